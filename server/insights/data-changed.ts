import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';

/**
 * Adds `Subscription.dataChanged`, which tells what `Query.dataStatus` does: when one subscribes, and again after each
 * change. When that is, whoever runs the subscription says, by an iterator `dataChanged` of its root value.
 */
export function withDataChanged(schema: GraphQLSchema): GraphQLSchema {
  const { dataStatus } = schema.getQueryType()!.getFields();
  const subscription = new GraphQLObjectType({
    name: 'Subscription',
    description: 'What is told again whenever it has changed.',
    fields: {
      dataChanged: {
        type: new GraphQLNonNull(schema.getType('DataStatus') as GraphQLObjectType),
        description:
          'What the answers rest on: at once, and again after each change of the data or of the scores computed from them. Over a WebSocket only.',
        resolve: dataStatus!.resolve!,
      },
    },
  });
  return new GraphQLSchema({ ...schema.toConfig(), subscription });
}
