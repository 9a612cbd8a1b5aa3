import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { restsOnData } from '../access/rests-on.js';
import type { RequestContext } from './request-context.js';

/** Tells of each answer that it may be given again: it rests on the data alone, and lacks nothing but what is withheld. */
export const tellWhatRestsOnData: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (sent) => {
        if (isLasting(sent)) sent.contextValue.mayBeKept();
        return Promise.resolve();
      },
    }),
};

function isLasting({
  document,
  operationName,
  response: { body, http },
}: GraphQLRequestContextWillSendResponse<RequestContext>): boolean {
  if (!document || body.kind !== 'single' || (http.status ?? 200) !== 200) return false;
  const { data, errors = [] } = body.singleResult;
  const isWhole =
    data !== null && data !== undefined && errors.every(({ extensions }) => extensions?.code === 'FORBIDDEN');
  return isWhole && restsOnData(document, operationName);
}
