import type { Stage } from '../../../lp/index.js'
import { type Breach, type Law, type Subject, unanswered } from '../law.js'

interface Bounds {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** Both sides of a stage as a least-problem: its value at the answer, what its duals prove no answer can be below. */
interface Sides {
  readonly stage: string
  readonly primal: number
  readonly bound: number
  readonly size: number
}

const ZERO = 1e-9

/**
 * Σ y·b + Σ d·x̄ of every stage over the bounds its duals pull at: d = c − Aᵀy. Each stage is bounded on the face of those
 * before it: columns they give a reduced cost and rows they give a dual are held where they stand. Whole columns are held
 * at the answer. What a dual weighs below 1e-9 of its terms is rounding and pulls at no bound.
 */
function* sidesOf({ run: { staged, solution } }: Subject): Iterable<Sides> {
  const { columns, rows, matrix } = staged.program
  const { x } = solution
  const onColumns = { lower: columns.lower.slice(), upper: columns.upper.slice() }
  const onRows = { lower: rows.lower.slice(), upper: rows.upper.slice() }
  for (let j = 0; j < columns.count; j++)
    if (columns.integer[j] === 1) onColumns.lower[j] = onColumns.upper[j] = Math.round(x[j]!)
  const sums = new Float64Array(rows.count)
  for (let j = 0; j < columns.count; j++)
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) sums[matrix.index[k]!]! += matrix.value[k]! * x[j]!
  for (const result of solution.stages) {
    const stage = staged.stages.find(({ id }) => id === result.id)
    if (!stage) return
    const costs = costsOf(stage, columns.count)
    const sides = { primal: 0, bound: 0, size: 0 }
    const weight = new Float64Array(rows.count)
    const pulls: { at: number; price: number; of: Bounds }[] = []
    for (let j = 0; j < columns.count; j++) {
      let price = costs[j]!
      let size = Math.abs(price)
      for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
        const term = matrix.value[k]! * result.rowDuals[matrix.index[k]!]!
        price -= term
        size += Math.abs(term)
      }
      for (let k = matrix.start[j]!; size > 0 && k < matrix.start[j + 1]!; k++) {
        const i = matrix.index[k]!
        weight[i] = Math.max(weight[i]!, Math.abs(matrix.value[k]! * result.rowDuals[i]!) / size)
      }
      sides.primal += costs[j]! * x[j]!
      sides.size += Math.abs(costs[j]! * x[j]!)
      pay(sides, price, Math.abs(price) > ZERO * size, onColumns, j, x[j]!)
      if (Math.abs(price) > ZERO * size) pulls.push({ at: j, price, of: onColumns })
    }
    for (let i = 0; i < rows.count; i++) {
      const price = result.rowDuals[i]!
      pay(sides, price, weight[i]! > ZERO, onRows, i, sums[i]!)
      if (weight[i]! > ZERO) pulls.push({ at: i, price, of: onRows })
    }
    yield { stage: stage.id, ...sides }
    for (const { at, price, of } of pulls) hold(of, at, price)
  }
}

function costsOf({ form, sense }: Stage, count: number): Float64Array {
  const costs = new Float64Array(count)
  for (const [k, j] of form.columns.entries()) costs[j]! += (sense === 'least' ? 1 : -1) * form.coefficients[k]!
  return costs
}

/** What a price adds to the bound: positive prices pull at the lower bound, negative ones at the upper. */
function pay(
  sides: { bound: number; size: number },
  price: number,
  pulls: boolean,
  { lower, upper }: Bounds,
  at: number,
  value: number,
): void {
  if (price === 0) return
  const paid = price * (pulls ? (price > 0 ? lower[at]! : upper[at]!) : value)
  sides.bound += paid
  if (Number.isFinite(paid)) sides.size += Math.abs(paid)
}

function hold({ lower, upper }: Bounds, at: number, price: number): void {
  if (price > 0 && Number.isFinite(lower[at]!)) upper[at] = lower[at]!
  else if (price < 0 && Number.isFinite(upper[at]!)) lower[at] = upper[at]!
}

function* gaps(subject: Subject, gap: (sides: Sides) => number): Iterable<Breach> {
  for (const sides of sidesOf(subject)) {
    const difference = gap(sides)
    yield { where: sides.stage, difference: difference === 0 ? 0 : difference / (sides.size || 1) }
  }
}

const duals = {
  tolerance: 1e-7,
  reason: {
    en: 'what the solver is allowed between both objectives, relative to their terms',
    zh: '求解器对原始与对偶目标之差允许的量，相对于其各项',
  },
  unfit: (subject: Subject) =>
    unanswered(subject) ??
    (subject.run.solution.stages.length > 0 ? undefined : { en: 'the model has no objective', zh: '模型没有目标函数' }),
}

/** No answer is better than what the duals prove. */
export const weakDuality: Law = {
  id: 'weak-duality',
  statement: {
    en: 'the answer is no better, in any stage, than the bound its duals prove',
    zh: '各阶段的解不优于其对偶值证明的界',
  },
  ...duals,
  differences: (subject) => gaps(subject, ({ primal, bound }) => Math.max(0, bound - primal)),
}

/** The duals prove the answer: both objectives agree. */
export const strongDuality: Law = {
  id: 'strong-duality',
  statement: {
    en: 'in every stage the bound its duals prove is the value of the answer',
    zh: '各阶段对偶值证明的界等于解的目标值',
  },
  ...duals,
  differences: (subject) => gaps(subject, ({ primal, bound }) => Math.abs(primal - bound)),
}
