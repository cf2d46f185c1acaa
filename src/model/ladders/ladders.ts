import { type Origin, sameDimension } from '../../base/index.js'
import type { LadderSpec, Ref, ScenarioSpec, TemperatureSpec } from '../../scenario/index.js'
import type { ClosedRecipe, Commodity, Ladder, RecipeFlow } from '../graph.js'
import { type Evaluator, plus, scaled } from '../values.js'
import { type Rung, rungsOf, type Span, sharesOn, shifted } from './rungs.js'

type HeatSpec = LadderSpec & { readonly kind: 'heat' }

/** A temperature ladder while the model is built: its rungs are commodities of their own, behind those of the files. */
interface HeatLadder {
  readonly spec: HeatSpec
  readonly rungs: readonly Rung[]
  /** Index of the first rung among the commodities. */
  readonly first: number
}

/**
 * The ladders of a model. Heat on a temperature ladder becomes one commodity per rung, and streams are split over them, so
 * that everything after works with commodities that serve one another downwards.
 */
export class Ladders {
  private readonly heat = new Map<string, HeatLadder>()
  private readonly rungCommodities: Commodity[] = []

  constructor(
    private readonly spec: ScenarioSpec,
    private readonly declared: readonly Commodity[],
    private readonly recipes: readonly ClosedRecipe[],
    private readonly evaluator: Evaluator,
  ) {
    this.checkMembers()
    for (const ladder of spec.ladders) if (ladder.kind === 'heat') this.addHeat(ladder)
  }

  /** The commodities of the files and those of the rungs. */
  get commodities(): readonly Commodity[] {
    return [...this.declared, ...this.rungCommodities]
  }

  /** Each commodity on one ladder; levels alike in dimension, two or more. */
  private checkMembers(): void {
    const on = new Set<string>()
    const join = ({ id, origin }: Ref): void => {
      if (on.has(id)) this.evaluator.complain('MODEL_LADDER_TWICE', origin, { args: { commodity: id } })
      on.add(id)
      if (this.declared.find((commodity) => commodity.id === id)?.parts)
        this.evaluator.complain('MODEL_CARRIED_LEVEL', origin, { args: { commodity: id } })
    }
    for (const ladder of this.spec.ladders) {
      if (ladder.kind === 'heat') {
        join(ladder.commodity)
        continue
      }
      const distinct = new Set(ladder.levels.map(({ id }) => id))
      if (distinct.size < 2 || distinct.size < ladder.levels.length)
        this.evaluator.complain('MODEL_LADDER_LEVELS', ladder.origin)
      else ladder.levels.forEach(join)
      const first = this.declared.find(({ id }) => id === ladder.levels[0]?.id)
      for (const { id, origin } of ladder.levels) {
        const { dimension } = this.declared.find((commodity) => commodity.id === id)!
        if (!sameDimension(first!.dimension, dimension))
          this.evaluator.wrongDimension(origin, first!.dimension, dimension)
      }
    }
  }

  private addHeat(spec: HeatSpec): void {
    const spans = [...this.spansOf(spec)]
    const rungs = rungsOf(spans)
    const base = this.declared.find(({ id }) => id === spec.commodity.id)!
    if (base.drawnFrom) this.notCarried(spec.commodity.id, base.origin)
    this.heat.set(spec.commodity.id, { spec, rungs, first: this.declared.length + this.rungCommodities.length })
    this.rungCommodities.push(...rungs.map((rung) => rungCommodity(base, rung)))
  }

  /** All streams and fixed temperatures of a ladder, shifted. */
  private *spansOf(spec: HeatSpec): Generator<Span> {
    const own = (id: string) => id === spec.commodity.id
    const index = this.declared.findIndex(({ id }) => own(id))
    for (const { inputs, outputs } of this.recipes)
      for (const [flows, gives] of [
        [inputs, false],
        [outputs, true],
      ] as const)
        for (const { commodity, stream } of flows)
          if (commodity === index && stream)
            yield shifted(stream.from, stream.to, stream.contribution ?? spec.difference / 2, gives)
    for (const { id, at, gives } of temperaturesIn(this.spec))
      if (own(id)) yield shifted(at.celsius, at.celsius, spec.difference / 2, gives)
  }

  /** Index of what an offer, demand, supply or route speaks of: a commodity, or a rung; undefined after a fault. */
  place({ id, origin }: Ref, at: TemperatureSpec | undefined, gives: boolean): number | undefined {
    const ladder = this.heat.get(id)
    if (!ladder && at)
      return this.evaluator.complain('MODEL_NOT_BY_TEMPERATURE', at.origin, { args: { commodity: id } })
    if (!ladder) return this.declared.findIndex((commodity) => commodity.id === id)
    if (!at) return this.noTemperature(ladder.spec, origin)
    const span = shifted(at.celsius, at.celsius, ladder.spec.difference / 2, gives)
    return ladder.first + sharesOn(ladder.rungs, span)[0]!.rung
  }

