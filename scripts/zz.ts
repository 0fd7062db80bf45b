import { findFigures } from '#rules/evidence/figures.ts';
import { sentencesOf } from '#rules/evidence/sentences.ts';
import { parseInline } from '#model/markdown.ts';
for (const [n,u] of Object.entries({ones:'one ',digits:'1 ',comma:'1, ',big:'111,',list:'1 and ',words:'hundred and ',adj:'5 big ',of:'5 of ',f1:'F1 0.5 ',f2:'F1 of ',word:'agent ',dash:'1-',ten:'twenty-',nines:'9',minus:'--',a:'a hundred ',adj2:'1 b-',sp:'1 \u00a0'})) {
  const t=u.repeat(Math.floor(60000/u.length)); const s=performance.now(); const k=findFigures(t).length; console.log(n,k,Math.round(performance.now()-s));
}
for (const u of ['A. ','[@a#f1] ','. ','[@a#f1]. ','"',"A. \" ",'\n']) { const t='x'+u.repeat(Math.floor(60000/u.length)); const s=performance.now(); const p=parseInline(t); const m=performance.now(); if('nodes' in p) sentencesOf(p.nodes); console.log(JSON.stringify(u),'parse',Math.round(m-s),'split',Math.round(performance.now()-m)); }
