import { type By, groupings as places } from '../../metrics/index.js'

/** What the nodes of a picture of flows may be. */
export const groupings = [...places] as const
export type Grouping = By
