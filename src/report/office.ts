import type { ReportDocument } from './document/document.js'
import type { Rasterise } from './docx/images.js'

/** A document as a workbook (XLSX), see xlsx/write-xlsx.ts; what writes it is loaded when it is asked for. */
export const writeXlsx = async (document: ReportDocument): Promise<Uint8Array> =>
  (await import('./xlsx/write-xlsx.js')).writeXlsx(document)

/** A document as a text file (DOCX), see docx/write-docx.ts; what writes it is loaded when it is asked for. */
export const writeDocx = async (document: ReportDocument, rasterise?: Rasterise): Promise<Uint8Array> =>
  (await import('./docx/write-docx.js')).writeDocx(document, rasterise)
