import { create, type FactoryFunctionMap, parseDependencies } from 'mathjs/number'
import { hasLostDigits } from './digits.js'
import type { BinaryOperator, Expr } from './expr.js'
import { readPlain } from './plain-formula.js'

/** What mathjs's parser gives us; only these fields are read. */
interface ParsedNode {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  readonly op?: string
  readonly implicit?: boolean
  readonly content?: ParsedNode
  readonly fn?: ParsedNode
  readonly args?: readonly ParsedNode[]
}

type Parse = ((text: string) => ParsedNode) & { isAlpha: (c: string, previous: string, next: string) => boolean }

/** Why a formula is refused; `offset` counts characters from its start. */
export type FormulaReason = 'syntax' | 'too-long' | 'too-deep' | 'not-allowed' | 'subtraction-spaces'

export type FormulaResult =
  | { readonly ok: true; readonly expr: Expr }
  | { readonly ok: false; readonly reason: FormulaReason; readonly offset: number; readonly what: string }

const MAX_LENGTH = 1000
const MAX_DEPTH = 64
const idStart = /[A-Za-z]/
const idPart = /[A-Za-z0-9]/

let parser: Parse | undefined
/** Our own parser instance, made at the first formula that is not plain: mathjs parses, it never evaluates. */
function parse(text: string): ParsedNode {
  if (!parser) {
    parser = create(parseDependencies as FactoryFunctionMap, {}).parse as unknown as Parse
    parser.isAlpha = (c, previous, next) => idStart.test(c) || (c === '-' && idPart.test(previous) && idPart.test(next))
  }
  return parser(text)
}

/**
 * Reads a formula of the closed language: + − * / ^, parentheses, pure numbers and per cent, names and calls.
 * A hyphen between name characters belongs to the name; subtraction has spaces on both sides. `a/b` of two names is a
 * division here; functions that take `process/mode` read it as that. Nothing else of mathjs is let through.
 */
export function parseFormula(text: string): FormulaResult {
  const early = refuseEarly(text)
  if (early) return early
  const plain = text.replace(/[·×]/g, '*').replaceAll('−', '-').replaceAll('%', percentSign)
  const expr = readPlain(plain, percentSign)
  return expr ? { ok: true, expr } : readWithMathjs(plain, text)
}

/** The same of a formula with signs as mathjs knows them; `text` is how it is written. */
export function readWithMathjs(plain: string, text = plain): FormulaResult {
  try {
    return convert(parse(plain), plain)
  } catch (error) {
    const place = /\(char (\d+)\)/.exec(error instanceof Error ? error.message : '')
    return { ok: false, reason: 'syntax', offset: place ? Math.min(text.length, Number(place[1])) - 1 : 0, what: text }
  }
}

function refuseEarly(text: string): (FormulaResult & { ok: false }) | undefined {
  if (text.length > MAX_LENGTH) return { ok: false, reason: 'too-long', offset: MAX_LENGTH, what: String(text.length) }
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(' && ++depth > MAX_DEPTH)
      return { ok: false, reason: 'too-deep', offset: i, what: String(MAX_DEPTH) }
    if (text[i] === ')') depth--
  }
  const strange = /[^A-Za-z0-9\s+\-*/^().,%·×−_]/.exec(text)
  if (strange) return { ok: false, reason: 'not-allowed', offset: strange.index, what: strange[0] }
  const radix = /(?<![A-Za-z0-9-])0[xXbBoO]/.exec(text)
  if (radix) return { ok: false, reason: 'not-allowed', offset: radix.index, what: radix[0] }
  const digits = /\d[\d.]*/g
  for (let match = digits.exec(text); match; match = digits.exec(text))
    if (hasLostDigits(match[0])) return { ok: false, reason: 'not-allowed', offset: match.index, what: match[0] }
  const halfSpaced = /[A-Za-z0-9)%]\s+-[A-Za-z0-9.(]|[A-Za-z0-9)%]-\s|\)-|[A-Za-z0-9]-\(/.exec(text)
  if (halfSpaced)
    return { ok: false, reason: 'subtraction-spaces', offset: halfSpaced.index, what: halfSpaced[0].trim() }
  return undefined
}

class Refused {
  constructor(
    readonly what: string,
    readonly offset: number,
  ) {}
}

/**
 * What stands for % while mathjs parses: it takes `90 % - x` for a remainder. The factorial sign stands after its operand as
 * % does, and no formula holds it otherwise.
 */
const percentSign = '!'

/** Words for what is refused, where the sign itself is not in the tree. */
const signs: Readonly<Record<string, string>> = { AccessorNode: '.', AssignmentNode: '=', FunctionAssignmentNode: '=' }

