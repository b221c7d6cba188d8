import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { usePlan } from '../../store/plan.ts';
import { lineRange } from '../profile/lines.ts';
import { Gutter } from './gutter.tsx';
import { linesIn, sightOf, topFor, type Scrolled } from './lines-in-sight.ts';
import type { Marks } from './marks.ts';
import styles from './editor.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly marks: Marks;
}

const AT_FIRST: Scrolled = { top: 0, height: 0, lineHeight: 20 };

/** A text with its line numbers; what was found stands at its line. */
export function Editor({ name, label, placeholder, text, marks }: Props): React.JSX.Element {
  const { texts } = useTexts().plan;
  const type = usePlan((state) => state.type);
  const area = useRef<HTMLTextAreaElement>(null);
  /** What stands in the field. */
  const typed = useRef('');
  const [scrolled, setScrolled] = useState(AT_FIRST);
  const lines = useMemo(() => linesIn(text), [text]);
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return undefined;
    const look = (): void => {
      setScrolled(scrolledOf(field));
    };
    const observer = new ResizeObserver(look);
    observer.observe(field);
    look();
    return () => {
      observer.disconnect();
    };
  }, []);
  // React would write the whole text into the field anew at every key, which a large configuration feels.
  useLayoutEffect(() => {
    if (area.current === null || typed.current === text) return;
    typed.current = text;
    area.current.value = text;
  }, [text]);
  useGoal(name, area);
  return (
    <div className={styles.editor}>
      <Gutter sight={sightOf(scrolled, lines)} scrolled={scrolled} lines={lines} marks={marks} />
      <textarea
        ref={area}
        className={styles.text}
        aria-label={label}
        aria-description={marks.size > 0 ? texts.marks(marks.size) : undefined}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        onScroll={({ currentTarget }) => {
          setScrolled(scrolledOf(currentTarget));
        }}
        onChange={({ target }) => {
          typed.current = target.value;
          type(name, typed.current);
        }}
      />
    </div>
  );
}

function scrolledOf(field: HTMLTextAreaElement): Scrolled {
  return {
    top: field.scrollTop,
    height: field.clientHeight,
    lineHeight: Number.parseFloat(getComputedStyle(field).lineHeight) || AT_FIRST.lineHeight,
  };
}

/** Shows the line that somebody asked for, selected. */
function useGoal(name: string, area: React.RefObject<HTMLTextAreaElement | null>): void {
  const goal = usePlan((state) => state.goal);
  const arrived = usePlan((state) => state.arrived);
  useEffect(() => {
    const field = area.current;
    if (goal?.file !== name || field === null) return;
    field.focus();
    if (goal.line !== null) {
      field.setSelectionRange(...lineRange(field.value, goal.line));
      field.scrollTo(0, topFor(goal.line, scrolledOf(field)));
    }
    arrived();
  }, [goal, name, area, arrived]);
}
