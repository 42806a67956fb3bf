import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/**
 * A package loaded when it is first needed, without making its caller asynchronous: plain text in English needs neither the page
 * parser (0.2 s to load) nor the language detector (0.4 s). `import.meta.resolve` is asked because `require.resolve` does not see the
 * `import` entries of a package's exports. The type is the caller's word; nothing checks it.
 */
export function loadModule<Module>(name: string): Module {
  const address = import.meta.resolve(name)
  return require(fileURLToPath(address)) as Module
}
