import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../electron/cli/render-text.ts';
import { colorsFor, plain, widthOf } from '../../../electron/cli/terminal.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { buildReport } from '../../../shared/report/build.ts';
import type { Language } from '../../../shared/text/language.ts';
import {
  adapter,
  healthy,
  RESOLVERS,
  seen,
  silentDns,
  API_NAME,
  winner,
  without,
} from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const HOSTILE = 'eth0\u001b[2J\u001b]0;Ready\u0007\u202e\u0000';

/** An overlay with a hostile name owns the route, so that the name stands in title, evidence and commands. */
function textOf(language: Language, columns: number, name = HOSTILE): string {
  const observations = [
    ...without(['tcp', 'tls', 'http', 'dns', 'ping', 'trace', 'lookup'], healthy()),
    seen('adapters', '', [
      adapter(),
      adapter({
        name,
        kind: 'tunnel',
        description: 'Tailscale Tunnel',
        addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
      }),
    ]),
    ...RESOLVERS.map((target) =>
      seen(
        'winner',
        target,
        winner(target, { interface: name, gateway: null, prefix: block('100.64.0.0/10') }),
      ),
    ),
    ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
  ];
  const profile = profileWith();
  const diagnosis = diagnose(judgeChecks(CHECKS, { profile, facts: factsOf(observations, 'linux') }));
  const about = {
    id: 'x',
    createdAt: '2026-01-01T00:00:00.000Z',
    version: '0',
    platform: 'linux',
    evidence: [],
    footprint: [],
    totalMs: 1,
    cancelled: false,
    partial: false,
  } as const;
  return renderText(buildReport({ ...about, language, profile, diagnosis, observations }), {
    colors: colorsFor({}, {}),
    columns,
  });
}

describe('what a terminal shows', () => {
  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a pipe', {}, {}, false],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
    ['NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
    ['FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { isTTY: true }, { FORCE_COLOR: '0' }, false],
    ['NO_COLOR against FORCE_COLOR', { isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('colors: %s', (_name, stream, env, colored) => {
    expect(colorsFor(stream, env).red(plain('x')) !== 'x').toBe(colored);
  });

  it.each([
    [undefined, 100],
    [20, 40],
    [80, 80],
    [400, 100],
  ])('width of %s columns', (columns, width) => {
    expect(widthOf(columns === undefined ? {} : { columns })).toBe(width);
  });

  it('takes control characters and changes of direction out, and nothing else', () => {
    expect(plain('网卡 é\tа\n')).toBe('网卡 é\tа\n');
    for (const character of HOSTILE.slice(4).replace(/[\x20-\x7e]/g, ''))
      expect(plain(character)).toBe('\ufffd');
  });

  it.each(['en', 'zh-CN'] as const)('no name of a stranger can repaint the verdict (%s)', (language) => {
    const text = textOf(language, 100);
    expect(text).toContain('workstation.overlay-route');
    expect(text).toMatch(/eth0\ufffd/);
    expect(text.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it.each([
    ['en', 40],
    ['en', 100],
    ['zh-CN', 40],
    ['zh-CN', 80],
  ] as const)('fits a window: %s, %s columns; commands stay whole', (language, columns) => {
    const lines = textOf(language, columns, 'tailscale0').split('\n');
    const wide = lines.filter((line) => stringWidth(line) > columns && !line.startsWith('         '));
    expect(wide).toEqual([]);
  });
});
