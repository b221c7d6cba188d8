/**
 * readGateway reads one file of a gateway's configuration. It never throws: of a text that is no configuration it says
 * so. Time and memory grow with the text.
 */
import type { GatewayReading } from './config.ts';
import type { Dialect, Form } from './dialect.ts';
import { readFortios } from './reading/fortios/index.ts';
import { identify } from './reading/identify.ts';
import { readIos } from './reading/ios/index.ts';
import { readJunos } from './reading/junos/index.ts';
import { linesOf, type Lines } from './reading/lines.ts';
import { configOf, Reading, type Found } from './reading/reading.ts';
import { readIpsecConf, readSwanctl } from './reading/strongswan/index.ts';
import { readVrp } from './reading/vrp/index.ts';

export interface GatewayText {
  /** The name of the file for the user. */
  readonly file: string;
  /** Its text; bytes go through `electron/platform/code-page.ts` before. */
  readonly text: string;
  /** The dialect that the user names; null: found by the lines. */
  readonly dialect: Dialect | null;
  /** The text is the whole of a file, so that a last line without an end is no sign of a cut. */
  readonly isWholeFile?: boolean;
}

const READERS: Readonly<Record<Form, (reading: Reading, lines: Lines) => Found>> = {
  'cisco-ios': readIos,
  frr: readIos,
  'h3c-comware': readVrp,
  'huawei-vrp': readVrp,
  fortios: readFortios,
  'junos-set': readJunos,
  'junos-braces': readJunos,
  swanctl: readSwanctl,
  'ipsec-conf': readIpsecConf,
};

export function readGateway({ file, text, dialect, isWholeFile = false }: GatewayText): GatewayReading {
  const lines = linesOf(isWholeFile && !text.endsWith('\n') ? `${text}\n` : text);
  const identified = identify(file, lines.lines, dialect);
  if (!identified.found) return { read: false, unknown: identified.unknown };
  const { identification } = identified;
  const reading = new Reading(file, identification.form);
  if (lines.lines.length === 0) reading.damage.push({ kind: 'empty' });
  if (lines.tooLargeAt !== null)
    reading.damage.push({ kind: 'too-large', place: { file, line: lines.tooLargeAt, text: '' } });
  const found = READERS[identification.form](reading, lines);
  return {
    read: true,
    config: configOf(reading, found, { identification, total: lines.total, secretLines: lines.secret }),
  };
}
