import { type DocumentWords, documentWords } from '../document/words.js'
import type { DocumentLanguage, ReportDocument } from '../document/document.js'
import { numberDocument, type Numbering } from '../document/numbering.js'
import { trailId } from './ids.js'
import { type PageWords, pageWords } from './words.js'

/** What every part of a page is written with. */
export interface PageContext {
  readonly language: DocumentLanguage
  readonly words: DocumentWords & PageWords
  readonly numbering: Numbering
  /** Ids in the page of the trails, by key. */
  readonly trails: ReadonlyMap<string, string>
}

/** What the parts of a document's page are written with. */
export const pageContext = (document: ReportDocument): PageContext => ({
  language: document.language,
  words: { ...documentWords(document.language), ...pageWords(document.language) },
  numbering: numberDocument(document),
  trails: new Map(document.trails.map(({ key }, i) => [key, trailId(i)])),
})
