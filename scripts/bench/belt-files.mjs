import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbers } from './numbers.mjs'

/**
 * Writes the files of a generated belt: enterprises with five plants each, recipes in a part, sites in a part, links and
 * prices as CSV tables. Every enterprise has two makers of a product with a by-product, and three users that may take
 * by-products in place of what they buy. Returns the path of the model.
 */
export function writeBelt(folder, { enterprises, links, periods }) {
  const wastes = enterprises < 40 ? 4 : 40
  mkdirSync(folder, { recursive: true })
  const draw = numbers(enterprises)
  const waste = (i) => `waste-${i % wastes}`
  const commodities = { raw: { unit: 't' }, power: { unit: 'MWh', 'cost-kind': 'energy' } }
  for (let i = 0; i < wastes; i++) {
    commodities[waste(i)] = { unit: 't', tags: ['waste'] }
    commodities[`ware-${i}`] = { unit: 't' }
  }
  const processes = {}
  const sites = {}
  const makers = Array.from({ length: wastes }, () => [])
  const users = Array.from({ length: wastes }, () => [])
  for (let e = 0; e < enterprises; e++) {
    const units = {}
    for (let k = 0; k < 5; k++) {
      const id = `e${e}-p${k}`
      const ware = `ware-${(e + 7 * k) % wastes}`
      const own = (3 * e + k) % wastes
      const amount = (most) => (0.05 + most * draw()).toFixed(3)
      processes[id] = { per: `1 t ${ware}`, closes: ['mass'] }
      if (k < 2) {
        makers[own].push(e)
        processes[id].in = { raw: { closes: 'mass' }, power: `${amount(1)} MWh` }
        processes[id].out = { [ware]: '1 t', [waste(own)]: `${amount(0.8)} t` }
        units[id] = { process: id, production: `${Math.ceil(90 * draw())} kt/yr` }
      } else {
        users[own].push(e)
        processes[id].in = { power: `${amount(0.5)} MWh` }
        processes[id].out = { [ware]: '1 t' }
        processes[id].modes = {
          bought: { in: { raw: { closes: 'mass' } } },
          fed: { in: { [waste(own)]: `${amount(0.6)} t`, raw: { closes: 'mass' } } },
        }
        units[id] = { process: id, production: `${Math.ceil(60 * draw())} kt/yr` }
      }
    }
    sites[`e${e}`] = { units }
  }
  const rows = ['id,commodity,from,to,mode,distance [km],capacity [kt/yr]']
  for (let i = 0; rows.length <= links; i++) {
    const own = i % wastes
    const from = makers[own][Math.floor(i / wastes) % makers[own].length]
    const to = users[own][Math.floor(draw() * users[own].length)]
    rows.push(`l${i},${waste(own)},e${from},e${to},road,${Math.ceil(80 * draw())},${Math.ceil(5 + 30 * draw())}`)
  }
  const part = (sections) => JSON.stringify({ liubai: 1, kind: 'part', ...sections })
  const indexes = Array.from({ length: wastes }, (_, i) => i)
  const files = {
    'model.yaml': JSON.stringify({
      ...{ liubai: 1, kind: 'model', id: 'generated', label: 'Generated belt', money: { currency: 'yuan' } },
      include: ['processes.yaml', 'sites.yaml'],
      tables: [
        { file: 'links.csv', into: 'links' },
        { file: 'prices.csv', into: 'markets.market.buys' },
        { file: 'fees.csv', into: 'routes.landfill.accepts' },
      ],
      tags: { waste: { label: 'Waste' } },
      periods: Array.from({ length: periods }, (_, t) => ({ id: `t${t}`, length: '1 yr' })),
      commodities,
      markets: {
        market: { sells: { raw: { price: '100 yuan/t' }, power: { price: '300 yuan/MWh' } } },
      },
      modes: { road: { charge: '8 yuan/t', rate: '0.45 yuan/(t·km)' } },
      routes: { landfill: { to: 'land' } },
      indicators: {
        'waste-used': { label: 'Waste used', unit: 'kt', better: 'higher', headline: true, formula: 'used(waste)' },
      },
    }),
    'processes.yaml': part({ processes }),
    'sites.yaml': part({ sites }),
    'links.csv': `${rows.join('\n')}\n`,
    'prices.csv': `id,price [yuan/t]\n${indexes.map((i) => `ware-${i},${300 + i}`).join('\n')}\n`,
    'fees.csv': `id,fee [yuan/t]\n${indexes.map((i) => `${waste(i)},${5 + i}`).join('\n')}\n`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return join(folder, 'model.yaml')
}
