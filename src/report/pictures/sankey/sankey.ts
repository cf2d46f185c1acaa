import type { Language } from '../../../base/index.js'
import {
  exchangesOf,
  type Grouping,
  isNoQuantity,
  networkOfRun,
  quantityOf,
  type RunNetwork,
} from '../../../metrics/index.js'
import type { SolvedRun } from '../../../results/index.js'
import { left, right, type TableBlock, table } from '../../blocks.js'
import type { DocumentLanguage } from '../../document/document.js'
import type { ReportSource } from '../../document/source.js'
import { nodeSums, type SankeyDiagram } from '../../figures/sankey/diagram.js'
import { foldSmall } from '../../figures/sankey/fold.js'
import { narrowMeasures, usualMeasures } from '../../figures/sankey/measures.js'
import { drawSankey } from '../../figures/sankey/svg.js'
import { xmlDocument } from '../../graph-xml.js'
import { formatNumber } from '../../numbers.js'
import { visible } from '../../text.js'
import { wordsOf } from '../../words/index.js'
import { runOf } from '../choices.js'
import type { PictureKind, PictureOrder } from '../picture-kind.js'
import { quantityName } from '../quantity-name.js'
import { numberCell, type Scale, scaleFor, unitName, withUnit } from '../scale.js'
import { ofNumbers, told } from '../told.js'
import { type PictureWords, pictureWords } from '../words/index.js'
import { diagramOf } from './diagram.js'
import { differenceOf } from './difference.js'
import { aroundNode, type Seen, togetherSmall, withoutTraces } from './parts.js'

/** Share of the largest node below which flows are folded, where the order names none. */
const SMALL = 0.01

/**
 * Who gives what to whom and what passes outside, as bands as high as their flows; what flows back runs below. Against
 * another scenario: what both have, and what is added, grown, shrunk and removed.
 */
export const sankey: PictureKind = {
  kind: 'sankey',
  asks: ['scenario', 'against', 'quantity', 'by', 'around', 'period', 'threshold', 'narrow'],
  make: (source, order, language) => {
    const shown = shownBy(source, order)
    if (shown === undefined) return undefined
    const { diagram, left: traces } = seen(shown, language)
    if (diagram.bands.length === 0) return undefined
    const largest = Math.max(...[...nodeSums(diagram).values()].flatMap((sum) => [sum.entering, sum.leaving]))
    const scale = scaleFor(largest, shown.found.quantity.unit, ofNumbers(language))
    const caption = told(language, (one) => visible(captionOf(shown, one)))
    const alt = told(language, (one) => altOf(shown, seen(shown, one).diagram, scale, one))
    const words = {
      ...{ title: caption, description: alt },
      value: (value: number) => withUnit(value, scale),
      group: (group: string) => told(language, (one) => pictureWords(one).group(group as GroupOf)),
      unbalanced: told(language, (one) => pictureWords(one).unbalanced),
    }
    return {
      kind: 'picture',
      id: idOf(shown),
      caption,
      alt,
      drawings: [xmlDocument(drawSankey(diagram, words, order.narrow ? narrowMeasures : usualMeasures))],
      table: tableOf(shown, diagram, scale, language),
      notes: traces.length === 0 ? [] : [told(language, (one) => traceNote(seen(shown, one).left, scale, one))],
    }
  },
}

type GroupOf = Parameters<PictureWords['group']>[0]

/** What an order comes to: the run with its network, and that it is set against. */
interface Shown {
  readonly run: SolvedRun
  readonly found: RunNetwork
  readonly before: { readonly run: SolvedRun; readonly found: RunNetwork } | null
  readonly by: Grouping
  readonly share: number
  readonly order: PictureOrder
}

function shownBy(source: ReportSource, order: PictureOrder): Shown | undefined {
  const run = runOf(source, order)
  const other = order.against === undefined ? null : source.runs.find(({ result }) => result.id === order.against)
  if (run === undefined || other === undefined || run === other) return undefined
  const by = order.by ?? groupingOf(run, order)
  const [found, before] = [networkOf(run, order, by), other && networkOf(other, order, by)]
  if (found === undefined || before === undefined) return undefined
  const share = order.threshold ?? SMALL
  return { run, found, before: other && before && { run: other, found: before }, by, share, order }
}

/** Enterprises, but sites around a site. */
function groupingOf({ compiled: { graph } }: SolvedRun, { around }: PictureOrder): Grouping {
  const isEnterprise = around === undefined || graph.enterprises.some(({ id }) => id === around)
  return isEnterprise ? 'enterprise' : 'site'
}

function networkOf(run: SolvedRun, order: PictureOrder, by: Grouping): RunNetwork | undefined {
  const quantity = quantityOf(run.compiled.graph, order.quantity ?? 'mass')
  if (isNoQuantity(quantity)) return undefined
  return networkOfRun(run, quantity, { by, ...(order.period === undefined ? {} : { period: order.period }) })
}

