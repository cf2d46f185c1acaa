/** 5 t of ware a year from 1 + loss t of raw each; the loss may be 5 to 20 %, and a project takes it to 6 %. */
export const lawWorks = (laws: readonly string[]): string =>
  [
    'liubai: 1',
    'kind: model',
    'parameters:',
    '  tonne: 1 t',
    '  loss: { value: 10 %, low: 5 %, high: 20 % }',
    '  fee: { value: 3 yuan/t, low: 1 yuan/t, high: 5 yuan/t }',
    'commodities: { raw: { unit: t }, ware: { unit: t }, scrap: { unit: t } }',
    'processes:',
    '  making: { per: 1 t ware, closes: [mass], in: { raw: = tonne + loss * tonne }, out: { ware: 1 t, scrap: = loss * tonne } }',
    'sites: { town: { units: { plant: { process: making, production: 5 t/yr } } } }',
    'markets:',
    '  market: { sells: { raw: { price: 1 yuan/t } }, buys: { ware: { price: 9 yuan/t } } }',
    'routes: { tip: { accepts: { scrap: { fee: = fee } } } }',
    'projects: { saving: { set: [{ path: parameters.loss, to: 6 % }] } }',
    'laws:',
    ...laws.map((law) => `  ${law}`),
    '',
  ].join('\n')
