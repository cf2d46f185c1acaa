import { describe, expect, it } from 'vitest'
import { diagnosticsOf, model } from './cases/case.js'
import { familyCases } from './cases/families.js'
import { runCases } from './run-cases.js'

describe('families', () => runCases(familyCases))

describe('faults of families', () => {
  const told = (...lines: readonly string[]) => diagnosticsOf({ 'model.yaml': model(...lines) })
  const many = (stem: string, count: number) => Array.from({ length: count }, (_, i) => `${stem}${i}`).join(', ')

  it('are said of some members, not of thousands', () => {
    const faults = told(`sites: { "{p}-{q}": { over: { p: [${many('a', 400)}], q: [b] }, label: "{r}" } }`)
    expect(faults.map(({ code }) => code)).toEqual(['SCENARIO_FAMILY_INDEX'])
    const empty = diagnosticsOf({
      'model.yaml': model(
        'tables: [{ file: t.csv, as: t }]',
        `parameters: { "{p}": { over: { p: [${many('a', 4000)}] }, value: "= table(t, p, x)" } }`,
      ),
      't.csv': 'id,x\nb,1\n',
    })
    expect(empty.length).toBeGreaterThan(50)
    expect(empty.length).toBeLessThan(200)
  })

  it.each([
    ['nested families', 'sites: { "{p}": { over: { p: n }, units: { "{q}-{r}-{p}": { over: { q: n, r: n } } } } }'],
    ['long texts', `sites: { "{p}": { over: { p: n }, label: "${'{p}'.repeat(300_000)}" } }`],
    [
      'empty maps',
      `sites: { "{p}": { over: { p: n }, units: { ${many('u', 9000).replaceAll(', ', ': {}, ')}: {} } } }`,
    ],
    ['exceptions', `sites: { "{p}-{q}": { over: { p: n, q: n }, except: [${'{ p: x1, q: x2 }, '.repeat(2000)}] } }`],
  ])('stop at absurd sizes: %s', (_, line) => {
    const codes = told(`sets: { n: [${many('x', 500)}] }`, line).map(({ code }) => code)
    expect(codes).toEqual(['SCENARIO_FAMILY_TOO_LARGE'])
  })
})
