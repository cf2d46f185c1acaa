import type { PictureKind } from './picture-kind.js'
import { sankey } from './sankey/sankey.js'

export type { PictureKind, PictureOrder } from './picture-kind.js'

/** Every kind of picture; a new one is a file and a line here. */
export const pictures: readonly PictureKind[] = [sankey]
