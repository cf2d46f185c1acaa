/** Text of UTF-8 bytes, or the place (line and column from 1, in characters) of the first byte that is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly col: number }

/** Decodes UTF-8 strictly; a byte order mark at the start is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, firstInvalid(bytes)))
    const lines = before.split('\n')
    return { ok: false, line: lines.length, col: [...lines.at(-1)!].length + 1 }
  }
}

/** Index of the first byte that cannot be decoded, by halving: a prefix is good as long as a stream accepts it. */
function firstInvalid(bytes: Uint8Array): number {
  let [good, broken] = [0, bytes.length + 1]
  while (broken - good > 1) {
    const middle = (good + broken) >> 1
    if (acceptsPrefix(bytes.subarray(0, middle))) good = middle
    else broken = middle
  }
  return good
}

function acceptsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
