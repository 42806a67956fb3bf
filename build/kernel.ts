/** Compiles the network's kernel: `node build/kernel.ts [OUT.wasm]`. The result is committed; a test compiles it again and compares. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src/parse/network/kernel.asm.ts', import.meta.url))
const out = process.argv[2] ?? fileURLToPath(new URL('../data/model/kernel.wasm', import.meta.url))
// run, not imported: the compiler's types declare a global console of their own, which would take Node's away from every file
const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'))
const flags = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert', '--initialMemory', '1']
const { status } = spawnSync(process.execPath, [compiler, source, '-o', out, ...flags], { stdio: 'inherit' })
process.exitCode = status ?? 1
