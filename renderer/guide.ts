/** The guide: pages without script beside ours, written by the build. */
import type { Language } from '../shared/text/language.ts';

/** guidePage gives the address of the guide in a language. */
export function guidePage(language: Language): string {
  return `guide.${language}.html`;
}

/** openGuide opens the guide in a window of its own. */
export function openGuide(language: Language): void {
  window.open(guidePage(language), '_blank', 'noopener');
}
