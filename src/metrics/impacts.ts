import { type ModelGraph, upstream } from '../model/index.js'
import type { BenefitMeasure, Impact } from '../results/index.js'

type Replacement = ModelGraph['replacements'][number]
type Value = Replacement['ratio']

const GJ_PER_TCE = 29.3076

/** What benefits are counted in: energy, waste, money, and the commodities the model names. */
export function measuresOf({ spec, commodities }: ModelGraph): readonly (BenefitMeasure & { readonly size: number })[] {
  const counted = (spec.symbiosis?.counts ?? []).flatMap(({ id }) => commodities.filter((entry) => entry.id === id))
  return [
    { id: 'energy', label: null, unit: 'tce', size: GJ_PER_TCE },
    { id: 'waste', label: null, unit: 't', size: 1 },
    { id: 'money', label: null, unit: spec.money.currency, size: 1 },
    ...counted.map(({ id, label, unit, unitSize }) => ({ id, label, unit, size: unitSize })),
  ]
}

/** Impacts per unit of a commodity in canonical units, by id of the measure. */
export class Impacts {
  private readonly counted: ReadonlyMap<string, number>
  constructor(
    private readonly graph: ModelGraph,
    private readonly measures: readonly BenefitMeasure[],
  ) {
    this.counted = new Map(graph.commodities.map(({ id }, i) => [id, i]))
  }

  private each(of: (measure: string, commodity: number) => number | null): Impact {
    return this.measures.map(({ id, label }) => of(id, label ? this.counted.get(id)! : -1))
  }

  /** Making a unit of what is replaced: attributes `upstream-…` and the least price at which a market sells it. */
  virgin(commodity: number, node: number, time: number): Impact {
    const { attributes } = this.graph.commodities[commodity]!
    return this.each((measure) =>
      measure === 'money' ? this.price(commodity, node, time) : (attributes.get(upstream(measure))?.by[time] ?? null),
    )
  }

  private price(commodity: number, node: number, time: number): number | null {
    const offers = this.graph.trades.filter((trade) => trade.side === 'purchase' && trade.commodity === commodity)
    const here = offers.filter((trade) => trade.node === node)
    const prices = (here.length > 0 ? here : offers).flatMap(({ price }) => (price ? [price.by[time]!] : []))
    return prices.length > 0 ? Math.min(...prices) : null
  }

  /** Disposing of a unit where it was made by the cheapest route there: its mass where that goes to land, fee, emissions. */
  disposal(commodity: number, node: number, time: number): Impact {
    const routes = this.graph.disposals.filter((entry) => entry.node === node && entry.commodity === commodity)
    const fee = (value: Value | undefined) => value?.by[time] ?? 0
    const [route] = [...routes].sort((a, b) => fee(a.fee) - fee(b.fee))
    const mass = this.graph.commodities[commodity]!.massPerUnit?.by[time] ?? 0
    return this.each((measure, counted) => {
      if (!route) return null
      if (measure === 'waste') return this.graph.routes[route.route]!.to === 'land' ? mass : 0
      if (measure === 'money') return fee(route.fee)
      return route.emits.get(counted)?.by[time] ?? 0
    })
  }

  /** Moving a unit over links; `way` is the amount that arrives over each per unit used. */
  transport(way: ReadonlyMap<number, number>, time: number): Impact {
    return this.each((measure, counted) =>
      [...way].reduce((sum, [index, amount]) => {
        const link = this.graph.links[index]!
        const moved = amount / (1 - (link.loss?.by[time] ?? 0))
        return sum + moved * this.perMoved(link, measure, counted, time)
      }, 0),
    )
  }

  private perMoved(link: ModelGraph['links'][number], measure: string, counted: number, time: number): number {
    if (measure === 'money') return link.freight.reduce((sum, { by }) => sum + by[time]!, 0)
    if (measure === 'energy') return link.energy?.by[time] ?? 0
    return link.emits.get(counted)?.by[time] ?? 0
  }

  /** What using a unit costs more. */
  processing({ processing }: Replacement, time: number): Impact {
    return this.each((measure) => (measure === 'money' ? (processing?.by[time] ?? 0) : 0))
  }
}

/** Impacts combined measure by measure; unknown where any of them is. */
export const combine = (impacts: readonly Impact[], signs: readonly number[]): Impact =>
  impacts[0]!.map((_, m) => {
    const values = impacts.map((impact) => impact[m] ?? null)
    const known = values.filter((value) => value !== null)
    if (known.length < values.length) return null
    return known.reduce((sum, value, i) => sum + signs[i]! * value, 0)
  })

/** An impact times an amount. */
export const timesAmount = (impact: Impact, amount: number): Impact =>
  impact.map((value) => (value === null ? null : value * amount))
