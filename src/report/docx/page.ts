import { element } from './xml.js'

/** Lengths in twips (1/20 point): A4 with the margins of official documents (GB/T 9704-2012: type area 156 mm × 225 mm). */
const page = { short: 11906, long: 16838 }
const margins = { top: 2098, bottom: 1984, left: 1588, right: 1474 }
const landscapeMargins = { top: 1588, bottom: 1474, left: 1440, right: 1440 }

export type Orientation = 'portrait' | 'landscape'

/** Width and height of what is set on a page. */
export const typeArea: Readonly<Record<Orientation, { readonly width: number; readonly height: number }>> = {
  portrait: { width: page.short - margins.left - margins.right, height: page.long - margins.top - margins.bottom },
  landscape: {
    width: page.long - landscapeMargins.left - landscapeMargins.right,
    height: page.short - landscapeMargins.top - landscapeMargins.bottom,
  },
}

interface PageNumbers {
  readonly format: 'decimal' | 'upperRoman'
  /** Counted from 1 here; else on from the section before. */
  readonly restart: boolean
}

/** Properties of a part of the document; without numbers the part has neither header nor footer. */
export function sectionProperties(orientation: Orientation, numbers?: PageNumbers): string {
  const { top, bottom, left, right } = orientation === 'portrait' ? margins : landscapeMargins
  const size: Readonly<Record<string, string | number>> =
    orientation === 'portrait'
      ? { 'w:w': page.short, 'w:h': page.long }
      : { 'w:w': page.long, 'w:h': page.short, 'w:orient': 'landscape' }
  return element(
    'w:sectPr',
    {},
    ...(numbers
      ? [
          element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHeader' }),
          element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooter' }),
        ]
      : []),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', size),
    element('w:pgMar', {
      ...{ 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left },
      ...{ 'w:header': 1000, 'w:footer': 1000, 'w:gutter': 0 },
    }),
    ...(numbers
      ? [element('w:pgNumType', { 'w:fmt': numbers.format, ...(numbers.restart ? { 'w:start': 1 } : {}) })]
      : []),
  )
}
