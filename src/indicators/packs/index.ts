import { eurostatCircularUse, iso59020, materialCircularity } from './circular.js'
import { hj274 } from './hj-274.js'
import { ndrc2007Macro } from './ndrc-2007-macro.js'
import { ndrc2007Park } from './ndrc-2007-park.js'
import { ndrc2017 } from './ndrc-2017.js'
import type { Pack } from './pack.js'

export type * from './pack.js'
export { roles } from './roles.js'

/** Every pack a model may declare. */
export const packs: readonly Pack[] = [
  ndrc2007Park,
  ndrc2007Macro,
  ndrc2017,
  hj274,
  eurostatCircularUse,
  iso59020,
  materialCircularity,
]
