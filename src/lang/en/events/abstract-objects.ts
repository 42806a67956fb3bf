/**
 * Things that exist in words and minds only: what is said to be destroyed, killed, seized or toppled with one of them for its object is a
 * figure of speech ("destroyed their trust", "killed the bill", "seized the moment"). Lemmas.
 */
export const ABSTRACT_OBJECTS =
  'trust confidence hope understanding credibility edifice argument illusion dream myth narrative reputation career faith consensus legacy chance opportunity moment initiative idea notion belief concept bill amendment proposal motion deal talk challenge momentum appetite morale optimism doubt concern fear problem issue question record assumption stereotype taboo imagination attention headline limelight mood spirit joy innocence memory prospect desire ambition logic principle value culture vision title trophy crown medal prize championship plan credit debate day time'

/** Nouns that hit, kill and destroy though nobody is behind them: weather, illness, prices, accidents and what they happen with. Lemmas. */
export const BLIND_FORCES =
  'accident avalanche crisis crash cyclone disaster disease downturn drought earthquake economy epidemic famine fire flood flooding heat heatwave hurricane illness inflation landslide lightning pandemic plague price quake rain recession scandal shortage storm temperature tornado tsunami typhoon virus war wave weather wildfire wind ' +
  'bus car coach ferry lorry minibus motorcycle motorist taxi train tram truck van vehicle'
