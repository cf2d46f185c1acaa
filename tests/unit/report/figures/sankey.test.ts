import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SankeyDiagram } from '../../../../src/report/figures/sankey/diagram.js'
import { bandLabels } from '../../../../src/report/figures/sankey/band-labels.js'
import { foldSmall } from '../../../../src/report/figures/sankey/fold.js'
import { labelLines } from '../../../../src/report/figures/sankey/labels.js'
import { type LabelOf, layOut } from '../../../../src/report/figures/sankey/layout.js'
import { narrowMeasures, usualMeasures } from '../../../../src/report/figures/sankey/measures.js'
import { overlap } from '../../../../src/report/figures/svg/box.js'
import { drawSankey, nodeBoxes, type SankeyWords } from '../../../../src/report/figures/sankey/svg.js'

const words: SankeyWords = {
  title: 'Flows',
  description: 'Flows of a belt',
  value: (value) => `${value} t`,
  group: (group) => group,
  unbalanced: 'open',
}

/** Labels as the drawing has them: they have a say in the scale. */
const labelled: LabelOf = ({ label }, value, room) => labelLines(label, words.value(value), room)

/** A place and a flow between two, named by their ends. */
const node = (id: string) => ({ id, label: id, kind: 'place' as const })
const band = (from: string, to: string, value: number) => ({
  id: from + to,
  from,
  to,
  label: '',
  group: 'g',
  value,
})

/** Diagrams of up to nine nodes, loops and flows to oneself among them, with values over four orders of magnitude. */
const diagrams = fc
  .record({
    count: fc.integer({ min: 2, max: 9 }),
    bands: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.integer({ min: 1, max: 10_000 }), fc.nat(3)), {
      minLength: 1,
      maxLength: 24,
    }),
  })
  .map(({ count, bands }): SankeyDiagram => {
    const nodes = Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      label: `厂 Works ${i}`,
      kind: 'place' as const,
    }))
    return {
      nodes,
      bands: bands.map(([from, to, value, group], i) => ({
        ...{
          id: `b${i}`,
          from: `n${from % count}`,
          to: `n${to % count}`,
          label: `ware ${i}`,
          group: `g${group}`,
          value,
        },
      })),
    }
  })

/** Ends of a drawn band: heights of its first and last straight side, from the path alone. */
function endsOf(path: string): readonly [number, number] {
  const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLCAZ]|$)/g)].map(
    (m) => [Number(m[1]), Number(m[2])] as const,
  )
  const first = points[0]!
  const last = points.at(-1)!
  const across = points.slice(1).find(([x, y], i) => points[i]![0] === x && points[i]![1] !== y)!
  const before = points[points.indexOf(across) - 1]!
  return [Math.abs(last[1] - first[1]), Math.abs(across[1] - before[1])]
}

