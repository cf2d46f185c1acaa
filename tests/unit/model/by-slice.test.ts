import { describe, expect, it } from 'vitest'
import { buildModel, type ModelGraph } from '../../../src/model/index.js'
import { readScenario } from '../../../src/scenario/index.js'
import { faults } from '../../builders/engine.js'

/** A town with water over two periods of 2 and 4 years, a quarter wet and three quarters dry. */
function graphOf(...lines: readonly string[]): ModelGraph {
  const text = [
    ...['liubai: 1', 'kind: model', 'money: { currency: yuan }'],
    'slices: { wet: 25 %, dry: { label: { en: dry season, zh: 旱季 }, share: 75 % } }',
    'periods: [{ id: a, length: 2 yr }, { id: b, length: 4 yr }]',
    'commodities: { water: { unit: t }, sand: { unit: t, balance: period } }',
    ...lines,
    '',
  ].join('\n')
  const read = readScenario('m.yaml', (path) => ({ 'm.yaml': text, 'wet.csv': 'slice,value\nwet,3\ndry,1\n' })[path])
  if (!read.ok) throw new Error(faults(read.diagnostics))
  const built = buildModel(read.value)
  if (!built.ok) throw new Error(faults(built.diagnostics))
  return built.value
}

const demand = (figure: string, of = 'water') => {
  const graph = graphOf(`sites: { town: { demands: { ${of}: ${figure} }, supplies: { ${of}: {} } } }`)
  return [...graph.siteDemands[0]!.min!.by]
}

describe('times of a model with slices', () => {
  it('are its slices in order, then its periods', () => {
    const graph = graphOf()
    expect(graph.steps.map(({ period, slice, length }) => [period, slice, length])).toEqual([
      [0, 0, 0.5],
      [0, 1, 1.5],
      [1, 0, 1],
      [1, 1, 3],
    ])
    expect(graph.times.slice(4).map(({ period, slice, length }) => [period, slice, length])).toEqual([
      [0, -1, 2],
      [1, -1, 4],
    ])
  })
})

describe('figures in slices, times the length of each', () => {
  it.each([
    ['a rate', '8 t/yr', [4, 12, 8, 24, 16, 32]],
    ['an amount per period, by share', '8 t', [2, 6, 2, 6, 8, 8]],
    ['a rate by slice', '{ by-slice: { wet: 8 t/yr, dry: 4 t/yr } }', [4, 6, 8, 12, 10, 20]],
    ['a rate by slice in order, with one unit', '{ by-slice: [8, 4], unit: t/yr }', [4, 6, 8, 12, 10, 20]],
    ['amounts by slice', '{ by-slice: { wet: 8 t, dry: 4 t } }', [8, 4, 8, 4, 12, 12]],
    [
      'by slice in one period, even in the other',
      '{ by-period: { a: { by-slice: [8, 4] }, b: 2 }, unit: t/yr }',
      [4, 6, 2, 6, 10, 8],
    ],
    ['a rate with a profile', '{ value: 8 t/yr, profile: { wet: 40 %, dry: 60 % } }', [6.4, 9.6, 12.8, 19.2, 16, 32]],
    ['an amount with a profile', '{ value: 8 t, profile: [40 %, 60 %] }', [3.2, 4.8, 3.2, 4.8, 8, 8]],
    [
      'a growing rate with a profile',
      '{ by-period: [8 t/yr, 10 t/yr], profile: [40 %, 60 %] }',
      [6.4, 9.6, 16, 24, 16, 40],
    ],
  ])('%s', (_, figure, expected) => {
    expect(demand(figure)).toEqual(expected.map((amount) => expect.closeTo(amount, 12)))
  })

  it('a formula of a parameter by slice', () => {
    const graph = graphOf(
      'parameters: { rain: { by-slice: { wet: 3 t/yr, dry: 1 t/yr } } }',
      'sites: { town: { demands: { water: = 2 * rain }, supplies: { water: {} } } }',
    )
    expect([...graph.siteDemands[0]!.min!.by]).toEqual([3, 3, 6, 6, 6, 12].map((t) => expect.closeTo(t, 12)))
  })

  it('a table by slice, through a family over the set of slices', () => {
    const graph = graphOf(
      'sets: { parts: { all: slices } }',
      'tables: [{ file: wet.csv, as: rain, unit: t/yr, index: [slice] }]',
      'sites: { town: { demands: { water: { by-slice: { "{s}": { over: { s: parts }, value: "= table(rain, s)" } } } }, supplies: { water: {} } } }',
    )
    expect([...graph.siteDemands[0]!.min!.by]).toEqual([1.5, 1.5, 3, 3, 3, 6].map((t) => expect.closeTo(t, 12)))
  })

  it('capacity × availability by slice; over a period it is the sum', () => {
    const graph = graphOf(
      'processes: { sift: { per: 1 t water, partial: x, in: { sand: 1 t }, out: { water: 1 t } } }',
      'sites: { town: { units: { sieve: { process: sift, capacity: { by-slice: [8, 4], unit: t/yr }, availability: { by-slice: [50 %, 100 %] } } }, demands: { water: 1 t/yr }, supplies: { sand: {} } } }',
    )
    expect([...graph.units[0]!.capacity!.by]).toEqual([2, 6, 4, 12, 8, 16].map((t) => expect.closeTo(t, 12)))
    expect(graph.units[0]!.grain).toBe('slice')
  })

  it('a unit whose flows are all balanced per period is counted per period', () => {
    const graph = graphOf(
      'processes: { sift: { per: 1 t sand, partial: x, in: { sand: 2 t }, out: { sand: 1 t } } }',
      'sites: { town: { units: { sieve: { process: sift, capacity: 8 t/yr } }, supplies: { sand: {} } } }',
    )
    expect(graph.units[0]!.grain).toBe('period')
  })
})
