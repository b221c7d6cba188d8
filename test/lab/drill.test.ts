/** The drill against the truth, in short: cuts whose times the kernel itself has told, and failovers whose end is known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutsOf, lengths } from './drill/cuts.ts';
import { failover } from './drill/failover.ts';
import { FAILED } from './drill/measured.ts';
import { SCENARIOS } from './drill/scenarios.ts';
import { Lab } from './lab.ts';
import { missing } from './surroundings.ts';

const reason = missing();
if (reason !== null) console.log(`The drill's lab is skipped: ${reason}`);

/** Few, so that CI stays short: `npm run test:drill` is the whole proof. From 0.3 s up, since shorter ones may stay unseen. */
const CUTS = lengths(8, 300, 6_000);

/** The first ones; each takes the better part of a minute. */
const SOME = 3;
/** A phrase of a scenario's name. */
const ONLY = process.env['DRILL_ONLY'] ?? '';
const CHOSEN = ONLY === '' ? SCENARIOS.slice(0, SOME) : SCENARIOS.filter(({ name }) => name.includes(ONLY));

describe.skipIf(reason !== null)('the drill in the lab', () => {
  const lab = new Lab();
  beforeAll(async () => {
    await lab.up();
  });
  afterAll(async () => {
    await lab.down();
  });

  it.each(CHOSEN)(
    'names it: $name',
    async (scenario) => {
      const named = await failover(lab, scenario);
      expect(named.wrong, named.codes.join(', ')).toBe('');
    },
    240_000,
  );

  it('finds every cut of every service, and none that was not', async () => {
    const rows = await cutsOf(lab, CUTS);
    expect(rows.length).toBeGreaterThan(5 * CUTS.length);
    expect(rows.filter(({ verdict }) => FAILED.includes(verdict))).toEqual([]);
  }, 240_000);
});
