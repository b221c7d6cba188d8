/**
 * The only way from a value to markup. Whatever is put into an `html` template becomes text,
 * unless it is markup that another `html` template made; nothing else can make markup.
 */
import { marked, type HtmlText } from '../../text/target-text.ts';
import { visible } from '../../text/visible.ts';

/** A piece of markup. The private field keeps look-alikes from a report out. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static fromTemplate(strings: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(
      strings.map((part, index) => part + (index < values.length ? markupOf(values[index]) : '')).join(''),
    );
  }

  toString(): string {
    return this.#markup;
  }

  /** As the text of a file. */
  finished(): HtmlText {
    return marked.html(this.#markup);
  }
}

/** What may stand in a template; `null`, `undefined` and `false` leave nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** html makes markup of a template. Attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.fromTemplate(strings, values);
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markupOf).join('');
  return escape(visible(String(value)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}
