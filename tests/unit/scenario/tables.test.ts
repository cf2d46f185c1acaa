import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenario, type ScenarioSpec } from '../../../src/scenario/index.js'
import { faults } from '../../builders/engine.js'

const outcomeOf = (csv: string, into = 'parameters') => {
  const model = `liubai: 1\nkind: model\nsources: { S1: { title: x } }\ntables: [{ file: t.csv, into: ${into} }]\n`
  return readScenario('model.yaml', (path) => (path === 'model.yaml' ? model : path === 't.csv' ? csv : undefined))
}
function specOf(csv: string, into?: string): ScenarioSpec {
  const outcome = outcomeOf(csv, into)
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}
const faultsOf = (csv: string): string[] => {
  const outcome = outcomeOf(csv)
  return outcome.ok ? [] : outcome.diagnostics.map(({ at, code }) => `${at.file}:${at.line}:${at.col} ${code}`)
}

describe('a table of entries', () => {
  it('gives an entry for each row, a figure for each cell that is filled, in the unit of its column', () => {
    const spec = specOf(
      'id,value [t],low,high,grade,why\na,1,0.5 t,2 t,D,a guess\nb,3 kg,,,,\nc,= 2 * a,,,,\nd,-5e-1,,,C,\n',
    )
    const shown = [...spec.parameters].map(([id, { given, low, high, facts }]) => [
      id,
      given.kind === 'measure' ? given.measure.value : given.kind,
      low?.value,
      high?.value,
      facts.grade,
      facts.why,
    ])
    expect(shown).toEqual([
      ['a', 1, 0.5, 2, 'D', 'a guess'],
      ['b', 0.003, undefined, undefined, undefined, undefined],
      ['c', 'formula', undefined, undefined, undefined, undefined],
      ['d', -0.5, undefined, undefined, 'C', undefined],
    ])
  })

  it('puts dotted headings one inside the other', () => {
    const spec = specOf(
      'id,unit,attributes.heat [GJ/t],attributes.ash,label.en,label.zh\ncoal,t,20,10 %,Coal,煤\n',
      'commodities',
    )
    const [coal] = spec.commodities
    expect(coal).toMatchObject({ id: 'coal', label: { en: 'Coal', zh: '煤' } })
    expect(
      [...coal!.attributes].map(([id, { given }]) => [id, given.kind === 'measure' && given.measure.value]),
    ).toEqual([
      ['ash', 0.1],
      ['heat', 20],
    ])
  })

  it('may stand deep in the document', () => {
    const model = `liubai: 1
kind: model
commodities: { ore: { unit: t }, ash: { unit: t } }
markets: { shop: { label: Shop } }
tables: [{ file: t.csv, into: markets.shop.sells }]
`
    const csv = 'id,price [yuan/t]\nore,5\nash,7\n'
    const outcome = readScenario('model.yaml', (path) => ({ 'model.yaml': model, 't.csv': csv })[path])
    if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
    expect(outcome.value.inputs.get('markets.shop.sells.ash.price')).toMatchObject({
      text: '7 yuan/t',
      at: { file: 't.csv', line: 3, col: 5 },
      length: 1,
    })
  })

  it('keeps the place of every cell, however the text is written', () => {
    const cell = fc.constantFrom('1 t', '25 kg', '3.5e3 t', '7 t')
    const quoted = fc.tuple(cell, fc.boolean(), fc.constantFrom('', ' ', '  '), fc.constantFrom('', ' '))
    const rows = fc.array(quoted, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.nat({ max: 2 }),
        fc.boolean(),
        (cells, end, remarks, mark) => {
          const head = [...Array.from({ length: remarks }, (_, i) => `# remark ${i}, "so`), 'id,value']
          const written = cells.map(([text, quote, before, behind], i) => {
            const shown = quote ? `"${text}"` : text
            return {
              text,
              line: `p${i},${before}${shown}${behind}`,
              col: `p${i},${before}`.length + 1,
              length: shown.length,
            }
          })
          const csv = (mark ? '\uFEFF' : '') + [...head, ...written.map(({ line }) => line)].join(end)
          const spec = specOf(csv)
          for (const [i, { text, col, length }] of written.entries()) {
            const { given } = spec.parameters.get(`p${i}`)!
            const { at } = spec.inputs.get(`parameters.p${i}`)!
            expect(at).toEqual({ file: 't.csv', line: head.length + i + 1, col: 1 })
            expect(given.kind === 'measure' && `${given.measure.unit}`).toBe(text.split(' ')[1])
            expect(spec.parameters.get(`p${i}`)!.origin).toMatchObject({
              at: { file: 't.csv', line: head.length + i + 1, col },
              length,
            })
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a row that is too short', 'id,value,why\na,1 t\n', ['t.csv:2:1 SCENARIO_BAD_TABLE']],
    ['a row that is too long', 'id,value\n\na,1 t,2\n', ['t.csv:3:1 SCENARIO_BAD_TABLE']],
    ['a quote left open', 'id,value\na,"1 t\nb,2 t\n', ['t.csv:2:3 SCENARIO_BAD_TABLE']],
    ['an id twice', 'id,value\na,1 t\nb,2 t\na,3 t\n', ['t.csv:4:1 SCENARIO_DUPLICATE_KEY']],
    ['a heading twice', 'id,value,value\na,1 t,2 t\n', ['t.csv:1:10 SCENARIO_DUPLICATE_KEY']],
    ['a forbidden id', 'id,value\nconstructor,1 t\n', ['t.csv:2:1 SCENARIO_FORBIDDEN_KEY']],
    ['an id that is none', 'id,value\nA b,1 t\n', ['t.csv:2:1 BASE_BAD_ID']],
    ['a heading nobody knows', 'id,value,gradee\na,1 t,D\n', ['t.csv:1:10 SCENARIO_UNKNOWN_KEY']],
    ['a number in an unknown unit', 'id,value [tonnn]\na,1\n', ['t.csv:2:3 BASE_UNKNOWN_UNIT']],
    ['a number that is none', 'id,value\na,many\n', ['t.csv:2:3 BASE_BAD_NUMBER']],
    ['a source there is not', 'id,value,source\na,1 t,S2\n', ['t.csv:2:7 SCENARIO_UNKNOWN_REFERENCE']],
  ])('of %s is told at its cell', (_, csv, told) => {
    expect(faultsOf(csv)).toEqual(told)
  })

  it('of nothing, or of a heading alone, has no entries', () => {
    expect(specOf('').parameters.size).toBe(0)
    expect(specOf('id,value\n').parameters.size).toBe(0)
    expect(specOf('id,value\n\n,\n').parameters.size).toBe(0)
  })
})
