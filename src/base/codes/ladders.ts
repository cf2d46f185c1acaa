import type { CodeTable } from './table.js'

/** What can be wrong with ordered levels and temperatures. */
export const ladderCodes = {
  BASE_BAD_TEMPERATURE: {
    severity: 'error',
    en: { message: 'expected a temperature, found "{found}"', hint: 'write 170 degC or 443.15 K' },
    zh: { message: '此处应为温度，实为“{found}”', hint: '写成 170 degC 或 443.15 K' },
  },
  SCENARIO_HOT_STREAM: {
    severity: 'error',
    en: {
      message: 'a stream that gives heat must end colder than it begins',
      hint: 'exchange from and to, write at: for a constant temperature, or move it to in:',
    },
    zh: { message: '放热流的终止温度须低于起始温度', hint: '对调 from 与 to；恒温流写 at；受热流应写在 in 中' },
  },
  SCENARIO_COLD_STREAM: {
    severity: 'error',
    en: {
      message: 'a stream that takes heat must end hotter than it begins',
      hint: 'exchange from and to, write at: for a constant temperature, or move it to out:',
    },
    zh: { message: '受热流的终止温度须高于起始温度', hint: '对调 from 与 to；恒温流写 at；放热流应写在 out 中' },
  },
  MODEL_NO_TEMPERATURE: {
    severity: 'error',
    en: {
      message: '"{commodity}" is on the temperature ladder "{ladder}", but no temperature is given here',
      hint: 'give at:, in recipes also from: and to: with duty or duty-per-degree',
    },
    zh: {
      message: '“{commodity}”按温度分级（“{ladder}”），此处未给出温度',
      hint: '给出 at；配方中也可写 from、to 及 duty 或 duty-per-degree',
    },
  },
  MODEL_NOT_BY_TEMPERATURE: {
    severity: 'error',
    en: {
      message: '"{commodity}" is on no temperature ladder, so that a temperature means nothing here',
      hint: 'declare ladders: with commodity: {commodity}, or remove the temperature',
    },
    zh: {
      message: '“{commodity}”未按温度分级，此处温度没有意义',
      hint: '在 ladders 中以 commodity: {commodity} 声明，或删去温度',
    },
  },
  MODEL_HEAT_NOT_CARRIED: {
    severity: 'error',
    en: {
      message:
        '"{commodity}" stands at temperatures of its site: it is neither sent, kept in stock nor drawn from nature',
      hint: 'let a process turn it into a carrier (steam, hot water) that is',
    },
    zh: {
      message: '“{commodity}”属于所在场地的温度等级，不能输送、存放或取自自然界',
      hint: '由过程将其转为载热介质（蒸汽、热水）再输送或存放',
    },
  },
  MODEL_LADDER_LEVELS: {
    severity: 'error',
    en: { message: 'a ladder needs at least two levels, each once', hint: 'list two or more different commodities' },
    zh: { message: '等级至少须有两级，且不得重复', hint: '列出两种以上不同的物料' },
  },
  MODEL_LADDER_TWICE: {
    severity: 'error',
    en: { message: '"{commodity}" is on two ladders', hint: 'keep it on one of them' },
    zh: { message: '“{commodity}”同时属于两个等级体系', hint: '只保留其中一个' },
  },
} as const satisfies CodeTable
