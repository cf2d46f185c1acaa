import type { Origin } from '../base/index.js'

/** Effective leaves of a model as they are read. Most calls never ask for them: they are put by path when asked for. */
export class EffectiveInputs {
  private readonly recorded: (readonly [path: string, origin: Origin])[] = []
  private readonly map = new Map<string, Origin>()
  private put = 0

  record(path: string, origin: Origin): void {
    this.recorded.push([path, origin])
  }

  /** The origin of each recorded so far by its path, with its whole text; of two at one path the later. */
  get byPath(): ReadonlyMap<string, Origin> {
    for (; this.put < this.recorded.length; this.put++) this.map.set(...this.recorded[this.put]!)
    return this.map
  }
}
