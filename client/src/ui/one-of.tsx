import './one-of.css';

interface OneOfProps<Value extends string> {
  /** What is chosen here; read out, and shown before the choices. */
  label: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** A few things beside each other, of which one is chosen. */
export function OneOf<Value extends string>({ label, choices, chosen, onChoose }: OneOfProps<Value>) {
  return (
    <span className="cq-one-of" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === chosen}
          onClick={() => {
            if (choice.value !== chosen) onChoose(choice.value);
          }}
        >
          {choice.label}
        </button>
      ))}
    </span>
  );
}
