import type { CodeTable } from './table.js'

/** Codes of the room `goals`. */
export const goalsCodes = {
  GOALS_RATIO_OBJECTIVE: {
    severity: 'error',
    en: { message: 'a ratio cannot be made least or most', hint: 'use its numerator or denominator, or a target' },
    zh: { message: '比值不能作为求最大或最小的目标', hint: '改用其分子或分母，或设目标值' },
  },
  GOALS_RATIO_POLICY: {
    severity: 'error',
    en: { message: 'a policy applies to a linear form, not to a ratio', hint: 'name the numerator' },
    zh: { message: '政策作用于线性式，不作用于比值', hint: '改用其分子' },
  },
} as const satisfies CodeTable
