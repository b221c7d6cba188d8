import { ChevronRight } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import { API_PORT, CLOUD_SERVICES, RESOLVERS, TIMEOUTS } from '../../../shared/profile/defaults.ts';
import { placeProblems } from '../../../shared/profile/form-place.ts';
import { entriesOf, type ProfileFields } from '../../../shared/profile/form.ts';
import { hostsOf, namesOtherRegion } from '../../../shared/profile/region-change.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useProfile } from '../../store/profile.ts';
import { ComputersField } from './computers-field.tsx';
import { focusField } from './focus-field.ts';
import { FormProvider, type Goal } from './form-context.ts';
import { GatewaysField } from './gateways-field.tsx';
import { ListField } from './list-field.tsx';
import { RegionField } from './region-field.tsx';
import { TargetsBox } from './targets-box.tsx';
import { TextField } from './text-field.tsx';
import styles from './form-view.module.css';

const TIMES = ['dnsMs', 'connectMs', 'tlsMs', 'httpMs', 'pingMs'] as const;
const NO_PROBLEMS = [] as const;

interface Props {
  readonly fields: ProfileFields;
  readonly readOnly: boolean;
  readonly goal: Goal | null;
}

/** The profile as fields, each with its own hints and mistakes. */
export function FormView({ fields, readOnly, goal }: Props): React.JSX.Element {
  const { profile: texts } = useTexts();
  const check = useProfile((state) => state.check);
  const change = useProfile((state) => state.change);
  const list = check?.problems ?? NO_PROBLEMS;
  const problems = useMemo(() => placeProblems(list, (key) => entriesOf(fields, key)), [list, fields]);
  const follow = useEffectEvent(() => {
    focusField(goal, fields);
  });
  useEffect(() => {
    follow();
  }, [goal]);
  const { sections } = texts;
  return (
    <FormProvider value={{ fields, problems, readOnly, change, goal }}>
      <div className={styles.form}>
        <div className={styles.column}>
          <Section title={sections.service}>
            <RegionField />
            <ListField
              name="apiHosts"
              placeholder={hostsOf(fields.region)[0] ?? ''}
              fallback={hostsOf(fields.region).join(', ')}
            >
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  change({ key: 'apiHosts', value: hostsOf(fields.region) });
                }}
              >
                {texts.fillHosts}
              </Button>
            </ListField>
            {namesOtherRegion(fields) && <p className={styles.warning}>{texts.otherRegion(fields.region)}</p>}
          </Section>
          <Section title={sections.networks}>
            <ListField name="officeNetwork" placeholder={OFFICE} />
            <ListField name="lan" placeholder={LAN} />
          </Section>
        </div>
        <div className={styles.column}>
          <Section title={sections.resolvers}>
            <ListField
              name="resolvers"
              placeholder={RESOLVERS[0].address}
              fallback={RESOLVERS.map(({ address }) => address).join(', ')}
            />
          </Section>
          <Section title={sections.gateways}>
            <GatewaysField />
          </Section>
          <Section title={sections.trust}>
            <TextField name="trustedCa" placeholder={CA_FILE} />
          </Section>
        </div>
        <Section title={sections.computers} lead={texts.fields.cloudComputers.hint} wide>
          <ComputersField />
          {!readOnly && <TargetsBox />}
        </Section>
        <Section title={sections.contact} lead={texts.contactLead} wide>
          <div className={styles.three}>
            <TextField name="contact.it" placeholder={CONTACT} />
            <TextField name="contact.network" />
            <TextField name="contact.cloud" />
          </div>
        </Section>
        <details className={styles.advanced}>
          <summary className={styles.summary}>
            <ChevronRight size={18} aria-hidden="true" />
            <span>
              <strong>{sections.advanced}</strong>
              <span className={styles.lead}>{texts.advancedLead}</span>
            </span>
          </summary>
          <div className={styles.more}>
            <ListField name="cloudServices" placeholder={CLOUD_SERVICES} fallback={CLOUD_SERVICES} />
            <div className={styles.narrow}>
              <TextField name="apiPort" placeholder={String(API_PORT)} numeric />
              {TIMES.map((name) => (
                <TextField
                  key={name}
                  name={`timeouts.${name}`}
                  placeholder={String(TIMEOUTS[name])}
                  numeric
                />
              ))}
            </div>
            <ListField name="path.activeHops" placeholder={ACTIVE_HOP} />
            <ListField name="path.standbyHops" placeholder={STANDBY_HOP} />
          </div>
        </details>
      </div>
    </FormProvider>
  );
}

const OFFICE = '172.16.0.0/12';
const LAN = '192.168.1.0/24';
const CONTACT = 'helpdesk@example.com';
const CA_FILE = './company-root.pem';
const ACTIVE_HOP = '10.0.0.1';
const STANDBY_HOP = '192.168.0.1';

function Section({
  title,
  lead,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <section className={styles.section} data-wide={wide}>
      <div>
        <h2>{title}</h2>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}
