import type { FieldKey } from '../../../shared/profile/form.ts';

interface FieldText {
  readonly label: string;
  readonly hint: string;
}

/** Texts of the profile page. */
export interface ProfileTexts {
  readonly title: string;
  readonly own: (path: string) => string;
  readonly default: string;
  readonly managedTitle: string;
  readonly managed: string;
  readonly managedPath: string;
  readonly view: string;
  readonly form: string;
  readonly yaml: string;
  readonly text: string;
  readonly valid: (computers: number) => string;
  readonly line: (line: number) => string;
  readonly more: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly unreadable: string;
  readonly toText: string;
  readonly unsaved: string;
  readonly checking: string;
  readonly save: string;
  readonly discard: string;
  /** Asked before a check while changes are not saved. */
  readonly askFirst: {
    readonly title: string;
    readonly lead: string;
    readonly broken: string;
    readonly saveFirst: string;
    readonly asSaved: string;
    readonly back: string;
  };
  readonly saved: string;
  readonly import: string;
  readonly export: string;
  readonly drop: string;
  readonly reset: string;
  readonly resetTitle: string;
  readonly resetLead: (path: string) => string;
  readonly resetConfirm: string;
  readonly keep: string;
  readonly sections: {
    readonly service: string;
    readonly resolvers: string;
    readonly networks: string;
    readonly gateways: string;
    readonly computers: string;
    readonly contact: string;
    readonly trust: string;
    readonly advanced: string;
  };
  readonly fields: Readonly<Record<FieldKey, FieldText>>;
  readonly allRegions: string;
  readonly contactLead: string;
  readonly regionName: (name: string) => string;
  readonly fromOffice: (name: string) => string;
  readonly noRegion: string;
  readonly otherRegion: (region: string) => string;
  readonly fillHosts: string;
  readonly entry: (label: string, number: number) => string;
  readonly add: (label: string) => string;
  readonly addEntry: string;
  readonly remove: (label: string) => string;
  readonly byDefault: (value: string) => string;
  readonly host: string;
  readonly address: string;
  readonly ports: string;
  readonly name: string;
  readonly addGateway: string;
  readonly addComputer: string;
  readonly search: string;
  readonly shown: (count: string, total: string) => string;
  readonly noComputers: string;
  readonly noMatch: string;
  readonly advancedLead: string;
  readonly targets: string;
  readonly targetsHint: string;
  readonly addTargets: string;
  readonly added: (count: number, all: number) => string;
  readonly notAdded: (count: number) => string;
  readonly chooseCsv: string;
}
