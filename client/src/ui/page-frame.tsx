import './page-frame.css';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

interface PageFrameProps {
  links: readonly { to: string; label: string }[];
  /** How fresh the data are. */
  stamp: ReactNode;
  search: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

/** What stands around every page: brand, navigation, search, freshness; one column on a phone. */
export function PageFrame({ links, stamp, search, banner, children }: PageFrameProps) {
  return (
    <div className="cq-frame">
      <a className="cq-skip" href="#content">
        Skip to content
      </a>
      <header className="cq-side">
        <NavLink to="/" className="cq-brand">
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path
              d="M4 19V11M10 19V5M16 19v-6M21 19V8"
              stroke="currentColor"
              strokeWidth="2.6"
              strokeLinecap="round"
              fill="none"
            />
          </svg>
          ContexQ
        </NavLink>
        <nav aria-label="Main" className="cq-nav">
          {links.map(({ to, label }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="cq-stamp">{stamp}</div>
      </header>
      <div className="cq-body">
        <div className="cq-search">{search}</div>
        {banner}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
