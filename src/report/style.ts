/** The look of the project, said once: colours, type, and what charts and pages do with them. */

const light = `--paper:#f7f5ef;--sheet:#fffefb;--ink:#1b1e21;--quiet:#575a5d;--rule:#d9d4c8;--accent:#85481c;--tint:#f0ebdf;
--operational:#2b5b70;--embodied:#a9701d;--embodied-ground:#f3dfb6;--rest:#6d7175;--rest-ground:#e2e1dc;--more:#b04a28;--less:#2b7480;--less-ground:#cfe5e6;--total:#2d3236;
--pass:#2a6a48;--fail:#a52f1d;--skip:#64676a;--error:#85481c`;

const dark = `--paper:#121517;--sheet:#191d20;--ink:#e9e6df;--quiet:#a7abae;--rule:#353b40;--accent:#e2a36f;--tint:#20262a;
--operational:#6fb0c6;--embodied:#e3b45c;--embodied-ground:#4b3b1a;--rest:#a3a8ac;--rest-ground:#33393d;--more:#ee8d66;--less:#72c3cf;--less-ground:#1f4449;--total:#d3d0c8;
--pass:#7cc79b;--fail:#f08a74;--skip:#a7abae;--error:#e2a36f`;

/** Variables in light and dark; the only place where a colour is named. */
export const theme = `:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
`.replaceAll('\n', '');

const sans = `system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif`;
const serif = `Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif`;
const mono = `ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace`;

/** What charts look like, in a page and as files of their own. */
export const chartStyle = `
.chart{font:14px/1 ${sans};fill:var(--ink);font-variant-numeric:tabular-nums}
.chart .ground{fill:var(--sheet)}
.chart .hit{fill:transparent}
.chart .row:hover .hit,.chart .level:hover .name{fill:var(--tint)}
.chart .level:hover .name{fill:var(--accent)}
.chart .base .name,.chart .strong{font-weight:650}
.chart .heading{font:600 18px/1 ${serif}}
.chart.waterfall{font-size:13px}
.chart .scale{font-size:12px;fill:var(--quiet)}
.chart path{fill:none}
.chart .tick{stroke:var(--rule)}
.chart .zero{stroke:var(--quiet)}
.chart .base-line{stroke:var(--accent);stroke-dasharray:2 3}
.chart .operational{fill:var(--operational)}
.chart .embodied{fill:url(#fill-embodied);stroke:var(--embodied)}
.chart .rest{fill:url(#fill-rest);stroke:var(--rest)}
.chart .total{stroke:var(--ink);stroke-width:2}
.chart .whisker{stroke:var(--ink);stroke-width:1.5}
.chart .whisker-ground{stroke:var(--sheet);stroke-width:4}
.chart .range-end{fill:var(--sheet);stroke:var(--ink);stroke-width:1.5}
.chart .total-bar{fill:var(--total)}
.chart rect.more{fill:var(--more)}
.chart rect.less{fill:url(#fill-less);stroke:var(--less)}
.chart .same{stroke:var(--quiet);stroke-width:2}
.chart .link{stroke:var(--quiet);stroke-dasharray:1 2}
.chart .break{stroke:var(--sheet);stroke-width:2}
.fill-embodied rect{fill:var(--embodied-ground)}.fill-embodied path{stroke:var(--embodied);stroke-width:1.6;fill:none}
.fill-rest rect{fill:var(--rest-ground)}.fill-rest circle{fill:var(--rest)}
.fill-less rect{fill:var(--less-ground)}.fill-less path{stroke:var(--less);stroke-width:1.4;fill:none}
`;

