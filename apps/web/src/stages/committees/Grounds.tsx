import type { GroundShown } from '@huanjie/contract';
import { useLanguage } from '../../app/language.tsx';
import { RollRules } from '../rolls/Obstacles.tsx';

/** Sentences with their rules, none of which keeps anything from being done. */
export function Grounds({ grounds }: { grounds: readonly GroundShown[] }) {
  const { say } = useLanguage();
  if (grounds.length === 0) return null;
  return (
    <ul className="obstacles warn">
      {grounds.map((one) => (
        <li key={one.zh}>
          <p>
            <span aria-hidden="true">!</span> {say(one)}
          </p>
          <RollRules ids={one.rules} />
        </li>
      ))}
    </ul>
  );
}
