/** What stands right before the name of a place where something happens: "near Kitshanga", "the market of Kitshanga". */
export const SITING =
  /(?:\b(?:in|at|near|outside|around|above|over|inside|into|towards?)|\b(?:town|city|village|market|camp|port|district|suburb|centre|center|outskirts|airport|streets|hospital|people|residents|capital)(?: \w+)? of)(?: the)? $/i
