/** What an answer of Windows itself does not say is unknown, or taken from the next source. */
import { describe, expect, it } from 'vitest';
import { known } from '../../../../../shared/observation/known.ts';
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';
import type { Output } from '../../../../../shared/reading/output.ts';
import { type WorkstationFacts } from '../../../../../shared/reading/workstation.ts';
import { output as script } from '../sample.ts';
import { answer } from './sample.ts';
import { facts, rows, missing } from './native-facts.ts';

const POWERSHELL: Output = {
  source: 'windows-script',
  subject: '',
  text: known(script()),
  stderr: '',
  exitCode: 0,
  evidence: ['e-script'],
};

describe('what an answer does not say', () => {
  it.each<readonly [string, NativeTable, keyof Omit<WorkstationFacts, 'winners' | 'links'>]>([
    ['adapters', 'GetAdaptersAddresses', 'adapters'],
    ['routes', 'GetIpForwardTable2', 'routes'],
    ['neighbors', 'GetIpNetTable2', 'neighbors'],
    ['rules of the name policy', 'RegistryNamePolicy', 'nrpt'],
    ['programs', 'RegistryPrograms', 'client'],
  ])('makes the %s unknown, and PowerShell is believed instead', (_what, table, name) => {
    expect(facts({ [table]: missing })[name].fact).toMatchObject({ known: false, reason: 'tool-missing' });
    expect(facts({ [table]: null })[name].fact.known).toBe(false);
    const both = facts({ [table]: missing }, [POWERSHELL])[name];
    expect(both.fact.known).toBe(true);
    expect(both.evidence).toEqual(expect.arrayContaining([`e-${table}`, 'e-script']));
  });

  it('is taken from the next function where there is one', () => {
    const stub = facts({ GetIpInterfaceTable: missing });
    expect(stub.routes.fact).toEqual(facts().routes.fact);
    expect(stub.resolvers.fact).toEqual(facts().resolvers.fact);
    expect(facts({ WinHttpGetIEProxyConfigForCurrentUser: missing }).proxies.fact).toEqual(
      facts().proxies.fact,
    );
    expect(facts({ WinHttpGetDefaultProxyConfiguration: missing }).proxies.fact).toEqual(
      facts().proxies.fact,
    );
  });

  it('is not "none": neither an empty text nor a cut one', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      '{"asked":"native:RegistryPrograms","count":1,"rows":[]}',
      answer('RegistryPrograms', []).slice(0, -4),
    ]) {
      expect(facts({ RegistryPrograms: known(text) }).client.fact, text).toMatchObject({ known: false });
    }
    expect(facts({ RegistryPrograms: rows('RegistryPrograms', []) }).client.fact).toEqual(
      known({ installed: false }),
    );
    expect(facts({ RegistryNamePolicy: rows('RegistryNamePolicy', []) }).nrpt.fact).toEqual(known([]));
    // No Windows is without a route or an interface.
    expect(facts({ GetIpForwardTable2: rows('GetIpForwardTable2', []) }).routes.fact.known).toBe(false);
    expect(facts({ GetAdaptersAddresses: rows('GetAdaptersAddresses', []) }).resolvers.fact.known).toBe(
      false,
    );
  });
});
