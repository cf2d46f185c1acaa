import type { Example } from './example.js'
import { works } from './texts.js'

const formula = (text: string): string => works([`indicators: { i: { unit: t, formula: "${text}" } }`])

/** Formulas of flows, indicator packs, objectives and policies. */
export const indicatorExamples = {
  INDICATORS_UNKNOWN_SELECTOR: { files: formula('used(⟦rawe⟧)'), mend: 'raw' },
  INDICATORS_MIXED_DIMENSIONS: {
    files: formula('⟦used⟧(all)')
      .replace('  ware: { unit: t }', '  ware: { unit: t }\n  heat: { unit: GJ, drawn-from: ground }')
      .replace('in: { raw: 1 t }', 'in: { raw: 1 t, heat: 1 GJ }'),
    mend: [['used(all)', 'used(raw)']],
  },
  INDICATORS_NOT_LINEAR: {
    files: formula('used(raw) ⟦*⟧ used(raw)'),
    mend: [['used(raw) * used(raw)', '2 * used(raw)']],
  },
  INDICATORS_CYCLE: {
    files: works([
      'indicators:',
      '  a: { unit: t, formula: b }',
      '  b: { unit: t, formula: c }',
      '  c: { unit: t, formula: 2 * ⟦a⟧ }',
    ]),
    mend: 'used(raw)',
  },
  INDICATORS_NO_DISCOUNTING: {
    files: formula('⟦discounted⟧(used(raw))'),
    mend: [['kind: model\n', 'kind: model\nmoney: { discounting: 5 % }\n']],
  },
  INDICATORS_BAD_ARGUMENT: { files: formula('used(raw, ⟦town⟧)'), mend: 'at(town)' },
  INDICATORS_NO_ATTRIBUTE: {
    files: formula('⟦used⟧(all, as(carbon))').replace(
      'raw: { unit: t }',
      'raw: { unit: t, attributes: { carbon: 1 } }',
    ),
    mend: [['ware: { unit: t }', 'ware: { unit: t, attributes: { carbon: 1 } }']],
  },
  INDICATORS_UNKNOWN_PACK: { files: works(['packs: { ⟦hj-274-2051⟧: {} }']), mend: 'hj-274-2015' },
  INDICATORS_UNKNOWN_ROLE: {
    files: works(['packs: { ndrc-2007-park: { use: { ⟦solid-waste-usd⟧: used(raw) } } }']),
    mend: 'solid-waste-used',
  },
  INDICATORS_UNKNOWN_ITEM: {
    files: works(['packs: { ndrc-2007-park: { gaps: { ⟦codd⟧: not measured } } }']),
    mend: 'cod',
  },
  GOALS_RATIO_OBJECTIVE: {
    files: works(['objective: { least: ⟦used(raw) / made(ware)⟧ }']),
    mend: 'used(raw)',
  },
  GOALS_RATIO_POLICY: {
    files: works(['policies: { p: { cap: 2, on: ⟦used(raw) / made(ware)⟧ } }']),
    mend: [['cap: 2, on: used(raw) / made(ware)', 'cap: 9 t, on: used(raw)']],
  },
} as const satisfies Readonly<Record<string, Example>>
