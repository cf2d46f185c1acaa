import { beforeAll, describe, expect, it } from 'vitest'
import { isNoQuantity, quantityOf, viewNetwork, viewRun } from '../../../src/metrics/index.js'
import { type GraphFormat, graphFormats, type NetworkSource, writeNetwork } from '../../../src/report/index.js'
import { token } from '../../../src/report/graph-drawing.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { loopBelt } from '../../builders/loop-belt.js'
import { network } from '../../builders/networks.js'
import { elements, parseXml, type XmlElement } from '../../builders/xml.js'

let run: SolvedRun
beforeAll(async () => {
  run = await runDocument(loopBelt)
})

function sourceOf(name = 'mass', by: 'site' | 'enterprise' = 'enterprise'): NetworkSource {
  const quantity = quantityOf(run.compiled.graph, name)
  if (isNoQuantity(quantity)) throw new Error(name)
  const { id, label } = run.result
  return { id, label, run, view: viewRun(run, quantity, { by })! }
}
const tableOf = (flows: Readonly<Record<string, number>>): NetworkSource => ({
  id: 'flows.csv',
  label: { en: 'flows.csv', zh: 'flows.csv' },
  run: null,
  view: viewNetwork(network(flows)),
})
const write = (format: GraphFormat, source = sourceOf(), language: 'en' | 'zh' = 'en') =>
  writeNetwork(source, { language, format })

/** Names meant to break out of whatever they are written into. */
const hostile = [
  '"><script>alert(1)</script>',
  "'); drop",
  'a"b\\',
  '\\N \\G \\"',
  '<b>html</b>',
  ']]>',
  '&amp;&#0;&unknown;',
  '=1+1',
  '| pipe | `code` |',
  'bidi\u202etxt',
  'bell\u0007\u0000',
  'half \ud800 pair',
  '名称：铜',
  'a->b; c [x=y]',
  '{record|field}',
]
const hostileSource = (): NetworkSource => {
  const flows = hostile.map((name, i) => [
    `${name.replaceAll('>', '＞')}>${hostile[(i + 1) % hostile.length]!.replaceAll('>', '＞')}`,
    i + 1,
  ])
  const title = hostile.join(' ')
  return { ...tableOf(Object.fromEntries(flows)), label: { en: title, zh: title } }
}

describe('the text view', () => {
  it('tells who gives what to whom, what crosses the boundary, what comes round', () => {
    const text = write('table')
    expect(text).toContain('Network: Loop belt (loop-belt)')
    expect(text).toMatch(/Metals +Stone +Slag +60 +t +by-product/)
    expect(text).toMatch(/Metals +Forge +Grit +10,000 +kg\n/)
    expect(text).toMatch(/Metals +114 +100 +11/)
    expect(text).toMatch(/Metals → Stone → Metals +10/)
    expect(text).toContain('take no part: Depot')
    expect(text).toContain('passed between sites of one node and left out: 10 t')
  })
  it('gives metrics with their units, and a reason where there is no value', () => {
    const text = write('table')
    expect(text).toMatch(/Links L +4 +4\n/)
    expect(text).toMatch(/Average mutual information +[\d.]+ +bits/)
    expect(text).toMatch(/Ascendency A +[\d.,]+ +t·bits/)
    expect(text).toMatch(/Symbiosis density \(by-product links\) +0.5\n/)
    const copper = write('table', sourceOf('Cu'))
    expect(copper).toMatch(/Finn cycling index +– +8.49 % of all flows are unaccounted for, allowed 1 %/)
  })
  it('speaks Chinese', () => {
    const text = write('table', sourceOf('Cu', 'site'), 'zh')
    expect(text).toContain('网络: 循环带'.replace(': ', '：'))
    expect(text).toMatch(/冶炼厂 +窑 +炉渣/)
    expect(text).toContain('芬恩循环指数')
    expect(text).toContain('物质“铜”')
  })
  it('of a table needs no model', () => {
    const text = write('table', tableOf({ '>a': 10, 'a>b': 10, 'b>c': 4, 'b>!': 6, 'c>c': 0, 'c>': 4 }))
    expect(text).toContain('Network: flows.csv')
    expect(text).toMatch(/a +b +10\n/)
    expect(text).toContain('nothing comes round')
    expect(text).not.toContain('Symbiosis')
    expect(text).not.toContain('All exchanges')
  })
  it('says where the circuits are too many to show, and where the search stopped', () => {
    const letters = [...'abcdefghijk']
    const all = letters.flatMap((a) => letters.filter((b) => b !== a).map((b) => [`${a}>${b}`, 1]))
    const text = write('table', tableOf(Object.fromEntries(all)))
    expect(text).toContain('… and 9980 more circuits')
    expect(text).toContain('more than 10000 circuits')
  })
})

