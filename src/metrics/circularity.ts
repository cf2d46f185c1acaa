/**
 * A product as the Material Circularity Indicator sees it: shares of its mass at the feed and at the end of its life, yields
 * of the recycling behind both, and its use beside the average of its kind.
 */
export interface ProductCycle {
  /** Shares of the feed, disjoint: recycled, reused, renewable (sustained, biological). */
  readonly recycledIn: number
  readonly reusedIn: number
  readonly renewableIn: number
  /** Shares of the product at the end of its life: to recycling, to reuse, to compost, to energy (biological only). */
  readonly toRecycling: number
  readonly toReuse: number
  readonly toCompost: number
  readonly toEnergy: number
  /** Yield of recycling it at its end (E_C) and of the recycling that made its feed (E_F), in (0, 1]. */
  readonly recyclingYield: number
  readonly feedYield: number
  /** Life and intensity of use over those of the average: X is their product, above 0. */
  readonly life: number
  readonly use: number
}

/** Flows per unit of mass of a product, and its circularity. */
export interface Circularity {
  /** V, virgin feed. */
  readonly virgin: number
  /** W, waste that cannot be recovered. */
  readonly waste: number
  /** LFI in [0, 1]: 1 linear, 0 circular. */
  readonly linearFlow: number
  /** MCI in [0, 1]: 1 circular, 0.1 linear with average use. */
  readonly circularity: number
}

/** A product made of virgin matter that ends as waste, used as the average is. */
export const linearProduct: ProductCycle = {
  recycledIn: 0,
  reusedIn: 0,
  renewableIn: 0,
  toRecycling: 0,
  toReuse: 0,
  toCompost: 0,
  toEnergy: 0,
  recyclingYield: 1,
  feedYield: 1,
  life: 1,
  use: 1,
}

/**
 * Circularity of a product per unit of its mass M:
 * V = 1 − F_R − F_U − F_S; W_0 = 1 − C_R − C_U − C_C − C_E; W_C = (1 − E_C) C_R; W_F = (1 − E_F) F_R ÷ E_F;
 * W = W_0 + (W_F + W_C) ÷ 2; LFI = (V + W) ÷ (2 + (W_F − W_C) ÷ 2); MCI = max(0, 1 − LFI · 0.9 ÷ X).
 * Source: Ellen MacArthur Foundation & Granta Design, Circularity Indicators: Methodology (2015, revised 2019).
 * @throws RangeError where shares are outside [0, 1] or add up to more than 1, a yield is outside (0, 1], or X is not
 * above 0.
 */
export function circularityOf(product: ProductCycle): Circularity {
  const { recycledIn, reusedIn, renewableIn, toRecycling, toReuse, toCompost, toEnergy } = product
  const { recyclingYield, feedYield, life, use } = product
  checkShares('feed', recycledIn, reusedIn, renewableIn)
  checkShares('end of life', toRecycling, toReuse, toCompost, toEnergy)
  for (const [name, value] of Object.entries({ recyclingYield, feedYield }))
    if (!(value > 0 && value <= 1)) throw new RangeError(`${name} is ${value}, not in (0, 1]`)
  const utility = life * use
  if (!(utility > 0 && Number.isFinite(utility))) throw new RangeError(`life × use is ${utility}, not above 0`)
  const virgin = Math.max(0, 1 - recycledIn - reusedIn - renewableIn)
  const lost = Math.max(0, 1 - toRecycling - toReuse - toCompost - toEnergy)
  const ofRecycling = (1 - recyclingYield) * toRecycling
  const ofFeed = ((1 - feedYield) * recycledIn) / feedYield
  const waste = lost + (ofFeed + ofRecycling) / 2
  const linearFlow = Math.min(1, (virgin + waste) / (2 + (ofFeed - ofRecycling) / 2))
  return { virgin, waste, linearFlow, circularity: Math.max(0, 1 - (linearFlow * 0.9) / utility) }
}

/** Rounding allowed to shares that add up to the whole. */
const SLACK = 1e-9

function checkShares(what: string, ...shares: readonly number[]): void {
  const sum = shares.reduce((a, b) => a + b, 0)
  if (!shares.every((share) => share >= 0 && share <= 1) || !(sum <= 1 + SLACK))
    throw new RangeError(`shares of the ${what} are ${shares.join(', ')}: not within 0 and 1, together at most 1`)
}
