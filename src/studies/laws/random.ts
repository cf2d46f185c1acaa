/**
 * Numbers in [0, 1) that depend on seed and case alone: Mulberry32 (T. Ettinger, 2017), enough to spread inputs over their
 * ranges, and the same on every machine.
 */
export function randomOf(seed: number, at: number): () => number {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
