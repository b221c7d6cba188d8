/** Which observations call for the first hop, and which for questions with hop limits. */
import { describe, expect, it } from 'vitest';
import { followUps } from '../../../electron/engine/follow-ups.ts';
import { taskId } from '../../../electron/engine/task.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import {
  adapter,
  API,
  dns,
  GATEWAY,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  trace,
  unseen,
  winner,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { after } from './tasks-after.ts';

describe('the first hop', () => {
  const table = { routes: [route('0.0.0.0/0', { interface: 'wlan0' })], rules: [] };
  const radio = seen('adapters', '', [adapter({ name: 'wlan0', kind: 'wifi' })]);
  const cabled = seen('adapters', '', [adapter({ name: 'wlan0' })]);
  const sizes = (
    observation: Parameters<typeof followUps>[0],
    before: Parameters<typeof followUps>[2],
  ): readonly string[] =>
    followUps(observation, profileWith(), before).map((task) =>
      task.kind === 'ping' ? `${task.target} ${task.size}` : task.kind,
    );

  it.each([
    ['over Wi-Fi is measured', [radio], 'burst'],
    ['over a cable is only asked', [cabled], 'single'],
    ['over nobody knows what is only asked', [], 'single'],
    ['over another adapter is only asked', [seen('adapters', '', [adapter()])], 'single'],
    ['over unknown adapters is only asked', [unseen('adapters')], 'single'],
  ] as const)('%s', (_what, before, size) => {
    expect(sizes(seen('routes', '', table), before)).toEqual([`${GATEWAY} ${size}`]);
    expect(sizes(seen('winner', API, winner(API, { interface: 'wlan0' })), before)).toEqual([
      `${GATEWAY} ${size}`,
    ]);
  });

  it('is not asked for sizes of packets', () => {
    const burst = seen('ping', 'x', ping(GATEWAY));
    expect(sizes(burst, [seen('routes', '', table)])).toEqual([]);
    expect(sizes(burst, [seen('winner', API, winner(API))])).toEqual([]);
    expect(sizes(seen('ping', 'x', ping(API)), [seen('routes', '', table)])).toEqual(['mtu']);
  });
});

describe('what an observation calls for', () => {
  const FAR = ip('10.0.0.1');
  const answered = seen('dns', 'x', dns(RESOLVERS[0], { answers: [] }));
  const traced = (hops: readonly (typeof FAR | null)[]) =>
    seen('trace', RESOLVERS[0], trace(RESOLVERS[0], hops));
  const reach = `dns-reach ${RESOLVERS[0]}:53`;

  it.each([
    [
      'answer and trace are there: ask with every limit below the distance',
      [answered],
      traced([GATEWAY, FAR, RESOLVERS[0]]),
      [1, 2],
    ],
    [
      'the resolver never answered ping: as far as routers did',
      [answered],
      traced([GATEWAY, null, FAR]),
      [1, 2, 3],
    ],
    ['nobody answered ping: the gateway alone', [answered], traced([null]), [1]],
    ['a resolver next door: nobody can stand before it', [answered], traced([RESOLVERS[0]]), null],
    [
      'no answer: nobody intercepts',
      [seen('dns', 'x', silentDns(RESOLVERS[0]))],
      traced([GATEWAY, FAR, RESOLVERS[0]]),
      null,
    ],
    [
      "an answer of the company's server is its own",
      [seen('dns', 'x', dns(RESOLVERS[0], { role: 'configured' }))],
      traced([GATEWAY, FAR, RESOLVERS[0]]),
      null,
    ],
    ['the way to somebody else', [answered], seen('trace', API, trace(API, [GATEWAY, FAR, API])), null],
  ] as const)('hop limits: %s', (_name, before, observation, limits) => {
    const tasks = followUps(observation, profileWith(), before);
    expect(tasks.map(taskId)).toEqual(limits === null ? [] : [reach]);
    if (limits !== null) expect(tasks[0]).toMatchObject({ limits });
  });

  it('asks with hop limits after the trace also where the answer comes later', () => {
    expect(after(answered, [traced([GATEWAY, FAR, RESOLVERS[0]])])).toContain(reach);
    expect(after(answered, [])).not.toContain(reach);
  });
});
