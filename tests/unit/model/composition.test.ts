import { describe, expect, it } from 'vitest'
import { buildModel } from '../../../src/model/index.js'
import { readScenario } from '../../../src/scenario/index.js'
import { check } from '../../../src/run/index.js'

const model = (composition: string) => `liubai: 1
kind: model
label: Ore
allow: [MODEL_ORPHAN]
parameters: { grade: { value: 20 %, grade: B } }
substances: { Cu: { label: Cu }, S: { label: S }, other: { label: Other } }
commodities:
  ore: { label: Ore, unit: t, composition: ${composition} }
`
const composition = (text: string) => {
  const spec = readScenario('model.yaml', () => model(text))
  const graph = spec.ok ? buildModel(spec.value) : spec
  if (!graph.ok) throw new Error(JSON.stringify(graph.diagnostics))
  const { commodities, substances, figures } = graph.value
  return [...commodities[0]!.composition].map(([substance, value]) => ({
    id: substances[substance]!.id,
    share: Number(value.by[0]!.toPrecision(12)),
    rests: value.figures.map((figure) => figures[figure]!.path),
  }))
}
const codes = (text: string) => {
  const outcome = check('model.yaml', () => model(text))
  return outcome.ok ? [] : outcome.diagnostics.map(({ code, at }) => `${code} ${at.line}:${at.col}`)
}

describe('given compositions', () => {
  it('one substance may take the rest to 100 %, and rests on the figures of the others', () => {
    expect(composition('{ Cu: = grade, S: 30 %, other: rest }')).toEqual([
      { id: 'Cu', share: 0.2, rests: ['parameters.grade'] },
      { id: 'S', share: 0.3, rests: ['commodities.ore.composition.S'] },
      { id: 'other', share: 0.5, rests: ['parameters.grade', 'commodities.ore.composition.S'] },
    ])
  })

  it('two rests are a fault, and so is more than 100 %', () => {
    expect(codes('{ Cu: rest, S: rest }')).toEqual(['SCENARIO_TWO_RESTS 8:59'])
    expect(codes('{ Cu: 80 %, S: 30 %, other: rest }')).toEqual(['MODEL_COMPOSITION_OVER 8:8'])
  })
})
