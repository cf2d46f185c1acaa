import { bad, type Diagnostic, good, type Language, type Outcome } from '../../base/index.js'
import { type ReportSectionName, type ReportSpec, reportSectionNames, type SectionOrder } from '../../scenario/index.js'
import { dataTables } from '../data/data-tables.js'
import { Citations } from './citations.js'
import type { DocumentBlock, DocumentLanguage, DocumentSection, ReportDocument } from './document.js'
import { type Making, makingOf } from './making.js'
import { pictureBlocks } from './pictures.js'
import { appendices, sections } from './sections.js'
import { both, bothSections, bothTrails } from './side-by-side.js'
import type { ReportSource } from './source.js'
import { tables } from './tables.js'
import { trailsOf } from './trails.js'

/** What a report shall be: of a report file, or the usual one. */
export type ReportOrder = Partial<Omit<ReportSpec, 'scenarios' | 'baseline' | 'language'>>

/** A report of solved scenarios; or what its texts cite in vain. */
export function buildDocument(
  source: ReportSource,
  order: ReportOrder,
  language: DocumentLanguage,
): Outcome<ReportDocument> {
  if (language !== 'both') return documentIn(source, order, language, language)
  const [zh, en] = [documentIn(source, order, 'zh', 'both'), documentIn(source, order, 'en', 'both')]
  if (!zh.ok || !en.ok) return bad(faultsOf(zh, en))
  return good({
    language,
    date: zh.value.date,
    title: both(zh.value.title, en.value.title),
    subtitle: bothOr(zh.value.subtitle, en.value.subtitle),
    author: bothOr(zh.value.author, en.value.author),
    sections: bothSections(zh.value.sections, en.value.sections),
    trails: bothTrails(zh.value.trails, en.value.trails),
    get data() {
      return dataTables(source)
    },
  })
}

const faultsOf = (...outcomes: readonly Outcome<ReportDocument>[]): readonly Diagnostic[] => [
  ...new Map(
    outcomes
      .flatMap((outcome) => (outcome.ok ? [] : outcome.diagnostics))
      .map((found) => [JSON.stringify(found), found]),
  ).values(),
]

const bothOr = (zh: string | null, en: string | null): string | null => (zh === null || en === null ? zh : both(zh, en))

function documentIn(
  source: ReportSource,
  order: ReportOrder,
  language: Language,
  documentLanguage: DocumentLanguage,
): Outcome<ReportDocument> {
  const making = makingOf(source, language, documentLanguage)
  const { phrases, baseline, others } = making
  const orders = order.sections?.length
    ? order.sections
    : reportSectionNames.map((section): SectionOrder => ({ section, show: [] }))
  const found = orders.map((section, i) => ({ order: section, made: sectionOf(section, i, making) }))
  const shown = found.filter(({ order: { text, section }, made }) => made.blocks.length > 0 || text || !section)
  const written = withTexts(shown, making)
  if (!written.ok) return written
  const names = (others.length > 0 ? others : [baseline]).map(({ label }) => label[language])
  const name = (label: ReportOrder['title']) => label?.[language] ?? null
  return good({
    language: documentLanguage,
    title: name(order.title) ?? phrases.title(names),
    subtitle: order.title
      ? name(order.subtitle)
      : others.length > 0
        ? phrases.subtitle(baseline.label[language])
        : null,
    author: name(order.author),
    date: order.date ?? null,
    sections: written.value,
    trails: trailsOf(written.value, source, language),
    get data() {
      return dataTables(source)
    },
  })
}

/** A section before its text stands in it. */
function sectionOf({ section, heading, show }: SectionOrder, at: number, making: Making): DocumentSection {
  const blocks: readonly DocumentBlock[] = [
    ...(section ? sections[section](making) : []),
    ...show.flatMap((order) => ('table' in order ? tables[order.table](making, order) : pictureBlocks(making, order))),
  ]
  return {
    id: section ?? `text-${at + 1}`,
    heading: heading?.[making.language] ?? making.phrases.sections[section as ReportSectionName],
    isAppendix: section !== undefined && appendices.has(section),
    blocks,
  }
}

/** The sections with their texts in front; a section named twice keeps ids apart. */
function withTexts(
  shown: readonly { readonly order: SectionOrder; readonly made: DocumentSection }[],
  making: Making,
): Outcome<readonly DocumentSection[]> {
  const apart = distinct(shown.map(({ made }) => made))
  const ordered = [...apart.filter(({ isAppendix }) => !isAppendix), ...apart.filter(({ isAppendix }) => isAppendix)]
  const citations = new Citations(making, ordered)
  const faults: Diagnostic[] = []
  const texts = new Map(
    shown.map(({ order: { text } }, i) => {
      const paragraphs = text ? citations.paragraphs(text) : good([])
      if (!paragraphs.ok) faults.push(...paragraphs.diagnostics)
      return [apart[i]!, paragraphs.ok ? paragraphs.value : []] as const
    }),
  )
  if (faults.length > 0) return bad(faults)
  return good(ordered.map((section) => ({ ...section, blocks: [...texts.get(section)!, ...section.blocks] })))
}

/** Sections, tables and pictures met again get a number behind their id. */
function distinct(made: readonly DocumentSection[]): readonly DocumentSection[] {
  const seen = new Map<string, number>()
  const next = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
  return made.map((section) => ({
    ...section,
    id: next(`section ${section.id}`).slice('section '.length),
    blocks: section.blocks.map((block) =>
      block.kind === 'table' || block.kind === 'picture' ? { ...block, id: next(block.id) } : block,
    ),
  }))
}
