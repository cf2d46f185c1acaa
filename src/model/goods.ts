import {
  divideDimensions,
  type Dimension,
  dimensionless,
  mergeFigures,
  type Origin,
  sameDimension,
} from '../base/index.js'
import type { CommoditySpec, ProcessSpec, Ref, ScenarioSpec } from '../scenario/index.js'
import { type Closed, closeRecipe, type MadeComposition } from './closing/close.js'
import { partId, partsIn, withParts } from './carried/parts.js'
import type { KnownGoods } from './closing/known-goods.js'
import type { ClosedRecipe, Commodity, Value } from './graph.js'
import type { Scope } from './scope.js'
import { type Evaluator, expectDimension, notNegative, shareOf, times } from './values.js'

interface Good {
  readonly dimension: Dimension
  readonly massPerUnit: Value | undefined
  /** Tonnes per cubic metre, where known. */
  readonly density: Value | undefined
}

const massDimension: Dimension = Object.freeze({ mass: 1 })
const none: ReadonlySet<string> = new Set()
const concentration: Dimension = Object.freeze({ mass: 1, volume: -1 })
const volumeDimension: Dimension = Object.freeze({ volume: 1 })

/**
 * The commodities while recipes are being closed: masses and compositions, given or made by a recipe. A composition
 * `from` a recipe closes that recipe first; a circle of such references is a fault.
 */
export class Goods implements KnownGoods {
  readonly substances: readonly string[]
  private readonly specs: ReadonlyMap<string, CommoditySpec>
  private readonly indexes: ReadonlyMap<string, number>
  private readonly goods = new Map<string, Good | undefined>()
  private readonly compositions = new Map<string, ReadonlyMap<string, Value> | undefined>()
  private readonly numbers = new Map<string, ReadonlyMap<string, Float64Array>>()
  private readonly figures = new Map<string, readonly number[]>()
  private readonly attributes = new Map<string, Value | undefined>()
  private readonly dissolvedIn = new Map<string, ReadonlySet<string>>()
  private readonly closed = new Map<string, Closed | 'open' | undefined>()

  constructor(
    readonly spec: ScenarioSpec,
    private readonly globals: Scope,
    private readonly evaluator: Evaluator,
  ) {
    this.substances = spec.substances.map((substance) => substance.id)
    this.specs = new Map(spec.commodities.map((commodity) => [commodity.id, commodity]))
    const ids = [...this.specs.keys(), ...partsIn(spec).map(({ of, substance }) => partId(of.id, substance))]
    this.indexes = new Map(ids.map((id, i) => [id, i]))
  }

  get currency(): string {
    return this.spec.money.currency
  }

  index(id: string): number {
    return this.indexes.get(id)!
  }

  attribute(id: string, name: string): Value | undefined {
    const key = `${id} ${name}`
    if (!this.attributes.has(key)) {
      const amount = this.specs.get(id)!.attributes.get(name)
      this.attributes.set(key, amount && this.evaluator.value(amount, this.globals))
    }
    return this.attributes.get(key)
  }

  attributeNames(id: string): readonly string[] {
    return [...this.specs.get(id)!.attributes.keys()]
  }

  get(id: string): Good | undefined {
    if (!this.goods.has(id)) this.goods.set(id, this.good(id))
    return this.goods.get(id)
  }

  private good(id: string): Good | undefined {
    const spec = this.specs.get(id)!
    const { dimension } = spec.unit
    const byMass = sameDimension(dimension, massDimension)
    const given = spec.density && this.evaluator.value(spec.density, this.globals)
    const expected = divideDimensions(massDimension, byMass ? volumeDimension : dimension)
    const stated = notNegative(expectDimension(given, expected, this.evaluator), this.evaluator)
    if (spec.density && !stated) return undefined
    const density = byMass || sameDimension(dimension, volumeDimension) ? stated : undefined
    if (!byMass) return { dimension, massPerUnit: stated, density }
    const by = new Float64Array(this.evaluator.times.length).fill(1)
    const path = `commodities.${id}.unit`
    return { dimension, massPerUnit: { by, dimension: dimensionless, figures: [], origin: spec.origin, path }, density }
  }

