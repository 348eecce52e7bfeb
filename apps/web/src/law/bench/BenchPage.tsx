import { LawFrame } from '../LawFrame.tsx';
import { Exchange } from './Exchange.tsx';
import { Result } from './Result.tsx';
import { SheetForm } from './SheetForm.tsx';
import { Tools } from './Tools.tsx';
import { useBench } from './useBench.ts';
import '../../styles/lawBench.css';

/** The counting bench: a count sheet at the left, what it comes to at the right, beneath on a phone. */
export function BenchPage() {
  const bench = useBench();
  return (
    <LawFrame title="law.benchTitle" lead="law.benchLead">
      <Tools bench={bench} />
      <div className="bench">
        <div>
          <SheetForm bench={bench} />
          <Exchange bench={bench} />
        </div>
        <Result bench={bench} />
      </div>
    </LawFrame>
  );
}
