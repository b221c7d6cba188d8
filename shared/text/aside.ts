import type { Language } from './language.ts';

/** aside makes a sentence of a text and a remark in brackets, or behind a comma where the text ends with brackets of its own. */
export function aside(language: Language, text: string, remark: string): string {
  const isBracketed = /[)）]$/.test(text);
  if (language === 'en') return isBracketed ? `${text}, ${remark}.` : `${text} (${remark}).`;
  return isBracketed ? `${text}，${remark}。` : `${text}（${remark}）。`;
}
