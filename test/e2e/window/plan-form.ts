/** Page object of the plan check. */
import type { Locator } from 'playwright';
import type { PlanPageTexts } from '../../../renderer/i18n/plan/texts.ts';
import type { Language } from '../../../shared/text/language.ts';
import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import type { PlanReportWords } from '../../../shared/plan/text/report-contract.ts';
import { AppWindow } from './pages.ts';

export class PlanForm extends AppWindow {
  get words(): PlanPageTexts {
    return this.texts.plan;
  }

  reportWords(language: Language): PlanReportWords {
    return planReportWords(language);
  }

  async begin(with_: 'template' | 'guide'): Promise<void> {
    await this.button(this.words.start[with_]).click();
    await this.settled();
  }

  /** Waits until the texts as they stand are checked. */
  async settled(): Promise<void> {
    await this.page.locator('[role="status"][data-pending="false"]').waitFor();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  get editor(): Locator {
    return this.page.locator('textarea');
  }

  /** Shows a text, and puts another one in its place. */
  async write(name: string, text: string): Promise<void> {
    const { texts } = this.words;
    await this.tab(name).click();
    const label = name.endsWith('.yaml') ? texts.plan(name) : texts.gateway(name);
    await this.page.getByRole('textbox', { name: label, exact: true }).fill(text);
    await this.settled();
  }

  /** Pastes a text that is too large to be typed. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate<undefined>(`(() => {
      const field = document.querySelector('textarea');
      // React keeps a setter of its own on the field, which would hide the change from it.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
  }

  override headline(): Promise<string> {
    return this.page.locator('[role="status"][data-pending]').innerText();
  }

  finding(code: string): Locator {
    return this.page.locator(`[data-finding="${code}"]`).first();
  }

  /** The line that is selected in the text. */
  selected(): Promise<string> {
    return this.page.evaluate<string>(
      '(() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd); })()',
    );
  }
}
