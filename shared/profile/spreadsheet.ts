/** A workbook in place of a list: it is answered with how to save it as text. `docs/decisions` says why it is not read. */
import type { Language } from '../text/language.ts';

/** The first bytes of a zip, which .xlsx, .ods and .numbers are, and of Excel's form before 2007. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

const TEXTS: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) =>
    `${name} is a workbook, which is not read. In Excel or WPS choose File → Save As → CSV UTF-8 (comma delimited), and take that file; or copy the rows and paste them into the box on the page Profile.`,
  'zh-CN': (name) =>
    `${name} 是电子表格工作簿，无法直接读取。请在 Excel 或 WPS 中选择“文件 → 另存为 → CSV UTF-8（逗号分隔）”，再选择保存的文件；也可以复制这些行，粘贴到“配置文件”页面的输入框中。`,
};

/** isSpreadsheet says whether a file that should be a list is a workbook, by its bytes. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** spreadsheetText says what to do with a workbook of that name. */
export function spreadsheetText(name: string, language: Language): string {
  return TEXTS[language](name);
}
