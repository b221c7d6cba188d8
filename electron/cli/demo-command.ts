import { defaultProfile } from '../../shared/profile/defaults.ts';
import { isScenario, SCENARIO_NAMES, SCENARIOS, type Scenario } from '../demo/scenarios.ts';
import { startVpc } from '../demo/vpc.ts';
import { ofTheTool } from '../host/gate.ts';
import { limitsFor } from '../engine/limits.ts';
import { CliError, EXIT } from './exit-code.ts';
import { nearestName } from '../../shared/text/nearest.ts';
import { languageOf } from './language.ts';
import { noteFrom, type NoteOptions } from './note-options.ts';
import { refuseExisting, toStdout, type OutputOptions } from './output.ts';
import type { Format } from './format.ts';
import { plain } from './terminal.ts';
import { runAndPrint } from './run-and-print.ts';

const MOST_COMPUTERS = 1000;

export interface DemoOptions extends OutputOptions, NoteOptions {
  readonly format: Format;
  readonly lang?: string;
  readonly redact: boolean;
  readonly list?: boolean;
  readonly computers?: string;
}

/** demoCommand runs the real probes against a small VPC on loopback. */
export async function demoCommand(name: string | undefined, options: DemoOptions): Promise<number> {
  const language = languageOf(options.lang);
  if (options.list === true) {
    const width = Math.max(...SCENARIO_NAMES.map((one) => one.length));
    await toStdout(
      ofTheTool(
        plain(
          SCENARIO_NAMES.map((one) => `${one.padEnd(width)}  ${SCENARIOS[one].title[language]}\n`).join(''),
        ),
      ),
    );
    return EXIT.ready;
  }
  const note = noteFrom(options);
  const scenario = withComputers(checked(name ?? 'healthy'), options.computers);
  await refuseExisting(options);
  const vpc = await startVpc(scenario, defaultProfile('cn-hangzhou'));
  try {
    return await runAndPrint({
      ...options,
      note,
      // The demo's faults are not those of this workstation.
      repeat: null,
      profile: vpc.profile,
      trustedCaPem: vpc.trustedCaPem,
      surroundings: vpc.surroundings,
      language,
      ...limitsFor(vpc.profile),
    });
  } finally {
    await vpc.close();
  }
}

function checked(name: string): Scenario {
  if (!isScenario(name)) {
    throw new CliError((texts) => texts.scenario(name, nearestName(name, SCENARIO_NAMES)));
  }
  const scenario: Scenario = SCENARIOS[name];
  if (scenario.needsSilentPorts === true && process.platform === 'win32') {
    throw new CliError((texts) => texts.silentPort(name));
  }
  return scenario;
}

function withComputers(scenario: Scenario, count: string | undefined): Scenario {
  if (count === undefined) return scenario;
  const total = Number(count);
  if (!Number.isInteger(total) || total < 1 || total > MOST_COMPUTERS) {
    throw new CliError((texts) => texts.whole('--computers', count, { least: 1, most: MOST_COMPUTERS }));
  }
  return { ...scenario, computers: { total, silent: Math.min(scenario.computers.silent, total - 1) } };
}
