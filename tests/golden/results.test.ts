import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runDocument } from '../builders/engine.js'
import { asked } from './asked.js'
import { goldenModels } from './models.js'
import { plainText } from './plain-text.js'

const update = process.env['UPDATE_GOLDEN'] === '1'
const folder = join(import.meta.dirname, 'results')
const fileOf = (name: string) => join(folder, `${name}.yaml`)

/**
 * What a run of the smallest model of every construct answers, with an indicator of every formula that means something in
 * it and the trail of each, as text. A text is rewritten with UPDATE_GOLDEN=1 only; read the difference before it is
 * committed.
 */
describe('golden results', () => {
  it.each(Object.keys(goldenModels))('%s', async (name) => {
    const model = asked(goldenModels[name]!)
    const text = plainText(await runDocument(model), JSON.stringify(model))
    if (update) writeFileSync(fileOf(name), text)
    expect(existsSync(fileOf(name)), `no ${name}.yaml; make it with UPDATE_GOLDEN=1`).toBe(true)
    expect(text).toBe(readFileSync(fileOf(name), 'utf8'))
  })

  it('no text is without its model', () => {
    const texts = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))
    expect(texts.sort()).toEqual(Object.keys(goldenModels).sort())
  })
})
