import { contract } from '@huanjie/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { VERSION } from './system.ts';

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

/** The OpenAPI document, generated from the contract. */
export const openApiDocument = () =>
  generator.generate(contract, {
    info: {
      title: 'Huanjie 换届',
      version: VERSION,
      description: 'Election administration for grassroots term changes',
    },
    servers: [{ url: '/api' }],
  });

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The API as a page that needs no script: every route with its method, path and purpose. */
export async function openApiPage(): Promise<string> {
  const document = await openApiDocument();
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => {
      const { summary = '', tags = [] } = operation as { summary?: string; tags?: string[] };
      return `<tr><td><code>${method.toUpperCase()}</code></td><td><code>/api${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td><td>${escapeHtml(tags.join(', '))}</td></tr>`;
    }),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>换届接口说明 · Huanjie API</title><style>body{font:16px/1.7 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.4rem .6rem;text-align:left}div{overflow-x:auto}</style></head>
<body><main><h1>换届接口说明 <span lang="en">Huanjie API</span></h1>
<p>机器可读的完整说明（参数与返回）见 <a href="/api/openapi.json">/api/openapi.json</a>。<span lang="en">The machine-readable description is at <a href="/api/openapi.json">/api/openapi.json</a>.</span></p>
<div><table><thead><tr><th>方法 Method</th><th>路径 Path</th><th>用途 Purpose</th><th>环节 Stage</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></main></body></html>`;
}
