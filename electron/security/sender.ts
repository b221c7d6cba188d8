import { isOurUrl } from './scheme.ts';

/** What Electron tells about who sent a message; the frame is null when it is gone already. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** isTrustedSender says whether a message comes from the main frame of our own page. */
export function isTrustedSender({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurUrl(senderFrame.url);
}
