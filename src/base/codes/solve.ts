import type { CodeTable } from './table.js'

/** Codes of the room `solve`. */
export const solveCodes = {} as const satisfies CodeTable
