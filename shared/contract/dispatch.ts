import { ARGUMENTS } from './arguments.ts';
import type { Answer, CallName, ErrorCode, Handlers } from './contract.ts';
import { isCallName } from './names.ts';

/** HostError is an expected failure; the window has words for its code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** dispatch checks name and argument of a call from outside, runs its handler and gives the answer. It never rejects. */
export async function dispatch(handlers: Handlers, name: unknown, args: unknown): Promise<Answer<CallName>> {
  return isCallName(name) ? run(handlers, name, args) : refused('unknown call');
}

/** Name, argument and result belong together by the name. */
async function run<N extends CallName>(handlers: Handlers, name: N, args: unknown): Promise<Answer<N>> {
  const parsed = ARGUMENTS[name].safeParse(args);
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  try {
    return { ok: true, value: await handlers[name](parsed.data) };
  } catch (error) {
    const code = error instanceof HostError ? error.code : 'failed';
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

function refused(message: string): Answer<never> {
  return { ok: false, code: 'invalid', message };
}
