import { type Code, type Diagnostic, type Expr, fault, insideOf, nearest, type Origin } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import type { Money } from './money.js'

/** What a formula is read with. */
export interface Reading {
  readonly program: CompiledProgram
  readonly origin: Origin
  readonly faults: Diagnostic[]
  /** Every money term of the belt. */
  readonly money: () => Money
}

/** Adds a fault inside a formula that stands by itself. */
export function complainAt(
  reading: Reading,
  code: Code,
  node: Expr,
  args: Record<string, string | number>,
  suggestion?: string,
): undefined {
  const { origin } = reading
  const skip = /^\s*=?\s*/.exec(origin.text)![0].length
  const length = node.kind === 'name' || node.kind === 'call' ? node.name.length : 1
  const at = insideOf(origin, skip + node.at)
  reading.faults.push(fault(code, at, { length, args, ...(suggestion === undefined ? {} : { suggestion }) }))
  return undefined
}

/** Complains of a name that is none of the known ones, with the nearest of these; of a call in its place by its function. */
export function unknownName(reading: Reading, node: Expr, name: string, known: Iterable<string>): undefined {
  const shown = node.kind === 'call' ? `${node.name}(…)` : name
  return complainAt(reading, 'INDICATORS_UNKNOWN_SELECTOR', node, { name: shown }, nearest(name, known))
}

/** A name in a call: `a` or `process/mode`. */
export function nameOf(expr: Expr | undefined): string | undefined {
  if (expr?.kind === 'name') return expr.name
  if (expr?.kind === 'number') return String(expr.value)
  if (expr?.kind === 'binary' && expr.op === '/') {
    const [left, right] = [nameOf(expr.left), nameOf(expr.right)]
    return left === undefined || right === undefined ? undefined : `${left}/${right}`
  }
  return undefined
}
