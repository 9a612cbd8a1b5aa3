/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Observable } from 'rxjs';
import { askAhead, askAheadLink } from './ask-ahead.js';

const QUERY = gql`
  query Customer($id: ID!) {
    customer(id: $id)
  }
`;

/** A client over a server that answers when it is told to, and counts what it was asked. */
function client() {
  const waiting: (() => void)[] = [];
  const asked: unknown[] = [];
  const server = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        asked.push(variables['id']);
        waiting.push(() => {
          if (variables['id'] === 'bad') observer.error(new Error('no'));
          observer.next({ data: { customer: `customer ${String(variables['id'])}` } });
          observer.complete();
        });
      }),
  );
  const apollo = new ApolloClient({
    link: ApolloLink.from([askAheadLink(), server]),
    cache: new InMemoryCache(),
  });
  return {
    asked,
    ahead: (id: string) => askAhead(apollo, QUERY, { id }),
    ask: async (id: string) =>
      (await apollo.query({ query: QUERY, variables: { id }, fetchPolicy: 'network-only' })).data,
    answer: () => waiting.splice(0).forEach((send) => send()),
  };
}

test('what was asked ahead is asked once, whether the answer is there already or not', async () => {
  const { asked, ahead, ask, answer } = client();
  ahead('1');
  answer();
  expect(await ask('1')).toEqual({ customer: 'customer 1' });

  ahead('2');
  const late = ask('2');
  answer();
  expect(await late).toEqual({ customer: 'customer 2' });
  expect(asked).toEqual(['1', '2']);
});

test('an answer is handed over once; after that the server is asked again', async () => {
  const { asked, ahead, ask, answer } = client();
  ahead('1');
  answer();
  await ask('1');
  const again = ask('1');
  answer();
  await again;
  expect(asked).toEqual(['1', '1']);
});

test('another question is not answered with it', async () => {
  const { ahead, ask, answer } = client();
  ahead('1');
  const other = ask('2');
  answer();
  expect(await other).toEqual({ customer: 'customer 2' });
});

test('a failure is told to whoever asks, not before', async () => {
  const { asked, ahead, ask, answer } = client();
  ahead('bad');
  answer();
  await expect(ask('bad')).rejects.toThrow('no');
  expect(asked).toEqual(['bad']);
});
