// A measure that tests prove: they are run, and their report says how many held.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs files of tests, or those of them whose name matches; { passed, failed, ok, fault }. */
export function runTests(root, files, { named, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'liubai-tests-'))
  const report = join(folder, 'report.json')
  const words = [
    'vitest',
    'run',
    ...files,
    '--reporter=json',
    `--outputFile=${report}`,
    ...(named ? ['-t', named] : []),
  ]
  const { status } = spawnSync('npx', words, { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' })
  try {
    const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status: end }) => end === 'failed'),
    )
    const fault = failed[0]?.failureMessages[0]?.split('\n')[0] ?? ''
    return { passed, failed: failed.length, ok: status === 0 && passed > 0, fault }
  } catch {
    return { passed: 0, failed: 0, ok: false, fault: 'no report' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The row of a measure that is all that some tests hold. */
export function rowOf(what, bar, { passed, failed, ok, fault }) {
  return { what, bar, got: `${passed} tests hold${ok ? '' : `, ${failed} fail ${fault}`}`, ok }
}
