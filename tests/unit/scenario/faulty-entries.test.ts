import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/base/index.js'
import { check } from '../../../src/run/index.js'

const head = 'liubai: 1\nkind: model\nlabel: x\n'
const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('')

function faultsOf(text: string): readonly Diagnostic[] {
  const outcome = check('model.yaml', () => text)
  return outcome.ok ? [] : outcome.diagnostics
}
const told = (text: string) => faultsOf(text).map(({ code, at }) => `${at.line} ${code}`)

describe('a fault among very many entries', () => {
  it('is told alone: of 150 000 parameters one has a unit nobody knows', () => {
    const text = `${head}parameters:\n${lines(150_000, (i) => `  k${i}: 1\n`)}  last: ⟦1 tonnn\n`.replace('⟦', '')
    expect(told(text)).toEqual(['150005 BASE_UNKNOWN_UNIT'])
  })

  it('makes no faults of what rests on it through 3 000 others, beside 20 000 that do not', () => {
    const text = `${head}commodities:\n${lines(20_000, (i) => `  c${i}: { unit: t, drawn-from: ground }\n`)}parameters:\n${lines(3000, (i) => `  k${i}: = k${i + 1}\n`)}  k3000: 1 tonnn\n`
    expect(told(text)).toEqual(['23006 BASE_UNKNOWN_UNIT'])
  })

  it('of which there are 10 000 are all told', () => {
    expect(told(`${head}parameters:\n${lines(10_000, (i) => `  k${i}: 1 tonnn\n`)}`)).toHaveLength(10_000)
  })
})

describe('entries a fault stands in', () => {
  it('are the innermost: the other unit of the site is checked further', () => {
    const text = `${head}commodities:
  raw: { unit: t, drawn-from: ground }
  ware: { unit: t, released-to: air }
processes:
  making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t } }
sites:
  town:
    units:
      other: { process: making, production: { min: 5 t/yr, max: 3 t/yr } }
      bad: { process: making, production: 5 tonnn/yr }
`
    expect(told(text)).toEqual(['13 BASE_UNKNOWN_UNIT', '12 MODEL_BOUNDS_ORDER'])
  })

  it('are all of a line', () => {
    // The unit of both commodities stands in one line with a fault: nothing is said of what is made of either.
    const text = `${head}commodities: { a: { unit: tonnn }, b: { unit: t } }
processes: { making: { per: 1 t b, closes: [mass], in: { a: 1 t }, out: { b: 2 t } } }
`
    expect(told(text)).toEqual(['4 BASE_UNKNOWN_UNIT'])
  })

  it('take what they hold with them: a stock at a site of an enterprise whose id is none makes no other fault', () => {
    const text = `${head}commodities:
  raw: { unit: t, drawn-from: ground }
enterprises:
  Bad_Id:
    sites:
      works: { demands: { raw: 1 t/yr } }
stocks:
  heap: { site: works, commodity: raw, opening: 5 t }
`
    expect(told(text)).toEqual(['7 BASE_BAD_ID'])
  })
})
