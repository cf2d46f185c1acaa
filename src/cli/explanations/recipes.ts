import type { Example } from './example.js'
import { model, recipe, works } from './texts.js'

const metals = ['substances: { Cu: {}, S: {} }']
const withContents = (text: string): string =>
  text
    .replace('raw: { unit: t }', 'raw: { unit: t, composition: { Cu: 20 %, S: 30 % } }')
    .replace('ware: { unit: t }', 'ware: { unit: t, composition: { Cu: 40 % } }')
const withSlag = (text: string, slag = 'unit: t'): string =>
  text.replace('  ware: { unit: t }', `  ware: { unit: t }\n  slag: { ${slag} }`)
const withAir = (text: string): string =>
  text.replace('raw: { unit: t }', 'raw: { unit: t }\n  air: { unit: t, drawn-from: air }')

/** Recipes and compositions. */
export const recipeExamples = {
  MODEL_FLOW_OPEN: {
    files: recipe('closes: [mass], in: { raw: ⟦{⟧ recovery: 97 % } }, out: { ware: 1 t }'),
    mend: [['{ recovery: 97 % }', '{ closes: mass }']],
  },
  MODEL_FLOW_OVER: {
    files: recipe('closes: [mass], in: { raw: ⟦{⟧ value: 1 t, closes: mass } }, out: { ware: 1 t }'),
    mend: [['{ value: 1 t, closes: mass }', '{ closes: mass }']],
  },
  MODEL_CLOSING_SINGULAR: {
    files: withAir(
      recipe('closes: [mass], in: { raw: ⟦{⟧ closes: mass }, air: { closes: mass } }, out: { ware: 1 t }'),
    ),
    mend: [['air: { closes: mass }', 'air: 0.2 t']],
    why: {
      en: 'One balance gives one unknown: two flows closed by the same one could share it in any way.',
      zh: '一个平衡式只能确定一个未知量：两个流共用一个平衡式，其间如何分配无从确定。',
    },
  },
  MODEL_CLOSING_CONTRADICTS: {
    files: recipe('partial: losses not counted, in: { raw: ⟦{⟧ closes: Cu } }, out: { ware: 1 t }', metals).replace(
      'ware: { unit: t }',
      'ware: { unit: t, composition: { Cu: 40 % } }',
    ),
    mend: [['raw: { unit: t }', 'raw: { unit: t, composition: { Cu: 20 % } }']],
  },
  MODEL_NEGATIVE_FLOW: {
    files: withAir(recipe('closes: [mass], in: { raw: 2 t, air: ⟦{⟧ closes: mass } }, out: { ware: 1 t }')),
    mend: [['raw: 2 t', 'raw: 0.8 t']],
  },
  MODEL_IDLE_PARAMETER: {
    files: recipe('partial: losses not counted, parameters: { yield: ⟦90 %⟧ }, in: { raw: 1 t }, out: { ware: 1 t }'),
    mend: [['in: { raw: 1 t }', 'in: { raw: = output(ware) / yield }']],
  },
  MODEL_NO_REFERENCE: {
    files: works([], '  making: { per: ⟦1 t raw⟧, partial: losses not counted, out: { ware: 1 t } }'),
    mend: [['partial: losses not counted, out:', 'partial: a test, in: { raw: 1 t }, out:']],
  },
  MODEL_REFERENCE_AMOUNT: {
    files: recipe('partial: losses not counted, in: { raw: 1 t }, out: { ware: ⟦2 t⟧ }'),
    mend: '1 t',
  },
  MODEL_NO_SUCH_FLOW: {
    files: recipe('partial: losses not counted, in: { raw: = 2 * output(⟦wares⟧) }, out: { ware: 1 t }'),
    mend: 'ware',
  },
  MODEL_NOT_LINEAR: {
    files: recipe('partial: losses not counted, in: { raw: = output(ware) ⟦*⟧ output(ware) }, out: { ware: 1 t }'),
    mend: [['output(ware) * output(ware)', '2 * output(ware)']],
  },
  MODEL_CLAIM_ABSENT: {
    files: recipe('closes: [mass, ⟦Cu⟧], in: { raw: 1 t }, out: { ware: 1 t }', metals),
    mend: [['[mass, Cu]', '[mass]']],
  },
  MODEL_CLAIM_OPEN: {
    files: withSlag(
      recipe('closes: [⟦mass⟧], in: { raw: 2 t }, out: { ware: 1 t }'),
      'unit: t, released-to: land, allow: [MODEL_ORPHAN]',
    ),
    mend: [['out: { ware: 1 t }', 'out: { ware: 1 t, slag: 1 t }']],
  },
  MODEL_MADE_OTHERWISE: {
    files: withContents(
      recipe('closes: [⟦Cu⟧], in: { raw: 1 t }, out: { ware: { value: 1 t, of: { Cu: rest } } }', metals),
    ),
    mend: [['composition: { Cu: 40 % }', 'composition: { Cu: 20 % }']],
    why: {
      en: 'The program counts the commodity with the composition it has everywhere; by that one the claim fails.',
      zh: '计算中该物料处处按其既定组成计量，按此组成声明不成立。',
    },
  },
  MODEL_SEVERAL_MODES: {
    files: works(
      metals,
      '  making: { per: 1 t ware, partial: losses not counted, in: { raw: 1 t }, out: { ware: { value: 1 t, of: { Cu: 40 % } } }, modes: { a: {}, b: {} } }',
    ).replace('ware: { unit: t }', 'ware: { unit: t, composition: { from: ⟦making⟧ } }'),
    mend: 'making/a',
  },
  MODEL_COMPOSITION_OVER: {
    files: model(
      'substances: { Cu: {}, S: {} }',
      'commodities: { c: ⟦{⟧ unit: t, composition: { Cu: 60 %, S: 60 % }, allow: [MODEL_ORPHAN] } }',
    ),
    mend: [['S: 60 %', 'S: 30 %']],
  },
  MODEL_COMPOSITION_CYCLE: {
    files: model(
      'substances: { Cu: {} }',
      'commodities:',
      '  x: { unit: t, composition: { from: ⟦first⟧ } }',
      '  y: { unit: t, composition: { from: second } }',
      'processes:',
      '  first: { per: 1 t x, partial: losses not counted, in: { y: 1 t }, out: { x: { value: 1 t, of: { Cu: rest } } } }',
      '  second: { per: 1 t y, partial: losses not counted, in: { x: 1 t }, out: { y: { value: 1 t, of: { Cu: rest } } } }',
    ),
    mend: [['composition: { from: second }', 'composition: { Cu: 5 % }']],
  },
  MODEL_NOT_MADE: {
    files: works(metals)
      .replace('raw: { unit: t }', 'raw: { unit: t, composition: { Cu: 20 % } }')
      .replace('ware: { unit: t }', 'ware: { unit: t, composition: { from: ⟦making⟧ } }'),
    mend: [['out: { ware: 1 t }', 'out: { ware: { value: 1 t, of: { Cu: rest } } }']],
  },
  MODEL_FREE_VALUE: {
    files: works([], '  making: ⟦{⟧ per: 1 t ware, partial: losses not counted, out: { ware: 1 t } }'),
    mend: [['partial: losses not counted, out:', 'partial: a test, in: { raw: 1 t }, out:']],
    why: {
      en: 'A plan would run such a process without end, and every other answer would be worth nothing.',
      zh: '规划会无限运行这样的过程，其余结果也就失去意义。',
    },
  },
  MODEL_WIDE_RANGE: {
    files: recipe('partial: losses not counted, in: { raw: 1 t, air: 1e-10 t }, out: { ware: 1 t }')
      .replace('raw: { unit: t }', 'raw: { unit: t }\n  air: { unit: t, drawn-from: air }')
      .replace('making: {', 'making: ⟦{⟧'),
    mend: [['1e-10 t', '0.1 t']],
    why: {
      en: 'Mostly a slip of units; a solver also loses digits between numbers so far apart.',
      zh: '多为单位写错；数值相差如此悬殊，求解也会损失精度。',
    },
  },
  MODEL_NO_FUNCTION: {
    files: works([]).replace('ware: { unit: t', 'ware: { replaces: { raw: { by: ⟦carbon⟧ } }, unit: t'),
    mend: 'mass',
  },
  MODEL_REPLACED_TWICE: {
    files: works([]).replace(
      'ware: { unit: t',
      'ware: { replaces: { raw: { by: mass }, ware: { by: mass, in: [⟦making⟧] } }, unit: t',
    ),
    mend: [[', ware: { by: mass, in: [making] }', '']],
  },
} as const satisfies Readonly<Record<string, Example>>
