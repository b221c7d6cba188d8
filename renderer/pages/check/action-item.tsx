import { ExternalLink, Shield } from 'lucide-react';
import { settingsPaneUrl } from '../../../shared/advice/settings-panes.ts';
import { isSettingsPane } from '../../../shared/contract/settings-pane.ts';
import type { ReportAction } from '../../../shared/report/schema.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { CommandBox } from '../../components/command-box.tsx';
import { useTexts, useWords } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import styles from './action-item.module.css';

/** One thing to do, with its owner where that is somebody else than the step's. */
export function ActionItem({
  action,
  owner,
}: {
  readonly action: ReportAction;
  readonly owner: string;
}): React.JSX.Element {
  const texts = useTexts();
  const { owners } = useWords();
  const platform = useApp(({ info }) => info?.platform ?? 'linux');
  const { settingsPane: pane = '' } = action;
  const opens = isSettingsPane(pane) && settingsPaneUrl(pane, platform) !== null;
  return (
    <li className={styles.action}>
      <p>
        {action.text} {action.owner !== owner && <Chip tone="accent">{owners[action.owner]}</Chip>}{' '}
        {action.needsAdmin && (
          <Chip tone="warn">
            <Shield size={12} aria-hidden="true" />
            {texts.result.admin}
          </Chip>
        )}
      </p>
      {action.commands.map((command) => (
        <CommandBox key={command.run} command={command} />
      ))}
      {opens && (
        <div>
          <Button
            size="small"
            onClick={() => {
              void call('openPane', { pane });
            }}
          >
            <ExternalLink size={14} aria-hidden="true" />
            {texts.result.openSettings}
          </Button>
        </div>
      )}
    </li>
  );
}
