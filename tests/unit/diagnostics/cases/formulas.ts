import { type Case, recipe } from './case.js'

/** A recipe whose raw has this amount, with these parameters. */
const raw = (amount: string, ...parameters: readonly string[]): string =>
  recipe(`partial: a test, in: { raw: "${amount}" }, out: { ware: 1 t }`, [
    'substances: { Cu: {}, Fe: {} }',
    ...(parameters.length > 0 ? ['parameters:', ...parameters.map((line) => `  ${line}`)] : []),
  ])

/** A recipe that makes slag of these components from raw with copper. */
const slag = (fields: string, more = ''): string =>
  recipe(`partial: a test, in: { raw: 1 t${more} }, out: { ware: 1 t, slag: { ${fields} } }`, [
    'substances: { Cu: {}, Fe: {} }',
    'parameters: { one: 1 t }',
  ])
    .replace('raw: { unit: t }', 'raw: { unit: t, composition: { Cu: 20 % } }')
    .replace('ware: { unit: t }', 'ware: { unit: t }\n  slag: { unit: t, released-to: land }')

/** Faults inside formulas of recipes and parameters, each at what is wrong in it. */
export const formulaCases: readonly Case[] = [
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a component that no substance is, in what is fed',
    files: raw('= fed(⟦Cw⟧)'),
    suggestion: 'Cu',
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a component like nothing known, of one flow',
    files: raw('= output(ware, ⟦phosphorus⟧)'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'what is fed of nothing, at the function',
    files: raw('= ⟦fed⟧()'),
    args: { name: '' },
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'what is fed of a number',
    files: raw('= fed(⟦1⟧)'),
  },
  {
    code: 'MODEL_NO_SUCH_FLOW',
    what: 'the amount of no flow, at the function',
    files: raw('= ⟦output⟧()'),
    args: { flow: '' },
  },
  {
    code: 'MODEL_NO_SUCH_FLOW',
    what: 'a flow like none there is',
    files: raw('= output(⟦electricity⟧)'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a flow and a pure number added, at the operator',
    files: raw('= output(ware) ⟦+⟧ 1'),
  },
  {
    code: 'BASE_NOT_FINITE',
    what: 'a flow divided by nothing, at the operator',
    files: raw('= output(ware) ⟦/⟧ 0'),
  },
  {
    code: 'MODEL_NOT_LINEAR',
    what: 'a flow to a power',
    files: raw('= output(ware) ⟦^⟧ 2'),
  },
  {
    code: 'MODEL_NOT_LINEAR',
    what: 'a share that depends on a flow',
    files: slag('takes: { Cu: ⟦"= output(ware) / one"⟧ }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a name inside the arguments of a function, told once',
    files: raw('= max(⟦nothing⟧, 1) * output(ware)'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a share of what is fed by an unknown name',
    files: slag('of: { Cu: "= ⟦nothing⟧" }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a content by an unknown name',
    files: slag('value: 1 t, of: { Cu: { content: "= ⟦nothing⟧" } }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a recovery by an unknown name',
    files: slag('closes: Cu, recovery: "= ⟦nothing⟧"'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a content to be reached by an unknown name',
    files: slag('until: { flow: ware, component: Cu, content: "= ⟦nothing⟧" }'),
  },
  {
    code: 'BASE_FORMULA_NOT_ALLOWED',
    what: 'a power that is no whole number',
    files: raw('= flow', 'flow: "= size ⟦^⟧ 0.5"', 'size: 4 t'),
    args: { what: '^' },
  },
  {
    code: 'BASE_FORMULA_NOT_ALLOWED',
    what: 'a power beyond the ninth',
    files: raw('= flow', 'flow: "= size ⟦^⟧ 10"', 'size: 4 t'),
  },
  {
    code: 'BASE_FORMULA_NOT_ALLOWED',
    what: 'a power with a unit',
    files: raw('= flow', 'flow: "= size ⟦^⟧ size"', 'size: 4 t'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'the square root of tonnes',
    files: raw('= flow', 'flow: "= ⟦sqrt⟧(size)"', 'size: 4 t'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'the lesser of tonnes and cubic metres',
    files: raw('= flow', 'flow: "= ⟦min⟧(size, space)"', 'size: 4 t', 'space: 4 m3'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'an unknown name inside a function of a parameter, told once',
    files: raw('= flow', 'flow: "= max(⟦nothing⟧, size)"', 'size: 4 t'),
  },
]
