import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentLanguage, Picture } from '../../../../src/report/document/document.js'
import type { ReportSource } from '../../../../src/report/document/source.js'
import type { PictureOrder } from '../../../../src/report/pictures/index.js'
import { differenceOf } from '../../../../src/report/pictures/sankey/difference.js'
import { withoutTraces } from '../../../../src/report/pictures/sankey/parts.js'
import { sankey } from '../../../../src/report/pictures/sankey/sankey.js'
import { runDocument } from '../../../builders/engine.js'
import { loopBelt } from '../../../builders/loop-belt.js'
import { drawingOf, rowsOfPicture as rows, sourceOf } from '../../../builders/pictures.js'
import { elements } from '../../../builders/xml.js'

let source: ReportSource
beforeAll(async () => {
  source = sourceOf(await runDocument(loopBelt))
})
const made = (order: PictureOrder = {}, language: DocumentLanguage = 'en'): Picture =>
  sankey.make(source, order, language)!

describe('Sankey pictures', () => {
  it('show who gives what to whom and what passes outside, the largest first, as cells with their units', () => {
    const picture = made({ threshold: 0 })
    expect(picture.id).toBe('sankey-loop-belt-mass')
    expect(picture.caption).toBe('Loop belt: Flows of mass between enterprises')
    expect(rows(picture).slice(0, 3)).toEqual([
      ['Bought outside', 'Metals', 'Ore', '100', 't'],
      ['Stone', 'Sold outside', 'Cement', '81', 't'],
      ['Metals', 'Stone', 'Slag', '60', 't'],
    ])
    expect(picture.table.rows[0]![3]).toMatchObject({ value: 100, unit: 't' })
  })

  it('draw one band for each row, titled by the same words, and one title and description for who cannot see', () => {
    const picture = made({ threshold: 0 })
    const svg = drawingOf(picture)
    const titles = elements(svg, 'path').map((path) => elements(path, 'title')[0]!.text)
    const told = rows(picture).map(
      ([from, to, what, amount, unit]) => `${from} → ${to}: ${what === '' ? '' : `${what}, `}${amount} ${unit}`,
    )
    expect([...titles].sort()).toEqual([...told].sort())
    expect(elements(svg, 'desc')[0]!.text).toBe(picture.alt)
    expect(picture.alt).toContain('Bought outside → Metals (Ore) 100 t')
  })

  it('have what is lost on the way, dumped and sold apart', () => {
    const outside = new Set(rows(made({ threshold: 0 })).map(([, to]) => to))
    for (const name of ['Lost on the way', 'Disposed of', 'Sold outside', 'Emitted']) expect(outside).toContain(name)
  })

  it('stand in Chinese, in English or in both side by side', () => {
    expect(made({}, 'zh').caption).toBe('循环带：企业间物质流向')
    expect(made({}, 'both').caption).toBe('循环带：企业间物质流向 Loop belt: Flows of mass between enterprises')
    expect(rows(made({ threshold: 0 }, 'both'))[0]).toEqual([
      '外购 Bought outside',
      '金属公司 Metals',
      '矿石 Ore',
      '100',
      't',
    ])
  })

  it('fold what is below the share asked for, and say so', () => {
    const picture = made({ threshold: 0.4 })
    expect(picture.alt).toContain('flows under 40.0 % of the largest node are drawn together')
    expect(rows(picture)).toContainEqual(['Metals', 'Forge', '2 smaller flows', '43', 't'])
  })

  it('are of one period, and say so, where the order names it', () => {
    const picture = made({ period: 'year' })
    expect(picture.id).toBe('sankey-loop-belt-mass-year')
    expect(picture.caption).toBe('Loop belt: Flows of mass between enterprises (year)')
    expect(made({ period: 'year' }, 'zh').caption).toBe('循环带：企业间物质流向（year）')
    expect(rows(picture)).toEqual(rows(made()))
  })
  it('are nothing around a place that exchanges nothing', () => {
    expect(sankey.make(source, { around: 'depot' }, 'en')).toBeUndefined()
  })

  it('are nothing where there is no such scenario or quantity', () => {
    expect(sankey.make(source, { scenario: 'nowhere' }, 'en')).toBeUndefined()
    expect(sankey.make(source, { quantity: 'gold' }, 'en')).toBeUndefined()
  })

  it('show one enterprise with those it exchanges something with, or a site by its id', () => {
    const picture = made({ around: 'forge', threshold: 0 })
    expect(picture.id).toBe('sankey-loop-belt-mass-around-forge')
    expect(picture.caption).toBe('Loop belt: Flows of mass to and from Forge')
    expect(rows(picture)).toEqual([
      ['Forge', 'Sold outside', 'Castings', '39', 't'],
      ['Metals', 'Forge', 'Metal', '33', 't'],
      ['Metals', 'Forge', 'Grit', '10', 't'],
      ['Forge', 'Metals', 'Scrap', '4', 't'],
    ])
    // Metals gives more here than it takes: of it only a part is drawn, and nothing stands open.
    expect(picture.drawings[0]).not.toContain('not balanced')
    expect(rows(made({ around: 'kiln', threshold: 0 })).every((row) => row.slice(0, 2).includes('Kiln'))).toBe(true)
  })

  it('stand on a narrow page with an id of their own', () => {
    const picture = made({ narrow: true })
    expect(picture.id).toBe('sankey-loop-belt-mass-narrow')
    expect(Number(drawingOf(picture).attributes['width'])).toBe(400)
  })

  it('leave out what lies outside and is too thin to be seen, and say so', () => {
    const { diagram, left } = withoutTraces({
      nodes: [
        { id: 'a', label: 'A', kind: 'place' },
        { id: '\u0001emitted', label: 'Emitted', kind: 'outside' },
        { id: '\u0001unplaced', label: 'No place found', kind: 'outside' },
        { id: '\u0001sold', label: 'Sold outside', kind: 'outside' },
      ],
      bands: ['emitted', 'unplaced', 'sold'].map((to) => {
        const ends = { from: 'a', to: `\u0001${to}` }
        return { id: to, ...ends, label: '', group: 'goods', value: to === 'sold' ? 10_000 : 1 }
      }),
    })
    expect(left).toEqual([{ label: 'Emitted', value: 1 }])
    // What has no place is shown however little it is.
    expect(diagram.bands.map(({ id }) => id)).toEqual(['unplaced', 'sold'])
  })
})

