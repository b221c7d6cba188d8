/** A drill's record that leaves the host: nothing private is in it, unless the user wants it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { drillSchema } from '../../../../shared/drill/record.ts';
import { drillRecord } from '../../../support/drill-record.ts';
import { SimulatedDesk } from './simulated-desk.ts';

const PRIVATE = /Jane Doe|payroll-01|172\.16\.0\.1[12]|192\.168\.1\.1/;

let desk: SimulatedDesk;
beforeEach(() => {
  desk = new SimulatedDesk();
});

describe('a record that leaves the host', () => {
  it.each(['html', 'json', 'pdf'] as const)(
    'is redacted, and what was looked at is saved: %s',
    async (format) => {
      const id = await desk.ended();
      const request = { id, format, language: 'en', redact: true } as const;
      const preview = await desk.drills.handlers.previewDrill(request);
      expect(preview.rules.length).toBeGreaterThan(0);
      await desk.drills.handlers.saveDrill(request);
      const [file] = desk.saved;
      expect(file?.name).toMatch(new RegExp(`^vpc-doctor-drill-.*\\.${format}$`));
      expect(file?.content).not.toMatch(PRIVATE);
      if (format === 'json') drillSchema.parse(JSON.parse(file?.content ?? ''));
      else expect(desk.pages.at(-1)).toContain('Half a standby');
      if (format === 'html') expect(file?.content).toBe(desk.pages.at(-1));
    },
  );

  it('keeps its values where the user wants it, and says so on paper', async () => {
    const id = await desk.ended();
    await desk.drills.handlers.saveDrill({ id, format: 'html', language: 'en', redact: false });
    expect(desk.saved[0]?.content).toMatch(/Jane Doe/);
    expect(desk.saved[0]?.content).toContain('not redacted');
  });

  it('is opened again, shown, and saved once more; what is kept no longer is said so', async () => {
    const text = JSON.stringify(drillRecord('half', 'zh-CN'));
    const file = { name: 'a.json', base64: Buffer.from(text).toString('base64') };
    const opening = desk.drills.open(file);
    if (opening?.ok !== true) throw new Error(opening?.why);
    expect(opening.shown.file).toBe('a.json');
    const request = { id: opening.shown.id, format: 'html', language: 'en', redact: true } as const;
    await desk.drills.handlers.saveDrill(request);
    expect(desk.saved[0]?.content).not.toMatch(PRIVATE);
    for (let i = 0; i < 3; i += 1) desk.drills.open(file);
    await expect(desk.drills.handlers.saveDrill({ ...request, format: 'json' })).rejects.toMatchObject({
      code: 'gone',
    });
    const bad = { name: 'b.json', base64: Buffer.from('{}').toString('base64') };
    expect(desk.drills.open(bad)).toBeNull();
    const cut = { name: 'c.json', base64: Buffer.from(text.slice(0, 9000)).toString('base64') };
    expect(desk.drills.open(cut)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/^c\.json /) as string,
    });
  });
});
