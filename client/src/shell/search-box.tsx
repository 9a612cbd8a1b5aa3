import { skipToken } from '@apollo/client/react';
import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type SearchKind, type SearchQuery, useSearchQuery } from '../generated/graphql.js';
import { customerHref, productHref } from '../panels/hrefs.js';

const kinds = {
  CUSTOMER: { word: 'Customer', href: customerHref },
  PRODUCT: { word: 'Product', href: productHref },
} satisfies Partial<Record<SearchKind, { word: string; href: (id: string) => string }>>;

type Found = SearchQuery['search'][number];

/** Only what has a page of its own can be opened. */
const hasPage = (hit: Found): hit is Found & { kind: keyof typeof kinds } => hit.kind in kinds;

/** Finds customers and products by name while one types; arrows choose, Enter opens. */
export function SearchBox() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, loading, error } = useSearchQuery(
    asked.length < 2 ? skipToken : { variables: { text: asked } },
  );
  const hits = (data?.search ?? []).filter(hasPage);
  const nothing = error
    ? 'Search does not answer. Try again in a moment.'
    : loading
      ? 'Searching…'
      : `Nothing found for “${asked}”`;

  const open = (href: string) => {
    combobox.closeDropdown();
    setText('');
    void navigate(href);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={open}>
      <Combobox.Target>
        <TextInput
          type="search"
          aria-label="Search customers and products"
          placeholder="Search customers and products"
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2}>
        <Combobox.Options>
          {hits.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
          {hits.map(({ kind, id, title, detail }) => (
            <Combobox.Option key={`${kind} ${id}`} value={kinds[kind].href(id)}>
              <Text size="sm">{title}</Text>
              <Text size="xs" opacity={0.75}>
                {[kinds[kind].word, detail].filter(Boolean).join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
