import fc from 'fast-check'
import { type FlowNetwork, flowNetwork, type NodeFlow } from '../../src/metrics/index.js'

/** Flows written as 'a>b': amount; boundary as '>a', 'a>' (exports) and 'a>!' (respiration). */
export function network(flows: Readonly<Record<string, number>>, nodes: readonly string[] = []): FlowNetwork {
  const entries = Object.entries(flows).map(([key, value]) => ({ ends: key.split('>'), value }))
  const inner: NodeFlow[] = []
  const boundary: { node: string; imports?: number; exports?: number; respiration?: number }[] = []
  for (const { ends, value } of entries) {
    const [from, to] = [ends[0]!, ends[1]!]
    if (from === '') boundary.push({ node: to, imports: value })
    else if (to === '') boundary.push({ node: from, exports: value })
    else if (to === '!') boundary.push({ node: from, respiration: value })
    else inner.push({ from, to, value })
  }
  return flowNetwork({ unit: 't', nodes, flows: inner, boundary })
}

/** Links written as 'ab bc': one letter per node. */
export const linked = (links: string, nodes = ''): FlowNetwork =>
  network(
    Object.fromEntries(
      links
        .split(' ')
        .filter(Boolean)
        .map((pair) => [`${pair[0]}>${pair[1]}`, 1]),
    ),
    [...nodes],
  )

/** A steady network drawn as parts of what enters, solved forward: every node leaks, so every circuit does. */
export interface Drawn {
  readonly size: number
  /** Per node: what enters from outside. */
  readonly imports: readonly number[]
  /** Per ordered pair: weight of the share of a node's throughflow that goes there; 0 is no link. */
  readonly weights: readonly (readonly number[])[]
  /** Per node: weight of the share that leaves the network. */
  readonly leaks: readonly number[]
}

export const drawn = (options: { readonly acyclic?: boolean; readonly maxSize?: number } = {}): fc.Arbitrary<Drawn> =>
  fc.integer({ min: 2, max: options.maxSize ?? 7 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      imports: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: size, maxLength: size }),
      weights: fc
        .array(
          fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), { minLength: size, maxLength: size }),
          {
            minLength: size,
            maxLength: size,
          },
        )
        .map((rows) => rows.map((row, i) => row.map((w, j) => (i === j || (options.acyclic && j < i) ? 0 : w)))),
      leaks: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
    }),
  )

const name = (i: number): string => `n${String(i).padStart(3, '0')}`

/** Throughflow of a drawn network by repeated passing on (the power series of (I − G)⁻¹), apart from the solver under test. */
export function steady(
  { size, imports, weights, leaks }: Drawn,
  rename: (i: number) => string = name,
  scale = 1,
): FlowNetwork {
  const share = weights.map((row, i) => row.map((w) => w / (row.reduce((a, b) => a + b, 0) + leaks[i]!)))
  let wave = imports.map((value) => value * scale)
  const through = wave.slice()
  for (let round = 0; round < 5000 && wave.some((value) => value > 0); round++) {
    wave = wave.map((_, j) => wave.reduce((sum, value, i) => sum + value * share[i]![j]!, 0))
    wave.forEach((value, i) => {
      through[i]! += value
    })
  }
  const flows: NodeFlow[] = []
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      if (share[i]![j]! > 0) flows.push({ from: rename(i), to: rename(j), value: through[i]! * share[i]![j]! })
  return flowNetwork({
    unit: 't',
    nodes: Array.from({ length: size }, (_, i) => rename(i)),
    flows,
    boundary: Array.from({ length: size }, (_, i) => ({
      node: rename(i),
      imports: imports[i]! * scale,
      exports: through[i]! * (1 - share[i]!.reduce((a, b) => a + b, 0)),
    })),
  })
}
