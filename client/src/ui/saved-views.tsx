import './saved-views.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { PopoverButton } from './popover-button.js';
import { SavedViewItem, type SavedView } from './saved-view-item.js';
import { ViewName } from './saved-view-name-item.js';

export type { SavedView };

interface SavedViewsProps {
  views: readonly SavedView[];
  /** Views that everybody has; they cannot be changed. */
  ready?: readonly SavedView[];
  /** Id of the view that is shown now, if it is one of them. */
  current?: string;
  /** A name to begin with for a new one: “Wholesale, last 6 months”. */
  suggestion?: string;
  onSave: (name: string) => void;
  onRename: (id: string, name: string) => void;
  onDelete: (id: string) => void;
}

/** Views somebody kept: opens one, keeps the one shown, renames and deletes. */
export function SavedViews({
  views,
  ready = [],
  current,
  suggestion = '',
  onSave,
  onRename,
  onDelete,
}: SavedViewsProps) {
  const [naming, setNaming] = useState(false);
  const names = views.map(({ name }) => name);
  return (
    <PopoverButton label={[...views, ...ready].find(({ id }) => id === current)?.name ?? 'Saved views'}>
      {(close) => (
        <div className="cq-views">
          {views.length === 0 ? (
            <p>No views kept yet. A view keeps the filters, period, columns and order as they are now.</p>
          ) : (
            <ul aria-label="Saved views">
              {views.map((view) => (
                <SavedViewItem
                  key={view.id}
                  view={view}
                  current={view.id === current}
                  taken={names.filter((name) => name !== view.name)}
                  onOpen={close}
                  onRename={(name) => onRename(view.id, name)}
                  onDelete={() => onDelete(view.id)}
                />
              ))}
            </ul>
          )}
          {ready.length > 0 && (
            <ul aria-label="Ready-made views">
              {ready.map(({ id, name, href }) => (
                <li key={id} className="cq-view">
                  <Link to={href} aria-current={id === current || undefined} onClick={close}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          {naming ? (
            <ViewName
              initial={suggestion}
              taken={names}
              onCancel={() => setNaming(false)}
              onDone={(name) => {
                setNaming(false);
                onSave(name);
                close();
              }}
            />
          ) : (
            <Button variant="light" size="xs" fullWidth onClick={() => setNaming(true)}>
              Save this view…
            </Button>
          )}
        </div>
      )}
    </PopoverButton>
  );
}
