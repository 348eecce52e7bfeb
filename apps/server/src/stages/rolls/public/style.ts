/** The look of the public page: large type, one column on a phone, black on white when printed. */
export const PAGE_STYLE = `
:root{font-size:18px;--ink:#1c1b1a;--soft:#55524f;--line:#d9d6d2;--red:#9e1b1e}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);line-height:1.6;overflow-wrap:anywhere;
font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif,HanaMinA,"SimSun-ExtB"}
header,main,footer{max-width:62rem;margin:0 auto;padding:.8rem 1rem}
h1{font-size:1.7rem;line-height:1.35;margin:.3rem 0;text-wrap:balance;text-align:center;color:var(--red)}
h2{font-size:1.25rem;margin:1.6rem 0 .4rem;padding-bottom:.2rem;border-bottom:2px solid var(--red)}
h3{font-size:1.1rem;margin:1rem 0 .3rem}
p,ul,ol,dl,dd{margin:0;padding:0}
ul{list-style:none}
ol{padding-left:1.4em}
a{color:inherit;text-underline-offset:.2em;display:inline-block;min-height:44px;padding:.45rem 0}
.practice{background:#eeece9;text-align:center;padding:.5rem 1rem;font-weight:600}
.language{text-align:right}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1.2rem;margin:1rem 0;border-block:1px solid var(--line);padding:.6rem 0}
dt{color:var(--soft)}
.jump{display:flex;flex-wrap:wrap;gap:0 1.2rem}
.names{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.4em,1fr));gap:.3rem .6rem;font-size:1.2rem}
.wide{grid-template-columns:1fr}
footer{color:var(--soft);font-size:.9rem;border-top:1px solid var(--line);margin-top:2rem}
code{font-size:.85rem}
.drill::before{content:attr(data-mark);position:fixed;z-index:-1;top:40%;left:0;right:0;text-align:center;
font-size:min(22vw,11rem);font-weight:700;color:#ececec;transform:rotate(-30deg);print-color-adjust:exact}
@media print{:root{font-size:12pt}.language,.jump,nav{display:none}a{min-height:0;padding:0;text-decoration:none}
h2,h3{break-after:avoid}li{break-inside:avoid}h1{color:#000}h2{border-color:#000}.names{font-size:14pt}}
`;
