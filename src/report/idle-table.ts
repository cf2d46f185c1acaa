import type { IdleLink, RunResult } from '../results/index.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { longFrom } from './largest-flows.js'
import { formatNumber } from './numbers.js'
import { shortened } from './parts.js'

/** Idle links a shortened table keeps. */
const keptIdle = 20

/** A link that is idle for the same reason in some periods. */
interface IdleRow {
  readonly idle: IdleLink
  readonly periods: string[]
}

/**
 * Links that carry nothing, each with what its commodity is worth at both ends and what keeps it idle; periods with the same
 * reason in one row. Unless `all`, of many only those that lack least are shown.
 */
export function idleBlocks({ idleLinks, periods }: RunResult, context: Context, all: boolean): readonly Block[] {
  if (idleLinks.length === 0) return []
  const { words, language } = context
  const found = rowsOf(idleLinks)
  const rows = all || found.length <= longFrom ? found : nearestToUse(found)
  const shown = table(
    [
      left(words.idle.link),
      left(words.period),
      right(words.idle.atTaker),
      right(words.idle.atGiver),
      right(words.idle.way),
      left(words.unit),
      left(words.idle.toChange),
      left(words.id),
    ],
    rows.map(({ idle, periods: own }) => [
      idle.label[language],
      context.periods ? span(own, periods) : '',
      ...[idle.atTaker, idle.atGiver, idle.way].map((value) => formatNumber(value, words)),
      words.unitName(idle.unit),
      idleReason(idle, context),
      idle.link,
    ]),
  )
  return shortened(shown, found.length - rows.length, words.idle.more)
}

/** What would have to change before a link is used. */
export function idleReason({ shut, missing, unit }: IdleLink, { words }: Pick<Context, 'words'>): string {
  if (shut) return words.idle.shut
  return missing === 0
    ? words.idle.asGood
    : words.idle.cheaper(`${formatNumber(missing, words)} ${words.unitName(unit)}`)
}

/** One row per link and reason, in order of their first. */
function rowsOf(idleLinks: readonly IdleLink[]): readonly IdleRow[] {
  const rows = new Map<string, IdleRow>()
  for (const idle of idleLinks) {
    const { link, shut, atTaker, atGiver, way } = idle
    const key = JSON.stringify([link, shut, ...[atTaker, atGiver, way].map((value) => value.toPrecision(6))])
    const row = rows.get(key)
    if (row) row.periods.push(idle.period)
    else rows.set(key, { idle, periods: [idle.period] })
  }
  return [...rows.values()]
}

/** Those that lack the least share of what they would cost, in their order; what is shut lacks most. */
function nearestToUse(rows: readonly IdleRow[]): readonly IdleRow[] {
  const lack = ({ idle: { shut, missing, way, atGiver } }: IdleRow) =>
    shut ? Number.POSITIVE_INFINITY : missing / Math.max(Math.abs(way), Math.abs(atGiver), missing, 1e-30)
  const nearest = new Set([...rows].sort((a, b) => lack(a) - lack(b)).slice(0, keptIdle))
  return rows.filter((row) => nearest.has(row))
}

/** Periods as text: a run of more than two by its ends. */
function span(own: readonly string[], periods: RunResult['periods']): string {
  const [first, last] = [own[0]!, own.at(-1)!]
  const at = (period: string) => periods.findIndex(({ id }) => id === period)
  const isRun = own.length > 2 && at(last) - at(first) === own.length - 1
  return isRun ? `${first} – ${last}` : own.join(', ')
}
