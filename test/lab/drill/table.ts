/** What was measured against what was true. */
import type { DrillRecord } from '../../../shared/drill/record.ts';
import type { Cut } from './events.ts';

/** What the drill promises for the begin and for the end of every outage. */
export const LIMIT_MS = 150;

export interface Measured {
  readonly scenario: string;
  readonly service: string;
  /** Milliseconds since the begin of the recording; null: there was none in truth. */
  readonly truth: readonly [number, number] | null;
  /** null: the drill told none. */
  readonly measured: readonly [number, number] | null;
  /** The larger difference of begin and end in ms; null: missed or invented. */
  readonly difference: number | null;
}

/** The standing connection repeats itself with growing pauses, so it comes back later than the network, by up to its last pause. */
function isLate(service: string): boolean {
  return service.startsWith('api-standing');
}

/** Not on the way that is cut: the gateway itself, and the company's DNS on it. */
function isSpared(service: string): boolean {
  return service.startsWith('system-name') || service.endsWith('192.168.1.1');
}

/** against gives a row for each service and cut, and one for each outage that no cut explains. */
export function against(record: DrillRecord, cuts: readonly Cut[], scenario: string): readonly Measured[] {
  const startedMs = Date.parse(record.createdAt);
  return record.result.accounts.flatMap(({ serviceId, outages }) => {
    const truths = isSpared(serviceId)
      ? []
      : cuts.map(({ fromMs, toMs }) => [fromMs - startedMs, toMs - startedMs] as const);
    const left = [...outages];
    const found = truths.map((truth): Measured => {
      const index = left.findIndex(({ fromMs, toMs }) => fromMs < truth[1] && (toMs ?? Infinity) > truth[0]);
      const [outage] = index < 0 ? [] : left.splice(index, 1);
      const measured = outage === undefined ? null : ([outage.fromMs, outage.toMs ?? Infinity] as const);
      return {
        scenario,
        service: serviceId,
        truth,
        measured,
        difference: differenceOf(truth, measured, serviceId),
      };
    });
    const invented = left.map(
      ({ fromMs, toMs }): Measured => ({
        ...{ scenario, service: serviceId, truth: null, difference: null },
        measured: [fromMs, toMs ?? Infinity],
      }),
    );
    return [...found, ...invented];
  });
}

function differenceOf(
  truth: readonly [number, number],
  measured: readonly [number, number] | null,
  service: string,
): number | null {
  // What stood still for less than its patience had no outage that anybody would notice.
  if (measured === null) return isLate(service) && truth[1] - truth[0] < SHORT_MS ? 0 : null;
  const begin = Math.abs(measured[0] - truth[0]);
  if (!isLate(service)) return Math.max(begin, Math.abs(measured[1] - truth[1]));
  // Its last pause is at most as long as all before together.
  const lateMs = measured[1] - truth[1];
  const isExplained = lateMs > -LIMIT_MS && lateMs < 1.2 * (truth[1] - truth[0]) + 700;
  return isExplained ? begin : Math.abs(lateMs);
}

const SHORT_MS = 500;

/** What a drill said about a failover that was made. */
export interface Named {
  readonly scenario: string;
  readonly state: string;
  readonly codes: readonly string[];
}

/** drillTable is test/lab/DRILL.md. */
export function drillTable(rows: readonly Measured[], named: readonly Named[]): string {
  const lines = rows.map(
    ({ scenario, service, truth, measured, difference }) =>
      `| ${scenario} | ${service} | ${span(truth)} | ${span(measured)} | ${difference === null ? '**wrong**' : `${Math.round(difference)} ms`} |`,
  );
  return `# The drill against the truth

Written by \`test/lab/drill.test.ts\`. Times in seconds since the recording began. The truth of a cut is what the kernel told of
its rule (\`nft monitor\`). The difference is the larger one of begin and end. A standing connection comes back later than the
network, since TCP repeats itself with growing pauses: of it the begin is compared, and whether those pauses explain the end.

| Failover | Verdict | Findings |
| --- | --- | --- |
${named.map(({ scenario, state, codes }) => `| ${scenario} | ${state} | ${codes.join(', ')} |`).join('\n')}

| Scenario | Service | True outage | Measured | Difference |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}

function span(times: readonly [number, number] | null): string {
  return times === null ? 'none' : `${(times[0] / 1000).toFixed(2)} to ${(times[1] / 1000).toFixed(2)}`;
}
