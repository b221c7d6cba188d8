import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown } from 'lucide-react';
import { changesForRegion } from '../../../shared/profile/region-change.ts';
import { REGION_IDS, REGIONS, regionOf, type RegionId } from '../../../shared/profile/regions.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { describedBy, FieldProblems } from './field-problems.tsx';
import { fieldId, useForm } from './form-context.ts';
import choice from '../../components/choice.module.css';
import styles from './fields.module.css';

/** A region by id or name in either language, or an office network ID, which carries its region. */
export function RegionField(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const { fields, problems, readOnly, change } = useForm();
  const { label, hint } = texts.fields.region;
  const id = fieldId('region');
  const own = problems.at('region');
  const region = regionOf(fields.region);
  const name = region === null ? null : REGIONS[region][language];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Autocomplete.Root
        items={REGION_IDS}
        value={fields.region}
        onValueChange={(value) => {
          change(...changesForRegion(fields, value));
        }}
        filter={matches}
        openOnInputClick
        readOnly={readOnly}
        autoHighlight={false}
      >
        <Autocomplete.InputGroup className={styles.combo}>
          <Autocomplete.Input
            id={id}
            className={styles.input}
            placeholder={REGION_IDS[0]}
            spellCheck={false}
            aria-invalid={own.length > 0}
            {...describedBy(`${id}-hint`, name !== null && `${id}-name`, own.length > 0 && `${id}-problems`)}
          />
          {!readOnly && (
            <Autocomplete.Trigger className={styles.drop} aria-label={texts.allRegions}>
              <ChevronDown size={16} aria-hidden="true" />
            </Autocomplete.Trigger>
          )}
        </Autocomplete.InputGroup>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={choice.positioner} sideOffset={4}>
            <Autocomplete.Popup className={styles.popup}>
              <Autocomplete.Empty>
                <p className={styles.none}>{texts.noRegion}</p>
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.options}>
                {(one: RegionId) => (
                  <Autocomplete.Item key={one} value={one} className={choice.item}>
                    <span>{REGIONS[one][language]}</span>
                    <code>{one}</code>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      {name !== null && (
        <p id={`${id}-name`} className={styles.told}>
          {fields.region.includes('+') ? texts.fromOffice(name) : texts.regionName(name)}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <FieldProblems id={`${id}-problems`} problems={own} />
    </div>
  );
}

/** A complete id shows all regions, for somebody who opens the list to choose another one. */
function matches(id: RegionId, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (regionOf(wanted) !== null) return true;
  return [id, ...Object.values(REGIONS[id])].some((text) => text.toLowerCase().includes(wanted));
}
