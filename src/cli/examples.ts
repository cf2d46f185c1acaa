import type { Verb } from './verbs.js'

/** Calls shown in the help; each is run by a test, from the root of this project. */
export const examples: Readonly<Record<Verb, readonly string[]>> = {
  check: [
    'liubai check scenarios/published/transport.yaml',
    'liubai check --lang zh scenarios/liu-bai/circular-2015.yaml',
    'liubai check --laws --runs 2 scenarios/liu-bai/circular-2015.yaml',
  ],
  run: [
    'liubai run scenarios/published/transport.yaml',
    'liubai run scenarios/published/transport.yaml --trace total-freight',
    'liubai run scenarios/published/transport.yaml --output transport.json',
  ],
  compare: [
    'liubai compare scenarios/liu-bai/reference-2015.yaml scenarios/liu-bai/circular-2015.yaml',
    'liubai compare --lang zh scenarios/liu-bai/baseline-2005.yaml scenarios/liu-bai/acid-conversion.yaml',
    'liubai compare --json scenarios/liu-bai/reference-2015.yaml scenarios/liu-bai/circular-2015.yaml',
  ],
  graph: [
    'liubai graph scenarios/liu-bai/circular-2015.yaml',
    'liubai graph scenarios/liu-bai/circular-2015.yaml --quantity S --by site --lang zh',
    'liubai graph --flows scenarios/published/oyster-reef.csv --format dot',
  ],
  report: [
    'liubai report scenarios/liu-bai/reference-2015.yaml scenarios/liu-bai/circular-2015.yaml --output report.json',
  ],
  verify: ['liubai verify transport.json'],
  explain: [
    'liubai explain',
    'liubai explain SCENARIO_UNKNOWN_REFERENCE',
    'liubai explain MODEL_CLAIM_OPEN --lang zh',
    'liubai explain scenarios/published/transport.yaml total-freight',
    'liubai explain scenarios/liu-bai/circular-2015.yaml fly-ash',
  ],
  new: ['liubai new my-town', 'liubai new my-belt --template belt', 'liubai new my-park --template park --lang zh'],
  completion: [
    'source <(liubai completion bash)',
    'liubai completion zsh > _liubai',
    'liubai completion fish > liubai.fish',
  ],
}
