/** The network drawn for one state: both ways, and which of them carries what. SVG without script or outside parts. */
import { html, type Html } from '../../report/html/html.ts';
import type { NetState } from '../simulate/types.ts';
import type { PlanReportWords } from '../text/report-words.ts';
import type { PlanReport, PlanReportCell } from './schema.ts';

type Mark = 'good' | 'bad' | 'open' | 'idle';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

const WIDTH = 120;
const HEIGHT = 34;

/** picture draws one state. */
export function picture(report: PlanReport, state: NetState, words: PlanReportWords): Html {
  const cells = report.simulation.filter((one) => one.state === state);
  const { nodes } = words;
  const box = {
    dataCenter: { x: 4, y: 58, name: nodes.dataCenter },
    gateway: { x: 150, y: 58, name: nodes.gateway },
    vbr: { x: 300, y: 14, name: nodes.vbr },
    vpn: { x: 300, y: 102, name: nodes.vpnGateway },
    cen: { x: 450, y: 58, name: nodes.cen },
    office: { x: 596, y: 14, name: nodes.office },
    services: { x: 596, y: 102, name: nodes.services },
  } as const satisfies Record<string, Box>;
  const circuit = markOf(cells, 'circuit');
  const vpn = markOf(cells, 'vpn');
  const office = endMark(cells.filter(({ target }) => target === 'office'));
  const services = endMark(cells.filter(({ target }) => target === 'cloud-services'));
  const title = `${words.states[state]} · ${words.labelled(nodes.office, saidOf(cells, 'office', words))} · ${words.labelled(nodes.services, saidOf(cells, 'cloud-services', words))}`;
  return html`<figure class="network"><figcaption>${words.states[state]}</figcaption><svg viewBox="0 0 720 150" role="img" aria-label="${title}">
${line(box.dataCenter, box.gateway, 'idle')}${line(box.gateway, box.vbr, circuit)}${line(box.vbr, box.cen, circuit)}${line(box.gateway, box.vpn, vpn)}${line(box.vpn, box.cen, vpn)}${line(box.cen, box.office, office)}${line(box.cen, box.services, services)}
${Object.values(box).map(drawn)}
</svg></figure>
`;
}

function drawn({ x, y, name }: Box): Html {
  return html`<g><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="6"/><text x="${x + WIDTH / 2}" y="${y + HEIGHT / 2 + 4}">${name}</text></g>`;
}

function line(from: Box, to: Box, mark: Mark): Html {
  return html`<line class="${mark}" x1="${from.x + WIDTH}" y1="${from.y + HEIGHT / 2}" x2="${to.x}" y2="${to.y + HEIGHT / 2}"/>`;
}

/** Whether something takes this way. */
function markOf(cells: readonly PlanReportCell[], carrier: 'circuit' | 'vpn'): Mark {
  return cells.some(({ verdict }) => verdict === carrier || verdict === 'asymmetric' || verdict === 'mixed')
    ? 'good'
    : 'idle';
}

function endMark(cells: readonly PlanReportCell[]): Mark {
  if (cells.some(({ verdict }) => verdict === 'no-way' || verdict === 'partly')) return 'bad';
  if (cells.length === 0 || cells.some(({ verdict }) => verdict === 'open')) return 'open';
  return 'good';
}

function saidOf(
  cells: readonly PlanReportCell[],
  target: PlanReportCell['target'],
  words: PlanReportWords,
): string {
  return [
    ...new Set(cells.filter((one) => one.target === target).map(({ verdict }) => words.verdicts[verdict])),
  ].join(', ');
}
