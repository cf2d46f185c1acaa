import { stringify } from 'yaml'
import { type SolvedRun, tracerOf } from '../../src/results/index.js'

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

/**
 * The result of a run as YAML, whose numbers keep what they mean without the last bits of how they were worked out, then
 * a line for each indicator and one for its trail, those that are zero by name only.
 */
export function plainText(run: SolvedRun): string {
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
  return `${text}${lines.join('\n')}\n`
}