describe('CSV and JSON', () => {
  it('do not depend on the language', () => {
    for (const format of ['csv', 'json'] as const)
      expect(write(format, sourceOf(), 'zh')).toBe(write(format, sourceOf(), 'en'))
  })
  it('list every metric with unit and reason', () => {
    const lines = write('csv', sourceOf('Cu')).split('\n')
    expect(lines[0]).toBe('network,quantity,by,metric,metric_en,metric_zh,unit,value,reason')
    expect(lines).toContain('loop-belt,exchanges,enterprise,links,Links L,连接数 L,,4,')
    expect(lines).toContain('loop-belt,Cu,enterprise,finn-cycling-index,Finn cycling index,芬恩循环指数,,,unaccounted')
    expect(lines).toContain('loop-belt,Cu,enterprise,capacity,Development capacity C,发展容量 C,t·bit,,unaccounted')
    const table = write('csv', tableOf({ '>a': 8, 'a>': 8 })).split('\n')
    expect(table).toContain('flows.csv,,,mutual-information,Average mutual information,平均互信息,bit,1,')
  })
  it('hold the whole network', () => {
    const found = JSON.parse(write('json'))
    expect(found).toMatchObject({
      schema: 'liubai/graph/1',
      id: 'loop-belt',
      status: 'optimal',
      certified: true,
      quantity: { kind: 'mass', conserved: true },
      by: 'enterprise',
      unit: 't',
    })
    expect(found.nodes.map(({ id }: { id: string }) => id)).toEqual(['forge', 'metals', 'stone'])
    expect(found.cohesion.circuits).toHaveLength(2)
    const fci = found.metrics.find(({ id }: { id: string }) => id === 'finn-cycling-index')
    expect(fci.network.value).toBeGreaterThan(0)
    const reason = JSON.parse(write('json', sourceOf('Cu'))).metrics.find((m: { id: string }) => m.id === 'throughflow')
    expect(reason.network.reason).toMatchObject({
      code: 'unaccounted',
      text: { en: expect.any(String), zh: expect.any(String) },
    })
  })
})

const values = (node: XmlElement) =>
  Object.fromEntries(elements(node, 'attvalue').map(({ attributes }) => [attributes['for'], attributes['value']]))

describe('GEXF', () => {
  it('has every node and edge with its attributes, edges by keys of their own', () => {
    const root = parseXml(write('gexf'))
    expect(root).toMatchObject({ name: 'gexf', attributes: { version: '1.2' } })
    expect(elements(root, 'node').map(({ attributes }) => attributes)).toEqual([
      { id: 'forge', label: 'Forge' },
      { id: 'metals', label: 'Metals' },
      { id: 'stone', label: 'Stone' },
    ])
    const edges = elements(root, 'edge')
    expect(edges.map(({ attributes }) => attributes['id'])).toEqual([
      'forge:metals:scrap',
      'metals:forge:grit',
      'metals:forge:metal',
      'metals:stone:slag',
      'stone:metals:granules',
    ])
    expect(edges[0]!.attributes).toMatchObject({ source: 'forge', target: 'metals', weight: '4', label: 'Scrap' })
    expect(values(edges[0]!)).toEqual({ commodity: 'scrap', value: '4' })
    expect(values(elements(root, 'node')[0]!)).toMatchObject({ kind: 'enterprise', exports: '39' })
    expect(elements(root, 'attribute').map(({ attributes }) => attributes['type'])).toContain('double')
  })
})

describe('GraphML', () => {
  it('declares what it uses, with ids that are name tokens', () => {
    const root = parseXml(write('graphml', sourceOf('money', 'site'), 'zh'))
    const keys = new Set(elements(root, 'key').map(({ attributes }) => attributes['id']))
    for (const { attributes } of elements(root, 'data')) expect(keys).toContain(attributes['key'])
    const nodes = new Set(elements(root, 'node').map(({ attributes }) => attributes['id']))
    for (const { attributes } of elements(root, 'edge')) {
      expect(attributes['id']).toMatch(/^[\w.:-]+$/)
      expect(nodes).toContain(attributes['source'])
      expect(nodes).toContain(attributes['target'])
    }
    const labels = elements(root, 'data').filter(({ attributes }) => attributes['key'] === 'node-label')
    expect(labels.map(({ text }) => text)).toContain('冶炼厂')
  })
})

