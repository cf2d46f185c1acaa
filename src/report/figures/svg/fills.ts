import { xmlElement } from '../../graph-xml.js'

/**
 * Fills told apart by those who see few colours, and in print without any: Okabe and Ito's colours, each with a pattern of
 * its own.
 */
export const fills = {
  plain: { colour: '#0072B2', pattern: 'none' },
  baseline: { colour: '#666666', pattern: 'rising' },
  rise: { colour: '#D55E00', pattern: 'rising' },
  fall: { colour: '#009E73', pattern: 'dots' },
  total: { colour: '#444444', pattern: 'none' },
  goods: { colour: '#0072B2', pattern: 'none' },
  'by-product': { colour: '#E69F00', pattern: 'falling' },
  other: { colour: '#BBBBBB', pattern: 'none' },
  kept: { colour: '#BBBBBB', pattern: 'none' },
  added: { colour: '#009E73', pattern: 'rising' },
  grown: { colour: '#0072B2', pattern: 'dots' },
  shrunk: { colour: '#E69F00', pattern: 'level' },
  removed: { colour: '#D55E00', pattern: 'falling' },
  open: { colour: '#D00000', pattern: 'rising' },
} as const
export type FillId = keyof typeof fills

/** Value of a `fill` attribute. */
export const fillOf = (id: FillId): string => (fills[id].pattern === 'none' ? fills[id].colour : `url(#${id})`)

/** The patterns of some fills, to stand in the `defs` of a drawing. */
export const patternsOf = (used: Iterable<FillId>): readonly string[] =>
  [...new Set(used)].sort().flatMap((id) => (fills[id].pattern === 'none' ? [] : [patternElement(id)]))

function patternElement(id: FillId): string {
  const { colour, pattern } = fills[id]
  const ground = xmlElement('rect', { width: '6', height: '6', fill: '#ffffff' })
  const box = { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse' }
  const stripe = xmlElement('rect', { width: '3', height: '6', fill: colour })
  switch (pattern) {
    case 'rising':
      return xmlElement('pattern', { ...box, patternTransform: 'rotate(45)' }, [ground, stripe])
    case 'falling':
      return xmlElement('pattern', { ...box, patternTransform: 'rotate(-45)' }, [ground, stripe])
    case 'level':
      return xmlElement('pattern', { ...box, patternTransform: 'rotate(90)' }, [ground, stripe])
    case 'dots': {
      const tint = xmlElement('rect', { width: '6', height: '6', fill: colour, 'fill-opacity': '0.35' })
      const dot = xmlElement('circle', { cx: '3', cy: '3', r: '1.8', fill: colour })
      return xmlElement('pattern', box, [ground, tint, dot])
    }
    case 'none':
      return ''
    default:
      return pattern satisfies never
  }
}
