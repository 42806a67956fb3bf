/**
 * Things that exist in words and minds only: what is said to be destroyed, killed, seized or toppled with one of them for its object is a
 * figure of speech ("destroyed their trust", "killed the bill", "seized the moment"). Lemmas.
 */
export const ABSTRACT_OBJECTS =
  'trust confidence hope understanding credibility edifice argument illusion dream myth narrative reputation career faith consensus legacy chance opportunity moment initiative idea notion belief concept bill amendment proposal motion deal talk challenge momentum appetite morale optimism doubt concern fear problem issue question record assumption stereotype taboo imagination attention headline limelight mood spirit joy innocence memory prospect desire ambition logic principle value culture vision credit debate day time'
