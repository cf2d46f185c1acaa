import type { CodeTable } from './table.js'

/** Codes of the room `base`. */
export const baseCodes = {} as const satisfies CodeTable
