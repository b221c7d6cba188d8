/** The profile page: its fields, mistakes beside them, and what is saved of them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { describeOnForm } from './on-form.ts';
import type { ProfileForm } from './profile-form.ts';
import { keptProfile, openProfile, OWN } from './on-profile.ts';

describeOnForm('the profile page', (window) => {
  let form: ProfileForm;
  const kept = (): string => keptProfile(window);

  describe("with a profile of one's own", () => {
    beforeEach(async () => {
      form = await openProfile(window, { own: OWN });
    });

    it('changes a region by its name, and the file by nothing else', async () => {
      await form.field('region').fill('beij');
      await form.page.getByRole('option', { name: /China \(Beijing\)/ }).click();
      expect(await form.field('region').inputValue()).toBe('cn-beijing');
      await form.save();
      expect(kept()).toBe(OWN.replace('cn-hangzhou', 'cn-beijing'));
      await form.open('check');
      await form.page.getByText('ecd-vpc.cn-beijing.aliyuncs.com').waitFor();
      expect(window.opened.complaints).toEqual([]);
    });

    it('takes an office network ID, and says whose region it is', async () => {
      await form.field('region').fill('cn-shanghai+dir-4183012345');
      await form.page.getByText(form.words.fromOffice('China (Shanghai)')).waitFor();
      await form.page.keyboard.press('Escape');
      await form.save();
      expect(kept()).toContain('region: cn-shanghai+dir-4183012345 # here');
    });

    it('says a mistake beside its field, leads to it, and saves nothing before it is mended', async () => {
      const lan = form.entry('lan', 1);
      await lan.fill('172.16.0.0/33');
      await form.page.getByRole('button', { name: 'Data center network 1', exact: true }).waitFor();
      expect(await lan.getAttribute('aria-invalid')).toBe('true');
      expect(await form.problemsOf(lan)).toContain('a CIDR block such as 172.16.0.0/12');
      expect(await form.button(form.words.save).isDisabled()).toBe(true);
      await form.page.getByRole('button', { name: 'Data center network 1', exact: true }).click();
      await expect.poll(() => form.focused()).toBe(await lan.getAttribute('id'));
      await lan.fill('10.1.0.0/16');
      await form.save();
      expect(kept()).toContain('lan:\n  - 10.1.0.0/16');
    });

    it('leads to a field that is folded away, and to a row of the cloud computers', async () => {
      await form.show('text');
      await form.text.fill(
        `apiPort: 99999\ncloudComputers:\n${Array.from({ length: 300 }, (_, at) => `  - 172.16.1.${at === 299 ? 'x' : at % 256}:${at > 255 ? 1 : 2}`).join('\n')}\n`.replace(
          /172\.16\.1\.(\d+):1/g,
          '172.16.2.$1:1',
        ),
      );
      await form.page.getByRole('button', { name: form.words.fields.apiPort.label, exact: true }).waitFor();
      await form.show('form');
      await form.page.getByRole('button', { name: form.words.fields.apiPort.label, exact: true }).click();
      await expect.poll(() => form.focused()).toBe(await form.field('apiPort').getAttribute('id'));
      await form.page.getByRole('button', { name: 'Cloud computer 300', exact: true }).click();
      await expect.poll(() => form.page.evaluate('document.activeElement.value')).toBe('172.16.1.x:1');
    });

    it('keeps unsaved changes while another page is open, and drops them when asked to', async () => {
      await form.entry('officeNetwork', 1).fill('172.16.0.0/12');
      await form.page.getByText(form.words.unsaved, { exact: true }).waitFor();
      await form.open('settings');
      await form.open('profile');
      expect(await form.entry('officeNetwork', 1).inputValue()).toBe('172.16.0.0/12');
      await form.show('text');
      expect(await form.text.inputValue()).toContain('officeNetwork:\n  - 172.16.0.0/12');
      await form.button(form.words.discard).click();
      await expect.poll(() => form.text.inputValue()).toBe(OWN);
      await expect.poll(() => form.isUnsaved).toBe(false);
      expect(kept()).toBe(OWN);
    });

    it('has nothing to save where a change was taken back', async () => {
      await form.field('contact.it').fill('someone');
      await form.page.getByText(form.words.unsaved, { exact: true }).waitFor();
      await form.field('contact.it').fill('helpdesk');
      await expect.poll(() => form.isUnsaved).toBe(false);
    });

    it('goes back to the defaults only when that is confirmed', async () => {
      await form.button(form.words.reset).click();
      await form.page.getByRole('alertdialog', { name: form.words.resetTitle }).waitFor();
      expect(await violations(form.page, 'dialog')).toEqual([]);
      await form.button(form.words.keep).click();
      expect(kept()).toBe(OWN);
      await form.button(form.words.reset).click();
      await form.button(form.words.resetConfirm).click();
      await form.page.getByText(form.words.default).waitFor();
      expect(kept).toThrow(/ENOENT/);
    });
  });
});
