import type { RunResult } from '../../results/index.js'
import type { PlaceRemainder } from './balances.js'

/** The parts of a document the oracle reads: amounts as 'x t', shares as 'x %' or 'rest', units by site. */
interface Plain {
  readonly commodities: Readonly<Record<string, { readonly composition?: { readonly carried?: readonly string[] } }>>
  readonly processes: Readonly<Record<string, { readonly in: Flows; readonly out: Flows }>>
  readonly sites: Readonly<Record<string, { readonly units?: Readonly<Record<string, unknown>> }>>
}

type Flows = Readonly<Record<string, unknown>>
type Shares = Readonly<Record<string, string>>

/** Tonnes by component: the substances that are followed, and the others. */
type Load = ReadonlyMap<string, number>

/** What an amount of some composition holds. */
function loadOf(amount: number, composition: Readonly<Record<string, number>>): Load {
  const followed = Object.entries(composition).map(([id, share]) => [id, amount * share] as const)
  return new Map([...followed, ['others', followed.reduce((left, [, part]) => left - part, amount)]])
}

/** The share of a component that an output gets: what it states, or what the other outputs leave. */
function shareOf(component: string, output: Shares, outputs: readonly Shares[]): number {
  const stated = output[component] ?? '0 %'
  if (stated !== 'rest') return Number.parseFloat(stated) / 100
  return outputs
    .map((other) => other[component] ?? '0 %')
    .filter((share) => share !== 'rest')
    .reduce((left, share) => left - Number.parseFloat(share) / 100, 1)
}

/**
 * Every balance of a carried commodity, by component, computed from what is printed and what the document says: levels ×
 * transfer coefficients × composition of the mix, and the printed flows between places. Neither the program nor its flows of
 * recipes are looked at. Read are documents whose recipes take one carried commodity, as 'x t', and give carried ones by
 * shares of what is fed.
 * @returns one entry for each site, commodity, component and time; in a right answer `net` is 0 to a last bit of `gross`.
 */
export function carriedBalancesOf(document: object, result: RunResult): PlaceRemainder[] {
  const { commodities, processes, sites } = document as Plain
  const sums = new Map<string, { net: number; gross: number }>()
  const add = (site: string, commodity: string, { period, slice }: Moment, load: Load, sign: number): void => {
    for (const [component, tonnes] of load) {
      const place = `${site}/${commodity}:${component}@${slice === undefined ? period : `${period}/${slice}`}`
      const { net, gross } = sums.get(place) ?? { net: 0, gross: 0 }
      sums.set(place, { net: net + sign * tonnes, gross: gross + Math.abs(tonnes) })
    }
  }
  const siteOf = new Map(
    Object.entries(sites).flatMap(([site, { units }]) => Object.keys(units ?? {}).map((unit) => [unit, site])),
  )
  for (const { unit, recipe, level, ...moment } of result.levels) {
    const site = siteOf.get(unit)!
    const process = processes[recipe]!
    const [fed, amount] = Object.entries(process.in).find(([id]) => commodities[id]!.composition?.carried)!
    const mix = result.compositions!.find(
      (one) => one.site === site && one.commodity === fed && one.period === moment.period && one.slice === moment.slice,
    )!
    const load = loadOf(level * Number.parseFloat(amount as string), mix.composition)
    add(site, fed, moment, load, -1)
    const outputs = Object.entries(process.out).map(([id, rule]) => [id, (rule as { of: Shares }).of] as const)
    const shares = outputs.map(([, of]) => of)
    for (const [id, of] of outputs)
      add(
        site,
        id,
        moment,
        new Map([...load].map(([component, tonnes]) => [component, tonnes * shareOf(component, of, shares)])),
        1,
      )
  }
  for (const { kind, from, to, commodity, amount, composition, ...moment } of result.flows) {
    if (kind === 'input' || kind === 'output' || !composition) continue
    if (!from.includes(':')) add(from, commodity, moment, loadOf(amount, composition), -1)
    if (!to.includes(':')) add(to, commodity, moment, loadOf(amount, composition), 1)
  }
  return [...sums].map(([place, { net, gross }]) => ({ place, net, gross }))
}

interface Moment {
  readonly period: string
  readonly slice?: string
}
