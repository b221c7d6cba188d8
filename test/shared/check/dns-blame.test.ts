/** Who of the servers that the system asks is to blame for what it says, or for its silence. */
import { describe, expect, it } from 'vitest';
import type { Asked, AskedState } from '../../../shared/check/dns/asked-servers.ts';
import { blameOf } from '../../../shared/check/dns/blame.ts';
import { deadFirst } from '../../../shared/check/dns/silent-system.ts';
import type { Whose } from '../../../shared/resolution/owner.ts';
import { RESOLVERS, silentDns } from '../../support/facts.ts';

const [SERVER] = RESOLVERS;
const one = (state: AskedState, changes: Partial<Asked> & { readonly whose?: Whose } = {}): Asked => {
  const { whose = 'company', ...rest } = changes;
  return {
    address: '10.0.0.1',
    port: 53,
    interface: null,
    behind: null,
    owner: { whose, product: null, isProven: false },
    state,
    exchanges: [],
    ...rest,
  };
};
const STUB = '127.0.0.53';
const byServers = { by: 'servers', namespace: null, namespaces: [] } as const;
const byRule = { by: 'policy', namespace: '.', namespaces: ['.'] } as const;

describe('the blame', () => {
  const wrong = one('wrong', { address: '10.0.0.2' });
  const right = one('right');
  const unasked = one('unasked', { address: '10.0.0.3' });
  const denied = one('denied', { address: '10.0.0.4' });
  const dead = one('dead', { address: '10.0.0.5' });
  const stranger = one('wrong', { address: '8.8.8.8', whose: 'public' });
  const source = one('wrong', { address: '10.0.0.6', behind: STUB });
  const stub = one('wrong', { address: STUB, whose: 'stub' });
  const hidden = one('unasked', { address: '10.0.0.7', behind: STUB });
  const agent = (product: string): Asked =>
    one('wrong', { address: '127.0.2.2', owner: { whose: 'local-agent', product, isProven: true } });

  it.each<readonly [string, readonly Asked[], string, readonly Asked[]]>([
    ['is that of the wrong one', [right, wrong], 'company', [wrong]],
    ['is nobody’s where all are right', [right, dead], 'nobody', [right, dead]],
    ['is that of one that was not asked', [right, unasked], 'company', [unasked]],
    ['is that of the wrong one before one that was not asked', [unasked, wrong], 'company', [wrong]],
    ['is silence where none answers', [dead, denied], 'silence', [dead, denied]],
    ['is silence where none is', [], 'silence', []],
    ['is that of a stranger alone, not of the company beside it', [stranger, wrong], 'stranger', [stranger]],
    [
      'is that of all of the same kind',
      [wrong, stranger, { ...wrong, address: '10.0.0.9' }],
      'company',
      [wrong, { ...wrong, address: '10.0.0.9' }],
    ],
    ['is that of one product', [agent('A'), agent('B')], 'stranger', [agent('A')]],
    [
      'is that of a VPC resolver itself',
      [one('wrong', { whose: 'vpc' })],
      'company',
      [one('wrong', { whose: 'vpc' })],
    ],
    ['is that of what stands behind a stub', [stub, source], 'company', [source]],
    ['is that of the stub where nothing behind it is known', [stub], 'stranger', [stub]],
    [
      'is that of what nobody asked behind a stub',
      [one('unasked', { whose: 'stub' }), hidden],
      'company',
      [hidden],
    ],
    [
      'is that of a stub that nobody asked, where what stands behind it is dead',
      [one('unasked', { whose: 'stub' }), { ...hidden, state: 'dead' }],
      'stranger',
      [one('unasked', { whose: 'stub' })],
    ],
  ])('%s', (_what, servers, kind, blamed) => {
    expect(blameOf({ ...byServers, servers })).toEqual({ kind, servers: blamed });
  });

  const proven = one('wrong', { owner: { whose: 'company', product: null, isProven: true } });
  const vpc = one('wrong', { whose: 'vpc' });
  it.each<readonly [string, readonly Asked[], string]>([
    ['the rule where its server is wrong', [wrong], 'policy'],
    ['the rule where its servers are dead', [dead], 'policy'],
    ['the rule where one of its servers is not the company’s', [proven, stranger], 'policy'],
    ['nobody where a server of the rule is right', [right], 'nobody'],
    ['the server where it is the company’s own', [proven], 'company'],
    ['the server where it is one of the VPC', [vpc], 'company'],
    ['silence where those of the VPC are dead', [{ ...vpc, state: 'dead' }], 'silence'],
  ])('of a rule: %s', (_what, servers, kind) => {
    expect(blameOf({ ...byRule, servers }).kind).toBe(kind);
  });

  it('of a rule names all that stands in it', () => {
    expect(blameOf({ ...byRule, servers: [wrong, dead] })).toEqual({
      kind: 'policy',
      namespace: '.',
      namespaces: ['.'],
      servers: [wrong, dead],
    });
  });
});

describe('a dead server before one that lives', () => {
  const silent = (address: string, changes: Partial<Asked> = {}): Asked =>
    one('dead', { address, exchanges: [silentDns(SERVER)], ...changes });
  const closed = one('dead', {
    address: '10.0.0.8',
    exchanges: [silentDns(SERVER, { outcome: 'refused' })],
  });
  const living = one('right', { address: '10.0.0.9' });

  it.each<readonly [string, readonly Asked[], readonly [readonly string[], readonly string[]] | null]>([
    ['none', [living, silent('10.0.0.1')], null],
    ['one', [silent('10.0.0.1'), living], [['10.0.0.1'], ['10.0.0.9']]],
    ['two', [silent('10.0.0.1'), silent('10.0.0.2'), living], [['10.0.0.1', '10.0.0.2'], ['10.0.0.9']]],
    ['one that answers wrongly lives', [silent('10.0.0.1'), one('wrong')], [['10.0.0.1'], ['10.0.0.1']]],
    [
      'what comes behind the living is no wait',
      [silent('10.0.0.1'), living, silent('10.0.0.2')],
      [['10.0.0.1'], ['10.0.0.9']],
    ],
    ['nobody lives', [silent('10.0.0.1'), silent('10.0.0.2')], null],
    ['of the others nothing is known', [silent('10.0.0.1'), one('unasked')], null],
    ['a closed port costs no wait', [closed, living], null],
    [
      'only the first is silent, the second is closed',
      [silent('10.0.0.1'), closed, living],
      [['10.0.0.1'], ['10.0.0.9']],
    ],
    ['behind a stub', [silent('10.0.0.1', { behind: STUB }), living], null],
    ['living behind a stub only', [silent('10.0.0.1'), { ...living, behind: STUB }], null],
    ['nobody at all', [], null],
    [
      'one that once refused costs no wait',
      [
        silent('10.0.0.1', { exchanges: [silentDns(SERVER, { outcome: 'refused' }), silentDns(SERVER)] }),
        living,
      ],
      null,
    ],
  ])('%s', (_what, servers, expected) => {
    const found = deadFirst({ ...byServers, servers });
    expect(found === null ? null : [found.dead, found.living]).toEqual(expected);
  });
});
