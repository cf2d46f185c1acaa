import { compareIds, type Diagnostic, fault, isId, type Position } from '../../base/index.js'
import { entriesOf, itemsOf, scalarText } from '../decode/context.js'
import { periodIds } from '../decode/ids.js'
import { unknownReference } from '../references.js'
import { get, type MapTree, mapTree, type Tree } from '../tree.js'

/** Gives a section with its families expanded; `settled` is false while that section is being expanded itself. */
export type SectionOf = (key: string) => { readonly tree: Tree | undefined; readonly settled: boolean }

type Ids = readonly string[] | undefined

/** The named sets of a model, worked out when first asked for; what is wrong with one is said once. */
export class Sets {
  private readonly known = new Map<string, Ids>()
  private readonly provisional: { readonly rule: Tree; readonly ids: readonly string[] }[] = []

  constructor(
    private readonly named: Tree | undefined,
    private readonly sectionOf: SectionOf,
    private readonly faults: Diagnostic[],
  ) {}

  /** Ids of a set by name, or listed. */
  idsOf(tree: Tree): Ids {
    if (tree.kind === 'list') return this.listed(tree)
    const name = scalarText(tree)!
    if (this.known.has(name)) return this.known.get(name)
    const rule = get(this.named, name)
    if (!rule) {
      const places = this.named?.kind === 'map' ? [...this.named.entries] : []
      const known = new Map<string, Position>(places.map(([id, { keyAt }]) => [id, keyAt]))
      this.faults.push(unknownReference(name, 'sets', tree.at, known, tree.length))
      return undefined
    }
    const ids = rule.kind === 'list' ? this.listed(rule) : this.byRule(rule)
    this.known.set(name, ids)
    return ids
  }

  /** A fault for each set that changed by what was made of it. */
  checkSettled(): void {
    for (const { rule, ids } of this.provisional) {
      const now = this.found(rule)!.ids
      if (now.length !== ids.length || now.some((id, i) => id !== ids[i]))
        this.faults.push(fault('SCENARIO_SET_CIRCLE', rule))
    }
  }

  private listed(tree: Tree): Ids {
    const ids = new Map<string, Position>()
    let faulty = tree.faulty ?? false
    for (const item of itemsOf(tree)) {
      const id = scalarText(item)!
      const earlier = ids.get(id)
      if (!isId(id, 'symbol')) this.faults.push(fault('BASE_BAD_ID', item, { args: { name: id } }))
      else if (earlier) {
        const related = [{ at: earlier, note: 'also-here' as const }]
        this.faults.push(fault('SCENARIO_DUPLICATE_KEY', item, { args: { name: id }, related }))
      } else {
        ids.set(id, item.at)
        continue
      }
      faulty = true
    }
    return faulty ? undefined : this.unlessEmpty([...ids.keys()], tree)
  }

  private byRule(rule: Tree): Ids {
    const found = this.found(rule)
    if (!found) return undefined
    if (!found.settled) this.provisional.push({ rule, ids: found.ids })
    return this.unlessEmpty(found.ids, rule)
  }

  private unlessEmpty(ids: readonly string[], tree: Tree): Ids {
    if (ids.length > 0) return ids
    this.faults.push(fault('SCENARIO_SET_EMPTY', tree))
    return undefined
  }

  /** Ids by a rule, ascending, as the sections stand now. */
  private found(rule: Tree): { readonly ids: readonly string[]; readonly settled: boolean } | undefined {
    const keys = ['all', 'tag', 'sector'].filter((key) => get(rule, key))
    const [key] = keys
    if (!key || keys.length > 1) {
      if (!rule.faulty) this.faults.push(fault('SCENARIO_ONE_OF', rule, { args: { keys: 'all | tag | sector' } }))
      return undefined
    }
    let settled = true
    const section = (name: string): Tree | undefined => {
      const asked = this.sectionOf(name)
      settled &&= asked.settled
      return asked.tree
    }
    const word = get(rule, key)!
    const ids = this.byWord(key, scalarText(word)!, section, word)
    return ids && { ids: [...new Set(ids)].sort(compareIds), settled }
  }

  private byWord(key: string, word: string, section: (name: string) => Tree | undefined, at: Tree): Ids {
    if (key === 'all' && word === 'periods') {
      const periods = section('periods')
      return [...periodIds(mapTree(periods ? [['periods', { keyAt: at.at, value: periods }]] : [], at.at, '')).keys()]
    }
    if (key === 'all' && word !== 'sites') return entriesOf(section(word)).map(([id]) => id)
    if (key === 'tag') {
      if (!this.declared(section('tags'), word, 'tags', at)) return undefined
      const has = (tree: Tree) => itemsOf(get(tree, 'tags')).some((tag) => scalarText(tag) === word)
      return entriesOf(section('commodities')).flatMap(([id, tree]) => (has(tree) ? [id] : []))
    }
    if (key === 'sector' && !this.declared(section('sectors'), word, 'sectors', at)) return undefined
    const holders: readonly (readonly [Tree | undefined, string | undefined])[] = [
      [section('sites'), undefined],
      ...entriesOf(section('enterprises')).map(
        ([, tree]) => [get(tree, 'sites'), scalarText(get(tree, 'sector'))] as const,
      ),
    ]
    return holders.flatMap(([sites, sector]) =>
      entriesOf(sites).flatMap(([id, site]) =>
        key === 'all' || (scalarText(get(site, 'sector')) ?? sector) === word ? [id] : [],
      ),
    )
  }

  private declared(section: Tree | undefined, id: string, collection: string, at: Tree): boolean {
    if (get(section, id)) return true
    const places = section?.kind === 'map' ? [...(section as MapTree).entries] : []
    const known = new Map(places.map(([name, { keyAt }]) => [name, keyAt] as const))
    this.faults.push(unknownReference(id, collection, at.at, known, at.length))
    return false
  }
}
