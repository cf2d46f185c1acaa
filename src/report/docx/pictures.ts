import { type Orientation, typeArea } from './page.js'
import { paragraph } from './paragraphs.js'
import { element } from './xml.js'

/** Width and height of an SVG document in its own units; by its viewBox, else its width and height, else square. */
export function sizeOfDrawing(svg: string): { readonly width: number; readonly height: number } {
  const root = /<svg\b[^<>]*>/.exec(svg)?.[0] ?? ''
  const box = /\bviewBox="[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)"/.exec(root)
  const side = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1])
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [side('width'), side('height')]
  return width > 0 && height > 0 ? { width, height } : { width: 1, height: 1 }
}

/** A drawing much wider than high stands across. */
export const orientationOf = ({ width, height }: { readonly width: number; readonly height: number }): Orientation =>
  width > 900 && width > 1.25 * height ? 'landscape' : 'portrait'

/** Room for a heading above a drawing and the caption below it, twips. */
const headroom = 2200

/** English Metric Units in a twip. */
const emu = 635

interface Placed {
  readonly id: number
  readonly name: string
  readonly alt: string
  /** Relations of the drawing and of the picture of pixels shown where drawings cannot be. */
  readonly svg: string
  readonly png: string
  readonly size: { readonly width: number; readonly height: number }
  readonly orientation: Orientation
}

/** A drawing as large as the page allows, with what it shows in words. */
export function drawingParagraph({ id, name, alt, svg, png, size, orientation }: Placed): string {
  const area = typeArea[orientation]
  const scale = Math.min(area.width / size.width, (area.height - headroom) / size.height)
  const extent = { cx: Math.floor(size.width * scale) * emu, cy: Math.floor(size.height * scale) * emu }
  const extension = element(
    'a:extLst',
    {},
    element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, element('asvg:svgBlip', { 'r:embed': svg })),
  )
  const picture = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name, descr: alt }), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': png }, extension),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  )
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:docPr', { id, name, descr: alt }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, picture),
    ),
  )
  return paragraph('Figure', element('w:r', {}, element('w:drawing', {}, inline)), { keepNext: true })
}

/** A picture of one clear pixel: what a reader without drawings shows where none was made of pixels. */
export const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='),
  (letter) => letter.charCodeAt(0),
)
