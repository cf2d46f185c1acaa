import { describe, expect, it } from 'vitest'
import { flowNetwork, nodeTotals, totalThroughput } from '../../../src/metrics/index.js'
import { network } from '../../builders/networks.js'

describe('flow network', () => {
  it('stands in order of ids, whatever the order of entry', () => {
    const a = network({ 'b>a': 1, 'a>c': 2, '>b': 3, 'c>': 4 }, ['z'])
    const b = network({ 'c>': 4, '>b': 3, 'a>c': 2, 'b>a': 1 }, ['z'])
    expect(a).toEqual(b)
    expect(a.nodes).toEqual(['a', 'b', 'c', 'z'])
    expect([...a.flows.from]).toEqual([0, 1])
    expect([...a.flows.to]).toEqual([2, 0])
    expect([...a.imports]).toEqual([0, 3, 0, 0])
  })
  it('adds up flows of one pair and leaves out those of nothing', () => {
    const found = flowNetwork({
      unit: 't',
      flows: [
        { from: 'a', to: 'b', value: 1 },
        { from: 'a', to: 'b', value: 2 },
        { from: 'b', to: 'a', value: 0 },
      ],
    })
    expect([...found.flows.value]).toEqual([3])
    expect(found.nodes).toEqual(['a', 'b'])
  })
  it('counts every flow once in the throughput', () => {
    const found = network({ '>a': 5, 'a>b': 4, 'a>!': 1, 'b>': 4 })
    expect(totalThroughput(found)).toBe(14)
    expect([...nodeTotals(found).entering]).toEqual([5, 4])
    expect([...nodeTotals(found).leaving]).toEqual([5, 4])
  })
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a flow of %d', (value) => {
    expect(() => network({ 'a>b': value })).toThrow(RangeError)
    expect(() => network({ '>b': value })).toThrow(RangeError)
  })
  it.each(['__proto__', 'constructor', 'prototype'])('refuses a node called %s', (name) => {
    expect(() => flowNetwork({ unit: 't', flows: [{ from: 'a', to: name, value: 1 }] })).toThrow(RangeError)
  })
})
