import { type Answer, type Breach, type Studied, tryCase } from './examine.js'
import { overlayText } from './overlay.js'
import { shrink } from './shrink.js'

/** How one law fared in a study. */
export interface LawOutcome {
  readonly id: string
  readonly held: number
  /** Cases without a value for it: inputs the files refuse, no answer, no denominator, another law's turn. */
  readonly untried: number
  readonly broken: number
  /** The first case that broke it. */
  readonly first: { readonly at: number; readonly breach: Breach } | null
}

/** How the laws of a scenario fared over some cases. */
export interface LawTally {
  readonly answers: Readonly<Record<Answer['kind'], number>>
  readonly laws: readonly LawOutcome[]
}

/** Tries the cases `at` = from, from + step … below `runs`. */
export function tryCases(
  study: Studied,
  {
    seed,
    runs,
    from = 0,
    step = 1,
  }: { readonly seed: number; readonly runs: number; readonly from?: number; readonly step?: number },
  onCase: () => void = () => {},
): LawTally {
  let tally = emptyTally(study)
  for (let at = from; at < runs; at += step) {
    const { answer, verdicts } = tryCase(study, seed, at)
    const laws = [...verdicts].map(
      ([id, verdict]): LawOutcome => ({
        id,
        held: verdict.kind === 'holds' ? 1 : 0,
        untried: verdict.kind === 'untried' ? 1 : 0,
        broken: verdict.kind === 'broken' ? 1 : 0,
        first: verdict.kind === 'broken' ? { at, breach: verdict.breach } : null,
      }),
    )
    tally = addTallies(tally, { answers: { ...none, [answer]: 1 }, laws })
    onCase()
  }
  return tally
}

const none: LawTally['answers'] = { values: 0, refused: 0, 'no-answer': 0 }

export const emptyTally = ({ checked }: Studied): LawTally => ({
  answers: none,
  laws: checked.staged.program.graph.spec.laws.map(({ id }) => ({ id, held: 0, untried: 0, broken: 0, first: null })),
})

/** Two tallies of different cases together; the first breach is that of the lowest case, in whatever order they come. */
export const addTallies = (a: LawTally, b: LawTally): LawTally => ({
  answers: {
    values: a.answers.values + b.answers.values,
    refused: a.answers.refused + b.answers.refused,
    'no-answer': a.answers['no-answer'] + b.answers['no-answer'],
  },
  laws: a.laws.map((law, i) => {
    const other = b.laws[i]!
    return {
      id: law.id,
      held: law.held + other.held,
      untried: law.untried + other.untried,
      broken: law.broken + other.broken,
      first:
        law.first && other.first
          ? law.first.at <= other.first.at
            ? law.first
            : other.first
          : (law.first ?? other.first),
    }
  }),
})

/** A broken law with its smallest breach, as a scenario file. */
export interface Counterexample {
  readonly law: string
  readonly at: number
  readonly breach: Breach
  readonly overlay: string
}

/** The smallest breach found of each broken law. */
export const counterexamples = (study: Studied, { laws }: LawTally, seed: number): readonly Counterexample[] =>
  laws.flatMap(({ id, first }): Counterexample[] => {
    if (first === null) return []
    const breach = shrink(study, id, first.breach, seed, first.at)
    const { entry } = study.setting
    const extended = entry.slice(entry.lastIndexOf('/') + 1)
    return [{ law: id, at: first.at, breach, overlay: overlayText(breach.changes, extended, `breaks-${id}`) }]
  })
