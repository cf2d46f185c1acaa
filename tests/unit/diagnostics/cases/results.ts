import type { Case } from './case.js'

const saved = (code: Case['code'], what: string, text: string, args?: Case['args']): Case => ({
  code,
  what,
  files: { 'r.json': text },
  reader: 'verify',
  ...(args ? { args } : {}),
})

/** Codes of saved results. */
export const resultCases: readonly Case[] = [
  saved('RESULTS_NOT_JSON', 'a key without quotes', '{\n  ⟦e⟧ngine: 1\n}\n'),
  saved('RESULTS_NOT_JSON', 'T1: a hundred thousand brackets', `⟦[⟧${'['.repeat(100_000)}`),
  saved('RESULTS_WRONG_SCHEMA', 'a file of another schema', '⟦{⟧ "schema": "other/9" }', { found: 'other/9' }),
  saved(
    'RESULTS_WRONG_SCHEMA',
    'T4: a schema only the prototype has',
    '⟦{⟧ "__proto__": { "schema": "liubai-result/1" } }',
  ),
  saved('RESULTS_MISSING_PART', 'nothing but the schema', '⟦{⟧ "schema": "liubai-result/1" }', { part: 'engine' }),
]
