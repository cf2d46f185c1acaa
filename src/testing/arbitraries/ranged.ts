import { parseUnit } from '../../base/index.js'
import type { Amount, Measure, ScenarioSpec } from '../../scenario/index.js'

/** A figure that its file gives a range: both ends in the unit they are written in. */
export interface RangedFigure {
  /** Path in the effective document. */
  readonly path: string
  readonly low: number
  readonly high: number
  readonly unit: string
}

const isAmount = (value: object): value is Amount => 'path' in value && 'given' in value && 'facts' in value

/**
 * Every figure of a model with both ends of a range, in order of path. Left out are figures in a unit of the model's own,
 * and what a project brings in, which is not there without it.
 */
export function rangedFigures(spec: ScenarioSpec): readonly RangedFigure[] {
  const found = new Map<string, RangedFigure>()
  const seen = new Set<object>()
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || seen.has(value)) return
    seen.add(value)
    if (isAmount(value)) {
      const range = rangeOf(value)
      if (range) found.set(range.path, range)
    }
    const children = value instanceof Map ? value.values() : Object.values(value)
    for (const child of children) walk(child)
  }
  walk({ ...spec, inputs: undefined, files: undefined })
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function rangeOf({ path, low, high, origin }: Amount): RangedFigure | undefined {
  if (!low || !high || origin.layer.startsWith('project:')) return undefined
  const [from, to] = [asWritten(low), asWritten(high, low.unit)]
  return from === undefined || to === undefined ? undefined : { path, low: from, high: to, unit: low.unit }
}

/** A measure in a unit; undefined where it is one of the model's own. */
function asWritten({ value, unit }: Measure, into = unit): number | undefined {
  const read = parseUnit(into)
  return read.ok ? Number((value / read.unit.size).toPrecision(15)) : undefined
}
