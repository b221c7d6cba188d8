/** Whose word an answer is: what somebody else says in a VPC resolver's place proves nothing about the way to it. */
import type { DnsExchange } from '../../observation/exchange.ts';
import type { Facts } from '../../observation/facts.ts';
import { isIpv4 } from '../../net/ipv4.ts';
import type { Profile } from '../../profile/profile.ts';
import { isInvented } from '../made-up.ts';
import { addressesIn, classOf, expectedBlocks, type AnswerClass } from './answer-class.ts';
import { interceptorOf } from './interceptor.ts';

/** What no VPC resolver says of the API; "no such name" may be its own word. */
const STRANGE: ReadonlySet<AnswerClass> = new Set(['fake-ip', 'unspecified', 'public', 'private-unexpected']);

/** ownWords leaves out the questions to VPC resolvers for which somebody else is seen, or heard, to answer: all that went to that server. */
export function ownWords(facts: Facts, profile: Profile): readonly DnsExchange[] {
  const asked = facts.all('dns').filter(({ role }) => role === 'vpc');
  const expected = expectedBlocks(profile);
  const names = new Set(profile.apiHosts.map(({ host }) => host));
  const strangers = new Set(
    asked
      .filter((one) => {
        const said = addressesIn(one);
        const isStrange =
          names.has(one.name) &&
          (STRANGE.has(classOf(said, expected)) ||
            said.some((address) => isIpv4(address) && isInvented(address, { facts, profile })));
        return isStrange || interceptorOf(facts, one.server) !== null;
      })
      .map(({ server }) => server.address),
  );
  return asked.filter(({ server }) => !strangers.has(server.address));
}
