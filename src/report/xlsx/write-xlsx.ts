import { writeXlsx as write, type WriteSheet } from 'hucre/xlsx'
import type { DataTable } from '../data/data-table.js'
import type { DocumentLanguage, ReportDocument } from '../document/document.js'
import { givenDate } from '../given-date.js'
import { xmlText } from '../xml-text.js'
import { accountSheet, acrossScenarios, indicatorSheet, pivotSheet } from './derived-tables.js'
import { localTable } from './local-columns.js'
import { said } from './said.js'
import { labelIn, SheetNames } from './sheet-names.js'
import { type Scenario, scenariosOf } from './side-by-side.js'
import { summarySheet } from './summary-sheet.js'
import { tableSheet } from './table-sheet.js'

/** Tables in the order of their sheets; others follow. */
const first = ['indicators', 'flows', 'balances', 'accounts', 'assumptions', 'sources', 'pivot']

/**
 * A document as a workbook (XLSX): its summary, then its data as sheets with heads in view, filters, real numbers and their
 * units, in its language. A text stays a text whatever it begins with; equal documents give equal bytes.
 */
export async function writeXlsx(document: ReportDocument): Promise<Uint8Array> {
  const { language, title, author, date, data } = document
  const names = new SheetNames()
  const summary = summarySheet(document, names.next(labelIn({ en: 'Summary', zh: '摘要' }, language)))
  const written = givenDate(date)
  const tables = sheetsOf(data, language, names)
  return write({
    sheets: [summary, ...tables],
    // The head of a table again on every printed page.
    namedRanges: tables.map(({ name }) => ({
      ...{ name: '_xlnm.Print_Titles', scope: name, range: `'${name.replaceAll("'", "''")}'!$1:$1` },
    })),
    properties: {
      title: xmlText(title),
      ...(author === null ? {} : { creator: xmlText(author) }),
      ...{ created: written, modified: written },
    },
    defaultFont: { name: language === 'en' ? 'Arial' : 'SimSun', size: 10 },
  })
}

function sheetsOf(data: readonly DataTable[], language: DocumentLanguage, names: SheetNames): readonly WriteSheet[] {
  const scenarios = scenariosOf(data)
  const tables = [...data.map((table) => shaped(table, scenarios)), pivotSheet(data, scenarios)]
  const rank = ({ id }: DataTable) => (first.includes(id) ? first.indexOf(id) : first.length)
  return tables
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => rank(a) - rank(b))
    .map((table) => {
      const { label } = table
      return tableSheet(said(localTable(table, language), language), names.next(labelIn(label, language)), language)
    })
}

/** A table as it reads best on a sheet. */
function shaped(table: DataTable, scenarios: readonly Scenario[]): DataTable {
  switch (table.id) {
    case 'indicators':
      return indicatorSheet(table, scenarios)
    case 'accounts':
      return accountSheet(table, scenarios)
    case 'assumptions':
      return acrossScenarios(table)
    default:
      return table
  }
}
