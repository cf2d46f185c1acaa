import { hasLostDigits } from './digits.js'
import { type Dimension, dimensionless, multiplyDimensions } from './dimension.js'
import { nearest } from './ids.js'

/** A unit: its dimension and its size in canonical units. */
export interface UnitSize {
  readonly dimension: Dimension
  readonly size: number
}

/** Units by name; made once per model, own units included. */
export type UnitTable = ReadonlyMap<string, UnitSize>

const HOURS_PER_YEAR = 8760
const GJ_PER_TCE = 29.3076 // GB/T 2589-2008: 7 000 kcal/kg × 4.1868 kJ/kcal

const bases: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['mass', { t: 1, kg: 0.001, g: 1e-6, mg: 1e-9, kt: 1000, Mt: 1e6, 吨: 1, 万吨: 1e4, 千克: 0.001, 亿吨: 1e8 }],
  [
    'energy',
    {
      GJ: 1,
      MJ: 0.001,
      kJ: 1e-6,
      TJ: 1000,
      PJ: 1e6,
      kWh: 0.0036,
      MWh: 3.6,
      GWh: 3600,
      TWh: 3.6e6,
      kcal: 4.1868e-6,
      Mcal: 4.1868e-3,
      Gcal: 4.1868,
      tce: GJ_PER_TCE,
      kgce: GJ_PER_TCE / 1000,
      gce: GJ_PER_TCE / 1e6,
      ktce: GJ_PER_TCE * 1000,
      Mtce: GJ_PER_TCE * 1e6,
      吨标准煤: GJ_PER_TCE,
      万吨标准煤: GJ_PER_TCE * 1e4,
      千瓦时: 0.0036,
      万千瓦时: 36,
      亿千瓦时: 360000,
    },
  ],
  ['length', { km: 1, m: 0.001, 公里: 1, 千米: 1 }],
  ['area', { ha: 1, km2: 100, m2: 0.0001, mu: 1 / 15, 亩: 1 / 15, 公顷: 1, 平方公里: 100 }],
  ['volume', { m3: 1, Nm3: 1, L: 0.001, litre: 0.001, Mm3: 1e6, 立方米: 1, 万立方米: 1e4 }],
  [
    'time',
    {
      yr: 1,
      a: 1,
      year: 1,
      month: 1 / 12,
      d: 1 / 365,
      day: 1 / 365,
      h: 1 / HOURS_PER_YEAR,
      min: 1 / (HOURS_PER_YEAR * 60),
      s: 1 / (HOURS_PER_YEAR * 3600),
      年: 1,
      天: 1 / 365,
      小时: 1 / HOURS_PER_YEAR,
    },
  ],
  ['temperature', { K: 1 }],
  ['money:yuan', { yuan: 1, kyuan: 1000, '10kyuan': 1e4, Myuan: 1e6, '100Myuan': 1e8, 元: 1, 万元: 1e4, 亿元: 1e8 }],
  ['count:piece', { piece: 1, pieces: 1, 块: 1, 万块: 1e4 }],
  ['count:person', { person: 1, persons: 1, job: 1, jobs: 1, 人: 1 }],
]

const built = new Map<string, UnitSize>([
  ['%', { dimension: dimensionless, size: 0.01 }],
  ['‰', { dimension: dimensionless, size: 0.001 }],
  ['ppm', { dimension: dimensionless, size: 1e-6 }],
])
// Units of one kind share their dimension: that two are the same is then seen at a glance.
for (const [base, units] of bases) {
  const dimension = Object.freeze({ [base]: 1 })
  for (const [name, size] of Object.entries(units)) built.set(name, { dimension, size })
}
const power = Object.freeze({ energy: 1, time: -1 })
for (const [name, kilowatts] of Object.entries({ kW: 1, W: 0.001, MW: 1000, GW: 1e6 }))
  built.set(name, { dimension: power, size: kilowatts * 0.0036 * HOURS_PER_YEAR })

/** The units of the language, without a model's own. */
export const standardUnits: UnitTable = built

/** A unit with its name as written, or why it is none. */
export type UnitReading =
  | { readonly ok: true; readonly unit: UnitSize; readonly name: string }
  | {
      readonly ok: false
      readonly reason: 'unknown' | 'syntax' | 'short-ton'
      readonly name: string
      readonly suggestion?: string
    }

const token = /\s*(?:([·*×/()])|\^(-?\d+)|([^\s·*×/()^]+))/y

/** Units read before, by the table they were read with. */
const known = new WeakMap<UnitTable, Map<string, UnitReading>>()
/** Most of them kept for a table. */
const MOST_KNOWN = 1000

/**
 * Reads a unit: names joined by `·` or `*`, divided by `/` (each slash divides what follows it, up to the next), powers as
 * `^2`, parentheses. The empty text is the pure number. `ton` is refused: it is the US short ton elsewhere.
 */
export function parseUnit(text: string, table: UnitTable = standardUnits): UnitReading {
  const own = known.get(table) ?? new Map<string, UnitReading>()
  const before = own.get(text)
  if (before) return before
  const reading = readUnit(text, table)
  if (reading.ok && own.size < MOST_KNOWN) known.set(table, own.set(text, reading))
  return reading
}

