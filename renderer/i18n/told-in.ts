/** A saved report in another language is told whole in that one: its sentences are fixed, so the words around them follow. */
import { createContext, use } from 'react';
import type { Language } from '../../shared/text/language.ts';
import { useLanguage } from '../store/app.ts';

/** null: the window's own language. */
export const ToldIn = createContext<Language | null>(null);

/** useToldIn gives the language of this part of the page. */
export function useToldIn(): Language {
  const own = useLanguage();
  return use(ToldIn) ?? own;
}
