import { bad, type Diagnostic, good, type Outcome } from '../base/index.js'
import { type Staged, stage } from '../goals/index.js'
import { bindPacks, type BoundPack, buildForms, FormBuilder, type IndicatorForm } from '../indicators/index.js'
import { compile, type LinearForm } from '../lp/index.js'
import { benefitOf, packsOf, productsOf } from '../metrics/index.js'
import { expandModel, type ModelGraph } from '../model/index.js'
import { headlineForms, readBack, type SolvedRun } from '../results/index.js'
import { type Load, type ParsedFiles, readWhole, type ScenarioSpec } from '../scenario/index.js'
import { type Bases, type ProgramNames, type SolverPort, solveStaged, type StagedSolution } from '../solve/index.js'
import { programNames } from './names.js'

/** A scenario that is right and ready to be solved. */
export interface Checked {
  readonly staged: Staged
  readonly forms: ReadonlyMap<string, IndicatorForm>
  readonly observed: ReadonlyMap<string, IndicatorForm>
  readonly packs: readonly BoundPack[]
  readonly measures: ReadonlyMap<string, readonly (IndicatorForm | null)[]>
  /** Forms of the laws, by id. */
  readonly laws: ReadonlyMap<string, IndicatorForm>
  readonly lints: readonly Diagnostic[]
}

/** How a run is made. */
export interface RunOptions {
  /** Seconds allowed to the solver per stage. */
  readonly timeLimit: number
  /** Unplaced and unmet amounts are not allowed. */
  readonly strict?: boolean
  /** Shared by runs one after the other: a program may be solved from the basis of the first, with the same answer. */
  readonly bases?: Bases
}

/**
 * Files → specification → model → program → forms → stages; what is ready to solve, or every fault found on the way. Where
 * one step finds faults, the next checks the part they do not touch, so that all are told at once. `parsed` keeps what
 * YAML and CSV files hold, by path and text, for scenarios that share them.
 */
export function check(entry: string, load: Load, parsed?: ParsedFiles): Outcome<Checked> {
  const { outcome, sound, declared } = readWhole(entry, load, parsed)
  if (!outcome.ok) return bad([...outcome.diagnostics, ...(sound ? furtherFaults(sound, declared) : [])])
  return checkSpec(outcome.value, outcome.notes, declared)
}

/**
 * The same from a specification, as read or changed in code. `notes` are lints of the reading, `declared` the ids of what is
 * left out of the specification because of faults.
 */
export function checkSpec(
  given: ScenarioSpec,
  notes: readonly Diagnostic[] = [],
  declared: ReadonlySet<string> = new Set(),
): Outcome<Checked> {
  const { spec, bound, faults } = bindPacks(given)
  const { graph, diagnostics } = expandModel(spec)
  const lints = [...notes, ...diagnostics.filter(({ severity }) => severity === 'lint')]
  const errors = [...faults, ...diagnostics.filter(({ severity }) => severity === 'error')]
  if (errors.length > 0) return bad([...lints, ...errors, ...formFaults(graph, bound, declared)])
  const { staged, forms, observed, measures, laws } = formsOf(graph, bound)
  if (!forms.ok || !staged.ok)
    return bad([
      ...lints,
      ...unique([...(forms.ok ? [] : forms.diagnostics), ...(staged.ok ? [] : staged.diagnostics)]),
    ])
  return good({ staged: staged.value, forms: forms.value, observed, packs: bound, measures, laws, lints }, lints)
}

/** The same fault met on two ways is said once. */
const unique = (faults: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
]

/** Forms of indicators, observations and measures of packs, and the stages, of a model. */
function formsOf(graph: ModelGraph, packs: readonly BoundPack[]) {
  const compiled = compile(graph)
  const builder = new FormBuilder(compiled)
  const forms = buildForms(compiled, builder)
  const observed = new Map(
    graph.spec.observations.flatMap(({ id, formula, value }) => {
      const form = builder.formula(formula)
      if (form) builder.expect(form, value.given.measure.dimension, value.origin)
      return form ? [[id, form] as const] : []
    }),
  )
  const laws = new Map(
    graph.spec.laws.flatMap(({ id, formula, unit }) => {
      const form = builder.formula(formula)
      if (form) builder.expect(form, unit.dimension, formula.origin)
      return form ? [[id, form] as const] : []
    }),
  )
  for (const { roles } of packs) for (const role of roles.values()) builder.checkRole(role)
  const measures = new Map(
    packs.flatMap(({ roles, items }) =>
      items
        .filter(({ state }) => state === 'metric')
        .map(({ id, measures: of }) => [id, of.map((formula) => (formula && builder.formula(formula, roles)) ?? null)]),
    ),
  )
  const staged = stage(compiled, builder)
  return { forms, observed, measures, laws, staged }
}

