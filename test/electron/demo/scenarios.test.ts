import { describe, it } from 'vitest';
import { exitCodeOf } from '../../../electron/cli/exit-code.ts';
import { startDemo } from '../../../electron/demo/demo.ts';
import { SCENARIO_NAMES, SCENARIOS, type Scenario } from '../../../electron/demo/scenarios.ts';
import { limitsFor } from '../../../electron/engine/limits.ts';
import { checkWorkstation } from '../../../electron/host/check-workstation.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import { hasDifferences } from '../../../shared/report/compare/sections.ts';
import { reportSchema, type Report } from '../../../shared/report/schema.ts';
import manifest from '../../../package.json' with { type: 'json' };

/** The report of a scenario, as a file would hold it. */
async function reportOf(name: string): Promise<Report> {
  const demo = await startDemo.start(name, false);
  try {
    const { report } = await checkWorkstation({
      ...demo.request,
      ...limitsFor(demo.request.profile),
      language: 'en',
      signal: new AbortController().signal,
    });
    return reportSchema.parse(JSON.parse(JSON.stringify(report)));
  } finally {
    await demo.close();
  }
}

describe('a scenario of the demo', () => {
  // One after the other: servers and probes of several would wait for each other in this process.
  it.for(SCENARIO_NAMES)('%s: the report names the cause first', async (name, { skip, expect }) => {
    const scenario: Scenario = SCENARIOS[name];
    skip(
      process.platform === 'win32' && scenario.needsSilentPorts === true,
      'Windows cannot make a port that swallows packets.',
    );
    const report = await reportOf(name);
    expect(report.checklist[0]?.finding ?? null, report.verdict.headline).toBe(scenario.expects);
    expect(report.checklist).toHaveLength(scenario.expects === null ? 0 : 1);
    // The same file, judged again: the outputs of this machine's commands do not get into the demo.
    const again = judgeAgain(report, { language: 'en', version: manifest.version });
    expect(exitCodeOf(again.report.verdict.state)).toBe(exitCodeOf(report.verdict.state));
    expect(hasDifferences(again.comparison), JSON.stringify(again.comparison)).toBe(false);
    for (const { destination, protocol } of report.footprint)
      if (protocol !== 'system-dns') expect(destination).toMatch(/^127\./);
  });
});
