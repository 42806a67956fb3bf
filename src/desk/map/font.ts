/** The map's letters: without a glyph server it writes with the page's fonts. */
export const FONT = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'sans-serif']
