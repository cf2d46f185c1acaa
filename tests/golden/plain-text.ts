import { stringify } from 'yaml'
import type { PlacedLabel } from '../../src/results/index.js'
import { type SolvedRun, tracerOf } from '../../src/results/index.js'
import { placedColumn, placedRow } from '../../src/results/places.js'

/** Nine digits, and nothing of what only rounding told apart from zero. */
const plain = (_: string, value: unknown): unknown => {
  if (typeof value !== 'number') return value
  if (!Number.isFinite(value)) return String(value)
  return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(9))
}

const line = (data: unknown): string => JSON.stringify(data, plain)

/** Names are told by the golden programs, and everything stands on the one line of its file. */
const known = new Set(['label', 'place', 'formula', 'overrode'])
const shortLine = (data: unknown): string =>
  JSON.stringify(data, (key, value) => (known.has(key) ? undefined : plain(key, value)))

/** What is nothing needs no line of its own. */
const isTold = ({ value, contributors }: { value: unknown; contributors: readonly unknown[] }) =>
  value !== 0 || contributors.length > 0

/** What a conflict would show of every row and column: the words of the file at its place. */
function places({ compiled }: SolvedRun, document: string): string[] {
  const told = ({ label, col }: PlacedLabel) =>
    `# ${label.en} stands at ${document.slice(col - 1, col + 24).split(/[,}\]]/)[0]}`
  const rows = Array.from({ length: compiled.rows.count }, (_, i) => told(placedRow(compiled, i)))
  const columns = Array.from({ length: compiled.columns.count }, (_, j) => told(placedColumn(compiled, j)))
  return [...new Set([...rows, ...columns])].sort()
}

/**
 * The result of a run as YAML, whose numbers keep what they mean without the last bits of how they were worked out, then
 * a line for each indicator and one for its trail, those that are zero by name only, and the place of every row and column
 * in the one line of the document.
 */
export function plainText(run: SolvedRun, document: string): string {
  const {
    indicators,
    certificate: { checks, ...certificate },
    ...result
  } = run.result
  const trailOf = tracerOf(run)
  const lines = indicators.flatMap(({ label, ...indicator }) =>
    isTold(indicator)
      ? [`# ${label.en}`, `#   ${shortLine(indicator)}`, `#   ${shortLine(trailOf(indicator.id))}`]
      : [`# ${label.en} = 0 ${indicator.unit}`],
  )
  const text = stringify(JSON.parse(line({ ...result, certificate, checks: checks.length })), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
  return `${text}${[...lines, ...places(run, document)].join('\n')}\n`
}
