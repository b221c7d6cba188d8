/** Broken texts of Linux are unknown, never a fact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows } from '../../../../shared/observation/listing.ts';
import { parseHostsFile } from '../../../../shared/parse/common/hosts-file.ts';
import { parseResolvConf } from '../../../../shared/parse/common/resolv-conf.ts';
import { parseIpAddress } from '../../../../shared/parse/linux/ip-address.ts';
import { parseIpNeighbor } from '../../../../shared/parse/linux/ip-neighbor.ts';
import { parseIpRoute, parseIpRouteGet } from '../../../../shared/parse/linux/ip-route.ts';
import { parseIpRule } from '../../../../shared/parse/linux/ip-rule.ts';
import { TARGET } from './linux-facts.ts';

describe('anything else', () => {
  const parsers = { parseIpAddress, parseIpRoute, parseIpRule, parseIpNeighbor };

  it.each(Object.entries(parsers))('%s: broken text is unknown, never a fact', (_name, parse) => {
    for (const text of [
      '{',
      'RTNETLINK answers: Network is unreachable',
      '[{"dst":',
      '{"a":1}',
      '[1]',
      '<html>',
    ]) {
      expect(allRows<unknown>(parse(text), 0)).toMatchObject({ known: false, reason: 'unparsable' });
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parse(text).rows)).toBe(true);
      }),
    );
  });

  it('an answer of `ip route get` that cannot be read is unknown', () => {
    for (const text of ['{', '[{"dst":', '{"a":1}', '[1]', '<html>'])
      expect(parseIpRouteGet(text, TARGET).known).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseIpRouteGet(text, TARGET).known).toBe(false);
      }),
    );
  });

  it('never crashes on any hosts file or resolv.conf', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseHostsFile(text).rows).toBeDefined();
        expect(parseResolvConf(text).rows[0]?.servers.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
