/** The failover drill and the watch, as data. */
import { Option, type Command } from 'commander';
import type { DrillOptions } from './drill-work.ts';
import { described, noteOptions, targetOptions, type Exit } from './options.ts';
import type { HelpTexts } from './texts/help.ts';
import type { WatchOptions } from './watch-command.ts';

/** Options that a drill and a watch have in common. */
function recordingOptions(command: Command, texts: HelpTexts): Command {
  const { options: told } = texts;
  const watched = targetOptions(command, texts)
    .option('--record <file>', told.record)
    .option('--by <name>', told.by)
    .addOption(new Option('--format <format>', told.drillFormat).choices(['text', 'json']).default('text'))
    .option('--output <file>', told.output)
    .option('--force', told.force)
    .option('--lang <language>', told.lang)
    .option('--no-redact', told.noRedact);
  return noteOptions(watched, texts);
}

/** addDrill adds the failover drill. */
export function addDrill(cli: Command, exit: Exit, texts: HelpTexts): void {
  recordingOptions(described(cli.command('drill'), 'drill', texts), texts)
    .option('--unattended <seconds>', texts.options.unattended)
    .action(async (options: DrillOptions) => {
      const { drillCommand } = await import('./drill-command.ts');
      exit(await drillCommand(options));
    });
}

/** addWatch adds the watch: the same recording without phases. */
export function addWatch(cli: Command, exit: Exit, texts: HelpTexts): void {
  recordingOptions(described(cli.command('watch'), 'watch', texts), texts)
    .option('--for <hours>', texts.options.watchFor)
    .action(async (options: WatchOptions) => {
      const { watchCommand } = await import('./watch-command.ts');
      exit(await watchCommand(options));
    });
}
