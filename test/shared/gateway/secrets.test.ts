/** Secrets are dropped whatever stands around the word that names them. */
import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../../shared/gateway/reading/secrets.ts';

describe('a secret', () => {
  it.each([
    'neighbor 10.0.0.1 password 7 Hidden77',
    ' encryption [pre-shared-key Hidden77',
    ' ip route-static 100.64.0.0 #cipher Hidden77',
    'x;secret=Hidden77',
    '(md5 Hidden77)',
    '        route 1Hidden77"; ## SECRET-DATA',
    'authentication-key "Hidden77"; ## SECRET-DATA',
    '    }Hidden77"; ## SECRET-DATA',
  ])('is dropped from %j', (line) => {
    const { text, isSecret } = withoutSecrets(line);
    expect(text).not.toContain('Hidden77');
    expect(isSecret).toBe(true);
  });

  it.each(['crypto ikev2 keyring ALI', ' dh-group group14', 'interface mykey1', 'set hash-key-less on'])(
    'is none in %j',
    (line) => {
      expect(withoutSecrets(line)).toEqual({ text: line, isSecret: false });
    },
  );

  it('leaves the word that says what it is for', () => {
    expect(withoutSecrets('    pre-shared-key ascii-text "x"; ## SECRET-DATA').text.trim()).toBe(
      'pre-shared-key …',
    );
  });
});