/** What every page looks like. */
export const pageStyle = `${theme}${chartStyle}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 ${sans};font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.skip-link{position:absolute;left:-100vw;top:0;padding:.6rem 1rem;background:var(--ink);color:var(--paper);z-index:1}
.skip-link:focus{left:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;padding:0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.masthead>div,main,.colophon>div{max-width:74rem;margin-inline:auto;padding-inline:clamp(1.1rem,4vw,3rem)}
.masthead>div{display:flex;align-items:center;gap:.7rem;padding-block:1.1rem}
.masthead{border-bottom:1px solid var(--rule)}
.mark{flex:none;width:1.9rem;height:1.9rem}
.mark path{fill:none;stroke:var(--paper);stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
.mark .punch{fill:var(--accent);stroke:none}
.brand{font:600 1.02rem/1 ${serif};letter-spacing:.01em}
.kind{margin-left:auto;font-size:.84rem;color:var(--quiet)}
h1,h2,h3{font-family:${serif};font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.7rem,4.4vw,2.6rem);margin:2.6rem 0 .5rem;letter-spacing:-.012em}
h2{font-size:1.22rem;margin:0 0 .4rem}
h3{font-size:1.02rem;margin:0 0 .3rem}
p{margin:.4rem 0;max-width:66ch}
a{color:var(--accent);text-underline-offset:.15em}
.lead{font-size:1.1rem;color:var(--quiet);margin-bottom:1.6rem}
.quiet,figcaption,.note{color:var(--quiet)}
.note{font-size:.9rem}
code,.mono{font:.88em/1.5 ${mono};overflow-wrap:anywhere}
section{border-top:1px solid var(--rule);padding-block:1.7rem 2.2rem}
@media (min-width:62rem){section{display:grid;grid-template-columns:13rem minmax(0,1fr);column-gap:2.6rem}section.full{display:block}section.full>.margin{max-width:40rem;margin-bottom:1rem}section>.margin{grid-column:1}section>.matter{grid-column:2}}
@media (max-width:61.99rem){section>.margin{margin-bottom:1rem}}
.margin p{font-size:.9rem;color:var(--quiet)}
.matter>:first-child{margin-top:0}
.figures{display:grid;gap:1px;margin:1.8rem 0 2.6rem;background:var(--rule);border:1px solid var(--rule)}
.figures>div{background:var(--sheet);padding:1rem 1.15rem 1.05rem}
.figures dt{font-size:.84rem;color:var(--quiet)}
.figures dd{margin:0}
.figures .big{font:600 1.75rem/1.25 ${serif};font-variant-numeric:tabular-nums lining-nums;letter-spacing:-.01em}
.figures .unit{font-size:1rem;font-weight:400;letter-spacing:0}
.figures .of{font-size:.9rem;line-height:1.4}
@media (min-width:34rem){.figures{grid-template-columns:1fr 1fr}.figures>:last-child:nth-child(odd){grid-column:1/-1}}
@media (min-width:60rem){.figures{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:1fr}.figures>:last-child:nth-child(odd){grid-column:auto}}
figure{margin:0}
.sheet{background:var(--sheet);border:1px solid var(--rule);padding:clamp(.9rem,2.4vw,1.6rem)}
.chart{display:block;width:100%;height:auto;overflow:visible}
.patterns{position:absolute}
.narrow{display:none}
@media (max-width:46rem){.wide{display:none}.narrow{display:block}}
.scroll{overflow-x:auto;background:var(--sheet);border:1px solid var(--rule)}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4}
caption{text-align:left;padding:.7rem .9rem .2rem;font-size:.9rem;color:var(--quiet)}
th,td{text-align:left;vertical-align:baseline;padding:.5rem .7rem;border-bottom:1px solid var(--rule)}
tbody tr:last-child>*{border-bottom:0}
thead th{font-weight:500;font-size:.82rem;color:var(--quiet);vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:500}
table.drivers :is(th,td){padding-inline:.35rem}table.drivers :is(th,td):first-child{padding-left:0}table.drivers :is(th,td):last-child{padding-right:0}table.drivers caption{padding-inline:0}
tfoot>tr>*{font-weight:650;border-bottom:0;border-top:2px solid var(--ink)}
.number{text-align:right;white-space:nowrap}
.wide-text{min-width:14.5rem}
.small .quiet{display:block}
.small{font-size:.84rem;line-height:1.35}
table code{white-space:nowrap}
tr.base>*{background:var(--tint)}
.tag{display:inline-block;font:500 .78rem/1.5 ${sans};padding:0 .45em;border:1px solid currentColor;border-radius:2px;color:var(--accent);white-space:nowrap}
sup{line-height:0;font-size:.75em}
ol.marks{list-style:none;padding:0;margin:.8rem 0 0;font-size:.9rem;color:var(--quiet)}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain>li{padding:.75rem 0;border-top:1px solid var(--rule)}
ul.plain>li:first-child{border-top:0;padding-top:0}
details{margin-top:.8rem}summary{cursor:pointer;color:var(--accent);font-size:.92rem}details>:not(summary){margin-top:.6rem}.multiples{margin-bottom:1.2rem}figure .narrow+figcaption{margin-top:.8rem}
ul.inner{margin:.25rem 0 0;padding-left:1.1rem}
dl.facts{display:grid;grid-template-columns:minmax(7rem,max-content) minmax(0,1fr);gap:.35rem 1.2rem;margin:0;font-size:.93rem}
dl.facts dt{color:var(--quiet)}
dl.facts dd{margin:0}
.colophon{border-top:1px solid var(--rule);font-size:.84rem;color:var(--quiet)}
.colophon>div{padding-block:1.2rem 2.4rem}
.colophon p{max-width:none;margin:.15rem 0}
@media (max-width:34rem){dl.facts{grid-template-columns:1fr;gap:.1rem}dl.facts dd{margin-bottom:.6rem}table{font-size:.84rem}th,td{padding:.5rem .4rem}thead th,thead .number{white-space:normal}table code{white-space:normal}.number code{display:inline-block;overflow-wrap:normal;font-size:.74rem;max-width:7.2rem}}
@media (forced-colors:active){.chart{forced-color-adjust:none;background:var(--sheet)}}
@media print{:root{${light.replaceAll('\n', '')};--paper:#fff;--sheet:#fff}body{font-size:10pt}.skip-link{display:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}section{break-inside:auto;padding-block:.8rem 1rem}figure,tr,li{break-inside:avoid}.scroll{overflow:visible}main,.masthead>div,.colophon>div{max-width:none;padding-inline:0}h1{margin-top:1rem}a{color:inherit}}
`;
