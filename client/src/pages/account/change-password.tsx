import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useAuthPost } from '../../identity/use-auth-post.js';
import { Card } from '../../ui/card.js';
import { EntryForm, PasswordField } from '../../ui/entry-form.js';

/** Another password; all other browsers are signed out by it. */
export function ChangePassword() {
  const client = useApolloClient();
  const { post, rest, pending, failure } = useAuthPost();
  const [changed, setChanged] = useState(0);
  const done = () => {
    rest();
    setChanged((times) => times + 1);
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };
  return (
    <Card title="Change your password" note="You are signed out everywhere else by it.">
      <div className="cq-narrow-form">
        <p role="status">{changed > 0 && 'Your password is changed.'}</p>
        <EntryForm
          // A form of its own after each change, with nothing left in it.
          key={changed}
          submit="Change the password"
          pending={pending}
          failure={failure}
          onSubmit={(entered) =>
            void post('password', { current: entered('current'), next: entered('next') }, done)
          }
        >
          <PasswordField name="current" label="Current password" autoComplete="current-password" />
          <PasswordField name="next" label="New password" autoComplete="new-password" />
        </EntryForm>
      </div>
    </Card>
  );
}
