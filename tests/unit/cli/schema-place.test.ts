import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemaPlace } from '../../../src/cli/schema-place.js'

describe('place of the schema', () => {
  const schema = (...parts: string[]) => join(resolve('/'), ...parts, 'schema.json')
  it('is the way from the folder, with /', () => {
    expect(schemaPlace(join(resolve('/'), 'a', 'b'), schema('a', 'c'))).toBe('../c/schema.json')
    expect(schemaPlace(join(resolve('/'), 'a', '园区'), schema('a', '程序'))).toBe('../程序/schema.json')
  })
  it('is an address where the way has spaces, which end a name for editors', () => {
    expect(schemaPlace(join(resolve('/'), 'a'), schema('my tools'))).toMatch(
      /^file:\/\/\/(.*\/)?my%20tools\/schema\.json$/,
    )
    expect(schemaPlace(join(resolve('/'), 'my models', 'a'), schema('my models', 'c'))).toBe('../c/schema.json')
  })
})
