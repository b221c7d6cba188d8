/** The corpus through the built command line: reports, bundles, replays and facts of recorded outputs, and a live run in a namespace of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleOf, leaksIn } from '../privacy/bundles.ts';
import { Draw } from '../privacy/draw.ts';
import { READ, UNREAD } from '../privacy/outputs/index.ts';
import type { Spec } from '../privacy/spec.ts';
import { Finder } from '../privacy/views.ts';
import { cli, finished } from '../support/cli.ts';

const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-private-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const COMMANDS: readonly (readonly [name: string, args: (folder: string) => readonly string[]])[] = [
  [
    'report as JSON, and its bundle',
    (folder) => ['report', folder, '--format', 'json', '--evidence', join(folder, 'out.zip')],
  ],
  ['report as HTML', (folder) => ['report', folder, '--format', 'html']],
  ['replay as NDJSON', (folder) => ['replay', folder, '--format', 'ndjson']],
  ['replay as Markdown', (folder) => ['replay', folder, '--format', 'markdown']],
  ['replay of facts', (folder) => ['replay', folder, '--facts', '--redact']],
];

const KINDS = ['win32', 'darwin', 'linux'].flatMap(
  (platform) =>
    [
      [platform, 'that are read', READ],
      [platform, 'that are not read', UNREAD],
    ] as const,
);

/** What nobody reads reaches a page only through its report, which holds nothing of it then. */
const commandsFor = (specs: readonly Spec[]): typeof COMMANDS =>
  specs === READ ? COMMANDS : COMMANDS.filter(([name]) => /^report as JSON|^replay of facts/.test(name));

describe.each(KINDS)('outputs of %s %s', (platform, _kind, specs) => {
  it.each(commandsFor(specs))('leave nothing in %s', { timeout: 60_000, retry: 0 }, async (name, argsOf) => {
    const { folder, planted } = bundleOf(root, platform, specs);
    const { stdout, stderr } = await cli([...argsOf(folder), '--lang', 'en']);
    expect(stdout, stderr).not.toBe('');
    const zip = join(folder, 'out.zip');
    const written = existsSync(zip) ? leaksIn(planted, 'bundle', readFileSync(zip)) : [];
    expect([
      ...leaksIn(planted, name, stdout),
      ...leaksIn(planted, `${name}, stderr`, stderr),
      ...written,
    ]).toEqual([]);
  });
});

const CLI = `${process.execPath} ${resolve(import.meta.dirname, '../../dist/cli/vpc-doctor.js')}`;

function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'namespaces are a feature of Linux.';
  if (process.getuid?.() !== 0) return 'they need root.';
  if (spawnSync('ip', ['-V']).status !== 0) return 'iproute2 is not installed.';
  return spawnSync('unshare', ['-n', '-m', '-u', 'true']).status === 0
    ? null
    : 'this machine forbids namespaces.';
}

const skip = reasonToSkip();
if (skip !== null) console.log(`Private values of a live run are not looked for: ${skip}`);

describe.skipIf(skip !== null)('a live run', () => {
  const draw = new Draw(4711);
  const mac = draw.mac('MAC, also in the name of the adapter');
  const [own, gateway, host, search, proxy, bypass, user] = [
    draw.ip('own address', 'plain', 'ten'),
    draw.ip('gateway', 'plain', 'ten'),
    draw.host('host'),
    draw.fqdn('search domain', 'se'),
    draw.fqdn('proxy', 'app'),
    draw.domain('bypass', 'bank'),
    draw.word('user of a proxy', false),
  ];
  const [password, known, address, resolver, link] = [
    draw.secret('password of a proxy').replace(/[#%+!]/g, 'x'),
    draw.fqdn('name of the hosts file', 'pro'),
    draw.ip('address of the hosts file', 'plain', 'ten'),
    draw.ip('resolver', 'plain', 'ten'),
    draw.word('second adapter', false).slice(0, 14),
  ];
  const planted = draw.planted.map((one) =>
    one.form === 'password of a proxy'
      ? { ...one, needles: [password.toLowerCase()] }
      : one.form === 'second adapter'
        ? { ...one, needles: [link.toLowerCase()] }
        : one,
  );
  const adapter = `enx${mac.replaceAll(':', '')}`;
  const files = join(root, 'etc');
  mkdirSync(files);
  writeFileSync(join(files, 'hosts'), `127.0.0.1 localhost\n${address} ${known}\n`);
  writeFileSync(join(files, 'resolv.conf'), `search ${search}\nnameserver ${resolver}\n`);
  /** A link whose other end swallows everything; nothing leaves the namespace. */
  const lines = [
    `hostname ${host}`,
    'ip link set lo up',
    'ip link add veth0 type veth peer name hole',
    `ip link set veth0 name ${adapter}`,
    `ip link set ${adapter} address ${mac} arp off up`,
    'ip link set hole up',
    `ip link add ${link} type veth peer name hole2`,
    `ip link set ${link} up`,
    `ip addr add ${own}/8 dev ${adapter}`,
    `ip route add default via ${gateway}`,
    `mount --bind ${join(files, 'hosts')} /etc/hosts`,
    `mount --bind ${join(files, 'resolv.conf')} "$(readlink -f /etc/resolv.conf)"`,
    `export https_proxy=http://${user}:${password}@${proxy}:3128 no_proxy=.${bypass}`,
  ].join(' && ');

  /** A run spends most of its time waiting for silence, so they wait side by side. */
  async function check(...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
    const run = `${lines} && exec ${CLI} check --lang en --no-history ${args.join(' ')}`;
    return finished('unshare', ['-n', '-m', '-u', 'sh', '-c', run], {
      PATH: process.env['PATH'],
      LANG: 'C.UTF-8',
    });
  }

  it.concurrent.each(['json', 'ndjson', 'html', 'markdown'])(
    'leaves nothing as %s',
    { timeout: 60_000 },
    async (format) => {
      const zip = join(root, `${format}.zip`);
      const run = await check('--format', format, '--evidence', zip);
      expect(run.stdout, run.stderr).not.toBe('');
      expect([
        ...leaksIn(planted, format, run.stdout),
        ...leaksIn(planted, 'bundle', readFileSync(zip)),
      ]).toEqual([]);
    },
  );

  it.concurrent('has them, where it does not redact', { timeout: 60_000 }, async () => {
    const finder = new Finder((await check('--no-redact', '--format', 'json')).stdout);
    // The credentials of a proxy are dropped while it is read.
    expect(planted.filter((one) => finder.find(one) === null).map(({ form }) => form)).toEqual([
      'user of a proxy',
      'password of a proxy',
    ]);
  });
});
