import type { Language } from './language.ts';

/** named gives something with its other name in brackets: "WireGuard (wg0)"; once where both are the same. */
export function named(language: Language, name: string, other: string): string {
  if (name === other) return name;
  return language === 'en' ? `${name} (${other})` : `${name}（${other}）`;
}
