/** The native process as a Windows program in a small network: questions to it, and what a report would hold of its answers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { commandOf } from '../../electron/windows-native/protocol.ts';
import type { Question } from '../../electron/engine/native-question.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import { observe } from '../../shared/reading/observe.ts';
import { outputsOf } from '../../shared/reading/outputs.ts';
import { SmallNetwork } from './small-network.ts';
import { WindowsApp } from './wine.ts';

const answersSchema = z.object({
  answers: z
    .array(
      z.object({
        text: z.string().optional(),
        failure: z.object({ reason: z.string(), detail: z.string() }).optional(),
      }),
    )
    .optional(),
  failure: z.object({ reason: z.string(), detail: z.string() }).optional(),
});

type Answers = z.infer<typeof answersSchema>;

/** An adapter, as a report holds it. */
export interface Adapter {
  readonly name: string;
  readonly up: boolean;
  readonly kind: string;
  readonly mtu?: number;
  readonly mac?: string;
  readonly addresses: readonly { readonly address: string; readonly prefixLength: number }[];
}

/** Keys of the registry: of the client, of a rule of the name policy, and of a network card. */
export const CLIENT =
  'HKLM\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{D19D277C-E465-4F61-A725-231B7DB9255D}_is1';
export const RULE = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig\\{1}';
export const DEVICE =
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Class\\{4d36e972-e325-11ce-bfc1-08002be10318}\\0042';

export class NativeInNetwork {
  readonly network = new SmallNetwork();
  readonly app = new WindowsApp();

  async up(): Promise<void> {
    await this.network.up();
    // What a run that broke off has left in Wine's registry.
    for (const key of [CLIENT, RULE, DEVICE]) await this.registry('delete', key, '/f').catch(() => undefined);
  }

  async down(): Promise<void> {
    await this.network.down();
    this.app.remove();
  }

  /** registry calls Windows' reg.exe. */
  async registry(...words: readonly string[]): Promise<void> {
    await this.app.registry(this.network.ns('ws'), words);
  }

  async ask(
    questions: readonly Question[],
    of = this.app,
    program = 'cli/windows-native.js',
  ): Promise<Answers> {
    const file = join(this.app.folder, 'questions.json');
    writeFileSync(file, JSON.stringify(questions));
    const driver = join(import.meta.dirname, 'ask-native.mjs');
    const run = await this.app.run([driver, join(of.folder, program), file], {
      namespace: this.network.ns('ws'),
    });
    return answersSchema.parse(JSON.parse(run.stdout));
  }
}

/** What a report would hold, read from nothing but the answers. */
export function facts(
  questions: readonly Question[],
  { answers = [] }: Answers,
): ReadonlyMap<string, unknown> {
  const records = questions.map((question, index): Evidence => {
    const { text = '', failure } = answers[index] ?? {};
    const gap =
      failure === undefined ? {} : { failure: { reason: 'failed' as const, detail: failure.detail } };
    return {
      id: `e${index}`,
      command: commandOf(question),
      platform: 'win32',
      startedAt: '2026-01-01T00:00:00.000Z',
      text,
      ...gap,
    };
  });
  return new Map(
    observe(outputsOf(records, 'win32'), 'win32', []).map(({ kind, subject, fact }) => [
      `${kind} ${subject}`.trim(),
      fact.known ? fact.value : fact,
    ]),
  );
}
