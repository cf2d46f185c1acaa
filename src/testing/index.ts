/**
 * liubai/testing: what researchers test models and solvers with. Arbitraries of valid and of broken belts, for fast-check
 * (an optional peer: install it beside liubai), and oracles that share no code with what they judge.
 */
export * from './arbitraries/belt.js'
export {
  type ConstructId,
  type Constructs,
  constructIds,
  constructs,
  continuous,
  fixedRecipes,
  lacking,
} from './arbitraries/constructs.js'
export { type BeltDocument, type Naming, type Sections, shuffled } from './arbitraries/document.js'
export { balancesOf, type PlaceRemainder, stocksLeft } from './oracles/balances.js'
export { exactStages } from './oracles/exact-simplex.js'
export { numberOf, type Rational, rationalOf } from './oracles/rational.js'
