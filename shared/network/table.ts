/** The picture in words: one row per place, for screen readers and for values that do not fit into a box. */
import { LINK_SYMBOL } from '../text/symbols.ts';
import type { Language } from '../text/language.ts';
import type { NetworkPicture, Place } from './picture.ts';
import { networkTexts } from './texts.ts';

export interface NetworkRow {
  readonly place: Place;
  /** Place, state, measured values, ways from here. */
  readonly cells: readonly [string, string, string, string];
}

/** networkRows gives the table of a picture. */
export function networkRows({ places, ways }: NetworkPicture, language: Language): readonly NetworkRow[] {
  const texts = networkTexts(language);
  return places.map(({ place, state, measured }) => {
    const said = measured.map(texts.measured).join(texts.table.and);
    const from = ways.filter((way) => way.from === place);
    return {
      place,
      cells: [
        texts.places[place],
        `${LINK_SYMBOL[state]} ${texts.state(place, state)}`,
        said === '' ? texts.table.nothing : said,
        from.map((way) => texts.table.to(texts.places[way.to], texts.ways[way.state])).join(texts.table.also),
      ],
    };
  });
}
