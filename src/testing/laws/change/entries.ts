import type { ScenarioSpec } from '../../../scenario/index.js'
import type { ModelChange } from '../../arbitraries/changes.js'

/** A thousandth of a unit. */
const smaller: Readonly<Record<string, string>> = {
  kt: 't',
  t: 'kg',
  Mt: 'kt',
  GJ: 'MJ',
  TJ: 'GJ',
  MWh: 'kWh',
  GWh: 'MWh',
}
const figure = /^(-?\d+(?:\.\d+)?) ([A-Za-z]+)(\/yr)?$/

/** Figures of units, demands, limits, capacities and stocks that stand as a plain number, written in a unit a thousand times as small. */
export function rewritten({ inputs }: ScenarioSpec): ModelChange['set'] {
  return [...inputs].flatMap(([path, { text, layer }]) => {
    const [, number, unit, rate = ''] = figure.exec(text) ?? []
    const into = unit === undefined ? undefined : smaller[unit]
    if (into === undefined || !places.test(path) || layer.startsWith('project:')) return []
    const value = Number((Number(number) * 1000).toPrecision(15))
    return [{ path, to: `${value} ${into}${rate}` }]
  })
}

/** Where a figure may be written in another unit without changing what it is per. */
const places = /\.(capacity|production|opening|put|take|limit|site-limit|at-least|min|max|up-to|added|in-service)$/
