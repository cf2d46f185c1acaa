import type { EnterpriseShare, IndicatorResult } from '../../../results/index.js'
import { type Breach, type Law, reasons, relative, type Subject, unanswered } from '../law.js'

interface Sum {
  readonly net: number
  readonly gross: number
}

const sumOf = (values: readonly number[]): Sum => ({
  net: values.reduce((sum, value) => sum + value, 0),
  gross: values.reduce((sum, value) => sum + Math.abs(value), 0),
})

const isWhole = (share: EnterpriseShare): share is Extract<EnterpriseShare, { value: number }> => 'value' in share

/** The parts of an indicator in each way it is shared out, by name of the way. */
function partsOf({ byEnterprise, bySector, contributors }: IndicatorResult): readonly (readonly [string, Sum])[] {
  const ways = { enterprises: byEnterprise, sectors: bySector }
  return [
    ...Object.entries(ways).map(
      ([way, shares]) => [way, sumOf(shares.filter(isWhole).map(({ value }) => value))] as const,
    ),
    ['contributors', sumOf(contributors.map(({ value }) => value))] as const,
  ]
}

/** Numerator and denominator of a ratio in one way it is shared out. */
function ratioOf(shares: readonly EnterpriseShare[]): number {
  const parts = shares.flatMap((share) => (isWhole(share) ? [] : [share]))
  return sumOf(parts.map(({ numerator }) => numerator)).net / sumOf(parts.map(({ denominator }) => denominator)).net
}

/** An indicator is the sum of its shares: by enterprise, by sector, by what contributes; a ratio the ratio of its sums. */
export const additivity: Law = {
  id: 'additivity',
  statement: {
    en: 'an indicator is the sum of what enterprises, sectors and processes have in it; a ratio the ratio of the sums',
    zh: '指标等于各企业、各行业、各过程份额之和；比率等于和之比',
  },
  tolerance: 1e-9,
  reason: reasons.sums,
  unfit: (subject) =>
    unanswered(subject) ??
    (subject.run.result.indicators.some(({ value }) => value !== null)
      ? undefined
      : { en: 'no indicator has a value', zh: '没有指标有值' }),
  *differences({ run }: Subject): Iterable<Breach> {
    for (const indicator of run.result.indicators) {
      const { id, value, byEnterprise, bySector } = indicator
      if (value === null) continue
      if (run.forms.get(id)?.kind === 'ratio')
        yield { where: `${id} by sectors`, difference: relative(ratioOf(byEnterprise), ratioOf(bySector)) }
      else
        for (const [way, { net, gross }] of partsOf(indicator))
          yield { where: `${id} by ${way}`, difference: relative(value, net, gross) }
    }
  },
}
