import fc from 'fast-check'
import { building } from './constructs/building.js'
import { carried } from './constructs/carried.js'
import { concentration } from './constructs/concentration.js'
import { elements } from './constructs/elements.js'
import { family } from './constructs/family.js'
import { group } from './constructs/group.js'
import { heat } from './constructs/heat.js'
import type { Construct, Place } from './constructs/place.js'
import { policy } from './constructs/policy.js'
import { port } from './constructs/port.js'
import { fallingSteps, risingSteps } from './constructs/price-steps.js'
import { project } from './constructs/project.js'
import { running } from './constructs/running.js'
import { slices } from './constructs/slices.js'
import { steam } from './constructs/steam.js'
import { stock } from './constructs/stock.js'
import type { Sections } from './document.js'

const known = {
  ...{
    building,
    carried,
    concentration,
    elements,
    fallingSteps,
    family,
    group,
    heat,
    policy,
    port,
    project,
    risingSteps,
  },
  ...{ running, slices, steam, stock },
} satisfies Readonly<Record<string, Construct>>

/** A construct of the language that a random belt may have besides; each stands at places of its own. */
export type ConstructId = keyof typeof known

/** Every construct that may be drawn, by name. */
export const constructIds = Object.keys(known) as readonly ConstructId[]

/** Which constructs a belt has, and the size of everything in them, kt a year. */
export interface Constructs {
  readonly has: readonly ConstructId[]
  readonly size: number
}

/** Draws few of the named constructs: none in half of the belts' places, fewer when a failure is made small. */
const drawn = (ids: readonly ConstructId[]): fc.Arbitrary<Constructs> =>
  fc.record({
    has: fc
      .array(fc.record({ id: fc.constantFrom(...ids), takes: fc.boolean() }), { maxLength: 6 })
      .map((list) => ids.filter((id) => list.some((entry) => entry.takes && entry.id === id))),
    size: fc.integer({ min: 1, max: 40 }),
  })

const without = (key: 'whole' | 'computed'): readonly ConstructId[] =>
  constructIds.filter((id) => !(known[id] as Construct)[key])

/** A few of all constructs. */
export const constructs = drawn(constructIds)
/** Without whole numbers, for oracles that know none. */
export const continuous = drawn(without('whole'))
/** Without flows left to the choice or computed, for oracles that read recipes as text. */
export const fixedRecipes = drawn(without('computed'))

/** The same constructs without some of them. */
export const lacking = ({ has, size }: Constructs, ...ids: readonly ConstructId[]): Constructs => ({
  has: has.filter((id) => !ids.includes(id)),
  size,
})

/** Sections to lay over those of a belt. */
export const constructSections = ({ has }: Constructs, place: Place): readonly Sections[] =>
  has.map((id) => known[id].sections(place))
