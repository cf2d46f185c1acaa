/**
 * liubai/testing: what researchers test models and solvers with. Arbitraries of valid and of broken belts and of changes
 * of a given model, for fast-check (an optional peer: install it beside liubai), and oracles that share no code with what they judge.
 */
export * from './arbitraries/belt.js'
export { type BrokenBelt, broken, brokenBelt } from './arbitraries/broken.js'
export { type BrokenRule, brokenRules, type Taker } from './arbitraries/broken-rules.js'
export { changed, changesOf, type ModelChange, overlayOf } from './arbitraries/changes.js'
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
export { type RangedFigure, rangedFigures } from './arbitraries/ranged.js'
export { type Project, projectOf } from './project.js'
export { balancesOf, type PlaceRemainder, stocksLeft } from './oracles/balances.js'
export { carriedBalancesOf } from './oracles/carried.js'
export { exactStages } from './oracles/exact-simplex.js'
export { mpsOf } from './oracles/mps.js'
export { numberOf, type Rational, rationalOf } from './oracles/rational.js'
export {
  assertLaws,
  judge,
  type JudgeOptions,
  LawBroken,
  lawsOf,
  subjectOf,
  type Verdict,
} from './laws/judge.js'
export type { Breach, Law, Subject } from './laws/law.js'
export { antisymmetryOf } from './laws/change/antisymmetry.js'
export { laws } from './laws/registry.js'
export { scaled } from './laws/spec/scaled.js'
export { split } from './laws/spec/split.js'
export { renamed } from './laws/spec/renamed.js'
