import { createServer } from 'node:http'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import { countConnectionStates, listAuthorizationEnds } from '@scorelink/database'
import type { Services } from '../services.ts'

/**
 * Measurements for Prometheus, read from the database when somebody asks: every process answers the same.
 * @param at where it listens, apart from the portal: the numbers name tenants and want no sign-in.
 * @returns a function that closes it.
 */
export async function openMetrics(
  services: Services,
  at: { readonly host: string; readonly port: number },
): Promise<() => Promise<void>> {
  const exporter = new PrometheusExporter({ preventServerStart: true })
  const provider = new MeterProvider({ readers: [exporter] })
  measureConnections(provider, services)
  const server = createServer((request, reply) => exporter.getMetricsRequestHandler(request, reply))
  await new Promise<void>((done, refuse) => {
    server.once('error', refuse)
    server.listen(at.port, at.host, done)
  })
  return async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await provider.shutdown()
  }
}

function measureConnections(provider: MeterProvider, { database, now }: Services): void {
  const meter = provider.getMeter('scorelink')
  meter
    .createObservableGauge('scorelink_connection_authorization_left', {
      description: 'Time until somebody has to authorize the connection again, at the latest.',
      unit: 's',
    })
    .addCallback(async (result) => {
      for (const { tenantId, instanceOrigin, endsAt } of await listAuthorizationEnds(database.kysely)) {
        const leftSeconds = Math.round((endsAt.getTime() - now().getTime()) / 1000)
        result.observe(leftSeconds, { tenant: tenantId, instance: instanceOrigin })
      }
    })
  meter
    .createObservableGauge('scorelink_connections', { description: 'Connections by status.' })
    .addCallback(async (result) => {
      for (const { status, count } of await countConnectionStates(database.kysely)) result.observe(count, { status })
    })
}
