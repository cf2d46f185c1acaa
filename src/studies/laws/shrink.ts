import type { Change } from './case.js'
import { type Breach, type Studied, tryLaw } from './examine.js'
import { randomOf } from './random.js'

/** Answers a shrink may ask for. */
const MOST = 60

/**
 * The smallest changes found that still break a law: as many left out as can be, first halves, then one by one, and the
 * figures that remain moved back towards what the scenario has.
 */
export function shrink(study: Studied, lawId: string, breach: Breach, seed: number, at: number): Breach {
  const law = study.checked.staged.program.graph.spec.laws.find(({ id }) => id === lawId)!
  let left = MOST
  let best = breach
  // The figure a law raises is set by the law itself.
  let changes = breach.changes.filter(
    (change) => change.kind !== 'figure' || change.figure.path !== breach.raised?.path,
  )
  const attempt = (smaller: readonly Change[]): boolean => {
    if (left-- <= 0) return false
    const verdict = tryLaw(study, law, smaller, randomOf(seed + 1, at))
    if (verdict.kind !== 'broken') return false
    changes = [...smaller]
    best = verdict.breach
    return true
  }
  for (let size = Math.ceil(changes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < changes.length && left > 0; )
      if (!attempt([...changes.slice(0, from), ...changes.slice(from + size)])) from += size
  for (let i = 0; i < changes.length && left > 0; i++) {
    const change = changes[i]!
    if (change.kind !== 'figure') continue
    const to = Number(((change.to + change.figure.value) / 2).toPrecision(4))
    attempt(changes.map((other, k) => (k === i ? { ...change, to } : other)))
  }
  return best
}
