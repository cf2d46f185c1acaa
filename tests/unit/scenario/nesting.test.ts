import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/scenario/index.js'

const told = (text: string) => {
  const outcome = readScenario('a.yaml', () => text)
  return outcome.ok
    ? []
    : outcome.diagnostics.map(({ code, at, args }) => ({ code, place: `${at.line}:${at.col}`, args }))
}
const codes = (text: string) => told(text).map(({ code }) => code)
const stairs = (count: number, line: string, step = 1): string =>
  Array.from({ length: count }, (_, i) => `${' '.repeat(i * step)}${line}`).join('\n')

describe('the depth of a file', () => {
  it('is at most 64 collections, by indent', () => {
    expect(codes(stairs(64, 'a:'))).not.toContain('SCENARIO_TOO_DEEP')
    expect(told(stairs(65, 'a:'))).toEqual([{ code: 'SCENARIO_TOO_DEEP', place: '65:65', args: { limit: 64 } }])
    expect(told(stairs(65, 'a:', 3))).toMatchObject([{ place: '65:193' }])
  })

  it('counts dashes that stand in a row', () => {
    expect(codes(`a:\n${stairs(30, '- a:', 2)}`)).not.toContain('SCENARIO_TOO_DEEP')
    expect(codes(`a:\n ${'- '.repeat(60)}b`)).not.toContain('SCENARIO_TOO_DEEP')
    expect(told(`a:\n ${'- '.repeat(70)}b`)).toEqual([
      { code: 'SCENARIO_TOO_DEEP', place: '2:130', args: { limit: 64 } },
    ])
    // Thirty-four lines of two dashes each are 68 lists.
    expect(codes(stairs(34, '- - a', 4))).toEqual(['SCENARIO_TOO_DEEP'])
  })

  it('ends with the indent: what stands side by side is not deep', () => {
    const side = `${stairs(40, 'a:')}\n${stairs(40, 'b:')}\n`
    expect(codes(side)).not.toContain('SCENARIO_TOO_DEEP')
    expect(codes(`${'- - a\n'.repeat(200)}`)).not.toContain('SCENARIO_TOO_DEEP')
    expect(codes(`a: ${'b - '.repeat(100)}`)).not.toContain('SCENARIO_TOO_DEEP')
    expect(codes(`a: [${'-1, '.repeat(100)}]`)).not.toContain('SCENARIO_TOO_DEEP')
  })
})

describe('characters no text file holds', () => {
  it.each([
    ['\u0007', 'U+0007'],
    ['\u0000', 'U+0000'],
    ['\u001f', 'U+001F'],
    ['\u007f', 'U+007F'],
    ['\u000b', 'U+000B'],
  ])('%j are refused where they stand', (letter, what) => {
    expect(told(`liubai: 1\nkind: mo${letter}del\n`)).toEqual([
      { code: 'SCENARIO_NOT_IN_LANGUAGE', place: '2:9', args: { what } },
    ])
  })

  it('are not tabs, line ends, blanks or letters of any language', () => {
    expect(codes('liubai: 1\r\nkind: model\t# 煤 é ~\r\nlabel: 白银\u00a0\n')).toEqual([])
  })
})
