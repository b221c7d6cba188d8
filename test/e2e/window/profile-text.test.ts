/** The profile page: the profile as text, pasted lists, and files that are chosen or dropped. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnForm } from './on-form.ts';
import type { ProfileForm } from './profile-form.ts';
import { keptProfile, openProfile, OWN } from './on-profile.ts';

/** Drops a file on the page as a file manager would. */
const DROP = (name: string, text: string): string => `(() => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
  for (const type of ['dragover', 'drop']) document.querySelector('h1').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
})()`;

/** Keeps every text that the page shows from now on, however short. */
const TELL_TEXTS = `(() => {
  window.texts = [];
  const add = (node) => {
    if (node.nodeType === Node.TEXT_NODE) window.texts.push(node.data);
    else node.childNodes.forEach(add);
  };
  new MutationObserver((all) => {
    for (const { addedNodes, target } of all) [target, ...addedNodes].forEach(add);
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
})()`;

describeOnForm('the profile page', (window) => {
  let form: ProfileForm;
  const kept = (): string => keptProfile(window);

  describe("with a profile of one's own", () => {
    beforeEach(async () => {
      form = await openProfile(window, { own: OWN });
    });

    it('shows in the form what was typed as text, and the other way round', async () => {
      await form.show('text');
      await form.text.fill('region: cn-hangzho\nlans: 10.0.0.0/8\n');
      await form.page.getByText(/Did you mean cn-hangzhou\?/).waitFor();
      await form.show('form');
      expect(await form.field('region').inputValue()).toBe('cn-hangzho');
      // No field has a key that does not exist, so its line is shown.
      await form.page.getByRole('button', { name: 'lans, Line 2' }).click();
      await expect
        .poll(() =>
          form.page.evaluate(
            'document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
          ),
        )
        .toBe('lans: 10.0.0.0/8');
    });

    it('says where a text is no profile that a form could show', async () => {
      await form.show('text');
      await form.text.fill('region: [');
      await form.show('form');
      await form.page.getByText(form.words.unreadable).waitFor();
      await form.button(form.words.toText).click();
      expect(await form.text.inputValue()).toBe('region: [');
    });

    it('adds a pasted list to an entry, and takes entries away by keyboard', async () => {
      const first = form.entry('resolvers', 1);
      await first.focus();
      await form.page.evaluate(
        `(() => { const data = new DataTransfer(); data.setData('text', '10.0.0.1, 10.0.0.2 10.0.0.3:5353'); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); })()`,
      );
      expect(await form.entry('resolvers', 3).inputValue()).toBe('10.0.0.3:5353');
      await form.page.getByRole('button', { name: form.words.remove('10.0.0.2') }).press('Enter');
      await form.entry('resolvers', 2).press('Enter');
      await form.page.keyboard.type('10.0.0.4');
      await form.save();
      expect(kept()).toContain('resolvers:\n  - 10.0.0.1\n  - 10.0.0.3:5353\n  - 10.0.0.4\n');
    });

    it('says mistakes of a list of cloud computers by their lines, and takes the mended one', async () => {
      await form.page.getByText(form.words.targets).click();
      const list = form.page.getByRole('textbox', { name: form.words.targetsHint });
      await list.fill('172.16.0.5\t443\tdesk\nnobody\n');
      await form.button(form.words.addTargets).click();
      // The good row is in, the other one waits in the box.
      await expect.poll(() => form.cell('name', 1).inputValue()).toBe('desk');
      await form.page.getByText(new RegExp(`${form.words.line(1)}.*nobody`)).waitFor();
      await form.page.getByText(form.words.added(1, 1)).waitFor();
      expect(await list.inputValue()).toBe('nobody\n');
      await list.fill('');
      await form.cell('name', 1).fill('Ann');
      await form.save();
      expect(kept()).toBe(
        OWN.replace(
          '\n# who',
          '\ncloudComputers:\n  - { name: Ann, address: 172.16.0.5, ports: [ 443 ] }\n\n# who',
        ),
      );
    });

    it('answers a workbook with how to save it as text, chosen or dropped', async () => {
      const path = join(window.served.dataFolder, 'desks.xlsx');
      writeFileSync(path, Buffer.from('504b0304', 'hex'));
      await form.page.getByText(form.words.targets, { exact: true }).click();
      const chooser = form.page.waitForEvent('filechooser');
      await form.button(form.words.chooseCsv).click();
      await (await chooser).setFiles(path);
      await form.page.getByText(/desks\.xlsx is a workbook, .*Save As → CSV UTF-8/).waitFor();
      await form.page.evaluate(DROP('other.xlsx', 'PK\u0003\u0004'));
      await form.page.getByText(/other\.xlsx is a workbook/).waitFor();
      expect(kept()).toBe(OWN);
    });

    it('has nothing unsaved while it is read again, and keeps what is dropped then', async () => {
      await form.open('settings');
      let answer: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await form.page.route('**/call/profile', async (route) => {
        await asked;
        await route.continue();
      });
      await form.page.evaluate(TELL_TEXTS);
      await form.open('profile');
      await form.field('region').waitFor();
      expect(await form.page.evaluate<string[]>('window.texts')).not.toContain(form.words.unsaved);
      await form.page.evaluate(DROP('other.yaml', 'region: cn-shenzhen\n'));
      await expect.poll(() => form.field('region').inputValue()).toBe('cn-shenzhen');
      const read = form.page.waitForResponse('**/call/profile');
      answer();
      await read;
      await form.page.getByText(form.words.unsaved, { exact: true }).waitFor();
      expect(await form.field('region').inputValue()).toBe('cn-shenzhen');
    });

    it('says of nothing that it is unsaved when it is read for the first time', async () => {
      await form.page.reload();
      await form.page.getByRole('heading', { level: 1 }).waitFor();
      await form.page.evaluate(TELL_TEXTS);
      await form.open('profile');
      await expect.poll(() => form.field('contact.it').inputValue()).toBe('helpdesk');
      await form.page.getByText(/\bcomputers? can be tested|valid/i).waitFor();
      const texts = await form.page.evaluate<string[]>('window.texts');
      expect(texts).toContain(form.words.checking);
      expect(texts).not.toContain(form.words.unsaved);
    });

    it('takes a dropped list and a dropped profile', async () => {
      // A list goes into the profile that is there, so it is there first.
      await expect.poll(() => form.field('region').inputValue()).toBe('cn-hangzhou');
      await form.page.evaluate(DROP('desks.csv', '172.16.0.9,,Zoe'));
      await expect.poll(() => form.cell('name', 1).inputValue()).toBe('Zoe');
      await form.page.evaluate(DROP('other.yaml', 'region: cn-shenzhen\n'));
      await expect.poll(() => form.field('region').inputValue()).toBe('cn-shenzhen');
      expect(kept()).toBe(OWN);
    });
  });
});
