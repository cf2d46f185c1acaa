import { canonicalUnit, type Dimension, multiplyDimensions, nearest, sameDimension } from '../base/index.js'
import { type Commodity, type ModelGraph, substanceIn, type Value } from '../model/index.js'

/** What a network of a run is counted in. */
export interface Quantity {
  readonly kind: 'mass' | 'substance' | 'commodity' | 'energy' | 'attribute' | 'money'
  /** Substance, commodity or attribute; 'mass', 'energy' or 'money'. */
  readonly id: string
  readonly label: Commodity['label'] | null
  /** Unit of the network's values. */
  readonly unit: string
  /**
   * Whether it is conserved by nature: what a recipe makes or loses of it is then unaccounted for. Of energy, money, an
   * attribute or one commodity, recipes do make and use up some.
   */
  readonly conserved: boolean
  /** How much of it one canonical unit of a commodity is, in the network's unit. Unused for money. */
  readonly of: (commodity: number, time: number) => number
  /** The attribute it is read from, where the name leaves a choice. */
  readonly attribute: string | null
}

/** Why a name is no quantity of a model. */
export interface NoQuantity {
  /** 'mixed': an attribute whose values add up to different dimensions; 'negative': one with values below 0. */
  readonly kind: 'unknown' | 'mixed' | 'negative'
  readonly name: string
  readonly suggestion?: string
  readonly known: readonly string[]
}

const kinds = ['substance', 'attribute', 'commodity'] as const

/**
 * The quantity a name means: 'mass' (t), 'energy' (GJ), 'money', the id of a substance (t of it), of an attribute or of a
 * commodity (in its own unit). Where several are called alike a substance comes before an attribute before a
 * commodity; 'substance:', 'attribute:' and 'commodity:' in front tell them apart.
 *
 * 'energy' counts a commodity by its attribute in energy per unit (the first by id where the model has several, named
 * in `attribute`), one measured in energy without that attribute by its own amount.
 */
export function quantityOf(graph: ModelGraph, name: string): Quantity | NoQuantity {
  if (name === 'mass') return massOf(graph)
  if (name === 'money') return moneyOf(graph)
  if (name === 'energy') return energyOf(graph)
  const at = name.indexOf(':')
  const asked = at < 0 ? undefined : kinds.find((kind) => kind === name.slice(0, at))
  const id = asked === undefined ? name : name.slice(at + 1)
  for (const kind of asked === undefined ? kinds : [asked]) {
    const found = named(graph, kind, id)
    if (found !== undefined) return found
  }
  const known = quantityNames(graph)
  return { kind: 'unknown', name, suggestion: nearest(name, known), known }
}

/** Whether a name was no quantity. */
export const isNoQuantity = (found: Quantity | NoQuantity): found is NoQuantity => 'known' in found

/** Names of the quantities of a model besides its commodities. */
export function quantityNames(graph: ModelGraph): readonly string[] {
  return ['mass', 'energy', 'money', ...graph.substances.map(({ id }) => id), ...attributesOf(graph)]
}

function named(graph: ModelGraph, kind: (typeof kinds)[number], id: string): Quantity | NoQuantity | undefined {
  switch (kind) {
    case 'substance': {
      const substance = graph.substances.findIndex((entry) => entry.id === id)
      return substance < 0 ? undefined : substanceOf(graph, substance)
    }
    case 'attribute':
      return attributesOf(graph).includes(id) ? attributeOf(graph, id) : undefined
    case 'commodity': {
      const index = graph.commodities.findIndex((entry) => entry.id === id)
      return index < 0 ? undefined : commodityOf(graph.commodities[index]!, index)
    }
    default:
      return kind satisfies never
  }
}

const plain = { label: null, attribute: null }

/** Tonnes in one canonical unit of a commodity; 0 for what has no mass. */
export const tonnesOf = ({ commodities }: ModelGraph, commodity: number, time: number): number =>
  commodities[commodity]!.massPerUnit?.by[time] ?? 0

const massOf = (graph: ModelGraph): Quantity => ({
  ...plain,
  kind: 'mass',
  id: 'mass',
  unit: 't',
  conserved: true,
  of: (commodity, time) => tonnesOf(graph, commodity, time),
})

const moneyOf = ({ spec }: ModelGraph): Quantity => ({
  ...plain,
  kind: 'money',
  id: 'money',
  unit: spec.money.currency,
  conserved: false,
  of: () => 0,
})

const substanceOf = (graph: ModelGraph, substance: number): Quantity => ({
  ...plain,
  kind: 'substance',
  id: graph.substances[substance]!.id,
  label: graph.substances[substance]!.label,
  unit: 't',
  conserved: true,
  of: (commodity, time) => substanceIn(graph.commodities[commodity]!, substance, time).value,
})

const commodityOf = ({ id, label, unit, unitSize }: Commodity, index: number): Quantity => ({
  ...plain,
  kind: 'commodity',
  id,
  label,
  unit,
  conserved: false,
  of: (commodity) => (commodity === index ? 1 / unitSize : 0),
})

/** Ids of all attributes, ascending. */
function attributesOf(graph: ModelGraph): readonly string[] {
  return [...new Set(graph.commodities.flatMap(({ attributes }) => [...attributes.keys()]))].sort()
}

/** Dimension of a commodity's amount counted by one of its attributes. */
const counted = (commodity: Commodity, value: Value): Dimension =>
  multiplyDimensions(commodity.dimension, value.dimension)

function attributeOf(graph: ModelGraph, id: string): Quantity | NoQuantity {
  const having = graph.commodities.flatMap((commodity) => {
    const value = commodity.attributes.get(id)
    return value ? [{ value, dimension: counted(commodity, value) }] : []
  })
  const first = having[0]!.dimension
  const known = quantityNames(graph)
  if (!having.every(({ dimension }) => sameDimension(dimension, first))) return { kind: 'mixed', name: id, known }
  if (having.some(({ value }) => value.by.some((amount) => amount < 0))) return { kind: 'negative', name: id, known }
  return {
    ...plain,
    kind: 'attribute',
    id,
    unit: canonicalUnit(first),
    conserved: false,
    attribute: id,
    of: (commodity, time) => graph.commodities[commodity]!.attributes.get(id)?.by[time] ?? 0,
  }
}

const energy: Dimension = { energy: 1 }

function energyOf(graph: ModelGraph): Quantity {
  const attribute = attributesOf(graph).find((id) =>
    graph.commodities.some((commodity) => {
      const value = commodity.attributes.get(id)
      return value !== undefined && sameDimension(counted(commodity, value), energy)
    }),
  )
  return {
    ...plain,
    kind: 'energy',
    id: 'energy',
    unit: canonicalUnit(energy),
    conserved: false,
    attribute: attribute ?? null,
    of: (index, time) => {
      const commodity = graph.commodities[index]!
      const value = attribute === undefined ? undefined : commodity.attributes.get(attribute)
      if (value && sameDimension(counted(commodity, value), energy)) return value.by[time]!
      return sameDimension(commodity.dimension, energy) ? 1 : 0
    },
  }
}
