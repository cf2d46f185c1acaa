import type { CallExample } from './example.js'
import { report } from './texts.js'

/** Reports. */
export const reportExamples: Readonly<Record<'REPORT_UNKNOWN_CITATION', CallExample>> = {
  REPORT_UNKNOWN_CITATION: {
    kind: 'call',
    situation: {
      en: 'report.yaml cites an indicator; model.yaml calls it waste',
      zh: 'report.yaml 引用一个指标，它在 model.yaml 中名为 waste',
    },
    files: {
      'report.yaml': report(
        'title: T',
        'scenarios: [model.yaml]',
        'sections:',
        '  - { heading: Waste, text: "It is {value:model/wast}." }',
      ),
    },
    call: 'liubai report report.yaml --output report.html',
    fault: {
      at: { file: 'report.yaml', line: 6, col: 29 },
      args: { kind: 'value', id: 'model/wast' },
      suggestion: 'model/waste',
    },
    mended: {
      situation: { en: 'report.yaml has {value:model/waste}', zh: 'report.yaml 中写作 {value:model/waste}' },
      call: 'liubai report report.yaml --output report.html',
    },
  },
}
