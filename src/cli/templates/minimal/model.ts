/** A power station whose fly ash goes to a brick works; the rest is dumped. */
export const model = `#en A power station gives off fly ash. A brick works can take some of it; the rest goes to an ash yard.
#en Every figure is an assumption made for this example (grade D): replace it by your own, with its grade and source.
#zh 电厂产生粉煤灰，砖厂可利用一部分，其余送灰场处置。
#zh 所有数值均为示例假设（D 级）：请换成自己的数据，并注明等级和来源。
liubai: 1
kind: model
label: { en: Fly ash and bricks (example), zh: 粉煤灰与制砖（示例） }
money: { currency: yuan, price-year: 2020 }

#en What is exchanged, and the unit it is counted in.
#zh 交换的物料及其计量单位。
commodities:
  coal: { label: { en: Coal, zh: 煤 }, unit: t }
  electricity: { label: { en: Electricity, zh: 电力 }, unit: MWh }
  fly-ash: { label: { en: Fly ash, zh: 粉煤灰 }, unit: t }
  clay: { label: { en: Clay, zh: 黏土 }, unit: t }
  bricks: { label: { en: Bricks, zh: 砖 }, unit: t }

#en Recipes: what goes in and out for each unit of the main product ("per").
#zh 配方：每单位主产品（per）的投入与产出。
processes:
  power-generation:
    label: { en: Power generation, zh: 发电 }
    per: 1 MWh electricity
    #en A recipe either claims that its mass closes (as brick-making below) or says what it leaves out.
    #zh 配方要么声明质量平衡（如下面的制砖），要么说明未计入的部分。
    partial: <<flue gas is not counted|未计入烟气>>
    in: { coal: { value: 0.45 t, grade: D, why: <<example|示例>> } }
    out: { electricity: 1 MWh, fly-ash: { value: 0.11 t, grade: D, why: <<example|示例>> } }
  brick-making:
    label: { en: Brick making, zh: 制砖 }
    per: 1 t bricks
    closes: [mass]
    #en As much clay as closes the mass balance: 1 t of bricks less the ash.
    #zh 黏土用量由质量平衡得出：1 吨砖减去粉煤灰。
    in: { fly-ash: { value: 0.6 t, grade: D, why: <<example|示例>> }, clay: { closes: mass } }
    out: { bricks: 1 t }

#en Places with equipment. "production" says how much is made in a year.
#zh 场地及其装置。production 为年产量。
sites:
  power-station:
    label: { en: Power station, zh: 电厂 }
    units:
      boiler: { process: power-generation, production: { value: 1000 GWh/yr, grade: D, why: <<example|示例>> } }
  brick-works:
    label: { en: Brick works, zh: 砖厂 }
    units:
      kiln: { process: brick-making, production: { value: 100 kt/yr, grade: D, why: <<example|示例>> } }

#en What can be bought and sold, at which price.
#zh 可买卖的物料及价格。
markets:
  market:
    label: { en: Market, zh: 市场 }
    sells:
      coal: { price: { value: 500 yuan/t, grade: D, why: <<example|示例>> } }
      clay: { price: { value: 30 yuan/t, grade: D, why: <<example|示例>> } }
    buys:
      electricity: { price: { value: 350 yuan/MWh, grade: D, why: <<example|示例>> } }
      bricks: { price: { value: 150 yuan/t, grade: D, why: <<example|示例>> } }

#en Who can pass what to whom, and how it travels.
#zh 谁可以向谁供应什么，如何运输。
modes:
  road:
    label: { en: Road, zh: 公路 }
    charge: { value: 8 yuan/t, grade: D, why: <<example|示例>> }
    rate: { value: 0.5 yuan/(t·km), grade: D, why: <<example|示例>> }
links:
  ash-to-bricks:
    label: { en: Fly ash to the brick works, zh: 粉煤灰供砖厂 }
    commodity: fly-ash
    from: power-station
    to: brick-works
    mode: road
    distance: { value: 15 km, grade: D, why: <<example|示例>> }

#en Where it goes when nobody takes it.
#zh 无人利用时的处置去向。
routes:
  ash-yard:
    label: { en: Ash yard, zh: 灰场 }
    to: land
    accepts: { fly-ash: { fee: { value: 15 yuan/t, grade: D, why: <<example|示例>> } } }

#en What you want to know.
#zh 关注的指标。
indicators:
  ash-used:
    label: { en: Share of fly ash used, zh: 粉煤灰综合利用率 }
    unit: "%"
    better: higher
    headline: true
    formula: used(fly-ash) / generated(fly-ash)
  ash-dumped:
    label: { en: Fly ash dumped, zh: 粉煤灰处置量 }
    unit: kt
    better: lower
    headline: true
    formula: disposed(fly-ash)
`
