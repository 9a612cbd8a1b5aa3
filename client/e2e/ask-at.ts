/** Sends one query and returns its data; throws on any error in the answer. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** Asks the server at an origin (without a slash at the end). */
export function askAt(origin: string): Ask {
  return async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data: Data;
      errors?: readonly { message: string }[];
    };
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
}
