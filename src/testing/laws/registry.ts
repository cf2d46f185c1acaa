import { additivity } from './answer/additivity.js'
import { recipes, whole } from './answer/components.js'
import { strongDuality, weakDuality } from './answer/duality.js'
import { feasibility } from './answer/feasibility.js'
import { nodes } from './answer/nodes.js'
import { ranges } from './answer/ranges.js'
import { antisymmetry } from './change/antisymmetry.js'
import { entryUnit, overlayOrder } from './change/entry.js'
import { monotonicity } from './change/monotonicity.js'
import { naming } from './change/naming.js'
import { scaling } from './change/scaling.js'
import { splitting } from './change/splitting.js'
import type { Law } from './law.js'

/** Every law: first those of one answer, then those of a model changed and solved again. */
export const laws: readonly Law[] = [
  ...[nodes, whole, recipes, feasibility, weakDuality, strongDuality, additivity, ranges],
  ...[monotonicity, scaling, naming, splitting, entryUnit, overlayOrder, antisymmetry],
]