/** Walks mathjs's tree and lets only the closed set of nodes through; places are found by scanning the text in order. */
function convert(root: ParsedNode, text: string): FormulaResult {
  let cursor = 0
  const locate = (part: string): number => {
    const found = text.indexOf(part, cursor)
    cursor = found + part.length
    return found
  }
  const number = /\d[\d.]*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/g
  const locateNumber = (): number => {
    number.lastIndex = cursor
    const found = number.exec(text)!
    cursor = number.lastIndex
    return found.index
  }
  const refuse = (what: string): never => {
    throw new Refused(what, cursor + /^\s*/.exec(text.slice(cursor))![0].length)
  }
  const call = (node: ParsedNode): Expr => {
    const name = node.fn?.type === 'SymbolNode' ? node.fn.name! : refuse('( )')
    const at = locate(name)
    return { kind: 'call', name, args: (node.args ?? []).map(walk), at }
  }
  const operator = (node: ParsedNode): Expr => {
    const args = node.args ?? []
    const op = node.op!
    if (node.implicit) refuse('x y')
    if (args.length === 1) {
      if (op === percentSign) return percent(walk(args[0]!))
      if (op !== '-' && op !== '+') return refuse(op)
      const at = locate(op)
      return op === '+' ? walk(args[0]!) : { kind: 'negate', of: walk(args[0]!), at }
    }
    if (!['+', '-', '*', '/', '^'].includes(op) || args.length !== 2) refuse(op)
    const left = walk(args[0]!)
    const at = locate(op)
    return { kind: 'binary', op: op as BinaryOperator, left, right: walk(args[1]!), at }
  }
  const percent = (of: Expr): Expr => {
    if (of.kind !== 'number') return refuse('%')
    locate(percentSign)
    return { ...of, value: of.value / 100 }
  }
  const walk = (node: ParsedNode): Expr => {
    switch (node.type) {
      case 'ConstantNode':
        if (typeof node.value !== 'number' || !Number.isFinite(node.value)) return refuse(String(node.value))
        return { kind: 'number', value: node.value, at: locateNumber() }
      case 'SymbolNode':
        return { kind: 'name', name: node.name!, at: locate(node.name!) }
      case 'ParenthesisNode':
        return walk(node.content!)
      case 'OperatorNode':
        return operator(node)
      case 'FunctionNode':
        return call(node)
      default:
        return refuse(signs[node.type] ?? node.type.replace(/Node$/, ''))
    }
  }
  try {
    return { ok: true, expr: walk(root) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: 'not-allowed', offset: error.offset, what: error.what }
    throw error
  }
}

/** How one kind of meaning is given to a formula: evaluated numbers, affine forms, dimensions … */
export interface Algebra<T> {
  readonly number: (value: number, node: Expr) => T
  readonly name: (name: string, node: Expr) => T
  readonly negate: (of: T, node: Expr) => T
  readonly binary: (op: BinaryOperator, left: T, right: T, node: Expr) => T
  /** Arguments unevaluated: functions of flows read names as selectors. `fold` evaluates one. */
  readonly call: (name: string, args: readonly Expr[], node: Expr, fold: (expr: Expr) => T) => T
}

/** Gives a formula its meaning in an algebra, bottom up. */
export function foldExpr<T>(expr: Expr, algebra: Algebra<T>): T {
  const fold = (node: Expr): T => {
    switch (node.kind) {
      case 'number':
        return algebra.number(node.value, node)
      case 'name':
        return algebra.name(node.name, node)
      case 'negate':
        return algebra.negate(fold(node.of), node)
      case 'binary':
        return algebra.binary(node.op, fold(node.left), fold(node.right), node)
      case 'call':
        return algebra.call(node.name, node.args, node, fold)
      default: {
        const never: never = node
        return never
      }
    }
  }
  return fold(expr)
}

/** Names a formula reads, in order; of a call those in its arguments where `reads` says that they are formulas. */
export function namesOf(expr: Expr, reads: (call: string) => boolean): readonly string[] {
  const names: string[] = []
  const walk = (node: Expr): void => {
    if (node.kind === 'name') names.push(node.name)
    else if (node.kind === 'negate') walk(node.of)
    else if (node.kind === 'binary') {
      walk(node.left)
      walk(node.right)
    } else if (node.kind === 'call' && reads(node.name)) node.args.forEach(walk)
  }
  walk(expr)
  return names
}

const strength = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const

/** Prints a formula so that reading it again gives the same tree. */
export function printExpr(expr: Expr): string {
  const inside = (node: Expr, level: number): string => {
    switch (node.kind) {
      case 'number':
        return String(node.value)
      case 'name':
        return node.name
      case 'call':
        return `${node.name}(${node.args.map((arg) => inside(arg, 0)).join(', ')})`
      case 'negate':
        return wrap(`-(${inside(node.of, 0)})`, level > 1)
      case 'binary': {
        const own = strength[node.op]
        const rightFirst = node.op === '^'
        const left = inside(node.left, rightFirst ? own + 1 : own)
        const right = inside(node.right, rightFirst ? own : own + 1)
        return wrap(`${left} ${node.op} ${right}`, own < level)
      }
      default: {
        const never: never = node
        return never
      }
    }
  }
  return inside(expr, 0)
}

const wrap = (text: string, needed: boolean): string => (needed ? `(${text})` : text)
