import { describe, expect, it } from 'vitest'
import { cells, renderDiagnostics } from '../../../src/base/index.js'
import { diagnosticsOf, works } from './cases/case.js'

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`

describe('rendering', () => {
  const files = {
    'model.yaml': works([]).replace('process: making', 'process: makin').replace('price: 9 yuan/t', 'price: 9 ton'),
  }
  const render = (language: 'en' | 'zh') =>
    renderDiagnostics(diagnosticsOf(files), language, (file) => files[file as 'model.yaml'])

  it('shows place, code, message, the line with a caret, the nearest name, its place and what to do, in English', () => {
    expect(render('en')).toBe(
      text([
        'model.yaml:9:38  error SCENARIO_UNKNOWN_REFERENCE',
        '  "makin" is not declared in processes',
        '    9 |   town: { units: { plant: { process: makin, production: 5 t/yr } } }',
        '      |                                      ^^^^^',
        '  Nearest known: making',
        '  defined here: model.yaml:7:3',
        '  Do: correct the spelling or declare it',
        '',
        'model.yaml:11:73  error BASE_SHORT_TON',
        '  "ton" could mean the US short ton',
        '   11 |   market: { sells: { raw: { price: 1 yuan/t } }, buys: { ware: { price: 9 ton } } }',
        '      |                                                                         ^^^^^',
        '  Nearest known: t',
        '  Do: write t for the metric tonne',
        '',
        '2 errors, 0 notes',
      ]),
    )
  })

  it('shows the same in Chinese', () => {
    expect(render('zh').split('\n').slice(0, 8)).toEqual([
      'model.yaml:9:38  错误 SCENARIO_UNKNOWN_REFERENCE',
      '  processes 中没有声明“makin”',
      '    9 |   town: { units: { plant: { process: makin, production: 5 t/yr } } }',
      '      |                                      ^^^^^',
      '  最接近：making',
      '  在此声明：model.yaml:7:3',
      '  处理：改正拼写或加以声明',
      '',
    ])
    expect(render('zh')).toContain('错误 2 处，提示 0 处')
  })

  it('says what was expected and what was found', () => {
    const energy = { 'model.yaml': works([]).replace('production: 5 t/yr', 'production: 5 MWh/yr') }
    const shown = (language: 'en' | 'zh') =>
      renderDiagnostics(diagnosticsOf(energy), language, () => energy['model.yaml'])
    expect(shown('en')).toContain('expected t/yr, found GJ/yr')
    expect(shown('zh')).toContain('应为 t/yr，实为 GJ/yr')
  })

  it('puts the caret under the culprit after Chinese letters, which take two cells', () => {
    const wide = { 'model.yaml': works([]).replace('town: {', 'town: { label: 冶炼厂（一期）, park: 银东, ') }
    const rows = renderDiagnostics(diagnosticsOf(wide), 'zh', () => wide['model.yaml']).split('\n')
    const [line, caret] = [rows[2]!, rows[3]!]
    const before = caret.indexOf('^')
    expect(cells(line.slice(0, line.indexOf('银东')))).toBe(before)
    expect(caret.slice(before)).toBe('^^^^')
  })

  it('shows a window of a very long line, with tabs and marks of the end kept from shifting the caret', () => {
    const long = {
      'model.yaml': `liubai: 1\r\nkind: model\r\nparameters: { ${'a: 1, '.repeat(1)}${Array.from({ length: 100 }, (_, i) => `p${i}: 1`).join(', ')}, x: 5 kgg }\r\n`,
    }
    const rows = renderDiagnostics(diagnosticsOf(long), 'en', () => long['model.yaml']).split('\n')
    const caret = rows.find((row) => row.includes('^^'))!
    const line = rows[rows.indexOf(caret) - 1]!
    expect(line.length).toBeLessThan(180)
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('5 kgg')
  })

  it('sorts by file, line and column, and says nothing of a line it cannot show', () => {
    const rows = renderDiagnostics(diagnosticsOf(files), 'en', () => undefined)
    expect(rows.indexOf(':9:38')).toBeLessThan(rows.indexOf(':11:73'))
    expect(rows).not.toContain(' | ')
  })
})
