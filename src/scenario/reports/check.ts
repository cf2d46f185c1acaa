import { type Diagnostic, nearest, fault } from '../../base/index.js'
import type { ScenarioSpec } from '../spec.js'
import type { Named, PictureOrder, ReportSpec, TableOrder } from './spec.js'

/** Faults of what a report names, against the scenarios it is made of, in their order. */
export function checkReport(report: ReportSpec, scenarios: readonly ScenarioSpec[]): readonly Diagnostic[] {
  const known = {
    scenarios: scenarios.map(({ id }) => id),
    indicators: idsOf(scenarios, ({ indicators }) => indicators),
    periods: idsOf(scenarios, ({ periods }) => periods),
    'enterprises | sites': idsOf(scenarios, ({ enterprises, sites }) => [...enterprises, ...sites]),
  }
  const check = (collection: keyof typeof known, named: Named | undefined): Diagnostic[] => {
    if (!named || known[collection].includes(named.id)) return []
    const suggestion = nearest(named.id, known[collection])
    return [
      fault('SCENARIO_UNKNOWN_REFERENCE', named.at, {
        length: named.length,
        args: { name: named.id, collection },
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ]
  }
  const ofShown = (order: TableOrder | PictureOrder): Diagnostic[] => [
    ...order.indicators.flatMap((named) => check('indicators', named)),
    ...check('scenarios', order.scenario),
    ...('picture' in order
      ? [
          ...check('scenarios', order.against),
          ...check('enterprises | sites', order.around),
          ...check('periods', order.period),
        ]
      : []),
  ]
  return [...check('scenarios', report.baseline), ...report.sections.flatMap(({ show }) => show.flatMap(ofShown))]
}

const idsOf = (
  scenarios: readonly ScenarioSpec[],
  entries: (spec: ScenarioSpec) => readonly { readonly id: string }[],
): readonly string[] => [...new Set(scenarios.flatMap((spec) => entries(spec).map(({ id }) => id)))]
