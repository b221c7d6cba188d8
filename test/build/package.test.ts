/** The packages' configuration, checked offline against electron-builder's own schema and our rules. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };

interface Configuration {
  readonly files: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly mac: {
    readonly hardenedRuntime: boolean;
    readonly entitlements: string;
    readonly extendInfo: Readonly<Record<string, string>>;
  };
  readonly publish: null;
}

const text = readFileSync('build/electron-builder.yml', 'utf8');
const configuration = parse(text) as Configuration;

describe('the packages', () => {
  it('follow the schema of electron-builder', () => {
    const schema = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('app-builder-lib/scheme.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(schema);
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
    // The schema is one that refuses: a test that cannot fail would say nothing.
    expect(validate({ ...configuration, asarr: true })).toBe(false);
  });

  it('switch off what an attacker could use', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('hold the bundles alone, and start with the right one', () => {
    expect(configuration.files).toEqual([
      'dist/electron/**',
      'dist/renderer/**',
      'package.json',
      '!node_modules/**',
    ]);
    expect(manifest.main).toBe('dist/electron/main.cjs');
    expect(configuration.publish).toBeNull();
  });

  it('harden macOS and explain the question about the local network', () => {
    expect(configuration.mac.hardenedRuntime).toBe(true);
    expect(existsSync(configuration.mac.entitlements)).toBe(true);
    expect(configuration.mac.extendInfo['NSLocalNetworkUsageDescription']?.length).toBeGreaterThan(40);
  });

  it('never start without the sandbox', () => {
    for (const script of [
      ...Object.values(manifest.scripts),
      readFileSync('build/start.mjs', 'utf8'),
      readFileSync('electron/main.ts', 'utf8'),
      text,
    ])
      expect(script).not.toContain('no-sandbox');
  });
});
