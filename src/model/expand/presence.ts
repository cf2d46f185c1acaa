import { commoditiesOn } from '../choice.js'
import type { Activity, ClosedRecipe } from '../graph.js'

/** Where commodities can occur: which nodes make, use, receive and send each, before anything is solved. */
export class Presence {
  private readonly marks = new Map<number, number>()
  constructor(private readonly commodityCount: number) {}

  private mark(node: number, commodity: number, bit: number): void {
    const key = node * this.commodityCount + commodity
    this.marks.set(key, (this.marks.get(key) ?? 0) | bit)
  }

  private has(node: number, commodity: number, bits: number): boolean {
    return ((this.marks.get(node * this.commodityCount + commodity) ?? 0) & bits) !== 0
  }

  addActivities(activities: readonly Activity[], recipes: readonly ClosedRecipe[]): void {
    for (const { node, recipe } of activities) {
      for (const commodity of commoditiesOn(recipes[recipe]!, 'in')) this.mark(node, commodity, uses)
      for (const commodity of commoditiesOn(recipes[recipe]!, 'out')) this.mark(node, commodity, makes)
    }
  }

  addLink(from: number, to: number, commodity: number): void {
    this.mark(from, commodity, sends)
    this.mark(to, commodity, receives)
  }

  addStock(node: number, commodity: number): void {
    this.mark(node, commodity, stores)
  }

  addDemand(node: number, commodity: number): void {
    this.mark(node, commodity, demands)
  }

  addSource(node: number, commodity: number): void {
    this.mark(node, commodity, source)
  }

  /** At a site, what is available of a level is so of every one below, and what is needed of it of every one above. */
  addLadder(node: number, levels: readonly number[]): void {
    const [first, last] = [
      levels.findIndex((level) => this.available(node, level)),
      levels.findLastIndex((level) => this.needed(node, level)),
    ]
    levels.forEach((level, i) => {
      if (first >= 0 && i > first) this.mark(node, level, fromAbove)
      if (i < last) this.mark(node, level, forBelow)
    })
  }

  makes = (node: number, commodity: number): boolean => this.has(node, commodity, makes)
  uses = (node: number, commodity: number): boolean => this.has(node, commodity, uses | demands)
  arrives = (node: number, commodity: number): boolean => this.has(node, commodity, receives)
  leaves = (node: number, commodity: number): boolean => this.has(node, commodity, sends)
  /** Used, demanded, sent on or kept in stock, or able to serve a level that is: worth buying. */
  needed = (node: number, commodity: number): boolean =>
    this.has(node, commodity, uses | demands | sends | stores | forBelow)
  /** Made, received, supplied or in stock, or served by a level that is: can be sold, disposed of or released. */
  available = (node: number, commodity: number): boolean =>
    this.has(node, commodity, makes | receives | stores | source | fromAbove)
  /** Given or taken at the node itself, leaving other levels of a ladder aside. */
  given = (node: number, commodity: number): boolean => this.has(node, commodity, makes | receives | stores | source)
  taken = (node: number, commodity: number): boolean => this.has(node, commodity, uses | demands | sends | stores)
}

const makes = 1
const uses = 2
const sends = 4
const receives = 8
const stores = 16
const demands = 32
const source = 64
const fromAbove = 128
const forBelow = 256
