import { type Case, shown } from './case.js'

type Fields = Omit<Case, 'files' | 'reader'>
const table = (fields: Fields, ...lines: readonly string[]): Case => ({
  ...fields,
  files: { 't.csv': `${lines.join('\n')}\n` },
  reader: 'graph',
})
const head = 'from,to,value'
/** The table of a code's page. */
const paged = (fields: Fields): Case => ({ ...fields, files: shown(fields.code), reader: 'graph' })

/** Codes of a bare table of flows. */
export const tableCases: readonly Case[] = [
  paged({ code: 'SCENARIO_FLOWS_COLUMN', what: 'a misspelt column', suggestion: 'exports' }),
  paged({ code: 'SCENARIO_FLOWS_MISSING', what: 'no values', args: { name: 'value' } }),
  paged({ code: 'SCENARIO_FLOWS_CELLS', what: 'a cell too few' }),
  table({ code: 'SCENARIO_FLOWS_NUMBER', what: 'T5: 1e999' }, head, 'a,b,⟦1e999⟧'),
  paged({ code: 'SCENARIO_FLOWS_NUMBER', what: 'a number with a unit' }),
  paged({ code: 'SCENARIO_FLOWS_NEGATIVE', what: 'a flow below zero' }),
  paged({ code: 'SCENARIO_FLOWS_NAME', what: 'a name of 201 letters' }),
  paged({ code: 'SCENARIO_FLOWS_TWICE', what: 'a flow that stands twice', related: ['flows.csv:2:1'] }),
  paged({ code: 'SCENARIO_FLOWS_ENDS', what: 'a flow from one outside to the other' }),
  paged({ code: 'SCENARIO_FLOWS_ROW', what: 'a flow without a value' }),
  table({ code: 'SCENARIO_FORBIDDEN_KEY', what: 'T16: a node named __proto__' }, head, '⟦__proto__⟧,b,1'),
]
