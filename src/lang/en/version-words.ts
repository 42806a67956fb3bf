/** What a report says that stands in an older version's place: "(Corrects toll in paragraph 2)", "UPDATE 1-", "correcting an earlier count of four". */
export const CORRECTING =
  /\b(?:CORRECT(?:S|ED|ION)|UPDATE[SD]?|REFILES?|RECASTS?|AMENDED)\b|^\(?(?:corrects|corrected|updates|updated|adds|recasts|refiles|amends|clarifies)\b|\b(?:correct|updat|revis|amend)(?:s|es|ed|ing) (?:an?|the|its|our|this) (?:earlier|previous|first|initial|original)\b|\bthis (?:story|article|report|version) (?:has been|was) (?:updated|corrected|amended)\b|\bearlier version of this (?:story|article|report)\b/m
