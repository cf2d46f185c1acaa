import type { ScenarioComparison } from '../compare/index.js'
import type { RunResult } from '../results/index.js'
import { amountCell, unitCell } from './amounts.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import { type Context, unitOf } from './context.js'
import { formatNumber } from './numbers.js'

type Remaining = Pick<RunResult, 'id' | 'unplaced' | 'unmet'>

/** Outputs without a place and needs not met, of one run or several; undefined where there is none. */
export function remaindersTable(runs: readonly Remaining[], { words, names, periods }: Context): Block | undefined {
  const rows = runs.flatMap((run) =>
    (['unplaced', 'unmet'] as const).flatMap((kind) =>
      run[kind].map((entry) => [
        run.id,
        { text: words.remainderKinds[kind], tone: 'bad' } as Cell,
        names.commodity(entry.commodity),
        names.place(entry.site),
        periods ? entry.period : '',
        amountCell(entry.amount, entry.unit, words),
        unitCell(entry.unit, words),
      ]),
    ),
  )
  if (rows.length === 0) return undefined
  const columns = [
    left(words.kind),
    left(words.commodity),
    left(words.place),
    left(words.period),
    right(words.amount),
    left(words.unit),
  ]
  return runs.length > 1
    ? table([left(words.scenario), ...columns], rows)
    : table(
        columns,
        rows.map((row) => row.slice(1)),
      )
}

type Aimed = Pick<RunResult, 'id' | 'targets'>

/** Targets met and missed, of one run or several; undefined where there is none. */
export function targetsTable(runs: readonly Aimed[], context: Context): Block | undefined {
  const { words, language, names } = context
  const rows = runs.flatMap((run) =>
    run.targets.map((target) => [
      run.id,
      target.label[language],
      names.indicator(target.indicator),
      `${words.senses[target.sense]} ${formatNumber(target.bound, words, target.unit)}`,
      amountCell(target.value, target.unit, words),
      unitOf({ id: target.indicator, unit: target.unit }, context),
      target.period ?? '',
      statusCell(target.status, words),
    ]),
  )
  if (rows.length === 0) return undefined
  const columns = [
    left(words.target),
    left(words.indicator),
    left(words.bound),
    right(words.value),
    left(words.unit),
    left(words.period),
    left(words.status),
  ]
  return runs.length > 1
    ? table([left(words.scenario), ...columns], rows)
    : table(
        columns,
        rows.map((row) => row.slice(1)),
      )
}

function statusCell(status: RunResult['targets'][number]['status'], words: Context['words']): Cell {
  const tone = ({ met: 'good', missed: 'bad', unknown: 'warning' } as const)[status]
  return { text: words.targetStatuses[status], tone }
}

type Certified = Pick<RunResult, 'status' | 'certificate'>

/**
 * How the solve ended and what its certificate says: of an optimum the check nearest to its limit, as a share of it. A
 * conflict and an unlimited growth are proven by a ray, whose checks measure no residual.
 */
export function certificateText({ status, certificate }: Certified, { words }: Context): readonly string[] {
  const { ok, checks, droppedStages, solverBound } = certificate
  const shares = checks.map((check) => (check.allowed > 0 ? check.worst / check.allowed : check.worst))
  const worst = status === 'optimal' ? Math.max(0, ...shares) : null
  return [
    ok ? words.proven(words.statuses[status], worst) : words.notProven(words.statuses[status]),
    ...(solverBound === undefined || !ok ? [] : [words.wholeNumbers(formatNumber(solverBound, words))]),
    ...(droppedStages.length > 0 ? [words.droppedStages(droppedStages)] : []),
  ]
}

/** Places of a conflict or of an unlimited growth, each with file and line. */
export function placesList(places: ScenarioComparison['conflict'], { language, words }: Context): Block {
  return {
    kind: 'list',
    items: places.map((place) => words.aside(place.label[language], `${place.file}:${place.line}`)),
  }
}
