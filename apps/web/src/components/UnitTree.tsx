import type { Round } from '@huanjie/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { TREE_PAGE, type UnitNode, useChildren, useUnit, useUnitSearch } from '../stages/registry/queries.ts';
import { SearchField } from './SearchField.tsx';
import { ErrorState, LoadingState } from './states.tsx';

/**
 * The units of a round as a tree of links. Branches open one by one and ask the server for their children; the
 * branch of the page that is open opens by itself. The search finds by name, pinyin, initials and code.
 */
export function UnitTree({ round }: { round: Round }) {
  const { t } = useLanguage();
  const [search, setSearch] = useState('');
  const { unitId } = useParams({ strict: false });
  const unit = useUnit(round.roundId, unitId);
  const onSearch = useCallback((text: string) => setSearch(text), []);
  const opened = new Set([round.unit.unitId, ...(unit.data?.ancestors.map((ancestor) => ancestor.unitId) ?? [])]);
  return (
    <div className="unitTree">
      <SearchField label={t('registry.searchUnits')} value={search} onSearch={onSearch} />
      {search === '' ? (
        <nav aria-label={t('registry.tree')}>
          <p className="treeRoot">
            <UnitLink roundId={round.roundId} unitId={round.unit.unitId} name={round.unit.name} />
          </p>
          <Branch roundId={round.roundId} parentId={round.unit.unitId} opened={opened} />
        </nav>
      ) : (
        <Found roundId={round.roundId} search={search} />
      )}
    </div>
  );
}

function UnitLink({ roundId, unitId, name }: { roundId: string; unitId: string; name: string }) {
  return (
    <Link
      to="/rounds/$roundId/units/$unitId"
      params={{ roundId, unitId }}
      className="treeLink"
      activeOptions={{ includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {name}
    </Link>
  );
}

interface BranchProps {
  readonly roundId: string;
  readonly parentId: string;
  readonly opened: ReadonlySet<string>;
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

function BranchPage({ roundId, parentId, opened, page }: BranchProps & { page: number }) {
  const children = useChildren(roundId, parentId, page);
  return children.data?.rows.map((node) => (
    <TreeNode key={node.unitId} roundId={roundId} node={node} opened={opened} />
  ));
}

function TreeNode({ roundId, node, opened }: { roundId: string; node: UnitNode; opened: ReadonlySet<string> }) {
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
        <UnitLink roundId={roundId} unitId={node.unitId} name={node.name} />
        <ProgressMark node={node} />
      </div>
      {open && node.childCount > 0 ? <Branch roundId={roundId} parentId={node.unitId} opened={opened} /> : null}
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
