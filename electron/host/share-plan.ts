/** What may leave the machine of a plan's report: pseudonyms in place of addresses and names. */
import { isIpv4 } from '../../shared/net/ipv4.ts';
import { createLeakScanner } from '../../shared/report/leak-scan.ts';
import { addressesIn } from '../../shared/report/redact/service-addresses.ts';
import type { SecretWord } from '../../shared/report/redact/words.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { PlanReport } from '../../shared/plan/report/schema.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { machineAddresses, machineRedactor, machineSecrets } from './machine-secrets.ts';
import { refusing, type RefuseLeaks } from './share-run.ts';

export interface SharedPlan {
  readonly report: PlanReport;
  /** How many values each rule replaced. */
  readonly rules: Report['redaction']['rules'];
  readonly refuseLeaks: RefuseLeaks;
}

/** sharePlan redacts the report of a plan. Ids and paths are the tool's own; names of files are somebody's. */
export function sharePlan(report: PlanReport, plan: Plan): SharedPlan {
  const redactor = machineRedactor();
  // The health check of the cloud sends from 100.96.0.0/16.
  redactor.know({
    service: addressesIn([plan.cen.healthCheck?.source, plan.cen.healthCheck?.assigned]),
    own: [],
  });
  const scanner = createLeakScanner([...machineSecrets(), ...machineAddresses(), ...addressesOf(plan)]);
  const names = new Map(
    report.files.map(({ name, kind }, index) => [name, kind === 'plan' ? 'plan' : `gateway ${index}`]),
  );
  const nameOf = (file: string): string => names.get(file) ?? 'file';
  const placeOf = (place: Place): Place => ({
    ...place,
    file: nameOf(place.file),
    text: redactor.line(place.text),
  });
  const shared: PlanReport = {
    ...report,
    files: report.files.map((one) => ({ ...one, name: nameOf(one.name) })),
    findings: report.findings.map(({ title, why, fix, places, correction, ...rest }) => ({
      ...rest,
      ...redactor.value({ title, why, fix }),
      places: places.map(placeOf),
      correction:
        correction === null
          ? null
          : {
              ...correction,
              file: nameOf(correction.file),
              lines: correction.lines.map((one) => redactor.line(one)),
              undo: correction.undo.map((one) => redactor.line(one)),
            },
    })),
    simulation: report.simulation.map(({ block, sentence, forward, back, ...rest }) => ({
      ...rest,
      ...redactor.value({ block, sentence, forward, back }),
    })),
    notUnderstood: report.notUnderstood.map(placeOf),
    redacted: true,
  };
  return { report: shared, rules: redactor.replaced(), refuseLeaks: refusing(scanner) };
}

type Place = PlanReport['notUnderstood'][number];

/** Addresses of one's own that stand in a plan. */
function addressesOf({ dataCenter, vbr, vpnGateway, cen }: Plan): readonly SecretWord[] {
  const found = [
    dataCenter.gateway.publicAddress,
    vbr.cloudAddress.address,
    vbr.gatewayAddress.address,
    vpnGateway.address,
    cen.healthCheck?.destination,
  ];
  return found.flatMap((value): readonly SecretWord[] =>
    value === undefined || !isIpv4(value) ? [] : [{ kind: 'ip', value }],
  );
}
