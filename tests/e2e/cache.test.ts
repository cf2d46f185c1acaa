import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { liubai, scratchFolder, thin } from './binary.js'

const scratch = scratchFolder()

it('what files hold is kept from call to call: the same bytes with it, without it and with it damaged', () => {
  const folder = join(scratch, 'cache')
  const check = (cache: string) => liubai(['run', thin('base.yaml')], { env: { LIUBAI_CACHE: cache } })
  const without = check('off')
  expect(without.code).toBe(0)
  expect(check(folder)).toEqual(without)
  const names = readdirSync(folder)
  expect(names.length).toBeGreaterThan(0)
  expect(check(folder)).toEqual(without)
  for (const name of names) {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -9))
  }
  expect(check(folder)).toEqual(without)
  expect(check(join(thin('base.yaml'), 'no-folder'))).toEqual(without)
})
