import type { Kernel } from './kernel.ts'

const fround = Math.fround

/** Rounds half to even, as `f32x4.nearest` does. */
function nearest(x: number): number {
  const rounded = Math.round(x)
  return rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: the digits of kernel.asm.ts, so that both round alike
const LOG2E = fround(1.44269504)
const P0 = fround(0.0013333558)
const P1 = fround(0.0096181)
const P2 = fround(0.0555041)
const P3 = fround(0.2402265)
const P4 = fround(0.6931472)
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: see above

function exp(x0: number): number {
  const x = Math.max(Math.min(x0, 30), -30)
  const t = fround(x * LOG2E)
  const n = nearest(t)
  const f = fround(t - n)
  let p = fround(P1 + fround(f * P0))
  p = fround(P2 + fround(f * p))
  p = fround(P3 + fround(f * p))
  p = fround(P4 + fround(f * p))
  p = fround(1 + fround(f * p))
  return fround(p * 2 ** n)
}

const sigmoid = (x: number): number => fround(1 / fround(1 + exp(-x)))
const tanh = (x: number): number => fround(1 - fround(2 / fround(exp(fround(x + x)) + 1)))
const hold16 = (x: number): number => Math.max(-32_768, Math.min(32_767, x))

/** The kernel in plain JavaScript: the same arithmetic to the bit, some ten times slower than WASM SIMD. */
export function createPlainKernel(memory: ArrayBuffer): Kernel {
  const floats = new Float32Array(memory)
  const shorts = new Int16Array(memory)
  // Typed-array reads inside the bounds of the workspace are numbers; the `as number` casts say so without a check in the inner loops.
  const float = (index: number): number => floats[index] as number
  return {
    memory,
    gemm16(a, b, c, scale, bias, m, k, n, ldc, accumulate) {
      const sums = new Int32Array(n)
      for (let i = 0; i < m; i++) {
        sums.fill(0)
        const row = (a >> 1) + i * k
        for (let p = 0; p < k; p += 2) {
          const x = shorts[row + p] as number
          const y = shorts[row + p + 1] as number
          const weights = (b >> 1) + p * n
          for (let j = 0; j < n; j++) {
            const product = x * (shorts[weights + 2 * j] as number) + y * (shorts[weights + 2 * j + 1] as number)
            sums[j] = (sums[j] as number) + product
          }
        }
        const to = (c >> 2) + i * ldc
        for (let j = 0; j < n; j++) {
          const from = accumulate ? float(to + j) : float((bias >> 2) + j)
          floats[to + j] = fround(fround(fround(sums[j] as number) * float((scale >> 2) + j)) + from)
        }
      }
    },
    narrow(from, to, n, factor, relu) {
      for (let i = 0; i < n; i++) {
        let x = float((from >> 2) + i)
        if (relu) {
          x = Math.max(0, x)
          floats[(from >> 2) + i] = x
        }
        shorts[(to >> 1) + i] = hold16(nearest(fround(x * factor)))
      }
    },
    lstmStep(gates, cells, hidden, out, rows, h, outStride, factor) {
      for (let r = 0; r < rows; r++) {
        const g = (gates >> 2) + r * 4 * h
        const c = (cells >> 2) + r * h
        for (let j = 0; j < h; j++) {
          const input = sigmoid(float(g + j))
          const forget = sigmoid(float(g + h + j))
          const cell = tanh(float(g + 2 * h + j))
          const output = sigmoid(float(g + 3 * h + j))
          const state = fround(fround(forget * float(c + j)) + fround(input * cell))
          floats[c + j] = state
          const value = hold16(nearest(fround(fround(output * tanh(state)) * factor)))
          shorts[(hidden >> 1) + r * h + j] = value
          shorts[(out >> 1) + r * outStride + j] = value
        }
      }
    },
    dots(a, b, scores, rows, columns, width, ld) {
      for (let r = 0; r < rows; r++)
        for (let k = 0; k < columns; k++) {
          const x = (a >> 2) + r * width
          const y = (b >> 2) + k * width
          let s0 = 0
          let s1 = 0
          let s2 = 0
          let s3 = 0
          for (let j = 0; j < width; j += 4) {
            s0 = fround(s0 + fround(float(x + j) * float(y + j)))
            s1 = fround(s1 + fround(float(x + j + 1) * float(y + j + 1)))
            s2 = fround(s2 + fround(float(x + j + 2) * float(y + j + 2)))
            s3 = fround(s3 + fround(float(x + j + 3) * float(y + j + 3)))
          }
          floats[(scores >> 2) + r * ld + k] = fround(fround(fround(s0 + s1) + s2) + s3)
        }
    },
  }
}
