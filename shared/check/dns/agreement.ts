import { finding } from '../../diagnosis/finding.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { addressesIn, classOf, expectedBlocks, RANGES, type AnswerClass } from './answer-class.ts';
import { askingFor } from './asked-servers.ts';
import { hostsEntry } from './hosts-entry.ts';
import { staleRecord } from './stale-record.ts';
import { serversOf, viewsOf, type NameView } from './views.ts';
import { codesOf } from '../gather.ts';
import { forwarders, serviceOrder } from '../../advice/commands.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { ASKED_NAMES, NAMES } from '../../diagnosis/differences.ts';
import { flush } from './actions.ts';

declare module '../declared.ts' {
  interface Declared {
    'dns.agreement': {
      findings: {
        'dns.flapping': {
          readonly name: string;
          readonly right: number;
          readonly wrong: number;
          readonly servers: readonly string[];
        };
      };
      reasons: {
        'dns-agreement-made-up': { readonly name: string; readonly product: string };
        'dns-agreement-hosts': { readonly name: string; readonly address: string };
        'dns-disagreed': { readonly name: string };
        'dns-agreed': { readonly name: string };
      };
    };
  }
}

export const AGREEMENT = {
  'dns.flapping': {
    stage: 'dns-answer',
    severity: 'error',
    owner: 'it',
    explainedBy: ['dns.other-resolver'],
    meaning: 'lookup',
    explains: { facts: [...NAMES, 'answers'], profile: [...ASKED_NAMES] },
    restsOn: RANGES,
    actions: [
      {
        id: 'same-answers',
        owner: 'it',
        needsAdmin: true,
        commands: (_args, profile) => forwarders(profile),
      },
      { id: 'one-kind', owner: 'it', needsAdmin: false, settingsPane: 'network' },
      {
        id: 'order-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: true,
        commands: () => serviceOrder.windows,
      },
      {
        id: 'order-macos',
        owner: 'it',
        platforms: ['darwin'],
        needsAdmin: true,
        settingsPane: 'network',
        commands: () => serviceOrder.macos,
      },
      ...flush,
    ],
  },
} as const satisfies FindingsOf<'dns.agreement'>;

/** Whether everybody who is asked gives the same kind of answer, and gives it every time. */
export const agreementCheck: Check = {
  id: 'dns.agreement',
  stage: 'dns-answer',
  blocksLogin: false,
  needs: ['lookup', 'dns', 'hosts', 'resolvers', 'nrpt', 'tcp', 'tls'],
  finds: codesOf(AGREEMENT),
  judge: (context) => {
    const views = viewsOf(context);
    const flapping = views
      .map((view) => ({ view, count: countOf(view, context) }))
      .find(({ count }) => count.right > 0 && count.wrong > 0);
    const evidence = context.facts.evidence('resolvers');
    if (flapping !== undefined) {
      const { view, count } = flapping;
      const args = { name: view.name, ...count, servers: serversOf(view.configured) };
      // Right at this moment only: a log-on works now and fails at the next try.
      const severity = view.system?.class === 'expected' ? 'warning' : 'error';
      return found([finding('dns.flapping', args, { subjects: [view.name], severity, evidence })]);
    }
    const view = views.find((one) => one.system?.class === 'expected') ?? views[0];
    if (view?.system == null)
      return withoutFinding('inconclusive', { key: 'blocked', args: { by: 'dns.answer' } });
    if (view.system.class !== 'expected')
      return withoutFinding('skipped', { key: 'blocked', args: { by: 'dns.answer' } });
    if (staleRecord(views, context) !== null)
      return withoutFinding('skipped', { key: 'blocked', args: { by: 'dns.answer' } });
    if (view.direct.length === 0)
      return withoutFinding('inconclusive', { key: 'blocked', args: { by: 'dns.server' } });
    if (view.directClass !== 'expected')
      return withoutFinding('inconclusive', { key: 'dns-disagreed', args: { name: view.name } }, evidence);
    if (view.madeUp !== null) {
      const args = { name: view.name, product: view.madeUp.product };
      return withoutFinding('skipped', { key: 'dns-agreement-made-up', args }, evidence);
    }
    // Servers that give different right addresses balance the load, which is agreement; an address of the hosts file came from no server, so it agrees with none.
    const entry = hostsEntry(view, context.facts);
    if (entry !== null && !view.directAddresses.includes(entry.address)) {
      const args = { name: view.name, address: entry.address };
      return withoutFinding('skipped', { key: 'dns-agreement-hosts', args }, evidence);
    }
    return withoutFinding('pass', { key: 'dns-agreed', args: { name: view.name } }, evidence);
  },
};

/**
 * countOf counts right and wrong answers of the system's resolvers. Different right addresses are load balancing;
 * a resolver that is sometimes silent is loss and no disagreement.
 */
function countOf(view: NameView, context: Context): { readonly right: number; readonly wrong: number } {
  const expected = expectedBlocks(context.profile);
  // A name that the VPC resolvers do not know cannot be answered right by anybody.
  if (view.directClass !== 'expected' && view.system?.class !== 'expected') return { right: 0, wrong: 0 };
  // The system's own answer may come from a hosts file or an agent, which dns.answer names.
  const isHeard = heardIn(view.name, context);
  const classes = view.configured.flatMap((exchange): readonly AnswerClass[] => {
    const answer = classOf(addressesIn(exchange), expected);
    return answer !== 'none' || isHeard(exchange) ? [answer] : [];
  });
  const right = classes.filter((one) => one === 'expected').length;
  return { right, wrong: classes.length - right };
}

/**
 * Adapters, and the links behind a stub, are asked side by side, and an address of one counts for more than "no such name"
 * of another. Of servers on one adapter the first answer is final, whatever it is.
 */
function heardIn(name: string, context: Context): (exchange: DnsExchange) => boolean {
  const servers = askingFor(name, context)?.servers;
  const [first] = servers ?? [];
  if (servers === undefined || first === undefined) return () => true;
  const own = servers.filter((one) => one.behind === null && one.interface === first.interface);
  return ({ server }) => own.some(({ address, port }) => address === server.address && port === server.port);
}
