/**
 * Names of the months that servers set to another language print into dates which should be English: "mer, 16 nov 2022", "Seg, 24 Set".
 * Whole names and abbreviations in French, German, Spanish, Italian, Portuguese and Dutch that English has not, by the month from 1.
 */
const NAMES: readonly string[] = [
  'janvier janv januar jän jänner enero ene gennaio gen janeiro januari',
  'février févr fév fevr februar febrero febbraio fevereiro fev februari',
  'mars märz mär mrz marzo março maart mrt',
  'avril avr abril abr aprile',
  'mai mayo maggio mag maio mei',
  'juin juni junio giugno giu junho',
  'juillet juil juli julio luglio lug julho',
  'août aoû agosto ago augustus',
  'septembre septiembre settembre setembro set',
  'octobre oktober okt octubre ottobre ott outubro out',
  'novembre noviembre novembro',
  'décembre déc dezember dez diciembre dic dicembre dezembro',
]

/** Month 1 to 12 by a name in small letters. */
export const OTHER_MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