describe('Sankey diagrams with loops', () => {
  it('every band is as high as its flow at both ends, to half a pixel', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const { scale, bands } = layOut(diagram, usualMeasures, labelled)
        const svg = drawSankey(diagram, words)
        const paths = [...svg.matchAll(/ d="(M[^"]+Z)"/g)].map((match) => match[1]!)
        expect(paths).toHaveLength(bands.length)
        for (const [i, { band, isReturn }] of bands.entries()) {
          const [giver, taker] = endsOf(paths[i]!)
          expect(Math.abs(giver - band.value * scale)).toBeLessThanOrEqual(0.5)
          if (!isReturn) expect(Math.abs(taker - band.value * scale)).toBeLessThanOrEqual(0.5)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('bands fill the sides of their nodes without overlap, and nodes and labels of a column stand apart', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const { nodes, bands, scale } = layOut(diagram)
        for (const { node, y, entering, leaving } of nodes)
          for (const side of ['from', 'to'] as const) {
            const own = bands.filter(({ band }) => band[side] === node.id)
            const edges = own.map(({ passages, thickness }) => {
              const top = (side === 'from' ? passages[0]! : passages.at(-1)!).y
              return [top, top + thickness] as const
            })
            edges.sort(([a], [b]) => a - b)
            let edge = y
            for (const [top, bottom] of edges) {
              expect(top).toBeCloseTo(edge, 6)
              edge = bottom
            }
            expect(edge - y).toBeCloseTo(scale * (side === 'from' ? leaving : entering), 6)
          }
        for (const a of nodes)
          for (const b of nodes) {
            if (a === b || a.column !== b.column || a.y > b.y) continue
            const half = (n: typeof a) => Math.max(n.height, 14 * n.label.length) / 2
            const distance = b.y + b.height / 2 - (a.y + a.height / 2)
            expect(distance).toBeGreaterThanOrEqual(half(a) + half(b) - 1e-6)
          }
      }),
      { numRuns: 300 },
    )
  })

  it('forward bands lead to the right, all others are returns', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const { bands, columns } = layOut(diagram)
        for (const { band, isReturn } of bands)
          expect(columns.of.get(band.from)! < columns.of.get(band.to)!).toBe(!isReturn)
      }),
    )
  })

  it('a band against the line leads forward where its giver was moved to the left of its taker', () => {
    const nodes = ['n0', 'n1', 'n2', 'n3'].map(node)
    const bands = [
      band('n2', 'n1', 2),
      band('n2', 'n0', 1),
      band('n1', 'n3', 1),
      band('n3', 'n2', 1),
      band('n0', 'n3', 3),
    ]
    const { columns } = layOut({ nodes, bands })
    for (const { id, from, to } of bands)
      expect([id, columns.returns.has(id)]).toEqual([id, columns.of.get(from)! >= columns.of.get(to)!])
  })

  it('no order of entry reaches the picture', () => {
    fc.assert(
      fc.property(diagrams, fc.infiniteStream(fc.nat(1e6)), (diagram, numbers) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => [numbers.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item)
        const other = { nodes: shuffled(diagram.nodes), bands: shuffled(diagram.bands) }
        expect(drawSankey(other, words)).toBe(drawSankey(diagram, words))
      }),
      { numRuns: 50 },
    )
  })

  it('an acyclic diagram has no return, a ring has one', () => {
    const chain = { nodes: ['a', 'b', 'c'].map(node), bands: [band('a', 'b', 5), band('b', 'c', 5)] }
    expect(layOut(chain).columns.returns.size).toBe(0)
    // The smallest flow of the ring leads back.
    const ring = layOut({ ...chain, bands: [...chain.bands, band('c', 'a', 1)] })
    expect([...ring.columns.returns]).toEqual(['ca'])
  })

  it('what does not balance at an inner node is drawn open, to scale', () => {
    const diagram = { nodes: ['a', 'b', 'c'].map(node), bands: [band('a', 'b', 10), band('b', 'c', 7)] }
    const { scale } = layOut(diagram, usualMeasures, labelled)
    const svg = drawSankey(diagram, words)
    const stub = /height="([\d.]+)" fill="url\(#open\)"/.exec(svg)
    expect(Number(stub![1])).toBeCloseTo(3 * scale, 1)
    expect(svg).toContain('b: open 3 t')
  })
})

