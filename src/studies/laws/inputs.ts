import { compareIds, parseUnit, sameDimension } from '../../base/index.js'
import type { Figure, ModelGraph } from '../../model/index.js'

/** A figure that may be put in otherwise: from low to high, in the unit it is written in. */
export interface Ranged {
  readonly path: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: string
}

/** What admissible inputs of a model are: its figures within their ranges, its projects built or not. */
export interface Inputs {
  readonly figures: readonly Ranged[]
  readonly projects: readonly { readonly id: string; readonly isBuilt: boolean }[]
}

/** Admissible inputs of a model, by path and id. */
export const inputsOf = (graph: ModelGraph): Inputs => ({
  figures: graph.figures.flatMap((figure) => rangedOf(figure, graph) ?? []).sort((a, b) => compareIds(a.path, b.path)),
  projects: graph.spec.projects.map(({ id, status }) => ({ id, isBuilt: status === 'built' })),
})

/** A figure with its range; undefined where none is stated or its unit is not one the files can name. */
function rangedOf(figure: Figure, graph: ModelGraph): Ranged | undefined {
  const { low, high } = figure
  if (low === undefined || high === undefined || low >= high || !graph.spec.inputs.has(figure.path)) return undefined
  return inUnit(figure, low, high)
}

/** How far a figure without a range of its own is moved either way where a law asks for it. */
const USUAL = 0.2

/** The figure a path names, with its range or a fifth either way; undefined where there is none. */
export function raisedOf(graph: ModelGraph, path: string): Ranged | undefined {
  const figure = graph.figures.find((entry) => entry.path === path || entry.path.endsWith(`.${path}`))
  if (!figure) return undefined
  const span = USUAL * Math.abs(figure.value)
  return inUnit(figure, figure.low ?? figure.value - span, figure.high ?? figure.value + span)
}

function inUnit({ path, value, unit, dimension }: Figure, low: number, high: number): Ranged | undefined {
  const reading = parseUnit(unit)
  if (!reading.ok || !sameDimension(reading.unit.dimension, dimension)) return undefined
  const { size } = reading.unit
  return { path, value: value / size, low: low / size, high: high / size, unit }
}
