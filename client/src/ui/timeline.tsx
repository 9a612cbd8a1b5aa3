import './timeline.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark, type MarkShape } from './mark.js';

export interface TimelineEntry {
  key: string;
  shape: MarkShape;
  /** Under which it stands: “Oct 2026”. */
  month: string;
  /** In full: “17 Oct 2026”. */
  day: string;
  title: string;
  /** What the title opens. */
  href: string;
  /** A few words more. */
  detail?: ReactNode;
  /** What it amounts to, at the end of the line. */
  result?: ReactNode;
}

interface TimelineProps {
  /** Names the list; read out, not shown. */
  label: string;
  /** As they are to be shown; those of a month one after the other. */
  entries: readonly TimelineEntry[];
}

/** Entries that follow each other and are of one month. */
function byMonth(entries: readonly TimelineEntry[]): { month: string; entries: TimelineEntry[] }[] {
  const months: { month: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const latest = months.at(-1);
    if (latest?.month === entry.month) latest.entries.push(entry);
    else months.push({ month: entry.month, entries: [entry] });
  }
  return months;
}

/** What happened, day by day under its months; each entry opens what is behind it. */
export function Timeline({ label, entries }: TimelineProps) {
  return (
    <ol className="cq-timeline" aria-label={label}>
      {byMonth(entries).map(({ month, entries: ofMonth }) => (
        <li key={ofMonth[0]?.key}>
          <h3>{month}</h3>
          <ol>
            {ofMonth.map(({ key, shape, day, title, href, detail, result }) => (
              <li key={key} className="cq-timeline-entry">
                <Mark shape={shape} />
                <span className="cq-timeline-day">{day}</span>
                <span className="cq-timeline-what">
                  <Link to={href} preventScrollReset>
                    {title}
                  </Link>
                  {detail && <span className="cq-timeline-detail">{detail}</span>}
                </span>
                {result && <span className="cq-timeline-result">{result}</span>}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
