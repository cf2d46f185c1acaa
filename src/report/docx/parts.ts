import { element, textContent, xmlHead } from './xml.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Namespaces of the parts of a text document. */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': office,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
} as const

const wordType = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`

/** Parts of the word folder with a type of their own. */
const parts = ['document', 'styles', 'numbering', 'settings', 'header', 'footer'] as const

export const contentTypes = (): string =>
  xmlHead +
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    ...(
      [
        ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
        ['xml', 'application/xml'],
        ['png', 'image/png'],
        ['svg', 'image/svg+xml'],
      ] as const
    ).map(([extension, type]) => element('Default', { Extension: extension, ContentType: type })),
    ...parts.map((part) =>
      element('Override', {
        PartName: `/word/${part}.xml`,
        ContentType: wordType(part === 'document' ? 'document.main' : part),
      }),
    ),
    element('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
    element('Override', {
      PartName: '/docProps/app.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    }),
  )

/** A relation by its id, to a part of the package. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const relations = (found: readonly Relation[]): string =>
  xmlHead +
  element(
    'Relationships',
    { xmlns: packageRelations },
    ...found.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
  )

export const packageRels = (): string =>
  relations([
    { id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml' },
  ])

/** Relations of the document: its fixed parts, and images by id and path. */
export const documentRels = (images: readonly { readonly id: string; readonly path: string }[]): string =>
  relations([
    { id: 'rIdStyles', type: `${office}/styles`, target: 'styles.xml' },
    { id: 'rIdNumbering', type: `${office}/numbering`, target: 'numbering.xml' },
    { id: 'rIdSettings', type: `${office}/settings`, target: 'settings.xml' },
    { id: 'rIdHeader', type: `${office}/header`, target: 'header.xml' },
    { id: 'rIdFooter', type: `${office}/footer`, target: 'footer.xml' },
    ...images.map(({ id, path }) => ({ id, type: `${office}/image`, target: path })),
  ])

export const settingsPart = (): string =>
  xmlHead +
  element(
    'w:settings',
    namespaces,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 420 }),
    element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        ...{ 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 },
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  )

interface About {
  readonly title: string
  readonly author: string | null
  /** ISO date. */
  readonly date: string | null
  readonly language: string
}

export function corePart({ title, author, date, language }: About): string {
  const moment = `${date ?? '1980-01-01'}T00:00:00Z`
  const time = (name: string) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, moment)
  return (
    xmlHead +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, textContent(title)),
      author === null ? '' : element('dc:creator', {}, textContent(author)),
      element('dc:language', {}, language),
      time('created'),
      time('modified'),
    )
  )
}

export const appPart = (): string =>
  xmlHead +
  element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, 'liubai'),
  )
