import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { svgToPng } from '../../../src/io/rasterise.js'
import { svgDocument } from '../../../src/report/figures/svg/page.js'
import { linesText } from '../../../src/report/figures/svg/label.js'

/** A picture of 60 × 40 px with one text. */
const pictureOf = (text: string): string =>
  svgDocument({
    ...{ width: 60, height: 40, title: 't', description: 'd', patterns: [] },
    parts: [linesText([text], { x: 10, y: 28, size: 24 })],
  })

/** Width and height from the header of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** Which pixels are dark, one letter a pixel. */
async function inkOf(text: string): Promise<string> {
  const { createCanvas, loadImage } = createRequire(import.meta.url)('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(await svgToPng(pictureOf(text))))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return Array.from({ length: data.length / 4 }, (_, i) => (data[4 * i] < 128 ? '#' : '.')).join('')
}
const dark = (ink: string) => ink.replaceAll('.', '').length

describe('a picture as PNG', () => {
  it('has the size of the SVG times the scale', async () => {
    expect(sizeOf(await svgToPng(pictureOf('a'), { scale: 1 }))).toEqual([60, 40])
    expect(sizeOf(await svgToPng(pictureOf('a'), { scale: 2.5 }))).toEqual([150, 100])
  })
  it('is the same bytes twice', async () => {
    expect(await svgToPng(pictureOf('铜'))).toEqual(await svgToPng(pictureOf('铜')))
  })
  it('shows Chinese letters, each its own: not the box that stands for a missing one', async () => {
    const [none, one, copper, sulphur] = await Promise.all([inkOf(''), inkOf('一'), inkOf('铜'), inkOf('硫')])
    expect(dark(none)).toBe(0)
    expect(dark(one)).toBeGreaterThan(20)
    expect(dark(copper)).toBeGreaterThan(2 * dark(one))
    expect(dark(sulphur)).toBeGreaterThan(2 * dark(one))
    expect(copper).not.toBe(sulphur)
    // A letter no font has is a box, the same for all such letters.
    expect(copper).not.toBe(await inkOf('\u{10fffd}'))
  })
  it('takes no font of the machine in its place', async () => {
    const named = pictureOf('铜').replace(/font-family="[^"]*"/, 'font-family="DejaVu Sans"')
    expect(await svgToPng(named)).toEqual(await svgToPng(pictureOf('铜')))
  })
  it('refuses what is no picture', async () => {
    await expect(svgToPng('no picture')).rejects.toThrow()
  })
})
