/** The dialect of a configuration: seen, asked for, or taken from the user. */
import { describe, expect, it } from 'vitest';
import { readGateway } from '../../../shared/gateway/read.ts';
import { read } from './read.ts';
import { SAMPLES } from './samples.ts';
import { means } from './bad-input-facts.ts';

describe('the dialect', () => {
  it('is asked for where nothing or everything fits', () => {
    const ask = (text: string) => readGateway({ file: 'a', text, dialect: null });
    expect(ask('')).toMatchObject({ read: false, unknown: { why: 'empty' } });
    expect(ask('Dear colleague,\nplease find attached the offer.\n')).toMatchObject({
      read: false,
      unknown: { why: 'nothing' },
    });
    expect(ask('router bgp 65001\n neighbor 10.0.0.1 remote-as 45104\n')).toMatchObject({
      read: false,
      unknown: { why: 'several', candidates: [{ dialect: 'cisco-ios' }, { dialect: 'frr' }] },
    });
    expect(ask('bgp 65001\n peer 10.0.0.1 as-number 45104\n')).toMatchObject({
      read: false,
      unknown: { why: 'several', candidates: [{ dialect: 'h3c-comware' }, { dialect: 'huawei-vrp' }] },
    });
  });

  it('is taken from the user, and what speaks against it is told', () => {
    const config = read(SAMPLES['h3c-comware'], 'cisco-ios');
    expect(config.identification).toMatchObject({ dialect: 'cisco-ios', how: 'given' });
    expect(config.identification.others.map(({ dialect }) => dialect)).toContain('h3c-comware');
    expect(means(config)).not.toContain('absent');
    expect(config.staticRoutes.rows).toEqual([]);
  });

  it('of two files in one is named, and the lines of the other are shown', () => {
    const config = read(`${SAMPLES['cisco-ios'].replace(/\nend\n$/, '\n')}${SAMPLES.fortios}`);
    expect(config.identification.others.length).toBeGreaterThan(0);
    expect(config.notUnderstood.some(({ looksLike }) => looksLike.length > 0)).toBe(true);
    expect(means(config)).not.toContain('absent');
  });
});
