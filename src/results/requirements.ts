import { BALANCE_TOLERANCE, canonicalUnit } from '../base/index.js'
import type { Form, IndicatorForm } from '../indicators/index.js'
import type { CompiledProgram } from '../lp/index.js'
import type { IndicatorSpec } from '../scenario/index.js'
import type { Equations } from '../solve/index.js'
import { movesToProcesses } from './arising.js'
import { plainZero } from './canonical.js'
import { columnUnit, describeColumn } from './columns.js'
import { type DriverAt, driversOf } from './drivers.js'
import { columnId } from './flows.js'
import type { Requirements, SharedIndicator, Sparse } from './result.js'

/** Share of the largest requirement of a column below which one is rounding. */
const NOISE = 1e-13

/**
 * Total requirements of a determined model: every column per unit of everything that drives it (B⁻¹ of its equations), and
 * every indicator (of a ratio both parts) shared out to the drivers, to the processes where it arises, and to both at once. Undefined where
 * the point is fixed by bounds as well, or drivers could be told in more than one way.
 */
export function readRequirements(
  program: CompiledProgram,
  forms: ReadonlyMap<string, IndicatorForm>,
  x: Float64Array,
  equations: Equations | undefined,
): Requirements | undefined {
  if (!equations || equations.redundant || program.columns.integer.includes(1)) return undefined
  const drivers = driversOf(program, equations)
  const needs = needsOf(equations, drivers)
  const moves = movesToProcesses(program, equations)
  const shared = program.graph.spec.indicators.flatMap((spec) => {
    const form = forms.get(spec.id)
    return (form ? partsOf(spec, form) : []).map((part) =>
      share(program, part, x, drivers, needs, { columns: equations.columns, moves }),
    )
  })
  const worst = Math.max(0, ...shared.map(({ error }) => error))
  const unitOf = (column: number) => columnUnit(program, column).size
  return {
    columns: equations.columns.map((column) => {
      const { amount, ...words } = describeColumn(program, column, x[column]!)
      return { ...words, amount: plainZero(amount) }
    }),
    drivers: drivers.map(({ words }, d) => ({
      ...words,
      requires: {
        at: needs[d]!.at,
        values: needs[d]!.values.map((value, k) => plainZero(value / unitOf(equations.columns[needs[d]!.at[k]!]!))),
      },
    })),
    indicators: shared.map(({ error: _, ...indicator }) => indicator),
    check: { worst, allowed: BALANCE_TOLERANCE, ok: worst <= BALANCE_TOLERANCE },
  }
}

/** What every driver needs of the determined columns, in canonical units per display unit of the driver. */
function needsOf(equations: Equations, drivers: readonly DriverAt[]): readonly Sparse[] {
  const { columns } = equations
  const largest = new Float64Array(columns.length)
  const all = drivers.map(({ right }) => {
    const values = equations.solve(right())
    const at = [...values.keys()].filter((k) => values[k] !== 0)
    for (const k of at) largest[k] = Math.max(largest[k]!, Math.abs(values[k]!))
    return { at, values: at.map((k) => values[k]!) }
  })
  return all.map(({ at, values }) => {
    const kept = [...at.keys()].filter((i) => Math.abs(values[i]!) > NOISE * largest[at[i]!]!)
    return { at: kept.map((i) => at[i]!), values: kept.map((i) => values[i]!) }
  })
}

/** What is shared out of an indicator: all of it, or both parts of a ratio, each in its canonical unit. */
interface Shared extends Pick<SharedIndicator, 'id' | 'part' | 'unit'> {
  readonly form: Form
  /** Size of the unit in canonical units. */
  readonly size: number
}

function partsOf({ id, unit }: IndicatorSpec, form: IndicatorForm): readonly Shared[] {
  if (form.kind === 'affine') return [{ id, unit: unit.unit, size: unit.value, form }]
  return (['numerator', 'denominator'] as const).map((part) => ({
    ...{ id, part, unit: canonicalUnit(form[part].dimension), size: 1, form: form[part] },
  }))
}

/** One indicator, or a part of a ratio, by driver and process. `error`: difference of the sum of all shares from it, relative to its terms. */
function share(
  program: CompiledProgram,
  { id, part, unit, size, form }: Shared,
  x: Float64Array,
  drivers: readonly DriverAt[],
  needs: readonly Sparse[],
  { columns, moves }: { readonly columns: readonly number[]; readonly moves: (c: Float64Array) => Float64Array },
): SharedIndicator & { readonly error: number } {
  const coefficients = new Float64Array(program.columns.count)
  let [total, activity] = [0, 0]
  const { terms } = form
  for (let k = 0; k < terms.length; k++) {
    const [column, coefficient] = [terms.column[k]!, terms.coefficient[k]!]
    coefficients[column]! += coefficient
    total += coefficient * x[column]!
    activity += Math.abs(coefficient * x[column]!)
  }
  const constant = form.constants.reduce((sum, { value }) => sum + value, 0)
  const moved = moves(coefficients)
  const byDriver = drivers.map(({ words, column, size: driverSize }, d) => {
    const own = column < 0 ? [] : [{ process: column, perUnit: moved[column]! * driverSize }]
    const needed = needs[d]!.at.map((k, i) => ({
      process: columns[k]!,
      perUnit: moved[columns[k]!]! * needs[d]!.values[i]!,
    }))
    const parts = [...own, ...needed].filter(({ perUnit }) => perUnit !== 0)
    return { words, parts, perUnit: parts.reduce((sum, part) => sum + part.perUnit, 0) }
  })
  const byProcess = new Map<number, number>()
  let all = 0
  for (const { words, parts, perUnit } of byDriver) {
    all += perUnit * words.amount
    if (words.amount === 0) continue
    for (const part of parts)
      byProcess.set(part.process, (byProcess.get(part.process) ?? 0) + part.perUnit * words.amount)
  }
  const processes = [...byProcess].sort(([a], [b]) => a - b)
  const place = new Map(processes.map(([process], i) => [process, i]))
  return {
    id,
    ...(part === undefined ? {} : { part }),
    unit,
    value: plainZero((total + constant) / size),
    constant: plainZero(constant / size),
    byDriver: byDriver.map(({ words, perUnit }) => ({
      id: words.id,
      perUnit: plainZero(perUnit / size),
      value: plainZero((perUnit * words.amount) / size),
    })),
    byProcess: processes.map(([process, value]) => ({
      id: columnId(program, process),
      value: plainZero(value / size),
    })),
    cells: byDriver.map(({ words, parts }) => {
      const shown = words.amount === 0 ? [] : parts
      return {
        at: shown.map(({ process }) => place.get(process)!),
        values: shown.map(({ perUnit }) => plainZero((perUnit * words.amount) / size)),
      }
    }),
    error: all === total ? 0 : Math.abs(all - total) / (activity || 1),
  }
}
