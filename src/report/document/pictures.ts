import { pictures } from '../pictures/index.js'
import type { PictureOrder } from '../../scenario/index.js'
import type { DocumentBlock } from './document.js'
import type { Making } from './making.js'

/** A picture a report asks for; nothing where there is nothing to show. */
export function pictureBlocks(making: Making, order: PictureOrder): readonly DocumentBlock[] {
  const found = pictures.find(({ kind }) => kind === order.picture)!
  const { scenario, against, quantity, around, period } = order
  const asked = {
    ...idAt('scenario', scenario),
    ...idAt('against', against),
    ...idAt('quantity', quantity),
    ...idAt('around', around),
    ...idAt('period', period),
    ...(order.by === undefined ? {} : { by: order.by }),
    ...(order.threshold === undefined ? {} : { threshold: order.threshold }),
    ...(order.indicators.length === 0 ? {} : { indicators: order.indicators.map(({ id }) => id) }),
  }
  const drawn = (narrow: boolean) => found.make(making.source, { ...asked, narrow }, making.documentLanguage)
  const [picture, small] = [drawn(false), found.asks.includes('narrow') ? drawn(true) : undefined]
  if (picture === undefined) return []
  return [
    {
      ...picture,
      ...(small === undefined ? {} : { narrow: small.drawings }),
      caption: order.caption?.[making.language] ?? picture.caption,
    },
  ]
}

const idAt = <K extends string>(key: K, named: { readonly id: string } | undefined): { [key in K]?: string } =>
  named === undefined ? {} : ({ [key]: named.id } as { [key in K]: string })

/** A picture in its usual form, of one scenario. */
export const usualPicture = (
  picture: PictureOrder['picture'],
  of: { readonly scenario?: string; readonly against?: string; readonly indicators?: readonly string[] } = {},
): PictureOrder => ({
  picture,
  ...named('scenario', of.scenario),
  ...named('against', of.against),
  indicators: (of.indicators ?? []).map(place),
})

const place = (id: string) => ({ id, at: { file: '', line: 1, col: 1 }, length: 1 })
const named = (key: 'scenario' | 'against', id: string | undefined) => (id === undefined ? {} : { [key]: place(id) })
