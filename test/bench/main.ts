/**
 * `npm run bench`: how fast the tool is, as ratios and bounds of the same run on the same machine.
 * Rows that need namespaces or a browser are skipped, with the reason, where there are none.
 * `node dist/lab/bench.js window` runs one part alone.
 */
import { execPath } from 'node:process';
import { Lab } from '../lab/lab.ts';
import { COMPUTER_PORT, COMPUTERS, PLACES } from '../lab/topology.ts';
import { missing } from '../lab/surroundings.ts';
import { CLI } from '../lab/paths.ts';
import { measure, type Measured } from './measure.ts';
import { bundleWith } from './bundle.ts';
import { largeTables, netstat, slowestParsers } from './parsers.ts';
import { FIRST_LINK, firstLinkRows, printFirstLink } from './first-link.ts';
import { drillRows } from './drill.ts';
import { gatewayRows } from './gateways.ts';
import { planRows } from './plans.ts';
import { inSilence, manualSequence, missingTools, onWorkstation } from './networks.ts';
import { MEMORY, printRedactionMemory, redactionRows } from './redaction.ts';
import { reportRows } from './reports.ts';
import { anyMissed, row, seconds } from './rows.ts';
import { noBrowser } from '../e2e/window/browser-form.ts';
import { windowRows } from './window.ts';

const COMPUTER = COMPUTERS[0] ?? '';

function start(): void {
  const bare = measure([execPath, '-e', '0'], 9);
  const version = measure([execPath, CLI, '--version'], 9);
  const ratio = version.ms / bare.ms;
  row('--version / bare node', `${ratio.toFixed(2)} x`, '<= 1.5 x', ratio <= 1.5);
}

function demo(): void {
  const healthy = measure([execPath, CLI, 'demo', '--format', 'json'], 5);
  row(
    'healthy demo, whole process',
    seconds(healthy.ms),
    '<= 1.5 s',
    healthy.ms <= 1500 && healthy.exitCode === 0,
  );
  const silent = measure([execPath, CLI, 'demo', 'all-silent', '--format', 'json'], 3);
  row(
    'nobody answers, whole process',
    seconds(silent.ms),
    '<= 6 s',
    silent.ms <= 6000 && silent.exitCode === 3,
  );
}

/** Half of them are addresses of this machine that listen, half are behind a gateway that swallows packets. */
function thousandComputers(): void {
  const list = Array.from({ length: 1000 }, (_, index) => {
    const network = index % 2 === 0 ? '127.1' : '172.16';
    return `--target ${network}.${Math.floor(index / 250)}.${(index % 250) + 1}:9443`;
  });
  const server =
    "require('net').createServer((socket) => socket.destroy()).listen(9443, '0.0.0.0', () => process.send?.(1))";
  const line = `${execPath} -e "${server}" & server=$!; sleep 0.3; ${execPath} ${CLI} check --lang en ${list.join(' ')}; code=$?; kill $server; exit $code`;
  const many = measure(inSilence(line), 1);
  const lines = many.stdout.split('\n').length;
  const ms = many.ms - 300;
  const figure = `${seconds(ms)}, ${many.peakMb?.toFixed(0) ?? '?'} MB, ${lines} lines`;
  row(
    '1,000 cloud computers, half of them silent',
    figure,
    '<= 6 s, 200 MB, 120 lines',
    ms <= 6000 && (many.peakMb ?? 0) <= 200 && lines <= 120 && many.exitCode === 3,
  );
}

async function parsers(): Promise<void> {
  const [slowest] = await slowestParsers();
  if (slowest !== undefined)
    row('slowest parser, 1 MB', `${slowest.name}, ${slowest.ms.toFixed(0)} ms`, '<= 50 ms', slowest.ms <= 50);
  for (const { name, ms } of largeTables()) row(`100,000 routes, ${name}`, seconds(ms), '<= 1 s', ms <= 1000);
}

