/** The plan check in the window: from the guide's sample to no finding, in both languages, and what must not be lost or leave. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { planReportSchema } from '../../../shared/plan/report/schema.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import type { Language } from '../../../shared/text/language.ts';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';
import { PlanForm } from './plan-form.ts';

const FOLDER = process.env['PLAN_SHOTS'];
const TEXTS = { en, 'zh-CN': zhCN } as const;
/** What the tutorial ends with. */
const PAGE = readFileSync('docs/plan.md', 'utf8');
const quoted = (file: string): string =>
  new RegExp(`\`\`\`\\w+ file=${file}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';
/** Beyond what is checked here. */
const LARGE = `${'x'.repeat(999)}\n`.repeat(2001);
const SECRET = 'Zebra-Nordlicht-7731';

describeOnForm('the page of the plan check', (form) => {
  /** Opens the page in a language. */
  async function open(language: Language): Promise<PlanForm> {
    await form.open();
    const { page } = form.app;
    if (language === 'zh-CN') await page.getByRole('button', { name: en.nav.language, exact: true }).click();
    const plan = new PlanForm(page, TEXTS[language]);
    await plan.open('plan');
    await page.getByRole('heading', { name: plan.words.title, level: 1 }).waitFor();
    return plan;
  }

  /** Both themes, and a look at the picture where somebody wants one. */
  async function look(name: string): Promise<void> {
    const { page } = form.app;
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page, `${name} ${colorScheme}`)).toEqual([]);
      if (FOLDER !== undefined)
        await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
    }
    for (const [size, width, height] of [
      ['small', 800, 600],
      ['zoomed', 400, 300],
    ] as const) {
      await page.setViewportSize({ width, height });
      // Nothing is wider than the window but what scrolls by itself.
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
        size,
      ).toBeLessThanOrEqual(0);
      if (FOLDER !== undefined) await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`) });
    }
    await page.setViewportSize({ width: 1120, height: 800 });
  }

  it.each(['en', 'zh-CN'] as const)(
    "goes from the guide's sample to no finding: %s",
    async (language) => {
      const plan = await open(language);
      const { page } = plan;
      const words = planReportWords(language);
      await look(`start-${language}`);
      await plan.begin('guide');
      expect(await plan.headline()).toBe(
        words.headline({
          errors: 7,
          warnings: 2,
          questions: 7,
          hasGateway: true,
          isOpen: true,
          dead: 4,
          odd: 0,
        }),
      );
      await look(`sample-${language}`);

      // A finding leads to its line, and the line back to it.
      const wrong = plan.finding('plan.gateway-route-wrong');
      await wrong.getByRole('button', { name: plan.words.findings.toLine('gateway.cfg:10') }).click();
      expect(await plan.selected()).toMatch(/^ip route 192\.168\.0\.0 255\.240\.0\.0/);
      await page.getByRole('button', { name: new RegExp(plan.words.line(6).replace(' ', '.')) }).click();
      expect(await page.evaluate<string>('document.activeElement.dataset.finding ?? ""')).toBe(
        'plan.gateway-network-wide',
      );
      await look(`gateway-${language}`);

      // What happens with the circuit down, in the table, in a sentence and in the picture.
      const simulation = page.locator('[data-part="simulation"]');
      await simulation.getByText(words.verdicts['no-way'], { exact: true }).first().waitFor();
      await simulation
        .getByText(words.standbyIs(['192.160.0.0/12']))
        .first()
        .waitFor();
      const picture = page.locator('[data-part="picture"]');
      await picture.getByRole('button', { name: words.states['circuit-down'] }).click();
      expect(await picture.locator('[data-way="gateway vbr"]').getAttribute('data-mark')).toBe('down');
      expect(await picture.locator('[data-way="gateway vpnGateway"]').getAttribute('data-mark')).toBe('bad');

      // The corrections are put into the text one after the other, and each can be taken back.
      const before = await plan.editor.inputValue();
      const apply = page.getByRole('button', { name: plan.words.findings.apply, exact: true });
      await wrong.getByRole('button', { name: plan.words.findings.apply, exact: true }).click();
      await plan.settled();
      expect(await plan.editor.inputValue()).not.toBe(before);
      await plan.button(plan.words.tools.undo).click();
      await plan.settled();
      expect(await plan.editor.inputValue()).toBe(before);
      for (let round = 0; round < 30 && (await apply.count()) > 0; round += 1) {
        await apply.first().click();
        await plan.settled();
      }
      expect(await apply.count()).toBe(0);

      // What only people know is written in; then nothing is left.
      await plan.write('gateway.cfg', quoted('gateway.cfg'));
      await plan.write('plan.yaml', quoted('plan.yaml'));
      expect(await plan.headline()).toBe(
        words.headline({
          errors: 0,
          warnings: 0,
          questions: 0,
          hasGateway: true,
          isOpen: false,
          dead: 0,
          odd: 0,
        }),
      );
      await page.getByText(words.labels.nothingFound).waitFor();
      await look(`done-${language}`);

      // Nothing is lost by looking elsewhere.
      await plan.open('history');
      await plan.open('plan');
      expect(await plan.editor.inputValue()).toBe(quoted('plan.yaml'));
      expect(form.opened.complaints).toEqual([]);
    },
    240_000,
  );

  it('shows no secret of a configuration, and saves none', async () => {
    const plan = await open('en');
    const { page } = plan;
    await plan.begin('guide');
    await plan.button(plan.words.tools.addGateway).click();
    await page.getByText(plan.words.dialect.find).waitFor();
    const text = quoted('gateway.cfg').replace(
      ' neighbor 10.0.0.1 remote-as 45104',
      ` neighbor 10.0.0.1 remote-as 45104\n neighbor 10.0.0.1 password ${SECRET}\ncrypto isakmp key ${SECRET} address 203.0.113.20\nsnmp-server community ${SECRET} RO\nfrobnicate the ${SECRET}`,
    );
    const answers: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/call/checkPlan')) void response.text().then((one) => answers.push(one));
    });
    await plan.write('gateway-2.cfg', text);
    await page.getByText(plan.words.dialect.found('Cisco IOS')).waitFor();
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    expect(answers.join()).not.toContain(SECRET);
    expect(await page.locator('body').innerText()).not.toContain(SECRET);
    expect(
      await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
    ).not.toContain(SECRET);

    await plan.button(plan.words.tools.saveReport).click();
    await plan.waitForPreview();
    await look('save');
    const files = ['html', 'markdown', 'json'] as const;
    for (const redact of [true, false]) {
      if (!redact) await page.getByRole('radio', { name: en.reports.save.recipient.own.name }).click();
      for (const format of files) {
        await page.getByRole('radio', { name: plan.words.save.forms[format].name }).click();
        await plan.waitForPreview();
        const saved = await plan.saveToDownload();
        const content = readFileSync(saved.path, 'utf8');
        expect(content).not.toContain(SECRET);
        expect(content.includes('10.0.0.1'), `${format} ${redact}`).toBe(!redact);
        if (format === 'json') planReportSchema.parse(JSON.parse(content));
      }
    }
    expect(form.opened.complaints).toEqual([]);
  }, 120_000);

  it("makes the workstations' profile, and takes it to the profile page", async () => {
    const plan = await open('en');
    const { page } = plan;
    await plan.begin('template');
    await plan.button(plan.words.tools.profile).click();
    const dialog = page.getByRole('dialog', { name: plan.words.profile.title });
    await dialog.getByText('activeHops').waitFor();
    await look('profile');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: plan.words.profile.save }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('officeNetwork:');
    await dialog.getByRole('button', { name: plan.words.profile.open }).click();
    await page.getByRole('heading', { name: en.profile.title, level: 1 }).waitFor();
    await page.getByText(en.profile.unsaved, { exact: true }).waitFor();
    await page.getByRole('tab', { name: en.profile.yaml }).click();
    expect(await page.locator('textarea').inputValue()).toContain('activeHops: [10.0.0.1]');
  });

  it('answers bad input in a sentence', async () => {
    const plan = await open('en');
    const { page } = plan;
    const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-plan-'));
    const file = (name: string, content: string | Buffer): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const picker = page.getByRole('main').locator('input[type="file"]');
    await picker.setInputFiles(file('photo.yaml', Buffer.alloc(3000, 1)));
    await page.getByText(/photo\.yaml is no text/).waitFor();
    await picker.setInputFiles(file('big.yaml', `# ${'x'.repeat(1_100_000)}`));
    await page.getByText(/big\.yaml is too large/).waitFor();
    // A plan in another code page, with a mistake at a line.
    await picker.setInputFiles(
      file('plan.yaml', Buffer.from('﻿region: cn-hangzou\nvbr:\n  vlann: 3\n', 'utf16le')),
    );
    await plan.settled();
    await page.getByText(/plan\.yaml cannot be read: \d+ problems/).waitFor();
    await page.getByRole('button', { name: 'Line 3 · vbr.vlann' }).click();
    expect(await plan.selected()).toBe('  vlann: 3');
    await look('problems');
    // A configuration of nobody asks whose it is.
    await plan.button(plan.words.tools.addGateway).click();
    await plan.write('gateway.cfg', 'hello world\nthis is no device\n');
    await page.getByText(plan.words.dialect.unknown('gateway.cfg')).waitFor();
    await page.getByRole('combobox', { name: plan.words.dialect.label }).click();
    await page.getByRole('option', { name: 'FortiOS', exact: true }).click();
    await plan.settled();
    expect(await page.getByText(plan.words.dialect.unknown('gateway.cfg')).count()).toBe(0);
    // Pasted, and too large to be checked here.
    await plan.paste(LARGE);
    await page.getByText(plan.words.tooLarge('gateway.cfg', '2,000,000')).waitFor();
    await plan.button(plan.words.tools.close).click();
    await plan.button(plan.words.start.back).click();
    expect((await plan.editor.inputValue()).length).toBe(LARGE.length);
  });

  it('takes dropped files: a plan, and a configuration in GBK', async () => {
    const plan = await open('en');
    const { page } = plan;
    const gbk = [
      ...Buffer.from('! '),
      0xd7,
      0xa8,
      0xcf,
      0xdf,
      0xbd,
      0xd3,
      0xbf,
      0xda,
      10,
      ...Buffer.from(quoted('gateway.cfg')),
    ];
    await page.evaluate(
      `(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(quoted('plan.yaml'))}], 'net.yaml'));
        data.items.add(new File([new Uint8Array(${JSON.stringify(gbk)})], 'core.cfg'));
        document.querySelector('main h1').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      })()`,
    );
    await plan.tab('core.cfg').waitFor();
    await plan.settled();
    expect(await plan.editor.inputValue()).toContain('! 专线接口\n');
    await plan.tab('net.yaml').waitFor();
    expect(await plan.headline()).toContain('carries everything');
  });
});
