/** Runs inside the namespace "cloud": the API under a throw-away CA, and cloud computers that accept connections. */
import { writeFileSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createAuthority, issue } from '../../electron/demo/certificates.ts';

const [api = '', name = '', folder = '', port = '', ...computers] = process.argv.slice(2);
const authority = await createAuthority('VPC Doctor lab root');
writeFileSync(join(folder, 'ca.pem'), authority.pem);
const leaf = await issue(authority, { name, fromDay: -1, toDay: 1 });
const answer = JSON.stringify({ RequestId: 'lab', HostId: 'lab', Code: 'MissingParameter', Message: 'Action' });
const server = createHttpsServer(leaf, (_request, response) => {
  response.writeHead(400, { 'content-type': 'application/json', 'x-acs-request-id': 'lab' }).end(answer);
});
server.listen(443, api);
for (const address of computers) createServer((socket) => socket.on('error', () => undefined).end()).listen(Number(port), address);
server.on('listening', () => {
  process.stdout.write('ready\n');
});
