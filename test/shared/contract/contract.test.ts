import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARGUMENTS } from '../../../shared/contract/arguments.ts';
import type { CallName, Handlers } from '../../../shared/contract/contract.ts';
import { dispatch, HostError } from '../../../shared/contract/dispatch.ts';
import { CALL_NAMES } from '../../../shared/contract/names.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';

/** One argument that each call accepts. */
const GOOD: Readonly<Record<CallName, unknown>> = {
  info: null,
  contacts: null,
  cancel: null,
  profile: null,
  resetProfile: null,
  history: null,
  clearHistory: null,
  start: { kind: 'demo', scenario: 'healthy' },
  report: { language: 'en' },
  verify: { finding: 'dns.slow', healed: false, language: 'zh-CN' },
  exportReport: { source: 'run', format: 'json', language: 'en', redact: true, note: null },
  previewReport: {
    source: { opened: 'x' },
    format: 'bundle',
    language: 'zh-CN',
    redact: false,
    note: { text: 'x', since: 'y' },
  },
  openFile: { file: { name: 'a.json', base64: 'e30=' }, language: 'en' },
  judgeOpened: { id: 'x', again: true, language: 'en' },
  compareReports: { source: 'run', file: { name: 'a.json', base64: 'e30=' }, language: 'en' },
  checkProfile: { text: '' },
  saveProfile: { text: '' },
  exportProfile: { text: '' },
  editProfile: {
    text: '',
    changes: [
      { key: 'region', value: 'cn-beijing' },
      { key: 'lan', value: ['10.0.0.0/8'] },
      { key: 'cloudComputers', value: [{ address: '172.16.0.5', ports: '', name: '' }] },
    ],
  },
  addTargets: { profile: '', csv: '' },
  setSettings: DEFAULT_SETTINGS,
  compare: { id: 'x', language: 'en' },
  openRun: { id: 'x', language: 'zh-CN' },
  setMuted: { finding: 'path.latency', subjects: ['100.100.2.136'], muted: true },
  openPane: { pane: 'network' },
  copy: { text: 'x' },
  drillPlan: null,
  endDrill: null,
  startDrill: { kind: 'drill', by: '', unattendedS: null, language: 'en' },
  markDrill: { kind: 'off' },
  drill: { language: 'en' },
  previewDrill: { id: 'x', format: 'pdf', language: 'zh-CN', redact: true },
  saveDrill: { id: 'x', format: 'json', language: 'en', redact: false },
  samplePlan: { kind: 'guide', language: 'en' },
  openPlanFile: { file: { name: 'plan.yaml', base64: 'e30=' }, kind: 'plan', language: 'en' },
  checkPlan: {
    docs: {
      plan: { name: 'plan.yaml', text: '' },
      gateways: [{ name: 'gateway.cfg', text: '', dialect: null }],
    },
    language: 'zh-CN',
  },
  previewPlanReport: {
    docs: { plan: { name: 'plan.yaml', text: '' }, gateways: [] },
    format: 'html',
    language: 'en',
    redact: true,
  },
  savePlanReport: {
    docs: { plan: { name: 'plan.yaml', text: '' }, gateways: [] },
    format: 'json',
    language: 'zh-CN',
    redact: false,
  },
  savePlan: { name: 'plan.yaml', text: '' },
  profileOfPlan: { text: '', language: 'en' },
};

const PROTOTYPE: unknown = JSON.parse('{"__proto__":{"kind":"workstation"}}');

function handlersThat(answer: (name: string) => Promise<unknown>): {
  readonly handlers: Handlers;
  readonly ran: string[];
} {
  const ran: string[] = [];
  const entries = CALL_NAMES.map((name) => [
    name,
    () => {
      ran.push(name);
      return answer(name);
    },
  ]);
  const handlers: unknown = Object.fromEntries(entries);
  return { handlers: handlers as Handlers, ran };
}
const fine = () => handlersThat(() => Promise.resolve(null));

describe.each(CALL_NAMES)('the call %s', (name) => {
  it('takes what its schema allows', async () => {
    const { handlers, ran } = fine();
    expect(await dispatch(handlers, name, GOOD[name])).toEqual({ ok: true, value: null });
    expect(ran).toEqual([name]);
  });

  const wrong: readonly unknown[] =
    GOOD[name] === null
      ? [{}, undefined, 'x', 0]
      : [null, undefined, 'x', [], { ...(GOOD[name] as object), extra: 1 }, PROTOTYPE];
  it.each(wrong)('refuses %j and runs nothing', async (args) => {
    const { handlers, ran } = fine();
    expect(await dispatch(handlers, name, args)).toMatchObject({ ok: false, code: 'invalid' });
    expect(ran).toEqual([]);
  });

  it('never throws and never runs on anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (args) => {
        const { handlers, ran } = fine();
        const answer = await dispatch(handlers, name, args);
        expect(answer.ok).toBe(ran.length === 1);
        expect(answer.ok).toBe(ARGUMENTS[name].safeParse(args).success);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the contract', () => {
  it('has one schema per call', () => {
    expect(Object.keys(ARGUMENTS).sort()).toEqual([...CALL_NAMES].sort());
  });

  it.each(['constructor', '__proto__', 'toString', '', 'Info', 5, null])('knows no call %j', async (name) => {
    expect(await dispatch(fine().handlers, name, null)).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('gives a failure as a value, with its code', async () => {
    const { handlers } = handlersThat((name) =>
      Promise.reject(name === 'info' ? new HostError('busy', 'wait') : new Error('boom')),
    );
    expect(await dispatch(handlers, 'info', null)).toEqual({ ok: false, code: 'busy', message: 'wait' });
    expect(await dispatch(handlers, 'profile', null)).toEqual({ ok: false, code: 'failed', message: 'boom' });
  });
});
