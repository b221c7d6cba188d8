import { DRILL_FORMATS, type DrillFormat } from '../../../shared/contract/drill.ts';
import { useTexts } from '../../i18n/index.ts';
import { useApp } from '../../store/app.ts';
import { Forms } from '../report/form-choice.tsx';

interface Props {
  readonly value: DrillFormat;
  readonly onChange: (format: DrillFormat) => void;
}

/** The forms of a record that this door can write. */
export function DrillFormChoice({ value, onChange }: Props): React.JSX.Element {
  const { save } = useTexts().drill;
  const able = useApp(({ info }) => info?.exportFormats ?? []);
  const formats = DRILL_FORMATS.filter((format) => able.includes(format));
  return <Forms label={save.form} formats={formats} forms={save.forms} value={value} onChange={onChange} />;
}
