import { expect, it } from 'vitest'
import { ParsedFiles, readWhole } from '../../../src/scenario/index.js'
import { check } from '../../../src/run/index.js'

const files: Record<string, string> = {
  'model.yaml': 'liubai: 1\nkind: model\nparameters: { x: 1 t, y: 2 t }\n',
  'a.yaml': 'liubai: 1\nkind: scenario\nextends: model.yaml\nset: [{ path: parameters.x, to: 3 t, why: a test }]\n',
  'b.yaml': 'liubai: 1\nkind: scenario\nextends: model.yaml\nset: [{ path: parameters.q, to: 3 kg, why: a test }]\n',
}
const load = (path: string) => files[path]

it('a file is parsed once for scenarios that share it, and again when its text changed', () => {
  const parsed = new ParsedFiles()
  const first = parsed.read(files['model.yaml']!, 'model.yaml')
  expect(parsed.read(files['model.yaml']!, 'model.yaml')).toBe(first)
  expect(parsed.read(`${files['model.yaml']!} `, 'model.yaml')).not.toBe(first)
})

it('texts that stand at one path in turn are parsed once each, and a text at another path has places of its own', () => {
  const parsed = new ParsedFiles()
  const [model, other] = [files['model.yaml']!, files['a.yaml']!]
  const [first, second] = [parsed.read(model, 'm.yaml'), parsed.read(other, 'm.yaml')]
  expect([parsed.read(model, 'm.yaml'), parsed.read(other, 'm.yaml')]).toEqual([first, second])
  expect(parsed.read(model, 'm.yaml')).toBe(first)
  expect(parsed.read(model, 'n.yaml').tree!.at.file).toBe('n.yaml')
})

it('no more is kept than so many characters: what was not asked for longest goes first', () => {
  const parsed = new ParsedFiles(10)
  const texts = ['a: 1', 'b: 2', 'c: 3']
  const [a, b] = texts.map((text) => parsed.read(text, 'm.yaml'))
  expect(parsed.read(texts[1]!, 'm.yaml')).toBe(b)
  expect(parsed.read(texts[0]!, 'm.yaml')).not.toBe(a)
  const nothing = new ParsedFiles(0)
  expect(nothing.read('a: 1', 'm.yaml')).not.toBe(nothing.read('a: 1', 'm.yaml'))
})

it('a table is parsed once for scenarios that share it, and told anew of its faults', () => {
  const parsed = new ParsedFiles()
  const table = 'id,unit\nore,t\nore,t\n'
  const read = (path: string) =>
    path === 'goods.csv'
      ? table
      : 'liubai: 1\nkind: model\nid: m\ntables: [{ file: goods.csv, into: commodities }, { file: goods.csv, as: n, index: [id] }]\n'
  const codes = () => {
    const { outcome } = readWhole('model.yaml', read, parsed)
    return outcome.ok ? [] : outcome.diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}`)
  }
  const first = codes()
  expect(first).toContain('SCENARIO_DUPLICATE_KEY goods.csv:3')
  expect(codes()).toEqual(first)
  expect(parsed.entries(table, 'goods.csv')).toBe(parsed.entries(table, 'goods.csv'))
  expect(parsed.rows(table, 'goods.csv')).toBe(parsed.rows(table, 'goods.csv'))
  expect(parsed.entries(`${table}coal,t\n`, 'goods.csv').entries!.entries.has('coal')).toBe(true)
})

it('what is read through shared trees is what is read alone, faults included', () => {
  const parsed = new ParsedFiles()
  for (const entry of ['a.yaml', 'b.yaml', 'a.yaml', 'model.yaml']) {
    const [shared, alone] = [readWhole(entry, load, parsed), readWhole(entry, load)]
    expect(shared).toEqual(alone)
    expect(check(entry, load, parsed)).toEqual(check(entry, load))
  }
})

const town = `liubai: 1
kind: model
money: { currency: yuan, price-year: 2009 }
units: { batch: { is: 3 t }, run: { counts: true } }
sources: { survey: { title: a survey } }
commodities: { ore: { unit: batch }, metal: { unit: t } }
processes: { smelt: { per: 1 run, partial: only what is asked, in: { ore: 2 t }, out: { metal: { value: 1 t, source: survey } } } }
`
const scenario = (rest: string) => `liubai: 1\nkind: scenario\nextends: model.yaml\n${rest}\n`
const towns: Record<string, string> = {
  'model.yaml': town,
  'plain.yaml': scenario('label: as it is'),
  'same.yaml': scenario('parameters: { x: 1 t }'),
  'units.yaml': scenario('set: [{ path: units.batch.is, to: 5 t, why: a test }]'),
  'good.yaml': scenario('commodities: { run: { unit: t } }'),
  'changed.yaml': scenario('set: [{ path: processes.smelt.in.ore, to: 4 t, why: a test }]'),
  'money.yaml': scenario('set: [{ path: money.currency, to: euro, why: a test }]'),
  'wrong.yaml': scenario('set: [{ path: processes.smelt.handling, to: perhaps, why: a test }]'),
  'gone.yaml': scenario('set: [{ path: sources.survey, to: none, why: a test }]'),
}

it('records found right in one scenario are checked where another changes them or what they refer to', () => {
  const read = (path: string) => towns[path]
  const parsed = new ParsedFiles()
  for (const entry of Object.keys(towns))
    for (const other of ['plain.yaml', entry])
      expect(readWhole(other, read, parsed), other).toEqual(readWhole(other, read))
  const codes = (entry: string) => {
    const { outcome } = readWhole(entry, read, parsed)
    return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)
  }
  expect(codes('plain.yaml')).toEqual([])
  expect(codes('wrong.yaml')).toEqual(['SCENARIO_WRONG_KIND'])
  expect(codes('gone.yaml')).toEqual(['SCENARIO_UNKNOWN_REFERENCE'])
})

it('where readings are kept for other processes, a YAML text without fault is parsed once for all, unless it is short', () => {
  const shelf = new Map<string, string>()
  let asked = 0
  const kept = {
    get: (text: string) => {
      asked++
      return shelf.get(text)
    },
    put: (text: string, packed: string) => void shelf.set(text, packed),
  }
  const long = (line: string) => `${line}\n# ${'-'.repeat(500)}\n`
  const [right, wrong, short] = [long('a: [1 t, { b: "2 t" }]'), long('a: &b 1'), 'a: 1']
  const process = () => new ParsedFiles(undefined, kept)
  const first = process().read(right, 'first.yaml')
  for (const text of [wrong, short]) process().read(text, 'm.yaml')
  expect([...shelf.keys()]).toEqual([right])
  // What is on the shelf is what is read: another value there is another value here.
  shelf.set(right, shelf.get(right)!.replace('2 t', '3 t'))
  const second = process().read(right, 'second.yaml')
  expect(JSON.stringify(second)).toBe(
    JSON.stringify(first).replaceAll('first.yaml', 'second.yaml').replace('2 t', '3 t'),
  )
  expect(process().read(wrong, 'm.yaml').faults).toHaveLength(1)
  expect(asked).toBe(4)
})
