import { enter, useLinkToken } from '../../identity/link-token.js';
import { useAuthPost } from '../../identity/use-auth-post.js';
import { DoorFrame } from '../../ui/door-frame.js';
import { EntryForm, PasswordField, TextField } from '../../ui/entry-form.js';

/** Lets somebody join who was invited. */
export function InvitationPage() {
  const token = useLinkToken();
  const { post, pending, failure } = useAuthPost();
  if (!token)
    return (
      <DoorFrame
        title="This link is not complete"
        note="Open the whole link you were sent, with all that stands after the #. If it does not work, ask for a new one."
      />
    );
  return (
    <DoorFrame title="Join ContexQ" note="Choose how you are called and a password to sign in with.">
      <EntryForm
        submit="Join"
        pending={pending}
        failure={failure}
        onSubmit={(entered) =>
          void post('invitation', { token, name: entered('name'), password: entered('password') }, () =>
            enter('/'),
          )
        }
      >
        <TextField name="name" label="Your name" autoComplete="name" />
        <PasswordField name="password" label="Password" autoComplete="new-password" />
      </EntryForm>
    </DoorFrame>
  );
}
