/** Something known, ready to read. */
export interface Fact {
  label: string;
  value: string;
}

/** Facts one below the other, name and value. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(({ label, value }) => (
        <div key={label} className="cq-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
