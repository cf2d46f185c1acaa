import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cells,
  codes,
  describe as wordsOf,
  type Diagnostic,
  fault,
  renderDiagnostics,
  sortDiagnostics,
  type TextRole,
} from '../../../src/base/index.js'

const at = (line: number, col: number, file = 'a.yaml') => ({ file, line, col })

const render = (diagnostic: Diagnostic, source?: string, paint?: (text: string, role: TextRole) => string) =>
  renderDiagnostics([diagnostic], 'en', () => source, paint).split('\n')

describe('the words of a diagnostic', () => {
  it('hold its values, and show the place of one that is missing', () => {
    const told = (args: Record<string, string | number>) =>
      wordsOf(fault('BASE_UNKNOWN_UNIT', at(1, 1), { args }), 'en')
    expect(codes.BASE_UNKNOWN_UNIT.en.message).toContain('{name}')
    expect(told({ name: 'tonnn' }).message).toContain('tonnn')
    expect(told({ name: 0 }).message).toContain('0')
    expect(told({}).message).toContain('{name}')
  })
})

describe('the order of diagnostics', () => {
  const one = (file: string, line: number, col: number, code: 'BASE_BAD_ID' | 'BASE_BAD_NUMBER' = 'BASE_BAD_ID') =>
    fault(code, at(line, col, file))
  const inOrder = [
    one('a.yaml', 2, 1),
    one('a.yaml', 10, 2),
    one('a.yaml', 10, 11, 'BASE_BAD_ID'),
    one('a.yaml', 10, 11, 'BASE_BAD_NUMBER'),
    one('b.yaml', 1, 1),
  ]

  it('is by file, line, column and code, however they were found', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: 5, maxLength: 5 }), (found) => {
        expect(sortDiagnostics(found)).toEqual(inOrder)
      }),
    ))

  it('leaves the list it is given as it is', () => {
    const found = [...inOrder].reverse()
    sortDiagnostics(found)
    expect(found[0]!.at.file).toBe('b.yaml')
  })
})

describe('terminal cells', () => {
  it.each([
    ['', 0],
    ['slag', 4],
    ['炉渣', 4],
    ['铜 Cu', 5],
    ['（一期）', 8],
    ['𠮷x', 2], // one letter of two code units
  ])('%s takes %d', (text, expected) => expect(cells(text)).toBe(expected))
})

describe('the line of a diagnostic', () => {
  const marked = (line: string, col: number, length: number) => {
    const [, , shown, caret] = render(fault('BASE_BAD_ID', at(1, col), { length }), line)
    return { shown: shown!.slice(8), caret: caret!.slice(8) }
  }

  it('has its number in a gutter of five', () => {
    const [, , shown, caret] = render(fault('BASE_BAD_ID', at(2, 3), { length: 4 }), 'first\n  slag: 5\n')
    expect(shown).toBe('    2 |   slag: 5')
    expect(caret).toBe('      |   ^^^^')
  })

  it.each([
    ['slag', 1, 4, '^^^^'],
    ['slag', 3, 1, '  ^'],
    ['slag', 3, 20, '  ^^'], // no further than the line
    ['slag', 5, 1, '    ^'], // just behind it
    ['\tslag', 2, 4, ' ^^^^'],
    ['炉渣: x', 5, 1, '      ^'],
  ])('%j, marked at %d for %d', (line, col, length, caret) => {
    expect(marked(line, col, length)).toEqual({ shown: line.replace('\t', ' '), caret })
  })

  it('of more than 160 letters is cut to those around the place', () => {
    const line = Array.from({ length: 400 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('')
    for (const col of [1, 40, 81, 82, 200, 399, 400]) {
      const { shown, caret } = marked(line, col, 1)
      expect(shown.length).toBeLessThanOrEqual(160)
      expect(line).toContain(shown)
      expect(caret.trim()).toBe('^')
      expect(shown[caret.indexOf('^')], `column ${col}`).toBe(line[col - 1])
      // Eighty letters stand before it, where there are so many.
      expect(caret.indexOf('^')).toBe(Math.min(80, col - 1))
    }
    expect(marked(line, 1, 1).shown).toHaveLength(160)
  })

  it('is left out where the file or the line is not at hand', () => {
    expect(render(fault('BASE_BAD_ID', at(9, 1)), 'one line').join('\n')).not.toContain(' | ')
    expect(render(fault('BASE_BAD_ID', at(1, 1))).join('\n')).not.toContain(' | ')
  })
})

describe('what stands below a diagnostic', () => {
  it('counts one of a kind as one', () => {
    const count = (list: readonly Diagnostic[]) =>
      renderDiagnostics(list, 'en', () => undefined)
        .trim()
        .split('\n')
        .at(-1)
    const [error, lint] = [fault('BASE_BAD_ID', at(1, 1)), fault('MODEL_IDLE_PARAMETER', at(2, 1))]
    expect(count([])).toBe('0 errors, 0 notes')
    expect(count([error])).toBe('1 error, 0 notes')
    expect(count([lint, error, error])).toBe('2 errors, 1 note')
    expect(count([lint, lint])).toBe('0 errors, 2 notes')
    expect(renderDiagnostics([error, lint], 'zh', () => undefined)).toContain('错误 1 处，提示 1 处')
  })

  it('names each related place by what it is', () => {
    const notes = ['defined-here', 'also-here', 'overridden-here', 'then-here'] as const
    const related = notes.map((note, i) => ({ at: at(i + 1, 2, 'b.yaml'), note }))
    const shown = (language: 'en' | 'zh') =>
      renderDiagnostics([fault('BASE_BAD_ID', at(1, 1), { related })], language, () => undefined).split('\n')
    expect(shown('en').slice(2, 6)).toEqual([
      '  defined here: b.yaml:1:2',
      '  also here: b.yaml:2:2',
      '  set here: b.yaml:3:2',
      '  then here: b.yaml:4:2',
    ])
    expect(shown('zh').slice(2, 6)).toEqual([
      '  在此声明：b.yaml:1:2',
      '  另见此处：b.yaml:2:2',
      '  在此设定：b.yaml:3:2',
      '  接着是此处：b.yaml:4:2',
    ])
  })

  it('may be painted part by part', () => {
    const tagged = (text: string, role: TextRole) => `<${role}>${text}</${role}>`
    const [head, , , caret] = render(fault('BASE_BAD_ID', at(1, 1), { length: 2 }), 'ab', tagged)
    expect(head).toBe('<place>a.yaml:1:1</place>  <error>error</error> <code>BASE_BAD_ID</code>')
    expect(caret).toBe('      | <caret>^^</caret>')
  })
})
