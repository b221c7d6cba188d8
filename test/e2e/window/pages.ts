/** Page objects: what a person sees and does, by role and name, in either language. */
import type { Locator, Page } from 'playwright-core';
import { en } from '../../../renderer/i18n/en.ts';
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

  async open(page: 'check' | 'details' | 'history' | 'profile' | 'settings'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: this.texts.nav[page], exact: true }).click();
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

  /** Opens the dialog that saves a report; it may be open already. */
  async openExport(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: this.texts.export.title });
    if ((await dialog.count()) === 0) await this.button(this.texts.result.export).click();
    await dialog.waitFor();
  }

  /** What the dialog says about the file. */
  exportStatus(): Promise<string> {
    return this.page.getByRole('dialog').getByRole('status').innerText();
  }

  headline(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** Codes of the steps, in their order. */
  steps(): Promise<readonly string[]> {
    return this.page.evaluate<string[]>("[...document.querySelectorAll('[data-finding]')].map((card) => card.dataset.finding)");
  }

  /** The link that the picture marks as broken, or as working with trouble; null: none. */
  async brokenLink(): Promise<string | null> {
    const path = this.page.getByRole('list', { name: this.texts.result.pathLabel });
    const broken = path.locator('[data-state="broken"]');
    return (await broken.count()) === 0 ? null : broken.first().getAttribute('data-stage');
  }
}
