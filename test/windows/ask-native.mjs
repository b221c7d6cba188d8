// Runs as a Windows program: starts the native process, asks the questions of a file, and prints the answers as JSON.
// Arguments: windows-native.js, the file with the questions.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [program, file] = process.argv.slice(2);
const questions = JSON.parse(readFileSync(file, 'utf8'));
const answers = [];
const child = spawn(process.execPath, [program], {
  env: { ...process.env, UV_THREADPOOL_SIZE: '160' },
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
});

child.on('message', (message) => {
  if ('ready' in message) {
    if (!message.ready) done({ failure: message.failure });
    else questions.forEach((question, index) => child.send({ id: index + 1, question }));
    return;
  }
  answers[message.id - 1] = message;
  if (Object.keys(answers).length === questions.length) done({ answers });
});
child.on('exit', (code) => {
  done({ failure: { reason: 'failed', detail: `exit ${code}` }, answers });
});

function done(result) {
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
}
