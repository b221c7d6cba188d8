/** Page object of the profile page. */
import type { Locator } from 'playwright';
import type { FieldKey } from '../../../shared/profile/form.ts';
import { AppWindow } from './pages.ts';

export class ProfileForm extends AppWindow {
  get words(): AppWindow['texts']['profile'] {
    return this.texts.profile;
  }

  async show(tab: 'form' | 'text'): Promise<void> {
    await this.page
      .getByRole('tab', { name: tab === 'form' ? this.words.form : this.words.yaml, exact: true })
      .click();
  }

  field(key: FieldKey): Locator {
    return this.page.getByLabel(this.words.fields[key].label, { exact: true });
  }

  entry(key: FieldKey, number: number): Locator {
    return this.page.getByRole('textbox', {
      name: this.words.entry(this.words.fields[key].label, number),
      exact: true,
    });
  }

  cell(part: 'address' | 'ports' | 'name', number: number): Locator {
    return this.page.getByRole('textbox', {
      name: this.words.entry(`${this.words.fields.cloudComputers.label}, ${this.words[part]}`, number),
      exact: true,
    });
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: this.words.text });
  }

  get isUnsaved(): Promise<boolean> {
    return this.page.getByText(this.words.unsaved, { exact: true }).isVisible();
  }

  async save(): Promise<void> {
    await this.button(this.words.save).click();
    await this.page.getByText(this.words.saved).waitFor();
  }

  /** What a screen reader says of an input besides its name. */
  async problemsOf(input: Locator): Promise<string> {
    const ids = ((await input.getAttribute('aria-describedby')) ?? '').split(' ').filter((id) => id !== '');
    return (await Promise.all(ids.map((id) => this.page.locator(`#${id}`).innerText()))).join(' ');
  }

  /** The id of what has the focus, to be compared with an input's. */
  focused(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.id');
  }
}
