import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import { ChecksTab } from './checks-tab.tsx';
import { ComputersTab } from './computers-tab.tsx';
import { DnsTab } from './dns-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { PathTab } from './path-tab.tsx';
import { RoutesTab } from './routes-tab.tsx';
import { TAB_NAMES, type TabName, type TabProps } from './tab.ts';
import { TimingTab } from './timing-tab.tsx';
import tabs from '../../components/tabs.module.css';
import styles from './details-page.module.css';

const TABS: Readonly<Record<TabName, (props: TabProps) => React.JSX.Element>> = {
  checks: ChecksTab,
  timing: TimingTab,
  routes: RoutesTab,
  dns: DnsTab,
  path: PathTab,
  computers: ComputersTab,
  evidence: EvidenceTab,
};

/** Everything that a run saw, for IT staff. */
export function DetailsPage(): React.JSX.Element {
  const texts = useTexts();
  const report = useRun((state) => state.report);
  const open = useApp((state) => state.open);
  const [tab, setTab] = useState<TabName>('checks');
  if (report === null)
    return (
      <Empty isPage title={texts.details.empty}>
        <Button
          onClick={() => {
            open('check');
          }}
        >
          {texts.nav.check}
        </Button>
      </Empty>
    );
  return (
    <div className={styles.page}>
      <h1>{texts.details.title}</h1>
      <Tabs.Root
        value={tab}
        onValueChange={(value: TabName) => {
          setTab(value);
        }}
      >
        <Tabs.List className={tabs.tabs} aria-label={texts.details.title}>
          {TAB_NAMES.map((name) => (
            <Tabs.Tab key={name} value={name} className={tabs.tab}>
              {texts.details.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TAB_NAMES.map((name) => {
          const Panel = TABS[name];
          return (
            <Tabs.Panel key={name} value={name} className={styles.panel}>
              <Panel report={report} openTab={setTab} />
            </Tabs.Panel>
          );
        })}
      </Tabs.Root>
    </div>
  );
}
