/** Who is asked for a name behind the stub of systemd-resolved. */
import { describe, expect, it } from 'vitest';
import type { ResolverGroup } from '../../../shared/observation/workstation.ts';
import type { NameSources } from '../../../shared/resolution/asked.ts';
import { group, A, B, asked } from './asked-facts.ts';

const link = (server: string, changes: Partial<ResolverGroup> = {}): ResolverGroup =>
  group([server], { interface: 'eth0', via: 'systemd-resolved', ...changes });
const STUB = '127.0.0.53';

describe('who is asked for a name', () => {
  it.each<readonly [string, Partial<NameSources>, string]>([
    ['a link whose server is the stub itself', { groups: [link(STUB)] }, `servers: ${STUB}>${STUB}`],
    ['the stub alone', { groups: [group([STUB])] }, `servers: ${STUB}`],
    [
      'the stub, and behind it every link for any name',
      { groups: [group([STUB]), link(A), link(B, { interface: 'wlan0' })] },
      `servers: ${STUB} ${STUB}>${A} ${STUB}>${B}`,
    ],
    [
      'behind the stub the link whose domain matches best',
      {
        groups: [
          group([STUB]),
          link(A, { domains: ['com'] }),
          link(B, { domains: ['aliyuncs.com'], scope: 'supplemental' }),
        ],
      },
      `servers: ${STUB} ${STUB}>${B}`,
    ],
    [
      'behind the stub a search domain routes as well',
      { groups: [group([STUB]), link(A), link(B, { domains: ['aliyuncs.com'] })] },
      `servers: ${STUB} ${STUB}>${B}`,
    ],
    [
      'behind the stub equal domains, both',
      {
        groups: [
          group([STUB]),
          link(A, { domains: ['aliyuncs.com'] }),
          link(B, { domains: ['aliyuncs.com'] }),
        ],
      },
      `servers: ${STUB} ${STUB}>${A} ${STUB}>${B}`,
    ],
    [
      'links that only serve other domains',
      { groups: [group([STUB]), link(A, { domains: ['corp.example'], scope: 'supplemental' })] },
      `servers: ${STUB}`,
    ],
    [
      'links of systemd-resolved that nobody asks: resolv.conf names another server',
      { groups: [group([A]), link(B, { domains: ['aliyuncs.com'] })] },
      `servers: ${A}`,
    ],
    ['resolvectl alone', { groups: [link(A)] }, `servers: ${STUB}>${A}`],
  ])('%s', (_what, sources, expected) => {
    expect(asked(sources)).toBe(expected);
  });
});
