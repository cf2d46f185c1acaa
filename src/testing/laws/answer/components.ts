import { CLAIM_TOLERANCE } from '../../../base/index.js'
import { contentsOf } from '../../../model/index.js'
import type { FlowResult, SolvedRun } from '../../../results/index.js'
import { type Law, reasons, type Subject, unanswered } from '../law.js'

/** Tonnes of mass and of every substance in a printed flow, by name; in a carried one what is followed of it. */
function* contentsIn({ compiled: { graph } }: SolvedRun, flow: FlowResult): Iterable<readonly [string, number]> {
  const commodity = graph.commodities.find(({ id }) => id === flow.commodity)!
  const time = graph.times.findIndex(
    ({ period, slice }) =>
      graph.periods[period]!.id === flow.period && (slice < 0 ? undefined : graph.slices[slice]!.id) === flow.slice,
  )
  const names = ['mass', ...graph.substances.map(({ id }) => id)]
  const contents = contentsOf(graph, commodity, time, flow.amount * commodity.unitSize)
  for (const [i, content] of contents.entries()) {
    const share = flow.composition?.[names[i]!]
    yield [names[i]!, share === undefined ? content : share * contents[0]!]
  }
}

class Totals {
  private readonly sums = new Map<string, { net: number; gross: number }>()
  add(place: string, amount: number): void {
    const sum = this.sums.get(place) ?? { net: 0, gross: 0 }
    this.sums.set(place, { net: sum.net + amount, gross: sum.gross + Math.abs(amount) })
  }
  *differences() {
    for (const [where, { net, gross }] of this.sums)
      yield { where, difference: gross === 0 ? 0 : Math.abs(net) / gross }
  }
}

/** Sign of a flow across the boundary of the whole: what comes in, less what goes out and what is laid down. */
function acrossBoundary({ kind }: FlowResult): number {
  switch (kind) {
    case 'purchase':
    case 'extraction':
    case 'unmet':
    case 'take':
    case 'output':
    case 'downgrade-to':
      return 1
    case 'sale':
    case 'release':
    case 'disposal':
    case 'delivery':
    case 'loss':
    case 'unplaced':
    case 'put':
    case 'input':
    case 'downgrade-from':
      return -1
    case 'link':
    case 'decay':
      return 0
    default:
      return kind satisfies never
  }
}

/** What enters the whole, and what recipes make of it, is what leaves it or is laid down: mass and every substance. */
export const whole: Law = {
  id: 'conservation-of-the-whole',
  statement: {
    en: 'mass and every substance that enter the whole leave it, are laid down, or are told as unaccounted in a recipe',
    zh: '进入整体的质量和各物质等于离开、存入及配方中未计明的部分之和',
  },
  tolerance: 1e-9,
  reason: reasons.sums,
  unfit: unanswered,
  *differences({ run }: Subject) {
    const totals = new Totals()
    for (const flow of run.result.flows) {
      const sign = acrossBoundary(flow)
      if (sign !== 0) for (const [name, amount] of contentsIn(run, flow)) totals.add(name, sign * amount)
    }
    yield* totals.differences()
  },
}

/** What a recipe says it closes is as much in what it makes as in what it takes, in the flows as printed. */
export const recipes: Law = {
  id: 'conservation-in-recipes',
  statement: {
    en: 'a recipe that says it closes a component makes as much of it as it takes',
    zh: '配方声明闭合的组分，产出量等于投入量',
  },
  tolerance: CLAIM_TOLERANCE,
  reason: {
    en: 'what a claim is held to where the recipe states no tolerance of its own; recipes with one are left to it',
    zh: '配方未另行规定容差时声明所依的容差；另有规定的从其规定',
  },
  unfit: (subject) =>
    unanswered(subject) ??
    (subject.spec.processes.some(({ recipes: all }) => all.some(({ closes }) => closes.length > 0))
      ? undefined
      : { en: 'no recipe claims to close anything', zh: '没有配方声明闭合' }),
  *differences({ run, spec }: Subject) {
    const claims = new Map(
      spec.processes.flatMap(({ id, recipes: all }) =>
        all.map(({ mode, closes, tolerance }) => [mode ? `${id}/${mode}` : id, tolerance ? [] : closes] as const),
      ),
    )
    const totals = new Totals()
    for (const flow of run.result.flows) {
      if (flow.kind !== 'input' && flow.kind !== 'output') continue
      const sign = flow.kind === 'output' ? 1 : -1
      const unit = flow.kind === 'output' ? flow.from : flow.to
      for (const [name, amount] of contentsIn(run, flow))
        if (claims.get(flow.by)?.some(({ id }) => id === name))
          totals.add(`${flow.by}@${unit}/${name}@${flow.period}`, sign * amount)
    }
    yield* totals.differences()
  },
}
