import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import {
  TREE_PAGE,
  type UnitNode,
  useChildren,
  useTopUnits,
  useUnit,
  useUnitSearch,
} from '../stages/registry/queries.ts';
import { usePoll } from '../stages/results/queries.ts';
import { SearchField } from './SearchField.tsx';
import { Answered, ErrorState, LoadingState } from './states.tsx';

/**
 * The units of a round as a tree of links, from the topmost that the account may see. Branches open one by one and
 * ask the server for their children; the branch of the page that is open opens by itself. The search finds by
 * name, pinyin, initials and code.
 */
export function UnitTree({ roundId }: { roundId: string }) {
  const { t } = useLanguage();
  const [search, setSearch] = useState('');
  const onSearch = useCallback((text: string) => setSearch(text), []);
  return (
    <div className="unitTree">
      <SearchField
        label={t('registry.searchUnits')}
        placeholder={t('registry.findUnit')}
        value={search}
        onSearch={onSearch}
      />
      {search === '' ? <Roots roundId={roundId} /> : <Found roundId={roundId} search={search} />}
    </div>
  );
}

/** The unit that the open page belongs to: its own, or the unit of its poll. */
function useUnitOfPage(roundId: string): string | undefined {
  const { unitId, pollId } = useParams({ strict: false });
  const poll = usePoll(roundId, pollId);
  return unitId ?? (pollId === undefined ? undefined : poll.data?.unit.unitId);
}

function Roots({ roundId }: { roundId: string }) {
  const { t } = useLanguage();
  const top = useTopUnits(roundId);
  const unitId = useUnitOfPage(roundId);
  const unit = useUnit(roundId, unitId);
  const opened = new Set(unit.data?.ancestors.map((ancestor) => ancestor.unitId) ?? []);
  return (
    <nav aria-label={t('registry.tree')}>
      <Answered query={top} rows={8}>
        {(data) =>
          data.rows.map((node) => (
            <div key={node.unitId}>
              <p className="treeRoot">
                <UnitLink roundId={roundId} unitId={node.unitId} name={node.name} current={unitId} />
              </p>
              {node.childCount > 0 ? (
                <Branch roundId={roundId} parentId={node.unitId} opened={opened} current={unitId} />
              ) : null}
            </div>
          ))
        }
      </Answered>
    </nav>
  );
}

function UnitLink(props: { roundId: string; unitId: string; name: string; current?: string | undefined }) {
  const { roundId, unitId, name, current } = props;
  const link = useRef<HTMLAnchorElement>(null);
  const here = current === unitId;
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <Link
      ref={link}
      to="/rounds/$roundId/units/$unitId"
      params={{ roundId, unitId }}
      className="treeLink"
      {...(here ? { 'aria-current': 'page' as const } : {})}
    >
      {name}
    </Link>
  );
}

interface BranchProps {
  readonly roundId: string;
  readonly parentId: string;
  readonly opened: ReadonlySet<string>;
  readonly current: string | undefined;
}

function Branch(props: BranchProps) {
  const { t } = useLanguage();
  const [pages, setPages] = useState(1);
  const first = useChildren(props.roundId, props.parentId);
  if (first.isPending) return <LoadingState rows={3} />;
  if (!first.data) return <ErrorState error={first.error} retry={() => void first.refetch()} />;
  const more = first.data.total > pages * TREE_PAGE;
  return (
    <ul className="treeList">
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <BranchPage key={page} {...props} page={page} />
      ))}
      {more ? (
        <li>
          <button type="button" className="switch" onClick={() => setPages(pages + 1)}>
            {t('registry.moreUnits', { n: first.data.total - pages * TREE_PAGE })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function BranchPage({ roundId, parentId, opened, current, page }: BranchProps & { page: number }) {
  const children = useChildren(roundId, parentId, page);
  return children.data?.rows.map((node) => (
    <TreeNode key={node.unitId} roundId={roundId} node={node} opened={opened} current={current} />
  ));
}

function TreeNode({ roundId, node, opened, current }: Omit<BranchProps, 'parentId'> & { node: UnitNode }) {
  const { t } = useLanguage();
  const holdsPage = opened.has(node.unitId);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? holdsPage;
  return (
    <li className="treeNode">
      <div className="treeRow">
        {node.childCount > 0 ? (
          <button
            type="button"
            className="treeToggle"
            aria-expanded={open}
            aria-label={t(open ? 'registry.closeBranch' : 'registry.openBranch', { name: node.name })}
            onClick={() => setChosen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className="treeToggle" aria-hidden="true" />
        )}
        <UnitLink roundId={roundId} unitId={node.unitId} name={node.name} current={current} />
        <ProgressMark node={node} />
      </div>
      {open && node.childCount > 0 ? (
        <Branch roundId={roundId} parentId={node.unitId} opened={opened} current={current} />
      ) : null}
    </li>
  );
}

/** How far a unit is, as a number and a mark. */
export function ProgressMark({ node }: { node: Pick<UnitNode, 'participation' | 'progress'> }) {
  const { t } = useLanguage();
  if (node.participation === 'exempt') return <span className="treeMark">{t('registry.exemptShort')}</span>;
  const { done, total } = node.progress;
  if (total === 0) return null;
  return (
    <span className="treeMark" title={t('registry.stepsDone', { done, total })}>
      {done === total ? '✓ ' : ''}
      {done}/{total}
    </span>
  );
}

function Found({ roundId, search }: { roundId: string; search: string }) {
  const { t } = useLanguage();
  const found = useUnitSearch(roundId, search);
  if (found.isPending) return <LoadingState rows={4} />;
  if (!found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return (
    <nav aria-label={t('registry.found')}>
      <p className="quiet" role="status">
        {t('registry.foundCount', { n: found.data.total, search })}
      </p>
      <ul className="treeList flat">
        {found.data.rows.map((node) => (
          <li key={node.unitId} className="treeRow">
            <UnitLink roundId={roundId} unitId={node.unitId} name={node.name} />
            <span className="treeMark">{node.code}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
