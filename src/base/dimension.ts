import { compareIds } from './ids.js'

/**
 * Dimension of a quantity: exponents of base dimensions, keys in ascending order, zero exponents left out.
 *
 * Bases and their canonical units: `mass` t · `energy` GJ · `length` km · `area` ha · `volume` m3 · `time` yr ·
 * `temperature` K · `money:<currency>` one unit of the currency · `count:<id>` one of a model's own counting unit.
 * Area and volume are bases of their own (the field never multiplies kilometres into cubic metres); energy and mass
 * too: a tce is an energy, a tonne of coal a mass. `yr` is one year of the period and 8 760 h.
 */
export type Dimension = Readonly<Record<string, number>>

/** The pure number. */
export const dimensionless: Dimension = Object.freeze({})

function fromExponents(exponents: Map<string, number>): Dimension {
  const entries = [...exponents].filter(([, power]) => power !== 0).sort(([a], [b]) => compareIds(a, b))
  return entries.length === 0 ? dimensionless : Object.freeze(Object.fromEntries(entries))
}

const products = new WeakMap<Dimension, WeakMap<Dimension, Dimension>>()
const quotients = new WeakMap<Dimension, WeakMap<Dimension, Dimension>>()

/** Dimension of a product; with `power` −1 of a quotient. The same two give the same object: they meet again and again. */
export function multiplyDimensions(a: Dimension, b: Dimension, power: 1 | -1 = 1): Dimension {
  const all = power === 1 ? products : quotients
  const own = all.get(a)
  const known = own?.get(b)
  if (known) return known
  const made = product(a, b, power)
  if (own) own.set(b, made)
  else all.set(a, new WeakMap([[b, made]]))
  return made
}

function product(a: Dimension, b: Dimension, power: number): Dimension {
  const exponents = new Map(Object.entries(a))
  for (const [base, exponent] of Object.entries(b)) exponents.set(base, (exponents.get(base) ?? 0) + power * exponent)
  return fromExponents(exponents)
}

/** Dimension of a quotient. */
export const divideDimensions = (a: Dimension, b: Dimension): Dimension => multiplyDimensions(a, b, -1)

/** Dimension of a power. */
export const powerDimension = (a: Dimension, power: number): Dimension =>
  fromExponents(new Map(Object.entries(a).map(([base, exponent]) => [base, exponent * power])))

const currencies = new Map<string, Dimension>()

/** Dimension of amounts of a currency. */
export function moneyDimension(currency: string): Dimension {
  const known = currencies.get(currency) ?? Object.freeze({ [`money:${currency}`]: 1 })
  currencies.set(currency, known)
  return known
}

/** Whether two dimensions are equal. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  if (a === b) return true
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Whether a dimension is the pure number. */
export function isDimensionless(a: Dimension): boolean {
  for (const _ in a) return false
  return true
}

/** The time base, for rates. */
export const perTime: Dimension = Object.freeze({ time: -1 })

const canonical: Readonly<Record<string, string>> = {
  mass: 't',
  energy: 'GJ',
  length: 'km',
  area: 'ha',
  volume: 'm3',
  time: 'yr',
  temperature: 'K',
}

const baseUnit = (base: string): string => canonical[base] ?? base.slice(base.indexOf(':') + 1)

/** Canonical unit of a dimension as text: 't/yr', 'yuan/(km·t)', '1' for the pure number. */
export function canonicalUnit(dimension: Dimension): string {
  const part = (sign: number) =>
    Object.entries(dimension)
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([base, power]) => baseUnit(base) + (Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`))
  const [over, under] = [part(1), part(-1)]
  if (under.length === 0) return over.length === 0 ? '1' : over.join('·')
  const below = under.length === 1 ? under[0] : `(${under.join('·')})`
  return `${over.length === 0 ? '1' : over.join('·')}/${below}`
}
