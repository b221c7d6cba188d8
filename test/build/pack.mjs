// Builds the unpacked app of one system: `node pack.mjs <linux|win|mac> <configuration as JSON>`.
import { build, createTargets, Platform } from 'electron-builder';

const [, , system, configuration] = process.argv;
const platform = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC }[system];
await build({
  targets: createTargets([platform], 'dir', 'x64'),
  publish: 'never',
  config: JSON.parse(configuration),
});
