import { MONTHS } from '../../lang/en/months.ts'
import {
  DIVISION_WORDS,
  FEATURE_WORDS,
  INSTITUTIONS,
  LEADING_FEATURE_WORDS,
  NAME_JOINTS,
  NAMED_AFTER_PLACES,
  NO_PLACES,
  OFFICE_WORDS,
  PART_WORDS,
  PEOPLE_WORDS,
  TOWN_FEATURES,
} from '../../lang/en/place-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { EntryHead } from '../../parse/tokens/entry-head.ts'
import type { PlacePrecision } from '../../record/types.ts'
import type { Gazetteer, PlaceCandidate } from '../../register/gazetteer.ts'
import { placeKey } from '../../register/place-key.ts'
import type { MentionSite } from '../resolved.ts'
import { isDivision, isKnown, isLarge, isListed, mayLieIn } from './candidates.ts'
import { type Claim, type Hit, hitAt, isOuterAfter } from './hits.ts'
import {
  divisionBeside,
  isAfterOn,
  isCalledVillage,
  isLocatedAfter,
  LONGEST_LOCATION,
  locationIn,
  placePosition,
} from './place-position.ts'
import { SentenceWords, type Tag } from './sentence-words.ts'
import { runFrom } from './used-as-places.ts'
import { usedKey } from './used-key.ts'

const PEOPLE: ReadonlySet<string> = new Set(PEOPLE_WORDS)
const OF_TOWNS: ReadonlySet<string> = new Set(TOWN_FEATURES)
const PARTS: ReadonlySet<string> = new Set(PART_WORDS)
const JOINTS: ReadonlySet<string> = new Set(NAME_JOINTS)
const LEADING: ReadonlySet<string> = new Set(LEADING_FEATURE_WORDS)
const WORDS: ReadonlySet<string> = new Set(NO_PLACES)
const NEVER: ReadonlySet<string> = new Set(INSTITUTIONS)
const NAMED_AFTER: ReadonlySet<string> = new Set(NAMED_AFTER_PLACES)
const OFFICES: ReadonlySet<string> = new Set(OFFICE_WORDS)
/** Kinds of our lists that stand for those who sit there. */
const SEATS: ReadonlySet<string> = new Set(['building', 'street', 'territory', 'square'])

/** Words of a sentence that may name a place, with what speaks for and against it. */
export interface PlaceName extends MentionSite {
  readonly text: string
  readonly key: string
  /** The key without a word of division: "Kursk region" gives "kursk". */
  readonly base: string
  /** "Ind.", "NSW". */
  readonly abbreviated: boolean
  /** What the gazetteer has; empty for a name it does not know. */
  readonly candidates: readonly PlaceCandidate[]
  /** Kind that a word beside it gives: "Kursk region", "the town of Sudzha". */
  division: 'region' | 'district' | 'town' | null
  /** "the village of X": no city is meant. */
  readonly village: boolean
  /** Kind and class from a word in the name, for what the gazetteer does not know ("Wadi Nahla River") or has the town of ("Homs airport"). */
  readonly feature: readonly [kind: string, precision: PlacePrecision] | null
  /**
   * sure: tagged or placed as a place; possible: only if the report names the place elsewhere; part: inside a longer name
   * ("Homs University"), where it is a place only if the report speaks of it elsewhere too.
   */
  readonly strength: 'sure' | 'possible' | 'part'
  /** Of several in a row, the one named right after it that it lies in: "Paris, Texas". An index into the sentence's names. */
  within: number | null
  /** The name right after it that it is told to lie in or by, by its index in the sentence: "Ber, east of Timbuktu". */
  located: { readonly at: number; readonly how: 'in' | 'near' } | null
  /** Named in one breath with the name before: "Odesa, Dnipro and Kharkiv". */
  readonly beside: boolean
}

/** What a name is besides its words. */
type Traits = Pick<PlaceName, 'candidates' | 'division' | 'feature' | 'strength' | 'beside'>

/**
 * Finds the names in a sentence that may be places. `claimAt` gives the actor's name that a word belongs to: such a word starts no place;
 * `used` are the names, folded, that the report uses as places though no list has them; `head` is what the sentence is as the head of an entry.
 * Does not read adjectives ("Syrian") or places without a name ("the border town").
 */
export function findNames(
  sentence: Sentence,
  text: string,
  claimAt: (token: number) => Claim | null,
  gazetteer: Gazetteer,
  used: ReadonlySet<string>,
  head: EntryHead | null,
): PlaceName[] {
  return new NameReader(new SentenceWords(sentence, text, head), claimAt, gazetteer, used).read()
}

