/** The contract's calls of the plan check. Nothing is kept of the texts but what a preview showed. */
import { createHash } from 'node:crypto';
import type { Exported, Handlers, Preview } from '../../../shared/contract/contract.ts';
import { HostError } from '../../../shared/contract/dispatch.ts';
import type { PlanCalls, PlanExport } from '../../../shared/contract/plan.ts';
import type { PlanAnswer, PlanDocs } from '../../../shared/plan/docs.ts';
import { guideGateway, guidePlan } from '../../../shared/plan/guide-sample.ts';
import { profileOf } from '../../../shared/plan/profile.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import { readDocs } from '../../../shared/plan/read-docs.ts';
import { readPlan } from '../../../shared/plan/read.ts';
import type { PlanContext } from '../../../shared/plan/rules/context.ts';
import { planTemplate } from '../../../shared/plan/template.ts';
import type { Language } from '../../../shared/text/language.ts';
import { previewOf, type FinishedFile } from '../export-file.ts';
import { knowingly } from '../gate.ts';
import { asHostError, type SaveFile } from '../report-files.ts';
import { finishedPlan } from './finished-plan.ts';
import { openPlanFile } from './open-plan-file.ts';

export interface PlansOptions {
  readonly version: string;
  readonly save: SaveFile;
  /** The page of a preview, for PREVIEW_PATH. */
  readonly onPage: (page: string | null) => void;
}

const PLAN_FILE = 'plan.yaml';
const GATEWAY_FILE = 'gateway.cfg';

export class Plans {
  readonly #options: PlansOptions;
  /** `key`: a digest, so that no text of a configuration stays here. */
  #last: { readonly key: string; readonly file: FinishedFile } | null = null;

  constructor(options: PlansOptions) {
    this.#options = options;
  }

  readonly handlers: Pick<Handlers, keyof PlanCalls> = {
    samplePlan: ({ kind, language }) => Promise.resolve(sample(kind, language)),
    openPlanFile: (args) => Promise.resolve(openPlanFile(args)),
    checkPlan: ({ docs, language }) => Promise.resolve(this.#check(docs, language)),
    previewPlanReport: (request) => attempt(() => this.#preview(request)),
    savePlanReport: async (request) => this.#save(request),
    savePlan: ({ name, text }) =>
      this.#options.save({ name: fileName(name), mime: 'application/yaml', content: knowingly(text) }),
    profileOfPlan: ({ text, language }) => Promise.resolve(profileText(text, language)),
  };

  #check(docs: PlanDocs, language: Language): PlanAnswer {
    const { context, answer } = readDocs(docs);
    return { ...answer, report: context === null ? null : this.#report(context, language) };
  }

  #report(context: PlanContext, language: Language): NonNullable<PlanAnswer['report']> {
    return buildPlanReport({
      context,
      language,
      createdAt: new Date().toISOString(),
      version: this.#options.version,
    });
  }

  #preview(request: PlanExport): Preview {
    const file = this.#file(request);
    this.#options.onPage(file.page);
    return previewOf(file, request.format);
  }

  async #save(request: PlanExport): Promise<Exported> {
    return this.#options.save(await attempt(() => this.#file(request)));
  }

  /** What was looked at is what is saved: pseudonyms would be drawn anew. */
  #file(request: PlanExport): FinishedFile {
    const key = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    if (this.#last?.key === key) return this.#last.file;
    const { context } = readDocs(request.docs);
    if (context === null) throw new HostError('nothing-to-do', 'the plan or a configuration cannot be read');
    const report = this.#report(context, request.language);
    const file = finishedPlan({ ...request, report, plan: context.plan });
    this.#last = { key, file };
    return file;
  }
}

/** Characters that no file system allows in a name, and those that lead to another folder. */
const NOT_IN_NAMES = /[\\/:*?"<>|\0-\x1f\x7f]/g;

function fileName(name: string): string {
  return name.replace(NOT_IN_NAMES, '-').replace(/^\.+/, '');
}

/** attempt gives a leak a code that the window has words for. */
async function attempt<T>(work: () => T): Promise<T> {
  try {
    return await Promise.resolve(work());
  } catch (error) {
    return asHostError(error);
  }
}

function sample(kind: 'template' | 'guide', language: Language): PlanDocs {
  if (kind === 'template') return { plan: { name: PLAN_FILE, text: planTemplate(language) }, gateways: [] };
  return {
    plan: { name: PLAN_FILE, text: guidePlan(language) },
    gateways: [{ name: GATEWAY_FILE, text: guideGateway(language), dialect: null }],
  };
}

function profileText(text: string, language: Language): string | null {
  const read = readPlan(text);
  return read.ok ? profileOf(read.plan, language) : null;
}
