export { noPaint, type Paint, type Tone } from './blocks.js'
export { writeChecks } from './check-report.js'
export { writeComparison } from './comparison-report.js'
export type { DataColumn, DataTable } from './data/data-table.js'
export { dataTables } from './data/data-tables.js'
export { reportSchema, writeReportJson } from './data/report-json.js'
export { writeTable } from './data/write-table.js'
export { type Format, formats, type ReportOptions } from './formats.js'
export { writeNetwork } from './graph-report.js'
export { type GraphFormat, graphFormats, type NetworkSource } from './graph-source.js'
export { writeJson } from './json.js'
export { type LawStudyReport, writeLaws } from './law-report.js'
export { writeDocx, writeXlsx } from './office.js'
export { outletSchema, writeOutlets } from './outlet-report.js'
export { writeRun } from './run-report.js'
export { visible } from './text.js'
export { trailSchema, writeTrail } from './trail-report.js'
export { buildDocument, type ReportOrder } from './document/build.js'
export type { DocumentLanguage, ReportDocument } from './document/document.js'
export {
  binaryFormats,
  type DocumentFormat,
  documentFormats,
  folderFormats,
  listDocument,
  writeDocument,
} from './write-document.js'
