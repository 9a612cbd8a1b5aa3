import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionNode,
} from 'graphql';
import { exampleOf } from './example-values.js';
import { snakeCase, type Json } from './json.js';

/** A JSON schema (2020-12), as OpenAPI 3.1 has them. */
export type JsonSchema = { readonly [keyword: string]: Json };

/** Every scalar of the schema as JSON has it. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  LocalDate: { type: 'string', format: 'date' },
  Month: { type: 'string', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$` },
};

/**
 * Describes the answers of stored operations: what they select, with the types, nullability and descriptions of the
 * GraphQL schema. What is selected by one fragment alone becomes a component of the fragment's name.
 */
export class ResponseSchemas {
  /** Components met so far. */
  readonly components: Record<string, JsonSchema> = {};
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(documents: readonly DocumentNode[]) {
    for (const { definitions } of documents) {
      for (const node of definitions)
        if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    }
  }

  /** The schema of what a field answers, null left out: a route answers 404 instead. */
  ofField(parent: GraphQLObjectType, field: FieldNode): JsonSchema {
    const { type } = parent.getFields()[field.name.value]!;
    return this.ofType(isNonNullType(type) ? type.ofType : type, parent, field, {});
  }

  private ofType(
    type: GraphQLOutputType,
    parent: GraphQLObjectType,
    field: FieldNode,
    about: JsonSchema,
  ): JsonSchema {
    if (isListType(type)) {
      return {
        ...about,
        type: 'array',
        items: this.ofNullable(type.ofType as GraphQLOutputType, parent, field, {}),
      };
    }
    const named = getNamedType(type);
    if (isObjectType(named)) return this.ofObject(named, field.selectionSet!.selections, about);
    const schema: JsonSchema = isEnumType(named)
      ? { type: 'string', enum: named.getValues().map(({ name }) => name) }
      : SCALARS[named.name]!;
    return { ...about, ...schema, examples: [exampleOf(parent.name, snakeCase(field.name.value), schema)] };
  }

  private ofNullable(
    type: GraphQLOutputType,
    parent: GraphQLObjectType,
    field: FieldNode,
    about: JsonSchema,
  ): JsonSchema {
    if (isNonNullType(type)) return this.ofType(type.ofType, parent, field, about);
    const schema = this.ofType(type, parent, field, about);
    if (typeof schema.type !== 'string' || schema.type === 'object') {
      return { anyOf: [schema, { type: 'null' }] };
    }
    const values = schema.enum as readonly Json[] | undefined;
    return { ...schema, type: [schema.type, 'null'], ...(values && { enum: [...values, null] }) };
  }

  private ofObject(
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    about: JsonSchema,
  ): JsonSchema {
    const [only] = selections;
    if (selections.length === 1 && only?.kind === Kind.FRAGMENT_SPREAD) {
      const name = only.name.value;
      this.components[name] ??= this.ofObject(type, this.fragments.get(name)!.selectionSet.selections, {});
      return { ...about, $ref: `#/components/schemas/${name}` };
    }
    const fields = this.fieldsOf(selections);
    const properties = fields.map((field) => {
      const definition = type.getFields()[field.name.value]!;
      return [
        snakeCase(field.name.value),
        this.ofNullable(definition.type, type, field, aboutOf(definition)),
      ] as const;
    });
    return {
      ...aboutOf(type),
      ...about,
      type: 'object',
      properties: Object.fromEntries(properties),
      required: properties.map(([name]) => name),
    };
  }

  private fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
    return selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return this.fieldsOf(node.selectionSet.selections);
      return this.fieldsOf(this.fragments.get(node.name.value)!.selectionSet.selections);
    });
  }
}

function aboutOf({ description }: { description?: string | null | undefined }): JsonSchema {
  return description ? { description } : {};
}
