/** The profile page with other profiles: thousands of cloud computers, mistakes, and one that an administrator keeps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { violations } from './accessible.ts';
import { serveManaged } from './browser-form.ts';
import { describeOnForm } from './on-form.ts';
import { ProfileForm } from './profile-form.ts';
import { keptProfile, openProfile, OWN } from './on-profile.ts';

/** Reading ten thousand takes the host seconds each time; what is in sight is the same of two thousand. */
const MANY = process.env['MEASURED'] === undefined ? 2_000 : 10_000;
const addressAt = (at: number): string => `172.16.${at >> 8}.${at & 255}`;

describeOnForm('the profile page', (window) => {
  let form: ProfileForm;
  const kept = (): string => keptProfile(window);

  it(`edits one of ${MANY.toLocaleString('en')} cloud computers, of which only those in sight exist`, async () => {
    form = await openProfile(window, {
      own: `# many\ncloudComputers:\n${Array.from({ length: MANY }, (_, at) => `  - { name: desktop-${at + 1}, address: ${addressAt(at)}, ports: [ 443 ] }`).join('\n')}\n`,
      // All rows are read again after each change, on a machine that may be busy.
      patienceMs: 90_000,
    });
    await form.page.getByText(`${MANY.toLocaleString('en')} of ${MANY.toLocaleString('en')}`).waitFor();
    expect(
      await form.page
        .getByRole('list', { name: form.words.sections.computers })
        .getByRole('listitem')
        .count(),
    ).toBeLessThan(60);
    await form.page.getByRole('searchbox', { name: form.words.search }).fill(`desktop-${MANY - 1}`);
    await form.cell('ports', MANY - 1).fill('443 8443');
    await form.save();
    expect(kept()).toContain(
      `- { name: desktop-${MANY - 1}, address: ${addressAt(MANY - 2)}, ports: [ 443, 8443 ] }\n`,
    );
    expect(kept().split('\n')).toHaveLength(MANY + 3);
  }, 150_000);

  it.each(['light', 'dark'] as const)(
    'is accessible as form and text, with mistakes and without, %s',
    async (colorScheme) => {
      form = await openProfile(window, { own: `${OWN}cloudComputers: [172.16.0.5, x]\nlan: [x]\n` });
      await form.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await form.page.getByText(form.words.sections.advanced, { exact: true }).click();
      await form.page.getByText(form.words.targets).click();
      const all = [...(await violations(form.page, 'form with mistakes'))];
      await form.field('region').click();
      await form.page.getByRole('option', { name: /Singapore/ }).waitFor();
      // While the list is open it is all that a screen reader is shown, so the rest is not judged.
      all.push(...(await violations(form.page, 'regions', '[role="listbox"]')));
      await form.page.keyboard.press('Escape');
      await form.show('text');
      await form.text.waitFor();
      all.push(...(await violations(form.page, 'text')));
      expect(all).toEqual([]);
      await form.button(form.texts.nav.language).click();
      const chinese = new ProfileForm(form.page, zhCN);
      await chinese.show('form');
      expect(await chinese.problemsOf(chinese.entry('lan', 1))).toContain('应为：网段（CIDR）');
      await form.page.setViewportSize({ width: 560, height: 400 });
      expect(
        await form.page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
    },
    60_000,
  );

  it('can be read and not changed where an administrator keeps it', async () => {
    await window.show(await serveManaged(OWN));
    form = new ProfileForm(window.opened.page);
    await form.open('profile');
    const banner = form.page.getByRole('region', { name: form.words.managedTitle });
    expect(await banner.innerText()).toContain(join(window.served.dataFolder, 'managed.yaml'));
    expect(await form.field('contact.it').inputValue()).toBe('helpdesk');
    for (const input of await form.page.getByRole('tabpanel').getByRole('textbox').all())
      expect(await input.getAttribute('readonly')).not.toBeNull();
    expect(await form.field('region').getAttribute('readonly')).not.toBeNull();
    const names = await form.page.getByRole('main').getByRole('button').allInnerTexts();
    expect(names).toEqual([form.words.export]);
    expect(await violations(form.page, 'managed')).toEqual([]);
    await form.show('text');
    expect(await form.text.getAttribute('readonly')).not.toBeNull();
    // The window only hides what the host refuses.
    const refused = await form.page.evaluate<{ code: string }>(
      `fetch('/call/saveProfile', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-VPC-Doctor-Key': localStorage.getItem('vpc-doctor-key') }, body: '{"text":""}' }).then((response) => response.json())`,
    );
    expect(refused.code).toBe('read-only');
    expect(readFileSync(join(window.served.dataFolder, 'managed.yaml'), 'utf8')).toBe(OWN);
  });
});
