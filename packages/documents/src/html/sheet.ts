/** The look of the HTML page, on screen and on paper. */
export const sheet = `
:root{color-scheme:light}
body{margin:0;background:#f0f0f0;color:#1b1b1b;font:15px/1.5 "Public Sans",Arial,Helvetica,sans-serif}
.document{max-width:60rem;margin:0 auto;padding:1.5rem 3rem 3rem;background:#fff}
.banner{margin:0 0 1rem;text-align:center;font-weight:700;font-size:.85rem}
h1,h2,h3,h4{color:#162e51;line-height:1.25}
h1{font-size:1.9rem;margin:1rem 0 .25rem}
h2{font-size:1.4rem;margin:2.5rem 0 .75rem}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .4rem}
.number{margin-inline-end:.35em}
.subtitle,.note,.foot,.about,figcaption{color:#565c65}
.note,.foot{font-size:.85rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 2rem;margin:1.25rem 0;padding:.5rem 0;border-block:2px solid #162e51}
.facts div{padding:.35rem 0}.facts dt{color:#565c65;font-size:.85rem}.facts dd{margin:0;font-weight:700}
.designation{border:1px solid #1b1b1b;padding:.5rem .75rem;width:fit-content;margin-inline-start:auto}
.contents ol{list-style:none;padding:0;columns:2;column-gap:2rem}.contents a{color:#005ea2}
.state{background:#fef0c8;padding:0 .4em;font-size:.85rem;white-space:nowrap}
.lead-in{margin-block-end:.25rem}.lead-in+ul{margin-block-start:0}
.callout{margin:1rem 0;padding:.6rem 1rem;border-inline-start:4px solid #565c65;background:#eef1f5}
.callout p{margin:.2rem 0}.callout.is-open{border-color:#c2850c;background:#fef0c8}.callout.is-warning{border-color:#b50909;background:#f8e1de}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid #005ea2;outline-offset:2px}
table{border-collapse:collapse;width:100%;margin:1rem 0 .5rem;font-size:.87rem;border-block:2px solid #162e51}
table.dense{font-size:.8rem}
caption,figcaption{text-align:start;font-weight:700;color:#162e51;padding:.5rem 0;font-size:.87rem}
.about{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:start;vertical-align:top;padding:.35rem .5rem;border-block-end:1px solid #a9aeb1}
thead th{background:#dce4ef;color:#162e51;vertical-align:bottom}
tbody th{font-weight:400}tr.group>*{background:#e7ecf3;font-weight:700}tr.subgroup>*{background:#f3f5f8;font-weight:700}tr.total>*{font-weight:700;background:#f3f5f8}
.end{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
td p,th p{margin:0 0 .2rem}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto}

.one-page .cover .facts{margin:.6rem 0}.one-page h1{font-size:1.5rem}.one-page h2{display:none}.one-page ul{margin:.35rem 0;padding-inline-start:1.2rem}.one-page p{margin:.35rem 0}
.one-page table{margin:.3rem 0}.one-page caption{padding:.25rem 0}.one-page th,.one-page td{padding:.18rem .4rem}
@page one{size:letter;margin:.45in}
@media print{.document.one-page{page:one;font-size:9pt;line-height:1.35}.one-page table,.one-page caption{font-size:8.4pt}.one-page .facts{grid-template-columns:repeat(3,1fr)}.one-page .facts dt,.one-page .subtitle{font-size:8pt}.one-page .section{margin:0}.one-page .banner{margin:0}.one-page h1{font-size:13pt;margin:.2rem 0}.one-page .scroll{margin:0}.one-page p.subtitle{margin:0}.one-page .foot{font-size:6.5pt}body{background:#fff;font-size:10pt}.document{max-width:none;padding:0}h2,h3,h4,caption{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}.contents{break-after:page}@page{size:letter;margin:.6in}.section.landscape{page:wide}@page wide{size:letter landscape}}
@media (max-width:45rem){.document{padding:1rem}.contents ol{columns:1}}
`
