import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FlowTable, readFlowTable } from '../../../src/scenario/index.js'

function read(text: string): FlowTable {
  const outcome = readFlowTable(text, 't.csv')
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((d) => `${d.at.line}:${d.at.col} ${d.code}`).join())
  return outcome.value
}
const faults = (text: string): string[] => {
  const outcome = readFlowTable(text, 't.csv')
  return outcome.ok ? [] : outcome.diagnostics.map((d) => `${d.at.line}:${d.at.col} ${d.code}`)
}

describe('a flow table', () => {
  it('holds flows, and boundary values in rows without a taker', () => {
    const text = 'from,to,value,imports,exports,respiration\nb,a,2,,,\na,b,1.5,,,\na,,,3,,0.5\nb,,,,1e1,\nidle,,,,,\n'
    expect(read(text)).toEqual({
      nodes: ['a', 'b', 'idle'],
      flows: [
        { from: 'a', to: 'b', value: 1.5 },
        { from: 'b', to: 'a', value: 2 },
      ],
      boundary: [
        { node: 'a', imports: 3, exports: 0, respiration: 0.5 },
        { node: 'b', imports: 0, exports: 10, respiration: 0 },
      ],
    })
  })
  it('takes the outside by its words in from and to', () => {
    expect(read('from,to,value\nimport,a,3\na,b,3\nb,export,1\nb,respiration,2')).toEqual({
      nodes: ['a', 'b'],
      flows: [{ from: 'a', to: 'b', value: 3 }],
      boundary: [
        { node: 'a', imports: 3, exports: 0, respiration: 0 },
        { node: 'b', imports: 0, exports: 1, respiration: 2 },
      ],
    })
  })
  it('is the same in any order of rows and columns, with any line ends, mark, blanks and quotes', () => {
    const plain = read('from,to,value\nimport,a,3\na,"b, c",3\n')
    expect(read('\uFEFFvalue,from,to\r\n3,a,"b, c"\r\n\r\n  3 , import ,a')).toEqual(plain)
    expect(read('from,to,value\ra,"b, c",3\rimport,a,3')).toEqual(plain)
  })
  it('may begin with remarks, which keep their lines', () => {
    const text = '# of what, "from whom"\n  # 1981\nfrom,to,value\n#1,b,2\n'
    expect(read(text).flows).toEqual([{ from: '#1', to: 'b', value: 2 }])
    expect(faults(`${text}c,d,x`)).toEqual(['5:5 SCENARIO_FLOWS_NUMBER'])
    expect(faults('# nothing else')).toEqual(['1:1 SCENARIO_EMPTY'])
  })
  it('may be of one node, and empty of flows', () => {
    expect(read('from,to,value\na,a,1').flows).toEqual([{ from: 'a', to: 'a', value: 1 }])
    expect(read('from,to,value')).toEqual({ nodes: [], flows: [], boundary: [] })
  })
})

