import type { Outside } from '../sankey/outside.js'
import type { Grouping } from '../grouping.js'

/** Words of pictures in one language. */
export interface PictureWords {
  /** A caption of a scenario: 'Mass flows between enterprises: 2015 without the programme'. */
  readonly flows: (quantity: string, by: Grouping) => string
  /** Of flows, the same around one node. */
  readonly around: (node: string) => string
  readonly quantity: (kind: 'mass' | 'energy' | 'money') => string
  /** What stands outside the nodes, by what passes there; of money other names. */
  readonly outside: (outside: Outside, isMoney: boolean) => string
  readonly group: (group: 'goods' | 'by-product' | 'other') => string
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
}
