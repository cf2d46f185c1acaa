import { bad, type Diagnostic, good, type Outcome } from '../base/index.js'
import { type Staged, stage } from '../goals/index.js'
import { buildForms, FormBuilder, type IndicatorForm } from '../indicators/index.js'
import { compile } from '../lp/index.js'
import { buildModel } from '../model/index.js'
import { headlineForms, readBack, type SolvedRun } from '../results/index.js'
import { type Load, readScenario } from '../scenario/index.js'
import { type SolverPort, solveStaged } from '../solve/index.js'

/** A scenario that is right and ready to be solved. */
export interface Checked {
  readonly staged: Staged
  readonly forms: ReadonlyMap<string, IndicatorForm>
  readonly observed: ReadonlyMap<string, IndicatorForm>
  readonly lints: readonly Diagnostic[]
}

/** How a run is made. */
export interface RunOptions {
  /** Seconds allowed to the solver per stage. */
  readonly timeLimit: number
  /** Unplaced and unmet amounts are not allowed. */
  readonly strict?: boolean
}

/** Files → specification → model → program → forms → stages; every fault found on the way, or what is ready to solve. */
export function check(entry: string, load: Load): Outcome<Checked> {
  const spec = readScenario(entry, load)
  if (!spec.ok) return spec
  const graph = buildModel(spec.value)
  if (!graph.ok) return bad([...spec.notes, ...graph.diagnostics])
  const compiled = compile(graph.value)
  const builder = new FormBuilder(compiled)
  const forms = buildForms(compiled, builder)
  const observed = new Map(
    spec.value.observations.flatMap(({ id, formula, value }) => {
      const form = builder.formula(formula)
      if (form) builder.expect(form, value)
      return form ? [[id, form] as const] : []
    }),
  )
  const staged = stage(compiled, builder)
  const lints = [...spec.notes, ...graph.notes]
  if (!forms.ok || !staged.ok)
    return bad([
      ...lints,
      ...unique([...(forms.ok ? [] : forms.diagnostics), ...(staged.ok ? [] : staged.diagnostics)]),
    ])
  return good({ staged: staged.value, forms: forms.value, observed, lints }, lints)
}

const unique = (faults: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
]

/** Solves what was checked and reads the answer back. */
export function solveChecked({ staged, forms, observed }: Checked, port: SolverPort, options: RunOptions): SolvedRun {
  const asked = options.strict ? strict(staged) : staged
  const ranges = headlineForms(staged.program, forms).flatMap((entry) => entry.forms)
  const solution = solveStaged(asked.staged, port, { timeLimit: options.timeLimit, ranges })
  return readBack({ staged: asked, forms, observed, solution })
}

/** Remainders held at zero: what has no place or is not met makes the program infeasible. */
function strict(staged: Staged): Staged {
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
