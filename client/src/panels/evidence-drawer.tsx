import './evidence-drawer.css';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { Drawer } from '../ui/drawer.js';
import { EvidenceRows } from './evidence-rows.js';
import { EvidenceTicket } from './evidence-ticket.js';
import { EvidenceWhy } from './evidence-why.js';
import { salesHref, ticketHref, ticketsHref } from './hrefs.js';
import { type Opened, openedIn } from './opened.js';
import { useOpenedTitle } from './opened-title.js';

/** Where the same stands as a page of its own; reasons have none. */
function pageOf(opened: Opened): string | undefined {
  switch (opened.kind) {
    case 'sales':
      return salesHref(opened.rows);
    case 'tickets':
      return ticketsHref(opened.rows);
    case 'ticket':
      return ticketHref(opened.id);
    case 'why':
      return undefined;
  }
}

function Content({ opened }: { opened: Opened }) {
  switch (opened.kind) {
    case 'sales':
    case 'tickets':
      return <EvidenceRows opened={opened} />;
    case 'ticket':
      return <EvidenceTicket id={opened.id} />;
    case 'why':
      return <EvidenceWhy id={opened.id} />;
  }
}

/** Shows what the address opens: `open=/sales?customer=C1`, `open=ticket:T1`, `open=why:CHURN_RISK:C1`. */
export function EvidenceDrawer() {
  const [search, setSearch] = useSearchParams();
  const opened = openedIn(search);
  const title = useOpenedTitle(opened);
  const target = search.get('open');
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(null);
  // From one thing opened to the next the focus would be lost with the link that led there.
  useEffect(() => {
    if (shown.current && target && shown.current !== target) content.current?.focus({ preventScroll: true });
    shown.current = target;
  }, [target]);

  const close = () =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        next.delete('open');
        next.delete('rows');
        return next;
      },
      { preventScrollReset: true },
    );

  return (
    <Drawer
      opened={opened !== undefined}
      onClose={close}
      title={title}
      pageHref={opened && pageOf(opened)}
      load={{ state: 'ready', data: opened }}
      skeleton={null}
    >
      {(now) =>
        now && (
          <div key={target} ref={content} tabIndex={-1} className="cq-opened">
            <Content opened={now} />
          </div>
        )
      }
    </Drawer>
  );
}
