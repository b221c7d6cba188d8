/** What the computer said about itself, in every form of the report and both languages. */
import { describe, expect, it } from 'vitest';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import { renderText } from '../../../electron/cli/render-text.ts';
import { known, unknown } from '../../../shared/observation/known.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { computerLines } from '../../../shared/report/computer-lines.ts';
import { renderHtml } from '../../../shared/report/html/index.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { cable, load, seen, unseen } from '../../support/facts.ts';
import { reportOf } from '../../support/report.ts';

const TOLD = [
  seen('machine', '', {
    system: 'Windows 11 Pro',
    build: '10.0.22631',
    maker: 'Alibaba Cloud',
    model: 'Alibaba Cloud ECS',
    virtual: true,
    hypervisor: 'KVM',
  }),
  seen('load', '', load({ battery: { percent: 40, onMains: false }, saving: true })),
  seen('links', '', [
    cable(),
    {
      adapter: 'wlan0',
      wifi: { signalDbm: -61, channel: 36, band: '5', rateMbit: 433, security: 'wpa2-enterprise' },
    },
    { adapter: 'wlan1', wifi: null },
  ]),
];

function reportWith(observations: readonly Observation[], language: 'en' | 'zh-CN' = 'en'): Report {
  const report = reportOf('a healthy workstation', language);
  const others = report.observations.filter(({ kind }) => !['machine', 'load', 'links'].includes(kind));
  return {
    ...report,
    observations: [
      ...others,
      ...observations.map((one) => ({ ...one, evidence: [], fact: { ...one.fact } })),
    ],
  };
}

const textsOf = (report: Report, language: 'en' | 'zh-CN' = 'en'): readonly string[] =>
  computerLines(report, language).map(({ label, text }) => `${label}: ${text}`);

describe('the lines of the computer', () => {
  it('say all that was told', () => {
    expect(textsOf(reportWith(TOLD))).toEqual([
      'System: Windows 11 Pro, build 10.0.22631',
      'Model: Alibaba Cloud, Alibaba Cloud ECS, virtual machine on KVM',
      'Load: processor 12 % in use (8 cores), 0.4 programs running or waiting in the minute before, 9.2 of 15.6 GB of memory free',
      'Power: battery 40 %, on battery, power saving is on',
      'eth0: 1000 Mbit/s, full duplex, e1000e',
      'wlan0: Wi-Fi -61 dBm, channel 36, 5 GHz, 433 Mbit/s, WPA2 Enterprise',
      'wlan1: Wi-Fi: no signal was told',
    ]);
  });

  it('speak Chinese', () => {
    expect(textsOf(reportWith(TOLD, 'zh-CN'), 'zh-CN')).toContain(
      '电源: 电池电量 40%，使用电池，已开启节电模式',
    );
  });

  it('say of what was asked and not told that it is not known', () => {
    const late = (['machine', 'load', 'links'] as const).map((kind) => unseen(kind, '', 'timed-out'));
    expect(textsOf(reportWith(late))).toEqual(['Model: not known', 'Load: not known', 'Adapters: not known']);
    expect(textsOf(reportWith([seen('machine', '', {})]))).toEqual(['System: not known', 'Model: not known']);
  });

  it('say nothing of what was not asked, as in a report of an older version', () => {
    expect(textsOf(reportWith([]))).toEqual([]);
  });

  it('say of a fact of another shape that it is not known', () => {
    const odd = [
      { ...seen('load', '', load()), fact: known({ cores: 'many' }) },
      { ...seen('links', '', []), fact: unknown('failed') },
    ] as unknown as readonly Observation[];
    expect(textsOf(reportWith(odd))).toEqual(['Load: not known', 'Adapters: not known']);
  });
});

describe('every form of the report', () => {
  const report = reportWith(TOLD);
  it.each([
    ['text', renderText(report, { colors: colorsFor({}, {}), columns: 10_000 })],
    ['Markdown', renderMarkdown(report)],
    ['HTML', renderHtml(report, 'en')],
  ])('%s holds them', (_form, text) => {
    const plain = text.replace(/\s+/g, ' ').replace(/\\/g, '');
    for (const part of [
      'Windows 11 Pro',
      '9.2 of 15.6 GB of memory free',
      'wlan0',
      '-61 dBm',
      'WPA2 Enterprise',
    ])
      expect(plain).toContain(part);
  });
});
