/** Words of what a place is that stand before its name and may be left out: "Kibbutz Nirim", "the village of Tura". */
export const KIND_BEFORE_NAME =
  /^(?:kibbutz|moshav|khirbet|kfar|mount|jabal|jebel|wadi|camp|village|town|city|port|fort|lake|hamlet|colonia|vereda|barrio|selo|posyolok)[ -](?=\p{Lu})/iu

/** Words with capitals that name nothing of their own. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  'god mr mrs president minister prime general colonel major captain lieutenant correction erratum update north south east west northern southern eastern western central media telegram monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
)

/** Words of a part of a town, which is named before it or not at all: "in the al-Rawdah quarter". */
export const QUARTER = /\b(?:quarter|neighbou?rhood|suburb|arrondissement|district)\b/i

/** Names of waters, which are wide. */
export const WATERS = /\b(?:Sea|Ocean|Gulf|Straits?|Bay|Channel)\b/

/** What makes a name that of a region. */
export const REGION_WORD = / (?:region|province|oblast|governorate|state|county|prefecture|department)$/i
