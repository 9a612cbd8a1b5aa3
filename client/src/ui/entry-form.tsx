import './entry-form.css';
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import type { Failure } from './load.js';

interface EntryFormProps {
  /** What the button says. */
  submit: string;
  /** What was entered is on its way. */
  pending: boolean;
  /** Why it was not taken. */
  failure?: Failure;
  /** @param entered gives what stands in a field. */
  onSubmit: (entered: (name: string) => string) => void;
  children: ReactNode;
}

/** Fields, a button, and above them why it did not work, which is read out at once. */
export function EntryForm({ submit, pending, failure, onSubmit, children }: EntryFormProps) {
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) problem.current?.focus();
  }, [failure]);

  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!pending)
      onSubmit((name) => {
        const value = data.get(name);
        return typeof value === 'string' ? value : '';
      });
  };

  return (
    <form className="cq-entry-form" onSubmit={send}>
      {failure && (
        <Alert ref={problem} color="red" variant="light" title={failure.title} role="alert" tabIndex={-1}>
          {failure.advice}
        </Alert>
      )}
      {children}
      <Button type="submit" loading={pending}>
        {submit}
      </Button>
    </form>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  description?: string;
  type?: 'text' | 'email';
  autoComplete?: string;
  maxLength?: number;
}

/** A line of text that has to be there. */
export function TextField({ maxLength = 200, ...field }: TextFieldProps) {
  return <TextInput {...field} required withAsterisk={false} maxLength={maxLength} />;
}

interface PasswordFieldProps {
  name: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
}

const SHORTEST = 12;

/** A password; a new one has to be long. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const rules =
    autoComplete === 'new-password'
      ? {
          minLength: SHORTEST,
          description: `At least ${SHORTEST} characters. A few words in a row are easy to remember.`,
        }
      : {};
  return (
    <PasswordInput
      {...field}
      {...rules}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      maxLength={128}
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
    />
  );
}
