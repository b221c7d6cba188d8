import type { DetailsTexts } from './details/texts.ts';
import type { DrillPageTexts } from './drill/texts.ts';
import type { ProfileTexts } from './profile/texts.ts';
import type { ReportTexts } from './reports/texts.ts';

/** Every text of the window that is not the report's own. A missing key is a type error in both languages. */
export interface Texts {
  readonly nav: {
    readonly check: string;
    readonly details: string;
    readonly drill: string;
    readonly history: string;
    readonly profile: string;
    readonly settings: string;
    readonly label: string;
    readonly language: string;
  };
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly contactsTitle: string;
    readonly nothingYet: string;
    readonly systemDns: string;
    readonly resolvers: string;
    readonly api: (port: number) => string;
    readonly gateways: string;
    readonly computers: (count: number) => string;
    readonly noComputers: string;
    readonly profile: { readonly managed: string; readonly own: string; readonly default: string };
    readonly changesNothing: string;
    readonly demoTitle: string;
    readonly demoLead: string;
    readonly demoScenario: string;
    readonly demoButton: string;
    readonly openReport: string;
    readonly region: {
      readonly ask: (inForce: string) => string;
      readonly hint: string;
      readonly unknown: string;
      readonly use: string;
      readonly known: (region: string) => string;
      readonly change: string;
    };
    readonly last: string;
    readonly showLast: string;
  };
  readonly running: {
    readonly title: string;
    readonly demo: string;
    readonly progress: (done: number, total: number) => string;
    readonly elapsed: (seconds: string) => string;
    readonly slow: string;
    readonly cancel: string;
    readonly measuring: string;
  };
  readonly result: {
    readonly again: string;
    readonly export: string;
    readonly back: string;
    readonly details: string;
    readonly pathLabel: string;
    readonly views: { readonly label: string; readonly simple: string; readonly network: string };
    readonly steps: (count: number) => string;
    readonly step: (number: number) => string;
    readonly whatToDo: string;
    readonly why: string;
    readonly copy: string;
    readonly copied: string;
    readonly undo: string;
    readonly admin: string;
    readonly openSettings: string;
    readonly verify: string;
    readonly verifying: string;
    readonly cleared: string;
    readonly stillThere: string;
    readonly unknown: string;
    readonly allCleared: string;
    readonly clears: string;
    readonly couldAlsoBe: string;
    readonly contact: (name: string) => string;
    readonly mute: {
      readonly mute: string;
      readonly unmute: string;
      readonly hint: string;
      readonly byYou: (on: string | undefined) => string;
    };
    readonly notes: string;
    readonly next: string;
    readonly demo: string;
    readonly healed: string;
    readonly took: (seconds: string) => string;
    readonly failed: string;
  };
  readonly reports: ReportTexts;
  readonly details: DetailsTexts;
  readonly drill: DrillPageTexts;
  readonly history: {
    readonly title: string;
    readonly lead: string;
    readonly runs: string;
    readonly empty: string;
    readonly when: string;
    readonly verdict: string;
    readonly causes: string;
    readonly clear: string;
    readonly report: string;
    readonly open: string;
    readonly compare: string;
    readonly since: (date: string) => string;
    readonly noGood: string;
    readonly noChange: string;
    readonly furtherAway: string;
    readonly before: string;
    readonly after: string;
    readonly fact: string;
    readonly facts: {
      readonly region: string;
      readonly adapters: string;
      readonly addresses: string;
      readonly gateways: string;
      readonly resolvers: string;
      readonly ways: string;
      readonly tunnels: string;
      readonly proxies: string;
      readonly answers: string;
    };
  };
  readonly profile: ProfileTexts;
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly theme: string;
    readonly system: string;
    readonly light: string;
    readonly dark: string;
    readonly about: string;
    readonly guide: string;
    readonly version: (version: string) => string;
    readonly unsigned: string;
    readonly privacy: string;
    readonly browser: string;
  };
  readonly notices: {
    readonly settings: string;
    readonly history: string;
    readonly managed: string;
    readonly close: string;
  };
  readonly errors: {
    readonly busy: string;
    readonly invalid: string;
    readonly readOnly: string;
    readonly cannotWrite: string;
    readonly crashed: string;
    readonly reload: string;
  };
  readonly loading: string;
}
