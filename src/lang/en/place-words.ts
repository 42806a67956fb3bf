/** English words around place names: data only. All in small letters. */

/** Prepositions that make a place of a name after them. */
export const LOCATIVE_PREPOSITIONS: readonly string[] = words(`
  in into inside within across throughout near around outside at from to toward towards through via over above beyond along off
  between past below downwind upstream downstream opposite
`)

/** Of those, the ones that persons and organizations take as well: "a letter to Paris", "at Chelsea", "between Clinton and Bush". */
export const WEAK_PREPOSITIONS: readonly string[] = words(`
  to at from over between past off above below along toward towards beyond around
`)

/** Nouns whose "of" names a place: "the outskirts of Homs", "north of Aleppo", "the people of Gaza". */
export const NOUNS_OF_PLACE: readonly string[] = words(`
  city town village port capital province region state county district governorate oblast territory island islands outskirts
  suburb suburbs part parts area areas north south east west northeast northwest southeast southwest northern center centre coast
  border borders streets skies edge side rest heart siege invasion occupation annexation seizure capture recapture liberation fall
  bombing bombardment shelling battle control population residents people inhabitants citizens community hospitals mayor governor
  archbishop bishop neighborhood neighbourhood municipality peninsula most much swathes miles kilometers kilometres km outside
  ahead banks kingdom republic
`)

/** Verbs whose object is a place when it can be one: "entered Kursk", "fled Afrin". Lemmas. */
export const VERBS_OF_PLACE: readonly string[] = words(`
  enter reach leave flee capture recapture retake seize besiege surround encircle storm liberate occupy visit shell bomb bombard pound evacuate overrun
  invade annex approach control recover reclaim raid take lose hold defend attack target hit strike
`)

/** Nouns whose "on" or "against" names a place when it can be one: "attacks on Kharkiv". */
export const NOUNS_ON_PLACES: readonly string[] = words(`
  attack attacks strike strikes airstrike airstrikes assault assaults raid raids offensive advance march shelling bombardment bombing siege
`)

/** Words for parts of a place before its name: "northern Syria", "downtown Beirut". They belong to no name. */
export const PART_WORDS: readonly string[] = words(`
  northern southern eastern western central north south east west northeast northwest southeast southwest northeastern
  northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern
  south-western upper lower mid inner outer coastal rural downtown suburban mainland continental occupied annexed besieged nearby
  neighboring neighbouring war-torn regional greater metropolitan far deep
`)

/** What a noun after (or, with "of", before) a name says of it: the kinds it may be. */
export const DIVISION_WORDS: ReadonlyMap<string, 'region' | 'district' | 'town'> = byKind({
  region:
    'region province oblast governorate state territory prefecture republic krai countryside regions provinces voivodeship canton division emirate prefectures oblasts governorates territories states',
  district: 'district county counties raion department municipality districts subdistrict parish regency borough',
  town: 'city town village suburb hamlet settlement capital township port cities towns villages',
})

/** Nouns that end (or begin) the names of other places, and the kind and class they give. */
export const FEATURE_WORDS: ReadonlyMap<string, readonly [kind: string, precision: 'point' | 'town' | 'district' | 'region']> = byWord([
  ['river', 'region', 'river creek'],
  ['lake', 'region', 'lake reservoir'],
  ['sea', 'region', 'sea'],
  ['ocean', 'region', 'ocean'],
  ['gulf', 'region', 'gulf'],
  ['bay', 'region', 'bay'],
  ['strait', 'region', 'strait straits'],
  ['channel', 'region', 'channel'],
  ['canal', 'region', 'canal'],
  ['island', 'region', 'island isle'],
  ['islands', 'region', 'islands'],
  ['peninsula', 'region', 'peninsula'],
  ['cape', 'point', 'cape'],
  ['valley', 'region', 'valley'],
  ['mountain', 'point', 'mountain mount'],
  ['mountains', 'region', 'mountains'],
  ['hill', 'point', 'hill'],
  ['hills', 'region', 'hills'],
  ['heights', 'region', 'heights'],
  ['plateau', 'region', 'plateau'],
  ['desert', 'region', 'desert'],
  ['forest', 'region', 'forest'],
  ['beach', 'point', 'beach'],
  ['coast', 'region', 'coast'],
  ['region', 'region', 'plain plains delta basin steppe strip'],
  ['canyon', 'region', 'canyon'],
  ['waterfall', 'point', 'falls'],
  ['border crossing', 'point', 'crossing'],
  ['checkpoint', 'point', 'checkpoint'],
  ['camp', 'point', 'camp'],
  ['corridor', 'region', 'corridor'],
  ['airport', 'point', 'airport airfield'],
  ['base', 'point', 'airbase'],
  ['bridge', 'point', 'bridge'],
  ['dam', 'point', 'dam'],
  ['tunnel', 'point', 'tunnel'],
  ['port', 'point', 'port harbor harbour'],
  ['street', 'point', 'street road avenue boulevard lane drive highway parkway freeway pike st. ave. rd. blvd.'],
  ['square', 'point', 'square'],
  ['neighbourhood', 'town', 'neighborhood neighbourhood quarter'],
  ['prison', 'point', 'prison'],
  ['base', 'point', 'base'],
  ['power plant', 'point', 'plant'],
  ['industrial site', 'point', 'refinery depot'],
  ['front', 'region', 'front'],
])

