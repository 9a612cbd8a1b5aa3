/** @jest-environment node */
import { expect, jest, test } from '@jest/globals';
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { of, throwError } from 'rxjs';
import { signInLink } from './sign-in-link.js';
import { withheldLink } from './withheld-link.js';

const QUERY = gql`
  query Tile {
    revenue
    orders
  }
`;
const MUTATION = gql`
  mutation Invite {
    invite
  }
`;

const error = (code: string) => ({ message: `${code} it is`, extensions: { code } });

/** A client whose server always answers the same. */
function client(answer: ApolloLink.Result | Error, leave: (href: string) => void = () => undefined) {
  const server = new ApolloLink(() => (answer instanceof Error ? throwError(() => answer) : of(answer)));
  return new ApolloClient({
    link: ApolloLink.from([signInLink(leave), withheldLink(), server]),
    cache: new InMemoryCache(),
  });
}

test('what is withheld is null and no failure', async () => {
  const asked = client({ data: { revenue: null, orders: 3 }, errors: [error('FORBIDDEN')] });
  expect((await asked.query({ query: QUERY })).data).toEqual({ revenue: null, orders: 3 });
});

test('any other error beside it is one', async () => {
  const asked = client({
    data: { revenue: null, orders: null },
    errors: [error('FORBIDDEN'), error('QUERY_TIMEOUT')],
  });
  await expect(asked.query({ query: QUERY })).rejects.toThrow('QUERY_TIMEOUT it is');
});

test('what was not to be done was not done, and that is told', async () => {
  const asked = client({ data: { invite: null }, errors: [error('FORBIDDEN')] });
  await expect(asked.mutate({ mutation: MUTATION })).rejects.toThrow('FORBIDDEN it is');
});

const answered401 = new ServerError('no', { response: new Response(null, { status: 401 }), bodyText: '' });

test.each([
  ['by an error in the answer', { data: null, errors: [error('UNAUTHENTICATED')] }],
  ['by the status', answered401],
])('whoever is not signed in goes to sign in, told %s', async (_how, answer) => {
  Object.assign(globalThis, { window: { location: { pathname: '/trends', search: '?by=SEGMENT' } } });
  const leave = jest.fn();
  const answers = jest.fn();
  void client(answer, leave).query({ query: QUERY }).then(answers, answers);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(leave.mock.calls).toEqual([['/sign-in?from=%2Ftrends%3Fby%3DSEGMENT']]);
  expect(answers).not.toHaveBeenCalled();
});
