import fc from 'fast-check'
import { placeOf } from './constructs/place.js'
import { type Constructs, constructSections, constructs } from './constructs.js'
import { type BeltDocument, label, laid, type Naming, plainNaming } from './document.js'

/** Sizes of a random belt; every draw gives a valid model by construction. */
export interface BeltShape {
  /** Owners of the makers, in turn; without any, sites stand for themselves. */
  readonly enterprises: number
  readonly makers: readonly {
    /** t of by-product per t of product; the raw material closes the mass. */
    readonly byProduct: number
    readonly powerMwh: number
    readonly productionKt: number
    readonly feeYuan: number
  }[]
  readonly takers: readonly {
    /** t of filler (bought, or the by-product of a maker) per t of ware. */
    readonly filler: number
    readonly productionKt: number
    readonly takes: readonly number[]
  }[]
  readonly links: readonly {
    readonly from: number
    readonly to: number
    readonly km: number
    readonly capacityKt: number | null
  }[]
  readonly prices: { readonly raw: number; readonly power: number; readonly filler: number }
  readonly constructs: Constructs
}

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10)

/** Random belt: makers with one by-product each, takers that may use by-products instead of bought filler. */
export const beltShape: fc.Arbitrary<BeltShape> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([makers, takers]) =>
    fc.record({
      enterprises: fc.integer({ min: 0, max: 2 }),
      makers: fc.array(
        fc.record({
          byProduct: tenths(0.5, 1),
          powerMwh: tenths(0.1, 2),
          productionKt: fc.integer({ min: 1, max: 100 }),
          feeYuan: fc.integer({ min: 1, max: 60 }),
        }),
        { minLength: makers, maxLength: makers },
      ),
      takers: fc.array(
        fc.record({
          filler: tenths(0.1, 0.9),
          productionKt: fc.integer({ min: 1, max: 100 }),
          takes: fc.uniqueArray(fc.integer({ min: 0, max: makers - 1 }), { minLength: 1, maxLength: makers }),
        }),
        { minLength: takers, maxLength: takers },
      ),
      links: fc.uniqueArray(
        fc.record({
          from: fc.integer({ min: 0, max: makers - 1 }),
          to: fc.integer({ min: 0, max: takers - 1 }),
          km: fc.integer({ min: 1, max: 90 }),
          capacityKt: fc.option(fc.integer({ min: 1, max: 50 })),
        }),
        { minLength: 0, maxLength: 6, selector: (link) => `${link.from}-${link.to}` },
      ),
      prices: fc.record({
        raw: fc.integer({ min: 50, max: 900 }),
        power: fc.integer({ min: 200, max: 500 }),
        filler: fc.integer({ min: 5, max: 80 }),
      }),
      constructs,
    }),
  )

