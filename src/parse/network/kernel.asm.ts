// AssemblyScript, compiled by `npm run build:kernel` to data/model/kernel.wasm (WASM SIMD, 128 bit).
// All products of weights and activations are 16-bit integers summed in 32 bits, so results are the same on every machine;
// plain-kernel.ts does the same arithmetic in JavaScript, to the bit.

/**
 * C[M,N] = scale[j] * (A[M,K] . B[K,N]) + (accumulate ? C : bias[j]).
 * A: i16 rows of K. B: i16, for every pair of rows (k, k+1) the N interleaved pairs (b[k][j], b[k+1][j]). C, scale, bias: f32.
 * K is even, N a multiple of 8. ldc: distance of C's rows in floats.
 */
export function gemm16(a: usize, b: usize, c: usize, scale: usize, bias: usize, m: i32, k: i32, n: i32, ldc: i32, accumulate: i32): void {
  const n4: usize = <usize>n << 2, lda: usize = <usize>k << 1, ldc4: usize = <usize>ldc << 2;
  let i: i32 = 0;
  for (; i + 4 <= m; i += 4) {
    const a0 = a + <usize>i * lda, a1 = a0 + lda, a2 = a1 + lda, a3 = a2 + lda;
    const c0 = c + <usize>i * ldc4, c1 = c0 + ldc4, c2 = c1 + ldc4, c3 = c2 + ldc4;
    for (let j: usize = 0; j < n4; j += 32) {
      let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
      let at = b + j;
      for (let p: usize = 0; p < lda; p += 4) {
        const b0 = v128.load(at), b1 = v128.load(at, 16);
        at += n4;
        const x0 = v128.load32_splat(a0 + p), x1 = v128.load32_splat(a1 + p), x2 = v128.load32_splat(a2 + p), x3 = v128.load32_splat(a3 + p);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, b0)); s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, b1));
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x1, b0)); s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, b1));
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x2, b0)); s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x2, b1));
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x3, b0)); s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x3, b1));
      }
      const f0 = v128.load(scale + j), f1 = v128.load(scale + j, 16);
      finish(c0 + j, s00, s01, f0, f1, bias + j, accumulate);
      finish(c1 + j, s10, s11, f0, f1, bias + j, accumulate);
      finish(c2 + j, s20, s21, f0, f1, bias + j, accumulate);
      finish(c3 + j, s30, s31, f0, f1, bias + j, accumulate);
    }
  }
  for (; i < m; i++) {
    const a0 = a + <usize>i * lda, c0 = c + <usize>i * ldc4;
    for (let j: usize = 0; j < n4; j += 32) {
      let s00 = i32x4.splat(0), s01 = s00;
      let at = b + j;
      for (let p: usize = 0; p < lda; p += 4) {
        const x0 = v128.load32_splat(a0 + p);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, v128.load(at))); s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x0, v128.load(at, 16)));
        at += n4;
      }
      finish(c0 + j, s00, s01, v128.load(scale + j), v128.load(scale + j, 16), bias + j, accumulate);
    }
  }
}

// @ts-ignore: decorator
@inline
function finish(c: usize, s0: v128, s1: v128, f0: v128, f1: v128, bias: usize, accumulate: i32): void {
  const from = accumulate ? c : bias;
  v128.store(c, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s0), f0), v128.load(from)));
  v128.store(c, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s1), f1), v128.load(from, 16)), 16);
}

/** to[i] = from[i] * factor, rounded to even and held to 16 bits. n is a multiple of 8. relu: negative values become 0 first (in place too). */
export function narrow(from: usize, to: usize, n: i32, factor: f32, relu: i32): void {
  const f = f32x4.splat(factor), zero = f32x4.splat(0);
  for (let i: usize = 0; i < <usize>n; i += 8) {
    let x = v128.load(from + (i << 2)), y = v128.load(from + (i << 2), 16);
    if (relu) {
      x = f32x4.max(zero, x); y = f32x4.max(zero, y);
      v128.store(from + (i << 2), x); v128.store(from + (i << 2), y, 16);
    }
    const u = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, f))), v = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(y, f)));
    v128.store(to + (i << 1), i16x8.narrow_i32x4_s(u, v));
  }
}

