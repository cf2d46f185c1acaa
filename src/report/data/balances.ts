import type { ComponentBalance, FlowResult } from '../../results/index.js'
import type { Label } from '../../scenario/index.js'
import { kindOf } from './flows.js'
import { type DataSource, fieldsOf, type Named, namedBy, tableKind } from './table-kind.js'

interface ComponentFact {
  readonly scenario: string
  readonly component: Named
  readonly balance: ComponentBalance
}
const components = fieldsOf<ComponentFact>()
const mass: Label = { en: 'Mass', zh: '总质量' }

/** Mass and every substance through the whole system. */
export const balanceTable = tableKind<ComponentFact>({
  id: 'balances',
  label: { en: 'Balances of mass and substances', zh: '质量与物质平衡' },
  about: {
    en: 'one component through the whole system over the horizon; entering − leaving − stored + unaccounted = 0',
    zh: '全部时期内一种组分通过整个系统的量；输入 − 输出 − 存入 + 未闭合 = 0',
  },
  fields: [
    components.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...components.named('component', 'Component', '组分', ({ component }) => component),
    components.number('entering', 'Entering', '输入', ({ balance }) => balance.entering, 't'),
    components.number('leaving', 'Leaving', '输出', ({ balance }) => balance.leaving, 't'),
    components.number('stored', 'Stored', '存入', ({ balance }) => balance.stored, 't'),
    components.number('unaccounted', 'Not closed by recipes', '配方未闭合', ({ balance }) => balance.unaccounted, 't'),
    components.number('through', 'Through recipes', '流经配方', ({ balance }) => balance.through, 't'),
    components.number('closed', 'Of it closed', '其中闭合', ({ balance }) => balance.closed, 't'),
  ],
  facts: ({ runs }) =>
    runs.flatMap(({ result, compiled }) => {
      const labels = new Map(compiled.graph.substances.map(({ id, label }) => [id, label]))
      return result.closure.components.map((balance) => ({
        scenario: result.id,
        component: { id: balance.component, label: labels.get(balance.component) ?? mass },
        balance,
      }))
    }),
})

interface NodeFact {
  readonly scenario: string
  readonly place: Named
  readonly commodity: Named
  readonly kind: Named
  readonly direction: 'in' | 'out'
  readonly flow: FlowResult
  amount: number
}
const nodes = fieldsOf<NodeFact>()

/** Every commodity at every place: what comes equals what goes. */
export const nodeBalanceTable = tableKind<NodeFact>({
  id: 'node-balances',
  label: { en: 'Balances at places', zh: '各处物料平衡' },
  about: {
    en: 'flows of one kind of one commodity into or out of one place in one period, together; in and out are equal',
    zh: '一个时期内一处一种物料同类流入或流出之和；流入与流出相等',
  },
  fields: [
    nodes.text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...nodes.named('place', 'Place', '地点', ({ place }) => place),
    ...nodes.named('commodity', 'Commodity', '物料', ({ commodity }) => commodity),
    nodes.text('period', 'Period', '时期', ({ flow }) => flow.period),
    nodes.text('slice', 'Slice', '时段', ({ flow }) => flow.slice ?? null),
    nodes.text('direction', 'Direction', '方向', ({ direction }) => direction),
    ...nodes.named('kind', 'Kind', '类别', ({ kind }) => kind),
    nodes.number('amount', 'Amount', '数量', ({ amount }) => amount),
    nodes.text('unit', 'Unit', '单位', ({ flow }) => flow.unit),
  ],
  facts: (source) => source.runs.flatMap(({ result }) => atNodes(result.id, result.flows, source)),
})

function atNodes(scenario: string, flows: readonly FlowResult[], source: DataSource): readonly NodeFact[] {
  const found = new Map<string, NodeFact>()
  const add = (place: string, direction: NodeFact['direction'], flow: FlowResult) => {
    if (place.includes(':')) return
    const { commodity, kind, period, slice = '' } = flow
    const key = [place, commodity, period, slice, direction, kind].join(' ')
    const known = found.get(key)
    if (known) known.amount += flow.amount
    else
      found.set(key, {
        scenario,
        place: namedBy(source, 'place', place),
        commodity: namedBy(source, 'commodity', commodity),
        kind: kindOf(kind, source),
        ...{ direction, flow, amount: flow.amount },
      })
  }
  for (const flow of flows) {
    add(flow.to, 'in', flow)
    add(flow.from, 'out', flow)
  }
  // In the order of their places and commodities, so that a balance stands together.
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact)
}
