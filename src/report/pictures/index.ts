import { bars } from './bars.js'
import { map } from './map.js'
import { observed } from './observed.js'
import type { PictureKind } from './picture-kind.js'
import { sankey } from './sankey/sankey.js'
import { trajectory } from './trajectory.js'
import { waterfall } from './waterfall.js'

export type { PictureKind, PictureOrder } from './picture-kind.js'

/** Every kind of picture; a new one is a file and a line here. */
export const pictures: readonly PictureKind[] = [sankey, map, bars, waterfall, observed, trajectory]
