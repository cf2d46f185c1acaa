import { inflateRawSync } from 'node:zlib'
import { parseXml, type XmlElement } from './xml.js'

/** A file of a zip archive with what its directory says. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
  /** Time and date of MS-DOS, as one number. */
  readonly stamp: number
}

/** Reads a zip archive by its central directory. */
export function unzip(archive: Uint8Array): readonly ZipEntry[] {
  const data = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('no end of a zip archive')
  const entries: ZipEntry[] = []
  let at = data.readUInt32LE(end + 16)
  for (let i = 0; i < data.readUInt16LE(end + 10); i++) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset))
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20))
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength!),
      bytes: data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
      stamp: data.readUInt32LE(at + 12),
    })
    at += 46 + nameLength! + extra! + comment!
  }
  return entries
}

/** The text of a part of an office document. */
export function partOf(entries: readonly ZipEntry[], name: string): string {
  const found = entries.find((entry) => entry.name === name)
  if (!found) throw new Error(`no ${name} among ${entries.map((entry) => entry.name).join(', ')}`)
  return found.bytes.toString('utf8')
}

/** Reads a part strictly, whatever its declaration says besides version and encoding. */
export const rootOf = (xml: string): XmlElement =>
  parseXml(xml.replace(/^\ufeff?<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8"?>'))

/** Every element of a name, at any depth, in order. */
export const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
]
