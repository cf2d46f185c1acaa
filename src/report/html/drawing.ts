import { drawn, escapedText, type Html } from './markup.js'

/** What a drawing may be made of; nothing of it runs, loads or styles the page around it. */
const allowed = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath ' +
    'clipPath mask pattern marker linearGradient radialGradient stop'
  ).split(' '),
)

const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const attribute = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * A standalone SVG document as a part of a page: what stands before its root is gone, its ids begin with `prefix`, so that no
 * two drawings share one, and its root is an image told by `alt`.
 * @throws RangeError where it is no drawing of ours: elements that run, load or style something, handlers, references
 * beyond itself, or text that is not well-formed.
 */
export function embeddedDrawing(svg: string, { prefix, alt }: { readonly prefix: string; readonly alt: string }): Html {
  let out = ''
  let end = 0
  let isRoot = true
  for (const { 0: whole, index, 1: cdata, 2: slash, 3: name, 4: attributes, 5: closed } of svg.matchAll(piece)) {
    out += textBetween(svg.slice(end, index))
    end = index + whole.length
    if (cdata !== undefined) out += escapedText(cdata)
    if (name === undefined) continue
    if (!allowed.has(name)) throw new RangeError(`a drawing may not hold <${name}>`)
    if (slash === '/') {
      out += `</${name}>`
      continue
    }
    const own = isRoot ? rootAttributes(alt) : ''
    out += `<${name}${own}${ownAttributes(attributes!, prefix, isRoot)}${closed}>`
    isRoot = false
  }
  return drawn(`${out}${textBetween(svg.slice(end))}`.trim())
}

function textBetween(text: string): string {
  if (text.includes('<')) throw new RangeError(`a drawing is not well-formed at ${JSON.stringify(text.slice(0, 40))}`)
  return /^[^\S\n]*\n\s*$/.test(text) ? '\n' : text
}

const rootAttributes = (alt: string) => ` role="img" aria-label="${escapedText(alt)}"`

function ownAttributes(text: string, prefix: string, isRoot: boolean): string {
  let out = ''
  for (const [, name, double, single] of text.matchAll(attribute)) {
    const value = double ?? single!.replaceAll('"', '&quot;')
    if (isRoot && /^(role|aria-|xmlns)/.test(name!)) continue
    if (/^on|^style$|^xml:base$/i.test(name!)) throw new RangeError(`a drawing may not set ${name}`)
    out += ` ${name}="${ownReference(name!, value, prefix)}"`
  }
  return out
}

/** The value of an attribute, with the ids it names. */
function ownReference(name: string, value: string, prefix: string): string {
  if (name === 'id') return prefix + value
  if (name === 'href' || name === 'xlink:href') {
    if (!value.startsWith('#')) throw new RangeError(`a drawing may not refer to ${value}`)
    return `#${prefix}${value.slice(1)}`
  }
  if (name === 'aria-labelledby' || name === 'aria-describedby') return value.replace(/\S+/g, (id) => prefix + id)
  return value.replace(/url\(([^()]*)\)/gi, (_, target: string) => {
    const id = /^(?:&quot;|&apos;|['"])?#(.*?)(?:&quot;|&apos;|['"])?$/.exec(target.trim())?.[1]
    if (id === undefined) throw new RangeError(`a drawing may not refer to ${target}`)
    return `url(#${prefix}${id})`
  })
}
