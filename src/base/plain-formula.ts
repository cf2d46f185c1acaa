import type { BinaryOperator, Expr } from './expr.js'

const blank = /[ \t]*/y
const numberAt = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const nameAt = /[A-Za-z](?:[A-Za-z0-9]|-(?=[A-Za-z0-9]))*/y
/** Names that are no names to mathjs. */
const reserved: ReadonlySet<string> = new Set(['not', 'true', 'false', 'null', 'undefined', 'NaN', 'Infinity'])

/**
 * Reads a formula of the closed language as `parseFormula` gives it to its parser, with `percent` for the sign of per cent;
 * undefined where it is not right, or right only to mathjs, which then says why. Formulas are right nearly always, and this
 * takes a small part of the time that mathjs takes.
 */
export const readPlain = (text: string, percent: string): Expr | undefined => new PlainReader(text, percent).whole()

/** Recursive descent: sums of products of signed powers, per cent before powers; a power's exponent may have a sign. */
class PlainReader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly percentSign: string,
  ) {}

  whole(): Expr | undefined {
    const expr = this.sum()
    return this.next() === undefined ? expr : undefined
  }

  /** The character that stands next; undefined at the end. */
  private next(): string | undefined {
    this.skip(blank)
    return this.text[this.at]
  }

  /** Passes over what a sticky expression matches here, and returns it. */
  private skip(what: RegExp): string | undefined {
    what.lastIndex = this.at
    const match = what.exec(this.text)
    if (match) this.at = what.lastIndex
    return match?.[0]
  }

  private sum(): Expr | undefined {
    return this.chain('+-', () => this.product())
  }

  private product(): Expr | undefined {
    return this.chain('*/', () => this.signed())
  }

  /** Operands between operators of one strength, from the left. */
  private chain(operators: string, operand: () => Expr | undefined): Expr | undefined {
    let left = operand()
    for (let op = this.next(); left && op !== undefined && operators.includes(op); op = this.next()) {
      const at = this.at++
      const right = operand()
      left = right && { kind: 'binary', op: op as BinaryOperator, left, right, at }
    }
    return left
  }

  private signed(): Expr | undefined {
    const sign = this.next()
    if (sign !== '+' && sign !== '-') return this.power()
    const at = this.at++
    const of = this.signed()
    return sign === '+' ? of : of && { kind: 'negate', of, at }
  }

  private power(): Expr | undefined {
    const left = this.share()
    if (!left || this.next() !== '^') return left
    const at = this.at++
    const right = this.signed()
    return right && { kind: 'binary', op: '^', left, right, at }
  }

  private share(): Expr | undefined {
    let found = this.operand()
    while (found && this.next() === this.percentSign) {
      this.at++
      found = found.kind === 'number' ? { ...found, value: found.value / 100 } : undefined
    }
    return found
  }

  private operand(): Expr | undefined {
    if (this.next() === '(') return this.inParentheses(() => this.sum())
    const { at } = this
    const digits = this.skip(numberAt)
    if (digits !== undefined)
      return Number.isFinite(Number(digits)) ? { kind: 'number', value: Number(digits), at } : undefined
    const name = this.skip(nameAt)
    if (name === undefined || reserved.has(name)) return undefined
    if (this.next() !== '(') return { kind: 'name', name, at }
    const args = this.inParentheses(() => this.args())
    return args && { kind: 'call', name, args, at }
  }

  private inParentheses<T>(read: () => T | undefined): T | undefined {
    this.at++
    const inside = read()
    if (this.next() !== ')') return undefined
    this.at++
    return inside
  }

  private args(): Expr[] | undefined {
    const args: Expr[] = []
    if (this.next() === ')') return args
    for (;;) {
      const arg = this.sum()
      if (!arg) return undefined
      args.push(arg)
      if (this.next() !== ',') return args
      this.at++
    }
  }
}