class NameReader {
  readonly #words: SentenceWords
  readonly #claimAt: (token: number) => Claim | null
  readonly #gazetteer: Gazetteer
  readonly #used: ReadonlySet<string>
  readonly #found: PlaceName[] = []

  constructor(words: SentenceWords, claimAt: (token: number) => Claim | null, gazetteer: Gazetteer, used: ReadonlySet<string>) {
    this.#used = used
    this.#words = words
    this.#claimAt = claimAt
    this.#gazetteer = gazetteer
  }

  read(): PlaceName[] {
    for (let at = 0; at < this.#words.tokens.length; at++) {
      const name = this.#nameAt(at)
      if (!name) continue
      this.#found.push(name)
      at = name.last
    }
    for (const [at, name] of this.#found.entries()) name.located = this.#locationOf(name, at + 1)
    return this.#found
  }

  /** Where the words between a name and the next say that it lies: ", 12 km north of", ", in", ", a village near". */
  #locationOf(name: PlaceName, at: number): PlaceName['located'] {
    const next = this.#found[at]
    if (!next || next.first - name.last > LONGEST_LOCATION) return null
    const how = locationIn(this.#words.tokens.slice(name.last + 1, next.first).map(({ form }) => form.toLowerCase()))
    return how && { at, how }
  }

  #nameAt(at: number): PlaceName | null {
    const words = this.#words
    const word = words.word(at)
    const claim = this.#claimAt(at)
    if (claim) return claim.first === at ? this.#listedName(at, claim) : null
    const capital = words.isCapital(at)
    const part = PARTS.has(word)
    if (word === 'the' || (!capital && !part && !(JOINTS.has(word) && words.word(at + 1) === '-'))) return null
    const hit = this.#hitAt(at)
    // "southern Lebanon" is on our list; "south Sudan" is no country and "east London" not the town when written so.
    if (part && !capital) return hit && this.#isListedPart(hit) ? this.#knownName(hit) : null
    // "Eastern Syria", "Kurdish Iraq": the name comes after.
    if ((!hit || hit.last === at) && (part || PEOPLE.has(word))) return null
    if (!hit && this.#isAdjective(words.tokens[at])) return null
    // "the Saudi hospital"
    if (hit && hit.last === at && words.upos(at + 1) === 'NOUN' && !words.isCapital(at + 1) && this.#isAdjective(words.tokens[at]))
      return null
    // "the State of Virginia", "Operation Desert Shield"
    if (!hit && ((DIVISION_WORDS.has(word) && words.word(at + 1) === 'of') || word === 'operation')) return null
    const divided = this.#divisionName(at)
    if (divided && (!hit || divided.last > hit.last)) return divided
    const tag = this.#tagFrom(at)
    const used = this.#usedName(at)
    // "Abu Karshola" though there is an Abu
    if (hit && used && used.last > hit.last) return used
    if (!hit) return this.#featureName(at) ?? used ?? (tag && this.#taggedName(tag))
    const ofTown = tag?.last === hit.last + 1 && OF_TOWNS.has(words.form(hit.last + 1)) && hit.candidates.some(isKnown)
    if (tag && tag.last > hit.last && !ofTown && !this.#isPair(hit.first, hit.last) && this.#continues(hit.last + 1))
      return this.#taggedName(tag) ?? this.#knownName(hit)
    return this.#knownName(hit)
  }

  #hitAt(first: number): Hit | null {
    return hitAt(this.#words, first, this.#follows(first), this.#claimAt, this.#gazetteer)
  }

  /** Right after a comma that follows a place. */
  #follows(at: number): boolean {
    return this.#words.word(at - 1) === ',' && this.#found.at(-1)?.last === at - 2
  }

  #isListedPart({ first, last, candidates }: Hit): boolean {
    const capital = this.#words.tokens.slice(first, last + 1).some(({ index }) => this.#words.isCapital(index))
    return capital && candidates.some((candidate) => isListed(candidate) && candidate.precision !== 'town')
  }

  /** "the Engels air base", "the Rafah crossing": our lists know these whole, whoever is taken for an actor in them. */
  #listedName(at: number, claim: Claim): PlaceName | null {
    const listed = this.#hitAt(this.#words.word(at) === 'the' ? at + 1 : at)
    // "Springfield, Va.": the tagger takes short forms for organizations.
    if (listed?.abbreviated && this.#follows(at) && listed.last >= claim.last) return this.#knownName(listed)
    if (!listed || listed.last === listed.first || listed.last < claim.last) return null
    const known = listed.candidates.find(isListed)
    const name = known ? this.#knownName(listed) : null
    // "The White House said" is who sits there; a power plant is a place wherever it stands.
    if (!known || !name || (SEATS.has(known.kind) && name.strength !== 'sure')) return null
    return { ...name, strength: 'sure' }
  }

  /** A name that the gazetteer has. */
  #knownName(hit: Hit): PlaceName | null {
    const words = this.#words
    const { first, candidates } = hit
    let { last } = hit
    const form = words.slice(first, last)
    const division = divisionBeside(words, first, last)
    // "Kursk region" is named so; "Kharkiv city" is Kharkiv, and "Kyiv and Kharkiv oblasts" are two.
    const shared = division?.after ? words.word(division.after).endsWith('s') : false
    if (division?.after && division.kind !== 'town' && !shared) last = division.after
    const feature = division === null && OF_TOWNS.has(words.form(last + 1)) ? (FEATURE_WORDS.get(words.word(last + 1)) ?? null) : null
    if (feature) last++
    const joined = this.#joinedBefore(first)
    const strength = this.#strengthOf(hit, last, division !== null || (feature !== null && candidates.some(isKnown)), joined)
    if (strength === null) return null
    if (division && joined && shared) this.#divideList(division.kind)
    const start = words.form(first - 1) === 'The' && candidates.some(({ name }) => name.startsWith('The ')) ? first - 1 : first
    const name = this.#place(start, last, { candidates, division: division?.kind ?? null, feature, strength, beside: joined !== null })
    return { ...name, base: placeKey(form), abbreviated: hit.abbreviated }
  }

