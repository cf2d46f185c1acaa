import { describe, expect, it } from 'vitest'
import { flowNetwork, measureNetwork } from '../../src/metrics/index.js'
import { network } from '../builders/networks.js'

/**
 * Oyster reef energy flow, kcal m⁻² d⁻¹: Dame & Patten, Marine Ecology Progress Series 5 (1981) 115–124; the model as
 * data/enaModels.rda of the R package enaR (SEELab/enaR, commit a1aca6b587c1), its indices from enaR's own functions
 * enaFlow, enaAscendency and enaStructure. Exports and respiration are given together.
 */
const oysterReef = flowNetwork({
  unit: 'kcal m-2 d-1',
  flows: (
    [
      ['Filter Feeders', 'Predators', 0.5135],
      ['Filter Feeders', 'Deposited Detritus', 15.791],
      ['Microbiota', 'Meiofauna', 1.206],
      ['Microbiota', 'Deposit Feeders', 1.206],
      ['Meiofauna', 'Deposit Feeders', 0.6609],
      ['Meiofauna', 'Deposited Detritus', 4.2403],
      ['Deposit Feeders', 'Predators', 0.1721],
      ['Deposit Feeders', 'Deposited Detritus', 1.9076],
      ['Predators', 'Deposited Detritus', 0.3262],
      ['Deposited Detritus', 'Microbiota', 8.1721],
      ['Deposited Detritus', 'Meiofauna', 7.2745],
      ['Deposited Detritus', 'Deposit Feeders', 0.6431],
    ] as const
  ).map(([from, to, value]) => ({ from, to, value })),
  boundary: [
    { node: 'Filter Feeders', imports: 41.47, exports: 25.165 },
    { node: 'Microbiota', exports: 5.76 },
    { node: 'Meiofauna', exports: 3.5794 },
    { node: 'Deposit Feeders', exports: 0.4303 },
    { node: 'Predators', exports: 0.3594 },
    { node: 'Deposited Detritus', exports: 6.1759 },
  ],
})

describe('oyster reef (Dame & Patten 1981) against the indices of enaR', () => {
  const { structure, flows, information, worst } = measureNetwork(oysterReef)
  it.each([
    ['n', structure.nodes, 6],
    ['L', structure.links, 12],
    ['C = L/n²', structure.connectance, 0.333333333333],
    ['Boundary', flows.boundaryInput, 41.47],
    ['TST', flows.throughflow, 83.5833],
    ['TSTp', flows.throughput, 125.0533],
    ['APL', flows.pathLength, 2.015512418616],
    ['FCI', flows.finnCycling, 0.110168608815],
    ['AMI (bits)', information.mutualInformation, 1.330211171364],
    ['CAP (bits)', information.capacity, 377.445201089931],
    ['ASC (bits)', information.ascendency, 166.347296675891],
    ['ASC/CAP', information.ascendencyRatio, 0.440719066491],
    // The eigenvalue is numpy's on the same matrix, not enaR's.
    ['λ_max', structure.cyclicity, 2.1478990357047882],
  ])('%s', (_, measure, published) => {
    expect(Math.abs(measure.value! / published - 1)).toBeLessThan(1e-6)
  })
  it('is steady but for the rounding of the published figures', () => {
    expect(worst.imbalance).toBeGreaterThan(1e-6)
    expect(worst.imbalance).toBeLessThan(1e-3)
  })
})

describe('worked example: z1 = 100, f12 = 125, f23 = 75, f31 = 25, exports 50 and 50', () => {
  it('cycles a fifth of its throughflow', () => {
    const { flows, structure } = measureNetwork(
      network({ '>1': 100, '1>2': 125, '2>3': 75, '3>1': 25, '2>': 50, '3>': 50 }),
    )
    // T = (125, 125, 75), N_ii = 1/(1 − 1 · 0.6 · 1/3) = 1.25, FCI = 1 − 1/1.25.
    expect([...flows.nodeThroughflow]).toEqual([125, 125, 75])
    expect(flows.throughflow.value).toBe(325)
    expect(flows.finnCycling.value).toBeCloseTo(0.2, 14)
    expect(flows.linearityOfFlow.value).toBeCloseTo(0.8, 14)
    expect(flows.pathLength.value).toBe(3.25)
    expect(structure.cyclicity.value).toBe(1)
    expect(structure.linearityOfLinks.value).toBe(0)
  })
  it('does not cycle without the way back', () => {
    const { flows, structure } = measureNetwork(network({ '>1': 125, '1>2': 125, '2>3': 75, '2>': 50, '3>': 75 }))
    expect(flows.finnCycling.value).toBe(0)
    expect(structure.cyclicity.value).toBe(0)
    expect(structure.linearityOfLinks.value).toBe(1)
  })
})
