import { sortById } from '../base/index.js'
import type { EnterpriseShare, IndicatorResult, SolvedRun } from './result.js'

/** One line of the accounts, in the unit of its indicator. */
export interface AccountLine {
  readonly indicator: IndicatorResult
  /** By column of the accounts; null where a ratio has no denominator there. */
  readonly values: readonly (number | null)[]
  /** Of the enterprises without a column, of markets and of sites without an enterprise. */
  readonly others: number | null
}

/** The accounts of enterprises that a model asks for, over the whole horizon. */
export interface Accounts {
  /** Ids of the enterprises, one per column. */
  readonly enterprises: readonly string[]
  /** Some line has something of others than these. */
  readonly hasOthers: boolean
  readonly lines: readonly AccountLine[]
}

/**
 * Lines of the accounts with a value for every enterprise that the model shows, each counted at the sites of that
 * enterprise; columns and others add up to the indicator, a ratio is that of its own two parts. Undefined where the model
 * asks for none or there is no answer.
 */
export function accountsOf({ result, compiled }: SolvedRun): Accounts | undefined {
  const { spec } = compiled.graph
  if (!spec.accounts || result.status !== 'optimal') return undefined
  const enterprises = (spec.accounts.enterprises ?? sortById(spec.enterprises)).map(({ id }) => id)
  const found = new Map(result.indicators.map((indicator) => [indicator.id, indicator]))
  const sizes = new Map(spec.indicators.map(({ id, unit }) => [id, unit.value]))
  const named = new Set(enterprises)
  const lines = spec.accounts.lines.map(({ id }) => {
    const indicator = found.get(id)!
    const { byEnterprise } = indicator
    const isRatio = byEnterprise.some((share) => 'numerator' in share)
    const of = (keep: (enterprise: string) => boolean) => {
      const shares = byEnterprise.filter((share) => keep(share.id))
      return amountOf(shares, sizes.get(id)!, isRatio)
    }
    return {
      indicator,
      values: enterprises.map((enterprise) => of((one) => one === enterprise)),
      others: of((one) => !named.has(one)),
    }
  })
  const hasOthers = lines.some(({ indicator }) => indicator.byEnterprise.some((share) => !named.has(share.id)))
  return { enterprises, hasOthers, lines }
}

/** Sum of shares, or quotient of the sums of both parts in the unit of the indicator. */
function amountOf(shares: readonly EnterpriseShare[], size: number, isRatio: boolean): number | null {
  const sum = (part: (share: EnterpriseShare) => number) => shares.reduce((total, share) => total + part(share), 0)
  if (!isRatio) return sum((share) => ('value' in share ? share.value : 0))
  const below = sum((share) => ('value' in share ? 0 : share.denominator))
  return below === 0 ? null : sum((share) => ('value' in share ? 0 : share.numerator)) / below / size
}
