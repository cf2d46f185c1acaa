import type { Reply, Request } from './request.js'
import type { Services } from './services.js'

/** Answers a request; writes nothing itself. Throws only on a fault of our own. Each command is loaded when it is asked for. */
export async function perform(request: Request, services: Services): Promise<Reply> {
  switch (request.verb) {
    case 'check': {
      if (!request.laws) return (await import('./commands/check.js')).check(request, services)
      return (await import('./commands/laws.js')).checkLaws(request, request.laws, services)
    }
    case 'run':
      return (await import('./commands/run.js')).run(request, services)
    case 'compare':
      return (await import('./commands/compare.js')).compare(request, services)
    case 'graph':
      return (await import('./commands/graph.js')).graph(request, services)
    case 'report':
      return (await import('./commands/report.js')).report(request, services)
    case 'verify':
      return (await import('./commands/verify.js')).verify(request, services)
    case 'explain':
      return (await import('./commands/explain.js')).explain(request, services)
    default:
      return request.verb satisfies never
  }
}
