/** Who can pass what to whom in the belt. */
export const links = `#en Possible transfers. The solver decides how much of each is used.
#zh 可能的供需连接。各连接使用多少由求解得出。
liubai: 1
kind: part
modes:
  road:
    label: { en: Road, zh: 公路 }
    charge: { value: 8 yuan/t, grade: D, why: <<example|示例>> }
    rate: { value: 0.5 yuan/(t·km), grade: D, why: <<example|示例>> }
links:
  ash-to-cement:
    label: { en: Fly ash to the cement works, zh: 粉煤灰供水泥厂 }
    commodity: fly-ash
    from: power-station
    to: cement-works
    mode: road
    distance: { value: 20 km, grade: D, why: <<example|示例>> }
  acid-to-fertiliser:
    label: { en: Acid to the fertiliser works, zh: 硫酸供化肥厂 }
    commodity: acid
    from: smelter
    to: fertiliser-works
    mode: road
    distance: { value: 35 km, grade: D, why: <<example|示例>> }
`
