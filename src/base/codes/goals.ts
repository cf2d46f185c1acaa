import type { CodeTable } from './table.js'

/** Codes of the room `goals`. */
export const goalsCodes = {} as const satisfies CodeTable
