// What stands in the files of a new check at first. Every TODO is refused by test/shared/check/declared.test.ts.
import { STAGES } from './names.mjs';

export function checkFile({ id, family, code, constant, variable, name }) {
  const stage = STAGES[family];
  return `/** TODO: which question this check answers, and what it must not be mistaken for. */
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { withoutFinding, type Check } from '../check.ts';
import { codesOf } from '../gather.ts';

declare module '../declared.ts' {
  interface Declared {
    '${id}': {
      /** The values of each finding, as plain JSON: { readonly milliseconds: number }. */
      findings: {
        '${code}': None;
      };
      /** Why it ended as it did where it found nothing, with values for the texts. */
      reasons: {
        '${name}-good': None;
      };
    };
  }
}

export const ${constant} = {
  '${code}': {
    // Where in the chain the fault is: the checklist goes by it.
    stage: '${stage}',
    // error: stops a log-on; warning: hampers it; note: good to know.
    severity: 'note',
    // Who can fix it: you, it, network, cloud, vendor.
    owner: 'you',
    // Findings that cause this one. What it causes itself: explainsAs, the finding whose effects are its effects too.
    // One that may be too small to cause them: isTooSmall in diagnosis/causes.ts.
    explainedBy: [],
    // For the sentence for lay people (diagnosis/meaning.ts); null for a note.
    meaning: null,
    // Of two reports, the differences that can explain why it came (history/compared-facts.ts).
    explains: { facts: [], profile: [] },
    // Facts about the outside world that it rests on, limits among them (ledger/ledger.ts); unless confirmed, medium confidence at most.
    restsOn: [],
    actions: [{ id: 'look', owner: 'you', needsAdmin: false }],
  },
} as const satisfies FindingsOf<'${id}'>;

export const ${variable}Check: Check = {
  id: '${id}',
  stage: '${stage}',
  // Whether a log-on needs it to pass.
  blocksLogin: false,
  // Kinds of facts that it reads (observation/observation.ts); what asks for targets (targets.ts) reads lookup and dns as well.
  needs: ['adapters'],
  finds: codesOf(${constant}),
  judge: () => {
    // TODO: read context.facts. A pass needs evidence; what is unknown is unknownFact(…); a fault is
    // found([finding('${code}', { … }, { evidence, confidence })]).
    return withoutFinding('inconclusive', { key: '${name}-good', args: {} });
  },
};
`;
}

export function wordsFile({ id, code, name }, language) {
  const todo = (what) => `'TODO (${language}): ${what}'`;
  return `import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'${id}'> = {
  check: ${todo('the question, in two or three words')},
  findings: { '${code}': ${todo('the finding, in a few words')} },
};

export const texts: CheckTexts<'${id}'> = {
  findings: {
    '${code}': {
      title: () => ${todo('what is wrong, in one sentence')},
      why: () => ${todo('the evidence, with addresses and numbers')},
      actions: { look: ${todo('what to do, in one or two sentences')} },
      explain: {
        meaning: ${todo('what it means')},
        detection: ${todo('how it is detected')},
        confusedWith: ${todo('what it is confused with, and what tells the two apart')},
      },
    },
  },
  reasons: { '${name}-good': () => ${todo('what was seen, in one sentence')} },
  // A short phrase for each finding that another one explains (explainedBy).
  symptoms: {},
};
`;
}

export function caseFile({ id, code }, lab) {
  return `import type { CheckCases } from '../check-cases.ts';
${lab ? FAULT_IMPORT : ''}
export const cases: CheckCases<'${id}'> = {
  id: '${id}',
  // One sample of the values of each finding, for the tests of texts.
  samples: { '${code}': {} },
  // A healthy workstation, changed by \`seen\` (helpers in ../facts.ts). A row says all steps, and all notes of this check.
  rows: [
    { name: 'TODO: broken in this way', steps: [], notes: ['${code}'], state: 'ready', seen: [] },
    { name: 'TODO: looks like it, and is innocent', steps: [], state: 'ready', seen: [] },
  ],
  // Kinds of facts without which it must not pass.
  restsOn: ['adapters'],
};
${lab ? faults(code) : ''}`;
}

const FAULT_IMPORT = `import type { Fault } from '../../lab/faults/fault.ts';
`;

function faults(code) {
  return `
/** The same in a real network (npm run test:lab). */
export const faults: readonly Fault[] = [
  {
    name: 'TODO: what is broken',
    // A note is no step. Of a warning or an error \`cause\` is the finding, with its owner, and the exit code is 4 or 3.
    cause: null,
    exitCode: 0,
    notes: ['${code}'],
    make: (lab) => lab.at('ws', 'TODO: the command that breaks it'),
    heal: (lab) => lab.at('ws', 'TODO: the command that heals it'),
  },
];
`;
}
