import {
  ARTICLE_COUNTRIES,
  DIVISION_WORDS,
  FEATURE_WORDS,
  LEADING_FEATURE_WORDS,
  LOCATIVE_PREPOSITIONS,
  NAME_JOINTS,
  NAMED_AFTER_PLACES,
  NO_PLACES,
  NOUNS_OF_PLACE,
  NOUNS_ON_PLACES,
  OFFICE_WORDS,
  PART_WORDS,
  PEOPLE_WORDS,
  TOWN_FEATURES,
  VERBS_OF_PLACE,
  WEAK_PREPOSITIONS,
} from '../../lang/en/place-words.ts'
import type { NameKind, Sentence, Token } from '../../parse/sentence.ts'
import type { PlacePrecision } from '../../record/types.ts'
import type { Gazetteer, PlaceCandidate } from '../../register/gazetteer.ts'
import { placeKey } from '../../register/place-key.ts'
import type { MentionSite } from '../resolved.ts'

const LOCATIVES: ReadonlySet<string> = new Set(LOCATIVE_PREPOSITIONS)
const WEAK: ReadonlySet<string> = new Set(WEAK_PREPOSITIONS)
const OF_NOUNS: ReadonlySet<string> = new Set(NOUNS_OF_PLACE)
const PEOPLE: ReadonlySet<string> = new Set(PEOPLE_WORDS)
const WITH_ARTICLE: ReadonlySet<string> = new Set(ARTICLE_COUNTRIES)
const ARTICLE = /^(?:[ae]l|[ae][sdnrtz]|[ae]sh|[ae]th)-/i
const OF_TOWNS: ReadonlySet<string> = new Set(TOWN_FEATURES)
/** Kinds of our lists that stand for those who sit there. */
const SEATS: ReadonlySet<string> = new Set(['building', 'street', 'territory', 'square'])
const ON_NOUNS: ReadonlySet<string> = new Set(NOUNS_ON_PLACES)
const VERBS: ReadonlySet<string> = new Set(VERBS_OF_PLACE)
const PARTS: ReadonlySet<string> = new Set(PART_WORDS)
const JOINTS: ReadonlySet<string> = new Set(NAME_JOINTS)
const LEADING: ReadonlySet<string> = new Set(LEADING_FEATURE_WORDS)
const WORDS: ReadonlySet<string> = new Set(NO_PLACES)
const NAMED_AFTER: ReadonlySet<string> = new Set(NAMED_AFTER_PLACES)
const OFFICES: ReadonlySet<string> = new Set(OFFICE_WORDS)

