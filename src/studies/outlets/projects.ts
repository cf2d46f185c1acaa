import { ZERO_TOLERANCE } from '../../base/index.js'
import { type CompiledProgram, compile, contributorLabel } from '../../lp/index.js'
import { commoditiesOn, expandModel } from '../../model/index.js'
import { columnId, flowsAt, plainZero, type SolvedRun } from '../../results/index.js'
import { type Checked, checkSpec, solveChecked } from '../../run/index.js'
import { type Label, type Load, type ParsedFiles, readWhole } from '../../scenario/index.js'
import type { SolverPort } from '../../solve/index.js'
import { overlayText } from '../laws/overlay.js'
import type { OutletProject } from './outlets.js'
import { waysOf } from './ways.js'

/** What a scenario is read from again, with a project built. */
export interface Sources {
  /** Its path in the project folder. */
  readonly entry: string
  readonly load: Load
  readonly parsed: ParsedFiles
  /** Hears of every project looked at. */
  readonly onProject?: (done: number, of: number) => void
}

/** A project that is not built, with the scenario in which it is and the uses of a commodity that it brings. */
export interface Candidate {
  readonly id: string
  readonly label: Label
  readonly checked: Checked
  readonly brings: readonly { readonly id: string; readonly label: Label }[]
}

/** Ids of the projects not built that speak of an id. */
export const projectsWith = ({ compiled }: SolvedRun, id: string): readonly string[] =>
  compiled.graph.spec.projects.flatMap((project) =>
    project.status !== 'built' && project.words.has(id) ? [project.id] : [],
  )

/** Name of the scenario in which a project is built. */
const WITH = 'with-project'

/** Projects not built that bring a use of a commodity, by its id, in the order of their ids. */
export function candidates(run: SolvedRun, commodity: string, sources: Sources): Candidate[] {
  const { spec, recipes, commodities } = run.compiled.graph
  const before = usesOf(run.compiled, commodity)
  const takers = recipes.filter((recipe) =>
    commoditiesOn(recipe, 'in').some((index) => commodities[index]!.id === commodity),
  )
  const telling = [commodity, ...takers.flatMap(({ process, mode }) => (mode === '' ? [process] : [process, mode]))]
  const unbuilt = spec.projects.filter(
    ({ status, words }) => status !== 'built' && telling.some((word) => words.has(word)),
  )
  return unbuilt.flatMap((project, i) => {
    sources.onProject?.(i + 1, unbuilt.length)
    return candidate(project, commodity, before, sources) ?? []
  })
}

/** A project as a candidate; undefined where it brings no use, or the files do not take it. */
function candidate(
  { id, label }: { readonly id: string; readonly label: Label },
  commodity: string,
  before: ReadonlyMap<string, Label>,
  { entry, load, parsed }: Sources,
): Candidate | undefined {
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1)
  const path = `${folder}${WITH}.yaml`
  const text = overlayText([{ kind: 'project', id, isBuilt: true }], entry.slice(folder.length), WITH)
  const { outcome, declared } = readWhole(path, (wanted) => (wanted === path ? text : load(wanted)), parsed)
  if (!outcome.ok) return undefined
  // Most projects bring nothing, which the model alone tells; only the others are made ready to be solved.
  const brings = [...usesOf(compile(expandModel(outcome.value).graph), commodity)].filter(([use]) => !before.has(use))
  const checked = brings.length > 0 ? checkSpec(outcome.value, outcome.notes, declared) : undefined
  if (!checked?.ok) return undefined
  return { id, label, checked: checked.value, brings: brings.map(([use, name]) => ({ id: use, label: name })) }
}

/** Columns that use a commodity, by their id without the time. */
function usesOf(program: CompiledProgram, id: string): ReadonlyMap<string, Label> {
  const commodity = program.graph.commodities.findIndex((entry) => entry.id === id)
  return new Map(
    waysOf(program, commodity).uses.map((column) => [
      columnId(program, column).split('@')[0]!,
      contributorLabel(program, column),
    ]),
  )
}

/** What becomes of a commodity when a project is built besides. */
export function withProject(
  run: SolvedRun,
  commodity: string,
  { id, label, checked, brings }: Candidate,
  { port, timeLimit }: { readonly port: SolverPort; readonly timeLimit: number },
): OutletProject {
  const built = solveChecked(checked, port, { timeLimit })
  const isAnswered = built.result.status === 'optimal' && built.result.certificate.ok
  const { graph } = built.compiled
  return {
    id,
    label,
    brings,
    used: isAnswered ? more(usedOf(run, commodity), usedOf(built, commodity)) : null,
    gain: isAnswered ? gained(run, built) : null,
    investment: graph.investments.get(id)?.by[0] ?? null,
  }
}

/** By how much an amount is greater than before; rounding is none. */
const more = (before: number, now: number): number =>
  Math.abs(now - before) <= ZERO_TOLERANCE * (now + before) ? 0 : now - before

/** What processes, buyers and demands take of a commodity, in its unit. */
function usedOf({ compiled, solution }: SolvedRun, id: string): number {
  const { commodities } = compiled.graph
  const commodity = commodities.findIndex((entry) => entry.id === id)
  const taken = flowsAt(compiled, solution.x).filter(
    (flow) => flow.commodity === commodity && ['input', 'sale', 'delivery', 'downgrade-from'].includes(flow.kind),
  )
  return taken.reduce((sum, { amount }) => sum + amount, 0) / commodities[commodity]!.unitSize
}

/** By how much the first objective is better with a project than without. */
function gained(run: SolvedRun, built: SolvedRun): number {
  const { id, sense } = run.staged.stages.find(({ role }) => role === 'objective')!
  const value = ({ solution }: SolvedRun) => solution.stages.find((stage) => stage.id === id)!.value
  return plainZero((sense === 'least' ? 1 : -1) * (value(run) - value(built)))
}
