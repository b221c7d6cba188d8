/** Which addresses the system may be asked to open. */
import { describe, expect, it } from 'vitest';
import { mayOpen } from '../../../electron/security/open-url.ts';
import { settingsPaneUrl } from '../../../shared/advice/settings-panes.ts';

describe('addresses for the system', () => {
  it('are its own settings, letter by letter', () => {
    expect(mayOpen('ms-settings:network-proxy', 'win32')).toBe(true);
    expect(mayOpen(settingsPaneUrl('network', 'darwin') ?? '', 'darwin')).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'https://good.com.evil.com',
    'https://user:pass@example.com',
    'MS-SETTINGS:network-proxy',
    'ms-settings:network-proxy\t',
    ' ms-settings:network-proxy',
    'ms-settings:display',
    '',
  ])('%j is none of them', (url) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) expect(mayOpen(url, platform)).toBe(false);
  });
});
