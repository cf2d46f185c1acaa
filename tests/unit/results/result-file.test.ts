import { describe, expect, it } from 'vitest'
import { readResultFile, type ResultFile, writeResultFile } from '../../../src/results/index.js'

const file = {
  schema: 'liubai-result/1',
  engine: '0.1.0',
  solver: { name: 'HiGHS', version: '1.15.3' },
  entry: 'base.yaml',
  settings: { timeLimit: 60, strict: false },
  inputs: [{ path: 'base.yaml', sha256: 'ab' }],
  run: { id: 'base', status: 'optimal', certificate: { ok: true }, indicators: [], flows: [] },
} as unknown as ResultFile

const text = writeResultFile(file)

/** Code and place of the first fault. */
function faultOf(changed: string): string {
  const outcome = readResultFile(changed, 'saved.json')
  if (outcome.ok) return 'ok'
  const { code, at, args } = outcome.diagnostics[0]!
  return `${at.file}:${at.line}:${at.col} ${code} ${args['part'] ?? args['found'] ?? ''}`.trim()
}

describe('result file', () => {
  it('reads back what was written, byte for byte', () => {
    const outcome = readResultFile(text)
    expect(outcome.ok && outcome.value).toEqual(file)
    expect(outcome.ok && writeResultFile(outcome.value)).toBe(text)
  })

  it('points at the character that is no JSON', () => {
    expect(faultOf(text.replace('"engine"', 'engine'))).toBe('saved.json:2:3 RESULTS_NOT_JSON')
    expect(faultOf('')).toBe('saved.json:1:1 RESULTS_NOT_JSON')
  })

  it('refuses another schema and names what it found', () => {
    expect(faultOf(text.replace('liubai-result/1', 'liubai-result/9'))).toBe(
      'saved.json:1:1 RESULTS_WRONG_SCHEMA liubai-result/9',
    )
    expect(faultOf('[]')).toBe('saved.json:1:1 RESULTS_WRONG_SCHEMA —')
    expect(faultOf('null')).toBe('saved.json:1:1 RESULTS_WRONG_SCHEMA —')
  })

  it.each([
    ['engine', '"engine": "0.1.0"', '"engine": 1'],
    ['settings.timeLimit', '"timeLimit": 60', '"timeLimit": -1'],
    ['settings.strict', '"strict": false', '"strict": "no"'],
    ['inputs', '"sha256": "ab"', '"sha": "ab"'],
    ['run.certificate.ok', '"ok": true', '"okay": true'],
    ['run.flows', '"flows": []', '"flows": {}'],
  ])('names the missing part %s', (part, from, to) => {
    expect(text).toContain(from)
    expect(faultOf(text.replace(from, to))).toBe(`saved.json:1:1 RESULTS_MISSING_PART ${part}`)
  })

  it('refuses nesting that would overflow a walk', () => {
    expect(faultOf('['.repeat(100_000))).toBe('saved.json:1:1 RESULTS_NOT_JSON')
  })

  it('does not count brackets inside strings', () => {
    expect(faultOf(text.replace('"base"', JSON.stringify(`${'['.repeat(100)}\\"`)))).toBe('ok')
  })
})
