/** Letters without a width, and those that turn the reading direction: they split a name for programs, and for no reader. */

const INVISIBLE =
  /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|(?<=[\w.:@-])[\u200c\u200d]|[\u200c\u200d](?=[\w.:@-])/gu;

const BEYOND_ASCII = /[^\0-\x7f]/;

/** visible takes them out; the joiners of other scripts and of pictures stay where no Latin letter or digit is beside them. */
export function visible(text: string): string {
  return BEYOND_ASCII.test(text) ? text.replace(INVISIBLE, '') : text;
}
