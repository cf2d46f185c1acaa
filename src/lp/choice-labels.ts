import type { ClosedRecipe, ModelGraph, Relation } from '../model/index.js'
import { phrase, type Words } from './words.js'

/** A flow left to the choice, in words: what goes into or comes out of which recipe of which unit. */
export function freeFlowWords(graph: ModelGraph, unit: Words, { label, free }: ClosedRecipe, flow: number): Words {
  const { commodity, side, group } = free[flow]!
  const goods = graph.commodities[commodity]!.label
  const within = group
    ? phrase(
        (w) => ` (${w(group)})`,
        (w) => `（${w(group)}）`,
      )
    : { en: '', zh: '' }
  return side === 'in'
    ? phrase(
        (w) => `${w(goods)} into ${w(label)} at ${w(unit)}${w(within)}`,
        (w) => `${w(unit)}${w(label)}投入的${w(goods)}${w(within)}`,
      )
    : phrase(
        (w) => `${w(goods)} from ${w(label)} at ${w(unit)}${w(within)}`,
        (w) => `${w(unit)}${w(label)}产出的${w(goods)}${w(within)}`,
      )
}

const limits: Readonly<Record<Relation['bound'], Words>> = {
  equal: { en: '', zh: '' },
  least: { en: 'least ', zh: '下限' },
  most: { en: 'most ', zh: '上限' },
}

/** A relation of a recipe of a unit, in words. */
export function relationWords(graph: ModelGraph, unit: Words, recipe: ClosedRecipe, relation: Relation): Words {
  const said = subject(graph, relation)
  return phrase(
    (w) => `${w(said)} in ${w(recipe.label)} at ${w(unit)}`,
    (w) => `${w(unit)}${w(recipe.label)}：${w(said)}`,
  )
}

const sides: Readonly<Record<'in' | 'out', Words>> = {
  in: { en: 'input', zh: '投入量' },
  out: { en: 'output', zh: '产出量' },
}

function subject(graph: ModelGraph, { kind, bound, commodity, side, of, component }: Relation): Words {
  const amount = sides[side ?? 'in']
  const goods = graph.commodities[commodity]?.label
  const limit = limits[bound]
  const part = componentWords(graph, component)
  const group = of
    ? phrase(
        (w) => ` in ${w(of)}`,
        (w) => `${w(of)}中`,
      )
    : { en: '', zh: '' }
  switch (kind) {
    case 'computed':
      return phrase(
        (w) => `computed ${w(amount)} of ${w(goods!)}`,
        (w) => `推算的${w(goods!)}${w(amount)}`,
      )
    case 'total':
      return phrase(
        (w) => `${w(limit)}total of ${w(of!)}`,
        (w) => `${w(of!)}合计${w(limit)}`,
      )
    case 'amount':
      return phrase(
        (w) => `${w(limit)}${w(amount)} of ${w(goods!)}${w(group)}`,
        (w) => `${w(group)}${w(goods!)}${w(amount)}${w(limit)}`,
      )
    case 'share':
      return phrase(
        (w) => `${w(limit)}share of ${w(goods!)}${w(group)}`,
        (w) => `${w(group)}${w(goods!)}占比${w(limit)}`,
      )
    case 'window':
      return phrase(
        (w) => `${w(limit)}${w(part)} of ${w(of ?? goods!)}`,
        (w) => `${w(of ?? goods!)}的${w(part)}${w(limit)}`,
      )
    case 'closing':
      return phrase(
        (w) => `balance of ${w(part)}`,
        (w) => `${w(part)}平衡`,
      )
    case 'parts':
      return phrase(
        (w) => `followed parts of ${w(goods!)}`,
        (w) => `${w(goods!)}中所跟踪的组分`,
      )
    default:
      return kind satisfies never
  }
}

const mass: Words = { en: 'mass', zh: '质量' }

/** Name of a substance, of mass, or of an attribute (which has its id only). */
function componentWords({ substances }: ModelGraph, id: string): Words {
  if (id === 'mass') return mass
  return substances.find((substance) => substance.id === id)?.label ?? { en: id, zh: id }
}
