const label = (en: string, zh: string) => ({ en, zh })

/**
 * Three enterprises that live on each other's by-products, small enough to be worked out on paper; one year, amounts in t.
 *
 *   smelter (Metals): 100 ore → 30 metal, 70 slag; 4 scrap → 3 metal, 1 ash
 *   kiln    (Stone):  60 slag + 40 lime → 90 cement, 10 dust
 *   cleaner (Stone):  10 dust → 10 granules (handling)
 *   blaster (Metals): 10 granules → 10 grit
 *   foundry (Forge):  33 metal + 10 grit → 39 castings, 4 scrap
 *
 * 10 slag are dumped, ash goes to land, castings are sold; cement goes to a builders' market by a link that loses 10 %.
 * A depot without an enterprise stands idle.
 */
export const loopBelt = {
  liubai: 1,
  kind: 'model',
  id: 'loop-belt',
  label: label('Loop belt', '循环带'),
  allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
  money: { currency: 'yuan' },
  substances: { Cu: { label: label('Copper', '铜') } },
  commodities: {
    ore: { label: label('Ore', '矿石'), unit: 't', composition: { Cu: '40 %' } },
    metal: { label: label('Metal', '金属'), unit: 't', composition: { Cu: '100 %' } },
    slag: { label: label('Slag', '炉渣'), unit: 't', composition: { Cu: '1 %' } },
    lime: { label: label('Lime', '石灰'), unit: 't' },
    cement: { label: label('Cement', '水泥'), unit: 't' },
    dust: { label: label('Dust', '粉尘'), unit: 't' },
    granules: { label: label('Granules', '颗粒'), unit: 't' },
    grit: { label: label('Grit', '磨料'), unit: 'kg' },
    castings: { label: label('Castings', '铸件'), unit: 't', composition: { Cu: '= 30 / 39' } },
    scrap: { label: label('Scrap', '废料'), unit: 't', composition: { Cu: '75 %' } },
    ash: { label: label('Ash', '灰'), unit: 't', 'released-to': 'land' },
    power: {
      label: label('Electricity', '电力'),
      unit: 'MWh',
      'cost-kind': 'energy',
      attributes: { 'standard-coal': '0.1229 tce/MWh' },
    },
  },
  processes: {
    smelting: {
      label: label('Smelting', '冶炼'),
      per: '30 t metal',
      closes: ['mass'],
      in: { ore: '100 t', power: '10 MWh' },
      out: { metal: '30 t', slag: '70 t' },
    },
    remelting: {
      label: label('Remelting', '重熔'),
      per: '4 t scrap',
      closes: ['mass'],
      in: { scrap: '4 t' },
      out: { metal: '3 t', ash: '1 t' },
    },
    burning: {
      label: label('Burning', '煅烧'),
      per: '90 t cement',
      closes: ['mass'],
      in: { slag: '60 t', lime: '40 t' },
      out: { cement: '90 t', dust: '10 t' },
    },
    granulating: {
      label: label('Granulating', '造粒'),
      per: '10 t granules',
      handling: true,
      closes: ['mass'],
      in: { dust: '10 t' },
      out: { granules: '10 t' },
    },
    grinding: {
      label: label('Grinding', '研磨'),
      per: '10 t grit',
      closes: ['mass'],
      in: { granules: '10 t' },
      out: { grit: '10 t' },
    },
    casting: {
      label: label('Casting', '铸造'),
      per: '39 t castings',
      closes: ['mass'],
      in: { metal: '33 t', grit: '10 t' },
      out: { castings: '39 t', scrap: '4 t' },
    },
  },
  enterprises: {
    metals: {
      label: label('Metals', '金属公司'),
      sites: {
        smelter: {
          label: label('Smelter', '冶炼厂'),
          units: {
            furnace: { process: 'smelting', production: '30 t/yr' },
            remelter: { process: 'remelting', production: '4 t/yr' },
          },
        },
        blaster: { label: label('Blaster', '磨料厂'), units: { mill: { process: 'grinding', production: '10 t/yr' } } },
      },
    },
    stone: {
      label: label('Stone', '建材公司'),
      sites: {
        kiln: { label: label('Kiln', '窑'), units: { kiln: { process: 'burning', production: '90 t/yr' } } },
        cleaner: {
          label: label('Cleaner', '除尘站'),
          units: { drum: { process: 'granulating', production: '10 t/yr' } },
        },
      },
    },
    forge: {
      label: label('Forge', '铸造公司'),
      sites: {
        foundry: { label: label('Foundry', '铸造厂'), units: { line: { process: 'casting', production: '39 t/yr' } } },
      },
    },
  },
  sites: { depot: { label: label('Depot', '仓库') } },
  markets: {
    trade: {
      label: label('Trade', '市场'),
      sells: {
        ore: { price: '200 yuan/t' },
        lime: { price: '20 yuan/t' },
        power: { price: '400 yuan/MWh' },
      },
      buys: { castings: { price: '2000 yuan/t' } },
    },
    builders: { label: label('Builders', '建筑市场'), 'by-links': true, buys: { cement: { price: '500 yuan/t' } } },
  },
  links: {
    metal: { commodity: 'metal', from: 'smelter', to: 'foundry', price: '1000 yuan/t' },
    slag: { commodity: 'slag', from: 'smelter', to: 'kiln', price: '-5 yuan/t', charge: '2 yuan/t' },
    dust: { commodity: 'dust', from: 'kiln', to: 'cleaner' },
    granules: { commodity: 'granules', from: 'cleaner', to: 'blaster' },
    grit: { commodity: 'grit', from: 'blaster', to: 'foundry', price: '50 yuan/t' },
    scrap: { commodity: 'scrap', from: 'foundry', to: 'smelter', price: '100 yuan/t' },
    cement: { commodity: 'cement', from: 'kiln', to: 'builders', price: '300 yuan/t', loss: '10 %' },
  },
  routes: {
    tip: { label: label('Tip', '堆场'), to: 'land', accepts: { slag: { fee: '10 yuan/t' } } },
  },
} as const
