import { describe, expect, it } from 'vitest'
import { type Amount, readScenario, type ScenarioSpec } from '../../../src/scenario/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { ranges } from '../../../src/testing/laws/answer/ranges.js'
import { isShare, times } from '../../../src/testing/laws/spec/amounts.js'
import { degreeOf, isNamed } from '../../../src/testing/laws/spec/formulas.js'
import { renamed } from '../../../src/testing/laws/spec/renamed.js'
import { judge, type Law, type Subject } from '../../../src/testing/index.js'
import { alike } from '../../../src/testing/laws/change/optima.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'

function specOf(sections: Sections): ScenarioSpec {
  const outcome = readScenario('model.yaml', () => JSON.stringify(modelOf(sections)))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

const sliced = { slices: { day: '50 %', night: '50 %' }, periods: { from: 2010, to: 2011 } }

/** Numbers an amount states, in their order; a formula as its text. */
function numbersOf({ given }: Amount): readonly (number | string)[] {
  if (given.kind === 'measure') return [given.measure.value]
  if (given.kind === 'formula') return [given.text]
  const byId = given.kind === 'series' ? given.byPeriod : given.bySlice
  return [...byId.values(), ...(given.ordered ?? [])].flatMap(numbersOf)
}

describe('amounts times a number', () => {
  const amount = (value: unknown): Amount =>
    specOf({ ...sliced, parameters: { p: value, q: '3 t' } }).parameters.get('p')!

  it.each([
    ['a number', '2 t', [6]],
    ['a list by period', { 'by-period': ['2 t', '4 t'] }, [6, 12]],
    ['values by the name of the period', { 'by-period': { 2010: '2 t', 2011: '4 t' } }, [6, 12]],
    ['a list by slice', { 'by-slice': ['1 t', '5 t'] }, [3, 15]],
    ['values by the name of the slice', { 'by-slice': { day: '1 t', night: '5 t' } }, [3, 15]],
  ])('%s', (_, value, expected) => expect(numbersOf(times(amount(value), 3))).toEqual(expected))

  it('a formula is multiplied as a formula', () => {
    const { given } = times(amount('= q + q'), 3)
    expect(given).toMatchObject({ expr: { kind: 'binary', op: '*', left: { value: 3 }, right: { op: '+' } } })
  })

  it.each([
    ['per cent', '20 %', true],
    ['tonnes', '20 t', false],
    ['a formula, whatever it is', '= 1 / 2', false],
    ['per cent in every period', { 'by-period': ['20 %', 0.3] }, true],
    ['tonnes by period', { 'by-period': { 2010: '20 t', 2011: '1 t' } }, false],
    ['per cent in every slice', { 'by-slice': { day: '20 %', night: '10 %' } }, true],
    ['tonnes by slice', { 'by-slice': ['20 t', '1 t'] }, false],
  ])('%s is a share or not', (_, value, expected) => expect(isShare(amount(value))).toBe(expected))
})

describe('formulas of a model', () => {
  const formulas = {
    ...{ form: 'used(ore)', opposite: '-used(ore)', again: 'form + opposite', factor: '2 * form', number: '3 + p' },
    ...{ ratio: 'used(ore) / made(ware)', mixed: 'used(ore) + 2', further: 'mixed / 2', squared: 'used(ore) ^ 2' },
  }
  const spec = specOf({
    commodities: { ore: inTonnes(), ware: inTonnes() },
    parameters: { p: '2' },
    processes: { making: { per: '1 t ware', partial: 'a test', in: { ore: '1 t' }, out: { ware: '1 t' } } },
    indicators: Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, { unit: 't', formula }])),
  })
  const formula = (id: string) => spec.indicators.find((one) => one.id === id)!.formula.expr

  it.each([
    ['form', 1],
    ['opposite', 1],
    ['again', 1],
    ['factor', 1],
    ['number', 0],
    ['ratio', 0],
    ['mixed', undefined],
    ['further', undefined],
    ['squared', undefined],
  ])('%s counts flows to the power %s', (id, degree) => expect(degreeOf(formula(id), spec)).toBe(degree))

  it('name what stands behind a sign too', () => {
    const only = specOf({
      commodities: { ore: inTonnes(), ware: inTonnes() },
      indicators: { less: { unit: 't', formula: '-used(ore)' } },
    })
    expect(isNamed(only, 'ore')).toBe(true)
    expect(isNamed(only, 'ware')).toBe(false)
    const [ore] = renamed(only).commodities.filter(({ id }) => id.endsWith('-ore'))
    expect(isNamed(renamed(only), ore!.id)).toBe(true)
    expect(isNamed(renamed(only), 'ore')).toBe(false)
  })
})

describe('ranges of what is printed', () => {
  it('are missed by as much as they are, relative to the larger of value and end', () => {
    const result = {
      flows: [{ id: 'f', amount: -1 }],
      levels: [{ unit: 'u', recipe: 'r', period: 'p', level: 2 }],
      unplaced: [],
      unmet: [{ site: 's', commodity: 'c', amount: -3 }],
      loads: [{ unit: 'u', period: 'p', load: 3, capacity: 2 }],
      stocks: [{ id: 'h', period: 'p', level: -2 }],
      closure: { components: [{ component: 'mass', through: 5, closed: 5 }] },
      indicators: [
        { id: 'low', value: 5, tie: { low: 6, high: 8 } },
        { id: 'open', value: 5, tie: { low: null, high: 4 } },
        { id: 'sure', value: 5 },
      ],
    }
    // 3 of 2: 1 ÷ 3; −2 below 0: 2 ÷ 2; 5 below 6: 1 ÷ 6.
    const found = [...ranges.differences({ run: { result } } as unknown as Subject)]
    expect(found.map(({ where, difference }) => [where, difference])).toEqual([
      ['f', 1],
      ['r@u@p', 0],
      ['s/c', 1],
      ['load of u@p', 1 / 3],
      ['level of h@p', 1],
      ['closed share of mass', 0],
      ['range of low', 1 / 6],
    ])
  })
})

describe('optima of two runs of the same', () => {
  /** A run whose stages have these values, each the value of one column. */
  const runOf = (...values: readonly number[]) =>
    ({
      staged: {
        stages: values.map((_, i) => ({
          ...{ id: `stage-${i}`, role: 'objective', sense: 'least' },
          form: { columns: [i], coefficients: [1], constant: 0 },
        })),
      },
      solution: { x: values, stages: values.map((value, i) => ({ id: `stage-${i}`, value })) },
    }) as unknown as SolvedRun

  it('differ by their values, relative to the larger, and by their number', () => {
    expect([...alike(runOf(10, 3), runOf(12, 3), 'turned')]).toEqual([
      { where: 'turned: stage-0', difference: 2 / 12 },
      { where: 'turned: stage-1', difference: 0 },
    ])
    expect([...alike(runOf(10, 3), runOf(10), 'turned')]).toEqual([
      { where: 'turned: number of stages', difference: 1 },
      { where: 'turned: stage-0', difference: 0 },
    ])
  })
})

describe('a law that cannot tell how far it is missed', () => {
  it('is broken there, and nothing further is looked at', () => {
    const law: Law = {
      ...ranges,
      unfit: () => undefined,
      *differences() {
        yield { where: 'first', difference: 0 }
        yield { where: 'second', difference: Number.NaN }
        yield { where: 'third', difference: 9 }
      },
    }
    const subject = {} as Subject
    expect(judge(law, subject)).toMatchObject({ status: 'broken', looked: 2, worst: { where: 'second' } })
  })
})
