import { parseXml, type XmlElement } from './xml.js'

/** The elements of a page we write, read strictly: it is well-formed but for its head's empty elements, style and script. */
export const parsePage = (page: string): XmlElement =>
  parseXml(
    page
      .replace(/^<!DOCTYPE html>\n/, '<?xml version="1.0" encoding="UTF-8"?>\n')
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')
      .replace(/<meta [^>]*>/g, ''),
  )

/** What every element of a name says, marks and all inside left out; for elements that do not nest. */
export const saidIn = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inner]) => textOf(inner!))

/** A piece of a page as it is read: without marks, entities as letters, spaces run together. */
export const textOf = (piece: string): string =>
  piece
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => letters[entity]!)
    .trim()

const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