describe('faults of a flow table', () => {
  it.each<[string, string, string[]]>([
    ['nothing at all', '\n\n', ['1:1 SCENARIO_EMPTY']],
    [
      'headings unknown, missing and twice',
      'form,to,to,imports\n',
      [
        '1:1 SCENARIO_FLOWS_COLUMN',
        '1:9 SCENARIO_DUPLICATE_KEY',
        '1:1 SCENARIO_FLOWS_MISSING',
        '1:1 SCENARIO_FLOWS_MISSING',
      ],
    ],
    [
      'a row too short and one too long',
      'from,to,value\na,b\na,b,1,2\n',
      ['2:1 SCENARIO_FLOWS_CELLS', '3:1 SCENARIO_FLOWS_CELLS'],
    ],
    [
      'numbers that are none',
      'from,to,value\na,b,NaN\na,c,Infinity\na,d,1e999\na,e,"1,000"\na,f,1 t\na,g,0x10\na,h,−3\n',
      [2, 3, 4, 5, 6, 7, 8].map((line) => `${line}:5 SCENARIO_FLOWS_NUMBER`),
    ],
    [
      'a flow below 0',
      'from,to,value,imports\na,b,-3,\na,,,-1\n',
      ['2:5 SCENARIO_FLOWS_NEGATIVE', '3:5 SCENARIO_FLOWS_NEGATIVE'],
    ],
    [
      'names that reach a prototype',
      'from,to,value\n__proto__,b,1\na, constructor,1\nprototype,,\n',
      ['2:1 SCENARIO_FORBIDDEN_KEY', '3:4 SCENARIO_FORBIDDEN_KEY', '4:1 SCENARIO_FORBIDDEN_KEY'],
    ],
    [
      'names too long or with control characters',
      `from,to,value\n${'x'.repeat(201)},b,1\n"a\u0007b",b,1\n"a\nb",c,1\n`,
      ['2:1 SCENARIO_FLOWS_NAME', '3:1 SCENARIO_FLOWS_NAME', '4:1 SCENARIO_FLOWS_NAME'],
    ],
    [
      'flows twice, by whichever way',
      'from,to,value,exports\na,b,1,\na,b,2,\na,,,1\na,export,1,\n',
      ['3:1 SCENARIO_FLOWS_TWICE', '5:1 SCENARIO_FLOWS_TWICE'],
    ],
    [
      'outsides at the wrong end',
      'from,to,value\nexport,a,1\na,import,1\nimport,export,1\nimport,,\nrespiration,a,1\n',
      [2, 3, 4, 5, 6].map((line) => `${line}:1 SCENARIO_FLOWS_ENDS`),
    ],
    [
      'rows that say too little or too much',
      'from,to,value,imports\na,b,,\n,b,1,\na,,1,\na,b,1,2\n,,,5\n',
      [2, 3, 4, 5, 6].map((line) => `${line}:1 SCENARIO_FLOWS_ROW`),
    ],
    ['a quote left open', 'from,to,value\na,"b,1\n', ['2:3 SCENARIO_BAD_TABLE']],
    ['a quote inside a name', 'from,to,value\n"a"b,c,1\n', ['2:1 SCENARIO_BAD_TABLE']],
    ['a table beyond all measure', `from,to,value\n${'x'.repeat(8_000_000)}`, ['1:1 SCENARIO_TOO_LARGE']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected)
  })
  it('come all at once, with the nearest heading and the earlier place', () => {
    const outcome = readFlowTable('from,too,value\n', 't.csv')
    expect(outcome.ok ? [] : outcome.diagnostics[0]).toMatchObject({ suggestion: 'to', args: { name: 'too' } })
    const twice = readFlowTable('from,to,value\na,b,1\nc,d,x\na,b,1', 't.csv')
    expect(twice.ok ? [] : twice.diagnostics.map(({ code }) => code)).toEqual([
      'SCENARIO_FLOWS_NUMBER',
      'SCENARIO_FLOWS_TWICE',
    ])
    expect(twice.ok ? [] : twice.diagnostics[1]!.related).toEqual([
      { at: { file: 't.csv', line: 2, col: 1 }, note: 'also-here' },
    ])
  })
  it('stand inside the line where a blank cell ends it before a carriage return', () => {
    expect(faults('from,\r\n')).toContain('1:6 SCENARIO_FLOWS_COLUMN')
  })
  it('stand where the cell begins, after quotes that run over lines too', () => {
    expect(faults('from,to,value\n"a ""b"", c",d, x\n')).toEqual(['2:17 SCENARIO_FLOWS_NUMBER'])
    expect(faults('from,to,value\n"a\n\nb",c,1\nd,e,x\n')).toEqual([
      '2:1 SCENARIO_FLOWS_NAME',
      '5:5 SCENARIO_FLOWS_NUMBER',
    ])
  })
})

describe('any text whatever', () => {
  it('gives a table or faults inside the text, never a throw', () => {
    const piece = fc.constantFrom(
      'from',
      'to',
      'value',
      ',',
      '\n',
      '\r',
      '"',
      'a',
      '1',
      '-',
      ' ',
      'import',
      'ü',
      '\uFEFF',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const outcome = readFlowTable(text, 't.csv')
        if (outcome.ok) return
        expect(outcome.diagnostics.length).toBeGreaterThan(0)
        const lines = text.split(/\r\n|\r|\n/)
        for (const { at } of outcome.diagnostics) {
          expect(at.line).toBeGreaterThanOrEqual(1)
          expect(at.line).toBeLessThanOrEqual(lines.length)
          expect(at.col).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 1)
        }
      }),
      { numRuns: 3000 },
    )
  })
  it('reads back what was written out', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'B', ',', '"', "'", ' ', '铜', '<', '=', '-') })
      .filter((text) => text.trim() === text && !['import', 'export', 'respiration'].includes(text))
    const flow = fc.record({ from: name, to: name, value: fc.double({ min: 0, max: 1e9, noNaN: true }) })
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.uniqueArray(flow, { selector: ({ from, to }) => JSON.stringify([from, to]) }), (flows) => {
        const text = ['from,to,value', ...flows.map((f) => `${quote(f.from)},${quote(f.to)},${f.value}`)].join('\n')
        const byEnds = (a: { from: string; to: string }, b: { from: string; to: string }) =>
          a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1
        expect(read(text).flows).toEqual([...flows].map((f) => ({ ...f, value: f.value + 0 })).sort(byEnds))
      }),
      { numRuns: 500 },
    )
  })
})
