/**
 * Heads from arc scores. `scores[d * width + h]` is the score of word `h` (0 is the root) as head of word `d + 1`; `n` counts the root.
 * Takes the best head of each word; where that gives a cycle or not exactly one root, the best tree with one root (Chu-Liu/Edmonds). In very
 * long sentences, which are lists or no prose, cycles are opened one by one instead, since the best tree can cost the cube of their length.
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
  if (roots === 1 && !hasCycle(heads)) return heads
  return n > LONG ? openCycles(scores, width, n, heads) : bestTree(scores, width, n)
}

/** Words from which on the best tree is too dear. */
const LONG = 90

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

/** One root, and each cycle opened at the arc that loses least by leading out of it. Steps of the square of the length, once a cycle. */
function openCycles(scores: Float32Array, width: number, n: number, heads: Int32Array): Int32Array {
  const score = (head: number, word: number): number => scores[(word - 1) * width + head] ?? NEVER
  const bestOf = (word: number, allowed: (head: number) => boolean): number => {
    let best = -1
    for (let head = 1; head < n; head++)
      if (head !== word && allowed(head) && (best < 0 || score(head, word) > score(best, word))) best = head
    return best
  }
  let root = 1
  const gain = (word: number): number =>
    score(0, word) -
    score(
      Math.max(
        0,
        bestOf(word, () => true),
      ),
      word,
    )
  for (let word = 2; word < n; word++) if (gain(word) > gain(root)) root = word
  for (let word = 1; word < n; word++)
    if (word === root) heads[word] = 0
    else if (heads[word] === 0) heads[word] = bestOf(word, () => true)
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads)) {
    const into = leadsInto(heads, cycle, n)
    let opened = cycle[0] as number
    let to = root
    let least = Number.POSITIVE_INFINITY
    for (const word of cycle) {
      const head = bestOf(word, (candidate) => into[candidate] === 0)
      const loss = score(heads[word] ?? 0, word) - score(head, word)
      if (head > 0 && loss < least) {
        least = loss
        opened = word
        to = head
      }
    }
    heads[opened] = to
  }
  return heads
}

/** 1 for every word whose chain of heads comes to the cycle, 0 for the others. */
function leadsInto(heads: Int32Array, cycle: readonly number[], n: number): Uint8Array {
  const state = new Uint8Array(n).fill(2)
  state[0] = 0
  for (const word of cycle) state[word] = 1
  for (let word = 1; word < n; word++) {
    const path: number[] = []
    let at = word
    while (state[at] === 2 && path.length < n) {
      path.push(at)
      at = heads[at] ?? 0
    }
    // A chain that runs in another cycle never comes here; it counts as free.
    const found = state[at] === 1 ? 1 : 0
    for (const passed of path) state[passed] = found
  }
  return state
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
