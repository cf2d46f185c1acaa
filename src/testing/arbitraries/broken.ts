import fc from 'fast-check'
import type { Code } from '../../base/index.js'
import type { Label } from '../../scenario/index.js'
import { type BeltShape, beltDocument, beltShape } from './belt.js'
import { type BrokenRule, brokenRules } from './broken-rules.js'
import { type BeltDocument, plainNaming as named } from './document.js'

/** A belt that breaks exactly one rule of the language. */
export interface BrokenBelt {
  readonly document: BeltDocument
  /** The one code that checking it must give, at one or several places; lints aside. */
  readonly code: Code
  readonly rule: Label
}

/** The belt of a shape with one rule broken at one of its takers. */
export function broken(shape: BeltShape, { code, rule, breaks }: BrokenRule, pick: number): BrokenBelt {
  const i = pick % shape.takers.length
  const taker = {
    unit: ['sites', named('taker', i), 'units', named('kiln', i)],
    process: ['processes', named('shaping', i)],
    ware: named('ware', i),
  }
  return { document: breaks(beltDocument(shape), taker), code, rule }
}

/** Belts of every size that break one rule each; a failure shrinks to the smallest belt, its rule stays what it is. */
export const brokenBelt: fc.Arbitrary<BrokenBelt> = fc
  .tuple(beltShape, fc.nat(99), fc.noShrink(fc.constantFrom(...brokenRules)))
  .map(([shape, pick, rule]) => broken(shape, rule, pick))
