/** Pipes of the park. */
export const links = `#en Pipes between the enterprises. "charge" is what passing a unit costs; "loss" is lost under way.
#zh 企业之间的管道。charge 为单位输送费用，loss 为输送损失。
liubai: 1
kind: part
links:
  steam-to-resin:
    label: { en: Steam to the resin works, zh: 蒸汽供树脂厂 }
    commodity: steam
    from: power-station
    to: resin-works
    charge: { value: 2 yuan/GJ, grade: D, why: <<example|示例>> }
  recovered-steam-to-resin:
    label: { en: Recovered steam to the resin works, zh: 余热蒸汽供树脂厂 }
    commodity: steam
    from: glass-works
    to: resin-works
    charge: { value: 1 yuan/GJ, grade: D, why: <<example|示例>> }
    loss: { value: 2 %, grade: D, why: <<example|示例>> }
  water-to-resin:
    label: { en: Water to the resin works, zh: 工业用水供树脂厂 }
    commodity: process-water
    from: water-works
    to: resin-works
    charge: { value: 0.2 yuan/m3, grade: D, why: <<example|示例>> }
  water-to-power:
    label: { en: Water to the heat and power station, zh: 工业用水供热电厂 }
    commodity: process-water
    from: water-works
    to: power-station
    charge: { value: 0.2 yuan/m3, grade: D, why: <<example|示例>> }
  wastewater-to-water-works:
    label: { en: Wastewater to the water works, zh: 废水送水厂 }
    commodity: wastewater
    from: resin-works
    to: water-works
    charge: { value: 0.3 yuan/m3, grade: D, why: <<example|示例>> }
`
