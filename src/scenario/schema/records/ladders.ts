import { figure, listOf, optional, ref, text, type RecordSchema } from '../kinds.js'
import { labelled } from './shared.js'

/** Records of ordered levels: grades of commodities, and heat by temperature. */
export const ladderRecords: Readonly<Record<string, RecordSchema>> = {
  ladder: {
    en: 'Ordered levels, a higher one may serve a lower one: commodities (levels), or one commodity by temperature',
    zh: '有序等级，高等级可代替低等级：若干物料(levels)，或按温度分级的一种物料(commodity)',
    fields: {
      ...labelled,
      levels: optional(listOf(ref('commodities')), 'commodities from the highest to the lowest', '由高到低的物料'),
      commodity: optional(ref('commodities'), 'heat whose flows state temperatures', '按温度给出各流的热量'),
      difference: optional(
        text,
        'with commodity: least difference between giver and taker, default 0 K',
        '与 commodity 同用：供热与受热的最小温差，默认 0 K',
      ),
      utilities: optional(
        listOf(ref('processes')),
        'with commodity: processes counted as hot or cold utility',
        '与 commodity 同用：计为公用工程的过程',
      ),
    },
  },
  stream: {
    en: 'A stream of heat: from one temperature to another, or at one',
    zh: '热流：由一个温度到另一个温度，或在同一温度',
    fields: {
      from: optional(text, 'supply temperature: 170 degC', '起始温度：170 degC'),
      to: optional(text, 'target temperature', '终止温度'),
      at: optional(text, 'temperature of a stream that keeps it', '恒温流的温度'),
      duty: optional(figure, 'heat given or taken per reference', '单位基准的热负荷'),
      'duty-per-degree': optional(figure, 'the same per degree, with from and to', '每度热负荷，与 from、to 同用'),
      contribution: optional(
        text,
        'its own part of the least difference; default half of it',
        '该流承担的最小温差部分，默认为一半',
      ),
    },
  },
}