  followed(id: string): readonly string[] | undefined {
    return this.specs.get(id)?.carried?.map((substance) => substance.id)
  }

  /** Given composition of a commodity by substance id; undefined after a fault. */
  composition(id: string): ReadonlyMap<string, Float64Array> | undefined {
    const known = this.numbers.get(id)
    const values = known ? undefined : this.compositionValues(id)
    const numbers = known ?? (values && new Map([...values].map(([substance, value]) => [substance, value.by])))
    if (numbers) this.numbers.set(id, numbers)
    return numbers
  }

  /** Figures a composition rests on that is given without fault. */
  compositionFigures(id: string): readonly number[] {
    const known = this.figures.get(id)
    if (known) return known
    const figures = [...this.compositionValues(id)!.values()].map((value) => value.figures).reduce(mergeFigures, [])
    this.figures.set(id, figures)
    return figures
  }

  compositionValues(id: string): ReadonlyMap<string, Value> | undefined {
    if (!this.compositions.has(id)) this.compositions.set(id, this.readComposition(id))
    return this.compositions.get(id)
  }

  private readComposition(id: string): ReadonlyMap<string, Value> | undefined {
    const spec = this.specs.get(id)!
    if (spec.compositionFrom) return this.madeBy(spec)
    const values = new Map<string, Value>()
    const solutes = new Set<string>()
    for (const [substance, amount] of spec.composition) {
      const given = this.evaluator.value(amount, this.globals)
      const isSolute = given && sameDimension(given.dimension, concentration)
      const value = isSolute ? this.dissolved(id, given) : shareOf(given, this.evaluator)
      if (!value) return undefined
      values.set(substance, value)
      if (isSolute) solutes.add(substance)
    }
    this.dissolvedIn.set(id, solutes)
    const parts = [...values].filter(([substance]) => !solutes.has(substance))
    const sums = this.evaluator.times.map((_, t) => parts.reduce((sum, [, value]) => sum + value.by[t]!, 0))
    const sum = Math.max(0, ...sums)
    if (sum > 1.005)
      this.evaluator.complain('MODEL_COMPOSITION_OVER', spec.origin, {
        length: 1,
        args: { commodity: id, sum: (100 * sum).toFixed(2) },
      })
    if (spec.compositionRest) {
      const { id: substance, origin } = spec.compositionRest
      const by = Float64Array.from(sums, (part) => Math.max(0, 1 - part))
      const figures = [...values.values()].map((value) => value.figures).reduce(mergeFigures, [])
      values.set(substance, {
        by,
        dimension: dimensionless,
        figures,
        origin,
        path: `commodities.${id}.composition.${substance}`,
      })
    }
    return values
  }

  /** Substances of a commodity that are no part of its mass. */
  solutes(id: string): ReadonlySet<string> {
    return this.dissolvedIn.get(id) ?? none
  }

  /** A concentration as tonnes of the substance beside each tonne of the commodity. */
  private dissolved(id: string, given: Value): Value | undefined {
    const density = this.get(id)?.density
    if (!density) return this.evaluator.complain('MODEL_NO_DENSITY', given.origin, { args: { commodity: id } })
    const perMass = { by: density.by.map((tonnes) => 1 / tonnes), dimension: {}, figures: density.figures }
    return notNegative({ ...times(given, perMass, this.evaluator), dimension: dimensionless }, this.evaluator)
  }

  private madeBy(spec: CommoditySpec): MadeComposition | undefined {
    const { id, origin } = spec.compositionFrom!
    const closed = this.closedById(spec.compositionFrom!, spec.id)
    if (closed === 'cycle')
      return this.evaluator.complain('MODEL_COMPOSITION_CYCLE', origin, { args: { commodity: spec.id, recipe: id } })
    const made = closed === 'silent' ? undefined : closed?.made.get(spec.id)
    if (closed && !made)
      return this.evaluator.complain('MODEL_NOT_MADE', origin, { args: { commodity: spec.id, recipe: id } })
    return made
  }

