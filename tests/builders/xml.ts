/** An element of an XML document, read strictly: for tests of what the program writes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Text directly inside. */
  readonly text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads a well-formed document without DTD, comments or CDATA; throws with the place at anything that is not. */
export function parseXml(source: string): XmlElement {
  // XML 1.0 Char, as code points.
  for (const letter of source) {
    const code = letter.codePointAt(0)!
    const legal =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    if (!legal) throw new Error(`U+${code.toString(16)} is no XML character`)
  }
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(source.slice(at, at + 40))}`)
  }
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, 'uy')
    sticky.lastIndex = at
    const found = sticky.exec(source)
    if (!found) return fail(`expected ${pattern.source}`)
    at += found[0].length
    return found[0]
  }
  const decode = (text: string): string =>
    text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number, name) => {
      if (number !== undefined) return String.fromCodePoint(Number(number))
      return entities[name ?? ''] ?? fail(`bad reference ${whole}`)
    })
  const name = /[A-Za-z_][\w.:-]*/
  const element = (): XmlElement => {
    take(/</)
    const tag = take(name)
    const attributes: Record<string, string> = {}
    while (/\s/.test(source[at] ?? '')) {
      take(/\s+/)
      if (source[at] === '/' || source[at] === '>') break
      const key = take(name)
      take(/=/)
      const value = take(/"[^"<]*"/)
      if (key in attributes) fail(`${key} stands twice`)
      attributes[key] = decode(value.slice(1, -1))
    }
    if (source[at] === '/') {
      take(/\/>/)
      return { name: tag, attributes, children: [], text: '' }
    }
    take(/>/)
    const children: XmlElement[] = []
    let text = ''
    for (;;) {
      const plain = take(/[^<]*/)
      if (plain.includes(']]>')) fail(']]> in text')
      text += decode(plain)
      if (source.startsWith('</', at)) break
      if (at >= source.length) fail(`${tag} is not closed`)
      children.push(element())
    }
    take(/<\//)
    if (take(name) !== tag) fail(`${tag} is closed by another name`)
    take(/\s*>/)
    return { name: tag, attributes, children, text }
  }
  take(/<\?xml version="1.0" encoding="UTF-8"\?>\s*/)
  const root = element()
  take(/\s*/)
  if (at < source.length) fail('text behind the root')
  return root
}

/** Every element of a name inside another, in order. */
export const elements = (root: XmlElement, name: string): readonly XmlElement[] =>
  root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)])
