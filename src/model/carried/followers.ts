import type { Label } from '../../scenario/index.js'
import type { Commodity, Disposal, LinkArc, Offer, Release, SiteDemand, Trade } from '../graph.js'

/** What moves commodities besides recipes. */
export interface Movers {
  readonly links: readonly LinkArc[]
  readonly offers: readonly Offer[]
  readonly trades: readonly Trade[]
  readonly siteDemands: readonly SiteDemand[]
  readonly releases: readonly Release[]
  readonly disposals: readonly Disposal[]
}

/**
 * The movers with those of parts behind them: wherever a carried commodity leaves a place, each of its parts leaves with
 * it, in a column of its own without limit, price or emission. What comes in by purchase brings its parts itself.
 */
export function withFollowers(
  movers: Movers,
  commodities: readonly Commodity[],
  substances: readonly string[],
): Movers {
  if (commodities.every(({ parts }) => !parts)) return movers
  const each = <T extends { readonly commodity: number }, U>(
    list: readonly T[],
    make: (mover: T, part: number, substance: string, i: number) => U | undefined,
  ): U[] =>
    list.flatMap((mover, i) =>
      (commodities[mover.commodity]!.parts ?? []).flatMap(
        (part) => make(mover, part, substances[commodities[part]!.part!.substance]!, i) ?? [],
      ),
    )
  const offers: Offer[] = []
  const followed = new Map<string, number>()
  each(movers.offers, (offer, part, substance, i) => {
    if (offer.side === 'sells') return
    const { market, marketLabel, side, costKind, origin } = offer
    followed.set(`${i} ${part}`, movers.offers.length + offers.length)
    offers.push({
      id: `${offer.id}:${substance}`,
      market,
      marketLabel,
      side,
      costKind,
      origin,
      commodity: part,
      steps: [{}],
    })
  })
  const trades = each(movers.trades, ({ side, market, offer, node, step }, part): Trade | undefined =>
    side === 'sale' && step === 0
      ? { side, market, node, step, offer: followed.get(`${offer} ${part}`)!, commodity: part }
      : undefined,
  )
  return {
    links: [
      ...movers.links,
      ...each(movers.links, (link, part, substance, i) =>
        link.brings
          ? undefined
          : {
              ...linkOf(link, part, substance, commodities),
              follows: i,
            },
      ),
    ],
    offers: [...movers.offers, ...offers],
    trades: [...movers.trades, ...trades],
    siteDemands: [
      ...movers.siteDemands,
      ...each(movers.siteDemands, ({ node, origin }, commodity) => ({ node, commodity, origin })),
    ],
    releases: [...movers.releases, ...each(movers.releases, ({ node, to }, commodity) => ({ node, commodity, to }))],
    disposals: [
      ...movers.disposals,
      ...each(movers.disposals, ({ node, route, origin }, commodity) => ({
        ...{ node, route, origin, commodity, limit: -1, emits: new Map() },
      })),
    ],
  }
}

function linkOf(
  { id, label, from, to, loss, lossTo, distance, origin }: LinkArc,
  part: number,
  substance: string,
  commodities: readonly Commodity[],
): LinkArc {
  const { label: goods } = commodities[part]!
  const named: Label = { en: `${label.en} (${goods.en})`, zh: `${label.zh}（${goods.zh}）` }
  return {
    ...{
      id: `${id}:${substance}`,
      label: named,
      commodity: part,
      from,
      to,
      lossTo,
      freight: [],
      emits: new Map(),
      origin,
    },
    ...(loss ? { loss } : {}),
    ...(distance ? { distance } : {}),
  }
}
