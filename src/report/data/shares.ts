import type { EnterpriseShare, IndicatorResult } from '../../results/index.js'
import type { Label } from '../../scenario/index.js'
import { fieldsOf, type Named, tableKind, type TableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly indicator: IndicatorResult
  readonly owner: Named
  readonly share: EnterpriseShare
}

const { named, text, number } = fieldsOf<Fact>()
const noOwner: Label = { en: 'none', zh: '无' }

interface Owners {
  readonly id: string
  readonly en: string
  readonly zh: string
  readonly label: Label
  readonly of: (indicator: IndicatorResult) => readonly EnterpriseShare[]
  readonly labels: (run: Run) => ReadonlyMap<string, Label>
}
type Run = Parameters<TableKind['build']>[0]['runs'][number]

/** Indicators shared out to owners, an owner at a time: what each sells and pays, uses and gives off. */
const sharesBy = (owners: Owners, id: string): TableKind =>
  tableKind<Fact>({
    id,
    label: owners.label,
    about: {
      en: `share of one ${owners.en.toLowerCase()} in one indicator of one scenario; of a ratio both parts, in canonical units`,
      zh: `一个情景中一项指标的一个${owners.zh}份额；比率为其分子与分母，以基准单位计`,
    },
    fields: [
      text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
      ...named(owners.id, owners.en, owners.zh, ({ owner }) => owner),
      ...named('indicator', 'Indicator', '指标', ({ indicator }) => indicator),
      text('unit', 'Unit', '单位', ({ indicator, share }) => ('value' in share ? indicator.unit : null)),
      number('value', 'Value', '数值', ({ share }) => ('value' in share ? share.value : null)),
      number('numerator', 'Numerator', '分子', ({ share }) => ('value' in share ? null : share.numerator)),
      number('denominator', 'Denominator', '分母', ({ share }) => ('value' in share ? null : share.denominator)),
    ],
    facts: ({ runs }) =>
      runs.flatMap((run) => {
        const labels = owners.labels(run)
        const facts = run.result.indicators.flatMap((indicator) =>
          owners.of(indicator).map((share): Fact => {
            const owner = { id: share.id, label: labels.get(share.id) ?? noOwner }
            return { scenario: run.result.id, indicator, owner, share }
          }),
        )
        const known = [...new Set([...labels.keys(), ''])]
        const byOwner = new Map(known.map((owner) => [owner, facts.filter((fact) => fact.owner.id === owner)]))
        return [...byOwner.values()].flat()
      }),
  })

/** Accounts of the enterprises. */
export const accountTable = sharesBy(
  {
    ...{ id: 'enterprise', en: 'Enterprise', zh: '企业' },
    label: { en: 'Accounts of enterprises', zh: '企业账户' },
    of: ({ byEnterprise }) => byEnterprise,
    labels: ({ compiled }) => new Map(compiled.graph.enterprises.map(({ id, label }) => [id, label])),
  },
  'accounts',
)

/** Indicators by sector. */
export const sectorTable = sharesBy(
  {
    ...{ id: 'sector', en: 'Sector', zh: '行业' },
    label: { en: 'Indicators by sector', zh: '分行业指标' },
    of: ({ bySector }) => bySector,
    labels: ({ compiled }) => compiled.graph.spec.sectors,
  },
  'sectors',
)
