import { html, raw } from 'hono/html';
import { publicPath } from '../print/headings.ts';
import type { LineRow } from '../publication/queries.ts';
import type { PublicHead } from './publicList.ts';
import { PAGE_STYLE } from './style.ts';
import { ABSENT, type PageLanguage, SHOWN_CHANGES, WORDS } from './words.ts';

type Markup = ReturnType<typeof html>;

interface Frame {
  readonly language: PageLanguage;
  readonly title: string;
  readonly body: Markup;
  /** Printed across the page; null for official data. */
  readonly mark: string | null;
}

const document = ({ language, title, body, mark }: Frame): Markup => html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${raw(PAGE_STYLE)}</style></head>
<body${mark === null ? '' : html` class="drill" data-mark="${mark}"`}>${body}</body></html>`;

/** The public page of a published list: names and groups, until when and how to object. No script. */
export function listPage(head: PublicHead, lines: readonly LineRow[], language: PageLanguage): Markup {
  const words = WORDS[language];
  const until = words.day(head.objectionsUntil);
  const title = words.title(head.title, head.unitName);
  const body = html`${head.practice ? html`<p class="practice">${words.practice}</p>` : ''}
<header><p class="language">${languageLink(head, language)}</p>
<h1>${title}</h1>${language === 'en' ? html`<p lang="zh-CN">${head.title}</p>` : ''}</header>
<main><dl>
<dt>${words.list}</dt><dd>${words.number(head.list.number)}</dd>
<dt>${words.publishedOn}</dt><dd>${words.day(head.list.publishedOn)}</dd>
<dt>${words.place}</dt><dd lang="zh-CN">${head.place}</dd>
<dt>${words.total}</dt><dd>${words.people(head.list.entries)}</dd>
<dt>${words.objectionsUntil}</dt><dd><strong>${words.inclusive(until)}</strong></dd>
<dt>${words.toWhom}</dt><dd lang="zh-CN">${head.committee}</dd></dl>
${sections(lines, language)}
<h2 id="object">${words.how}</h2>
<ol>${words.steps(head.committee, until, head.decisionDays).map((step) => html`<li>${step}</li>`)}</ol>
${otherLists(head, language)}</main>
<footer><p>${words.digest} <code>${head.digest}</code></p><p>${words.digestSays}</p></footer>`;
  return document({ language, title, body, mark: head.practice ? words.practiceMark : null });
}

const addressIn = (publicationId: string, language: PageLanguage): string =>
  `${publicPath(publicationId)}${language === 'en' ? '?lang=en' : ''}`;

function languageLink(head: PublicHead, language: PageLanguage): Markup {
  const other = language === 'zh' ? 'en' : 'zh';
  const tag = other === 'zh' ? 'zh-CN' : 'en';
  return html`<a href="${addressIn(head.list.publicationId, other)}" lang="${tag}" hreflang="${tag}">${WORDS[language].other}</a>`;
}

function otherLists(head: PublicHead, language: PageLanguage): Markup | '' {
  if (head.others.length === 0) return '';
  const words = WORDS[language];
  const links = head.others.map(
    (one) =>
      html`<li><a href="${addressIn(one.publicationId, language)}">${words.otherList(words.number(one.number), words.day(one.publishedOn), one.entries)}</a></li>`,
  );
  return html`<h2>${words.others}</h2><ul>${links}</ul>`;
}

interface Group {
  readonly id: string;
  readonly name: string | null;
  readonly lines: readonly LineRow[];
}

function groupsOf(lines: readonly LineRow[], prefix: string): readonly Group[] {
  const groups = new Map<string | null, LineRow[]>();
  for (const line of lines) groups.set(line.group_name, [...(groups.get(line.group_name) ?? []), line]);
  return [...groups].map(([name, members], at) => ({ id: `${prefix}-${at + 1}`, name, lines: members }));
}

/** A heading for each kind of change where the list is a supplement, for each group where it is the first. */
function sections(lines: readonly LineRow[], language: PageLanguage): Markup {
  const words = WORDS[language];
  const kinds = SHOWN_CHANGES.flatMap((change) => {
    const changed = lines.filter((line) => line.change === change);
    return changed.length === 0 ? [] : [{ change, count: changed.length, groups: groupsOf(changed, change) }];
  });
  const first = kinds.flatMap(({ change, groups }) => (change === 'listed' ? groups : []));
  const jump = first.map((group) => html`<li><a href="#${group.id}">${headingOf(group, language)}</a></li>`);
  const blocks = kinds.map(({ change, count, groups }) =>
    change === 'listed'
      ? groups.map((group) => html`<h2 id="${group.id}">${headingOf(group, language)}</h2>${names(group, language)}`)
      : html`<h2>${words.heading(words.changes[change], count)}</h2>${groups.map((group) => html`<h3>${headingOf(group, language)}</h3>${names(group, language)}`)}`,
  );
  const navigation =
    first.length > 1 ? html`<nav aria-label="${words.groups}"><ul class="jump">${jump}</ul></nav>` : '';
  return html`${navigation}${blocks}`;
}

const headingOf = ({ name, lines }: Group, language: PageLanguage): string =>
  WORDS[language].heading(name ?? WORDS[language].noGroup, lines.length);

function names({ lines }: Group, language: PageLanguage): Markup {
  const words = WORDS[language];
  const corrected = lines.some((line) => line.change === 'corrected');
  const said = (line: LineRow): string => {
    if (line.change !== 'corrected') return '';
    return line.earlier_name === null ? words.regrouped : words.earlier(line.earlier_name);
  };
  return html`<ul class="${corrected ? 'names wide' : 'names'}">${lines.map((line) => html`<li lang="zh-CN">${line.name}${said(line)}</li>`)}</ul>`;
}

/** What stands in the place of a list that cannot be shown, in both languages. */
export function absentPage(why: keyof typeof ABSENT): Markup {
  const { zh, en } = ABSENT[why];
  const body = html`<main><h1>选民名单</h1><p>${zh}</p><p lang="en">${en}</p></main>`;
  return document({ language: 'zh', title: '选民名单 List of voters', body, mark: null });
}