/** Longest name looked up, in words: "Grand Ethiopian Renaissance Dam", "Democratic Republic of the Congo". */
const MAX_WORDS = 7
/** Two-letter codes of states are words otherwise: read after "Portland," only. */
const POSTAL_CODE = /^\p{Lu}{2}$/u
const FREE_CODES: ReadonlySet<string> = new Set(['US', 'UK', 'DC'])
/** "d'Ivoire", "l'Aquila" too. */
const CAPITAL = /^(?:[dl]['’])?\p{Lu}/u
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u
const ABBREVIATION = /^(?:\p{L}+\.)+\p{L}?\.?$|^\p{Lu}{2,4}$/u
/** "ROME (AP)" is a name in capitals, "FAO" is none. */
const CAPITALS_ONLY = /^\p{Lu}{2,4}$/u

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
  /** Named in one breath with the name before: "Odesa, Dnipro and Kharkiv". */
  readonly beside: boolean
}

/** Words that name an actor, first to last. */
export interface Claim {
  readonly first: number
  readonly last: number
}

/** What the tagger made of a stretch of words. */
interface Tag {
  readonly kind: NameKind
  readonly first: number
  readonly last: number
}

/** A stretch of words with what the gazetteer says of it. */
interface Hit {
  readonly first: number
  readonly last: number
  readonly candidates: readonly PlaceCandidate[]
  readonly abbreviated: boolean
}

/**
 * Finds the names in a sentence that may be places. `claimAt` gives the actor's name that a word belongs to: such a word starts no place.
 * Does not read adjectives ("Syrian") or places without a name ("the border town").
 */
export function findNames(sentence: Sentence, text: string, claimAt: (token: number) => Claim | null, gazetteer: Gazetteer): PlaceName[] {
  const reader = new NameReader(sentence, text, claimAt, gazetteer)
  return reader.read()
}

class NameReader {
  readonly #sentence: Sentence
  readonly #text: string
  readonly #claimAt: (token: number) => Claim | null
  readonly #gazetteer: Gazetteer
  readonly #tokens: readonly Token[]
  readonly #found: PlaceName[] = []

  constructor(sentence: Sentence, text: string, claimAt: (token: number) => Claim | null, gazetteer: Gazetteer) {
    this.#tokens = sentence.tokens
    this.#sentence = sentence
    this.#text = text
    this.#claimAt = claimAt
    this.#gazetteer = gazetteer
  }

  read(): PlaceName[] {
    for (let at = 0; at < this.#tokens.length; at++) {
      const name = this.#nameAt(at)
      if (!name) continue
      this.#found.push(name)
      at = name.last
    }
    return this.#found
  }

  #nameAt(at: number): PlaceName | null {
    const token = this.#tokens[at]
    if (!token) return null
    const claim = this.#claimAt(at)
    if (claim) return claim.first === at ? this.#listedName(at, claim) : null
    const word = token.form.toLowerCase()
    const part = PARTS.has(word)
    if (word === 'the') return null
    if (!CAPITAL.test(token.form) && !part && !(JOINTS.has(token.form) && this.#word(at + 1) === '-')) return null
    const hit = this.#hitAt(at)
    // "southern Lebanon" is on our list; "south Sudan" is no country and "east London" not the town when written so.
    if (part && !CAPITAL.test(token.form))
      return hit && this.#hasCapital(hit) && hit.candidates.some(({ id, precision }) => id.startsWith('own.') && precision !== 'town')
        ? this.#nameOf(hit)
        : null
    // "Eastern Syria", "Kurdish Iraq": the name comes after.
    if ((!hit || hit.last === at) && (part || PEOPLE.has(word))) return null
    if (!hit && this.#isAdjective(token)) return null
    const tag = this.#tagFrom(at)
    if (hit) {
      if (tag && tag.last > hit.last && this.#continues(hit.last + 1)) return this.#taggedName(tag) ?? this.#nameOf(hit)
      return this.#nameOf(hit)
    }
    return this.#featureName(at) ?? (tag ? this.#taggedName(tag) : null)
  }

  /** "the Engels air base", "the Rafah crossing": our lists know these whole, whoever is taken for an actor in them. */
  #listedName(at: number, claim: Claim): PlaceName | null {
    const listed = this.#hitAt(this.#word(at) === 'the' ? at + 1 : at)
    if (!listed || listed.last === listed.first || listed.last < claim.last) return null
    const known = listed.candidates.find(({ id }) => id.startsWith('own.'))
    const name = known ? this.#nameOf(listed) : null
    // "The White House said" is who sits there; a power plant is a place wherever it stands.
    if (!known || !name || (SEATS.has(known.kind) && name.strength !== 'sure')) return null
    return { ...name, strength: 'sure' }
  }

  /** The longest stretch from here that the gazetteer knows. */
  #hitAt(first: number): Hit | null {
    for (let last = this.#lastOfRun(first); last >= first; last--) {
      const token = this.#tokens[last]
      if (!token || (last > first && !CAPITAL.test(token.form) && !FEATURE_WORDS.has(token.form.toLowerCase()))) continue
      // "New Mexico" is no matter whether someone takes Mexico for an actor in it; a claim that goes on is stronger.
      if ((this.#claimAt(last)?.last ?? last) > last) continue
      const form = this.#slice(first, last)
      if (first === last && ABBREVIATION.test(form)) {
        const candidates = this.#mayBeCode(form, first) ? this.#gazetteer.abbreviation(form) : []
        if (candidates.length > 0) return { first, last, candidates: narrowed(form, candidates), abbreviated: true }
        if (CAPITALS_ONLY.test(form) ? !this.#isDateline(first, last) : form.length < 5) return null
      }
      // "W. Va." comes as two words.
      if (last === first + 1 && form.endsWith('.') && form.length < 9) {
        const candidates = this.#gazetteer.abbreviation(form)
        if (candidates.length > 0) return { first, last, candidates, abbreviated: true }
      }
      const abbreviated = first === last ? this.#beforeFullStop(form, first) : []
      // The full stop is the abbreviation's unless it ends the sentence.
      if (abbreviated.length > 0)
        return { first, last: this.#tokens[last + 2] ? last + 1 : last, candidates: abbreviated, abbreviated: true }
      const candidates = withArticle(form, this.#gazetteer.find(form))
      if (candidates.length > 0 && !(first === last && form.length < 3)) return { first, last, candidates, abbreviated: false }
    }
    return null
  }

  /** "Bloomington, Ind." at the end of a sentence, where the full stop is a word of its own. */
  #beforeFullStop(form: string, at: number): readonly PlaceCandidate[] {
    if (this.#word(at + 1) !== '.' || this.#tokens[at]?.spaceAfter || form.length > 5 || !this.#follows(at)) return []
    return this.#gazetteer.abbreviation(form)
  }

  /** Right after a comma that follows a name: "Portland, OR". */
  #follows(at: number): boolean {
    return this.#word(at - 1) === ',' && this.#found.at(-1)?.last === at - 2
  }

  #hasCapital({ first, last }: Hit): boolean {
    return this.#tokens.slice(first, last + 1).some(({ form }) => CAPITAL.test(form))
  }

  #mayBeCode(form: string, at: number): boolean {
    if (!POSTAL_CODE.test(form) || FREE_CODES.has(form)) return true
    return this.#follows(at)
  }

  /** How far a name that starts here could go: capitals, small joints between them, hyphens, and a last small word of a feature. */
  #lastOfRun(first: number): number {
    let last = first
    for (let at = first + 1; at < this.#tokens.length && at - first < MAX_WORDS; at++) {
      const token = this.#tokens[at]
      if (!token) break
      if (CAPITAL.test(token.form)) last = at
      else if (last === at - 1 && this.#featureEnd(at)) return this.#featureEnd(at) ?? at
      else if (!JOINTS.has(token.form) && !this.#isGlue(at)) break
    }
    return last
  }

  /** "Nuseirat refugee camp", "Rafah border crossing": where small words that end in one for a feature end. */
  #featureEnd(at: number): number | null {
    for (let end = at; end < at + 3; end++) {
      if (FEATURE_WORDS.has(this.#word(end))) return end
      if (!/^(?:NOUN|ADJ)$/.test(this.#tokens[end]?.upos ?? '') || CAPITAL.test(this.#tokens[end]?.form ?? '')) return null
    }
    return null
  }

  /** A hyphen or apostrophe without spaces around it. */
  #isGlue(at: number): boolean {
    const token = this.#tokens[at]
    return (
      token !== undefined &&
      /^[-–'’/]$/.test(token.form) &&
      token.form !== '/' &&
      !token.spaceAfter &&
      this.#tokens[at - 1]?.spaceAfter === false
    )
  }

  #nameOf(hit: Hit): PlaceName | null {
    const { first, candidates } = hit
    let { last } = hit
    const form = this.#slice(first, last)
    const single = first === last
    const division = this.#divisionBeside(first, last)
    // "Kursk region" is named so; "Kharkiv city" is Kharkiv.
    if (division?.after && division.kind !== 'town') last = division.after
    const feature =
      division === null && OF_TOWNS.has(this.#tokens[last + 1]?.form ?? '') ? (FEATURE_WORDS.get(this.#word(last + 1)) ?? null) : null
    if (feature) last++
    const start = this.#tokens[first - 1]?.form === 'The' && candidates.some(({ name }) => name.startsWith('The ')) ? first - 1 : first
    const place = this.#isPlacePosition(first)
    const outer = this.#outerAfter(last) || this.#isLocatedAfter(last)
    const joined = this.#joinedBefore(first)
    const tag = this.#tagAt(hit.first)
    const isWord = single && (WORDS.has(form.toLowerCase()) || candidates.some(({ word }) => word))
    const dateline = this.#isDateline(first, last)
    const longer = this.#inLongerName(first, last)
    let strength: PlaceName['strength'] | null = null
    const tagged = tag?.kind === 'place'
    if (isWord && !outer && !(tagged && place === 'strong')) return null
    if (NAMED_AFTER.has(this.#word(last + 1)) || (this.#word(last + 1) === '-' && NAMED_AFTER.has(this.#word(last + 2)))) return null
    if (hit.abbreviated && !form.includes('.') && !tagged && !place && !joined && tag?.kind !== 'organization') return null
    if (tag?.kind === 'person' && (tag.first < first || tag.last > last) && !division && !outer) return null
    if (longer) strength = tagged && tag.last <= last ? 'sure' : division && last > hit.last ? 'sure' : 'part'
    else if (tagged || division || outer || dateline) strength = 'sure'
    else if (joined === 'in') strength = 'sure'
    else if (place === 'strong' && this.#isProper(first, last)) strength = 'sure'
    else if (place === 'weak' || joined) strength = candidates.some(isKnown) ? 'sure' : 'possible'
    else if (this.#isProper(first, last))
      strength = !tag && candidates.some((c) => c.primary && isLarge(c)) && !single ? 'sure' : 'possible'
    if (strength === null) return null
    if (division?.after && /s$/.test(this.#word(division.after)) && joined) this.#divideList(division.kind)
    const site = this.#site(start, last, candidates, division?.kind ?? null, feature, strength, joined !== null)
    return { ...site, base: placeKey(form), abbreviated: hit.abbreviated }
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

  /** ", 50 km north of Homs", ", south of Nablus", ", a town near Homs": what stands before lies there. */
  #isLocatedAfter(last: number): boolean {
    if (this.#word(last + 1) !== ',') return false
    for (let at = last + 2; at < last + 8; at++) {
      const word = this.#word(at)
      if (word === ',' || word === '' || CAPITAL.test(this.#tokens[at]?.form ?? '')) return false
      if (word === 'near') return true
      // "Berg, a city councillor" lies nowhere.
      if (DIVISION_WORDS.has(word)) return !/^(?:NOUN|PROPN|ADJ)$/.test(this.#tokens[at + 1]?.upos ?? '')
      if (PARTS.has(word) && this.#word(at + 1) === 'of') return true
    }
    return false
  }

  /** A name the gazetteer lacks, as the tagger bounds it. */
  #taggedName({ first, last }: Tag): PlaceName | null {
    const form = this.#slice(first, last)
    if (first === last && WORDS.has(form.toLowerCase())) return null
    if (!CAPITAL.test(form) || form.length < 3) return null
    const lastWord = this.#word(last)
    if (WORDS.has(lastWord) && !FEATURE_WORDS.has(lastWord) && !DIVISION_WORDS.has(lastWord)) return null
    if (this.#inLongerName(first, last)) return null
    const division = this.#divisionBeside(first, last)
    const end =
      division?.after && division.kind !== 'town' ? division.after : OF_TOWNS.has(this.#tokens[last + 1]?.form ?? '') ? last + 1 : last
    const place = this.#isPlacePosition(first)
    const joined = this.#joinedBefore(first)
    // "in Geneva, Anna Berg": a comma alone lists nothing.
    const listed = joined !== null && (this.#word(first - 1) !== ',' || this.#found.at(-1)?.beside === true)
    if (!place && !listed && !division && !this.#outerAfter(end) && !this.#isDateline(first, end))
      return this.#site(first, end, [], null, null, 'possible', false)
    return this.#site(first, end, [], division?.kind ?? null, this.#featureOf(first, end), 'sure', joined !== null)
  }

  /** A name that says itself what it is, in the position of a place: "in Wadi Nahla Valley", "on Darby Street", "Highway 19". */
  #featureName(first: number): PlaceName | null {
    let last = first
    while (CAPITAL.test(this.#tokens[last + 1]?.form ?? '') && !this.#claimAt(last + 1) && last - first < 5) last++
    if (/^(?:Highway|Route|Interstate)$/.test(this.#tokens[first]?.form ?? '') && /^\d+$/.test(this.#word(first + 1))) last = first + 1
    else if (last === first) return null
    const feature = this.#featureOf(first, last)
    const division = !feature && DIVISION_WORDS.has(this.#word(last)) ? (DIVISION_WORDS.get(this.#word(last)) ?? null) : null
    if ((!feature && !division) || !this.#isPlacePosition(first, true)) return null
    return this.#site(first, last, [], division, feature, 'sure', false)
  }

  #featureOf(first: number, last: number): PlaceName['feature'] {
    const begin = this.#word(first)
    return (
      FEATURE_WORDS.get(this.#word(last)) ??
      (LEADING.has(begin) || /^(?:highway|route|interstate)$/.test(begin) ? (FEATURE_WORDS.get(begin) ?? ['street', 'point']) : null)
    )
  }

  #site(
    first: number,
    last: number,
    candidates: readonly PlaceCandidate[],
    division: PlaceName['division'],
    feature: PlaceName['feature'],
    strength: PlaceName['strength'],
    beside: boolean,
  ): PlaceName {
    const text = this.#slice(first, last)
    const head = this.#tokens.slice(first, last + 1).find((token) => token.head < first || token.head > last)?.index ?? last
    const name: PlaceName = {
      sentence: this.#sentence.index,
      start: this.#tokens[first]?.start ?? 0,
      end: this.#tokens[last]?.end ?? 0,
      first,
      last,
      head,
      text,
      key: placeKey(text),
      base: placeKey(text),
      abbreviated: false,
      candidates,
      division,
      village: /^(?:village|hamlet|settlement)s?$/.test(this.#word(this.#word(first - 1) === 'of' ? first - 2 : first - 1)),
      feature,
      strength,
      within: null,
      beside,
    }
    // "Paris, Texas": the name before lies in this one when this is a region or country and no list goes on.
    const before = this.#found.at(-1)
    if (
      before &&
      this.#word(first - 1) === ',' &&
      before.last === first - 2 &&
      candidates.some(isDivision) &&
      this.#liesIn(before, candidates, /\./.test(text))
    )
      before.within = this.#found.length
    return name
  }

  #liesIn(inner: PlaceName, outers: readonly PlaceCandidate[], abbreviated: boolean): boolean {
    return outers.some((outer) => {
      // "California, Pennsylvania and Ohio" lists states; "Washington, Pa." is a town.
      if (
        !abbreviated &&
        inner.candidates.some((c) => c.kind === 'region' && c.primary && c.id !== outer.id && c.countries[0] === outer.countries[0])
      )
        return outer.kind === 'country'
      return inner.candidates.some((candidate) =>
        outer.kind === 'country'
          ? candidate.kind !== 'country' && candidate.countries.some((country) => outer.countries.includes(country))
          : outer.region !== null && candidate.region === outer.region && candidate.id !== outer.id && candidate.kind !== 'region',
      )
    })
  }

  /** The words after begin ", Texas" or ", W.Va.": a division or a country. */
  #outerAfter(last: number): boolean {
    if (this.#word(last + 1) !== ',') return false
    const next = this.#tokens[last + 2]
    if (!next || !CAPITAL.test(next.form)) return false
    if (ABBREVIATION.test(next.form)) return this.#gazetteer.abbreviation(next.form).length > 0
    for (let end = Math.min(this.#lastOfRun(last + 2), last + 5); end >= last + 2; end--) {
      const outers = this.#gazetteer.find(this.#slice(last + 2, end))
      if (outers.length > 0) return outers.some(isDivision)
    }
    return false
  }

  /** A noun of division that belongs to the name: "Kursk region", "Aleppo Governorate", "the province of Idlib". */
  #divisionBeside(first: number, last: number): { readonly kind: 'region' | 'district' | 'town'; readonly after: number | null } | null {
    const after = DIVISION_WORDS.get(this.#word(last + 1))
    if (after && !/^(?:state|department|division|port|capital|city|town|village|borough|township)$/.test(this.#word(last + 1)))
      return { kind: after, after: last + 1 }
    const before = this.#word(first - 1) === 'of' ? DIVISION_WORDS.get(this.#word(first - 2)) : DIVISION_WORDS.get(this.#word(first - 1))
    if (before && !/^\p{Lu}/u.test(this.#tokens[first - 2]?.form ?? '')) return { kind: before, after: null }
    return null
  }

  /** Whether a word may go on with a name; in "Talks in Moscow Amid Gains" the tagger goes on too far. */
  #continues(at: number): boolean {
    return (
      !DIVISION_WORDS.has(this.#word(at)) && !this.#sentence.headline && /^(?:PROPN|NOUN|ADJ|PUNCT)$/.test(this.#tokens[at]?.upos ?? '')
    )
  }

  /** Whether the grammar puts a place here: "in X", "north of X", "the town of X". */
  #isPlacePosition(first: number, withOn = false): 'strong' | 'weak' | null {
    let at = first - 1
    while (
      at >= 0 &&
      (PARTS.has(this.#word(at)) || /^(?:the|a|an|its|their|his|her|and)$/.test(this.#word(at)) || this.#tokens[at]?.upos === 'ADJ')
    ) {
      if (this.#word(at) === 'and' && !PARTS.has(this.#word(at - 1))) break
      at--
    }
    const word = this.#word(at)
    if (word === 'of') return OF_NOUNS.has(this.#word(at - 1)) ? 'strong' : null
    if (withOn && word === 'on') return 'strong'
    if (word === 'on' || word === 'against') return ON_NOUNS.has(this.#word(at - 1)) ? 'strong' : null
    const verb = this.#tokens[at]
    if (verb?.upos === 'VERB') return VERBS.has(verb.lemma) ? 'strong' : null
    if (!LOCATIVES.has(word)) return null
    return WEAK.has(word) ? 'weak' : 'strong'
  }

  /** Joined to the place named just before: "Odesa, Dnipro and Kharkiv" ("and"), "Paris, Texas" ("in"). */
  #joinedBefore(first: number): 'and' | 'in' | null {
    const before = this.#found.at(-1)
    if (!before || before.strength === 'part') return null
    let at = first - 1
    while (at > before.last && /^(?:the|,|and|or|&|\/|nearby|neighboring|neighbouring|in|both)$/.test(this.#word(at)) && first - at < 4)
      at--
    if (at !== before.last || at === first - 1) return null
    return this.#word(first - 1) === ',' && before.strength === 'sure' ? 'in' : 'and'
  }

  /** Capitals at the head of a report or paragraph: "BEIRUT (Reuters) -", "HURRICANE, W.Va. -". */
  #isDateline(first: number, last: number): boolean {
    const form = this.#tokens[first]?.form ?? ''
    if (first > 4 || !ALL_CAPITALS.test(form) || form.length < 3) return false
    for (let at = last + 1; at < Math.min(last + 8, this.#tokens.length); at++) if (/^(?:[-–—:(]|--)$/.test(this.#word(at))) return true
    return false
  }

  /** Next to another capital that belongs to the same name: "Jordan Peterson", "Homs University", "West Nile". */
  #inLongerName(first: number, last: number): boolean {
    const before = this.#tokens[first - 1]
    const after = this.#tokens[last + 1]
    if (this.#isPair(first, last)) return false
    const glued = (token: Token | undefined) => token !== undefined && /^[-–]$/.test(token.form) && !token.spaceAfter
    if (before && glued(before) && this.#tokens[first - 2]?.spaceAfter === false) return true
    if (
      before &&
      CAPITAL.test(before.form) &&
      before.spaceAfter &&
      first - 1 > 0 &&
      !this.#endsPlace(first - 1) &&
      isName(before) &&
      !PARTS.has(this.#word(first - 1)) &&
      !DIVISION_WORDS.has(this.#word(first - 1))
    )
      return true
    if (!after || !this.#tokens[last]?.spaceAfter) return false
    return (
      CAPITAL.test(after.form) &&
      isName(after) &&
      !OFFICES.has(this.#word(last + 1)) &&
      !DIVISION_WORDS.has(this.#word(last + 1)) &&
      !/^\p{Lu}\p{Ll}+day$/u.test(after.form)
    )
  }

  /** "the Syria-Turkey border": either side of the hyphen is a place of its own. */
  #isPair(first: number, last: number): boolean {
    const other =
      this.#word(last + 1) === '-' ? this.#tokens[last + 2] : this.#word(first - 1) === '-' ? this.#tokens[first - 2] : undefined
    return other !== undefined && CAPITAL.test(other.form) && this.#gazetteer.find(other.form).some(isLarge)
  }

  #endsPlace(at: number): boolean {
    return this.#found.at(-1)?.last === at
  }

  #isProper(first: number, last: number): boolean {
    // Within a sentence a capital is enough: the tagger takes strange names for common nouns.
    if (first > 0 && !this.#sentence.headline) return true
    for (let at = first; at <= last; at++) if (this.#tokens[at]?.upos === 'PROPN') return true
    return this.#tokens[first]?.name !== null && this.#tokens[first]?.name !== undefined
  }

  /** The rest of a name that the tagger takes for a place, from here to its last capital or feature. */
  #tagFrom(at: number): Tag | null {
    const tag = this.#tagAt(at)
    if (tag?.kind !== 'place') return null
    let { last } = tag
    while (last > at && !CAPITAL.test(this.#tokens[last]?.form ?? '') && !FEATURE_WORDS.has(this.#word(last))) last--
    const starts =
      tag.first === at ||
      [...this.#tokens.slice(tag.first, at)].every(
        (token) => PARTS.has(token.form.toLowerCase()) || PEOPLE.has(token.form.toLowerCase()) || this.#isAdjective(token),
      )
    return starts ? { kind: 'place', first: at, last } : null
  }

  #isAdjective({ form, upos }: Token): boolean {
    return (upos === 'ADJ' || upos === 'PROPN') && CAPITAL.test(form) && this.#gazetteer.adjective(form).length > 0
  }

  #tagAt(at: number): Tag | null {
    const kind = this.#tokens[at]?.name
    if (!kind) return null
    let first = at
    while (first > 0 && !this.#tokens[first]?.nameStarts && this.#tokens[first - 1]?.name === kind) first--
    let last = at
    while (this.#tokens[last + 1]?.name === kind && !this.#tokens[last + 1]?.nameStarts) last++
    return { kind, first, last }
  }

  #slice(first: number, last: number): string {
    return this.#text.slice(this.#tokens[first]?.start, this.#tokens[last]?.end)
  }

  #word(at: number): string {
    return this.#tokens[at]?.form.toLowerCase() ?? ''
  }
}

function isName(token: Token): boolean {
  return token.upos === 'PROPN' || token.name !== null
}

function isDivision({ kind }: PlaceCandidate): boolean {
  return kind === 'country' || kind === 'region'
}

/** Known enough to be meant without a hint: a country, a division of the first level, a city, a sea. */
function isLarge({ kind, population, primary }: PlaceCandidate): boolean {
  return (
    kind === 'country' ||
    (kind === 'region' && primary) ||
    population >= 100_000 ||
    (population === 0 && kind !== 'village' && kind !== 'town')
  )
}

/** With an article in the name, only places where Arabic names are at home. */
function withArticle(form: string, candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  return ARTICLE.test(form) ? candidates.filter(({ countries }) => countries.some((country) => WITH_ARTICLE.has(country))) : candidates
}

/** Known enough to be meant after a preposition that persons take too: "from Bakhmut". */
function isKnown(candidate: PlaceCandidate): boolean {
  return isLarge(candidate) || (candidate.primary && candidate.population >= 10_000)
}

/** "La." is a state, "L.A." a city: full stops inside mark initials. */
function narrowed(form: string, candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const initials = /\..*\./.test(form)
  const fit = candidates.filter(({ precision }) => (precision === 'town') === initials)
  return fit.length > 0 ? fit : candidates
}
