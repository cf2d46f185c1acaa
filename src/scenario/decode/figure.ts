import {
  type Facts,
  fault,
  type FormulaResult,
  type Grade,
  hasOddHyphen,
  insideOf,
  isDimensionless,
  type MeasureResult,
  parseFormula,
  parseMeasure,
  plainHyphens,
  sameDimension,
  type Seen,
} from '../../base/index.js'
import type { Amount, FormulaSpec, Given, Measure, NumberAmount } from '../spec.js'
import { get, originOf, type ScalarTree, type Tree } from '../tree.js'
import { oddHyphen } from '../references.js'
import { complain, complainOfAbsence, type Context, exclude, refTo, scalarText } from './context.js'
import { type ReadEntry, seriesOf, slicedOf } from './series.js'
import { yearOf } from './years.js'

const noFacts: Facts = Object.freeze({})

/** Reads a figure at a path: scalar, formula, figure with facts, or series. Faults give undefined. */
export function figureOf(context: Context, tree: Tree | undefined, path: string): Amount | undefined {
  if (tree === undefined) return undefined
  context.inputs.record(tree, path)
  if (tree.kind === 'scalar') {
    const given = givenOf(context, tree, '')
    return given && { path, given, facts: noFacts, origin: originOf(tree) }
  }
  const facts = factsOf(context, tree)
  const unit = scalarText(get(tree, 'unit')) ?? ''
  const valueTree = get(tree, 'value')
  const yearTree = get(tree, 'price-year')
  const year = yearTree && yearOf(context, yearTree)
  const ways = (['value', 'by-period', 'by-slice'] as const).filter((key) => get(tree, key))
  if (ways.length > 1) return complain(context, 'SCENARIO_ONE_OF', tree, { args: { keys: ways.join(' | ') } })
  const read: ReadEntry = (item, place) => {
    const given = givenOf(context, item, unit, year)
    return given && { path: place, given, facts: noFacts, origin: originOf(item) }
  }
  const given = givenIn(context, tree, ways[0], path, read)
  if (!given) {
    if (ways.length === 0) complainOfAbsence(context, 'SCENARIO_MISSING_KEY', tree, { key: 'value' })
    return undefined
  }
  exclude(context, tree, ['by-slice', 'profile'])
  const origin = valueTree
    ? { ...originOf(valueTree), layer: tree.layer, ...(tree.overrode ? { overrode: tree.overrode } : {}) }
    : originOf(tree)
  const bound = (key: 'low' | 'high') => boundOf(context, get(tree, key), given, unit, year)
  const low = bound('low')
  const high = bound('high')
  checkOrder(context, tree, given, { low, high })
  const profile = profileOf(context, get(tree, 'profile'), `${path}.profile`)
  return {
    path,
    given,
    facts,
    origin,
    ...(low && { low }),
    ...(high && { high }),
    ...(profile && { profile }),
  }
}

function givenIn(
  context: Context,
  tree: Tree,
  way: 'value' | 'by-period' | 'by-slice' | undefined,
  path: string,
  read: ReadEntry,
): Given | undefined {
  const at = way && get(tree, way)
  if (!at) return undefined
  if (way === 'value') return read(at as ScalarTree, path)?.given
  return way === 'by-period' ? seriesOf(context, at, path, read) : slicedOf(context, at, path, read)
}

/** Shares of a year's amount by slice. */
function profileOf(context: Context, tree: Tree | undefined, path: string): Amount | undefined {
  if (!tree) return undefined
  context.inputs.record(tree, path)
  const given = slicedOf(context, tree, path, (item, place) => {
    const share = givenOf(context, item, '')
    return share && { path: place, given: share, facts: noFacts, origin: originOf(item) }
  })
  return given && { path, given, facts: noFacts, origin: originOf(tree) }
}

/** A figure that is the same at every time: a number with unit or a formula, no series. */
export function steadyOf(context: Context, tree: Tree | undefined, path: string): Amount | undefined {
  const amount = figureOf(context, tree, path)
  if (!amount || isSteady(amount)) return amount
  context.faults.push(
    fault('SCENARIO_WRONG_KIND', amount.origin, { args: { expected: 'number', found: seriesKey(amount) } }),
  )
  return undefined
}

