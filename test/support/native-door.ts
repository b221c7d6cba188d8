/** A stand-in for the native process of Windows: it answers as on the laptop of the sample. */
import type { NativeDoor } from '../../electron/engine/toolbox.ts';
import { commandOf } from '../../electron/windows-native/protocol.ts';
import type { Question } from '../../electron/engine/native-question.ts';
import { known, type Known } from '../../shared/observation/known.ts';
import type { NativeTable } from '../../shared/parse/windows/native/texts.ts';
import { answer, ANSWERS } from '../shared/parse/windows/native/sample.ts';

/** door answers every question, unless it is answered otherwise. */
export function door(
  otherwise: (question: Question) => Known<string> | undefined = () => undefined,
): NativeDoor & { readonly asked: string[] } {
  const asked: string[] = [];
  const said = (question: Question): Known<string> => {
    if (question.call === 'GetBestRoute2')
      return known(
        answer('GetBestRoute2', [
          { Target: question.target, Function: 'GetBestInterface', InterfaceIndex: 31 },
        ]),
      );
    return known(ANSWERS.get(question.call as NativeTable) ?? answer(question.call, []));
  };
  return {
    asked,
    ask: (question) => {
      asked.push(commandOf(question));
      return Promise.resolve({
        text: otherwise(question) ?? said(question),
        evidence: [`n-${question.call}`],
      });
    },
  };
}

/** echoes answers pings: two routers, and a packet that is too large for the second. */
export const echoes = (question: Question): Known<string> | undefined => {
  if (question.call !== 'IcmpSendEcho2Ex') return undefined;
  const { target, count, ttl, packetBytes } = question;
  const row =
    ttl === undefined || ttl > 2
      ? {
          From: packetBytes === 1500 ? '10.0.0.1' : target,
          Status: packetBytes === 1500 ? 11_009 : 0,
          RoundTripTime: 3,
          Ttl: 62,
        }
      : { From: `10.0.0.${ttl}`, Status: 11_013, RoundTripTime: 1, Ttl: 64 };
  return known(
    answer(
      commandOf(question).slice('native:'.length),
      Array.from({ length: count }, () => row),
    ),
  );
};
