/** Verbs by which one who reports names where it comes from: "the paper reported, citing two officials, that …". */
export const CITING_VERBS: readonly string[] = ['cite', 'quote']

/** Their participles, which the tagger may take for nouns at the head of a sentence: "Quoting witnesses, the radio said". */
export const CITING_PARTICIPLES: readonly string[] = ['citing', 'quoting']

/** People and writings that are cited for what they say, besides persons by calling: anything else that is cited is a reason. */
export const CITED_NOUNS: readonly string[] =
  'activist agency aide ambassador analyst army assessment attorney authority briefing bulletin cable chief colleague communiqué communique company confidant correspondent daily data department diplomat dispatch document editor email envoy expert figure fighter filing general governor group head hospital insider intelligence investigator lawmaker leader letter media medic member memo memorandum militant military ministry monitor negotiator network newspaper note observer office operative outlet paper people person police politician poll portal prosecutor readout record relative report reporter researcher scientist service shepherd site source speaker staffer statement station statistics study survey transcript website'.split(
    ' ',
  )
