import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Origin } from '../../../src/base/index.js'
import { canonicalJson } from '../../../src/results/canonical.js'
import { readScenario, type ScenarioSpec } from '../../../src/scenario/index.js'
import { type Files, root, runFiles } from '../../builders/engine.js'

const published = (name: string): string => readFileSync(join(root, 'scenarios/published', name), 'utf8')
const distances = published('transport-distances.csv')
const asFamily = published('transport-family.yaml')

/** The specification of the first file; faults are thrown. */
function specOf(files: Files, entry = Object.keys(files)[0]!): ScenarioSpec {
  const outcome = readScenario(entry, (path) => files[path])
  if (!outcome.ok)
    throw new Error(outcome.diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}`).join('\n'))
  return outcome.value
}

const placeOf = ({ at, text }: Origin): string => `${at.file}:${at.line}:${at.col} ${text}`
const model = (...lines: readonly string[]): string => ['liubai: 1', 'kind: model', ...lines, ''].join('\n')

/** A result as text, without where in the files a thing stands. */
async function bytesOf(files: Files): Promise<string> {
  const { result } = await runFiles(files, 'transport.yaml')
  return canonicalJson(JSON.parse(JSON.stringify(result), (key, value) => (places.has(key) ? null : value)))
}
const places = new Set(['file', 'line', 'col'])

describe('families', () => {
  it('leave out every member an exception lists, alone or several', () => {
    const places = (except: string) =>
      specOf({ 'm.yaml': model(`sites: { "{p}": { over: { p: [a, b, c] }, except: [{ p: ${except} }] } }`) }).sites.map(
        ({ id }) => id,
      )
    expect(places('b')).toEqual(['a', 'c'])
    expect(places('[a, b]')).toEqual(['c'])
  })

  it('range over the one period of a model that states none', () => {
    const sets = 'sets: { years: { all: periods } }'
    const spec = specOf({ 'm.yaml': model(sets, 'parameters: { "x-{p}": { over: { p: years }, value: 2 t } }') })
    expect([...spec.parameters.keys()]).toEqual(['x-year'])
  })

  it('give the bytes of the entries written by hand, in whatever order files and members stand', async () => {
    const byHand = await bytesOf({ 'transport.yaml': published('transport.yaml') })
    const family = (text: string, table: string) =>
      bytesOf({ 'transport.yaml': text, 'transport-distances.csv': table })
    expect(await family(asFamily, distances)).toBe(byHand)
    const turned = asFamily
      .replace('[seattle, san-diego]', '[san-diego, seattle]')
      .replace('[new-york, chicago, topeka]', '[topeka, new-york, chicago]')
      .replace('{ from: plants, to: towns }', '{ to: towns, from: plants }')
    const [head, ...rows] = distances.trim().split('\n')
    expect(await family(turned, [head, ...rows.reverse()].join('\r\n'))).toBe(byHand)
    const links = asFamily.slice(asFamily.indexOf('\nlinks:') + 1, asFamily.indexOf('objective:'))
    const inPart = await bytesOf({
      'transport.yaml': asFamily.replace(links, 'include: [links.yaml]\n'),
      'links.yaml': `liubai: 1\nkind: part\n${links}`,
      'transport-distances.csv': distances,
    })
    expect(inPart).toBe(byHand)
  })

  it('keep the cell and the line of the family as origins, which a change overrides', () => {
    const files = {
      'a.yaml': [
        'liubai: 1',
        'kind: scenario',
        'extends: transport.yaml',
        'set:',
        '  - { path: links.seattle-topeka.distance, to: 2 thousand-miles }',
        '  - { path: links.seattle-chicago.to, to: topeka }',
        '',
      ].join('\n'),
      'transport.yaml': asFamily,
      'transport-distances.csv': distances,
    }
    const { links, inputs } = specOf(files)
    const line = asFamily.split('\n').findIndex((text) => text.includes('to: "{to}"')) + 1
    const distance = (id: string) => links.find((link) => link.id === id)!.legs[0]!.distance!.origin
    expect(placeOf(distance('san-diego-chicago'))).toBe('transport-distances.csv:2:19 1.8 thousand-miles')
    expect(placeOf(inputs.get('links.san-diego-chicago.to')!)).toBe(`transport.yaml:${line}:9 chicago`)
    expect(placeOf(distance('seattle-topeka'))).toBe('a.yaml:5:48 2 thousand-miles')
    expect(placeOf(distance('seattle-topeka').overrode!)).toBe('transport-distances.csv:3:9 1.8 thousand-miles')
    expect(placeOf(inputs.get('links.seattle-chicago.to')!.overrode!)).toBe(`transport.yaml:${line}:9 chicago`)
  })

  it('leave out what has no cell or is excepted, and stand inside one another', () => {
    const files = {
      'model.yaml': model(
        'periods: { from: 2001, to: 2002 }',
        'tags: { waste: {} }',
        'sectors: { metal: {} }',
        'sets:',
        '  plants: { sector: metal }',
        '  wares: { tag: waste }',
        '  years: { all: periods }',
        'tables: [{ file: makes.csv, as: makes, unit: t/yr, index: [plant, ware] }, { file: years.csv, as: years }]',
        'commodities:',
        '  gold: { unit: t }',
        '  "{w}": { over: { w: [slag, ash, dust] }, unit: t, tags: [waste] }',
        'enterprises:',
        '  works:',
        '    sector: metal',
        '    sites:',
        '      "{p}-site":',
        '        over: { p: [a, b] }',
        '        label: "Site {p}"',
        '        supplies:',
        '          "{w}":',
        '            over: { w: wares }',
        '            where: table(makes, p, w)',
        '            except: [{ w: dust }]',
        '            max: = table(makes, p, w)',
        '        demands:',
        '          gold: { by-period: { "{y}": { over: { y: years }, value: "= table(years, {p}, y)" } }, unit: t/yr }',
        'sites: { office: {} }',
        'parameters: { "of-{p}": { over: { p: plants }, value: 1, grade: D } }',
      ),
      'makes.csv': 'plant,ware,amount\na,slag,1\na,dust,2\nb,slag,3\nb,ash,= 2 * 3\n',
      'years.csv': 'plant,2001,2002\na,1,2\nb,3,4 kt\n',
    }
    const { sites, parameters } = specOf({ ...files, 'years.csv': files['years.csv'].replace('4 kt', '4') })
    expect(
      sites.map(({ id, label, supplies, demands }) => [
        id,
        label.en,
        [...supplies].map(([ware, { range }]) => `${ware} ${range.max!.origin.text}`),
        [...demands].map(([, { range }]) => range.min!.given.kind),
      ]),
    ).toEqual([
      ['a-site', 'Site a', ['slag 1 t/yr'], ['series']],
      ['b-site', 'Site b', ['ash = 2 * 3', 'slag 3 t/yr'], ['series']],
      ['office', 'office', [], []],
    ])
    expect([...parameters.keys()]).toEqual(['of-a-site', 'of-b-site'])
    expect([...parameters.values()].map(({ facts }) => facts.grade)).toEqual(['D', 'D'])
  })

  it('take conditions in a list without quotes, whose commas part the calls', () => {
    const spec = specOf({
      'model.yaml': model(
        'tables: [{ file: a.csv, as: a, unit: t }, { file: b.csv, as: b, unit: t }]',
        'parameters:',
        '  "{p}-{q}": { over: { p: [x, y], q: [u, v] }, where: [table(a, p, q), table(b, p, q)], value: 1 }',
      ),
      'a.csv': 'p,u,v\nx,1,2\ny,3,\n',
      'b.csv': 'p,u,v\nx,,2\ny,3,4\n',
    })
    expect([...spec.parameters.keys()]).toEqual(['x-v', 'y-u'])
  })

  it('may be added by scenarios and by projects, over the sets of the model', () => {
    const files = {
      'a.yaml': [
        'liubai: 1',
        'kind: scenario',
        'extends: model.yaml',
        'projects: { more: built }',
        'sites: { "{p}-depot": { over: { p: places } } }',
        'set: [{ path: parameters.x, to: "= table(t, a, n)" }]',
        '',
      ].join('\n'),
      'model.yaml': model(
        'sets: { places: [a, b] }',
        'tables: [{ file: t.csv, as: t }]',
        'parameters: { x: 1 }',
        'projects:',
        '  more: { add: { sites: { "{p}-yard": { over: { p: places } } } } }',
        '  never: { add: { sites: { "{p}-{q}": { over: { p: places, q: [hall] } } } } }',
      ),
      't.csv': 'p,n\na,7\n',
    }
    const spec = specOf(files)
    expect(spec.sites.map(({ id }) => id)).toEqual(['a-depot', 'a-yard', 'b-depot', 'b-yard'])
    const { origin } = spec.parameters.get('x')!
    expect(placeOf(origin)).toBe('t.csv:2:3 7')
    expect([origin.layer, placeOf(origin.overrode!)]).toEqual(['scenario:a', 'model.yaml:5:18 1'])
  })

  it('add to entries there are, as parts do', () => {
    const spec = specOf({
      'model.yaml': model(
        'sets: { every: { all: sites } }',
        'commodities: { ware: { unit: t } }',
        'sites:',
        '  a: { label: A }',
        '  "{p}": { over: { p: every }, supplies: { ware: { max: 1 t/yr } } }',
      ),
    })
    expect(spec.sites.map(({ label, supplies }) => [label.en, supplies.size])).toEqual([['A', 1]])
  })

  it('of 40 plants, 30 commodities and 20 markets are a page and tables', () => {
    const ids = (stem: string, count: number) => Array.from({ length: count }, (_, i) => `${stem}-${i + 1}`)
    const [plants, wares, towns] = [ids('plant', 40), ids('ware', 30), ids('town', 20)]
    const grid = (rows: string[], columns: string[], cell: (i: number, k: number) => string) =>
      [['id', ...columns], ...rows.map((row, i) => [row, ...columns.map((_, k) => cell(i, k))])].join('\n')
    const files = {
      'model.yaml': model(
        'mode: planning',
        `sets: { plants: [${plants}], wares: [${wares}], towns: [${towns}] }`,
        'tables:',
        '  - { file: makes.csv, as: makes, unit: t/yr }',
        '  - { file: needs.csv, as: needs, unit: t/yr }',
        '  - { file: distances.csv, as: distances, unit: km }',
        'commodities: { "{w}": { over: { w: wares }, unit: t } }',
        'modes: { road: { rate: 1 yuan/(t·km) } }',
        'sites:',
        '  "{p}":',
        '    over: { p: plants }',
        '    supplies: { "{w}": { over: { w: wares }, where: "table(makes, p, w)", max: "= table(makes, p, w)" } }',
        'markets:',
        '  "{m}":',
        '    over: { m: towns }',
        '    by-links: true',
        '    buys: { "{w}": { over: { w: wares }, demand: { min: "= table(needs, m, w)" } } }',
        'links:',
        '  "{w}-{p}-{m}":',
        '    over: { p: plants, w: wares, m: towns }',
        '    where: [ "table(makes, p, w)" ]',
        '    commodity: "{w}"',
        '    from: "{p}"',
        '    to: "{m}"',
        '    mode: road',
        '    distance: = table(distances, p, m)',
      ),
      'makes.csv': grid(plants, wares, () => '100'),
      'needs.csv': grid(towns, wares, () => '10'),
      'distances.csv': grid(plants, towns, (i, k) => String(10 + ((i * 7 + k * 13) % 90))),
    }
    expect(files['model.yaml'].split('\n').length).toBeLessThan(60)
    const spec = specOf(files)
    expect(spec.links.length).toBe(24_000)
    expect(spec.sites.flatMap(({ supplies }) => [...supplies]).length).toBe(1200)
  })
})
