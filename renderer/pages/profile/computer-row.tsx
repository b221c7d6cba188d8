import { X } from 'lucide-react';
import type { ComputerRow as Row } from '../../../shared/profile/form.ts';
import { useTexts } from '../../i18n/index.ts';
import { withEntry } from './entries.ts';
import { describedBy, FieldProblems } from './field-problems.tsx';
import { fieldId, useForm } from './form-context.ts';
import styles from './computers-field.module.css';
import fieldStyles from './fields.module.css';

export const ROW_PX = 48;
export const WRONG_ROW_PX = 76;

const KEY = 'cloudComputers';
const PARTS = ['address', 'ports', 'name'] as const;
const EXAMPLES: Readonly<Row> = { address: '172.16.0.5', ports: '443', name: 'desktop-1' };

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly position: number;
  readonly total: number;
  readonly start: number;
  readonly height: number;
  readonly onRemove: () => void;
}

/** One cloud computer of the profile. */
export function ComputerRow({
  row,
  index,
  position,
  total,
  start,
  height,
  onRemove,
}: Props): React.JSX.Element {
  const { profile: texts } = useTexts();
  const { fields, problems, readOnly, change } = useForm();
  const whole = problems.at(KEY, index);
  const own = [...whole, ...PARTS.flatMap((part) => problems.at(KEY, index, part))];
  const id = `${fieldId(KEY, index)}-problems`;
  return (
    <div
      role="listitem"
      aria-setsize={total}
      aria-posinset={position}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, height: `${height}px` }}
    >
      {PARTS.map((part) => (
        <input
          key={part}
          id={fieldId(KEY, index, part)}
          className={fieldStyles.input}
          data-mono={part !== 'name'}
          value={row[part]}
          placeholder={position === total ? EXAMPLES[part] : ''}
          readOnly={readOnly}
          spellCheck={false}
          autoComplete="off"
          aria-label={texts.entry(`${texts.fields[KEY].label}, ${texts[part]}`, index + 1)}
          aria-invalid={whole.length + problems.at(KEY, index, part).length > 0}
          {...describedBy(own.length > 0 && id)}
          onChange={({ target }) => {
            change({ key: KEY, value: withEntry(fields[KEY], index, { ...row, [part]: target.value }) });
          }}
        />
      ))}
      {!readOnly && (
        <button
          type="button"
          className={fieldStyles.remove}
          aria-label={texts.remove(
            row.name || row.address || texts.entry(texts.fields[KEY].label, index + 1),
          )}
          onClick={onRemove}
        >
          <X size={16} aria-hidden="true" />
        </button>
      )}
      <div className={styles.wrong}>
        <FieldProblems id={id} problems={own.slice(0, 1)} />
      </div>
    </div>
  );
}
