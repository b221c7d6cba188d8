// `npm run bench`: whole processes, measured in one run, quoted as medians and ratios.
//
// Everything runs on loopback or in a network namespace of its own. The guide's manual sequence needs root,
// Linux, nslookup, ping, traceroute and openssl; where something is missing its row says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli/vpc-doctor.js', import.meta.url));
const NODE = process.execPath;
const rows = [];

function time(argv, runs = 3) {
  const times = [];
  let exit = null;
  let peakKb = 0;
  const measured = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'PEAK %M', ...argv] : argv;
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    const done = spawnSync(measured[0], measured.slice(1), { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    exit = done.status;
    peakKb = Math.max(peakKb, Number(/PEAK (\d+)/.exec(done.stderr ?? '')?.[1] ?? 0));
  }
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)], exit, peakMb: peakKb / 1024 };
}

function row(name, figure, bound, ok) {
  rows.push({ name, figure, bound, ok });
  console.log(`${ok ? 'ok  ' : 'MISS'}  ${name.padEnd(58)} ${figure.padEnd(26)} ${bound}`);
}
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

const bare = time([NODE, '-e', '0'], 7);
const version = time([NODE, CLI, '--version'], 7);
row('--version against bare node', `${(version.ms / bare.ms).toFixed(2)} x`, '<= 1.5 x', version.ms / bare.ms <= 1.5);

const healthy = time([NODE, CLI, 'demo', '--format', 'json'], 5);
row('healthy demo, whole process', seconds(healthy.ms), '<= 1.5 s', healthy.ms <= 1500 && healthy.exit === 0);

const silent = time([NODE, CLI, 'demo', 'all-silent', '--format', 'json'], 3);
row('nobody answers, whole process', seconds(silent.ms), '<= 6 s', silent.ms <= 6000 && silent.exit === 3);

// An empty namespace with two veth ends: all packets vanish, so every target is silent.
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
if (!isRoot) {
  console.log('skip  rows in network namespaces: they need root on Linux');
} else {
  const inside = (script) => ['unshare', '-n', 'sh', '-c', script];
  const silentNet =
    'ip link set lo up; ip link add e type veth peer name f; ip addr add 192.168.1.10/24 dev e; ip link set e address 02:00:00:00:00:01 arp off up; ip link set f up; ip route add default via 192.168.1.1;';
  const targets = Array.from({ length: 1000 }, (_, index) => `${index % 2 === 0 ? '127.1' : '172.16'}.${Math.floor(index / 250)}.${(index % 250) + 1}:9443`);
  const csv = targets.join('\n');
  const listen = `${NODE} -e "const s=require('net').createServer(c=>c.destroy());s.listen(9443,'0.0.0.0')" & `;
  const many = time(inside(`${silentNet} ${listen} printf '%s' '${csv}' > /tmp/vpc-doctor-bench.csv; sleep 0.3; ${NODE} ${CLI} check --targets /tmp/vpc-doctor-bench.csv --lang en; code=$?; kill %1 2>/dev/null; kill $! 2>/dev/null; rm -f /tmp/vpc-doctor-bench.csv; exit $code`), 1);
  row('1,000 cloud computers, half of them silent', `${seconds(many.ms)}, ${many.peakMb.toFixed(0)} MB`, '<= 6 s, <= 200 MB', many.ms <= 6300 && many.peakMb <= 200 && many.exit === 3);

  const tools = ['/usr/bin/nslookup', '/usr/bin/ping', '/usr/sbin/traceroute', '/usr/bin/openssl'];
  const absent = tools.filter((path) => !existsSync(path) && !existsSync(path.replace('/usr', '')));
  if (absent.length > 0) {
    console.log(`skip  the guide's manual sequence: missing ${absent.join(' ')}`);
  } else {
    const manual = (name, servers, hosts, tls) =>
      [
        ...servers.map((server) => `nslookup ${name} ${server} >/dev/null 2>&1`),
        ...hosts.slice(0, 1).map((host) => `ping -n -c 4 ${host} >/dev/null 2>&1`),
        ...hosts.map((host) => `traceroute -n ${host} >/dev/null 2>&1`),
        `timeout 20 openssl s_client -connect ${tls} </dev/null >/dev/null 2>&1`,
      ].join('; ');
    const name = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
    const mute = manual(name, ['100.100.2.136', '100.100.2.138'], ['100.100.2.136', '100.100.2.138', '172.16.0.5'], '100.100.45.10:443');
    const byHand = time(inside(`${silentNet} ${mute}`), 1);
    const byTool = time(inside(`${silentNet} ${NODE} ${CLI} check --target 172.16.0.5:443 --format json >/dev/null`), 1);
    row("silent network: the guide's manual sequence / check", `${seconds(byHand.ms)} / ${seconds(byTool.ms)} = ${(byHand.ms / byTool.ms).toFixed(1)} x`, '>= 10 x', byHand.ms / byTool.ms >= 10);
  }
}

process.exit(rows.every((one) => one.ok) ? 0 : 1);
