/** spaced puts a text between Chinese characters: Latin letters and digits stand apart from them. */
export function spaced(text: string): string {
  return `${/^\w/.test(text) ? ' ' : ''}${text}${/\w$/.test(text) ? ' ' : ''}`;
}
