import type { Origin } from '../base/index.js'
import { originOf, textOf, type Tree } from './tree.js'

/** Effective leaves of a model as they are read. Most calls never ask for them: they are put by path when asked for. */
export class EffectiveInputs {
  private readonly paths: string[] = []
  private readonly keys: (string | undefined)[] = []
  private readonly trees: Tree[] = []
  private readonly map = new Map<string, Origin>()

  /** Records the leaf at a path, or at a key of what stands there. */
  record(tree: Tree, path: string, key?: string): void {
    this.paths.push(path)
    this.keys.push(key)
    this.trees.push(tree)
  }

  /** The origin of each recorded so far by its path, with its whole text; of two at one path the later. */
  get byPath(): ReadonlyMap<string, Origin> {
    this.paths.forEach((path, i) => {
      const key = this.keys[i]
      const tree = this.trees[i]!
      this.map.set(key === undefined ? path : `${path}.${key}`, originOf(tree, textOf(tree)))
    })
    for (const list of [this.paths, this.keys, this.trees]) list.length = 0
    return this.map
  }
}
