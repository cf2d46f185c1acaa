import { describe, expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'

const head = 'liubai: 1\nkind: model\nlabel: x\nmoney: { currency: yuan }\n'
const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('')
const outcomeOf = (text: string) => check('model.yaml', () => text)
const told = (text: string) => {
  const outcome = outcomeOf(text)
  return outcome.ok ? [] : outcome.diagnostics.map(({ code, at }) => `${at.line} ${code}`)
}
/** A formula that goes as deep as one may. */
const deep = (name: string) => `= ${name}${' + 0'.repeat(240)}`

describe('parameters that rest on one another', () => {
  it('may be 1 000 in a row, each by a deep formula', () => {
    const outcome = outcomeOf(
      `${head}parameters:\n${lines(1000, (i) => `  k${i}: ${deep(`k${i + 1}`)}\n`)}  k1000: 7\n`,
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics[0]))
    expect([...outcome.value.staged.program.graph.parameters.get('k0')!.by]).toEqual([7])
  })
  it('are a circle however many they are, told once, at the name that closes it', () => {
    const text = `${head}parameters:\n${lines(5000, (i) => `  k${i}: = k${(i + 1) % 5000}\n`)}`
    expect(told(text)).toEqual(['5005 BASE_CYCLE'])
  })
})

describe('indicators that rest on one another', () => {
  const indicator = (id: string, formula: string) =>
    `  ${id}: { label: x, unit: yuan, better: lower, formula: ${JSON.stringify(formula)} }\n`
  it('may be 2 000 in a row', () => {
    const text = `${head}indicators:\n${lines(2000, (i) => indicator(`k${i}`, `k${i + 1} + 0 * k${i + 1}`))}${indicator('k2000', 'cost')}`
    expect(told(text)).toEqual([])
  })
  it('are a circle however many they are', () => {
    const text = `${head}indicators:\n${lines(2000, (i) => indicator(`k${i}`, `k${(i + 1) % 2000}`))}`
    expect(told(text)).toEqual(['2005 INDICATORS_CYCLE'])
  })
  it('are none where a name is a commodity in a function of flows', () => {
    const text = `${head}commodities: { ware: { unit: t, drawn-from: ground } }\nindicators:\n${[
      '  ware: { label: x, unit: t, better: lower, formula: other + 0 * other }\n',
      '  other: { label: x, unit: t, better: lower, formula: used(ware) }\n',
    ].join('')}`
    expect(told(text)).toEqual([])
  })
})
