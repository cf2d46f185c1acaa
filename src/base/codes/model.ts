import type { CodeTable } from './table.js'

/** Codes of the room `model`. */
export const modelCodes = {} as const satisfies CodeTable
