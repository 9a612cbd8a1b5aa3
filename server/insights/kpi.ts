import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { percentChange } from './trend-statistics.js';

export enum ChangeStatus {
  COMPARED = 'COMPARED',
  NEW = 'NEW',
  NO_PREVIOUS_PERIOD = 'NO_PREVIOUS_PERIOD',
}
registerEnumType(ChangeStatus, {
  name: 'ChangeStatus',
  description:
    'Whether there is something to compare with: another period, one in which there was nothing, or none.',
});

@ObjectType({ description: 'A key figure, and how it changed against the period it is compared with.' })
export class Kpi {
  @Field(() => Float, { nullable: true, description: 'The figure; null where it cannot be computed.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The figure of the period it is compared with.' })
  previous!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Change in percent; null where there is nothing to compare with, and for mean sentiment, which has no natural zero.',
  })
  change!: number | null;

  @Field(() => ChangeStatus, { description: 'Whether there is something to compare with.' })
  status!: ChangeStatus;
}

/** A figure with its change. @param previous undefined without a period to compare with; null where it cannot be computed. */
export function toKpi(value: number | null, previous: number | null | undefined): Kpi {
  if (previous === undefined || previous === null || value === null) {
    return { value, previous: previous ?? null, change: null, status: ChangeStatus.NO_PREVIOUS_PERIOD };
  }
  if (previous === 0) {
    const status = value === 0 ? ChangeStatus.COMPARED : ChangeStatus.NEW;
    return { value, previous, change: value === 0 ? 0 : null, status };
  }
  return { value, previous, change: percentChange(value, previous), status: ChangeStatus.COMPARED };
}
