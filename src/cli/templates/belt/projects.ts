/** What could be built in the belt. */
export const projects = `#en A project is not built unless a scenario builds it. "add" holds what is there once it is built.
#zh 项目在情景中建成后才生效。add 为建成后新增的内容。
liubai: 1
kind: part
projects:
  slag-grinding:
    label: { en: Slag grinding, zh: 铜渣粉磨项目 }
    owner: building
    capex: { value: 40 Myuan, grade: D, why: <<example|示例>> }
    add:
      processes:
        slag-grinding:
          label: { en: Slag grinding, zh: 铜渣粉磨 }
          per: 1 t slag-powder
          closes: [mass]
          in: { slag: { closes: mass }, electricity: { value: 0.05 MWh, grade: D, why: <<example|示例>> } }
          out: { slag-powder: 1 t }
      enterprises:
        building:
          sites:
            cement-works:
              units:
                slag-mill: { process: slag-grinding, capacity: { value: 100 kt/yr, grade: D, why: <<example|示例>> } }
      links:
        slag-to-mill:
          label: { en: Slag to the slag mill, zh: 铜渣供粉磨站 }
          commodity: slag
          from: smelter
          to: cement-works
          mode: road
          distance: { value: 25 km, grade: D, why: <<example|示例>> }
`
