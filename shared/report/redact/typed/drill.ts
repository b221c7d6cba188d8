/** The record of a drill, string by string, by what its schema has declared. */
import { drillSchema, type DrillRecord } from '../../../drill/record.ts';
import { profileStrings } from '../../../profile/strings.ts';
import { changedByKind, type Change } from './visit.ts';

type Rest = Omit<DrillRecord, 'schema' | 'id' | 'createdAt' | 'tool'>;

const { shape } = drillSchema;

/** changedDrill changes every string of a record's parts. The visitor keeps the shape: each string stays a string, each list a list. */
export function changedDrill({ profile, recording, ...rest }: Rest, change: Change): Rest {
  const { lanes, ...seen } = recording;
  // An hour has hundreds of thousands of samples, and no string in them is anybody's.
  const services = lanes.map(({ service, ...lane }) => ({
    ...lane,
    service: changedByKind(shape.recording.shape.lanes.element.shape.service, service, change),
  }));
  return {
    ...(changedByKind(drillSchema, rest, change) as Rest),
    profile: changedByKind(profileStrings, profile, change) as Rest['profile'],
    recording: {
      ...(changedByKind(shape.recording, seen, change) as Rest['recording']),
      lanes: services as Rest['recording']['lanes'],
    },
  };
}
