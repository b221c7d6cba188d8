/** Our own scheme: the window is loaded from it, and it gives nothing but the files that the build wrote. */
import { LANGUAGES } from '../../shared/text/language.ts';
import type { StaticFiles } from '../host/static-files.ts';
import { PREVIEW_PATH } from '../../shared/contract/names.ts';
import { previewHeaders, securityHeaders } from '../host/policy.ts';

export const SCHEME = 'app';
export const HOST = 'vpc-doctor';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_URL = `${ORIGIN}/`;

/** The rights that the scheme needs to be an origin like any other; it may not skip the policy. */
export const PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: false,
  bypassCSP: false,
  corsEnabled: false,
  stream: false,
} as const;

/** Pages that are made while the app runs, by their path: the preview of a report, and one that is printed. */
export type MadePages = (path: string) => string | null;

/** answer gives a file, 404 for a name that the build did not write, and 403 for everything that is no plain path of ours. */
export async function answer(
  { url, method }: Pick<Request, 'url' | 'method'>,
  files: StaticFiles,
  made: MadePages,
): Promise<Response> {
  const path = pathOf(url);
  if (method !== 'GET' || path === null) return refuse(403);
  const page = made(path);
  if (page !== null) return new Response(page, { headers: previewHeaders() });
  const file = await files.read(path);
  if (file === null) return refuse(404);
  return new Response(Buffer.from(file.content), {
    headers: { ...securityHeaders('none'), 'Content-Type': file.type },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders('none') });
}

/** Names of ours have no character that needs an escape, so an escape is an attempt to spell another name. */
function pathOf(url: string): string | null {
  if (!URL.canParse(url) || /[%\\\u0000]/.test(url) || url.includes('..')) return null;
  const { protocol, host, pathname, username, port } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && port === '' ? pathname : null;
}

/** isPreviewUrl says whether an address is the preview of a report, which the window may hold in a frame. */
export function isPreviewUrl(url: string): boolean {
  return url === `${ORIGIN}${PREVIEW_PATH}`;
}

/** isReadingUrl says whether an address is a page without script: the guide, or the preview of a report. They alone may open a window. */
export function isReadingUrl(url: string): boolean {
  return isPreviewUrl(url) || LANGUAGES.some((language) => url === `${ORIGIN}/guide.${language}.html`);
}

/** isOurUrl says whether a request or a frame belongs to the window's own origin. */
export function isOurUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST;
}
