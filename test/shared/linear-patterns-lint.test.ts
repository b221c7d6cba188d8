/** The lint that finds patterns which may take too long is on for all of our code. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

describe('the lint of patterns', () => {
  const SUPER_LINEAR = /^regexp\/no-super-linear-(?:backtracking|move)$/;

  /** Only the rules of patterns, as they stand in the project's configuration for this file, over a text that has no file. */
  async function found(file: string, pattern: string): Promise<readonly string[]> {
    const config = (await new ESLint().calculateConfigForFile(file)) as {
      readonly rules: Record<string, unknown>;
      readonly plugins: Record<string, ESLint.Plugin>;
    };
    const rules = Object.fromEntries(
      Object.entries(config.rules).filter(([name]) => SUPER_LINEAR.test(name)),
    );
    const lint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.js'],
          plugins: { regexp: config.plugins['regexp'] ?? {} },
          rules: rules as Record<string, 'error'>,
        },
      ],
    });
    const [result] = await lint.lintText(`export const pattern = ${pattern};\n`, { filePath: 'pattern.js' });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'no answer');
  }

  it.each(['shared/report/leak-scan.ts', 'electron/host/gate.ts', 'renderer/session-key.ts'])(
    'is on for %s',
    async (file) => {
      expect(await found(file, '/(?:a+)+b/')).not.toEqual([]);
    },
  );

  it.each([
    String.raw`/^[\p{L}-]*\p{L}[\p{L}-]*$/u`,
    String.raw`/[ \t]+$/`,
    String.raw`/\s*,\s*$/`,
    String.raw`/(\w+)-(\w+)+=/`,
    String.raw`new RegExp('(?:[\\w-]+(?:\\.[\\w-]+)+)|\\w+')`,
  ])('finds %s', async (pattern) => {
    expect(await found('shared/report/leak-scan.ts', pattern)).not.toEqual([]);
  });

  it.each([String.raw`/^\d{1,3}(?:\.\d{1,3}){3}$/`, String.raw`/(?<!\S)\S+$/`, String.raw`/[^\s;,]+/g`])(
    'leaves %s',
    async (pattern) => {
      expect(await found('shared/report/leak-scan.ts', pattern)).toEqual([]);
    },
  );
});
