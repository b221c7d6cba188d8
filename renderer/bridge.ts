/** The door to the host, the same for both forms: the preload's functions in the desktop app, HTTP in a browser. */
import { keyHeader, withKey } from './session-key.ts';
import { EVENTS_PATH } from '../shared/contract/names.ts';
import type {
  Answer,
  ArgsOf,
  CallName,
  ErrorCode,
  HostEvent,
  ResultOf,
} from '../shared/contract/contract.ts';

/** What the preload exposes as `window.vpcDoctor`: one function per call, JSON text both ways. */
export type PreloadBridge = { readonly [N in CallName]: (args: string) => Promise<string> } & {
  onEvent(listener: (event: string) => void): () => void;
};

declare global {
  interface Window {
    readonly vpcDoctor?: PreloadBridge;
  }
}

/** CallError is a refusal or a failure of the host; `code` has words in both languages. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** call asks the host. Rejects with a CallError. */
export async function call<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> {
  const text = await (window.vpcDoctor === undefined
    ? overHttp(name, args)
    : window.vpcDoctor[name](JSON.stringify(args)));
  const answer = JSON.parse(text) as Answer<N>;
  if (!answer.ok) throw new CallError(answer.code, answer.message);
  return answer.value;
}

async function overHttp(name: CallName, args: unknown): Promise<string> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...keyHeader() },
    body: JSON.stringify(args),
  }).catch(() => null);
  if (response?.ok !== true)
    throw new CallError(
      'failed',
      response === null ? 'VPC Doctor is not running any more.' : await response.text(),
    );
  return response.text();
}

/** subscribe listens to the host's events until the returned function is called. */
export function subscribe(listener: (event: HostEvent) => void): () => void {
  const accept = (text: string): void => {
    listener(JSON.parse(text) as HostEvent);
  };
  if (window.vpcDoctor !== undefined) return window.vpcDoctor.onEvent(accept);
  const source = new EventSource(withKey(EVENTS_PATH));
  source.onmessage = ({ data }: MessageEvent<string>) => {
    accept(data);
  };
  return () => {
    source.close();
  };
}
