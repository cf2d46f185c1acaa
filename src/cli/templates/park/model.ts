/** The park itself: sectors, enterprises, what they share, the indicators of each. */
export const model = `#en A park whose enterprises share steam and water: heat and power, glass, chemicals, water.
#en Every figure is an assumption made for this example (grade D): replace it by your own, with its grade and source.
#zh 园区内企业共享蒸汽和水：热电、玻璃、化工、水务。
#zh 所有数值均为示例假设（D 级）：请换成自己的数据，并注明等级和来源。
liubai: 1
kind: model
label: { en: Small park (example), zh: 小型园区（示例） }
#en Parts of the model in files of their own.
#zh 模型的其余部分放在单独的文件中。
include: [processes.yaml, links.yaml]
money: { currency: yuan, price-year: 2020 }

#en Sectors and the park group the sites; at(...) in an indicator takes a site, enterprise, sector or park.
#zh 行业和园区用于归类场地；指标中的 at(...) 可取场地、企业、行业或园区。
sectors:
  energy: { label: { en: Energy, zh: 能源 } }
  materials: { label: { en: Materials, zh: 材料 } }
  chemistry: { label: { en: Chemistry, zh: 化工 } }
  services: { label: { en: Services, zh: 公用服务 } }
parks:
  east-park: { label: { en: East park, zh: 东区园区 } }

commodities:
  coal: { label: { en: Coal, zh: 煤 }, unit: t, cost-kind: energy }
  electricity: { label: { en: Electricity, zh: 电力 }, unit: MWh, cost-kind: energy }
  steam: { label: { en: Steam, zh: 蒸汽 }, unit: GJ, cost-kind: energy }
  #en Heat nobody takes is let off freely.
  #zh 无人利用的余热可直接排放。
  waste-heat: { label: { en: Waste heat, zh: 余热 }, unit: GJ, released-to: air }
  sand: { label: { en: Glass sand, zh: 石英砂 }, unit: t }
  glass: { label: { en: Glass, zh: 玻璃 }, unit: t }
  feedstock: { label: { en: Chemical feedstock, zh: 化工原料 }, unit: t }
  resin: { label: { en: Resin, zh: 树脂 }, unit: t }
  river-water: { label: { en: River water, zh: 河水 }, unit: m3, drawn-from: river }
  process-water: { label: { en: Process water, zh: 工业用水 }, unit: m3 }
  wastewater: { label: { en: Wastewater, zh: 废水 }, unit: m3 }

enterprises:
  heat-and-power:
    label: { en: Park Heat and Power, zh: 园区热电公司 }
    sector: energy
    sites:
      power-station:
        label: { en: Heat and power station, zh: 热电厂 }
        park: east-park
        units:
          boiler: { process: steam-raising, capacity: { value: 1 PJ/yr, grade: D, why: <<example|示例>> } }
  glass-maker:
    label: { en: Park Glass, zh: 园区玻璃公司 }
    sector: materials
    sites:
      glass-works:
        label: { en: Glass works, zh: 玻璃厂 }
        park: east-park
        units:
          furnace: { process: glass-making, production: { value: 80 kt/yr, grade: D, why: <<example|示例>> } }
          heat-boiler: { process: heat-recovery, capacity: { value: 60 TJ/yr, grade: D, why: <<example|示例>> } }
  chemist:
    label: { en: Park Chemicals, zh: 园区化工公司 }
    sector: chemistry
    sites:
      resin-works:
        label: { en: Resin works, zh: 树脂厂 }
        park: east-park
        units:
          reactor: { process: resin-making, production: { value: 100 kt/yr, grade: D, why: <<example|示例>> } }
  water-company:
    label: { en: Park Water, zh: 园区水务公司 }
    sector: services
    sites:
      water-works:
        label: { en: Water works, zh: 水厂 }
        park: east-park
        units:
          filter: { process: water-treatment, capacity: { value: 2 Mm3/yr, grade: D, why: <<example|示例>> } }
          reclaimer: { process: water-reclaiming, capacity: { value: 100000 m3/yr, grade: D, why: <<example|示例>> } }

markets:
  market:
    label: { en: Market, zh: 市场 }
    sells:
      coal: { price: { value: 500 yuan/t, grade: D, why: <<example|示例>> } }
      electricity: { price: { value: 600 yuan/MWh, grade: D, why: <<example|示例>> } }
      sand: { price: { value: 150 yuan/t, grade: D, why: <<example|示例>> } }
      feedstock: { price: { value: 4000 yuan/t, grade: D, why: <<example|示例>> } }
    buys:
      electricity: { price: { value: 350 yuan/MWh, grade: D, why: <<example|示例>> } }
      glass: { price: { value: 1800 yuan/t, grade: D, why: <<example|示例>> } }
      resin: { price: { value: 7000 yuan/t, grade: D, why: <<example|示例>> } }

routes:
  sewer:
    label: { en: Sewer, zh: 排入污水管网 }
    to: water
    accepts: { wastewater: { fee: { value: 2 yuan/m3, grade: D, why: <<example|示例>> } } }

indicators:
  fresh-water:
    label: { en: River water taken, zh: 河水取用量 }
    unit: Mm3
    better: lower
    headline: true
    formula: extracted(river-water)
  reclaimed-share:
    label: { en: Share of wastewater reclaimed, zh: 废水回用率 }
    unit: "%"
    better: higher
    headline: true
    formula: used(wastewater) / generated(wastewater)
  recovered-steam:
    label: { en: Share of steam from waste heat, zh: 余热蒸汽占比 }
    unit: "%"
    better: higher
    headline: true
    formula: generated(steam, by(heat-recovery)) / generated(steam)
  #en Indicators of single enterprises.
  #zh 单个企业的指标。
  coal-of-heat-and-power:
    label: { en: Coal burnt by Park Heat and Power, zh: 热电公司耗煤量 }
    unit: kt
    better: lower
    formula: used(coal, at(heat-and-power))
  steam-of-chemist:
    label: { en: Steam used by Park Chemicals, zh: 化工公司用汽量 }
    unit: TJ
    better: lower
    formula: used(steam, at(chemist))
  water-of-chemist:
    label: { en: Water used by Park Chemicals, zh: 化工公司用水量 }
    unit: Mm3
    better: lower
    formula: used(process-water, at(chemist))
  water-of-energy:
    label: { en: Water used by the energy sector, zh: 能源行业用水量 }
    unit: Mm3
    better: lower
    formula: used(process-water, at(energy))
`
