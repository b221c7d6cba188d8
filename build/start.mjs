// `npm start`: builds the command line and runs the main job.
//
// On a terminal it asks before anything is contacted. Without one (CI, a pipe) nobody can be asked, so it
// shows the loopback demo and says how to check the workstation itself.
import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli/vpc-doctor.js', import.meta.url));

const built = spawnSync(process.execPath, [vite, 'build', '-c', 'vite.cli.config.ts', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const given = process.argv.slice(2);
const args = given.length > 0 ? given : await choose();
if (args === null) process.exit(0);
const run = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
process.exit(run.status ?? 1);

async function choose() {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.error('No terminal to ask on: showing the demo, which stays on this machine. To check this workstation: npx vpc-doctor check\n');
    return ['demo'];
  }
  console.log(`VPC Doctor checks whether this workstation can log in to Alibaba Cloud Workspace over a private network.
It contacts the DNS servers of this system, 100.100.2.136 and 100.100.2.138, and the addresses that they
give for the API. Nothing was contacted so far, nothing is changed, and nothing is uploaded.
`);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = (await prompt.question('Check this workstation now? [Y]es, [d]emo on this machine only, [n]o: ')).trim().toLowerCase();
  prompt.close();
  if (answer.startsWith('n')) return null;
  return answer.startsWith('d') ? ['demo'] : ['check'];
}
