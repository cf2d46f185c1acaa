import type { Inputs, Ranged } from './inputs.js'
import { randomOf } from './random.js'

/** One input put in otherwise. */
export type Change =
  | { readonly kind: 'figure'; readonly figure: Ranged; readonly to: number }
  | { readonly kind: 'project'; readonly id: string; readonly isBuilt: boolean }

/** How many figures cases change: one, a few, many. */
const counts = [1, 4, 40]
/** How often a figure is put at an end of its range. */
const atAnEnd = 0.4

/**
 * The changes of one case of a study: nothing at all in the first, then every project built and none, so that every recipe
 * there is may run; figures and projects at random from then on. Depends on inputs, seed and number alone.
 */
export function changesOf({ figures, projects }: Inputs, seed: number, at: number): readonly Change[] {
  if (at === 0) return []
  if (at <= 2) {
    const isBuilt = at === 1
    return projects.filter((project) => project.isBuilt !== isBuilt).map(({ id }) => ({ kind: 'project', id, isBuilt }))
  }
  const random = randomOf(seed, at)
  const share = counts[Math.floor(random() * counts.length)]! / Math.max(1, figures.length)
  const moved = figures.flatMap((figure): Change[] => {
    const [isChosen, end, place] = [random() < share, random(), random()]
    if (!isChosen) return []
    const to = end < atAnEnd / 2 ? figure.low : end < atAnEnd ? figure.high : between(figure, place)
    return [{ kind: 'figure', figure, to }]
  })
  const switched = projects.flatMap(({ id, isBuilt }): Change[] =>
    random() < Math.min(0.5, 4 * share) ? [{ kind: 'project', id, isBuilt: !isBuilt }] : [],
  )
  return [...moved, ...switched]
}

/** A place within a range, six digits: what a file can hold. */
export const between = ({ low, high }: Ranged, place: number): number =>
  Math.min(high, Math.max(low, Number((low + place * (high - low)).toPrecision(6))))

/** The same changes with one figure set besides, whatever they did to it. */
export const withFigure = (changes: readonly Change[], figure: Ranged, to: number): readonly Change[] => [
  ...changes.filter((change) => change.kind !== 'figure' || change.figure.path !== figure.path),
  { kind: 'figure', figure, to },
]
