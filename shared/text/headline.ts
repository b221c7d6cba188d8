/** The verdict as one sentence, and what to do when nothing is broken. */
import type { HeadlineTexts } from './contract/headline.ts';
import { findingTexts } from '../advice/words.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { EarlyVerdict } from '../diagnosis/early.ts';
import type { Profile } from '../profile/profile.ts';
import { muteTexts } from '../mute/told.ts';
import { en } from './en/headline.ts';
import type { Language } from './language.ts';
import { zhCN } from './zh-CN/headline.ts';

export interface HeadlineInput {
  readonly language: Language;
  readonly diagnosis: Diagnosis;
  readonly profile: Profile;
  readonly cancelled: boolean;
  readonly partial: boolean;
}

const TEXTS: Readonly<Record<Language, HeadlineTexts>> = { en, 'zh-CN': zhCN };

/** headline gives the verdict as one sentence, and a second one where anything is muted. */
export function headline(input: HeadlineInput): string {
  const muted = input.diagnosis.findings.filter((one) => one.muted !== undefined).length;
  return `${verdictIn(input)}${muted === 0 ? '' : muteTexts(input.language).sentence(muted)}`;
}

function verdictIn({ language, diagnosis, profile, cancelled, partial }: HeadlineInput): string {
  const texts = TEXTS[language];
  const { verdict, checklist, checks } = diagnosis;
  if (cancelled) return texts.cancelled;
  switch (verdict.state) {
    case 'ready':
    case 'ready-with-warnings':
      return texts.ready(checklist.length, profile.cloudComputers.length > 0);
    case 'not-ready': {
      const first = checklist[0];
      const errors = checklist.filter((step) => step.cause.severity === 'error').length;
      return texts.notReady(
        first ? findingTexts(first.cause.finding, language).title : '',
        Math.max(0, errors - 1),
      );
    }
    case 'inconclusive': {
      const open = checks.filter(
        (one) => one.blocksLogin && (one.outcome === 'inconclusive' || one.outcome === 'error'),
      );
      return partial && open.length === 0
        ? texts.partial
        : texts.inconclusive([...new Set(open.map((one) => one.id))]);
    }
  }
}

/** earlyHeadline is the sentence of a verdict that stands before the run has ended; the end may add to it. */
export function earlyHeadline(verdict: EarlyVerdict, language: Language): string {
  const texts = TEXTS[language];
  return verdict.state === 'ready'
    ? texts.proven
    : texts.notReady(findingTexts(verdict.cause, language).title, 0);
}

/** nextSteps says how to go on: log in and what else could stop it, or what would make the verdict certain. */
export function nextSteps({ language, diagnosis, profile }: HeadlineInput): string[] {
  const texts = TEXTS[language];
  const { state } = diagnosis.verdict;
  if (state === 'not-ready') return [];
  if (state === 'inconclusive') return [texts.inconclusiveNext];
  const untested = profile.cloudComputers.length === 0 ? [texts.noComputers] : [];
  return [texts.logOn, ...untested, texts.gates];
}
