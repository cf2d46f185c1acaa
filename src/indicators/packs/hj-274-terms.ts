import { both, type How, type Threshold } from './pack.js'

export const atLeast = (value: number): { readonly threshold: Threshold } => ({
  threshold: { sense: 'at-least', value, mark: '○' },
})
export const atMost = (value: number, flips?: true): { readonly threshold: Threshold } => ({
  threshold: { sense: 'at-most', value, mark: '○', ...(flips ? { flips } : {}) },
})
export const yes: { readonly threshold: Threshold } = { threshold: { sense: 'is', value: true, mark: '○' } }

export const growth = (of: string): How => ({ kind: 'growth', of })
export const elasticity = (...of: readonly string[]): How => ({ kind: 'elasticity', of, to: 'value-added' })

export const flag = both('Stated by the model: no flow tells it', '由模型申报，不能由物质流推算')
export const twoTimes = both(
  'Mean yearly growth between two periods, or between two scenarios of different years',
  '两个时期之间（或年份不同的两个情景之间）的年均增长率',
)
export const elastic = both(
  'Mean yearly growth of use over that of value added; where value added falls, at least the limit',
  '年均增长率与工业增加值年均增长率之比；工业增加值下降时，应不低于限值',
)
