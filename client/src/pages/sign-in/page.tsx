import { Button } from '@mantine/core';
import { Navigate, useSearchParams } from 'react-router';
import { useAuthStatus } from '../../identity/auth-status.js';
import { enter } from '../../identity/link-token.js';
import { returnAddress } from '../../identity/return-address.js';
import { useAuthPost } from '../../identity/use-auth-post.js';
import { DoorFrame } from '../../ui/door-frame.js';
import { EntryForm, PasswordField, TextField } from '../../ui/entry-form.js';
import type { Failure } from '../../ui/load.js';

/** Why the identity provider's answer did not let one in, as the address says it. */
const problems: Readonly<Record<string, Failure>> = {
  'single-sign-on': {
    title: 'Signing in there did not work',
    advice: 'Try again. If it stays so, tell whoever runs ContexQ.',
  },
  'email-taken': {
    title: 'Somebody here has your e-mail address already',
    advice: 'Sign in with your password instead, or ask an admin.',
  },
};

/** By password or by the identity provider of the house, and then back to where one wanted to go. */
export function SignInPage() {
  const status = useAuthStatus();
  const [search] = useSearchParams();
  const { post, pending, failure } = useAuthPost();
  const back = returnAddress(search.get('from'));
  if (status && status.kind !== 'visitor') return <Navigate to={back} replace />;
  return (
    <DoorFrame
      title="Sign in"
      note={
        status?.setupNeeded
          ? 'Nobody can sign in yet. The server printed a link when it started: open it to become the first admin.'
          : undefined
      }
    >
      <EntryForm
        submit="Sign in"
        pending={pending}
        failure={failure ?? problems[search.get('problem') ?? '']}
        onSubmit={(entered) =>
          void post('sign-in', { email: entered('email'), password: entered('password') }, () => enter(back))
        }
      >
        <TextField name="email" label="E-mail" type="email" autoComplete="username" />
        <PasswordField name="password" label="Password" autoComplete="current-password" />
      </EntryForm>
      {status?.oidc && (
        <>
          <p className="cq-door-or">or</p>
          <Button
            component="a"
            href={`/auth/oidc?${new URLSearchParams({ to: back }).toString()}`}
            variant="default"
          >
            Sign in with {status.oidc.name}
          </Button>
        </>
      )}
    </DoorFrame>
  );
}
