import type { CodeTable } from './table.js'

/** Codes of the room `run`. */
export const runCodes = {} as const satisfies CodeTable
