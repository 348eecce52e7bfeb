import { Button } from 'antd';
import { useState } from 'react';

/** A button that asks once more before it does what is not easily taken back. */
export function SureButton(props: { label: string; sure: string; busy: boolean; onSure: () => void }) {
  const { label, sure, busy, onSure } = props;
  const [asking, setAsking] = useState(false);
  return (
    <Button loading={busy} onBlur={() => setAsking(false)} onClick={() => (asking ? onSure() : setAsking(true))}>
      {asking ? sure : label}
    </Button>
  );
}
