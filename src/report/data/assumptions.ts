import { canonicalUnit, compareIds, parseUnit, sameDimension } from '../../base/index.js'
import { type Assumption, assumptionsOf } from '../../results/index.js'
import type { SourceSpec } from '../../scenario/index.js'
import { readInput } from '../input-text.js'
import { fieldsOf, tableKind } from './table-kind.js'

interface Fact extends Assumption {
  readonly scenario: string
  /** Ids of the headline indicators that rest on it. */
  readonly headline: string
  readonly unit: { readonly name: string; readonly size: number }
  readonly source: SourceSpec | undefined
}
const { text, number } = fieldsOf<Fact>()

/** A canonical amount in the unit of a fact. */
const inUnit = (amount: number | undefined, { unit }: Fact): number | null =>
  amount === undefined ? null : Number((amount / unit.size).toPrecision(15))

/** Figures graded D or not at all that an indicator rests on. */
export const assumptionTable = tableKind<Fact>({
  id: 'assumptions',
  label: { en: 'Assumptions', zh: '假定数据' },
  about: {
    en: 'one figure graded D, or not graded, that some indicator of one scenario rests on',
    zh: '一个情景中某项指标所依据的一项等级为 D 或未定级的数据',
  },
  fields: [
    text('scenario', 'Scenario', '情景', ({ scenario }) => scenario),
    text('path', 'Figure', '数据项', ({ figure }) => figure.path),
    text('written', 'As written', '原文', ({ figure }) => readInput(figure.origin.text).value),
    number('value', 'Value', '数值', (fact) => inUnit(fact.figure.value, fact)),
    number('low', 'Low', '下限', (fact) => inUnit(fact.figure.low, fact)),
    number('high', 'High', '上限', (fact) => inUnit(fact.figure.high, fact)),
    text('unit', 'Unit', '单位', ({ unit }) => unit.name),
    text('grade', 'Grade', '等级', ({ figure }) => figure.facts.grade ?? 'none'),
    text('seen', 'Mark', '核对标记', ({ figure }) => figure.facts.seen ?? null),
    number('indicators', 'Indicators resting on it', '所支撑指标数', ({ indicators }) => indicators.length),
    text('headline_indicators', 'Headline indicators among them, ids', '其中主要指标标识', ({ headline }) => headline),
    text('source', 'Source, id', '来源标识', ({ figure }) => figure.facts.source ?? null),
    text('source_title', 'Source', '来源', ({ source }) => source?.title ?? null),
    text('row', 'Row', '资料行', ({ figure }) => figure.facts.row ?? null),
    text('why', 'Why', '理由', ({ figure }) => figure.facts.why ?? null),
    text('file', 'File', '文件', ({ figure }) => figure.origin.at.file),
    number('line', 'Line', '行', ({ figure }) => figure.origin.at.line),
  ],
  facts: ({ runs }) =>
    runs.flatMap((run) => {
      const headline = new Set(run.result.indicators.filter((entry) => entry.headline).map(({ id }) => id))
      const sources = new Map(run.compiled.graph.spec.sources.map((source) => [source.id, source]))
      return assumptionsOf(run)
        .map((entry) => ({
          ...entry,
          scenario: run.result.id,
          headline: entry.indicators.filter((id) => headline.has(id)).join(' '),
          unit: unitOf(entry.figure),
          source: sources.get(entry.figure.facts.source ?? ''),
        }))
        .sort((a, b) => compareIds(a.figure.path, b.figure.path))
    }),
})

/** The unit a figure is written in; a canonical one where that is the model's own, or no plain multiple. */
function unitOf({ unit, dimension }: Assumption['figure']): Fact['unit'] {
  const reading = parseUnit(unit)
  return reading.ok && sameDimension(reading.unit.dimension, dimension)
    ? { name: unit, size: reading.unit.size }
    : { name: canonicalUnit(dimension), size: 1 }
}

const sources = fieldsOf<SourceSpec>()

/** Where figures come from. */
export const sourceTable = tableKind<SourceSpec>({
  id: 'sources',
  label: { en: 'Sources', zh: '资料来源' },
  about: { en: 'one source the files name', zh: '文件所列的一项资料来源' },
  fields: [
    sources.text('source', 'Source, id', '来源标识', ({ id }) => id),
    sources.text('title', 'Title', '名称', ({ title }) => title),
    sources.text('publisher', 'Publisher', '发布者', ({ publisher }) => publisher ?? null),
    sources.text('year', 'Year', '年份', ({ year }) => year ?? null),
    sources.text('url', 'Address', '网址', ({ url }) => url ?? null),
    sources.text('note', 'Note', '备注', ({ note }) => note ?? null),
  ],
  facts: ({ runs }) => {
    const found = new Map<string, SourceSpec>()
    for (const source of runs.flatMap((run) => run.compiled.graph.spec.sources))
      if (!found.has(source.id)) found.set(source.id, source)
    return [...found.values()]
  },
})
