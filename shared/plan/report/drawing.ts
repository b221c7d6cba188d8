/** The picture of one state as data, without words and colors: places, and what each way between them does. */
import { keysOf } from '../../values/keys.ts';
import type { NetState } from '../simulate/types.ts';
import type { PlanReport, PlanReportCell } from './schema.ts';

/**
 * `good`: something takes it. `bad`: it should carry something, and nothing or only a part arrives. `open`: not known. `idle`: nothing takes it.
 * `down`: it is what has failed in this state.
 */
export type WayMark = 'good' | 'bad' | 'open' | 'idle' | 'down';
export type PlaceName = 'dataCenter' | 'gateway' | 'vbr' | 'vpnGateway' | 'cen' | 'office' | 'services';

export interface DrawnPlace {
  readonly name: PlaceName;
  readonly x: number;
  readonly y: number;
}

export interface DrawnWay {
  readonly key: string;
  readonly mark: WayMark;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PlanDrawing {
  readonly places: readonly DrawnPlace[];
  readonly ways: readonly DrawnWay[];
}

export const DRAWN = { width: 720, height: 150, placeWidth: 120, placeHeight: 34 } as const;

const PLACES: Readonly<Record<PlaceName, { readonly x: number; readonly y: number }>> = {
  dataCenter: { x: 4, y: 58 },
  gateway: { x: 150, y: 58 },
  vbr: { x: 300, y: 14 },
  vpnGateway: { x: 300, y: 102 },
  cen: { x: 450, y: 58 },
  office: { x: 596, y: 14 },
  services: { x: 596, y: 102 },
};

/** What is down, and which way should carry then; null: none is left. */
const STATES: Readonly<
  Record<NetState, { readonly down: readonly Carrier[]; readonly meant: Carrier | null }>
> = {
  'all-up': { down: [], meant: 'circuit' },
  'circuit-down': { down: ['circuit'], meant: 'vpn' },
  // The circuit still carries packets then; where nothing takes it, the VPN should.
  'bgp-down': { down: [], meant: 'vpn' },
  'vpn-down': { down: ['vpn'], meant: 'circuit' },
  'both-down': { down: ['circuit', 'vpn'], meant: null },
};

type Carrier = 'circuit' | 'vpn';

/** planDrawing draws one state of a report. */
export function planDrawing(report: Pick<PlanReport, 'simulation'>, state: NetState): PlanDrawing {
  // The answers to the health check are nobody's log-on.
  const cells = report.simulation.filter((one) => one.state === state && one.target !== 'probe');
  const circuit = carrierMark(cells, 'circuit', state);
  const vpn = carrierMark(cells, 'vpn', state);
  const ways: readonly (readonly [PlaceName, PlaceName, WayMark])[] = [
    ['dataCenter', 'gateway', 'idle'],
    ['gateway', 'vbr', circuit],
    ['vbr', 'cen', circuit],
    ['gateway', 'vpnGateway', vpn],
    ['vpnGateway', 'cen', vpn],
    ['cen', 'office', endMark(cells, ['office'])],
    ['cen', 'services', endMark(cells, ['cloud-services', 'resolver'])],
  ];
  return {
    places: keysOf(PLACES).map((name) => ({ name, ...PLACES[name] })),
    ways: ways.map(([from, to, mark]) => drawnWay(from, to, mark)),
  };
}

function drawnWay(from: PlaceName, to: PlaceName, mark: WayMark): DrawnWay {
  const { placeWidth, placeHeight } = DRAWN;
  return {
    key: `${from} ${to}`,
    mark,
    x1: PLACES[from].x + placeWidth,
    y1: PLACES[from].y + placeHeight / 2,
    x2: PLACES[to].x,
    y2: PLACES[to].y + placeHeight / 2,
  };
}

function carrierMark(cells: readonly PlanReportCell[], carrier: Carrier, state: NetState): WayMark {
  const { down, meant } = STATES[state];
  if (down.includes(carrier)) return 'down';
  const takes = ({ verdict }: PlanReportCell): boolean =>
    verdict === carrier || verdict === 'asymmetric' || verdict === 'mixed';
  if (cells.some(takes)) return 'good';
  if (carrier !== meant) return 'idle';
  // Where something is not known, it may carry that.
  if (cells.length === 0 || cells.some(({ verdict }) => verdict === 'open')) return 'open';
  return cells.some(isLost) ? 'bad' : 'idle';
}

function endMark(all: readonly PlanReportCell[], targets: readonly PlanReportCell['target'][]): WayMark {
  const cells = all.filter(({ target }) => targets.includes(target));
  if (cells.some(isLost)) return 'bad';
  return cells.length === 0 || cells.some(({ verdict }) => verdict === 'open') ? 'open' : 'good';
}

function isLost({ verdict }: PlanReportCell): boolean {
  return verdict === 'no-way' || verdict === 'partly';
}

/** drawnMiddle is where the mark of a way stands. */
export function drawnMiddle({ x1, y1, x2, y2 }: DrawnWay): { readonly x: number; readonly y: number } {
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/** tellingState gives the state that shows most: the first in which something that is needed is lost, else that without the circuit. */
export function tellingState(report: Pick<PlanReport, 'simulation'>): NetState {
  const lost = report.simulation.find(
    (cell) => cell.state !== 'both-down' && cell.target !== 'probe' && isLost(cell),
  );
  return lost?.state ?? 'circuit-down';
}
