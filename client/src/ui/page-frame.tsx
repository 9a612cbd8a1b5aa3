import './page-frame.css';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Brand } from './brand.js';
import { Clock } from './clock.js';
import { Keys } from './keys.js';
import { Mark } from './mark.js';

interface PageFrameProps {
  links: readonly { to: string; label: string }[];
  /** How fresh the data are. */
  stamp: ReactNode;
  /** Opens the search over everything. */
  onSearch: () => void;
  /** Stands beside the search. */
  menu?: ReactNode;
  banner?: ReactNode;
  /** Whether the next page is on its way. */
  pending?: boolean;
  children: ReactNode;
}

/** Where the links do not fit beside each other, the one of the page shown is brought into sight. */
function useLinkInSight() {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (link) nav.current?.scrollTo({ left: link.offsetLeft - link.offsetWidth });
  }, [pathname]);
  return nav;
}

/** What stands around every page: brand, navigation, search, freshness; one column on a phone. */
export function PageFrame({ links, stamp, onSearch, menu, banner, pending, children }: PageFrameProps) {
  const nav = useLinkInSight();
  return (
    <div className="cq-frame">
      <a className="cq-skip" href="#content">
        Skip to content
      </a>
      {pending && <div className="cq-pending" aria-hidden="true" />}
      <header className="cq-side">
        <NavLink to="/" className="cq-brand">
          <Brand />
        </NavLink>
        <nav ref={nav} aria-label="Main" className="cq-nav">
          {links.map(({ to, label }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="cq-stamp">{stamp}</div>
      </header>
      <div className="cq-body">
        <div className="cq-bar">
          <button
            type="button"
            className="cq-bar-button cq-search"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            onClick={() => onSearch()}
          >
            <Mark shape="search" />
            <span>Search or jump to…</span>
            <Keys keys={['mod+k']} />
          </button>
          {menu}
        </div>
        {banner}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/**
 * A page on a wall: nothing to operate, everything large, the time and how fresh the data are. The root's font grows, and
 * with it all that is measured by it, for as long as this is shown.
 */
export function WallFrame({ stamp, children }: Pick<PageFrameProps, 'stamp' | 'children'>) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['display'] = 'wall';
    return () => {
      delete dataset['display'];
    };
  }, []);
  return (
    <div className="cq-wall">
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="cq-wall-foot">
        <span className="cq-brand">
          <Brand />
        </span>
        <div className="cq-stamp">{stamp}</div>
        <Clock />
      </footer>
    </div>
  );
}
