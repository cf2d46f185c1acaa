import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Lines of a sheet that LibreOffice wrote as CSV. */
export const linesOf = (path: string): readonly (readonly string[])[] =>
  parse(readFileSync(path, 'utf8'), { bom: true, relax_column_count: true })

/** A form of `convert`: every sheet as CSV in UTF-8, its numbers as they are and not as they are shown. */
export const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
