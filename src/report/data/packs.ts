import type { PackItemResult, PackResult } from '../../results/index.js'
import type { Label } from '../../scenario/index.js'
import { fieldsOf, type Named, tableKind } from './table-kind.js'

interface Fact {
  readonly scenario: string
  readonly pack: PackResult
  readonly item: PackItemResult
  /** The item, or a part of it. */
  readonly line: Named & Pick<PackItemResult, 'unit' | 'value' | 'reason'>
}
const { named, text, number, flag } = fieldsOf<Fact>()
const figure = (value: number | boolean | null) => (typeof value === 'number' ? value : null)
const answer = (value: number | boolean | null) => (typeof value === 'boolean' ? value : null)

/** Indicator systems of standards, item by item. */
export const packTable = tableKind<Fact>({
  id: 'packs',
  label: { en: 'Indicators by standard', zh: '按标准的指标' },
  about: {
    en: 'one item, or part of one, of one indicator system of one scenario; what has no figure has a reason',
    zh: '一个情景一套指标体系中的一项或其分项；无数值者列原因',
  },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    ...named('pack', 'Indicator system', '指标体系', ({ pack }) => pack),
    text('standard', 'Standard', '标准', ({ pack }) => pack.standard),
    number('number', 'Number', '序号', ({ item }) => item.number),
    ...named('item', 'Item', '指标', ({ line }) => line),
    text('unit', 'Unit', '单位', ({ line }) => line.unit),
    number('value', 'Value', '数值', ({ line }) => figure(line.value)),
    flag('answer', 'Yes or no', '是否', ({ line }) => answer(line.value)),
    text('status', 'Status', '状态', ({ item }) => item.status),
    text('reason', 'Why there is none', '无值原因', ({ line }) => line.reason?.code ?? null),
    text('reason_en', 'Reason in words', '原因说明（英文）', ({ line }) => reasonText(line.reason)?.en ?? null),
    text('reason_zh', 'Reason in words (Chinese)', '原因说明', ({ line }) => reasonText(line.reason)?.zh ?? null),
    text('limit', 'Limit', '限值方向', ({ item }) => item.threshold?.sense ?? null),
    number('limit_value', 'Limit value', '限值', ({ item }) => figure(item.threshold?.value ?? null)),
    flag('limit_answer', 'Limit, yes or no', '限定是否', ({ item }) => answer(item.threshold?.value ?? null)),
    text('verdict', 'Verdict', '判定', ({ item }) => item.threshold?.verdict ?? null),
    text('mark', 'Definition read', '定义核对', ({ item }) => item.mark),
    text('grade', 'Grade', '等级', ({ item }) => item.grade),
  ],
  facts: ({ runs }) =>
    runs.flatMap(({ result }) =>
      (result.packs ?? []).flatMap((pack) =>
        pack.items.flatMap((item) =>
          [item, ...item.parts].map((line): Fact => ({ scenario: result.id, pack, item, line })),
        ),
      ),
    ),
})

/** Words of a reason the model gives or that names roles. */
function reasonText(reason: PackItemResult['reason']): Label | null {
  if (reason?.code === 'given') return reason.text
  if (reason?.code !== 'not-bound') return null
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    reason.roles.map(({ label }) => label[language]).join('; '),
  )
  return { en: en!, zh: zh! }
}