  /** How much speaks for a place in what the gazetteer knows by name; null when it is something else. */
  #strengthOf(
    { first, last: end, candidates, abbreviated }: Hit,
    last: number,
    divided: boolean,
    joined: 'and' | 'in' | null,
  ): PlaceName['strength'] | null {
    const words = this.#words
    const form = words.slice(first, end)
    const single = first === end
    const position = placePosition(words, first)
    const located = isOuterAfter(words, last, this.#gazetteer) || isLocatedAfter(words, last)
    const tag = words.tagAt(first)
    const tagged = tag?.kind === 'place'
    const isWord = single && !located && (WORDS.has(form.toLowerCase()) || candidates.some(({ word }) => word))
    if (isWord && (NEVER.has(form.toLowerCase()) || !(tagged && position === 'strong'))) return null
    if (NAMED_AFTER.has(words.word(words.word(last + 1) === '-' ? last + 2 : last + 1))) return null
    // "575 B.C."
    if (abbreviated && words.upos(first - 1) === 'NUM') return null
    if (abbreviated && !form.includes('.') && !tagged && !position && !joined && tag?.kind !== 'organization') return null
    if (tag?.kind === 'person' && (tag.first < first || tag.last > last) && !divided && !located) return null
    if (this.#inLongerName(first, last))
      return (tagged && tag.first >= first && tag.last <= last) || (divided && last > end) ? 'sure' : 'part'
    if (tagged || divided || located || joined === 'in' || words.isDateline(first, last)) return 'sure'
    const proper = words.isProper(first, last)
    if ((position === 'strong' || (single && this.#used.has(usedKey(form)))) && proper) return 'sure'
    // Obama and Clinton are towns too: "a letter to Obama".
    if (position === 'weak' || joined) return candidates.some(tag?.kind === 'person' ? isLarge : isKnown) ? 'sure' : 'possible'
    if (!proper) return null
    return !tag && !single && candidates.some((candidate) => candidate.primary && isLarge(candidate)) ? 'sure' : 'possible'
  }

  /** A name the gazetteer lacks, as the tagger bounds it. */
  #taggedName({ first, last }: Tag): PlaceName | null {
    const words = this.#words
    const form = words.slice(first, last)
    const lastWord = words.word(last)
    if (!words.isCapital(first) || form.length < 3 || this.#inLongerName(first, last) || words.isAgencyCredit(first, last)) return null
    if (WORDS.has(lastWord) && (first === last || (!FEATURE_WORDS.has(lastWord) && !DIVISION_WORDS.has(lastWord)))) return null
    if (this.#isTitledTown(last)) return null
    const division = divisionBeside(words, first, last)
    const end = division?.after && division.kind !== 'town' ? division.after : OF_TOWNS.has(words.form(last + 1)) ? last + 1 : last
    const joined = this.#joinedBefore(first)
    // "in Geneva, Anna Berg", "from Geneva, and Anna Berg": what follows a place need not be one.
    const listed = joined !== null && (words.word(first - 1) !== ',' || this.#found.at(-1)?.beside === true)
    const placed =
      placePosition(words, first) ||
      listed ||
      division ||
      // "Kassala airport was never hit"
      (end > first && OF_TOWNS.has(words.form(end))) ||
      isOuterAfter(words, end, this.#gazetteer) ||
      words.isDateline(first, end)
    if (!placed) return this.#place(first, end, { candidates: [], division: null, feature: null, strength: 'possible', beside: false })
    const feature = this.#featureOf(first, end)
    return this.#place(first, end, { candidates: [], division: division?.kind ?? null, feature, strength: 'sure', beside: joined !== null })
  }

  /** A name that no list has and that the report uses as a place's. */
  #usedName(first: number): PlaceName | null {
    const words = this.#words
    const last = words.endInHead(first) ?? runFrom(words.sentence, first)
    if (last < first || !this.#used.has(usedKey(words.slice(first, last))) || this.#claimAt(last)) return null
    const beside = this.#joinedBefore(first) !== null
    const division = divisionBeside(words, first, last)?.kind ?? null
    return this.#place(first, last, { candidates: [], division, feature: null, strength: 'sure', beside })
  }

  /** A name that says itself what it is, in the position of a place: "in Wadi Nahla Valley", "on Darby Street", "Highway 19". */
  #featureName(first: number): PlaceName | null {
    const words = this.#words
    let last = first
    while (words.isCapital(last + 1) && !this.#claimAt(last + 1) && last - first < 5) last++
    if (/^(?:Highway|Route|Interstate)$/.test(words.form(first)) && /^\d+$/.test(words.word(first + 1))) last = first + 1
    else if (last === first) return null
    const feature = this.#featureOf(first, last)
    const division = feature ? null : (DIVISION_WORDS.get(words.word(last)) ?? null)
    if (this.#isTitledTown(last)) return null
    if ((!feature && !division) || !(placePosition(words, first) || isAfterOn(words, first))) return null
    return this.#place(first, last, { candidates: [], division, feature, strength: 'sure', beside: false })
  }

  /** "the district of Barzeh": a noun of division says what the name is, also where gazetteer and tagger know nothing of it. */
  #divisionName(first: number): PlaceName | null {
    const words = this.#words
    const division = words.word(first - 1) === 'of' && !words.isCapital(first - 2) ? DIVISION_WORDS.get(words.word(first - 2)) : undefined
    if (!division || words.word(first - 2) === 'state' || !words.isProper(first, first)) return null
    let last = first
    while (words.isCapital(last + 1) && words.isProper(last + 1, last + 1) && !this.#claimAt(last + 1) && last - first < 3) last++
    return this.#place(first, last, { candidates: [], division, feature: null, strength: 'sure', beside: false })
  }

  /** "Army Retakes Key Town": in a title every town has a capital. */
  #isTitledTown(last: number): boolean {
    return this.#words.sentence.headline && DIVISION_WORDS.get(this.#words.word(last)) === 'town'
  }

  #featureOf(first: number, last: number): PlaceName['feature'] {
    const ending = FEATURE_WORDS.get(this.#words.word(last))
    if (ending) return ending
    const begin = this.#words.word(first)
    if (/^(?:highway|route|interstate)$/.test(begin)) return ['street', 'point']
    return LEADING.has(begin) ? (FEATURE_WORDS.get(begin) ?? null) : null
  }

  #place(first: number, last: number, traits: Traits): PlaceName {
    const words = this.#words
    const text = words.slice(first, last)
    const key = placeKey(text)
    // "Paris, Texas": the name before lies in this one; "peace in Palestine, US policy" goes on otherwise.
    const before = this.#found.at(-1)
    const outers = traits.candidates.filter(
      (candidate) => isDivision(candidate) && !(candidate.kind === 'country' && /^(?:NOUN|ADJ)$/.test(words.upos(last + 1))),
    )
    if (before && words.word(first - 1) === ',' && before.last === first - 2)
      if (mayLieIn(before.candidates, outers, text.includes('.'))) before.within = this.#found.length
    return {
      ...traits,
      sentence: words.sentence.index,
      start: words.tokens[first]?.start ?? 0,
      end: words.tokens[last]?.end ?? 0,
      first,
      last,
      head: words.tokens.slice(first, last + 1).find((token) => token.head < first || token.head > last)?.index ?? last,
      text,
      key,
      base: key,
      abbreviated: false,
      village: isCalledVillage(words, first),
      within: null,
      located: null,
    }
  }

  /** "Kyiv, Kharkiv and Zaporizhzhia oblasts": the noun belongs to all of the list. */
  #divideList(kind: 'region' | 'district' | 'town'): void {
    for (let at = this.#found.length - 1; at >= 0; at--) {
      const name = this.#found[at]
      if (!name || name.division !== null) return
      name.division = kind
      if (!name.beside) return
    }
  }

  /** Joined to the place named just before: "Odesa, Dnipro and Kharkiv" ("and"), "Paris, Texas" ("in"). */
  #joinedBefore(first: number): 'and' | 'in' | null {
    const before = this.#found.at(-1)
    if (!before || before.strength === 'part') return null
    let at = first - 1
    while (
      at > before.last &&
      first - at < 4 &&
      /^(?:the|,|and|or|&|\/|nearby|neighboring|neighbouring|in|both)$/.test(this.#words.word(at))
    )
      at--
    if (at !== before.last || at === first - 1) return null
    return this.#words.word(first - 1) === ',' && before.strength === 'sure' ? 'in' : 'and'
  }

  /** Next to another capital that belongs to the same name: "Jordan Peterson", "Homs University", "West Nile". */
  #inLongerName(first: number, last: number): boolean {
    const words = this.#words
    if (this.#isPair(first, last)) return false
    if (/^[-–]$/.test(words.form(first - 1)) && words.isGlue(first - 1)) return true
    const before = first - 1
    const nextBefore =
      before > 0 && words.tokens[before]?.spaceAfter === true && this.#isNameWord(before) && this.#found.at(-1)?.last !== before
    // "12 Nov. Arauquita:": a month is no part of a name
    const isMonth = words.word(before).replace('.', '') in MONTHS
    if (nextBefore && !isMonth && !PARTS.has(words.word(before)) && !DIVISION_WORDS.has(words.word(before))) return true
    const after = last + 1
    if (words.tokens[last]?.spaceAfter !== true || !this.#isNameWord(after)) return false
    return !OFFICES.has(words.word(after)) && !DIVISION_WORDS.has(words.word(after)) && !/^\p{Lu}\p{Ll}+day$/u.test(words.form(after))
  }

  /** "the Syria-Turkey border": either side of the hyphen is a place of its own. */
  #isPair(first: number, last: number): boolean {
    const other = this.#words.word(last + 1) === '-' ? last + 2 : this.#words.word(first - 1) === '-' ? first - 2 : null
    return other !== null && this.#words.isCapital(other) && this.#gazetteer.find(this.#words.form(other)).some(isLarge)
  }

  #isNameWord(at: number): boolean {
    return this.#words.isCapital(at) && (this.#words.upos(at) === 'PROPN' || this.#words.tokens[at]?.name !== null)
  }

  /** Whether a word may go on with a name; in "Talks in Moscow Amid Gains" the tagger goes on too far. */
  #continues(at: number): boolean {
    if (DIVISION_WORDS.has(this.#words.word(at)) || this.#words.sentence.headline) return false
    // "between Kobani and Ain Issa Syria's refugees arrive"
    if (this.#gazetteer.find(this.#words.form(at)).some(({ kind }) => kind === 'country')) return false
    return /^(?:PROPN|NOUN|ADJ|PUNCT)$/.test(this.#words.upos(at))
  }

  /** The rest of a name that the tagger takes for a place, from here to its last capital or feature. */
  #tagFrom(at: number): Tag | null {
    const words = this.#words
    const tag = words.tagAt(at)
    if (tag?.kind !== 'place') return null
    let { last } = tag
    while (last > at && !words.isCapital(last) && !FEATURE_WORDS.has(words.word(last))) last--
    const skipped = words.tokens.slice(tag.first, at)
    const starts = skipped.every(
      (token) => PARTS.has(words.word(token.index)) || PEOPLE.has(words.word(token.index)) || this.#isAdjective(token),
    )
    return starts ? { kind: 'place', first: at, last } : null
  }

  #isAdjective(token: Token | undefined): boolean {
    if (!token || !/^(?:ADJ|PROPN)$/.test(token.upos) || !this.#words.isCapital(token.index)) return false
    return this.#gazetteer.adjective(token.form).length > 0
  }
}
