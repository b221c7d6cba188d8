/**
 * Filters behind a pipe that take away nothing we look for, put into words that say so: a command that shows one family
 * by a filter is the command that was asked for that family, and a file without its comments says what the file says.
 */

/** Blanks are single ones by then: `Where-Object AddressFamily -eq IPv4`, `? { $_.AddressFamily -eq 2 }`. */
const FAMILY =
  /^(?:where(?:-object)?|\?) ?\{? ?(?:\$_\.)?addressfamily -(eq|ne) ["']?(ipv4|ipv6|2|23)["']? ?\}? ?["']?$/i;
const CMDLET = /\bget-\w+/i;

/** byFamily puts a filter for one family where its parameter would stand. */
export function byFamily(line: string): string {
  const stages = line.split('|');
  const families = stages.slice(1).flatMap((stage) => familyOf(stage) ?? []);
  const [family] = families;
  if (family === undefined || families.length > 1) return line;
  const rest = stages.filter((stage, at) => at === 0 || familyOf(stage) === null);
  return rest.join('|').replace(CMDLET, (cmdlet) => `${cmdlet} -AddressFamily ${family}`);
}

function familyOf(stage: string): 'IPv4' | 'IPv6' | null {
  const [, is, value = ''] = FAMILY.exec(plain(stage)) ?? [];
  if (is === undefined) return null;
  const isIpv4 = value === '2' || value.toLowerCase() === 'ipv4';
  return isIpv4 === (is.toLowerCase() === 'eq') ? 'IPv4' : 'IPv6';
}

/** `grep -v '^#'`, `grep -vE '^\s*(#|$)'`, `findstr /v "^#"`: what begins with the mark of a comment, and empty lines. */
const OF_COMMENTS = new Set(['^#', '^$', '^[#;]', '^[;#]', '^#|^$', '^(#|$)', '^#\\|^$']);
const BLANKS = /\\s\*|\[\[:space:\]\]\*|\[ \\t\]\*/g;
const FILTER =
  /^(?:sudo )?(?:(?:[ef]?grep) ((?:-[evps]+ )+)|findstr (\/v )(?:\/r )?)["']?([^"' ]+)["']?(?: (\/\S+))?$/i;

/** withComments takes away the filters that leave comments and empty lines out of a file. */
export function withComments(line: string): string {
  return line
    .split(/(?<!\^[^|'"]{0,20})\|/)
    .flatMap((stage, at) => withoutFilter(stage, at))
    .join('|');
}

function withoutFilter(stage: string, at: number): readonly string[] {
  const [, grep = '', find = '', expression = '', file] = FILTER.exec(plain(stage)) ?? [];
  const isKept = !OF_COMMENTS.has(expression.replace(BLANKS, '')) || !/v/i.test(grep + find);
  if (isKept || (at === 0) !== (file !== undefined)) return [stage];
  return file === undefined ? [] : [`cat ${file} `];
}

function plain(stage: string): string {
  return stage.trim().replace(/\s+/g, ' ');
}
