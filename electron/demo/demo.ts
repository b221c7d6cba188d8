/** The demo for the host: a small VPC on loopback that breaks as a scenario says, and heals when asked to. */
import { defaultProfile } from '../../shared/profile/defaults.ts';
import type { Demo } from '../host/host.ts';
import { SCENARIO_NAMES, SCENARIOS, isScenario, type Scenario } from './scenarios.ts';
import { startVpc } from './vpc.ts';

/** Windows cannot make a port that swallows packets without administrator rights. */
function isPossible({ needsSilentPorts }: Scenario): boolean {
  return needsSilentPorts !== true || process.platform !== 'win32';
}

export const startDemo: Demo = {
  scenarios: SCENARIO_NAMES.filter((name) => isPossible(SCENARIOS[name])).map((name) => ({
    name,
    title: SCENARIOS[name].title,
  })),
  start: async (name, healed) => {
    if (!isScenario(name)) throw new RangeError(`no scenario ${name}`);
    const vpc = await startVpc(healed ? SCENARIOS.healthy : SCENARIOS[name], defaultProfile('cn-hangzhou'));
    return {
      request: { profile: vpc.profile, trustedCaPem: vpc.trustedCaPem, surroundings: vpc.surroundings },
      close: () => vpc.close(),
    };
  },
};
