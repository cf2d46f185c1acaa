import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportSource } from '../../../../src/report/document/source.js'
import { asideLabels } from '../../../../src/report/figures/map/aside-labels.js'
import { mapPage } from '../../../../src/report/figures/map/map-page.js'
import { projectionOf } from '../../../../src/report/figures/map/projection.js'
import { map } from '../../../../src/report/pictures/map.js'
import { runDocument } from '../../../builders/engine.js'
import { loopBelt } from '../../../builders/loop-belt.js'
import { drawingOf, rowsOfPicture as rows, sourceOf, textsIn } from '../../../builders/pictures.js'
import { elements } from '../../../builders/xml.js'

/** The loop belt on a map: smelter and blaster at one place, the kiln 0.1° to the north, the cleaner nowhere. */
const placed = structuredClone(loopBelt) as unknown as {
  enterprises: Record<string, { sites: Record<string, { at?: string[] }> }>
}
const places: Readonly<Record<string, string[]>> = {
  smelter: ['36.5 N', '104.2 E'],
  blaster: ['36.5 N', '104.2 E'],
  kiln: ['36.6 N', '104.2 E'],
  foundry: ['36.5 N', '104.4 E'],
}
for (const { sites } of Object.values(placed.enterprises))
  for (const [id, site] of Object.entries(sites)) if (places[id]) site.at = places[id]

let source: ReportSource
beforeAll(async () => {
  source = sourceOf(await runDocument(placed))
})

