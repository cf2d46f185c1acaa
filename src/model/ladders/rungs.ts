import { roundTemperature } from '../../base/index.js'

/**
 * A rung of a temperature ladder in °C of the shifted scale: hot streams stand below, cold streams above their own
 * temperature by what they bear of the least difference, so that a rung may serve every one below it. `upper` = `lower`
 * is a temperature at which some stream gives or takes heat without changing its own.
 */
export interface Rung {
  readonly upper: number
  readonly lower: number
}

/** A stream on the shifted scale. */
export type Span = Rung

/**
 * The rungs of some streams, from the hottest down: the intervals between all their temperatures, and before the interval
 * below it each temperature that is kept.
 */
export function rungsOf(spans: readonly Span[]): Rung[] {
  const temperatures = [...new Set(spans.flatMap(({ upper, lower }) => [upper, lower]))].sort((a, b) => b - a)
  const kept = new Set(spans.filter(({ upper, lower }) => upper === lower).map(({ upper }) => upper))
  return temperatures.flatMap((upper, i): Rung[] => {
    const lower = temperatures[i + 1]
    return [...(kept.has(upper) ? [{ upper, lower: upper }] : []), ...(lower === undefined ? [] : [{ upper, lower }])]
  })
}

/** Shares of a stream's duty that lie on each rung, in order of the rungs; they add to 1. */
export function sharesOn(rungs: readonly Rung[], { upper, lower }: Span): { rung: number; share: number }[] {
  return rungs.flatMap((rung, i) => {
    if (upper === lower) return rung.upper === upper && rung.lower === lower ? [{ rung: i, share: 1 }] : []
    const inside = rung.upper <= upper && rung.lower >= lower && rung.upper > rung.lower
    return inside ? [{ rung: i, share: (rung.upper - rung.lower) / (upper - lower) }] : []
  })
}

/** Temperatures of a stream moved by its part of the least difference: what gives heat down, what takes it up. */
export function shifted(from: number, to: number, contribution: number, gives: boolean): Span {
  const move = gives ? -contribution : contribution
  const [a, b] = [roundTemperature(from + move), roundTemperature(to + move)]
  return { upper: Math.max(a, b), lower: Math.min(a, b) }
}
