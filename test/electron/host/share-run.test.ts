/** What may leave the machine: no value stays, and no two have one name. */
import { describe, expect, it } from 'vitest';
import { shareComparison } from '../../../electron/host/share-comparison.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

function named(hostName: string, userName: string): Report {
  const report = reportOf('a filtered API');
  const host = {
    kind: 'host',
    subject: '',
    fact: { known: true, value: { hostName, userName } },
    evidence: [],
    startedMs: 0,
    durationMs: 0,
  };
  const [first, ...others] = report.evidence;
  if (first === undefined) throw new Error('a report without outputs');
  return {
    ...report,
    observations: [...report.observations.filter(({ kind }) => kind !== 'host'), host],
    evidence: [
      { ...first, command: 'ping 192.168.1.1', text: `${userName} on ${hostName}, at gw-9.corp.example` },
      ...others,
    ],
  };
}

describe('a report that leaves the machine', () => {
  it('may tell of a computer and a user that are called like pseudonyms', () => {
    const { report, refuseLeaks } = shareable(named('host-1', 'user-1'), { isOwn: false });
    const text = JSON.stringify(report);
    refuseLeaks(text, 'the report');
    expect(text).not.toMatch(/(?:host|user)-1\b/);
    expect(report.evidence[0]?.text).toBe('user-2 on host-2, at host-3.domain-1');
  });

  it('tells no address that was remembered from an earlier run', () => {
    const report = reportOf('a filtered API');
    const value = { name: 'gw.corp.example', addresses: ['172.16.77.9'], at: '2026-11-20T08:00:00.000Z' };
    const memory = {
      kind: 'remembered',
      subject: value.name,
      fact: { known: true, value },
      evidence: [],
      startedMs: 0,
      durationMs: 0,
    };
    const text = JSON.stringify(
      shareable({ ...report, observations: [...report.observations, memory] }).report,
    );
    expect(text).toContain('"remembered"');
    expect(text).not.toMatch(/172\.16\.77\.9|gw\.corp/);
  });

  it('tells no pseudonym beside the redacted one that it is compared with', () => {
    const redacted = shareable(reportOf('a filtered API')).report;
    const open = reportOf('a gateway that does not even answer ARP', 'en', {
      id: 'other',
      createdAt: '2026-11-25T10:00:00.000Z',
    });
    const { comparison } = shareComparison(redacted, open);
    const namesIn = (value: unknown): readonly string[] =>
      JSON.stringify(value).match(/\b(?:ip|net|host|domain|mac)-\d+/g) ?? [];
    expect(namesIn(redacted).length).toBeGreaterThan(0);
    expect(namesIn(comparison)).toEqual([]);
  });
});
