/** What the computer's reader said, live or recorded, as observations. */
import type { z } from 'zod';
import { known, unknown, type Known } from '../observation/known.ts';
import { MACHINE_KINDS, type MachineKind } from '../observation/machine.ts';
import type { SingleKinds } from '../observation/observation.ts';
import { MACHINE_SCHEMAS } from '../observation/schema/machine.ts';
import type { Output } from './output.ts';

/** An observation of one kind of fact about the computer, without times. */
export type ToldMachine = {
  [K in MachineKind]: {
    readonly kind: K;
    readonly subject: '';
    readonly fact: Known<SingleKinds[K]>;
    readonly evidence: readonly string[];
  };
}[MachineKind];

/** Each part as it stands in a command line; ids are cut after as many letters. */
const WORDS: Readonly<Record<MachineKind, string>> = { machine: 'model', load: 'load', links: 'links' };

/** wordOf gives the word for a part in the command line of its evidence. */
export function wordOf(kind: MachineKind): string {
  return WORDS[kind];
}

/** partNamed gives the part of a word; undefined: there is none. */
export function partNamed(word: string | undefined): MachineKind | undefined {
  return MACHINE_KINDS.find((kind) => WORDS[kind] === word);
}

/** machineFact reads an answer; one of another shape is unknown. */
export function machineFact(
  kind: MachineKind,
  text: Known<string>,
  evidence: readonly string[],
): ToldMachine {
  return FACTS[kind](text, evidence);
}

type Told = (text: Known<string>, evidence: readonly string[]) => ToldMachine;

const FACTS: Readonly<Record<MachineKind, Told>> = {
  machine: (text, evidence) => ({ kind: 'machine', subject: '', fact: factOf('machine', text), evidence }),
  load: (text, evidence) => ({ kind: 'load', subject: '', fact: factOf('load', text), evidence }),
  links: (text, evidence) => ({ kind: 'links', subject: '', fact: factOf('links', text), evidence }),
};

function factOf<K extends MachineKind>(kind: K, text: Known<string>): Known<SingleKinds[K]> {
  if (!text.known) return text;
  const schema: z.ZodType<SingleKinds[K]> = MACHINE_SCHEMAS[kind];
  try {
    const fact = schema.safeParse(JSON.parse(text.value));
    return fact.success
      ? known(fact.data)
      : unknown('unparsable', `${kind}: ${fact.error.issues[0]?.message ?? ''}`);
  } catch (error) {
    return unknown('unparsable', error instanceof Error ? error.message : String(error));
  }
}

/** machineFacts reads all recorded answers; what nobody asked for is not in them. */
export function machineFacts(outputs: readonly Output[]): readonly ToldMachine[] {
  return MACHINE_KINDS.flatMap((kind) => {
    const output = outputs.findLast(({ source, subject }) => source === 'computer' && subject === kind);
    return output === undefined ? [] : [machineFact(kind, output.text, output.evidence)];
  });
}
