/** The layers. A module that reaches across one fails `npm run layers`; ARCHITECTURE.md says why each exists. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

module.exports = {
  forbidden: [
    only(
      'shared-is-pure',
      'shared/ runs in the window, the tests and a replay: no Node, no host code.',
      '^shared/',
      {
        path: '^(electron|renderer|build|test)/',
      },
    ),
    only('renderer-sees-shared-only', 'The page talks to the host through the contract.', '^renderer/', {
      path: '^(electron|build|test)/',
    }),
    only('renderer-without-node', 'The page runs in a sandbox.', '^renderer/', { dependencyTypes: ['core'] }),
    only('shared-without-node', 'shared/ must also run in a browser.', '^shared/', {
      dependencyTypes: ['core'],
    }),
    only(
      'no-electron-below-the-shell',
      'Engine, probes and host also run headless.',
      '^electron/(engine|probe|platform|machine|windows-native|drill|host|demo|cli|serve)/',
      {
        path: '(^|/)node_modules/electron/|^electron$',
      },
    ),
    only(
      'judging-does-not-observe',
      'Checks and diagnosis see facts, not parsers.',
      '^shared/(check|diagnosis)/',
      {
        path: '^shared/(parse|report)/',
      },
    ),
    only(
      'checks-know-no-words',
      'Words are chosen when a report is built. A check says what can be done, and which commands do it.',
      '^shared/(check|diagnosis)/(?!.*\\.(en|zh-CN)\\.ts$)',
      {
        path: '^shared/(advice/(en|zh-CN)/|advice/(words|text|checks|check-text)\\.ts|text/(en|zh-CN)/|report/)|^shared/check/.*\\.(en|zh-CN)\\.ts$',
      },
    ),
    only(
      'words-of-checks-are-chosen',
      'They are chosen by language, in one place. Those of one language may share phrases.',
      '^(?!shared/advice/checks\\.ts$|shared/check/.*\\.(en|zh-CN)\\.ts$)',
      { path: '^shared/check/.*\\.(en|zh-CN)\\.ts$' },
    ),
    only('english-knows-no-chinese', 'Each language has phrases of its own.', '^shared/check/.*\\.en\\.ts$', {
      path: '[./]zh-CN[./]',
    }),
    only(
      'chinese-knows-no-english',
      'Each language has phrases of its own.',
      '^shared/check/.*\\.zh-CN\\.ts$',
      { path: '[./]en[./]' },
    ),
    only(
      'ledger-knows-nobody',
      'Who rests on an entry says so himself: `restsOn` of a finding.',
      '^shared/ledger/',
      {
        path: '^(?!shared/ledger/)',
      },
    ),
    only(
      'facts-stand-alone',
      'Facts know neither words nor advice.',
      '^shared/(observation|parse|net|route)/',
      {
        path: '^shared/(advice|text/(en|zh-CN)|report)/',
      },
    ),
    only(
      'probes-do-not-judge',
      'Probes report facts.',
      '^electron/(probe|platform|machine|windows-native)/',
      {
        path: '^(shared/(check|diagnosis|advice|report)|electron/(host|cli|demo))/',
      },
    ),
    only('engine-below-host', 'The engine does not know its doors.', '^electron/engine/', {
      path: '^electron/(host|cli|demo|platform)/',
    }),
    only('host-below-doors', 'The host does not know its doors.', '^electron/host/', {
      path: '^electron/(cli|demo|serve|window|security)/',
    }),
    only('product-without-tests', 'Test support stays in tests.', '^(shared|electron|build)/(?!vitest)', {
      path: '^test/',
    }),
    only(
      'report-data-below-its-rooms',
      'What a report is knows nobody who hides, compares or shows it: ARCHITECTURE.md, The rooms of the report.',
      '^shared/report/(bounds|computer-lines|demo|facts|json|json-schema|json-text|known-values|made-at|markdown-text|note|problem|read|schema|schema-parts|values)\\.ts$',
      {
        path: '^shared/report/(redact|compare|request|html)/|^shared/report/(build|steps|markdown|leak-scan|leak-secrets)\\.ts$',
      },
    ),
    only(
      'redaction-knows-no-form',
      'Redaction changes a report; how one is shown, compared or asked for is decided behind it.',
      '^shared/report/redact/',
      {
        path: '^shared/report/(compare|request|html)/|^shared/report/(build|steps|markdown|json|read)\\.ts$',
      },
    ),
    only(
      'requests-are-made-of-data',
      'A request is made of the report as it is: known-values.ts and values.ts give its facts.',
      '^shared/report/request/',
      {
        path: '^shared/report/(redact|compare|html)/|^shared/report/(build|steps|markdown|read)\\.ts$',
      },
    ),
    only(
      'a-comparison-draws-no-page',
      'A comparison is data and lines (sections.ts); the forms lay them out.',
      '^shared/report/compare/',
      {
        path: '^shared/report/(request|html)/|^shared/report/(build|steps|markdown|read)\\.ts$',
      },
    ),
    only(
      'a-page-shows-what-is-there',
      'A page is drawn from the report that it is given: hide and compare before.',
      '^shared/report/html/',
      {
        path: '^shared/report/(redact|compare)/|^shared/report/(build|steps|read)\\.ts$',
      },
    ),
    only(
      'marks-are-given-by-makers',
      'A text gets its mark from the file that makes such texts: escape, md, html, jsonText, line, or the gate of the host.',
      '^(shared|electron|renderer)/(?!(report/(html/html|json-text|markdown-text)|cli/terminal|host/gate)\\.ts$)',
      { path: '^shared/text/target-text\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    {
      name: 'no-cycles',
      comment:
        'A cycle has no layer, be it of types alone: give what both sides need a file of its own that knows neither, as shared/report/redact/shared-space.ts.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that does not resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
