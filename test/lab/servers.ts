/** The servers of the lab: DNS of the cloud and of the company, the API, the cloud computers, and whom the workstation asks. */
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiMode } from './api-mode.ts';
import { CLOUD_SERVER, LATE_DNS } from './paths.ts';
import { until } from './shell.ts';
import { API, COMPANY_DNS, COMPUTER_PORT, COMPUTERS, NAME, RESOLVERS, type Place } from './topology.ts';
import { cloudDns, companyDns, LATE_PORT, type CompanyDns } from './unbound.ts';
import { Ways } from './ways.ts';

export class Servers extends Ways {
  async startCloudDns(): Promise<void> {
    await this.#unbound('cloud-dns', 'svc', cloudDns(RESOLVERS, NAME, API), `${RESOLVERS[0]}:53 `);
  }

  /** setCompanyDns restarts the company's DNS server with another behavior. */
  async setCompanyDns(kind: CompanyDns): Promise<void> {
    await this.stop('company-dns');
    await this.#unbound(
      'company-dns',
      'gw',
      companyDns(kind, COMPANY_DNS, RESOLVERS[0]),
      `${COMPANY_DNS}:53 `,
    );
  }

  /** addCompanyDns runs a second one beside it, on another port, so that a filter can mix both. */
  async addCompanyDns(kind: CompanyDns, port: number): Promise<void> {
    const config = companyDns(kind, `${COMPANY_DNS}@${port}`, RESOLVERS[0]);
    await this.#unbound('second-dns', 'gw', config, `${COMPANY_DNS}:${port} `);
  }

  /** A daemon is ready when its port is bound, whatever it will answer. */
  async #unbound(name: string, place: Place, config: string, socket: string): Promise<void> {
    const path = await this.daemons.file(`${name}.conf`, config);
    this.daemons.start(name, place, ['unbound', '-d', '-c', path]);
    await until(`nobody listens on ${socket}`, async () =>
      (await this.at(place, 'ss -Hlun')).includes(socket),
    );
  }

  /** setApi restarts the API in a mode. */
  async setApi(mode: ApiMode): Promise<void> {
    await this.stop('api');
    await this.#serve('api', 'svc', [CLOUD_SERVER, 'api', this.folder, mode]);
  }

  /** startComputers runs the port of all 30 cloud computers. */
  startComputers(): Promise<void> {
    return this.#serve('computers', 'desk', [CLOUD_SERVER, 'computers', String(COMPUTER_PORT), ...COMPUTERS]);
  }

  /** startLateDns runs the server that holds every question for this many ms. */
  startLateDns(ms: number): Promise<void> {
    return this.#serve('late-dns', 'gw', [
      LATE_DNS,
      COMPANY_DNS,
      String(LATE_PORT),
      RESOLVERS[0],
      String(ms),
    ]);
  }

  async #serve(name: string, place: Place, args: readonly string[]): Promise<void> {
    const child = this.daemons.start(name, place, [process.execPath, ...args]);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`lab: ${name} ended at once`)));
    if (child.stdout !== null) await Promise.race([once(child.stdout, 'data'), ended]);
    ended.catch(() => undefined);
  }

  setWorkstationDns(servers: readonly string[]): Promise<void> {
    return this.#netnsFile('resolv.conf', servers.map((server) => `nameserver ${server}\n`).join(''));
  }

  setHosts(text: string): Promise<void> {
    return this.#netnsFile('hosts', `127.0.0.1 localhost\n${text}`);
  }

  /** `ip netns exec` shows these files in place of those in /etc. */
  async #netnsFile(name: string, text: string): Promise<void> {
    const folder = `/etc/netns/${this.ns('ws')}`;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
