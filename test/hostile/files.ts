/** Every kind of file that can be opened: how a hostile one is made, and what becomes of it. */
import { profileTemplate } from '../../shared/profile/template.ts';
import { mutatedText } from './mutate.ts';
import { type Kind, textOrValue } from './kind.ts';
import { openedReport, openedStream, openedZip, openedFolder } from './report-files.ts';
import { PROFILE, YAML, usedProfile, openedTargets } from './profile-files.ts';
import { openedNote, openedHistory } from './kept-files.ts';

export type { Told, Kind } from './kind.ts';

export const KINDS: readonly Kind[] = [
  { name: 'report as JSON', open: openedReport },
  { name: 'lines of NDJSON', open: openedStream },
  { name: 'bundle as a zip', open: openedZip },
  { name: 'bundle in a folder', open: openedFolder },
  {
    name: 'profile as YAML',
    open: (random) =>
      Promise.resolve(
        usedProfile(
          mutatedText(random.pick([YAML, profileTemplate('cn-hangzhou', 'zh-CN')]), random),
          random,
        ),
      ),
  },
  {
    name: 'profile as JSON',
    open: (random) => Promise.resolve(usedProfile(textOrValue(PROFILE, random), random)),
  },
  { name: 'list of computers', open: (random) => Promise.resolve(openedTargets(random)) },
  { name: 'note', open: (random) => Promise.resolve(openedNote(random)) },
  { name: 'history', open: openedHistory },
];