/** Faults of the model and its formulas in the part that earlier faults do not touch. */
function furtherFaults(sound: ScenarioSpec, declared: ReadonlySet<string>): Diagnostic[] {
  const { spec, bound, faults } = bindPacks(sound)
  const { graph, diagnostics } = expandModel(spec)
  return [
    ...faults,
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...formFaults(graph, bound, declared),
  ]
}

/** Faults of formulas over a model that is not whole: what is declared but left out is not missed. */
function formFaults(graph: ModelGraph, packs: readonly BoundPack[], declared: ReadonlySet<string>): Diagnostic[] {
  const { staged } = formsOf(graph, packs)
  if (staged.ok) return []
  const leftOut = ({ code, args }: Diagnostic) =>
    (code === 'INDICATORS_UNKNOWN_SELECTOR' || code === 'BASE_UNKNOWN_NAME') &&
    String(args['name'])
      .split('/')
      .some((part) => declared.has(part))
  return unique(staged.diagnostics.filter((fault) => !leftOut(fault)))
}

/** What the solver is asked of a scenario, and what its answer is read back with. */
export interface Question {
  readonly asked: Staged
  readonly ranges: readonly LinearForm[]
  readonly names: () => ProgramNames
}

/** The question a scenario that was checked comes to. */
export function questionOf({ staged, forms }: Checked, { strict }: Pick<RunOptions, 'strict'>): Question {
  const asked = strict ? held(staged) : staged
  const ranges = headlineForms(staged.program, forms).flatMap((entry) => entry.forms)
  return { asked, ranges, names: () => programNames(asked.program) }
}

/** The run an answer of the solver is of. */
export function readSolved(checked: Checked, { asked }: Question, solution: StagedSolution): SolvedRun {
  const { forms, observed, packs, measures } = checked
  return withMetrics(readBack({ staged: asked, forms, observed, packs, measures, solution }))
}

/** Solves what was checked and reads the answer back. */
export function solveChecked(checked: Checked, port: SolverPort, options: RunOptions): SolvedRun {
  const question = questionOf(checked, options)
  const { asked, ranges, names } = question
  const { timeLimit, bases } = options
  const before = bases && { before: { bases, names } }
  return readSolved(checked, question, solveStaged(asked.staged, port, { timeLimit, ranges, ...before }))
}

/** The run with what is measured of its results; only what the model declares. */
function withMetrics(run: SolvedRun): SolvedRun {
  const [packs, products] = [packsOf(run), productsOf(run)]
  const benefit = benefitOf(run)
  const measured = {
    ...(packs.length > 0 ? { packs } : {}),
    ...(benefit ? { benefit } : {}),
    ...(products.length > 0 ? { products } : {}),
  }
  return { ...run, result: { ...run.result, ...measured } }
}

/** Remainders held at zero: what has no place or is not met makes the program infeasible. */
function held(staged: Staged): Staged {
  const stage = staged.staged.stages.find(({ role }) => role === 'unplaced')
  if (!stage) return staged
  const upper = staged.program.columns.upper.slice()
  for (const column of stage.form.columns) upper[column] = 0
  const program = { ...staged.program, columns: { ...staged.program.columns, upper } }
  return { ...staged, program, staged: { ...staged.staged, program } }
}

/** The whole way from files to results of one scenario. */
export function runScenario(entry: string, load: Load, port: SolverPort, options: RunOptions): Outcome<SolvedRun> {
  const checked = check(entry, load)
  return checked.ok ? good(solveChecked(checked.value, port, options), checked.value.lints) : checked
}
