import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router';
import { useAuthStatus } from '../identity/auth-status.js';
import { EvidenceOutlet } from '../panels/evidence-outlet.js';
import { SearchEverythingContext } from '../panels/search-everything.js';
import { PageFrame } from '../ui/page-frame.js';
import { type Shortcut, useShortcuts } from '../ui/shortcuts.js';
import { ViewMenu } from '../ui/view-menu.js';
import { displayed } from '../url/display.js';
import { keptRole, type Role, roleOf, roles, roleViews, usualView } from '../views/role.js';
import { singleKeysKept } from '../views/single-keys.js';
import { useKept } from '../views/use-kept.js';
import { pagesFor } from '../panels/main-pages.js';
import { DemoNote } from './demo-note.js';
import { NoRole } from './no-role.js';
import { PersonMenu } from './person-menu.js';

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
  const status = useAuthStatus();
  const view = usualView(useKept(keptRole), status?.role);
  const links = pagesFor(status?.role);

  const searchEverything = (text = '') => open({ shows: 'palette', text });
  const showShortcuts = () => open({ shows: 'shortcuts' });
  const shortcuts: readonly Shortcut[] = [
    { keys: ['mod+k'], label: 'Search and jump', run: () => searchEverything() },
    { keys: ['/'], label: 'Search', run: () => searchEverything() },
    { keys: ['?'], label: 'Show the shortcuts', run: showShortcuts },
    ...links.map(({ to, label, key }) => ({
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
        links={links}
        stamp={stamp}
        pending={pending}
        onSearch={searchEverything}
        menu={
          <>
            <ViewMenu
              views={roles.map((value) => ({ value, ...roleViews[value] }))}
              chosen={pathname === '/' ? roleOf(new URLSearchParams(search)) : view}
              onChoose={chooseRole}
              actions={actions}
            />
            <PersonMenu />
          </>
        }
        banner={demo && <DemoNote />}
      >
        {status?.kind === 'person' && !status.role ? <NoRole name={status.name} /> : <Outlet />}
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
