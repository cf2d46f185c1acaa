import { describe, expect, it } from 'vitest'
import type { IndicatorResult, RunResult } from '../../../../src/results/index.js'
import { bars } from '../../../../src/report/pictures/bars.js'
import { observed } from '../../../../src/report/pictures/observed.js'
import { trajectory } from '../../../../src/report/pictures/trajectory.js'
import { waterfall } from '../../../../src/report/pictures/waterfall.js'
import { drawingOf, rowsOfPicture as rows, sourceOf, textsIn } from '../../../builders/pictures.js'
import { elements, type XmlElement } from '../../../builders/xml.js'
import { formatNumber } from '../../../../src/report/numbers.js'
import { scaled, scaleFor, withUnit } from '../../../../src/report/pictures/scale.js'
import { wordsOf } from '../../../../src/report/words/index.js'
import { form, type HandMade, run } from '../../compare/hand-made.js'

type Given = Partial<IndicatorResult> & { readonly id: string }
const made = (id: string, indicators: readonly Given[], more: Partial<HandMade> = {}) =>
  run({ id, indicators, ...more })
const plain = (value: number): Given => ({ id: 'so2', label: { en: 'Sulphur dioxide', zh: '二氧化硫' }, value })

/** Bars of a drawing, as [left end, width] in pixels, the white ground and the legend left out. */
const barsIn = (drawing: XmlElement) =>
  elements(drawing, 'rect')
    .filter(({ attributes }) => attributes['height'] === '14')
    .map(({ attributes }) => [Number(attributes['x']), Number(attributes['width'])] as const)

describe('bars', () => {
  const source = sourceOf(made('before', [plain(80)]), made('after', [plain(60)]), made('later', [plain(20)]))
  it('are as long as their values, with a broken line at the end of the baseline', () => {
    const drawing = drawingOf(bars.make(source, { indicators: ['so2'] }, 'en')!)
    const [before, after, later] = barsIn(drawing)
    expect(after![1] / before![1]).toBeCloseTo(60 / 80, 2)
    expect(later![1] / before![1]).toBeCloseTo(20 / 80, 2)
    const line = elements(drawing, 'line').find(({ attributes }) => 'stroke-dasharray' in attributes)!
    expect(Number(line.attributes['x1'])).toBeCloseTo(before![0] + before![1], 1)
  })
  it('have an id and a caption by what they show, and their values as a table', () => {
    const picture = bars.make(source, { indicators: ['so2'] }, 'zh')!
    expect(picture.id).toBe('bars-so2')
    expect(picture.caption).toBe('二氧化硫')
    expect(picture.table.columns.map(({ title }) => title)).toEqual([
      '指标',
      'before（中）',
      'after（中）',
      'later（中）',
      '单位',
    ])
    expect(rows(picture)).toEqual([['二氧化硫', '80', '60', '20', '吨']])
    expect(picture.table.rows[0]![1]).toMatchObject({ value: 80, unit: 't' })
  })
  it('write every value drawn as the table has it, in a unit the language counts in', () => {
    const large = sourceOf(made('before', [plain(1_234_567)]), made('after', [plain(600_000)]))
    expect(rows(bars.make(large, {}, 'en')!)).toEqual([['Sulphur dioxide', '1,235', '600', 'kt']])
    const chinese = bars.make(large, {}, 'zh')!
    expect(rows(chinese)).toEqual([['二氧化硫', '123.5', '60', '万吨']])
    expect(textsIn(drawingOf(chinese))).toEqual(expect.arrayContaining(['123.5 万吨', '60 万吨']))
    expect(chinese.alt).toBe('二氧化硫：before（中） 123.5 万吨、after（中） 60 万吨。')
  })
  it('say what has no value, what is incomplete, and the range a tie-break left', () => {
    const open = sourceOf(
      made('before', [{ ...plain(80), incomplete: true }]),
      made('after', [{ ...plain(60), tie: { low: 50, high: 70 } }]),
      made('never', [{ id: 'so2', value: null, reason: 'no-answer' }]),
    )
    const picture = bars.make(open, {}, 'en')!
    expect(picture.notes).toHaveLength(2)
    expect(picture.notes[0]).toContain('incomplete')
    expect(textsIn(drawingOf(picture))).toContain('no value')
    expect(elements(drawingOf(picture), 'path').length).toBe(2) // the range, and its sign in the legend
  })
  it('are nothing where no scenario has a value', () => {
    expect(bars.make(source, { indicators: ['gold'] }, 'en')).toBeUndefined()
    expect(bars.make(sourceOf(made('never', [{ id: 'so2', value: null }])), {}, 'en')).toBeUndefined()
  })
})

