import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/cli/explain-command.ts';
import { colorsFor } from '../../../electron/cli/terminal.ts';
import { FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { words } from '../../../shared/text/words.ts';
import { LANGUAGES } from '../../../shared/text/language.ts';

const PAGE = { colors: colorsFor({}, {}), columns: 80 };

describe.each(LANGUAGES)('an explanation, %s', (language) => {
  it.each(FINDING_CODES)(
    'of %s says what it means, how it is seen, what it is taken for, and which check finds it',
    (code) => {
      const lines: readonly string[] = explain(code, language, PAGE);
      const { meaning, detection, confusedWith, madeBy } = words(language).labels;
      for (const title of [meaning, detection, confusedWith, madeBy])
        expect(lines[lines.indexOf(title) + 1]?.trim(), title).toMatch(/\S/);
    },
  );
});
