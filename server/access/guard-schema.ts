import {
  defaultFieldResolver,
  getNullableType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../kit/context.js';
import type { Access } from './access.js';
import { accessTo, demandReader, matterOf, readersOf, refusal } from './readers.js';
import { sensitiveOrders } from './sensitive-orders.js';
import { withhold } from './withhold.js';

type Field = GraphQLField<unknown, Context, Record<string, unknown>>;

/**
 * Lets each field answer only those who may read what it is about. Everyone else gets null and an error, and the resolver does
 * not run; so what can be withheld is nullable.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const access = accessTo(type.name, field.name);
      sayWhoReads(field as Field, access);
      if (access !== 'reached' && access !== 'open') guardReading(field as Field, access);
      if (type === schema.getSubscriptionType()) guardSubscribing(field as Field, access);
      guardOrders(field as Field);
    }
  }
  return schema;
}

function sayWhoReads(field: Field, access: Access): void {
  const matter = matterOf(access);
  if (!matter) return;
  const what = access === 'amounts' ? 'An amount of money is null' : 'Null';
  field.type = getNullableType(field.type);
  field.description = `${field.description ?? ''} ${what} for those who may not read ${matter}.`;
}

function guardReading(field: Field, access: Access): void {
  const { resolve = defaultFieldResolver } = field;
  const isReader = readersOf(access);
  const isConcerned = access === 'amounts' ? isMoney : () => true;
  field.resolve = (source, args, context, info): unknown =>
    isReader(context.principal) || !isConcerned(source)
      ? resolve(source, args, context, info)
      : withhold(context, info, access);
}

/** What is told again and again is refused before it begins. */
function guardSubscribing(field: Field, access: Access): void {
  const { subscribe = defaultFieldResolver } = field;
  field.subscribe = (source, args, context, info): unknown => {
    demandReader(context.principal, access, `${field.name} is withheld`);
    return subscribe(source, args, context, info);
  };
}

function isMoney(source: unknown): boolean {
  return (source as { unit: string }).unit === 'money';
}

function guardOrders(field: Field): void {
  const orders = field.args.flatMap(sensitiveOrders);
  if (orders.length === 0) return;
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info): unknown => {
    for (const { argument, part, value, name, access } of orders) {
      const given = args[argument] as Record<string, unknown> | null | undefined;
      if (given?.[part] === value && !readersOf(access)(context.principal)) {
        throw refusal(context.principal, `The order ${name} is refused`, access);
      }
    }
    return resolve(source, args, context, info);
  };
}
