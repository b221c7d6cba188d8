import { Choice } from '../components/choice.tsx';
import { guidePage } from '../guide.ts';
import { useTexts } from '../i18n/index.ts';
import { useApp, useLanguage } from '../store/app.ts';
import styles from './form-page.module.css';

/** Languages are named in themselves, whatever the language of the window. */
const ENGLISH = 'English';
const CHINESE = '简体中文';

export function SettingsPage(): React.JSX.Element | null {
  const { settings: texts } = useTexts();
  const { info, set } = useApp();
  const language = useLanguage();
  if (info === null) return null;
  const { settings } = info;
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      <section className={styles.card}>
        <div className={styles.fields}>
          <Choice
            label={texts.language}
            value={settings.language}
            onChange={(language) => {
              void set({ ...settings, language });
            }}
            options={[
              { value: 'system', label: texts.system },
              { value: 'en', label: ENGLISH },
              { value: 'zh-CN', label: CHINESE },
            ]}
          />
          <Choice
            label={texts.theme}
            value={settings.theme}
            onChange={(theme) => {
              void set({ ...settings, theme });
            }}
            options={[
              { value: 'system', label: texts.system },
              { value: 'light', label: texts.light },
              { value: 'dark', label: texts.dark },
            ]}
          />
        </div>
      </section>
      <section className={styles.card}>
        <h2>{texts.about}</h2>
        <p>{texts.version(info.version)}</p>
        {info.unsigned && <p className={styles.hint}>{texts.unsigned}</p>}
        {info.door === 'browser' && <p className={styles.hint}>{texts.browser}</p>}
        <p className={styles.hint}>{texts.privacy}</p>
        <p>
          <a href={guidePage(language)} target="_blank" rel="noopener">
            {texts.guide}
          </a>
        </p>
      </section>
    </div>
  );
}
