import { afterThoseItRestsOn, namesOf, type Origin } from '../base/index.js'
import type { Amount } from '../scenario/index.js'
import type { Value } from './graph.js'

/** What a scope needs of the evaluator. */
interface Evaluating {
  /** Names being computed, outermost first. */
  readonly open: { readonly name: string; readonly origin: Origin }[]
  value(amount: Amount, scope: Scope): Value | undefined
}

/** Names a formula may use: local parameters before those of the outer scope; values are kept once computed. */
export class Scope {
  private readonly values = new Map<string, Value | 'open' | undefined>()
  constructor(
    private readonly amounts: ReadonlyMap<string, Amount>,
    private readonly outer?: Scope,
  ) {}

  /** All names in reach, for suggestions. */
  names(): string[] {
    return [...this.amounts.keys(), ...(this.outer?.names() ?? [])]
  }

  /** Whether a formula has asked for a name of this scope itself. */
  asked(name: string): boolean {
    return this.values.has(name)
  }

  has(name: string): boolean {
    return this.amounts.has(name) || (this.outer?.has(name) ?? false)
  }

  /** The value of a name; 'cycle' when it is being computed already. A formula sees the names of its own scope. */
  value(name: string, evaluator: Evaluating): Value | 'cycle' | undefined {
    const amount = this.amounts.get(name)
    if (!amount) return this.outer?.value(name, evaluator)
    if (!this.values.has(name)) this.compute(name, evaluator)
    const known = this.values.get(name)
    return known === 'open' ? 'cycle' : known
  }

  /** Computes a name after those its formula reads. */
  private compute(name: string, evaluator: Evaluating): void {
    const enter = (next: string) => {
      const amount = this.amounts.get(next)
      if (!amount || this.values.has(next)) return undefined
      this.values.set(next, 'open')
      evaluator.open.push({ name: next, origin: amount.origin })
      return namesIn(amount)
    }
    afterThoseItRestsOn(name, enter, (next) => {
      const value = evaluator.value(this.amounts.get(next)!, this)
      evaluator.open.pop()
      this.values.set(next, value)
    })
  }
}

/** Names the formulas of an amount read. */
function namesIn({ given, profile }: Amount): readonly string[] {
  const within = profile ? namesIn(profile) : []
  switch (given.kind) {
    case 'measure':
      return within
    case 'formula':
      return [...namesOf(given.expr, () => true), ...within]
    case 'series':
      return [...[...given.byPeriod.values(), ...(given.ordered ?? [])].flatMap(namesIn), ...within]
    case 'slices':
      return [...[...given.bySlice.values(), ...(given.ordered ?? [])].flatMap(namesIn), ...within]
    default:
      return given satisfies never
  }
}
