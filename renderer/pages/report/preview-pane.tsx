import { ExternalLink, FileText, ShieldAlert, ShieldCheck } from 'lucide-react';
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
}

/** What will be saved: the very bytes, what was replaced in them, and the page as it will look. */
export function PreviewPane({ state: { preview, failure }, format, redacted }: Props): React.JSX.Element {
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
      {preview !== null && (preview.hasPage ? <AsPage /> : <Files key={format} files={preview.files} />)}
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
  const words = !redacted ? texts.keepsValues : rules.length === 0 ? texts.nothingReplaced : texts.replaced;
  return (
    <div className={styles.replaced} data-redacted={redacted}>
      <p>
        <Icon size={16} aria-hidden="true" />
        {words}
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

/** The page needs a window of its own: it brings its style along, which ours does not allow. */
function AsPage(): React.JSX.Element {
  const { preview: texts } = useTexts().reports;
  return (
    <div className={styles.asPage}>
      <FileText size={32} strokeWidth={1.5} aria-hidden="true" />
      <p>{texts.noText}</p>
      <a className={styles.link} href={withKey(PREVIEW_PATH.slice(1))} target="_blank" rel="noopener">
        <ExternalLink size={16} aria-hidden="true" />
        {texts.asPage}
      </a>
    </div>
  );
}

function Files({ files }: { readonly files: Preview['files'] }): React.JSX.Element {
  const { preview: texts } = useTexts().reports;
  const number = useFormat().number;
  const [chosen, setChosen] = useState(0);
  const file = files[chosen] ?? files[0];
  return (
    <div className={styles.files}>
      {files.length > 1 && (
        <ul className={styles.list}>
          {files.map(({ name, bytes }, index) => (
            <li key={name}>
              <button
                type="button"
                className={styles.file}
                aria-pressed={index === chosen}
                onClick={() => {
                  setChosen(index);
                }}
              >
                <FileText size={14} aria-hidden="true" />
                <span>{name}</span>
                <span className={styles.size}>{texts.size(number(Math.max(0.1, bytes / 1000)))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {file !== undefined && (
        <pre className={styles.text} tabIndex={0} role="region" aria-label={`${texts.file}: ${file.name}`}>
          {file.text}
          {file.cut && `\n${texts.cut}`}
        </pre>
      )}
    </div>
  );
}
