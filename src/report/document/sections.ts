import type { ReportSectionName } from '../../scenario/index.js'
import { benefitComparison } from '../benefit-comparison.js'
import type { Block } from '../blocks.js'
import { packComparisonBlocks } from '../pack-comparison.js'
import { packMarks } from '../pack-tables.js'
import { list } from '../parts.js'
import type { DocumentBlock } from './document.js'
import { captioned } from './captioned.js'
import { type Making, scenarioName } from './making.js'
import { methodBlocks } from './method.js'
import { pictureBlocks, usualPicture } from './pictures.js'
import { summaryBlocks } from './summary.js'
import { tables, usual } from './tables.js'

type SectionMaker = (making: Making) => readonly DocumentBlock[]

/** Indicators whose change is drawn: those that moved most. */
const drawn = ({ opening }: Making['others'][number]) => opening.moved.slice(0, 2)

/** The usual form of every section; one with no blocks is left out. */
export const sections: Readonly<Record<ReportSectionName, SectionMaker>> = {
  summary: summaryBlocks,
  measures: (making) => [
    ...tables.projects(making, usual('projects')),
    ...making.others
      .filter(({ projects }) => projects.length === 0)
      .map(
        ({ id }): DocumentBlock => ({
          kind: 'paragraph',
          text: making.phrases.sentence(making.phrases.measures.none(scenarioName(making, id))),
        }),
      ),
  ],
  indicators: (making) => [
    ...tables.indicators(making, usual('indicators')),
    ...pictureBlocks(making, usualPicture('bars')),
    ...pictureBlocks(making, usualPicture('trajectory')),
  ],
  changes: (making) => [
    ...tables.changes(making, usual('changes')),
    ...making.others.flatMap((scenario) =>
      drawn(scenario).flatMap((id) =>
        pictureBlocks(making, usualPicture('waterfall', { scenario: scenario.id, indicators: [id] })),
      ),
    ),
    ...tables.contributions(making, usual('contributions')),
  ],
  targets: (making) => tables.targets(making, usual('targets')),
  'by-products': (making) => [
    ...tables.remainders(making, usual('remainders')),
    ...tables['by-products'](making, usual('by-products')),
  ],
  flows: (making) => [
    ...making.answered.flatMap(({ id }) => pictureBlocks(making, usualPicture('sankey', { scenario: id }))),
    ...making.others
      .filter(({ status }) => status === 'optimal' && making.baseline.status === 'optimal')
      .flatMap(({ id }) =>
        pictureBlocks(making, usualPicture('sankey', { scenario: id, against: making.baseline.id })),
      ),
    ...pictureBlocks(making, usualPicture('map')),
    ...tables.flows(making, usual('flows')),
  ],
  benefit: (making) => printed('benefit', benefitComparison(making.answered, making.context), making),
  accounts: (making) => tables.accounts(making, usual('accounts')),
  observations: (making) => [
    ...tables.observations(making, usual('observations')),
    ...pictureBlocks(making, usualPicture('observed', { scenario: making.baseline.id })),
  ],
  robustness: (making) => tables.robustness(making, usual('robustness')),
  standards: (making) => {
    const blocks = packComparisonBlocks(making.answered, making.context)
    const marks = list(
      packMarks(
        making.answered.flatMap(({ packs }) => packs),
        making.context,
      ),
    )
    return blocks.length === 0 ? [] : printed('standards', [...blocks, ...(marks ? [marks] : [])], making)
  },
  method: methodBlocks,
  inputs: (making) => tables.inputs(making, usual('inputs')),
  assumptions: (making) => tables.assumptions(making, usual('assumptions')),
  unverified: (making) => tables.unverified(making, usual('unverified')),
}

/** Sections that stand behind the body. */
export const appendices: ReadonlySet<ReportSectionName> = new Set(['method', 'inputs', 'assumptions', 'unverified'])

/** The blocks of a printed report, each of its tables called by the heading above it. */
function printed(id: string, blocks: readonly Block[], making: Making): readonly DocumentBlock[] {
  const parts: { heading: string; blocks: Block[] }[] = []
  for (const block of blocks)
    if (block.kind === 'heading') parts.push({ heading: block.text, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  return parts.flatMap((part, i) =>
    captioned(
      part.blocks,
      {
        id: i === 0 ? id : `${id}-part-${i + 1}`,
        caption: part.heading,
        further: making.phrases.rules(part.heading),
      },
      making,
    ),
  )
}
