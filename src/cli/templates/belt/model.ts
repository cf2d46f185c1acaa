/** The belt itself: what is exchanged, who works where, the markets and the indicators. */
export const model = `#en Four enterprises of a belt: metals, power, chemicals, building materials.
#en Every figure is an assumption made for this example (grade D): replace it by your own, with its grade and source.
#zh 工业带的四家企业：有色金属、电力、化工、建材。
#zh 所有数值均为示例假设（D 级）：请换成自己的数据，并注明等级和来源。
liubai: 1
kind: model
label: { en: Small belt (example), zh: 小型工业带（示例） }
#en Parts of the model in files of their own.
#zh 模型的其余部分放在单独的文件中。
include: [processes.yaml, links.yaml, projects.yaml]
money: { currency: yuan, price-year: 2020 }

#en What the balances of the recipes follow besides mass.
#zh 配方除质量外还核算平衡的成分。
substances:
  S: { label: { en: Sulphur, zh: 硫 } }
  ash: { label: { en: Ash, zh: 灰分 } }
#en A tag joins commodities, so that an indicator can count them together.
#zh 标签把若干物料归为一类，便于指标合计。
tags:
  solid-waste: { label: { en: Industrial solid waste, zh: 工业固体废物 } }

commodities:
  concentrate:
    label: { en: Copper concentrate, zh: 铜精矿 }
    unit: t
    composition: { S: { value: 30 %, grade: D, why: <<example|示例>> } }
  copper: { label: { en: Copper, zh: 铜 }, unit: t }
  smelter-gas: { label: { en: Smelter gas (SO2), zh: 冶炼烟气（二氧化硫） }, unit: t, composition: { S: { value: 50 %, grade: D, why: <<half of SO2 is sulphur|二氧化硫含硫一半>> } } }
  #en "from" takes the composition out of the recipe that makes it.
  #zh from 表示成分由生产它的配方推算。
  slag: { label: { en: Copper slag, zh: 铜渣 }, unit: t, tags: [solid-waste], composition: { from: smelting } }
  acid: { label: { en: Sulphuric acid, zh: 硫酸 }, unit: t, composition: { S: { value: 32.7 %, grade: D, why: <<example|示例>> } } }
  coal:
    label: { en: Coal, zh: 煤 }
    unit: t
    cost-kind: energy
    composition: { S: { value: 0.8 %, grade: D, why: <<example|示例>> }, ash: { value: 25 %, grade: D, why: <<example|示例>> } }
  electricity: { label: { en: Electricity, zh: 电力 }, unit: MWh, cost-kind: energy }
  fly-ash: { label: { en: Fly ash, zh: 粉煤灰 }, unit: t, tags: [solid-waste], composition: { ash: { value: 100 %, grade: D, why: <<example|示例>> } } }
  clinker: { label: { en: Clinker, zh: 水泥熟料 }, unit: t }
  cement: { label: { en: Cement, zh: 水泥 }, unit: t }
  phosphate-rock: { label: { en: Phosphate rock, zh: 磷矿石 }, unit: t }
  fertiliser: { label: { en: Fertiliser, zh: 化肥 }, unit: t }
  slag-powder: { label: { en: Slag powder, zh: 铜渣粉 }, unit: t }
  #en Air may be taken, and these gases released, at every site.
  #zh 各场地均可取用空气，并可排放下列气体。
  air: { label: { en: Air and process water, zh: 空气与工艺水 }, unit: t, drawn-from: air }
  so2: { label: { en: Sulphur dioxide, zh: 二氧化硫 }, unit: t, composition: { S: { value: 50 %, grade: D, why: <<half of SO2 is sulphur|二氧化硫含硫一半>> } }, released-to: air }
  flue-gas: { label: { en: Flue gas without SO2, zh: 烟气（不含二氧化硫） }, unit: t, released-to: air }

enterprises:
  metals:
    label: { en: Belt Metals, zh: 有色公司 }
    sites:
      smelter:
        label: { en: Copper smelter, zh: 铜冶炼厂 }
        units:
          furnace: { process: smelting, production: { value: 50 kt/yr, grade: D, why: <<example|示例>> } }
          acid-plant: { process: acid-making, capacity: { value: 250 kt/yr, grade: D, why: <<example|示例>> } }
  power:
    label: { en: Belt Power, zh: 电力公司 }
    sites:
      power-station:
        label: { en: Power station, zh: 火电厂 }
        units:
          boiler: { process: power-generation, production: { value: 1000 GWh/yr, grade: D, why: <<example|示例>> } }
  chemicals:
    label: { en: Belt Chemicals, zh: 化工公司 }
    sites:
      fertiliser-works:
        label: { en: Fertiliser works, zh: 化肥厂 }
        units:
          reactor: { process: fertiliser-making, production: { value: 100 kt/yr, grade: D, why: <<example|示例>> } }
  building:
    label: { en: Belt Building Materials, zh: 建材公司 }
    sites:
      cement-works:
        label: { en: Cement works, zh: 水泥厂 }
        units:
          mill: { process: cement-making, production: { value: 300 kt/yr, grade: D, why: <<example|示例>> } }

markets:
  market:
    label: { en: Market, zh: 市场 }
    sells:
      concentrate: { price: { value: 9000 yuan/t, grade: D, why: <<example|示例>> } }
      coal: { price: { value: 500 yuan/t, grade: D, why: <<example|示例>> } }
      electricity: { price: { value: 450 yuan/MWh, grade: D, why: <<example|示例>> } }
      clinker: { price: { value: 250 yuan/t, grade: D, why: <<example|示例>> } }
      phosphate-rock: { price: { value: 400 yuan/t, grade: D, why: <<example|示例>> } }
    buys:
      copper: { price: { value: 50000 yuan/t, grade: D, why: <<example|示例>> } }
      acid: { price: { value: 200 yuan/t, grade: D, why: <<example|示例>> } }
      electricity: { price: { value: 350 yuan/MWh, grade: D, why: <<example|示例>> } }
      fertiliser: { price: { value: 1500 yuan/t, grade: D, why: <<example|示例>> } }
      cement: { price: { value: 380 yuan/t, grade: D, why: <<example|示例>> } }
      slag-powder: { price: { value: 60 yuan/t, grade: D, why: <<example|示例>> } }

routes:
  slag-heap:
    label: { en: Slag heap, zh: 渣场 }
    to: land
    accepts: { slag: { fee: { value: 10 yuan/t, grade: D, why: <<example|示例>> } } }
  ash-yard:
    label: { en: Ash yard, zh: 灰场 }
    to: land
    accepts: { fly-ash: { fee: { value: 15 yuan/t, grade: D, why: <<example|示例>> } } }

#en A policy puts a price on something, or limits it.
#zh 政策对某项数量计价或加以限制。
policies:
  so2-levy:
    label: { en: Levy on SO2, zh: 二氧化硫排污费 }
    levy: { value: 1.26 yuan/kg, grade: D, why: <<example|示例>> }
    on: emitted(so2)

indicators:
  waste-used:
    label: { en: Use of industrial solid waste, zh: 工业固体废物综合利用率 }
    unit: "%"
    better: higher
    headline: true
    formula: used(solid-waste) / generated(solid-waste)
  so2:
    label: { en: SO2 emitted, zh: 二氧化硫排放量 }
    unit: t
    better: lower
    headline: true
    formula: emitted(so2)
  net-cost:
    label: { en: Cost less sales, zh: 成本减销售收入 }
    unit: Myuan
    better: lower
    formula: cost

#en A target is set against an indicator; "run" tells whether it is met.
#zh 目标对应一项指标；run 会给出是否达到。
targets:
  waste-target:
    label: { en: Use of solid waste, zh: 固体废物利用目标 }
    indicator: waste-used
    at-least: { value: 70 %, grade: D, why: <<example|示例>> }
`
