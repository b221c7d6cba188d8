/** Reports of strangers: each has something else where a report holds words, numbers or lists of ours. */
import type { Report } from '../../shared/report/schema.ts';

/** Where a report holds a word of ours, another stands in its place. */
export const changed: readonly (readonly [
  string,
  (report: Report, odd: string, number: number) => unknown,
])[] = [
  [
    'ids of checks',
    (report, odd) => ({
      ...report,
      checks: report.checks.map((one) => ({ ...one, id: odd })),
      checklist: report.checklist.map((one) => ({ ...one, verify: [{ id: odd }] })),
    }),
  ],
  [
    'codes of findings',
    (report, odd) => ({
      ...report,
      findings: report.findings.map((one) => ({
        ...one,
        code: odd,
        causedBy: [odd],
        alternatives: [odd],
        subjects: [odd],
      })),
      checklist: report.checklist.map((one) => ({
        ...one,
        finding: odd,
        couldAlsoBe: [{ finding: odd, title: odd, difference: odd }],
        clears: [{ finding: odd, title: odd }],
      })),
      checks: report.checks.map((one) => ({ ...one, findings: [odd] })),
    }),
  ],
  [
    'actions',
    (report, odd, at) => ({
      ...report,
      checklist: report.checklist.map((one) => ({
        ...one,
        actions: [
          {
            id: odd,
            owner: 'you',
            text: odd,
            needsAdmin: true,
            settingsPane: odd,
            commands: [{ shell: 'sh', run: '`a'.repeat(at === 0 ? 200_000 : 2), undo: odd }],
          },
        ],
      })),
    }),
  ],
  [
    'kinds of observations',
    (report, odd) => ({
      ...report,
      observations: report.observations.map((one) => ({ ...one, kind: odd, subject: odd })),
    }),
  ],
  [
    'unknown facts',
    (report, odd) => ({
      ...report,
      observations: report.observations.map((one) => ({
        ...one,
        fact: { known: false, reason: odd, detail: odd },
      })),
    }),
  ],
  [
    'values of facts',
    (report, odd) => ({
      ...report,
      observations: report.observations.map((one) => ({ ...one, fact: { known: true, value: odd } })),
    }),
  ],
  [
    'enumerations in facts',
    (report, odd) =>
      JSON.parse(
        JSON.stringify(report).replace(
          /"(outcome|kind|role|via|scope|state|transport|reply|rcode|protocol|source)":"[^"]*"(?=[^{}]*\}[^{}]*"known")/g,
          (_whole, key: string) => `"${key}":${JSON.stringify(odd)}`,
        ),
      ) as unknown,
  ],
  [
    'texts in facts',
    (report, odd) => ({
      ...report,
      observations: report.observations.map((one) => ({
        ...one,
        fact: JSON.parse(JSON.stringify(one.fact), (key, value: unknown) =>
          typeof value === 'string' &&
          !/^(?:outcome|kind|role|via|scope|state|transport|reply|protocol|source|reason|type|trust|dates)$/.test(
            key,
          )
            ? odd
            : value,
        ) as unknown,
      })),
    }),
  ],
  [
    'times',
    (report, _odd, number) => ({
      ...report,
      timings: { totalMs: number, cancelled: true },
      checks: report.checks.map((one) => ({ ...one, durationMs: number })),
      observations: report.observations.map((one) => ({ ...one, startedMs: number, durationMs: number })),
    }),
  ],
  [
    'numbers in facts',
    (report, _odd, number) =>
      JSON.parse(
        JSON.stringify(report).replace(
          /"(ttl|rttMs|minMs|avgMs|maxMs|jitterMs|sent|received|lost|mtu|metric|prefixLength|bytes|ageMs|clockOffsetMs)":-?[\d.e+-]+/g,
          (_whole, key: string) => `"${key}":${number}`,
        ),
      ) as unknown,
  ],
  [
    'the footprint',
    (report, odd, number) => ({
      ...report,
      footprint: [{ protocol: odd, destination: odd, purpose: odd, count: -number }],
    }),
  ],
  [
    'the profile',
    (report, odd, number) => ({
      ...report,
      profile: {
        [odd === '__proto__' || odd === 'constructor' ? 'x' : odd]: number,
        resolvers: [null, odd, { address: odd, port: number }],
        apiHosts: [odd, { host: number, port: odd }],
        cloudComputers: [null, { address: odd, ports: [number, odd] }],
        gatewayHosts: [null, 5, { host: odd, ports: odd }],
        path: { activeHops: number, standbyHops: [null] },
        cloudServices: odd,
        officeNetwork: [number],
        contact: odd,
      },
    }),
  ],
  [
    'redaction',
    (report, odd, number) => ({
      ...report,
      redaction: {
        applied: true,
        rules: [{ rule: odd, count: -number }],
        addresses: [{ name: 'ip-1', block: odd, standIn: odd, sameSubnetAs: odd }],
      },
    }),
  ],
  [
    'empty lists',
    (report) => ({
      ...report,
      path: [],
      checks: [],
      findings: [],
      checklist: [],
      observations: [],
      evidence: [],
      footprint: [],
      profile: {},
    }),
  ],
];
