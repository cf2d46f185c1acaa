import { strToU8 } from 'fflate'
import { onePixel } from './pictures.js'

/** Makes a picture of pixels (PNG) of a drawing (SVG); undefined where it cannot. */
export type Rasterise = (svg: string) => Promise<Uint8Array | undefined>

interface Image {
  readonly id: string
  readonly path: string
  readonly bytes: Uint8Array
}

/** Drawings of a document, each stored once, with a picture of pixels for readers that show no drawings. */
export class Images {
  private readonly images: Image[] = []
  private readonly known = new Map<string, { readonly svg: string; readonly png: string }>()

  /** @param pixels by drawing; one clear pixel stands for those that are not among them */
  constructor(private readonly pixels: ReadonlyMap<string, Uint8Array>) {}

  /** Ids of the relations of a drawing and of its pixels. */
  add(drawing: string): { readonly svg: string; readonly png: string } {
    const found = this.known.get(drawing)
    if (found) return found
    const count = this.known.size + 1
    const added = {
      svg: this.store(`drawing${count}.svg`, strToU8(drawing)),
      png: this.store(`drawing${count}.png`, this.pixels.get(drawing) ?? onePixel),
    }
    this.known.set(drawing, added)
    return added
  }

  private store(name: string, bytes: Uint8Array): string {
    const id = `rIdImage${this.images.length + 1}`
    this.images.push({ id, path: `media/${name}`, bytes })
    return id
  }

  get all(): readonly Image[] {
    return this.images
  }
}
