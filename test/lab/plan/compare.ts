/** What the simulation says of a state, address by address, against what the kernel and packets say. */
import {
  baseAddress,
  block,
  contains,
  fromNumber,
  prefixLength,
  toNumber,
  type Cidr,
  type Ipv4,
} from '../../../shared/net/ipv4.ts';
import { PROBE_SOURCES } from '../../../shared/plan/networks.ts';
import type { Cell, Leg, Target, Way } from '../../../shared/plan/simulate/types.ts';
import type { Carrier } from '../../../shared/plan/findings.ts';
import { kernelBack, kernelForward, type Next } from './kernel.ts';
import type { Arrival, Listener, Packet } from './reach.ts';
import type { Running } from './running.ts';
import { ownAddress } from './routers.ts';

/** One part of a cell in one direction. */
export interface Compared {
  readonly cell: Cell;
  readonly direction: 'forward' | 'back';
  readonly leg: Leg;
  /** Where the kernel's route leads, by address. */
  readonly kernel: readonly Next[];
  /** Ways over which packets arrived; empty: none did. */
  readonly arrived: readonly Carrier[];
  readonly verdict: 'equal' | 'open' | 'different';
}

interface Ask extends Packet {
  readonly target: Target;
}

/** compare sends packets between all parts of a state's cells, and asks the kernel for each. */
export async function compare(running: Running, cells: readonly Cell[]): Promise<readonly Compared[]> {
  const { made } = running;
  const sources = samples(
    cells.flatMap(({ back }) => back),
    made.dataCenter,
  );
  const own = sources.length === 0 ? made.dataCenter.flatMap((cidr) => inside(block(cidr))) : sources;
  const there = cells.map((cell) => samplesOf(cell));
  const out = cells.flatMap(({ target }, index): readonly Ask[] =>
    own.flatMap((source) =>
      (there[index] ?? []).map((destination) => ask('dc', { source, destination, target })),
    ),
  );
  const sent = await running.reach.send(out);
  const home = out
    .map((one, index) => [one, sent[index] ?? null] as const)
    .filter(([{ target }]) => target.kind !== 'probe')
    .map(([{ source, destination, target }, arrival]) =>
      ask(answererOf(running, target, arrival), { source: destination, destination: source, target }),
    );
  const answered = await running.reach.send(home);
  const forwardRoutes = await kernelForward(running, own, [
    ...new Set(out.map(({ destination }) => destination)),
  ]);
  const backRoutes = await kernelBack(running, home);
  return cells.flatMap((cell) => [
    ...cell.forward.map((leg) =>
      judged(
        running,
        { cell, direction: 'forward', leg },
        {
          kernel: pick(out, (one) => one.target === cell.target && holds(leg, one.destination)).map(
            (index) => forwardRoutes.get(out[index]?.destination ?? '') ?? 'none',
          ),
          arrivals: pick(out, (one) => one.target === cell.target && holds(leg, one.destination)).map(
            (index) => sent[index] ?? null,
          ),
        },
      ),
    ),
    ...cell.back.map((leg) => {
      const asked = pick(home, (one) => one.target === cell.target && holds(leg, one.destination));
      return judged(
        running,
        { cell, direction: 'back', leg },
        {
          kernel: asked.map((index) => backRoutes[index] ?? 'none'),
          arrivals: asked.map((index) => answered[index] ?? null),
        },
      );
    }),
  ]);
}

function ask(from: Listener, rest: Omit<Ask, 'from'>): Ask {
  return { from, ...rest };
}

function pick(asks: readonly Ask[], fits: (one: Ask) => boolean): readonly number[] {
  return asks.flatMap((one, index) => (fits(one) ? [index] : []));
}

function holds({ first, last }: Leg, address: string): boolean {
  const number = toNumber(address as Ipv4);
  return number >= toNumber(first) && number <= toNumber(last);
}

