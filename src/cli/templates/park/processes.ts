/** Recipes of the park. */
export const processes = `#en Recipes. "partial" says what a recipe leaves out of its balance.
#zh 配方。partial 说明配方未计入平衡的部分。
liubai: 1
kind: part
processes:
  steam-raising:
    label: { en: Steam and power from coal, zh: 燃煤热电联产 }
    per: 1 GJ steam
    partial: <<flue gas and ash are not counted|未计入烟气和灰渣>>
    in:
      coal: { value: 0.05 t, grade: D, why: <<example|示例>> }
      process-water: { value: 0.4 m3, grade: D, why: <<example|示例>> }
    out: { steam: 1 GJ, electricity: { value: 0.04 MWh, grade: D, why: <<example|示例>> } }
  glass-making:
    label: { en: Glass making, zh: 玻璃生产 }
    per: 1 t glass
    partial: <<flue gas and fuel are not counted|未计入烟气和燃料>>
    in:
      sand: { value: 1.2 t, grade: D, why: <<example|示例>> }
      electricity: { value: 0.4 MWh, grade: D, why: <<example|示例>> }
    out: { glass: 1 t, waste-heat: { value: 2 GJ, grade: D, why: <<example|示例>> } }
  heat-recovery:
    label: { en: Steam from waste heat, zh: 余热产汽 }
    per: 1 GJ steam
    partial: <<feed water runs in a circle|给水循环使用，未计入>>
    in: { waste-heat: { value: 1.25 GJ, grade: D, why: <<example|示例>> } }
    out: { steam: 1 GJ }
  resin-making:
    label: { en: Resin making, zh: 树脂生产 }
    per: 1 t resin
    partial: <<solids and vapour are not counted|未计入固体残渣和蒸发>>
    in:
      feedstock: { value: 1.1 t, grade: D, why: <<example|示例>> }
      steam: { value: 4 GJ, grade: D, why: <<example|示例>> }
      process-water: { value: 6 m3, grade: D, why: <<example|示例>> }
    out: { resin: 1 t, wastewater: { value: 4 m3, grade: D, why: <<example|示例>> } }
  water-treatment:
    label: { en: Water treatment, zh: 河水净化 }
    per: 1 m3 process-water
    partial: <<sludge is not counted|未计入污泥>>
    in: { river-water: { value: 1.05 m3, grade: D, why: <<example|示例>> } }
    out: { process-water: 1 m3 }
    cost: { service: { value: 1 yuan, grade: D, why: <<example|示例>> } }
  water-reclaiming:
    label: { en: Water reclaiming, zh: 废水回用 }
    per: 1 m3 process-water
    partial: <<brine is not counted|未计入浓盐水>>
    in: { wastewater: { value: 1.25 m3, grade: D, why: <<example|示例>> } }
    out: { process-water: 1 m3 }
    cost: { service: { value: 2 yuan, grade: D, why: <<example|示例>> } }
`
