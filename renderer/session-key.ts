/**
 * The second secret of the browser form. A browser sends the cookie to every port of 127.0.0.1, also to a server of another
 * user; what is stored for an origin stays with its port. It comes behind the `#`, which is sent nowhere.
 */
import { KEY_FRAGMENT, KEY_HEADER, KEY_PARAMETER } from '../shared/contract/names.ts';

const PLACE = 'vpc-doctor-key';

let key: string | null = null;

/** takeKey keeps the key that the address brought, and takes it out of the address. */
export function takeKey(): void {
  if (!window.location.hash.startsWith(KEY_FRAGMENT)) return;
  key = window.location.hash.slice(KEY_FRAGMENT.length);
  window.history.replaceState(null, '', window.location.pathname);
  try {
    window.localStorage.setItem(PLACE, key);
  } catch {
    // Without storage the key lives as long as this page.
  }
}

/** keyHeader goes with every call. */
export function keyHeader(): Readonly<Record<string, string>> {
  return { [KEY_HEADER]: currentKey() };
}

/** withKey is for what takes no headers: a stream of events, and a page in a tab of its own. */
export function withKey(path: string): string {
  return window.vpcDoctor === undefined ? `${path}?${KEY_PARAMETER}=${currentKey()}` : path;
}

/** Another tab, or this one loaded anew, finds it where the first page put it. */
function currentKey(): string {
  try {
    key ??= window.localStorage.getItem(PLACE);
  } catch {
    return key ?? '';
  }
  return key ?? '';
}
