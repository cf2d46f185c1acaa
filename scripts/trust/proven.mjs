import { rowOf, runTests } from './tests.mjs'

/** Formulas that would run code, read a file or hang where they were evaluated. */
export async function attacks({ root }) {
  const found = runTests(root, ['tests/unit/diagnostics/formula-attacks.test.ts'])
  return [rowOf('300 and more formula attacks', 'all refused, nothing run, read or changed', found)]
}

/** Programs that cannot be met: what is named cannot hold together, and can without any one of its members. */
export async function conflicts({ root }) {
  const found = runTests(root, ['tests/unit/solve/outcomes.test.ts'], { named: 'infeasible programs' })
  return [rowOf('500 conflicts of infeasible programs', 'all infeasible and minimal', found)]
}

/** Names that would be markup, formulas or controls in what is written. */
export async function names({ root }) {
  const files = ['escaping', 'html/page', 'html/drawing', 'graph', 'docx/docx', 'xlsx/xlsx']
  const found = runTests(
    root,
    files.map((file) => `tests/unit/report/${file}.test.ts`),
  )
  return [rowOf('100 and more hostile names in CSV, MD, HTML, SVG, DOCX, XLSX and on a terminal', 'none acts', found)]
}

/** Ways to name what lies outside a project, and to write over what it is made of. */
export async function paths({ root }) {
  const read = runTests(root, ['tests/unit/io/path-tricks.test.ts'])
  const written = runTests(root, ['tests/unit/cli/report.test.ts'], { named: 'files a report is made of' })
  return [
    rowOf('60 and more path tricks in extends, parts, tables and reports', 'nothing outside the project read', read),
    rowOf('outputs onto the files they are made of, links too', 'all refused', written),
  ]
}
