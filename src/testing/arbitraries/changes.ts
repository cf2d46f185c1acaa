import fc from 'fast-check'
import { ParsedFiles, type ScenarioSpec, readWhole } from '../../scenario/index.js'
import { check } from '../../run/index.js'
import { beside, fileName, type Project } from '../project.js'
import type { Sections } from './document.js'
import { type RangedFigure, rangedFigures } from './ranged.js'

/** What is changed of a model: figures by path, and which of its projects are built. */
export interface ModelChange {
  readonly set: readonly { readonly path: string; readonly to: string }[]
  readonly projects: Readonly<Record<string, 'built' | 'not built'>>
}

/** A change as an overlay file of the model language. */
export const overlayOf = ({ set, projects }: ModelChange): Sections => ({
  ...{ liubai: 1, kind: 'overlay', label: { en: 'A change within the ranges', zh: '区间内的变动' } },
  set: set.map((one) => ({ ...one, why: 'within its range' })),
  projects,
})

const overlayFile = (i: number) => `liubai-change-${i + 1}.yaml`

/** The project with changes laid over it as overlays, in this order. */
export function changed(project: Project, ...changes: readonly ModelChange[]): Project {
  const overlays = changes.map((change, i) => [overlayFile(i), overlayOf(change)] as const)
  const scenario = {
    ...{ liubai: 1, kind: 'scenario', label: { en: 'Changed', zh: '变动情景' }, extends: fileName(project.entry) },
    overlays: overlays.map(([name]) => name),
  }
  return beside(project, Object.fromEntries([...overlays, ['liubai-changed.yaml', scenario]]))
}

/** In how many steps a figure is drawn from its range, both ends included. */
const STEPS = 8
const MOST_FIGURES = 12
const MOST_SWITCHES = 3

/**
 * Admissible changes of a model: up to twelve of its figures at points of their ranges, up to three of its projects built
 * that are not, or not built that are. What would not be a right model is drawn again. Shrinks to no change.
 * @throws when the model itself has faults
 */
export function changesOf(project: Project): fc.Arbitrary<ModelChange> {
  const parsed = new ParsedFiles()
  const outcome = readWhole(project.entry, project.load, parsed).outcome
  if (!outcome.ok) throw new Error(`${project.entry}: ${outcome.diagnostics[0]!.code}`)
  const figures = rangedFigures(outcome.value)
  const switches = switchesOf(outcome.value)
  return fc
    .record({
      points: fc
        .subarray([...figures], { maxLength: Math.min(figures.length, MOST_FIGURES) })
        .chain((chosen) => fc.tuple(...chosen.map((figure) => fc.nat(STEPS).map((step) => pointOf(figure, step))))),
      switched: fc.subarray([...switches], { maxLength: Math.min(switches.length, MOST_SWITCHES) }),
    })
    .map(({ points, switched }): ModelChange => ({ set: points, projects: Object.fromEntries(switched) }))
    .filter((change) => {
      const { entry, load } = changed(project, change)
      return check(entry, load, parsed).ok
    })
}

function pointOf({ path, low, high, unit }: RangedFigure, step: number): ModelChange['set'][number] {
  const value = Number((low + (step / STEPS) * (high - low)).toPrecision(12))
  return { path, to: `${value} ${unit}`.trimEnd() }
}

const switchesOf = ({ projects }: ScenarioSpec): readonly (readonly [string, 'built' | 'not built'])[] =>
  projects.map(({ id, status }) => [id, status === 'built' ? 'not built' : 'built'])
