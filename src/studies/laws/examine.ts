import { activityOf, evaluate, type IndicatorForm } from '../../indicators/index.js'
import { type Checked, check, solveChecked } from '../../run/index.js'
import type { Load, ParsedFiles } from '../../scenario/index.js'
import type { SolverPort } from '../../solve/index.js'
import { between, type Change, changesOf, withFigure } from './case.js'
import { type Inputs, inputsOf, raisedOf } from './inputs.js'
import { overlayText } from './overlay.js'
import { randomOf } from './random.js'

/** What a study of laws is made with. */
export interface Setting {
  /** The scenario whose laws are tried, by its path in the project folder. */
  readonly entry: string
  readonly load: Load
  readonly parsed: ParsedFiles
  readonly port: SolverPort
  /** Seconds allowed to the solver. */
  readonly timeLimit: number
}

/** The scenario as it stands, with its laws and admissible inputs. */
export interface Studied {
  readonly setting: Setting
  readonly checked: Checked
  readonly inputs: Inputs
}

export const studied = (setting: Setting, checked: Checked): Studied => ({
  setting,
  checked,
  inputs: inputsOf(checked.staged.program.graph),
})

/** Values of all laws under some changes: null where a ratio has no denominator; or why there are none. */
export type Answer =
  | { readonly kind: 'values'; readonly values: ReadonlyMap<string, Value> }
  /** The files do not take these inputs together. */
  | { readonly kind: 'refused' }
  /** No proven optimum. */
  | { readonly kind: 'no-answer' }

/** A value in canonical units, and the sum of the sizes of its terms: what rounding is measured by. */
export interface Value {
  readonly value: number | null
  readonly size: number
}

/** Solves the scenario under some changes and measures what its laws speak of. */
export function answerUnder({ setting }: Studied, changes: readonly Change[]): Answer {
  const { entry, load, parsed, port, timeLimit } = setting
  const folder = entry.slice(0, entry.lastIndexOf('/') + 1)
  const path = `${folder}${CASE}.yaml`
  const text = overlayText(changes, entry.slice(folder.length), CASE)
  const checked = check(path, (wanted) => (wanted === path ? text : load(wanted)), parsed)
  if (!checked.ok) return { kind: 'refused' }
  const { result, solution } = solveChecked(checked.value, port, { timeLimit })
  if (result.status !== 'optimal' || !result.certificate.ok) return { kind: 'no-answer' }
  return {
    kind: 'values',
    values: new Map([...checked.value.laws].map(([id, form]) => [id, measured(form, solution.x)])),
  }
}

/** Name of the scenario that holds the changes of a case. */
const CASE = 'law-case'

function measured(form: IndicatorForm, x: Float64Array): Value {
  if (form.kind === 'affine') return { value: evaluate(form, x), size: activityOf(form, x) }
  const below = evaluate(form.denominator, x)
  if (below === 0) return { value: null, size: 0 }
  return { value: evaluate(form.numerator, x) / below, size: activityOf(form.numerator, x) / Math.abs(below) }
}

/** Rounding allowed between two numbers of one law, as a share of the sizes of their terms. */
export const TOLERANCE = 1e-7

/** A law of a scenario as broken by some changes: its value there, and of a monotone law those at both ends. */
export interface Breach {
  readonly changes: readonly Change[]
  /** Canonical; of a monotone law before and after the figure is raised. */
  readonly values: readonly number[]
  /** Of a monotone law the figure raised, in its unit; the changes hold it at the upper end. */
  readonly raised?: { readonly path: string; readonly from: number; readonly to: number; readonly unit: string }
}

/** How one law fared in one case. */
export type Verdict = { readonly kind: 'holds' | 'untried' } | { readonly kind: 'broken'; readonly breach: Breach }

type Law = Checked['staged']['program']['graph']['spec']['laws'][number]

/** Tries one law under some changes; `answer` is that of the changes themselves, where it is known. */
export function tryLaw(
  study: Studied,
  law: Law,
  changes: readonly Change[],
  random: () => number,
  answer?: Answer,
): Verdict {
  if (law.monotone) return tryMonotone(study, law, changes, random)
  const found = answer ?? answerUnder(study, changes)
  const value = found.kind === 'values' ? found.values.get(law.id) : undefined
  if (value === undefined || value.value === null) return { kind: 'untried' }
  const slack = TOLERANCE * value.size
  const [least, most] = [law.atLeast, law.atMost].map((bound) => bound?.given.measure.value)
  const isBroken =
    (least !== undefined && value.value < least - slack) || (most !== undefined && value.value > most + slack)
  return isBroken ? { kind: 'broken', breach: { changes, values: [value.value] } } : { kind: 'holds' }
}

function tryMonotone(study: Studied, law: Law, changes: readonly Change[], random: () => number): Verdict {
  const { raising, never } = law.monotone!
  const figure = raisedOf(study.checked.staged.program.graph, raising)
  if (!figure) return { kind: 'untried' }
  const [a, b] = [between(figure, random()), between(figure, random())]
  const [low, high] =
    Math.abs(a - b) < 0.1 * (figure.high - figure.low) ? [figure.low, figure.high] : a < b ? [a, b] : [b, a]
  const [before, after] = [low, high].map((to) => answerUnder(study, withFigure(changes, figure, to)))
  const [from, to] = [before!, after!].map((answer) =>
    answer.kind === 'values' ? answer.values.get(law.id) : undefined,
  )
  if (!from || !to || from.value === null || to.value === null) return { kind: 'untried' }
  const slack = TOLERANCE * Math.max(from.size, to.size)
  const isBroken = never === 'rises' ? to.value > from.value + slack : to.value < from.value - slack
  if (!isBroken) return { kind: 'holds' }
  return {
    kind: 'broken',
    breach: {
      changes: withFigure(changes, figure, high),
      values: [from.value, to.value],
      raised: { path: figure.path, from: low!, to: high!, unit: figure.unit },
    },
  }
}

/** How all laws fared in one case of a study. Depends on the files, the seed and the number of the case alone. */
export function tryCase(
  study: Studied,
  seed: number,
  at: number,
): { readonly answer: Answer['kind']; readonly verdicts: ReadonlyMap<string, Verdict> } {
  const { laws } = study.checked.staged.program.graph.spec
  const { changes, answer } = taken(study, changesOf(study.inputs, seed, at))
  const random = randomOf(seed + 1, at)
  const monotone = laws.filter((law) => law.monotone)
  // Each case raises the figure of one law only: it costs two more answers.
  const raised = monotone[at % Math.max(1, monotone.length)]
  const verdicts = laws.map((law): [string, Verdict] => [
    law.id,
    law.monotone && law !== raised ? { kind: 'untried' } : tryLaw(study, law, changes, random, answer),
  ])
  return { answer: answer.kind, verdicts: new Map(verdicts) }
}

/** Changes the files take together, with their answer: of those they refuse the first half, and so on. */
function taken(
  study: Studied,
  changes: readonly Change[],
): { readonly changes: readonly Change[]; readonly answer: Answer } {
  const answer = answerUnder(study, changes)
  if (answer.kind !== 'refused' || changes.length < 2) return { changes, answer }
  return taken(study, changes.slice(0, Math.ceil(changes.length / 2)))
}
