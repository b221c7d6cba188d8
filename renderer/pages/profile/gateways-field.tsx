import { Plus, X } from 'lucide-react';
import { flushSync } from 'react-dom';
import type { GatewayRow } from '../../../shared/profile/form.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { withEntry, withoutEntry } from './entries.ts';
import { describedBy, FieldProblems } from './field-problems.tsx';
import { fieldId, useForm } from './form-context.ts';
import styles from './fields.module.css';

const KEY = 'gatewayHosts';
const EMPTY: GatewayRow = { host: '', ports: '' };

/** Private gateways: a host and its ports in each row. */
export function GatewaysField(): React.JSX.Element {
  const { profile: texts } = useTexts();
  const { fields, problems, readOnly, change } = useForm();
  const { label, hint } = texts.fields[KEY];
  const rows = fields[KEY];
  const shown = rows.length === 0 ? [EMPTY] : rows;
  const set = (value: readonly GatewayRow[], focus: number): void => {
    flushSync(() => {
      change({ key: KEY, value });
    });
    document.getElementById(fieldId(KEY, focus, 'host'))?.focus();
  };
  return (
    <fieldset className={styles.list} aria-describedby={`${fieldId(KEY)}-hint`}>
      <legend className={styles.label}>{label}</legend>
      <p id={`${fieldId(KEY)}-hint`} className={styles.hint}>
        {hint}
      </p>
      <ul className={styles.entries}>
        {shown.map((row, index) => {
          const own = [
            ...problems.at(KEY, index),
            ...problems.at(KEY, index, 'host'),
            ...problems.at(KEY, index, 'ports'),
            ...(index === 0 ? problems.at(KEY) : []),
          ];
          const id = `${fieldId(KEY, index)}-problems`;
          const input = (part: 'host' | 'ports', placeholder: string): React.JSX.Element => (
            <input
              id={fieldId(KEY, index, part)}
              className={styles.input}
              data-mono
              value={row[part]}
              placeholder={index === 0 ? placeholder : ''}
              readOnly={readOnly}
              spellCheck={false}
              autoComplete="off"
              aria-label={texts.entry(`${label}, ${texts[part]}`, index + 1)}
              aria-invalid={problems.at(KEY, index).length + problems.at(KEY, index, part).length > 0}
              {...describedBy(own.length > 0 && id)}
              onChange={({ target }) => {
                change({ key: KEY, value: withEntry(rows, index, { ...row, [part]: target.value }) });
              }}
            />
          );
          return (
            <li key={index}>
              <div className={styles.entry} data-parts="2">
                {input('host', HOST)}
                {input('ports', PORTS)}
                {!readOnly && rows.length > 0 && (
                  <button
                    type="button"
                    className={styles.remove}
                    aria-label={texts.remove(row.host === '' ? texts.entry(label, index + 1) : row.host)}
                    onClick={() => {
                      set(withoutEntry(rows, index), Math.max(0, index - 1));
                    }}
                  >
                    <X size={16} aria-hidden="true" />
                  </button>
                )}
              </div>
              <FieldProblems id={id} problems={own} />
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <div className={styles.row}>
          <Button
            size="small"
            onClick={() => {
              set([...shown, EMPTY], shown.length);
            }}
          >
            <Plus size={15} aria-hidden="true" />
            {texts.addGateway}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const HOST = 'gateway.example.com';
const PORTS = '443 8443';
