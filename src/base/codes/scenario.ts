import type { CodeTable } from './table.js'

/** Codes of the room `scenario`. */
export const scenarioCodes = {} as const satisfies CodeTable
