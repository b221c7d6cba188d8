/** What each string of a fact is. Redaction goes by this, so a string without a kind fails a test. */
import { z } from 'zod';

/**
 * `address`: IPv4 or IPv6, with or without a port or length. `mac`: a hardware address. `host`, `domain`: names in the
 * DNS. `user`: who is logged on. `person`: whom to ask, and whose computer it is. `path`: of a file.
 * `adapter`: what users may call their adapter. `product`: what makers and systems call theirs.
 * `model`: a maker or a model of a computer. `server`: host with port, or the address of a script. `subject`: what an exchange was about. `certificate`: a name in a
 * certificate. `code`: a word that a system or the tool draws from a list. `time`, `version`, `locale`, `fingerprint`: of
 * their form. `rule`: a rule or a name of a filter, as the system wrote it. `words`: sentences of the tool and of systems.
 * `line`: of a gateway's configuration or of a plan. `id`: of evidence. `output`: what a command printed, and its line. `note`: what the user wrote.
 */
export type StringKind =
  | 'address'
  | 'mac'
  | 'host'
  | 'domain'
  | 'user'
  | 'adapter'
  | 'product'
  | 'model'
  | 'server'
  | 'subject'
  | 'certificate'
  | 'code'
  | 'time'
  | 'version'
  | 'locale'
  | 'fingerprint'
  | 'rule'
  | 'words'
  | 'line'
  | 'id'
  | 'note'
  | 'output'
  | 'person'
  | 'path';

const KINDS = z.registry<{ readonly holds: StringKind }>();

/** textOf is a string of this kind. */
export function textOf(kind: StringKind): z.ZodString {
  return declared(z.string(), kind);
}

/** declared says of a schema of strings what they are. */
export function declared<T extends z.ZodType>(schema: T, kind: StringKind): T {
  KINDS.add(schema, { holds: kind });
  return schema;
}

/** kindOf gives what a schema's strings are; undefined: nobody has said so. */
export function kindOf(schema: z.core.$ZodType): StringKind | undefined {
  return KINDS.get(schema)?.holds;
}