describe('a waterfall', () => {
  const shares = (smelter: number, power: number, none: number): Given => ({
    ...plain(smelter + power + none),
    byEnterprise: [
      { id: '', value: none },
      { id: 'power-company', value: power },
      { id: 'smelter-company', value: smelter },
    ],
    bySector: [
      { id: '', value: power + none },
      { id: 'metals', value: smelter },
    ],
  })
  const forms = { so2: form([[1, -1]]) }
  const source = sourceOf(
    made('before', [shares(60, 30, 0.01)], { forms }),
    made('after', [shares(20, 35, 0)], { forms }),
  )
  it('leads from the baseline over each part and the rest to the scenario', () => {
    const picture = waterfall.make(source, { indicators: ['so2'] }, 'en')!
    expect(picture.id).toBe('waterfall-after-so2')
    expect(rows(picture)).toEqual([
      ['before', '90.01', '', 't'],
      ['Smelter company', '', '-40', 't'],
      ['Power company', '', '+5', 't'],
      ['rest', '', '-0.01', 't'],
      ['after', '55', '', 't'],
    ])
  })
  it('has parts and rest that add up to the change, each bar as long as its part', () => {
    const picture = waterfall.make(source, {}, 'en')!
    const values = picture.table.rows.map(([, value, change]) => value!.value ?? change!.value!)
    const [before, ...rest] = values
    const after = rest.pop()!
    expect(before! + rest.reduce((sum, value) => sum + value, 0)).toBeCloseTo(after, 9)
    const [total, smelter, power] = barsIn(drawingOf(picture))
    expect(smelter![1] / total![1]).toBeCloseTo(40 / 90.01, 2)
    expect(power![1] / total![1]).toBeCloseTo(5 / 90.01, 2)
    // The first part ends where the second begins.
    expect(smelter![0]).toBeCloseTo(power![0], 1)
  })
  it('goes by sector too, and names what has none', () => {
    const picture = waterfall.make(source, { by: 'sector' }, 'en')!
    expect(picture.id).toBe('waterfall-after-so2-by-sector')
    expect(
      rows(picture)
        .map(([name, , change]) => [name, change])
        .slice(1, -1),
    ).toEqual([
      ['Metals', '-40'],
      ['Markets and sites without a sector', '+4.99'],
    ])
  })
  it('does not begin at 0 where the change is small, and says so', () => {
    const small = sourceOf(
      made('before', [shares(60, 30, 0)], { forms }),
      made('after', [shares(58, 30, 0)], { forms }),
    )
    const picture = waterfall.make(small, {}, 'en')!
    expect(picture.notes).toEqual([
      'The axis does not begin at 0: lengths of whole values are not in proportion, those of changes are.',
    ])
  })
  it('is nothing of the baseline, of a ratio, or without a change', () => {
    expect(waterfall.make(source, { scenario: 'before' }, 'en')).toBeUndefined()
    const same = sourceOf(made('before', [shares(1, 1, 0)], { forms }), made('after', [shares(1, 1, 0)], { forms }))
    expect(waterfall.make(same, {}, 'en')).toBeUndefined()
    const ratio = {
      so2: { kind: 'ratio', dimension: {}, numerator: form([[1, -1]]), denominator: form([[1, -1]]) },
    } as const
    const ratios = sourceOf(
      made('before', [shares(2, 1, 0)], { forms: ratio }),
      made('after', [shares(1, 1, 0)], { forms: ratio }),
    )
    expect(waterfall.make(ratios, {}, 'en')).toBeUndefined()
  })
})

describe('observed beside modelled', () => {
  const observation = (id: string, published: number, modelled: number | null, imposed = false) => ({
    ...{ id, label: { en: id, zh: id }, observed: published, modelled, unit: 't', imposed },
    ...{ note: null, source: null, grade: 'A' as const },
  })
  const result: Partial<RunResult> = {
    observations: [observation('acid', 200, 150), observation('copper', 50, 50, true), observation('zinc', 7, null)],
  }
  const picture = observed.make(sourceOf(made('base', [], { result })), {}, 'en')!
  it('puts each value in per cent of what is published', () => {
    expect(rows(picture)).toEqual([
      ['acid', '200', '150', 't', '75.0 %'],
      ['copper', '50', '50', 't', '100.0 %'],
    ])
    const drawing = drawingOf(picture)
    const line = elements(drawing, 'line').find(({ attributes }) => 'stroke-dasharray' in attributes)!
    const [acid, copper] = elements(drawing, 'circle').map(({ attributes }) => attributes)
    expect(Number(copper!['cx'])).toBeCloseTo(Number(line.attributes['x1']), 1)
    expect(Number(acid!['cx'])).toBeLessThan(Number(copper!['cx']))
    // What was set to the published value is hollow.
    expect([acid!['fill'], copper!['fill']]).toEqual(['#0072B2', '#ffffff'])
  })
  it('is nothing where nothing is observed', () => {
    expect(observed.make(sourceOf(made('base', [], { result: { observations: [] } })), {}, 'en')).toBeUndefined()
  })
})