describe('the map', () => {
  it('draws what sites give one another, the largest first, and says what it leaves out', () => {
    const picture = map.make(source, { threshold: 0.2 }, 'en')!
    expect(picture.id).toBe('map-loop-belt-mass')
    expect(rows(picture)).toEqual([
      ['Smelter', 'Kiln', '60', 't'],
      ['Smelter', 'Foundry', '33', 't'],
    ])
    expect(picture.notes).toEqual([
      'Not drawn: 2 flows below 20.0 % of the largest, 14 t in all.',
      'Sites without coordinates, not on the map: Cleaner',
    ])
  })
  it('puts sites where they are: north up, bands as wide as their flows', () => {
    const drawing = drawingOf(map.make(source, { threshold: 0.2 }, 'en')!)
    const dots = elements(drawing, 'circle').map(({ attributes: { cx, cy } }) => [Number(cx), Number(cy)] as const)
    expect(dots).toHaveLength(3)
    const [kiln, ...south] = dots
    const [smelter, foundry] = south.sort(([a], [b]) => a - b)
    expect(kiln![1]).toBeLessThan(smelter![1])
    expect(kiln![0]).toBeCloseTo(smelter![0], 1)
    // 0.2° eastwards at 36.55° is 0.2 · cos 36.55° = 0.1607° of latitude.
    expect((foundry![0] - smelter![0]) / (smelter![1] - kiln![1])).toBeCloseTo(0.1607 / 0.1, 2)
    const widths = elements(drawing, 'path').flatMap(({ attributes: { fill, 'stroke-width': width } }) =>
      fill === 'none' && Number(width) > 2 ? [Number(width)] : [],
    )
    expect(widths[1]! / widths[0]!).toBeCloseTo(33 / 60, 2)
  })
  it('has a bar of kilometres that is as long as it says', () => {
    const drawing = drawingOf(map.make(source, {}, 'en')!)
    const [text] = textsIn(drawing).filter((line) => /^\d+ km$/.test(line))
    const bar = elements(drawing, 'path').find(({ attributes: { d } }) => /^M16 /.test(d!))!
    const ends = [...bar.attributes['d']!.matchAll(/[ML]([\d.]+) /g)].map((match) => Number(match[1]))
    const dots = elements(drawing, 'circle').map(({ attributes: { cx, cy } }) => [Number(cx), Number(cy)] as const)
    const north = Math.max(...dots.map(([, y]) => y)) - Math.min(...dots.map(([, y]) => y))
    // 0.1° of latitude is 6371 km · π / 1800 = 11.119 km.
    expect(((Math.max(...ends) - 16) / north) * 11.119).toBeCloseTo(Number.parseFloat(text!), 1)
  })
  it('names its dots below, by number, on a narrow page', () => {
    const drawing = drawingOf(map.make(source, { narrow: true }, 'zh')!)
    expect(Number(drawing.attributes['width'])).toBe(400)
    expect(textsIn(drawing)).toEqual(expect.arrayContaining(['1', '2', '3', '磨料厂 / 冶炼厂']))
  })
  it('draws no band between sites of one dot', () => {
    const sites = ['a', 'b', 'c'].map((id, i) => ({ id, label: id, latitude: i < 2 ? 36.5 : 37, longitude: 104.2 }))
    const links = [
      { from: 'a', to: 'b', value: 5 },
      { from: 'a', to: 'c', value: 5 },
    ]
    const words = { title: 'Map', description: '', value: String, north: 'N' }
    const { parts } = mapPage({ ...words, sites, links, narrow: false })
    expect(parts.join('')).not.toContain('NaN')
    expect(parts.filter((part) => part.startsWith('<g fill-opacity'))).toHaveLength(1)
  })
  it('is of one period where the order names it, and of an energy or nothing where the model has none', () => {
    expect(map.make(source, { period: 'year', threshold: 0.2 }, 'en')!).toMatchObject({ id: 'map-loop-belt-mass-year' })
    expect(map.make(source, { quantity: 'gold' }, 'en')).toBeUndefined()
    expect(map.make(source, { scenario: 'nowhere' }, 'en')).toBeUndefined()
    expect(map.make(source, { threshold: 2 }, 'en')).toBeUndefined()
  })
  it('says what flows between sites at one place, and nothing of sites it all shows', async () => {
    // The foundry stands where the smelter does: 33 t of metal and 4 t of scrap are not drawn.
    const near = structuredClone(placed)
    for (const { sites } of Object.values(near.enterprises))
      for (const [id, site] of Object.entries(sites))
        site.at = places[id === 'foundry' ? 'smelter' : id] ?? ['36 N', '104 E']
    const nearby = sourceOf(await runDocument(near))
    const { notes } = map.make(nearby, { threshold: 0 }, 'en')!
    expect(notes).toEqual([
      expect.stringMatching(/^Not drawn: \d flows between sites at one and the same place, \d+ t in all\.$/),
    ])
    expect(map.make(nearby, { threshold: 0 }, 'zh')!.notes).toEqual([
      expect.stringMatching(/^未绘出：位于同一地点的场地之间的流量\d项/),
    ])
  })
  it('adds up what two sites give one another, all commodities together', async () => {
    const both = rows(map.make(source, { threshold: 0 }, 'en')!)
    const pairs = both.map(([from, to]) => `${from} ${to}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })
  it('is nothing where no two sites have coordinates', async () => {
    expect(map.make(sourceOf(await runDocument(loopBelt)), {}, 'en')).toBeUndefined()
  })
})

describe('names beside a map', () => {
  it('stand apart, whatever the dots', () => {
    const dots = fc.array(
      fc.record({
        x: fc.integer({ min: 200, max: 500 }),
        y: fc.integer({ min: 60, max: 400 }),
        name: fc.string({ maxLength: 60 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(dots, (given) => {
        const placed = given.map(({ x, y, name }, i) => ({
          x,
          y,
          sites: [{ id: `s${i}`, label: `厂${i} ${name.replace(/[^a-z ]/g, '')}` }],
        }))
        const { texts } = asideLabels(placed, 760, { margin: 16, room: 168, top: 40 })
        const lines = texts.map((text) => [...text.matchAll(/y="([\d.]+)"/g)].map((match) => Number(match[1])))
        const side = texts.map((text) => (text.includes('"end"') ? 'left' : 'right'))
        for (const which of ['left', 'right']) {
          const heights = lines.flatMap((own, i) => (side[i] === which ? [...new Set(own)] : [])).sort((a, b) => a - b)
          for (const [i, height] of heights.entries())
            if (i > 0) expect(height - heights[i - 1]!).toBeGreaterThanOrEqual(13.9)
          expect(heights[0] ?? 60).toBeGreaterThanOrEqual(40)
        }
      }),
      { numRuns: 60 },
    )
  })
  it('of a single place stand on a map of ten pixels a kilometre', () => {
    const { pixelsPerKm, height } = projectionOf([{ latitude: 36, longitude: 104 }], {
      x0: 0,
      x1: 100,
      top: 0,
      most: 100,
    })
    expect([pixelsPerKm, height]).toEqual([10, 0])
  })
})
