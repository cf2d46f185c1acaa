import type { ScenarioComparison, ByProduct } from '../compare/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { amountCell, unitCell } from './amounts.js'

/** By-products shown of those that are a mass, and of the others (waters); the machine form lists all. */
const mostSolids = 12
const mostOthers = 4

/** A by-product left in some scenario, with what became of it in each. */
interface Left {
  readonly first: ByProduct
  readonly at: readonly (ByProduct | undefined)[]
  readonly size: number
}

/**
 * By-products of which something is left, with what is made and used of them, a line per scenario: solids by the amount
 * left, then waters and what else is no mass. Nothing where nothing is left.
 */
export function leftBlocks(scenarios: readonly ScenarioComparison[], context: Context): readonly Block[] {
  const all = leftByProducts(scenarios, context)
  if (all.length === 0) return []
  const solids = all.filter(({ first }) => first.isMass)
  const others = all.filter(({ first }) => !first.isMass)
  const shown = [solids.slice(0, mostSolids), others.slice(0, mostOthers)]
  const rows = shown.map((group) => group.flatMap((entry) => leftRows(entry, scenarios, context)))
  const { words } = context
  const block = table(
    [
      left(words.commodity),
      left(words.scenario),
      right(words.made),
      right(words.used),
      ...fates.map((fate) => right(words.fateTitles[fate])),
      left(words.unit),
    ],
    rows.flat(),
    rows[0]!.length,
  )
  const more = all.length - shown.flat().length
  return [block, ...(more > 0 ? [{ kind: 'paragraph' as const, text: words.moreRows(more) }] : [])]
}

function leftByProducts(scenarios: readonly ScenarioComparison[], { names }: Context): readonly Left[] {
  const inEach = scenarios.map(
    ({ opening }) => new Map([...opening.untaken, ...opening.taken].map((entry) => [entry.commodity, entry])),
  )
  const ids = [...new Set(inEach.flatMap((found) => [...found.keys()]))]
  return ids
    .map((id): Left => {
      const at = inEach.map((found) => found.get(id))
      const amounts = at.map((entry) => (entry === undefined ? 0 : leftAmount(entry)))
      return { first: at.find((entry) => entry !== undefined)!, at, size: names.size(id) * Math.max(...amounts) }
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
}

/** What is left of a by-product in all. */
export const leftAmount = (entry: ByProduct): number => entry.disposed + Math.max(0, entry.stocked) + entry.unplaced

function leftRows(
  { first, at }: Left,
  scenarios: readonly ScenarioComparison[],
  { words, language }: Context,
): readonly (readonly (string | Cell)[])[] {
  const amount = (value: number) => amountCell(value, first.unit, words)
  return at.map((entry, i) => [
    i === 0 ? first.label[language] : '',
    scenarios.length > 1 ? scenarios[i]!.id : '',
    entry === undefined ? words.none : amount(entry.made),
    entry === undefined
      ? words.none
      : entry.used === 0
        ? { ...amount(0), tone: 'warning' as const }
        : amount(entry.used),
    ...fates.map((fate) => (entry === undefined || entry[fate] === 0 ? '' : amount(entry[fate]))),
    i === 0 || entry !== undefined ? unitCell(first.unit, words) : '',
  ])
}

/** What becomes of what is left of a by-product. */
export const fates = ['unplaced', 'disposed', 'stocked'] as const
