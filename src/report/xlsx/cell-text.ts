import { xmlText } from '../xml-text.js'

/** Letters a cell may hold at most. */
const longest = 32_767

/**
 * A text as a cell holds it: a text whatever it begins with. What spreadsheets read as the code of a letter (`_x0041_`) is
 * marked so that it stays as it is written.
 */
export const cellText = (text: string): string =>
  xmlText(text)
    .slice(0, longest)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, longest)
