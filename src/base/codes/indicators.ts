import type { CodeTable } from './table.js'

/** Codes of the room `indicators`. */
export const indicatorsCodes = {} as const satisfies CodeTable
