/** Which run and which tool a report is of. Ours have forms that hold nothing private; what a stranger's file says there may. */
import type { Report } from '../schema.ts';
import type { Pseudonyms } from './pseudonyms.ts';

type Identity = Pick<Report, 'id' | 'tool'>;

/** Drawn at random; other versions hold a time and a hardware address. */
const RANDOM_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Three numbers at most, for four are an address. */
const VERSION = /^\d{1,6}(?:\.\d{1,6}){0,2}(?:-(?:alpha|beta|rc|dev)(?:\.\d{1,6})?)?$/;
const NAME = 'vpc-doctor';

/** redactIdentity keeps ids and versions of our form, so that a report is known again, and replaces others. */
export function redactIdentity({ id, tool: { name, version } }: Identity, names: Pseudonyms): Identity {
  return {
    id: RANDOM_ID.test(id) ? id : names.nameOf('guid', id),
    tool: {
      name: name === NAME ? name : names.nameOf('name', name),
      version: VERSION.test(version) ? version : names.nameOf('name', version),
    },
  };
}
