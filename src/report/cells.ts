import stringWidth from 'string-width'

/** Cells of a terminal a text takes; plain ASCII, most of a report, takes one a letter. */
export const widthOf = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text))
