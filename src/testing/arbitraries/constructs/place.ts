import type { Naming, Sections } from '../document.js'

/** What a construct is written with: sizes of the belt it joins, and entries of its own names. */
export interface Place {
  /** Size of everything in it, kt a year. */
  readonly size: number
  /** kt a year as the belt enters it, scaled. */
  readonly rate: (kt: number) => string
  /** Thousands of yuan a year, scaled. */
  readonly money: (kiloYuan: number) => string
  readonly name: (base: string) => string
  /** Commodities in tonnes. */
  readonly tonnes: (...ids: readonly string[]) => Sections
  /** A process that turns a tonne into a tonne, named `from-to-to`. */
  readonly turning: (from: string, to: string, extra?: Sections) => Sections
  /** A site with one unit, `site-unit`, and its final demands. */
  readonly plant: (site: string, unit: Sections, demands?: Sections) => Sections
  /** A market that sells at these prices. */
  readonly shop: (id: string, prices: Readonly<Record<string, string>>) => Sections
}

/** A part of the language that a random belt may have besides, at places of its own. */
export interface Construct {
  /** Whole numbers are in its program. */
  readonly whole?: true
  /** Amounts of its recipes are left to the choice, computed, or have no tonnes: not to be read as plain text. */
  readonly computed?: true
  /** Entries are new, so that their sections can be merged with those of a belt. */
  readonly sections: (place: Place) => Sections
}

/** The place of a belt whose names are made by `naming`. */
export function placeOf(
  size: number,
  rate: (kt: number) => string,
  money: (kiloYuan: number) => string,
  naming: Naming,
): Place {
  const name = (base: string) => naming(base, 0)
  const map = (ids: readonly string[], value: (id: string) => unknown): Sections =>
    Object.fromEntries(ids.map((id) => [name(id), value(id)]))
  return {
    ...{ size, rate, money, name },
    tonnes: (...ids) => map(ids, () => ({ unit: 't' })),
    turning: (from, to, extra = {}) => ({
      [name(`${from}-to-${to}`)]: {
        ...{ per: `1 t ${name(to)}`, closes: ['mass'], in: { [name(from)]: '1 t' }, out: { [name(to)]: '1 t' } },
        ...extra,
      },
    }),
    plant: (site, unit, demands = {}) => ({ [name(site)]: { units: { [name(`${site}-unit`)]: unit }, demands } }),
    shop: (id, prices) => ({ [name(id)]: { sells: map(Object.keys(prices), (good) => ({ price: prices[good] })) } }),
  }
}
