import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

type Canvas = typeof import('@napi-rs/canvas')

/** Name the letters of the package are known by while drawing, so that no font of the machine stands in for them. */
const FAMILY = 'liubai-letters'

let loaded: Promise<Canvas> | undefined

/**
 * A picture as PNG: the size of the SVG in pixels × `scale` (2: sharp on paper). Letters, Chinese ones too, are those of a
 * package and not of the machine; equal input gives equal bytes on one machine.
 * @throws Error where the optional packages @napi-rs/canvas and @embedpdf/fonts-sc are not installed, or the text is no SVG.
 */
export async function svgToPng(svg: string, { scale = 2 }: { readonly scale?: number } = {}): Promise<Uint8Array> {
  loaded ??= loadCanvas()
  const { createCanvas, loadImage } = await loaded
  const image = await loadImage(Buffer.from(svg.replace(/ font-family="[^"]*"/g, ` font-family="${FAMILY}"`)))
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)]
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(image, 0, 0, width, height)
  return canvas.encode('png')
}

/** Loaded when first asked for: few commands draw, and the native code is large. */
async function loadCanvas(): Promise<Canvas> {
  const canvas = await import('@napi-rs/canvas')
  const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts')
  for (const weight of ['Regular', 'Bold'])
    canvas.GlobalFonts.registerFromPath(join(fonts, `NotoSansHans-${weight}.otf`), FAMILY)
  return canvas
}
