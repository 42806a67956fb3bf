/** What strikes hit, in the singular: words that tell two strikes on one city apart. Each line is one kind of thing. */
export const TARGET_NOUNS: readonly (readonly string[])[] = [
  ['market', 'bazaar', 'fair', 'stall', 'shop', 'mall', 'supermarket', 'store'],
  ['hospital', 'clinic', 'ambulance', 'ward'],
  ['school', 'madrasa', 'university', 'college', 'kindergarten', 'classroom'],
  ['mosque', 'church', 'parish', 'monastery', 'temple', 'cathedral', 'convent'],
  ['house', 'home', 'apartment', 'flat', 'dormitory', 'neighbourhood', 'neighborhood'],
  ['base', 'barracks', 'garrison', 'outpost', 'headquarters'],
  ['police', 'checkpoint'],
  ['depot', 'warehouse', 'refinery', 'tank', 'pipeline'],
  ['port', 'harbour', 'harbor', 'dock', 'ship', 'vessel'],
  ['airport', 'airfield', 'runway'],
  ['bridge', 'dam'],
  ['hotel', 'restaurant', 'cafe'],
  ['camp', 'tent'],
  ['prison', 'jail'],
  ['bus', 'train', 'railway', 'convoy'],
  ['substation', 'turbine'],
  ['factory', 'bakery'],
]

/** What is brought down. Elsewhere such words tell of who attacks: "aircraft bombed the market". */
export const AIRCRAFT_NOUNS: readonly string[] = [
  'helicopter',
  'jet',
  'plane',
  'aircraft',
  'warplane',
  'airliner',
  'bomber',
  'fighter',
  'drone',
  'mq',
]

/** Words of bringing such down. */
export const DOWNING_WORDS = /^(?:down\w*|sho(?:t|ot\w*)|br(?:ing|ought)\w*|loss|intercept\w*)$/i

/** Words of a blow by its sound alone, which any weapon makes. */
export const BLAST_WORDS = /^(?:blasts?|explosions?|explod\w*)$/i

/** Words of firing that do not say what: guns, rockets or missiles. */
export const FIRING_WORDS = /^(?:fir(?:e|es|ed|ing)|opened fire|launch\w*|bombard\w*)$/i

/** Words of blows from afar, which carry nobody off. */
export const BLOW_WORDS = /^(?:air ?strikes?|strikes?|struck|bomb\w*|shell\w*|blasts?|explo\w+|missiles?|drones?|bombard\w*)$/i

/** Words of bombarding, which aircraft and guns do alike. */
export const BOMBARDING_WORDS = /^bombard/i
