import type { Cohesion } from '../metrics/index.js'
import { type Block, left, right, table } from './blocks.js'
import type { GraphWords } from './graph-words.js'
import { list } from './parts.js'
import type { Words } from './words/index.js'

/** What groups and loops are written with. */
interface CohesionWriting {
  readonly words: Words
  readonly graph: GraphWords
  readonly name: (id: string) => string
  readonly number: (value: number) => string
}

/** Circuits shown; the rest is counted. */
const mostCircuits = 20

/** Who hangs together, where something may come round, and along which circuits. */
export function cohesionBlocks(cohesion: Cohesion, writing: CohesionWriting): readonly (Block | undefined)[] {
  const { words, graph, name } = writing
  const { groups, alone, loops, circuits, allCircuits } = cohesion
  const names = (ids: readonly string[]): string => ids.map(name).join(words.comma)
  const hidden = circuits.length - mostCircuits
  return [
    list([
      ...groups.map((group) => words.colon(graph.joined, names(group))),
      ...(alone.length > 0 ? [words.colon(graph.alone, names(alone))] : []),
      ...loops.map((loop) => words.colon(graph.loops, names(loop))),
      ...(loops.length === 0 ? [graph.noLoops] : []),
    ]),
    circuits.length > 0 ? circuitsTable(circuits.slice(0, mostCircuits), writing) : undefined,
    hidden > 0 ? { kind: 'paragraph', text: graph.moreCircuits(hidden), tone: 'dim' } : undefined,
    allCircuits ? undefined : { kind: 'paragraph', text: graph.circuitsCut(circuits.length), tone: 'warning' },
  ]
}

function circuitsTable(circuits: Cohesion['circuits'], { graph, name, number }: CohesionWriting): Block {
  return table(
    [left(graph.circuit), right(graph.atMost)],
    circuits.map(({ nodes, least }) => [[...nodes, nodes[0]!].map(name).join(' → '), number(least)]),
  )
}
