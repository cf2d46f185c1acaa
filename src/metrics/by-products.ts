import { type ClosedRecipe, commoditiesOn, type ModelGraph } from '../model/index.js'

const outputs = (recipe: ClosedRecipe): readonly number[] => commoditiesOn(recipe, 'out')

/** What a recipe is run to yield: its reference, where that is an output. */
const aim = (recipe: ClosedRecipe): readonly number[] => outputs(recipe).filter((c) => c === recipe.reference)

/**
 * Indexes of the commodities that are by-products: some process yields them, and none is run to yield them. Processes
 * that only handle (dry, sort, transfer) pass this on: what they make of a by-product is one too; what they are run to
 * make of anything else is none.
 */
export function byProductsOf({ recipes }: ModelGraph): ReadonlySet<number> {
  const wanted = new Set(recipes.filter(({ handling }) => !handling).flatMap(aim))
  for (;;) {
    const found = passedOn(recipes, wanted)
    const aimedAt = recipes
      .filter((recipe) => recipe.handling && !commoditiesOn(recipe, 'in').some((commodity) => found.has(commodity)))
      .flatMap(aim)
      .filter((commodity) => found.has(commodity))
    if (aimedAt.length === 0) return found
    for (const commodity of aimedAt) wanted.add(commodity)
  }
}

/** What processes yield and is not wanted, and what handling makes of it. */
function passedOn(recipes: readonly ClosedRecipe[], wanted: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>()
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const recipe of recipes)
      if (!recipe.handling || commoditiesOn(recipe, 'in').some((commodity) => found.has(commodity)))
        for (const commodity of outputs(recipe)) if (!wanted.has(commodity)) found.add(commodity)
  }
  return found
}
