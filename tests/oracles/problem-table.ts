/** A stream of heat: hot when it falls in temperature, cold when it rises; heat capacity flow in GJ/K. */
export interface Stream {
  readonly from: number
  readonly to: number
  readonly capacity: number
}

/** Least utilities and the pinch temperatures of the shifted scale. */
export interface Targets {
  readonly hot: number
  readonly cold: number
  readonly pinches: readonly number[]
}

/**
 * The problem-table algorithm (Linnhoff and Flower 1978), written apart from the program: shift by half the least
 * difference, balance each interval, cascade the surplus downwards from nothing, and raise the whole cascade until none of
 * it is negative.
 */
export function problemTable(streams: readonly Stream[], difference: number): Targets {
  const shifted = streams.map(({ from, to, capacity }) => {
    const move = from > to ? -difference / 2 : difference / 2
    return { from: from + move, to: to + move, capacity }
  })
  const levels = [...new Set(shifted.flatMap(({ from, to }) => [from, to]))].sort((a, b) => b - a)
  const cascade = [0]
  for (let i = 0; i + 1 < levels.length; i++) {
    const [upper, lower] = [levels[i]!, levels[i + 1]!]
    const surplus = shifted
      .filter(({ from, to }) => Math.max(from, to) >= upper && Math.min(from, to) <= lower)
      .reduce((sum, { from, to, capacity }) => sum + Math.sign(from - to) * capacity * (upper - lower), 0)
    cascade.push(cascade.at(-1)! + surplus)
  }
  const hot = Math.max(0, -Math.min(...cascade))
  const raised = cascade.map((heat) => heat + hot)
  return {
    hot,
    cold: raised.at(-1)!,
    pinches: levels.filter((_, i) => i > 0 && i < levels.length - 1 && Math.abs(raised[i]!) < 1e-9),
  }
}
