import { parseUnit, plainHyphens, sameDimension } from '../base/index.js'
import { evaluate, type IndicatorForm } from '../indicators/index.js'
import type { Staged } from '../goals/index.js'
import type { ObservationSpec, TargetSpec } from '../scenario/index.js'
import type { StagedSolution } from '../solve/index.js'
import { readLevels, readRemainders, readStocks } from './amounts.js'
import { readBuilds } from './builds.js'
import { readAsked } from './asked.js'
import { plainZero } from './canonical.js'
import { closeBalances, noClosure } from './closure.js'
import { readCompositions } from './compositions.js'
import { flowsAt, readFlows } from './read-flows.js'
import { incompleteness } from './incomplete.js'
import { readIdleLinks } from './idle.js'
import { headlineForms, readIndicators } from './indicators.js'
import { readLadders } from './ladders.js'
import { readLoads } from './loads.js'
import { placedColumn, placedRow } from './places.js'
import { readPrices } from './prices.js'
import { readRequirements } from './requirements.js'
import type { IndicatorResult, ObservationResult, RunResult, SolvedRun, TargetResult } from './result.js'

/** What reading back needs: the staged program, the forms of indicators and observations, and the solution. */
export interface ReadBack {
  readonly staged: Staged
  readonly forms: ReadonlyMap<string, IndicatorForm>
  readonly observed: ReadonlyMap<string, IndicatorForm>
  readonly packs: SolvedRun['packs']
  readonly measures: SolvedRun['measures']
  readonly solution: StagedSolution
}

/** Turns a solution into results in words of the model; without an answer, the outcome and its conflict. */
export function readBack({ staged, forms, observed, packs, measures, solution }: ReadBack): SolvedRun {
  const { program } = staged
  const { spec } = program.graph
  const { x } = solution
  const answered = x.length > 0
  const remainders = readRemainders(program, staged.staged, answered ? x : new Float64Array(program.columns.count))
  let next = 0
  const ranges = new Map(
    headlineForms(program, forms).map(({ id, forms: asked }) => [id, asked.map(() => solution.ranges[next++] ?? null)]),
  )
  const isIncomplete = incompleteness(program, x, remainders.places)
  const indicators = readIndicators(program, forms, x, isIncomplete, ranges)
  const closure = answered ? closeBalances(program, x) : noClosure
  const requirements = readRequirements(program, forms, x, solution.equations)
  const { ok, kind, checks, droppedStages, solverBound } = solution.certificate
  const builds = answered ? readBuilds(program, x) : []
  const result: RunResult = {
    id: spec.id,
    label: spec.label,
    mode: spec.mode,
    periods: program.graph.periods.map(({ id, label, length }) => ({ id, label, years: length })),
    ...(program.graph.slices.length > 0
      ? { slices: program.graph.slices.map(({ id, label, share }) => ({ id, label, share })) }
      : {}),
    status: solution.status,
    certificate: {
      ok: ok && (!answered || closure.ok) && (requirements?.check.ok ?? true),
      kind,
      checks,
      droppedStages,
      ...(solverBound === undefined ? {} : { solverBound }),
    },
    indicators,
    unplaced: remainders.unplaced,
    unmet: remainders.unmet,
    flows: answered ? readFlows(program, x) : [],
    ...(answered && program.graph.mixes.length > 0
      ? { compositions: readCompositions(program, flowsAt(program, x)) }
      : {}),
    levels: answered ? readLevels(program, x) : [],
    loads: answered ? readLoads(program, x) : [],
    ...(builds.length > 0 ? { builds } : {}),
    idleLinks: answered && staged.objective ? readIdleLinks(program, staged.staged, solution, staged.objective) : [],
    stocks: answered ? readStocks(program, x) : [],
    ...(answered && program.graph.ladders.length > 0 ? { ladders: readLadders(program, x) } : {}),
    prices: answered && staged.objective ? readPrices(program, staged.staged, solution, staged.objective) : [],
    targets: spec.targets.flatMap((target) =>
      readTarget(target, indicators, spec.indicators.find(({ id }) => id === target.indicator.id)?.unit.value ?? 1),
    ),
    observations: spec.observations.map((observation) => readObservation(observation, observed.get(observation.id), x)),
    closure,
    ...(requirements ? { requirements } : {}),
    ...(solution.asked ? { asked: readAsked(program, solution.asked) } : {}),
    ...(solution.conflict
      ? {
          conflict: [
            ...solution.conflict.rows.map((row) => placedRow(program, row)),
            ...solution.conflict.columns.map((column) => placedColumn(program, column)),
          ],
        }
      : {}),
    ...(solution.ray ? { ray: [...solution.ray.columns].map((column) => placedColumn(program, column)) } : {}),
  }
  return { result, compiled: program, staged: staged.staged, solution, forms, packs, measures }
}

function readTarget(target: TargetSpec, indicators: readonly IndicatorResult[], size: number): TargetResult[] {
  const indicator = indicators.find(({ id }) => id === target.indicator.id)
  if (!indicator) return []
  const period = target.period?.id ?? null
  const value =
    period === null ? indicator.value : (indicator.byPeriod.find((entry) => entry.period === period)?.value ?? null)
  return (['at-least', 'at-most'] as const).flatMap((sense): TargetResult[] => {
    const given = sense === 'at-least' ? target.atLeast : target.atMost
    if (!given) return []
    const bound = given.given.measure.value / size
    const slack = 1e-9 * Math.max(Math.abs(bound), 1e-12)
    const met = value !== null && (sense === 'at-least' ? value >= bound - slack : value <= bound + slack)
    return [
      {
        id: target.id,
        indicator: indicator.id,
        label: target.label,
        status: value === null ? 'unknown' : met ? 'met' : 'missed',
        value,
        bound,
        sense,
        unit: indicator.unit,
        period,
      },
    ]
  })
}

function readObservation(
  { id, label, value, imposed, note }: ObservationSpec,
  form: IndicatorForm | undefined,
  x: Float64Array,
): ObservationResult {
  const { measure } = value.given
  const size = sizeOf(value)
  const modelled =
    form && x.length > 0 && sameDimension(form.dimension, measure.dimension) ? modelledValue(form, x) : null
  return {
    id,
    label,
    observed: plainZero(measure.value / size),
    modelled: modelled === null ? null : plainZero(modelled / size),
    unit: measure.unit,
    imposed,
    note: note ?? null,
    source: value.facts.source ?? null,
    grade: value.facts.grade ?? 'none',
  }
}

/** Size of the unit a number is written in, at the prices it is written in; of a 0 that of the unit alone. */
function sizeOf({ given: { measure }, origin }: ObservationSpec['value']): number {
  const number = Number.parseFloat(plainHyphens(origin.text))
  if (number !== 0) return measure.value / number
  const reading = parseUnit(measure.unit)
  return reading.ok ? reading.unit.size : 1
}

function modelledValue(form: IndicatorForm, x: Float64Array): number | null {
  if (form.kind === 'affine') return evaluate(form, x)
  const below = evaluate(form.denominator, x)
  return below === 0 ? null : evaluate(form.numerator, x) / below
}
