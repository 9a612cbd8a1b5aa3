import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

const firstQuery = `# Ask for exactly what you need.
# Ctrl+Space suggests, Ctrl+Enter runs.
{
  dataStatus {
    asOf
    customers
    transactions
  }
  customers(first: 5, orderBy: { field: REVENUE, direction: DESC }) {
    nodes {
      name
      sales {
        netRevenue
        orders
      }
    }
  }
}
`;

/** Posts to the server this page came from. */
async function fetcher(body: object): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
}

const place = document.getElementById('graphiql');
if (place) createRoot(place).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />);
