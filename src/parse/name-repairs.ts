import type { TreeWord } from './tree-repair.ts'

/** "Um Sagat": the first word of a name, where the tagger hears a pause. */
export function nameTakenForSound(words: TreeWord[]): void {
  words.forEach((sound, at) => {
    const next = words[at + 1]
    if (
      sound.upos !== 'INTJ' ||
      !/^Umm?$/.test(sound.form) ||
      !next ||
      !/^(?:PROPN|NOUN|X)$/.test(next.upos) ||
      !/^\p{Lu}/u.test(next.form)
    )
      return
    // the name hangs where the sound does if it hangs on the sound
    if (next.head === at) {
      next.head = sound.head
      next.relation = sound.relation
    }
    for (const word of words) if (word.head === at) word.head = at + 1
    for (const word of [sound, next]) {
      word.upos = 'PROPN'
      word.xpos = 'NNP'
    }
    sound.head = at + 1
    sound.relation = 'compound'
  })
}

/** "Did not lose Um Tura": a name right after a verb without an object, and no comma between, is nobody called but its object. */
export function objectTakenForCalled(words: TreeWord[]): void {
  words.forEach((name, at) => {
    const verbAt = name.head
    const verb = words[verbAt]
    if (name.relation !== 'vocative' || name.upos !== 'PROPN' || verb?.upos !== 'VERB' || verbAt >= at) return
    if (words.slice(verbAt + 1, at).some(({ head }) => head !== at)) return
    if (words.some(({ head, relation }) => head === verbAt && /^(?:obj|ccomp|xcomp)/.test(relation))) return
    name.relation = 'obj'
  })
}

/** "Said its fighters overran Nefas Tura": a bare name right after a verb that is hung on a noun before the verb is the verb's object. */
export function objectTakenForCompound(words: TreeWord[]): void {
  words.forEach((name, at) => {
    const verbAt = at - 1
    const verb = words[verbAt]
    if (name.upos !== 'PROPN' || !/^(?:nmod|appos|flat)/.test(name.relation) || name.relation === 'nmod:poss' || verb?.upos !== 'VERB')
      return
    if (!/^(?:VBD|VBZ|VBP|VB)$/.test(verb.xpos) || name.head < 0 || name.head >= verbAt) return
    // the noun is the verb's own subject
    if (words[name.head]?.head !== verbAt) return
    if (
      words.some(({ head, relation }) => (head === verbAt && /^(?:obj|ccomp|xcomp)/.test(relation)) || (head === at && relation === 'case'))
    )
      return
    name.head = verbAt
    name.relation = 'obj'
  })
}