describe('SVG', () => {
  it('draws a band for every flow, between nodes and across the boundary, each told in words', () => {
    const source = sourceOf()
    const root = parseXml(write('svg', source))
    const [title, description] = ['title', 'desc'].map(
      (name) => root.children.find((child) => child.name === name)!.text,
    )
    expect(title).toBe('Network: Loop belt')
    expect(description).toContain('Flows of mass in t')
    const told = elements(root, 'path').map((path) => elements(path, 'title')[0]!.text)
    expect(told).toContain('Forge → Metals: Scrap, 4 t')
    const { network, run: view } = source.view
    const crossing = [network.imports, network.exports, network.respiration].flatMap((part) =>
      [...part].filter((x) => x > 0),
    )
    expect(told).toHaveLength(view!.edges.length + crossing.length)
    // What enters from outside in the picture is what does in the network.
    const amount = (text: string) => Number(/([\d,.]+) t$/.exec(text)![1]!.replaceAll(',', ''))
    const entering = told.filter((text) => text.startsWith('From outside')).reduce((sum, text) => sum + amount(text), 0)
    expect(entering).toBeCloseTo(
      network.imports.reduce((a, b) => a + b, 0),
      6,
    )
  })
  it('speaks Chinese, and of a table', () => {
    const chinese = parseXml(write('svg', sourceOf(), 'zh'))
    expect(elements(chinese, 'desc')[0]!.text).toContain('流量图')
    const table = parseXml(write('svg', tableOf({ 'a>b': 5, 'b>c': 5 })))
    expect(elements(table, 'path').map((path) => elements(path, 'title')[0]!.text)).toEqual([
      'a → b: 5 t',
      'b → c: 5 t',
    ])
  })
})

/** Tokens of a DOT text: quoted strings, words, arrows and marks; throws at anything else. */
function dotTokens(text: string): string[] {
  const found: string[] = []
  const pattern = /\s*("(?:[^"\\]|\\[\s\S])*"|->|[A-Za-z_]\w*|[{}[\];=,])/y
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex
    const token = pattern.exec(text)
    if (!token) throw new Error(`not DOT at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    found.push(token[1]!)
  }
  return found
}

describe('DOT', () => {
  it('has every node and edge, labelled with commodity and amount', () => {
    const text = write('dot')
    expect(text).toContain('"metals" [label="Metals"];')
    expect(text).toContain('"metals" -> "stone" [id="metals:stone:slag", label="Slag 60 t"];')
    expect(dotTokens(text).filter((token) => token === '->')).toHaveLength(5)
  })
})

describe('name tokens', () => {
  it('leave plain ids as they are and keep different names apart', () => {
    expect(token('metals-2.1')).toBe('metals-2.1')
    expect(token('刘川')).toBe('刘川')
    const names = ['a b', 'a_b', 'a/b', 'a:b', 'ab', 'a_x20_b', 'a\u200bb', 'a\u200cb', '\u{1f525}', '']
    expect(new Set(names.map(token)).size).toBe(names.length)
    for (const name of names) expect(token(name)).toMatch(/^[\w-]*$/)
  })
})

describe('hostile names', () => {
  it('stay names in XML', () => {
    for (const format of ['gexf', 'graphml'] as const) {
      const root = parseXml(write(format, hostileSource()))
      expect(elements(root, 'node')).toHaveLength(hostile.length)
      expect(elements(root, 'edge')).toHaveLength(hostile.length)
      expect(elements(root, 'script')).toHaveLength(0)
      expect(new Set(elements(root, 'node').map(({ attributes }) => attributes['id'])).size).toBe(hostile.length)
      for (const { attributes } of elements(root, 'node')) expect(attributes['id']).toMatch(/^[\w.\u4e00-\u9fff-]+$/)
    }
  })
  it('stay text in SVG', () => {
    const root = parseXml(write('svg', hostileSource()))
    expect(new Set(root.children.map(({ name }) => name))).toEqual(
      new Set(['title', 'desc', 'defs', 'rect', 'text', 'g']),
    )
    expect(elements(root, 'path')).toHaveLength(hostile.length)
    expect(elements(root, 'script')).toHaveLength(0)
  })
  it('stay quoted in DOT', () => {
    const tokens = dotTokens(write('dot', hostileSource()))
    expect(tokens.filter((token) => token === '->')).toHaveLength(hostile.length)
    expect(tokens.filter((token) => !token.startsWith('"') && /^\w/.test(token)).sort()).toEqual(
      [
        'digraph',
        'network',
        'graph',
        'label',
        'rankdir',
        'node',
        'shape',
        ...hostile.flatMap(() => ['label', 'id', 'label']),
      ].sort(),
    )
    // A backslash never stands before N, G or another letter that Graphviz would replace: only before " and itself.
    for (const token of tokens) expect(token).not.toMatch(/(?<!\\)(?:\\\\)*\\[^"\\]/)
  })
  it('stay text in Markdown and CSV, and harmless on a terminal', () => {
    const markdown = write('md', hostileSource())
    expect(markdown).not.toMatch(/<script|<b>/)
    expect(markdown).not.toContain('\u202e')
    const text = write('table', hostileSource())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(write('csv', { ...hostileSource(), id: '=1+1' })).toContain(`'=1+1,`)
  })
})

describe('every format', () => {
  it.each(graphFormats)('%s: equal bytes every time, ending in a line end', (format) => {
    const first = write(format)
    expect(write(format)).toBe(first)
    expect(first.endsWith('\n')).toBe(true)
  })
})
