/** Sections: the rows of cmdlets, whether our own script printed them or somebody ran the cmdlets one by one. */
import { known, mapKnown, unknown, type Known, type Unknown } from '../../observation/known.ts';
import { allRows, type Listing } from '../../observation/listing.ts';
import {
  parseWindowsSections,
  SECTION_NAMES,
  windowsFacts,
  type SectionName,
  type WindowsFacts,
} from '../../parse/windows/facts.ts';
import { readObjects } from '../../parse/windows/objects.ts';
import type { Sections } from '../../parse/windows/rows.ts';
import type { Fact, Output } from '../output.ts';
import { PART_OF_PROGRAMS, SEARCHED_PROGRAMS } from './programs.ts';

/** Which sections a fact is read from. */
const USED: Readonly<Record<keyof WindowsFacts, readonly SectionName[]>> = {
  adapters: ['adapters', 'addresses', 'interfaces'],
  routes: ['routes', 'interfaces'],
  resolvers: ['resolvers', 'suffixes', 'interfaces'],
  nrpt: ['nrpt', 'nrpt-rules'],
  neighbors: ['neighbors'],
  proxies: ['proxy'],
  winhttp: ['winhttp'],
  client: ['programs'],
  winners: ['winners'],
};

/** A fact, or why it could not be read. */
export interface Told<F extends Known<unknown>> {
  readonly fact: F | Unknown;
  readonly evidence: readonly string[];
}

export type SectionFacts = { readonly [K in keyof WindowsFacts]: Told<WindowsFacts[K]> };

/** sectionFacts reads the facts of all sections there are. */
export function sectionFacts(outputs: readonly Output[]): SectionFacts {
  const scripts = outputs.filter((one) => one.source === 'windows-script');
  const read = scripts.map((one) => (one.text.known ? parseWindowsSections(one.text.value) : one.text));
  const failed = read.find((one) => !one.known);
  const cmdlets = outputs.filter((one) => one.source.startsWith('section-'));
  const parts = [...cmdlets.map(sectionOf), ...read.flatMap((one) => (one.known ? [one.value] : []))];
  const sections = parts.reduce<Sections>((all, one) => ({ ...all, ...one }), {});
  const facts = windowsFacts(sections);
  const scriptEvidence = scripts.flatMap((one) => one.evidence);
  const told = <K extends keyof WindowsFacts>(name: K): Told<WindowsFacts[K]> => {
    const own = cmdlets.filter(({ source }) => USED[name].some((section) => source === `section-${section}`));
    const fact = !facts[name].known && failed !== undefined && own.length === 0 ? failed : facts[name];
    return { fact, evidence: [...scriptEvidence, ...own.flatMap((one) => one.evidence)] };
  };
  return {
    adapters: told('adapters'),
    routes: told('routes'),
    resolvers: told('resolvers'),
    nrpt: told('nrpt'),
    neighbors: told('neighbors'),
    proxies: told('proxies'),
    winhttp: told('winhttp'),
    client: told('client'),
    winners: told('winners'),
  };
}

/** Cmdlets that say "none" by printing nothing; of the programs, a list that was searched for the client. */
const SILENT: ReadonlySet<SectionName> = new Set<SectionName>([
  'nrpt',
  'nrpt-rules',
  'neighbors',
  'programs',
]);

function sectionOf(output: Output): Sections {
  const { source, text, exitCode } = output;
  const name = SECTION_NAMES.find((one) => source === `section-${one}`);
  if (name === undefined) return {};
  const rows = text.known ? rowsIn(readObjects(text.value), name, output) : text;
  if (!rows.known) return { [name]: { error: rows.detail ?? rows.reason } };
  // Nobody can say of a part of the programs that the client is not among all of them.
  const isPart = name === 'programs' && (output.subject === PART_OF_PROGRAMS || exitCode !== 0);
  return { [name]: { rows: rows.value, ...(isPart ? { part: true } : {}) } };
}

function rowsIn(
  objects: Listing<unknown>,
  name: SectionName,
  { exitCode, subject }: Output,
): Known<readonly unknown[]> {
  const isSilent = SILENT.has(name) && (name !== 'programs' || subject === SEARCHED_PROGRAMS);
  if (objects.rows.length === 0 && objects.proof === 'silence' && !isSilent)
    return unknown('unparsable', 'an empty output');
  return allRows(objects, exitCode);
}

/** partOf narrows a fact of several things to one of them. */
export function partOf<T, U>({ fact, evidence }: Fact<T>, part: (value: T) => U): Fact<U> {
  return { fact: mapKnown(fact, part), evidence };
}

/** joined gives all rows of both; "none" is a fact only where both were read. */
export function joined<T>(first: Fact<readonly T[]>, second: Fact<readonly T[]>): Fact<readonly T[]> {
  const rows = [first, second].flatMap(({ fact }) => (fact.known ? fact.value : []));
  const missing = [first.fact, second.fact].find((fact) => !fact.known);
  const evidence = [...new Set([...first.evidence, ...second.evidence])];
  return { fact: missing === undefined || rows.length > 0 ? known(rows) : missing, evidence };
}
