/** Page objects: what a person sees and does, by role and name, in either language. */
import type { Locator, Page } from 'playwright';
import { en } from '../../../renderer/i18n/en.ts';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import type { Texts } from '../../../renderer/i18n/texts.ts';

export class AppWindow {
  readonly page: Page;
  readonly texts: Texts;

  constructor(page: Page, texts: Texts = en) {
    this.page = page;
    this.texts = texts;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async open(
    page: 'check' | 'details' | 'drill' | 'plan' | 'history' | 'profile' | 'settings',
  ): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: this.texts.nav[page], exact: true })
      .click();
  }

  /** Chooses a scenario by its title and starts the demo. */
  async startDemo(title: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.texts.start.demoScenario }).click();
    await this.page.getByRole('option', { name: title, exact: true }).click();
    await this.button(this.texts.start.demoButton).click();
  }

  async waitForResult(): Promise<void> {
    await this.button(this.texts.result.again).waitFor();
  }

  /** Opens the dialog that saves the report, and waits for its preview. */
  async openSaving(): Promise<void> {
    // The menu may have opened it already.
    const dialog = this.page.getByRole('dialog', { name: this.texts.reports.save.title });
    if ((await dialog.count()) === 0) await this.button(this.texts.result.export).click();
    await this.waitForPreview();
  }

  /** What the dialog says about the file that was saved. */
  async savedStatus(): Promise<string> {
    return (await this.page.getByRole('dialog').locator('[data-bad]').innerText()).trim();
  }

  async waitForPreview(): Promise<void> {
    const { preview } = this.texts.reports;
    await this.page
      .getByRole('region', { name: preview.title })
      .getByText(
        new RegExp(
          [preview.replaced, preview.nothingReplaced, preview.keepsValues]
            .map((text) => text.replace('.', '\\.'))
            .join('|'),
        ),
      )
      .waitFor();
  }

  /** Chooses the form in which the report is saved. */
  async chooseForm(format: ExportFormat): Promise<void> {
    await this.page.getByRole('radio', { name: this.texts.reports.save.forms[format].name }).click();
    await this.waitForPreview();
  }

  /** Saves what the dialog shows; the browser form hands it over as a download. */
  async saveToDownload(): Promise<{ readonly name: string; readonly path: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button(this.texts.reports.save.button).click(),
    ]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** Opens a saved report from the start page. */
  async openReport(path: string): Promise<void> {
    await this.page.getByRole('main').locator('input[type="file"]').first().setInputFiles(path);
  }

  /** Compares the shown report with a saved one. */
  async compareWith(path: string): Promise<void> {
    const { compare } = this.texts.reports;
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.button(compare.button).click(),
    ]);
    await chooser.setFiles(path);
    await this.page.getByRole('heading', { name: compare.title, exact: true }).waitFor();
  }

  headline(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** Codes of the steps, in their order. */
  steps(): Promise<readonly string[]> {
    return this.page.evaluate<string[]>(
      "[...document.querySelectorAll('[data-finding]')].map((card) => card.dataset.finding)",
    );
  }

  /** The link that the picture marks as broken, or as working with trouble; null: none. */
  async brokenLink(): Promise<string | null> {
    const path = this.page.getByRole('list', { name: this.texts.result.pathLabel });
    const broken = path.locator('[data-state="broken"]');
    return (await broken.count()) === 0 ? null : broken.first().getAttribute('data-stage');
  }
}
