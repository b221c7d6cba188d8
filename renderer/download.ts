/** offer hands a text to the browser as a file; only the browser form comes here. */
export function offer({ name, mime, text }: { readonly name: string; readonly mime: string; readonly text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
