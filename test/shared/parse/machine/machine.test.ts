/** The computer: its system, its model and its load. */
import { describe, expect, it } from 'vitest';
import { parseOsRelease, parseSystemVersion } from '../../../../shared/parse/machine/linux.ts';
import { loadOf, machineOf } from '../../../../shared/parse/machine/raw.ts';

/** With what nobody needs beside it. */
const SYSTEM = {
  manufacturer: 'LENOVO',
  model: '20XW004WGE',
  version: 'ThinkPad X1 Carbon Gen 9',
  serial: 'PF2ABCDE',
  uuid: '4c4c4544-0042-4a10-8050-b3c04f4d5232',
  sku: '-',
  virtual: false,
};

describe('the system', () => {
  it('by os-release', () => {
    expect(
      parseOsRelease('NAME="Debian"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nBUILD_ID=x1\n'),
    ).toEqual({
      system: 'Debian GNU/Linux 12 (bookworm)',
      build: 'x1',
    });
    expect(parseOsRelease('')).toEqual({});
  });

  it('by SystemVersion.plist', () => {
    const plist = `<dict><key>ProductBuildVersion</key><string>24C101</string>
<key>ProductName</key><string>macOS</string><key>ProductVersion</key>
<string>15.2</string></dict>`;
    expect(parseSystemVersion(plist)).toEqual({ system: 'macOS 15.2', build: '24C101' });
    expect(parseSystemVersion('')).toEqual({});
  });
});

describe('the model', () => {
  it('takes maker and model alone', () => {
    expect(machineOf(SYSTEM)).toEqual({ maker: 'LENOVO', model: '20XW004WGE' });
  });

  it('says of a virtual machine that it is one, and of no other that it is none', () => {
    expect(machineOf({ ...SYSTEM, virtual: true, virtualHost: 'KVM' })).toMatchObject({
      virtual: true,
      hypervisor: 'KVM',
    });
    expect(machineOf({ ...SYSTEM, virtual: true })).not.toHaveProperty('hypervisor');
    expect(machineOf(SYSTEM)).not.toHaveProperty('virtual');
  });

  it.each(['', '-', 'Computer', 'To Be Filled By O.E.M.', 'System Product Name', 'Default string'])(
    'leaves out %j',
    (model) => {
      expect(machineOf({ ...SYSTEM, model })).toEqual({ maker: 'LENOVO' });
    },
  );

  it('takes no text of another shape', () => {
    expect(machineOf({ manufacturer: 7, model: ['x'], virtual: 'yes' })).toEqual({});
    expect(() => machineOf(null)).toThrow();
  });
});

describe('the load', () => {
  const answers = {
    cores: 8,
    queue: 1.2345,
    memory: { total: 17_179_869_184, available: 8_589_934_592 },
    load: { currentLoad: 42.4 },
    battery: { hasBattery: true, percent: 81.6, acConnected: false, serial: 'X', model: 'Y' },
  };

  it('is put together', () => {
    expect(loadOf(answers)).toEqual({
      cores: 8,
      cpuPercent: 42,
      queue: 1.23,
      memoryGb: 16,
      availableGb: 8,
      battery: { percent: 82, onMains: false },
    });
  });

  it.each([
    ['no battery', { hasBattery: false }, { battery: null }],
    ['a battery without numbers', { hasBattery: true, percent: null }, { battery: {} }],
    ['no answer about a battery', 'x', {}],
  ])('with %s', (_what, battery, part) => {
    const { battery: told, ...rest } = loadOf({ ...answers, battery });
    expect(told === undefined ? {} : { battery: told }).toEqual(part);
    expect(rest.cpuPercent).toBe(42);
  });

  it.each([
    ['memory', { memory: {} }],
    ['load', { load: { currentLoad: Number.NaN } }],
  ])('is not known without %s', (_what, part) => {
    expect(() => loadOf({ ...answers, ...part })).toThrow();
  });
});
