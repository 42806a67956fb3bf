/** A line in which an agency says what its new version changes: "(Corrects number of dead in first paragraph to five; adds army comment)". */
export const EDITORS_NOTE = /^\((?:corrects?|adds?|updates?|recasts?|fixes|clarifies|removes|changes|repeats|refiles|releads)\b/i
