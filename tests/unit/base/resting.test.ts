import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterThoseItRestsOn } from '../../../src/base/index.js'

/** Names in the order in which they are computed, from what each rests on. */
function computed(name: string, restsOn: Readonly<Record<string, readonly string[]>>): string[] {
  const entered = new Set<string>()
  const order: string[] = []
  const enter = (next: string) => {
    if (entered.has(next)) return undefined
    entered.add(next)
    return restsOn[next]
  }
  afterThoseItRestsOn(name, enter, (next) => order.push(next))
  return order
}

describe('what a name rests on is computed before it', () => {
  it('each once, the first named first', () => {
    // cost = fuel + wages; fuel = price × use; wages = price
    const restsOn = { cost: ['fuel', 'wages'], fuel: ['price', 'use'], wages: ['price'], price: [], use: [], other: [] }
    expect(computed('cost', restsOn)).toEqual(['price', 'use', 'fuel', 'wages', 'cost'])
  })

  it('passes over what is unknown', () => {
    expect(computed('a', { a: ['nobody', 'b'], b: [] })).toEqual(['b', 'a'])
    expect(computed('nobody', {})).toEqual([])
  })

  it('ends where names rest on one another', () => {
    expect(computed('a', { a: ['b'], b: ['c'], c: ['a'] })).toEqual(['c', 'b', 'a'])
  })

  it('also at the end of a chain of 100 000', () => {
    const chain = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`p${i}`, [`p${i + 1}`]]))
    const order = computed('p0', { ...chain, p100000: [] })
    expect([order.length, order[0], order.at(-1)]).toEqual([100_001, 'p100000', 'p0'])
  })

  it('whatever rests on whatever', () => {
    // Later names rest on earlier ones only.
    const names = fc.array(fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 5 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(names, (lists) => {
        const restsOn = Object.fromEntries(
          lists.map((list, i) => [`n${i}`, list.filter((j) => j < i).map((j) => `n${j}`)]),
        )
        const order = computed('n11', restsOn)
        expect(new Set(order).size).toBe(order.length)
        for (const name of order)
          for (const under of restsOn[name]!) expect(order.indexOf(under)).toBeLessThan(order.indexOf(name))
        expect(order.at(-1)).toBe('n11')
      }),
    )
  })
})