/** The document of a random belt. `scale` multiplies every extensive figure; `unit` is the mass unit figures are entered in. */
export function beltDocument(
  shape: BeltShape,
  options: { readonly scale?: number; readonly entry?: 'kt' | 't'; readonly naming?: Naming } = {},
): BeltDocument {
  const { scale = 1, entry = 'kt', naming = plainNaming } = options
  const rate = (kt: number) => (entry === 'kt' ? `${kt * scale} kt/yr` : `${kt * scale * 1000} t/yr`)
  const commodities: Record<string, unknown> = {
    raw: { label: label('Raw material', '原料'), unit: 't' },
    power: { label: label('Electricity', '电力'), unit: 'MWh', 'cost-kind': 'energy' },
    filler: { label: label('Filler', '填料'), unit: 't' },
  }
  const processes: Record<string, unknown> = {}
  const sites: Record<string, unknown> = {}
  const owned = Array.from({ length: Math.min(shape.enterprises, shape.makers.length) }, () => ({}) as typeof sites)
  const buys: Record<string, unknown> = {}
  const accepts: Record<string, unknown> = {}
  shape.makers.forEach((maker, i) => {
    const product = naming('product', i)
    const byProduct = naming('by-product', i)
    commodities[product] = { label: label(`Product ${i}`, `产品${i}`), unit: 't' }
    commodities[byProduct] = { label: label(`By-product ${i}`, `副产物${i}`), unit: 't', tags: ['waste'] }
    processes[naming('making', i)] = {
      label: label(`Making ${i}`, `生产${i}`),
      per: `1 t ${product}`,
      closes: ['mass'],
      in: { raw: { closes: 'mass' }, power: `${maker.powerMwh} MWh` },
      out: { [product]: '1 t', [byProduct]: `${maker.byProduct} t` },
    }
    const place = owned.length > 0 ? owned[i % owned.length]! : sites
    place[naming('maker', i)] = {
      label: label(`Maker ${i}`, `生产厂${i}`),
      units: { [naming('plant', i)]: { process: naming('making', i), production: rate(maker.productionKt) } },
    }
    buys[product] = { price: '1000 yuan/t' }
    accepts[byProduct] = { fee: `${maker.feeYuan} yuan/t` }
  })
  shape.takers.forEach((taker, i) => {
    const ware = naming('ware', i)
    commodities[ware] = { label: label(`Ware ${i}`, `制品${i}`), unit: 't' }
    const modes: Record<string, unknown> = {
      bought: { label: label('with filler', '用填料'), in: { filler: `${taker.filler} t`, raw: { closes: 'mass' } } },
    }
    for (const maker of taker.takes)
      modes[naming('with', maker)] = {
        label: label(`with by-product ${maker}`, `用副产物${maker}`),
        in: { [naming('by-product', maker)]: `${taker.filler} t`, raw: { closes: 'mass' } },
      }
    processes[naming('shaping', i)] = {
      label: label(`Shaping ${i}`, `成型${i}`),
      per: `1 t ${ware}`,
      closes: ['mass'],
      out: { [ware]: '1 t' },
      modes,
    }
    sites[naming('taker', i)] = {
      label: label(`Taker ${i}`, `利用厂${i}`),
      units: { [naming('kiln', i)]: { process: naming('shaping', i), production: rate(taker.productionKt) } },
    }
    buys[ware] = { price: '500 yuan/t' }
  })
  const links = Object.fromEntries(shape.links.map((link) => linkEntry(link, naming, rate)))
  const money = (kiloYuan: number) => `${kiloYuan * 1000 * scale} yuan/yr`
  const besides = constructSections(shape.constructs, placeOf(shape.constructs.size, rate, money, naming))
  const base = {
    liubai: 1,
    kind: 'model',
    id: 'random-belt',
    label: label('Random belt', '随机经济带'),
    tags: { waste: { label: label('Waste', '废物') } },
    money: { currency: 'yuan' },
    commodities,
    processes,
    enterprises: Object.fromEntries(
      owned.map((own, i) => [naming('owner', i), { label: label(`Owner ${i}`, `企业${i}`), sites: own }]),
    ),
    sites,
    markets: {
      market: {
        label: label('Market', '市场'),
        sells: {
          raw: { price: `${shape.prices.raw} yuan/t` },
          power: { price: `${shape.prices.power} yuan/MWh` },
          filler: { price: `${shape.prices.filler} yuan/t` },
        },
        buys,
      },
    },
    modes: { road: { label: label('Road', '公路'), charge: '8 yuan/t', rate: '0.45 yuan/(t·km)' } },
    links,
    routes: { landfill: { label: label('Landfill', '填埋场'), to: 'land', accepts } },
    indicators: {
      'waste-used': {
        label: label('Waste used', '废物利用量'),
        unit: 'kt',
        better: 'higher',
        headline: true,
        formula: 'used(waste)',
      },
      'waste-disposed': {
        label: label('Waste disposed', '废物处置量'),
        unit: 'kt',
        better: 'lower',
        headline: true,
        formula: 'disposed(waste)',
      },
      'waste-rate': {
        label: label('Waste utilisation', '废物利用率'),
        unit: '%',
        better: 'higher',
        formula: 'used(waste) / generated(waste)',
      },
      'total-cost': { label: label('Cost', '成本'), unit: 'Myuan', better: 'lower', headline: true, formula: 'cost' },
      work: { label: label('Transport work', '运输周转量'), unit: 't·km', better: 'lower', formula: 'moved(all)' },
    },
  } as const
  return besides.reduce<BeltDocument>((document, sections) => laid(document, sections), base)
}

/** One link entry of the document; exported so that laws can add an option to a belt. */
export function linkEntry(
  link: BeltShape['links'][number],
  naming: Naming = plainNaming,
  rate: (kt: number) => string = (kt) => `${kt} kt/yr`,
): [string, unknown] {
  return [
    `${naming('link', link.from)}-to-${link.to}`,
    {
      commodity: naming('by-product', link.from),
      from: naming('maker', link.from),
      to: naming('taker', link.to),
      mode: 'road',
      distance: `${link.km} km`,
      ...(link.capacityKt === null ? {} : { capacity: rate(link.capacityKt) }),
    },
  ]
}
