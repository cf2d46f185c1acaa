import type { CodeTable } from './table.js'

/** Codes of the room `io`. */
export const ioCodes = {} as const satisfies CodeTable
