import { bad, type Diagnostic, fault, good, type Language, nearest, type Outcome } from '../../base/index.js'
import type { ReportText } from '../../scenario/index.js'
import { tidyChinese } from '../chinese.js'
import type { DocumentSection, Paragraph } from './document.js'
import type { Making } from './making.js'
import { type Numbering, numberDocument } from './numbering.js'
import { Quotes } from './quotes.js'
import { documentWords } from './words.js'

const citation = /\{(table|picture|value):([^{}]*)\}/g

/** Stable ids of tables and pictures that a text may cite, in the order of the document. */
export const citable = (sections: readonly DocumentSection[]) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'picture'
        ? [{ kind: block.kind, id: block.id, caption: block.caption }]
        : [],
    ),
  )

/** Paragraphs of a text, set apart by empty lines; within one, lines run on. */
const paragraphsIn = (text: string, language: Language): readonly string[] =>
  text
    .split(/\n[ \t]*\n/)
    .map((part) => withoutBlanks(part.split('\n')).join(language === 'zh' ? '' : ' '))
    .filter((part) => part !== '')

const withoutBlanks = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')

/** Puts what report texts cite in its place: numbers of tables and pictures, values of indicators. */
export class Citations {
  private readonly numbering: Numbering
  private readonly known: ReturnType<typeof citable>
  private readonly quotes: Quotes

  constructor(
    private readonly making: Making,
    sections: readonly DocumentSection[],
  ) {
    this.numbering = numberDocument({ sections })
    this.known = citable(sections)
    this.quotes = new Quotes(making)
  }

  /** The paragraphs of a text, or what it cites in vain. */
  paragraphs({ label, at }: ReportText): Outcome<readonly Paragraph[]> {
    const { language } = this.making
    const faults: Diagnostic[] = []
    const texts = paragraphsIn(label[language], language)
    // In a document of both languages paragraph stands by paragraph.
    const lines =
      this.making.documentLanguage === 'both'
        ? Math.max(...(['zh', 'en'] as const).map((other) => paragraphsIn(label[other], other).length))
        : texts.length
    const paragraphs = Array.from({ length: lines }, (_, i) => texts[i] ?? '').map((text) => {
      const said = text.replace(citation, (whole, kind: string, id: string) => {
        const found = kind === 'value' ? this.value(id) : this.number(kind, id)
        if (found !== undefined) return found
        const known =
          kind === 'value' ? this.values() : this.known.filter((entry) => entry.kind === kind).map((entry) => entry.id)
        const suggestion = nearest(id, known)
        faults.push(
          fault('REPORT_UNKNOWN_CITATION', at, {
            args: { kind, id },
            ...(suggestion === undefined ? {} : { suggestion }),
          }),
        )
        return whole
      })
      return this.quotes.paragraph(language === 'zh' ? tidyChinese(said) : said)
    })
    return faults.length > 0 ? bad(faults) : good(paragraphs)
  }

  private number(kind: string, id: string): string | undefined {
    if (!this.known.some((entry) => entry.kind === kind && entry.id === id)) return undefined
    const words = documentWords(this.making.language)
    return words[kind === 'table' ? 'table' : 'picture'](this.numbering.captions.get(id)!)
  }

  private value(reference: string): string | undefined {
    const at = reference.indexOf('/')
    const scenario = this.making.source.comparison.scenarios.find(({ id }) => id === reference.slice(0, at))
    const indicator = scenario?.indicators.find(({ id }) => id === reference.slice(at + 1))
    return scenario && indicator && this.quotes.indicator(scenario.id, indicator)
  }

  private values(): readonly string[] {
    return this.making.source.comparison.scenarios.flatMap(({ id, indicators }) =>
      indicators.map((indicator) => `${id}/${indicator.id}`),
    )
  }
}
