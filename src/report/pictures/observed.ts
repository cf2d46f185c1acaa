import type { ObservationResult, SolvedRun } from '../../results/index.js'
import { left, right, table } from '../blocks.js'
import type { DocumentLanguage } from '../document/document.js'
import { panelsPage } from '../figures/charts/panels.js'
import { svgDocument } from '../figures/svg/page.js'
import { formatNumber } from '../numbers.js'
import { visible } from '../text.js'
import { wordsOf } from '../words/index.js'
import { runOf } from './choices.js'
import type { PictureKind } from './picture-kind.js'
import { numberCell, scaleFor, unitName, withUnit } from './scale.js'
import { ofNumbers, told } from './told.js'
import { pictureWords } from './words/index.js'

/** A published value that the model has a value for. */
interface Pair {
  readonly observation: ObservationResult
  readonly modelled: number
  /** Modelled per cent of observed. */
  readonly share: number
}

/** Published values beside the model's, each in per cent of what is published. */
export const observed: PictureKind = {
  kind: 'observed',
  asks: ['scenario', 'narrow'],
  make: (source, order, language) => {
    const run = runOf(source, order)
    const pairs = run ? pairsOf(run) : []
    if (run === undefined || pairs.length === 0) return undefined
    const caption = told(language, (one) =>
      visible(wordsOf(one).colon(run.result.label[one], pictureWords(one).observedBeside)),
    )
    const alt = altOf(pairs, language)
    const page = panelsPage({
      ...{ title: caption, description: alt, narrow: order.narrow === true },
      panels: [
        {
          ...{ title: '', reach: [0], line: 100, tick: (value) => `${value} %` },
          rows: pairs.map((pair) => ({
            label: nameOf(pair, language),
            marks: [{ kind: 'dot', at: pair.share, hollow: pair.observation.imposed }],
            value: percent(pair.share),
          })),
        },
      ],
      legend: [
        { sign: 'line', text: told(language, (one) => pictureWords(one).observedLine) },
        { sign: 'dot', text: told(language, (one) => wordsOf(one).modelled) },
        ...(pairs.some(({ observation }) => observation.imposed)
          ? [{ sign: 'hollow', text: told(language, (one) => pictureWords(one).imposed) } as const]
          : []),
      ],
    })
    return {
      ...{
        kind: 'picture',
        id: ['observed', run.result.id, ...(order.narrow ? ['narrow'] : [])].join('-'),
        caption,
        alt,
      },
      drawings: [svgDocument(page)],
      table: table(
        [
          left(told(language, (one) => wordsOf(one).observation)),
          right(told(language, (one) => wordsOf(one).observed)),
          right(told(language, (one) => wordsOf(one).modelled)),
          left(told(language, (one) => wordsOf(one).unit)),
          right(told(language, (one) => pictureWords(one).ofObserved)),
        ],
        pairs.map((pair) => {
          const scale = scaleOf(pair, language)
          return [
            nameOf(pair, language),
            numberCell(pair.observation.observed, scale),
            numberCell(pair.modelled, scale),
            { text: unitName(scale), unit: scale.unit },
            { text: percent(pair.share), value: pair.share, unit: '%' },
          ]
        }),
      ),
      notes: [],
    }
  },
}

const pairsOf = ({ result }: SolvedRun): readonly Pair[] =>
  result.observations.flatMap((observation) => {
    const { observed: published, modelled } = observation
    return modelled === null || published === 0 ? [] : [{ observation, modelled, share: (100 * modelled) / published }]
  })

const nameOf = ({ observation }: Pair, language: DocumentLanguage): string =>
  visible(told(language, (one) => observation.label[one]))

const percent = (value: number): string => {
  const words = wordsOf('en')
  return words.percentText(formatNumber(value, words, '%'))
}

const scaleOf = ({ observation, modelled }: Pair, language: DocumentLanguage) =>
  scaleFor(Math.max(Math.abs(observation.observed), Math.abs(modelled)), observation.unit, ofNumbers(language))

function altOf(pairs: readonly Pair[], language: DocumentLanguage): string {
  return told(language, (one) => {
    const texts = pairs.map((pair) => {
      const scale = scaleOf(pair, language)
      const [published, modelled] = [withUnit(pair.observation.observed, scale), withUnit(pair.modelled, scale)]
      return pictureWords(one).observedAs(pair.observation.label[one], published, modelled)
    })
    return visible(`${texts.join(wordsOf(one).semicolon)}${wordsOf(one).stop}`)
  })
}