/** Of those, what a town has: "Manchester airport" is in Manchester. Written small they end no name of the lists. */
export const TOWN_FEATURES: readonly string[] = words(`
  airport airfield airbase bridge dam prison camp square neighborhood neighbourhood quarter crossing checkpoint tunnel harbor harbour port front
`)

/** Of those, the words that also stand before: "Lake Assad", "Mount Hermon", "Cape Cod". */
export const LEADING_FEATURE_WORDS: readonly string[] = words(`
  lake mount cape camp river gulf bay strait straits sea isle port
`)

/** Small words inside place names. */
export const NAME_JOINTS: readonly string[] = words(`
  au aux of the and de del della des di do dos da du la las le les el los al ad an ar as ash at az ez es upon on under sur sous en am im
  der van den e y na nad pod in by
`)

/** Capitalised words that GeoNames has a town for and English a word: never a place by themselves. */
export const NO_PLACES: readonly string[] = words(`
  january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday christmas easter ramadan eid god allah internet congress parliament senate house university hospital school
  church police army government court state county city town village district province region republic street road avenue highway
  route river lake island valley park center centre hall club union council committee department ministry office bureau board
  north south east west northern southern eastern western central northeast northwest southeast southwest middle president king
  queen prince princess general major captain minister mayor governor senator judge doctor father the a an of and in on at i we he
  she it they you this that these those my our his her their no not yes but so if as for all many most some one two three four
  five six seven eight nine ten first second third new old good great best big high low long young black white red green blue gold
  silver democrat democrats republican republicans labour tory independence liberty freedom victory hope peace unity justice
  jewish muslim christian islam english french german american british arab spanish latin college academy institute museum library
  theatre theater airport station hotel mall market bank company group corporation team league cup games olympics world earth sun
  moon mars star time times post news journal herald guardian telegraph mirror observer daily media press fire medical health
  public national international federal royal united states nations nation country security defense defence foreign interior
  supreme grand bar interstate exit mile section phase level area zone gate building tower plaza square garden gardens chapel
  cathedral temple mosque sheriff mission act bill law constitution mr mrs ms dr st jr sr inc co ltd
`)

/** Of those, what one is "in" without being at a place: "in Congress". */
export const INSTITUTIONS: readonly string[] = words(`
  congress parliament senate house council committee court government ministry police army god allah internet heaven union media press
`)

/** Nouns that make a place's name that of something else: "the Marburg virus", "a Geneva convention", "the Obama years". */
export const NAMED_AFTER_PLACES: readonly string[] = words(`
  administration doctrine presidency era years
  virus viruses ebolavirus fever disease syndrome flu strain variant hemorrhagic haemorrhagic convention conventions protocol accord accords treaty
`)

/** Peoples and faiths that no country's adjective covers: "Kurdish Syria" is Syria, "the Kurds" are no place. */
export const PEOPLE_WORDS: readonly string[] = words(`
  kurd kurds kurdish yazidi yazidis yezidi yezidis sunni sunnis shia shias shiite shiites druze alawite alawites arab arabs arabic pashtun pashtuns hazara
  hazaras tajik uzbek tamil tamils sinhalese rohingya uighur uyghur uighurs uyghurs hutu hutus tutsi tutsis tuareg tuaregs amhara oromo tigrayan tigrayans
  jew jews jewish muslim muslims islamic islamist islamists christian christians hindu hindus sikh sikhs buddhist coptic tatar tatars circassian roma
  turkmen chechen abkhaz ossetian south ossetian dinka nuer masalit fulani hausa igbo yoruba zulu maya mayan slavic european african asian
  latin western eastern northern southern
`)

/** Countries whose places take the Arabic article: "al-Omar" is not Omar in West Virginia. Ids of the register. */
export const ARTICLE_COUNTRIES: readonly string[] = words(`
  SYR IRQ LBN JOR PSE ISR SAU YEM OMN ARE QAT BHR KWT EGY LBY TUN DZA MAR ESH MRT SDN SSD TCD SOM DJI ERI COM IRN AFG PAK TUR ESP MLI NER NGA
`)

/** Capitalised nouns before or after a name that leave it a place: "Queensland Premier", "Kursk Governor". */
export const OFFICE_WORDS: readonly string[] = words(`
  premier governor mayor senator sen. rep. gov. president minister police sheriff deputy councilman councilwoman councillor
  commissioner attorney judge congressman congresswoman chief ambassador bishop archbishop coach lt. sgt. officer detective fire
  prosecutor health state superior circuit district department council board city county general mp deputies assemblyman alderman
  republican democrat democratic public regional military vice-mayor
`)

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}

function byKind<Kind extends string>(lists: Readonly<Record<Kind, string>>): Map<string, Kind> {
  return new Map((Object.keys(lists) as Kind[]).flatMap((kind) => words(lists[kind]).map((word) => [word, kind] as const)))
}

function byWord<Precision extends string>(
  rows: readonly (readonly [kind: string, precision: Precision, list: string])[],
): Map<string, readonly [kind: string, precision: Precision]> {
  return new Map(rows.flatMap(([kind, precision, list]) => words(list).map((word) => [word, [kind, precision] as const] as const)))
}