function readUnit(text: string, table: UnitTable): UnitReading {
  const single = table.get(text)
  if (single) return { ok: true, unit: single, name: text }
  const parts: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text)
    if (!match) return { ok: false, reason: 'syntax', name: text }
    parts.push(match[1] ?? (match[2] === undefined ? match[3]! : `^${match[2]}`))
  }
  if (parts.length === 0) return { ok: true, unit: { dimension: dimensionless, size: 1 }, name: text }
  return new UnitReader(parts, table, text).read()
}

class UnitFault {
  constructor(readonly reading: UnitReading & { ok: false }) {}
}

/** Recursive descent over the tokens of one unit. */
class UnitReader {
  private at = 0
  constructor(
    private readonly parts: readonly string[],
    private readonly table: UnitTable,
    private readonly text: string,
  ) {}

  read(): UnitReading {
    try {
      const unit = this.product()
      if (this.at < this.parts.length) this.fail('syntax', this.text)
      return { ok: true, unit, name: this.text }
    } catch (error) {
      if (error instanceof UnitFault) return error.reading
      throw error
    }
  }

  private fail(reason: 'unknown' | 'syntax' | 'short-ton', name: string, suggestion?: string): never {
    throw new UnitFault({ ok: false, reason, name, ...(suggestion === undefined ? {} : { suggestion }) })
  }

  private product(): UnitSize {
    let { dimension, size } = this.factor()
    for (;;) {
      const operator = this.parts[this.at]
      if (operator !== '·' && operator !== '*' && operator !== '×' && operator !== '/') return { dimension, size }
      this.at++
      const next = this.factor()
      const power = operator === '/' ? -1 : 1
      dimension = multiplyDimensions(dimension, next.dimension, power)
      size = power === 1 ? size * next.size : size / next.size
    }
  }

  private factor(): UnitSize {
    const name = this.parts[this.at++]
    if (name === undefined) this.fail('syntax', this.text)
    let unit: UnitSize
    if (name === '(') {
      unit = this.product()
      if (this.parts[this.at++] !== ')') this.fail('syntax', this.text)
    } else if (name === '1') unit = { dimension: dimensionless, size: 1 }
    else unit = this.named(name)
    const power = this.parts[this.at]
    if (!power?.startsWith('^')) return unit
    this.at++
    return this.raised(unit, Number(power.slice(1)))
  }

  private raised(unit: UnitSize, power: number): UnitSize {
    if (!(Math.abs(power) <= 9)) this.fail('syntax', this.text)
    let result: UnitSize = { dimension: dimensionless, size: 1 }
    for (let i = 0; i < Math.abs(power); i++) {
      const sign = power > 0 ? 1 : -1
      result = {
        dimension: multiplyDimensions(result.dimension, unit.dimension, sign),
        size: sign > 0 ? result.size * unit.size : result.size / unit.size,
      }
    }
    return result
  }

  private named(name: string): UnitSize {
    const unit = this.table.get(name)
    if (unit) return unit
    if (/^(ton|tons|tonne|tonnes)$/.test(name)) this.fail('short-ton', name, 't')
    this.fail(/^[·*×/)^]/.test(name) ? 'syntax' : 'unknown', name, nearest(name, this.table.keys(), 2))
  }
}

/** A number with its unit in canonical units. */
export interface MeasureReading {
  readonly value: number
  readonly dimension: Dimension
  readonly unit: string
}

export type MeasureResult =
  | { readonly ok: true; readonly measure: MeasureReading }
  | {
      readonly ok: false
      readonly reason: 'number' | 'digits' | 'range' | 'thousands' | UnitFaultReason
      readonly name: string
      readonly suggestion?: string
    }

type UnitFaultReason = 'unknown' | 'syntax' | 'short-ton'

/** Largest size of a number in canonical units: a thousand times the world's yearly output in yuan. */
export const LARGEST_NUMBER = 1e18

const numberText = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?(.*)$/s

/**
 * Reads '1300 kWh', '97 %', '0.5', '1e3 t'. Refused with a reason: thousands separators, more than 17 digits (they would be
 * lost), numbers of absurd size, unknown units.
 */
export function parseMeasure(text: string, table: UnitTable = standardUnits): MeasureResult {
  const trimmed = text.trim()
  const match = numberText.exec(trimmed)
  if (!match) return { ok: false, reason: 'number', name: trimmed }
  const [, , digits = '', , rest = ''] = match
  const unitText = rest.trim()
  const reading = parseUnit(unitText, table)
  // Some units begin with digits: 3 100Myuan.
  if (/^[,'’，]\d/.test(rest) || (/^\s+\d/.test(rest) && !reading.ok))
    return { ok: false, reason: 'thousands', name: trimmed }
  if (hasLostDigits(digits)) return { ok: false, reason: 'digits', name: trimmed }
  const number = Number(trimmed.slice(0, trimmed.length - rest.length))
  if (!reading.ok) return reading
  const value = number * reading.unit.size
  if (!(Math.abs(value) <= LARGEST_NUMBER)) return { ok: false, reason: 'range', name: trimmed }
  return { ok: true, measure: { value, dimension: reading.unit.dimension, unit: reading.name } }
}
