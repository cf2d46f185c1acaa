import { canonicalUnit, type Origin } from '../base/index.js'
import type { Form } from '../indicators/index.js'
import { columnLabel } from '../lp/index.js'
import { type Figure, timeIds, type Value } from '../model/index.js'
import { levelUnit } from './amounts.js'
import { describeColumn } from './columns.js'
import { flowId, flowsOfColumn, kindOf } from './flows.js'
import { Neighbours } from './neighbours.js'
import type { EnterpriseShare, FlowResult, SolvedRun } from './result.js'
import type { Trail, TrailColumn, TrailFeed, TrailFigure, TrailPart, TrailPlace, TrailTerm } from './trail.js'

/**
 * Where a number comes from: an indicator (`id`, its label in either language, or `id@enterprise` for one enterprise's
 * share) or a flow by its id, with or without its period, or by the id of its link. Undefined when the run has neither.
 */
export const trace = (run: SolvedRun, id: string): Trail | undefined => tracerOf(run)(id)

/** The same for many numbers of one run: what their trails have in common is worked out once. */
export function tracerOf(run: SolvedRun): (id: string) => Trail | undefined {
  const tracer = new Tracer(run)
  const { indicators, flows } = run.result
  return (id) => {
    const labelled = indicators.find(({ label }) => label.en === id || label.zh === id)
    const flow =
      flows.find((candidate) => candidate.id === id) ??
      flows.find((candidate) => candidate.id.startsWith(`${id}@`) || (candidate.kind === 'link' && candidate.by === id))
    return tracer.indicator(labelled?.id ?? id) ?? (flow && tracer.flow(flow))
  }
}

/** Ids a trace can be asked for: of indicators, links and flows. */
export function traceable({ result, compiled }: SolvedRun): readonly string[] {
  const links = compiled.graph.links.filter(({ follows }) => follows === undefined)
  return [...result.indicators, ...links, ...result.flows].map(({ id }) => id)
}

/** Share of one enterprise in the unit of its indicator; of a ratio that of its own two parts, null where it has no denominator. */
function valueOfShare(share: EnterpriseShare, size: number): number | null {
  if ('value' in share) return share.value
  return share.denominator === 0 ? null : share.numerator / share.denominator / size
}

class Tracer {
  private readonly neighbours: Neighbours
  private readonly columns = new Map<number, TrailColumn>()
  private readonly known = new Map<number, TrailFigure>()
  constructor(private readonly run: SolvedRun) {
    this.neighbours = new Neighbours(run.compiled, run.solution.x)
  }

  indicator(id: string): Trail | undefined {
    const [name = '', enterprise = null] = id.split('@')
    const result = this.run.result.indicators.find((candidate) => candidate.id === name)
    const spec = this.run.compiled.graph.spec.indicators.find((candidate) => candidate.id === name)
    const form = this.run.forms.get(name)
    if (!result || !spec || !form) return undefined
    const unit = { size: spec.unit.value, name: spec.unit.unit }
    // Without an answer there is nothing to add up: the formula is all there is to show.
    const parts =
      this.run.solution.x.length === 0
        ? []
        : form.kind === 'affine'
          ? [this.part('value', form, enterprise, unit)]
          : [this.part('numerator', form.numerator, enterprise), this.part('denominator', form.denominator, enterprise)]
    const share = result.byEnterprise.find((entry) => entry.id === enterprise)
    const value = enterprise === null ? result.value : share ? valueOfShare(share, unit.size) : null
    return {
      kind: 'indicator',
      id: name,
      label: result.label,
      enterprise,
      value,
      reason: result.reason,
      unit: result.unit,
      formula: { ...placeOf(spec.formula.origin), text: spec.formula.text },
      parts,
    }
  }

  flow(flow: FlowResult): Trail | undefined {
    const { id } = flow
    const { compiled, solution } = this.run
    for (let j = 0; j < compiled.columns.count; j++)
      if (solution.x[j] !== 0 && this.carries(j, id))
        return {
          kind: 'flow',
          id,
          label: columnLabel(compiled, j),
          value: flow.amount,
          unit: flow.unit,
          from: flow.from,
          to: flow.to,
          commodity: flow.commodity,
          column: this.column(j),
        }
    return undefined
  }

  /** Whether a flow of this id is one of a column's; a recipe has several, a link with losses two. */
  private carries(column: number, id: string): boolean {
    const { compiled, solution } = this.run
    let found = false
    flowsOfColumn(compiled, column, solution.x[column]!, (flow) => {
      found ||= flowId(compiled, flow) === id
    })
    return found
  }

