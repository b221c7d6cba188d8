/** The fuses of a release, as the security rules want them and as they stand in the wire. */
import { FuseV1Options } from '@electron/fuses';

/** OFF and ON are characters in the wire. */
export const OFF = '0'.charCodeAt(0);
export const ON = '1'.charCodeAt(0);

/** WANTED_FUSES are those that the configuration sets; the others keep Electron's defaults. */
export const WANTED_FUSES: Readonly<Record<number, number>> = {
  [FuseV1Options.RunAsNode]: OFF,
  [FuseV1Options.EnableCookieEncryption]: ON,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
  [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
  [FuseV1Options.OnlyLoadAppFromAsar]: ON,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
};
