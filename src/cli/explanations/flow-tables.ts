import type { Edit, FileExample } from './example.js'

const head = 'from,to,value'
const table = (mend: string | readonly Edit[], ...lines: readonly string[]): FileExample => ({
  files: { 'flows.csv': `${lines.join('\n')}\n` },
  reader: 'graph',
  mend,
})

/** Bare tables of flows. */
export const flowTableExamples = {
  SCENARIO_FLOWS_COLUMN: table('exports', `${head},⟦exprts⟧`, 'a,b,1,'),
  SCENARIO_FLOWS_MISSING: table([['from,to\na,b', `${head}\na,b,1`]], '⟦from⟧,to', 'a,b'),
  SCENARIO_FLOWS_CELLS: table([['a,b\n', 'a,b,1\n']], head, '⟦a⟧,b'),
  SCENARIO_FLOWS_NUMBER: table('1', head, 'a,b,⟦1 t⟧'),
  SCENARIO_FLOWS_NEGATIVE: table([['a,b,-1', 'b,a,1']], head, 'a,b,⟦-1⟧'),
  SCENARIO_FLOWS_NAME: table('furnace', head, `⟦${'x'.repeat(201)}⟧,b,1`),
  SCENARIO_FLOWS_TWICE: table([['a,b,1\na,b,2', 'a,b,3']], head, 'a,b,1', '⟦a⟧,b,2'),
  SCENARIO_FLOWS_ENDS: table('a', head, '⟦import⟧,export,1'),
  SCENARIO_FLOWS_ROW: table([['a,b,\n', 'a,b,1\n']], head, '⟦a⟧,b,'),
}
