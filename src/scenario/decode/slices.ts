import { canonicalUnit, fault, isDimensionless } from '../../base/index.js'
import type { Amount, SliceSpec } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import { complain, type Context, entriesOf, labelOf, present, scalarText } from './context.js'
import { numberOf } from './figure.js'

/** How far shares may be from adding up to 1: rounding of written numbers, no more. */
const SHARES_TOLERANCE = 1e-6

/** The parts of every period in the order of the file; their shares must add up to 1. */
export function slicesOf(context: Context, tree: Tree | undefined): SliceSpec[] {
  if (!tree) return []
  const entries = entriesOf(tree)
  const slices = entries.flatMap(([id, entry]): SliceSpec[] => {
    const share = shareOf(context, id, entry)
    if (!share) return []
    const season = scalarText(get(entry, 'season'))
    return [
      { id, label: labelOf(get(entry, 'label'), id), origin: originOf(entry), share, ...present('season', season) },
    ]
  })
  const sum = slices.reduce((total, { share }) => total + numberIn(share), 0)
  if (slices.length === entries.length && !(Math.abs(sum - 1) <= SHARES_TOLERANCE))
    complain(context, 'SCENARIO_SLICE_SHARES', tree, { args: { sum: Number((100 * sum).toPrecision(8)) } })
  return slices
}

const numberIn = ({ given }: Amount): number => (given.kind === 'measure' ? given.measure.value : 0)

function shareOf(context: Context, id: string, entry: Tree): Amount | undefined {
  const path = `slices.${id}`
  const share =
    entry.kind === 'scalar' ? numberOf(context, entry, path) : numberOf(context, get(entry, 'share'), `${path}.share`)
  if (share?.given.kind !== 'measure') return undefined
  const { dimension, value } = share.given.measure
  if (!isDimensionless(dimension)) {
    const args = { expected: '%', found: canonicalUnit(dimension) }
    context.faults.push(fault('BASE_WRONG_DIMENSION', share.origin, { args }))
  } else if (value <= 0)
    context.faults.push(fault('BASE_NOT_POSITIVE', share.origin, { args: { found: share.origin.text.trim() } }))
  else return share
  return undefined
}
