import type { Phrases } from './phrases.js'

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
const number = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const more = (count: number) => (count > 0 ? ` and ${number(count, 'other', 'others')}` : '')

/** English phrases of documents. */
export const en: Phrases = {
  title: (scenarios) => (scenarios.length === 1 ? scenarios[0]! : 'Comparison of scenarios'),
  subtitle: (baseline) => `Against ${baseline}`,
  sections: {
    summary: 'Summary',
    measures: 'Projects and investment',
    indicators: 'Indicators',
    changes: 'What changes, and through whom',
    targets: 'Targets',
    'by-products': 'By-products and what becomes of them',
    flows: 'Flows',
    benefit: 'Benefit of using by-products',
    accounts: 'Accounts of enterprises',
    observations: 'Published totals beside the model',
    robustness: 'Other prices',
    standards: 'Indicators by standard',
    method: 'Method',
    inputs: 'What was put in otherwise',
    assumptions: 'Assumptions',
    unverified: 'Figures not seen in their source',
  },
  tables: {
    indicators: () => 'Indicators of the scenarios',
    changes: (scenario) => `Changes of indicators: ${scenario}`,
    contributions: (scenario) => `What explains the changes: ${scenario}`,
    projects: (scenario) => `Projects and their investment: ${scenario}`,
    targets: () => 'Targets met and missed',
    'by-products': () => 'By-products made, used and left',
    flows: (scenario) => `Largest exchanges between sites: ${scenario}`,
    accounts: (scenario) => `Accounts of enterprises: ${scenario}`,
    observations: (scenario) => `Published and modelled totals: ${scenario}`,
    robustness: (scenario) => `Whether changes keep their sign at other prices: ${scenario}`,
    remainders: () => 'Outputs without a place and needs not met',
    inputs: (scenario) => `Inputs that differ: ${scenario}`,
    assumptions: () => 'Figures graded D or not at all, those that the most indicators rest on first',
    unverified: () => 'Figures not seen in their source',
  },
  prices: (scenario) => `Prices that matter most: ${scenario}`,
  rules: (pack) => `${pack}: rules of counting`,
  date: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  sentence: (text) => `${capital(text)}.`,
  joined: (sentences) => sentences.join(' '),
  summary: {
    scope: (scenarios, baseline) =>
      scenarios.length === 0
        ? `this report describes the scenario “${baseline}”`
        : `this report sets ${number(scenarios.length, 'scenario', 'scenarios')} (${and(scenarios.map((name) => `“${name}”`))}) against “${baseline}”`,
    size: ({ enterprises, processes, links, byProducts }) =>
      `the model has ${number(enterprises, 'enterprise', 'enterprises')}, ${number(processes, 'process', 'processes')} and ${number(links, 'possible transfer', 'possible transfers')}, ${byProducts} of them of by-products`,
    of: (scenario) => `${scenario}:`,
    investment: (amount, unit, range) =>
      `the projects built together cost ${amount} ${unit}${range ? ` (between ${range[0]} and ${range[1]})` : ''}`,
    better: (indicators, rest) => `better: ${rest > 0 ? indicators.join(', ') : and(indicators)}${more(rest)}`,
    targets: (met, all) => `${met} of ${number(all, 'target is', 'targets are')} met`,
    missed: (targets) => `missed: ${and(targets)}`,
    limits: (units, rest) => `working at their limit: ${units.join('; ')}${more(rest)}`,
    noLimits: 'no equipment works at its limit',
    support: (grade, most, indicator) =>
      `${grade === null ? 'some figures behind the headline indicators are not graded' : `the weakest grade behind the headline indicators is ${grade}`}; “${indicator}” rests on the most assumed figures, ${most}`,
    signs: (surviving, all) =>
      `${surviving} of the ${number(all, 'change', 'changes')} of headline indicators that rest on prices ${surviving === 1 ? 'keeps its' : 'keep their'} sign when every price moves by 30 % either way`,
    turning: (indicators) => `may turn: ${and(indicators)}`,
    proven: 'the optimum of every scenario is proven within the tolerances of the method',
    unproven: (scenarios) => `without an answer: ${and(scenarios)}`,
  },
  measures: { none: (scenario) => `no project is switched in ${scenario}` },
  method: {
    model:
      'the belt is a network of enterprises whose processes take in and give out commodities by recipes; at every site every commodity is in balance in every period, and markets, nature and disposal are nodes of the network, so that nothing vanishes',
    solving: (solver) =>
      `where by-products go is found by linear optimisation (${solver}): first as little as possible is left without a place or unmet, then the objective of the scenario is brought to its optimum, then ties are broken by least disposal, least transport and least flow. The answer is checked apart from the solver, in the units of the model`,
    grades:
      'figures carry a grade: A official, B literature or company, C derived, D assumed. The mark ● says that the figure was read in its source, ∑ that it was computed, ○ that it comes from memory of the source, not read again. An indicator has the weakest grade of the figures it rests on',
    counting:
      'generation and use of waste are counted at processes only, never on the way, so that waste passed on counts once; products under a product standard are no waste',
    closure: (scenario, text) => `${scenario}: ${text}`,
  },
  assumptions: {
    none: 'no indicator rests on a figure graded D or not graded',
    intro: (count) =>
      `the indicators rest on ${number(count, 'figure', 'figures')} graded D or not graded at all; they are assumptions, and changing them may change the result`,
    more: (count) => `${count} more in the workbook and the data files`,
    figure: 'Figure',
    value: 'Value',
    range: 'Range',
    grade: 'Grade',
    source: 'Source',
    place: 'Place',
    indicators: 'Indicators',
  },
  unverified: {
    none: 'every figure with a mark was seen in its source or worked out from figures seen',
    intro: (count) =>
      `${number(count, 'figure is', 'figures are')} marked ○: from memory of the source, not read again in it`,
  },
  inputs: { none: 'no input differs' },
  trails: { moreFigures: (count) => `… and ${number(count, 'more figure', 'more figures')}` },
}
