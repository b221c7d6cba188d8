/**
 * Who may talk to the browser form: whoever has the cookie that was given for the one-time token, from our own
 * page. A name that was rebound to 127.0.0.1 has another Host, another site's page another Origin. A browser sends the
 * cookie to every port of this host, so whatever tells or does something also asks for a key, which only the page has.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { KEY_FRAGMENT, KEY_HEADER, KEY_PARAMETER } from '../../shared/contract/names.ts';

const SECRET_BYTES = 32;

export class Guard {
  readonly #port: number;
  readonly #session = randomBytes(SECRET_BYTES).toString('hex');
  readonly #key = randomBytes(SECRET_BYTES).toString('hex');
  #token: string | null = randomBytes(SECRET_BYTES).toString('hex');

  constructor(port: number) {
    this.#port = port;
  }

  /** Browsers keep the cookies of a host for all its ports together, so that two forms would take each other's away. */
  get #cookie(): string {
    return `vpc-doctor-${this.#port}`;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The address to open; its token works once. */
  get firstUrl(): string {
    return `${this.origin}/?token=${this.#token ?? ''}`;
  }

  isOurHost({ headers }: IncomingMessage): boolean {
    return headers.host === `127.0.0.1:${this.#port}`;
  }

  /** Browsers send an Origin with every POST; a request without one is no page's. */
  isOurOrigin({ headers }: IncomingMessage): boolean {
    return headers.origin === this.origin;
  }

  /** redeem takes the token and gives the cookie; null where it is wrong or was used before. */
  redeem(token: string): string | null {
    if (this.#token === null || !equal(token, this.#token)) return null;
    this.#token = null;
    return `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Where the page begins, with its key behind the `#`: no server is ever sent it. */
  get home(): string {
    return `/${KEY_FRAGMENT}${this.#key}`;
  }

  hasKey({ headers }: IncomingMessage, { searchParams }: URL): boolean {
    const given = headers[KEY_HEADER.toLowerCase()] ?? searchParams.get(KEY_PARAMETER);
    return typeof given === 'string' && equal(given, this.#key);
  }

  hasSession({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((one) => one.trim().split('='));
    return cookies.some(([name, value = '']) => name === this.#cookie && equal(value, this.#session));
  }
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
