/** Who is taken captive, in the singular and the plural: words that tell the taking of people from the taking of a town or of goods. */
export const CAPTIVE_NOUNS: readonly string[] =
  'soldier soldiers serviceman servicemen policeman policemen officer officers pilot pilots sailor sailors crew fisherman fishermen teacher teachers schoolteacher schoolteachers pupil pupils student students worker workers engineer engineers driver drivers priest priests nun nuns monk monks imam imams bishop tourist tourists pilgrim pilgrims journalist journalists reporter reporters medic medics doctor doctors nurse nurses villager villagers hostage hostages captive captives prisoner prisoners hiker hikers farmer farmers trader traders passenger passengers mayor elder elders girl girls boy boys child children'.split(
    ' ',
  )

/** Words of taking people: "captured", "detained", "had seized". */
export const SEIZING_WORDS = /^(?:captur\w*|seiz\w*|detain\w*|detention|arrest\w*|t[ao]k\w*|held|hold\w*|apprehend\w*|nabbed|snatch\w*)$/i

/** Words of driving somebody out of where he is: "drove", "were expelled", "ousted". */
export const DRIVING_OUT =
  /^(?:dr[io]v(?:e|es|en|ing)|expel\w*|expulsion|oust\w*|evict\w*|dislodg\w*|push(?:ed|ing)?|forced|forcing|chas(?:ed|ing)|flush\w*|clear(?:ed|ing)?|eject\w*)(?: (?:out|back))?$/i
