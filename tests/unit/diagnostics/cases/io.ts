import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Diagnostic } from '../../../../src/base/index.js'
import {
  openProject,
  projectLimits,
  projectReader,
  readText,
  watchFiles,
  writeAtomically,
} from '../../../../src/io/index.js'

/** What triggers a code in a fresh folder, and where the fault stands: a path relative to the folder, or as it was given. */
export interface FileCase {
  readonly code: Code
  readonly what: string
  readonly at: string
  readonly trigger: (folder: string) => readonly Diagnostic[]
}

/** Faults of reading one file of a project. */
function reading(folder: string, path: string): readonly Diagnostic[] {
  const reader = projectReader(folder)
  reader.load(path)
  return reader.problems()
}

const faultsOf = (outcome: { ok: boolean; diagnostics?: readonly Diagnostic[] }): readonly Diagnostic[] =>
  outcome.diagnostics ?? []

/** Codes of files. */
export const fileCases: readonly FileCase[] = [
  {
    code: 'IO_NOT_FOUND',
    what: 'a named file that is not there',
    at: '<folder>/none.yaml:1:1',
    trigger: (folder) => faultsOf(openProject(join(folder, 'none.yaml'))),
  },
  {
    code: 'IO_NOT_FOUND',
    what: 'a result that is not there',
    at: '<folder>/none.json:1:1',
    trigger: (folder) => faultsOf(readText(join(folder, 'none.json'))),
  },
  {
    code: 'IO_NOT_A_FILE',
    what: 'a folder',
    at: 'sub:1:1',
    trigger: (folder) => {
      mkdirSync(join(folder, 'sub'))
      return reading(folder, 'sub')
    },
  },
  {
    code: 'IO_OUTSIDE_PROJECT',
    what: 'a link that leads out',
    at: 'out.yaml:1:1',
    trigger: (folder) => {
      symlinkSync('/etc/hostname', join(folder, 'out.yaml'))
      return reading(folder, 'out.yaml')
    },
  },
  {
    code: 'IO_OUTSIDE_PROJECT',
    what: 'a path that leads out',
    at: '../x.yaml:1:1',
    trigger: (folder) => reading(folder, '../x.yaml'),
  },
  {
    code: 'IO_UNREADABLE',
    what: 'a link to itself',
    at: 'loop.yaml:1:1',
    trigger: (folder) => {
      symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
      return reading(folder, 'loop.yaml')
    },
  },
  {
    code: 'IO_TOO_LARGE',
    what: 'a file of more than 32 MB, which is not read',
    at: 'big.csv:1:1',
    trigger: (folder) => {
      writeFileSync(join(folder, 'big.csv'), '')
      truncateSync(join(folder, 'big.csv'), projectLimits.fileBytes + 1)
      return reading(folder, 'big.csv')
    },
  },
  {
    code: 'IO_TOO_MANY_FILES',
    what: 'one file more than a model may have',
    at: `${projectLimits.files}.yaml:1:1`,
    trigger: (folder) => {
      const reader = projectReader(folder)
      for (let i = 0; i <= projectLimits.files; i++) {
        writeFileSync(join(folder, `${i}.yaml`), '')
        reader.load(`${i}.yaml`)
      }
      return reader.problems()
    },
  },
  {
    code: 'IO_NOT_UTF8',
    what: 'a byte of GBK, at its character',
    at: 'gbk.yaml:2:8',
    trigger: (folder) => {
      writeFileSync(
        join(folder, 'gbk.yaml'),
        Buffer.concat([Buffer.from('liubai: 1\nlabel: '), Buffer.from([0xb1, 0xea])]),
      )
      return reading(folder, 'gbk.yaml')
    },
  },
  {
    code: 'IO_WATCH_FAILED',
    what: 'a system that can watch no more',
    at: '<folder>:1:1',
    trigger: (folder) =>
      faultsOf(
        watchFiles([join(folder, 'model.yaml')], () => {
          throw Object.assign(new Error(), { code: 'ENOSPC' })
        }),
      ),
  },
  {
    code: 'IO_WRITE_FAILED',
    what: 'a folder that is not there',
    at: '<folder>/none/r.json:1:1',
    trigger: (folder) => faultsOf(writeAtomically(join(folder, 'none', 'r.json'), 'x')),
  },
]
