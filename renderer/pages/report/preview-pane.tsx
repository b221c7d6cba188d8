import { ExternalLink, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ExportFormat, Preview } from '../../../shared/contract/contract.ts';
import { PREVIEW_PATH } from '../../../shared/contract/names.ts';
import { withKey } from '../../session-key.ts';
import { replacedText } from '../../../shared/text/report-words.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useLanguage } from '../../store/app.ts';
import type { PreviewState } from './use-preview.ts';
import styles from './preview-pane.module.css';

interface Props {
  readonly state: PreviewState;
  readonly format: ExportFormat;
  readonly redacted: boolean;
  /** Words of the user are in it, of which only some are recognized as private. */
  readonly hasNote: boolean;
}

/** What will be saved: the very bytes, what was replaced in them, and the page as it will look. */
export function PreviewPane({
  state: { preview, failure },
  format,
  redacted,
  hasNote,
}: Props): React.JSX.Element {
  const { reports } = useTexts();
  const { preview: texts } = reports;
  const number = useFormat().number;
  return (
    <section className={styles.pane} aria-label={texts.title}>
      <div className={styles.head}>
        <h3>{texts.title}</h3>
        {preview?.bytes != null && (
          <span className={styles.size}>{texts.size(number(Math.max(0.1, preview.bytes / 1000)))}</span>
        )}
        {preview !== null && format === 'markdown' && preview.files[0]?.cut === false && (
          <CopyButton text={preview.files[0].text} label={texts.copy} copied={texts.copied} />
        )}
      </div>
      <p role="status" className={styles.status}>
        {preview === null && failure === null ? texts.making : ''}
      </p>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {saveFailure(failure, reports)}
        </p>
      )}
      {preview !== null && <Replaced rules={preview.rules} redacted={redacted} />}
      {hasNote && <p className={styles.noteHint}>{texts.noteHint}</p>}
      {preview !== null && <Files key={format} preview={preview} />}
    </section>
  );
}

/** saveFailure says why nothing can be saved. */
export function saveFailure(
  { code, message }: NonNullable<PreviewState['failure']>,
  { save, errors }: Texts['reports'],
): string {
  if (code === 'leak') return save.leak(message);
  return code === 'gone' ? errors.gone : message;
}

function Replaced({
  rules,
  redacted,
}: {
  readonly rules: Preview['rules'];
  readonly redacted: boolean;
}): React.JSX.Element {
  const { preview: texts } = useTexts().reports;
  const language = useLanguage();
  const Icon = redacted ? ShieldCheck : ShieldAlert;
  const replaced = rules.length === 0 ? texts.nothingReplaced : texts.replaced;
  return (
    <div className={styles.replaced} data-redacted={redacted}>
      <p>
        <Icon size={16} aria-hidden="true" />
        {redacted ? replaced : texts.keepsValues}
      </p>
      {redacted && rules.length > 0 && (
        <ul>
          {rules.map(({ rule, count }) => (
            <li key={rule}>{replacedText(rule, count, language)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The page as it will look, in a frame without script; its style is its own, which ours does not allow outside one. */
function AsPage({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const { preview: texts } = useTexts().reports;
  const address = withKey(PREVIEW_PATH.slice(1));
  return (
    <div className={styles.asPage}>
      <a className={styles.link} href={address} target="_blank" rel="noopener">
        <ExternalLink size={16} aria-hidden="true" />
        {texts.asPage}
      </a>
      <iframe key={numberOf(preview)} className={styles.frame} src={address} sandbox="" title={texts.title} />
    </div>
  );
}

/** Each preview is a page anew, at the same address. */
const numbers = new WeakMap<Preview, number>();
let made = 0;
function numberOf(preview: Preview): number {
  const known = numbers.get(preview);
  if (known !== undefined) return known;
  made += 1;
  numbers.set(preview, made);
  return made;
}

/** The page stands before the files of a bundle. */
const PAGE = -1;

function Files({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const { files, hasPage } = preview;
  const { preview: texts } = useTexts().reports;
  const number = useFormat().number;
  const [chosen, setChosen] = useState(hasPage ? PAGE : 0);
  const file = chosen === PAGE ? undefined : (files[chosen] ?? files[0]);
  return (
    <div className={styles.files}>
      {files.length > 1 && (
        <label className={styles.chooser}>
          <span>{texts.file}</span>
          <select
            value={chosen}
            onChange={({ target }) => {
              setChosen(Number(target.value));
            }}
          >
            {hasPage && <option value={PAGE}>{texts.page}</option>}
            {files.map(({ name, bytes }, index) => (
              <option key={name} value={index}>
                {`${name} (${texts.size(number(Math.max(0.1, bytes / 1000)))})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen === PAGE && <AsPage preview={preview} />}
      {file !== undefined && (
        <pre className={styles.text} tabIndex={0} role="region" aria-label={`${texts.file}: ${file.name}`}>
          {file.text}
          {file.cut && `\n${texts.cut}`}
        </pre>
      )}
    </div>
  );
}
