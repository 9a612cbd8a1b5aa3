import { Alert } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router';
import { EvidenceOutlet } from '../panels/evidence-outlet.js';
import { SearchEverythingContext } from '../panels/search-everything.js';
import { PageFrame } from '../ui/page-frame.js';
import { type Shortcut, useShortcuts } from '../ui/shortcuts.js';
import { ViewMenu } from '../ui/view-menu.js';
import { displayed } from '../url/display.js';
import { keptRole, type Role, roleOf, roles, roleViews } from '../views/role.js';
import { singleKeysKept } from '../views/single-keys.js';
import { useKept } from '../views/use-kept.js';
import { mainPages } from '../panels/main-pages.js';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));
const ShortcutsHelp = lazy(async () => ({
  default: (await import('../ui/shortcuts-help.js')).ShortcutsHelp,
}));

type Dialog = { shows: 'palette'; text: string } | { shows: 'shortcuts' };

const CLOSE: Pick<Shortcut, 'keys' | 'label'> = { keys: ['escape'], label: 'Close what is open' };

/** One dialog at a time; whatever opened it has the focus again afterwards. */
function useDialog() {
  const [dialog, setDialog] = useState<Dialog>();
  const opener = useRef<Element>(null);
  return {
    dialog,
    open: (next: Dialog) => {
      opener.current = document.activeElement;
      setDialog(next);
    },
    close: () => {
      setDialog(undefined);
      // Only now: while it is open, a dialog keeps the focus to itself.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener.current instanceof HTMLElement)
          opener.current.focus();
      });
    },
  };
}

/** The dashboard at a desk: navigation, search, shortcuts, the choice of view. */
export function Desk({ stamp, demo }: { stamp: ReactNode; demo: boolean }) {
  const navigate = useNavigate();
  const { search, pathname } = useLocation();
  const pending = useNavigation().state === 'loading';
  const { dialog, open, close } = useDialog();
  const singleKeys = useKept(singleKeysKept);
  const role = useKept(keptRole);

  const searchEverything = (text = '') => open({ shows: 'palette', text });
  const showShortcuts = () => open({ shows: 'shortcuts' });
  const shortcuts: readonly Shortcut[] = [
    { keys: ['mod+k'], label: 'Search and jump', run: () => searchEverything() },
    { keys: ['/'], label: 'Search', run: () => searchEverything() },
    { keys: ['?'], label: 'Show the shortcuts', run: showShortcuts },
    ...mainPages.map(({ to, label, key }) => ({
      keys: ['g', key],
      label: `Go to ${label}`,
      run: () => void navigate(to),
    })),
  ];
  useShortcuts(shortcuts, { singleKeys });

  const chooseRole = (value: Role) => {
    keptRole.write(value);
    void navigate(`/?view=${value}`);
  };
  const actions = [
    {
      label: 'Wall display',
      run: () => void navigate({ search: displayed(search, 'wall') }),
    },
    { label: 'Keyboard shortcuts', keys: ['?'], run: showShortcuts },
  ];

  return (
    <SearchEverythingContext value={searchEverything}>
      <PageFrame
        links={mainPages}
        stamp={stamp}
        pending={pending}
        onSearch={searchEverything}
        menu={
          <ViewMenu
            views={roles.map((value) => ({ value, ...roleViews[value] }))}
            chosen={pathname === '/' ? roleOf(new URLSearchParams(search)) : role}
            onChoose={chooseRole}
            actions={actions}
          />
        }
        banner={demo && <DemoNote />}
      >
        <Outlet />
      </PageFrame>
      <EvidenceOutlet />
      <Suspense>
        {dialog?.shows === 'palette' && (
          <Palette
            initialText={dialog.text}
            actions={[
              ...actions.map((action) => ({ id: `do ${action.label}`, ...action })),
              ...roles.map((value) => ({
                id: `view ${value}`,
                label: `Overview for ${roleViews[value].label}`,
                detail: roleViews[value].about,
                run: () => chooseRole(value),
              })),
            ]}
            onClose={close}
          />
        )}
        {dialog?.shows === 'shortcuts' && (
          <ShortcutsHelp
            shortcuts={[...shortcuts, CLOSE]}
            singleKeys={singleKeys}
            onSingleKeys={singleKeysKept.write}
            onClose={close}
          />
        )}
      </Suspense>
    </SearchEverythingContext>
  );
}

function DemoNote() {
  return (
    <aside aria-label="About the data">
      <Alert variant="default" p="xs" role="note">
        Demo data: generated, so that there is something to look at. Load your own with{' '}
        <code>npm run ingest</code>.
      </Alert>
    </aside>
  );
}
