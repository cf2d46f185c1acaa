import type { Language } from '../../base/index.js'
import { tracerOf } from '../../results/index.js'
import type { TableBlock } from '../blocks.js'
import { inLanguage } from '../chinese.js'
import { trailBlocks } from '../trail-report.js'
import type { DocumentBlock, DocumentSection, DocumentTrail } from './document.js'
import type { ReportSource } from './source.js'
import { phrasesOf } from './phrases/index.js'
import { wordsOf } from '../words/index.js'

/** Trails of all numbers of some sections that have one, in the order in which they are met. */
export function trailsOf(
  sections: readonly DocumentSection[],
  { runs }: ReportSource,
  language: Language,
): readonly DocumentTrail[] {
  const words = wordsOf(language)
  const { moreFigures } = phrasesOf(language).trails
  const ofDocument = { ...words, trail: { ...words.trail, moreFigures } }
  const keys = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(keysOf)))
  const tracers = new Map(runs.map((run) => [run.result.id, tracerOf(run)]))
  return [...keys].flatMap((key): DocumentTrail[] => {
    const at = key.indexOf('#')
    const trail = tracers.get(key.slice(0, at))?.(key.slice(at + 1))
    if (!trail) return []
    const [heading, ...blocks] = inLanguage(trailBlocks(trail, language, ofDocument), language)
    return [{ key, title: heading?.kind === 'heading' ? heading.text : key, blocks }]
  })
}

function keysOf(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return (block.quotes ?? []).map(({ trail }) => trail)
    case 'quoted-list':
      return block.items.flatMap(keysOf)
    case 'table':
      return keysOfTable(block)
    case 'picture':
      return keysOfTable(block.table)
    case 'heading':
    case 'list':
    case 'tree':
      return []
    default:
      return block satisfies never
  }
}

const keysOfTable = ({ rows }: TableBlock): readonly string[] =>
  rows.flatMap((row) => row.flatMap(({ trail }) => (trail === undefined ? [] : [trail])))
