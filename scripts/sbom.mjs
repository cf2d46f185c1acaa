#!/usr/bin/env node
// Prints the bill of materials of what runs, as CycloneDX. It is made of the lockfile as if there were no development: npm's
// own --omit=dev leaves out packages that development uses too. Usage: npm run -s sbom > bill.json
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const { devDependencies: _, scripts: __, ...manifest } = read('package.json')
const lock = read('package-lock.json')
const { devDependencies: ___, ...own } = lock.packages['']
const running = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
const packages = Object.fromEntries([['', own], ...running])

const folder = mkdtempSync(join(tmpdir(), 'liubai-sbom-'))
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }))
  const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline']
  execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
