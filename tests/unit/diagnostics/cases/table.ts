import type { Case } from './case.js'

type Fields = Omit<Case, 'files' | 'reader'>
const table = (fields: Fields, ...lines: readonly string[]): Case => ({
  ...fields,
  files: { 't.csv': `${lines.join('\n')}\n` },
  reader: 'graph',
})
const head = 'from,to,value'

/** Codes of a bare table of flows. */
export const tableCases: readonly Case[] = [
  table(
    { code: 'SCENARIO_FLOWS_COLUMN', what: 'a misspelt column', suggestion: 'exports' },
    `${head},⟦exprts⟧`,
    'a,b,1,',
  ),
  table({ code: 'SCENARIO_FLOWS_MISSING', what: 'no values', args: { name: 'value' } }, '⟦from⟧,to', 'a,b'),
  table({ code: 'SCENARIO_FLOWS_CELLS', what: 'a cell too few' }, head, '⟦a⟧,b'),
  table({ code: 'SCENARIO_FLOWS_NUMBER', what: 'T5: 1e999' }, head, 'a,b,⟦1e999⟧'),
  table({ code: 'SCENARIO_FLOWS_NUMBER', what: 'a number with a unit' }, head, 'a,b,⟦1 t⟧'),
  table({ code: 'SCENARIO_FLOWS_NEGATIVE', what: 'a flow below zero' }, head, 'a,b,⟦-1⟧'),
  table({ code: 'SCENARIO_FLOWS_NAME', what: 'a name of 201 letters' }, head, `⟦${'x'.repeat(201)}⟧,b,1`),
  table(
    { code: 'SCENARIO_FLOWS_TWICE', what: 'a flow that stands twice', related: ['t.csv:2:1'] },
    head,
    'a,b,1',
    '⟦a⟧,b,2',
  ),
  table({ code: 'SCENARIO_FLOWS_ENDS', what: 'a flow from one outside to the other' }, head, '⟦import⟧,export,1'),
  table({ code: 'SCENARIO_FLOWS_ROW', what: 'a flow without a value' }, head, '⟦a⟧,b,'),
  table({ code: 'SCENARIO_FORBIDDEN_KEY', what: 'T16: a node named __proto__' }, head, '⟦__proto__⟧,b,1'),
]
