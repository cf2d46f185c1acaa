import { fault } from '../base/index.js'
import { mapOf } from './csv-table.js'
import { type FileReader, resolveReference } from './files.js'
import { get, type MapTree, type Tree } from './tree.js'

/** Reads `{ file, into }`: a CSV table as entries of a collection of the document. */
export function readTable(table: Tree, from: string, reader: FileReader): MapTree | undefined {
  const file = get(table, 'file')
  const into = get(table, 'into')
  if (!file || into?.kind !== 'scalar') {
    const details = { args: { keys: 'into | as' } }
    if (file && table.kind === 'map' && !table.faulty) reader.faults.push(fault('SCENARIO_ONE_OF', table.at, details))
    return undefined
  }
  const path = resolveReference(file, from, reader.faults)
  const entries = path === undefined ? undefined : reader.entries(path, file)
  return (
    entries &&
    into.text
      .split('.')
      .reduceRight((inner, key) => mapOf(new Map([[key, { keyAt: into.at, value: inner }]]), into.at), entries)
  )
}