  private noTemperature({ id, commodity }: HeatSpec, origin: Origin): undefined {
    return this.evaluator.complain('MODEL_NO_TEMPERATURE', origin, { args: { commodity: commodity.id, ladder: id } })
  }

  private notCarried(commodity: string, origin: Origin): undefined {
    return this.evaluator.complain('MODEL_HEAT_NOT_CARRIED', origin, { args: { commodity } })
  }

  /** Whether links and stocks may hold a commodity; a fault at the reference otherwise. */
  carries({ id, origin }: Ref): boolean {
    if (this.heat.has(id)) this.notCarried(id, origin)
    return !this.heat.has(id)
  }

  /** The recipes with every stream split over the rungs. */
  split(): ClosedRecipe[] {
    for (const { free } of this.recipes)
      for (const { commodity, origin } of free) {
        const ladder = this.heat.get(this.declared[commodity]!.id)
        if (ladder) this.noTemperature(ladder.spec, origin)
      }
    return this.recipes.map((recipe) => ({
      ...recipe,
      inputs: this.onRungs(recipe.inputs, false),
      outputs: this.onRungs(recipe.outputs, true),
    }))
  }

  /** Flows of one side with those of one commodity added up: several streams of a recipe may share a rung. */
  private onRungs(flows: readonly RecipeFlow[], gives: boolean): readonly RecipeFlow[] {
    const split = flows.flatMap((flow) => this.splitFlow(flow, gives))
    if (split.every(({ commodity }, i) => !split.some((other, k) => k < i && other.commodity === commodity)))
      return split
    const found = new Map<number, RecipeFlow>()
    for (const flow of split) {
      const before = found.get(flow.commodity)
      found.set(flow.commodity, before ? { ...flow, amount: plus(before.amount, flow.amount, this.evaluator) } : flow)
    }
    return [...found.values()]
  }

  private splitFlow(flow: RecipeFlow, gives: boolean): RecipeFlow[] {
    const { id } = this.declared[flow.commodity]!
    const { origin } = flow.amount
    const ladder = this.heat.get(id)
    if (!ladder && flow.stream)
      this.evaluator.complain('MODEL_NOT_BY_TEMPERATURE', flow.stream.origin, { args: { commodity: id } })
    if (!ladder) return [flow]
    if (!flow.stream) return this.noTemperature(ladder.spec, origin) ?? []
    const { from, to, contribution } = flow.stream
    const span = shifted(from, to, contribution ?? ladder.spec.difference / 2, gives)
    return sharesOn(ladder.rungs, span).map(({ rung, share }) => ({
      commodity: ladder.first + rung,
      amount: share === 1 ? flow.amount : scaled(flow.amount, share, this.evaluator),
    }))
  }

  /** The ladders with their levels as indexes of commodities, from the highest. */
  ladders(): Ladder[] {
    return this.spec.ladders.map((spec): Ladder => {
      const { id, label, origin } = spec
      if (spec.kind === 'grades') {
        const levels = spec.levels.map((level) => this.declared.findIndex((commodity) => commodity.id === level.id))
        return { id, label, origin, levels }
      }
      const { first, rungs } = this.heat.get(spec.commodity.id)!
      return {
        id,
        label,
        origin,
        levels: rungs.map((_, i) => first + i),
        heat: {
          commodity: this.declared.findIndex((commodity) => commodity.id === spec.commodity.id),
          rungs,
          difference: spec.difference,
          utilities: spec.utilities.map((process) => process.id),
        },
      }
    })
  }
}

/** Every temperature outside recipes: of supplies, demands, offers and routes. */
function* temperaturesIn(spec: ScenarioSpec): Generator<{ id: string; at: TemperatureSpec; gives: boolean }> {
  const stated = (id: string, at: TemperatureSpec | undefined, gives: boolean) => (at ? [{ id, at, gives }] : [])
  for (const { supplies, demands } of spec.sites) {
    for (const [id, { at }] of supplies) yield* stated(id, at, true)
    for (const [id, { at }] of demands) yield* stated(id, at, false)
  }
  for (const { sells, buys } of spec.markets) {
    for (const [id, { at }] of sells) yield* stated(id, at, true)
    for (const [id, { at }] of buys) yield* stated(id, at, false)
  }
  for (const { accepts } of spec.routes) for (const [id, { at }] of accepts) yield* stated(id, at, false)
}

/** What stands on one rung: the commodity itself, with its id among the tags, so that its name selects all rungs. */
function rungCommodity(base: Commodity, { upper, lower }: Rung): Commodity {
  const kept = upper === lower
  const [en, zh] = kept ? [`at ${upper} °C`, `${upper} ℃`] : [`${upper} to ${lower} °C`, `${upper}～${lower} ℃`]
  return {
    ...base,
    id: kept ? `${base.id}:${upper}` : `${base.id}:${upper}..${lower}`,
    label: { en: `${base.label.en} ${en}`, zh: `${base.label.zh}（${zh}）` },
    tags: [...base.tags, base.id],
  }
}
