import { idPattern } from '../../base/ids.js'
import { fieldsOf, records } from './records.js'
import { reserved } from './reserved.js'
import { fileRecords, files, sections } from './sections.js'

/**
 * The language as data: keys of each kind of file and record with what may stand there and what it means. The JSON schema
 * for editors and the format reference are generated from it; the reader checks files against the same tables.
 */
export const languageSchema = {
  version: 1,
  files,
  /** Names of the sections: the keys whose maps hold entries by id. */
  sections: Object.keys(sections),
  records: Object.fromEntries(
    Object.entries({ ...records, ...fileRecords }).map(([name, schema]) => [
      name,
      { ...schema, fields: Object.hasOwn(records, name) ? fieldsOf(name) : schema.fields },
    ]),
  ),
  reserved,
  patterns: { id: idPattern('kebab'), symbol: idPattern('symbol') },
} as const
