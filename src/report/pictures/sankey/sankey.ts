import type { Language } from '../../../base/index.js'
import {
  exchangesOf,
  isNoQuantity,
  networkOfRun,
  type Quantity,
  quantityOf,
  type RunNetwork,
} from '../../../metrics/index.js'
import type { SolvedRun } from '../../../results/index.js'
import { left, right, type TableBlock, table } from '../../blocks.js'
import type { DocumentLanguage } from '../../document/document.js'
import { nodeSums, type SankeyDiagram } from '../../figures/sankey/diagram.js'
import { foldSmall } from '../../figures/sankey/fold.js'
import { drawSankey } from '../../figures/sankey/svg.js'
import { xmlDocument } from '../../graph-xml.js'
import { formatNumber } from '../../numbers.js'
import { visible } from '../../text.js'
import { wordsOf } from '../../words/index.js'
import type { PictureKind, PictureOrder } from '../picture-kind.js'
import { numberCell, type Scale, scaleFor, unitName, withUnit } from '../scale.js'
import { ofNumbers, told } from '../told.js'
import { type PictureWords, pictureWords } from '../words/index.js'
import { diagramOf } from './diagram.js'

/** Share of the largest node below which flows are folded, where the order names none. */
const SMALL = 0.01

/** Who gives what to whom and what passes outside, as bands as high as their flows; what flows back runs below. */
export const sankey: PictureKind = {
  kind: 'sankey',
  asks: ['scenario', 'quantity', 'by', 'period', 'threshold'],
  make: ({ runs }, order, language) => {
    const run = order.scenario === undefined ? runs.at(-1) : runs.find(({ result }) => result.id === order.scenario)
    const found = run && networkOf(run, order)
    if (run === undefined || found === undefined || found.network.nodes.length === 0) return undefined
    const share = order.threshold ?? SMALL
    const byProducts = byProductsOf(run, order)
    const inLanguage = (one: DocumentLanguage) => {
      const folded = (count: number) => told(one, (each) => pictureWords(each).folded(count))
      return foldSmall(diagramOf(found, { language: one, byProducts }), share, folded)
    }
    const diagram = inLanguage(language)
    const largest = Math.max(0, ...[...nodeSums(diagram).values()].flatMap((sum) => [sum.entering, sum.leaving]))
    const scale = scaleFor(largest, found.quantity.unit, ofNumbers(language))
    const caption = captionOf(run, found.quantity, order, language)
    const alt = told(language, (one) => altOf(inLanguage(one), share, scale, one))
    const drawing = drawSankey(diagram, {
      title: caption,
      description: alt,
      value: (value) => withUnit(value, scale),
      group: (group) => told(language, (one) => pictureWords(one).group(group as GroupOf)),
      unbalanced: told(language, (one) => pictureWords(one).unbalanced),
    })
    return {
      kind: 'picture',
      id: idOf(run, order),
      caption,
      alt,
      drawings: [xmlDocument(drawing)],
      table: tableOf(diagram, scale, language),
      notes: [],
    }
  },
}

type GroupOf = Parameters<PictureWords['group']>[0]

function networkOf(
  run: SolvedRun,
  { quantity: name = 'mass', by = 'enterprise', period }: PictureOrder,
): RunNetwork | undefined {
  const quantity = quantityOf(run.compiled.graph, name)
  return isNoQuantity(quantity)
    ? undefined
    : networkOfRun(run, quantity, { by, ...(period === undefined ? {} : { period }) })
}

const byProductsOf = (run: SolvedRun, { by = 'enterprise' }: PictureOrder): ReadonlySet<string> =>
  new Set(exchangesOf(run, { by }).flatMap(({ isByProduct, commodity }) => (isByProduct ? [commodity] : [])))

function idOf({ result }: SolvedRun, { quantity = 'mass', by = 'enterprise', period }: PictureOrder): string {
  const parts = ['sankey', result.id, quantity.replace(':', '-'), ...(by === 'enterprise' ? [] : [by])]
  return [...parts, ...(period === undefined ? [] : [period])].join('-')
}

function captionOf(
  { result }: SolvedRun,
  quantity: Quantity,
  { by = 'enterprise', period }: PictureOrder,
  language: DocumentLanguage,
): string {
  const { kind, id, label } = quantity
  return told(language, (one) => {
    const own = kind === 'mass' || kind === 'energy' || kind === 'money' ? pictureWords(one).quantity(kind) : undefined
    const text = wordsOf(one).colon(result.label[one], pictureWords(one).flows(own ?? label?.[one] ?? id, by))
    return visible(period === undefined ? text : wordsOf(one).aside(text, period))
  })
}

/** How many flows are told to who cannot see them. */
const TOLD = 5

function altOf({ nodes, bands }: SankeyDiagram, share: number, scale: Scale, language: Language): string {
  const words = wordsOf(language)
  const name = new Map(nodes.map(({ id, label }) => [id, label]))
  const percent = words.percentText(formatNumber(100 * share, words, '%'))
  const flows = [...bands]
    .sort((a, b) => b.value - a.value)
    .slice(0, TOLD)
    .map(({ from, to, label, value }) => {
      const what = label === '' ? '' : ` (${label})`
      return `${name.get(from)} → ${name.get(to)}${what} ${withUnit(value, scale)}`
    })
  const largest = words.colon(pictureWords(language).largest, flows.join(words.semicolon))
  return `${pictureWords(language).pictured(unitName(scale), percent)}${largest}${words.stop}`
}

/** The drawn bands, the largest first. */
function tableOf({ nodes, bands }: SankeyDiagram, scale: Scale, language: DocumentLanguage): TableBlock {
  const name = new Map(nodes.map(({ id, label }) => [id, label]))
  const title = (key: 'from' | 'to' | 'commodity' | 'amount' | 'unit') => told(language, (one) => wordsOf(one)[key])
  return table(
    [left(title('from')), left(title('to')), left(title('commodity')), right(title('amount')), left(title('unit'))],
    [...bands]
      .sort((a, b) => b.value - a.value)
      .map(({ from, to, label, value }) => [
        name.get(from)!,
        name.get(to)!,
        label,
        numberCell(value, scale),
        { text: unitName(scale), unit: scale.unit },
      ]),
  )
}