// exp by 2^n times a polynomial of degree 5 on [-0.5, 0.5] (coefficients ln(2)^k / k!)
// @ts-ignore: decorator
@inline
function exp4(x0: v128): v128 {
  const x = f32x4.max(f32x4.min(x0, f32x4.splat(30)), f32x4.splat(-30));
  const t = f32x4.mul(x, f32x4.splat(1.44269504)), n = f32x4.nearest(t), f = f32x4.sub(t, n);
  let p = f32x4.add(f32x4.splat(0.0096181), f32x4.mul(f, f32x4.splat(0.0013333558)));
  p = f32x4.add(f32x4.splat(0.0555041), f32x4.mul(f, p));
  p = f32x4.add(f32x4.splat(0.2402265), f32x4.mul(f, p));
  p = f32x4.add(f32x4.splat(0.6931472), f32x4.mul(f, p));
  p = f32x4.add(f32x4.splat(1), f32x4.mul(f, p));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23));
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 { return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x)))); }

// @ts-ignore: decorator
@inline
function tanh4(x: v128): v128 { return f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(x, x)), f32x4.splat(1)))); }

/**
 * One time step of an LSTM layer in one direction, for `rows` sentences.
 * gates: f32 rows of 4H in the order input, forget, cell, output. cells: f32 rows of H, updated. hidden: i16 rows of H (times factor), written.
 * out: i16 rows `outStride` apart, written with the same values. H is a multiple of 8.
 */
export function lstmStep(gates: usize, cells: usize, hidden: usize, out: usize, rows: i32, h: i32, outStride: i32, factor: f32): void {
  const h4: usize = <usize>h << 2, f = f32x4.splat(factor);
  for (let r: i32 = 0; r < rows; r++) {
    const g = gates + <usize>r * (h4 << 2), c = cells + <usize>r * h4;
    const to = hidden + <usize>r * (<usize>h << 1), to2 = out + <usize>r * (<usize>outStride << 1);
    for (let j: usize = 0; j < h4; j += 32) {
      const u = half(g + j, h4, c + j, f), v = half(g + j + 16, h4, c + j + 16, f);
      const packed = i16x8.narrow_i32x4_s(u, v);
      v128.store(to + (j >> 1), packed); v128.store(to2 + (j >> 1), packed);
    }
  }
}

// @ts-ignore: decorator
@inline
function half(g: usize, h4: usize, c: usize, f: v128): v128 {
  const input = sigmoid4(v128.load(g)), forget = sigmoid4(v128.load(g + h4)), cell = tanh4(v128.load(g + 2 * h4)), output = sigmoid4(v128.load(g + 3 * h4));
  const state = f32x4.add(f32x4.mul(forget, v128.load(c)), f32x4.mul(input, cell));
  v128.store(c, state);
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(output, tanh4(state)), f)));
}

/** scores[r][k] = sum over w of a[r][w] * b[k][w], f32 rows of `width`; scores' rows are `ld` apart. Four partial sums, added in order. */
export function dots(a: usize, b: usize, scores: usize, rows: i32, columns: i32, width: i32, ld: i32): void {
  const w4: usize = <usize>width << 2;
  for (let r: i32 = 0; r < rows; r++) {
    const x = a + <usize>r * w4;
    for (let k: i32 = 0; k < columns; k++) {
      const y = b + <usize>k * w4;
      let s = f32x4.splat(0);
      for (let j: usize = 0; j < w4; j += 16) s = f32x4.add(s, f32x4.mul(v128.load(x + j), v128.load(y + j)));
      f32.store(scores + ((<usize>r * <usize>ld + <usize>k) << 2), sum(s));
    }
  }
}

// @ts-ignore: decorator
@inline
function sum(s: v128): f32 {
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3);
}
