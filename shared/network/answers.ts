/** Who answered, and whether as it should: what was heard, and what the checks say of it. Addresses may be pseudonyms. */
import type { Facts } from '../observation/facts.ts';
import type { Report } from '../report/schema.ts';
import type { Answer } from './picture.ts';

/** Who answered, who was asked in a way that must be answered, and the delays: read once, for there may be ten thousand. */
interface Heard {
  readonly heard: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly pingMs: ReadonlyMap<string, number>;
  readonly connectMs: ReadonlyMap<string, number>;
}

const memo = new WeakMap<Facts, Heard>();
const FROM_SOMEBODY: ReadonlySet<string> = new Set(['connected', 'answered', 'refused', 'reset']);

function heardIn(facts: Facts): Heard {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const tcp = facts.all('tcp');
  const pings = facts.all('ping').filter(({ via }) => via === 'icmp');
  const asked = [
    ...tcp.map(({ target, outcome }) => ({ address: target.address, outcome: outcome })),
    ...facts.all('dns').map(({ server, outcome }) => ({ address: server.address, outcome })),
  ];
  const answers: Heard = {
    heard: new Set<string>([
      ...asked.filter(({ outcome }) => FROM_SOMEBODY.has(outcome)).map(({ address }) => address),
      // On loopback this workstation itself answers pings, whoever is there.
      ...pings
        .filter(({ received, target }) => received > 0 && !target.startsWith('127.'))
        .map(({ target }) => target),
    ]),
    asked: new Set(asked.map(({ address }) => address)),
    pingMs: new Map(pings.flatMap(({ target, avgMs }) => (avgMs === null ? [] : [[target, avgMs] as const]))),
    connectMs: new Map(
      tcp.flatMap(({ target, connectMs }) =>
        connectMs === null ? [] : [[target.address, connectMs] as const],
      ),
    ),
  };
  memo.set(facts, answers);
  return answers;
}

/** reached says whether anybody answered at an address: null where nobody was asked in a way that must be answered. */
export function reached(facts: Facts, address: string): boolean | null {
  const { heard, asked } = heardIn(facts);
  if (heard.has(address)) return true;
  return asked.has(address) ? false : null;
}

/** delayTo gives the round trip in ms: by ping, else by the connection; null: not measured. */
export function delayTo(facts: Facts, address: string): number | null {
  const { pingMs, connectMs } = heardIn(facts);
  return pingMs.get(address) ?? connectMs.get(address) ?? null;
}

type Outcome = Report['checks'][number]['outcome'];

/** outcomesOf gives the outcome of each check, by its id and what it is about. */
export function outcomesOf(report: Report): (id: string, subject?: string) => Outcome | null {
  const outcomes = new Map(
    report.checks.map(({ id, subject, outcome }) => [`${id} ${subject ?? ''}`, outcome]),
  );
  return (id, subject = '') => outcomes.get(`${id} ${subject}`) ?? null;
}

/** answerOf joins what was heard (null: nobody was asked) with what its check says: the picture claims no more than the check. */
export function answerOf(heard: boolean | null, outcome: Outcome | null): Answer {
  const isBad = outcome === 'fail' || outcome === 'warn';
  if (heard === null) return isBad ? 'silent' : 'unknown';
  if (!heard) return 'silent';
  if (isBad) return 'wrong';
  return outcome === 'inconclusive' || outcome === 'error' ? 'unknown' : 'right';
}
