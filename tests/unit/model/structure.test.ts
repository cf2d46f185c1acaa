import { describe, expect, it } from 'vitest'
import { connectionsOf, structureOf } from '../../../src/model/index.js'
import { runDocument } from '../../builders/engine.js'

/** Sites a → b → c → a pass scrap round, d → e passes it one way, f has no link. */
const loop = (extra: object = {}) => ({
  liubai: 1,
  kind: 'model',
  id: 'loop',
  label: 'Loop',
  money: { currency: 'yuan' },
  allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
  commodities: { scrap: { label: 'Scrap', unit: 't' } },
  sites: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, { label: id }])),
  links: Object.fromEntries(
    ['a-b', 'b-c', 'c-a', 'd-e'].map((id) => [id, { commodity: 'scrap', from: id[0], to: id[2], charge: '1 yuan/t' }]),
  ),
  ...extra,
})

describe('structure of a model', () => {
  it('has a node per place and an edge per link, by their ids', async () => {
    const structure = structureOf((await runDocument(loop())).compiled.graph)
    expect(structure.nodes()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(structure.edges()).toEqual(['a-b', 'b-c', 'c-a', 'd-e'])
    expect(structure.source('c-a')).toBe('c')
    expect(structure.getEdgeAttribute('d-e', 'commodity')).toBe('scrap')
  })

  it('tells groups joined by links, lone places and loops apart', async () => {
    expect(connectionsOf((await runDocument(loop())).compiled.graph)).toEqual({
      groups: [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
      alone: ['f'],
      loops: [['a', 'b', 'c']],
    })
  })
})
