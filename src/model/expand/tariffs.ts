import {
  type Dimension,
  divideDimensions,
  moneyDimension,
  multiplyDimensions,
  sameDimension,
} from '../../base/index.js'
import type { Amount, ScenarioSpec, TransportModeSpec } from '../../scenario/index.js'
import type { Commodity, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { type Evaluator, expectDimension } from '../values.js'

/** What a transport mode charges, uses and emits for a unit of goods of one dimension. */
interface Tariff {
  /** Money per unit. */
  readonly charge: Value | undefined
  /** Money, and energy, per unit and kilometre. */
  readonly rate: Value | undefined
  readonly energy: Value | undefined
  /** By commodity index: amount per unit and kilometre. */
  readonly emits: ReadonlyMap<number, Value>
}

const length: Dimension = Object.freeze({ length: 1 })
const energyDimension: Dimension = Object.freeze({ energy: 1 })

/** The tariffs of the transport modes, each read once for goods of a dimension: many links use few modes. */
export class Tariffs {
  readonly modes: ReadonlyMap<string, TransportModeSpec>
  private readonly known = new Map<TransportModeSpec, Map<Dimension, Tariff | undefined>>()
  private readonly values = new Map<Amount, Value | undefined>()

  constructor(
    private readonly spec: ScenarioSpec,
    private readonly commodities: readonly Commodity[],
    private readonly commodityIndex: ReadonlyMap<string, number>,
    private readonly scope: Scope,
    private readonly evaluator: Evaluator,
  ) {
    this.modes = new Map(spec.transportModes.map((mode) => [mode.id, mode]))
  }

  /** The tariff of a mode; undefined where it charges by a unit of another dimension. */
  of(mode: TransportModeSpec, dimension: Dimension): Tariff | undefined {
    const own = this.known.get(mode) ?? new Map<Dimension, Tariff | undefined>()
    this.known.set(mode, own)
    if (!own.has(dimension)) own.set(dimension, this.read(mode, dimension))
    return own.get(dimension)
  }

  private read({ charge, rate, energy, emits }: TransportModeSpec, dimension: Dimension): Tariff | undefined {
    const { evaluator } = this
    const perUnit = divideDimensions(moneyDimension(this.spec.money.currency), dimension)
    const perDistance = (amount: Amount | undefined, of: Dimension) =>
      expectDimension(this.value(amount), divideDimensions(of, multiplyDimensions(dimension, length)), evaluator)
    const [charged, rated] = [this.value(charge), this.value(rate)]
    if (charged && !sameDimension(charged.dimension, perUnit)) return undefined
    if (rated && !sameDimension(rated.dimension, divideDimensions(perUnit, length))) return undefined
    return {
      charge: expectDimension(charged, perUnit, evaluator),
      rate: perDistance(rate, moneyDimension(this.spec.money.currency)),
      energy: perDistance(energy, energyDimension),
      emits: new Map(
        [...emits].flatMap(([id, amount]) => {
          const commodity = this.commodityIndex.get(id)!
          const value = perDistance(amount, this.commodities[commodity]!.dimension)
          return value ? [[commodity, value] as const] : []
        }),
      ),
    }
  }

  private value(amount: Amount | undefined): Value | undefined {
    if (!amount) return undefined
    if (!this.values.has(amount)) this.values.set(amount, this.evaluator.value(amount, this.scope))
    return this.values.get(amount)
  }
}
