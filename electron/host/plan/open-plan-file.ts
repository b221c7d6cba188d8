/** The text of a file that is to be checked as a plan or as a gateway's configuration. */
import { PLAN_LIMITS, type PlanCalls } from '../../../shared/contract/plan.ts';
import type { Language } from '../../../shared/text/language.ts';
import { decode } from '../../platform/code-page.ts';
import { problemOfKind } from '../file-kind.ts';

type Kind = PlanCalls['openPlanFile']['args']['kind'];

const MOST: Readonly<Record<Kind, number>> = {
  plan: PLAN_LIMITS.planCharacters,
  gateway: PLAN_LIMITS.gatewayCharacters,
};
/** A letter of UTF-32 has four bytes; what is larger cannot become a text that is small enough. */
const BYTES_PER_CHARACTER = 4;
/** The share of letters without a meaning: a text may have damaged ones. */
const MOST_MEANINGLESS = 0.02;

const SAYS: Readonly<
  Record<
    Language,
    { readonly tooLarge: (name: string, most: number) => string; readonly noText: (name: string) => string }
  >
> = {
  en: {
    tooLarge: (name, most) =>
      `${name} is too large: at most ${most.toLocaleString('en')} characters are read here.`,
    noText: (name) =>
      `${name} is no text. Save the plan as YAML, or the configuration as the device prints it.`,
  },
  'zh-CN': {
    tooLarge: (name, most) => `${name} 太大：此处最多读取 ${most.toLocaleString('en')} 个字符。`,
    noText: (name) => `${name} 不是文本文件。请将方案保存为 YAML，或将设备打印的配置保存为文本。`,
  },
};

/** openPlanFile decodes it, whatever code page it has, with the line ends that a text field knows. */
export function openPlanFile({
  file: { name, base64 },
  kind,
  language,
}: PlanCalls['openPlanFile']['args']): PlanCalls['openPlanFile']['result'] {
  const bytes = Buffer.from(base64, 'base64');
  const says = SAYS[language];
  const tooLarge = { ok: false, why: says.tooLarge(name, MOST[kind]) } as const;
  if (bytes.byteLength > MOST[kind] * BYTES_PER_CHARACTER) return tooLarge;
  const text = decode(bytes, null).replace(/\r\n?/g, '\n');
  if (text.length > MOST[kind]) return tooLarge;
  return isText(bytes, text) ? { ok: true, text } : { ok: false, why: says.noText(name) };
}

/** A picture, a document or a program begins as such, or is mostly bytes that mean nothing. */
function isText(bytes: Uint8Array, text: string): boolean {
  if (bytes.byteLength === 0) return true;
  const begin = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (begin === '%PDF-' || begin.startsWith('PK\x03\x04')) return false;
  const problem = problemOfKind(bytes);
  // A text may by chance begin with the two bytes that mark a kind of file (`BM`, `MZ`). Files of these kinds hold zero bytes as well, and a text holds none.
  if (problem?.code === 'other-kind' && problem.kind !== 'text' && bytes.includes(0)) return false;
  const odd = text.match(/\ufffd/g)?.length ?? 0;
  return text.length > 0 && odd <= text.length * MOST_MEANINGLESS;
}