/** The diagram as it is drawn, in a language, and what of it is too thin to be seen. */
function seen({ run, found, before, by, share, order }: Shown, language: DocumentLanguage): Seen {
  const folded = (count: number) => told(language, (one) => pictureWords(one).folded(count))
  const whole = (of: SolvedRun, network: RunNetwork) => {
    const diagram = diagramOf(network, { language, byProducts: byProductsOf(of, by) })
    return order.around === undefined ? diagram : aroundNode(diagram, order.around)
  }
  if (before === null) {
    const { diagram, left: traces } = withoutTraces(whole(run, found))
    const several = (count: number) => told(language, (one) => pictureWords(one).smallProcesses(count))
    // Processes are many and most of them small; of enterprises and sites each is shown.
    const few = by === 'process' && order.around === undefined ? togetherSmall(diagram, share, several) : diagram
    return { diagram: foldSmall(few, share, folded), left: traces }
  }
  return withoutTraces(differenceOf(whole(before.run, before.found), whole(run, found), share, folded))
}

const byProductsOf = (run: SolvedRun, by: Grouping): ReadonlySet<string> =>
  new Set(
    exchangesOf(run, { by: by === 'process' ? 'site' : by }).flatMap(({ isByProduct, commodity }) =>
      isByProduct ? [commodity] : [],
    ),
  )

function idOf({ run, by, order }: Shown): string {
  const { quantity = 'mass', around, against, period, narrow } = order
  return [
    ...['sankey', run.result.id, quantity.replace(':', '-')],
    ...(around === undefined ? [] : ['around', around]),
    ...(by === 'enterprise' || (around !== undefined && order.by === undefined) ? [] : ['by', by]),
    ...(period === undefined ? [] : [period]),
    ...(against === undefined ? [] : ['against', against]),
    ...(narrow ? ['narrow'] : []),
  ].join('-')
}

function captionOf({ run, found, before, by, order }: Shown, language: Language): string {
  const [words, own] = [wordsOf(language), pictureWords(language)]
  const quantity = quantityName(found.quantity, language)
  const around = order.around === undefined ? undefined : placeName(found, before?.found, order.around, language)
  const what = around === undefined ? own.flows(quantity, by) : own.flowsAround(quantity, around)
  const scenario = run.result.label[language]
  const text = words.colon(before ? own.against(scenario, before.run.result.label[language]) : scenario, what)
  return order.period === undefined ? text : words.aside(text, order.period)
}

const placeName = (found: RunNetwork, before: RunNetwork | undefined, id: string, language: Language): string =>
  [...found.places, ...(before?.places ?? [])].find((place) => place.id === id)!.label[language]

/** How many flows are told to who cannot see them. */
const TOLD = 5

function altOf(shown: Shown, diagram: SankeyDiagram, scale: Scale, language: Language): string {
  const [words, own] = [wordsOf(language), pictureWords(language)]
  const name = namesIn(diagram)
  const percent = words.percentText(formatNumber(100 * shown.share, words, '%'))
  const changed = diagram.bands.filter(({ group }) => group !== 'kept')
  const flows = [...changed]
    .sort((a, b) => b.value - a.value)
    .slice(0, TOLD)
    .map(({ from, to, label, group, value }) => {
      const what = [label, ...(shown.before ? [own.group(group as GroupOf)] : [])].filter((text) => text !== '')
      const way = `${name(from)} → ${name(to)}`
      return `${what.length === 0 ? way : words.aside(way, what.join(words.comma))} ${withUnit(value, scale)}`
    })
  const head = shown.before ? own.largestChanges : own.largest
  return `${own.pictured(unitName(scale), percent)}${words.colon(head, flows.join(words.semicolon))}${words.stop}`
}

function namesIn({ nodes }: SankeyDiagram): (id: string) => string {
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  return (id) => names.get(id)!
}

/** The drawn bands, the largest first; of a difference each part with what it is. */
function tableOf({ before }: Shown, diagram: SankeyDiagram, scale: Scale, language: DocumentLanguage): TableBlock {
  const name = namesIn(diagram)
  const title = (key: 'from' | 'to' | 'commodity' | 'remark' | 'amount' | 'unit') =>
    told(language, (one) => wordsOf(one)[key])
  return table(
    [
      ...[left(title('from')), left(title('to')), left(title('commodity')), left(title('remark'))],
      ...[right(title('amount')), left(title('unit'))],
    ],
    [...diagram.bands]
      .sort((a, b) => b.value - a.value)
      .map(({ from, to, label, group, value }) => [
        name(from),
        name(to),
        label,
        before ? told(language, (one) => pictureWords(one).group(group as GroupOf)) : '',
        numberCell(value, scale),
        { text: unitName(scale), unit: scale.unit },
      ]),
  )
}

const traceNote = (traces: Seen['left'], scale: Scale, language: Language): string =>
  wordsOf(language).colon(
    pictureWords(language).notDrawn,
    traces.map(({ label, value }) => `${label} ${withUnit(value, scale)}`).join(wordsOf(language).comma),
  )
