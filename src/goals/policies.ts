import { canonicalUnit, type Diagnostic, divideDimensions, fault, sameDimension } from '../base/index.js'
import type { Form, FormBuilder } from '../indicators/index.js'
import { type CompiledProgram, rowKinds } from '../lp/index.js'
import { wholePeriod } from '../model/index.js'
import type { PolicySpec } from '../scenario/index.js'

/** A cap or quota in one period: a row over the columns. */
interface PolicyRow {
  /** Index into `spec.policies`. */
  readonly policy: number
  readonly time: number
  readonly lower: number
  readonly upper: number
  /** Coefficient by column. */
  readonly entries: ReadonlyMap<number, number>
}

/** The program with a row for every cap and quota and period it speaks of; what is wrong with them goes to `faults`. */
export function withPolicies(program: CompiledProgram, builder: FormBuilder, faults: Diagnostic[]): CompiledProgram {
  const rows = program.graph.spec.policies.flatMap((policy, i) => policyRows(program, policy, i, builder, faults))
  return rows.length === 0 ? program : appendRows(program, rows)
}

function policyRows(
  program: CompiledProgram,
  policy: PolicySpec,
  index: number,
  builder: FormBuilder,
  faults: Diagnostic[],
): PolicyRow[] {
  if (policy.kind !== 'cap' && policy.kind !== 'quota') return []
  const form = builder.formula(policy.on)
  const amount = program.graph.policyAmounts[index]
  if (form?.kind === 'ratio') faults.push(fault('GOALS_RATIO_POLICY', policy.on.origin))
  if (form?.kind !== 'affine' || !amount) return []
  const { dimension, by } = amount
  const isRate = sameDimension(dimension, divideDimensions(form.dimension, { time: 1 }))
  if (!isRate && !sameDimension(dimension, form.dimension)) {
    const args = { expected: canonicalUnit(form.dimension), found: canonicalUnit(dimension) }
    faults.push(fault('BASE_WRONG_DIMENSION', policy.amount.origin, { args }))
    return []
  }
  const wanted = policy.periods && new Set(policy.periods.map((period) => period.id))
  return program.graph.periods.flatMap((period, p): PolicyRow[] => {
    if (wanted && !wanted.has(period.id)) return []
    const { entries, constant } = inPeriod(program, form, p)
    const time = wholePeriod(program.graph, p)
    const bound = by[time]! * (isRate ? period.length : 1) - constant
    return [
      {
        ...{ policy: index, time, entries },
        lower: policy.kind === 'quota' ? bound : Number.NEGATIVE_INFINITY,
        upper: policy.kind === 'cap' ? bound : Number.POSITIVE_INFINITY,
      },
    ]
  })
}

/** The part of a form that lies in one period: coefficient by column, and the constants. */
function inPeriod(program: CompiledProgram, form: Form, period: number) {
  const { times } = program.graph
  const entries = new Map<number, number>()
  const { terms } = form
  for (let k = 0; k < terms.length; k++) {
    const column = terms.column[k]!
    if (times[terms.timeOf(k, program)]!.period === period)
      entries.set(column, (entries.get(column) ?? 0) + terms.coefficient[k]!)
  }
  const constant = form.constants.reduce(
    (sum, entry) => sum + (times[entry.time]!.period === period ? entry.value : 0),
    0,
  )
  return { entries, constant }
}

function appendRows(program: CompiledProgram, added: readonly PolicyRow[]): CompiledProgram {
  const { rows, columns, matrix } = program
  const kind = rowKinds.indexOf('policy')
  const start: number[] = [0]
  const index: number[] = []
  const value: number[] = []
  for (let j = 0; j < columns.count; j++) {
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      index.push(matrix.index[k]!)
      value.push(matrix.value[k]!)
    }
    added.forEach(({ entries }, i) => {
      const coefficient = entries.get(j)
      if (!coefficient) return
      index.push(rows.count + i)
      value.push(coefficient)
    })
    start.push(index.length)
  }
  return {
    ...program,
    rows: {
      count: rows.count + added.length,
      kind: Uint8Array.from([...rows.kind, ...added.map(() => kind)]),
      ref: Int32Array.from([...rows.ref, ...added.map((row) => row.policy)]),
      time: Int32Array.from([...rows.time, ...added.map((row) => row.time)]),
      lower: Float64Array.from([...rows.lower, ...added.map((row) => row.lower)]),
      upper: Float64Array.from([...rows.upper, ...added.map((row) => row.upper)]),
    },
    matrix: { start: Int32Array.from(start), index: Int32Array.from(index), value: Float64Array.from(value) },
  }
}
