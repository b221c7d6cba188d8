/** What support must still see in a redacted report: of all texts in the tables, at most two of a hundred may be lost. */
import { describe, expect, it } from 'vitest';
import { shareable } from '../../electron/host/share-run.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Report } from '../../shared/report/schema.ts';
import { reportOf } from '../support/report.ts';
import { reportWith } from './group.ts';
import { KEPT_FACTS } from './kept/facts.ts';
import {
  ALIASES,
  BLOCKS,
  CLIENTS,
  COMPUTERS,
  DESCRIPTIONS,
  INTERFACES,
  LINK_KINDS,
  PING_LINES,
  SERVICE_NAMES,
  VERSIONS,
} from './kept/words.ts';
import { READ } from './outputs/index.ts';
import { drawn, type Spec } from './spec.ts';

interface Lost {
  readonly all: readonly string[];
  readonly lost: readonly string[];
}

const redacted = (report: Report): Report => shareable(report, { isOwn: false }).report;
const times = (text: string, piece: string): number => text.split(piece).length - 1;
const answer = (asked: string, rows: readonly object[]): string =>
  `{"asked":"native:${asked}","count":${rows.length},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;

/** Each piece stands there as often as before. */
function lostFrom(place: string, pieces: readonly string[], before: string, after: string): Lost {
  return {
    all: pieces.map((one) => `${place}: ${one}`),
    lost: pieces.filter((one) => times(after, one) < times(before, one)).map((one) => `${place}: ${one}`),
  };
}

function inOutput(
  place: string,
  platform: Platform,
  command: string,
  text: string,
  pieces: readonly string[],
): Lost {
  const spec: Spec = { name: place, platform, command, text: () => text };
  const report = redacted(reportWith(spec, { command, text }));
  return lostFrom(place, pieces, text, report.evidence[0]?.text ?? '');
}

function inCorpus(spec: Spec): Lost {
  const { command, text, kept } = drawn(spec, 1);
  return lostFrom(
    spec.name,
    [...new Set(kept)],
    text,
    redacted(reportWith(spec, { command, text })).evidence[0]?.text ?? '',
  );
}

function interfaces(): Lost {
  const rows = [...DESCRIPTIONS, ...ALIASES].map((_, index) => ({
    InterfaceIndex: index + 1,
    Alias: ALIASES[index % ALIASES.length],
    Description: DESCRIPTIONS[index % DESCRIPTIONS.length],
    PhysicalAddress: '',
    Mtu: 1500,
    Type: 6,
    TunnelType: 0,
    MediaType: 0,
    PhysicalMediumType: 14,
    HardwareInterface: true,
    FilterInterface: false,
    ConnectorPresent: true,
    OperStatus: 1,
    AdminStatus: 1,
    MediaConnectState: 1,
  }));
  return inOutput(
    'GetIfTable2',
    'win32',
    'native:GetIfTable2',
    answer('GetIfTable2', rows),
    [...DESCRIPTIONS, ...ALIASES].map((one) => JSON.stringify(one)),
  );
}

function programs(): Lost {
  const rows = [...CLIENTS, ...VERSIONS].map((_, index) => ({
    IsVendorKey: false,
    DisplayName: CLIENTS[index % CLIENTS.length],
    DisplayVersion: VERSIONS[index % VERSIONS.length],
    InstallLocation: '',
  }));
  return inOutput(
    'RegistryPrograms',
    'win32',
    'native:RegistryPrograms',
    answer('RegistryPrograms', rows),
    [...CLIENTS, ...VERSIONS].map((one) => JSON.stringify(one)),
  );
}

function routes(): Lost {
  const rows = BLOCKS.map((block, index) => ({
    DestinationPrefix: block,
    NextHop: '0.0.0.0',
    InterfaceIndex: 9,
    RouteMetric: 100 + index,
    Protocol: 3,
  }));
  return inOutput(
    'GetIpForwardTable2',
    'win32',
    'native:GetIpForwardTable2',
    answer('GetIpForwardTable2', rows),
    [
      ...BLOCKS.map((one) => JSON.stringify(one)),
      ...BLOCKS.map((_, index) => `"RouteMetric":${100 + index},`),
    ],
  );
}

function links(): Lost {
  const rows = [...INTERFACES, ...LINK_KINDS].map((_, index) => ({
    ifindex: index + 1,
    ifname: INTERFACES[index % INTERFACES.length],
    flags: ['UP', 'LOWER_UP'],
    mtu: 1000 + index,
    qdisc: 'noqueue',
    operstate: 'UP',
    link_type: 'ether',
    linkinfo: { info_kind: LINK_KINDS[index % LINK_KINDS.length] },
    addr_info: [],
  }));
  return inOutput(
    'ip address',
    'linux',
    'ip -d -j address show',
    JSON.stringify(rows),
    [...INTERFACES, ...LINK_KINDS].map((one) => JSON.stringify(one)),
  );
}

function computers(): Lost {
  const [[maker, model] = ['', '']] = COMPUTERS;
  const rows = COMPUTERS.map(([by, name]) => ({ maker: by, model: name }));
  return inOutput(
    'systeminformation model',
    'win32',
    'systeminformation model',
    JSON.stringify({ maker, model, rows }),
    COMPUTERS.flat(),
  );
}

function hosts(): Lost {
  return inOutput(
    'hosts',
    'linux',
    'cat /etc/hosts',
    SERVICE_NAMES.map((name, index) => `100.99.8.${index + 1}\t${name}\n`).join(''),
    SERVICE_NAMES,
  );
}

function pings(): readonly Lost[] {
  return PING_LINES.map(([platform, line]) => {
    const text =
      platform === 'win32'
        ? `\r\nPinging 100.100.2.136 with 32 bytes of data:\r\n${line}\r\n`
        : `PING 100.100.2.136 (100.100.2.136): 56 data bytes\n${line}\n`;
    return inOutput(
      `ping, ${platform}`,
      platform,
      platform === 'win32' ? 'ping -n 1 100.100.2.136' : 'ping -c 1 100.100.2.136',
      text,
      [line],
    );
  });
}

function facts(): readonly Lost[] {
  return KEPT_FACTS.map(({ kind, subject, value, kept }) => {
    const report = reportOf('a healthy workstation', 'en', { evidence: [] });
    const observation = {
      kind,
      subject,
      fact: { known: true, value },
      evidence: [],
      startedMs: 0,
      durationMs: 1,
    };
    const after = redacted({ ...report, observations: [observation] });
    return lostFrom(
      `fact ${kind}`,
      kept.map((one) => JSON.stringify(one).slice(1, -1)),
      JSON.stringify(observation.fact),
      JSON.stringify(after.observations[0]?.fact),
    );
  });
}

describe('what must stay', () => {
  const all = [
    ...READ.map(inCorpus),
    interfaces(),
    programs(),
    routes(),
    links(),
    hosts(),
    computers(),
    ...pings(),
    ...facts(),
  ];
  const pieces = new Set(all.flatMap((one) => one.all));

  it('is more than 500 texts', () => {
    expect(pieces.size).toBeGreaterThanOrEqual(500);
  });

  it('holds every maker and model', () => {
    const lost = all
      .flatMap((one) => one.lost)
      .filter((one) => /^(?:fact machine|systeminformation)/.test(one));
    expect(lost).toEqual([]);
  });

  it('stays, 98 of 100 at least', () => {
    const lost = [...new Set(all.flatMap((one) => one.lost))];
    expect(lost.length, `lost ${lost.length} of ${pieces.size}:\n${lost.join('\n')}`).toBeLessThanOrEqual(
      pieces.size * 0.02,
    );
  });
});
