import { getNamedType, isEnumType, isInputObjectType, type GraphQLArgument } from 'graphql';
import type { Access } from './access.js';

/** Orders that would tell what they go by. */
export const ORDERS: Readonly<Record<string, Access>> = {
  'CustomerOrderField.REVENUE': 'sales',
  'ProductOrderField.REVENUE': 'sales',
};

/** A value within an argument that not everyone may give. */
interface SensitiveOrder {
  argument: string;
  /** Field of the argument's input. */
  part: string;
  /** As resolvers get it. */
  value: unknown;
  /** As callers write it. */
  name: string;
  access: Access;
}

/** The sensitive values that an argument of a field may have. */
export function sensitiveOrders({ name: argument, type }: GraphQLArgument): SensitiveOrder[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields()).flatMap((field) => {
    const choices = getNamedType(field.type);
    if (!isEnumType(choices)) return [];
    return choices.getValues().flatMap(({ name, value }) => {
      const access = ORDERS[`${choices.name}.${name}`];
      return access ? [{ argument, part: field.name, value: value as unknown, name, access }] : [];
    });
  });
}
