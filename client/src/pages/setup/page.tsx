import { enter, useLinkToken } from '../../identity/link-token.js';
import { useAuthPost } from '../../identity/use-auth-post.js';
import { DoorFrame } from '../../ui/door-frame.js';
import { EntryForm, PasswordField, TextField } from '../../ui/entry-form.js';

/** Makes the first admin, by the link that the server prints at its start. */
export function SetupPage() {
  const token = useLinkToken();
  const { post, pending, failure } = useAuthPost();
  if (!token)
    return (
      <DoorFrame
        title="This link is not complete"
        note="Open the whole link that the server printed when it started, with all that stands after the #. It holds for 15 minutes; a new start prints a new one."
      />
    );
  return (
    <DoorFrame title="Set up ContexQ" note="You become the first admin. You can invite others afterwards.">
      <EntryForm
        submit="Become the first admin"
        pending={pending}
        failure={failure}
        onSubmit={(entered) =>
          void post(
            'setup',
            { token, name: entered('name'), email: entered('email'), password: entered('password') },
            () => enter('/'),
          )
        }
      >
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} />
        <PasswordField name="password" label="Password" autoComplete="new-password" />
      </EntryForm>
    </DoorFrame>
  );
}
