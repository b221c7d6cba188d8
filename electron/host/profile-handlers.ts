/** The calls of the page Profile. */
import type { Handlers } from '../../shared/contract/contract.ts';
import { addTargets } from '../../shared/profile/add-targets.ts';
import { applyChanges } from '../../shared/profile/edit.ts';
import { profileFields } from '../../shared/profile/form-fields.ts';
import { checkText } from '../../shared/profile/read.ts';
import type { Language } from '../../shared/text/language.ts';
import { knowingly } from './gate.ts';
import type { Profiles } from './profiles.ts';
import type { SaveFile } from './report-files.ts';

type ProfileCall =
  | 'profile'
  | 'checkProfile'
  | 'editProfile'
  | 'saveProfile'
  | 'resetProfile'
  | 'exportProfile'
  | 'addTargets';

/** profileHandlers read, check, change and keep the profile. */
export function profileHandlers(
  profiles: Profiles,
  language: () => Language,
  save: SaveFile,
): Pick<Handlers, ProfileCall> {
  return {
    profile: () => profiles.view(language()),
    checkProfile: ({ text }) => Promise.resolve({ ...checkText(text), fields: profileFields(text) }),
    editProfile: (args) => {
      const text = applyChanges(args.text, args.changes);
      return Promise.resolve({ ...checkText(text), text });
    },
    saveProfile: (args) => profiles.save(args.text, language()),
    resetProfile: () => profiles.reset(language()),
    exportProfile: (args) =>
      save({ name: 'vpc-doctor-profile.yaml', mime: 'application/yaml', content: knowingly(args.text) }),
    addTargets: (args) => Promise.resolve(addTargets(args.profile, args.csv)),
  };
}
