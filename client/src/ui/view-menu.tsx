import { Menu, MenuGroup, MenuItem } from './menu.js';

interface ViewMenuProps<View extends string> {
  /** For whom the overview is laid out. */
  views: readonly { value: View; label: string; about: string }[];
  chosen: View;
  onChoose: (value: View) => void;
  actions: readonly { label: string; keys?: readonly string[]; run: () => void }[];
}

/** A menu of ways to look. */
export function ViewMenu<View extends string>({ views, chosen, onChoose, actions }: ViewMenuProps<View>) {
  return (
    <Menu button="View" label="View">
      <MenuGroup title="Overview for">
        {views.map(({ value, label, about }) => (
          <MenuItem
            key={value}
            label={label}
            about={about}
            chosen={value === chosen}
            run={() => onChoose(value)}
          />
        ))}
      </MenuGroup>
      <hr />
      {actions.map((action) => (
        <MenuItem key={action.label} {...action} />
      ))}
    </Menu>
  );
}
