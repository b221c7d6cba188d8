import { Trash2 } from 'lucide-react';
import type { GatewayDoc, GatewayFound } from '../../../shared/plan/docs.ts';
import { DIALECT_NAMES, DIALECTS, isDialect } from '../../../shared/gateway/dialect.ts';
import { listOf } from '../../../shared/text/list.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { usePlan } from '../../store/plan.ts';
import page from './plan.module.css';
import styles from './dialect-row.module.css';

const BY_LINES = 'by-lines';

/** Whose configuration it is: found by its lines, and changeable. */
export function DialectRow({ gateway }: { readonly gateway: GatewayDoc }): React.JSX.Element {
  const { plan: texts } = useTexts();
  const language = useLanguage();
  const { answer, setDialect, removeGateway } = usePlan();
  const { name, dialect } = gateway;
  const found = answer?.gateways.find((one) => one.name === name) ?? null;
  const others = found?.dialect === null ? [] : (found?.others ?? []);
  return (
    <div className={styles.dialect}>
      <Choice
        label={texts.dialect.label}
        value={dialect ?? BY_LINES}
        options={[
          { value: BY_LINES, label: byLines(dialect === null ? found : null, texts.dialect) },
          ...DIALECTS.map((one) => ({ value: one, label: DIALECT_NAMES[one] })),
        ]}
        onChange={(next) => {
          setDialect(name, isDialect(next) ? next : null);
        }}
      />
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          removeGateway(name);
        }}
      >
        <Trash2 size={15} aria-hidden="true" />
        {texts.tools.remove(name)}
      </Button>
      {others.length > 0 && (
        <p className={page.hint}>
          {texts.dialect.others(
            listOf(
              language,
              others.map((one) => DIALECT_NAMES[one]),
            ),
          )}
        </p>
      )}
    </div>
  );
}

function byLines(
  found: GatewayFound | null,
  texts: { readonly find: string; readonly found: (dialect: string) => string },
): string {
  const dialect = found?.dialect ?? null;
  return dialect === null ? texts.find : texts.found(DIALECT_NAMES[dialect]);
}
