import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'workstation.client'> = {
  check: 'Workspace client',
  findings: {
    'workstation.client-missing': 'The Workspace client was not found',
  },
};

export const texts: CheckTexts<'workstation.client'> = {
  findings: {
    'workstation.client-missing': {
      title: () => 'The Alibaba Cloud Workspace client was not found on this workstation.',
      why: () => 'Where the client installs itself is not documented, so it may be there all the same.',
      actions: {
        install:
          "If the client is not there, install it from your company's software portal or the vendor's page.",
      },
      explain: {
        meaning: 'No installed program looks like the Workspace client for Windows or macOS.',
        detection:
          'The list of installed programs (Windows) or the bundle id of the client (macOS). A note only.',
        confusedWith: 'A client that was unpacked instead of installed, which this check cannot see.',
      },
    },
  },
  reasons: {
    'client-not-for-linux': () => 'The Workspace client exists for Windows and macOS.',
    'client-installed': ({ name, version }) => `${name} ${version} is installed.`.replace(/ +/g, ' '),
  },
  symptoms: {},
};
