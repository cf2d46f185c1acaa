import { compareIds, fault } from '../../base/index.js'
import type { Amount, GroupMember, GroupSpec, RecipeFlowSpec, WindowSpec } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import { type Context, entriesOf, entryOf, itemsOf, keyPlace, present, refByKey, refTo, scalarText } from './context.js'
import { figureOf } from './figure.js'
import { rangeOf } from './ranges.js'

/** A group of flows that substitute one another. */
export function groupOf(context: Context, id: string, tree: Tree, path: string): GroupSpec {
  const counted = get(tree, 'counted')
  return {
    ...entryOf(id, tree),
    path,
    side: scalarText(get(tree, 'side')) === 'out' ? 'out' : 'in',
    members: membersOf(context, get(tree, 'members'), `${path}.members`),
    ...present('total', rangeOf(context, get(tree, 'total'), `${path}.total`)),
    ...(counted?.kind === 'scalar' ? { counted: { id: counted.text, origin: originOf(counted) } } : {}),
    windows: windowsOf(context, get(tree, 'windows'), `${path}.windows`),
  }
}

/** Members as a list of ids, or a map of ids to bounds; in order of id, so that their order in the file decides nothing. */
function membersOf(context: Context, tree: Tree | undefined, path: string): GroupMember[] {
  const listed = itemsOf(tree).flatMap((item): GroupMember[] => {
    const commodity = refTo(context, item, 'commodities')
    return commodity ? [{ commodity, origin: originOf(item), path: `${path}.${commodity.id}` }] : []
  })
  const mapped = entriesOf(tree).flatMap(([id, value]): GroupMember[] => {
    const commodity = refByKey(context, tree!, id, 'commodities')
    const amount = rangeOf(context, bounds(value), `${path}.${id}`)
    const share = rangeOf(context, get(value, 'share'), `${path}.${id}.share`)
    if (!commodity) return []
    const place = { ...originOf(value), at: keyPlace(tree!, id), length: id.length }
    return [
      { commodity, origin: place, path: `${path}.${id}`, ...present('amount', amount), ...present('share', share) },
    ]
  })
  const seen = new Map<string, GroupMember>()
  for (const member of [...listed, ...mapped]) {
    const { id } = member.commodity
    const earlier = seen.get(id)
    if (earlier) {
      const related = [{ at: earlier.origin.at, note: 'also-here' as const }]
      context.faults.push(fault('SCENARIO_DUPLICATE_ID', member.origin, { args: { id }, related }))
    } else seen.set(id, member)
  }
  return [...seen.values()].sort((a, b) => compareIds(a.commodity.id, b.commodity.id))
}

/** The bounds of a member's amount, where it states some. */
const bounds = (tree: Tree): Tree | undefined => (get(tree, 'min') || get(tree, 'max') ? tree : undefined)

/** A bound of a substance as a pure number other than 0: contents are told in %, so that the sign may have been forgotten. */
function noteBareShare(context: Context, amount: Amount | undefined): void {
  if (amount?.given.kind !== 'measure') return
  const { unit, value } = amount.given.measure
  if (unit !== '' || value === 0) return
  const args = { found: amount.origin.text.trim(), percent: String(Number((100 * value).toPrecision(12))) }
  context.faults.push(fault('SCENARIO_BARE_SHARE', amount.origin, { args }))
}

/** Quality windows by component or attribute: a figure (exactly), or `at-most` and `at-least`. */
export function windowsOf(context: Context, tree: Tree | undefined, path: string): WindowSpec[] {
  const isSubstance = (id: string) => context.ids.get('substances')?.has(id) ?? false
  return [...entriesOf(tree)]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([id, value]): WindowSpec[] => {
      const at = `${path}.${id}`
      const place = { ...originOf(value), at: keyPlace(tree!, id), length: id.length }
      const [most, least] = [get(value, 'at-most'), get(value, 'at-least')]
      if (!most && !least) {
        const exactly = figureOf(context, value, at)
        if (isSubstance(id)) noteBareShare(context, exactly)
        return exactly ? [{ id, origin: place, range: { min: exactly, max: exactly } }] : []
      }
      const range = {
        ...present('min', figureOf(context, least, `${at}.at-least`)),
        ...present('max', figureOf(context, most, `${at}.at-most`)),
      }
      if (isSubstance(id)) for (const bound of [range.min, range.max]) noteBareShare(context, bound)
      return [{ id, origin: place, range }]
    })
}

/** The flows of a group: what each member takes or gives is left to the choice. */
export const memberFlows = ({ id, side, members }: GroupSpec): RecipeFlowSpec[] =>
  members.map(({ commodity, origin, path }) => ({
    ...{ commodity, side, group: id, free: {}, window: [], takes: new Map(), of: new Map(), origin, path },
  }))
