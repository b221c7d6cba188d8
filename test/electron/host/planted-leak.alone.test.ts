/**
 * What redaction missed is found by the last look, in every form that can be saved: redaction is one that forgets
 * everything here, so nothing may be written.
 */
import { describe, expect, it, vi } from 'vitest';
import { finishedDrill } from '../../../electron/host/drill/finished-drill.ts';
import { finishedFile } from '../../../electron/host/export-file.ts';
import { finishedPlan } from '../../../electron/host/plan/finished-plan.ts';
import { shareComparison } from '../../../electron/host/share-comparison.ts';
import { LeakError } from '../../../electron/host/share-run.ts';
import { EXPORT_FORMATS } from '../../../shared/contract/contract.ts';
import { DRILL_FORMATS } from '../../../shared/contract/drill.ts';
import { PLAN_FORMATS } from '../../../shared/contract/plan.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import type * as Redact from '../../../shared/report/redact/index.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { configOf, contextOf, GOOD_PLAN } from '../../shared/plan/good-plan.ts';
import { SAMPLES } from '../../shared/gateway/samples.ts';
import { drillRecord } from '../../support/drill-record.ts';
import { reportOf } from '../../support/report.ts';

vi.mock('../../../shared/report/redact/index.ts', async (original): Promise<typeof Redact> => {
  const real = await original<typeof Redact>();
  return {
    createRedactor: (...known) => ({
      ...real.createRedactor(...known),
      report: (report) => report,
      drill: (record) => record,
      value: (value) => value,
      line: (text) => text,
    }),
  };
});

const language = 'en';
const print = (page: string): Promise<Uint8Array> => Promise.resolve(Buffer.from(page));
/** The gateway of the LAN is a fact of every run, and stands in a sentence of the user as well, which every form has. */
const report: Report = {
  ...reportOf('a filtered API'),
  note: { text: 'It began when 192.168.1.1 was replaced.' },
};

describe('a value that redaction missed', () => {
  it.each(EXPORT_FORMATS)('is in no report saved as %s', async (format) => {
    const saved = finishedFile({ report, format, language, redact: true, isOwn: true }, print);
    await expect(saved).rejects.toThrow(LeakError);
  });

  it.each(DRILL_FORMATS)('is in no record of a drill saved as %s', async (format) => {
    const saved = finishedDrill(
      { record: drillRecord('works'), format, language, redact: true, isOwn: true },
      print,
    );
    await expect(saved).rejects.toThrow(LeakError);
  });

  it.each(PLAN_FORMATS)('is in no report of a plan saved as %s', (format) => {
    // The neighbor of BGP in the line of a finding is the address of the cloud's end of the circuit.
    const config = configOf(SAMPLES['cisco-ios'].replace(/remote-as 45104/g, 'remote-as 45105'), 'cisco-ios');
    const context = contextOf(GOOD_PLAN, [config]);
    const own = buildPlanReport({ context, language, createdAt: '2026-11-29T01:00:00.000Z', version: '0' });
    expect(() => finishedPlan({ report: own, plan: context.plan, format, redact: true })).toThrow(LeakError);
  });

  it('is in no comparison', () => {
    const { comparison, refuseLeaks } = shareComparison(
      report,
      reportOf('a gateway that does not even answer ARP'),
    );
    expect(() => refuseLeaks(JSON.stringify(comparison), 'the comparison')).toThrow(LeakError);
  });
});
