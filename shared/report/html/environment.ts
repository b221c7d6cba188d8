import { factWord } from '../../text/fact-words.ts';
import { fieldsOf, limited, listIn, numberIn, textIn, textsIn, type Fields } from '../values.ts';
import { computerLines } from '../computer-lines.ts';
import { knownValues } from '../known-values.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import { table, type Page, type Table } from './page.ts';

const MOST_ROWS = 30;
const PLATFORMS: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' };

/** environmentPart tells about the workstation: system, adapters, DNS servers, routes, proxies, client. */
export function environmentPart(page: Page): Html {
  const { report, text } = page;
  const { environment } = text;
  const os = report.platform.os ?? PLATFORMS[report.platform.platform] ?? report.platform.platform;
  return html`<dl>
<dt>${environment.system}</dt><dd>${os} (${report.platform.platform})</dd>
${computerLines(report, page.language).map(({ label, text: said }) => html`<dt>${label}</dt><dd>${said}</dd>\n`)}<dt>VPC Doctor</dt><dd>${report.tool.version}</dd>
<dt>${environment.client}</dt><dd>${clientOf(page)}</dd>
<dt>${environment.resolvers}</dt><dd>${resolversOf(page)}</dd>
<dt>${environment.proxies}</dt><dd>${proxiesOf(page)}</dd>
</dl>
${limitedTable(page, { caption: environment.adapters, head: [environment.adapter, environment.state, environment.addresses], rows: adapterRows(page) })}
${limitedTable(page, { caption: environment.routes, head: [environment.target, environment.way], rows: wayRows(page) })}`;
}

function limitedTable(page: Page, { caption, head, rows }: Omit<Table, 'kind'>): Html {
  const { shown, more } = limited(rows, MOST_ROWS);
  if (shown.length === 0) return html`<p>${caption}${page.words.colon}${page.text.environment.unknown}</p>`;
  return html`${table({ caption, head, rows: shown, kind: 'facts' })}${more > 0 && html`<p>${page.text.more(more)}</p>`}`;
}

/** Null: the fact is unknown, which is not the same as an empty list. */
function listOfFact(page: Page, kind: string): readonly Fields[] | null {
  const one = page.report.observations.findLast((observation) => observation.kind === kind);
  return one?.fact['known'] === true ? listIn(one.fact['value']) : null;
}

function adapterRows(page: Page): Table['rows'] {
  return listOfFact(page, 'adapters')?.map((one) => adapterRow(one, page)) ?? [];
}

function adapterRow(one: Fields, { text, language }: Page): readonly HtmlValue[] {
  const mtu = numberIn(one['mtu']);
  const addresses = listIn(one['addresses']).map(
    (own) => `${textIn(own['address'])}/${numberIn(own['prefixLength']) ?? '?'}`,
  );
  const details = [...addresses.slice(0, MOST_ROWS), ...(mtu === null ? [] : [`MTU ${mtu}`])].join(', ');
  const description = textIn(one['description']);
  const name = html`${textIn(one['name'])} <small>${[factWord('adapters', textIn(one['kind']), language), description].filter((part) => part !== '').join(', ')}</small>`;
  return [name, one['up'] === true ? text.environment.up : text.environment.down, details];
}

/** Targets that go the same way share a row: with 10,000 cloud computers there are still few ways. */
function wayRows(page: Page): readonly (readonly HtmlValue[])[] {
  const ways = new Map<string, string[]>();
  for (const winner of knownValues(page.report, 'winner')) {
    const way = wayOf(winner, page);
    const targets = ways.get(way);
    if (targets === undefined) ways.set(way, [textIn(winner['target'])]);
    else targets.push(textIn(winner['target']));
  }
  return [...ways].map(([way, targets]) => {
    const { shown, more } = limited(targets, MOST_ROWS);
    return [`${shown.join(', ')}${more > 0 ? ` ${page.text.more(more)}` : ''}`, way];
  });
}

function wayOf(winner: Fields, page: Page): string {
  const { text, language } = page;
  const kind = textIn(winner['kind']);
  if (kind === 'none') return text.environment.noRoute;
  const gateway = textIn(winner['gateway']) || text.environment.onLink;
  const parts = [
    textIn(winner['interface']),
    gateway,
    textIn(winner['prefix']),
    kind === 'unicast' ? '' : factWord('routes', kind, language),
  ];
  const source = textIn(winner['source']);
  return `${parts.filter((part) => part !== '').join(' · ')}${source === '' ? '' : page.words.brackets(`${text.request.from} ${source}`)}`;
}

function resolversOf(page: Page): HtmlValue {
  const groups = listOfFact(page, 'resolvers');
  return lines(
    page,
    groups?.map((group) => {
      const domains = textsIn(group['domains']);
      const about = [
        textIn(group['interface']),
        factWord('scopes', textIn(group['scope']), page.language),
        ...domains,
      ]
        .filter((part) => part !== '')
        .join(', ');
      const port = numberIn(group['port']);
      return `${textsIn(group['servers']).join(', ')}${port === null ? '' : ` :${port}`}${page.words.brackets(about)}`;
    }),
  );
}

function proxiesOf(page: Page): HtmlValue {
  return lines(
    page,
    listOfFact(page, 'proxies')?.map((one) =>
      [one['source'], one['protocol'], one['server']].map(textIn).join(' '),
    ),
  );
}

function clientOf({ report, text, words }: Page): string {
  const one = report.observations.findLast(({ kind }) => kind === 'client');
  if (one?.fact['reason'] === 'not-applicable') return words.unknowns['not-applicable'];
  if (one?.fact['known'] !== true) return text.environment.unknown;
  const value = fieldsOf(one.fact['value']);
  return value['installed'] === true
    ? `${textIn(value['name'])} ${textIn(value['version'])}`.trim()
    : text.environment.clientMissing;
}

function lines(page: Page, all: readonly string[] | undefined): HtmlValue {
  if (all === undefined) return page.text.environment.unknown;
  if (all.length === 0) return page.text.environment.none;
  const { shown, more } = limited(all, MOST_ROWS);
  return html`<ul class="plain">${shown.map((one) => html`<li>${one}</li>`)}${more > 0 && html`<li>${page.text.more(more)}</li>`}</ul>`;
}
