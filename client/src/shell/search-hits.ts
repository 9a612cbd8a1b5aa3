import type { SearchKind, SearchQuery } from '../generated/graphql.js';
import { customerHref, productHref, ticketHref } from '../panels/hrefs.js';
import type { CommandGroup } from '../ui/command-palette.js';

const kinds = [
  { kind: 'CUSTOMER', title: 'Customers', hrefOf: customerHref },
  { kind: 'PRODUCT', title: 'Products', hrefOf: productHref },
  { kind: 'TICKET', title: 'Tickets', hrefOf: ticketHref },
] as const satisfies readonly { kind: SearchKind; title: string; hrefOf: (id: string) => string }[];

/** What the server found, by kind, each with the way to its page. */
export function hitGroups(hits: SearchQuery['search'], open: (href: string) => void): CommandGroup[] {
  return kinds
    .map(({ kind, title, hrefOf }) => ({
      title,
      commands: hits
        .filter((hit) => hit.kind === kind)
        .map(({ id, title: label, detail }) => {
          const href = hrefOf(id);
          return { id: href, label, detail: detail ?? undefined, run: () => open(href) };
        }),
    }))
    .filter(({ commands }) => commands.length > 0);
}
