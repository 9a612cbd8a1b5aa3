/** Where to go after signing in: an address of this dashboard, or its beginning if what is named is none. */
export function returnAddress(from: string | null): string {
  if (!from?.startsWith('/')) return '/';
  const here = 'http://dashboard.invalid';
  try {
    // `//elsewhere`, `/\elsewhere` and the like are addresses of others.
    const { origin, pathname, search, hash } = new URL(from, here);
    return origin === here && !isDoor(pathname) ? `${pathname}${search}${hash}` : '/';
  } catch {
    return '/';
  }
}

const DOORS = ['/sign-in', '/setup', '/invitation'];

/** Whether one comes in by this page, so that it makes no sense to be sent there, or back. */
export const isDoor = (pathname: string): boolean => DOORS.includes(pathname);

/** The way to sign in and then back to where one was. */
export function signInHref({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  const from = `${pathname}${search}`;
  return from === '/' || isDoor(pathname)
    ? '/sign-in'
    : `/sign-in?${new URLSearchParams({ from }).toString()}`;
}
