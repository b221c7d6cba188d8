/** The plan check in the window: files that are chosen, pasted or dropped, and what is said of bad ones. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeOnForm } from './on-form.ts';
import { lookAtPlan, openPlan, quoted } from './plan-page.ts';

/** Beyond what is checked here. */
const LARGE = `${'x'.repeat(999)}\n`.repeat(2001);

describeOnForm('the page of the plan check', (form) => {
  it('answers bad input in a sentence', async () => {
    const plan = await openPlan(form, 'en');
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
    await lookAtPlan(form, 'problems');
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
    const plan = await openPlan(form, 'en');
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
