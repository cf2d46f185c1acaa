import type { Language } from '../base/index.js'
import type { SolvedRun } from '../results/index.js'
import type { Label } from '../scenario/index.js'
import type { Words } from './words/index.js'

/** Labels of what results name by id, in one language; an unknown id stands for itself. */
export interface Names {
  readonly commodity: (id: string) => string
  readonly substance: (id: string) => string
  /** A node, or what stands behind a prefix: 'market:grid', 'route:ash-yard', 'nature:air'. */
  readonly place: (reference: string) => string
  readonly unit: (id: string) => string
  readonly enterprise: (id: string) => string
  /** Id of the site a unit stands at. */
  readonly siteOf: (unit: string) => string
  readonly recipe: (id: string) => string
  /** A link by what it carries, from where to where and how. */
  readonly link: (id: string) => string
  readonly stock: (id: string) => string
  readonly indicator: (id: string) => string
  /** Canonical size of a commodity's unit, to compare amounts of several. */
  readonly size: (commodity: string) => number
}

/** Collects the labels of the models of some runs; where two models differ the first one's label counts. */
export function namesOf(runs: readonly SolvedRun[], language: Language, words: Words): Names {
  const graphs = runs.map((run) => run.compiled.graph)
  const labels = (entries: readonly { readonly id: string; readonly label: Label }[]) => {
    const known = new Map<string, string>()
    for (const entry of entries) if (!known.has(entry.id)) known.set(entry.id, entry.label[language])
    return (id: string) => known.get(id) ?? id
  }
  const nodeNames = labels(graphs.flatMap((graph) => graph.nodes))
  const markets = labels(graphs.flatMap((graph) => graph.spec.markets))
  const routes = labels(graphs.flatMap((graph) => graph.routes))
  const stocks = labels(graphs.flatMap((graph) => graph.stocks))
  const units = labels(graphs.flatMap((graph) => graph.units))
  const ladders = labels(graphs.flatMap((graph) => graph.ladders))
  const media = (id: string) => (id in words.media ? words.media[id as keyof Words['media']] : id)
  const sizes = new Map(graphs.flatMap((graph) => graph.commodities.map(({ id, unitSize }) => [id, unitSize] as const)))
  const sites = new Map(graphs.flatMap(({ nodes, units }) => units.map(({ id, node }) => [id, nodes[node]!.id])))
  const links = linkNames(graphs, language, words)
  const kinds = {
    market: markets,
    route: routes,
    nature: media,
    source: nodeNames,
    demand: nodeNames,
    stock: stocks,
    unit: units,
    remainder: remainders(words),
    ladder: ladders,
  }
  return {
    commodity: labels(graphs.flatMap((graph) => graph.commodities)),
    substance: labels(graphs.flatMap((graph) => graph.substances)),
    unit: units,
    enterprise: labels(graphs.flatMap((graph) => graph.spec.enterprises)),
    link: (id) => links.get(id) ?? id,
    siteOf: (unit) => sites.get(unit)!,
    stock: stocks,
    indicator: labels(graphs.flatMap((graph) => graph.spec.indicators)),
    size: (id) => sizes.get(id)!,
    recipe: labels(graphs.flatMap((graph) => graph.recipes)),
    place: (reference) => {
      const at = reference.indexOf(':')
      const kind = reference.slice(0, Math.max(0, at))
      if (!(kind in kinds)) return nodeNames(reference)
      const key = kind as keyof typeof kinds
      return words.places[key](kinds[key](reference.slice(at + 1)))
    },
  }
}

const remainders = (words: Words) => (id: string) =>
  id in words.remainderKinds ? words.remainderKinds[id as keyof Words['remainderKinds']] : id

/** Links in words; the ways of its legs are named in the file, not in the compiled arc. */
function linkNames(
  graphs: readonly SolvedRun['compiled']['graph'][],
  language: Language,
  words: Words,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { spec, links, commodities, nodes } of graphs) {
    const modes = new Map(spec.transportModes.map((mode) => [mode.id, mode.label[language]]))
    const legsOf = new Map(spec.links.map((link) => [link.id, link.legs]))
    for (const { id, commodity, from, to } of links) {
      const legs = legsOf.get(id) ?? []
      const ways = [...new Set(legs.flatMap(({ mode }) => (mode ? [modes.get(mode.id)!] : [])))]
      const [goods, giver, taker] = [commodities[commodity], nodes[from], nodes[to]]
      if (found.has(id) || !goods || !giver || !taker) continue
      const name = (thing: { readonly label: Label }) => thing.label[language]
      found.set(id, words.things.link(name(goods), name(giver), name(taker), ways.join(words.comma)))
    }
  }
  return found
}
