import {
  defaultFieldResolver,
  getNullableType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../kit/context.js';
import { forbidden } from '../kit/errors.js';
import { MATTERS, mayRead, roleOf, type Matter, type Principal } from '../kit/principal.js';
import type { Access } from './access.js';
import { accessOf } from './decisions.js';
import { reasonFor, withhold } from './refuse.js';
import { sensitiveOrders, type SensitiveOrder } from './sensitive-orders.js';

type Field = GraphQLField<unknown, Context, Record<string, unknown>>;

/**
 * Lets each field answer only those who may read what it is about. Everyone else gets null and an error, and the resolver does
 * not run; so what can be withheld is nullable. What nobody decided is for administrators alone.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      guard(field as Field, accessOf(type.name, field.name) ?? 'settings');
    }
  }
  return schema;
}

function guard(field: Field, access: Access): void {
  const matter = matterOf(access);
  if (matter) {
    field.type = getNullableType(field.type);
    const what = access === 'amounts' ? 'An amount of money is null' : 'Null';
    field.description = `${field.description ?? ''} ${what} for those who may not read ${matter}.`;
  }
  if (access !== 'reached' && access !== 'open') guardReading(field, access, matter);
  const orders = field.args.flatMap(sensitiveOrders);
  if (orders.length > 0) guardOrders(field, orders);
}

/** The matter one has to be allowed to read; undefined where none is enough. */
function matterOf(access: Access): Matter | undefined {
  return access === 'amounts' ? 'sales' : MATTERS.find((matter) => matter === access);
}

function guardReading(field: Field, access: Access, matter: Matter | undefined): void {
  const { resolve = defaultFieldResolver } = field;
  const isReader = (principal: Principal) =>
    matter
      ? mayRead(principal, matter)
      : access === 'signed-in'
        ? principal.kind !== 'visitor'
        : roleOf(principal) !== undefined;
  const concerns = access === 'amounts' ? isMoney : () => true;
  field.resolve = (source, args, context, info): unknown =>
    isReader(context.principal) || !concerns(source)
      ? resolve(source, args, context, info)
      : withhold(context, info, matter);
}

function isMoney(source: unknown): boolean {
  return (source as { unit: string }).unit === 'money';
}

function guardOrders(field: Field, orders: readonly SensitiveOrder[]): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info): unknown => {
    for (const { argument, field: part, value, name, matter } of orders) {
      const given = args[argument] as Record<string, unknown> | null | undefined;
      if (given?.[part] === value && !mayRead(context.principal, matter)) {
        throw forbidden(`The order ${name} is refused: ${reasonFor(context.principal, matter)}`);
      }
    }
    return resolve(source, args, context, info);
  };
}
