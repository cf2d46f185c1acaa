import type { Outside } from '../sankey/outside.js'
import type { Grouping } from '../../../metrics/index.js'

/** Words of pictures in one language. */
export interface PictureWords {
  /** A caption of a scenario: 'Mass flows between enterprises: 2015 without the programme'. */
  readonly flows: (quantity: string, by: Grouping) => string
  readonly quantity: (kind: 'mass' | 'energy' | 'money') => string
  /** What stands outside the nodes, by what passes there; of money other names. */
  readonly outside: (outside: Outside, isMoney: boolean) => string
  readonly group: (
    group: 'goods' | 'by-product' | 'other' | 'kept' | 'added' | 'grown' | 'shrunk' | 'removed',
  ) => string
  /** So many small flows in one. */
  readonly folded: (count: number) => string
  readonly unbalanced: string
  /** What a Sankey diagram shows, for who cannot see it, and the largest of its flows. */
  readonly pictured: (unit: string, share: string) => string
  readonly largest: string
  /** Caption of several indicators. */
  readonly indicators: string
  readonly baselineValue: string
  readonly range: string
  readonly noValue: string
  /** Caption of the change of an indicator against the baseline. */
  readonly changeOf: (indicator: string, by: 'enterprise' | 'sector', baseline: string) => string
  readonly owner: (by: 'enterprise' | 'sector') => string
  readonly total: string
  readonly rises: string
  readonly falls: string
  readonly notFromZero: string
  readonly observedBeside: string
  readonly observedLine: string
  readonly imposed: string
  readonly ofObserved: string
  readonly observedAs: (what: string, observed: string, modelled: string) => string
  readonly overPeriods: (indicator: string) => string
  readonly noOwner: (by: 'enterprise' | 'sector') => string
  /** Flows of a quantity between one node and all it exchanges something with. */
  readonly flowsAround: (quantity: string, node: string) => string
  /** A scenario and that it is set against. */
  readonly against: (scenario: string, before: string) => string
  readonly largestChanges: string
  /** Said before what is too thin to be drawn. */
  readonly notDrawn: string
  readonly onMap: (quantity: string) => string
  /** What a map shows, for who cannot see it. */
  readonly mapped: (sites: number, unit: string) => string
  readonly north: string
  readonly smallLinks: (count: number, share: string, sum: string) => string
  readonly samePlace: (count: number, sum: string) => string
  readonly noCoordinates: string
  readonly smallProcesses: (count: number) => string
}
