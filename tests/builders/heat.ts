import { modelOf, type Sections } from './model.js'

/** A boiler and a cooler that give and take heat beyond all streams, at 40 and 2 yuan/GJ. */
const utilities = {
  boiler: {
    ...{ per: '1 GJ heat', partial: 'fuel is left out', out: { heat: { at: '900 degC', duty: '1 GJ' } } },
    cost: { energy: '40 yuan' },
  },
  cooler: {
    ...{ per: '1 GJ heat', partial: 'water is left out', in: { heat: { at: '-200 degC', duty: '1 GJ' } } },
    cost: { energy: '2 yuan' },
  },
}

/** A works whose one plant gives (`out`) and takes (`in`) streams of heat, with utilities. */
export const heatWorks = (streams: Sections, ladder: Sections = {}, extra: Sections = {}): Sections =>
  modelOf({
    mode: 'planning',
    units: { run: { counts: true } },
    commodities: { heat: { unit: 'GJ' } },
    ladders: { heat: { commodity: 'heat', difference: '10 K', utilities: ['boiler', 'cooler'], ...ladder } },
    processes: { plant: { per: '1 run', partial: 'only heat matters here', ...streams }, ...utilities },
    sites: {
      works: {
        units: {
          plant: { process: 'plant', production: '1 run/yr' },
          boiler: { process: 'boiler' },
          tower: { process: 'cooler' },
        },
      },
    },
    indicators: { recovered: { unit: 'GJ', better: 'higher', formula: 'recovered(heat)' } },
    ...extra,
  })