/** Who answers stands where the question arrived; where none did, where the plan says that the services are. */
function answererOf({ made }: Running, { kind }: Target, arrival: Arrival | null): Listener {
  if (kind === 'office') return 'office';
  if (arrival !== null) return arrival.place;
  return made.via === 'user-vpc' ? 'svcu' : 'svcc';
}

interface Found {
  readonly kernel: readonly Next[];
  readonly arrivals: readonly (Arrival | null)[];
}

function judged(
  { made }: Running,
  { cell, direction, leg }: Pick<Compared, 'cell' | 'direction' | 'leg'>,
  { kernel, arrivals }: Found,
): Compared {
  const known = arrivals.filter((one) => one !== null);
  const arrived = [...new Set(known.flatMap(({ by }) => (by === null ? [] : [by])))];
  const base = { cell, direction, leg, kernel: [...new Set(kernel)], arrived };
  if (leg.way.kind === 'open') return { ...base, verdict: 'open' };
  // Behind the gateway there is no host of its own for the source of the probes.
  const isProbe = cell.target.kind === 'probe' && !made.attachments.includes('vbr');
  const isRight = (isProbe || fitsArrivals(leg.way, arrived)) && fitsKernel(leg.way, base.kernel);
  return { ...base, verdict: isRight ? 'equal' : 'different' };
}

function fitsArrivals(way: Way, arrived: readonly Carrier[]): boolean {
  return way.kind === 'carried' ? arrived.length === 1 && arrived[0] === way.by : arrived.length === 0;
}

/** What the route of the first router must be for each answer; null: any. */
function nextOf(way: Way): readonly Next[] | null {
  if (way.kind === 'carried') return [way.by];
  if (way.kind === 'open') return null;
  switch (way.why) {
    case 'no-route':
    case 'never-installed':
    case 'discarded':
    case 'not-published':
    case 'circuit-down':
      return ['none'];
    case 'vpn-down':
    case 'selectors':
      return ['vpn'];
    case 'elsewhere':
      return ['elsewhere', 'none'];
    case 'not-attached':
    case 'loop':
      return null;
  }
}

function fitsKernel(way: Way, found: readonly Next[]): boolean {
  const expected = nextOf(way);
  return expected === null || found.every((one) => expected.includes(one));
}

/** samplesOf gives addresses of every part of a cell, and some between them that no border suggests. */
function samplesOf({ target, forward }: Cell): readonly string[] {
  const taken = new Set([target.block].flatMap((cidr) => [ownAddress(cidr)]));
  return [...new Set([...forward.flatMap(partSamples), ...inside(target.block)])].filter(
    (one) => !taken.has(one) && (target.kind !== 'cloud-services' || !isProbeHost(one, forward)),
  );
}

/** The health check's own address is no service's. */
function isProbeHost(address: string, forward: readonly Leg[]): boolean {
  return contains(PROBE_SOURCES, address as Ipv4) && !forward.some((leg) => holds(leg, address));
}

function samples(legs: readonly Leg[], blocks: readonly string[]): readonly string[] {
  return [...new Set([...legs.flatMap(partSamples), ...blocks.flatMap((cidr) => inside(block(cidr)))])];
}

/** Borders apart from the first and the last address, which are the LAN's own or broadcast ones. */
function partSamples({ first, last }: Pick<Leg, 'first' | 'last'>): readonly string[] {
  const [from, to] = [toNumber(first), toNumber(last)];
  if (to - from < 16) return [first];
  return [from + 2, Math.floor((from + to) / 2) + 1, to - 2].map(fromNumber);
}

function inside(cidr: Cidr): readonly string[] {
  const from = toNumber(baseAddress(cidr));
  const size = 2 ** (32 - prefixLength(cidr));
  if (size < 64) return [];
  return [0.13, 0.31, 0.77, 0.94].map((share) => fromNumber(from + Math.floor(size * share) + 3));
}
