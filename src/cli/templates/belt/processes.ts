/** Recipes of the belt; each closes its balances. */
export const processes = `#en Recipes. "closes" claims that a balance closes; every claim is checked again from the finished recipe.
#en A flow written { closes: mass } is as much as closes that balance.
#zh 配方。closes 声明某项平衡闭合；程序按最终配方重新核对每项声明。
#zh 写作 { closes: mass } 的流量由该平衡求得。
liubai: 1
kind: part
processes:
  smelting:
    label: { en: Copper smelting, zh: 铜冶炼 }
    per: 1 t copper
    closes: [mass, S]
    in:
      concentrate: { value: 4 t, grade: D, why: <<example|示例>> }
      air: { closes: mass }
      electricity: { value: 1.3 MWh, grade: D, why: <<example|示例>> }
    out:
      copper: 1 t
      #en 97 % of the sulphur fed goes into the gas; what is left is in the slag.
      #zh 投入的硫有 97 % 进入烟气，其余在渣中。
      smelter-gas: { takes: { S: { value: 97 %, grade: D, why: <<example|示例>> } } }
      slag: { value: 2.5 t, grade: D, why: <<example|示例>>, of: { S: rest } }
  acid-making:
    label: { en: Acid making, zh: 烟气制酸 }
    per: 1 t acid
    closes: [mass, S]
    in:
      #en Enough gas to bring the sulphur of the acid at a recovery of 99 %.
      #zh 按硫回收率 99 % 计算所需的烟气量。
      smelter-gas: { closes: S, recovery: { value: 99 %, grade: D, why: <<example|示例>> } }
      air: { closes: mass }
    out: { acid: 1 t, so2: { closes: S } }
  power-generation:
    label: { en: Power generation, zh: 燃煤发电 }
    per: 1 MWh electricity
    closes: [mass, S, ash]
    in:
      coal: { value: 0.45 t, grade: D, why: <<example|示例>> }
      air: { value: 4 t, grade: D, why: <<example|示例>> }
    out:
      electricity: 1 MWh
      fly-ash: { closes: ash }
      so2: { closes: S }
      flue-gas: { closes: mass }
  cement-making:
    label: { en: Cement grinding, zh: 水泥粉磨 }
    per: 1 t cement
    closes: [mass]
    in: { clinker: { closes: mass }, electricity: { value: 0.09 MWh, grade: D, why: <<example|示例>> } }
    out: { cement: 1 t }
    #en Modes are alternatives; the cheapest mix is chosen.
    #zh 模式为可替换的做法，求解时选取最经济的组合。
    modes:
      plain: { label: { en: Cement without ash, zh: 不掺粉煤灰 } }
      with-ash: { label: { en: Cement with ash, zh: 掺粉煤灰 }, in: { fly-ash: { value: 0.25 t, grade: D, why: <<example|示例>> } } }
  fertiliser-making:
    label: { en: Fertiliser making, zh: 化肥生产 }
    per: 1 t fertiliser
    closes: [mass]
    in: { acid: { value: 0.4 t, grade: D, why: <<example|示例>> }, phosphate-rock: { closes: mass } }
    out: { fertiliser: 1 t }
`