describe('between processes', () => {
  it('draws each, or the small ones together', () => {
    const all = made({ by: 'process', threshold: 0 })
    expect(all.id).toBe('sankey-loop-belt-mass-by-process')
    expect(all.caption).toBe('Loop belt: Flows of mass between processes')
    expect(rows(all)).toContainEqual(['Smelting', 'Casting', 'Metal', '30', 't'])
    const few = rows(made({ by: 'process', threshold: 0.3 }))
    // Below 30 t: remelting, granulating and grinding.
    expect(few).toContainEqual(['Casting', '3 smaller processes', 'Scrap', '4', 't'])
    expect(few).toContainEqual(['Burning', '3 smaller processes', 'Dust', '10', 't'])
    expect(few.flat()).not.toContain('Granules')
  })
  it('is nothing of money', () => {
    expect(sankey.make(source, { by: 'process', quantity: 'money' }, 'en')).toBeUndefined()
  })
})

describe('the difference of two scenarios', () => {
  const side = (flows: Readonly<Record<string, number>>) => ({
    nodes: ['a', 'b'].map((id) => ({ id, label: id, kind: 'place' as const })),
    bands: Object.entries(flows).map(([id, value]) => ({ id, from: 'a', to: 'b', label: id, group: 'goods', value })),
  })
  const partsOf = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>, share = 0) =>
    differenceOf(side(before), side(after), share, (count) => `${count} more`).bands.map(
      ({ label, group, value }) => [label, group, value] as const,
    )
  it('cuts each band into what both have and what one has more', () => {
    expect(partsOf({ ore: 5, ash: 4, slag: 3, coal: 2 }, { ore: 5, ash: 6, slag: 1, lime: 7 })).toEqual([
      ['ash', 'kept', 4],
      ['ash', 'grown', 2],
      ['coal', 'removed', 2],
      ['lime', 'added', 7],
      ['ore', 'kept', 5],
      ['slag', 'kept', 1],
      ['slag', 'shrunk', 2],
    ])
  })
  it('adds up to either side, folded or not', () => {
    const flows = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's', 't'), fc.integer({ min: 1, max: 1000 }))
    fc.assert(
      fc.property(flows, flows, fc.constantFrom(0, 0.2, 0.9), (before, after, share) => {
        const parts = partsOf(before, after, share)
        const sum = (...groups: readonly string[]) =>
          parts.reduce((total, [, group, value]) => total + (groups.includes(group) ? value : 0), 0)
        const total = (side: Readonly<Record<string, number>>) => Object.values(side).reduce((a, b) => a + b, 0)
        expect(sum('kept', 'shrunk', 'removed')).toBeCloseTo(total(before), 6)
        expect(sum('kept', 'grown', 'added')).toBeCloseTo(total(after), 6)
      }),
    )
  })
  it('is drawn in a colour and a pattern for each part, and told part by part', async () => {
    const { metals } = loopBelt.enterprises
    const smelter = {
      ...metals.sites.smelter,
      units: { ...metals.sites.smelter.units, furnace: { process: 'smelting', production: '15 t/yr' } },
    }
    const less = {
      ...{ ...loopBelt, id: 'half-smelter' },
      enterprises: { ...loopBelt.enterprises, metals: { ...metals, sites: { ...metals.sites, smelter } } },
    }
    const both = sourceOf(await runDocument(loopBelt), await runDocument(less))
    const picture = sankey.make(both, { against: 'loop-belt', quantity: 'metal' }, 'en')!
    expect(picture.id).toBe('sankey-half-smelter-metal-against-loop-belt')
    expect(rows(picture).map((row) => row[3])).toEqual(expect.arrayContaining(['In both', 'Less']))
    expect(picture.drawings[0]).toContain('fill="url(#shrunk)"')
    expect(sankey.make(both, { against: 'half-smelter' }, 'en')).toBeUndefined()
  })
})
