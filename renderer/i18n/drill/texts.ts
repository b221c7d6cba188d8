import type { Stage } from '../../../shared/drill/stage.ts';
import type { DrillFormat } from '../../../shared/contract/drill.ts';

/** What the page of the failover drill says beside the drill's own words. */
export interface DrillPageTexts {
  readonly title: string;
  readonly watchTitle: string;
  readonly lead: string;
  readonly noEngine: string;
  readonly start: string;
  readonly watch: string;
  readonly watchHint: string;
  readonly open: string;
  readonly back: string;
  readonly by: string;
  readonly byHint: string;
  readonly plan: {
    readonly title: string;
    readonly pace: (perSecond: number) => string;
    readonly every: (seconds: string) => string;
    readonly leftOut: (count: number) => string;
    readonly first: string;
  };
  readonly how: {
    readonly title: string;
    readonly agree: string;
    readonly begin: string;
    readonly off: (key: string) => string;
    readonly wait: (seconds: string) => string;
    readonly on: (key: string) => string;
    readonly end: string;
    readonly awake: string;
  };
  readonly bounds: {
    readonly title: string;
    readonly own: string;
    readonly none: string;
    readonly noPaths: string;
  };
  readonly preparing: { readonly title: string; readonly text: string; readonly cancel: string };
  readonly refused: { readonly title: string; readonly hint: string };
  readonly failed: string;
  readonly live: {
    readonly next: string;
    readonly stages: Readonly<Record<Stage, { readonly title: string; readonly text: string }>>;
    readonly watching: { readonly title: string; readonly text: string };
    readonly off: string;
    readonly on: string;
    readonly marked: (time: string) => string;
    readonly found: (time: string) => string;
    readonly end: string;
    readonly endEarly: string;
    readonly endWatch: string;
    readonly elapsed: string;
    readonly steps: string;
    readonly goesOn: string;
  };
  readonly lanes: {
    readonly title: string;
    readonly table: string;
    readonly range: string;
    readonly recent: string;
    readonly whole: string;
    readonly picture: string;
    readonly service: string;
    readonly now: string;
    readonly outages: string;
    readonly longest: string;
    readonly lastBegan: string;
    readonly states: {
      readonly up: string;
      readonly down: string;
      readonly loss: string;
      readonly unknown: string;
      readonly empty: string;
    };
    readonly preliminary: string;
  };
  readonly said: {
    readonly out: (count: number, names: string) => string;
    readonly back: (count: number, names: string) => string;
    readonly allBack: string;
  };
  readonly result: {
    readonly opened: (name: string) => string;
    readonly run: (by: string, date: string, took: string) => string;
    readonly otherLanguage: string;
    readonly again: string;
    readonly save: string;
    readonly noPath: string;
    readonly target: string;
    readonly routers: string;
    readonly against: string;
    readonly compared: string;
    readonly nothingCompared: string;
    readonly perService: string;
    readonly answered: string;
  };
  readonly save: {
    readonly title: string;
    readonly lead: string;
    readonly form: string;
    readonly forms: Readonly<Record<DrillFormat, { readonly name: string; readonly hint: string }>>;
  };
}
