import { getNamedType, isEnumType, isInputObjectType, type GraphQLArgument } from 'graphql';
import type { Matter } from '../kit/principal.js';

/** Orders that would tell what they go by. */
const ORDERS: Readonly<Record<string, Matter>> = {
  'CustomerOrderField.REVENUE': 'sales',
  'ProductOrderField.REVENUE': 'sales',
};

/** A value of an argument that only readers of a matter may give. */
export interface SensitiveOrder {
  argument: string;
  field: string;
  /** As resolvers get it. */
  value: unknown;
  /** As callers write it. */
  name: string;
  matter: Matter;
}

/** The sensitive values that an argument of a field may have. */
export function sensitiveOrders({ name: argument, type }: GraphQLArgument): SensitiveOrder[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields()).flatMap((field) => {
    const choices = getNamedType(field.type);
    if (!isEnumType(choices)) return [];
    return choices.getValues().flatMap(({ name, value }) => {
      const matter = ORDERS[`${choices.name}.${name}`];
      return matter ? [{ argument, field: field.name, value: value as unknown, name, matter }] : [];
    });
  });
}
