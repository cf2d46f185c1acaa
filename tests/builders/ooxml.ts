import { all, rootOf, type ZipEntry } from './zip.js'
import type { XmlElement } from './xml.js'

/** Children of elements in the order of the schema (ECMA-376 part 1, wml.xsd and dml): those that are written, and no others. */
const order: Readonly<Record<string, readonly string[]>> = {
  'w:document': ['w:body'],
  'w:p': ['w:pPr', '*'],
  'w:r': ['w:rPr', '*'],
  'w:pPr': [
    ...[
      'w:pStyle',
      'w:keepNext',
      'w:keepLines',
      'w:pageBreakBefore',
      'w:numPr',
      'w:pBdr',
      'w:tabs',
      'w:spacing',
      'w:ind',
    ],
    ...['w:jc', 'w:outlineLvl', 'w:rPr', 'w:sectPr'],
  ],
  'w:rPr': ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:sz', 'w:szCs', 'w:lang'],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:pgNumType'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:jc',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
  ],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tc': ['w:tcPr', 'w:p'],
  'w:tcPr': ['w:tcW', 'w:tcBorders', 'w:vAlign'],
  'w:tblBorders': ['w:top', 'w:bottom'],
  'w:tcBorders': ['w:top', 'w:bottom'],
  'w:sdt': ['w:sdtPr', 'w:sdtContent'],
  'w:style': ['w:name', 'w:basedOn', 'w:next', 'w:qFormat', 'w:pPr', 'w:rPr', 'w:tblPr'],
  'w:styles': ['w:docDefaults', 'w:style'],
  'w:numbering': ['w:abstractNum', 'w:num'],
  'w:abstractNum': ['w:multiLevelType', 'w:lvl'],
  'w:lvl': ['w:start', 'w:numFmt', 'w:pStyle', 'w:isLgl', 'w:suff', 'w:lvlText', 'w:lvlJc', 'w:pPr', 'w:rPr'],
  'w:settings': ['w:zoom', 'w:defaultTabStop', 'w:characterSpacingControl', 'w:compat', 'w:themeFontLang'],
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
  'pic:pic': ['pic:nvPicPr', 'pic:blipFill', 'pic:spPr'],
  'pic:blipFill': ['a:blip', 'a:stretch'],
  'pic:spPr': ['a:xfrm', 'a:prstGeom'],
  // SpreadsheetML (sml.xsd).
  workbook: ['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr'],
  worksheet: [
    ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells'],
    ...['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ],
  styleSheet: ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
  xf: ['alignment', 'protection'],
  border: ['left', 'right', 'top', 'bottom', 'diagonal'],
  row: ['c'],
  c: ['f', 'v', 'is'],
}

/** Faults of an office file against the rules of its package and the order of its elements; none: sound. */
export function faultsOf(entries: readonly ZipEntry[]): readonly string[] {
  const names = new Set(entries.map(({ name }) => name))
  const xml = entries.filter(({ name }) => /\.(xml|rels)$/.test(name))
  const roots = new Map(xml.map(({ name, bytes }) => [name, rootOf(bytes.toString('utf8'))]))
  return [
    ...(names.size === entries.length ? [] : ['a part stands twice']),
    ...typeFaults(roots.get('[Content_Types].xml')!, [...names]),
    ...[...roots].flatMap(([name, root]) => (name.endsWith('.rels') ? relationFaults(name, root, names) : [])),
    ...[...roots].flatMap(([name, root]) => orderFaults(name, root)),
    ...[...roots].flatMap(([name, root]) => referenceFaults(name, root, roots)),
  ]
}

function typeFaults(types: XmlElement, names: readonly string[]): readonly string[] {
  const endings = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']))
  const parts = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']))
  return [
    ...names
      .filter((name) => name !== '[Content_Types].xml')
      .filter((name) => !parts.has(`/${name}`) && !endings.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name} has no type`),
    ...[...parts].filter((part) => !names.includes(part!.slice(1))).map((part) => `${part} is typed and missing`),
  ]
}

/** Where relations of a part lead. */
const folderOf = (rels: string): string => rels.replace(/_rels\/[^/]+$/, '')

function relationFaults(name: string, root: XmlElement, names: ReadonlySet<string>): readonly string[] {
  const found = all(root, 'Relationship').map(({ attributes }) => attributes)
  return [
    ...found
      .filter(({ TargetMode }) => TargetMode === 'External')
      .map(({ Target }) => `${name} leads out to ${Target}`),
    ...found
      .map(({ Target }) =>
        Target!.startsWith('/') ? Target!.slice(1) : new URL(Target!, `x:/${folderOf(name)}`).pathname.slice(1),
      )
      .filter((target) => !names.has(target))
      .map((target) => `${name} leads to ${target}, which is missing`),
    ...(new Set(found.map(({ Id }) => Id)).size === found.length ? [] : [`${name} has an id twice`]),
  ]
}

function orderFaults(part: string, element: XmlElement): readonly string[] {
  const allowed = order[element.name]
  const children = element.children.map(({ name }) => name)
  const ranks = children.map((child) => allowed?.indexOf(child) ?? 0)
  const isLoose = allowed?.includes('*') ?? true
  const wrong = ranks.findIndex((rank, i) => (rank < 0 ? !isLoose : i > 0 && rank < Math.max(...ranks.slice(0, i))))
  return [
    ...(wrong < 0 ? [] : [`${part}: ${children[wrong]} stands wrong in ${element.name} (${children.join(' ')})`]),
    ...element.children.flatMap((child) => orderFaults(part, child)),
  ]
}

/** Ids of relations, styles, lists and places that are used and lead nowhere; ids that stand twice. */
function referenceFaults(part: string, root: XmlElement, roots: ReadonlyMap<string, XmlElement>): readonly string[] {
  const values = (name: string, attribute: string, of = root) =>
    all(of, name).map(({ attributes }) => attributes[attribute]!)
  const missing = (used: readonly string[], known: readonly string[], what: string) =>
    [...new Set(used)].filter((id) => !known.includes(id)).map((id) => `${part}: ${what} ${id} is nowhere`)
  const twice = (ids: readonly string[], what: string) =>
    new Set(ids).size === ids.length ? [] : [`${part}: ${what} stands twice`]
  const rels = roots.get(part.replace(/([^/]+)$/, '_rels/$1.rels'))
  const relations = rels ? values('Relationship', 'Id', rels) : []
  const embedded = [
    ...['a:blip', 'asvg:svgBlip'].flatMap((name) => values(name, 'r:embed')),
    ...['w:headerReference', 'w:footerReference', 'sheet'].flatMap((name) => values(name, 'r:id')),
  ]
  const styles = roots.get('word/styles.xml')
  const lists = roots.get('word/numbering.xml')
  const strings = roots.get('xl/sharedStrings.xml')
  const cells = all(root, 'c').filter(({ attributes }) => attributes['t'] === 's')
  return [
    ...missing(embedded, relations, 'relation'),
    ...(styles
      ? missing(
          ['w:pStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((name) => values(name, 'w:val')),
          values('w:style', 'w:styleId', styles),
          'style',
        )
      : []),
    ...(lists ? missing(values('w:numId', 'w:val'), values('w:num', 'w:numId', lists), 'list') : []),
    ...missing(values('w:hyperlink', 'w:anchor'), values('w:bookmarkStart', 'w:name'), 'place'),
    ...twice(values('wp:docPr', 'id'), 'id of a drawing'),
    ...twice(values('w:bookmarkStart', 'w:id'), 'id of a place'),
    ...cells
      .map(({ children }) => Number(children[0]!.text))
      .filter((at) => !(at < (strings?.children.length ?? 0)))
      .map((at) => `${part}: string ${at} is nowhere`),
  ]
}
