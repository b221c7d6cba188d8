import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { requestTexts, type RequestText } from '../../../shared/report/request/text.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { visible } from '../../../shared/text/visible.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useToldIn } from '../../i18n/told-in.ts';
import styles from './report-card.module.css';

/** One request for each who must act, to be pasted into a ticket. */
export function RequestCards({ report }: { readonly report: Report }): React.JSX.Element {
  const language = useToldIn();
  return (
    <>
      {requestTexts(report, language).map((one) => (
        <RequestCard key={one.to} request={one} />
      ))}
    </>
  );
}

function RequestCard({ request }: { readonly request: RequestText }): React.JSX.Element {
  const texts = useTexts().reports.request;
  const text = visible(request.text);
  return (
    <section className={styles.card}>
      <Collapsible.Root>
        <div className={styles.head}>
          <h2>
            <Collapsible.Trigger className={styles.trigger}>
              {request.title}
              <ChevronDown size={18} aria-hidden="true" className={styles.chevron} />
            </Collapsible.Trigger>
          </h2>
          <CopyButton text={text} look="plain" label={texts.copy} copied={texts.copied} />
        </div>
        <p className={styles.lead}>{request.lead}</p>
        <Collapsible.Panel>
          <pre className={styles.text} tabIndex={0} role="region" aria-label={request.title}>
            {text}
          </pre>
        </Collapsible.Panel>
      </Collapsible.Root>
    </section>
  );
}
