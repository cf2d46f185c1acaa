import { strToU8, zipSync } from 'fflate'
import type { ReportDocument } from '../document/document.js'
import { Body, type Piece } from './body.js'
import { contents, titlePage } from './front.js'
import { footerPart, headerPart } from './headed.js'
import { Images, type Rasterise } from './images.js'
import { numberingPart } from './numbering-part.js'
import { type Orientation, sectionProperties } from './page.js'
import { sectionEnd } from './paragraphs.js'
import { appPart, contentTypes, corePart, documentRels, namespaces, packageRels, settingsPart } from './parts.js'
import { stylesPart } from './styles.js'
import { element, xmlHead } from './xml.js'

/**
 * A document as a text file (DOCX) in the form of an official planning report: title page, contents, numbered headings,
 * three-line tables and figures with numbers and notes, appendices. Wide tables and drawings stand across. Equal documents
 * give equal bytes.
 * @param rasterise makes the pixels shown where drawings (SVG) cannot be; without it such readers show none
 */
export async function writeDocx(document: ReportDocument, rasterise?: Rasterise): Promise<Uint8Array> {
  const { language, title, author, date } = document
  const images = new Images(await pixelsOf(document, rasterise))
  const body = new Body(document, images)
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRels(),
    'docProps/core.xml': corePart({ title, author, date, language: language === 'en' ? 'en' : 'zh-CN' }),
    'docProps/app.xml': appPart(),
    'word/document.xml': documentPart(document, body),
    'word/_rels/document.xml.rels': documentRels(images.all),
    'word/styles.xml': stylesPart(language),
    'word/numbering.xml': numberingPart(language),
    'word/settings.xml': settingsPart(),
    'word/header.xml': headerPart(title),
    'word/footer.xml': footerPart(language),
  }
  return zipSync(
    {
      ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
      ...Object.fromEntries(images.all.map(({ path, bytes }) => [`word/${path}`, bytes])),
    },
    { mtime: '1980-01-01T00:00:00' },
  )
}

/** Pixels of every drawing of a document; none without what makes them. */
async function pixelsOf(
  { sections }: ReportDocument,
  rasterise: Rasterise | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pixels = new Map<string, Uint8Array>()
  const drawings = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? block.drawings : [])),
  )
  for (const drawing of new Set(drawings)) {
    const made = await rasterise?.(drawing)
    if (made) pixels.set(drawing, made)
  }
  return pixels
}

function documentPart(document: ReportDocument, body: Body): string {
  return (
    xmlHead +
    element(
      'w:document',
      namespaces,
      element(
        'w:body',
        {},
        titlePage(document),
        sectionEnd(sectionProperties('portrait')),
        contents(body.headings, document.language),
        sectionEnd(sectionProperties('portrait', { format: 'upperRoman', restart: true })),
        ...inSections(body.pieces),
      ),
    )
  )
}

/** Pieces with a new section wherever the page is turned; pages are counted through them. */
function inSections(pieces: readonly Piece[]): readonly string[] {
  let isFirst = true
  const section = (orientation: Orientation) => {
    const properties = sectionProperties(orientation, { format: 'decimal', restart: isFirst })
    isFirst = false
    return properties
  }
  return pieces.map(({ orientation, xml }, i) => {
    const next = pieces[i + 1]
    if (next === undefined) return xml + section(orientation)
    return next.orientation === orientation ? xml : xml + sectionEnd(section(orientation))
  })
}