function largeTable(): void {
  const [small, large] = [1, 30_000].map((routes) =>
    measure([execPath, CLI, 'replay', '--format', 'json', bundleWith(netstat(routes))], 5),
  ) as [Measured, Measured];
  const ratio = large.ms / small.ms;
  const more = large.ms - small.ms;
  row(
    'verdict with a route table of 2 MB',
    `${seconds(more)} more, ${ratio.toFixed(1)} x`,
    '<= 1 s more',
    more <= 1000 && large.exitCode === small.exitCode,
  );
}

function compare(name: string, byHand: Measured, byTool: Measured): void {
  const ratio = byHand.ms / byTool.ms;
  row(
    `${name}: by hand / check`,
    `${seconds(byHand.ms)} / ${seconds(byTool.ms)} = ${ratio.toFixed(1)} x`,
    '>= 10 x',
    ratio >= 10,
  );
}

function silentNetwork(): void {
  const byHand = measure(inSilence(manualSequence(COMPUTER)), 1);
  const byTool = measure(
    inSilence(`${execPath} ${CLI} check --target ${COMPUTER}:${COMPUTER_PORT} --format json`),
    3,
  );
  compare('silent network', byHand, byTool);
}

async function healthyNetwork(): Promise<void> {
  const lab = new Lab();
  try {
    await lab.up();
    const check = `${execPath} ${CLI} check --profile ${await lab.profile()} --format json`;
    const pair = (name: string): void => {
      const byTool = measure(onWorkstation(lab, check), 5);
      const byHand = measure(onWorkstation(lab, manualSequence(COMPUTER)), 1);
      compare(name, byHand, byTool);
      if (byTool.exitCode !== 0) row(`${name}: verdict`, `exit ${byTool.exitCode ?? '?'}`, 'exit 0', false);
    };
    // The lab switches these limits off for its hundred runs in a row; routers ship with them.
    for (const place of PLACES) await lab.at(place, 'sysctl -qw net.ipv4.icmp_ratelimit=1000');
    pair('healthy network, routers limit ICMP as they ship');
    await lab.at('svc', 'nft add table inet quiet');
    await lab.at('svc', 'nft add chain inet quiet in { type filter hook input priority 0 ; }');
    await lab.at('svc', 'nft add rule inet quiet in udp dport 33434-33534 drop');
    pair('healthy network, cloud drops traceroute as in the field');
  } finally {
    await lab.down();
  }
}

async function commandLine(): Promise<void> {
  start();
  demo();
  await parsers();
  largeTable();
}

/** Without daemons of the manual sequence, which takes minutes: the window alone. */
async function firstLink(): Promise<void> {
  const reason = missing() ?? noBrowser;
  if (reason !== null) {
    console.log(`skip  first link in the lab: ${reason}`);
    return;
  }
  const lab = new Lab();
  try {
    await lab.up();
    await firstLinkRows(lab);
  } finally {
    await lab.down();
  }
}

async function networks(): Promise<void> {
  const reason =
    missing() ??
    (missingTools().length === 0 ? null : `install ${missingTools().join(' ')} (Debian packages).`);
  if (reason !== null) {
    console.log(`skip  rows in network namespaces: ${reason}`);
    return;
  }
  thousandComputers();
  await healthyNetwork();
  silentNetwork();
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  commandLine,
  gateways: () => {
    gatewayRows();
    return Promise.resolve();
  },
  plans: () => {
    planRows();
    return Promise.resolve();
  },
  redaction: redactionRows,
  reports: reportRows,
  window: windowRows,
  firstLink,
  drill: drillRows,
  networks,
};
async function runParts(chosen: string | undefined): Promise<void> {
  if (chosen !== undefined && !Object.hasOwn(PARTS, chosen))
    throw new Error(`Parts: ${Object.keys(PARTS).join(', ')}`);
  for (const [name, part] of Object.entries(PARTS)) if (chosen === undefined || chosen === name) await part();
  process.exitCode = anyMissed() ? 1 : 0;
}

const [chosen, profile = ''] = process.argv.slice(2);
if (chosen === MEMORY) printRedactionMemory();
else if (chosen === FIRST_LINK) await printFirstLink(profile);
else await runParts(chosen);