/** A figure that must be a plain number with unit: neither formula nor series. */
export function numberOf(context: Context, tree: Tree | undefined, path: string): NumberAmount | undefined {
  const amount = figureOf(context, tree, path)
  if (!amount || isNumber(amount)) return amount
  const found = amount.given.kind === 'formula' ? `= ${amount.given.text}` : seriesKey(amount)
  context.faults.push(fault('SCENARIO_WRONG_KIND', amount.origin, { args: { expected: 'number', found } }))
  return undefined
}

const isNumber = (amount: Amount): amount is NumberAmount => amount.given.kind === 'measure' && isSteady(amount)

const isSteady = ({ given, profile }: Amount): boolean =>
  given.kind !== 'series' && given.kind !== 'slices' && profile === undefined

const seriesKey = ({ given, profile }: Amount): string =>
  profile ? 'profile' : given.kind === 'slices' ? 'by-slice' : 'by-period'

/** The scalar with hyphens where it has dashes that look like them; a note where one is no minus sign. */
function withPlainHyphens(context: Context, tree: ScalarTree): ScalarTree {
  const text = plainHyphens(tree.text)
  if (hasOddHyphen(tree.text)) context.faults.push(oddHyphen(tree.text, tree.at))
  return text === tree.text ? tree : { ...tree, text }
}

function givenOf(context: Context, written: ScalarTree, unit: string, priceYear?: number): Given | undefined {
  const tree = withPlainHyphens(context, written)
  const text = tree.text.trim()
  if (text.startsWith('=')) {
    const result = formulaIn(written, text.slice(1))
    if (!result.ok) return formulaFault(context, tree, result, tree.text.indexOf('=') + 1)
    if (priceYear !== undefined)
      return complain(context, 'SCENARIO_WRONG_KIND', tree, { args: { expected: 'number', found: text } })
    return { kind: 'formula', expr: result.expr, text: text.slice(1).trim() }
  }
  const measure = measureOf(context, tree, unit, priceYear)
  return measure && { kind: 'measure', measure }
}

/** Formulas read before, by their scalar: scenarios of one model share most of theirs. */
const formulas = new WeakMap<ScalarTree, { readonly text: string; readonly result: FormulaResult }>()

function formulaIn(tree: ScalarTree, text: string): FormulaResult {
  const known = formulas.get(tree)
  if (known?.text === text) return known.result
  const result = parseFormula(text)
  formulas.set(tree, { text, result })
  return result
}

/** A number with unit at a scalar; `unit` is used when the text has none. */
export function measureOf(context: Context, tree: ScalarTree, unit = '', priceYear?: number): Measure | undefined {
  const text = unit !== '' && /^\s*[+\-.\d]+(e[+-]?\d+)?\s*$/i.test(tree.text) ? `${tree.text} ${unit}` : tree.text
  const result = parseMeasure(text, context.units)
  if (!result.ok) return measureFault(context, tree, result)
  return inModelPrices(context, tree, result.measure, priceYear)
}

export function measureFault(
  context: Pick<Context, 'faults'>,
  tree: Tree,
  result: MeasureResult & { ok: false },
): undefined {
  const details = {
    args: { name: result.name },
    ...(result.suggestion === undefined ? {} : { suggestion: result.suggestion }),
  }
  switch (result.reason) {
    case 'number':
      return complain(context, 'BASE_BAD_NUMBER', tree, details)
    case 'thousands':
      return complain(context, 'BASE_NUMBER_THOUSANDS', tree, details)
    case 'digits':
    case 'range':
      return complain(context, 'BASE_NUMBER_RANGE', tree, details)
    case 'unknown':
      return complain(context, 'BASE_UNKNOWN_UNIT', tree, details)
    case 'syntax':
      return complain(context, 'BASE_BAD_UNIT', tree, details)
    case 'short-ton':
      return complain(context, 'BASE_SHORT_TON', tree, details)
    default: {
      const never: never = result.reason
      return never
    }
  }
}

/** Adds the fault of a formula that cannot be read; `skip` is where the formula starts in the scalar. */
export function formulaFault(
  context: Context,
  tree: Tree,
  result: FormulaResult & { ok: false },
  skip: number,
): undefined {
  const codes = {
    syntax: 'BASE_BAD_FORMULA',
    'too-long': 'BASE_FORMULA_TOO_LARGE',
    'too-deep': 'BASE_FORMULA_TOO_LARGE',
    'not-allowed': 'BASE_FORMULA_NOT_ALLOWED',
    'subtraction-spaces': 'BASE_SUBTRACTION_SPACES',
  } as const
  const at = insideOf(originOf(tree), skip + Math.max(0, result.offset))
  context.faults.push(fault(codes[result.reason], at, { args: { what: result.what } }))
  return undefined
}

