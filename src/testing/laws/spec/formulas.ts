import type { Expr } from '../../../base/index.js'
import type { FormulaSpec, ScenarioSpec } from '../../../scenario/index.js'

/** Every formula over flows that a model has: objectives, policies, indicators, observations, roles of packs. */
export function formulasOf({
  objectives,
  policies,
  indicators,
  observations,
  packs,
}: ScenarioSpec): readonly FormulaSpec[] {
  return [
    ...objectives.map(({ formula }) => formula),
    ...policies.map(({ on }) => on),
    ...indicators.map(({ formula }) => formula),
    ...observations.map(({ formula }) => formula),
    ...packs.flatMap(({ use }) => use.map(({ value }) => value)),
  ]
}

/** Parts of an expression, itself first. */
function* partsOf(expr: Expr): Iterable<Expr> {
  yield expr
  if (expr.kind === 'negate') yield* partsOf(expr.of)
  if (expr.kind === 'binary') yield* [...partsOf(expr.left), ...partsOf(expr.right)]
  if (expr.kind === 'call') for (const arg of expr.args) yield* partsOf(arg)
}

/** Whether some formula names an id, alone or as part of `process/mode`. */
export const isNamed = (spec: ScenarioSpec, id: string): boolean =>
  formulasOf(spec).some(({ expr }) =>
    [...partsOf(expr)].some((part) => part.kind === 'name' && part.name.split('/').includes(id)),
  )

/** How often a formula counts amounts of flows: 1 for a form, 0 for a ratio or a number, undefined where it mixes them. */
export function degreeOf(expr: Expr, spec: ScenarioSpec): number | undefined {
  const of = (part: Expr): number | undefined => {
    switch (part.kind) {
      case 'number':
        return 0
      case 'call':
        return 1
      case 'name': {
        const indicator = spec.indicators.find(({ id }) => id === part.name)
        if (indicator) return of(indicator.formula.expr)
        return spec.parameters.has(part.name) ? 0 : 1
      }
      case 'negate':
        return of(part.of)
      case 'binary': {
        const [left, right] = [of(part.left), of(part.right)]
        if (left === undefined || right === undefined) return undefined
        if (part.op === '*') return left + right
        if (part.op === '/') return left - right
        return part.op === '^' ? undefined : left === right ? left : undefined
      }
      default:
        return part satisfies never
    }
  }
  return of(expr)
}
