import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cacheFolder, TextCache } from '../../../src/io/cache.js'

const scratch = mkdtempSync(join(tmpdir(), 'liubai-cache-'))
afterAll(() => rmSync(scratch, { recursive: true }))
let folders = 0
const fresh = () => join(scratch, String(folders++))

describe('the folder of the cache', () => {
  const at = (platform: NodeJS.Platform, env: Readonly<Record<string, string>>) =>
    cacheFolder({ env, platform, home: '/home/li' })
  it('is that of the system, or the one LIUBAI_CACHE names; off means none', () => {
    expect(at('linux', {})).toBe('/home/li/.cache/liubai')
    expect(at('linux', { XDG_CACHE_HOME: '/var/cache/li' })).toBe('/var/cache/li/liubai')
    expect(at('linux', { XDG_CACHE_HOME: 'not/absolute' })).toBe('/home/li/.cache/liubai')
    expect(at('darwin', {})).toBe('/home/li/Library/Caches/liubai')
    expect(at('win32', {})).toBeUndefined()
    expect(at('win32', { LOCALAPPDATA: '/c/local' })).toBe('/c/local/liubai/cache')
    expect(at('linux', { LIUBAI_CACHE: '/elsewhere', XDG_CACHE_HOME: '/var' })).toBe('/elsewhere')
    expect(at('linux', { LIUBAI_CACHE: 'off' })).toBeUndefined()
    expect(cacheFolder({ env: {}, platform: 'linux', home: '' })).toBeUndefined()
  })
})

describe('a cache of texts', () => {
  it('gives back what was kept, to a later process too, but not what another maker has made', () => {
    const folder = fresh()
    new TextCache(folder, 'a').put('铜: 1', '[made]\nof two lines')
    expect(new TextCache(folder, 'a').get('铜: 1')).toBe('[made]\nof two lines')
    expect(new TextCache(folder, 'b').get('铜: 1')).toBeUndefined()
    expect(new TextCache(folder, 'a').get('铜: 2')).toBeUndefined()
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('takes what is torn or changed for nothing', () => {
    const folder = fresh()
    const cache = new TextCache(folder, 'a')
    cache.put('text', '[1,2,3]')
    const path = join(folder, readdirSync(folder)[0]!)
    const whole = readFileSync(path, 'utf8')
    for (const broken of [whole.slice(0, -1), whole.replace('2', '4'), '', 'no line end']) {
      writeFileSync(path, broken)
      expect(cache.get('text')).toBeUndefined()
    }
    cache.put('text', '[1,2,3]')
    expect(cache.get('text')).toBe('[1,2,3]')
  })

  it('keeps nothing, and says nothing, where the folder cannot be made or written', () => {
    const file = fresh()
    writeFileSync(file, 'a file')
    const inFile = new TextCache(join(file, 'folder'), 'a')
    inFile.put('text', 'made')
    expect(inFile.get('text')).toBeUndefined()
    const locked = fresh()
    new TextCache(locked, 'a').put('first', 'made')
    chmodSync(locked, 0o500)
    new TextCache(locked, 'a').put('second', 'made')
    chmodSync(locked, 0o700)
    expect(readdirSync(locked).every((name) => name.endsWith('.cached'))).toBe(true)
  })

  it('removes the oldest where there is too much: 70 MB go down to 32 and less, the newest stay', () => {
    const folder = fresh()
    const cache = new TextCache(folder, 'a')
    const long = 'x'.repeat(7 * 2 ** 20)
    for (let i = 0; i < 10; i++) cache.put(`text ${i}`, long)
    for (const [i, name] of readdirSync(folder).entries()) utimesSync(join(folder, name), 1000 + i, 1000 + i)
    const byAge = readdirSync(folder).sort(
      (a, b) => statSync(join(folder, a)).mtimeMs - statSync(join(folder, b)).mtimeMs,
    )
    new TextCache(folder, 'a').put('one more', 'made')
    const left = readdirSync(folder)
    expect(left).toHaveLength(5)
    expect(left).toEqual(expect.arrayContaining(byAge.slice(6)))
  })
})
