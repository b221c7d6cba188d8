import { profileJsonSchema } from '../../shared/profile/json-schema.ts';
import { REGION_IDS, regionOf } from '../../shared/profile/regions.ts';
import { profileTemplate } from '../../shared/profile/template.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import { nearestName } from '../../shared/text/nearest.ts';
import { CliError, EXIT } from './exit-code.ts';
import { languageOf } from './language.ts';
import { readProfileFile } from './load-profile.ts';
import { forOwnEyes, ofTheTool } from '../host/gate.ts';
import { emit, refuseExisting, toStdout, type OutputOptions } from './output.ts';
import { line, oneLine, plain } from './terminal.ts';

/** profileInit prints or writes a commented profile. */
export async function profileInit(
  options: OutputOptions & { region: string; lang?: string },
): Promise<number> {
  const language = languageOf(options.lang);
  const region = regionOf(options.region);
  if (region === null)
    throw new CliError((texts) =>
      texts.region(options.region, nearestName(options.region, REGION_IDS), REGION_IDS),
    );
  await refuseExisting(options);
  await emit(ofTheTool(plain(profileTemplate(region, language))), options);
  return EXIT.ready;
}

/** profileValidate names every mistake with its line. */
export async function profileValidate(file: string, options: { lang?: string }): Promise<number> {
  const language = languageOf(options.lang);
  const profile = await readProfileFile(file, language);
  const count = profile.cloudComputers.length;
  const told =
    language === 'en'
      ? `${file} is valid: region ${profile.region}, ${profile.resolvers.length} resolvers, ${count} cloud computers.`
      : `${file} 校验通过：地域 ${profile.region}，DNS 服务器 ${profile.resolvers.length} 台，云电脑 ${count} 台。`;
  await toStdout(forOwnEyes(line`${oneLine(told)}\n`));
  return EXIT.ready;
}

/** profileSchema prints the JSON Schema of the file. */
export async function profileSchema(): Promise<number> {
  await toStdout(ofTheTool(jsonLines(jsonText(profileJsonSchema(), 2))));
  return EXIT.ready;
}
