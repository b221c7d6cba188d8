/** Dozens of outputs of one kind stand in one file of a bundle, and come out of it byte for byte. */
import { describe, expect, it } from 'vitest';
import { readZip, type BundleFiles } from '../../../electron/host/bundle-files.ts';
import { kindOf, MANY } from '../../../electron/host/evidence-files.ts';
import { readBundle } from '../../../electron/host/load-bundle.ts';
import { bundleBytes, redactedBundleBytes } from '../../../electron/host/save-bundle.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import type { Evidence } from '../../../shared/observation/evidence.ts';
import type { Language } from '../../../shared/text/language.ts';
import { reportOf } from '../../support/report.ts';

const COMPUTERS = 30;
/** What `ping` of a Chinese Windows begins with, in its own code page: no UTF-8. */
const IN_GBK = Buffer.from([0xd5, 0xfd, 0xd4, 0xda, 0x20, 0x50, 0x69, 0x6e, 0x67, 0x20]);

const ping = (index: number, changes: Partial<Evidence> = {}): Evidence => {
  const bytes = Buffer.concat([IN_GBK, Buffer.from(`172.16.0.${index}`)]);
  return {
    id: `e${index}-ping`,
    command: `C:\\Windows\\System32\\ping.exe -n 4 172.16.0.${index}`,
    platform: 'win32',
    codepage: 'gbk',
    stream: 'stdout',
    startedAt: '2026-11-24T10:00:00.000Z',
    exitCode: 0,
    text: new TextDecoder('gbk').decode(bytes),
    bytes,
    ...changes,
  };
};
const pings = (count: number): readonly Evidence[] =>
  Array.from({ length: count }, (_, index) => ping(index + 1));
const route: Evidence = {
  id: 'e99-route',
  command: 'route print -4',
  platform: 'win32',
  startedAt: '',
  text: 'none',
  bytes: Buffer.from('none'),
};

const filesOf = (evidence: readonly Evidence[], language: Language = 'en'): Promise<BundleFiles> =>
  readZip(bundleBytes(reportOf('a filtered API', language), evidence));
const outputsIn = ({ names }: BundleFiles): readonly string[] =>
  names.filter((name) => /^evidence\/.*\.txt$/.test(name));

describe('a bundle of a run with 30 cloud computers', () => {
  it('has one file of pings, named by its number, program and count', async () => {
    const files = await filesOf([...pings(COMPUTERS), route]);
    expect(outputsIn(files)).toEqual(['evidence/1-ping.exe-30-outputs.txt', 'evidence/2-route-print-4.txt']);
  });

  it('gives every output back, byte for byte, in the order of the run', async () => {
    const evidence = [...pings(15), route, ...pings(COMPUTERS).slice(15)];
    const { evidence: opened } = await readBundle(await filesOf(evidence), 'x');
    expect(opened.map(({ id, text }) => [id, text])).toEqual(evidence.map(({ id, text }) => [id, text]));
    for (const [index, { bytes }] of opened.entries())
      expect(Buffer.from(bytes ?? [])).toEqual(Buffer.from(evidence[index]?.bytes ?? []));
  });

  it.each([
    ['en', '30 outputs, each below its command line, of '],
    ['zh-CN', '30 份输出，各自位于其命令行之下：'],
  ] as const)('says so in its legend, in %s', async (language, words) => {
    const files = await filesOf(pings(COMPUTERS), language);
    expect(Buffer.from((await files.read('LEGEND.md')) ?? []).toString('utf8')).toContain(words);
  });

  it('shows people each command above its output', async () => {
    const [name = ''] = outputsIn(await filesOf(pings(COMPUTERS)));
    const text = Buffer.from((await (await filesOf(pings(COMPUTERS))).read(name)) ?? []).toString('latin1');
    expect(text.match(/^### .*ping\.exe -n 4 172\.16\.0\.\d+ /gm)).toHaveLength(COMPUTERS);
  });

  it('is redacted and opened like any other', async () => {
    const report = {
      ...reportOf('a filtered API'),
      evidence: pings(COMPUTERS).map(({ bytes: _, ...one }) => one),
    };
    const shared = shareable(report, { isOwn: false });
    const files = await readZip(redactedBundleBytes(shared));
    expect(outputsIn(files)).toHaveLength(1);
    for (const name of files.names)
      expect(Buffer.from((await files.read(name)) ?? []).toString('utf8')).not.toContain(
        'ping.exe -n 4 172.16.0.',
      );
    const { evidence } = await readBundle(files, 'x');
    expect(evidence.map(({ text }) => text)).toEqual(shared.report.evidence.map(({ text }) => text));
  });

  it('keeps a file for each where they are few, where code pages differ, and for files of the system', async () => {
    expect(outputsIn(await filesOf(pings(MANY - 1)))).toHaveLength(MANY - 1);
    const mixed = pings(MANY).map((one, index) => (index === 0 ? { ...one, codepage: 'utf-8' } : one));
    expect(outputsIn(await filesOf(mixed))).toHaveLength(MANY);
    const wide = pings(MANY).map((one) => ({ ...one, codepage: 'utf-16le' }));
    expect(outputsIn(await filesOf(wide))).toHaveLength(MANY);
    const files = pings(MANY).map((one, index) => ({ ...one, command: `file:/etc/${index}` }));
    expect(outputsIn(await filesOf(files))).toHaveLength(MANY);
  });
});

describe('an index', () => {
  const bundle = (part: object | undefined): BundleFiles => {
    const index = [
      { id: 'a', file: 'all.txt', command: 'ip -j rule', platform: 'linux', part },
      { id: 'b', file: 'b.txt', command: 'ip -j route', platform: 'linux' },
    ];
    const content: Readonly<Record<string, string>> = {
      'index.json': JSON.stringify(index),
      'all.txt': '0123456789',
      'b.txt': '[]',
    };
    return {
      names: Object.keys(content),
      read: (name) => Promise.resolve(content[name] === undefined ? null : Buffer.from(content[name])),
    };
  };

  it('of an earlier version names whole files', async () => {
    expect((await readBundle(bundle(undefined), 'x')).evidence[0]?.text).toBe('0123456789');
  });

  it('may name a part, and never more than there is', async () => {
    expect((await readBundle(bundle({ start: 2, length: 3 }), 'x')).evidence[0]?.text).toBe('234');
    expect((await readBundle(bundle({ start: 8, length: 3 }), 'x')).evidence.map(({ id }) => id)).toEqual([
      'b',
    ]);
    for (const part of [
      { start: -1, length: 3 },
      { start: 0.5, length: 1 },
      { start: 1e300, length: 1 },
      { start: 0 },
    ])
      await expect(readBundle(bundle(part), 'x')).rejects.toThrow('index.json');
  });
});

describe('the kind of a command', () => {
  it.each([
    ['/usr/bin/ping -n -c 4 -i 0.2 10.0.0.1', 'ping'],
    ['ip -j route get 10.0.0.1', 'ip route get'],
    ['native:GetBestRoute2 10.0.0.1', 'native:GetBestRoute2'],
    ['C:\\Windows\\System32\\tracert.exe -d -h 30 10.0.0.1', 'tracert.exe'],
    ['', ''],
  ])('%j is %j', (command, kind) => {
    expect(kindOf(command)).toBe(kind);
  });
});
