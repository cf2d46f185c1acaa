import { check } from './commands/check.js'
import { compare } from './commands/compare.js'
import { checkLaws } from './commands/laws.js'
import { graph } from './commands/graph.js'
import { report } from './commands/report.js'
import { run } from './commands/run.js'
import { verify } from './commands/verify.js'
import type { Reply, Request } from './request.js'
import type { Services } from './services.js'

/** Answers a request; writes nothing itself. Throws only on a fault of our own. */
export function perform(request: Request, services: Services): Promise<Reply> {
  switch (request.verb) {
    case 'check':
      return request.laws ? checkLaws(request, request.laws, services) : check(request, services)
    case 'run':
      return run(request, services)
    case 'compare':
      return compare(request, services)
    case 'graph':
      return graph(request, services)
    case 'report':
      return report(request, services)
    case 'verify':
      return verify(request, services)
    case 'explain':
      return import('./commands/explain.js').then(({ explain }) => explain(request, services))
    default:
      return request.verb satisfies never
  }
}
