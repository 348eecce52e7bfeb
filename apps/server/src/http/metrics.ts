import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: 'huanjie_request_duration_seconds',
  help: 'Duration of API requests',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [registry],
});

/** Records one request; `route` has no ids in it. */
export const measure = (method: string, route: string, status: number, ms: number): void =>
  duration.observe({ method, route, status: String(status) }, ms / 1000);

export const metricsText = (): Promise<string> => registry.metrics();
