/** What the tests of configurations share. */
import { expect } from 'vitest';
import type { GatewayConfig } from '../../../shared/gateway/config.ts';
import type { Dialect } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import { SECRETS } from './samples/secrets.ts';

/** read gives the model, or fails. */
export function read(text: string, dialect: Dialect | null = null): GatewayConfig {
  const reading = readGateway({ file: 'gw.cfg', text, dialect });
  if (!reading.read) throw new Error(`not read: ${JSON.stringify(reading.unknown)}`);
  return reading.config;
}

/** hidesAll fails where a secret of the samples stands anywhere in a value. */
export function hidesAll(value: unknown): void {
  const text = JSON.stringify(value);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}
