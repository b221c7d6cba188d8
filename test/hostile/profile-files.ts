/** Hostile profiles and lists of cloud computers: how they are made, and what becomes of them. */
import { CliError } from '../../electron/cli/exit-code.ts';
import { plain } from '../../electron/cli/terminal.ts';
import { addTargets } from '../../shared/profile/add-targets.ts';
import { applyChanges } from '../../shared/profile/edit.ts';
import { profileFields } from '../../shared/profile/form-fields.ts';
import { problemText } from '../../shared/profile/problem.ts';
import { checkText, readProfile } from '../../shared/profile/read.ts';
import { parseTargets } from '../../shared/profile/targets.ts';
import type { Random } from '../privacy/random.ts';
import { mutatedText } from './mutate.ts';
import type { Told } from './kind.ts';

/** A profile as JSON. */
export const PROFILE = {
  region: 'cn-hangzhou',
  resolvers: ['100.100.2.136'],
  officeNetwork: ['172.20.0.0/16'],
  lan: ['10.20.0.0/16'],
  gatewayHosts: [{ host: 'gw.corp.example', ports: [443] }],
  cloudComputers: [{ address: '172.20.3.4:443', name: 'Zhang-PC', ports: [8443] }, '172.20.3.5'],
  path: { activeHops: ['10.1.1.1'] },
  timeouts: { dnsMs: 1000 },
  trustedCa: 'x.pem',
  contact: { it: 'Help desk' },
};

/** One as a person writes it. */
export const YAML = `region: cn-hangzhou\n# the office\nofficeNetwork: [172.20.0.0/16]\nlan:\n  - 10.20.0.0/16\ncloudComputers:\n  - {name: "Zhang-PC", address: 172.20.3.4, ports: [443, 8443]}\n  - 172.20.3.5\ncontact: &who\n  it: 'Help desk'\n  network: |\n    Net\npath: {activeHops: [10.1.1.1]}\n`;

/** The text as it is read for a run, and as the screen edits it. */
export function usedProfile(text: string, random: Random): Told {
  checkText(text);
  profileFields(text);
  applyChanges(text, [
    { key: 'region', value: random.pick(['cn-beijing', '', 'x: y']) },
    { key: 'lan', value: [random.pick(['10.9.0.0/16', '# x', '- a'])] },
    {
      key: 'cloudComputers',
      value: [{ name: random.pick(['"', 'a: b', '']), address: '172.20.9.9', ports: '443' }],
    },
  ]);
  addTargets(text, '172.20.9.8,443,x\n');
  const read = readProfile(text);
  return read.ok
    ? []
    : read.problems.map((problem) =>
        plain(
          new CliError(() => problemText(problem, 'x.yaml', random.pick(['en', 'zh-CN'] as const))).message,
        ),
      );
}

/** openedTargets opens a damaged list of cloud computers. */
export function openedTargets(random: Random): Told {
  const text = mutatedText(
    `address,ports,name\n${Array.from({ length: random.between(1, 60) }, (_, index) => `172.20.3.${index},443;8443,"Desk, ${index}"`).join('\n')}\n`,
    random,
  );
  addTargets(YAML, text);
  const read = parseTargets(text);
  return read.problems.map((problem) =>
    plain(new CliError(() => problemText(problem, 'x.csv', 'en')).message),
  );
}