  private closedById({ id, origin }: Ref, commodity: string): Closed | 'cycle' | 'silent' | undefined {
    const [process, mode = ''] = id.split('/')
    const spec = this.spec.processes.find((candidate) => candidate.id === process)!
    if (spec.recipes.some((candidate) => candidate.mode === mode)) return this.closeMaking(spec, mode, commodity)
    if (!id.includes('/')) return this.onlyMode(spec, commodity, origin)
    return this.evaluator.unknownMode(
      origin,
      spec.id,
      mode,
      spec.recipes.map((candidate) => candidate.mode),
    )
  }

  /** The one mode of a process that some unit may run (its first, where none runs): what a process without mode means. */
  private onlyMode(process: ProcessSpec, commodity: string, origin: Origin): Closed | 'cycle' | 'silent' | undefined {
    const all = process.recipes.map((recipe) => recipe.mode)
    const allowed = this.spec.units.flatMap((unit) =>
      unit.processes
        .filter((entry) => entry.process.id === process.id)
        .map((entry) => entry.modes?.map(({ id }) => id) ?? all),
    )
    const running = all.filter((mode) => allowed.some((modes) => modes.includes(mode)))
    if (running.length > 1)
      return this.evaluator.complain('MODEL_SEVERAL_MODES', origin, {
        args: { commodity, process: process.id, modes: running.join(', ') },
      })
    return this.closeMaking(process, running[0] ?? all[0]!, commodity)
  }

  /** Closes a recipe that is said to make a commodity's composition; 'silent' when it says nothing of it. */
  private closeMaking(process: ProcessSpec, mode: string, commodity: string): Closed | 'cycle' | 'silent' | undefined {
    const recipe = process.recipes.find((candidate) => candidate.mode === mode)!
    const says = recipe.flows.some((flow) => flow.commodity.id === commodity && flow.of.size > 0)
    return says ? this.close(process, mode) : 'silent'
  }

  /** Closes a recipe once; 'cycle' while it is being closed. */
  close(process: ProcessSpec, mode: string): Closed | 'cycle' | undefined {
    const key = `${process.id}/${mode}`
    const known = this.closed.get(key)
    if (known === 'open') return 'cycle'
    if (this.closed.has(key)) return known
    this.closed.set(key, 'open')
    const closed = closeRecipe(
      process,
      process.recipes.find((recipe) => recipe.mode === mode)!,
      this,
      this.globals,
      this.evaluator,
    )
    this.closed.set(key, closed)
    return closed
  }

  /** All recipes, closed, in order of id; faults are collected. */
  closeAll(): ClosedRecipe[] {
    return this.spec.processes.flatMap((process) =>
      process.recipes.flatMap((recipe) => {
        const closed = this.close(process, recipe.mode)
        return closed && closed !== 'cycle' ? [closed.recipe] : []
      }),
    )
  }

  /** The commodities of the graph: those of the files, then the parts of those that carry their composition. */
  commodities(): Commodity[] {
    return withParts(this.declared(), this.spec, this.evaluator)
  }

  private declared(): Commodity[] {
    const substances = new Map(this.spec.substances.map((substance, i) => [substance.id, i]))
    return this.spec.commodities.map((spec) => {
      const good = this.get(spec.id)
      const attributes = new Map(
        [...spec.attributes.keys()].flatMap((id) => {
          const value = this.attribute(spec.id, id)
          return value ? [[id, value] as const] : []
        }),
      )
      return {
        id: spec.id,
        label: spec.label,
        dimension: spec.unit.dimension,
        unit: spec.unit.unit,
        unitSize: spec.unit.value,
        tags: spec.tags.map((tag) => tag.id),
        ...(good?.massPerUnit ? { massPerUnit: good.massPerUnit } : {}),
        composition: new Map(
          [...(this.compositionValues(spec.id) ?? [])].map(([id, value]) => [substances.get(id)!, value]),
        ),
        solutes: new Set([...this.solutes(spec.id)].map((substance) => substances.get(substance)!)),
        attributes,
        ...(spec.releasedTo ? { releasedTo: spec.releasedTo } : {}),
        ...(spec.drawnFrom ? { drawnFrom: spec.drawnFrom } : {}),
        costKind: spec.costKind,
        balance: spec.balance,
        origin: spec.origin,
      }
    })
  }
}
