import { isNoQuantity, networkOfRun, quantityOf } from '../../metrics/index.js'
import type { SolvedRun } from '../../results/index.js'
import { left, right, table } from '../blocks.js'
import type { DocumentLanguage } from '../document/document.js'
import { type MapLink, type MapSite, mapPage } from '../figures/map/map-page.js'
import { svgDocument } from '../figures/svg/page.js'
import { formatNumber } from '../numbers.js'
import { visible } from '../text.js'
import { wordsOf } from '../words/index.js'
import { runOf } from './choices.js'

import type { PictureKind, PictureOrder } from './picture-kind.js'
import { quantityName } from './quantity-name.js'
import { numberCell, scaleFor, unitName, withUnit } from './scale.js'
import { ofNumbers, told } from './told.js'
import { pictureWords } from './words/index.js'

/** Share of the largest flow between two sites below which flows are left out, where the order names none. */
const SMALL = 0.01

/** Sites where they are, and what they give one another as bands; markets and nature are not on the map. */
export const map: PictureKind = {
  kind: 'map',
  asks: ['scenario', 'quantity', 'period', 'threshold', 'narrow'],
  make: (source, order, language) => {
    const run = runOf(source, order)
    const found = run && networkBetween(run, order)
    const sites = run ? sitesOf(run, language) : []
    if (run === undefined || found === undefined || sites.length < 2) return undefined
    const { quantity } = found
    const placed = new Map(sites.map((site) => [site.id, site]))
    const known = pairsOf(found.edges).filter(({ from, to }) => placed.has(from) && placed.has(to))
    const apart = known.filter(({ from, to }) => !isSamePlace(placed.get(from)!, placed.get(to)!))
    const share = order.threshold ?? SMALL
    const least = share * Math.max(0, ...apart.map(({ value }) => value))
    const drawn = apart.filter(({ value }) => value >= least).sort((a, b) => b.value - a.value)
    if (drawn.length === 0) return undefined
    const scale = scaleFor(drawn[0]!.value, quantity.unit, ofNumbers(language))
    const name = (id: string) => placed.get(id)!.label
    const caption = told(language, (one) =>
      visible(wordsOf(one).colon(run.result.label[one], pictureWords(one).onMap(quantityName(quantity, one)))),
    )
    const alt = told(language, (one) => {
      const inOne = new Map(sitesOf(run, one).map(({ id, label }) => [id, label]))
      const flows = drawn
        .slice(0, 5)
        .map(({ from, to, value }) => `${inOne.get(from)} → ${inOne.get(to)} ${withUnit(value, scale)}`)
      return `${wordsOf(one).colon(pictureWords(one).mapped(sites.length, unitName(scale)), flows.join(wordsOf(one).semicolon))}${wordsOf(one).stop}`
    })
    const page = mapPage({
      ...{ title: caption, description: alt, narrow: order.narrow === true, sites, links: drawn },
      value: (value) => withUnit(value, scale),
      north: told(language, (one) => pictureWords(one).north),
    })
    const parts = ['map', run.result.id, (order.quantity ?? 'mass').replace(':', '-')]
    return {
      kind: 'picture',
      id: [...parts, ...(order.period ? [order.period] : []), ...(order.narrow ? ['narrow'] : [])].join('-'),
      caption,
      alt,
      drawings: [svgDocument(page)],
      table: table(
        [
          left(told(language, (one) => wordsOf(one).from)),
          left(told(language, (one) => wordsOf(one).to)),
          right(told(language, (one) => wordsOf(one).amount)),
          left(told(language, (one) => wordsOf(one).unit)),
        ],
        drawn.map(({ from, to, value }) => [
          name(from),
          name(to),
          numberCell(value, scale),
          { text: unitName(scale), unit: scale.unit },
        ]),
      ),
      notes: notesOf(
        {
          share,
          small: apart.filter(({ value }) => value < least),
          near: known.filter((pair) => !apart.includes(pair)),
          unplaced: found.places.filter(({ id }) => !placed.has(id)).map(({ label }) => label),
        },
        (value) => withUnit(value, scale),
        language,
      ),
    }
  },
}

function networkBetween(run: SolvedRun, { quantity: name = 'mass', period }: PictureOrder) {
  const quantity = quantityOf(run.compiled.graph, name)
  if (isNoQuantity(quantity)) return undefined
  return networkOfRun(run, quantity, { by: 'site', ...(period === undefined ? {} : { period }) })
}

const sitesOf = ({ compiled: { graph } }: SolvedRun, language: DocumentLanguage): readonly MapSite[] =>
  graph.nodes.flatMap(({ id, kind, label, latitude, longitude }) =>
    kind === 'market' || latitude === undefined || longitude === undefined
      ? []
      : [{ id, latitude, longitude, label: visible(told(language, (one) => label[one])) }],
  )

const isSamePlace = (a: MapSite, b: MapSite): boolean => a.latitude === b.latitude && a.longitude === b.longitude

/** Flows between two sites, all commodities together. */
function pairsOf(edges: readonly MapLink[]): readonly MapLink[] {
  const sums = new Map<string, MapLink & { value: number }>()
  for (const { from, to, value } of edges) {
    const key = JSON.stringify([from, to])
    const known = sums.get(key)
    if (known) known.value += value
    else sums.set(key, { from, to, value })
  }
  return [...sums.values()].filter(({ value }) => value > 0)
}

interface NotDrawn {
  readonly share: number
  readonly small: readonly MapLink[]
  readonly near: readonly MapLink[]
  readonly unplaced: readonly { readonly en: string; readonly zh: string }[]
}

/** What the map does not show: small flows, flows between sites at one place, sites without coordinates. */
function notesOf(
  { share, small, near, unplaced }: NotDrawn,
  amount: (value: number) => string,
  language: DocumentLanguage,
): readonly string[] {
  const sum = (links: readonly MapLink[]) => amount(links.reduce((total, { value }) => total + value, 0))
  return [
    ...(small.length === 0
      ? []
      : [
          told(language, (one) => {
            const percent = wordsOf(one).percentText(formatNumber(100 * share, wordsOf(one), '%'))
            return pictureWords(one).smallLinks(small.length, percent, sum(small))
          }),
        ]),
    ...(near.length === 0 ? [] : [told(language, (one) => pictureWords(one).samePlace(near.length, sum(near)))]),
    ...(unplaced.length === 0
      ? []
      : [
          told(language, (one) => {
            const names = unplaced.map((label) => visible(label[one])).join(wordsOf(one).comma)
            return wordsOf(one).colon(pictureWords(one).noCoordinates, names)
          }),
        ]),
  ]
}
