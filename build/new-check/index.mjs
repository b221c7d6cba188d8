// `npm run new:check -- workstation.thing [--finding workstation.thing-wrong] [--lab]`: lays out the files of a new check. What
// it writes compiles, and its tests fail until it judges something. It writes either all of it or nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, cwd, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { planOf } from './files.mjs';
import { Refused } from './names.mjs';

const FLAGS = { finding: { type: 'string' }, lab: { type: 'boolean', default: false } };

try {
  const { values, positionals } = argumentsOf(argv.slice(2));
  const plan = planOf({ ids: positionals, ...values }, reader(cwd()));
  for (const { path, text } of plan) {
    mkdirSync(dirname(join(cwd(), path)), { recursive: true });
    writeFileSync(join(cwd(), path), text);
  }
  stdout.write(told(plan));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  stderr.write(`${error.message}\n`);
  exit(2);
}

function argumentsOf(args) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new Refused(`${error.message.split('\n')[0]}.`.replace(/\.\.$/, '.'));
  }
}

function reader(root) {
  return {
    exists: (path) => existsSync(join(root, path)),
    read: (path) => {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch {
        throw new Refused(`${path} is not here: run this in the folder of VPC Doctor.`);
      }
    },
  };
}

function told(plan) {
  const lines = plan.map(({ path, isNew, next }) => `  ${isNew ? 'new    ' : 'changed'} ${path}  ${next}`);
  return `${lines.join('\n')}\nThen: npm run types, npm run unit -- test/shared/check test/shared/diagnosis test/shared/advice test/shared/pipeline.test.ts (CONTRIBUTING.md, "How to add a check").\n`;
}
