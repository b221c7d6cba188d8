/** The longest text that anybody reads; what is longer came from a machine that wants to be noticed. */
const LONGEST = 8_000;

const LINE_BREAKS = /\r\n?/g;
/** Line breaks and tabs stay. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Characters that have no width or turn the reading direction around: with them a text can pretend to be another. */
const HIDDEN =
  /[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** visible shows what a text hides: control characters as their pictures, hidden ones by their number. */
export function visible(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}… [+${text.length - longest}]` : text;
  return cut.replace(LINE_BREAKS, '\n').replace(CONTROL, pictureOf).replace(HIDDEN, numberOf);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
