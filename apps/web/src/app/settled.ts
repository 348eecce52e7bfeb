import { useEffect, useState } from 'react';

/** Pause after the last change before the server is asked, in milliseconds. */
const PAUSE = 300;

/** A value (one that JSON can hold) as it was once it had not changed for a moment: what is typed, not every key of it. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
