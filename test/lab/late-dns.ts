/**
 * Runs inside a namespace: a DNS server that passes every question on and holds it for a while first.
 * Arguments: `<address> <port> <resolver> <ms>`; prints "ready" when it listens.
 */
import { createSocket } from 'node:dgram';
import { setTimeout as sleep } from 'node:timers/promises';

const [address = '', port = '', resolver = '', ms = ''] = process.argv.slice(2);
const server = createSocket('udp4');
server.on('message', (question, asker) => {
  void sleep(Number(ms)).then(() => {
    const client = createSocket('udp4');
    client.once('message', (answer) => {
      server.send(answer, asker.port, asker.address);
      client.close();
    });
    client.bind(0, address, () => {
      client.send(question, 53, resolver);
    });
  });
});
server.bind(Number(port), address, () => process.stdout.write('ready\n'));
