import type { RunResult } from '../../results/index.js'

/** The parts of a document the oracle reads: amounts as 'x t' or { closes: mass }, units by site. */
interface Plain {
  readonly commodities: Readonly<Record<string, { readonly unit: string; readonly balance?: string }>>
  readonly processes?: Readonly<Record<string, PlainProcess>>
  readonly enterprises?: Readonly<Record<string, { readonly sites: Sites }>>
  readonly sites?: Sites
  readonly projects?: Readonly<Record<string, { readonly status?: string; readonly add?: { readonly sites?: Sites } }>>
}

type Sites = Readonly<Record<string, { readonly units?: Readonly<Record<string, unknown>> }>>

interface Moment {
  readonly period: string
  readonly slice?: string
}

type Flows = Readonly<Record<string, unknown>>
interface PlainRecipe {
  readonly in?: Flows
  readonly out?: Flows
}
interface PlainProcess extends PlainRecipe {
  readonly modes?: Readonly<Record<string, PlainRecipe>>
}

/** What is left over of one commodity at one site and period, and all that comes and goes, in the commodity's unit. */
export interface PlaceRemainder {
  readonly place: string
  readonly net: number
  readonly gross: number
}

/** Net amount of every commodity per unit of a recipe, read from the text of its document with arithmetic of our own. */
function coefficients(document: Plain, recipe: string): ReadonlyMap<string, number> {
  const [id, mode] = recipe.split('/') as [string, string | undefined]
  const process = document.processes![id]!
  const chosen = mode ? process.modes![mode]! : {}
  const sides = [
    [-1, { ...process.in, ...chosen.in }],
    [1, { ...process.out, ...chosen.out }],
  ] as const
  const net = new Map<string, number>()
  let closing: string | undefined
  let mass = 0
  for (const [sign, flows] of sides)
    for (const [commodity, amount] of Object.entries(flows)) {
      if (typeof amount !== 'string') closing = commodity
      else {
        const value = sign * Number.parseFloat(amount)
        net.set(commodity, (net.get(commodity) ?? 0) + value)
        if (document.commodities[commodity]!.unit === 't') mass += value
      }
    }
  // An input that closes the mass is what the outputs weigh more than the other inputs.
  if (closing) net.set(closing, -mass)
  return net
}

/** Sites of the document, of its enterprises and of the projects it says are built. */
const sitesOf = ({ sites = {}, enterprises = {}, projects = {} }: Plain): readonly Sites[] => [
  sites,
  ...Object.values(enterprises).map((enterprise) => enterprise.sites),
  ...Object.values(projects).flatMap(({ status, add }) => (status === 'built' && add?.sites ? [add.sites] : [])),
]

/**
 * Every balance of a result, computed from what is printed and what the document says: levels × recipe coefficients, and
 * the printed flows between places. Neither the program nor its flows of recipes are looked at. Read are documents in which
 * amounts of recipes stand as numbers in the unit of their commodity, or as what closes the mass: no families of units,
 * groups, formulas or streams.
 * @returns one entry for each site, commodity and time; in a right answer `net` is 0 to a last bit of `gross`.
 */
export function balancesOf(document: object, result: RunResult): PlaceRemainder[] {
  const plain = document as Plain
  const sums = new Map<string, { net: number; gross: number }>()
  const add = (node: string, commodity: string, { period, slice }: Moment, amount: number): void => {
    const perPeriod = plain.commodities[commodity]!.balance === 'period' || slice === undefined
    const place = `${node}/${commodity}@${perPeriod ? period : `${period}/${slice}`}`
    const sum = sums.get(place) ?? { net: 0, gross: 0 }
    sums.set(place, { net: sum.net + amount, gross: sum.gross + Math.abs(amount) })
  }
  const siteOf = new Map(
    sitesOf(plain)
      .flatMap((sites) => Object.entries(sites))
      .flatMap(([site, { units }]) => Object.keys(units ?? {}).map((unit) => [unit, site])),
  )
  for (const { unit, recipe, level, ...moment } of result.levels)
    for (const [commodity, amount] of coefficients(plain, recipe))
      add(siteOf.get(unit)!, commodity, moment, amount * level)
  for (const { kind, from, to, commodity, amount, ...moment } of result.flows) {
    if (kind === 'input' || kind === 'output') continue
    if (!from.includes(':')) add(from, commodity, moment, -amount)
    if (!to.includes(':')) add(to, commodity, moment, amount)
  }
  return [...sums].map(([place, { net, gross }]) => ({ place, net, gross }))
}

/** Levels of stocks against what was put and taken, when nothing decays: what is left over. */
export function stocksLeft(result: RunResult): PlaceRemainder[] {
  return result.stocks.map(({ id, period, opening, put, take, level }) => ({
    place: `${id}@${period}`,
    net: opening + put - take - level,
    gross: opening + put + take + level,
  }))
}
