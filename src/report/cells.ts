import stringWidth from 'string-width'

/** Cells of a terminal a text takes; plain ASCII and the signs of a report take one a letter, Chinese characters two. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  if (!/^[\x20-\x7e→○●∑–…·×²≤≥“”一-鿿，。：；、（）]*$/.test(text)) return stringWidth(text)
  return text.length + (text.match(/[^\x20-\x7e→○●∑–…·×²≤≥“”]/g)?.length ?? 0)
}
