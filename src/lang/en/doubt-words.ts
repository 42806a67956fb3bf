/** Words of checking, of which an outlet says that it could not do it ("could not verify the claim", "found nothing to confirm the loss"). */
export const CHECKING_WORDS =
  /\b(?:verif(?:y|ied|ying|ication)|check(?:ed|ing)?|confirming|corroborating|substantiated?|ascertain(?:ed)?|(?<=\b(?:is|are|was|were|remains?|remained|still) )un(?:confirmed|verified)|confirm(?:ed|ation)?|corroborat(?:e|ed|ion)|authenticat(?:e|ed)|establish(?:ed)?|determine[d]?)\b/gi

/** What such words are said of when it stands sentences before: "could not verify either claim", "neither account can be verified". */
export const CLAIM_NOUNS = /\b(?:claims?|accounts?|versions?|assertions?|statements?|reports?|situation|allegations?)\b/i

/** What makes such words a doubt, anywhere before them in the sentence. */
export const DOUBTING_WORDS = /\b(?:not|unable|nothing|no|cannot|impossible|never|without|nor|neither)\b|n[’']t\b/i

/** Nouns of what is denied to have been. */
const DEEDS =
  '(?:attack|assault|strike|air ?strike|raid|ambush|explosion|blast|bomb|bombing|shelling|fighting|clash|clashe|battle|incursion|massacre|killing|death|kidnapping|abduction|incident|drone|missile|rocket|shot|shooting|gunfire|fire|crash|seizure|capture|violence|looting|operation)s?'

/**
 * Words that deny: of any matter ("denied", "denial", "had no part in it", "nothing of the kind"), or of what somebody else says ("dismissed the
 * claim", "called it a lie", "the accusations are baseless").
 */
export const DENYING_WORDS = new RegExp(
  [
    String.raw`\b(?:den(?:y|ies|ied|ying)|denials?)\b|\bdisput(?:e|es|ed|ing) that\b`,
    String.raw`\b(?:dismiss|reject|refut|disput|contradict|rebut|ridicul|mock|derid|debunk|rubbish|discount|repudiat|disprov|scoff|laugh|brush|wav|shrug)(?:e?s|e?d|ing|ted|ed at|ed off|ed aside|ed away)?\b(?=[^.;\n]{0,80}\b(?:claims?|reports?|accounts?|allegations?|accusations?|assertions?|suggestions?|charges?|stor(?:y|ies)|rumou?rs?|versions?|announcements?|information|talk)\b)`,
    String.raw`\b(?:call|describ|brand|label|term|dubb|denounc|dismiss|reject|characteri[sz])(?:e?s|e?d|led|ing)?\b(?=[^.;\n]{0,60}\b(?:lies?|fabrications?|inventions?|disinformation|misinformation|fakes?|hoax|nonsense|propaganda|fiction|fantas(?:y|ies)|falsehoods?|untrue|false|baseless|unfounded|groundless|invented|fabricated|made[ -]up|film|fairy[ -]?tales?)\b)`,
    String.raw`\b(?:claims?|reports?|accounts?|allegations?|accusations?|assertions?|charges?|stor(?:y|ies)|rumou?rs?|versions?|announcements?|information|this|that|it)\b(?=[^.;\n]{0,50} (?:is|are|was|were|has been|have been) (?:simply |entirely |completely |totally |wholly |utterly |absolutely )?(?:an? )?(?:pure |complete |outright |blatant |total )?(?:untrue|not true|false|fake|baseless|unfounded|groundless|fabricated|invented|made up|lies?|fabrications?|hoax|inventions?|fiction|falsehoods?|nonsense|disinformation|propaganda)\b)`,
    String.raw`\b(?:(?:had|has|have|played|plays|took|with) (?:absolutely )?no (?:part|hand|role|share|involvement)|(?:had|has|have) nothing to do|(?:was|were|is|are|been) (?:not|never|in no way) (?:involved|responsible|behind|to blame))\b(?=(?: (?:in|with|for|behind|of))?(?:["”.,;]| (?:it|this|that|what)\b|[^.;\n]{1,60}\b${DEEDS}\b))`,
    String.raw`\b(?:was|were|is) (?:not|never) (?:(?:its|their|our|his|her) (?:doing|work|deed)|the work of)\b`,
    String.raw`\bnothing of the (?:kind|sort) (?:\w+ )?(?:happened|occurred|took place)\b|\bno such (?:${DEEDS}|thing|event|order)\b|\bno truth (?:in|to)\b`,
    String.raw`\bthere (?:was|were|is|has been|have been|had been) (?:absolutely )?(?:no|never any) (?:such )?(?:\w+ )?${DEEDS}\b`,
  ].join('|'),
  'gi',
)

/** Acts of violence that are told not to have been: "no helicopter was hit", "it did not lose the town". */
export const NEGATED_VIOLENCE =
  /\b(?:no (?:\w+ ){1,3}(?:was|were|(?:has|have|had) been)|(?:was|were) (?:never|not)|(?:has|have|had) (?:never|not) been) (?:hit|struck|attacked|shot|bombed|shelled|destroyed|downed|killed|lost|taken|captured|fired)\b|\b(?:did|had|have|has) not (?:lose|lost|enter|entered|take|taken|strike|struck|bomb|bombed|attack|attacked|fire|fired|hit|kill|killed|shell|shelled|shoot|shot|capture|captured|seize|seized|plant|planted|place|placed|launch|launched|carry out|carried out|set off|detonate|detonated|target|targeted)\b|\bnever (?:entered|took|captured|seized|reached|left|lost|struck|bombed|shelled|attacked|fired|hit)\b|\b(?:(?:has|have|had|was|were) not (?:been )?|did not |never )(?:surrender(?:ed)?|give up|gave up|given up|abandon(?:ed)?|fallen|change hands|changed hands|ceded?|driven out|pushed out|dislodged|expelled|overrun)\b|\bno (?:\w+ ){1,3}(?:has|had|have) (?:ever )?(?:set foot|entered)\b/gi

/** What comes before an act that somebody will not do, or holds that another will not: "it would not attack", "will never again shell". */
export const PLEDGING_WORDS = /(?:\b(?:will|would|shall) (?:not|never)|\b(?:won|wouldn)[’']t)(?: (?!have\b)\p{L}+){0,3} $/iu

/** What is not denied after all. */
export const NOT_DENYING = /\b(?:not|never|cannot|neither|nor)(?: \w+)? $|n[’']t $|\b(?:asked|whether|if)(?: \w+){0,2} $/i

/** What is taken back. */
const TOLD_THINGS =
  '(?:claims?|reports?|accounts?|allegations?|statements?|stor(?:y|ies)|announcements?|posts?|tweets?|items?|entr(?:y|ies)|articles?|alerts?|dispatch(?:es)?|bulletins?|messages?|versions?)'

/**
 * Words with which a teller takes back what it told: "We withdraw the report", "the group retracted its claim", "deleted its post", "the story has
 * since been withdrawn", "the editors retract it".
 */
export const RETRACTING_WORDS = new RegExp(
  [
    String.raw`\b(?:withdr[ae]w(?:n|s|ing)?|retract(?:s|ed|ing)?|tak(?:e|es|en|ing) back|took back|delet(?:e|es|ed|ing)|pull(?:s|ed|ing)|remov(?:e|es|ed|ing)|tak(?:es|en|ing) down|took down|walk(?:s|ed|ing) back|row(?:s|ed|ing) back (?:on|from)|backtrack(?:s|ed|ing) (?:on|from)|disown(?:s|ed|ing))\b(?= (?:[\p{L}\d'’-]+ ){0,4}${TOLD_THINGS}\b)`,
    String.raw`\b${TOLD_THINGS}\b(?=[^.;\n]{0,60} (?:was|were|has|have|had)(?: since| later| now)* (?:been )?(?:since |later )?(?:retracted|withdrawn|taken back|deleted|taken down|disowned)\b)`,
    String.raw`\b(?:we|(?:the|this|our) (?:editors?|newspaper|paper|agency|station|desk)) (?:hereby )?(?:withdraw|retract|take)s? (?:it|them|this|that)\b`,
  ].join('|'),
  'giu',
)

/** Words of violence, as those name it who deny it or look for proof of it. */
export const VIOLENCE_WORDS =
  /\b(?:strikes?|struck|hit|missiles?|attack\w*|assault\w*|bomb\w*|shell(?:ed|ing|s)|raid\w*|shot|shoot\w*|down(?:ed|ing)|fir(?:ed|ing)|kill\w*|loss|destr\w+|blast\w*|explosions?|massacre\w*|ambush\w*|gunfire|snipers?)\b/i

/** Words of a place lost to the other side: "denied that the town had fallen", "it did not lose the town", "they never entered it". */
export const LOSING_GROUND =
  /\b(?:(?:los[et]|losing)(?! (?:(?:any|an?|its|their|the|one) )?(?:\w+ )?(?:aircraft|planes?|jets?|helicopters?|bombers?|drones?|ships?|tanks?|soldiers|troops|men)\b)|(?:never|not) (?:enter(?:ed)?|take(?! place)|taken(?! place)|took(?! place)|capture[d]?|seize[d]?|reached|left)|loss of (?:the )?(?:town|city|village)|fall(?:en)?|fell|(?:not|never) (?:been )?(?:surrender(?:ed)?|give up|gave up|given up|abandon(?:ed)?|change hands|changed hands|ceded?|driven out|pushed out|dislodged|expelled|overrun)|(?:has|had|have) (?:ever )?(?:entered|set foot)|(?:been|was|were) (?:captured|taken|seized|recaptured|retaken|overrun))\b/i

/** What is denied or doubted of an attack by name: "denied that any house was hit", "denied responsibility", "could not verify the strike". */
export const ATTACK_WORDS =
  /\b(?:strikes?|struck|hit|attack\w*|bomb\w*|shell(?:ed|ing)|raid\w*|killings?|involvement|responsib\w+|fired|blast|explosion|massacre)\b/i

/** Words behind what is told that call it untrue: "claims of its capture are untrue", "the report of a raid is a fabrication". */
export const UNTRUE_WORDS =
  /\b(?:(?:is|are|was|were|remains?) (?:(?:simply|entirely|completely|utterly|totally|wholly|plainly|also) )?(?:untrue|not true|false|fake|baseless|unfounded|fabricated|invented|made up|wrong|incorrect|mistaken|inaccurate|erroneous|in error|(?:an? )?(?:lies?|fakes?|fabrications?|hoax|inventions?|fiction|falsehoods?))|did not (?:happen|take place|occur)|never (?:happened|took place|occurred))\b(?! (?:modesty|alarm))/gi

/** Words of claims, one of which must stand in front of such words or nothing is called untrue. */
export const CLAIMED_WORDS =
  /\b(?:claims?|reports?|accounts?|allegations?|assertions?|statements?|rumou?rs?|information|news|stor(?:y|ies)|announcements?|so-called|supposed|alleged|items?|entr(?:y|ies)|posts?|articles?|alerts?|dispatch(?:es)?)\b/i

/** Of those, what an outlet calls its own pieces: "The item on a bombing in yesterday's newsletter was wrong." */
export const OWN_PIECES =
  /\b(?:our|we|items?|entr(?:y|ies)|alerts?|newsletters?|bulletins?|(?:earlier|previous) (?:version|story|report|article))\b/i

/** Words of having looked and found nothing: "we found no witness to it", "no trace of an attack was found". */
export const FOUND_NOTHING =
  /\b(?:found|saw|seen|have|has|had) no (?:\w+ )?(?:witness(?:es)?|traces?|signs?|evidence|proof|confirmation)\b|\bno (?:witness(?:es)?|traces?|signs?|evidence|proof)\b[^.;\n]{0,40}\b(?:found|seen)\b/gi

/** Words in front of a day that make it the day of a report, not of what it told: "its report of 8 October on an incursion". */
export const TOLD_ON =
  /\b(?:reports?|bulletins?|coverage|editions?|articles?|pages?|stor(?:y|ies)|dispatch(?:es)?|claims?|statements?|announcements?) (?:of|from|on|dated) (?:last )?$/i

/** What an outlet calls its own telling: "our live page of Tuesday said", "we wrote on Monday". */
export const OWN_TELLING =
  /\b(?:we|our [^.;\n]{1,50}?|(?:this|an earlier|a previous) (?:newspaper|paper|site|page|blog|feed|channel|agency|story|article|report|version)(?: of [^.;\n]{1,40}?)?)(?: (?:had|has|have|also|wrongly|mistakenly|erroneously))? (?:said|wrote|written|reported|published|posted|ran|carried|stated|told|blamed|attributed)\b/i

/**
 * Words of a sentence beside it with which an outlet owns that it was wrong: "WE WERE WRONG.", "CORRECTION.", "We owe our listeners a correction.",
 * "We have removed the entry and apologise."
 */
export const OWNING_UP =
  /^we (?:(?:were|are|got (?:it|this|that)|had (?:it|this|that)) (?:wrong|mistaken|in error)\b|(?:have |had )?(?:since )?(?:removed|deleted|taken down|corrected|withdrawn|retracted)\b|(?:fully |sincerely |unreservedly )?(?:apologi[sz]e|regret)\b|owe \w+(?: \w+)? an? (?:correction|apology|clarification)\b|stand corrected\b)|^(?:a )?(?:correction|erratum|corrigendum|clarification|retraction|to our readers)\b|\b(?:and )?so (?:did|were|had) we\b|\bour (?:own )?(?:mistake|error)\b/i

/** Whole sentences behind what an outlet had told that say it was not so: "There was no ambush.", "Nothing struck it: …", "He was not." */
export const IT_WAS_NOT =
  /^(?:(?:in fact|in truth|as it turns out),? )?(?:there (?:was|were|has been|had been) (?:no|none)\b|nothing (?:\w+ )?(?:struck|hit|happened|fell|exploded|of the (?:kind|sort))\b|no(?:thing| such| \w+) [^.;\n]{0,40}\b(?:happened|occurred|took place|went off|was (?:hit|struck|fired|killed|damaged))\b|(?:he|she|they|it|this|that) (?:was|were|did|had|has) not\b(?: (?:happen|occur|take place))?[.!]?$|(?:it|this|that) never (?:happened|occurred|took place)\b)/i

/** A sentence behind it that calls it wrong: "That was wrong." */
export const WAS_WRONG =
  /^(?:that|this|it|the (?:report|information|story|item|claim)) (?:was|is|has been|proved|turned out)(?: to be)? (?:wrong|false|untrue|incorrect|mistaken|inaccurate|not (?:so|true|correct|the case)|an error|a mistake)\b/i

/** A heading of what could not be verified, alone on its line or before an entry: "NOT CONFIRMED". */
export const UNCONFIRMED_HEADING =
  /^(?:\W{0,4})(?:(?:reports? |claims? )?(?:not|never) (?:yet )?(?:confirmed|verified|corroborated)|un(?:confirmed|verified|corroborated)(?: (?:reports?|claims?|incidents?))?|could not be (?:confirmed|verified)|to be (?:confirmed|verified))\W*(?:$|[:\n—–-])/i
