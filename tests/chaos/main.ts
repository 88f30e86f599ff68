import { parseArgs } from 'node:util'
import { workPoints } from '../../apps/server/src/jobs/work-points.ts'
import { runChaos, type ChaosOptions } from './run-chaos.ts'
import { isClean, verdictLine, type Verdict } from './verdict.ts'

// npm run chaos -- --tickets 1000 --seed 7 [--database pglite|postgres] [--mode table-api|app]
// Without a database: on both, so many tickets on each. The last line is the verdict, and the exit status says whether it
// is clean, servers died at every named point, and every kind of fault struck.

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string' },
    mode: { type: 'string' },
  },
})
const tickets = readNumber('tickets', values.tickets)
const seed = readNumber('seed', values.seed)
const databases = (['pglite', 'postgres'] as const).filter(
  (each) => values.database === undefined || values.database === each,
)
if (databases.length === 0) throw new Error('--database must be pglite or postgres')
if (values.mode !== undefined && values.mode !== 'app' && values.mode !== 'table-api') {
  throw new Error('--mode must be app or table-api')
}

const total = { delivered: 0, lost: 0, duplicated: 0, diverged: 0 }
let complete = true
for (const database of databases) add(await run(database))
console.log(verdictLine(total))
process.exitCode = isClean(total) && complete ? 0 : 1

async function run(database: ChaosOptions['database']): Promise<Verdict> {
  // Unless told otherwise each database plays one way of speaking with the instance.
  const withApp = values.mode === undefined ? database === 'postgres' : values.mode === 'app'
  const lookUp = new Set(withApp ? ['delivery.looked-up'] : [])
  const points = workPoints.filter((point) => !lookUp.has(point))
  console.log(`${database}, ${withApp ? 'with the connector app' : 'Table API'}: ${tickets} tickets, seed ${seed}`)
  const started = performance.now()
  const { verdict, kills, missingPoints, missingFaults } = await runChaos({
    tickets,
    seed,
    database,
    withApp,
    points,
    tell: (line) => console.log(`  ${line}`),
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`  ${verdictLine(verdict)}; servers died ${kills} times in ${seconds} s`)
  const missing = [...missingPoints, ...missingFaults]
  if (missing.length > 0) console.log(`  never happened: ${missing.join(', ')}`)
  complete &&= missing.length === 0
  return verdict
}

function add(verdict: Verdict): void {
  total.delivered += verdict.delivered
  total.lost += verdict.lost
  total.duplicated += verdict.duplicated
  total.diverged += verdict.diverged
}

function readNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Error(`--${name} must be a whole number`)
}