describe('a trajectory', () => {
  const periods = ['y1', 'y2', 'y3'].map((id) => ({ id, label: { en: id, zh: id }, length: 1 }))
  const compiled: HandMade['compiled'] = (empty) => ({ ...empty, graph: { ...empty.graph, periods } })
  const course = (...values: (number | null)[]): Given => ({
    ...plain(0),
    byPeriod: values.map((value, i) => ({ period: periods[i]!.id, value })),
  })
  const target = {
    ...{ id: 'cap', indicator: 'so2', label: { en: 'Cap', zh: '上限' }, status: 'met' as const, value: 5, bound: 6 },
    ...{ sense: 'at-most' as const, unit: 't', period: 'y3' },
  }
  const source = sourceOf(
    made('before', [course(10, 8, 6)], { compiled }),
    made('after', [course(10, null, 2)], { compiled, result: { targets: [target] } }),
  )
  it('draws a line for each scenario and a stroke at each target, with the same as a table', () => {
    const picture = trajectory.make(source, {}, 'en')!
    expect(picture.id).toBe('trajectory-so2')
    expect(rows(picture)).toEqual([
      ['before', '10', '8', '6', 't'],
      ['after', '10', '–', '2', 't'],
      ['Target: Cap', '–', '–', '6', 't'],
    ])
    expect(textsIn(drawingOf(picture))).toContain('Target (Cap): at most 6 t')
  })
  it('has points in proportion to their values, and a gap where there is none', () => {
    const drawing = drawingOf(trajectory.make(source, {}, 'en')!)
    const round = elements(drawing, 'circle')
      .slice(0, 3)
      .map(({ attributes }) => Number(attributes['cy']))
    expect(round[0]! - round[1]!).toBeCloseTo(round[1]! - round[2]!, 1)
    const lines = elements(drawing, 'path').filter(({ attributes }) => attributes['fill'] === 'none')
    expect(lines[0]!.attributes['d']!.match(/M/g)).toHaveLength(1)
    expect(lines[1]!.attributes['d']!.match(/M/g)).toHaveLength(2)
  })
  it('tells five lines apart by points of five shapes, on a narrow page too', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id, i) => made(id, [course(10 - i, 8 - i, 6 - i)], { compiled }))
    const picture = trajectory.make(sourceOf(...five), { narrow: true }, 'en')!
    expect(picture.id).toBe('trajectory-so2-narrow')
    const drawing = drawingOf(picture)
    expect(Number(drawing.attributes['width'])).toBe(380)
    // Three points and the sign in the key; a circle is a shape of its own.
    expect(elements(drawing, 'circle')).toHaveLength(5)
    const filled = elements(drawing, 'path').filter(({ attributes }) => attributes['fill'] !== 'none')
    const shapes = filled.map(({ attributes: { d, fill } }) => [fill, [...d!.matchAll(/[ML]/g)].length])
    expect(new Set(shapes.map(String))).toEqual(new Set(['#D55E00,4', '#009E73,3', '#CC79A7,4', '#444444,3']))
    // A triangle that points up has its single corner above the others, one that points down below.
    const corners = (fill: string) => {
      const [triangle] = filled.filter(({ attributes }) => attributes['fill'] === fill)
      return [...triangle!.attributes['d']!.matchAll(/ ([\d.]+)/g)].map((match) => Number(match[1]))
    }
    const [up, down] = [corners('#009E73'), corners('#444444')]
    expect(up[0]).toBeLessThan(up[1]!)
    expect(down[0]).toBeGreaterThan(down[1]!)
  })
  it('names every second, third … period where all do not fit, and stands on an axis where all is 0', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      id: `year ${i}`,
      label: { en: `year ${i}`, zh: '' },
      length: 1,
    }))
    const long: HandMade['compiled'] = (empty) => ({ ...empty, graph: { ...empty.graph, periods: many } })
    const flat = { ...plain(0), byPeriod: many.map(({ id }) => ({ period: id, value: 0 })) }
    const drawing = drawingOf(trajectory.make(sourceOf(made('one', [flat], { compiled: long })), {}, 'en')!)
    const named = textsIn(drawing).filter((text) => /^year \d+$/.test(text))
    expect(named.length).toBeGreaterThan(3)
    expect(named.length).toBeLessThan(30)
    expect(named.slice(0, 2)).not.toEqual(['year 0', 'year 1'])
    expect(JSON.stringify(drawing)).not.toContain('NaN')
  })
  it('is nothing of a single period', () => {
    expect(trajectory.make(sourceOf(made('one', [course(1)], { compiled })), {}, 'en')).toBeUndefined()
  })
})

describe('a value in %', () => {
  it.each([95.2481, 0.04567, 99.949, -12.25])('is rounded once, as in a table (%d)', (value) => {
    expect(scaled(value, scaleFor(100, '%', 'en'))).toBe(formatNumber(value, wordsOf('en'), '%'))
  })
  it('stands with its sign as each language writes it', () => {
    expect(withUnit(95.2481, scaleFor(100, '%', 'en'))).toBe('95.2 %')
    expect(withUnit(95.2481, scaleFor(100, '%', 'zh'))).toBe('95.2%')
  })
})
