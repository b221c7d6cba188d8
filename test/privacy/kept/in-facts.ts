/** What is lost out of facts and of answers about the computer. */
import { reportOf } from '../../support/report.ts';
import { KEPT_FACTS } from './facts.ts';
import { INTERFACES, LINK_KINDS } from './adapters.ts';
import { COMPUTERS } from './products.ts';
import { type Lost, inOutput, lostFrom, redacted } from './lost.ts';

/** links: names and kinds of interfaces of Linux. */
export function links(): Lost {
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

/** computers: makers and models. */
export function computers(): Lost {
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

/** facts: texts that stand in facts alone. */
export function facts(): readonly Lost[] {
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
