import { describe, expect, it } from 'vitest'
import { numberDocument } from '../../../../src/report/document/numbering.js'
import { captioned, pictured, townReport } from '../../../builders/documents.js'

const section = (id: string, isAppendix: boolean, blocks = [captioned(`t-${id}`), pictured(`p-${id}`)]) => ({
  ...{ id, isAppendix, blocks, heading: id },
})
const numbered = (...sections: readonly ReturnType<typeof section>[]) =>
  numberDocument({ ...townReport('en'), sections })

describe('numbers of a document', () => {
  it('count sections by numbers and appendices by letters', () => {
    const { sections } = numbered(section('a', false), section('x', true), section('b', false), section('y', true))
    expect([...sections]).toEqual([
      ['a', '1'],
      ['x', 'A'],
      ['b', '2'],
      ['y', 'B'],
    ])
  })
  it('count tables and pictures apart, through the body and within each appendix', () => {
    const { captions } = numbered(section('a', false), section('x', true), section('b', false), section('y', true))
    expect(Object.fromEntries(captions)).toEqual({
      ...{ 't-a': '1', 'p-a': '1', 't-b': '2', 'p-b': '2' },
      ...{ 't-x': 'A1', 'p-x': 'A1', 't-y': 'B1', 'p-y': 'B1' },
    })
  })
  it('go on with two letters after Z', () => {
    const { sections } = numbered(...Array.from({ length: 53 }, (_, i) => section(`s${i}`, true, [])))
    expect([25, 26, 51, 52].map((i) => sections.get(`s${i}`))).toEqual(['Z', 'AA', 'AZ', 'BA'])
  })
})
