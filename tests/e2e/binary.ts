import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll } from 'vitest'

/** How a call ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

export const root = join(import.meta.dirname, '..', '..')
export const bin = join(root, 'bin', 'liubai.js')
export const fixtures = join(root, 'tests', 'fixtures', 'thin-path')

/** Path of a file of the thin path, from any folder. */
export const thin = (name: string): string => join(fixtures, name)

const plain = {
  LC_ALL: 'C.UTF-8',
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  LIUBAI_DEBUG: undefined,
  NODE_OPTIONS: undefined,
}
const environment = (env: Surroundings['env']) => ({ ...process.env, ...plain, ...env })

/** Runs the real program, as a shell would, and waits. A fault of its own fails any test. */
export function liubai(args: readonly string[], { cwd = root, env = {} }: Surroundings = {}): Ended {
  build()
  const done = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (done.status === 70) throw new Error(`liubai ${args.join(' ')} failed by a fault of its own:\n${done.stderr}`)
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** Starts the program and leaves it running. */
export function start(args: readonly string[], { cwd = root, env = {} }: Surroundings = {}) {
  build()
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: environment(env) })
  const ended = new Promise<Ended>((resolve) => {
    let [out, err] = ['', '']
    child.stdout.on('data', (data) => {
      out += String(data)
    })
    child.stderr.on('data', (data) => {
      err += String(data)
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })
  return { child, ended }
}

/** Runs a line of bash with `liubai` as a command. */
export function shell(line: string, { cwd = root, env = {} }: Surroundings = {}): Ended {
  build()
  const command = `liubai() { "${process.execPath}" "${bin}" "$@"; }\nset -o pipefail\n${line}`
  const done = spawnSync('bash', ['-c', command], { cwd, env: environment(env), encoding: 'utf8', maxBuffer: 2 ** 28 })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** A folder of its own for the tests of a file, gone after them. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liubai-e2e-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let isBuilt = false
/** Builds dist/ where it is missing or older than the sources; one of several test processes does, the others wait. */
function build(): void {
  if (isBuilt) return
  const lock = join(tmpdir(), `liubai-build-${basename(root)}-${statSync(root).ino}`)
  const until = Date.now() + 60_000
  while (isStale()) {
    try {
      mkdirSync(lock)
    } catch {
      if (Date.now() > until) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
      continue
    }
    try {
      const done = spawnSync(process.execPath, ['scripts/build.mjs', '--no-types'], { cwd: root, encoding: 'utf8' })
      if (done.status !== 0) throw new Error(done.stderr)
    } finally {
      rmdirSync(lock)
    }
    break
  }
  isBuilt = true
}

function isStale(): boolean {
  // What the build writes last.
  const built = join(root, 'dist', 'chunks', `worker.cjs.${process.version}-${process.arch}`)
  if (!existsSync(built)) return true
  const builtAt = statSync(built).mtimeMs
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).some(
    (file) => file.endsWith('.ts') && statSync(join(root, 'src', file)).mtimeMs > builtAt,
  )
}
