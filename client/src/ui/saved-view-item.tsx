import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Mark } from './mark.js';
import { ViewName } from './saved-view-name-item.js';

export interface SavedView {
  id: string;
  name: string;
  href: string;
}

interface SavedViewItemProps {
  view: SavedView;
  current: boolean;
  taken: readonly string[];
  onOpen: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
}

/** One kept view: its link, and what can be done with it. */
export function SavedViewItem({ view, current, taken, onOpen, onRename, onDelete }: SavedViewItemProps) {
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'deleting'>('nothing');
  const stop = () => setDoing('nothing');
  switch (doing) {
    case 'renaming':
      return (
        <li>
          <ViewName
            initial={view.name}
            taken={taken}
            onCancel={stop}
            onDone={(name) => {
              stop();
              onRename(name);
            }}
          />
        </li>
      );
    case 'deleting':
      return (
        <li className="cq-view">
          <span>Delete “{view.name}”?</span>
          <Button size="compact-xs" color="red" variant="light" autoFocus onClick={onDelete}>
            Delete
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={stop}>
            Keep
          </Button>
        </li>
      );
    case 'nothing':
      return (
        <li className="cq-view">
          <Link to={view.href} aria-current={current || undefined} onClick={onOpen}>
            {view.name}
          </Link>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Rename ${view.name}`}
            onClick={() => setDoing('renaming')}
          >
            <Mark shape="edit" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete ${view.name}`}
            onClick={() => setDoing('deleting')}
          >
            <Mark shape="bin" />
          </ActionIcon>
        </li>
      );
  }
}
