import type { GivenFile } from '../shared/contract/contract.ts';

/** What a call may carry is a bit more; Base64 adds a third. */
export const MOST_FILE_BYTES = 40 * 1024 * 1024;

/** givenFile reads a file that the user chose; null: it is too large for a call. */
export async function givenFile(file: File): Promise<GivenFile | null> {
  if (file.size > MOST_FILE_BYTES) return null;
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onloadend = () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(reader.error ?? new Error(file.name));
    };
    reader.readAsDataURL(file);
  });
  return { name: file.name, base64: url.slice(url.indexOf(',') + 1) };
}
