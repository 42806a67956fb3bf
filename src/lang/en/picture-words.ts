/** What a caption or a credit calls a picture: "(Image: Example)", "Photo by ...". */
export const PICTURES = ['drawing', 'graphic', 'illustration', 'image', 'map', 'photo', 'photograph', 'picture'] as const

/** Who picture credits name at their end, after a stroke: "Mara Lindqvist/AFP". */
export const PICTURE_AGENCIES = [
  'afp',
  'alamy',
  'anadolu',
  'ap',
  'bloomberg',
  'epa',
  'file',
  'getty',
  'getty images',
  'pa',
  'pool',
  'reuters',
  'shutterstock',
  'xinhua',
] as const

/** How a caption begins, in small letters. */
export const CAPTION_STARTS = [
  '©',
  'courtesy of ',
  'credit:',
  'file photo',
  'image caption',
  'image copyright',
  'image source',
  'media caption',
] as const
