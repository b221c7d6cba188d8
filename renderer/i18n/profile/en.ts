import type { ProfileTexts } from './texts.ts';

export const profileEn: ProfileTexts = {
  title: 'Profile',
  own: (path) => `Your own profile, kept in ${path}. It says what should work from this computer.`,
  default:
    "The defaults of the vendor's guide. Change them and save, to test your own region and cloud computers.",
  managedTitle: 'Your administrator keeps this profile',
  managed:
    'It is the same for everybody on this computer, so that every check tests the same things. It can be read and exported here, and is changed in its file only.',
  managedPath: 'File',
  view: 'How the profile is shown',
  form: 'Form',
  yaml: 'Text (YAML)',
  text: 'Profile (YAML)',
  valid: (computers) =>
    computers === 1 ? 'Valid: 1 cloud computer.' : `Valid: ${computers} cloud computers.`,
  line: (line) => `Line ${line}`,
  more: (count) => `and ${count} more`,
  problems: (count) =>
    count === 1
      ? '1 problem to fix before it can be saved'
      : `${count} problems to fix before it can be saved`,
  unreadable:
    'The form cannot show this text: it is not YAML with keys. Mend it in the text, and the form comes back.',
  toText: 'Show the text',
  unsaved: 'Unsaved changes',
  checking: 'Checking …',
  save: 'Save',
  discard: 'Discard changes',
  askFirst: {
    title: 'The profile has changes that are not saved',
    lead: 'A check uses the saved profile. Save your changes first, or check without them; they stay on the profile page.',
    broken:
      'A check uses the saved profile, and your changes cannot be saved yet: something in them is not valid. They stay on the profile page.',
    saveFirst: 'Save and check',
    asSaved: 'Check without the changes',
    back: 'Back to the profile',
  },
  saved: 'Saved. The next run uses it.',
  import: 'Import',
  export: 'Export',
  drop: 'Drop a profile (YAML, JSON) or a list of cloud computers (CSV)',
  reset: 'Back to the defaults',
  resetTitle: 'Go back to the defaults?',
  resetLead: (path) => `Your profile ${path} will be deleted. Export it first if you may need it again.`,
  resetConfirm: 'Delete my profile',
  keep: 'Keep it',
  sections: {
    service: 'Region and log-on service',
    resolvers: 'DNS servers of the VPC',
    networks: 'Networks',
    gateways: 'Private gateways',
    computers: 'Cloud computers',
    contact: 'Who to ask',
    trust: 'Private certificates',
    advanced: 'Advanced',
  },
  fields: {
    region: {
      label: 'Region',
      hint: 'Choose it, or paste an office network ID such as cn-hangzhou+dir-123.',
    },
    resolvers: {
      label: 'DNS server',
      hint: 'The two of the VPC, or inbound endpoints of your own. Add :port where it is not 53.',
    },
    apiHosts: {
      label: 'API host',
      hint: 'Names of the log-on service. They are candidates: one that works is enough.',
    },
    officeNetwork: {
      label: 'Office network',
      hint: 'CIDR blocks of the cloud computers and private gateways.',
    },
    lan: {
      label: 'Data center network',
      hint: 'CIDR blocks of your own LAN; they must not overlap those of the cloud.',
    },
    gatewayHosts: {
      label: 'Private gateway',
      hint: 'A name or address, and the TCP ports to connect to. Without ports it is only pinged.',
    },
    cloudComputers: {
      label: 'Cloud computer',
      hint: 'Each is tested. Without ports it is only pinged, since the streaming ports are not documented.',
    },
    trustedCa: {
      label: 'File with your root certificates',
      hint: "PEM. Only where the certificate of the API is issued by your company. A relative path starts at the profile's folder.",
    },
    'contact.it': { label: 'Company IT', hint: '' },
    'contact.network': { label: 'Network team', hint: '' },
    'contact.cloud': { label: 'Cloud administrator', hint: '' },
    cloudServices: {
      label: 'Cloud services network',
      hint: 'CIDR blocks in which the log-on service is expected.',
    },
    apiPort: { label: 'Port of the API', hint: '' },
    'path.activeHops': {
      label: 'Router of the active line',
      hint: 'Addresses that only the active line has.',
    },
    'path.standbyHops': {
      label: 'Router of the standby line',
      hint: 'Addresses that only the standby has; they tell when it is in use.',
    },
    'timeouts.dnsMs': { label: 'DNS, ms', hint: '' },
    'timeouts.connectMs': { label: 'TCP connection, ms', hint: '' },
    'timeouts.tlsMs': { label: 'TLS handshake, ms', hint: '' },
    'timeouts.httpMs': { label: 'HTTP answer, ms', hint: '' },
    'timeouts.pingMs': { label: 'Ping, ms', hint: '' },
  },
  allRegions: 'Show all regions',
  contactLead: 'Shown in the checklist beside the steps that are theirs.',
  regionName: (name) => `Region: ${name}`,
  fromOffice: (name) => `Region of this office network: ${name}`,
  noRegion: 'No region has this name.',
  otherRegion: (region) => `These hosts do not belong to ${region}.`,
  fillHosts: "Fill with the region's",
  entry: (label, number) => `${label} ${number}`,
  add: (label) => `Add: ${label}`,
  addEntry: 'Add',
  remove: (label) => `Remove: ${label}`,
  byDefault: (value) => `Empty means: ${value}`,
  host: 'Host',
  address: 'Address',
  ports: 'Ports',
  name: 'Name',
  addGateway: 'Add a gateway',
  addComputer: 'Add a cloud computer',
  search: 'Search cloud computers',
  shown: (count, total) => `${count} of ${total}`,
  noComputers: 'None yet, so no cloud computer is tested. Add one, paste a list, or drop a CSV file here.',
  noMatch: 'No cloud computer matches.',
  advancedLead: 'Cloud network, API port, routers, time limits',
  targets: 'Paste or import a list',
  targetsHint:
    'Paste a list, also from a spreadsheet: address, ports, name. A heading may name the columns in any order; only the address is needed.',
  addTargets: 'Add to the profile',
  added: (count, all) =>
    `${count} added; the profile has ${all} cloud ${all === 1 ? 'computer' : 'computers'} now.`,
  notAdded: (count) =>
    `${count === 1 ? 'One row was' : `${count} rows were`} not added and ${count === 1 ? 'stays' : 'stay'} in the box above. Correct ${count === 1 ? 'it' : 'them'} and add again.`,
  chooseCsv: 'From a CSV file',
};
