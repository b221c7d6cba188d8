import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { zhCN } from '../../../renderer/i18n/zh-CN.ts';
import { userFolder } from '../../support/user-folder.ts';
import { violations } from './accessible.ts';
import { serveManaged } from './browser-form.ts';
import { describeOnForm } from './on-form.ts';
import { ProfileForm } from './profile-form.ts';

/** Reading ten thousand takes the host seconds each time; what is in sight is the same of two thousand. */
const MANY = process.env['MEASURED'] === undefined ? 2_000 : 10_000;
const addressAt = (at: number): string => `172.16.${at >> 8}.${at & 255}`;

const OWN = '# Ours\nregion: cn-hangzhou # here\n\n# who\ncontact: helpdesk\n';
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
  async function open(own?: string, patienceMs?: number): Promise<void> {
    const folder = userFolder('profile');
    mkdirSync(folder, { recursive: true });
    if (own !== undefined) writeFileSync(join(folder, 'profile.yaml'), own);
    await window.open(folder);
    form = new ProfileForm(window.opened.page);
    if (patienceMs !== undefined) form.page.setDefaultTimeout(patienceMs);
    await form.open('profile');
    await form.page.getByRole('heading', { level: 1, name: form.words.title }).waitFor();
  }
  const kept = (): string => readFileSync(join(window.served.dataFolder, 'profile.yaml'), 'utf8');

  describe("with a profile of one's own", () => {
    beforeEach(() => open(OWN));

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

  it(`edits one of ${MANY.toLocaleString('en')} cloud computers, of which only those in sight exist`, async () => {
    await open(
      `# many\ncloudComputers:\n${Array.from({ length: MANY }, (_, at) => `  - { name: desktop-${at + 1}, address: ${addressAt(at)}, ports: [ 443 ] }`).join('\n')}\n`,
      // All rows are read again after each change, on a machine that may be busy.
      90_000,
    );
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
      await open(`${OWN}cloudComputers: [172.16.0.5, x]\nlan: [x]\n`);
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
