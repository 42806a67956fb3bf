/** What strikes hit, in the singular: words that tell two strikes on one city apart. Each line is one kind of thing. */
export const TARGET_NOUNS: readonly (readonly string[])[] = [
  ['market', 'bazaar', 'shop', 'mall', 'supermarket', 'store'],
  ['hospital', 'clinic', 'ambulance'],
  ['school', 'university', 'college', 'kindergarten'],
  ['mosque', 'church', 'parish', 'monastery', 'temple', 'cathedral', 'convent'],
  ['house', 'home', 'apartment', 'flat', 'dormitory', 'neighbourhood', 'neighborhood'],
  ['base', 'barracks', 'garrison', 'outpost', 'headquarters'],
  ['police', 'checkpoint'],
  ['depot', 'warehouse', 'refinery', 'tank', 'pipeline'],
  ['port', 'harbour', 'harbor', 'dock', 'ship', 'vessel'],
  ['airport', 'airfield', 'runway'],
  ['bridge', 'dam'],
  ['hotel', 'restaurant', 'cafe'],
  ['camp'],
  ['prison', 'jail'],
  ['bus', 'train', 'railway', 'convoy'],
  ['substation', 'turbine'],
  ['factory'],
  ['helicopter', 'jet', 'plane', 'aircraft', 'warplane', 'airliner', 'bomber', 'fighter'],
]

/** Words of a blow by its sound alone, which any weapon makes. */
export const BLAST_WORDS = /^(?:blasts?|explosions?|explod\w*)$/i

/** Words of firing that do not say what: guns, rockets or missiles. */
export const FIRING_WORDS = /^(?:fir(?:e|es|ed|ing)|opened fire|launch\w*)$/i
