import type { Requirements, RunResult, SharedIndicator } from '../results/index.js'
import { named, type Row } from './csv-row.js'

/**
 * Total requirements of a determined model: its drivers with their amounts; every process and flow per unit of each driver;
 * every indicator shared out to drivers and to where it arises, both at once, of a ratio numerator and denominator apart
 * (`kind`). Zeros are left out.
 */
export function requirementRows({ requirements, indicators }: RunResult): readonly Row[] {
  if (!requirements) return []
  const labels = new Map(indicators.map(({ id, label }) => [id, label]))
  return [
    ...requirements.drivers.map(({ id, label, period, slice, amount, unit }) => ({
      ...named(id, label),
      ...{ part: 'driver', period, slice: slice ?? null, unit, value: amount, driver: id },
    })),
    ...requirements.drivers.flatMap((driver) => requiredRows(driver, requirements)),
    ...requirements.indicators.flatMap((indicator) =>
      shareRows(indicator, requirements).map((row) => ({ ...named(indicator.id, labels.get(indicator.id)!), ...row })),
    ),
  ]
}

function requiredRows({ id, unit: per, requires }: Requirements['drivers'][number], { columns }: Requirements): Row[] {
  return requires.at.map((column, i) => {
    const { id: required, label, period, slice, unit } = columns[column]!
    return {
      ...named(required, label),
      ...{ part: 'requirement', period, slice: slice ?? null, driver: id, value: requires.values[i]! },
      unit: per === '' ? unit : `${unit}/${/[/·]/.test(per) ? `(${per})` : per}`,
    }
  })
}

function shareRows({ part, unit, constant, cells, byProcess }: SharedIndicator, { drivers }: Requirements): Row[] {
  const own = { part: 'share', kind: part ?? null, unit }
  const shares = cells.flatMap(({ at, values }, d) =>
    at.map((k, i) => ({ ...own, value: values[i]!, driver: drivers[d]!.id, arises_at: byProcess[k]!.id })),
  )
  return constant === 0 ? shares : [...shares, { ...own, value: constant }]
}
