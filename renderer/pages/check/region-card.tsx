import { useId, useState } from 'react';
import type { Contacts } from '../../../shared/contract/contract.ts';
import { changesForRegion } from '../../../shared/profile/region-change.ts';
import { REGION_IDS, REGIONS, regionOf } from '../../../shared/profile/regions.ts';
import { regionName } from '../../../shared/verdict/scope.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import styles from './start-view.module.css';

const EXAMPLE = 'cn-shanghai+dir-4183012345';

interface Props {
  readonly contacts: Contacts;
  /** What will be contacted has changed. */
  readonly onChosen: () => void;
}

/** Asks for the region until somebody has chosen one; an office network ID carries it. */
export function RegionAsk({ contacts, onChosen }: Props): React.JSX.Element {
  const { region: texts } = useTexts().start;
  const language = useLanguage();
  const tell = useApp((state) => state.tell);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const region = regionOf(typed);
  const understood = region === null ? texts.hint : regionName(region, language);
  return (
    <form
      className={styles.region}
      onSubmit={(event) => {
        event.preventDefault();
        if (region === null) setWrong(true);
        else keep(typed.trim()).then(onChosen).catch(tell);
      }}
    >
      <label htmlFor={id}>{texts.ask(regionName(contacts.region, language))}</label>
      <div className={styles.regionRow}>
        <input
          id={id}
          list={`${id}-list`}
          value={typed}
          placeholder={EXAMPLE}
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={`${id}-told`}
          onChange={({ target }) => {
            setTyped(target.value);
            // A mistake is shown only when the user asks to save the region.
            setWrong(false);
          }}
        />
        <datalist id={`${id}-list`}>
          {REGION_IDS.map((one) => (
            <option key={one} value={one}>
              {REGIONS[one][language]}
            </option>
          ))}
        </datalist>
        <Button type="submit">{texts.use}</Button>
      </div>
      <p id={`${id}-told`} role="status" className={styles.hint} data-bad={wrong}>
        {wrong ? texts.unknown : understood}
      </p>
    </form>
  );
}

/** keep saves the region in the user's profile; what is being edited there stays as it is. */
async function keep(typed: string): Promise<void> {
  const { text } = await call('profile', null);
  const { fields } = await call('checkProfile', { text });
  if (fields === null) return;
  const edited = await call('editProfile', { text, changes: changesForRegion(fields, typed) });
  await call('saveProfile', { text: edited.text });
  await useProfile.getState().load();
}
