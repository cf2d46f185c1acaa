import { type Diagnostic, describe, sortDiagnostics } from '../base/index.js'

/** Schema of faults written as JSON. */
export const faultsSchema = 'liubai/faults/1'

/** One diagnostic as plain data with the words of both languages. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  const [en, zh] = [describe(diagnostic, 'en'), describe(diagnostic, 'zh')]
  const { code, severity, at, length, args, suggestion, related } = diagnostic
  return {
    code,
    severity,
    ...at,
    length,
    message: { en: en.message, zh: zh.message },
    hint: { en: en.hint, zh: zh.hint },
    args,
    suggestion: suggestion ?? null,
    related: related.map((entry) => ({ note: entry.note, ...entry.at })),
  }
}

/** Faults as JSON text, in order of file and line. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ schema: faultsSchema, faults: sortDiagnostics(diagnostics).map(diagnosticJson) }, null, 2)}\n`
}
