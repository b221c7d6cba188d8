/** What the computer said about itself, as lines for every form of the report. What it did not say is not known. */
import type { LinkFacts, LoadFacts, MachineFacts, WifiFacts } from '../observation/machine.ts';
import type { ObservationKinds } from '../observation/observation.ts';
import { computerWords } from '../text/computer-words.ts';
import type { ComputerWords } from '../text/contract/computer-words.ts';
import type { Language } from '../text/language.ts';
import { factsOfReport } from './facts.ts';
import type { Report } from './schema.ts';

export interface ComputerLine {
  readonly label: string;
  readonly text: string;
}

const MOST_LINKS = 20;

/** computerLines gives no line of a kind that the run did not ask for, as that of an older version. */
export function computerLines(report: Report, language: Language): readonly ComputerLine[] {
  const facts = factsOfReport(report);
  const words = computerWords(language);
  const lines = <K extends 'machine' | 'load' | 'links'>(
    kind: K,
    label: string,
    told: (value: ObservationKinds[K], words: ComputerWords) => readonly ComputerLine[],
  ): readonly ComputerLine[] => {
    if (facts.observed(kind).length === 0) return [];
    const fact = facts.one(kind);
    return fact.known ? told(fact.value, words) : [{ label, text: words.unknown }];
  };
  return [
    ...lines('machine', words.model, machineLines),
    ...lines('load', words.load, loadLines),
    ...lines('links', words.links, linkLines),
  ];
}

function machineLines(
  { system, build, maker, model, virtual, hypervisor }: MachineFacts,
  words: ComputerWords,
): readonly ComputerLine[] {
  const edition = [system, build === undefined ? undefined : words.build(build)];
  const kind = [maker, model, virtual === true ? words.virtual(hypervisor ?? null) : undefined];
  return [
    { label: words.edition, text: joined(edition, words) },
    { label: words.model, text: joined(kind, words) },
  ];
}

function loadLines(load: LoadFacts, words: ComputerWords): readonly ComputerLine[] {
  const { cores, cpuPercent, queue, memoryGb, availableGb, battery, saving } = load;
  const busy = [
    words.cpu(cpuPercent, cores),
    queue === null ? undefined : words.queue(queue),
    words.memory(availableGb.toFixed(1), memoryGb.toFixed(1)),
  ];
  const power = [
    battery === null ? words.noBattery : undefined,
    battery?.percent === undefined ? undefined : words.battery(battery.percent),
    battery?.onMains === undefined ? undefined : mains(battery.onMains, words),
    saving === true ? words.saving : undefined,
  ];
  return [
    { label: words.load, text: joined(busy, words) },
    { label: words.power, text: joined(power, words) },
  ];
}

function mains(isOnMains: boolean, { onMains, onBattery }: ComputerWords): string {
  return isOnMains ? onMains : onBattery;
}

function linkLines(links: readonly LinkFacts[], words: ComputerWords): readonly ComputerLine[] {
  return links.slice(0, MOST_LINKS).map(({ adapter, speedMbit, duplex, driver, wifi }) => ({
    label: adapter,
    text: joined(
      [
        speedMbit === undefined ? undefined : `${speedMbit} Mbit/s`,
        duplex === undefined ? undefined : words.duplex[duplex],
        driver,
        wifi === undefined ? undefined : wifiText(wifi, words),
      ],
      words,
    ),
  }));
}

function wifiText(wifi: WifiFacts | null, words: ComputerWords): string {
  if (wifi === null) return words.notConnected;
  const { signalDbm, channel, band, rateMbit, security } = wifi;
  return joined(
    [
      signalDbm === undefined ? words.notConnected : `Wi-Fi ${signalDbm} dBm`,
      channel === undefined ? undefined : words.channel(channel),
      band === undefined ? undefined : `${band} GHz`,
      rateMbit === undefined ? undefined : `${rateMbit} Mbit/s`,
      security === undefined ? undefined : words.security[security],
    ],
    words,
  );
}

function joined(parts: readonly (string | undefined)[], { between, unknown }: ComputerWords): string {
  const told = parts.filter((one) => one !== undefined);
  return told.length === 0 ? unknown : told.join(between);
}
