/** The lab: the guide's network with real daemons, in namespaces that have no link to the machine's own network. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Report } from '../../shared/report/schema.ts';
import { CLI } from './paths.ts';
import { Servers } from './servers.ts';
import { SELECTORS } from './strongswan.ts';
import { ACTIVE_HOP, COMPANY_DNS, COMPUTER_PORT, COMPUTERS, NAME, OFFICE, STANDBY_HOP } from './topology.ts';

export type { Path } from './ways.ts';

export interface Checked {
  readonly report: Report;
  readonly exitCode: number;
  /** Of the whole process. */
  readonly seconds: number;
}

export class Lab extends Servers {
  /** up builds everything and resolves when the active path carries. */
  async up(): Promise<void> {
    await this.lay();
    await this.at('gw', `ip addr add ${COMPANY_DNS}/24 dev lan`);
    // Like every office's gateway it hides the LAN behind its public address.
    await this.at('gw', 'nft add table ip nat');
    await this.at('gw', 'nft add chain ip nat out { type nat hook postrouting priority 100 ; }');
    await this.at('gw', 'nft add rule ip nat out oifname "wan" masquerade');
    await this.setNeighbors();
    await this.setWorkstationDns([COMPANY_DNS]);
    await this.setHosts('');
    await Promise.all([
      this.daemons.startRouters(),
      this.daemons.startTunnel(),
      this.startCloudDns(),
      this.setApi('healthy'),
      this.startComputers(),
    ]);
    await this.setCompanyDns('forwarding');
    await this.converged('active');
    await this.tunnelled(SELECTORS.length);
  }

  /** profile writes the profile of a company that knows its network, and gives its path. */
  profile(): Promise<string> {
    return this.daemons.file(
      'profile.json',
      JSON.stringify({
        apiHosts: [NAME],
        officeNetwork: OFFICE,
        trustedCa: 'ca.pem',
        path: { activeHops: [ACTIVE_HOP], standbyHops: [STANDBY_HOP] },
        cloudComputers: COMPUTERS.map((address) => ({ address, ports: [COMPUTER_PORT] })),
      }),
    );
  }

  /** check runs the built command line on the workstation. */
  async check(env: Readonly<Record<string, string>> = {}): Promise<Checked> {
    const profile = await this.profile();
    const argv = [
      'netns',
      'exec',
      this.ns('ws'),
      process.execPath,
      CLI,
      'check',
      '--profile',
      profile,
      '--format',
      'json',
      '--no-redact',
      '--lang',
      'en',
    ];
    const started = performance.now();
    const child = spawn('ip', argv, {
      env: { PATH: process.env['PATH'] ?? '', XDG_CONFIG_HOME: this.folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [exitCode] = (await once(child, 'close')) as [number];
    if (stdout === '') throw new Error(`lab: no report: ${stderr}`);
    return { report: JSON.parse(stdout) as Report, exitCode, seconds: (performance.now() - started) / 1000 };
  }
}
