/** Parsers of resolvers over damaged outputs: "none" needs proof, and nothing is read that the whole output does not say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows, type Listing } from '../../../shared/observation/listing.ts';
import type { ResolverGroup } from '../../../shared/observation/workstation.ts';
import { parseResolvConf } from '../../../shared/parse/common/resolv-conf.ts';
import { parseResolvectl } from '../../../shared/parse/linux/resolvectl.ts';
import { parseResolverFile } from '../../../shared/parse/macos/resolver-file.ts';
import { parseScutilDns } from '../../../shared/parse/macos/scutil-dns.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-text.ts';
import { ANY_CHARACTER } from '../../support/any-character.ts';

const RESOLVECTL = `Global
       Protocols: -LLMNR -mDNS
resolv.conf mode: stub

Link 2 (enp1s0)
    Current Scopes: DNS
         Protocols: +DefaultRoute -LLMNR -mDNS
Current DNS Server: 10.44.0.201
       DNS Servers: 10.44.0.201 10.44.0.202
                    fd44::53
        DNS Domain: office.example

Link 7 (tun4)
    Current Scopes: DNS
         Protocols: -DefaultRoute -LLMNR -mDNS
       DNS Servers: 10.61.0.131:5353
        DNS Domain: ~aliyuncs.com
`;
const SCUTIL = `DNS configuration

resolver #1
  search domain[0] : office.example
  nameserver[0] : 10.44.0.201
  nameserver[1] : 10.44.0.202
  if_index : 15 (en0)
  flags    : Request A records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

resolver #2
  domain   : aliyuncs.com
  nameserver[0] : 10.61.0.131
  flags    : Supplemental, Request A records
  reach    : 0x00000003 (Reachable,Transient Connection)
`;
const RESOLV_CONF = 'search office.example\nnameserver 10.44.0.201\nnameserver 10.44.0.202\noptions edns0\n';
const RESOLVER_FILE = 'nameserver 10.61.0.131\nnameserver 10.61.0.132\n';

type Parse = (text: string) => Listing<ResolverGroup>;
const PARSERS: readonly (readonly [string, Parse, string])[] = [
  ['resolvectl', parseResolvectl, RESOLVECTL],
  ['scutil --dns', parseScutilDns, SCUTIL],
  ['resolv.conf', parseResolvConf, RESOLV_CONF],
  ['a resolver file', (text) => parseResolverFile(text, 'aliyuncs.com'), RESOLVER_FILE],
];

const serversIn = (fact: ReturnType<typeof allRows<ResolverGroup>>): readonly string[] =>
  fact.known ? fact.value.flatMap(({ servers }) => servers) : [];

describe.each(PARSERS)('%s', (_name, parse, sample) => {
  const whole = serversIn(allRows(parse(sample), null));

  it('reads its own sample', () => {
    expect(whole.length).toBeGreaterThan(1);
  });

  it('cut anywhere, without an exit code: never none, and no server that was not there', () => {
    for (let end = 0; end < sample.length; end += 1) {
      const fact = allRows(parse(sample.slice(0, end)), null);
      if (fact.known) expect(serversIn(fact).length, sample.slice(0, end)).toBeGreaterThan(0);
      for (const server of serversIn(fact)) expect(whole).toContain(server);
    }
  });

  it('cut anywhere, with an exit code 0: no server that was not there', () => {
    for (let end = 0; end < sample.length; end += 1) {
      for (const server of serversIn(allRows(parse(sample.slice(0, end)), 0)))
        expect(whole).toContain(server);
    }
  });

  it.each(HOSTILE_TEXTS)('%s is not none', (_what, text) => {
    const fact = allRows(parse(text), null);
    expect(fact.known && serversIn(fact).length === 0).toBe(false);
  });

  it('any text is not none', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER }), (text) => {
        const fact = allRows(parse(text), null);
        expect(fact.known && serversIn(fact).length === 0).toBe(false);
      }),
    );
  });

  it('lines taken out or put in another order: no server that was not there', () => {
    const lines = sample.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), (some) => {
        const fact = allRows(parse(`${some.join('\n')}\n`), null);
        for (const server of serversIn(fact)) expect(whole).toContain(server);
      }),
    );
  });

  it('with the output of another command before or behind it: the same servers or unknown', () => {
    for (const text of [`${sample}\nsome other words\n`, `some other words\n\n${sample}`]) {
      const fact = allRows(parse(text), null);
      if (fact.known) expect(serversIn(fact)).toEqual(whole);
    }
  });
});
