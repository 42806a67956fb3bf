/** Compiles the network's kernel: `node build/kernel.ts [OUT.wasm]`. The result is committed; a test compiles it again and compares. */
import asc from 'assemblyscript/asc'

const source = 'src/parse/network/kernel.asm.ts'
const out = process.argv[2] ?? 'data/model/kernel.wasm'
const { error, stderr } = await asc.main([
  source,
  '-o',
  out,
  '-O3',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--importMemory',
  '--noAssert',
  '--initialMemory',
  '1',
])
if (error) {
  process.stderr.write(`${stderr.toString()}${error.message}\n`)
  process.exitCode = 1
}