/** A formula standing by itself (indicators, policies, objectives), with or without a leading "=". */
export function formulaOf(context: Context, tree: Tree | undefined, path: string): FormulaSpec | undefined {
  if (tree?.kind !== 'scalar') return undefined
  context.inputs.record(tree, path)
  const plain = withPlainHyphens(context, tree)
  const text = plain.text.trim().replace(/^=\s*/, '')
  const result = formulaIn(tree, text)
  if (!result.ok) return formulaFault(context, tree, result, Math.max(0, plain.text.indexOf(text)))
  return { expr: result.expr, text, origin: originOf(tree) }
}

function inModelPrices(
  context: Context,
  tree: Tree,
  measure: Measure,
  priceYear: number | undefined,
): Measure | undefined {
  const isMoney = Object.keys(measure.dimension).some((base) => base.startsWith('money:'))
  if (priceYear === undefined) return measure
  const base = modelYear(context, priceYear)
  if (!isMoney || priceYear === base) return { ...measure, priceYear }
  const [from, to] = [context.money.index.get(priceYear), context.money.index.get(base)]
  if (from === undefined || to === undefined)
    return complain(context, 'BASE_PRICE_YEAR', tree, { args: { year: priceYear, base } })
  return { ...measure, value: (measure.value * to) / from, priceYear }
}

/** The year prices are reckoned in: the model's, or the first met where it states none. */
function modelYear({ money, years }: Context, met: number): number {
  if (money.priceYear !== undefined) return money.priceYear
  years.add(met)
  return [...years][0]!
}

function boundOf(
  context: Context,
  tree: Tree | undefined,
  given: Given,
  unit: string,
  priceYear: number | undefined,
): Measure | undefined {
  if (tree?.kind !== 'scalar') return undefined
  const bare = /^\s*[+\-.\d]+(e[+-]?\d+)?\s*$/i.test(tree.text)
  const own = given.kind === 'measure' && bare ? given.measure.unit : unit
  const measure = measureOf(context, tree, own, priceYear)
  if (
    measure &&
    given.kind === 'measure' &&
    !sameDimension(measure.dimension, given.measure.dimension) &&
    !isDimensionless(measure.dimension)
  )
    return complain(context, 'BASE_WRONG_DIMENSION', tree, {
      args: { expected: given.measure.unit || '1', found: measure.unit },
    })
  return measure
}

function checkOrder(
  context: Context,
  tree: Tree,
  given: Given,
  { low, high }: { readonly low: Measure | undefined; readonly high: Measure | undefined },
): void {
  if (given.kind !== 'measure') return
  const slack = 1e-9 * Math.abs(given.measure.value)
  if (low && low.value > given.measure.value + slack) complain(context, 'SCENARIO_RANGE_ORDER', get(tree, 'low')!)
  if (high && high.value < given.measure.value - slack) complain(context, 'SCENARIO_RANGE_ORDER', get(tree, 'high')!)
}

/** Grade, mark, source and the other facts standing beside a value. */
export function factsOf(context: Context, tree: Tree): Facts {
  const gradeTree = get(tree, 'grade')
  const gradeText = scalarText(gradeTree)
  const match = gradeText === undefined ? undefined : /^([ABCD])([●∑○]?)$/.exec(gradeText)
  if (gradeTree && !match) complain(context, 'SCENARIO_BAD_GRADE', gradeTree, { args: { found: gradeText! } })
  const seen = scalarText(get(tree, 'seen')) ?? (match?.[2] || undefined)
  const source = refTo(context, get(tree, 'source'), 'sources')
  // Set one by one: an object spread from parts costs V8 ten times as much, and there is one for every figure.
  const facts: { -readonly [key in keyof Facts]: Facts[key] } = {}
  if (match) facts.grade = match[1] as Grade
  if (seen) facts.seen = seen as Seen
  if (source) facts.source = source.id
  for (const key of ['row', 'why', 'year', 'basis'] as const) {
    const value = scalarText(get(tree, key))
    if (value !== undefined) facts[key] = value
  }
  return facts
}
