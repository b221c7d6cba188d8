/** Private values in every text of every fact, made from the schemas, and in facts as networks really give them. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANY_ADDRESSES } from '../../shared/observation/schema/common.ts';
import { exchangeSchemas } from '../../shared/observation/schema/exchange.ts';
import { workstationSchemas } from '../../shared/observation/schema/workstation.ts';
import type { Report } from '../../shared/report/schema.ts';
import { reportOf } from '../support/report.ts';
import { Draw } from './draw.ts';
import { REAL_FACTS } from './facts-in-the-field.ts';
import { fill, type Style } from './fill.ts';
import { filesOf } from './way-out.ts';

const SCHEMAS = { ...workstationSchemas(ANY_ADDRESSES), ...exchangeSchemas(ANY_ADDRESSES) };
const STYLES: readonly Style[] = ['word', 'name', 'address', 'sentence'];

function withFact(kind: string, subject: string, value: unknown): Report {
  const observation = {
    kind,
    subject,
    fact: { known: true, value },
    evidence: [],
    startedMs: 0,
    durationMs: 1,
  };
  return { ...reportOf('a healthy workstation', 'en', { evidence: [] }), observations: [observation] };
}

async function leaks(report: Report, draw: Draw, redact = true): Promise<readonly string[]> {
  const files = await filesOf(report, redact);
  return draw.planted.flatMap((one) =>
    files.flatMap(({ name, finder }) => {
      const left = finder.find(one);
      return left === null ? [] : [`${one.form}: ${one.shown} left as ${left} in ${name}`];
    }),
  );
}

describe.each(Object.entries(SCHEMAS))('every text of %s', (kind, schema) => {
  const json: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

  it.each(STYLES)('that holds a private %s', async (style) => {
    const draw = new Draw(kind.length * 7 + STYLES.indexOf(style));
    const value = fill(json, { draw, style, path: kind });
    expect(
      await leaks(
        withFact(kind, fill({ type: 'string' }, { draw, style, path: 'subject' }) as string, value),
        draw,
      ),
    ).toEqual([]);
  });

  it('is found where nothing is redacted', async () => {
    const draw = new Draw(kind.length);
    const report = withFact(kind, '', fill(json, { draw, style: 'word', path: kind }));
    const found = new Set(
      (await leaks(report, draw, false))
        .filter((one) => one.endsWith('in json'))
        .map((one) => one.split(':')[0]),
    );
    expect(draw.planted.filter(({ form }) => !found.has(form))).toEqual([]);
  });
});

describe.each(REAL_FACTS)('%s', (_name, kind, make) => {
  it('leaves nothing', async () => {
    const draw = new Draw(77);
    const { subject, value } = make(draw);
    expect(await leaks(withFact(kind, subject, value), draw)).toEqual([]);
  });
});

describe('a fact that is unknown', () => {
  it('leaves nothing of what the system said', async () => {
    const draw = new Draw(78);
    const detail = `open C:\\Users\\${draw.word('home in a detail', false)}\\x: denied for ${draw.upper('domain in a detail')}\\${draw.word('user in a detail', false)} on ${draw.host('host in a detail')} at ${draw.ip('address in a detail')}`;
    const base = withFact('adapters', '', null);
    const report = {
      ...base,
      observations: base.observations.map((one) => ({
        ...one,
        fact: { known: false, reason: 'failed', detail },
      })),
    };
    expect(await leaks(report, draw)).toEqual([]);
  });

  it('leaves nothing of the words of a command that failed', async () => {
    const draw = new Draw(79);
    const detail = `spawn /home/${draw.word('home in a failure', false)}/bin/ip ENOENT (${draw.host('host in a failure')})`;
    const evidence = [
      {
        id: '01',
        command: `/opt/${draw.word('folder in a command', false)}/ip -j route`,
        platform: 'linux' as const,
        startedAt: '',
        stream: 'stderr' as const,
        failure: { reason: 'failed' as const, detail },
        text: `sudo: ${draw.word('user in an error', false)} is not in the sudoers file on ${draw.host('host in an error')}\n`,
      },
    ];
    expect(await leaks({ ...withFact('adapters', '', []), evidence }, draw)).toEqual([]);
  });
});
