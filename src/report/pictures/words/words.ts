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
  readonly unit: (unit: string) => string
}
