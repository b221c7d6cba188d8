import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { networkRequest } from '../../../shared/report/network-request.ts';
import { requestText } from '../../../shared/report/request-text.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { visible } from '../../../shared/text/visible.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useToldIn } from '../../i18n/told-in.ts';
import styles from './report-card.module.css';

/** What the network must let through, to be pasted into a ticket; only where the network has to do something. */
export function NetworkRequestCard({ report }: { readonly report: Report }): React.JSX.Element | null {
  const { request } = useTexts().reports;
  const language = useToldIn();
  if (!networkRequest(report).needed) return null;
  const text = visible(requestText(report, language));
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
          <CopyButton text={text} look="plain" label={request.copy} copied={request.copied} />
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
