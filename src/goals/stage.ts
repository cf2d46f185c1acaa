import {
  bad,
  canonicalUnit,
  type Diagnostic,
  divideDimensions,
  fault,
  good,
  type Outcome,
  sameDimension,
} from '../base/index.js'
import { collapse, type Form, type FormBuilder } from '../indicators/index.js'
import {
  type ColumnKind,
  type CompiledProgram,
  columnKinds,
  type LinearForm,
  rowKinds,
  type Stage,
  type StagedProgram,
} from '../lp/index.js'
import { commodityScales } from './scales.js'

/** The program with its policy rows and its ordered stages. */
export interface Staged {
  readonly staged: StagedProgram
  readonly program: CompiledProgram
  /** Dimension of the first objective; undefined without one. */
  readonly objective: Form | undefined
}

/**
 * Adds caps and quotas as rows and puts the objectives in order: unplaced and unmet first (simulation), then the model's
 * objectives, then the tie-breaks: least disposal, least put into stock, least transport work, least total flow.
 */
export function stage(compiled: CompiledProgram, builder: FormBuilder): Outcome<Staged> {
  const faults: Diagnostic[] = []
  const objectives = objectiveStages(compiled, builder, faults)
  const program = withPolicies(compiled, builder, faults)
  const all = [...builder.faults, ...faults]
  if (all.length > 0) return bad(all)
  const determined = compiled.graph.spec.objectives.length === 0
  const scales = commodityScales(compiled)
  const stages: Stage[] = determined
    ? []
    : [...unplacedStage(compiled, scales), ...objectives.map((entry) => entry.stage), ...tieBreaks(compiled, scales)]
  return good({ staged: { program, stages, determined }, program, objective: objectives[0]?.form })
}

function objectiveStages(
  program: CompiledProgram,
  builder: FormBuilder,
  faults: Diagnostic[],
): { stage: Stage; form: Form }[] {
  return program.graph.spec.objectives.flatMap(({ sense, formula }, i) => {
    const form = builder.formula(formula)
    if (form?.kind === 'ratio') faults.push(fault('GOALS_RATIO_OBJECTIVE', formula.origin))
    return form?.kind === 'affine'
      ? [{ stage: { id: `objective:${i}`, role: 'objective' as const, sense, form: collapse(form) }, form }]
      : []
  })
}

/** A form over the columns of some kinds, each weighted; columns ascending. */
function over(program: CompiledProgram, weight: (kind: ColumnKind, ref: number, period: number) => number): LinearForm {
  const columns: number[] = []
  const coefficients: number[] = []
  const { count, kind, ref, period } = program.columns
  for (let j = 0; j < count; j++) {
    const w = weight(columnKinds[kind[j]!]!, ref[j]!, period[j]!)
    if (w === 0) continue
    columns.push(j)
    coefficients.push(w)
  }
  return { columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients), constant: 0 }
}

const filled = (stages: readonly Stage[]): Stage[] => stages.filter(({ form }) => form.columns.length > 0)

function unplacedStage(program: CompiledProgram, scales: Float64Array): Stage[] {
  const form = over(program, (kind, ref) =>
    kind === 'unplaced' || kind === 'unmet' ? 1 / scales[program.balances[ref]!.commodity]! : 0,
  )
  return filled([{ id: 'unplaced', role: 'unplaced', sense: 'least', form }])
}

function tieBreaks(program: CompiledProgram, scales: Float64Array): Stage[] {
  const { graph } = program
  const tie = (id: string, form: LinearForm): Stage => ({
    id: `tie-break:${id}`,
    role: 'tie-break',
    sense: 'least',
    form,
  })
  const per = (commodity: number) => 1 / scales[commodity]!
  return filled([
    tie(
      'disposal',
      over(program, (kind, ref) => (kind === 'disposal' ? per(graph.disposals[ref]!.commodity) : 0)),
    ),
    tie(
      'stock',
      over(program, (kind, ref) => (kind === 'put' ? per(graph.stocks[ref]!.commodity) : 0)),
    ),
    tie(
      'transport',
      over(program, (kind, ref, t) =>
        kind === 'link' ? (graph.links[ref]!.distance?.by[t] ?? 0) * per(graph.links[ref]!.commodity) : 0,
      ),
    ),
    tie(
      'flow',
      over(program, (kind, ref) => {
        switch (kind) {
          case 'activity':
            return 1e-3
          case 'link':
            return per(graph.links[ref]!.commodity)
          case 'purchase':
          case 'sale':
            return per(graph.trades[ref]!.commodity)
          case 'disposal':
            return per(graph.disposals[ref]!.commodity)
          case 'release':
            return per(graph.releases[ref]!.commodity)
          case 'extraction':
            return per(graph.extractions[ref]!.commodity)
          case 'put':
          case 'take':
            return per(graph.stocks[ref]!.commodity)
          case 'delivery':
            return per(graph.siteDemands[ref]!.commodity)
          case 'level':
          case 'unplaced':
          case 'unmet':
          case 'shortfall':
            return 0
          default:
            return kind satisfies never
        }
      }),
    ),
  ])
}

/** Caps and quotas as rows, one per period. */
function withPolicies(program: CompiledProgram, builder: FormBuilder, faults: Diagnostic[]): CompiledProgram {
  const { graph } = program
  const added: { policy: number; period: number; lower: number; upper: number; entries: Map<number, number> }[] = []
  graph.spec.policies.forEach((policy, i) => {
    if (policy.kind !== 'cap' && policy.kind !== 'quota') return
    const form = builder.formula(policy.on)
    const { given } = policy.amount
    if (form?.kind === 'ratio') faults.push(fault('GOALS_RATIO_POLICY', policy.on.origin))
    if (form?.kind !== 'affine' || given.kind !== 'measure') return
    const isRate = sameDimension(given.measure.dimension, divideDimensions(form.dimension, { time: 1 }))
    if (!isRate && !sameDimension(given.measure.dimension, form.dimension)) {
      faults.push(
        fault('BASE_WRONG_DIMENSION', policy.amount.origin, {
          args: { expected: canonicalUnit(form.dimension), found: canonicalUnit(given.measure.dimension) },
        }),
      )
      return
    }
    const wanted = policy.periods && new Set(policy.periods.map((period) => period.id))
    graph.periods.forEach((period, t) => {
      if (wanted && !wanted.has(period.id)) return
      const entries = new Map<number, number>()
      for (const term of form.terms)
        if (program.columns.period[term.column] === t)
          entries.set(term.column, (entries.get(term.column) ?? 0) + term.coefficient)
      const constant = form.constants.reduce((sum, { value, period: p }) => sum + (p === t ? value : 0), 0)
      const bound = given.measure.value * (isRate ? period.length : 1) - constant
      const [lower, upper] =
        policy.kind === 'cap' ? [Number.NEGATIVE_INFINITY, bound] : [bound, Number.POSITIVE_INFINITY]
      added.push({ policy: i, period: t, lower, upper, entries })
    })
  })
  return added.length === 0 ? program : appendRows(program, added)
}

function appendRows(
  program: CompiledProgram,
  added: readonly { policy: number; period: number; lower: number; upper: number; entries: Map<number, number> }[],
): CompiledProgram {
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
      period: Int32Array.from([...rows.period, ...added.map((row) => row.period)]),
      lower: Float64Array.from([...rows.lower, ...added.map((row) => row.lower)]),
      upper: Float64Array.from([...rows.upper, ...added.map((row) => row.upper)]),
    },
    matrix: { start: Int32Array.from(start), index: Int32Array.from(index), value: Float64Array.from(value) },
  }
}