  private part(
    role: TrailPart['role'],
    form: Form,
    enterprise: string | null,
    unit = { size: 1, name: canonicalUnit(form.dimension) },
  ): TrailPart {
    const { compiled, solution } = this.run
    const { graph } = compiled
    const owned = (node: number) =>
      enterprise === null || (graph.enterprises[graph.nodes[node]?.enterprise ?? -1]?.id ?? '') === enterprise
    const own = [...form.terms].filter(({ node }) => owned(node))
    const running = own.filter(({ column }) => solution.x[column] !== 0)
    const terms = running.map((term): TrailTerm => {
      const column = this.column(term.column)
      const contribution = (term.coefficient * solution.x[term.column]!) / unit.size
      return {
        column,
        node: graph.nodes[term.node]?.id ?? '',
        coefficient: column.amount === 0 ? 0 : contribution / column.amount,
        contribution,
        figures: this.figures(term.figures),
      }
    })
    terms.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.column.id < b.column.id ? -1 : 1))
    const constants = form.constants
      .filter(({ node }) => owned(node))
      .map(({ value, node, time, figures }) => ({
        node: graph.nodes[node]?.id ?? '',
        ...timeIds(graph, time),
        contribution: value / unit.size,
        figures: this.figures(figures),
      }))
    const value = [...terms, ...constants].reduce((sum, { contribution }) => sum + contribution, 0)
    return { role, value, unit: unit.name, terms, constants, idle: own.length - running.length }
  }

  private column(j: number): TrailColumn {
    const known = this.columns.get(j) ?? this.describe(j)
    this.columns.set(j, known)
    return known
  }

  private describe(j: number): TrailColumn {
    const { compiled, solution } = this.run
    return {
      ...describeColumn(compiled, j, solution.x[j]!),
      bounds: this.bounds(j),
      feeds: this.neighbours
        .of(j)
        .map((neighbour) => this.feed(neighbour, compiled.columns.time[j]!))
        .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.unit < b.unit ? -1 : 1)),
    }
  }

  private feed({ column, activity, flow, amount }: ReturnType<Neighbours['of']>[number], into: number): TrailFeed {
    const { graph, columns } = this.run.compiled
    const { recipe: r, unit } = graph.activities[activity]!
    const recipe = graph.recipes[r]!
    const level = levelUnit(graph, recipe)
    const commodity = graph.commodities[flow.commodity]!
    const time = columns.time[column]!
    const slice = graph.slices[graph.times[time]!.slice]
    const sign = Math.sign(amount)
    const isChosen = kindOf(this.run.compiled, column) === 'choice'
    // A flow left to the choice is told per level of its recipe, as it was chosen.
    const running = isChosen ? this.activityColumn(activity, time) : column
    const x = this.run.solution.x[running]!
    const coefficient = isChosen ? (x === 0 ? 0 : amount / x) : sign * flow.amount.by[time]!
    return {
      unit: graph.units[unit]!.id,
      recipe: recipe.id,
      label: recipe.label,
      ...(slice && time !== into ? { slice: slice.label } : {}),
      level: x / level.size,
      levelUnit: level.unit,
      coefficient: (coefficient * level.size) / commodity.unitSize,
      amount: amount / commodity.unitSize,
      amountUnit: commodity.unit,
      figures: this.figures(flow.amount.figures),
      bounds: this.bounds(running),
    }
  }

  private activityColumn(activity: number, time: number): number {
    const { firstColumn, columns } = this.run.compiled
    for (let j = firstColumn.activity; ; j++) if (columns.ref[j] === activity && columns.time[j] === time) return j
  }

  private bounds(j: number): readonly TrailFigure[] {
    const { graph, columns } = this.run.compiled
    const ref = columns.ref[j]!
    const values: (Value | undefined)[] = []
    if (kindOf(this.run.compiled, j) === 'activity') {
      const { productionMin, productionMax, capacity } = graph.units[graph.activities[ref]!.unit]!
      values.push(productionMin, productionMax, capacity)
    } else if (kindOf(this.run.compiled, j) === 'link')
      values.push(graph.links[ref]!.capacity, graph.links[ref]!.atLeast)
    return this.figures([...new Set(values.flatMap((value) => value?.figures ?? []))])
  }

  private figures(indexes: readonly number[]): TrailFigure[] {
    return indexes.map((index) => {
      const known = this.known.get(index) ?? this.figure(this.run.compiled.graph.figures[index]!)
      this.known.set(index, known)
      return known
    })
  }

  private figure({ path, facts, origin, value, low, high, unit }: Figure): TrailFigure {
    const source = this.run.compiled.graph.spec.sources.find((candidate) => candidate.id === facts.source)
    const overrode: TrailPlace[] = []
    for (let old = origin.overrode; old; old = old.overrode) overrode.push(placeOf(old))
    return {
      path,
      value,
      low: low ?? null,
      high: high ?? null,
      unit,
      grade: facts.grade ?? 'none',
      seen: facts.seen ?? null,
      source: source
        ? {
            id: source.id,
            title: source.title,
            publisher: source.publisher ?? null,
            year: source.year ?? null,
            url: source.url ?? null,
            note: source.note ?? null,
          }
        : null,
      row: facts.row ?? null,
      why: facts.why ?? null,
      year: facts.year ?? null,
      basis: facts.basis ?? null,
      place: placeOf(origin),
      overrode,
    }
  }
}

const placeOf = ({ at, length, layer, text }: Origin): TrailPlace => ({ ...at, length, layer, text })
