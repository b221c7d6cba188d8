/** Servers on loopback that behave as an API may, and its name. */
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { startApi, type ApiBehavior } from '../../../electron/demo/api-server.ts';
import type { Reported } from '../../../electron/engine/toolbox.ts';
import type { ObservationKind, ObservationKinds } from '../../../shared/observation/observation.ts';
import { ip } from '../../../shared/net/ipv4.ts';

export const HOST = ip('127.0.0.1');

export const NAME = 'api.example';

/** Of a test that cancels nothing. */
export const never = new AbortController().signal;

/** What a test has opened, and closeAll closes. */
export const open: (() => Promise<unknown>)[] = [];

/** closeAll ends what the test before has started. */
export const closeAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((close) => close()));
};

/** api starts an API that behaves in this way, and gives its port. */
export async function api(behavior: ApiBehavior): Promise<number> {
  const running = await startApi(HOST, behavior);
  open.push(() => running.close());
  return running.port;
}

/** listening waits until a server has a port, and gives it. */
export async function listening(server: Server): Promise<number> {
  server.listen(0, HOST);
  await once(server, 'listening');
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server)
          (server as unknown as { closeAllConnections(): void }).closeAllConnections();
      }),
  );
  return (server.address() as AddressInfo).port;
}

/** valueOf gives the one fact of a probe. */
export function valueOf<K extends ObservationKind>(
  kind: K,
  [first]: readonly Reported[],
): ObservationKinds[K] {
  if (first?.kind !== kind || !first.fact.known) throw new Error(JSON.stringify(first));
  return first.fact.value as ObservationKinds[K];
}
