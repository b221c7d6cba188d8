import { ShieldCheck, Stethoscope } from 'lucide-react';
import { Suspense, useCallback, useEffect, useState } from 'react';
import type { Contacts } from '../../../shared/contract/contract.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { RegionAsk } from '../lazy.tsx';
import { DemoCard } from './demo-card.tsx';
import { LastResult } from './last-result.tsx';
import { OpenReport } from './open-report.tsx';
import styles from './start-view.module.css';

/** What the tool does, what it will contact, and one big button. Nothing was contacted before it is pressed. */
export function StartView(): React.JSX.Element {
  const texts = useTexts();
  const start = useRun((state) => state.start);
  return (
    <div className={styles.start}>
      <section className={styles.hero}>
        <h1>{texts.start.title}</h1>
        <p className={styles.lead}>{texts.start.lead}</p>
        <div className={styles.actions}>
          <Button
            look="primary"
            size="large"
            onClick={() => {
              void start({ kind: 'workstation' });
            }}
          >
            <Stethoscope size={20} aria-hidden="true" />
            {texts.start.button}
          </Button>
          <OpenReport />
        </div>
        <p className={styles.promise}>
          <ShieldCheck size={16} aria-hidden="true" />
          {texts.start.nothingYet} {texts.start.changesNothing}
        </p>
      </section>
      <LastResult />
      <div className={styles.cards}>
        <ContactsCard />
        <DemoCard />
      </div>
    </div>
  );
}

function ContactsCard(): React.JSX.Element {
  const texts = useTexts();
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const open = useApp((state) => state.open);
  const [contacts, setContacts] = useState<Contacts | null>(null);
  const load = useCallback((): void => {
    call('contacts', null).then(setContacts, tell);
  }, [tell]);
  useEffect(load, [load, language]);
  return (
    <section className={styles.card}>
      <h2>{texts.start.contactsTitle}</h2>
      {contacts !== null && (
        <>
          {contacts.profile === 'default' ? (
            <Suspense>
              <RegionAsk contacts={contacts} onChosen={load} />
            </Suspense>
          ) : (
            <p className={styles.regionKnown}>
              {texts.start.region.known(contacts.region)}{' '}
              {contacts.profile === 'own' && (
                <Button
                  look="quiet"
                  size="small"
                  onClick={() => {
                    open('profile');
                  }}
                >
                  {texts.start.region.change}
                </Button>
              )}
            </p>
          )}
          <ul className={styles.list}>
            <li>{texts.start.systemDns}</li>
            <li>
              {texts.start.resolvers}
              <Values of={contacts.resolvers} />
            </li>
            <li>
              {texts.start.api(contacts.apiPort)}
              <Values of={contacts.apiHosts} />
            </li>
            {contacts.gatewayHosts.length > 0 && (
              <li>
                {texts.start.gateways}
                <Values of={contacts.gatewayHosts} />
              </li>
            )}
            <li>
              {contacts.cloudComputers === 0
                ? texts.start.noComputers
                : texts.start.computers(contacts.cloudComputers)}
            </li>
          </ul>
          <p className={styles.hint}>{texts.start.profile[contacts.profile]}</p>
        </>
      )}
    </section>
  );
}

function Values({ of }: { readonly of: readonly string[] }): React.JSX.Element {
  return (
    <span className={styles.values}>
      {of.map((value) => (
        <code key={value}>{value}</code>
      ))}
    </span>
  );
}
