import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { call } from './call.mjs'

const nobody = 65_534

/** Full disk, read-only folder, closed pipe, Ctrl-C: a clear end and nothing left behind. */
export async function streams({ root, folder }) {
  const model = join(root, 'scenarios/published/transport.yaml')
  const belt = join(root, 'scenarios/liu-bai/circular-2015.yaml')
  const left = (of) => readdirSync(of).length
  const rows = []
  const row = (what, bar, { ok, got }) => rows.push({ what, bar, ok, got })

  const small = join(folder, 'small')
  mkdirSync(small)
  // A limit on the size of files stands for a disk that is full: the write fails half way.
  const full = ended('sh', [
    '-c',
    `ulimit -f 1; trap '' XFSZ; exec ${process.execPath} ${join(root, 'bin/liubai.js')} run ${belt} --output ${join(small, 'r.json')}`,
  ])
  row('a disk that is full', 'code 1, a message, nothing left', {
    ok: full.code === 1 && /IO_WRITE_FAILED/.test(full.stderr) && left(small) === 0,
    got: `code ${full.code}, ${left(small)} files left`,
  })

  const locked = join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o555)
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    chmodSync(folder, 0o755)
    chownSync(locked, 0, 0)
  }
  const readOnly = await call(
    root,
    ['run', model, '--output', join(locked, 'r.json')],
    asRoot ? { uid: nobody, gid: nobody } : {},
  )
  row('a folder that may not be written', 'code 1, a message, nothing left', {
    ok: readOnly.code === 1 && /IO_WRITE_FAILED/.test(readOnly.stderr) && left(locked) === 0,
    got: `code ${readOnly.code}, ${left(locked)} files left`,
  })

  const closed = await call(root, ['run', belt], {
    onStart: (child) => child.stdout.once('data', () => child.stdout.destroy()),
  })
  row('a reader that goes away', 'code 0, no complaint of a broken pipe', {
    ok: closed.code === 0 && !/EPIPE|Error/.test(closed.stderr),
    got: `code ${closed.code}`,
  })

  const stopped = join(folder, 'stopped')
  mkdirSync(stopped)
  let interrupted = 0
  const delays = [50, 100, 200, 300, 400]
  for (const delay of delays) {
    const { code } = await call(root, ['run', belt, '--output', join(stopped, 'r.json')], {
      onStart: (child) => setTimeout(() => child.kill('SIGINT'), delay),
    })
    // Before the program listens the signal ends it as any other.
    if (code === 130 || code === null) interrupted++
  }
  row(`Ctrl-C at ${delays.join(', ')} ms`, 'code 130, nothing left', {
    ok: interrupted === delays.length && left(stopped) === 0,
    got: `${interrupted} of ${delays.length}, ${left(stopped)} files left`,
  })
  return rows
}

function ended(command, args) {
  try {
    execFileSync(command, args, { stdio: 'pipe', encoding: 'utf8' })
    return { code: 0, stderr: '' }
  } catch (error) {
    return { code: error.status, stderr: String(error.stderr) }
  }
}
