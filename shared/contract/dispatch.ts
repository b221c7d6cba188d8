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
  if (!isCallName(name)) return refused('unknown call');
  const parsed = ARGUMENTS[name].safeParse(args);
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  try {
    // Name and argument belong together by the schema; the index loses that relation.
    const handler = handlers[name] as (
      args: unknown,
    ) => Promise<Extract<Answer<CallName>, { ok: true }>['value']>;
    return { ok: true, value: await handler(parsed.data) };
  } catch (error) {
    const code = error instanceof HostError ? error.code : 'failed';
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

function refused(message: string): Answer<CallName> {
  return { ok: false, code: 'invalid', message };
}
