import './tag.css';
import type { ReactNode } from 'react';
import { Mark, type MarkShape } from './mark.js';

/** How a word is looked at: its colour and sign repeat it, and never stand alone. */
export interface TagLook {
  tone: 'good' | 'fair' | 'bad' | 'accent' | 'plain';
  shape: MarkShape;
}

/** A word or two in a small frame, with a sign before them. */
export function Tag({ tone, shape, children }: TagLook & { children: ReactNode }) {
  return (
    <span className="cq-tag" data-tone={tone}>
      <Mark shape={shape} />
      <span>{children}</span>
    </span>
  );
}
