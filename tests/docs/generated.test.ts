import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
// @ts-expect-error the generator is plain JavaScript, run by node without building
import { generated } from '../../scripts/generate.mjs'

const root = join(import.meta.dirname, '..', '..')
const files: Record<string, string> = await generated()

describe('generated files', () => {
  it.each(Object.keys(files))('%s is what the schema says (npm run generate writes it anew)', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(files[path])
  })
})

const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  JSON.parse(files['schema/liubai.schema.json']!),
)
/** Faults of a document against the schema: place and word. */
const against = (document: unknown): string[] => {
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

function yamlFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && entry.name !== 'liubai.yaml')
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

describe('JSON schema', () => {
  it.each([...yamlFiles('scenarios'), ...yamlFiles('tests/fixtures')])('accepts %s', (path) => {
    expect(against(parse(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  it('names itself in the first line of every file, where it really is', () => {
    for (const path of [...yamlFiles('scenarios'), ...yamlFiles('tests/fixtures')]) {
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(root, path), 'utf8'))?.[1]
      expect(join(path, '..', named ?? ''), path).toBe('schema/liubai.schema.json')
    }
  })

  const model = { liubai: 1, kind: 'model' }
  it.each<[string, object, string]>([
    ['an unknown key at the top', { ...model, comodities: {} }, ' additionalProperties'],
    [
      'an unknown key of a record',
      { ...model, links: { a: { commodity: 'c', from: 'x', to: 'y', modd: 'r' } } },
      '/links/a additionalProperties',
    ],
    [
      'a reserved key',
      { ...model, commodities: { c: { unit: 't', ladder: 'heat' } } },
      '/commodities/c additionalProperties',
    ],
    [
      'a word that is no choice',
      { ...model, commodities: { c: { unit: 't', 'drawn-from': 'sky' } } },
      '/commodities/c/drawn-from enum',
    ],
    ['an id with a space', { ...model, commodities: { 'c d': { unit: 't' } } }, '/commodities pattern'],
    ['an id that reaches a prototype', { ...model, parameters: { constructor: 1 } }, '/parameters pattern'],
    ['a missing key', { ...model, commodities: { c: { label: 'C' } } }, '/commodities/c required'],
    ['a list where a map belongs', { ...model, commodities: [] }, '/commodities type'],
    [
      'coordinates in the wrong order',
      { ...model, sites: { s: { at: ['104.2 E', '36.5 N'] } } },
      '/sites/s/at/0 pattern',
    ],
    ['a kind of file there is not', { liubai: 1, kind: 'modell' }, '/kind enum'],
    ['a scenario that extends nothing', { liubai: 1, kind: 'scenario' }, ' required'],
  ])('refuses %s', (_, document, fault) => {
    expect(against(document)).toContain(fault)
  })

  it('knows families of records, figures and texts, and the keys that belong to none', () => {
    const over = { p: 'plants', q: ['a', 'b'] }
    const family = { over, where: ['table(t, p, q)'], except: [{ p: 'a', q: ['b'] }] }
    const sites = { '{p}': { ...family, demands: { '{q}': { ...family, value: '1 t/yr' } } } }
    const parameters = { 'x-{p}': { ...family, 'by-period': { '{q}': { over, value: 1 } } } }
    expect(against({ ...model, sets: { plants: { all: 'sites' } }, sites, parameters })).toEqual([])
    expect(against({ ...model, sites: { s: { where: 'table(t, p)' } } })).toContain('/sites/s dependentRequired')
    expect(against({ ...model, sites: { 's-{p': {} } })).toContain('/sites pattern')
    expect(against({ ...model, sets: { plants: { ofall: 'sites' } } })).not.toEqual([])
  })

  it('does not ask for keys that a part may supply', () => {
    expect(against({ ...model, include: ['more.yaml'], commodities: { c: { label: 'C' } } })).toEqual([])
    expect(against({ liubai: 1, kind: 'part', processes: { p: { out: { c: '1 t' } } } })).toEqual([])
  })
})