describe('names', () => {
  it('of nodes and of bands stand over no other name and no node', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const { nodes, bands } = layOut(diagram, usualMeasures, labelled)
        const taken = nodes.flatMap(nodeBoxes)
        const names = bandLabels(bands, taken).map(({ box }) => box)
        for (const [i, box] of names.entries())
          for (const other of [...taken, ...names.slice(i + 1)]) expect(overlap(box, other)).toBe(false)
        for (const { box, text } of bandLabels(bands, taken)) {
          const bearer = bands.find(({ band }) => band.label === text)!
          expect(bearer.thickness).toBeGreaterThanOrEqual(box.y1 - box.y0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('stand below by number on a narrow page, with the same values', () => {
    const diagram = { nodes: ['a', 'b', 'c'].map(node), bands: [band('a', 'b', 10), band('b', 'c', 10)] }
    const svg = drawSankey(diagram, words, narrowMeasures)
    for (const [i, id] of ['a', 'b', 'c'].entries()) {
      expect(svg).toContain(`>${id} 10 t</tspan>`)
      expect(svg).toContain(`>${i + 1}</tspan>`)
    }
    expect(Number(/width="(\d+)"/.exec(svg)![1])).toBe(400)
  })
})

describe('ranges', () => {
  it('are drawn as outlines as high as the lowest and the highest value', () => {
    const ranged = { ...band('a', 'b', 10), low: 8, high: 13 }
    const diagram = { nodes: ['a', 'b'].map(node), bands: [ranged] }
    const { scale } = layOut(diagram, usualMeasures, labelled)
    const svg = drawSankey(diagram, words)
    const edges = [...svg.matchAll(/ d="(M[^"]+Z)" fill="none"/g)].map((match) => endsOf(match[1]!)[0])
    expect(edges[0]).toBeCloseTo(8 * scale, 1)
    expect(edges[1]).toBeCloseTo(13 * scale, 1)
    expect(svg).toContain('a → b: 10 t (8 t – 13 t)')
  })
})

describe('small flows', () => {
  it('are folded into one of each pair of nodes, and no sum changes', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const folded = foldSmall(diagram, 0.05, (count) => `${count} more`)
        const sum = (bands: SankeyDiagram['bands'], from: string, to: string) =>
          bands.filter((band) => band.from === from && band.to === to).reduce((total, { value }) => total + value, 0)
        for (const { from, to } of diagram.bands) expect(sum(folded.bands, from, to)).toBe(sum(diagram.bands, from, to))
        const largest = Math.max(
          ...diagram.nodes.flatMap(({ id }) => [
            diagram.bands.filter(({ to }) => to === id).reduce((total, { value }) => total + value, 0),
            diagram.bands.filter(({ from }) => from === id).reduce((total, { value }) => total + value, 0),
          ]),
        )
        const others = folded.bands.filter(({ group }) => group !== 'other' && !group.startsWith('g'))
        expect(others).toEqual([])
        for (const band of folded.bands.filter(({ group }) => group === 'other'))
          expect(band.label).toMatch(/^\d+ more$/)
        const small = folded.bands.filter(({ value, group }) => group !== 'other' && value < 0.05 * largest)
        for (const { from, to } of small)
          expect(small.filter((band) => band.from === from && band.to === to)).toHaveLength(1)
      }),
    )
  })
})

describe('ranges and colours', () => {
  const nodes = ['a', 'b'].map(node)
  const label = (count: number) => `${count} more`
  it('small bands in one have the sums of their ranges, where one has none its value', () => {
    const small = [
      { ...band('a', 'b', 2), id: 'one', low: 1 },
      { ...band('a', 'b', 3), id: 'two', high: 5 },
    ]
    const folded = foldSmall({ nodes, bands: [{ ...band('a', 'b', 100), id: 'large' }, ...small] }, 0.1, label)
    const together = folded.bands.find(({ group }) => group === 'other')
    expect(together).toMatchObject({ label: '2 more', value: 5, low: 1 + 3, high: 2 + 5 })
  })
  it('a band with one end of a range is told with its value at the other', () => {
    const drawn = (extra: object) => drawSankey({ nodes, bands: [{ ...band('a', 'b', 4), ...extra }] }, words)
    const text = (extra: object) => JSON.stringify(drawn(extra))
    expect(text({ low: 3 })).toContain('4 t (3 t – 4 t)')
    expect(text({ high: 6 })).toContain('4 t (4 t – 6 t)')
    expect(text({})).not.toContain('–')
  })
  it('ten groups as large as one another have colours by their names, those beyond eight one grey', () => {
    const groups = ['j', 'c', 'a', 'i', 'e', 'b', 'h', 'd', 'g', 'f']
    const bands = groups.map((group) => ({ ...band('a', 'b', 1), id: group, group }))
    const drawing = JSON.stringify(drawSankey({ nodes, bands }, words))
    const fills = [...drawing.matchAll(/#(009E73|CC79A7|56B4E9|D55E00|F0E442|0072B2|E69F00|999999|BBBBBB)/g)]
    expect(new Set(fills.map(([fill]) => fill)).size).toBe(9)
  })
})
