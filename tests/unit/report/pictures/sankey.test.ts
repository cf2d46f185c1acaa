import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentLanguage, Picture } from '../../../../src/report/document/document.js'
import type { ReportSource } from '../../../../src/report/document/source.js'
import type { PictureOrder } from '../../../../src/report/pictures/index.js'
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

  it('are nothing where there is no such scenario or quantity', () => {
    expect(sankey.make(source, { scenario: 'nowhere' }, 'en')).toBeUndefined()
    expect(sankey.make(source, { quantity: 'gold' }, 'en')).toBeUndefined()
  })
})
