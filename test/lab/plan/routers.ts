/** FRR and strongSwan of a generated network. */
import { access, chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRR_DAEMONS, FRR_FOLDER } from '../frr.ts';
import { sh, until } from '../shell.ts';
import { CHARON, charonConf } from '../strongswan.ts';
import { cloudRouters } from './cloud.ts';
import { baseAddress, block, fromNumber, prefixLength, toNumber } from '../../../shared/net/ipv4.ts';
import { ANY, VPN_ENDS, type Made, type MadeConnection } from './made.ts';
import { addressOf, type PlanPlace } from './places.ts';
import type { Space } from './space.ts';
import { gatewayText, swanctlText, type TunnelEnd } from './texts.ts';

type Ike = 'ike1' | 'ike2' | 'vgw1' | 'vgw2';

export class Routers {
  readonly #space: Space;
  readonly #folder: string;
  /** Connections by the place that initiates them. */
  readonly #initiators: (readonly [Ike, string])[] = [];
  #ikes: readonly Ike[] = [];

  constructor(space: Space, folder: string) {
    this.#space = space;
    this.#folder = folder;
  }

  /** start runs everything that a network has. */
  async start(made: Made): Promise<void> {
    const configs: Partial<Record<PlanPlace, string>> = { ...cloudRouters(made), gw: gatewayText(made) };
    await Promise.all([
      ...Object.entries(configs).map(([place, text]) => this.#router(place as PlanPlace, text)),
      this.#tunnels(made),
    ]);
  }

  /** vtysh gives commands to the router of a place. */
  vtysh(place: PlanPlace, ...commands: readonly string[]): Promise<string> {
    const folder = join(this.#folder, place);
    return this.#space.run(place, [
      'vtysh',
      '--vty_socket',
      folder,
      ...commands.flatMap((one) => ['-c', one]),
    ]);
  }

  async #router(place: PlanPlace, text: string): Promise<void> {
    const folder = join(this.#folder, place);
    await mkdir(folder, { recursive: true });
    // FRR drops to its own user before it opens its sockets.
    await chmod(folder, 0o777);
    const path = join(folder, 'frr.conf');
    await writeFile(path, text);
    const hasBfd = text.includes(' bfd');
    for (const daemon of FRR_DAEMONS) {
      if (daemon === 'bfdd' && !hasBfd) continue;
      const own = daemon === 'bfdd' ? ['--bfdctl', join(folder, 'bfdd.sock')] : [];
      const files = ['-f', path, '-i', join(folder, `${daemon}.pid`), '-z', join(folder, 'zserv.api')];
      this.#space.start(place, [
        `${FRR_FOLDER}/${daemon}`,
        ...['-u', 'frr', '-g', 'frr', ...files, '--vty_socket', folder, ...own],
      ]);
      // The others try once, and then not for ten seconds.
      if (daemon === 'zebra')
        await until(`zebra of ${place} does not listen`, () =>
          access(join(folder, 'zserv.api')).then(
            () => true,
            () => false,
          ),
        );
    }
  }

  async #tunnels(made: Made): Promise<void> {
    const { connections, kind } = made;
    const at = (index: number): 'ike1' | 'ike2' => (kind === 'route' && index === 1 ? 'ike2' : 'ike1');
    const numbered = connections.map((one, index) => [one, index] as const);
    const places = [...new Set(connections.map((_, index) => at(index)))];
    const vpn = (['vgw1', 'vgw2'] as const).slice(0, connections.length);
    this.#ikes = [...places, ...vpn];
    await Promise.all([
      ...places.map((place) =>
        this.#charon(
          place,
          numbered.filter(([, index]) => at(index) === place).map((one) => gatewayEnd(place, one)),
        ),
      ),
      ...vpn.map((place, index) =>
        this.#charon(
          place,
          numbered.filter((one) => one[1] === index).map((one) => cloudEnd(at(index), one)),
        ),
      ),
    ]);
    this.#initiators.push(...numbered.map(([{ name }, index]) => [at(index), name] as const));
    await this.initiate();
  }

  async #charon(place: Ike, ends: readonly TunnelEnd[]): Promise<void> {
    const text = swanctlText(ends);
    for (const own of new Set(ends.flatMap(({ localTs }) => localTs.map(ownAddress))))
      await this.#space.at(place, `ip addr add ${own}/32 dev lo`);
    const folder = join(this.#folder, `${place}-ike`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'strongswan.conf'), charonConf(folder));
    await writeFile(join(folder, 'swanctl.conf'), text);
    // charon has a fixed pid file in /run; each gets a /run of its own, visible to nobody else.
    this.#space.start(place, ['sh', '-c', `mount -t tmpfs tmpfs /run && exec ${CHARON}`], {
      STRONGSWAN_CONF: join(folder, 'strongswan.conf'),
    });
    await until(`charon of ${place} does not answer`, () =>
      this.#swanctl(place, `--load-all --noprompt --file ${join(folder, 'swanctl.conf')}`).then(
        () => true,
        () => false,
      ),
    );
    await until(`no ipsec0 at ${place}`, () =>
      this.#space.at(place, 'ip link set ipsec0 up').then(
        () => true,
        () => false,
      ),
    );
    const table = place.startsWith('ike') ? '' : ' table 100';
    await this.#space.at(place, `ip route add default dev ipsec0${table}`);
    await this.#space.at(place, 'ip link set ipsec0 txqueuelen 10000');
  }

  #swanctl(place: Ike, words: string): Promise<string> {
    return sh(`swanctl ${words} --uri unix://${join(this.#folder, `${place}-ike`, 'vici')}`);
  }

  /** initiate brings every connection up; one whose selectors have nothing in common stays down. */
  async initiate(): Promise<void> {
    await Promise.all(
      this.#initiators.map(([place, name]) =>
        this.#swanctl(place, `--initiate --ike ${name} --child net --timeout 4`).catch(() => undefined),
      ),
    );
  }

  /** terminate ends all connections at both ends, as dead peer detection does after its time. */
  async terminate(): Promise<void> {
    const names = this.#initiators.map(([, name]) => name);
    await Promise.all(
      this.#ikes.flatMap((place) =>
        names.map((name) => this.#swanctl(place, `--terminate --ike ${name} --force`).catch(() => undefined)),
      ),
    );
  }
}

/**
 * ownAddress gives the address in a block that strongSwan's userspace IPsec wants to hold itself. Packets to it end there, so
 * nobody asks for it.
 */
export function ownAddress(text: string): string {
  const cidr = block(text);
  const last = toNumber(baseAddress(cidr)) + 2 ** (32 - prefixLength(cidr)) - 1;
  return text === ANY ? '198.19.0.1' : fromNumber(last - 7);
}

type Numbered = readonly [MadeConnection, number];

function gatewayEnd(place: 'ike1' | 'ike2', [{ name, atGateway }, index]: Numbered): TunnelEnd {
  return {
    name,
    own: addressOf(place, 'inet'),
    other: VPN_ENDS[index] ?? VPN_ENDS[0],
    localTs: atGateway.own,
    remoteTs: atGateway.cloud,
    more: ['encap = yes'],
  };
}

function cloudEnd(peer: 'ike1' | 'ike2', [{ name, atCloud }, index]: Numbered): TunnelEnd {
  return {
    name,
    own: VPN_ENDS[index] ?? VPN_ENDS[0],
    other: addressOf(peer, 'inet'),
    localTs: atCloud.cloud,
    remoteTs: atCloud.own,
    more: ['encap = yes'],
  };
}
