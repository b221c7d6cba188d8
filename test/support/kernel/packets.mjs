/**
 * Runs in a network namespace of its own: makes a peer namespace, loads one rule set after the other, sends packets and
 * tells which of them left and which were answered. Reads one JSON list from stdin, writes one to stdout.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';

const PEER = '100.100.2.136';
const OWN = '192.168.1.10';

function run(program, args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}\n${input ?? ''}`);
  return stdout;
}

const peer = spawn(
  'unshare',
  [
    '-n',
    process.execPath,
    '-e',
    `
  const socket = require('dgram').createSocket('udp4');
  require('child_process').execSync('ip link set lo up');
  process.stdin.once('data', () => {
    for (const port of [53, 5353, 443]) require('dgram').createSocket('udp4').bind(port, '${PEER}').on('message', function (text, from) { this.send(text, from.port, from.address); });
    process.stdout.write('ready');
  });`,
  ],
  { stdio: ['pipe', 'pipe', 'ignore'] },
);
process.on('exit', () => peer.kill('SIGKILL'));
await new Promise((resolve) => setTimeout(resolve, 300));
const inPeer = (line) => run('nsenter', ['-t', String(peer.pid), '-n', 'sh', '-c', line]);
run('sh', [
  '-c',
  `ip link set lo up; ip link add veth0 type veth peer name veth1; ip link set veth1 netns ${peer.pid}; ip link add other0 type veth peer name other1; ip link set other0 up; ip link set other1 up; ip addr add ${OWN}/24 dev veth0; ip link set veth0 arp off; ip link set veth0 up`,
]);
inPeer(
  `ip addr add ${PEER}/32 dev veth1; ip link set veth1 arp off; ip link set veth1 up; ip route add 192.168.1.0/24 dev veth1`,
);
const macOf = (text) => /link\/ether (\S+)/.exec(text)[1];
const [mac0, mac1] = [
  macOf(run('ip', ['-o', 'link', 'show', 'dev', 'veth0'])),
  macOf(inPeer('ip -o link show dev veth1')),
];
run('sh', [
  '-c',
  `ip route add ${PEER}/32 dev veth0; ip neigh add ${PEER} lladdr ${mac1} dev veth0 nud permanent`,
]);
inPeer(`ip neigh add ${OWN} lladdr ${mac0} dev veth1 nud permanent`);
peer.stdin.write('go');
await new Promise((resolve) => peer.stdout.once('data', resolve));

/** What the peer has received. Nobody listens for TCP there, so that a connection is one packet and one refusal. */
function arrived(row, name) {
  const text = readFileSync(`/proc/${peer.pid}/net/snmp`, 'utf8');
  const [names, values] = text
    .split('\n')
    .filter((line) => line.startsWith(`${row}: `))
    .map((line) => line.split(' '));
  return Number(values[names.indexOf(name)]);
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const arrivedUdp = () => arrived('Udp', 'InDatagrams');
const arrivedTcp = () => arrived('Tcp', 'InSegs');
const arrivedIcmp = () => arrived('Icmp', 'InEchos');

async function udp({ port, from }, patience) {
  const socket = createSocket('udp4');
  await new Promise((resolve) => socket.bind(from, resolve));
  const before = arrivedUdp();
  const answer = new Promise((resolve) => socket.once('message', () => resolve(true)));
  await new Promise((resolve) => socket.send('x', port, PEER, resolve));
  // It counts once a program has read it.
  for (let waited = 0; waited < patience && arrivedUdp() === before; waited += 2) await wait(2);
  const left = arrivedUdp() > before;
  const answered = left && (await Promise.race([answer, wait(4 * patience).then(() => false)]));
  socket.close();
  return { left, answered };
}

async function tcp({ port, from }, patience) {
  const before = arrivedTcp();
  const socket = connect({ port, host: PEER, localPort: from });
  const answer = new Promise((resolve) => {
    socket.once('error', ({ code }) => resolve(code === 'ECONNREFUSED' && arrivedTcp() > before));
  });
  const result = await Promise.race([answer, wait(4 * patience).then(() => false)]);
  const left = arrivedTcp() > before;
  socket.destroy();
  return { left, answered: left && result };
}

async function icmp(_packet, patience) {
  const before = arrivedIcmp();
  const ping = spawn('ping', ['-n', '-c', '1', '-W', String((4 * patience) / 1000), PEER], {
    stdio: 'ignore',
  });
  const status = await new Promise((resolve) => ping.once('exit', resolve));
  const left = arrivedIcmp() > before;
  return { left, answered: left && status === 0 };
}

const SENDERS = { udp, tcp, icmp };

const cases = JSON.parse(readFileSync(0, 'utf8'));
const results = [];
for (const { id, tool, rules, rounds, patience } of cases) {
  run('nft', ['flush', 'ruleset']);
  const load = tool === 'nft' ? ['nft', ['-f', '-']] : ['iptables-restore', []];
  const { status } = spawnSync(load[0], load[1], { input: rules });
  // Random conditions may contradict each other in a way that the tool refuses.
  if (status !== 0) continue;
  const seen = [];
  // In a round there is one of each protocol, so that at once they do not disturb each other's counters.
  for (const packets of rounds)
    seen.push(await Promise.all(packets.map((packet) => SENDERS[packet.protocol](packet, patience))));
  const listings =
    tool === 'nft'
      ? { json: run('nft', ['-j', 'list', 'ruleset']), text: run('nft', ['list', 'ruleset']) }
      : {
          rules: run('iptables', ['-S']),
          save: run('iptables-save', ['-c']),
          list: run('iptables', ['-nvL']),
          json: run('nft', ['-j', 'list', 'ruleset']),
          text: run('nft', ['list', 'ruleset']),
        };
  results.push({ id, listings, seen });
}
// A pipe takes a part at a time; this waits until all is written.
writeFileSync(1, JSON.stringify(results));
process.exit(0);
