/**
 * The command line's door. `--version` answers before anything else is loaded, since scripts ask for it
 * often; everything else lives behind dynamic imports.
 */
import { VERSION } from './process/version.ts';

const [first, ...others] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && others.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { main } = await import('./cli/main.ts');
  await main(process.argv);
}
