import { describe, expect, it } from 'vitest';
import type { ActionSpec } from '../../../shared/advice/action.ts';
import { settingsPaneUrl } from '../../../shared/advice/settings-panes.ts';
import { quote } from '../../../shared/advice/quote.ts';
import { explainOf, findingTexts } from '../../../shared/advice/words.ts';
import { CHECK_TEXTS } from '../../../shared/advice/checks.ts';
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { definitionOf, FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { words } from '../../../shared/text/words.ts';
import { SAMPLES } from '../../support/finding-samples.ts';
import { profileWith } from '../../support/profile.ts';
import { block } from '../../../shared/net/ipv4.ts';

const HAN = /\p{Script=Han}/u;
const PROFILE = profileWith({ officeNetwork: [block('172.16.0.0/12')] });
const CASES = FINDING_CODES.flatMap((code) => LANGUAGES.map((language) => [code, language] as const));

function sample(code: FindingCode): Finding {
  return finding(code, SAMPLES[code] as never);
}

function actionsOf(code: FindingCode): readonly ActionSpec[] {
  return definitionOf(code).actions;
}

function texts(code: FindingCode, language: Language): readonly string[] {
  const text = findingTexts(sample(code), language);
  const { meaning, detection, confusedWith } = explainOf(code, language);
  return [
    text.title,
    text.why,
    ...actionsOf(code).map((action) => text.action(action.id)),
    meaning,
    detection,
    confusedWith,
    words(language).findingNames[code],
  ];
}

describe('advice', () => {
  it.each(CASES)('%s in %s: every text is there, complete and in its language', (code, language) => {
    for (const text of texts(code, language)) {
      expect(text.trim().length, text).toBeGreaterThan(2);
      expect(text).not.toMatch(/undefined|\[object|NaN|null/);
      if (language === 'en') expect(text).not.toMatch(HAN);
      else {
        expect(text).toMatch(HAN);
        // Sentence marks after a Chinese character are full-width.
        expect(text).not.toMatch(/\p{Script=Han}[,.;:!?]/u);
      }
    }
  });

  it.each(FINDING_CODES)('%s has at least one action on every platform', (code) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const usable = actionsOf(code).filter(
        (action) => action.platforms === undefined || action.platforms.includes(platform),
      );
      expect(usable.length, platform).toBeGreaterThan(0);
    }
  });

  it.each(FINDING_CODES)('%s: commands that change something can be undone', (code) => {
    const commands = actionsOf(code).flatMap(
      (action) => action.commands?.(SAMPLES[code] as never, PROFILE) ?? [],
    );
    const changing =
      /\b(?:Add-|Remove-|Set-|Enable-|route (?:add|delete)|ip route (?:add|del)|ip link set|networksetup|sed -i|tailscale|tee)\b/;
    const harmless = /ipconfig|w32tm|sntp|Copy-Item|networksetup -(?:list|get)/;
    for (const command of commands.filter(
      ({ run, shell }) => shell !== 'config' && changing.test(run) && !harmless.test(run),
    )) {
      expect(command.undo, command.run).toBeDefined();
    }
  });

  it('names the resolvers of the profile, not those of the guide', () => {
    const profile = profileWith({ resolvers: [{ address: '10.9.8.7' as never, port: 53 }] });
    const commands = actionsOf('dns.forwarder-missing').flatMap(
      (action) => action.commands?.(SAMPLES['dns.forwarder-missing'] as never, profile) ?? [],
    );
    const all = commands.map(({ run }) => run).join('\n');
    expect(all).toContain('10.9.8.7');
    expect(all).not.toContain('100.100.2.136');
  });
});

describe('values in commands', () => {
  const HOSTILE = ["'; rm -rf / #", '$(touch x)', '"&calc', '`id`', 'a\nb', '’; calc'];

  it.each(HOSTILE)('%j stays one argument of sh', (value) => {
    const quoted = quote('sh', value);
    // Every quote of the value is closed, escaped and opened again.
    expect(quoted.replaceAll(`'\\''`, '')).toMatch(/^'[^'\n]*'$/);
  });

  it.each(HOSTILE)('%j stays one string of PowerShell', (value) => {
    const quoted = quote('powershell', value);
    expect(quoted.slice(1, -1).replace(/['\u2018\u2019\u201a\u201b]{2}/g, '')).not.toMatch(
      /['\u2018\u2019\u201a\u201b\n]/,
    );
  });

  it('is left out of cmd where nothing makes it harmless', () => {
    expect(quote('cmd', '"&calc')).toBe('"?"');
    expect(quote('cmd', 'Ethernet 2')).toBe('"Ethernet 2"');
  });

  it('keeps a hostile adapter name inside its quotes', () => {
    const [action] = actionsOf('workstation.small-mtu').filter(({ id }) => id === 'raise-linux');
    const args = { interface: "eth0'; reboot; '", mtu: 600 };
    const [command] = action?.commands?.(args, PROFILE) ?? [];
    expect(command?.run).toBe(`sudo ip link set dev 'eth0'\\''; reboot; '\\''' mtu 1500`);
  });

  it('makes no command of a prefix that is none', () => {
    const [action] = actionsOf('workstation.wrong-route').filter(({ id }) => id === 'delete-linux');
    const args = { ...SAMPLES['workstation.wrong-route'], prefix: '1.2.3.0/24; reboot' };
    expect(action?.commands?.(args as never, PROFILE)).toEqual([]);
  });
});

describe('panes of the settings', () => {
  const panes = FINDING_CODES.flatMap((code) => actionsOf(code)).flatMap(({ settingsPane, platforms }) =>
    settingsPane === undefined ? [] : [{ settingsPane, platforms }],
  );

  it('open on Windows and macOS, or are left out; never anything but a pane', () => {
    expect(panes.length).toBeGreaterThan(5);
    for (const { settingsPane } of panes) {
      expect(settingsPaneUrl(settingsPane, 'win32')).toMatch(/^ms-settings:[a-z-]+$/);
      expect(settingsPaneUrl(settingsPane, 'darwin') ?? 'x-apple.systempreferences:a').toMatch(
        /^x-apple\.systempreferences:[\w.-]+$/,
      );
      expect(settingsPaneUrl(settingsPane, 'linux')).toBeNull();
    }
  });
});

const PAIRS = Object.values(CHECK_TEXTS.en)
  .flatMap((texts) => ('alternatives' in texts ? Object.entries<object>(texts.alternatives) : []))
  .flatMap(([code, others]) =>
    Object.keys(others).map((other): [FindingCode, FindingCode] => [
      code as FindingCode,
      other as FindingCode,
    ]),
  );

describe.each(LANGUAGES)('%s: what looks the same', (language) => {
  it.each(PAIRS)('%s, or %s: one sentence says what tells them apart', (code, other) => {
    const sentence = findingTexts(sample(code), language).difference(other);
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toMatch(/[.。]\s*[A-Z\p{Script=Han}]/u);
  });
});
