import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useDisplay } from '../../app/display.tsx';

/** One row over its list: what it says, and what may be done to it. On a phone it takes the whole screen. */
export function SideSheet(props: { title: string; open: boolean; onClose: () => void; children: ReactNode }) {
  const { phone } = useDisplay();
  const { title, open, onClose, children } = props;
  return (
    <Drawer open={open} onClose={onClose} size={phone ? '100%' : 560} title={title} destroyOnHidden>
      <div className="entrySheet">{children}</div>
    </Drawer>
  );
}

/** What is known of a row, as names and values. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="entryFacts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
