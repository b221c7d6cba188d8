import type { Outcome } from '../check/ids.ts';
import type { VerdictState } from '../diagnosis/diagnosis.ts';
import type { LinkState } from '../diagnosis/path.ts';

/** Symbols stand beside words and never alone: a colour or a symbol by itself says nothing to many readers. */
export const LINK_SYMBOL: Readonly<Record<LinkState, string>> = {
  ok: '✔',
  warning: '!',
  broken: '✖',
  affected: '✖',
  unknown: '?',
  untested: '·',
};

export const VERDICT_SYMBOL: Readonly<Record<VerdictState, string>> = {
  ready: '✔',
  'ready-with-warnings': '!',
  'not-ready': '✖',
  inconclusive: '?',
};

export const OUTCOME_SYMBOL: Readonly<Record<Outcome, string>> = {
  pass: '✔',
  warn: '!',
  fail: '✖',
  inconclusive: '?',
  skipped: '·',
  error: '‼',
};
