import { readFileSync } from 'node:fs'
import { createPlainKernel } from './plain-kernel.ts'

/**
 * The network's arithmetic over one shared memory. All addresses are byte offsets into `memory`. What each routine computes is
 * written at `kernel.asm.ts`; the WASM and the plain JavaScript kernel give the same bits.
 */
export interface Kernel {
  readonly memory: ArrayBuffer
  gemm16(
    a: number,
    b: number,
    c: number,
    scale: number,
    bias: number,
    m: number,
    k: number,
    n: number,
    ldc: number,
    accumulate: number,
  ): void
  narrow(from: number, to: number, n: number, factor: number, relu: number): void
  lstmStep(gates: number, cells: number, hidden: number, out: number, rows: number, h: number, outStride: number, factor: number): void
  dots(a: number, b: number, scores: number, rows: number, columns: number, width: number, ld: number): void
}

/** Makes the kernel: WASM SIMD from the file at `wasmPath`, or plain JavaScript where that cannot run (or is asked for). */
export function createKernel(bytes: number, wasmPath: string, plain = false): Kernel {
  if (plain) return createPlainKernel(new ArrayBuffer(bytes))
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) })
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmPath)), { env: { memory } })
    // The exports are exactly the routines of kernel.asm.ts; WebAssembly types them as unknown functions.
    return { ...(instance.exports as unknown as Omit<Kernel, 'memory'>), memory: memory.buffer }
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return createPlainKernel(new ArrayBuffer(bytes))
    throw error
  }
}
