import { Languages } from 'lucide-react';
import { useTexts } from '../i18n/index.ts';
import { PAGES, useApp, useLanguage } from '../store/app.ts';
import { Button } from './button.tsx';
import { Mark } from './mark.tsx';
import styles from './header.module.css';

export function Header(): React.JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const { info, page, open, set } = useApp();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <span className={styles.brand}>
          <Mark />
          {BRAND}
        </span>
        <nav aria-label={texts.nav.label} className={styles.nav}>
          {PAGES.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.tab}
              aria-current={page === name ? 'page' : undefined}
              onClick={() => {
                open(name);
              }}
            >
              {texts.nav[name]}
            </button>
          ))}
        </nav>
        {info !== null && (
          <Button
            look="quiet"
            size="small"
            lang={other}
            onClick={() => {
              void set({ ...info.settings, language: other });
            }}
          >
            <Languages size={16} aria-hidden="true" />
            {texts.nav.language}
          </Button>
        )}
      </div>
    </header>
  );
}

/** The product's name is the same in every language. */
const BRAND = 'VPC Doctor';
