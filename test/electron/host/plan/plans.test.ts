/** The host's side of the plan page: what is read, what is refused, and what is written. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Plans } from '../../../../electron/host/plan/plans.ts';
import { openPlanFile } from '../../../../electron/host/plan/open-plan-file.ts';
import { PLAN_LIMITS } from '../../../../shared/contract/plan.ts';
import type { PlanDocs } from '../../../../shared/plan/docs.ts';
import { guideGateway, guidePlan } from '../../../../shared/plan/guide-sample.ts';
import { planReportSchema } from '../../../../shared/plan/report/schema.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';

const SECRET = 'Zebra-Nordlicht-7731';
const DOCS: PlanDocs = {
  plan: { name: 'plan.yaml', text: guidePlan('en') },
  gateways: [
    { name: 'core.cfg', text: `${guideGateway('en')}username root password ${SECRET}\n`, dialect: null },
  ],
};

function desk(): {
  readonly plans: Plans;
  readonly saved: { name: string; content: string }[];
  pages: (string | null)[];
} {
  const saved: { name: string; content: string }[] = [];
  const pages: (string | null)[] = [];
  const plans = new Plans({
    version: '0.1.0',
    save: ({ name, content }) => {
      saved.push({ name, content: String(content) });
      return Promise.resolve({ state: 'saved', name });
    },
    onPage: (page) => pages.push(page),
  });
  return { plans, saved, pages };
}

describe('a check', () => {
  it('gives the report, and no secret of a configuration', async () => {
    const answer = await desk().plans.handlers.checkPlan({ docs: DOCS, language: 'en' });
    expect(answer.report?.verdict.state).toBe('not-ready');
    expect(answer.gateways).toEqual([{ name: 'core.cfg', dialect: 'cisco-ios', others: [] }]);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('says nothing of the rest where one text cannot be read', async () => {
    const unknown = { name: 'b.cfg', text: 'hello world\n', dialect: null };
    const docs = { ...DOCS, gateways: [...DOCS.gateways, unknown] };
    const answer = await desk().plans.handlers.checkPlan({ docs, language: 'en' });
    expect(answer.report).toBeNull();
    expect(answer.gateways[1]).toEqual({ name: 'b.cfg', dialect: null, others: [] });
    const broken = { ...DOCS, plan: { name: 'plan.yaml', text: 'vbr:\n  vlann: 1\n' } };
    const refused = await desk().plans.handlers.checkPlan({ docs: broken, language: 'en' });
    expect(refused.report).toBeNull();
    expect(refused.problems.length).toBeGreaterThan(0);
  });

  it('takes a configuration that is still blank as not given, and obeys a dialect that was chosen', async () => {
    const blank = { ...DOCS, gateways: [{ name: 'a.cfg', text: ' \n', dialect: null }] };
    const answer = await desk().plans.handlers.checkPlan({ docs: blank, language: 'en' });
    expect(answer.report?.files).toHaveLength(1);
    const docs = {
      ...DOCS,
      gateways: [{ name: 'a.cfg', text: guideGateway('en'), dialect: 'frr' as const }],
    };
    const chosen = await desk().plans.handlers.checkPlan({ docs, language: 'en' });
    expect(chosen.gateways[0]?.dialect).toBe('frr');
  });

  it.each(LANGUAGES)('begins with samples: %s', async (language) => {
    const { handlers } = desk().plans;
    const guide = await handlers.samplePlan({ kind: 'guide', language });
    expect((await handlers.checkPlan({ docs: guide, language })).report?.verdict.state).toBe('not-ready');
    const template = await handlers.samplePlan({ kind: 'template', language });
    expect((await handlers.checkPlan({ docs: template, language })).report?.verdict.state).toBe(
      'inconclusive',
    );
    expect(await handlers.profileOfPlan({ text: template.plan.text, language })).toContain('activeHops');
    expect(await handlers.profileOfPlan({ text: 'a: [', language })).toBeNull();
  });
});

describe('a report that is saved', () => {
  it('is what was looked at, with pseudonyms', async () => {
    const { plans, saved, pages } = desk();
    const request = { docs: DOCS, format: 'json', language: 'en', redact: true } as const;
    const preview = await plans.handlers.previewPlanReport(request);
    await plans.handlers.savePlanReport(request);
    expect(saved[0]?.content).toBe(preview.files[0]?.text);
    expect(saved[0]?.name).toMatch(/^vpc-doctor-plan-not-ready-\d{4}-\d\d-\d\d-\d{4}Z\.json$/);
    const report = planReportSchema.parse(JSON.parse(saved[0]?.content ?? ''));
    expect(report.redacted).toBe(true);
    expect(saved[0]?.content).not.toMatch(/10\.0\.0\.[12]\b|core\.cfg/);
    expect(preview.rules.length).toBeGreaterThan(0);
    expect(pages).toEqual([null]);
  });

  it.each(['html', 'markdown', 'json'] as const)(
    'keeps values when asked, and never a secret: %s',
    async (format) => {
      const { plans, saved } = desk();
      await plans.handlers.savePlanReport({ docs: DOCS, format, language: 'zh-CN', redact: false });
      expect(saved[0]?.content).toContain('192.160.0.0/12');
      expect(saved[0]?.content).not.toContain(SECRET);
    },
  );

  it('needs texts that can be read', async () => {
    const { plans } = desk();
    const docs = { ...DOCS, plan: { name: 'plan.yaml', text: '[' } };
    const request = { docs, format: 'html', language: 'en', redact: true } as const;
    await expect(plans.handlers.previewPlanReport(request)).rejects.toMatchObject({ code: 'nothing-to-do' });
    await expect(plans.handlers.savePlanReport(request)).rejects.toMatchObject({ code: 'nothing-to-do' });
  });

  it('is saved by a name that leads nowhere else', async () => {
    const { plans, saved } = desk();
    await plans.handlers.savePlan({ name: '../..\\x/plan.yaml', text: 'a' });
    expect(saved[0]?.name).not.toMatch(/[\\/]|^\./);
    expect(saved[0]?.content).toBe('a');
  });
});

describe('a file', () => {
  const open = (content: Buffer, kind: 'plan' | 'gateway' = 'gateway') =>
    openPlanFile({ file: { name: 'a.cfg', base64: content.toString('base64') }, kind, language: 'en' });

  it.each([
    ['UTF-8 with line ends of Windows', Buffer.from('a\r\nb\r\n')],
    ['UTF-16', Buffer.from('\ufeffa\nb\n', 'utf16le')],
  ])('is read: %s', (_name, content) => {
    expect(open(content)).toEqual({ ok: true, text: 'a\nb\n' });
  });

  it('is read in GBK', () => {
    const text = '! 专线接口，连接到阿里云的边界路由器\ninterface GigabitEthernet0/0/1\n';
    expect(open(iconv.encode(text, 'gbk'))).toEqual({ ok: true, text });
  });

  it('may be empty', () => {
    expect(open(Buffer.alloc(0))).toEqual({ ok: true, text: '' });
  });

  it.each([
    [
      'a picture',
      Buffer.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        13,
        10,
        26,
        10,
        ...Array.from({ length: 900 }, (_, i) => (i * 7) % 32),
      ]),
      'no text',
    ],
    ['a document', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(300, 'x')]), 'no text'],
    ['a PDF', Buffer.from('%PDF-1.7\n% text'), 'no text'],
    ['zeros', Buffer.alloc(3000), 'no text'],
    ['too large', Buffer.alloc(PLAN_LIMITS.gatewayCharacters + 1, 'x'), 'too large'],
    ['far too large', Buffer.alloc(PLAN_LIMITS.gatewayCharacters * 4 + 1), 'too large'],
  ])('is refused in a sentence: %s', (_name, content, why) => {
    const opened = open(content);
    expect(opened.ok ? '' : opened.why).toMatch(new RegExp(`^a\\.cfg is ${why}`));
  });

  it('of a plan may be smaller only', () => {
    expect(open(Buffer.alloc(PLAN_LIMITS.planCharacters + 1, 'x'), 'plan').ok).toBe(false);
    expect(open(Buffer.alloc(PLAN_LIMITS.planCharacters, 'x'), 'plan').ok).toBe(true);
  });
});
