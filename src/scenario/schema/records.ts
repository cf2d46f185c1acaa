import type { Field, RecordSchema } from './kinds.js'
import { aimRecords } from './records/aims.js'
import { figureRecords } from './records/figures.js'
import { ladderRecords } from './records/ladders.js'
import { placeRecords } from './records/places.js'
import { recipeRecords } from './records/recipes.js'
import { tradeRecords } from './records/trade.js'

/** Records of the language below the sections. Every key, what may stand there, and what it means. */
export const records: Readonly<Record<string, RecordSchema>> = {
  ...figureRecords,
  ...recipeRecords,
  ...ladderRecords,
  ...placeRecords,
  ...tradeRecords,
  ...aimRecords,
}

const known = new Map<string, Readonly<Record<string, Field>>>()

/** The fields of a record, those it takes over from others first. */
export function fieldsOf(name: string): Readonly<Record<string, Field>> {
  const found = known.get(name)
  if (found) return found
  const { also = [], fields } = records[name]!
  const all: Readonly<Record<string, Field>> = Object.assign({}, ...also.map(fieldsOf), fields)
  known.set(name, all)
  return all
}
