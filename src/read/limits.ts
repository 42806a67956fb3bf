/** The longest text that is read, in UTF-16 code units: about 330,000 words, longer than any news report. */
export const MAX_TEXT_LENGTH = 2_000_000

/** The longest page that is read, in UTF-16 code units of its HTML; pages carry scripts and pictures beside their text. */
export const MAX_PAGE_LENGTH = 8_000_000

/** The most elements a page may have: its text is found by scoring each against its neighbours. */
export const MAX_PAGE_ELEMENTS = 60_000

/** The deepest that a page's elements may stand inside each other. */
export const MAX_PAGE_DEPTH = 400

/** The deepest that the tags of a page's source may seem to nest, before it is parsed. */
export const MAX_TAG_DEPTH = 3_000

/** The most signs of a page's source that may start a tag or a character reference: twice over for each element, and room for its scripts. */
export const MAX_PAGE_MARKS = 400_000

/** The most pages of a PDF: a long report of an organisation has some hundreds. */
export const MAX_PDF_PAGES = 2_000

/** The largest part of an office document that is read, in bytes once unpacked: the text of the greatest length with its marks around every word. */
export const MAX_DOCX_PART_BYTES = 64_000_000

/** The largest stream of a PDF once unpacked, in bytes, pictures aside: a page's text and drawings take some kilobytes, maps a few megabytes. */
export const MAX_PDF_STREAM_BYTES = 64_000_000

/** The longest that a PDF may take to be taken apart, in seconds; the longest that are read take ten. */
export const MAX_PDF_SECONDS = 60
