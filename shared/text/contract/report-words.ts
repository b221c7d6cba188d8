import type { Kind } from '../../report/redact/pseudonyms.ts';
import type { RequestWords } from './request-words.ts';

/** The words of the long forms of the report, which are read by somebody who was not there. */
export interface ReportWords {
  readonly title: string;
  readonly contents: string;
  readonly made: string;
  readonly reportId: string;
  readonly demo: string;
  readonly otherLanguage: string;
  readonly redaction: {
    readonly heading: string;
    readonly applied: string;
    readonly rules: Readonly<Record<Kind, string>>;
    readonly replaced: (name: string, count: number) => string;
  };
  readonly note: string;
  readonly since: (when: string) => string;
  readonly noCauses: string;
  readonly untested: {
    readonly heading: string;
    readonly none: string;
    readonly about: string;
    readonly notRun: string;
    readonly facts: string;
    readonly fact: string;
  };
  readonly more: (count: number) => string;
  readonly same: (count: number) => string;
  readonly request: RequestWords;
  readonly environment: {
    readonly heading: string;
    readonly system: string;
    readonly adapters: string;
    readonly adapter: string;
    readonly state: string;
    readonly addresses: string;
    readonly up: string;
    readonly down: string;
    readonly resolvers: string;
    readonly routes: string;
    readonly target: string;
    readonly way: string;
    readonly onLink: string;
    readonly noRoute: string;
    readonly proxies: string;
    readonly none: string;
    readonly unknown: string;
    readonly client: string;
    readonly clientMissing: string;
  };
  readonly timings: {
    readonly heading: string;
    readonly about: (total: string) => string;
    readonly probe: string;
    readonly when: string;
    readonly took: string;
    readonly unknownFact: string;
  };
  readonly footprint: {
    readonly about: string;
    readonly none: string;
    readonly what: string;
    readonly destinations: string;
    readonly times: string;
    readonly all: (count: number) => string;
  };
  readonly evidence: {
    readonly heading: string;
    readonly about: string;
    readonly none: string;
    readonly cut: (shown: number, total: number) => string;
    readonly leftOut: (count: number) => string;
    readonly exitCode: string;
  };
  readonly footer: string;
}
