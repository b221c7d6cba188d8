// The names of a new check: which are right, and which are free.

/** Something that the person who typed it can correct. */
export class Refused extends Error {}

/** The stage of the chain where checks of a family mostly stand; the file says so, and it is easily changed. */
export const STAGES = {
  workstation: 'adapter',
  dns: 'dns-answer',
  route: 'route',
  path: 'route',
  api: 'api-http',
  computer: 'computer',
};
const FAMILIES = Object.keys(STAGES);
const ID = /^([a-z]+)\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
const LONGEST = 60;

/** namesOf reads what was typed, and refuses what is wrong or taken. */
export function namesOf({ ids, finding }, files) {
  if (ids.length !== 1) throw new Refused('Name one check, as in: npm run new:check -- workstation.thing');
  const [id] = ids;
  const { family, name } = partsOf(id, 'A check');
  const code = finding ?? `${id}-wrong`;
  partsOf(code, 'A finding');
  if (code === id)
    throw new Refused(
      `The finding ${code} needs another name than the check, which is named by its question: say what is wrong.`,
    );
  const names = {
    id,
    family,
    name,
    code,
    constant: name.replaceAll('-', '_').toUpperCase(),
    variable: camel(name),
  };
  refuseTaken(names, files);
  return names;
}

function partsOf(text, what) {
  const [, family, name] = ID.exec(text) ?? [];
  if (family === undefined || text.length > LONGEST)
    throw new Refused(
      `${what} is named like workstation.thing, in small letters, digits and single hyphens, at most ${LONGEST} of them: not ${JSON.stringify(text)}.`,
    );
  if (!FAMILIES.includes(family))
    throw new Refused(`${what} belongs to one of ${FAMILIES.join(', ')}: not to ${JSON.stringify(family)}.`);
  return { family, name };
}

function camel(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function refuseTaken({ family, name, code, constant, variable }, files) {
  const registry = files.read('shared/check/registry.ts');
  const own = [`${name}.ts`, `${name}.en.ts`, `${name}.zh-CN.ts`].map(
    (file) => `shared/check/${family}/${file}`,
  );
  const there = own.find((path) => files.exists(path));
  if (there !== undefined) throw new Refused(`There is a file ${there} already: choose another name.`);
  const taken = new RegExp(`\\b(?:${constant}|${variable}Check)\\b`).test(registry);
  if (taken || new RegExp(`\\b${variable}En\\b`).test(files.read('shared/advice/checks.ts')))
    throw new Refused(`A check of another family is called ${name} already: choose another name.`);
  const modules = [...registry.matchAll(/from '\.\/([^']+\/[^']+)'/g)].map(
    ([, path]) => `shared/check/${path}`,
  );
  const declared = modules.find((path) => files.read(path).includes(`'${code}': `));
  if (declared !== undefined)
    throw new Refused(`There is a finding ${code} already, in ${declared}: choose another name.`);
}
