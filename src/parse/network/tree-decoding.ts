/**
 * Heads from arc scores. `scores[d * width + h]` is the score of word `h` (0 is the root) as head of word `d + 1`; `n` counts the root.
 * Takes the best head of each word; where that gives a cycle or not exactly one root, the best tree with one root (Chu-Liu/Edmonds).
 * The result has `n` entries, the first unused.
 */
export function decodeTree(scores: Float32Array, width: number, n: number): Int32Array {
  const heads = new Int32Array(n)
  let roots = 0
  for (let word = 1; word < n; word++) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (let head = 0; head < n; head++) {
      const score = scores[(word - 1) * width + head] ?? 0
      if (head !== word && score > bestScore) {
        best = head
        bestScore = score
      }
    }
    heads[word] = best
    if (best === 0) roots++
  }
  return roots === 1 && !hasCycle(heads) ? heads : bestTree(scores, width, n)
}

function hasCycle(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length)
  state[0] = 2
  for (let word = 1; word < heads.length; word++) {
    let at = word
    while (state[at] === 0) {
      state[at] = 1
      at = heads[at] ?? 0
    }
    if (state[at] === 1) return true
    at = word
    while (state[at] === 1) {
      state[at] = 2
      at = heads[at] ?? 0
    }
  }
  return false
}

/** A root arc costs more than any tree can gain, so that the best tree has just one. */
const ROOT_PENALTY = 1e4
const NEVER = -1e18

function bestTree(scores: Float32Array, width: number, n: number): Int32Array {
  const arcs = new Float64Array(n * n).fill(NEVER)
  for (let word = 1; word < n; word++)
    for (let head = 0; head < n; head++)
      if (head !== word) arcs[head * n + word] = (scores[(word - 1) * width + head] ?? 0) - (head === 0 ? ROOT_PENALTY : 0)
  return chuLiuEdmonds(arcs, n)
}

/** `arcs[head * n + word]`. Recurses once for every cycle it contracts: at most n / 2 deep. */
function chuLiuEdmonds(arcs: Float64Array, n: number): Int32Array {
  const arc = (head: number, word: number): number => arcs[head * n + word] ?? NEVER
  const heads = new Int32Array(n)
  for (let word = 1; word < n; word++) {
    let best = 0
    for (let head = 1; head < n; head++) if (head !== word && arc(head, word) > arc(best, word)) best = head
    heads[word] = best
  }
  const cycle = findCycle(heads)
  if (!cycle) return heads

  const inCycle = new Set(cycle)
  const kept = Array.from({ length: n }, (_, node) => node).filter((node) => !inCycle.has(node))
  const size = kept.length + 1
  const joint = size - 1
  const contracted = new Float64Array(size * size).fill(NEVER)
  const entry = new Int32Array(size)
  const exit = new Int32Array(size)
  const cycleScore = cycle.reduce((sum, node) => sum + arc(heads[node] ?? 0, node), 0)
  kept.forEach((node, i) => {
    kept.forEach((other, j) => {
      if (i !== j) contracted[i * size + j] = arc(node, other)
    })
    let bestIn = Number.NEGATIVE_INFINITY
    let bestOut = Number.NEGATIVE_INFINITY
    for (const member of cycle) {
      const enter = arc(node, member) - arc(heads[member] ?? 0, member)
      if (enter > bestIn) {
        bestIn = enter
        entry[i] = member
      }
      if (arc(member, node) > bestOut) {
        bestOut = arc(member, node)
        exit[i] = member
      }
    }
    contracted[i * size + joint] = bestIn + cycleScore
    contracted[joint * size + i] = bestOut
  })

  const outer = chuLiuEdmonds(contracted, size)
  const result = new Int32Array(n)
  for (const member of cycle) result[member] = heads[member] ?? 0
  kept.forEach((node, i) => {
    if (node === 0) return
    const head = outer[i] ?? 0
    result[node] = head === joint ? (exit[i] ?? 0) : (kept[head] ?? 0)
  })
  const into = outer[joint] ?? 0
  result[entry[into] ?? 0] = kept[into] ?? 0
  return result
}

function findCycle(heads: Int32Array): number[] | null {
  const mark = new Int32Array(heads.length)
  for (let word = 1; word < heads.length; word++) {
    let at = word
    while (at !== 0 && mark[at] === 0) {
      mark[at] = word
      at = heads[at] ?? 0
    }
    if (at === 0 || mark[at] !== word) continue
    const cycle = [at]
    for (let next = heads[at] ?? 0; next !== at; next = heads[next] ?? 0) cycle.push(next)
    return cycle
  }
  return null
}
