import type { Exported } from '../shared/contract/contract.ts';

/** offer hands a file to the browser; only the browser form comes here. */
export function offer({ name, mime, base64 }: Extract<Exported, { readonly state: 'download' }>): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
