import { idPattern } from '../../base/ids.js'
import { fieldsOf, records } from './records.js'
import { reserved } from './reserved.js'
import type { Kind } from './kinds.js'
import { family, fileRecords, files, sections } from './sections.js'
import { alternatives } from './walk.js'

/** Records that stand as entries of maps, and may be families there. */
function entryRecords(): string[] {
  const fields = [files.model, ...Object.keys(records).map(fieldsOf)].flatMap(Object.values)
  const maps = fields.flatMap(({ kind }: { kind: Kind }) => alternatives(kind)).filter((kind) => kind.is === 'map')
  const of = maps.flatMap((kind) => alternatives(kind.of))
  return [...new Set(of.flatMap((kind) => (kind.is === 'record' ? [kind.name] : [])))].filter((name) => name !== 'set')
}

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
  /** Keys that make an entry of a map a family, and the records that may be one; figures in maps may be one too. */
  family,
  entries: entryRecords(),
  patterns: { id: idPattern('kebab'), symbol: idPattern('symbol') },
} as const
