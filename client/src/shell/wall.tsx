import { useApolloClient } from '@apollo/client/react';
import { useHotkeys, useInterval } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { WallFrame } from '../ui/page-frame.js';
import { displayed } from '../url/display.js';
import { askAnew } from './ask-anew.js';

const REFRESH_MS = 60_000;

/** A page on a wall: brings itself up to date each minute, and keeps what it shows when that fails. Esc ends it. */
export function Wall({ stamp }: { stamp: ReactNode }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  useInterval(() => askAnew(client), REFRESH_MS, { autoInvoke: true });
  useHotkeys([['Escape', () => void navigate({ search: displayed(search, 'desk') })]]);
  return (
    <WallFrame stamp={stamp}>
      <Outlet />
    </WallFrame>
  );
}
