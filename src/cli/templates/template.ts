/**
 * The files of a starter project by their names. Lines that begin with `#en` or `#zh` (after spaces) are comments of one
 * language; `<<english|chinese>>` inside a line is a text of which one is kept.
 */
export type Template = Readonly<Record<string, string>>
