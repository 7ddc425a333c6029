/*! mesomap page, Apache-2.0. sources sha256: 4fa47e472bcdc530cc76a8cfe958e688f644f2f6928dda6c62f5f2ae10194ec4

It contains:

three 0.187.0
The MIT License

Copyright © 2010-2026 three.js authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.

three-mesh-bvh 0.9.17
MIT License

Copyright (c) 2018 Garrett Johnson

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/
"use strict";(()=>{function sf(i,t,e,n,s,r){let o=a=>a<0?null:e.points.number[a];window.mesomap=Object.freeze({project:a=>{let l=e.points.number.indexOf(a);return l<0?null:i.project(l)},measured:()=>i.ruler.measured,state:()=>{let{current:a,hover:l,clock_s:c,...h}=t.now,{camera:d,controls:u}=i.rig;return{...structuredClone(h),ready:!0,settled:!i.busy,lang:r(),current:o(a),hover:o(l),clock_s:c,used_ml:c===null?null:n.usedAt(c),needle_mm:i.needleTip?.toArray()??null,ruler_ends:i.ruler.count,camera:{position_mm:d.position.toArray(),target_mm:u.target.toArray(),up:d.up.toArray(),fov_deg:d.fov},scale:{...s()},labels:i.labels.placed.map(f=>({...f}))}}})}var F,vh={};function rf(i,t){F=i,vh=t}var of={left:"L",right:"R",front:"A",back:"P",head:"S",foot:"I"},Ns="Rx",af={en:"English",fr:"Fran\xE7ais",it:"Italiano",es:"Espa\xF1ol",tr:"T\xFCrk\xE7e"};function An(i){return i.replace(/\b(c?m)2\b/g,"$1\xB2").replace(/(\d) x (?=[\w(])/g,"$1 \xD7 ").replace(/(?<![\d-]\d*)(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?![\d-])/g,"$1\u2013$2").replace(/ - /g," \u2013 ")}function lf(i){return i in vh}function se(i,t=i){return vh[i]??M0(t)}function M0(i){let t=i.replaceAll("-"," ");return t.charAt(0).toUpperCase()+t.slice(1)}function Dt(i,t=null){return t!==null?i.toFixed(t):Number.isInteger(i)?String(i):String(Number(i.toPrecision(4)))}var fe=-1;function cf(){let i=JSON.parse(document.getElementById("content")?.textContent??"");if(i.schema!=="mesomap-page-2")throw new Error(`unknown content ${i.schema}`);return{...i,vertex_ml_cm2:i.mesh.ml_cm2&&(i.mesh.ml_cm2.max??0)}}function bh(i,t){return w0(i,i.texts[t],t,Object.keys(i.texts))}function w0(i,t,e,n){return rf(t.words,t.names),{...i,title:An(i.title),lang:e,languages:n,text:{...t,subtitle:An(t.subtitle),containers:An(t.containers),minutes:An(t.minutes),sessions:An(t.sessions),tables:t.tables.map(T0),findings:t.findings.map(s=>({...s,text:An(s.text),unit:s.unit&&An(s.unit)}))}}}function T0(i){let t=e=>typeof e=="string"?An(e):e;return{...i,note:An(i.note),columns:i.columns.map(e=>({...e,label:An(e.label),unit:An(e.unit)})),rows:i.rows.map(e=>e.map((n,s)=>i.layout==="figures"&&s===0?n:typeof n=="object"&&n!==null?{...n,value:t(n.value),inferred:An(n.inferred)}:t(n)))}}function ra(i,t){return gi(i)?i.dose_scales[uf(i,t)].per_ml===null?["ml"]:["ml","dose"]:[]}function gi(i){return!!i.deposits||i.vertex_ml_cm2!==void 0}function hs(i,{unit:t,product:e},n,s=0){let r=i.dose_scales[uf(i,e)],o=t==="dose"?r.per_ml??1:1,a=r.largest_ml_cm2??n,l=Math.max(r.max_ml_cm2??a,s);return{unit:t==="ml"?"mL/cm\xB2":`${r.dose_unit}/cm\xB2`,max:l>0?hf(l*o):1,rx:r.rx_ml_cm2===null?null:hf(r.rx_ml_cm2*o),over:a>l*1.001,factor:o}}function uf(i,t){return t===fe||i.dose_scales.length===1?0:t+1}function hf(i){return Number(i.toPrecision(12))}var A0="http://www.w3.org/2000/svg";function df(i,t,e){for(let[n,s]of Object.entries(t))typeof s=="function"?i.addEventListener(n.slice(2),s):s===!0?i.setAttribute(n,""):s!==!1&&s!==null&&i.setAttribute(n,String(s));for(let n of e)n!==null&&i.append(n);return i}function k(i,t={},...e){return df(document.createElement(i),t,e)}function vt(i,t={},...e){return df(document.createElementNS(A0,i),t,e)}function oa(i){let t=k("span",{class:"swatch","aria-hidden":"true"});return t.style.setProperty("--c",i),t}function Us(i,t,e){let n=t.map(({value:s,text:r,hint:o})=>k("button",{type:"button",title:o,"data-value":s,onclick:()=>e(s)},r));return{element:k("div",{class:"choice",role:"group","aria-label":i},...n),show:s=>{for(let r of n)r.setAttribute("aria-pressed",String(r.dataset.value===s))},enable:s=>{for(let r of n)r.disabled=!s},name:(s,r)=>{for(let o of n.filter(({dataset:a})=>a.value===s))o.textContent=r??"",o.classList.toggle("hidden",r===null)}}}function ff(i,t,{view:e,reset:n,measure:s}){let r=gi(i),o=Us(F.show,[{value:"points",text:F.modePoints,hint:"P"},{value:"dose",text:F.modeDose,hint:"D"},{value:"both",text:F.modeBoth,hint:"B"}],h=>t.set({mode:h})),a=Us(F.unit,["ml","dose"].map(h=>({value:h,text:"",hint:"U"})),h=>t.set({unit:h})),l=k("select",{"aria-label":F.colouring,title:`${F.colouring} (C)`,onchange:()=>t.set({colouring:l.value})},...["region","depth","order"].map(h=>k("option",{value:h},{region:F.byRegion,depth:F.byDepth,order:F.byOrder}[h]))),c=k("button",{type:"button",class:"icon ruler","aria-label":F.ruler,title:`${F.ruler} (M)`,"aria-keyshortcuts":"m",onclick:s},R0());return t.watch(({mode:h,unit:d,colouring:u,product:f,ruling:g})=>{o.show(h),a.show(d);let _=ra(i,f);for(let p of["ml","dose"])a.name(p,_.includes(p)?hs(i,{unit:p,product:f},1).unit:null);a.element.classList.toggle("hidden",_.length<2),a.enable(h!=="points"),l.value=u,c.setAttribute("aria-pressed",String(g))}),k("div",{class:"bar"},...r?[o.element,a.element]:[],k("label",{class:"colouring"},k("span",{class:"long"},F.colouring),l),c,E0(t,e,n))}function E0(i,t,e){let n=[["front",F.front,F.front,"1"],["oblique-left",F.obliqueLeft,F.obliqueLeftShort,"2"],["oblique-right",F.obliqueRight,F.obliqueRightShort,"3"],["left",F.leftSide,F.leftShort,"4"],["right",F.rightSide,F.rightShort,"5"],["back",F.back,F.back,"6"],["top",F.top,F.topShort,"7"]],s=(o,a,l,c)=>k("button",{type:"button",title:`${o} (${l})`,"aria-keyshortcuts":l,onclick:c},k("span",{class:"long"},o),k("span",{class:"short","aria-hidden":"true"},a)),r=k("div",{class:"views",role:"group","aria-label":F.views},...n.map(([o,a,l,c])=>{let h=s(a,l,c,()=>t(o));return h.dataset.view=o,h}),s(F.reset,F.reset,"0",e));return i.watch(({view:o})=>{for(let a of r.querySelectorAll("[data-view]"))a.setAttribute("aria-pressed",String(a.dataset.view===o))}),r}function R0(){return vt("svg",{class:"sign",viewBox:"0 0 17 17","aria-hidden":"true"},vt("path",{d:"M2.5 11.5l9-9 3 3-9 9z M5 9l1.4 1.4 M7 7l1.4 1.4 M9 5l1.4 1.4"}))}var Zi={LEFT:0,MIDDLE:1,RIGHT:2,ROTATE:0,DOLLY:1,PAN:2},Ki={ROTATE:0,PAN:1,DOLLY_PAN:2,DOLLY_ROTATE:3},Xf=0,Jh=1,qf=2;var vo=1,$f=2,hr=3,Jn=0,Be=1,tn=2,In=0,ur=1,jh=2,Qh=3,tu=4,Yf=5;var _s=100,Zf=101,Kf=102,Jf=103,jf=104,Qf=200,tp=201,ep=202,np=203,eu=204,nu=205,ip=206,sp=207,rp=208,op=209,ap=210,lp=211,cp=212,hp=213,up=214,Ia=0,Qs=1,La=2,tr=3,Da=4,Na=5,Ua=6,Fa=7,ol=0,dp=1,fp=2,si=0,iu=1,su=2,ru=3,ou=4,au=5,lu=6,bo=7;var cu=300,ys=301,dr=302,al=303,ll=304,Oa=1e3,zn=1001,Ba=1002,Ae=1003,pp=1004;var So=1005;var Re=1006,cl=1007;var Li=1008;var Mn=1009,hu=1010,uu=1011,fr=1012,hl=1013,jn=1014,ke=1015,wn=1016,ul=1017,dl=1018,vs=1020,du=35902,fu=35899,pu=1021,mu=1022,_n=1023,Mi=1026,Di=1027,pr=1028,fl=1029,ri=1030,pl=1031;var ml=1033,Mo=33776,wo=33777,To=33778,Ao=33779,gl=35840,xl=35841,_l=35842,yl=35843,vl=36196,bl=37492,Sl=37496,Ml=37488,wl=37489,Eo=37490,Tl=37491,Al=37808,El=37809,Rl=37810,Cl=37811,Pl=37812,Il=37813,Ll=37814,Dl=37815,Nl=37816,Ul=37817,Fl=37818,Ol=37819,Bl=37820,kl=37821,zl=36492,Vl=36494,Gl=36495,Hl=36283,Wl=36284,Ro=36285,Xl=36286;var Kr=2300,ka=2301,Ca=2302,Hh=2303,Wh=2400,Xh=2401,qh=2402;var mp=3200;var ql=0,gp=1,Ni="",Ke="srgb",Jr="srgb-linear",jr="linear",le="srgb";var Pa=7680;var xp=519,_p=512,yp=513,vp=514,Co=515,bp=516,Sp=517,gu=518,xu=519,_u=35044;var Po="300 es",Vn=2e3,er=2001;function C0(i){for(let t=i.length-1;t>=0;--t)if(i[t]>=65535)return!0;return!1}function P0(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function Qr(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function Mp(){let i=Qr("canvas");return i.style.display="block",i}var pf={},nr=null;function to(...i){let t="THREE."+i.shift();nr?nr("log",t,...i):console.log(t,...i)}function wp(i){let t=i[0];if(typeof t=="string"&&t.startsWith("TSL:")){let e=i[1];e&&e.isStackTrace?i[0]+=" "+e.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function Nt(...i){i=wp(i);let t="THREE."+i.shift();if(nr)nr("warn",t,...i);else{let e=i[0];e&&e.isStackTrace?console.warn(e.getError(t)):console.warn(t,...i)}}function Ft(...i){i=wp(i);let t="THREE."+i.shift();if(nr)nr("error",t,...i);else{let e=i[0];e&&e.isStackTrace?console.error(e.getError(t)):console.error(t,...i)}}function $r(...i){let t=i.join(" ");t in pf||(pf[t]=!0,Nt(...i))}function Tp(i,t,e){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(t,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,e);break;default:n()}}setTimeout(r,e)})}var Ap={[Ia]:Ia,[La]:Ua,[Da]:Da,[tr]:Na,[Qs]:Qs,[Ua]:La,[Fa]:Fa,[Na]:tr},Zn=class{addEventListener(t,e){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[t]===void 0&&(n[t]=[]),n[t].indexOf(e)===-1&&n[t].push(e)}hasEventListener(t,e){let n=this._listeners;return n===void 0?!1:n[t]!==void 0&&n[t].indexOf(e)!==-1}removeEventListener(t,e){let n=this._listeners;if(n===void 0)return;let s=n[t];if(s!==void 0){let r=s.indexOf(e);r!==-1&&s.splice(r,1)}}dispatchEvent(t){let e=this._listeners;if(e===void 0)return;let n=e[t.type];if(n!==void 0){t.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,t);t.target=null}}},ln=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"],mf=1234567,Yr=Math.PI/180,ir=180/Math.PI;function Ji(){let i=Math.random()*4294967295|0,t=Math.random()*4294967295|0,e=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(ln[i&255]+ln[i>>8&255]+ln[i>>16&255]+ln[i>>24&255]+"-"+ln[t&255]+ln[t>>8&255]+"-"+ln[t>>16&15|64]+ln[t>>24&255]+"-"+ln[e&63|128]+ln[e>>8&255]+"-"+ln[e>>16&255]+ln[e>>24&255]+ln[n&255]+ln[n>>8&255]+ln[n>>16&255]+ln[n>>24&255]).toLowerCase()}function Vt(i,t,e){return Math.max(t,Math.min(e,i))}function yu(i,t){return(i%t+t)%t}function I0(i,t,e,n,s){return n+(i-t)*(s-n)/(e-t)}function L0(i,t,e){return i!==t?(e-i)/(t-i):0}function Zr(i,t,e){return(1-e)*i+e*t}function D0(i,t,e,n){return Zr(i,t,1-Math.exp(-e*n))}function N0(i,t=1){return t-Math.abs(yu(i,t*2)-t)}function U0(i,t,e){return i<=t?0:i>=e?1:(i=(i-t)/(e-t),i*i*(3-2*i))}function F0(i,t,e){return i<=t?0:i>=e?1:(i=(i-t)/(e-t),i*i*i*(i*(i*6-15)+10))}function O0(i,t){return i+Math.floor(Math.random()*(t-i+1))}function B0(i,t){return i+Math.random()*(t-i)}function k0(i){return i*(.5-Math.random())}function z0(i){i!==void 0&&(mf=i);let t=mf+=1831565813;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}function V0(i){return i*Yr}function G0(i){return i*ir}function H0(i){return i>0&&Number.isInteger(i)&&2**Math.round(Math.log2(i))===i}function W0(i){return Math.pow(2,Math.ceil(Math.log(i)/Math.LN2))}function vu(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function X0(i,t,e,n,s){let r=Math.cos,o=Math.sin,a=r(e/2),l=o(e/2),c=r((t+n)/2),h=o((t+n)/2),d=r((t-n)/2),u=o((t-n)/2),f=r((n-t)/2),g=o((n-t)/2);switch(s){case"XYX":i.set(a*h,l*d,l*u,a*c);break;case"YZY":i.set(l*u,a*h,l*d,a*c);break;case"ZXZ":i.set(l*d,l*u,a*h,a*c);break;case"XZX":i.set(a*h,l*g,l*f,a*c);break;case"YXY":i.set(l*f,a*h,l*g,a*c);break;case"ZYZ":i.set(l*g,l*f,a*h,a*c);break;default:Nt("MathUtils: .setQuaternionFromProperEuler() encountered an unknown order: "+s)}}function $l(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function bu(i,t){if(t.constructor===Float32Array)return i;let e=$l(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/e,-1)}function Su(i,t){if(t.constructor===Float32Array)return i;let e=$l(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*e)}var Io={DEG2RAD:Yr,RAD2DEG:ir,generateUUID:Ji,clamp:Vt,euclideanModulo:yu,mapLinear:I0,inverseLerp:L0,lerp:Zr,damp:D0,pingpong:N0,smoothstep:U0,smootherstep:F0,randInt:O0,randFloat:B0,randFloatSpread:k0,seededRandom:z0,degToRad:V0,radToDeg:G0,isPowerOfTwo:H0,ceilPowerOfTwo:W0,floorPowerOfTwo:vu,setQuaternionFromProperEuler:X0,normalize:Su,denormalize:bu},gt=class{static{this.prototype.isVector2=!0}constructor(t=0,e=0){this.x=t,this.y=e}get width(){return this.x}set width(t){this.x=t}get height(){return this.y}set height(t){this.y=t}set(t,e){return this.x=t,this.y=e,this}setScalar(t){return this.x=t,this.y=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;default:throw new Error("THREE.Vector2: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y)}copy(t){return this.x=t.x,this.y=t.y,this}add(t){return this.x+=t.x,this.y+=t.y,this}addScalar(t){return this.x+=t,this.y+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this}subScalar(t){return this.x-=t,this.y-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this}multiply(t){return this.x*=t.x,this.y*=t.y,this}multiplyScalar(t){return this.x*=t,this.y*=t,this}divide(t){return this.x/=t.x,this.y/=t.y,this}divideScalar(t){return this.multiplyScalar(1/t)}applyMatrix3(t){let e=this.x,n=this.y,s=t.elements;return this.x=s[0]*e+s[3]*n+s[6],this.y=s[1]*e+s[4]*n+s[7],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this}clamp(t,e){return this.x=Vt(this.x,t.x,e.x),this.y=Vt(this.y,t.y,e.y),this}clampScalar(t,e){return this.x=Vt(this.x,t,e),this.y=Vt(this.y,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Vt(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(t){return this.x*t.x+this.y*t.y}cross(t){return this.x*t.y-this.y*t.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(Vt(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y;return e*e+n*n}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this}equals(t){return t.x===this.x&&t.y===this.y}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this}rotateAround(t,e){let n=Math.cos(e),s=Math.sin(e),r=this.x-t.x,o=this.y-t.y;return this.x=r*n-o*s+t.x,this.y=r*s+o*n+t.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},$e=class{constructor(t=0,e=0,n=0,s=1){this.isQuaternion=!0,this._x=t,this._y=e,this._z=n,this._w=s}static slerpFlat(t,e,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],g=r[o+2],_=r[o+3];if(d!==_||l!==u||c!==f||h!==g){let p=l*u+c*f+h*g+d*_;p<0&&(u=-u,f=-f,g=-g,_=-_,p=-p);let m=1-a;if(p<.9995){let x=Math.acos(p),b=Math.sin(x);m=Math.sin(m*x)/b,a=Math.sin(a*x)/b,l=l*m+u*a,c=c*m+f*a,h=h*m+g*a,d=d*m+_*a}else{l=l*m+u*a,c=c*m+f*a,h=h*m+g*a,d=d*m+_*a;let x=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=x,c*=x,h*=x,d*=x}}t[e]=l,t[e+1]=c,t[e+2]=h,t[e+3]=d}static multiplyQuaternionsFlat(t,e,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],g=r[o+3];return t[e]=a*g+h*d+l*f-c*u,t[e+1]=l*g+h*u+c*d-a*f,t[e+2]=c*g+h*f+a*u-l*d,t[e+3]=h*g-a*d-l*u-c*f,t}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get w(){return this._w}set w(t){this._w=t,this._onChangeCallback()}set(t,e,n,s){return this._x=t,this._y=e,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(t){return this._x=t.x,this._y=t.y,this._z=t.z,this._w=t.w,this._onChangeCallback(),this}setFromEuler(t,e=!0){let n=t._x,s=t._y,r=t._z,o=t._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"YXZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"ZXY":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"ZYX":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"YZX":this._x=u*h*d+c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d-u*f*g;break;case"XZY":this._x=u*h*d-c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d+u*f*g;break;default:Nt("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return e===!0&&this._onChangeCallback(),this}setFromAxisAngle(t,e){let n=e/2,s=Math.sin(n);return this._x=t.x*s,this._y=t.y*s,this._z=t.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(t){let e=t.elements,n=e[0],s=e[4],r=e[8],o=e[1],a=e[5],l=e[9],c=e[2],h=e[6],d=e[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(t,e){let n=t.dot(e)+1;return n<1e-8?(n=0,Math.abs(t.x)>Math.abs(t.z)?(this._x=-t.y,this._y=t.x,this._z=0,this._w=n):(this._x=0,this._y=-t.z,this._z=t.y,this._w=n)):(this._x=t.y*e.z-t.z*e.y,this._y=t.z*e.x-t.x*e.z,this._z=t.x*e.y-t.y*e.x,this._w=n),this.normalize()}angleTo(t){return 2*Math.acos(Math.abs(Vt(this.dot(t),-1,1)))}rotateTowards(t,e){let n=this.angleTo(t);if(n===0)return this;let s=Math.min(1,e/n);return this.slerp(t,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(t){return this._x*t._x+this._y*t._y+this._z*t._z+this._w*t._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let t=this.length();return t===0?(this._x=0,this._y=0,this._z=0,this._w=1):(t=1/t,this._x=this._x*t,this._y=this._y*t,this._z=this._z*t,this._w=this._w*t),this._onChangeCallback(),this}multiply(t){return this.multiplyQuaternions(this,t)}premultiply(t){return this.multiplyQuaternions(t,this)}multiplyQuaternions(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=e._x,l=e._y,c=e._z,h=e._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=this.dot(t);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-e;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,e=Math.sin(e*c)/h,this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this._onChangeCallback()}else this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this.normalize();return this}slerpQuaternions(t,e,n){return this.copy(t).slerp(e,n)}random(){let t=2*Math.PI*Math.random(),e=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(t),s*Math.cos(t),r*Math.sin(e),r*Math.cos(e))}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._w===this._w}fromArray(t,e=0){return this._x=t[e],this._y=t[e+1],this._z=t[e+2],this._w=t[e+3],this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._w,t}fromBufferAttribute(t,e){return this._x=t.getX(e),this._y=t.getY(e),this._z=t.getZ(e),this._w=t.getW(e),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},I=class{static{this.prototype.isVector3=!0}constructor(t=0,e=0,n=0){this.x=t,this.y=e,this.z=n}set(t,e,n){return n===void 0&&(n=this.z),this.x=t,this.y=e,this.z=n,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;default:throw new Error("THREE.Vector3: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this}multiplyVectors(t,e){return this.x=t.x*e.x,this.y=t.y*e.y,this.z=t.z*e.z,this}applyEuler(t){return this.applyQuaternion(gf.setFromEuler(t))}applyAxisAngle(t,e){return this.applyQuaternion(gf.setFromAxisAngle(t,e))}applyMatrix3(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[3]*n+r[6]*s,this.y=r[1]*e+r[4]*n+r[7]*s,this.z=r[2]*e+r[5]*n+r[8]*s,this}applyNormalMatrix(t){return this.applyMatrix3(t).normalize()}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=t.elements,o=1/(r[3]*e+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*e+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*e+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*e+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(t){let e=this.x,n=this.y,s=this.z,r=t.x,o=t.y,a=t.z,l=t.w,c=2*(o*s-a*n),h=2*(a*e-r*s),d=2*(r*n-o*e);return this.x=e+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(t){return this.applyMatrix4(t.matrixWorldInverse).applyMatrix4(t.projectionMatrix)}unproject(t){return this.applyMatrix4(t.projectionMatrixInverse).applyMatrix4(t.matrixWorld)}transformDirection(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[4]*n+r[8]*s,this.y=r[1]*e+r[5]*n+r[9]*s,this.z=r[2]*e+r[6]*n+r[10]*s,this.normalize()}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this}divideScalar(t){return this.multiplyScalar(1/t)}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this}clamp(t,e){return this.x=Vt(this.x,t.x,e.x),this.y=Vt(this.y,t.y,e.y),this.z=Vt(this.z,t.z,e.z),this}clampScalar(t,e){return this.x=Vt(this.x,t,e),this.y=Vt(this.y,t,e),this.z=Vt(this.z,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Vt(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this}cross(t){return this.crossVectors(this,t)}crossVectors(t,e){let n=t.x,s=t.y,r=t.z,o=e.x,a=e.y,l=e.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(t){let e=t.lengthSq();if(e===0)return this.set(0,0,0);let n=t.dot(this)/e;return this.copy(t).multiplyScalar(n)}projectOnPlane(t){return Sh.copy(this).projectOnVector(t),this.sub(Sh)}reflect(t){return this.sub(Sh.copy(t).multiplyScalar(2*this.dot(t)))}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(Vt(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y,s=this.z-t.z;return e*e+n*n+s*s}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)+Math.abs(this.z-t.z)}setFromSpherical(t){return this.setFromSphericalCoords(t.radius,t.phi,t.theta)}setFromSphericalCoords(t,e,n){let s=Math.sin(e)*t;return this.x=s*Math.sin(n),this.y=Math.cos(e)*t,this.z=s*Math.cos(n),this}setFromCylindrical(t){return this.setFromCylindricalCoords(t.radius,t.theta,t.y)}setFromCylindricalCoords(t,e,n){return this.x=t*Math.sin(e),this.y=n,this.z=t*Math.cos(e),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this}setFromMatrixScale(t){let e=this.setFromMatrixColumn(t,0).length(),n=this.setFromMatrixColumn(t,1).length(),s=this.setFromMatrixColumn(t,2).length();return this.x=e,this.y=n,this.z=s,this}setFromMatrixColumn(t,e){return this.fromArray(t.elements,e*4)}setFromMatrix3Column(t,e){return this.fromArray(t.elements,e*3)}setFromEuler(t){return this.x=t._x,this.y=t._y,this.z=t._z,this}setFromColor(t){return this.x=t.r,this.y=t.g,this.z=t.b,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let t=Math.random()*Math.PI*2,e=Math.random()*2-1,n=Math.sqrt(1-e*e);return this.x=n*Math.cos(t),this.y=e,this.z=n*Math.sin(t),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Sh=new I,gf=new $e,Bt=class{static{this.prototype.isMatrix3=!0}constructor(t,e,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c)}set(t,e,n,s,r,o,a,l,c){let h=this.elements;return h[0]=t,h[1]=s,h[2]=a,h[3]=e,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],this}extractBasis(t,e,n){return t.setFromMatrix3Column(this,0),e.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(t){let e=t.elements;return this.set(e[0],e[4],e[8],e[1],e[5],e[9],e[2],e[6],e[10]),this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],g=n[8],_=s[0],p=s[3],m=s[6],x=s[1],b=s[4],v=s[7],w=s[2],S=s[5],y=s[8];return r[0]=o*_+a*x+l*w,r[3]=o*p+a*b+l*S,r[6]=o*m+a*v+l*y,r[1]=c*_+h*x+d*w,r[4]=c*p+h*b+d*S,r[7]=c*m+h*v+d*y,r[2]=u*_+f*x+g*w,r[5]=u*p+f*b+g*S,r[8]=u*m+f*v+g*y,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[3]*=t,e[6]*=t,e[1]*=t,e[4]*=t,e[7]*=t,e[2]*=t,e[5]*=t,e[8]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8];return e*o*h-e*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,g=e*d+n*u+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let _=1/g;return t[0]=d*_,t[1]=(s*c-h*n)*_,t[2]=(a*n-s*o)*_,t[3]=u*_,t[4]=(h*e-s*l)*_,t[5]=(s*r-a*e)*_,t[6]=f*_,t[7]=(n*l-c*e)*_,t[8]=(o*e-n*r)*_,this}transpose(){let t,e=this.elements;return t=e[1],e[1]=e[3],e[3]=t,t=e[2],e[2]=e[6],e[6]=t,t=e[5],e[5]=e[7],e[7]=t,this}getNormalMatrix(t){return this.setFromMatrix4(t).invert().transpose()}transposeIntoArray(t){let e=this.elements;return t[0]=e[0],t[1]=e[3],t[2]=e[6],t[3]=e[1],t[4]=e[4],t[5]=e[7],t[6]=e[2],t[7]=e[5],t[8]=e[8],this}setUvTransform(t,e,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+t,-s*c,s*l,-s*(-c*o+l*a)+a+e,0,0,1),this}scale(t,e){return $r("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Mh.makeScale(t,e)),this}rotate(t){return $r("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Mh.makeRotation(-t)),this}translate(t,e){return $r("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Mh.makeTranslation(t,e)),this}makeTranslation(t,e){return t.isVector2?this.set(1,0,t.x,0,1,t.y,0,0,1):this.set(1,0,t,0,1,e,0,0,1),this}makeRotation(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,n,e,0,0,0,1),this}makeScale(t,e){return this.set(t,0,0,0,e,0,0,0,1),this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<9;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<9;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t}clone(){return new this.constructor().fromArray(this.elements)}},Mh=new Bt,xf=new Bt().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),_f=new Bt().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function q0(){let i={enabled:!0,workingColorSpace:Jr,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===le&&(s.r=Si(s.r),s.g=Si(s.g),s.b=Si(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===le&&(s.r=js(s.r),s.g=js(s.g),s.b=js(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===Ni?jr:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},t=[.64,.33,.3,.6,.15,.06],e=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[Jr]:{primaries:t,whitePoint:n,transfer:jr,toXYZ:xf,fromXYZ:_f,luminanceCoefficients:e,workingColorSpaceConfig:{unpackColorSpace:Ke},outputColorSpaceConfig:{drawingBufferColorSpace:Ke}},[Ke]:{primaries:t,whitePoint:n,transfer:le,toXYZ:xf,fromXYZ:_f,luminanceCoefficients:e,outputColorSpaceConfig:{drawingBufferColorSpace:Ke}}}),i}var Kt=q0();function Si(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function js(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var Fs,za=class{static getDataURL(t,e="image/png"){if(/^data:/i.test(t.src)||typeof HTMLCanvasElement>"u")return t.src;let n;if(t instanceof HTMLCanvasElement)n=t;else{Fs===void 0&&(Fs=Qr("canvas")),Fs.width=t.width,Fs.height=t.height;let s=Fs.getContext("2d");t instanceof ImageData?s.putImageData(t,0,0):s.drawImage(t,0,0,t.width,t.height),n=Fs}return n.toDataURL(e)}static sRGBToLinear(t){if(typeof HTMLImageElement<"u"&&t instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&t instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&t instanceof ImageBitmap){let e=Qr("canvas");e.width=t.width,e.height=t.height;let n=e.getContext("2d");n.drawImage(t,0,0,t.width,t.height);let s=n.getImageData(0,0,t.width,t.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=Si(r[o]/255)*255;return n.putImageData(s,0,0),e}else if(t.data){let e=t.data.slice(0);for(let n=0;n<e.length;n++)e instanceof Uint8Array||e instanceof Uint8ClampedArray?e[n]=Math.floor(Si(e[n]/255)*255):e[n]=Si(e[n]);return{data:e,width:t.width,height:t.height}}else return Nt("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),t}},$0=0,sr=class{constructor(t=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:$0++}),this.uuid=Ji(),this.data=t,this.dataReady=!0,this.version=0}getSize(t){let e=this.data;return typeof HTMLVideoElement<"u"&&e instanceof HTMLVideoElement?t.set(e.videoWidth,e.videoHeight,0):typeof VideoFrame<"u"&&e instanceof VideoFrame?t.set(e.displayWidth,e.displayHeight,0):e!==null?t.set(e.width||0,e.height||0,e.depth||0):t.set(0,0,0),t}set needsUpdate(t){t===!0&&this.version++}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.images[this.uuid]!==void 0)return t.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(wh(s[o].image)):r.push(wh(s[o]))}else r=wh(s);n.url=r}return e||(t.images[this.uuid]=n),n}};function wh(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?za.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(Nt("Texture: Unable to serialize Texture."),{})}var Y0=0,Th=new I,Sn=class i extends Zn{constructor(t=i.DEFAULT_IMAGE,e=i.DEFAULT_MAPPING,n=zn,s=zn,r=Re,o=Li,a=_n,l=Mn,c=i.DEFAULT_ANISOTROPY,h=Ni){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:Y0++}),this.uuid=Ji(),this.name="",this.source=new sr(t),this.mipmaps=[],this.mapping=e,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new gt(0,0),this.repeat=new gt(1,1),this.center=new gt(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new Bt,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(t&&t.depth&&t.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Th).x}get height(){return this.source.getSize(Th).y}get depth(){return this.source.getSize(Th).z}get image(){return this.source.data}set image(t){this.source.data=t}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(t){return this.name=t.name,this.source=t.source,this.mipmaps=t.mipmaps.slice(0),this.mapping=t.mapping,this.channel=t.channel,this.wrapS=t.wrapS,this.wrapT=t.wrapT,this.magFilter=t.magFilter,this.minFilter=t.minFilter,this.anisotropy=t.anisotropy,this.format=t.format,this.internalFormat=t.internalFormat,this.type=t.type,this.normalized=t.normalized,this.offset.copy(t.offset),this.repeat.copy(t.repeat),this.center.copy(t.center),this.rotation=t.rotation,this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrix.copy(t.matrix),this.generateMipmaps=t.generateMipmaps,this.mipmapsAutoUpdate=t.mipmapsAutoUpdate,this.premultiplyAlpha=t.premultiplyAlpha,this.flipY=t.flipY,this.unpackAlignment=t.unpackAlignment,this.colorSpace=t.colorSpace,this.renderTarget=t.renderTarget,this.isRenderTargetTexture=t.isRenderTargetTexture,this.isPMREMTexture=t.isPMREMTexture,this.isArrayTexture=t.isArrayTexture,this.userData=JSON.parse(JSON.stringify(t.userData)),this.needsUpdate=!0,this}setValues(t){for(let e in t){let n=t[e];if(n===void 0){Nt(`Texture.setValues(): parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){Nt(`Texture.setValues(): property '${e}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.textures[this.uuid]!==void 0)return t.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(t).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),e||(t.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(t){if(this.mapping!==cu)return t;if(t.applyMatrix3(this.matrix),t.x<0||t.x>1)switch(this.wrapS){case Oa:t.x=t.x-Math.floor(t.x);break;case zn:t.x=t.x<0?0:1;break;case Ba:Math.abs(Math.floor(t.x)%2)===1?t.x=Math.ceil(t.x)-t.x:t.x=t.x-Math.floor(t.x);break}if(t.y<0||t.y>1)switch(this.wrapT){case Oa:t.y=t.y-Math.floor(t.y);break;case zn:t.y=t.y<0?0:1;break;case Ba:Math.abs(Math.floor(t.y)%2)===1?t.y=Math.ceil(t.y)-t.y:t.y=t.y-Math.floor(t.y);break}return this.flipY&&(t.y=1-t.y),t}set needsUpdate(t){t===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(t){t===!0&&this.pmremVersion++}};Sn.DEFAULT_IMAGE=null;Sn.DEFAULT_MAPPING=cu;Sn.DEFAULT_ANISOTROPY=1;var he=class{static{this.prototype.isVector4=!0}constructor(t=0,e=0,n=0,s=1){this.x=t,this.y=e,this.z=n,this.w=s}get width(){return this.z}set width(t){this.z=t}get height(){return this.w}set height(t){this.w=t}set(t,e,n,s){return this.x=t,this.y=e,this.z=n,this.w=s,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this.w=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setW(t){return this.w=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;case 3:this.w=e;break;default:throw new Error("THREE.Vector4: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this.w=t.w!==void 0?t.w:1,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this.w+=t.w,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this.w+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this.w=t.w+e.w,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this.w+=t.w*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this.w-=t.w,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this.w-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this.w=t.w-e.w,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this.w*=t.w,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this.w*=t,this}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=this.w,o=t.elements;return this.x=o[0]*e+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*e+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*e+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*e+o[7]*n+o[11]*s+o[15]*r,this}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this.w/=t.w,this}divideScalar(t){return this.multiplyScalar(1/t)}setAxisAngleFromQuaternion(t){this.w=2*Math.acos(t.w);let e=Math.sqrt(1-t.w*t.w);return e<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=t.x/e,this.y=t.y/e,this.z=t.z/e),this}setAxisAngleFromRotationMatrix(t){let e,n,s,r,l=t.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],g=l[9],_=l[2],p=l[6],m=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-_)<.01&&Math.abs(g-p)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+_)<.1&&Math.abs(g+p)<.1&&Math.abs(c+f+m-3)<.1)return this.set(1,0,0,0),this;e=Math.PI;let b=(c+1)/2,v=(f+1)/2,w=(m+1)/2,S=(h+u)/4,y=(d+_)/4,M=(g+p)/4;return b>v&&b>w?b<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(b),s=S/n,r=y/n):v>w?v<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(v),n=S/s,r=M/s):w<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(w),n=y/r,s=M/r),this.set(n,s,r,e),this}let x=Math.sqrt((p-g)*(p-g)+(d-_)*(d-_)+(u-h)*(u-h));return Math.abs(x)<.001&&(x=1),this.x=(p-g)/x,this.y=(d-_)/x,this.z=(u-h)/x,this.w=Math.acos((c+f+m-1)/2),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this.w=e[15],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this.w=Math.min(this.w,t.w),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this.w=Math.max(this.w,t.w),this}clamp(t,e){return this.x=Vt(this.x,t.x,e.x),this.y=Vt(this.y,t.y,e.y),this.z=Vt(this.z,t.z,e.z),this.w=Vt(this.w,t.w,e.w),this}clampScalar(t,e){return this.x=Vt(this.x,t,e),this.y=Vt(this.y,t,e),this.z=Vt(this.z,t,e),this.w=Vt(this.w,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Vt(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z+this.w*t.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this.w+=(t.w-this.w)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this.w=t.w+(e.w-t.w)*n,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z&&t.w===this.w}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this.w=t[e+3],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t[e+3]=this.w,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this.w=t.getW(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},Va=class extends Zn{constructor(t=1,e=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Re,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=t,this.height=e,this.depth=n.depth,this.scissor=new he(0,0,t,e),this.scissorTest=!1,this.viewport=new he(0,0,t,e),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new Sn({width:t,height:e,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(t={}){let e={minFilter:Re,generateMipmaps:!1,flipY:!1,internalFormat:null};t.mapping!==void 0&&(e.mapping=t.mapping),t.wrapS!==void 0&&(e.wrapS=t.wrapS),t.wrapT!==void 0&&(e.wrapT=t.wrapT),t.wrapR!==void 0&&(e.wrapR=t.wrapR),t.magFilter!==void 0&&(e.magFilter=t.magFilter),t.minFilter!==void 0&&(e.minFilter=t.minFilter),t.format!==void 0&&(e.format=t.format),t.type!==void 0&&(e.type=t.type),t.anisotropy!==void 0&&(e.anisotropy=t.anisotropy),t.colorSpace!==void 0&&(e.colorSpace=t.colorSpace),t.flipY!==void 0&&(e.flipY=t.flipY),t.generateMipmaps!==void 0&&(e.generateMipmaps=t.generateMipmaps),t.mipmapsAutoUpdate!==void 0&&(e.mipmapsAutoUpdate=t.mipmapsAutoUpdate),t.internalFormat!==void 0&&(e.internalFormat=t.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(e)}get texture(){return this.textures[0]}set texture(t){this.textures[0]=t}set depthTexture(t){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),t!==null&&t.renderTarget===null&&(t.renderTarget=this),this._depthTexture=t}get depthTexture(){return this._depthTexture}setSize(t,e,n=1){if(this.width!==t||this.height!==e||this.depth!==n){this.width=t,this.height=e,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=t,this.textures[s].image.height=e,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,t,e),this.scissor.set(0,0,t,e)}clone(){return new this.constructor().copy(this)}copy(t){this.width=t.width,this.height=t.height,this.depth=t.depth,this.scissor.copy(t.scissor),this.scissorTest=t.scissorTest,this.viewport.copy(t.viewport),this.textures.length=0;for(let e=0,n=t.textures.length;e<n;e++){this.textures[e]=t.textures[e].clone(),this.textures[e].isRenderTargetTexture=!0,this.textures[e].renderTarget=this;let s=Object.assign({},t.textures[e].image);this.textures[e].source=new sr(s)}if(this.depthBuffer=t.depthBuffer,this.stencilBuffer=t.stencilBuffer,this.resolveColorBuffer=t.resolveColorBuffer,this.resolveDepthBuffer=t.resolveDepthBuffer,this.resolveStencilBuffer=t.resolveStencilBuffer,this.storeMultisampledColorBuffer=t.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=t.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=t.storeMultisampledStencilBuffer,t.depthTexture!==null)if(t.depthTexture.renderTarget===t){let e=t.depthTexture.clone();e.renderTarget=null,this.depthTexture=e}else this.depthTexture=t.depthTexture;else this.depthTexture=null;return this.samples=t.samples,this.multiview=t.multiview,this.useArrayDepthTexture=t.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Ie=class extends Va{constructor(t=1,e=1,n={}){super(t,e,n),this.isWebGLRenderTarget=!0}},eo=class extends Sn{constructor(t=null,e=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=Ae,this.minFilter=Ae,this.wrapR=zn,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}addLayerUpdate(t){this.layerUpdates.add(t)}clearLayerUpdates(){this.layerUpdates.clear()}};var Ga=class extends Sn{constructor(t=null,e=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=Ae,this.minFilter=Ae,this.wrapR=zn,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}};var Ut=class i{static{this.prototype.isMatrix4=!0}constructor(t,e,n,s,r,o,a,l,c,h,d,u,f,g,_,p){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,_,p)}set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,_,p){let m=this.elements;return m[0]=t,m[4]=e,m[8]=n,m[12]=s,m[1]=r,m[5]=o,m[9]=a,m[13]=l,m[2]=c,m[6]=h,m[10]=d,m[14]=u,m[3]=f,m[7]=g,m[11]=_,m[15]=p,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],e[9]=n[9],e[10]=n[10],e[11]=n[11],e[12]=n[12],e[13]=n[13],e[14]=n[14],e[15]=n[15],this}copyPosition(t){let e=this.elements,n=t.elements;return e[12]=n[12],e[13]=n[13],e[14]=n[14],this}setFromMatrix3(t){let e=t.elements;return this.set(e[0],e[3],e[6],0,e[1],e[4],e[7],0,e[2],e[5],e[8],0,0,0,0,1),this}extractBasis(t,e,n){return this.determinantAffine()===0?(t.set(1,0,0),e.set(0,1,0),n.set(0,0,1),this):(t.setFromMatrixColumn(this,0),e.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(t,e,n){return this.set(t.x,e.x,n.x,0,t.y,e.y,n.y,0,t.z,e.z,n.z,0,0,0,0,1),this}extractRotation(t){if(t.determinantAffine()===0)return this.identity();let e=this.elements,n=t.elements,s=1/Os.setFromMatrixColumn(t,0).length(),r=1/Os.setFromMatrixColumn(t,1).length(),o=1/Os.setFromMatrixColumn(t,2).length();return e[0]=n[0]*s,e[1]=n[1]*s,e[2]=n[2]*s,e[3]=0,e[4]=n[4]*r,e[5]=n[5]*r,e[6]=n[6]*r,e[7]=0,e[8]=n[8]*o,e[9]=n[9]*o,e[10]=n[10]*o,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromEuler(t){let e=this.elements,n=t.x,s=t.y,r=t.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(t.order==="XYZ"){let u=o*h,f=o*d,g=a*h,_=a*d;e[0]=l*h,e[4]=-l*d,e[8]=c,e[1]=f+g*c,e[5]=u-_*c,e[9]=-a*l,e[2]=_-u*c,e[6]=g+f*c,e[10]=o*l}else if(t.order==="YXZ"){let u=l*h,f=l*d,g=c*h,_=c*d;e[0]=u+_*a,e[4]=g*a-f,e[8]=o*c,e[1]=o*d,e[5]=o*h,e[9]=-a,e[2]=f*a-g,e[6]=_+u*a,e[10]=o*l}else if(t.order==="ZXY"){let u=l*h,f=l*d,g=c*h,_=c*d;e[0]=u-_*a,e[4]=-o*d,e[8]=g+f*a,e[1]=f+g*a,e[5]=o*h,e[9]=_-u*a,e[2]=-o*c,e[6]=a,e[10]=o*l}else if(t.order==="ZYX"){let u=o*h,f=o*d,g=a*h,_=a*d;e[0]=l*h,e[4]=g*c-f,e[8]=u*c+_,e[1]=l*d,e[5]=_*c+u,e[9]=f*c-g,e[2]=-c,e[6]=a*l,e[10]=o*l}else if(t.order==="YZX"){let u=o*l,f=o*c,g=a*l,_=a*c;e[0]=l*h,e[4]=_-u*d,e[8]=g*d+f,e[1]=d,e[5]=o*h,e[9]=-a*h,e[2]=-c*h,e[6]=f*d+g,e[10]=u-_*d}else if(t.order==="XZY"){let u=o*l,f=o*c,g=a*l,_=a*c;e[0]=l*h,e[4]=-d,e[8]=c*h,e[1]=u*d+_,e[5]=o*h,e[9]=f*d-g,e[2]=g*d-f,e[6]=a*h,e[10]=_*d+u}return e[3]=0,e[7]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromQuaternion(t){return this.compose(Z0,t,K0)}lookAt(t,e,n){let s=this.elements;return En.subVectors(t,e),En.lengthSq()===0&&(En.z=1),En.normalize(),Bi.crossVectors(n,En),Bi.lengthSq()===0&&(Math.abs(n.z)===1?En.x+=1e-4:En.z+=1e-4,En.normalize(),Bi.crossVectors(n,En)),Bi.normalize(),aa.crossVectors(En,Bi),s[0]=Bi.x,s[4]=aa.x,s[8]=En.x,s[1]=Bi.y,s[5]=aa.y,s[9]=En.y,s[2]=Bi.z,s[6]=aa.z,s[10]=En.z,this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],g=n[2],_=n[6],p=n[10],m=n[14],x=n[3],b=n[7],v=n[11],w=n[15],S=s[0],y=s[4],M=s[8],P=s[12],E=s[1],A=s[5],R=s[9],N=s[13],L=s[2],O=s[6],G=s[10],q=s[14],nt=s[3],V=s[7],J=s[11],et=s[15];return r[0]=o*S+a*E+l*L+c*nt,r[4]=o*y+a*A+l*O+c*V,r[8]=o*M+a*R+l*G+c*J,r[12]=o*P+a*N+l*q+c*et,r[1]=h*S+d*E+u*L+f*nt,r[5]=h*y+d*A+u*O+f*V,r[9]=h*M+d*R+u*G+f*J,r[13]=h*P+d*N+u*q+f*et,r[2]=g*S+_*E+p*L+m*nt,r[6]=g*y+_*A+p*O+m*V,r[10]=g*M+_*R+p*G+m*J,r[14]=g*P+_*N+p*q+m*et,r[3]=x*S+b*E+v*L+w*nt,r[7]=x*y+b*A+v*O+w*V,r[11]=x*M+b*R+v*G+w*J,r[15]=x*P+b*N+v*q+w*et,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[4]*=t,e[8]*=t,e[12]*=t,e[1]*=t,e[5]*=t,e[9]*=t,e[13]*=t,e[2]*=t,e[6]*=t,e[10]*=t,e[14]*=t,e[3]*=t,e[7]*=t,e[11]*=t,e[15]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[12],o=t[1],a=t[5],l=t[9],c=t[13],h=t[2],d=t[6],u=t[10],f=t[14],g=t[3],_=t[7],p=t[11],m=t[15],x=l*f-c*u,b=a*f-c*d,v=a*u-l*d,w=o*f-c*h,S=o*u-l*h,y=o*d-a*h;return e*(_*x-p*b+m*v)-n*(g*x-p*w+m*S)+s*(g*b-_*w+m*y)-r*(g*v-_*S+p*y)}determinantAffine(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[1],o=t[5],a=t[9],l=t[2],c=t[6],h=t[10];return e*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let t=this.elements,e;return e=t[1],t[1]=t[4],t[4]=e,e=t[2],t[2]=t[8],t[8]=e,e=t[6],t[6]=t[9],t[9]=e,e=t[3],t[3]=t[12],t[12]=e,e=t[7],t[7]=t[13],t[13]=e,e=t[11],t[11]=t[14],t[14]=e,this}setPosition(t,e,n){let s=this.elements;return t.isVector3?(s[12]=t.x,s[13]=t.y,s[14]=t.z):(s[12]=t,s[13]=e,s[14]=n),this}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=t[9],u=t[10],f=t[11],g=t[12],_=t[13],p=t[14],m=t[15],x=e*a-n*o,b=e*l-s*o,v=e*c-r*o,w=n*l-s*a,S=n*c-r*a,y=s*c-r*l,M=h*_-d*g,P=h*p-u*g,E=h*m-f*g,A=d*p-u*_,R=d*m-f*_,N=u*m-f*p,L=x*N-b*R+v*A+w*E-S*P+y*M;if(L===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let O=1/L;return t[0]=(a*N-l*R+c*A)*O,t[1]=(s*R-n*N-r*A)*O,t[2]=(_*y-p*S+m*w)*O,t[3]=(u*S-d*y-f*w)*O,t[4]=(l*E-o*N-c*P)*O,t[5]=(e*N-s*E+r*P)*O,t[6]=(p*v-g*y-m*b)*O,t[7]=(h*y-u*v+f*b)*O,t[8]=(o*R-a*E+c*M)*O,t[9]=(n*E-e*R-r*M)*O,t[10]=(g*S-_*v+m*x)*O,t[11]=(d*v-h*S-f*x)*O,t[12]=(a*P-o*A-l*M)*O,t[13]=(e*A-n*P+s*M)*O,t[14]=(_*b-g*w-p*x)*O,t[15]=(h*w-d*b+u*x)*O,this}scale(t){let e=this.elements,n=t.x,s=t.y,r=t.z;return e[0]*=n,e[4]*=s,e[8]*=r,e[1]*=n,e[5]*=s,e[9]*=r,e[2]*=n,e[6]*=s,e[10]*=r,e[3]*=n,e[7]*=s,e[11]*=r,this}getMaxScaleOnAxis(){let t=this.elements,e=t[0]*t[0]+t[1]*t[1]+t[2]*t[2],n=t[4]*t[4]+t[5]*t[5]+t[6]*t[6],s=t[8]*t[8]+t[9]*t[9]+t[10]*t[10];return Math.sqrt(Math.max(e,n,s))}makeTranslation(t,e,n){return t.isVector3?this.set(1,0,0,t.x,0,1,0,t.y,0,0,1,t.z,0,0,0,1):this.set(1,0,0,t,0,1,0,e,0,0,1,n,0,0,0,1),this}makeRotationX(t){let e=Math.cos(t),n=Math.sin(t);return this.set(1,0,0,0,0,e,-n,0,0,n,e,0,0,0,0,1),this}makeRotationY(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,0,n,0,0,1,0,0,-n,0,e,0,0,0,0,1),this}makeRotationZ(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,0,n,e,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(t,e){let n=Math.cos(e),s=Math.sin(e),r=1-n,o=t.x,a=t.y,l=t.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(t,e,n){return this.set(t,0,0,0,0,e,0,0,0,0,n,0,0,0,0,1),this}makeShear(t,e,n,s,r,o){return this.set(1,n,r,0,t,1,o,0,e,s,1,0,0,0,0,1),this}compose(t,e,n){let s=this.elements,r=e._x,o=e._y,a=e._z,l=e._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,g=r*d,_=o*h,p=o*d,m=a*d,x=l*c,b=l*h,v=l*d,w=n.x,S=n.y,y=n.z;return s[0]=(1-(_+m))*w,s[1]=(f+v)*w,s[2]=(g-b)*w,s[3]=0,s[4]=(f-v)*S,s[5]=(1-(u+m))*S,s[6]=(p+x)*S,s[7]=0,s[8]=(g+b)*y,s[9]=(p-x)*y,s[10]=(1-(u+_))*y,s[11]=0,s[12]=t.x,s[13]=t.y,s[14]=t.z,s[15]=1,this}decompose(t,e,n){let s=this.elements;t.x=s[12],t.y=s[13],t.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),e.identity(),this;let o=Os.set(s[0],s[1],s[2]).length(),a=Os.set(s[4],s[5],s[6]).length(),l=Os.set(s[8],s[9],s[10]).length();r<0&&(o=-o),qn.copy(this);let c=1/o,h=1/a,d=1/l;return qn.elements[0]*=c,qn.elements[1]*=c,qn.elements[2]*=c,qn.elements[4]*=h,qn.elements[5]*=h,qn.elements[6]*=h,qn.elements[8]*=d,qn.elements[9]*=d,qn.elements[10]*=d,e.setFromRotationMatrix(qn),n.x=o,n.y=a,n.z=l,this}makePerspective(t,e,n,s,r,o,a=Vn,l=!1){let c=this.elements,h=2*r/(e-t),d=2*r/(n-s),u=(e+t)/(e-t),f=(n+s)/(n-s),g,_;if(l)g=r/(o-r),_=o*r/(o-r);else if(a===Vn)g=-(o+r)/(o-r),_=-2*o*r/(o-r);else if(a===er)g=-o/(o-r),_=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=_,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(t,e,n,s,r,o,a=Vn,l=!1){let c=this.elements,h=2/(e-t),d=2/(n-s),u=-(e+t)/(e-t),f=-(n+s)/(n-s),g,_;if(l)g=1/(o-r),_=o/(o-r);else if(a===Vn)g=-2/(o-r),_=-(o+r)/(o-r);else if(a===er)g=-1/(o-r),_=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=_,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<16;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<16;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t[e+9]=n[9],t[e+10]=n[10],t[e+11]=n[11],t[e+12]=n[12],t[e+13]=n[13],t[e+14]=n[14],t[e+15]=n[15],t}},Os=new I,qn=new Ut,Z0=new I(0,0,0),K0=new I(1,1,1),Bi=new I,aa=new I,En=new I,yf=new Ut,vf=new $e,wi=class i{constructor(t=0,e=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=t,this._y=e,this._z=n,this._order=s}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get order(){return this._order}set order(t){this._order=t,this._onChangeCallback()}set(t,e,n,s=this._order){return this._x=t,this._y=e,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(t){return this._x=t._x,this._y=t._y,this._z=t._z,this._order=t._order,this._onChangeCallback(),this}setFromRotationMatrix(t,e=this._order,n=!0){let s=t.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(e){case"XYZ":this._y=Math.asin(Vt(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-Vt(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(Vt(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-Vt(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(Vt(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-Vt(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:Nt("Euler: .setFromRotationMatrix() encountered an unknown order: "+e)}return this._order=e,n===!0&&this._onChangeCallback(),this}setFromQuaternion(t,e,n){return yf.makeRotationFromQuaternion(t),this.setFromRotationMatrix(yf,e,n)}setFromVector3(t,e=this._order){return this.set(t.x,t.y,t.z,e)}reorder(t){return vf.setFromEuler(this),this.setFromQuaternion(vf,t)}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._order===this._order}fromArray(t){return this._x=t[0],this._y=t[1],this._z=t[2],t[3]!==void 0&&(this._order=t[3]),this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._order,t}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};wi.DEFAULT_ORDER="XYZ";var rr=class{constructor(){this.mask=1}set(t){this.mask=(1<<t|0)>>>0}enable(t){this.mask|=1<<t|0}enableAll(){this.mask=-1}toggle(t){this.mask^=1<<t|0}disable(t){this.mask&=~(1<<t|0)}disableAll(){this.mask=0}test(t){return(this.mask&t.mask)!==0}isEnabled(t){return(this.mask&(1<<t|0))!==0}},J0=0,bf=new I,Bs=new $e,xi=new Ut,la=new I,Vr=new I,j0=new I,Q0=new $e,Sf=new I(1,0,0),Mf=new I(0,1,0),wf=new I(0,0,1),Tf={type:"added"},tx={type:"removed"},ks={type:"childadded",child:null},Ah={type:"childremoved",child:null},un=class i extends Zn{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:J0++}),this.uuid=Ji(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let t=new I,e=new wi,n=new $e,s=new I(1,1,1);function r(){n.setFromEuler(e,!1)}function o(){e.setFromQuaternion(n,void 0,!1)}e._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:t},rotation:{configurable:!0,enumerable:!0,value:e},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new Ut},normalMatrix:{value:new Bt}}),this.matrix=new Ut,this.matrixWorld=new Ut,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new rr,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(t){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(t),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(t){return this.quaternion.premultiply(t),this}setRotationFromAxisAngle(t,e){this.quaternion.setFromAxisAngle(t,e)}setRotationFromEuler(t){this.quaternion.setFromEuler(t,!0)}setRotationFromMatrix(t){this.quaternion.setFromRotationMatrix(t)}setRotationFromQuaternion(t){this.quaternion.copy(t)}rotateOnAxis(t,e){return Bs.setFromAxisAngle(t,e),this.quaternion.multiply(Bs),this}rotateOnWorldAxis(t,e){return Bs.setFromAxisAngle(t,e),this.quaternion.premultiply(Bs),this}rotateX(t){return this.rotateOnAxis(Sf,t)}rotateY(t){return this.rotateOnAxis(Mf,t)}rotateZ(t){return this.rotateOnAxis(wf,t)}translateOnAxis(t,e){return bf.copy(t).applyQuaternion(this.quaternion),this.position.add(bf.multiplyScalar(e)),this}translateX(t){return this.translateOnAxis(Sf,t)}translateY(t){return this.translateOnAxis(Mf,t)}translateZ(t){return this.translateOnAxis(wf,t)}localToWorld(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(this.matrixWorld)}worldToLocal(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(xi.copy(this.matrixWorld).invert())}lookAt(t,e,n){t.isVector3?la.copy(t):la.set(t,e,n);let s=this.parent;this.updateWorldMatrix(!0,!1),Vr.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?xi.lookAt(Vr,la,this.up):xi.lookAt(la,Vr,this.up),this.quaternion.setFromRotationMatrix(xi),s&&(xi.extractRotation(s.matrixWorld),Bs.setFromRotationMatrix(xi),this.quaternion.premultiply(Bs.invert()))}add(t){if(arguments.length>1){for(let e=0;e<arguments.length;e++)this.add(arguments[e]);return this}return t===this?(Ft("Object3D.add: object can't be added as a child of itself.",t),this):(t&&t.isObject3D?(t.removeFromParent(),t.parent=this,this.children.push(t),t.dispatchEvent(Tf),ks.child=t,this.dispatchEvent(ks),ks.child=null):Ft("Object3D.add: object not an instance of THREE.Object3D.",t),this)}remove(t){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let e=this.children.indexOf(t);return e!==-1&&(t.parent=null,this.children.splice(e,1),t.dispatchEvent(tx),Ah.child=t,this.dispatchEvent(Ah),Ah.child=null),this}removeFromParent(){let t=this.parent;return t!==null&&t.remove(this),this}clear(){return this.remove(...this.children)}attach(t){return this.updateWorldMatrix(!0,!1),xi.copy(this.matrixWorld).invert(),t.parent!==null&&(t.parent.updateWorldMatrix(!0,!1),xi.multiply(t.parent.matrixWorld)),t.applyMatrix4(xi),t.removeFromParent(),t.parent=this,this.children.push(t),t.updateWorldMatrix(!1,!0),t.dispatchEvent(Tf),ks.child=t,this.dispatchEvent(ks),ks.child=null,this}getObjectById(t){return this.getObjectByProperty("id",t)}getObjectByName(t){return this.getObjectByProperty("name",t)}getObjectByProperty(t,e){if(this[t]===e)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(t,e);if(o!==void 0)return o}}getObjectsByProperty(t,e,n=[]){this[t]===e&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(t,e,n);return n}getWorldPosition(t){return this.updateWorldMatrix(!0,!1),t.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Vr,t,j0),t}getWorldScale(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Vr,Q0,t),t}getWorldDirection(t){this.updateWorldMatrix(!0,!1);let e=this.matrixWorld.elements;return t.set(e[8],e[9],e[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(t){t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverse(t)}traverseVisible(t){if(this.visible===!1)return;t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverseVisible(t)}traverseAncestors(t){let e=this.parent;e!==null&&(t(e),e.traverseAncestors(t))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let t=this.pivot;if(t!==null){let e=t.x,n=t.y,s=t.z,r=this.matrix.elements;r[12]+=e-r[0]*e-r[4]*n-r[8]*s,r[13]+=n-r[1]*e-r[5]*n-r[9]*s,r[14]+=s-r[2]*e-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(t){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||t)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,t=!0);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].updateMatrixWorld(t)}updateWorldMatrix(t,e,n=!1){let s=this.parent;if(t===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),e===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(t){let e=t===void 0||typeof t=="string",n={};e&&(t={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(t),s.indirectTexture=this._indirectTexture.toJSON(t),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(t)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(t)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(t).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(t).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(t.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(t.shapes,d)}else r(t.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(t.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(t.materials,this.material[l]));s.material=a}else s.material=r(t.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(t).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(t.animations,l))}}if(e){let a=o(t.geometries),l=o(t.materials),c=o(t.textures),h=o(t.images),d=o(t.shapes),u=o(t.skeletons),f=o(t.animations),g=o(t.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),g.length>0&&(n.nodes=g)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(t){return new this.constructor().copy(this,t)}copy(t,e=!0){if(this.name=t.name,this.up.copy(t.up),this.position.copy(t.position),this.rotation.order=t.rotation.order,this.quaternion.copy(t.quaternion),this.scale.copy(t.scale),this.pivot=t.pivot!==null?t.pivot.clone():null,this.matrix.copy(t.matrix),this.matrixWorld.copy(t.matrixWorld),this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrixWorldAutoUpdate=t.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=t.matrixWorldNeedsUpdate,this.layers.mask=t.layers.mask,this.visible=t.visible,this.castShadow=t.castShadow,this.receiveShadow=t.receiveShadow,this.frustumCulled=t.frustumCulled,this.renderOrder=t.renderOrder,this.static=t.static,this.animations=t.animations.slice(),this.userData=JSON.parse(JSON.stringify(t.userData)),e===!0)for(let n=0;n<t.children.length;n++){let s=t.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};un.DEFAULT_UP=new I(0,1,0);un.DEFAULT_MATRIX_AUTO_UPDATE=!0;un.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Te=class extends un{constructor(){super(),this.isGroup=!0,this.type="Group"}},ex={type:"move"},or=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Te,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Te,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new I,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new I),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Te,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new I,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new I,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(t){return this._targetRay!==null&&this._targetRay.dispatchEvent(t),this._grip!==null&&this._grip.dispatchEvent(t),this._hand!==null&&this._hand.dispatchEvent(t),this}connect(t){if(t&&t.hand){let e=this._hand;if(e)for(let n of t.hand.values())this._getHandJoint(e,n)}return this.dispatchEvent({type:"connected",data:t}),this}disconnect(t){return this.dispatchEvent({type:"disconnected",data:t}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(t,e,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(t&&e.session.visibilityState!=="visible-blurred"){if(c&&t.hand){o=!0;for(let _ of t.hand.values()){let p=e.getJointPose(_,n),m=this._getHandJoint(c,_);p!==null&&(m.matrix.fromArray(p.transform.matrix),m.matrix.decompose(m.position,m.quaternion,m.scale),m.matrixWorldNeedsUpdate=!0,m.jointRadius=p.radius),m.visible=p!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&u>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:t.handedness,target:this})):!c.inputState.pinching&&u<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:t.handedness,target:this}))}else l!==null&&t.gripSpace&&(r=e.getPose(t.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:t,target:this})));a!==null&&(s=e.getPose(t.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(ex)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(t,e){if(t.joints[e.jointName]===void 0){let n=new Te;n.matrixAutoUpdate=!1,n.visible=!1,t.joints[e.jointName]=n,t.add(n)}return t.joints[e.jointName]}},Ep={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},ki={h:0,s:0,l:0},ca={h:0,s:0,l:0};function Eh(i,t,e){return e<0&&(e+=1),e>1&&(e-=1),e<1/6?i+(t-i)*6*e:e<1/2?t:e<2/3?i+(t-i)*6*(2/3-e):i}var Ot=class{constructor(t,e,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(t,e,n)}set(t,e,n){if(e===void 0&&n===void 0){let s=t;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(t,e,n);return this}setScalar(t){return this.r=t,this.g=t,this.b=t,this}setHex(t,e=Ke){return t=Math.floor(t),this.r=(t>>16&255)/255,this.g=(t>>8&255)/255,this.b=(t&255)/255,Kt.colorSpaceToWorking(this,e),this}setRGB(t,e,n,s=Kt.workingColorSpace){return this.r=t,this.g=e,this.b=n,Kt.colorSpaceToWorking(this,s),this}setHSL(t,e,n,s=Kt.workingColorSpace){if(t=yu(t,1),e=Vt(e,0,1),n=Vt(n,0,1),e===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+e):n+e-n*e,o=2*n-r;this.r=Eh(o,r,t+1/3),this.g=Eh(o,r,t),this.b=Eh(o,r,t-1/3)}return Kt.colorSpaceToWorking(this,s),this}setStyle(t,e=Ke){function n(r){r!==void 0&&parseFloat(r)<1&&Nt("Color: Alpha component of "+t+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(t)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,e);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,e);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,e);break;default:Nt("Color: Unknown color model "+t)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(t)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,e);if(o===6)return this.setHex(parseInt(r,16),e);Nt("Color: Invalid hex color "+t)}else if(t&&t.length>0)return this.setColorName(t,e);return this}setColorName(t,e=Ke){let n=Ep[t.toLowerCase()];return n!==void 0?this.setHex(n,e):Nt("Color: Unknown color "+t),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(t){return this.r=t.r,this.g=t.g,this.b=t.b,this}copySRGBToLinear(t){return this.r=Si(t.r),this.g=Si(t.g),this.b=Si(t.b),this}copyLinearToSRGB(t){return this.r=js(t.r),this.g=js(t.g),this.b=js(t.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(t=Ke){return Kt.workingToColorSpace(cn.copy(this),t),Math.round(Vt(cn.r*255,0,255))*65536+Math.round(Vt(cn.g*255,0,255))*256+Math.round(Vt(cn.b*255,0,255))}getHexString(t=Ke){return("000000"+this.getHex(t).toString(16)).slice(-6)}getHSL(t,e=Kt.workingColorSpace){Kt.workingToColorSpace(cn.copy(this),e);let n=cn.r,s=cn.g,r=cn.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return t.h=l,t.s=c,t.l=h,t}getRGB(t,e=Kt.workingColorSpace){return Kt.workingToColorSpace(cn.copy(this),e),t.r=cn.r,t.g=cn.g,t.b=cn.b,t}getStyle(t=Ke){Kt.workingToColorSpace(cn.copy(this),t);let e=cn.r,n=cn.g,s=cn.b;return t!==Ke?`color(${t} ${e.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(e*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(t,e,n){return this.getHSL(ki),this.setHSL(ki.h+t,ki.s+e,ki.l+n)}add(t){return this.r+=t.r,this.g+=t.g,this.b+=t.b,this}addColors(t,e){return this.r=t.r+e.r,this.g=t.g+e.g,this.b=t.b+e.b,this}addScalar(t){return this.r+=t,this.g+=t,this.b+=t,this}sub(t){return this.r=Math.max(0,this.r-t.r),this.g=Math.max(0,this.g-t.g),this.b=Math.max(0,this.b-t.b),this}multiply(t){return this.r*=t.r,this.g*=t.g,this.b*=t.b,this}multiplyScalar(t){return this.r*=t,this.g*=t,this.b*=t,this}lerp(t,e){return this.r+=(t.r-this.r)*e,this.g+=(t.g-this.g)*e,this.b+=(t.b-this.b)*e,this}lerpColors(t,e,n){return this.r=t.r+(e.r-t.r)*n,this.g=t.g+(e.g-t.g)*n,this.b=t.b+(e.b-t.b)*n,this}lerpHSL(t,e){this.getHSL(ki),t.getHSL(ca);let n=Zr(ki.h,ca.h,e),s=Zr(ki.s,ca.s,e),r=Zr(ki.l,ca.l,e);return this.setHSL(n,s,r),this}setFromVector3(t){return this.r=t.x,this.g=t.y,this.b=t.z,this}applyMatrix3(t){let e=this.r,n=this.g,s=this.b,r=t.elements;return this.r=r[0]*e+r[3]*n+r[6]*s,this.g=r[1]*e+r[4]*n+r[7]*s,this.b=r[2]*e+r[5]*n+r[8]*s,this}equals(t){return t.r===this.r&&t.g===this.g&&t.b===this.b}fromArray(t,e=0){return this.r=t[e],this.g=t[e+1],this.b=t[e+2],this}toArray(t=[],e=0){return t[e]=this.r,t[e+1]=this.g,t[e+2]=this.b,t}fromBufferAttribute(t,e){return this.r=t.getX(e),this.g=t.getY(e),this.b=t.getZ(e),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},cn=new Ot;Ot.NAMES=Ep;var Ti=class extends un{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new wi,this.environmentIntensity=1,this.environmentRotation=new wi,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(t,e){return super.copy(t,e),this.background=t.background!==null?t.background.clone():null,this.environment=t.environment!==null?t.environment.clone():null,this.fog=t.fog!==null?t.fog.clone():null,this.backgroundBlurriness=t.backgroundBlurriness,this.backgroundIntensity=t.backgroundIntensity,this.backgroundRotation.copy(t.backgroundRotation),this.environmentIntensity=t.environmentIntensity,this.environmentRotation.copy(t.environmentRotation),this.overrideMaterial=t.overrideMaterial!==null?t.overrideMaterial.clone():null,this.matrixAutoUpdate=t.matrixAutoUpdate,this}toJSON(t){let e=super.toJSON(t);return this.fog!==null&&(e.object.fog=this.fog.toJSON()),e.object.backgroundBlurriness=this.backgroundBlurriness,e.object.backgroundIntensity=this.backgroundIntensity,e.object.backgroundRotation=this.backgroundRotation.toArray(),e.object.environmentIntensity=this.environmentIntensity,e.object.environmentRotation=this.environmentRotation.toArray(),e}},$n=new I,_i=new I,Rh=new I,yi=new I,zs=new I,Vs=new I,Af=new I,Ch=new I,Ph=new I,Ih=new I,Lh=new he,Dh=new he,Nh=new he,hn=class i{constructor(t=new I,e=new I,n=new I){this.a=t,this.b=e,this.c=n}static getNormal(t,e,n,s){s.subVectors(n,e),$n.subVectors(t,e),s.cross($n);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(t,e,n,s,r){$n.subVectors(s,e),_i.subVectors(n,e),Rh.subVectors(t,e);let o=$n.dot($n),a=$n.dot(_i),l=$n.dot(Rh),c=_i.dot(_i),h=_i.dot(Rh),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,g=(o*h-a*l)*u;return r.set(1-f-g,g,f)}static containsPoint(t,e,n,s){return this.getBarycoord(t,e,n,s,yi)===null?!1:yi.x>=0&&yi.y>=0&&yi.x+yi.y<=1}static getInterpolation(t,e,n,s,r,o,a,l){return this.getBarycoord(t,e,n,s,yi)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,yi.x),l.addScaledVector(o,yi.y),l.addScaledVector(a,yi.z),l)}static getInterpolatedAttribute(t,e,n,s,r,o){return Lh.setScalar(0),Dh.setScalar(0),Nh.setScalar(0),Lh.fromBufferAttribute(t,e),Dh.fromBufferAttribute(t,n),Nh.fromBufferAttribute(t,s),o.setScalar(0),o.addScaledVector(Lh,r.x),o.addScaledVector(Dh,r.y),o.addScaledVector(Nh,r.z),o}static isFrontFacing(t,e,n,s){return $n.subVectors(n,e),_i.subVectors(t,e),$n.cross(_i).dot(s)<0}set(t,e,n){return this.a.copy(t),this.b.copy(e),this.c.copy(n),this}setFromPointsAndIndices(t,e,n,s){return this.a.copy(t[e]),this.b.copy(t[n]),this.c.copy(t[s]),this}setFromAttributeAndIndices(t,e,n,s){return this.a.fromBufferAttribute(t,e),this.b.fromBufferAttribute(t,n),this.c.fromBufferAttribute(t,s),this}clone(){return new this.constructor().copy(this)}copy(t){return this.a.copy(t.a),this.b.copy(t.b),this.c.copy(t.c),this}getArea(){return $n.subVectors(this.c,this.b),_i.subVectors(this.a,this.b),$n.cross(_i).length()*.5}getMidpoint(t){return t.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(t){return i.getNormal(this.a,this.b,this.c,t)}getPlane(t){return t.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(t,e){return i.getBarycoord(t,this.a,this.b,this.c,e)}getInterpolation(t,e,n,s,r){return i.getInterpolation(t,this.a,this.b,this.c,e,n,s,r)}containsPoint(t){return i.containsPoint(t,this.a,this.b,this.c)}isFrontFacing(t){return i.isFrontFacing(this.a,this.b,this.c,t)}intersectsBox(t){return t.intersectsTriangle(this)}closestPointToPoint(t,e){let n=this.a,s=this.b,r=this.c,o,a;zs.subVectors(s,n),Vs.subVectors(r,n),Ch.subVectors(t,n);let l=zs.dot(Ch),c=Vs.dot(Ch);if(l<=0&&c<=0)return e.copy(n);Ph.subVectors(t,s);let h=zs.dot(Ph),d=Vs.dot(Ph);if(h>=0&&d<=h)return e.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),e.copy(n).addScaledVector(zs,o);Ih.subVectors(t,r);let f=zs.dot(Ih),g=Vs.dot(Ih);if(g>=0&&f<=g)return e.copy(r);let _=f*c-l*g;if(_<=0&&c>=0&&g<=0)return a=c/(c-g),e.copy(n).addScaledVector(Vs,a);let p=h*g-f*d;if(p<=0&&d-h>=0&&f-g>=0)return Af.subVectors(r,s),a=(d-h)/(d-h+(f-g)),e.copy(s).addScaledVector(Af,a);let m=1/(p+_+u);return o=_*m,a=u*m,e.copy(n).addScaledVector(zs,o).addScaledVector(Vs,a)}equals(t){return t.a.equals(this.a)&&t.b.equals(this.b)&&t.c.equals(this.c)}},Jt=class{constructor(t=new I(1/0,1/0,1/0),e=new I(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=t,this.max=e}set(t,e){return this.min.copy(t),this.max.copy(e),this}setFromArray(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e+=3)this.expandByPoint(Yn.fromArray(t,e));return this}setFromBufferAttribute(t){this.makeEmpty();for(let e=0,n=t.count;e<n;e++)this.expandByPoint(Yn.fromBufferAttribute(t,e));return this}setFromPoints(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e++)this.expandByPoint(t[e]);return this}setFromCenterAndSize(t,e){let n=Yn.copy(e).multiplyScalar(.5);return this.min.copy(t).sub(n),this.max.copy(t).add(n),this}setFromObject(t,e=!1){return this.makeEmpty(),this.expandByObject(t,e)}clone(){return new this.constructor().copy(this)}copy(t){return this.min.copy(t.min),this.max.copy(t.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(t){return this.isEmpty()?t.set(0,0,0):t.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(t){return this.isEmpty()?t.set(0,0,0):t.subVectors(this.max,this.min)}expandByPoint(t){return this.min.min(t),this.max.max(t),this}expandByVector(t){return this.min.sub(t),this.max.add(t),this}expandByScalar(t){return this.min.addScalar(-t),this.max.addScalar(t),this}expandByObject(t,e=!1){t.updateWorldMatrix(!1,!1);let n=t.geometry;if(n!==void 0){let r=n.getAttribute("position");if(e===!0&&r!==void 0&&t.isInstancedMesh!==!0&&t.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)t.isMesh===!0?t.getVertexPosition(o,Yn):Yn.fromBufferAttribute(r,o),Yn.applyMatrix4(t.matrixWorld),this.expandByPoint(Yn);else t.boundingBox!==void 0?(t.boundingBox===null&&t.computeBoundingBox(),ha.copy(t.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),ha.copy(n.boundingBox)),ha.applyMatrix4(t.matrixWorld),this.union(ha)}let s=t.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],e);return this}containsPoint(t){return t.x>=this.min.x&&t.x<=this.max.x&&t.y>=this.min.y&&t.y<=this.max.y&&t.z>=this.min.z&&t.z<=this.max.z}containsBox(t){return this.min.x<=t.min.x&&t.max.x<=this.max.x&&this.min.y<=t.min.y&&t.max.y<=this.max.y&&this.min.z<=t.min.z&&t.max.z<=this.max.z}getParameter(t,e){return e.set((t.x-this.min.x)/(this.max.x-this.min.x),(t.y-this.min.y)/(this.max.y-this.min.y),(t.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(t){return t.max.x>=this.min.x&&t.min.x<=this.max.x&&t.max.y>=this.min.y&&t.min.y<=this.max.y&&t.max.z>=this.min.z&&t.min.z<=this.max.z}intersectsSphere(t){return this.clampPoint(t.center,Yn),Yn.distanceToSquared(t.center)<=t.radius*t.radius}intersectsPlane(t){let e,n;return t.normal.x>0?(e=t.normal.x*this.min.x,n=t.normal.x*this.max.x):(e=t.normal.x*this.max.x,n=t.normal.x*this.min.x),t.normal.y>0?(e+=t.normal.y*this.min.y,n+=t.normal.y*this.max.y):(e+=t.normal.y*this.max.y,n+=t.normal.y*this.min.y),t.normal.z>0?(e+=t.normal.z*this.min.z,n+=t.normal.z*this.max.z):(e+=t.normal.z*this.max.z,n+=t.normal.z*this.min.z),e<=-t.constant&&n>=-t.constant}intersectsTriangle(t){if(this.isEmpty())return!1;this.getCenter(Gr),ua.subVectors(this.max,Gr),Gs.subVectors(t.a,Gr),Hs.subVectors(t.b,Gr),Ws.subVectors(t.c,Gr),zi.subVectors(Hs,Gs),Vi.subVectors(Ws,Hs),us.subVectors(Gs,Ws);let e=[0,-zi.z,zi.y,0,-Vi.z,Vi.y,0,-us.z,us.y,zi.z,0,-zi.x,Vi.z,0,-Vi.x,us.z,0,-us.x,-zi.y,zi.x,0,-Vi.y,Vi.x,0,-us.y,us.x,0];return!Uh(e,Gs,Hs,Ws,ua)||(e=[1,0,0,0,1,0,0,0,1],!Uh(e,Gs,Hs,Ws,ua))?!1:(da.crossVectors(zi,Vi),e=[da.x,da.y,da.z],Uh(e,Gs,Hs,Ws,ua))}clampPoint(t,e){return e.copy(t).clamp(this.min,this.max)}distanceToPoint(t){return this.clampPoint(t,Yn).distanceTo(t)}getBoundingSphere(t){return this.isEmpty()?t.makeEmpty():(this.getCenter(t.center),t.radius=this.getSize(Yn).length()*.5),t}intersect(t){return this.min.max(t.min),this.max.min(t.max),this.isEmpty()&&this.makeEmpty(),this}union(t){return this.min.min(t.min),this.max.max(t.max),this}applyMatrix4(t){return this.isEmpty()?this:(vi[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(t),vi[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(t),vi[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(t),vi[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(t),vi[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(t),vi[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(t),vi[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(t),vi[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(t),this.setFromPoints(vi),this)}translate(t){return this.min.add(t),this.max.add(t),this}equals(t){return t.min.equals(this.min)&&t.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(t){return this.min.fromArray(t.min),this.max.fromArray(t.max),this}},vi=[new I,new I,new I,new I,new I,new I,new I,new I],Yn=new I,ha=new Jt,Gs=new I,Hs=new I,Ws=new I,zi=new I,Vi=new I,us=new I,Gr=new I,ua=new I,da=new I,ds=new I;function Uh(i,t,e,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){ds.fromArray(i,r);let a=s.x*Math.abs(ds.x)+s.y*Math.abs(ds.y)+s.z*Math.abs(ds.z),l=t.dot(ds),c=e.dot(ds),h=n.dot(ds);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var Ue=new I,fa=new gt,nx=0,ce=class extends Zn{constructor(t,e,n=!1){if(super(),Array.isArray(t))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:nx++}),this.name="",this.array=t,this.itemSize=e,this.count=t!==void 0?t.length/e:0,this.normalized=n,this.usage=_u,this.updateRanges=[],this.gpuType=ke,this.version=0,this._normalizationScale=t!==void 0?$l(t):void 0}onUploadCallback(){}set needsUpdate(t){t===!0&&this.version++}setUsage(t){return this.usage=t,this}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}copy(t){return this.name=t.name,this.array=new t.array.constructor(t.array),this.itemSize=t.itemSize,this.count=t.count,this.normalized=t.normalized,this.usage=t.usage,this.gpuType=t.gpuType,this._normalizationScale=t._normalizationScale,this}copyAt(t,e,n){t*=this.itemSize,n*=e.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[t+s]=e.array[n+s];return this}copyArray(t){return this.array.set(t),this}applyMatrix3(t){if(this.itemSize===2)for(let e=0,n=this.count;e<n;e++)fa.fromBufferAttribute(this,e),fa.applyMatrix3(t),this.setXY(e,fa.x,fa.y);else if(this.itemSize===3)for(let e=0,n=this.count;e<n;e++)Ue.fromBufferAttribute(this,e),Ue.applyMatrix3(t),this.setXYZ(e,Ue.x,Ue.y,Ue.z);return this}applyMatrix4(t){for(let e=0,n=this.count;e<n;e++)Ue.fromBufferAttribute(this,e),Ue.applyMatrix4(t),this.setXYZ(e,Ue.x,Ue.y,Ue.z);return this}applyNormalMatrix(t){for(let e=0,n=this.count;e<n;e++)Ue.fromBufferAttribute(this,e),Ue.applyNormalMatrix(t),this.setXYZ(e,Ue.x,Ue.y,Ue.z);return this}transformDirection(t){for(let e=0,n=this.count;e<n;e++)Ue.fromBufferAttribute(this,e),Ue.transformDirection(t),this.setXYZ(e,Ue.x,Ue.y,Ue.z);return this}set(t,e=0){return this.array.set(t,e),this}getComponent(t,e){let n=this.array[t*this.itemSize+e];return this.normalized&&(n=this._denormalize(n)),n}setComponent(t,e,n){return this.normalized&&(n=this._normalize(n)),this.array[t*this.itemSize+e]=n,this}getX(t){let e=this.array[t*this.itemSize];return this.normalized&&(e=this._denormalize(e)),e}setX(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize]=e,this}getY(t){let e=this.array[t*this.itemSize+1];return this.normalized&&(e=this._denormalize(e)),e}setY(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+1]=e,this}getZ(t){let e=this.array[t*this.itemSize+2];return this.normalized&&(e=this._denormalize(e)),e}setZ(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+2]=e,this}getW(t){let e=this.array[t*this.itemSize+3];return this.normalized&&(e=this._denormalize(e)),e}setW(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+3]=e,this}setXY(t,e,n){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n)),this.array[t+0]=e,this.array[t+1]=n,this}setXYZ(t,e,n,s){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this}setXYZW(t,e,n,s,r){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this.array[t+3]=r,this}onUpload(t){return this.onUploadCallback=t,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let t={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return t.name=this.name,t.usage=this.usage,t.gpuType=this.gpuType,t}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(t){let e=this._normalizationScale;return e!==void 0?Math.max(t/e,-1):bu(t,this.array)}_normalize(t){let e=this._normalizationScale;return e!==void 0?Math.round(t*e):Su(t,this.array)}};var no=class extends ce{constructor(t,e,n){super(new Uint16Array(t),e,n)}};var io=class extends ce{constructor(t,e,n){super(new Uint32Array(t),e,n)}};var ne=class extends ce{constructor(t,e,n){super(new Float32Array(t),e,n)}},ix=new Jt,Hr=new I,Fh=new I,Gn=class{constructor(t=new I,e=-1){this.isSphere=!0,this.center=t,this.radius=e}set(t,e){return this.center.copy(t),this.radius=e,this}setFromPoints(t,e){let n=this.center;e!==void 0?n.copy(e):ix.setFromPoints(t).getCenter(n);let s=0;for(let r=0,o=t.length;r<o;r++)s=Math.max(s,n.distanceToSquared(t[r]));return this.radius=Math.sqrt(s),this}copy(t){return this.center.copy(t.center),this.radius=t.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(t){return t.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(t){return t.distanceTo(this.center)-this.radius}intersectsSphere(t){let e=this.radius+t.radius;return t.center.distanceToSquared(this.center)<=e*e}intersectsBox(t){return t.intersectsSphere(this)}intersectsPlane(t){return Math.abs(t.distanceToPoint(this.center))<=this.radius}clampPoint(t,e){let n=this.center.distanceToSquared(t);return e.copy(t),n>this.radius*this.radius&&(e.sub(this.center).normalize(),e.multiplyScalar(this.radius).add(this.center)),e}getBoundingBox(t){return this.isEmpty()?(t.makeEmpty(),t):(t.set(this.center,this.center),t.expandByScalar(this.radius),t)}applyMatrix4(t){return this.center.applyMatrix4(t),this.radius=this.radius*t.getMaxScaleOnAxis(),this}translate(t){return this.center.add(t),this}expandByPoint(t){if(this.isEmpty())return this.center.copy(t),this.radius=0,this;Hr.subVectors(t,this.center);let e=Hr.lengthSq();if(e>this.radius*this.radius){let n=Math.sqrt(e),s=(n-this.radius)*.5;this.center.addScaledVector(Hr,s/n),this.radius+=s}return this}union(t){return t.isEmpty()?this:this.isEmpty()?(this.copy(t),this):(this.center.equals(t.center)===!0?this.radius=Math.max(this.radius,t.radius):(Fh.subVectors(t.center,this.center).setLength(t.radius),this.expandByPoint(Hr.copy(t.center).add(Fh)),this.expandByPoint(Hr.copy(t.center).sub(Fh))),this)}equals(t){return t.center.equals(this.center)&&t.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(t){return this.radius=t.radius,this.center.fromArray(t.center),this}},sx=0,kn=new Ut,Oh=new un,Xs=new I,Rn=new Jt,Wr=new Jt,qe=new I,Ce=class i extends Zn{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:sx++}),this.uuid=Ji(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(t){return Array.isArray(t)?this.index=new(C0(t)?io:no)(t,1):this.index=t,this}setIndirect(t,e=0){return this.indirect=t,this.indirectOffset=e,this}getIndirect(){return this.indirect}getAttribute(t){return this.attributes[t]}setAttribute(t,e){return this.attributes[t]=e,this}deleteAttribute(t){return delete this.attributes[t],this}hasAttribute(t){return this.attributes[t]!==void 0}addGroup(t,e,n=0){this.groups.push({start:t,count:e,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(t,e){this.drawRange.start=t,this.drawRange.count=e}applyMatrix4(t){let e=this.attributes.position;e!==void 0&&(e.applyMatrix4(t),e.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new Bt().getNormalMatrix(t);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(t),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(t){return kn.makeRotationFromQuaternion(t),this.applyMatrix4(kn),this}rotateX(t){return kn.makeRotationX(t),this.applyMatrix4(kn),this}rotateY(t){return kn.makeRotationY(t),this.applyMatrix4(kn),this}rotateZ(t){return kn.makeRotationZ(t),this.applyMatrix4(kn),this}translate(t,e,n){return kn.makeTranslation(t,e,n),this.applyMatrix4(kn),this}scale(t,e,n){return kn.makeScale(t,e,n),this.applyMatrix4(kn),this}lookAt(t){return Oh.lookAt(t),Oh.updateMatrix(),this.applyMatrix4(Oh.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Xs).negate(),this.translate(Xs.x,Xs.y,Xs.z),this}setFromPoints(t){let e=this.getAttribute("position");if(e===void 0){let n=[];for(let s=0,r=t.length;s<r;s++){let o=t[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new ne(n,3))}else{let n=Math.min(t.length,e.count);for(let s=0;s<n;s++){let r=t[s];e.setXYZ(s,r.x,r.y,r.z||0)}t.length>e.count&&Nt("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),e.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Jt);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Ft("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new I(-1/0,-1/0,-1/0),new I(1/0,1/0,1/0));return}if(t!==void 0){if(this.boundingBox.setFromBufferAttribute(t),e)for(let n=0,s=e.length;n<s;n++){let r=e[n];Rn.setFromBufferAttribute(r),this.morphTargetsRelative?(qe.addVectors(this.boundingBox.min,Rn.min),this.boundingBox.expandByPoint(qe),qe.addVectors(this.boundingBox.max,Rn.max),this.boundingBox.expandByPoint(qe)):(this.boundingBox.expandByPoint(Rn.min),this.boundingBox.expandByPoint(Rn.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&Ft('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Gn);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Ft("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new I,1/0);return}if(t){let n=this.boundingSphere.center;if(Rn.setFromBufferAttribute(t),e)for(let r=0,o=e.length;r<o;r++){let a=e[r];Wr.setFromBufferAttribute(a),this.morphTargetsRelative?(qe.addVectors(Rn.min,Wr.min),Rn.expandByPoint(qe),qe.addVectors(Rn.max,Wr.max),Rn.expandByPoint(qe)):(Rn.expandByPoint(Wr.min),Rn.expandByPoint(Wr.max))}Rn.getCenter(n);let s=0;for(let r=0,o=t.count;r<o;r++)qe.fromBufferAttribute(t,r),s=Math.max(s,n.distanceToSquared(qe));if(e)for(let r=0,o=e.length;r<o;r++){let a=e[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)qe.fromBufferAttribute(a,c),l&&(Xs.fromBufferAttribute(t,c),qe.add(Xs)),s=Math.max(s,n.distanceToSquared(qe))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&Ft('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let t=this.index,e=this.attributes;if(t===null||e.position===void 0||e.normal===void 0||e.uv===void 0){Ft("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=e.position,s=e.normal,r=e.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new ce(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let P=0;P<n.count;P++)a[P]=new I,l[P]=new I;let h=new I,d=new I,u=new I,f=new gt,g=new gt,_=new gt,p=new I,m=new I;function x(P,E,A){c[P]=c[E]=c[A]=1,h.fromBufferAttribute(n,P),d.fromBufferAttribute(n,E),u.fromBufferAttribute(n,A),f.fromBufferAttribute(r,P),g.fromBufferAttribute(r,E),_.fromBufferAttribute(r,A),d.sub(h),u.sub(h),g.sub(f),_.sub(f);let R=1/(g.x*_.y-_.x*g.y);isFinite(R)&&(p.copy(d).multiplyScalar(_.y).addScaledVector(u,-g.y).multiplyScalar(R),m.copy(u).multiplyScalar(g.x).addScaledVector(d,-_.x).multiplyScalar(R),a[P].add(p),a[E].add(p),a[A].add(p),l[P].add(m),l[E].add(m),l[A].add(m))}let b=this.groups;b.length===0&&(b=[{start:0,count:t.count}]);for(let P=0,E=b.length;P<E;++P){let A=b[P],R=A.start,N=A.count;for(let L=R,O=R+N;L<O;L+=3)x(t.getX(L+0),t.getX(L+1),t.getX(L+2))}let v=new I,w=new I,S=new I,y=new I;function M(P){S.fromBufferAttribute(s,P),y.copy(S);let E=a[P];v.copy(E),v.sub(S.multiplyScalar(S.dot(E))).normalize(),w.crossVectors(y,E);let R=w.dot(l[P])<0?-1:1;o.setXYZW(P,v.x,v.y,v.z,R)}for(let P=0,E=n.count;P<E;++P)c[P]&&M(P);this._transformed=!0}computeVertexNormals(){let t=this.index,e=this.getAttribute("position");if(e!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==e.count)n=new ce(new Float32Array(e.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new I,r=new I,o=new I,a=new I,l=new I,c=new I,h=new I,d=new I;if(t)for(let u=0,f=t.count;u<f;u+=3){let g=t.getX(u+0),_=t.getX(u+1),p=t.getX(u+2);s.fromBufferAttribute(e,g),r.fromBufferAttribute(e,_),o.fromBufferAttribute(e,p),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,g),l.fromBufferAttribute(n,_),c.fromBufferAttribute(n,p),a.add(h),l.add(h),c.add(h),n.setXYZ(g,a.x,a.y,a.z),n.setXYZ(_,l.x,l.y,l.z),n.setXYZ(p,c.x,c.y,c.z)}else for(let u=0,f=e.count;u<f;u+=3)s.fromBufferAttribute(e,u+0),r.fromBufferAttribute(e,u+1),o.fromBufferAttribute(e,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let t=this.attributes.normal;for(let e=0,n=t.count;e<n;e++)qe.fromBufferAttribute(t,e),qe.normalize(),t.setXYZ(e,qe.x,qe.y,qe.z)}toNonIndexed(){function t(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,g=0;for(let _=0,p=l.length;_<p;_++){a.isInterleavedBufferAttribute?f=l[_]*a.data.stride+a.offset:f=l[_]*h;for(let m=0;m<h;m++)u[g++]=c[f++]}return new ce(u,h,d)}if(this.index===null)return Nt("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let e=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=t(l,n);e.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=t(u,n);l.push(f)}e.morphAttributes[a]=l}e.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];e.addGroup(c.start,c.count,c.materialIndex)}return e}toJSON(){let t={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(t.uuid=this.uuid,t.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,t.name=this.name,Object.keys(this.userData).length>0&&(t.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(t[c]=l[c]);return t}t.data={attributes:{}};let e=this.index;e!==null&&(t.data.index={type:e.array.constructor.name,array:Array.prototype.slice.call(e.array)});let n=this.attributes;for(let l in n){let c=n[l];t.data.attributes[l]=c.toJSON(t.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(t.data))}h.length>0&&(s[l]=h,r=!0)}r&&(t.data.morphAttributes=s,t.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(t.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(t.data.boundingSphere=a.toJSON()),t}clone(){return new this.constructor().copy(this)}copy(t){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let e={};this.name=t.name;let n=t.index;n!==null&&this.setIndex(n.clone());let s=t.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(e))}let r=t.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(e));this.morphAttributes[c]=h}this.morphTargetsRelative=t.morphTargetsRelative;let o=t.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=t.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=t.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=t.drawRange.start,this.drawRange.count=t.drawRange.count,this.userData=t.userData,this._transformed=t._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}},Ha=class{constructor(t,e){this.isInterleavedBuffer=!0,this.array=t,this.stride=e,this.count=t!==void 0?t.length/e:0,this.usage=_u,this.updateRanges=[],this.version=0,this.uuid=Ji()}onUploadCallback(){}set needsUpdate(t){t===!0&&this.version++}setUsage(t){return this.usage=t,this}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}copy(t){return this.array=new t.array.constructor(t.array),this.count=t.count,this.stride=t.stride,this.usage=t.usage,this}copyAt(t,e,n){t*=this.stride,n*=e.stride;for(let s=0,r=this.stride;s<r;s++)this.array[t+s]=e.array[n+s];return this}set(t,e=0){return this.array.set(t,e),this}clone(t){t.arrayBuffers===void 0&&(t.arrayBuffers={});let e=Ef(this.array);t.arrayBuffers[e]===void 0&&(t.arrayBuffers[e]=this.array.slice(0).buffer);let n=new this.array.constructor(t.arrayBuffers[e]),s=new this.constructor(n,this.stride);return s.setUsage(this.usage),s}onUpload(t){return this.onUploadCallback=t,this}toJSON(t){t.arrayBuffers===void 0&&(t.arrayBuffers={});let e=Ef(this.array);t.arrayBuffers[e]===void 0&&(t.arrayBuffers[e]=Array.from(new Uint32Array(this.array.slice(0).buffer)));let n={uuid:this.uuid,buffer:e,type:this.array.constructor.name,stride:this.stride};return n.usage=this.usage,n}};function Ef(i){return i.buffer._uuid===void 0&&(i.buffer._uuid=Ji()),i.byteOffset===0&&i.byteLength===i.buffer.byteLength?i.buffer._uuid:i.buffer._uuid+":"+i.byteOffset+":"+i.byteLength}var gn=new I,Kn=class i{constructor(t,e,n,s=!1){this.isInterleavedBufferAttribute=!0,this.name="",this.data=t,this.itemSize=e,this.offset=n,this.normalized=s,this._normalizationScale=t!==void 0?$l(t.array):void 0}get count(){return this.data.count}get array(){return this.data.array}set needsUpdate(t){this.data.needsUpdate=t}applyMatrix4(t){for(let e=0,n=this.data.count;e<n;e++)gn.fromBufferAttribute(this,e),gn.applyMatrix4(t),this.setXYZ(e,gn.x,gn.y,gn.z);return this}applyNormalMatrix(t){for(let e=0,n=this.count;e<n;e++)gn.fromBufferAttribute(this,e),gn.applyNormalMatrix(t),this.setXYZ(e,gn.x,gn.y,gn.z);return this}transformDirection(t){for(let e=0,n=this.count;e<n;e++)gn.fromBufferAttribute(this,e),gn.transformDirection(t),this.setXYZ(e,gn.x,gn.y,gn.z);return this}getComponent(t,e){let n=this.array[t*this.data.stride+this.offset+e];return this.normalized&&(n=this._denormalize(n)),n}setComponent(t,e,n){return this.normalized&&(n=this._normalize(n)),this.data.array[t*this.data.stride+this.offset+e]=n,this}setX(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset]=e,this}setY(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset+1]=e,this}setZ(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset+2]=e,this}setW(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset+3]=e,this}getX(t){let e=this.data.array[t*this.data.stride+this.offset];return this.normalized&&(e=this._denormalize(e)),e}getY(t){let e=this.data.array[t*this.data.stride+this.offset+1];return this.normalized&&(e=this._denormalize(e)),e}getZ(t){let e=this.data.array[t*this.data.stride+this.offset+2];return this.normalized&&(e=this._denormalize(e)),e}getW(t){let e=this.data.array[t*this.data.stride+this.offset+3];return this.normalized&&(e=this._denormalize(e)),e}setXY(t,e,n){return t=t*this.data.stride+this.offset,this.normalized&&(e=this._normalize(e),n=this._normalize(n)),this.data.array[t+0]=e,this.data.array[t+1]=n,this}setXYZ(t,e,n,s){return t=t*this.data.stride+this.offset,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s)),this.data.array[t+0]=e,this.data.array[t+1]=n,this.data.array[t+2]=s,this}setXYZW(t,e,n,s,r){return t=t*this.data.stride+this.offset,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.data.array[t+0]=e,this.data.array[t+1]=n,this.data.array[t+2]=s,this.data.array[t+3]=r,this}clone(t){if(t===void 0){to("InterleavedBufferAttribute.clone(): Cloning an interleaved buffer attribute will de-interleave buffer data.");let e=[];for(let n=0;n<this.count;n++){let s=n*this.data.stride+this.offset;for(let r=0;r<this.itemSize;r++)e.push(this.data.array[s+r])}return new ce(new this.array.constructor(e),this.itemSize,this.normalized)}else return t.interleavedBuffers===void 0&&(t.interleavedBuffers={}),t.interleavedBuffers[this.data.uuid]===void 0&&(t.interleavedBuffers[this.data.uuid]=this.data.clone(t)),new i(t.interleavedBuffers[this.data.uuid],this.itemSize,this.offset,this.normalized)}toJSON(t){if(t===void 0){to("InterleavedBufferAttribute.toJSON(): Serializing an interleaved buffer attribute will de-interleave buffer data.");let e=[];for(let n=0;n<this.count;n++){let s=n*this.data.stride+this.offset;for(let r=0;r<this.itemSize;r++)e.push(this.data.array[s+r])}return{itemSize:this.itemSize,type:this.array.constructor.name,array:e,normalized:this.normalized}}else return t.interleavedBuffers===void 0&&(t.interleavedBuffers={}),t.interleavedBuffers[this.data.uuid]===void 0&&(t.interleavedBuffers[this.data.uuid]=this.data.toJSON(t)),{isInterleavedBufferAttribute:!0,itemSize:this.itemSize,data:this.data.uuid,offset:this.offset,normalized:this.normalized}}_denormalize(t){let e=this._normalizationScale;return e!==void 0?Math.max(t/e,-1):bu(t,this.data.array)}_normalize(t){let e=this._normalizationScale;return e!==void 0?Math.round(t*e):Su(t,this.data.array)}},Bh=new I,rx=new I,ox=new Bt,Je=class{constructor(t=new I(1,0,0),e=0){this.isPlane=!0,this.normal=t,this.constant=e}set(t,e){return this.normal.copy(t),this.constant=e,this}setComponents(t,e,n,s){return this.normal.set(t,e,n),this.constant=s,this}setFromNormalAndCoplanarPoint(t,e){return this.normal.copy(t),this.constant=-e.dot(this.normal),this}setFromCoplanarPoints(t,e,n){let s=Bh.subVectors(n,e).cross(rx.subVectors(t,e)).normalize();return this.setFromNormalAndCoplanarPoint(s,t),this}copy(t){return this.normal.copy(t.normal),this.constant=t.constant,this}normalize(){let t=1/this.normal.length();return this.normal.multiplyScalar(t),this.constant*=t,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(t){return this.normal.dot(t)+this.constant}distanceToSphere(t){return this.distanceToPoint(t.center)-t.radius}projectPoint(t,e){return e.copy(t).addScaledVector(this.normal,-this.distanceToPoint(t))}intersectLine(t,e,n=!0){let s=t.delta(Bh),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(t.start)===0?e.copy(t.start):null;let o=-(t.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:e.copy(t.start).addScaledVector(s,o)}intersectsLine(t){let e=this.distanceToPoint(t.start),n=this.distanceToPoint(t.end);return e<0&&n>0||n<0&&e>0}intersectsBox(t){return t.intersectsPlane(this)}intersectsSphere(t){return t.intersectsPlane(this)}coplanarPoint(t){return t.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(t,e){let n=e||ox.getNormalMatrix(t),s=this.coplanarPoint(Bh).applyMatrix4(t),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(t){return this.constant-=t.dot(this.normal),this}equals(t){return t.normal.equals(this.normal)&&t.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(t){return this.normal.fromArray(t.normal),this.constant=t.constant,this}},ax=0,Hi=class extends Zn{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:ax++}),this.uuid=Ji(),this.name="",this.type="Material",this.blending=ur,this.side=Jn,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=eu,this.blendDst=nu,this.blendEquation=_s,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new Ot(0,0,0),this.blendAlpha=0,this.depthFunc=tr,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=xp,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Pa,this.stencilZFail=Pa,this.stencilZPass=Pa,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(t){this._alphaTest>0!=t>0&&this.version++,this._alphaTest=t}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(t){if(t!==void 0)for(let e in t){let n=t[e];if(n===void 0){Nt(`Material: parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){Nt(`Material: '${e}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";e&&(t={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(t).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(t).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(t).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(t).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(t).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(t).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(t).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(t).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(t).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(t).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(t).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(t).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(t).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(t).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(t).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(t).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(t).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(t).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(t).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(t).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(t).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(t).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(t).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(t).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(t).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(t).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(t).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(e){let r=s(t.textures),o=s(t.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(t,e){if(t.uuid!==void 0&&(this.uuid=t.uuid),t.name!==void 0&&(this.name=t.name),t.color!==void 0&&this.color!==void 0&&this.color.setHex(t.color),t.roughness!==void 0&&(this.roughness=t.roughness),t.metalness!==void 0&&(this.metalness=t.metalness),t.sheen!==void 0&&(this.sheen=t.sheen),t.sheenColor!==void 0&&(this.sheenColor=new Ot().setHex(t.sheenColor)),t.sheenRoughness!==void 0&&(this.sheenRoughness=t.sheenRoughness),t.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(t.emissive),t.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(t.specular),t.specularIntensity!==void 0&&(this.specularIntensity=t.specularIntensity),t.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(t.specularColor),t.shininess!==void 0&&(this.shininess=t.shininess),t.clearcoat!==void 0&&(this.clearcoat=t.clearcoat),t.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=t.clearcoatRoughness),t.diffuseRoughness!==void 0&&(this.diffuseRoughness=t.diffuseRoughness),t.dispersion!==void 0&&(this.dispersion=t.dispersion),t.retroreflectivity!==void 0&&(this.retroreflectivity=t.retroreflectivity),t.iridescence!==void 0&&(this.iridescence=t.iridescence),t.iridescenceIOR!==void 0&&(this.iridescenceIOR=t.iridescenceIOR),t.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessMinimum),t.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=t.iridescenceThicknessMaximum),t.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=t.iridescenceThicknessRange[1]),t.transmission!==void 0&&(this.transmission=t.transmission),t.thickness!==void 0&&(this.thickness=t.thickness),t.attenuationDistance!==void 0&&(this.attenuationDistance=t.attenuationDistance),t.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(t.attenuationColor),t.anisotropy!==void 0&&(this.anisotropy=t.anisotropy),t.anisotropyRotation!==void 0&&(this.anisotropyRotation=t.anisotropyRotation),t.fog!==void 0&&(this.fog=t.fog),t.flatShading!==void 0&&(this.flatShading=t.flatShading),t.blending!==void 0&&(this.blending=t.blending),t.combine!==void 0&&(this.combine=t.combine),t.side!==void 0&&(this.side=t.side),t.shadowSide!==void 0&&(this.shadowSide=t.shadowSide),t.opacity!==void 0&&(this.opacity=t.opacity),t.transparent!==void 0&&(this.transparent=t.transparent),t.alphaTest!==void 0&&(this.alphaTest=t.alphaTest),t.alphaHash!==void 0&&(this.alphaHash=t.alphaHash),t.depthFunc!==void 0&&(this.depthFunc=t.depthFunc),t.depthTest!==void 0&&(this.depthTest=t.depthTest),t.depthWrite!==void 0&&(this.depthWrite=t.depthWrite),t.colorWrite!==void 0&&(this.colorWrite=t.colorWrite),t.clippingPlanes!==void 0&&(this.clippingPlanes=t.clippingPlanes.map(n=>new Je().fromJSON(n))),t.clipIntersection!==void 0&&(this.clipIntersection=t.clipIntersection),t.clipShadows!==void 0&&(this.clipShadows=t.clipShadows),t.depthPacking!==void 0&&(this.depthPacking=t.depthPacking),t.blendSrc!==void 0&&(this.blendSrc=t.blendSrc),t.blendDst!==void 0&&(this.blendDst=t.blendDst),t.blendEquation!==void 0&&(this.blendEquation=t.blendEquation),t.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=t.blendSrcAlpha),t.blendDstAlpha!==void 0&&(this.blendDstAlpha=t.blendDstAlpha),t.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=t.blendEquationAlpha),t.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(t.blendColor),t.blendAlpha!==void 0&&(this.blendAlpha=t.blendAlpha),t.stencilWriteMask!==void 0&&(this.stencilWriteMask=t.stencilWriteMask),t.stencilFunc!==void 0&&(this.stencilFunc=t.stencilFunc),t.stencilRef!==void 0&&(this.stencilRef=t.stencilRef),t.stencilFuncMask!==void 0&&(this.stencilFuncMask=t.stencilFuncMask),t.stencilFail!==void 0&&(this.stencilFail=t.stencilFail),t.stencilZFail!==void 0&&(this.stencilZFail=t.stencilZFail),t.stencilZPass!==void 0&&(this.stencilZPass=t.stencilZPass),t.stencilWrite!==void 0&&(this.stencilWrite=t.stencilWrite),t.wireframe!==void 0&&(this.wireframe=t.wireframe),t.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=t.wireframeLinewidth),t.wireframeLinecap!==void 0&&(this.wireframeLinecap=t.wireframeLinecap),t.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=t.wireframeLinejoin),t.rotation!==void 0&&(this.rotation=t.rotation),t.linewidth!==void 0&&(this.linewidth=t.linewidth),t.linecap!==void 0&&(this.linecap=t.linecap),t.linejoin!==void 0&&(this.linejoin=t.linejoin),t.dashSize!==void 0&&(this.dashSize=t.dashSize),t.gapSize!==void 0&&(this.gapSize=t.gapSize),t.scale!==void 0&&(this.scale=t.scale),t.polygonOffset!==void 0&&(this.polygonOffset=t.polygonOffset),t.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=t.polygonOffsetFactor),t.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=t.polygonOffsetUnits),t.dithering!==void 0&&(this.dithering=t.dithering),t.alphaToCoverage!==void 0&&(this.alphaToCoverage=t.alphaToCoverage),t.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=t.premultipliedAlpha),t.forceSinglePass!==void 0&&(this.forceSinglePass=t.forceSinglePass),t.allowOverride!==void 0&&(this.allowOverride=t.allowOverride),t.visible!==void 0&&(this.visible=t.visible),t.toneMapped!==void 0&&(this.toneMapped=t.toneMapped),t.userData!==void 0&&(this.userData=t.userData),t.vertexColors!==void 0&&(typeof t.vertexColors=="number"?this.vertexColors=t.vertexColors>0:this.vertexColors=t.vertexColors),t.size!==void 0&&(this.size=t.size),t.sizeAttenuation!==void 0&&(this.sizeAttenuation=t.sizeAttenuation),t.map!==void 0&&(this.map=e[t.map]||null),t.matcap!==void 0&&(this.matcap=e[t.matcap]||null),t.alphaMap!==void 0&&(this.alphaMap=e[t.alphaMap]||null),t.bumpMap!==void 0&&(this.bumpMap=e[t.bumpMap]||null),t.bumpScale!==void 0&&(this.bumpScale=t.bumpScale),t.normalMap!==void 0&&(this.normalMap=e[t.normalMap]||null),t.normalMapType!==void 0&&(this.normalMapType=t.normalMapType),t.normalScale!==void 0){let n=t.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new gt().fromArray(n)}return t.displacementMap!==void 0&&(this.displacementMap=e[t.displacementMap]||null),t.displacementScale!==void 0&&(this.displacementScale=t.displacementScale),t.displacementBias!==void 0&&(this.displacementBias=t.displacementBias),t.roughnessMap!==void 0&&(this.roughnessMap=e[t.roughnessMap]||null),t.metalnessMap!==void 0&&(this.metalnessMap=e[t.metalnessMap]||null),t.emissiveMap!==void 0&&(this.emissiveMap=e[t.emissiveMap]||null),t.emissiveIntensity!==void 0&&(this.emissiveIntensity=t.emissiveIntensity),t.specularMap!==void 0&&(this.specularMap=e[t.specularMap]||null),t.specularIntensityMap!==void 0&&(this.specularIntensityMap=e[t.specularIntensityMap]||null),t.specularColorMap!==void 0&&(this.specularColorMap=e[t.specularColorMap]||null),t.envMap!==void 0&&(this.envMap=e[t.envMap]||null),t.envMapRotation!==void 0&&this.envMapRotation.fromArray(t.envMapRotation),t.envMapIntensity!==void 0&&(this.envMapIntensity=t.envMapIntensity),t.reflectivity!==void 0&&(this.reflectivity=t.reflectivity),t.refractionRatio!==void 0&&(this.refractionRatio=t.refractionRatio),t.lightMap!==void 0&&(this.lightMap=e[t.lightMap]||null),t.lightMapIntensity!==void 0&&(this.lightMapIntensity=t.lightMapIntensity),t.aoMap!==void 0&&(this.aoMap=e[t.aoMap]||null),t.aoMapIntensity!==void 0&&(this.aoMapIntensity=t.aoMapIntensity),t.gradientMap!==void 0&&(this.gradientMap=e[t.gradientMap]||null),t.clearcoatMap!==void 0&&(this.clearcoatMap=e[t.clearcoatMap]||null),t.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=e[t.clearcoatRoughnessMap]||null),t.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=e[t.clearcoatNormalMap]||null),t.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new gt().fromArray(t.clearcoatNormalScale)),t.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=e[t.diffuseRoughnessMap]||null),t.iridescenceMap!==void 0&&(this.iridescenceMap=e[t.iridescenceMap]||null),t.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=e[t.iridescenceThicknessMap]||null),t.transmissionMap!==void 0&&(this.transmissionMap=e[t.transmissionMap]||null),t.thicknessMap!==void 0&&(this.thicknessMap=e[t.thicknessMap]||null),t.anisotropyMap!==void 0&&(this.anisotropyMap=e[t.anisotropyMap]||null),t.sheenColorMap!==void 0&&(this.sheenColorMap=e[t.sheenColorMap]||null),t.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=e[t.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(t){this.name=t.name,this.blending=t.blending,this.side=t.side,this.vertexColors=t.vertexColors,this.opacity=t.opacity,this.transparent=t.transparent,this.blendSrc=t.blendSrc,this.blendDst=t.blendDst,this.blendEquation=t.blendEquation,this.blendSrcAlpha=t.blendSrcAlpha,this.blendDstAlpha=t.blendDstAlpha,this.blendEquationAlpha=t.blendEquationAlpha,this.blendColor.copy(t.blendColor),this.blendAlpha=t.blendAlpha,this.depthFunc=t.depthFunc,this.depthTest=t.depthTest,this.depthWrite=t.depthWrite,this.stencilWriteMask=t.stencilWriteMask,this.stencilFunc=t.stencilFunc,this.stencilRef=t.stencilRef,this.stencilFuncMask=t.stencilFuncMask,this.stencilFail=t.stencilFail,this.stencilZFail=t.stencilZFail,this.stencilZPass=t.stencilZPass,this.stencilWrite=t.stencilWrite;let e=t.clippingPlanes,n=null;if(e!==null){let s=e.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=e[r].clone()}return this.clippingPlanes=n,this.clipIntersection=t.clipIntersection,this.clipShadows=t.clipShadows,this.shadowSide=t.shadowSide,this.colorWrite=t.colorWrite,this.precision=t.precision,this.polygonOffset=t.polygonOffset,this.polygonOffsetFactor=t.polygonOffsetFactor,this.polygonOffsetUnits=t.polygonOffsetUnits,this.dithering=t.dithering,this.alphaTest=t.alphaTest,this.alphaHash=t.alphaHash,this.alphaToCoverage=t.alphaToCoverage,this.premultipliedAlpha=t.premultipliedAlpha,this.forceSinglePass=t.forceSinglePass,this.allowOverride=t.allowOverride,this.visible=t.visible,this.toneMapped=t.toneMapped,this.userData=JSON.parse(JSON.stringify(t.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(t){t===!0&&this.version++}};var bi=new I,kh=new I,pa=new I,ma=new I,Ai=class{constructor(t=new I,e=new I(0,0,-1)){this.origin=t,this.direction=e}set(t,e){return this.origin.copy(t),this.direction.copy(e),this}copy(t){return this.origin.copy(t.origin),this.direction.copy(t.direction),this}at(t,e){return e.copy(this.origin).addScaledVector(this.direction,t)}lookAt(t){return this.direction.copy(t).sub(this.origin).normalize(),this}recast(t){return this.origin.copy(this.at(t,bi)),this}closestPointToPoint(t,e){e.subVectors(t,this.origin);let n=e.dot(this.direction);return n<0?e.copy(this.origin):e.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(t){return Math.sqrt(this.distanceSqToPoint(t))}distanceSqToPoint(t){let e=bi.subVectors(t,this.origin).dot(this.direction);return e<0?this.origin.distanceToSquared(t):(bi.copy(this.origin).addScaledVector(this.direction,e),bi.distanceToSquared(t))}distanceSqToSegment(t,e,n,s){kh.copy(t).add(e).multiplyScalar(.5),pa.copy(e).sub(t).normalize(),ma.copy(this.origin).sub(kh);let r=t.distanceTo(e)*.5,o=-this.direction.dot(pa),a=ma.dot(this.direction),l=-ma.dot(pa),c=ma.lengthSq(),h=Math.abs(1-o*o),d,u,f,g;if(h>0)if(d=o*l-a,u=o*a-l,g=r*h,d>=0)if(u>=-g)if(u<=g){let _=1/h;d*=_,u*=_,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-g?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=g?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(kh).addScaledVector(pa,u),f}intersectSphere(t,e){if(t.radius<0)return null;bi.subVectors(t.center,this.origin);let n=bi.dot(this.direction),s=bi.dot(bi)-n*n,r=t.radius*t.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,e):this.at(a,e)}intersectsSphere(t){return t.radius<0?!1:this.distanceSqToPoint(t.center)<=t.radius*t.radius}distanceToPlane(t){let e=t.normal.dot(this.direction);if(e===0)return t.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(t.normal)+t.constant)/e;return n>=0?n:null}intersectPlane(t,e){let n=this.distanceToPlane(t);return n===null?null:this.at(n,e)}intersectsPlane(t){let e=t.distanceToPoint(this.origin);return e===0||t.normal.dot(this.direction)*e<0}intersectBox(t,e){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(t.min.x-u.x)*c,s=(t.max.x-u.x)*c):(n=(t.max.x-u.x)*c,s=(t.min.x-u.x)*c),h>=0?(r=(t.min.y-u.y)*h,o=(t.max.y-u.y)*h):(r=(t.max.y-u.y)*h,o=(t.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(t.min.z-u.z)*d,l=(t.max.z-u.z)*d):(a=(t.max.z-u.z)*d,l=(t.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,e)}intersectsBox(t){return this.intersectBox(t,bi)!==null}intersectTriangle(t,e,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=t.x-o.x,u=t.y-o.y,f=t.z-o.z,g=e.x-o.x,_=e.y-o.y,p=e.z-o.z,m=n.x-o.x,x=n.y-o.y,b=n.z-o.z,v=Math.abs(l),w=Math.abs(c),S=Math.abs(h),y,M,P,E,A,R,N,L,O,G,q,nt;if(v>=w&&v>=S?(P=l,R=d,O=g,nt=m,l>=0?(y=c,M=h,E=u,A=f,N=_,L=p,G=x,q=b):(y=h,M=c,E=f,A=u,N=p,L=_,G=b,q=x)):w>=S?(P=c,R=u,O=_,nt=x,c>=0?(y=h,M=l,E=f,A=d,N=p,L=g,G=b,q=m):(y=l,M=h,E=d,A=f,N=g,L=p,G=m,q=b)):(P=h,R=f,O=p,nt=b,h>=0?(y=l,M=c,E=d,A=u,N=g,L=_,G=m,q=x):(y=c,M=l,E=u,A=d,N=_,L=g,G=x,q=m)),P===0)return null;let V=y/P,J=M/P,et=1/P,st=E-V*R,Mt=A-J*R,Y=N-V*O,at=L-J*O,St=G-V*nt,Ct=q-J*nt,_t=St*at-Ct*Y,kt=st*Ct-Mt*St,Ee=Y*Mt-at*st;if(s){if(_t<0||kt<0||Ee<0)return null}else if((_t<0||kt<0||Ee<0)&&(_t>0||kt>0||Ee>0))return null;let It=_t+kt+Ee;if(It===0)return null;let te=et*(_t*R+kt*O+Ee*nt);return(It>0?te<0:te>0)?null:this.at(te/It,r)}applyMatrix4(t){return this.origin.applyMatrix4(t),this.direction.transformDirection(t),this}equals(t){return t.origin.equals(this.origin)&&t.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},je=class extends Hi{constructor(t){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new Ot(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new wi,this.combine=ol,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.lightMap=t.lightMap,this.lightMapIntensity=t.lightMapIntensity,this.aoMap=t.aoMap,this.aoMapIntensity=t.aoMapIntensity,this.specularMap=t.specularMap,this.alphaMap=t.alphaMap,this.envMap=t.envMap,this.envMapRotation.copy(t.envMapRotation),this.combine=t.combine,this.reflectivity=t.reflectivity,this.refractionRatio=t.refractionRatio,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.wireframeLinecap=t.wireframeLinecap,this.wireframeLinejoin=t.wireframeLinejoin,this.fog=t.fog,this}},Rf=new Ut,fs=new Ai,ga=new Gn,Cf=new I,xa=new I,_a=new I,ya=new I,zh=new I,va=new I,Pf=new I,ba=new I,jt=class extends un{constructor(t=new Ce,e=new je){super(),this.isMesh=!0,this.type="Mesh",this.geometry=t,this.material=e,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(t,e){return super.copy(t,e),t.morphTargetInfluences!==void 0?this.morphTargetInfluences=t.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,t.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},t.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(t.material)?t.material.slice():t.material,this.geometry=t.geometry,this}updateMorphTargets(){let e=this.geometry.morphAttributes,n=Object.keys(e);if(n.length>0){let s=e[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(t,e){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;e.fromBufferAttribute(s,t);let a=this.morphTargetInfluences;if(r&&a){va.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(zh.fromBufferAttribute(d,t),o?va.addScaledVector(zh,h):va.addScaledVector(zh.sub(e),h))}e.add(va)}return e}intersectsFrustum(t){return t.intersectsObject(this)}raycast(t,e){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),ga.copy(n.boundingSphere),ga.applyMatrix4(r),fs.copy(t.ray).recast(t.near),!(ga.containsPoint(fs.origin)===!1&&(fs.intersectSphere(ga,Cf)===null||fs.origin.distanceToSquared(Cf)>(t.far-t.near)**2))&&(Rf.copy(r).invert(),fs.copy(t.ray).applyMatrix4(Rf),!(n.boundingBox!==null&&fs.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(t,e,fs)))}_computeIntersections(t,e,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,_=u.length;g<_;g++){let p=u[g],m=o[p.materialIndex],x=Math.max(p.start,f.start),b=Math.min(a.count,Math.min(p.start+p.count,f.start+f.count));for(let v=x,w=b;v<w;v+=3){let S=a.getX(v),y=a.getX(v+1),M=a.getX(v+2);s=Sa(this,m,t,n,c,h,d,S,y,M),s&&(s.faceIndex=Math.floor(v/3),s.face.materialIndex=p.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),_=Math.min(a.count,f.start+f.count);for(let p=g,m=_;p<m;p+=3){let x=a.getX(p),b=a.getX(p+1),v=a.getX(p+2);s=Sa(this,o,t,n,c,h,d,x,b,v),s&&(s.faceIndex=Math.floor(p/3),e.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,_=u.length;g<_;g++){let p=u[g],m=o[p.materialIndex],x=Math.max(p.start,f.start),b=Math.min(l.count,Math.min(p.start+p.count,f.start+f.count));for(let v=x,w=b;v<w;v+=3){let S=v,y=v+1,M=v+2;s=Sa(this,m,t,n,c,h,d,S,y,M),s&&(s.faceIndex=Math.floor(v/3),s.face.materialIndex=p.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),_=Math.min(l.count,f.start+f.count);for(let p=g,m=_;p<m;p+=3){let x=p,b=p+1,v=p+2;s=Sa(this,o,t,n,c,h,d,x,b,v),s&&(s.faceIndex=Math.floor(p/3),e.push(s))}}}};function lx(i,t,e,n,s,r,o,a){let l;if(t.side===Be?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,t.side===Jn,a),l===null)return null;ba.copy(a),ba.applyMatrix4(i.matrixWorld);let c=e.ray.origin.distanceTo(ba);return c<e.near||c>e.far?null:{distance:c,point:ba.clone(),object:i}}function Sa(i,t,e,n,s,r,o,a,l,c){i.getVertexPosition(a,xa),i.getVertexPosition(l,_a),i.getVertexPosition(c,ya);let h=lx(i,t,e,n,xa,_a,ya,Pf);if(h){let d=new I;hn.getBarycoord(Pf,xa,_a,ya,d),s&&(h.uv=hn.getInterpolatedAttribute(s,a,l,c,d,new gt)),r&&(h.uv1=hn.getInterpolatedAttribute(r,a,l,c,d,new gt)),o&&(h.normal=hn.getInterpolatedAttribute(o,a,l,c,d,new I),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new I,materialIndex:0};hn.getNormal(xa,_a,ya,u.normal),h.face=u,h.barycoord=d}return h}var Ei=class extends Sn{constructor(t=null,e=1,n=1,s,r,o,a,l,c=Ae,h=Ae,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:t,width:e,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var so=class extends ce{constructor(t,e,n,s=1){super(t,e,n),this.isInstancedBufferAttribute=!0,this.meshPerAttribute=s}copy(t){return super.copy(t),this.meshPerAttribute=t.meshPerAttribute,this}toJSON(){let t=super.toJSON();return t.meshPerAttribute=this.meshPerAttribute,t.isInstancedBufferAttribute=!0,t}},qs=new Ut,If=new Ut,Ma=[],Lf=new Jt,cx=new Ut,Xr=new jt,qr=new Gn,Ri=class extends jt{constructor(t,e,n){super(t,e),this.isInstancedMesh=!0,this.instanceMatrix=new so(new Float32Array(n*16),16),this.instanceColor=null,this.morphTexture=null,this.count=n,this.boundingBox=null,this.boundingSphere=null;for(let s=0;s<n;s++)this.setMatrixAt(s,cx)}computeBoundingBox(){let t=this.geometry,e=this.count;this.boundingBox===null&&(this.boundingBox=new Jt),t.boundingBox===null&&t.computeBoundingBox(),this.boundingBox.makeEmpty();for(let n=0;n<e;n++)this.getMatrixAt(n,qs),Lf.copy(t.boundingBox).applyMatrix4(qs),this.boundingBox.union(Lf)}computeBoundingSphere(){let t=this.geometry,e=this.count;this.boundingSphere===null&&(this.boundingSphere=new Gn),t.boundingSphere===null&&t.computeBoundingSphere(),this.boundingSphere.makeEmpty();for(let n=0;n<e;n++)this.getMatrixAt(n,qs),qr.copy(t.boundingSphere).applyMatrix4(qs),this.boundingSphere.union(qr)}copy(t,e){return super.copy(t,e),this.instanceMatrix.copy(t.instanceMatrix),this.morphTexture=t.morphTexture!==null?t.morphTexture.clone():null,this.instanceColor=t.instanceColor!==null?t.instanceColor.clone():null,this.count=t.count,this.boundingBox=t.boundingBox!==null?t.boundingBox.clone():null,this.boundingSphere=t.boundingSphere!==null?t.boundingSphere.clone():null,this}getColorAt(t,e){return this.instanceColor===null?e.setRGB(1,1,1):e.fromArray(this.instanceColor.array,t*3)}getMatrixAt(t,e){return e.fromArray(this.instanceMatrix.array,t*16)}getMorphAt(t,e){let n=e.morphTargetInfluences,s=this.morphTexture.source.data.data,r=n.length+1,o=t*r+1;for(let a=0;a<n.length;a++)n[a]=s[o+a]}raycast(t,e){let n=this.matrixWorld,s=this.count;if(Xr.geometry=this.geometry,Xr.material=this.material,Xr.material!==void 0&&(this.boundingSphere===null&&this.computeBoundingSphere(),qr.copy(this.boundingSphere),qr.applyMatrix4(n),t.ray.intersectsSphere(qr)!==!1))for(let r=0;r<s;r++){this.getMatrixAt(r,qs),If.multiplyMatrices(n,qs),Xr.matrixWorld=If,Xr.raycast(t,Ma);for(let o=0,a=Ma.length;o<a;o++){let l=Ma[o];l.instanceId=r,l.object=this,e.push(l)}Ma.length=0}}setColorAt(t,e){return this.instanceColor===null&&(this.instanceColor=new so(new Float32Array(this.instanceMatrix.count*3).fill(1),3)),e.toArray(this.instanceColor.array,t*3),this}setMatrixAt(t,e){return e.toArray(this.instanceMatrix.array,t*16),this}setMorphAt(t,e){let n=e.morphTargetInfluences,s=n.length+1;this.morphTexture===null&&(this.morphTexture=new Ei(new Float32Array(s*this.count),s,this.count,pr,ke));let r=this.morphTexture.source.data.data,o=0;for(let c=0;c<n.length;c++)o+=n[c];let a=this.geometry.morphTargetsRelative?1:1-o,l=s*t;return r[l]=a,r.set(n,l+1),this}updateMorphTargets(){}dispose(){super.dispose(),this.instanceMatrix.dispose(),this.instanceColor!==null&&this.instanceColor.dispose(),this.morphTexture!==null&&(this.morphTexture.dispose(),this.morphTexture=null)}},ps=new Gn,hx=new gt(.5,.5),wa=new I,Wi=class{constructor(t=new Je,e=new Je,n=new Je,s=new Je,r=new Je,o=new Je){this.planes=[t,e,n,s,r,o]}set(t,e,n,s,r,o){let a=this.planes;return a[0].copy(t),a[1].copy(e),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(t){let e=this.planes;for(let n=0;n<6;n++)e[n].copy(t.planes[n]);return this}setFromProjectionMatrix(t,e=Vn,n=!1){let s=this.planes,r=t.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],g=r[8],_=r[9],p=r[10],m=r[11],x=r[12],b=r[13],v=r[14],w=r[15];if(s[0].setComponents(c-o,f-h,m-g,w-x).normalize(),s[1].setComponents(c+o,f+h,m+g,w+x).normalize(),s[2].setComponents(c+a,f+d,m+_,w+b).normalize(),s[3].setComponents(c-a,f-d,m-_,w-b).normalize(),n)s[4].setComponents(l,u,p,v).normalize(),s[5].setComponents(c-l,f-u,m-p,w-v).normalize();else if(s[4].setComponents(c-l,f-u,m-p,w-v).normalize(),e===Vn)s[5].setComponents(c+l,f+u,m+p,w+v).normalize();else if(e===er)s[5].setComponents(l,u,p,v).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+e);return this}intersectsObject(t){if(t.boundingSphere!==void 0)t.boundingSphere===null&&t.computeBoundingSphere(),ps.copy(t.boundingSphere).applyMatrix4(t.matrixWorld);else{let e=t.geometry;e.boundingSphere===null&&e.computeBoundingSphere(),ps.copy(e.boundingSphere).applyMatrix4(t.matrixWorld)}return this.intersectsSphere(ps)}intersectsSprite(t){ps.center.set(0,0,0);let e=hx.distanceTo(t.center);return ps.radius=.7071067811865476+e,ps.applyMatrix4(t.matrixWorld),this.intersectsSphere(ps)}intersectsSphere(t){let e=this.planes,n=t.center,s=-t.radius;for(let r=0;r<6;r++)if(e[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(t){let e=this.planes;for(let n=0;n<6;n++){let s=e[n];if(wa.x=s.normal.x>0?t.max.x:t.min.x,wa.y=s.normal.y>0?t.max.y:t.min.y,wa.z=s.normal.z>0?t.max.z:t.min.z,s.distanceToPoint(wa)<0)return!1}return!0}containsPoint(t){let e=this.planes;for(let n=0;n<6;n++)if(e[n].distanceToPoint(t)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Df=new Ut,Wa=class i{constructor(){this.coordinateSystem=Vn,this._frustums=[],this._count=0}setFromArrayCamera(t){let e=t.cameras,n=this._frustums;for(let s=0;s<e.length;s++){let r=e[s];Df.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new Wi),n[s].setFromProjectionMatrix(Df,r.coordinateSystem,r.reversedDepth)}return this._count=e.length,this}getFrustum(t){return this._frustums[t]}intersectsObject(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsObject(t))return!0;return!1}intersectsSprite(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSprite(t))return!0;return!1}intersectsSphere(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSphere(t))return!0;return!1}intersectsBox(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsBox(t))return!0;return!1}containsPoint(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].containsPoint(t))return!0;return!1}copy(t){this.coordinateSystem=t.coordinateSystem;let e=this._frustums,n=t._frustums;for(let s=0;s<t._count;s++)e[s]===void 0&&(e[s]=new Wi),e[s].copy(n[s]);return this._count=t._count,this}clone(){return new i().copy(this)}};var ro=class extends Sn{constructor(t=[],e=ys,n,s,r,o,a,l,c,h){super(t,e,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(t){this.image=t}};var Cn=class extends Sn{constructor(t,e,n=jn,s,r,o,a=Ae,l=Ae,c,h=Mi,d=1){if(h!==Mi&&h!==Di)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:t,height:e,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(t){return super.copy(t),this.source=new sr(Object.assign({},t.image)),this.compareFunction=t.compareFunction,this}toJSON(t){let e=super.toJSON(t);return e.compareFunction=this.compareFunction,e}},oo=class extends Cn{constructor(t,e=jn,n=ys,s,r,o=Ae,a=Ae,l,c=Mi){let h={width:t,height:t,depth:1},d=[h,h,h,h,h,h];super(t,t,e,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(t){this.image=t}},ao=class extends Sn{constructor(t=null){super(),this.sourceTexture=t,this.isExternalTexture=!0}copy(t){return super.copy(t),this.sourceTexture=t.sourceTexture,this}},ar=class i extends Ce{constructor(t=1,e=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:t,height:e,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;g("z","y","x",-1,-1,n,e,t,o,r,0),g("z","y","x",1,-1,n,e,-t,o,r,1),g("x","z","y",1,1,t,n,e,s,o,2),g("x","z","y",1,-1,t,n,-e,s,o,3),g("x","y","z",1,-1,t,e,n,s,r,4),g("x","y","z",-1,-1,t,e,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new ne(c,3)),this.setAttribute("normal",new ne(h,3)),this.setAttribute("uv",new ne(d,2));function g(_,p,m,x,b,v,w,S,y,M,P){let E=v/y,A=w/M,R=v/2,N=w/2,L=S/2,O=y+1,G=M+1,q=0,nt=0,V=new I;for(let J=0;J<G;J++){let et=J*A-N;for(let st=0;st<O;st++){let Mt=st*E-R;V[_]=Mt*x,V[p]=et*b,V[m]=L,c.push(V.x,V.y,V.z),V[_]=0,V[p]=0,V[m]=S>0?1:-1,h.push(V.x,V.y,V.z),d.push(st/y),d.push(1-J/M),q+=1}}for(let J=0;J<M;J++)for(let et=0;et<y;et++){let st=u+et+O*J,Mt=u+et+O*(J+1),Y=u+(et+1)+O*(J+1),at=u+(et+1)+O*J;l.push(st,Mt,at),l.push(Mt,Y,at),nt+=6}a.addGroup(f,nt,P),f+=nt,u+=q}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.depth,t.widthSegments,t.heightSegments,t.depthSegments)}};var ms=class i extends Ce{constructor(t=1,e=1,n=1,s=32,r=1,o=!1,a=0,l=Math.PI*2){super(),this.type="CylinderGeometry",this.parameters={radiusTop:t,radiusBottom:e,height:n,radialSegments:s,heightSegments:r,openEnded:o,thetaStart:a,thetaLength:l};let c=this;s=Math.floor(s),r=Math.floor(r);let h=[],d=[],u=[],f=[],g=0,_=[],p=n/2,m=0;x(),o===!1&&(t>0&&b(!0),e>0&&b(!1)),this.setIndex(h),this.setAttribute("position",new ne(d,3)),this.setAttribute("normal",new ne(u,3)),this.setAttribute("uv",new ne(f,2));function x(){let v=new I,w=new I,S=0,y=(e-t)/n;for(let M=0;M<=r;M++){let P=[],E=M/r,A=E*(e-t)+t;for(let R=0;R<=s;R++){let N=R/s,L=N*l+a,O=Math.sin(L),G=Math.cos(L);w.x=A*O,w.y=-E*n+p,w.z=A*G,d.push(w.x,w.y,w.z),v.set(O,y,G).normalize(),u.push(v.x,v.y,v.z),f.push(N,1-E),P.push(g++)}_.push(P)}for(let M=0;M<s;M++)for(let P=0;P<r;P++){let E=_[P][M],A=_[P+1][M],R=_[P+1][M+1],N=_[P][M+1];(t>0||P!==0)&&(h.push(E,A,N),S+=3),(e>0||P!==r-1)&&(h.push(A,R,N),S+=3)}c.addGroup(m,S,0),m+=S}function b(v){let w=g,S=new gt,y=new I,M=0,P=v===!0?t:e,E=v===!0?1:-1;for(let R=1;R<=s;R++)d.push(0,p*E,0),u.push(0,E,0),f.push(.5,.5),g++;let A=g;for(let R=0;R<=s;R++){let L=R/s*l+a,O=Math.cos(L),G=Math.sin(L);y.x=P*G,y.y=p*E,y.z=P*O,d.push(y.x,y.y,y.z),u.push(0,E,0),S.x=O*.5+.5,S.y=G*.5*E+.5,f.push(S.x,S.y),g++}for(let R=0;R<s;R++){let N=w+R,L=A+R;v===!0?h.push(L,L+1,N):h.push(L+1,L,N),M+=3}c.addGroup(m,M,v===!0?1:2),m+=M}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radiusTop,t.radiusBottom,t.height,t.radialSegments,t.heightSegments,t.openEnded,t.thetaStart,t.thetaLength)}};var lr=class i extends Ce{constructor(t=[new gt(0,-.5),new gt(.5,0),new gt(0,.5)],e=12,n=0,s=Math.PI*2){super(),this.type="LatheGeometry",this.parameters={points:t,segments:e,phiStart:n,phiLength:s},e=Math.floor(e),s=Vt(s,0,Math.PI*2);let r=[],o=[],a=[],l=[],c=[],h=1/e,d=new I,u=new gt,f=new I,g=new I,_=new I,p=0,m=0;for(let x=0;x<=t.length-1;x++)switch(x){case 0:p=t[x+1].x-t[x].x,m=t[x+1].y-t[x].y,f.x=m*1,f.y=-p,f.z=m*0,_.copy(f),f.normalize(),l.push(f.x,f.y,f.z);break;case t.length-1:_.normalize(),l.push(_.x,_.y,_.z);break;default:p=t[x+1].x-t[x].x,m=t[x+1].y-t[x].y,f.x=m*1,f.y=-p,f.z=m*0,g.copy(f),f.x+=_.x,f.y+=_.y,f.z+=_.z,f.normalize(),l.push(f.x,f.y,f.z),_.copy(g)}for(let x=0;x<=e;x++){let b=n+x*h*s,v=Math.sin(b),w=Math.cos(b);for(let S=0;S<=t.length-1;S++){d.x=t[S].x*v,d.y=t[S].y,d.z=t[S].x*w,o.push(d.x,d.y,d.z),u.x=x/e,u.y=S/(t.length-1),a.push(u.x,u.y);let y=l[3*S+0]*v,M=l[3*S+1],P=l[3*S+0]*w;c.push(y,M,P)}}for(let x=0;x<e;x++)for(let b=0;b<t.length-1;b++){let v=b+x*t.length,w=v,S=v+t.length,y=v+t.length+1,M=v+1;r.push(w,S,M),r.push(y,M,S)}this.setIndex(r),this.setAttribute("position",new ne(o,3)),this.setAttribute("uv",new ne(a,2)),this.setAttribute("normal",new ne(c,3))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.points,t.segments,t.phiStart,t.phiLength)}};var lo=class i extends Ce{constructor(t=1,e=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:t,height:e,widthSegments:n,heightSegments:s};let r=t/2,o=e/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=t/a,u=e/l,f=[],g=[],_=[],p=[];for(let m=0;m<h;m++){let x=m*u-o;for(let b=0;b<c;b++){let v=b*d-r;g.push(v,-x,0),_.push(0,0,1),p.push(b/a),p.push(1-m/l)}}for(let m=0;m<l;m++)for(let x=0;x<a;x++){let b=x+c*m,v=x+c*(m+1),w=x+1+c*(m+1),S=x+1+c*m;f.push(b,v,S),f.push(v,w,S)}this.setIndex(f),this.setAttribute("position",new ne(g,3)),this.setAttribute("normal",new ne(_,3)),this.setAttribute("uv",new ne(p,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.widthSegments,t.heightSegments)}},co=class i extends Ce{constructor(t=.5,e=1,n=32,s=1,r=0,o=Math.PI*2){super(),this.type="RingGeometry",this.parameters={innerRadius:t,outerRadius:e,thetaSegments:n,phiSegments:s,thetaStart:r,thetaLength:o},n=Math.max(3,n),s=Math.max(1,s);let a=[],l=[],c=[],h=[],d=t,u=(e-t)/s,f=new I,g=new gt;for(let _=0;_<=s;_++){for(let p=0;p<=n;p++){let m=r+p/n*o;f.x=d*Math.cos(m),f.y=d*Math.sin(m),l.push(f.x,f.y,f.z),c.push(0,0,1),g.x=(f.x/e+1)/2,g.y=(f.y/e+1)/2,h.push(g.x,g.y)}d+=u}for(let _=0;_<s;_++){let p=_*(n+1);for(let m=0;m<n;m++){let x=m+p,b=x,v=x+n+1,w=x+n+2,S=x+1;a.push(b,v,S),a.push(v,w,S)}}this.setIndex(a),this.setAttribute("position",new ne(l,3)),this.setAttribute("normal",new ne(c,3)),this.setAttribute("uv",new ne(h,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.innerRadius,t.outerRadius,t.thetaSegments,t.phiSegments,t.thetaStart,t.thetaLength)}};var Ci=class i extends Ce{constructor(t=1,e=32,n=16,s=0,r=Math.PI*2,o=0,a=Math.PI){super(),this.type="SphereGeometry",this.parameters={radius:t,widthSegments:e,heightSegments:n,phiStart:s,phiLength:r,thetaStart:o,thetaLength:a},e=Math.max(3,Math.floor(e)),n=Math.max(2,Math.floor(n));let l=Math.min(o+a,Math.PI),c=0,h=[],d=new I,u=new I,f=[],g=[],_=[],p=[];for(let m=0;m<=n;m++){let x=[],b=m/n,v=o+b*a,w=t*Math.cos(v),S=Math.sqrt(t*t-w*w),y=0;m===0&&o===0?y=.5/e:m===n&&l===Math.PI&&(y=-.5/e);for(let M=0;M<=e;M++){let P=M/e,E=s+P*r;d.x=-S*Math.cos(E),d.y=w,d.z=S*Math.sin(E),g.push(d.x,d.y,d.z),u.copy(d).normalize(),_.push(u.x,u.y,u.z),p.push(P+y,1-b),x.push(c++)}h.push(x)}for(let m=0;m<n;m++)for(let x=0;x<e;x++){let b=h[m][x+1],v=h[m][x],w=h[m+1][x],S=h[m+1][x+1];(m!==0||o>0)&&f.push(b,v,S),(m!==n-1||l<Math.PI)&&f.push(v,w,S)}this.setIndex(f),this.setAttribute("position",new ne(g,3)),this.setAttribute("normal",new ne(_,3)),this.setAttribute("uv",new ne(p,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radius,t.widthSegments,t.heightSegments,t.phiStart,t.phiLength,t.thetaStart,t.thetaLength)}};var ho=class i extends Ce{constructor(t=1,e=.4,n=12,s=48,r=Math.PI*2,o=0,a=Math.PI*2){super(),this.type="TorusGeometry",this.parameters={radius:t,tube:e,radialSegments:n,tubularSegments:s,arc:r,thetaStart:o,thetaLength:a},n=Math.floor(n),s=Math.floor(s);let l=[],c=[],h=[],d=[],u=new I,f=new I,g=new I;for(let _=0;_<=n;_++){let p=o+_/n*a;for(let m=0;m<=s;m++){let x=m/s*r;f.x=(t+e*Math.cos(p))*Math.cos(x),f.y=(t+e*Math.cos(p))*Math.sin(x),f.z=e*Math.sin(p),c.push(f.x,f.y,f.z),u.x=t*Math.cos(x),u.y=t*Math.sin(x),g.subVectors(f,u).normalize(),h.push(g.x,g.y,g.z),d.push(m/s),d.push(_/n)}}for(let _=1;_<=n;_++)for(let p=1;p<=s;p++){let m=(s+1)*_+p-1,x=(s+1)*(_-1)+p-1,b=(s+1)*(_-1)+p,v=(s+1)*_+p;l.push(m,x,v),l.push(x,b,v)}this.setIndex(l),this.setAttribute("position",new ne(c,3)),this.setAttribute("normal",new ne(h,3)),this.setAttribute("uv",new ne(d,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radius,t.tube,t.radialSegments,t.tubularSegments,t.arc,t.thetaStart,t.thetaLength)}};var uo=class extends Ce{constructor(t=null){if(super(),this.type="WireframeGeometry",this.parameters={geometry:t},t!==null){let e=[],n=new Set,s=new I,r=new I;if(t.index!==null){let o=t.attributes.position,a=t.index,l=t.groups;l.length===0&&(l=[{start:0,count:a.count,materialIndex:0}]);for(let c=0,h=l.length;c<h;++c){let d=l[c],u=d.start,f=d.count;for(let g=u,_=u+f;g<_;g+=3)for(let p=0;p<3;p++){let m=a.getX(g+p),x=a.getX(g+(p+1)%3);s.fromBufferAttribute(o,m),r.fromBufferAttribute(o,x),Nf(s,r,n)===!0&&(e.push(s.x,s.y,s.z),e.push(r.x,r.y,r.z))}}}else{let o=t.attributes.position;for(let a=0,l=o.count/3;a<l;a++)for(let c=0;c<3;c++){let h=3*a+c,d=3*a+(c+1)%3;s.fromBufferAttribute(o,h),r.fromBufferAttribute(o,d),Nf(s,r,n)===!0&&(e.push(s.x,s.y,s.z),e.push(r.x,r.y,r.z))}}this.setAttribute("position",new ne(e,3))}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}};function Nf(i,t,e){let n=`${i.x},${i.y},${i.z}-${t.x},${t.y},${t.z}`,s=`${t.x},${t.y},${t.z}-${i.x},${i.y},${i.z}`;return e.has(n)===!0||e.has(s)===!0?!1:(e.add(n),e.add(s),!0)}function bs(i){let t={};for(let e in i){t[e]={};for(let n in i[e]){let s=i[e][n];if(Uf(s))s.isRenderTargetTexture?(Nt("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),t[e][n]=null):t[e][n]=s.clone();else if(Array.isArray(s))if(Uf(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();t[e][n]=r}else t[e][n]=s.slice();else t[e][n]=s}}return t}function dn(i){let t={};for(let e=0;e<i.length;e++){let n=bs(i[e]);for(let s in n)t[s]=n[s]}return t}function Uf(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function ux(i){let t=[];for(let e=0;e<i.length;e++)t.push(i[e].clone());return t}function Mu(i){let t=i.getRenderTarget();return t===null?i.outputColorSpace:t.isXRRenderTarget===!0?t.texture.colorSpace:Kt.workingColorSpace}var Lo={clone:bs,merge:dn},dx=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,fx=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Le=class extends Hi{constructor(t){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=dx,this.fragmentShader=fx,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,t!==void 0&&this.setValues(t)}copy(t){return super.copy(t),this.fragmentShader=t.fragmentShader,this.vertexShader=t.vertexShader,this.uniforms=bs(t.uniforms),this.uniformsGroups=ux(t.uniformsGroups),this.defines=Object.assign({},t.defines),this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.fog=t.fog,this.lights=t.lights,this.clipping=t.clipping,this.extensions=Object.assign({},t.extensions),this.glslVersion=t.glslVersion,this.defaultAttributeValues=Object.assign({},t.defaultAttributeValues),this.index0AttributeName=t.index0AttributeName,this.uniformsNeedUpdate=t.uniformsNeedUpdate,this}toJSON(t){let e=super.toJSON(t);e.glslVersion=this.glslVersion,e.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?e.uniforms[s]={type:"t",value:o.toJSON(t).uuid}:o&&o.isColor?e.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?e.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?e.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?e.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?e.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?e.uniforms[s]={type:"m4",value:o.toArray()}:e.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(e.defines=this.defines),e.vertexShader=this.vertexShader,e.fragmentShader=this.fragmentShader,e.lights=this.lights,e.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(e.extensions=n),e}fromJSON(t,e){if(super.fromJSON(t,e),t.uniforms!==void 0)for(let n in t.uniforms){let s=t.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=e[s.value]||null;break;case"c":this.uniforms[n].value=new Ot().setHex(s.value);break;case"v2":this.uniforms[n].value=new gt().fromArray(s.value);break;case"v3":this.uniforms[n].value=new I().fromArray(s.value);break;case"v4":this.uniforms[n].value=new he().fromArray(s.value);break;case"m3":this.uniforms[n].value=new Bt().fromArray(s.value);break;case"m4":this.uniforms[n].value=new Ut().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(t.defines!==void 0&&(this.defines=t.defines),t.vertexShader!==void 0&&(this.vertexShader=t.vertexShader),t.fragmentShader!==void 0&&(this.fragmentShader=t.fragmentShader),t.glslVersion!==void 0&&(this.glslVersion=t.glslVersion),t.extensions!==void 0)for(let n in t.extensions)this.extensions[n]=t.extensions[n];return t.lights!==void 0&&(this.lights=t.lights),t.clipping!==void 0&&(this.clipping=t.clipping),this}},Xa=class extends Le{constructor(t){super(t),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var Pi=class extends Hi{constructor(t){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new Ot(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new Ot(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=ql,this.normalScale=new gt(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new wi,this.combine=ol,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.lightMap=t.lightMap,this.lightMapIntensity=t.lightMapIntensity,this.aoMap=t.aoMap,this.aoMapIntensity=t.aoMapIntensity,this.emissive.copy(t.emissive),this.emissiveMap=t.emissiveMap,this.emissiveIntensity=t.emissiveIntensity,this.bumpMap=t.bumpMap,this.bumpScale=t.bumpScale,this.normalMap=t.normalMap,this.normalMapType=t.normalMapType,this.normalScale.copy(t.normalScale),this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this.specularMap=t.specularMap,this.alphaMap=t.alphaMap,this.envMap=t.envMap,this.envMapRotation.copy(t.envMapRotation),this.combine=t.combine,this.reflectivity=t.reflectivity,this.envMapIntensity=t.envMapIntensity,this.refractionRatio=t.refractionRatio,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.wireframeLinecap=t.wireframeLinecap,this.wireframeLinejoin=t.wireframeLinejoin,this.flatShading=t.flatShading,this.fog=t.fog,this}},qa=class extends Hi{constructor(t){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=mp,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(t)}copy(t){return super.copy(t),this.depthPacking=t.depthPacking,this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this}},$a=class extends Hi{constructor(t){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(t)}copy(t){return super.copy(t),this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this}};function $s(i,t){return!i||i.constructor===t?i:typeof t.BYTES_PER_ELEMENT=="number"?new t(i):Array.prototype.slice.call(i)}function Ta(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var Xi=class{constructor(t,e,n,s){this.parameterPositions=t,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new e.constructor(n),this.sampleValues=e,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(t){let e=this.parameterPositions,n=this._cachedIndex,s=e[n],r=e[n-1];n:{t:{let o;e:{i:if(!(t<s)){for(let a=n+2;;){if(s===void 0){if(t<r)break i;return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=e[++n],t<s)break t}o=e.length;break e}if(!(t>=r)){let a=e[1];t<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=e[--n-1],t>=r)break t}o=n,n=0;break e}break n}for(;n<o;){let a=n+o>>>1;t<e[a]?o=a:n=a+1}if(s=e[n],r=e[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,t,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(t){let e=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=t*s;for(let o=0;o!==s;++o)e[o]=n[r+o];return e}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},Ya=class extends Xi{constructor(t,e,n,s){super(t,e,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:Wh,endingEnd:Wh}}intervalChanged_(t,e,n){let s=this.parameterPositions,r=t-2,o=t+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case Xh:r=t,a=2*e-n;break;case qh:r=s.length-2,a=e+s[r]-s[r+1];break;default:r=t,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case Xh:o=t,l=2*n-e;break;case qh:o=1,l=n+s[1]-s[0];break;default:o=t-1,l=e}let c=(n-e)*.5,h=this.valueSize;this._weightPrev=c/(e-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,g=(n-e)/(s-e),_=g*g,p=_*g,m=-u*p+2*u*_-u*g,x=(1+u)*p+(-1.5-2*u)*_+(-.5+u)*g+1,b=(-1-f)*p+(1.5+f)*_+.5*g,v=f*p-f*_;for(let w=0;w!==a;++w)r[w]=m*o[h+w]+x*o[c+w]+b*o[l+w]+v*o[d+w];return r}},Za=class extends Xi{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=(n-e)/(s-e),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},Ka=class extends Xi{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t){return this.copySampleValue_(t-1)}},Ja=class extends Xi{interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let g=(n-e)/(s-e),_=1-g;for(let p=0;p!==a;++p)r[p]=o[c+p]*_+o[l+p]*g;return r}let u=a*2,f=t-1;for(let g=0;g!==a;++g){let _=o[c+g],p=o[l+g],m=f*u+g*2,x=d[m],b=d[m+1],v=t*u+g*2,w=h[v],S=h[v+1],y=mx(n,e,x,w,s);r[g]=Rp(y,_,b,S,p)}return r}};function Rp(i,t,e,n,s){let r=1-i;return r*r*r*t+3*r*r*i*e+3*r*i*i*n+i*i*i*s}function px(i,t,e,n,s){let r=1-i;return 3*r*r*(e-t)+6*r*i*(n-e)+3*i*i*(s-n)}function mx(i,t,e,n,s){let r=(i-t)/(s-t);for(let o=0;o<8;o++){let a=Rp(r,t,e,n,s)-i;if(Math.abs(a)<1e-10)break;let l=px(r,t,e,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var Pn=class{constructor(t,e,n,s){if(t===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(e===void 0||e.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+t);this.name=t,this.times=$s(e,this.TimeBufferType),this.values=$s(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(t){let e=t.constructor,n;if(e.toJSON!==this.toJSON)n=e.toJSON(t);else{n={name:t.name,times:$s(t.times,Array),values:$s(t.values,Array)};let s=t.getInterpolation();s!==t.DefaultInterpolation&&(n.interpolation=s),Ta(t.settings)&&(n.settings={inTangents:$s(t.settings.inTangents,Array),outTangents:$s(t.settings.outTangents,Array)})}return n.type=t.ValueTypeName,n}InterpolantFactoryMethodDiscrete(t){return new Ka(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodLinear(t){return new Za(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodSmooth(t){return new Ya(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodBezier(t){let e=new Ja(this.times,this.values,this.getValueSize(),t);return this.settings&&(e.inTangents=this.settings.inTangents,e.outTangents=this.settings.outTangents),e}setInterpolation(t){let e;switch(t){case Kr:e=this.InterpolantFactoryMethodDiscrete;break;case ka:e=this.InterpolantFactoryMethodLinear;break;case Ca:e=this.InterpolantFactoryMethodSmooth;break;case Hh:e=this.InterpolantFactoryMethodBezier;break}if(e===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(t!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return Nt("KeyframeTrack:",n),this}return this.createInterpolant=e,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Kr;case this.InterpolantFactoryMethodLinear:return ka;case this.InterpolantFactoryMethodSmooth:return Ca;case this.InterpolantFactoryMethodBezier:return Hh}}getValueSize(){return this.values.length/this.times.length}shift(t){if(t!==0){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]+=t;Ta(this.settings)&&(Ff(this.settings.inTangents,t),Ff(this.settings.outTangents,t))}return this}scale(t){if(t!==1){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]*=t;Ta(this.settings)&&(Of(this.settings.inTangents,t),Of(this.settings.outTangents,t))}return this}trim(t,e){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<t;)++r;for(;o!==-1&&n[o]>e;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let t=!0,e=this.getValueSize();e-Math.floor(e)!==0&&(Ft("KeyframeTrack: Invalid value size in track.",this),t=!1);let n=this.times,s=this.values,r=n.length;r===0&&(Ft("KeyframeTrack: Track is empty.",this),t=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){Ft("KeyframeTrack: Time is not a valid number.",this,a,l),t=!1;break}if(o!==null&&o>l){Ft("KeyframeTrack: Out of order keys.",this,a,l,o),t=!1;break}o=l}if(s!==void 0&&P0(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){Ft("KeyframeTrack: Value is not a valid number.",this,a,c),t=!1;break}}return t}optimize(){let t=this.times.slice(),e=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===Ca,r=t.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=t[a],h=t[a+1];if(c!==h&&(a!==1||c!==t[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let g=0;g!==n;++g){let _=e[d+g];if(_!==e[u+g]||_!==e[f+g]){l=!0;break}}}if(l){if(a!==o){t[o]=t[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)e[u+f]=e[d+f]}++o}}if(r>0){t[o]=t[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)e[l+c]=e[a+c];++o}return o!==t.length?(this.times=t.slice(0,o),this.values=e.slice(0,o*n)):(this.times=t,this.values=e),this}clone(){let t=this.times.slice(),e=this.values.slice(),n=this.constructor,s=new n(this.name,t,e);return s.createInterpolant=this.createInterpolant,Ta(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function Ff(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]+=t}function Of(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]*=t}Pn.prototype.ValueTypeName="";Pn.prototype.TimeBufferType=Float32Array;Pn.prototype.ValueBufferType=Float32Array;Pn.prototype.DefaultInterpolation=ka;var qi=class extends Pn{constructor(t,e,n){super(t,e,n)}};qi.prototype.ValueTypeName="bool";qi.prototype.ValueBufferType=Array;qi.prototype.DefaultInterpolation=Kr;qi.prototype.InterpolantFactoryMethodLinear=void 0;qi.prototype.InterpolantFactoryMethodSmooth=void 0;var ja=class extends Pn{constructor(t,e,n,s){super(t,e,n,s)}};ja.prototype.ValueTypeName="color";var Qa=class extends Pn{constructor(t,e,n,s){super(t,e,n,s)}};Qa.prototype.ValueTypeName="number";var tl=class extends Xi{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-e)/(s-e),c=t*a;for(let h=c+a;c!==h;c+=4)$e.slerpFlat(r,0,o,c-a,o,c,l);return r}},fo=class extends Pn{constructor(t,e,n,s){super(t,e,n,s)}InterpolantFactoryMethodLinear(t){return new tl(this.times,this.values,this.getValueSize(),t)}};fo.prototype.ValueTypeName="quaternion";fo.prototype.InterpolantFactoryMethodSmooth=void 0;var $i=class extends Pn{constructor(t,e,n){super(t,e,n)}};$i.prototype.ValueTypeName="string";$i.prototype.ValueBufferType=Array;$i.prototype.DefaultInterpolation=Kr;$i.prototype.InterpolantFactoryMethodLinear=void 0;$i.prototype.InterpolantFactoryMethodSmooth=void 0;var el=class extends Pn{constructor(t,e,n,s){super(t,e,n,s)}};el.prototype.ValueTypeName="vector";var nl=class{constructor(t,e,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=t,this.onProgress=e,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},Cp=new nl,il=class{constructor(t){this.manager=t!==void 0?t:Cp,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(t,e){let n=this;return new Promise(function(s,r){n.load(t,s,e,r)})}parse(){}setCrossOrigin(t){return this.crossOrigin=t,this}setWithCredentials(t){return this.withCredentials=t,this}setPath(t){return this.path=t,this}setResourcePath(t){return this.resourcePath=t,this}setRequestHeader(t){return this.requestHeader=t,this}setPriority(t){return this.priority=t,this}setCache(t){return this.cache=t,this}abort(){return this}};il.DEFAULT_MATERIAL_NAME="__DEFAULT";var po=class extends un{static registerNode(t){this.prototype._lightNode=t}constructor(t,e=1){super(),this.isLight=!0,this.type="Light",this.color=new Ot(t),this.intensity=e}copy(t,e){return super.copy(t,e),this.color.copy(t.color),this.intensity=t.intensity,this}toJSON(t){let e=super.toJSON(t);return e.object.color=this.color.getHex(),e.object.intensity=this.intensity,e}},mo=class extends po{constructor(t,e,n){super(t,n),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(un.DEFAULT_UP),this.updateMatrix(),this.groundColor=new Ot(e)}copy(t,e){return super.copy(t,e),this.groundColor.copy(t.groundColor),this}toJSON(t){let e=super.toJSON(t);return e.object.groundColor=this.groundColor.getHex(),e}},Vh=new Ut,Bf=new I,kf=new I,sl=class{constructor(t){this.camera=t,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new gt(512,512),this.mapType=Mn,this.map=null,this.mapPass=null,this.matrix=new Ut,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new Wi,this._frameExtents=new gt(1,1),this._viewportCount=1,this._viewports=[new he(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(t){let e=this.camera;Bf.setFromMatrixPosition(t.matrixWorld),e.position.copy(Bf),kf.setFromMatrixPosition(t.target.matrixWorld),e.lookAt(kf),e.updateMatrixWorld(),this._updateMatrix(e,this.matrix,this._frustum)}_updateMatrix(t,e,n,s){Vh.multiplyMatrices(t.projectionMatrix,t.matrixWorldInverse),n.setFromProjectionMatrix(Vh,t.coordinateSystem,t.reversedDepth);let r=this._frameExtents,o=s?s.z/r.x:1,a=s?s.w/r.y:1,l=s?s.x/r.x:0,c=s?s.y/r.y:0;t.coordinateSystem===er||t.reversedDepth?e.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,1,0,0,0,0,1):e.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,.5,.5,0,0,0,1),e.multiply(Vh)}getViewport(t){return this._viewports[t]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(t){return this.camera=t.camera.clone(),this.intensity=t.intensity,this.bias=t.bias,this.radius=t.radius,this.autoUpdate=t.autoUpdate,this.needsUpdate=t.needsUpdate,this.normalBias=t.normalBias,this.blurSamples=t.blurSamples,this.mapSize.copy(t.mapSize),this.mapType=t.mapType,this.biasNode=t.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let t={};return t.intensity=this.intensity,t.bias=this.bias,t.normalBias=this.normalBias,t.radius=this.radius,t.blurSamples=this.blurSamples,t.mapSize=this.mapSize.toArray(),t.mapType=this.mapType,t.camera=this.camera.toJSON(!1).object,delete t.camera.matrix,t}},Aa=new I,Ea=new $e,ii=new I,go=class extends un{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Ut,this.projectionMatrix=new Ut,this.projectionMatrixInverse=new Ut,this.coordinateSystem=Vn,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(t,e){return super.copy(t,e),this.matrixWorldInverse.copy(t.matrixWorldInverse),this.projectionMatrix.copy(t.projectionMatrix),this.projectionMatrixInverse.copy(t.projectionMatrixInverse),this.coordinateSystem=t.coordinateSystem,this}getWorldDirection(t){return super.getWorldDirection(t).negate()}updateMatrixWorld(t){super.updateMatrixWorld(t),this.matrixWorld.decompose(Aa,Ea,ii),ii.x===1&&ii.y===1&&ii.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Aa,Ea,ii.set(1,1,1)).invert()}updateWorldMatrix(t,e,n=!1){super.updateWorldMatrix(t,e,n),this.matrixWorld.decompose(Aa,Ea,ii),ii.x===1&&ii.y===1&&ii.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Aa,Ea,ii.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Gi=new I,zf=new gt,Vf=new gt,xn=class extends go{constructor(t=50,e=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=t,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=e,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.fov=t.fov,this.zoom=t.zoom,this.near=t.near,this.far=t.far,this.focus=t.focus,this.aspect=t.aspect,this.view=t.view===null?null:Object.assign({},t.view),this.filmGauge=t.filmGauge,this.filmOffset=t.filmOffset,this}setFocalLength(t){let e=.5*this.getFilmHeight()/t;this.fov=ir*2*Math.atan(e),this.updateProjectionMatrix()}getFocalLength(){let t=Math.tan(Yr*.5*this.fov);return .5*this.getFilmHeight()/t}getEffectiveFOV(){return ir*2*Math.atan(Math.tan(Yr*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(t,e,n){Gi.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),e.set(Gi.x,Gi.y).multiplyScalar(-t/Gi.z),Gi.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Gi.x,Gi.y).multiplyScalar(-t/Gi.z)}getViewSize(t,e){return this.getViewBounds(t,zf,Vf),e.subVectors(Vf,zf)}setViewOffset(t,e,n,s,r,o){this.aspect=t/e,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=this.near,e=t*Math.tan(Yr*.5*this.fov)/this.zoom,n=2*e,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,e-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=t*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,e,e-n,t,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.fov=this.fov,e.object.zoom=this.zoom,e.object.near=this.near,e.object.far=this.far,e.object.focus=this.focus,e.object.aspect=this.aspect,this.view!==null&&(e.object.view=Object.assign({},this.view)),e.object.filmGauge=this.filmGauge,e.object.filmOffset=this.filmOffset,e}};var gs=class extends go{constructor(t=-1,e=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=t,this.right=e,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.left=t.left,this.right=t.right,this.top=t.top,this.bottom=t.bottom,this.near=t.near,this.far=t.far,this.zoom=t.zoom,this.view=t.view===null?null:Object.assign({},t.view),this}setViewOffset(t,e,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=(this.right-this.left)/(2*this.zoom),e=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-t,o=n+t,a=s+e,l=s-e;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.zoom=this.zoom,e.object.left=this.left,e.object.right=this.right,e.object.top=this.top,e.object.bottom=this.bottom,e.object.near=this.near,e.object.far=this.far,this.view!==null&&(e.object.view=Object.assign({},this.view)),e}},$h=class extends sl{constructor(){super(new gs(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},xo=class extends po{constructor(t,e){super(t,e),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(un.DEFAULT_UP),this.updateMatrix(),this.target=new un,this.shadow=new $h}dispose(){super.dispose(),this.shadow.dispose()}copy(t){return super.copy(t),this.target=t.target.clone(),this.shadow=t.shadow.clone(),this}toJSON(t){let e=super.toJSON(t);return e.object.shadow=this.shadow.toJSON(),e.object.target=this.target.uuid,e}};var _o=class extends Ce{constructor(){super(),this.isInstancedBufferGeometry=!0,this.type="InstancedBufferGeometry",this.instanceCount=1/0}copy(t){return super.copy(t),this.instanceCount=t.instanceCount,this}toJSON(){let t=super.toJSON();return t.instanceCount=this.instanceCount,t.isInstancedBufferGeometry=!0,t}};var Ys=-90,Zs=1,cr=class extends un{constructor(t,e,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new xn(Ys,Zs,t,e);s.layers=this.layers,this.add(s);let r=new xn(Ys,Zs,t,e);r.layers=this.layers,this.add(r);let o=new xn(Ys,Zs,t,e);o.layers=this.layers,this.add(o);let a=new xn(Ys,Zs,t,e);a.layers=this.layers,this.add(a);let l=new xn(Ys,Zs,t,e);l.layers=this.layers,this.add(l);let c=new xn(Ys,Zs,t,e);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let t=this.coordinateSystem,e=this.children.concat(),[n,s,r,o,a,l]=e;for(let c of e)this.remove(c);if(t===Vn)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(t===er)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+t);for(let c of e)this.add(c),c.updateMatrixWorld()}update(t,e){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==t.coordinateSystem&&(this.coordinateSystem=t.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=t.getRenderTarget(),u=t.getActiveCubeFace(),f=t.getActiveMipmapLevel(),g=t.xr.enabled;t.xr.enabled=!1;let _=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let p=!1;t.isWebGLRenderer===!0?p=t.state.buffers.depth.getReversed():p=t.reversedDepthBuffer,t.setRenderTarget(n,0,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,r),t.setRenderTarget(n,1,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,o),t.setRenderTarget(n,2,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,a),t.setRenderTarget(n,3,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,l),t.setRenderTarget(n,4,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,c),n.texture.mipmapsAutoUpdate=_,t.setRenderTarget(n,5,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,h),t.setRenderTarget(d,u,f),t.xr.enabled=g,n.texture.needsPMREMUpdate=!0}},rl=class extends xn{constructor(t=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=t,this.perCameraFrustumCulled=!1}};var wu="\\[\\]\\.:\\/",gx=new RegExp("["+wu+"]","g"),Tu="[^"+wu+"]",xx="[^"+wu.replace("\\.","")+"]",_x=/((?:WC+[\/:])*)/.source.replace("WC",Tu),yx=/(WCOD+)?/.source.replace("WCOD",xx),vx=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Tu),bx=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Tu),Sx=new RegExp("^"+_x+yx+vx+bx+"$"),Mx=["material","materials","bones","map"],Yh=class{constructor(t,e,n){let s=n||ve.parseTrackName(e);this._targetGroup=t,this._bindings=t.subscribe_(e,s)}getValue(t,e){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(t,e)}setValue(t,e){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(t,e)}bind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].bind()}unbind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].unbind()}},ve=class i{constructor(t,e,n){this.path=e,this.parsedPath=n||i.parseTrackName(e),this.node=i.findNode(t,this.parsedPath.nodeName),this.rootNode=t,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(t,e,n){return t&&t.isAnimationObjectGroup?new i.Composite(t,e,n):new i(t,e,n)}static sanitizeNodeName(t){return t.replace(/\s/g,"_").replace(gx,"")}static parseTrackName(t){let e=Sx.exec(t);if(e===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+t);let n={nodeName:e[2],objectName:e[3],objectIndex:e[4],propertyName:e[5],propertyIndex:e[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);Mx.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+t);return n}static findNode(t,e){if(e===void 0||e===""||e==="."||e===-1||e===t.name||e===t.uuid)return t;if(t.skeleton){let n=t.skeleton.getBoneByName(e);if(n!==void 0)return n}if(t.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===e||a.uuid===e)return a;let l=n(a.children);if(l)return l}return null},s=n(t.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(t,e){t[e]=this.targetObject[this.propertyName]}_getValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)t[e++]=n[s]}_getValue_arrayElement(t,e){t[e]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(t,e){this.resolvedProperty.toArray(t,e)}_setValue_direct(t,e){this.targetObject[this.propertyName]=t[e]}_setValue_direct_setNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++]}_setValue_array_setNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(t,e){this.resolvedProperty[this.propertyIndex]=t[e]}_setValue_arrayElement_setNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(t,e){this.resolvedProperty.fromArray(t,e)}_setValue_fromArray_setNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(t,e){this.bind(),this.getValue(t,e)}_setValue_unbound(t,e){this.bind(),this.setValue(t,e)}bind(){let t=this.node,e=this.parsedPath,n=e.objectName,s=e.propertyName,r=e.propertyIndex;if(t||(t=i.findNode(this.rootNode,e.nodeName),this.node=t),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!t){Nt("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=e.objectIndex;switch(n){case"materials":if(!t.material){Ft("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.materials){Ft("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}t=t.material.materials;break;case"bones":if(!t.skeleton){Ft("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}t=t.skeleton.bones;for(let h=0;h<t.length;h++)if(t[h].name===c){c=h;break}break;case"map":if("map"in t){t=t.map;break}if(!t.material){Ft("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.map){Ft("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}t=t.material.map;break;default:if(t[n]===void 0){Ft("PropertyBinding: Can not bind to objectName of node undefined.",this);return}t=t[n]}if(c!==void 0){if(t[c]===void 0){Ft("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,t);return}t=t[c]}}let o=t[s];if(o===void 0){let c=e.nodeName;Ft("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",t);return}let a=this.Versioning.None;this.targetObject=t,t.isMaterial===!0?a=this.Versioning.NeedsUpdate:t.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!t.geometry){Ft("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!t.geometry.morphAttributes){Ft("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}t.morphTargetDictionary[r]!==void 0&&(r=t.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};ve.Composite=Yh;ve.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};ve.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};ve.prototype.GetterByBindingType=[ve.prototype._getValue_direct,ve.prototype._getValue_array,ve.prototype._getValue_arrayElement,ve.prototype._getValue_toArray];ve.prototype.SetterByBindingTypeAndVersioning=[[ve.prototype._setValue_direct,ve.prototype._setValue_direct_setNeedsUpdate,ve.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[ve.prototype._setValue_array,ve.prototype._setValue_array_setNeedsUpdate,ve.prototype._setValue_array_setMatrixWorldNeedsUpdate],[ve.prototype._setValue_arrayElement,ve.prototype._setValue_arrayElement_setNeedsUpdate,ve.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[ve.prototype._setValue_fromArray,ve.prototype._setValue_fromArray_setNeedsUpdate,ve.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var Zw=new Float32Array(1);var Yi=class extends Ha{constructor(t,e,n=1){super(t,e),this.isInstancedInterleavedBuffer=!0,this.meshPerAttribute=n}copy(t){return super.copy(t),this.meshPerAttribute=t.meshPerAttribute,this}clone(t){let e=super.clone(t);return e.meshPerAttribute=this.meshPerAttribute,e}toJSON(t){let e=super.toJSON(t);return e.isInstancedInterleavedBuffer=!0,e.meshPerAttribute=this.meshPerAttribute,e}};var Gf=new Ut,xs=class{constructor(t,e,n=0,s=1/0){this.ray=new Ai(t,e),this.near=n,this.far=s,this.camera=null,this.layers=new rr,this.params={Mesh:{},Line:{threshold:1},LOD:{},Points:{threshold:1},Sprite:{}}}set(t,e){this.ray.set(t,e)}setFromCamera(t,e){e.isPerspectiveCamera?(this.ray.origin.setFromMatrixPosition(e.matrixWorld),this.ray.direction.set(t.x,t.y,.5).unproject(e).sub(this.ray.origin).normalize(),this.camera=e):e.isOrthographicCamera?(this.ray.origin.set(t.x,t.y,e.projectionMatrix.elements[14]).unproject(e),this.ray.direction.set(0,0,-1).transformDirection(e.matrixWorld),this.camera=e):Ft("Raycaster: Unsupported camera type: "+e.type)}setFromXRController(t){return Gf.identity().extractRotation(t.matrixWorld),this.ray.origin.setFromMatrixPosition(t.matrixWorld),this.ray.direction.set(0,0,-1).applyMatrix4(Gf),this}intersectObject(t,e=!0,n=[]){return Zh(t,this,n,e),n.sort(Hf),n}intersectObjects(t,e=!0,n=[]){for(let s=0,r=t.length;s<r;s++)Zh(t[s],this,n,e);return n.sort(Hf),n}};function Hf(i,t){return i.distance-t.distance}function Zh(i,t,e,n){let s=!0;if(i.layers.test(t.layers)&&i.raycast(t,e)===!1&&(s=!1),s===!0&&n===!0){let r=i.children;for(let o=0,a=r.length;o<a;o++)Zh(r[o],t,e,!0)}}var Ii=class{constructor(t=1,e=0,n=0){this.radius=t,this.phi=e,this.theta=n}set(t,e,n){return this.radius=t,this.phi=e,this.theta=n,this}copy(t){return this.radius=t.radius,this.phi=t.phi,this.theta=t.theta,this}makeSafe(){return this.phi=Vt(this.phi,1e-6,Math.PI-1e-6),this}setFromVector3(t){return this.setFromCartesianCoords(t.x,t.y,t.z)}setFromCartesianCoords(t,e,n){return this.radius=Math.sqrt(t*t+e*e+n*n),this.radius===0?(this.theta=0,this.phi=0):(this.theta=Math.atan2(t,n),this.phi=Math.acos(Vt(e/this.radius,-1,1))),this}clone(){return new this.constructor().copy(this)}};var Kh=class{static{this.prototype.isMatrix2=!0}constructor(t,e,n,s){this.elements=[1,0,0,1],t!==void 0&&this.set(t,e,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(t,e=0){for(let n=0;n<4;n++)this.elements[n]=t[n+e];return this}set(t,e,n,s){let r=this.elements;return r[0]=t,r[2]=e,r[1]=n,r[3]=s,this}};var Wf=new I,Ra=new I,Ks=new I,Js=new I,Gh=new I,wx=new I,Tx=new I,Qe=class{constructor(t=new I,e=new I){this.start=t,this.end=e}set(t,e){return this.start.copy(t),this.end.copy(e),this}copy(t){return this.start.copy(t.start),this.end.copy(t.end),this}getCenter(t){return t.addVectors(this.start,this.end).multiplyScalar(.5)}delta(t){return t.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(t,e){return this.delta(e).multiplyScalar(t).add(this.start)}closestPointToPointParameter(t,e){Wf.subVectors(t,this.start),Ra.subVectors(this.end,this.start);let n=Ra.dot(Ra);if(n===0)return 0;let r=Ra.dot(Wf)/n;return e&&(r=Vt(r,0,1)),r}closestPointToPoint(t,e,n){let s=this.closestPointToPointParameter(t,e);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(t,e=wx,n=Tx){let s=10000000000000001e-32,r,o,a=this.start,l=t.start,c=this.end,h=t.end;Ks.subVectors(c,a),Js.subVectors(h,l),Gh.subVectors(a,l);let d=Ks.dot(Ks),u=Js.dot(Js),f=Js.dot(Gh);if(d<=s&&u<=s)return e.copy(a),n.copy(l),e.distanceToSquared(n);if(d<=s)r=0,o=f/u,o=Vt(o,0,1);else{let g=Ks.dot(Gh);if(u<=s)o=0,r=Vt(-g/d,0,1);else{let _=Ks.dot(Js),p=d*u-_*_;p!==0?r=Vt((_*f-g*u)/p,0,1):r=0,o=(_*r+f)/u,o<0?(o=0,r=Vt(-g/d,0,1)):o>1&&(o=1,r=Vt((_-g)/d,0,1))}}return e.copy(a).addScaledVector(Ks,r),n.copy(l).addScaledVector(Js,o),e.distanceToSquared(n)}applyMatrix4(t){return this.start.applyMatrix4(t),this.end.applyMatrix4(t),this}equals(t){return t.start.equals(this.start)&&t.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};var yo=class extends Zn{constructor(t,e=null){super(),this.object=t,this.domElement=e,this.enabled=!0,this.state=-1,this.keys={},this.mouseButtons={LEFT:null,MIDDLE:null,RIGHT:null},this.touches={ONE:null,TWO:null}}connect(t){this.domElement!==null&&this.disconnect(),this.domElement=t}disconnect(){}dispose(){}update(){}};function Au(i,t,e,n){let s=Ax(n);switch(e){case pu:return i*t;case pr:return i*t/s.components*s.byteLength;case fl:return i*t/s.components*s.byteLength;case ri:return i*t*2/s.components*s.byteLength;case pl:return i*t*2/s.components*s.byteLength;case mu:return i*t*3/s.components*s.byteLength;case _n:return i*t*4/s.components*s.byteLength;case ml:return i*t*4/s.components*s.byteLength;case Mo:case wo:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case To:case Ao:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case xl:case yl:return Math.max(i,16)*Math.max(t,8)/4;case gl:case _l:return Math.max(i,8)*Math.max(t,8)/2;case vl:case bl:case Ml:case wl:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case Sl:case Eo:case Tl:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Al:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case El:return Math.floor((i+4)/5)*Math.floor((t+3)/4)*16;case Rl:return Math.floor((i+4)/5)*Math.floor((t+4)/5)*16;case Cl:return Math.floor((i+5)/6)*Math.floor((t+4)/5)*16;case Pl:return Math.floor((i+5)/6)*Math.floor((t+5)/6)*16;case Il:return Math.floor((i+7)/8)*Math.floor((t+4)/5)*16;case Ll:return Math.floor((i+7)/8)*Math.floor((t+5)/6)*16;case Dl:return Math.floor((i+7)/8)*Math.floor((t+7)/8)*16;case Nl:return Math.floor((i+9)/10)*Math.floor((t+4)/5)*16;case Ul:return Math.floor((i+9)/10)*Math.floor((t+5)/6)*16;case Fl:return Math.floor((i+9)/10)*Math.floor((t+7)/8)*16;case Ol:return Math.floor((i+9)/10)*Math.floor((t+9)/10)*16;case Bl:return Math.floor((i+11)/12)*Math.floor((t+9)/10)*16;case kl:return Math.floor((i+11)/12)*Math.floor((t+11)/12)*16;case zl:case Vl:case Gl:return Math.ceil(i/4)*Math.ceil(t/4)*16;case Hl:case Wl:return Math.ceil(i/4)*Math.ceil(t/4)*8;case Ro:case Xl:return Math.ceil(i/4)*Math.ceil(t/4)*16}throw new Error(`Unable to determine texture byte length for ${e} format.`)}function Ax(i){switch(i){case Mn:case hu:return{byteLength:1,components:1};case fr:case uu:case wn:return{byteLength:2,components:1};case ul:case dl:return{byteLength:2,components:4};case jn:case hl:case ke:return{byteLength:4,components:1};case du:case fu:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Nt("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Jp(){let i=null,t=!1,e=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),e(r,o)}return{start:function(){t!==!0&&e!==null&&i!==null&&(n=i.requestAnimationFrame(s),t=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),t=!1},setAnimationLoop:function(r){e=r},setContext:function(r){i=r}}}function Ex(i){let t=new WeakMap;function e(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,g)=>f.start-g.start);let u=0;for(let f=1;f<d.length;f++){let g=d[u],_=d[f];_.start<=g.start+g.count+1?g.count=Math.max(g.count,_.start+_.count-g.start):(++u,d[u]=_)}d.length=u+1;for(let f=0,g=d.length;f<g;f++){let _=d[f];i.bufferSubData(c,_.start*h.BYTES_PER_ELEMENT,h,_.start,_.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),t.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=t.get(a);l&&(i.deleteBuffer(l.buffer),t.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=t.get(a);(!h||h.version<a.version)&&t.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=t.get(a);if(c===void 0)t.set(a,e(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var Rx=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,Cx=`#ifdef USE_ALPHAHASH
	const float ALPHA_HASH_SCALE = 0.05;
	float hash2D( vec2 value ) {
		return fract( 1.0e4 * sin( 17.0 * value.x + 0.1 * value.y ) * ( 0.1 + abs( sin( 13.0 * value.y + value.x ) ) ) );
	}
	float hash3D( vec3 value ) {
		return hash2D( vec2( hash2D( value.xy ), value.z ) );
	}
	float getAlphaHashThreshold( vec3 position ) {
		float maxDeriv = max(
			length( dFdx( position.xyz ) ),
			length( dFdy( position.xyz ) )
		);
		float pixScale = 1.0 / ( ALPHA_HASH_SCALE * maxDeriv );
		vec2 pixScales = vec2(
			exp2( floor( log2( pixScale ) ) ),
			exp2( ceil( log2( pixScale ) ) )
		);
		vec2 alpha = vec2(
			hash3D( floor( pixScales.x * position.xyz ) ),
			hash3D( floor( pixScales.y * position.xyz ) )
		);
		float lerpFactor = fract( log2( pixScale ) );
		float x = ( 1.0 - lerpFactor ) * alpha.x + lerpFactor * alpha.y;
		float a = min( lerpFactor, 1.0 - lerpFactor );
		vec3 cases = vec3(
			x * x / ( 2.0 * a * ( 1.0 - a ) ),
			( x - 0.5 * a ) / ( 1.0 - a ),
			1.0 - ( ( 1.0 - x ) * ( 1.0 - x ) / ( 2.0 * a * ( 1.0 - a ) ) )
		);
		float threshold = ( x < ( 1.0 - a ) )
			? ( ( x < a ) ? cases.x : cases.y )
			: cases.z;
		return clamp( threshold , 1.0e-6, 1.0 );
	}
#endif`,Px=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,Ix=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Lx=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,Dx=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,Nx=`#ifdef USE_AOMAP
	float ambientOcclusion = ( texture2D( aoMap, vAoMapUv ).r - 1.0 ) * aoMapIntensity + 1.0;
	reflectedLight.indirectDiffuse *= ambientOcclusion;
	#if defined( USE_CLEARCOAT ) 
		clearcoatSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_SHEEN ) 
		sheenSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_ENVMAP ) && defined( STANDARD )
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		reflectedLight.indirectSpecular *= computeSpecularOcclusion( dotNV, ambientOcclusion, material.roughness );
	#endif
#endif`,Ux=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,Fx=`#ifdef USE_BATCHING
	#if ! defined( GL_ANGLE_multi_draw )
	#define gl_DrawID _gl_DrawID
	uniform int _gl_DrawID;
	#endif
	uniform highp sampler2D batchingTexture;
	uniform highp usampler2D batchingIdTexture;
	mat4 getBatchingMatrix( const in float i ) {
		int size = textureSize( batchingTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( batchingTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( batchingTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( batchingTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( batchingTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
	float getIndirectIndex( const in int i ) {
		int size = textureSize( batchingIdTexture, 0 ).x;
		int x = i % size;
		int y = i / size;
		return float( texelFetch( batchingIdTexture, ivec2( x, y ), 0 ).r );
	}
#endif
#ifdef USE_BATCHING_COLOR
	uniform sampler2D batchingColorTexture;
	vec4 getBatchingColor( const in float i ) {
		int size = textureSize( batchingColorTexture, 0 ).x;
		int j = int( i );
		int x = j % size;
		int y = j / size;
		return texelFetch( batchingColorTexture, ivec2( x, y ), 0 );
	}
#endif`,Ox=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,Bx=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,kx=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,zx=`float G_BlinnPhong_Implicit( ) {
	return 0.25;
}
float D_BlinnPhong( const in float shininess, const in float dotNH ) {
	return RECIPROCAL_PI * ( shininess * 0.5 + 1.0 ) * pow( dotNH, shininess );
}
vec3 BRDF_BlinnPhong( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 specularColor, const in float shininess ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( specularColor, 1.0, dotVH );
	float G = G_BlinnPhong_Implicit( );
	float D = D_BlinnPhong( shininess, dotNH );
	return F * ( G * D );
} // validated`,Vx=`#ifdef USE_IRIDESCENCE
	const mat3 XYZ_TO_REC709 = mat3(
		 3.2404542, -0.9692660,  0.0556434,
		-1.5371385,  1.8760108, -0.2040259,
		-0.4985314,  0.0415560,  1.0572252
	);
	vec3 Fresnel0ToIor( vec3 fresnel0 ) {
		vec3 sqrtF0 = sqrt( fresnel0 );
		return ( vec3( 1.0 ) + sqrtF0 ) / ( vec3( 1.0 ) - sqrtF0 );
	}
	vec3 IorToFresnel0( vec3 transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - vec3( incidentIor ) ) / ( transmittedIor + vec3( incidentIor ) ) );
	}
	float IorToFresnel0( float transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - incidentIor ) / ( transmittedIor + incidentIor ));
	}
	vec3 evalSensitivity( float OPD, vec3 shift ) {
		float phase = 2.0 * PI * OPD * 1.0e-9;
		vec3 val = vec3( 5.4856e-13, 4.4201e-13, 5.2481e-13 );
		vec3 pos = vec3( 1.6810e+06, 1.7953e+06, 2.2084e+06 );
		vec3 var = vec3( 4.3278e+09, 9.3046e+09, 6.6121e+09 );
		vec3 xyz = val * sqrt( 2.0 * PI * var ) * cos( pos * phase + shift ) * exp( - pow2( phase ) * var );
		xyz.x += 9.7470e-14 * sqrt( 2.0 * PI * 4.5282e+09 ) * cos( 2.2399e+06 * phase + shift[ 0 ] ) * exp( - 4.5282e+09 * pow2( phase ) );
		xyz /= 1.0685e-7;
		vec3 rgb = XYZ_TO_REC709 * xyz;
		return rgb;
	}
	vec3 evalIridescence( float outsideIOR, float eta2, float cosTheta1, float thinFilmThickness, vec3 baseF0 ) {
		vec3 I;
		float iridescenceIOR = mix( outsideIOR, eta2, smoothstep( 0.0, 0.03, thinFilmThickness ) );
		float sinTheta2Sq = pow2( outsideIOR / iridescenceIOR ) * ( 1.0 - pow2( cosTheta1 ) );
		float cosTheta2Sq = 1.0 - sinTheta2Sq;
		if ( cosTheta2Sq < 0.0 ) {
			return vec3( 1.0 );
		}
		float cosTheta2 = sqrt( cosTheta2Sq );
		float R0 = IorToFresnel0( iridescenceIOR, outsideIOR );
		float R12 = F_Schlick( R0, 1.0, cosTheta1 );
		float T121 = 1.0 - R12;
		float phi12 = 0.0;
		if ( iridescenceIOR < outsideIOR ) phi12 = PI;
		float phi21 = PI - phi12;
		vec3 baseIOR = Fresnel0ToIor( clamp( baseF0, 0.0, 0.9999 ) );		vec3 R1 = IorToFresnel0( baseIOR, iridescenceIOR );
		vec3 R23 = F_Schlick( R1, 1.0, cosTheta2 );
		vec3 phi23 = vec3( 0.0 );
		if ( baseIOR[ 0 ] < iridescenceIOR ) phi23[ 0 ] = PI;
		if ( baseIOR[ 1 ] < iridescenceIOR ) phi23[ 1 ] = PI;
		if ( baseIOR[ 2 ] < iridescenceIOR ) phi23[ 2 ] = PI;
		float OPD = 2.0 * iridescenceIOR * thinFilmThickness * cosTheta2;
		vec3 phi = vec3( phi21 ) + phi23;
		vec3 R123 = clamp( R12 * R23, 1e-5, 0.9999 );
		vec3 r123 = sqrt( R123 );
		vec3 Rs = pow2( T121 ) * R23 / ( vec3( 1.0 ) - R123 );
		vec3 C0 = R12 + Rs;
		I = C0;
		vec3 Cm = Rs - T121;
		for ( int m = 1; m <= 2; ++ m ) {
			Cm *= r123;
			vec3 Sm = 2.0 * evalSensitivity( float( m ) * OPD, float( m ) * phi );
			I += Cm * Sm;
		}
		return max( I, vec3( 0.0 ) );
	}
#endif`,Gx=`#ifdef USE_BUMPMAP
	uniform sampler2D bumpMap;
	uniform float bumpScale;
	vec2 dHdxy_fwd() {
		vec2 dSTdx = dFdx( vBumpMapUv );
		vec2 dSTdy = dFdy( vBumpMapUv );
		float Hll = bumpScale * texture2D( bumpMap, vBumpMapUv ).x;
		float dBx = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdx ).x - Hll;
		float dBy = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdy ).x - Hll;
		return vec2( dBx, dBy );
	}
	vec3 perturbNormalArb( vec3 surf_pos, vec3 surf_norm, vec2 dHdxy, float faceDirection ) {
		vec3 vSigmaX = normalize( dFdx( surf_pos.xyz ) );
		vec3 vSigmaY = normalize( dFdy( surf_pos.xyz ) );
		vec3 vN = surf_norm;
		vec3 R1 = cross( vSigmaY, vN );
		vec3 R2 = cross( vN, vSigmaX );
		float fDet = dot( vSigmaX, R1 ) * faceDirection;
		vec3 vGrad = sign( fDet ) * ( dHdxy.x * R1 + dHdxy.y * R2 );
		return normalize( abs( fDet ) * surf_norm - vGrad );
	}
#endif`,Hx=`#if NUM_CLIPPING_PLANES > 0
	vec4 plane;
	#ifdef ALPHA_TO_COVERAGE
		float distanceToPlane, distanceGradient;
		float clipOpacity = 1.0;
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
			distanceGradient = fwidth( distanceToPlane ) / 2.0;
			clipOpacity *= smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			if ( clipOpacity == 0.0 ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			float unionClipOpacity = 1.0;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
				distanceGradient = fwidth( distanceToPlane ) / 2.0;
				unionClipOpacity *= 1.0 - smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			}
			#pragma unroll_loop_end
			clipOpacity *= 1.0 - unionClipOpacity;
		#endif
		diffuseColor.a *= clipOpacity;
		if ( diffuseColor.a == 0.0 ) discard;
	#else
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			if ( dot( vClipPosition, plane.xyz ) > plane.w ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			bool clipped = true;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				clipped = ( dot( vClipPosition, plane.xyz ) > plane.w ) && clipped;
			}
			#pragma unroll_loop_end
			if ( clipped ) discard;
		#endif
	#endif
#endif`,Wx=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,Xx=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,qx=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,$x=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,Yx=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,Zx=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,Kx=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	vColor = vec4( 1.0 );
#endif
#ifdef USE_COLOR_ALPHA
	vColor *= color;
#elif defined( USE_COLOR )
	vColor.rgb *= color;
#endif
#ifdef USE_INSTANCING_COLOR
	vColor.rgb *= instanceColor.rgb;
#endif
#ifdef USE_BATCHING_COLOR
	vColor *= getBatchingColor( getIndirectIndex( gl_DrawID ) );
#endif`,Jx=`#define PI 3.141592653589793
#define PI2 6.283185307179586
#define PI_HALF 1.5707963267948966
#define RECIPROCAL_PI 0.3183098861837907
#define RECIPROCAL_PI2 0.15915494309189535
#define EPSILON 1e-6
#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
#define whiteComplement( a ) ( 1.0 - saturate( a ) )
float pow2( const in float x ) { return x*x; }
vec3 pow2( const in vec3 x ) { return x*x; }
float pow3( const in float x ) { return x*x*x; }
float pow4( const in float x ) { float x2 = x*x; return x2*x2; }
float max3( const in vec3 v ) { return max( max( v.x, v.y ), v.z ); }
float average( const in vec3 v ) { return dot( v, vec3( 0.3333333 ) ); }
highp float rand( const in vec2 uv ) {
	const highp float a = 12.9898, b = 78.233, c = 43758.5453;
	highp float dt = dot( uv.xy, vec2( a,b ) ), sn = mod( dt, PI );
	return fract( sin( sn ) * c );
}
#ifdef HIGH_PRECISION
	float precisionSafeLength( vec3 v ) { return length( v ); }
#else
	float precisionSafeLength( vec3 v ) {
		float maxComponent = max3( abs( v ) );
		return length( v / maxComponent ) * maxComponent;
	}
#endif
struct IncidentLight {
	vec3 color;
	vec3 direction;
	bool visible;
};
struct ReflectedLight {
	vec3 directDiffuse;
	vec3 directSpecular;
	vec3 indirectDiffuse;
	vec3 indirectSpecular;
};
#ifdef USE_ALPHAHASH
	varying vec3 vPosition;
#endif
vec3 transformDirection( in vec3 dir, in mat4 matrix ) {
	return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );
}
#define inverseTransformDirection transformDirectionByInverseViewMatrix
vec3 transformNormalByInverseViewMatrix( in vec3 normal, in mat4 viewMatrix ) {
	return normalize( ( vec4( normal, 0.0 ) * viewMatrix ).xyz );
}
vec3 transformDirectionByInverseViewMatrix( in vec3 dir, in mat4 viewMatrix ) {
	return normalize( ( vec4( dir, 0.0 ) * viewMatrix ).xyz );
}
bool isPerspectiveMatrix( mat4 m ) {
	return m[ 2 ][ 3 ] == - 1.0;
}
vec2 equirectUv( in vec3 dir ) {
	float u = atan( dir.z, dir.x ) * RECIPROCAL_PI2 + 0.5;
	float v = asin( clamp( dir.y, - 1.0, 1.0 ) ) * RECIPROCAL_PI + 0.5;
	return vec2( u, v );
}
vec3 BRDF_Lambert( const in vec3 diffuseColor ) {
	return RECIPROCAL_PI * diffuseColor;
}
vec3 F_Schlick( const in vec3 f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
}
float F_Schlick( const in float f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
} // validated`,jx=`vec3 transformedNormal = objectNormal;
#ifdef USE_TANGENT
	vec3 transformedTangent = objectTangent;
#endif
#ifdef USE_BATCHING
	mat3 bm = mat3( batchingMatrix );
	transformedNormal /= vec3( dot( bm[ 0 ], bm[ 0 ] ), dot( bm[ 1 ], bm[ 1 ] ), dot( bm[ 2 ], bm[ 2 ] ) );
	transformedNormal = bm * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = bm * transformedTangent;
	#endif
#endif
#ifdef USE_INSTANCING
	mat3 im = mat3( instanceMatrix );
	transformedNormal /= vec3( dot( im[ 0 ], im[ 0 ] ), dot( im[ 1 ], im[ 1 ] ), dot( im[ 2 ], im[ 2 ] ) );
	transformedNormal = im * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = im * transformedTangent;
	#endif
#endif
transformedNormal = normalMatrix * transformedNormal;
#ifdef FLIP_SIDED
	transformedNormal = - transformedNormal;
#endif
#ifdef USE_TANGENT
	transformedTangent = ( modelViewMatrix * vec4( transformedTangent, 0.0 ) ).xyz;
#endif`,Qx=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,t_=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,e_=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,n_=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,i_="gl_FragColor = linearToOutputTexel( gl_FragColor );",s_=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,r_=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vec3 cameraToFrag;
		if ( isOrthographic ) {
			cameraToFrag = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToFrag = normalize( vWorldPosition - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vec3 reflectVec = reflect( cameraToFrag, worldNormal );
		#else
			vec3 reflectVec = refract( cameraToFrag, worldNormal, refractionRatio );
		#endif
	#else
		vec3 reflectVec = vReflect;
	#endif
	#ifdef ENVMAP_TYPE_CUBE
		vec4 envColor = textureCube( envMap, envMapRotation * reflectVec );
		#ifdef ENVMAP_BLENDING_MULTIPLY
			outgoingLight = mix( outgoingLight, outgoingLight * envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_MIX )
			outgoingLight = mix( outgoingLight, envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_ADD )
			outgoingLight += envColor.xyz * specularStrength * reflectivity;
		#endif
	#endif
#endif`,o_=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,a_=`#ifdef USE_ENVMAP
	uniform float reflectivity;
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		varying vec3 vWorldPosition;
		uniform float refractionRatio;
	#else
		varying vec3 vReflect;
	#endif
#endif`,l_=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,c_=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vWorldPosition = worldPosition.xyz;
	#else
		vec3 cameraToVertex;
		if ( isOrthographic ) {
			cameraToVertex = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToVertex = normalize( worldPosition.xyz - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vReflect = reflect( cameraToVertex, worldNormal );
		#else
			vReflect = refract( cameraToVertex, worldNormal, refractionRatio );
		#endif
	#endif
#endif`,h_=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,u_=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,d_=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,f_=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,p_=`#ifdef USE_GRADIENTMAP
	uniform sampler2D gradientMap;
#endif
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
	float dotNL = dot( normal, lightDirection );
	vec2 coord = vec2( dotNL * 0.5 + 0.5, 0.0 );
	#ifdef USE_GRADIENTMAP
		return vec3( texture2D( gradientMap, coord ).r );
	#else
		vec2 fw = fwidth( coord ) * 0.5;
		return mix( vec3( 0.7 ), vec3( 1.0 ), smoothstep( 0.7 - fw.x, 0.7 + fw.x, coord.x ) );
	#endif
}`,m_=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,g_=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,x_=`varying vec3 vViewPosition;
struct LambertMaterial {
	vec3 diffuseColor;
	float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Lambert
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,__=`uniform bool receiveShadow;
uniform vec3 ambientLightColor;
#if defined( USE_LIGHT_PROBES )
	uniform vec3 lightProbe[ 9 ];
#endif
vec3 shGetIrradianceAt( in vec3 normal, in vec3 shCoefficients[ 9 ] ) {
	float x = normal.x, y = normal.y, z = normal.z;
	vec3 result = shCoefficients[ 0 ] * 0.886227;
	result += shCoefficients[ 1 ] * 2.0 * 0.511664 * y;
	result += shCoefficients[ 2 ] * 2.0 * 0.511664 * z;
	result += shCoefficients[ 3 ] * 2.0 * 0.511664 * x;
	result += shCoefficients[ 4 ] * 2.0 * 0.429043 * x * y;
	result += shCoefficients[ 5 ] * 2.0 * 0.429043 * y * z;
	result += shCoefficients[ 6 ] * ( 0.743125 * z * z - 0.247708 );
	result += shCoefficients[ 7 ] * 2.0 * 0.429043 * x * z;
	result += shCoefficients[ 8 ] * 0.429043 * ( x * x - y * y );
	return result;
}
vec3 getLightProbeIrradiance( const in vec3 lightProbe[ 9 ], const in vec3 normal ) {
	vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec3 irradiance = shGetIrradianceAt( worldNormal, lightProbe );
	return irradiance;
}
vec3 getAmbientLightIrradiance( const in vec3 ambientLightColor ) {
	vec3 irradiance = ambientLightColor;
	return irradiance;
}
float getDistanceAttenuation( const in float lightDistance, const in float cutoffDistance, const in float decayExponent ) {
	float distanceFalloff = 1.0 / max( pow( lightDistance, decayExponent ), 0.01 );
	if ( cutoffDistance > 0.0 ) {
		distanceFalloff *= pow2( saturate( 1.0 - pow4( lightDistance / cutoffDistance ) ) );
	}
	return distanceFalloff;
}
float getSpotAttenuation( const in float coneCosine, const in float penumbraCosine, const in float angleCosine ) {
	return smoothstep( coneCosine, penumbraCosine, angleCosine );
}
#if NUM_SUN_LIGHTS > 0
	struct SunLight {
		vec3 direction;
		vec3 color;
	};
	uniform SunLight sunLights[ NUM_SUN_LIGHTS ];
	void getSunLightInfo( const in SunLight sunLight, out IncidentLight light ) {
		light.color = sunLight.color;
		light.direction = sunLight.direction;
		light.visible = true;
	}
#endif
#if NUM_DIR_LIGHTS > 0
	struct DirectionalLight {
		vec3 direction;
		vec3 color;
	};
	uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
	void getDirectionalLightInfo( const in DirectionalLight directionalLight, out IncidentLight light ) {
		light.color = directionalLight.color;
		light.direction = directionalLight.direction;
		light.visible = true;
	}
#endif
#if NUM_POINT_LIGHTS > 0
	struct PointLight {
		vec3 position;
		vec3 color;
		float distance;
		float decay;
	};
	uniform PointLight pointLights[ NUM_POINT_LIGHTS ];
	void getPointLightInfo( const in PointLight pointLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = pointLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float lightDistance = length( lVector );
		light.color = pointLight.color;
		light.color *= getDistanceAttenuation( lightDistance, pointLight.distance, pointLight.decay );
		light.visible = ( light.color != vec3( 0.0 ) );
	}
#endif
#if NUM_SPOT_LIGHTS > 0
	struct SpotLight {
		vec3 position;
		vec3 direction;
		vec3 color;
		float distance;
		float decay;
		float coneCos;
		float penumbraCos;
	};
	uniform SpotLight spotLights[ NUM_SPOT_LIGHTS ];
	void getSpotLightInfo( const in SpotLight spotLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = spotLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float angleCos = dot( light.direction, spotLight.direction );
		float spotAttenuation = getSpotAttenuation( spotLight.coneCos, spotLight.penumbraCos, angleCos );
		if ( spotAttenuation > 0.0 ) {
			float lightDistance = length( lVector );
			light.color = spotLight.color * spotAttenuation;
			light.color *= getDistanceAttenuation( lightDistance, spotLight.distance, spotLight.decay );
			light.visible = ( light.color != vec3( 0.0 ) );
		} else {
			light.color = vec3( 0.0 );
			light.visible = false;
		}
	}
#endif
#if NUM_RECT_AREA_LIGHTS > 0
	struct RectAreaLight {
		vec3 color;
		vec3 position;
		vec3 halfWidth;
		vec3 halfHeight;
	};
	uniform sampler2D ltc_1;	uniform sampler2D ltc_2;
	uniform RectAreaLight rectAreaLights[ NUM_RECT_AREA_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
	struct HemisphereLight {
		vec3 direction;
		vec3 skyColor;
		vec3 groundColor;
	};
	uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
	vec3 getHemisphereLightIrradiance( const in HemisphereLight hemiLight, const in vec3 normal ) {
		float dotNL = dot( normal, hemiLight.direction );
		float hemiDiffuseWeight = 0.5 * dotNL + 0.5;
		vec3 irradiance = mix( hemiLight.groundColor, hemiLight.skyColor, hemiDiffuseWeight );
		return irradiance;
	}
#endif
#include <lightprobes_pars_fragment>`,y_=`#ifdef USE_ENVMAP
	vec3 getIBLIrradiance( const in vec3 normal ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD );
			return PI * envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	vec3 getIBLRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 reflectVec = reflect( - viewDir, normal );
			reflectVec = normalize( mix( reflectVec, normal, pow4( roughness ) ) );
			reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) );
			return envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	#ifdef USE_RETROREFLECTION
		vec3 getIBLRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 retroVec = normalize( mix( viewDir, normal, pow4( roughness ) ) );
				retroVec = transformDirectionByInverseViewMatrix( retroVec, viewMatrix );
				vec4 envMapColor = textureLod( envMap, envMapRotation * retroVec, roughnessToMip( roughness ) );
				return envMapColor.rgb * envMapIntensity;
			#else
				return vec3( 0.0 );
			#endif
		}
	#endif
	#ifdef USE_ANISOTROPY
		vec3 getIBLAnisotropyRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 bentNormal = cross( bitangent, viewDir );
				bentNormal = normalize( cross( bentNormal, bitangent ) );
				bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
				return getIBLRadiance( viewDir, bentNormal, roughness );
			#else
				return vec3( 0.0 );
			#endif
		}
		#ifdef USE_RETROREFLECTION
			vec3 getIBLAnisotropyRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
				#ifdef ENVMAP_TYPE_PMREM
					vec3 bentNormal = cross( bitangent, viewDir );
					bentNormal = normalize( cross( bentNormal, bitangent ) );
					bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
					return getIBLRetroRadiance( viewDir, bentNormal, roughness );
				#else
					return vec3( 0.0 );
				#endif
			}
		#endif
	#endif
#endif`,v_=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,b_=`varying vec3 vViewPosition;
struct ToonMaterial {
	vec3 diffuseColor;
};
void RE_Direct_Toon( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 irradiance = getGradientIrradiance( geometryNormal, directLight.direction ) * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Toon( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Toon
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,S_=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,M_=`varying vec3 vViewPosition;
struct BlinnPhongMaterial {
	vec3 diffuseColor;
	vec3 specularColor;
	float specularShininess;
	float specularStrength;
};
void RE_Direct_BlinnPhong( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
	reflectedLight.directSpecular += irradiance * BRDF_BlinnPhong( directLight.direction, geometryViewDir, geometryNormal, material.specularColor, material.specularShininess ) * material.specularStrength;
}
void RE_IndirectDiffuse_BlinnPhong( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_BlinnPhong
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,w_=`PhysicalMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.diffuseContribution = diffuseColor.rgb * ( 1.0 - metalnessFactor );
material.metalness = metalnessFactor;
vec3 dxy = max( abs( dFdx( nonPerturbedNormal ) ), abs( dFdy( nonPerturbedNormal ) ) );
float geometryRoughness = max( max( dxy.x, dxy.y ), dxy.z );
material.roughness = max( roughnessFactor, 0.045 );
material.roughness += geometryRoughness;
material.roughness = min( material.roughness, 1.0 );
#ifdef USE_DIFFUSE_ROUGHNESS
	float diffuseRoughnessFactor = diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		diffuseRoughnessFactor *= texture2D( diffuseRoughnessMap, vDiffuseRoughnessMapUv ).r;
	#endif
	material.diffuseRoughness = saturate( diffuseRoughnessFactor );
#endif
#ifdef IOR
	material.ior = ior;
	#ifdef USE_SPECULAR
		float specularIntensityFactor = specularIntensity;
		vec3 specularColorFactor = specularColor;
		#ifdef USE_SPECULAR_COLORMAP
			specularColorFactor *= texture2D( specularColorMap, vSpecularColorMapUv ).rgb;
		#endif
		#ifdef USE_SPECULAR_INTENSITYMAP
			specularIntensityFactor *= texture2D( specularIntensityMap, vSpecularIntensityMapUv ).a;
		#endif
		material.specularF90 = mix( specularIntensityFactor, 1.0, metalnessFactor );
	#else
		float specularIntensityFactor = 1.0;
		vec3 specularColorFactor = vec3( 1.0 );
		material.specularF90 = 1.0;
	#endif
	material.specularColor = min( pow2( ( material.ior - 1.0 ) / ( material.ior + 1.0 ) ) * specularColorFactor, vec3( 1.0 ) ) * specularIntensityFactor;
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
#else
	material.specularColor = vec3( 0.04 );
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
	material.specularF90 = 1.0;
#endif
#ifdef USE_CLEARCOAT
	material.clearcoat = clearcoat;
	material.clearcoatRoughness = clearcoatRoughness;
	material.clearcoatF0 = vec3( 0.04 );
	material.clearcoatF90 = 1.0;
	#ifdef USE_CLEARCOATMAP
		material.clearcoat *= texture2D( clearcoatMap, vClearcoatMapUv ).x;
	#endif
	#ifdef USE_CLEARCOAT_ROUGHNESSMAP
		material.clearcoatRoughness *= texture2D( clearcoatRoughnessMap, vClearcoatRoughnessMapUv ).y;
	#endif
	material.clearcoat = saturate( material.clearcoat );	material.clearcoatRoughness = max( material.clearcoatRoughness, 0.045 );
	material.clearcoatRoughness += geometryRoughness;
	material.clearcoatRoughness = min( material.clearcoatRoughness, 1.0 );
#endif
#ifdef USE_DISPERSION
	material.dispersion = dispersion;
#endif
#ifdef USE_RETROREFLECTION
	material.retroreflectivity = retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	material.iridescence = iridescence;
	material.iridescenceIOR = iridescenceIOR;
	#ifdef USE_IRIDESCENCEMAP
		material.iridescence *= texture2D( iridescenceMap, vIridescenceMapUv ).r;
	#endif
	#ifdef USE_IRIDESCENCE_THICKNESSMAP
		material.iridescenceThickness = (iridescenceThicknessMaximum - iridescenceThicknessMinimum) * texture2D( iridescenceThicknessMap, vIridescenceThicknessMapUv ).g + iridescenceThicknessMinimum;
	#else
		material.iridescenceThickness = iridescenceThicknessMaximum;
	#endif
#endif
#ifdef USE_SHEEN
	material.sheenColor = sheenColor;
	#ifdef USE_SHEEN_COLORMAP
		material.sheenColor *= texture2D( sheenColorMap, vSheenColorMapUv ).rgb;
	#endif
	material.sheenRoughness = clamp( sheenRoughness, 0.0001, 1.0 );
	#ifdef USE_SHEEN_ROUGHNESSMAP
		material.sheenRoughness *= texture2D( sheenRoughnessMap, vSheenRoughnessMapUv ).a;
	#endif
#endif
#ifdef USE_ANISOTROPY
	#ifdef USE_ANISOTROPYMAP
		mat2 anisotropyMat = mat2( anisotropyVector.x, anisotropyVector.y, - anisotropyVector.y, anisotropyVector.x );
		vec3 anisotropyPolar = texture2D( anisotropyMap, vAnisotropyMapUv ).rgb;
		vec2 anisotropyV = anisotropyMat * normalize( 2.0 * anisotropyPolar.rg - vec2( 1.0 ) ) * anisotropyPolar.b;
	#else
		vec2 anisotropyV = anisotropyVector;
	#endif
	material.anisotropy = length( anisotropyV );
	if( material.anisotropy == 0.0 ) {
		anisotropyV = vec2( 1.0, 0.0 );
	} else {
		anisotropyV /= material.anisotropy;
		material.anisotropy = saturate( material.anisotropy );
	}
	material.alphaT = mix( pow2( material.roughness ), 1.0, pow2( material.anisotropy ) );
	material.anisotropyT = tbn[ 0 ] * anisotropyV.x + tbn[ 1 ] * anisotropyV.y;
	material.anisotropyB = tbn[ 1 ] * anisotropyV.x - tbn[ 0 ] * anisotropyV.y;
#endif`,T_=`uniform sampler2D dfgLUT;
struct PhysicalMaterial {
	vec3 diffuseColor;
	vec3 diffuseContribution;
	vec3 specularColor;
	vec3 specularColorBlended;
	float roughness;
	float metalness;
	float specularF90;
	float dispersion;
	vec2 dfg;
	vec3 multiScatteringCompensation;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float diffuseRoughness;
	#endif
	#ifdef USE_RETROREFLECTION
		float retroreflectivity;
	#endif
	#ifdef USE_CLEARCOAT
		float clearcoat;
		float clearcoatRoughness;
		vec3 clearcoatF0;
		float clearcoatF90;
	#endif
	#ifdef USE_IRIDESCENCE
		float iridescence;
		float iridescenceIOR;
		float iridescenceThickness;
		vec3 iridescenceFresnel;
		vec3 iridescenceF0Dielectric;
		vec3 iridescenceF0Metallic;
	#endif
	#ifdef USE_SHEEN
		vec3 sheenColor;
		float sheenRoughness;
	#endif
	#ifdef IOR
		float ior;
	#endif
	#ifdef USE_TRANSMISSION
		float transmission;
		float transmissionAlpha;
		float thickness;
		float attenuationDistance;
		vec3 attenuationColor;
	#endif
	#ifdef USE_ANISOTROPY
		float anisotropy;
		float alphaT;
		vec3 anisotropyT;
		vec3 anisotropyB;
	#endif
};
vec3 clearcoatSpecularDirect = vec3( 0.0 );
vec3 clearcoatSpecularIndirect = vec3( 0.0 );
vec3 sheenSpecularDirect = vec3( 0.0 );
vec3 sheenSpecularIndirect = vec3(0.0 );
vec3 Schlick_to_F0( const in vec3 f, const in float f90, const in float dotVH ) {
    float x = clamp( 1.0 - dotVH, 0.0, 1.0 );
    float x2 = x * x;
    float x5 = clamp( x * x2 * x2, 0.0, 0.9999 );
    return ( f - vec3( f90 ) * x5 ) / ( 1.0 - x5 );
}
#ifdef USE_DIFFUSE_ROUGHNESS
	const float EON_EPSILON = 1e-7;
	float FON_DirectionalAlbedo( const in float mu, const in float roughness, const in float A ) {
		float muComp = 1.0 - mu;
		float gOverPi = muComp * ( 0.0571085289 + muComp * ( 0.491881867 + muComp * ( - 0.332181442 + muComp * 0.0714429953 ) ) );
		return A * ( 1.0 + roughness * gOverPi );
	}
	vec3 BRDF_EON( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 diffuseColor, const in float roughness ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return BRDF_Lambert( rho );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float s = dot( lightDir, viewDir ) - dotNL * dotNV;
		float sOverT = ( s > 0.0 ) ? s / max( max( dotNL, dotNV ), EON_EPSILON ) : s;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		vec3 singleScatter = rho * RECIPROCAL_PI * A * ( 1.0 + roughness * sOverT );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		float albedoV = FON_DirectionalAlbedo( dotNV, roughness, A );
		float albedoL = FON_DirectionalAlbedo( dotNL, roughness, A );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		vec3 multiScatter = rhoMultiScatter * RECIPROCAL_PI
			* max( EON_EPSILON, 1.0 - albedoV )
			* max( EON_EPSILON, 1.0 - albedoL )
			/ max( EON_EPSILON, 1.0 - averageAlbedo );
		return singleScatter + multiScatter;
	}
	vec3 EON_DirectionalAlbedo( const in vec3 diffuseColor, const in float roughness, const in float dotNV ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return rho;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		float directionalAlbedo = FON_DirectionalAlbedo( dotNV, roughness, A );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		return rho * directionalAlbedo + rhoMultiScatter * ( 1.0 - directionalAlbedo );
	}
#endif
float V_GGX_SmithCorrelated( const in float alpha, const in float dotNL, const in float dotNV ) {
	float a2 = pow2( alpha );
	float gv = dotNL * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNV ) );
	float gl = dotNV * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNL ) );
	return 0.5 / max( gv + gl, EPSILON );
}
float D_GGX( const in float alpha, const in float dotNH ) {
	float a2 = pow2( alpha );
	float denom = pow2( dotNH ) * ( a2 - 1.0 ) + 1.0;
	return RECIPROCAL_PI * a2 / pow2( denom );
}
#ifdef USE_ANISOTROPY
	float V_GGX_SmithCorrelated_Anisotropic( const in float alphaT, const in float alphaB, const in float dotTV, const in float dotBV, const in float dotTL, const in float dotBL, const in float dotNV, const in float dotNL ) {
		float gv = dotNL * length( vec3( alphaT * dotTV, alphaB * dotBV, dotNV ) );
		float gl = dotNV * length( vec3( alphaT * dotTL, alphaB * dotBL, dotNL ) );
		return 0.5 / max( gv + gl, EPSILON );
	}
	float D_GGX_Anisotropic( const in float alphaT, const in float alphaB, const in float dotNH, const in float dotTH, const in float dotBH ) {
		float a2 = alphaT * alphaB;
		highp vec3 v = vec3( alphaB * dotTH, alphaT * dotBH, a2 * dotNH );
		highp float v2 = dot( v, v );
		float w2 = a2 / v2;
		return RECIPROCAL_PI * a2 * pow2 ( w2 );
	}
#endif
#ifdef USE_CLEARCOAT
	vec3 BRDF_GGX_Clearcoat( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material) {
		vec3 f0 = material.clearcoatF0;
		float f90 = material.clearcoatF90;
		float roughness = max( material.clearcoatRoughness, 0.045 );
		float alpha = pow2( roughness );
		vec3 halfDir = normalize( lightDir + viewDir );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float dotNH = saturate( dot( normal, halfDir ) );
		float dotVH = saturate( dot( viewDir, halfDir ) );
		vec3 F = F_Schlick( f0, f90, dotVH );
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
		return F * ( V * D );
	}
#endif
vec3 BRDF_GGX( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material ) {
	vec3 f0 = material.specularColorBlended;
	float f90 = material.specularF90;
	float roughness = max( material.roughness, 0.045 );
	float alpha = pow2( roughness );
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( f0, f90, dotVH );
	#ifdef USE_IRIDESCENCE
		F = mix( F, material.iridescenceFresnel, material.iridescence );
	#endif
	#ifdef USE_ANISOTROPY
		float dotTL = dot( material.anisotropyT, lightDir );
		float dotTV = dot( material.anisotropyT, viewDir );
		float dotTH = dot( material.anisotropyT, halfDir );
		float dotBL = dot( material.anisotropyB, lightDir );
		float dotBV = dot( material.anisotropyB, viewDir );
		float dotBH = dot( material.anisotropyB, halfDir );
		float alphaT = max( material.alphaT, alpha );
		float V = V_GGX_SmithCorrelated_Anisotropic( alphaT, alpha, dotTV, dotBV, dotTL, dotBL, dotNV, dotNL );
		float D = D_GGX_Anisotropic( alphaT, alpha, dotNH, dotTH, dotBH );
	#else
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
	#endif
	return F * ( V * D );
}
vec2 LTC_Uv( const in vec3 N, const in vec3 V, const in float roughness ) {
	const float LUT_SIZE = 64.0;
	const float LUT_SCALE = ( LUT_SIZE - 1.0 ) / LUT_SIZE;
	const float LUT_BIAS = 0.5 / LUT_SIZE;
	float dotNV = saturate( dot( N, V ) );
	vec2 uv = vec2( roughness, sqrt( 1.0 - dotNV ) );
	uv = uv * LUT_SCALE + LUT_BIAS;
	return uv;
}
float LTC_ClippedSphereFormFactor( const in vec3 f ) {
	float l = length( f );
	return max( ( l * l + f.z ) / ( l + 1.0 ), 0.0 );
}
vec3 LTC_EdgeVectorFormFactor( const in vec3 v1, const in vec3 v2 ) {
	float x = dot( v1, v2 );
	float y = abs( x );
	float a = 0.8543985 + ( 0.4965155 + 0.0145206 * y ) * y;
	float b = 3.4175940 + ( 4.1616724 + y ) * y;
	float v = a / b;
	float theta_sintheta = ( x > 0.0 ) ? v : 0.5 * inversesqrt( max( 1.0 - x * x, 1e-7 ) ) - v;
	return cross( v1, v2 ) * theta_sintheta;
}
vec3 LTC_Evaluate( const in vec3 N, const in vec3 V, const in vec3 P, const in mat3 mInv, const in vec3 rectCoords[ 4 ] ) {
	vec3 v1 = rectCoords[ 1 ] - rectCoords[ 0 ];
	vec3 v2 = rectCoords[ 3 ] - rectCoords[ 0 ];
	vec3 lightNormal = cross( v1, v2 );
	if( dot( lightNormal, P - rectCoords[ 0 ] ) < 0.0 ) return vec3( 0.0 );
	vec3 T1, T2;
	T1 = normalize( V - N * dot( V, N ) );
	T2 = - cross( N, T1 );
	mat3 mat = mInv * transpose( mat3( T1, T2, N ) );
	vec3 coords[ 4 ];
	coords[ 0 ] = mat * ( rectCoords[ 0 ] - P );
	coords[ 1 ] = mat * ( rectCoords[ 1 ] - P );
	coords[ 2 ] = mat * ( rectCoords[ 2 ] - P );
	coords[ 3 ] = mat * ( rectCoords[ 3 ] - P );
	coords[ 0 ] = normalize( coords[ 0 ] );
	coords[ 1 ] = normalize( coords[ 1 ] );
	coords[ 2 ] = normalize( coords[ 2 ] );
	coords[ 3 ] = normalize( coords[ 3 ] );
	vec3 vectorFormFactor = vec3( 0.0 );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 0 ], coords[ 1 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 1 ], coords[ 2 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 2 ], coords[ 3 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 3 ], coords[ 0 ] );
	float result = LTC_ClippedSphereFormFactor( vectorFormFactor );
	return vec3( result );
}
#if defined( USE_SHEEN )
float D_Charlie( float roughness, float dotNH ) {
	float alpha = pow2( roughness );
	float invAlpha = 1.0 / alpha;
	float cos2h = dotNH * dotNH;
	float sin2h = max( 1.0 - cos2h, 0.0078125 );
	return ( 2.0 + invAlpha ) * pow( sin2h, invAlpha * 0.5 ) / ( 2.0 * PI );
}
float V_Neubelt( float dotNV, float dotNL ) {
	return saturate( 1.0 / ( 4.0 * ( dotNL + dotNV - dotNL * dotNV ) ) );
}
vec3 BRDF_Sheen( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, vec3 sheenColor, const in float sheenRoughness ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float D = D_Charlie( sheenRoughness, dotNH );
	float V = V_Neubelt( dotNV, dotNL );
	return sheenColor * ( D * V );
}
#endif
float IBLSheenBRDF( const in vec3 normal, const in vec3 viewDir, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	float r2 = roughness * roughness;
	float rInv = 1.0 / ( roughness + 0.1 );
	float a = -1.9362 + 1.0678 * roughness + 0.4573 * r2 - 0.8469 * rInv;
	float b = -0.6014 + 0.5538 * roughness - 0.4670 * r2 - 0.1255 * rInv;
	float DG = exp( a * dotNV + b );
	return saturate( DG );
}
vec3 EnvironmentBRDF( const in vec3 normal, const in vec3 viewDir, const in vec3 specularColor, const in float specularF90, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	vec2 fab = texture2D( dfgLUT, vec2( roughness, dotNV ) ).rg;
	return specularColor * fab.x + specularF90 * fab.y;
}
#ifdef USE_IRIDESCENCE
void computeMultiscatteringIridescence( const in vec2 fab, const in vec3 specularColor, const in float specularF90, const in float iridescence, const in vec3 iridescenceF0, inout vec3 singleScatter, inout vec3 multiScatter ) {
#else
void computeMultiscattering( const in vec2 fab, const in vec3 specularColor, const in float specularF90, inout vec3 singleScatter, inout vec3 multiScatter ) {
#endif
	#ifdef USE_IRIDESCENCE
		vec3 Fr = mix( specularColor, iridescenceF0, iridescence );
	#else
		vec3 Fr = specularColor;
	#endif
	vec3 FssEss = Fr * fab.x + specularF90 * fab.y;
	float Ess = fab.x + fab.y;
	float Ems = 1.0 - Ess;
	vec3 Favg = Fr + ( 1.0 - Fr ) * 0.047619;	vec3 Fms = FssEss * Favg / ( 1.0 - Ems * Favg );
	singleScatter += FssEss;
	multiScatter += Fms * Ems;
}
#if NUM_RECT_AREA_LIGHTS > 0
	void RE_Direct_RectArea_Physical( const in RectAreaLight rectAreaLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
		vec3 normal = geometryNormal;
		vec3 viewDir = geometryViewDir;
		vec3 position = geometryPosition;
		vec3 lightPos = rectAreaLight.position;
		vec3 halfWidth = rectAreaLight.halfWidth;
		vec3 halfHeight = rectAreaLight.halfHeight;
		vec3 lightColor = rectAreaLight.color;
		float roughness = material.roughness;
		vec3 rectCoords[ 4 ];
		rectCoords[ 0 ] = lightPos + halfWidth - halfHeight;		rectCoords[ 1 ] = lightPos - halfWidth - halfHeight;
		rectCoords[ 2 ] = lightPos - halfWidth + halfHeight;
		rectCoords[ 3 ] = lightPos + halfWidth + halfHeight;
		vec2 uv = LTC_Uv( normal, viewDir, roughness );
		vec4 t1 = texture2D( ltc_1, uv );
		vec4 t2 = texture2D( ltc_2, uv );
		mat3 mInv = mat3(
			vec3( t1.x, 0, t1.y ),
			vec3(    0, 1,    0 ),
			vec3( t1.z, 0, t1.w )
		);
		vec3 fresnel = ( material.specularColorBlended * t2.x + ( material.specularF90 - material.specularColorBlended ) * t2.y );
		reflectedLight.directSpecular += lightColor * fresnel * LTC_Evaluate( normal, viewDir, position, mInv, rectCoords );
		reflectedLight.directDiffuse += lightColor * material.diffuseContribution * LTC_Evaluate( normal, viewDir, position, mat3( 1.0 ), rectCoords );
		#ifdef USE_CLEARCOAT
			vec3 Ncc = geometryClearcoatNormal;
			vec2 uvClearcoat = LTC_Uv( Ncc, viewDir, material.clearcoatRoughness );
			vec4 t1Clearcoat = texture2D( ltc_1, uvClearcoat );
			vec4 t2Clearcoat = texture2D( ltc_2, uvClearcoat );
			mat3 mInvClearcoat = mat3(
				vec3( t1Clearcoat.x, 0, t1Clearcoat.y ),
				vec3(             0, 1,             0 ),
				vec3( t1Clearcoat.z, 0, t1Clearcoat.w )
			);
			vec3 fresnelClearcoat = material.clearcoatF0 * t2Clearcoat.x + ( material.clearcoatF90 - material.clearcoatF0 ) * t2Clearcoat.y;
			clearcoatSpecularDirect += lightColor * fresnelClearcoat * LTC_Evaluate( Ncc, viewDir, position, mInvClearcoat, rectCoords );
		#endif
	}
#endif
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	#ifdef USE_CLEARCOAT
		float dotNLcc = saturate( dot( geometryClearcoatNormal, directLight.direction ) );
		vec3 ccIrradiance = dotNLcc * directLight.color;
		clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );
	#endif
	#ifdef USE_SHEEN
 
 		sheenSpecularDirect += irradiance * BRDF_Sheen( directLight.direction, geometryViewDir, geometryNormal, material.sheenColor, material.sheenRoughness );
 
 		float sheenAlbedoV = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
 		float sheenAlbedoL = IBLSheenBRDF( geometryNormal, directLight.direction, material.sheenRoughness );
 
 		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * max( sheenAlbedoV, sheenAlbedoL );
 
 		irradiance *= sheenEnergyComp;
 
 	#endif
	vec3 specularBRDF = BRDF_GGX( directLight.direction, geometryViewDir, geometryNormal, material );
	#ifdef USE_RETROREFLECTION
		vec3 retroViewDir = reflect( - geometryViewDir, geometryNormal );
		vec3 retroSpecularBRDF = BRDF_GGX( directLight.direction, retroViewDir, geometryNormal, material );
		specularBRDF = mix( specularBRDF, retroSpecularBRDF, saturate( material.retroreflectivity ) );
	#endif
	reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;
	vec3 halfDir = normalize( directLight.direction + geometryViewDir );
	float dotVH = saturate( dot( geometryViewDir, halfDir ) );
	vec3 F = F_Schlick( material.specularColor, material.specularF90, dotVH );
	#ifdef USE_RETROREFLECTION
		vec3 retroHalfDir = normalize( directLight.direction + retroViewDir );
		float dotRetroVH = saturate( dot( retroViewDir, retroHalfDir ) );
		vec3 retroF = F_Schlick( material.specularColor, material.specularF90, dotRetroVH );
		F = mix( F, retroF, saturate( material.retroreflectivity ) );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		vec3 diffuseBRDF = BRDF_EON( directLight.direction, geometryViewDir, geometryNormal, material.diffuseColor, material.diffuseRoughness ) * ( 1.0 - material.metalness );
	#else
		vec3 diffuseBRDF = BRDF_Lambert( material.diffuseContribution );
	#endif
	reflectedLight.directDiffuse += irradiance * diffuseBRDF * ( 1.0 - F );
}
void RE_IndirectDiffuse_Physical( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 singleScattering = vec3( 0.0 );
	vec3 multiScattering = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScattering, multiScattering );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScattering, multiScattering );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuseAlbedo = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness );
		vec3 diffuse = irradiance * RECIPROCAL_PI * diffuseAlbedo * ( 1.0 - singleScattering - multiScattering );
	#else
		vec3 diffuse = irradiance * BRDF_Lambert( material.diffuseContribution ) * ( 1.0 - singleScattering - multiScattering );
	#endif
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		sheenSpecularIndirect += irradiance * material.sheenColor * sheenAlbedo * RECIPROCAL_PI;
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		diffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectDiffuse += diffuse;
}
void RE_IndirectSpecular_Physical( const in vec3 radiance, const in vec3 irradiance, const in vec3 clearcoatRadiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
	#ifdef USE_CLEARCOAT
		clearcoatSpecularIndirect += clearcoatRadiance * EnvironmentBRDF( geometryClearcoatNormal, geometryViewDir, material.clearcoatF0, material.clearcoatF90, material.clearcoatRoughness );
	#endif
	#ifdef USE_SHEEN
		sheenSpecularIndirect += irradiance * material.sheenColor * IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness ) * RECIPROCAL_PI;
 	#endif
	vec3 singleScatteringDielectric = vec3( 0.0 );
	vec3 multiScatteringDielectric = vec3( 0.0 );
	vec3 singleScatteringMetallic = vec3( 0.0 );
	vec3 multiScatteringMetallic = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscatteringIridescence( material.dfg, material.diffuseColor, material.specularF90, material.iridescence, material.iridescenceF0Metallic, singleScatteringMetallic, multiScatteringMetallic );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscattering( material.dfg, material.diffuseColor, material.specularF90, singleScatteringMetallic, multiScatteringMetallic );
	#endif
	vec3 singleScattering = mix( singleScatteringDielectric, singleScatteringMetallic, material.metalness );
	vec3 multiScattering = mix( multiScatteringDielectric, multiScatteringMetallic, material.metalness );
	vec3 totalScatteringDielectric = singleScatteringDielectric + multiScatteringDielectric;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuse = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness ) * ( 1.0 - totalScatteringDielectric );
	#else
		vec3 diffuse = material.diffuseContribution * ( 1.0 - totalScatteringDielectric );
	#endif
	vec3 cosineWeightedIrradiance = irradiance * RECIPROCAL_PI;
	vec3 indirectSpecular = radiance * singleScattering;
	indirectSpecular += multiScattering * cosineWeightedIrradiance;
	vec3 indirectDiffuse = diffuse * cosineWeightedIrradiance;
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		indirectSpecular *= sheenEnergyComp;
		indirectDiffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectSpecular += indirectSpecular;
	reflectedLight.indirectDiffuse += indirectDiffuse;
}
#define RE_Direct				RE_Direct_Physical
#define RE_Direct_RectArea		RE_Direct_RectArea_Physical
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Physical
#define RE_IndirectSpecular		RE_IndirectSpecular_Physical
float computeSpecularOcclusion( const in float dotNV, const in float ambientOcclusion, const in float roughness ) {
	return saturate( pow( dotNV + ambientOcclusion, exp2( - 16.0 * roughness - 1.0 ) ) - 1.0 + ambientOcclusion );
}`,A_=`
vec3 geometryPosition = - vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = ( isOrthographic ) ? vec3( 0, 0, 1 ) : normalize( vViewPosition );
vec3 geometryClearcoatNormal = vec3( 0.0 );
#ifdef USE_CLEARCOAT
	geometryClearcoatNormal = clearcoatNormal;
#endif
#ifdef USE_IRIDESCENCE
	float dotNVi = saturate( dot( normal, geometryViewDir ) );
	if ( material.iridescenceThickness == 0.0 ) {
		material.iridescence = 0.0;
	} else {
		material.iridescence = saturate( material.iridescence );
	}
	if ( material.iridescence > 0.0 ) {
		vec3 iridescenceFresnelDielectric = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.specularColor );
		vec3 iridescenceFresnelMetallic = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.diffuseColor );
		material.iridescenceFresnel = mix( iridescenceFresnelDielectric, iridescenceFresnelMetallic, material.metalness );
		material.iridescenceF0Dielectric = Schlick_to_F0( iridescenceFresnelDielectric, 1.0, dotNVi );
		material.iridescenceF0Metallic = Schlick_to_F0( iridescenceFresnelMetallic, 1.0, dotNVi );
	}
#endif
#ifdef STANDARD
	float dotNVms = saturate( dot( geometryNormal, geometryViewDir ) );
	material.dfg = texture2D( dfgLUT, vec2( material.roughness, dotNVms ) ).rg;
	#if ( NUM_SUN_LIGHTS > 0 || NUM_DIR_LIGHTS > 0 || NUM_POINT_LIGHTS > 0 || NUM_SPOT_LIGHTS > 0 )
		float EssMs = material.dfg.x + material.dfg.y;
		material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / EssMs - 1.0 );
	#endif
#endif
IncidentLight directLight;
#if ( NUM_POINT_LIGHTS > 0 ) && defined( RE_Direct )
	PointLight pointLight;
	#if defined( USE_SHADOWMAP ) && NUM_POINT_LIGHT_SHADOWS > 0
	PointLightShadow pointLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHTS; i ++ ) {
		pointLight = pointLights[ i ];
		getPointLightInfo( pointLight, geometryPosition, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_POINT_LIGHT_SHADOWS ) && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
		pointLightShadow = pointLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getPointShadow( pointShadowMap[ i ], pointLightShadow.shadowMapSize, pointLightShadow.shadowIntensity, pointLightShadow.shadowBias, pointLightShadow.shadowRadius, vPointShadowCoord[ i ], pointLightShadow.shadowCameraNear, pointLightShadow.shadowCameraFar ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )
	SpotLight spotLight;
	vec4 spotColor;
	vec3 spotLightCoord;
	bool inSpotLightMap;
	#if defined( USE_SHADOWMAP ) && NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHTS; i ++ ) {
		spotLight = spotLights[ i ];
		getSpotLightInfo( spotLight, geometryPosition, directLight );
		#if ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#define SPOT_LIGHT_MAP_INDEX UNROLLED_LOOP_INDEX
		#elif ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		#define SPOT_LIGHT_MAP_INDEX NUM_SPOT_LIGHT_MAPS
		#else
		#define SPOT_LIGHT_MAP_INDEX ( UNROLLED_LOOP_INDEX - NUM_SPOT_LIGHT_SHADOWS + NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#endif
		#if ( SPOT_LIGHT_MAP_INDEX < NUM_SPOT_LIGHT_MAPS )
			spotLightCoord = vSpotLightCoord[ i ].xyz / vSpotLightCoord[ i ].w;
			inSpotLightMap = all( lessThan( abs( spotLightCoord * 2. - 1. ), vec3( 1.0 ) ) );
			spotColor = texture2D( spotLightMap[ SPOT_LIGHT_MAP_INDEX ], spotLightCoord.xy );
			directLight.color = inSpotLightMap ? directLight.color * spotColor.rgb : directLight.color;
		#endif
		#undef SPOT_LIGHT_MAP_INDEX
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		spotLightShadow = spotLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( spotShadowMap[ i ], spotLightShadow.shadowMapSize, spotLightShadow.shadowIntensity, spotLightShadow.shadowBias, spotLightShadow.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SUN_LIGHTS > 0 ) && defined( RE_Direct )
	SunLight sunLight;
	#if defined( USE_SHADOWMAP ) && NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHTS; i ++ ) {
		sunLight = sunLights[ i ];
		getSunLightInfo( sunLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SUN_LIGHT_SHADOWS )
		sunLightShadow = sunLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getSunShadow( sunShadowMap[ i ], sunLightShadow, UNROLLED_LOOP_INDEX ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )
	DirectionalLight directionalLight;
	#if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
		directionalLight = directionalLights[ i ];
		getDirectionalLightInfo( directionalLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_DIR_LIGHT_SHADOWS )
		directionalLightShadow = directionalLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ i ], directionalLightShadow.shadowMapSize, directionalLightShadow.shadowIntensity, directionalLightShadow.shadowBias, directionalLightShadow.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_RECT_AREA_LIGHTS > 0 ) && defined( RE_Direct_RectArea )
	RectAreaLight rectAreaLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_RECT_AREA_LIGHTS; i ++ ) {
		rectAreaLight = rectAreaLights[ i ];
		RE_Direct_RectArea( rectAreaLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if defined( RE_IndirectDiffuse )
	vec3 iblIrradiance = vec3( 0.0 );
	vec3 irradiance = getAmbientLightIrradiance( ambientLightColor );
	#if defined( USE_LIGHT_PROBES )
		irradiance += getLightProbeIrradiance( lightProbe, geometryNormal );
	#endif
	#if ( NUM_HEMI_LIGHTS > 0 )
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
			irradiance += getHemisphereLightIrradiance( hemisphereLights[ i ], geometryNormal );
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_LIGHT_PROBE_GRIDS > 0
		vec3 probeWorldPos = ( ( vec4( geometryPosition, 1.0 ) - viewMatrix[ 3 ] ) * viewMatrix ).xyz;
		vec3 probeWorldNormal = transformNormalByInverseViewMatrix( geometryNormal, viewMatrix );
		int probeGrid = - 1;
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( isInsideLightProbeGrid( probeWorldPos, probeWorldNormal, probesMin[ i ], probesMax[ i ], probesResolution[ i ] ) ) probeGrid = UNROLLED_LOOP_INDEX;
		}
		#pragma unroll_loop_end
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( probeGrid == UNROLLED_LOOP_INDEX ) irradiance += getLightProbeGridIrradiance( probesSH[ i ], probesMin[ i ], probesMax[ i ], probesResolution[ i ], probeWorldPos, probeWorldNormal );
		}
		#pragma unroll_loop_end
	#endif
#endif
#if defined( RE_IndirectSpecular )
	vec3 radiance = vec3( 0.0 );
	vec3 clearcoatRadiance = vec3( 0.0 );
#endif`,E_=`#if defined( RE_IndirectDiffuse )
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		vec3 lightMapIrradiance = lightMapTexel.rgb * lightMapIntensity;
		irradiance += lightMapIrradiance;
	#endif
	#if defined( USE_ENVMAP ) && defined( ENVMAP_TYPE_PMREM )
		#if defined( STANDARD ) || defined( LAMBERT ) || defined( PHONG )
			iblIrradiance += getIBLIrradiance( geometryNormal );
		#endif
	#endif
#endif
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
	#ifdef USE_ANISOTROPY
		vec3 iblRadiance = getIBLAnisotropyRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
	#else
		vec3 iblRadiance = getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
	#endif
	#ifdef USE_RETROREFLECTION
		#ifdef USE_ANISOTROPY
			vec3 retroIBLRadiance = getIBLAnisotropyRetroRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
		#else
			vec3 retroIBLRadiance = getIBLRetroRadiance( geometryViewDir, geometryNormal, material.roughness );
		#endif
		iblRadiance = mix( iblRadiance, retroIBLRadiance, saturate( material.retroreflectivity ) );
	#endif
	radiance += iblRadiance;
	#ifdef USE_CLEARCOAT
		clearcoatRadiance += getIBLRadiance( geometryViewDir, geometryClearcoatNormal, material.clearcoatRoughness );
	#endif
#endif`,R_=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,C_=`#if NUM_LIGHT_PROBE_GRIDS > 0
uniform highp sampler3D probesSH[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMin[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMax[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesResolution[ NUM_LIGHT_PROBE_GRIDS ];
bool isInsideLightProbeGrid( vec3 worldPos, vec3 worldNormal, vec3 probesMin, vec3 probesMax, vec3 probesResolution ) {
	vec3 spacing = ( probesMax - probesMin ) / probesResolution;
	vec3 samplePos = worldPos + worldNormal * spacing * 0.5;
	vec3 margin = spacing * 0.01;
	return all( greaterThanEqual( samplePos, probesMin - margin ) ) && all( lessThanEqual( samplePos, probesMax + margin ) );
}
vec3 getLightProbeGridIrradiance( highp sampler3D probesSH, vec3 probesMin, vec3 probesMax, vec3 probesResolution, vec3 worldPos, vec3 worldNormal ) {
	vec3 res = probesResolution;
	vec3 gridRange = probesMax - probesMin;
	vec3 probeSpacing = gridRange / res;
	vec3 samplePos = worldPos + worldNormal * probeSpacing * 0.5;
	vec3 uvw = clamp( ( samplePos - probesMin ) / gridRange, 0.5 / res, 1.0 - 0.5 / res );
	float nz          = res.z;
	float paddedSlices = nz + 2.0;
	float atlasDepth  = 7.0 * paddedSlices;
	float uvZBase     = uvw.z * nz + 1.0;
	vec4 s0 = texture( probesSH, vec3( uvw.xy, ( uvZBase                       ) / atlasDepth ) );
	vec4 s1 = texture( probesSH, vec3( uvw.xy, ( uvZBase +       paddedSlices   ) / atlasDepth ) );
	vec4 s2 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 2.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s3 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 3.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s4 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 4.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s5 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 5.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s6 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 6.0 * paddedSlices   ) / atlasDepth ) );
	vec3 c0 = s0.xyz;
	vec3 c1 = vec3( s0.w, s1.xy );
	vec3 c2 = vec3( s1.zw, s2.x );
	vec3 c3 = s2.yzw;
	vec3 c4 = s3.xyz;
	vec3 c5 = vec3( s3.w, s4.xy );
	vec3 c6 = vec3( s4.zw, s5.x );
	vec3 c7 = s5.yzw;
	vec3 c8 = s6.xyz;
	float x = worldNormal.x, y = worldNormal.y, z = worldNormal.z;
	vec3 result = c0 * 0.886227;
	result += c1 * 2.0 * 0.511664 * y;
	result += c2 * 2.0 * 0.511664 * z;
	result += c3 * 2.0 * 0.511664 * x;
	result += c4 * 2.0 * 0.429043 * x * y;
	result += c5 * 2.0 * 0.429043 * y * z;
	result += c6 * ( 0.743125 * z * z - 0.247708 );
	result += c7 * 2.0 * 0.429043 * x * z;
	result += c8 * 0.429043 * ( x * x - y * y );
	return max( result, vec3( 0.0 ) );
}
#endif`,P_=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,I_=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,L_=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,D_=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,N_=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,U_=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,F_=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
	#if defined( USE_POINTS_UV )
		vec2 uv = vUv;
	#else
		vec2 uv = ( uvTransform * vec3( gl_PointCoord.x, 1.0 - gl_PointCoord.y, 1 ) ).xy;
	#endif
#endif
#ifdef USE_MAP
	diffuseColor *= texture2D( map, uv );
#endif
#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, uv ).g;
#endif`,O_=`#if defined( USE_POINTS_UV )
	varying vec2 vUv;
#else
	#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
		uniform mat3 uvTransform;
	#endif
#endif
#ifdef USE_MAP
	uniform sampler2D map;
#endif
#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,B_=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,k_=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,z_=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,V_=`#if defined( USE_MORPHCOLORS )
	#if defined( USE_COLOR_ALPHA )
		vColor *= morphTargetBaseInfluence;
	#elif defined( USE_COLOR )
		vColor.rgb *= morphTargetBaseInfluence;
	#endif
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		#if defined( USE_COLOR_ALPHA )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor += getMorph( gl_VertexID, i, 2 ) * morphTargetInfluences[ i ];
		#elif defined( USE_COLOR )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor.rgb += getMorph( gl_VertexID, i, 2 ).rgb * morphTargetInfluences[ i ];
		#endif
	}
#endif`,G_=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,H_=`#ifdef USE_MORPHTARGETS
	#ifndef USE_INSTANCING_MORPH
		uniform float morphTargetBaseInfluence;
		uniform float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	#endif
	uniform sampler2DArray morphTargetsTexture;
	uniform ivec2 morphTargetsTextureSize;
	vec4 getMorph( const in int vertexIndex, const in int morphTargetIndex, const in int offset ) {
		int texelIndex = vertexIndex * MORPHTARGETS_TEXTURE_STRIDE + offset;
		int y = texelIndex / morphTargetsTextureSize.x;
		int x = texelIndex - y * morphTargetsTextureSize.x;
		ivec3 morphUV = ivec3( x, y, morphTargetIndex );
		return texelFetch( morphTargetsTexture, morphUV, 0 );
	}
#endif`,W_=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,X_=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
#ifdef FLAT_SHADED
	vec3 fdx = dFdx( vViewPosition );
	vec3 fdy = dFdy( vViewPosition );
	vec3 normal = normalize( cross( fdx, fdy ) );
#else
	vec3 normal = normalize( vNormal );
	#ifdef DOUBLE_SIDED
		normal *= faceDirection;
	#endif
#endif
#if defined( USE_NORMALMAP_TANGENTSPACE ) || defined( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY )
	#ifdef USE_TANGENT
		mat3 tbn = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn = getTangentFrame( - vViewPosition, normal,
		#if defined( USE_NORMALMAP )
			vNormalMapUv
		#elif defined( USE_CLEARCOAT_NORMALMAP )
			vClearcoatNormalMapUv
		#else
			vUv
		#endif
		);
	#endif
	#ifdef DOUBLE_SIDED
		tbn[0] *= faceDirection;
		tbn[1] *= faceDirection;
	#endif
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	#ifdef USE_TANGENT
		mat3 tbn2 = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn2 = getTangentFrame( - vViewPosition, normal, vClearcoatNormalMapUv );
	#endif
	#ifdef DOUBLE_SIDED
		tbn2[0] *= faceDirection;
		tbn2[1] *= faceDirection;
	#endif
#endif
vec3 nonPerturbedNormal = normal;`,q_=`#ifdef USE_NORMALMAP_OBJECTSPACE
	normal = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#ifdef FLIP_SIDED
		normal = - normal;
	#endif
	#ifdef DOUBLE_SIDED
		normal = normal * faceDirection;
	#endif
	normal = normalize( normalMatrix * normal );
#elif defined( USE_NORMALMAP_TANGENTSPACE )
	vec3 mapN = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#if defined( USE_PACKED_NORMALMAP )
		mapN = vec3( mapN.xy, sqrt( saturate( 1.0 - dot( mapN.xy, mapN.xy ) ) ) );
	#endif
	mapN.xy *= normalScale;
	normal = normalize( tbn * mapN );
#elif defined( USE_BUMPMAP )
	normal = perturbNormalArb( - vViewPosition, normal, dHdxy_fwd(), faceDirection );
#endif`,$_=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Y_=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Z_=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,K_=`#ifdef USE_NORMALMAP
	uniform sampler2D normalMap;
	uniform vec2 normalScale;
#endif
#ifdef USE_NORMALMAP_OBJECTSPACE
	uniform mat3 normalMatrix;
#endif
#if ! defined ( USE_TANGENT ) && ( defined ( USE_NORMALMAP_TANGENTSPACE ) || defined ( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY ) )
	mat3 getTangentFrame( vec3 eye_pos, vec3 surf_norm, vec2 uv ) {
		vec3 q0 = dFdx( eye_pos.xyz );
		vec3 q1 = dFdy( eye_pos.xyz );
		vec2 st0 = dFdx( uv.st );
		vec2 st1 = dFdy( uv.st );
		vec3 N = surf_norm;
		vec3 q1perp = cross( q1, N );
		vec3 q0perp = cross( N, q0 );
		vec3 T = q1perp * st0.x + q0perp * st1.x;
		vec3 B = q1perp * st0.y + q0perp * st1.y;
		float det = max( dot( T, T ), dot( B, B ) );
		float scale = ( det == 0.0 ) ? 0.0 : inversesqrt( det );
		return mat3( T * scale, B * scale, N );
	}
#endif`,J_=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,j_=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,Q_=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,ty=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,ey=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,ny=`vec3 packNormalToRGB( const in vec3 normal ) {
	return normalize( normal ) * 0.5 + 0.5;
}
vec3 unpackRGBToNormal( const in vec3 rgb ) {
	return 2.0 * rgb.xyz - 1.0;
}
const float PackUpscale = 256. / 255.;const float UnpackDownscale = 255. / 256.;const float ShiftRight8 = 1. / 256.;
const float Inv255 = 1. / 255.;
const vec4 PackFactors = vec4( 1.0, 256.0, 256.0 * 256.0, 256.0 * 256.0 * 256.0 );
const vec2 UnpackFactors2 = vec2( UnpackDownscale, 1.0 / PackFactors.g );
const vec3 UnpackFactors3 = vec3( UnpackDownscale / PackFactors.rg, 1.0 / PackFactors.b );
const vec4 UnpackFactors4 = vec4( UnpackDownscale / PackFactors.rgb, 1.0 / PackFactors.a );
vec4 packDepthToRGBA( const in float v ) {
	if( v <= 0.0 )
		return vec4( 0., 0., 0., 0. );
	if( v >= 1.0 )
		return vec4( 1., 1., 1., 1. );
	float vuf;
	float af = modf( v * PackFactors.a, vuf );
	float bf = modf( vuf * ShiftRight8, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec4( vuf * Inv255, gf * PackUpscale, bf * PackUpscale, af );
}
vec3 packDepthToRGB( const in float v ) {
	if( v <= 0.0 )
		return vec3( 0., 0., 0. );
	if( v >= 1.0 )
		return vec3( 1., 1., 1. );
	float vuf;
	float bf = modf( v * PackFactors.b, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec3( vuf * Inv255, gf * PackUpscale, bf );
}
vec2 packDepthToRG( const in float v ) {
	if( v <= 0.0 )
		return vec2( 0., 0. );
	if( v >= 1.0 )
		return vec2( 1., 1. );
	float vuf;
	float gf = modf( v * 256., vuf );
	return vec2( vuf * Inv255, gf );
}
float unpackRGBAToDepth( const in vec4 v ) {
	return dot( v, UnpackFactors4 );
}
float unpackRGBToDepth( const in vec3 v ) {
	return dot( v, UnpackFactors3 );
}
float unpackRGToDepth( const in vec2 v ) {
	return v.r * UnpackFactors2.r + v.g * UnpackFactors2.g;
}
vec4 pack2HalfToRGBA( const in vec2 v ) {
	vec4 r = vec4( v.x, fract( v.x * 255.0 ), v.y, fract( v.y * 255.0 ) );
	return vec4( r.x - r.y / 255.0, r.y, r.z - r.w / 255.0, r.w );
}
vec2 unpackRGBATo2Half( const in vec4 v ) {
	return vec2( v.x + ( v.y / 255.0 ), v.z + ( v.w / 255.0 ) );
}
float viewZToOrthographicDepth( const in float viewZ, const in float near, const in float far ) {
	return ( viewZ + near ) / ( near - far );
}
float orthographicDepthToViewZ( const in float depth, const in float near, const in float far ) {
	#ifdef USE_REVERSED_DEPTH_BUFFER
	
		return depth * ( far - near ) - far;
	#else
		return depth * ( near - far ) - near;
	#endif
}
float viewZToPerspectiveDepth( const in float viewZ, const in float near, const in float far ) {
	return ( ( near + viewZ ) * far ) / ( ( far - near ) * viewZ );
}
float perspectiveDepthToViewZ( const in float depth, const in float near, const in float far ) {
	
	#ifdef USE_REVERSED_DEPTH_BUFFER
		return ( near * far ) / ( ( near - far ) * depth - near );
	#else
		return ( near * far ) / ( ( far - near ) * depth - far );
	#endif
}`,iy=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,sy=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,ry=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,oy=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,ay=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,ly=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,cy=`#if NUM_SPOT_LIGHT_COORDS > 0
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#if NUM_SPOT_LIGHT_MAPS > 0
	uniform sampler2D spotLightMap[ NUM_SPOT_LIGHT_MAPS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		#define SUN_LIGHT_CASCADES 2
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#else
			uniform sampler2D sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#endif
		uniform mat4 sunShadowMatrix[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		uniform vec4 sunShadowCascade[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
		struct SunLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SunLightShadow sunLightShadows[ NUM_SUN_LIGHT_SHADOWS ];
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#else
			uniform sampler2D directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#endif
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#else
			uniform sampler2D spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#endif
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform samplerCubeShadow pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#elif defined( SHADOWMAP_TYPE_BASIC )
			uniform samplerCube pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#endif
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float interleavedGradientNoise( vec2 position ) {
			return fract( 52.9829189 * fract( dot( position, vec2( 0.06711056, 0.00583715 ) ) ) );
		}
		vec2 vogelDiskSample( int sampleIndex, int samplesCount, float phi ) {
			const float goldenAngle = 2.399963229728653;
			float r = sqrt( ( float( sampleIndex ) + 0.5 ) / float( samplesCount ) );
			float theta = float( sampleIndex ) * goldenAngle + phi;
			return vec2( cos( theta ), sin( theta ) ) * r;
		}
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 texelSize = vec2( 1.0 ) / shadowMapSize;
				vec2 radius = shadowRadius * texelSize;
				float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
				shadow = (
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 0, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 1, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 2, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 3, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 4, 5, phi ) * radius, shadowCoord.z ) )
				) * 0.2;
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#elif defined( SHADOWMAP_TYPE_VSM )
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 distribution = texture2D( shadowMap, shadowCoord.xy ).rg;
				float mean = distribution.x;
				float variance = distribution.y * distribution.y;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					float hard_shadow = step( mean, shadowCoord.z );
				#else
					float hard_shadow = step( shadowCoord.z, mean );
				#endif
				
				if ( hard_shadow == 1.0 ) {
					shadow = 1.0;
				} else {
					variance = max( variance, 0.0000001 );
					float d = shadowCoord.z - mean;
					float p_max = variance / ( variance + d * d );
					p_max = clamp( ( p_max - 0.3 ) / 0.65, 0.0, 1.0 );
					shadow = max( hard_shadow, p_max );
				}
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#else
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				float depth = texture2D( shadowMap, shadowCoord.xy ).r;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					shadow = step( depth, shadowCoord.z );
				#else
					shadow = step( shadowCoord.z, depth );
				#endif
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#endif
	#if NUM_SUN_LIGHT_SHADOWS > 0
		float getSunShadow(
			#if defined( SHADOWMAP_TYPE_PCF )
				sampler2DShadow shadowMap,
			#else
				sampler2D shadowMap,
			#endif
			SunLightShadow sunLightShadow,
			int shadowIndex
		) {
			vec4 shadowWorldPosition = vec4( vSunShadowWorldPosition.xyz + vSunShadowWorldNormal * sunLightShadow.shadowNormalBias, 1.0 );
			float viewDepth = vSunShadowWorldPosition.w;
			int cascadeOffset = shadowIndex * SUN_LIGHT_CASCADES;
			float shadow = 1.0;
			for ( int i = SUN_LIGHT_CASCADES - 1; i >= 0; i -- ) {
				vec4 cascade = sunShadowCascade[ cascadeOffset + i ];
				if ( viewDepth >= cascade.x && viewDepth < cascade.y ) {
					float cascadeShadow = getShadow(
						shadowMap,
						sunLightShadow.shadowMapSize,
						sunLightShadow.shadowIntensity,
						sunLightShadow.shadowBias,
						sunLightShadow.shadowRadius,
						sunShadowMatrix[ cascadeOffset + i ] * shadowWorldPosition
					);
					shadow = mix( cascadeShadow, shadow, smoothstep( cascade.z, cascade.y, viewDepth ) );
				}
			}
			return shadow;
		}
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
	#if defined( SHADOWMAP_TYPE_PCF )
	float getPointShadow( samplerCubeShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 bd3D = normalize( lightToPosition );
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float lightDistance = length( lightToPosition );
			float depthRange = shadowCameraFar - shadowCameraNear;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				float depthA = - shadowCameraNear / depthRange - shadowBias;
				float depthB = shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#else
				float depthA = shadowCameraFar / depthRange + shadowBias;
				float depthB = - shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#endif
			float texelSize = shadowRadius / shadowMapSize.x;
			vec3 absDir = abs( bd3D );
			vec3 tangent = absDir.x > absDir.z ? vec3( 0.0, 1.0, 0.0 ) : vec3( 1.0, 0.0, 0.0 );
			tangent = normalize( cross( bd3D, tangent ) );
			vec3 bitangent = cross( bd3D, tangent );
			float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
			shadow = 0.0;
			for ( int i = 0; i < 5; i ++ ) {
				vec2 offset = vogelDiskSample( i, 5, phi );
				vec3 direction = bd3D + ( tangent * offset.x + bitangent * offset.y ) * texelSize;
				vec3 absDirection = abs( direction );
				float dp = depthA + depthB / max( max( absDirection.x, absDirection.y ), absDirection.z );
				shadow += texture( shadowMap, vec4( direction, dp ) );
			}
			shadow *= 0.2;
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#elif defined( SHADOWMAP_TYPE_BASIC )
	float getPointShadow( samplerCube shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float dp = ( shadowCameraFar * ( viewSpaceZ - shadowCameraNear ) ) / ( viewSpaceZ * ( shadowCameraFar - shadowCameraNear ) );
			dp += shadowBias;
			vec3 bd3D = normalize( lightToPosition );
			float depth = textureCube( shadowMap, bd3D ).r;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				depth = 1.0 - depth;
			#endif
			shadow = step( dp, depth );
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#endif
	#endif
#endif`,hy=`#if NUM_SPOT_LIGHT_COORDS > 0
	uniform mat4 spotLightMatrix[ NUM_SPOT_LIGHT_COORDS ];
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		uniform mat4 directionalShadowMatrix[ NUM_DIR_LIGHT_SHADOWS ];
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		uniform mat4 pointShadowMatrix[ NUM_POINT_LIGHT_SHADOWS ];
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
#endif`,uy=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
	#ifdef HAS_NORMAL
		vec3 shadowWorldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
	#else
		vec3 shadowWorldNormal = vec3( 0.0 );
	#endif
	vec4 shadowWorldPosition;
#endif
#if defined( USE_SHADOWMAP )
	#if NUM_SUN_LIGHT_SHADOWS > 0
		vSunShadowWorldPosition = vec4( worldPosition.xyz, - mvPosition.z );
		vSunShadowWorldNormal = shadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * directionalLightShadows[ i ].shadowNormalBias, 0 );
			vDirectionalShadowCoord[ i ] = directionalShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * pointLightShadows[ i ].shadowNormalBias, 0 );
			vPointShadowCoord[ i ] = pointShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
#endif
#if NUM_SPOT_LIGHT_COORDS > 0
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_COORDS; i ++ ) {
		shadowWorldPosition = worldPosition;
		#if ( defined( USE_SHADOWMAP ) && UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
			shadowWorldPosition.xyz += shadowWorldNormal * spotLightShadows[ i ].shadowNormalBias;
		#endif
		vSpotLightCoord[ i ] = spotLightMatrix[ i ] * shadowWorldPosition;
	}
	#pragma unroll_loop_end
#endif`,dy=`float getShadowMask() {
	float shadow = 1.0;
	#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHT_SHADOWS; i ++ ) {
		sunLight = sunLightShadows[ i ];
		shadow *= receiveShadow ? getSunShadow( sunShadowMap[ i ], sunLight, UNROLLED_LOOP_INDEX ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
		directionalLight = directionalLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( directionalShadowMap[ i ], directionalLight.shadowMapSize, directionalLight.shadowIntensity, directionalLight.shadowBias, directionalLight.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_SHADOWS; i ++ ) {
		spotLight = spotLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( spotShadowMap[ i ], spotLight.shadowMapSize, spotLight.shadowIntensity, spotLight.shadowBias, spotLight.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0 && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
	PointLightShadow pointLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
		pointLight = pointLightShadows[ i ];
		shadow *= receiveShadow ? getPointShadow( pointShadowMap[ i ], pointLight.shadowMapSize, pointLight.shadowIntensity, pointLight.shadowBias, pointLight.shadowRadius, vPointShadowCoord[ i ], pointLight.shadowCameraNear, pointLight.shadowCameraFar ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#endif
	return shadow;
}`,fy=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,py=`#ifdef USE_SKINNING
	uniform mat4 bindMatrix;
	uniform mat4 bindMatrixInverse;
	uniform highp sampler2D boneTexture;
	mat4 getBoneMatrix( const in float i ) {
		int size = textureSize( boneTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( boneTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( boneTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( boneTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( boneTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
#endif`,my=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,gy=`#ifdef USE_SKINNING
	mat4 skinMatrix = mat4( 0.0 );
	skinMatrix += skinWeight.x * boneMatX;
	skinMatrix += skinWeight.y * boneMatY;
	skinMatrix += skinWeight.z * boneMatZ;
	skinMatrix += skinWeight.w * boneMatW;
	skinMatrix = bindMatrixInverse * skinMatrix * bindMatrix;
	objectNormal = vec4( skinMatrix * vec4( objectNormal, 0.0 ) ).xyz;
	#ifdef USE_TANGENT
		objectTangent = vec4( skinMatrix * vec4( objectTangent, 0.0 ) ).xyz;
	#endif
#endif`,xy=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,_y=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,yy=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,vy=`#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
uniform float toneMappingExposure;
vec3 LinearToneMapping( vec3 color ) {
	return saturate( toneMappingExposure * color );
}
vec3 ReinhardToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	return saturate( color / ( vec3( 1.0 ) + color ) );
}
vec3 CineonToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	color = max( vec3( 0.0 ), color - 0.004 );
	return pow( ( color * ( 6.2 * color + 0.5 ) ) / ( color * ( 6.2 * color + 1.7 ) + 0.06 ), vec3( 2.2 ) );
}
vec3 RRTAndODTFit( vec3 v ) {
	vec3 a = v * ( v + 0.0245786 ) - 0.000090537;
	vec3 b = v * ( 0.983729 * v + 0.4329510 ) + 0.238081;
	return a / b;
}
vec3 ACESFilmicToneMapping( vec3 color ) {
	const mat3 ACESInputMat = mat3(
		vec3( 0.59719, 0.07600, 0.02840 ),		vec3( 0.35458, 0.90834, 0.13383 ),
		vec3( 0.04823, 0.01566, 0.83777 )
	);
	const mat3 ACESOutputMat = mat3(
		vec3(  1.60475, -0.10208, -0.00327 ),		vec3( -0.53108,  1.10813, -0.07276 ),
		vec3( -0.07367, -0.00605,  1.07602 )
	);
	color *= toneMappingExposure / 0.6;
	color = ACESInputMat * color;
	color = RRTAndODTFit( color );
	color = ACESOutputMat * color;
	return saturate( color );
}
const mat3 LINEAR_REC2020_TO_LINEAR_SRGB = mat3(
	vec3( 1.6605, - 0.1246, - 0.0182 ),
	vec3( - 0.5876, 1.1329, - 0.1006 ),
	vec3( - 0.0728, - 0.0083, 1.1187 )
);
const mat3 LINEAR_SRGB_TO_LINEAR_REC2020 = mat3(
	vec3( 0.6274, 0.0691, 0.0164 ),
	vec3( 0.3293, 0.9195, 0.0880 ),
	vec3( 0.0433, 0.0113, 0.8956 )
);
vec3 agxDefaultContrastApprox( vec3 x ) {
	vec3 x2 = x * x;
	vec3 x4 = x2 * x2;
	return + 15.5 * x4 * x2
		- 40.14 * x4 * x
		+ 31.96 * x4
		- 6.868 * x2 * x
		+ 0.4298 * x2
		+ 0.1191 * x
		- 0.00232;
}
vec3 AgXToneMapping( vec3 color ) {
	const mat3 AgXInsetMatrix = mat3(
		vec3( 0.856627153315983, 0.137318972929847, 0.11189821299995 ),
		vec3( 0.0951212405381588, 0.761241990602591, 0.0767994186031903 ),
		vec3( 0.0482516061458583, 0.101439036467562, 0.811302368396859 )
	);
	const mat3 AgXOutsetMatrix = mat3(
		vec3( 1.1271005818144368, - 0.1413297634984383, - 0.14132976349843826 ),
		vec3( - 0.11060664309660323, 1.157823702216272, - 0.11060664309660294 ),
		vec3( - 0.016493938717834573, - 0.016493938717834257, 1.2519364065950405 )
	);
	const float AgxMinEv = - 12.47393;	const float AgxMaxEv = 4.026069;
	color *= toneMappingExposure;
	color = LINEAR_SRGB_TO_LINEAR_REC2020 * color;
	color = AgXInsetMatrix * color;
	color = max( color, 1e-10 );	color = log2( color );
	color = ( color - AgxMinEv ) / ( AgxMaxEv - AgxMinEv );
	color = clamp( color, 0.0, 1.0 );
	color = agxDefaultContrastApprox( color );
	color = AgXOutsetMatrix * color;
	color = pow( max( vec3( 0.0 ), color ), vec3( 2.2 ) );
	color = LINEAR_REC2020_TO_LINEAR_SRGB * color;
	color = clamp( color, 0.0, 1.0 );
	return color;
}
vec3 NeutralToneMapping( vec3 color ) {
	const float StartCompression = 0.8 - 0.04;
	const float Desaturation = 0.15;
	color *= toneMappingExposure;
	float x = min( color.r, min( color.g, color.b ) );
	float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
	color -= offset;
	float peak = max( color.r, max( color.g, color.b ) );
	if ( peak < StartCompression ) return color;
	float d = 1. - StartCompression;
	float newPeak = 1. - d * d / ( peak + d - StartCompression );
	color *= newPeak / peak;
	float g = 1. - 1. / ( Desaturation * ( peak - newPeak ) + 1. );
	return mix( color, vec3( newPeak ), g );
}
vec3 CustomToneMapping( vec3 color ) { return color; }`,by=`#ifdef USE_TRANSMISSION
	material.transmission = transmission;
	material.transmissionAlpha = 1.0;
	material.thickness = thickness;
	material.attenuationDistance = attenuationDistance;
	material.attenuationColor = attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		material.transmission *= texture2D( transmissionMap, vTransmissionMapUv ).r;
	#endif
	#ifdef USE_THICKNESSMAP
		material.thickness *= texture2D( thicknessMap, vThicknessMapUv ).g;
	#endif
	vec3 pos = vWorldPosition;
	vec3 v = normalize( cameraPosition - pos );
	vec3 n = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec4 transmitted = getIBLVolumeRefraction(
		n, v, material.roughness, material.diffuseContribution, material.specularColorBlended, material.specularF90,
		pos, modelMatrix, viewMatrix, projectionMatrix, material.dispersion, material.ior, material.thickness,
		material.attenuationColor, material.attenuationDistance );
	material.transmissionAlpha = mix( material.transmissionAlpha, transmitted.a, material.transmission );
	totalDiffuse = mix( totalDiffuse, transmitted.rgb, material.transmission );
#endif`,Sy=`#ifdef USE_TRANSMISSION
	uniform float transmission;
	uniform float thickness;
	uniform float attenuationDistance;
	uniform vec3 attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		uniform sampler2D transmissionMap;
	#endif
	#ifdef USE_THICKNESSMAP
		uniform sampler2D thicknessMap;
	#endif
	uniform vec2 transmissionSamplerSize;
	uniform sampler2D transmissionSamplerMap;
	uniform mat4 modelMatrix;
	uniform mat4 projectionMatrix;
	varying vec3 vWorldPosition;
	float w0( float a ) {
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - a + 3.0 ) - 3.0 ) + 1.0 );
	}
	float w1( float a ) {
		return ( 1.0 / 6.0 ) * ( a *  a * ( 3.0 * a - 6.0 ) + 4.0 );
	}
	float w2( float a ){
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - 3.0 * a + 3.0 ) + 3.0 ) + 1.0 );
	}
	float w3( float a ) {
		return ( 1.0 / 6.0 ) * ( a * a * a );
	}
	float g0( float a ) {
		return w0( a ) + w1( a );
	}
	float g1( float a ) {
		return w2( a ) + w3( a );
	}
	float h0( float a ) {
		return - 1.0 + w1( a ) / ( w0( a ) + w1( a ) );
	}
	float h1( float a ) {
		return 1.0 + w3( a ) / ( w2( a ) + w3( a ) );
	}
	vec4 bicubic( sampler2D tex, vec2 uv, vec4 texelSize, float lod ) {
		uv = uv * texelSize.zw + 0.5;
		vec2 iuv = floor( uv );
		vec2 fuv = fract( uv );
		float g0x = g0( fuv.x );
		float g1x = g1( fuv.x );
		float h0x = h0( fuv.x );
		float h1x = h1( fuv.x );
		float h0y = h0( fuv.y );
		float h1y = h1( fuv.y );
		vec2 p0 = ( vec2( iuv.x + h0x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p1 = ( vec2( iuv.x + h1x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p2 = ( vec2( iuv.x + h0x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		vec2 p3 = ( vec2( iuv.x + h1x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		return g0( fuv.y ) * ( g0x * textureLod( tex, p0, lod ) + g1x * textureLod( tex, p1, lod ) ) +
			g1( fuv.y ) * ( g0x * textureLod( tex, p2, lod ) + g1x * textureLod( tex, p3, lod ) );
	}
	vec4 textureBicubic( sampler2D sampler, vec2 uv, float lod ) {
		vec2 fLodSize = vec2( textureSize( sampler, int( lod ) ) );
		vec2 cLodSize = vec2( textureSize( sampler, int( lod + 1.0 ) ) );
		vec2 fLodSizeInv = 1.0 / fLodSize;
		vec2 cLodSizeInv = 1.0 / cLodSize;
		vec4 fSample = bicubic( sampler, uv, vec4( fLodSizeInv, fLodSize ), floor( lod ) );
		vec4 cSample = bicubic( sampler, uv, vec4( cLodSizeInv, cLodSize ), ceil( lod ) );
		return mix( fSample, cSample, fract( lod ) );
	}
	vec3 getVolumeTransmissionRay( const in vec3 n, const in vec3 v, const in float thickness, const in float ior, const in mat4 modelMatrix ) {
		vec3 refractionVector = refract( - v, normalize( n ), 1.0 / ior );
		vec3 modelScale;
		modelScale.x = length( vec3( modelMatrix[ 0 ].xyz ) );
		modelScale.y = length( vec3( modelMatrix[ 1 ].xyz ) );
		modelScale.z = length( vec3( modelMatrix[ 2 ].xyz ) );
		return normalize( refractionVector ) * thickness * modelScale;
	}
	float applyIorToRoughness( const in float roughness, const in float ior ) {
		return roughness * clamp( ior * 2.0 - 2.0, 0.0, 1.0 );
	}
	vec4 getTransmissionSample( const in vec2 fragCoord, const in float roughness, const in float ior ) {
		float lod = log2( transmissionSamplerSize.x ) * applyIorToRoughness( roughness, ior );
		return textureBicubic( transmissionSamplerMap, fragCoord.xy, lod );
	}
	vec3 volumeAttenuation( const in float transmissionDistance, const in vec3 attenuationColor, const in float attenuationDistance ) {
		if ( isinf( attenuationDistance ) ) {
			return vec3( 1.0 );
		} else {
			vec3 attenuationCoefficient = -log( attenuationColor ) / attenuationDistance;
			vec3 transmittance = exp( - attenuationCoefficient * transmissionDistance );			return transmittance;
		}
	}
	vec4 getIBLVolumeRefraction( const in vec3 n, const in vec3 v, const in float roughness, const in vec3 diffuseColor,
		const in vec3 specularColor, const in float specularF90, const in vec3 position, const in mat4 modelMatrix,
		const in mat4 viewMatrix, const in mat4 projMatrix, const in float dispersion, const in float ior, const in float thickness,
		const in vec3 attenuationColor, const in float attenuationDistance ) {
		vec4 transmittedLight;
		vec3 transmittance;
		#ifdef USE_DISPERSION
			float halfSpread = ( ior - 1.0 ) * 0.025 * dispersion;
			vec3 iors = vec3( ior - halfSpread, ior, ior + halfSpread );
			for ( int i = 0; i < 3; i ++ ) {
				vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, iors[ i ], modelMatrix );
				vec3 refractedRayExit = position + transmissionRay;
				vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
				vec2 refractionCoords = ndcPos.xy / ndcPos.w;
				refractionCoords += 1.0;
				refractionCoords /= 2.0;
				vec4 transmissionSample = getTransmissionSample( refractionCoords, roughness, iors[ i ] );
				transmittedLight[ i ] = transmissionSample[ i ];
				transmittedLight.a += transmissionSample.a;
				transmittance[ i ] = diffuseColor[ i ] * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance )[ i ];
			}
			transmittedLight.a /= 3.0;
		#else
			vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, ior, modelMatrix );
			vec3 refractedRayExit = position + transmissionRay;
			vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
			vec2 refractionCoords = ndcPos.xy / ndcPos.w;
			refractionCoords += 1.0;
			refractionCoords /= 2.0;
			transmittedLight = getTransmissionSample( refractionCoords, roughness, ior );
			transmittance = diffuseColor * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance );
		#endif
		vec3 attenuatedColor = transmittance * transmittedLight.rgb;
		vec3 F = EnvironmentBRDF( n, v, specularColor, specularF90, roughness );
		float transmittanceFactor = ( transmittance.r + transmittance.g + transmittance.b ) / 3.0;
		return vec4( ( 1.0 - F ) * attenuatedColor, 1.0 - ( 1.0 - transmittedLight.a ) * transmittanceFactor );
	}
#endif`,My=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_SPECULARMAP
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,wy=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	uniform mat3 mapTransform;
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	uniform mat3 alphaMapTransform;
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	uniform mat3 lightMapTransform;
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	uniform mat3 aoMapTransform;
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	uniform mat3 bumpMapTransform;
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	uniform mat3 normalMapTransform;
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_DISPLACEMENTMAP
	uniform mat3 displacementMapTransform;
	varying vec2 vDisplacementMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	uniform mat3 emissiveMapTransform;
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	uniform mat3 metalnessMapTransform;
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	uniform mat3 roughnessMapTransform;
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	uniform mat3 diffuseRoughnessMapTransform;
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	uniform mat3 anisotropyMapTransform;
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	uniform mat3 clearcoatMapTransform;
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform mat3 clearcoatNormalMapTransform;
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform mat3 clearcoatRoughnessMapTransform;
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	uniform mat3 sheenColorMapTransform;
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	uniform mat3 sheenRoughnessMapTransform;
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	uniform mat3 iridescenceMapTransform;
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform mat3 iridescenceThicknessMapTransform;
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SPECULARMAP
	uniform mat3 specularMapTransform;
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	uniform mat3 specularColorMapTransform;
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	uniform mat3 specularIntensityMapTransform;
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,Ty=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	vUv = vec3( uv, 1 ).xy;
#endif
#ifdef USE_MAP
	vMapUv = ( mapTransform * vec3( MAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ALPHAMAP
	vAlphaMapUv = ( alphaMapTransform * vec3( ALPHAMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_LIGHTMAP
	vLightMapUv = ( lightMapTransform * vec3( LIGHTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_AOMAP
	vAoMapUv = ( aoMapTransform * vec3( AOMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_BUMPMAP
	vBumpMapUv = ( bumpMapTransform * vec3( BUMPMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_NORMALMAP
	vNormalMapUv = ( normalMapTransform * vec3( NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DISPLACEMENTMAP
	vDisplacementMapUv = ( displacementMapTransform * vec3( DISPLACEMENTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_EMISSIVEMAP
	vEmissiveMapUv = ( emissiveMapTransform * vec3( EMISSIVEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_METALNESSMAP
	vMetalnessMapUv = ( metalnessMapTransform * vec3( METALNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ROUGHNESSMAP
	vRoughnessMapUv = ( roughnessMapTransform * vec3( ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	vDiffuseRoughnessMapUv = ( diffuseRoughnessMapTransform * vec3( DIFFUSE_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ANISOTROPYMAP
	vAnisotropyMapUv = ( anisotropyMapTransform * vec3( ANISOTROPYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOATMAP
	vClearcoatMapUv = ( clearcoatMapTransform * vec3( CLEARCOATMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	vClearcoatNormalMapUv = ( clearcoatNormalMapTransform * vec3( CLEARCOAT_NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	vClearcoatRoughnessMapUv = ( clearcoatRoughnessMapTransform * vec3( CLEARCOAT_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCEMAP
	vIridescenceMapUv = ( iridescenceMapTransform * vec3( IRIDESCENCEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	vIridescenceThicknessMapUv = ( iridescenceThicknessMapTransform * vec3( IRIDESCENCE_THICKNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_COLORMAP
	vSheenColorMapUv = ( sheenColorMapTransform * vec3( SHEEN_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	vSheenRoughnessMapUv = ( sheenRoughnessMapTransform * vec3( SHEEN_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULARMAP
	vSpecularMapUv = ( specularMapTransform * vec3( SPECULARMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_COLORMAP
	vSpecularColorMapUv = ( specularColorMapTransform * vec3( SPECULAR_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	vSpecularIntensityMapUv = ( specularIntensityMapTransform * vec3( SPECULAR_INTENSITYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_TRANSMISSIONMAP
	vTransmissionMapUv = ( transmissionMapTransform * vec3( TRANSMISSIONMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_THICKNESSMAP
	vThicknessMapUv = ( thicknessMapTransform * vec3( THICKNESSMAP_UV, 1 ) ).xy;
#endif`,Ay=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,Ey=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,Ry=`uniform sampler2D t2D;
uniform float backgroundIntensity;
varying vec2 vUv;
void main() {
	vec4 texColor = texture2D( t2D, vUv );
	#ifdef DECODE_VIDEO_TEXTURE
		texColor = vec4( mix( pow( texColor.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), texColor.rgb * 0.0773993808, vec3( lessThanEqual( texColor.rgb, vec3( 0.04045 ) ) ) ), texColor.w );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Cy=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Py=`uniform float backgroundBlurriness;
uniform float backgroundIntensity;
uniform mat3 backgroundRotation;
varying vec3 vWorldDirection;
#include <envmap_common_pars_fragment>
void main() {
	#ifdef ENVMAP_TYPE_PMREM
		vec4 texColor = textureLod( envMap, backgroundRotation * vWorldDirection, roughnessToMip( backgroundBlurriness ) );
	#else
		vec4 texColor = textureCube( envMap, backgroundRotation * vWorldDirection );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Iy=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Ly=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Dy=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
varying vec2 vHighPrecisionZW;
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vHighPrecisionZW = gl_Position.zw;
}`,Ny=`#if DEPTH_PACKING == 3200
	uniform float opacity;
#endif
#include <common>
#include <packing>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
varying vec2 vHighPrecisionZW;
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#if DEPTH_PACKING == 3200
		diffuseColor.a = opacity;
	#endif
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <logdepthbuf_fragment>
	#ifdef USE_REVERSED_DEPTH_BUFFER
		float fragCoordZ = vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ];
	#else
		float fragCoordZ = 0.5 * vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ] + 0.5;
	#endif
	#if DEPTH_PACKING == 3200
		gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );
	#elif DEPTH_PACKING == 3201
		gl_FragColor = packDepthToRGBA( fragCoordZ );
	#elif DEPTH_PACKING == 3202
		gl_FragColor = vec4( packDepthToRGB( fragCoordZ ), 1.0 );
	#elif DEPTH_PACKING == 3203
		gl_FragColor = vec4( packDepthToRG( fragCoordZ ), 0.0, 1.0 );
	#endif
}`,Uy=`#define DISTANCE
varying vec3 vWorldPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <worldpos_vertex>
	#include <clipping_planes_vertex>
	vWorldPosition = worldPosition.xyz;
}`,Fy=`#define DISTANCE
uniform vec3 referencePosition;
uniform float nearDistance;
uniform float farDistance;
varying vec3 vWorldPosition;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	float dist = length( vWorldPosition - referencePosition );
	dist = ( dist - nearDistance ) / ( farDistance - nearDistance );
	dist = saturate( dist );
	gl_FragColor = vec4( dist, 0.0, 0.0, 1.0 );
}`,Oy=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,By=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,ky=`uniform float scale;
attribute float lineDistance;
varying float vLineDistance;
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	vLineDistance = scale * lineDistance;
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,zy=`uniform vec3 diffuse;
uniform float opacity;
uniform float dashSize;
uniform float totalSize;
varying float vLineDistance;
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	if ( mod( vLineDistance, totalSize ) > dashSize ) {
		discard;
	}
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,Vy=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#if defined ( USE_ENVMAP ) || defined ( USE_SKINNING )
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinbase_vertex>
		#include <skinnormal_vertex>
		#include <defaultnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <fog_vertex>
}`,Gy=`uniform vec3 diffuse;
uniform float opacity;
#ifndef FLAT_SHADED
	varying vec3 vNormal;
#endif
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <fog_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		reflectedLight.indirectDiffuse += lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI;
	#else
		reflectedLight.indirectDiffuse += vec3( 1.0 );
	#endif
	#include <aomap_fragment>
	reflectedLight.indirectDiffuse *= diffuseColor.rgb;
	vec3 outgoingLight = reflectedLight.indirectDiffuse;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Hy=`#define LAMBERT
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,Wy=`#define LAMBERT
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_lambert_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_lambert_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Xy=`#define MATCAP
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <displacementmap_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
	vViewPosition = - mvPosition.xyz;
}`,qy=`#define MATCAP
uniform vec3 diffuse;
uniform float opacity;
uniform sampler2D matcap;
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	vec3 viewDir = normalize( vViewPosition );
	vec3 x = normalize( vec3( viewDir.z, 0.0, - viewDir.x ) );
	vec3 y = cross( viewDir, x );
	vec2 uv = vec2( dot( x, normal ), dot( y, normal ) ) * 0.495 + 0.5;
	#ifdef USE_MATCAP
		vec4 matcapColor = texture2D( matcap, uv );
	#else
		vec4 matcapColor = vec4( vec3( mix( 0.2, 0.8, uv.y ) ), 1.0 );
	#endif
	vec3 outgoingLight = diffuseColor.rgb * matcapColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,$y=`#define NORMAL
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	vViewPosition = - mvPosition.xyz;
#endif
}`,Yy=`#define NORMAL
uniform float opacity;
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <uv_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 0.0, 0.0, 0.0, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	gl_FragColor = vec4( normalize( normal ) * 0.5 + 0.5, diffuseColor.a );
	#ifdef OPAQUE
		gl_FragColor.a = 1.0;
	#endif
}`,Zy=`#define PHONG
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,Ky=`#define PHONG
uniform vec3 diffuse;
uniform vec3 emissive;
uniform vec3 specular;
uniform float shininess;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_phong_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_phong_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + reflectedLight.directSpecular + reflectedLight.indirectSpecular + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Jy=`#define STANDARD
varying vec3 vViewPosition;
#ifdef USE_TRANSMISSION
	varying vec3 vWorldPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
#ifdef USE_TRANSMISSION
	vWorldPosition = worldPosition.xyz;
#endif
}`,jy=`#define STANDARD
#ifdef PHYSICAL
	#define IOR
	#define USE_SPECULAR
#endif
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float roughness;
uniform float metalness;
uniform float opacity;
#ifdef IOR
	uniform float ior;
#endif
#ifdef USE_SPECULAR
	uniform float specularIntensity;
	uniform vec3 specularColor;
	#ifdef USE_SPECULAR_COLORMAP
		uniform sampler2D specularColorMap;
	#endif
	#ifdef USE_SPECULAR_INTENSITYMAP
		uniform sampler2D specularIntensityMap;
	#endif
#endif
#ifdef USE_CLEARCOAT
	uniform float clearcoat;
	uniform float clearcoatRoughness;
#endif
#ifdef USE_DIFFUSE_ROUGHNESS
	uniform float diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		uniform sampler2D diffuseRoughnessMap;
	#endif
#endif
#ifdef USE_DISPERSION
	uniform float dispersion;
#endif
#ifdef USE_RETROREFLECTION
	uniform float retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	uniform float iridescence;
	uniform float iridescenceIOR;
	uniform float iridescenceThicknessMinimum;
	uniform float iridescenceThicknessMaximum;
#endif
#ifdef USE_SHEEN
	uniform vec3 sheenColor;
	uniform float sheenRoughness;
	#ifdef USE_SHEEN_COLORMAP
		uniform sampler2D sheenColorMap;
	#endif
	#ifdef USE_SHEEN_ROUGHNESSMAP
		uniform sampler2D sheenRoughnessMap;
	#endif
#endif
#ifdef USE_ANISOTROPY
	uniform vec2 anisotropyVector;
	#ifdef USE_ANISOTROPYMAP
		uniform sampler2D anisotropyMap;
	#endif
#endif
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <iridescence_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_physical_pars_fragment>
#include <transmission_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <clearcoat_pars_fragment>
#include <iridescence_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <roughnessmap_fragment>
	#include <metalnessmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <clearcoat_normal_fragment_begin>
	#include <clearcoat_normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_physical_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 totalDiffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
	vec3 totalSpecular = reflectedLight.directSpecular + reflectedLight.indirectSpecular;
	#include <transmission_fragment>
	vec3 outgoingLight = totalDiffuse + totalSpecular + totalEmissiveRadiance;
	#ifdef USE_SHEEN
 
		outgoingLight = outgoingLight + sheenSpecularDirect + sheenSpecularIndirect;
 
 	#endif
	#ifdef USE_CLEARCOAT
		float dotNVcc = saturate( dot( geometryClearcoatNormal, geometryViewDir ) );
		vec3 Fcc = F_Schlick( material.clearcoatF0, material.clearcoatF90, dotNVcc );
		outgoingLight = outgoingLight * ( 1.0 - material.clearcoat * Fcc ) + ( clearcoatSpecularDirect + clearcoatSpecularIndirect ) * material.clearcoat;
	#endif
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,Qy=`#define TOON
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,tv=`#define TOON
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <gradientmap_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_toon_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_toon_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,ev=`uniform float size;
uniform float scale;
#include <common>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
#ifdef USE_POINTS_UV
	varying vec2 vUv;
	uniform mat3 uvTransform;
#endif
void main() {
	#ifdef USE_POINTS_UV
		vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	#endif
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	gl_PointSize = size;
	#ifdef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) gl_PointSize *= ( scale / - mvPosition.z );
	#endif
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <fog_vertex>
}`,nv=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <color_pars_fragment>
#include <map_particle_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_particle_fragment>
	#include <color_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,iv=`#include <common>
#include <batching_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <shadowmap_pars_vertex>
void main() {
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,sv=`uniform vec3 color;
uniform float opacity;
#include <common>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <logdepthbuf_pars_fragment>
#include <shadowmap_pars_fragment>
#include <shadowmask_pars_fragment>
void main() {
	#include <logdepthbuf_fragment>
	gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,rv=`uniform float rotation;
uniform vec2 center;
#include <common>
#include <uv_pars_vertex>
#include <fog_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	vec4 mvPosition = modelViewMatrix[ 3 ];
	vec2 scale = vec2( length( modelMatrix[ 0 ].xyz ), length( modelMatrix[ 1 ].xyz ) );
	#ifndef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) scale *= - mvPosition.z;
	#endif
	vec2 alignedPosition = ( position.xy - ( center - vec2( 0.5 ) ) ) * scale;
	vec2 rotatedPosition;
	rotatedPosition.x = cos( rotation ) * alignedPosition.x - sin( rotation ) * alignedPosition.y;
	rotatedPosition.y = sin( rotation ) * alignedPosition.x + cos( rotation ) * alignedPosition.y;
	mvPosition.xy += rotatedPosition;
	gl_Position = projectionMatrix * mvPosition;
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,ov=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
}`,Xt={alphahash_fragment:Rx,alphahash_pars_fragment:Cx,alphamap_fragment:Px,alphamap_pars_fragment:Ix,alphatest_fragment:Lx,alphatest_pars_fragment:Dx,aomap_fragment:Nx,aomap_pars_fragment:Ux,batching_pars_vertex:Fx,batching_vertex:Ox,begin_vertex:Bx,beginnormal_vertex:kx,bsdfs:zx,iridescence_fragment:Vx,bumpmap_pars_fragment:Gx,clipping_planes_fragment:Hx,clipping_planes_pars_fragment:Wx,clipping_planes_pars_vertex:Xx,clipping_planes_vertex:qx,color_fragment:$x,color_pars_fragment:Yx,color_pars_vertex:Zx,color_vertex:Kx,common:Jx,defaultnormal_vertex:jx,displacementmap_pars_vertex:Qx,displacementmap_vertex:t_,emissivemap_fragment:e_,emissivemap_pars_fragment:n_,colorspace_fragment:i_,colorspace_pars_fragment:s_,envmap_fragment:r_,envmap_common_pars_fragment:o_,envmap_pars_fragment:a_,envmap_pars_vertex:l_,envmap_physical_pars_fragment:y_,envmap_vertex:c_,fog_vertex:h_,fog_pars_vertex:u_,fog_fragment:d_,fog_pars_fragment:f_,gradientmap_pars_fragment:p_,lightmap_pars_fragment:m_,lights_lambert_fragment:g_,lights_lambert_pars_fragment:x_,lights_pars_begin:__,lights_toon_fragment:v_,lights_toon_pars_fragment:b_,lights_phong_fragment:S_,lights_phong_pars_fragment:M_,lights_physical_fragment:w_,lights_physical_pars_fragment:T_,lights_fragment_begin:A_,lights_fragment_maps:E_,lights_fragment_end:R_,lightprobes_pars_fragment:C_,logdepthbuf_fragment:P_,logdepthbuf_pars_fragment:I_,logdepthbuf_pars_vertex:L_,logdepthbuf_vertex:D_,map_fragment:N_,map_pars_fragment:U_,map_particle_fragment:F_,map_particle_pars_fragment:O_,metalnessmap_fragment:B_,metalnessmap_pars_fragment:k_,morphinstance_vertex:z_,morphcolor_vertex:V_,morphnormal_vertex:G_,morphtarget_pars_vertex:H_,morphtarget_vertex:W_,normal_fragment_begin:X_,normal_fragment_maps:q_,normal_pars_fragment:$_,normal_pars_vertex:Y_,normal_vertex:Z_,normalmap_pars_fragment:K_,clearcoat_normal_fragment_begin:J_,clearcoat_normal_fragment_maps:j_,clearcoat_pars_fragment:Q_,iridescence_pars_fragment:ty,opaque_fragment:ey,packing:ny,premultiplied_alpha_fragment:iy,project_vertex:sy,dithering_fragment:ry,dithering_pars_fragment:oy,roughnessmap_fragment:ay,roughnessmap_pars_fragment:ly,shadowmap_pars_fragment:cy,shadowmap_pars_vertex:hy,shadowmap_vertex:uy,shadowmask_pars_fragment:dy,skinbase_vertex:fy,skinning_pars_vertex:py,skinning_vertex:my,skinnormal_vertex:gy,specularmap_fragment:xy,specularmap_pars_fragment:_y,tonemapping_fragment:yy,tonemapping_pars_fragment:vy,transmission_fragment:by,transmission_pars_fragment:Sy,uv_pars_fragment:My,uv_pars_vertex:wy,uv_vertex:Ty,worldpos_vertex:Ay,background_vert:Ey,background_frag:Ry,backgroundCube_vert:Cy,backgroundCube_frag:Py,cube_vert:Iy,cube_frag:Ly,depth_vert:Dy,depth_frag:Ny,distance_vert:Uy,distance_frag:Fy,equirect_vert:Oy,equirect_frag:By,linedashed_vert:ky,linedashed_frag:zy,meshbasic_vert:Vy,meshbasic_frag:Gy,meshlambert_vert:Hy,meshlambert_frag:Wy,meshmatcap_vert:Xy,meshmatcap_frag:qy,meshnormal_vert:$y,meshnormal_frag:Yy,meshphong_vert:Zy,meshphong_frag:Ky,meshphysical_vert:Jy,meshphysical_frag:jy,meshtoon_vert:Qy,meshtoon_frag:tv,points_vert:ev,points_frag:nv,shadow_vert:iv,shadow_frag:sv,sprite_vert:rv,sprite_frag:ov},mt={common:{diffuse:{value:new Ot(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new Bt},alphaMap:{value:null},alphaMapTransform:{value:new Bt},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new Bt}},envmap:{envMap:{value:null},envMapRotation:{value:new Bt},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new Bt}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new Bt}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new Bt},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new Bt},normalScale:{value:new gt(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new Bt},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new Bt}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new Bt}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new Bt}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new Ot(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new Ot(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new Bt},alphaTest:{value:0},uvTransform:{value:new Bt}},sprite:{diffuse:{value:new Ot(16777215)},opacity:{value:1},center:{value:new gt(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new Bt},alphaMap:{value:null},alphaMapTransform:{value:new Bt},alphaTest:{value:0}}},yn={basic:{uniforms:dn([mt.common,mt.specularmap,mt.envmap,mt.aomap,mt.lightmap,mt.fog]),vertexShader:Xt.meshbasic_vert,fragmentShader:Xt.meshbasic_frag},lambert:{uniforms:dn([mt.common,mt.specularmap,mt.envmap,mt.aomap,mt.lightmap,mt.emissivemap,mt.bumpmap,mt.normalmap,mt.displacementmap,mt.fog,mt.lights,{emissive:{value:new Ot(0)},envMapIntensity:{value:1}}]),vertexShader:Xt.meshlambert_vert,fragmentShader:Xt.meshlambert_frag},phong:{uniforms:dn([mt.common,mt.specularmap,mt.envmap,mt.aomap,mt.lightmap,mt.emissivemap,mt.bumpmap,mt.normalmap,mt.displacementmap,mt.fog,mt.lights,{emissive:{value:new Ot(0)},specular:{value:new Ot(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:Xt.meshphong_vert,fragmentShader:Xt.meshphong_frag},standard:{uniforms:dn([mt.common,mt.envmap,mt.aomap,mt.lightmap,mt.emissivemap,mt.bumpmap,mt.normalmap,mt.displacementmap,mt.roughnessmap,mt.metalnessmap,mt.fog,mt.lights,{emissive:{value:new Ot(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:Xt.meshphysical_vert,fragmentShader:Xt.meshphysical_frag},toon:{uniforms:dn([mt.common,mt.aomap,mt.lightmap,mt.emissivemap,mt.bumpmap,mt.normalmap,mt.displacementmap,mt.gradientmap,mt.fog,mt.lights,{emissive:{value:new Ot(0)}}]),vertexShader:Xt.meshtoon_vert,fragmentShader:Xt.meshtoon_frag},matcap:{uniforms:dn([mt.common,mt.bumpmap,mt.normalmap,mt.displacementmap,mt.fog,{matcap:{value:null}}]),vertexShader:Xt.meshmatcap_vert,fragmentShader:Xt.meshmatcap_frag},points:{uniforms:dn([mt.points,mt.fog]),vertexShader:Xt.points_vert,fragmentShader:Xt.points_frag},dashed:{uniforms:dn([mt.common,mt.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:Xt.linedashed_vert,fragmentShader:Xt.linedashed_frag},depth:{uniforms:dn([mt.common,mt.displacementmap]),vertexShader:Xt.depth_vert,fragmentShader:Xt.depth_frag},normal:{uniforms:dn([mt.common,mt.bumpmap,mt.normalmap,mt.displacementmap,{opacity:{value:1}}]),vertexShader:Xt.meshnormal_vert,fragmentShader:Xt.meshnormal_frag},sprite:{uniforms:dn([mt.sprite,mt.fog]),vertexShader:Xt.sprite_vert,fragmentShader:Xt.sprite_frag},background:{uniforms:{uvTransform:{value:new Bt},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:Xt.background_vert,fragmentShader:Xt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new Bt}},vertexShader:Xt.backgroundCube_vert,fragmentShader:Xt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:Xt.cube_vert,fragmentShader:Xt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:Xt.equirect_vert,fragmentShader:Xt.equirect_frag},distance:{uniforms:dn([mt.common,mt.displacementmap,{referencePosition:{value:new I},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:Xt.distance_vert,fragmentShader:Xt.distance_frag},shadow:{uniforms:dn([mt.lights,mt.fog,{color:{value:new Ot(0)},opacity:{value:1}}]),vertexShader:Xt.shadow_vert,fragmentShader:Xt.shadow_frag}};yn.physical={uniforms:dn([yn.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new Bt},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new Bt},clearcoatNormalScale:{value:new gt(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new Bt},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new Bt},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new Bt},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new Bt},sheen:{value:0},sheenColor:{value:new Ot(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new Bt},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new Bt},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new Bt},transmissionSamplerSize:{value:new gt},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new Bt},attenuationDistance:{value:0},attenuationColor:{value:new Ot(0)},specularColor:{value:new Ot(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new Bt},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new Bt},anisotropyVector:{value:new gt},anisotropyMap:{value:null},anisotropyMapTransform:{value:new Bt}}]),vertexShader:Xt.meshphysical_vert,fragmentShader:Xt.meshphysical_frag};var Yl={r:0,b:0,g:0},av=new Ut,jp=new Bt;jp.set(-1,0,0,0,1,0,0,0,1);function lv(i,t,e,n,s,r){let o=new Ot(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(x){let b=x.isScene===!0?x.background:null;if(b&&b.isTexture){let v=x.backgroundBlurriness>0;b=t.get(b,v)}return b}function g(x){let b=!1,v=f(x);v===null?p(o,a):v&&v.isColor&&(p(v,1),b=!0);let w=i.xr.getEnvironmentBlendMode();w==="additive"?e.buffers.color.setClear(0,0,0,1,r):w==="alpha-blend"&&e.buffers.color.setClear(0,0,0,0,r),(i.autoClear||b)&&(e.buffers.depth.setTest(!0),e.buffers.depth.setMask(!0),e.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function _(x,b){let v=f(b);v&&v.isCubeTexture?(c===void 0&&(c=new jt(new ar(1,1,1),new Le({name:"BackgroundCubeMaterial",uniforms:bs(yn.backgroundCube.uniforms),vertexShader:yn.backgroundCube.vertexShader,fragmentShader:yn.backgroundCube.fragmentShader,side:Be,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(w,S,y){this.matrixWorld.copyPosition(y.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=v,c.material.uniforms.backgroundBlurriness.value=b.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=b.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(av.makeRotationFromEuler(b.backgroundRotation)).transpose(),v.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(jp),c.material.toneMapped=Kt.getTransfer(v.colorSpace)!==le,(h!==v||d!==v.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=v,d=v.version,u=i.toneMapping),c.layers.enableAll(),x.unshift(c,c.geometry,c.material,0,0,null)):v&&v.isTexture&&(l===void 0&&(l=new jt(new lo(2,2),new Le({name:"BackgroundMaterial",uniforms:bs(yn.background.uniforms),vertexShader:yn.background.vertexShader,fragmentShader:yn.background.fragmentShader,side:Jn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=v,l.material.uniforms.backgroundIntensity.value=b.backgroundIntensity,l.material.toneMapped=Kt.getTransfer(v.colorSpace)!==le,v.matrixAutoUpdate===!0&&v.updateMatrix(),l.material.uniforms.uvTransform.value.copy(v.matrix),(h!==v||d!==v.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=v,d=v.version,u=i.toneMapping),l.layers.enableAll(),x.unshift(l,l.geometry,l.material,0,0,null))}function p(x,b){x.getRGB(Yl,Mu(i)),e.buffers.color.setClear(Yl.r,Yl.g,Yl.b,b,r)}function m(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(x,b=1){o.set(x),a=b,p(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(x){a=x,p(o,a)},render:g,addToRenderList:_,dispose:m}}function cv(i,t){let e=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(A,R,N,L,O){let G=!1,q=d(A,L,N,R);r!==q&&(r=q,c(r.object)),G=f(A,L,N,O),G&&g(A,L,N,O),O!==null&&t.update(O,i.ELEMENT_ARRAY_BUFFER),(G||o)&&(o=!1,v(A,R,N,L),O!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,t.get(O).buffer))}function l(){return i.createVertexArray()}function c(A){return i.bindVertexArray(A)}function h(A){return i.deleteVertexArray(A)}function d(A,R,N,L){let O=L.wireframe===!0,G=n[R.id];G===void 0&&(G={},n[R.id]=G);let q=A.isInstancedMesh===!0?A.id:0,nt=G[q];nt===void 0&&(nt={},G[q]=nt);let V=nt[N.id];V===void 0&&(V={},nt[N.id]=V);let J=V[O];return J===void 0&&(J=u(l()),V[O]=J),J}function u(A){let R=[],N=[],L=[];for(let O=0;O<e;O++)R[O]=0,N[O]=0,L[O]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:R,enabledAttributes:N,attributeDivisors:L,object:A,attributes:{},index:null}}function f(A,R,N,L){let O=r.attributes,G=R.attributes,q=0,nt=N.getAttributes();for(let V in nt)if(nt[V].location>=0){let et=O[V],st=G[V];if(st===void 0&&(V==="instanceMatrix"&&A.instanceMatrix&&(st=A.instanceMatrix),V==="instanceColor"&&A.instanceColor&&(st=A.instanceColor)),et===void 0||et.attribute!==st||st&&et.data!==st.data)return!0;q++}return r.attributesNum!==q||r.index!==L}function g(A,R,N,L){let O={},G=R.attributes,q=0,nt=N.getAttributes();for(let V in nt)if(nt[V].location>=0){let et=G[V];et===void 0&&(V==="instanceMatrix"&&A.instanceMatrix&&(et=A.instanceMatrix),V==="instanceColor"&&A.instanceColor&&(et=A.instanceColor));let st={};st.attribute=et,et&&et.data&&(st.data=et.data),O[V]=st,q++}r.attributes=O,r.attributesNum=q,r.index=L}function _(){let A=r.newAttributes;for(let R=0,N=A.length;R<N;R++)A[R]=0}function p(A){m(A,0)}function m(A,R){let N=r.newAttributes,L=r.enabledAttributes,O=r.attributeDivisors;N[A]=1,L[A]===0&&(i.enableVertexAttribArray(A),L[A]=1),O[A]!==R&&(i.vertexAttribDivisor(A,R),O[A]=R)}function x(){let A=r.newAttributes,R=r.enabledAttributes;for(let N=0,L=R.length;N<L;N++)R[N]!==A[N]&&(i.disableVertexAttribArray(N),R[N]=0)}function b(A,R,N,L,O,G,q){q===!0?i.vertexAttribIPointer(A,R,N,O,G):i.vertexAttribPointer(A,R,N,L,O,G)}function v(A,R,N,L){_();let O=L.attributes,G=N.getAttributes(),q=R.defaultAttributeValues;for(let nt in G){let V=G[nt];if(V.location>=0){let J=O[nt];if(J===void 0&&(nt==="instanceMatrix"&&A.instanceMatrix&&(J=A.instanceMatrix),nt==="instanceColor"&&A.instanceColor&&(J=A.instanceColor)),J!==void 0){let et=J.normalized,st=J.itemSize,Mt=t.get(J);if(Mt===void 0)continue;let Y=Mt.buffer,at=Mt.type,St=Mt.bytesPerElement,Ct=at===i.INT||at===i.UNSIGNED_INT||J.gpuType===hl;if(J.isInterleavedBufferAttribute){let _t=J.data,kt=_t.isInterleavedBuffer===!0?_t.stride:_t.itemSize,Ee=J.offset;if(_t.isInstancedInterleavedBuffer||_t.isInstancedBufferAttribute){for(let It=0;It<V.locationSize;It++)m(V.location+It,_t.meshPerAttribute);A.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=_t.meshPerAttribute*_t.count)}else for(let It=0;It<V.locationSize;It++)p(V.location+It);i.bindBuffer(i.ARRAY_BUFFER,Y);for(let It=0;It<V.locationSize;It++)b(V.location+It,st/V.locationSize,at,et,kt*St,(Ee+st/V.locationSize*It)*St,Ct)}else{if(J.isInstancedBufferAttribute){for(let _t=0;_t<V.locationSize;_t++)m(V.location+_t,J.meshPerAttribute);A.isInstancedMesh!==!0&&L._maxInstanceCount===void 0&&(L._maxInstanceCount=J.meshPerAttribute*J.count)}else for(let _t=0;_t<V.locationSize;_t++)p(V.location+_t);i.bindBuffer(i.ARRAY_BUFFER,Y);for(let _t=0;_t<V.locationSize;_t++)b(V.location+_t,st/V.locationSize,at,et,st*St,st/V.locationSize*_t*St,Ct)}}else if(q!==void 0){let et=q[nt];if(et!==void 0)switch(et.length){case 2:i.vertexAttrib2fv(V.location,et);break;case 3:i.vertexAttrib3fv(V.location,et);break;case 4:i.vertexAttrib4fv(V.location,et);break;default:i.vertexAttrib1fv(V.location,et)}}}}x()}function w(){P();for(let A in n){let R=n[A];for(let N in R){let L=R[N];for(let O in L){let G=L[O];for(let q in G)h(G[q].object),delete G[q];delete L[O]}}delete n[A]}}function S(A){if(n[A.id]===void 0)return;let R=n[A.id];for(let N in R){let L=R[N];for(let O in L){let G=L[O];for(let q in G)h(G[q].object),delete G[q];delete L[O]}}delete n[A.id]}function y(A){for(let R in n){let N=n[R];for(let L in N){let O=N[L];if(O[A.id]===void 0)continue;let G=O[A.id];for(let q in G)h(G[q].object),delete G[q];delete O[A.id]}}}function M(A){for(let R in n){let N=n[R],L=A.isInstancedMesh===!0?A.id:0,O=N[L];if(O!==void 0){for(let G in O){let q=O[G];for(let nt in q)h(q[nt].object),delete q[nt];delete O[G]}delete N[L],Object.keys(N).length===0&&delete n[R]}}}function P(){E(),o=!0,r!==s&&(r=s,c(r.object))}function E(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:P,resetDefaultState:E,dispose:w,releaseStatesOfGeometry:S,releaseStatesOfObject:M,releaseStatesOfProgram:y,initAttributes:_,enableAttribute:p,disableUnusedAttributes:x}}function hv(i,t,e){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),e.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),e.update(c,n,h))}function a(l,c,h){if(h===0)return;t.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];e.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function uv(i,t,e,n){let s;function r(){if(s!==void 0)return s;if(t.has("EXT_texture_filter_anisotropic")===!0){let y=t.get("EXT_texture_filter_anisotropic");s=i.getParameter(y.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(y){return!(y!==_n&&n.convert(y)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(y){let M=y===wn&&(t.has("EXT_color_buffer_half_float")||t.has("EXT_color_buffer_float"));return!(y!==Mn&&y!==ke&&!M&&n.convert(y)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(y){if(y==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";y="mediump"}return y==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=e.precision!==void 0?e.precision:"highp",h=l(c);h!==c&&(Nt("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=e.reversedDepthBuffer===!0&&t.has("EXT_clip_control"),u=e.logarithmicDepthBuffer===!0&&d===!1;e.reversedDepthBuffer===!0&&d===!1&&Nt("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),e.logarithmicDepthBuffer===!0&&d===!0&&Nt("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),g=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),_=i.getParameter(i.MAX_TEXTURE_SIZE),p=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),m=i.getParameter(i.MAX_VERTEX_ATTRIBS),x=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),b=i.getParameter(i.MAX_VARYING_VECTORS),v=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),w=i.getParameter(i.MAX_SAMPLES),S=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:_,maxCubemapSize:p,maxAttributes:m,maxVertexUniforms:x,maxVaryings:b,maxFragmentUniforms:v,maxSamples:w,samples:S}}function dv(i){let t=this,e=null,n=0,s=!1,r=!1,o=new Je,a=new Bt,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){e=h(d,u,0)},this.setState=function(d,u,f){let g=d.clippingPlanes,_=d.clipIntersection,p=d.clipShadows,m=i.get(d);if(!s||g===null||g.length===0||r&&!p)r?h(null):c();else{let x=r?0:n,b=x*4,v=m.clippingState||null;l.value=v,v=h(g,u,b,f);for(let w=0;w!==b;++w)v[w]=e[w];m.clippingState=v,this.numIntersection=_?this.numPlanes:0,this.numPlanes+=x}};function c(){l.value!==e&&(l.value=e,l.needsUpdate=n>0),t.numPlanes=n,t.numIntersection=0}function h(d,u,f,g){let _=d!==null?d.length:0,p=null;if(_!==0){if(p=l.value,g!==!0||p===null){let m=f+_*4,x=u.matrixWorldInverse;a.getNormalMatrix(x),(p===null||p.length<m)&&(p=new Float32Array(m));for(let b=0,v=f;b!==_;++b,v+=4)o.copy(d[b]).applyMatrix4(x,a),o.normal.toArray(p,v),p[v+3]=o.constant}l.value=p,l.needsUpdate=!0}return t.numPlanes=_,t.numIntersection=0,p}}var Uo=class extends Ie{constructor(t=1,e={}){super(t,t,e),this.isWebGLCubeRenderTarget=!0;let n={width:t,height:t,depth:1},s=[n,n,n,n,n,n];this.texture=new ro(s),this._setTextureOptions(e),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(t,e){this.texture.type=e.type,this.texture.colorSpace=e.colorSpace,this.texture.generateMipmaps=e.generateMipmaps,this.texture.minFilter=e.minFilter,this.texture.magFilter=e.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

				varying vec3 vWorldDirection;

				vec3 transformDirection( in vec3 dir, in mat4 matrix ) {

					return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );

				}

				void main() {

					vWorldDirection = transformDirection( position, modelMatrix );

					#include <begin_vertex>
					#include <project_vertex>

				}
			`,fragmentShader:`

				uniform sampler2D tEquirect;

				varying vec3 vWorldDirection;

				#include <common>

				void main() {

					vec3 direction = normalize( vWorldDirection );

					vec2 sampleUV = equirectUv( direction );

					gl_FragColor = texture2D( tEquirect, sampleUV );

				}
			`},s=new ar(5,5,5),r=new Le({name:"CubemapFromEquirect",uniforms:bs(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:Be,blending:In});r.uniforms.tEquirect.value=e;let o=new jt(s,r),a=e.minFilter;return e.minFilter===Li&&(e.minFilter=Re),new cr(1,10,this).update(t,o),e.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(t,e=!0,n=!0,s=!0){let r=t.getRenderTarget();for(let o=0;o<6;o++)t.setRenderTarget(this,o),t.clear(e,n,s);t.setRenderTarget(r)}},Pp=256,fv=3,pv=20,Qp=256,tm=16,mv=3,gv=new I,xv=new Ot,Kl=class i{constructor(t){this._renderer=t,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new cr(1,10,null),this._boxMesh=new jt(new ar(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(t,e=0,n=.1,s=100,r={}){let{size:o=256,position:a=gv}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);e>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,_=t.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,_===null&&(t.background=l.getClearColor(xv));let p=new cr(n,s,h);return p.position.copy(a),p.update(l,t),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=g,t.background=_,e>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,e)),this._applyPMREM(c),c}fromEquirectangular(t,e=null){return this._fromTexture(t,e)}fromCubemap(t,e=null){return this._fromTexture(t,e)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=Dp(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=Lp(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(t,e){return e>0?1-Math.sqrt(1-t/e):0}_setSize(t){this._cubeSize=Math.max(Pp,vu(t))}_fromTexture(t,e){t.mapping===ys||t.mapping===dr?this._setSize(t.image.length===0?Pp:t.image[0].width||t.image[0].image.width):this._setSize(t.image.width/4);let n=e||this._allocateTarget();return this._textureToCubemap(t),this._applyPMREM(n),n}_allocateTarget(){let t=this._cubeSize,e=Ip(t,!1,!1),n=Math.log2(t)-fv;for(let s=0;s<=n;s++)e.texture.mipmaps.push({width:t>>s,height:t>>s});return e.texture.name="PMREM",e.texture.isPMREMTexture=!0,e}_getSourceTarget(t=!1){let e=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==e||t&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=Ip(e,!0,t)),this._sourceTarget}_compileMaterial(t){this._boxMesh.material=t,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(t,e,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=t,r.activeMipmapLevel=e;let o=t.width>>e;t.viewport.set(0,0,o,o),r.update(this._renderer,s),t.viewport.set(0,0,t.width,t.height)}_textureToCubemap(t){let e;t.mapping===ys||t.mapping===dr?(this._cubemapMaterial===null&&(this._cubemapMaterial=Dp()),e=this._cubemapMaterial,e.uniforms.flipEnvMap.value=t.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=Lp()),e=this._equirectMaterial),e.uniforms.envMap.value=t,this._renderCube(this._getSourceTarget(),0,e)}_applyPMREM(t){this._ggxMaterial===null&&(this._ggxMaterial=_v(),this._integrationMaterial=yv());let e=this._cubeSize,n=t.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(e/tm);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-mv)r.roughness.value=a,this._renderCube(t,o,this._integrationMaterial);else{let l=a>0?Math.log2(e)+.5*Math.log2(6/(Qp*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(t,o,this._ggxMaterial)}}}_blur(t,e){this._blurMaterial===null&&(this._blurMaterial=vv());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(e,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(t,0,n),s.envMap.value=t.texture,this._renderCube(r,0,n)}};function Ip(i,t,e){return new Uo(i,{minFilter:Li,generateMipmaps:t,type:wn,colorSpace:Jr,depthBuffer:e})}function Fo(i,t,e){return new Le({name:i,uniforms:t,vertexShader:Xt.cube_vert,fragmentShader:e,side:Be,blending:In,depthTest:!1,depthWrite:!1})}function _v(){return Fo("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${Qp}u

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float lodBias;

		#include <common>

		// Van der Corput radical inverse
		float radicalInverse_VdC( uint bits ) {

			bits = ( bits << 16u ) | ( bits >> 16u );
			bits = ( ( bits & 0x55555555u ) << 1u ) | ( ( bits & 0xAAAAAAAAu ) >> 1u );
			bits = ( ( bits & 0x33333333u ) << 2u ) | ( ( bits & 0xCCCCCCCCu ) >> 2u );
			bits = ( ( bits & 0x0F0F0F0Fu ) << 4u ) | ( ( bits & 0xF0F0F0F0u ) >> 4u );
			bits = ( ( bits & 0x00FF00FFu ) << 8u ) | ( ( bits & 0xFF00FF00u ) >> 8u );
			return float( bits ) * 2.3283064365386963e-10; // / 0x100000000

		}

		// Hammersley sequence
		vec2 hammersley( uint i, uint N ) {

			return vec2( float( i ) / float( N ), radicalInverse_VdC( i ) );

		}

		void main() {

			vec3 N = normalize( vWorldDirection );

			// For very low roughness, just sample the environment directly
			if ( roughness < 0.001 ) {

				gl_FragColor = vec4( textureLod( envMap, N, 0.0 ).rgb, 1.0 );
				return;

			}

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			// Tangent space basis for VNDF sampling
			vec3 up = abs( N.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, N ) );
			vec3 bitangent = cross( N, tangent );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			for ( uint i = 0u; i < GGX_SAMPLES; i ++ ) {

				vec2 Xi = hammersley( i, GGX_SAMPLES );

				// With V = N, sample the reflected direction directly.
				float invQ = 1.0 / ( 1.0 - Xi.x + alpha2 * Xi.x );
				float NdotL = ( 1.0 - Xi.x - alpha2 * Xi.x ) * invQ;

				if ( NdotL > 0.0 ) {

					float phi = 2.0 * PI * Xi.y;
					float sinTheta = 2.0 * alpha * sqrt( Xi.x * ( 1.0 - Xi.x ) ) * invQ;
					vec3 L = N * NdotL + ( tangent * cos( phi ) + bitangent * sin( phi ) ) * sinTheta;

					// Match the source mip to the sample's solid angle. The terms
					// independent of the sample are precomputed in lodBias.
					float d = alpha2 * invQ;
					float lod = max( log2( d ) + lodBias, 0.0 );

					// Weight by NdotL for the split-sum approximation
					prefilteredColor += textureLod( envMap, L, lod ).rgb * NdotL;
					totalWeight += NdotL;

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function yv(){return Fo("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:tm}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float sourceLod;
		uniform int sourceSize;

		void main() {

			vec3 N = normalize( vWorldDirection );

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			float texelSize = 2.0 / float( sourceSize );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			// Pair opposite texels: only the one in N's hemisphere contributes.
			for ( int face = 0; face < 3; face ++ ) {

				for ( int y = 0; y < sourceSize; y ++ ) {

					for ( int x = 0; x < sourceSize; x ++ ) {

						vec2 uv = ( vec2( x, y ) + 0.5 ) * texelSize - 1.0;
						vec3 texelDirection = face == 0 ? vec3( 1.0, uv ) : ( face == 1 ? vec3( uv.x, 1.0, uv.y ) : vec3( uv, 1.0 ) );

						float invDistance = inversesqrt( 1.0 + dot( uv, uv ) );
						float NdotL = dot( N, texelDirection );
						texelDirection *= NdotL < 0.0 ? - 1.0 : 1.0;
						NdotL = abs( NdotL ) * invDistance;

						// With V = N, NdotH squared is ( 1 + NdotL ) / 2. Common factors
						// in the GGX distribution and texel solid angle cancel when normalized.
						float d = 1.0 + alpha2 + ( alpha2 - 1.0 ) * NdotL;
						float weight = NdotL * invDistance * invDistance * invDistance / ( d * d );

						prefilteredColor += textureLod( envMap, texelDirection, sourceLod ).rgb * weight;
						totalWeight += weight;

					}

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function vv(){return Fo("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${pv}
		#define GOLDEN_ANGLE 2.39996322973

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float sigma;

		#include <common>

		void main() {

			vec3 outputDirection = normalize( vWorldDirection );

			vec3 up = abs( outputDirection.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, outputDirection ) );
			vec3 bitangent = cross( outputDirection, tangent );

			// Truncate the kernel at three standard deviations or at the antipode.
			float thetaMax = min( 3.0 * sigma, PI );
			float truncation = 1.0 - exp( - 0.5 * thetaMax * thetaMax / ( sigma * sigma ) );

			vec3 accumColor = vec3( 0.0 );
			float accumWeight = 0.0;

			for ( int i = 0; i < SAMPLES; i ++ ) {

				// Stratified inverse-CDF sampling of the Gaussian, placed on a golden-angle spiral.
				float stratum = ( float( i ) + 0.5 ) / float( SAMPLES );
				float theta = sigma * sqrt( - 2.0 * log( 1.0 - stratum * truncation ) );
				float phi = float( i ) * GOLDEN_ANGLE;

				vec3 offset = cos( phi ) * tangent + sin( phi ) * bitangent;
				vec3 sampleDirection = cos( theta ) * outputDirection + sin( theta ) * offset;

				// Correct the planar sample density to solid angle.
				float weight = sin( theta ) / theta;

				accumColor += weight * textureLod( envMap, sampleDirection, 0.0 ).rgb;
				accumWeight += weight;

			}

			gl_FragColor = vec4( accumColor / accumWeight, 1.0 );

		}
	`)}function Lp(){return Fo("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

		varying vec3 vWorldDirection;

		uniform sampler2D envMap;

		#include <common>

		void main() {

			// Average four subpixel samples to preserve small, bright features.
			vec3 direction = normalize( vWorldDirection );
			vec3 dx = dFdx( direction ) * 0.25;
			vec3 dy = dFdy( direction ) * 0.25;

			vec3 color = textureLod( envMap, equirectUv( normalize( direction - dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction - dx + dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx + dy ) ), 0.0 ).rgb;
			gl_FragColor = vec4( color * 0.25, 1.0 );

		}
	`)}function Dp(){return Fo("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function bv(i){let t=new WeakMap,e=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===al||f===ll)if(t.has(u)){let g=t.get(u).texture;return a(g,u.mapping)}else{let g=u.image;if(g&&g.height>0){let _=new Uo(g.height);return _.fromEquirectangularTexture(i,u),t.set(u,_),u.addEventListener("dispose",c),a(_.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,g=f===al||f===ll,_=f===ys||f===dr;if(g||_){let p=e.get(u),m=p!==void 0?p.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==m)return n===null&&(n=new Kl(i)),p=g?n.fromEquirectangular(u,p):n.fromCubemap(u,p),p.texture.pmremVersion=u.pmremVersion,e.set(u,p),p.texture;if(p!==void 0)return p.texture;{let x=u.image;return g&&x&&x.height>0||_&&x&&l(x)?(n===null&&(n=new Kl(i)),p=g?n.fromEquirectangular(u):n.fromCubemap(u),p.texture.pmremVersion=u.pmremVersion,e.set(u,p),u.addEventListener("dispose",h),p.texture):null}}}return u}function a(u,f){return f===al?u.mapping=ys:f===ll&&(u.mapping=dr),u}function l(u){let f=0,g=6;for(let _=0;_<g;_++)u[_]!==void 0&&f++;return f===g}function c(u){let f=u.target;f.removeEventListener("dispose",c);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function d(){t=new WeakMap,e=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function Sv(i){let t={};function e(n){if(t[n]!==void 0)return t[n];let s=i.getExtension(n);return t[n]=s,s}return{has:function(n){return e(n)!==null},init:function(){e("EXT_color_buffer_float"),e("WEBGL_clip_cull_distance"),e("OES_texture_float_linear"),e("EXT_color_buffer_half_float"),e("WEBGL_multisampled_render_to_texture"),e("WEBGL_render_shared_exponent")},get:function(n){let s=e(n);return s===null&&$r("WebGLRenderer: "+n+" extension not supported."),s}}}function Mv(i,t,e,n){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&t.remove(g.index);for(let p in g.attributes)t.remove(g.attributes[p]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let _=r.get(g);_&&(t.remove(_),r.delete(g)),n.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,e.memory.geometries--}function c(g,_){return s[_.id]!==void 0||(_.addEventListener("dispose",a),s[_.id]=new WeakRef(_),o.register(_,_.id,_),e.memory.geometries++),_}function h(g){let _=g.attributes;for(let p in _)t.update(_[p],i.ARRAY_BUFFER)}function d(g){let _=g.index,p=g.attributes.position,m=0;if(p===void 0)return;let x=_!==null?_.array.length:p.array.length/3-1,b=p.count>=65535?io:no,v=new b(Math.ceil(x/3)*6,1),w=v.array;if(_!==null){let y=_.array;m=_.version;for(let M=0,P=0;M<x;M+=3){let E=y[M+0],A=y[M+1],R=y[M+2];w[P++]=E,w[P++]=A,w[P++]=A,w[P++]=R,w[P++]=R,w[P++]=E}}else{m=p.version;for(let y=0,M=0;y<x;y+=3){let P=y+0,E=y+1,A=y+2;w[M++]=P,w[M++]=E,w[M++]=E,w[M++]=A,w[M++]=A,w[M++]=P}}v.version=m;let S=r.get(g);S&&t.remove(S),r.set(g,v)}function u(g){let _=r.get(g);if(_){let p=g.index;p!==null&&_.version<p.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let _=s[g].deref();_!==void 0&&l(_)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function wv(i,t,e){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),e.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),e.update(u,n,f))}function h(d,u,f){if(f===0)return;t.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let _=0;for(let p=0;p<f;p++)_+=u[p];e.update(_,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function Tv(i){let t={geometries:0,textures:0},e={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(e.calls++,o){case i.TRIANGLES:e.triangles+=a*(r/3);break;case i.LINES:e.lines+=a*(r/2);break;case i.LINE_STRIP:e.lines+=a*(r-1);break;case i.LINE_LOOP:e.lines+=a*r;break;case i.POINTS:e.points+=a*r;break;default:Ft("WebGLInfo: Unknown draw mode:",o);break}}function s(){e.calls=0,e.triangles=0,e.points=0,e.lines=0}return{memory:t,render:e,programs:null,autoReset:!0,reset:s,update:n}}function Av(i,t,e){let n=new WeakMap,s=new he;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let P=function(){y.dispose(),n.delete(a),a.removeEventListener("dispose",P)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,_=a.morphAttributes.color!==void 0,p=a.morphAttributes.position||[],m=a.morphAttributes.normal||[],x=a.morphAttributes.color||[],b=0;f===!0&&(b=1),g===!0&&(b=2),_===!0&&(b=3);let v=a.attributes.position.count*b,w=1;v>t.maxTextureSize&&(w=Math.ceil(v/t.maxTextureSize),v=t.maxTextureSize);let S=new Float32Array(v*w*4*d),y=new eo(S,v,w,d);y.type=ke,y.needsUpdate=!0;let M=b*4;for(let E=0;E<d;E++){let A=p[E],R=m[E],N=x[E],L=v*w*4*E;for(let O=0;O<A.count;O++){let G=O*M;f===!0&&(s.fromBufferAttribute(A,O),S[L+G+0]=s.x,S[L+G+1]=s.y,S[L+G+2]=s.z,S[L+G+3]=0),g===!0&&(s.fromBufferAttribute(R,O),S[L+G+4]=s.x,S[L+G+5]=s.y,S[L+G+6]=s.z,S[L+G+7]=0),_===!0&&(s.fromBufferAttribute(N,O),S[L+G+8]=s.x,S[L+G+9]=s.y,S[L+G+10]=s.z,S[L+G+11]=N.itemSize===4?s.w:1)}}u={count:d,texture:y,size:new gt(v,w)},n.set(a,u),a.addEventListener("dispose",P)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,e);else{let f=0;for(let _=0;_<c.length;_++)f+=c[_];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",g),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,e),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function Ev(i,t,e,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=t.get(c,d);if(r.get(u)!==h&&(t.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(e.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&e.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),e.remove(h.instanceMatrix),h.instanceColor!==null&&e.remove(h.instanceColor)}return{update:o,dispose:a}}var Rv={[iu]:"LINEAR_TONE_MAPPING",[su]:"REINHARD_TONE_MAPPING",[ru]:"CINEON_TONE_MAPPING",[ou]:"ACES_FILMIC_TONE_MAPPING",[lu]:"AGX_TONE_MAPPING",[bo]:"NEUTRAL_TONE_MAPPING",[au]:"CUSTOM_TONE_MAPPING"};function Cv(i,t,e,n,s,r){let o=new Ie(t,e,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new Ce;h.setAttribute("position",new ne([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new ne([0,2,0,0,2,0],2));let d=new Xa({uniforms:{tDiffuse:{value:null}},vertexShader:`
			precision highp float;

			uniform mat4 modelViewMatrix;
			uniform mat4 projectionMatrix;

			attribute vec3 position;
			attribute vec2 uv;

			varying vec2 vUv;

			void main() {
				vUv = uv;
				gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
			}`,fragmentShader:`
			precision highp float;

			uniform sampler2D tDiffuse;

			varying vec2 vUv;

			#include <tonemapping_pars_fragment>
			#include <colorspace_pars_fragment>

			void main() {
				gl_FragColor = texture2D( tDiffuse, vUv );

				#ifdef LINEAR_TONE_MAPPING
					gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );
				#elif defined( REINHARD_TONE_MAPPING )
					gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );
				#elif defined( CINEON_TONE_MAPPING )
					gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );
				#elif defined( ACES_FILMIC_TONE_MAPPING )
					gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );
				#elif defined( AGX_TONE_MAPPING )
					gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );
				#elif defined( NEUTRAL_TONE_MAPPING )
					gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );
				#elif defined( CUSTOM_TONE_MAPPING )
					gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );
				#endif

				#ifdef SRGB_TRANSFER
					gl_FragColor = sRGBTransferOETF( gl_FragColor );
				#endif
			}`,depthTest:!1,depthWrite:!1}),u=new jt(h,d),f=new gs(-1,1,1,-1,0,1),g=null,_=null,p=!1,m,x=null,b=[],v=!1;this.setSize=function(w,S){o.setSize(w,S),a!==null&&a.setSize(w,S),l!==null&&l.setSize(w,S);for(let y=0;y<b.length;y++){let M=b[y];M.setSize&&M.setSize(w,S)}},this.setEffects=function(w){b=w,v=b.length>0&&b[0].isRenderPass===!0;let S=o.width,y=o.height;b.length>0&&a===null&&(a=new Ie(S,y,{type:wn,depthBuffer:!1,stencilBuffer:!1}),l=new Ie(S,y,{type:wn,depthBuffer:!1,stencilBuffer:!1}));let M=s===!0&&b.some(P=>P.needsDepthTexture===!0);M!==(o.depthTexture!==null)&&(M===!0&&c===null&&(c=new Cn(S,y),r===!0&&(c.format=Di,c.type=vs)),o.dispose(),o.depthTexture=M?c:null,o.resolveDepthBuffer=M,o.storeMultisampledDepthBuffer=M);for(let P=0;P<b.length;P++){let E=b[P];E.setSize&&E.setSize(S,y),M&&E.needsDepthTexture===!0&&E.setDepthTexture&&E.setDepthTexture(c)}},this.begin=function(w,S){if(p||w.toneMapping===si&&b.length===0)return!1;if(x=S,S!==null){let y=S.width,M=S.height;(o.width!==y||o.height!==M)&&this.setSize(y,M)}return v===!1&&w.setRenderTarget(o),m=w.toneMapping,w.toneMapping=si,!0},this.hasRenderPass=function(){return v},this.end=function(w,S){w.toneMapping=m,p=!0;let y=o,M=a;for(let P=0;P<b.length;P++){let E=b[P];E.enabled!==!1&&(E.render(w,M,y,S),E.needsSwap!==!1&&(y=M,M=M===a?l:a))}if(g!==w.outputColorSpace||_!==w.toneMapping){g=w.outputColorSpace,_=w.toneMapping,d.defines={},Kt.getTransfer(g)===le&&(d.defines.SRGB_TRANSFER="");let P=Rv[_];P&&(d.defines[P]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=y.texture,w.setRenderTarget(x),w.render(u,f),x=null,p=!1},this.isCompositing=function(){return p},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var em=new Sn,nm=new Cn(1,1),im=new oo(1),sm=new eo,rm=new Ga,om=new ro,Np=[],Up=[],Fp=new Float32Array(16),Op=new Float32Array(9),Bp=new Float32Array(4);function gr(i,t,e){let n=i[0];if(n<=0||n>0)return i;let s=t*e,r=Np[s];if(r===void 0&&(r=new Float32Array(s),Np[s]=r),t!==0){n.toArray(r,0);for(let o=1,a=0;o!==t;++o)a+=e,i[o].toArray(r,a)}return r}function ze(i,t){if(i.length!==t.length)return!1;for(let e=0,n=i.length;e<n;e++)if(i[e]!==t[e])return!1;return!0}function Ve(i,t){for(let e=0,n=t.length;e<n;e++)i[e]=t[e]}function Ql(i,t){let e=Up[t];e===void 0&&(e=new Int32Array(t),Up[t]=e);for(let n=0;n!==t;++n)e[n]=i.allocateTextureUnit();return e}function Pv(i,t){let e=this.cache;e[0]!==t&&(i.uniform1f(this.addr,t),e[0]=t)}function Iv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2f(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(ze(e,t))return;i.uniform2fv(this.addr,t),Ve(e,t)}}function Lv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3f(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else if(t.r!==void 0)(e[0]!==t.r||e[1]!==t.g||e[2]!==t.b)&&(i.uniform3f(this.addr,t.r,t.g,t.b),e[0]=t.r,e[1]=t.g,e[2]=t.b);else{if(ze(e,t))return;i.uniform3fv(this.addr,t),Ve(e,t)}}function Dv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4f(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(ze(e,t))return;i.uniform4fv(this.addr,t),Ve(e,t)}}function Nv(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(ze(e,t))return;i.uniformMatrix2fv(this.addr,!1,t),Ve(e,t)}else{if(ze(e,n))return;Bp.set(n),i.uniformMatrix2fv(this.addr,!1,Bp),Ve(e,n)}}function Uv(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(ze(e,t))return;i.uniformMatrix3fv(this.addr,!1,t),Ve(e,t)}else{if(ze(e,n))return;Op.set(n),i.uniformMatrix3fv(this.addr,!1,Op),Ve(e,n)}}function Fv(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(ze(e,t))return;i.uniformMatrix4fv(this.addr,!1,t),Ve(e,t)}else{if(ze(e,n))return;Fp.set(n),i.uniformMatrix4fv(this.addr,!1,Fp),Ve(e,n)}}function Ov(i,t){let e=this.cache;e[0]!==t&&(i.uniform1i(this.addr,t),e[0]=t)}function Bv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2i(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(ze(e,t))return;i.uniform2iv(this.addr,t),Ve(e,t)}}function kv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3i(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(ze(e,t))return;i.uniform3iv(this.addr,t),Ve(e,t)}}function zv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4i(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(ze(e,t))return;i.uniform4iv(this.addr,t),Ve(e,t)}}function Vv(i,t){let e=this.cache;e[0]!==t&&(i.uniform1ui(this.addr,t),e[0]=t)}function Gv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2ui(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(ze(e,t))return;i.uniform2uiv(this.addr,t),Ve(e,t)}}function Hv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3ui(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(ze(e,t))return;i.uniform3uiv(this.addr,t),Ve(e,t)}}function Wv(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4ui(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(ze(e,t))return;i.uniform4uiv(this.addr,t),Ve(e,t)}}function tc(i){return i.version===0&&(i.compareFunction=xu,i.needsUpdate=!0),i}function Xv(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=tc(nm):r=em,e.setTexture2D(t||r,s)}function qv(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture3D(t||rm,s)}function $v(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=tc(im):r=om,e.setTextureCube(t||r,s)}function Yv(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture2DArray(t||sm,s)}function Zv(i){switch(i){case 5126:return Pv;case 35664:return Iv;case 35665:return Lv;case 35666:return Dv;case 35674:return Nv;case 35675:return Uv;case 35676:return Fv;case 5124:case 35670:return Ov;case 35667:case 35671:return Bv;case 35668:case 35672:return kv;case 35669:case 35673:return zv;case 5125:return Vv;case 36294:return Gv;case 36295:return Hv;case 36296:return Wv;case 35678:case 36198:case 36298:case 36306:case 35682:return Xv;case 35679:case 36299:case 36307:return qv;case 35680:case 36300:case 36308:case 36293:return $v;case 36289:case 36303:case 36311:case 36292:return Yv}}function Kv(i,t){i.uniform1fv(this.addr,t)}function Jv(i,t){let e=gr(t,this.size,2);i.uniform2fv(this.addr,e)}function jv(i,t){let e=gr(t,this.size,3);i.uniform3fv(this.addr,e)}function Qv(i,t){let e=gr(t,this.size,4);i.uniform4fv(this.addr,e)}function tb(i,t){let e=gr(t,this.size,4);i.uniformMatrix2fv(this.addr,!1,e)}function eb(i,t){let e=gr(t,this.size,9);i.uniformMatrix3fv(this.addr,!1,e)}function nb(i,t){let e=gr(t,this.size,16);i.uniformMatrix4fv(this.addr,!1,e)}function ib(i,t){i.uniform1iv(this.addr,t)}function sb(i,t){i.uniform2iv(this.addr,t)}function rb(i,t){i.uniform3iv(this.addr,t)}function ob(i,t){i.uniform4iv(this.addr,t)}function ab(i,t){i.uniform1uiv(this.addr,t)}function lb(i,t){i.uniform2uiv(this.addr,t)}function cb(i,t){i.uniform3uiv(this.addr,t)}function hb(i,t){i.uniform4uiv(this.addr,t)}function ub(i,t,e){let n=this.cache,s=t.length,r=Ql(e,s);ze(n,r)||(i.uniform1iv(this.addr,r),Ve(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=tc(nm):o=em;for(let a=0;a!==s;++a)e.setTexture2D(t[a]||o,r[a])}function db(i,t,e){let n=this.cache,s=t.length,r=Ql(e,s);ze(n,r)||(i.uniform1iv(this.addr,r),Ve(n,r));for(let o=0;o!==s;++o)e.setTexture3D(t[o]||rm,r[o])}function fb(i,t,e){let n=this.cache,s=t.length,r=Ql(e,s);ze(n,r)||(i.uniform1iv(this.addr,r),Ve(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=tc(im):o=om;for(let a=0;a!==s;++a)e.setTextureCube(t[a]||o,r[a])}function pb(i,t,e){let n=this.cache,s=t.length,r=Ql(e,s);ze(n,r)||(i.uniform1iv(this.addr,r),Ve(n,r));for(let o=0;o!==s;++o)e.setTexture2DArray(t[o]||sm,r[o])}function mb(i){switch(i){case 5126:return Kv;case 35664:return Jv;case 35665:return jv;case 35666:return Qv;case 35674:return tb;case 35675:return eb;case 35676:return nb;case 5124:case 35670:return ib;case 35667:case 35671:return sb;case 35668:case 35672:return rb;case 35669:case 35673:return ob;case 5125:return ab;case 36294:return lb;case 36295:return cb;case 36296:return hb;case 35678:case 36198:case 36298:case 36306:case 35682:return ub;case 35679:case 36299:case 36307:return db;case 35680:case 36300:case 36308:case 36293:return fb;case 36289:case 36303:case 36311:case 36292:return pb}}var Cu=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.setValue=Zv(e.type)}},Pu=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.size=e.size,this.setValue=mb(e.type)}},Iu=class{constructor(t){this.id=t,this.seq=[],this.map={}}setValue(t,e,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(t,e[a.id],n)}}},Eu=/(\w+)(\])?(\[|\.)?/g;function kp(i,t){i.seq.push(t),i.map[t.id]=t}function gb(i,t,e){let n=i.name,s=n.length;for(Eu.lastIndex=0;;){let r=Eu.exec(n),o=Eu.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){kp(e,c===void 0?new Cu(a,i,t):new Pu(a,i,t));break}else{let d=e.map[a];d===void 0&&(d=new Iu(a),kp(e,d)),e=d}}}var mr=class{constructor(t,e){this.seq=[],this.map={};let n=t.getProgramParameter(e,t.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=t.getActiveUniform(e,o),l=t.getUniformLocation(e,a.name);gb(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===t.SAMPLER_2D_SHADOW||o.type===t.SAMPLER_CUBE_SHADOW||o.type===t.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(t,e,n,s){let r=this.map[e];r!==void 0&&r.setValue(t,n,s)}setOptional(t,e,n){let s=e[n];s!==void 0&&this.setValue(t,n,s)}static upload(t,e,n,s){for(let r=0,o=e.length;r!==o;++r){let a=e[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(t,l.value,s)}}static seqWithValue(t,e){let n=[];for(let s=0,r=t.length;s!==r;++s){let o=t[s];o.id in e&&n.push(o)}return n}};function zp(i,t,e){let n=i.createShader(t);return i.shaderSource(n,e),i.compileShader(n),n}var xb=37297,_b=0;function yb(i,t){let e=i.split(`
`),n=[],s=Math.max(t-6,0),r=Math.min(t+6,e.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===t?">":" "} ${a}: ${e[o]}`)}return n.join(`
`)}var Vp=new Bt;function vb(i){Kt._getMatrix(Vp,Kt.workingColorSpace,i);let t=`mat3( ${Vp.elements.map(e=>e.toFixed(4))} )`;switch(Kt.getTransfer(i)){case jr:return[t,"LinearTransferOETF"];case le:return[t,"sRGBTransferOETF"];default:return Nt("WebGLProgram: Unsupported color space: ",i),[t,"LinearTransferOETF"]}}function Gp(i,t,e){let n=i.getShaderParameter(t,i.COMPILE_STATUS),r=(i.getShaderInfoLog(t)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return e.toUpperCase()+`

`+r+`

`+yb(i.getShaderSource(t),a)}else return r}function bb(i,t){let e=vb(t);return[`vec4 ${i}( vec4 value ) {`,`	return ${e[1]}( vec4( ${e[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var Sb={[iu]:"Linear",[su]:"Reinhard",[ru]:"Cineon",[ou]:"ACESFilmic",[lu]:"AgX",[bo]:"Neutral",[au]:"Custom"};function Mb(i,t){let e=Sb[t];return e===void 0?(Nt("WebGLProgram: Unsupported toneMapping:",t),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+e+"ToneMapping( color ); }"}var Zl=new I;function wb(){Kt.getLuminanceCoefficients(Zl);let i=Zl.x.toFixed(4),t=Zl.y.toFixed(4),e=Zl.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${t}, ${e} );`,"	return dot( weights, rgb );","}"].join(`
`)}function Tb(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(No).join(`
`)}function Ab(i){let t=[];for(let e in i){let n=i[e];n!==!1&&t.push("#define "+e+" "+n)}return t.join(`
`)}function Eb(i,t){let e={},n=i.getProgramParameter(t,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(t,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),e[o]={type:r.type,location:i.getAttribLocation(t,o),locationSize:a}}return e}function No(i){return i!==""}function Hp(i,t){let e=t.numSpotLightShadows+t.numSpotLightMaps-t.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,t.numSunLights).replace(/NUM_DIR_LIGHTS/g,t.numDirLights).replace(/NUM_SPOT_LIGHTS/g,t.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,t.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,e).replace(/NUM_RECT_AREA_LIGHTS/g,t.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,t.numPointLights).replace(/NUM_HEMI_LIGHTS/g,t.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,t.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,t.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,t.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,t.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,t.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,t.numLightProbeGrids)}function Wp(i,t){return i.replace(/NUM_CLIPPING_PLANES/g,t.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,t.numClippingPlanes-t.numClipIntersection)}var Rb=/^[ \t]*#include +<([\w\d./]+)>/gm;function Lu(i){return i.replace(Rb,Cb)}function Cb(i,t){let e=Xt[t];if(e===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+t+">");return Lu(e)}var Pb=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function Xp(i){return i.replace(Pb,Ib)}function Ib(i,t,e,n){let s="";for(let r=parseInt(t);r<parseInt(e);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function qp(i){let t=`precision ${i.precision} float;
	precision ${i.precision} int;
	precision ${i.precision} sampler2D;
	precision ${i.precision} samplerCube;
	precision ${i.precision} sampler3D;
	precision ${i.precision} sampler2DArray;
	precision ${i.precision} sampler2DShadow;
	precision ${i.precision} samplerCubeShadow;
	precision ${i.precision} sampler2DArrayShadow;
	precision ${i.precision} isampler2D;
	precision ${i.precision} isampler3D;
	precision ${i.precision} isamplerCube;
	precision ${i.precision} isampler2DArray;
	precision ${i.precision} usampler2D;
	precision ${i.precision} usampler3D;
	precision ${i.precision} usamplerCube;
	precision ${i.precision} usampler2DArray;
	`;return i.precision==="highp"?t+=`
#define HIGH_PRECISION`:i.precision==="mediump"?t+=`
#define MEDIUM_PRECISION`:i.precision==="lowp"&&(t+=`
#define LOW_PRECISION`),t}var Lb={[vo]:"SHADOWMAP_TYPE_PCF",[hr]:"SHADOWMAP_TYPE_VSM"};function Db(i){return Lb[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var Nb={[dr]:"ENVMAP_MODE_REFRACTION"};function Ub(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":Nb[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var Fb={[ol]:"ENVMAP_BLENDING_MULTIPLY",[dp]:"ENVMAP_BLENDING_MIX",[fp]:"ENVMAP_BLENDING_ADD"};function Ob(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":Fb[i.combine]||"ENVMAP_BLENDING_NONE"}function Bb(i,t,e,n){let s=i.getContext(),r=e.defines,o=e.vertexShader,a=e.fragmentShader,l=Db(e),c=e.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=Ub(e),d=Ob(e),u=Tb(e),f=Ab(r),g=s.createProgram(),_,p,m=e.glslVersion?"#version "+e.glslVersion+`
`:"";e.isRawShaderMaterial?(_=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter(No).join(`
`),_.length>0&&(_+=`
`),p=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter(No).join(`
`),p.length>0&&(p+=`
`)):(_=[qp(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",e.batching?"#define USE_BATCHING":"",e.batchingColor?"#define USE_BATCHING_COLOR":"",e.instancing?"#define USE_INSTANCING":"",e.instancingColor?"#define USE_INSTANCING_COLOR":"",e.instancingMorph?"#define USE_INSTANCING_MORPH":"",e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.map?"#define USE_MAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+h:"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.displacementMap?"#define USE_DISPLACEMENTMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.mapUv?"#define MAP_UV "+e.mapUv:"",e.alphaMapUv?"#define ALPHAMAP_UV "+e.alphaMapUv:"",e.lightMapUv?"#define LIGHTMAP_UV "+e.lightMapUv:"",e.aoMapUv?"#define AOMAP_UV "+e.aoMapUv:"",e.emissiveMapUv?"#define EMISSIVEMAP_UV "+e.emissiveMapUv:"",e.bumpMapUv?"#define BUMPMAP_UV "+e.bumpMapUv:"",e.normalMapUv?"#define NORMALMAP_UV "+e.normalMapUv:"",e.displacementMapUv?"#define DISPLACEMENTMAP_UV "+e.displacementMapUv:"",e.metalnessMapUv?"#define METALNESSMAP_UV "+e.metalnessMapUv:"",e.roughnessMapUv?"#define ROUGHNESSMAP_UV "+e.roughnessMapUv:"",e.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+e.anisotropyMapUv:"",e.clearcoatMapUv?"#define CLEARCOATMAP_UV "+e.clearcoatMapUv:"",e.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+e.clearcoatNormalMapUv:"",e.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+e.clearcoatRoughnessMapUv:"",e.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+e.diffuseRoughnessMapUv:"",e.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+e.iridescenceMapUv:"",e.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+e.iridescenceThicknessMapUv:"",e.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+e.sheenColorMapUv:"",e.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+e.sheenRoughnessMapUv:"",e.specularMapUv?"#define SPECULARMAP_UV "+e.specularMapUv:"",e.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+e.specularColorMapUv:"",e.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+e.specularIntensityMapUv:"",e.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+e.transmissionMapUv:"",e.thicknessMapUv?"#define THICKNESSMAP_UV "+e.thicknessMapUv:"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexNormals?"#define HAS_NORMAL":"",e.vertexColors?"#define USE_COLOR":"",e.vertexAlphas?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.flatShading?"#define FLAT_SHADED":"",e.skinning?"#define USE_SKINNING":"",e.morphTargets?"#define USE_MORPHTARGETS":"",e.morphNormals&&e.flatShading===!1?"#define USE_MORPHNORMALS":"",e.morphColors?"#define USE_MORPHCOLORS":"",e.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+e.morphTextureStride:"",e.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+e.morphTargetsCount:"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.sizeAttenuation?"#define USE_SIZEATTENUATION":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(No).join(`
`),p=[qp(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",e.map?"#define USE_MAP":"",e.matcap?"#define USE_MATCAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+c:"",e.envMap?"#define "+h:"",e.envMap?"#define "+d:"",e.envMapPMREM?"#define ENVMAP_MAX_LOD "+e.envMapMaxLod+".0":"",e.envMapPMREM?"#define ENVMAP_SIZE "+e.envMapSize+".0":"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoat?"#define USE_CLEARCOAT":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.dispersion?"#define USE_DISPERSION":"",e.retroreflection?"#define USE_RETROREFLECTION":"",e.iridescence?"#define USE_IRIDESCENCE":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaTest?"#define USE_ALPHATEST":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.sheen?"#define USE_SHEEN":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexColors||e.instancingColor?"#define USE_COLOR":"",e.vertexAlphas||e.batchingColor?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.gradientMap?"#define USE_GRADIENTMAP":"",e.flatShading?"#define FLAT_SHADED":"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",e.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",e.toneMapping!==si?"#define TONE_MAPPING":"",e.toneMapping!==si?Xt.tonemapping_pars_fragment:"",e.toneMapping!==si?Mb("toneMapping",e.toneMapping):"",e.dithering?"#define DITHERING":"",e.opaque?"#define OPAQUE":"",Xt.colorspace_pars_fragment,bb("linearToOutputTexel",e.outputColorSpace),wb(),e.useDepthPacking?"#define DEPTH_PACKING "+e.depthPacking:"",`
`].filter(No).join(`
`)),o=Lu(o),o=Hp(o,e),o=Wp(o,e),a=Lu(a),a=Hp(a,e),a=Wp(a,e),o=Xp(o),a=Xp(a),e.isRawShaderMaterial!==!0&&(m=`#version 300 es
`,_=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+_,p=["#define varying in",e.glslVersion===Po?"":"layout(location = 0) out highp vec4 pc_fragColor;",e.glslVersion===Po?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+p);let x=m+_+o,b=m+p+a,v=zp(s,s.VERTEX_SHADER,x),w=zp(s,s.FRAGMENT_SHADER,b);s.attachShader(g,v),s.attachShader(g,w),e.index0AttributeName!==void 0?s.bindAttribLocation(g,0,e.index0AttributeName):e.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function S(E){if(i.debug.checkShaderErrors){let A=s.getProgramInfoLog(g)||"",R=s.getShaderInfoLog(v)||"",N=s.getShaderInfoLog(w)||"",L=A.trim(),O=R.trim(),G=N.trim(),q=!0,nt=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(q=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,g,v,w);else{let V=Gp(s,v,"vertex"),J=Gp(s,w,"fragment");Ft("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+E.name+`
Material Type: `+E.type+`

Program Info Log: `+L+`
`+V+`
`+J)}else L!==""?Nt("WebGLProgram: Program Info Log:",L):(O===""||G==="")&&(nt=!1);nt&&(E.diagnostics={runnable:q,programLog:L,vertexShader:{log:O,prefix:_},fragmentShader:{log:G,prefix:p}})}s.deleteShader(v),s.deleteShader(w),y=new mr(s,g),M=Eb(s,g)}let y;this.getUniforms=function(){return y===void 0&&S(this),y};let M;this.getAttributes=function(){return M===void 0&&S(this),M};let P=e.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return P===!1&&(P=s.getProgramParameter(g,xb)),P},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=e.shaderType,this.name=e.shaderName,this.id=_b++,this.cacheKey=t,this.usedTimes=1,this.program=g,this.vertexShader=v,this.fragmentShader=w,this}var kb=0,Du=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(t,e,n){let s=this._getShaderCacheForMaterial(t);return s.has(e)===!1&&(s.add(e),e.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(t){let e=this.materialCache.get(t);for(let n of e)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(t),this}getVertexShaderStage(t){return this._getShaderStage(t.vertexShader)}getFragmentShaderStage(t){return this._getShaderStage(t.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(t){let e=this.materialCache,n=e.get(t);return n===void 0&&(n=new Set,e.set(t,n)),n}_getShaderStage(t){let e=this.shaderCache,n=e.get(t);return n===void 0&&(n=new Nu(t),e.set(t,n)),n}},Nu=class{constructor(t){this.id=kb++,this.code=t,this.usedTimes=0}};function zb(i){return i===ri||i===Eo||i===Ro}function Vb(i,t,e,n,s,r){let o=new rr,a=new Du,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(y){return l.add(y),y===0?"uv":`uv${y}`}function g(y,M,P,E,A,R){let N=E.fog,L=A.geometry,O=y.isMeshStandardMaterial||y.isMeshLambertMaterial||y.isMeshPhongMaterial?E.environment:null,G=y.isMeshStandardMaterial||y.isMeshLambertMaterial&&!y.envMap||y.isMeshPhongMaterial&&!y.envMap,q=t.get(y.envMap||O,G),nt=u[y.type],V=n.precision;y.precision!==null&&(V=n.getMaxPrecision(y.precision),V!==y.precision&&Nt("WebGLProgram.getParameters:",y.precision,"not supported, using",V,"instead."));let J=L.morphAttributes.position||L.morphAttributes.normal||L.morphAttributes.color,et=J!==void 0?J.length:0,st=0;L.morphAttributes.position!==void 0&&(st=1),L.morphAttributes.normal!==void 0&&(st=2),L.morphAttributes.color!==void 0&&(st=3);let Mt,Y,at,St;if(nt){let yt=yn[nt];Mt=yt.vertexShader,Y=yt.fragmentShader}else{Mt=y.vertexShader,Y=y.fragmentShader;let yt=a.getVertexShaderStage(y),de=a.getFragmentShaderStage(y);a.update(y,yt,de),at=yt.id,St=de.id}let Ct=i.getRenderTarget(),_t=i.state.buffers.depth.getReversed(),kt=A.isInstancedMesh===!0,Ee=A.isBatchedMesh===!0,It=!!y.map,te=!!y.matcap,me=!!q,$t=me&&q.isPMREMTexture===!0,Ye=!!y.aoMap,Fe=!!y.lightMap,bn=!!y.bumpMap&&y.wireframe===!1,Me=!!y.normalMap,ni=!!y.displacementMap,He=!!y.emissiveMap,Un=!!y.metalnessMap,Fn=!!y.roughnessMap,On=y.anisotropy>0,z=y.clearcoat>0,Bn=y.diffuseRoughness>0,be=y.dispersion>0,Se=y.retroreflectivity>0,xt=y.iridescence>0,Oe=y.sheen>0,Lt=y.transmission>0,zt=On&&!!y.anisotropyMap,D=z&&!!y.clearcoatMap,T=z&&!!y.clearcoatNormalMap,W=z&&!!y.clearcoatRoughnessMap,it=Bn&&!!y.diffuseRoughnessMap,tt=xt&&!!y.iridescenceMap,lt=xt&&!!y.iridescenceThicknessMap,ft=Oe&&!!y.sheenColorMap,K=Oe&&!!y.sheenRoughnessMap,j=!!y.specularMap,ht=!!y.specularColorMap,U=!!y.specularIntensityMap,Q=Lt&&!!y.transmissionMap,Z=Lt&&!!y.thicknessMap,ut=!!y.gradientMap,ot=!!y.alphaMap,ct=y.alphaTest>0,Rt=!!y.alphaHash,Wt=!!y.extensions,rt=si;y.toneMapped&&(Ct===null||Ct.isXRRenderTarget===!0)&&(rt=i.toneMapping);let Pt=$t?q.isCompressedCubeTexture?q.image[0].mipmaps:q.mipmaps:null,Ht={shaderID:nt,shaderType:y.type,shaderName:y.name,vertexShader:Mt,fragmentShader:Y,defines:y.defines,customVertexShaderID:at,customFragmentShaderID:St,isRawShaderMaterial:y.isRawShaderMaterial===!0,glslVersion:y.glslVersion,precision:V,batching:Ee,batchingColor:Ee&&A._colorsTexture!==null,instancing:kt,instancingColor:kt&&A.instanceColor!==null,instancingMorph:kt&&A.morphTexture!==null,outputColorSpace:Ct===null?i.outputColorSpace:Ct.isXRRenderTarget===!0?Ct.texture.colorSpace:Kt.workingColorSpace,alphaToCoverage:!!y.alphaToCoverage,map:It,matcap:te,envMap:me,envMapMode:me&&q.mapping,envMapPMREM:$t,envMapMaxLod:$t?Pt.length-1:null,envMapSize:$t?Pt[0].width:null,aoMap:Ye,lightMap:Fe,bumpMap:bn,normalMap:Me,displacementMap:ni,emissiveMap:He,normalMapObjectSpace:Me&&y.normalMapType===gp,normalMapTangentSpace:Me&&y.normalMapType===ql,packedNormalMap:Me&&y.normalMapType===ql&&zb(y.normalMap.format),metalnessMap:Un,roughnessMap:Fn,anisotropy:On,anisotropyMap:zt,clearcoat:z,clearcoatMap:D,clearcoatNormalMap:T,clearcoatRoughnessMap:W,diffuseRoughness:Bn,diffuseRoughnessMap:it,dispersion:be,retroreflection:Se,iridescence:xt,iridescenceMap:tt,iridescenceThicknessMap:lt,sheen:Oe,sheenColorMap:ft,sheenRoughnessMap:K,specularMap:j,specularColorMap:ht,specularIntensityMap:U,transmission:Lt,transmissionMap:Q,thicknessMap:Z,gradientMap:ut,opaque:y.transparent===!1&&y.blending===ur&&y.alphaToCoverage===!1,alphaMap:ot,alphaTest:ct,alphaHash:Rt,combine:y.combine,mapUv:It&&f(y.map.channel),aoMapUv:Ye&&f(y.aoMap.channel),lightMapUv:Fe&&f(y.lightMap.channel),bumpMapUv:bn&&f(y.bumpMap.channel),normalMapUv:Me&&f(y.normalMap.channel),displacementMapUv:ni&&f(y.displacementMap.channel),emissiveMapUv:He&&f(y.emissiveMap.channel),metalnessMapUv:Un&&f(y.metalnessMap.channel),roughnessMapUv:Fn&&f(y.roughnessMap.channel),anisotropyMapUv:zt&&f(y.anisotropyMap.channel),clearcoatMapUv:D&&f(y.clearcoatMap.channel),clearcoatNormalMapUv:T&&f(y.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:W&&f(y.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:it&&f(y.diffuseRoughnessMap.channel),iridescenceMapUv:tt&&f(y.iridescenceMap.channel),iridescenceThicknessMapUv:lt&&f(y.iridescenceThicknessMap.channel),sheenColorMapUv:ft&&f(y.sheenColorMap.channel),sheenRoughnessMapUv:K&&f(y.sheenRoughnessMap.channel),specularMapUv:j&&f(y.specularMap.channel),specularColorMapUv:ht&&f(y.specularColorMap.channel),specularIntensityMapUv:U&&f(y.specularIntensityMap.channel),transmissionMapUv:Q&&f(y.transmissionMap.channel),thicknessMapUv:Z&&f(y.thicknessMap.channel),alphaMapUv:ot&&f(y.alphaMap.channel),vertexTangents:!!L.attributes.tangent&&(Me||On),vertexNormals:!!L.attributes.normal,vertexColors:y.vertexColors,vertexAlphas:y.vertexColors===!0&&!!L.attributes.color&&L.attributes.color.itemSize===4,pointsUvs:A.isPoints===!0&&!!L.attributes.uv&&(It||ot),fog:!!N,useFog:y.fog===!0,fogExp2:!!N&&N.isFogExp2,flatShading:y.wireframe===!1&&(y.flatShading===!0||L.attributes.normal===void 0&&Me===!1&&(y.isMeshLambertMaterial||y.isMeshPhongMaterial||y.isMeshStandardMaterial||y.isMeshPhysicalMaterial)),sizeAttenuation:y.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:_t,skinning:A.isSkinnedMesh===!0,hasPositionAttribute:L.attributes.position!==void 0,morphTargets:L.morphAttributes.position!==void 0,morphNormals:L.morphAttributes.normal!==void 0,morphColors:L.morphAttributes.color!==void 0,morphTargetsCount:et,morphTextureStride:st,numSunLights:M.sun.length,numDirLights:M.directional.length,numPointLights:M.point.length,numSpotLights:M.spot.length,numSpotLightMaps:M.spotLightMap.length,numRectAreaLights:M.rectArea.length,numHemiLights:M.hemi.length,numSunLightShadows:M.sunShadowMap.length,numDirLightShadows:M.directionalShadowMap.length,numPointLightShadows:M.pointShadowMap.length,numSpotLightShadows:M.spotShadowMap.length,numSpotLightShadowsWithMaps:M.numSpotLightShadowsWithMaps,numLightProbes:M.numLightProbes,numLightProbeGrids:R.filter(yt=>yt.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:y.dithering,shadowMapEnabled:i.shadowMap.enabled&&P.length>0,shadowMapType:i.shadowMap.type,toneMapping:rt,decodeVideoTexture:It&&y.map.isVideoTexture===!0&&Kt.getTransfer(y.map.colorSpace)===le,decodeVideoTextureEmissive:He&&y.emissiveMap.isVideoTexture===!0&&Kt.getTransfer(y.emissiveMap.colorSpace)===le,premultipliedAlpha:y.premultipliedAlpha,doubleSided:y.side===tn,flipSided:y.side===Be,useDepthPacking:y.depthPacking>=0,depthPacking:y.depthPacking||0,index0AttributeName:y.index0AttributeName,extensionClipCullDistance:Wt&&y.extensions.clipCullDistance===!0&&e.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(Wt&&y.extensions.multiDraw===!0||Ee)&&e.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:e.has("KHR_parallel_shader_compile"),customProgramCacheKey:y.customProgramCacheKey()};return Ht.vertexUv1s=l.has(1),Ht.vertexUv2s=l.has(2),Ht.vertexUv3s=l.has(3),l.clear(),Ht}function _(y){let M=[];if(y.shaderID?M.push(y.shaderID):(M.push(y.customVertexShaderID),M.push(y.customFragmentShaderID)),y.defines!==void 0)for(let P in y.defines)M.push(P),M.push(y.defines[P]);return y.isRawShaderMaterial===!1&&(p(M,y),m(M,y),M.push(i.outputColorSpace)),M.push(y.customProgramCacheKey),M.join()}function p(y,M){y.push(M.precision),y.push(M.outputColorSpace),y.push(M.envMapMode),y.push(M.envMapPMREM),y.push(M.envMapMaxLod),y.push(M.envMapSize),y.push(M.mapUv),y.push(M.alphaMapUv),y.push(M.lightMapUv),y.push(M.aoMapUv),y.push(M.bumpMapUv),y.push(M.normalMapUv),y.push(M.displacementMapUv),y.push(M.emissiveMapUv),y.push(M.metalnessMapUv),y.push(M.roughnessMapUv),y.push(M.anisotropyMapUv),y.push(M.clearcoatMapUv),y.push(M.clearcoatNormalMapUv),y.push(M.clearcoatRoughnessMapUv),y.push(M.diffuseRoughnessMapUv),y.push(M.iridescenceMapUv),y.push(M.iridescenceThicknessMapUv),y.push(M.sheenColorMapUv),y.push(M.sheenRoughnessMapUv),y.push(M.specularMapUv),y.push(M.specularColorMapUv),y.push(M.specularIntensityMapUv),y.push(M.transmissionMapUv),y.push(M.thicknessMapUv),y.push(M.combine),y.push(M.fogExp2),y.push(M.sizeAttenuation),y.push(M.morphTargetsCount),y.push(M.numSunLights),y.push(M.numDirLights),y.push(M.numPointLights),y.push(M.numSpotLights),y.push(M.numSpotLightMaps),y.push(M.numHemiLights),y.push(M.numRectAreaLights),y.push(M.numSunLightShadows),y.push(M.numDirLightShadows),y.push(M.numPointLightShadows),y.push(M.numSpotLightShadows),y.push(M.numSpotLightShadowsWithMaps),y.push(M.numLightProbes),y.push(M.numLightProbeGrids),y.push(M.shadowMapType),y.push(M.toneMapping),y.push(M.numClippingPlanes),y.push(M.numClipIntersection),y.push(M.depthPacking)}function m(y,M){o.disableAll(),M.instancing&&o.enable(0),M.instancingColor&&o.enable(1),M.instancingMorph&&o.enable(2),M.matcap&&o.enable(3),M.envMap&&o.enable(4),M.normalMapObjectSpace&&o.enable(5),M.normalMapTangentSpace&&o.enable(6),M.clearcoat&&o.enable(7),M.iridescence&&o.enable(8),M.alphaTest&&o.enable(9),M.vertexColors&&o.enable(10),M.vertexAlphas&&o.enable(11),M.vertexUv1s&&o.enable(12),M.vertexUv2s&&o.enable(13),M.vertexUv3s&&o.enable(14),M.vertexTangents&&o.enable(15),M.anisotropy&&o.enable(16),M.alphaHash&&o.enable(17),M.batching&&o.enable(18),M.dispersion&&o.enable(19),M.retroreflection&&o.enable(24),M.diffuseRoughness&&o.enable(25),M.batchingColor&&o.enable(20),M.gradientMap&&o.enable(21),M.packedNormalMap&&o.enable(22),M.vertexNormals&&o.enable(23),y.push(o.mask),o.disableAll(),M.fog&&o.enable(0),M.useFog&&o.enable(1),M.flatShading&&o.enable(2),M.logarithmicDepthBuffer&&o.enable(3),M.reversedDepthBuffer&&o.enable(4),M.skinning&&o.enable(5),M.morphTargets&&o.enable(6),M.morphNormals&&o.enable(7),M.morphColors&&o.enable(8),M.premultipliedAlpha&&o.enable(9),M.shadowMapEnabled&&o.enable(10),M.doubleSided&&o.enable(11),M.flipSided&&o.enable(12),M.useDepthPacking&&o.enable(13),M.dithering&&o.enable(14),M.transmission&&o.enable(15),M.sheen&&o.enable(16),M.opaque&&o.enable(17),M.pointsUvs&&o.enable(18),M.decodeVideoTexture&&o.enable(19),M.decodeVideoTextureEmissive&&o.enable(20),M.alphaToCoverage&&o.enable(21),M.numLightProbeGrids>0&&o.enable(22),M.hasPositionAttribute&&o.enable(23),y.push(o.mask)}function x(y){let M=u[y.type],P;if(M){let E=yn[M];P=Lo.clone(E.uniforms)}else P=y.uniforms;return P}function b(y,M){let P=h.get(M);return P!==void 0?++P.usedTimes:(P=new Bb(i,M,y,s),c.push(P),h.set(M,P)),P}function v(y){if(--y.usedTimes===0){let M=c.indexOf(y);c[M]=c[c.length-1],c.pop(),h.delete(y.cacheKey),y.destroy()}}function w(y){a.remove(y)}function S(){a.dispose()}return{getParameters:g,getProgramCacheKey:_,getUniforms:x,acquireProgram:b,releaseProgram:v,releaseShaderCache:w,programs:c,dispose:S}}function Gb(){let i=new WeakMap;function t(o){return i.has(o)}function e(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:t,get:e,remove:n,update:s,dispose:r}}function Hb(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.material.id!==t.material.id?i.material.id-t.material.id:i.materialVariant!==t.materialVariant?i.materialVariant-t.materialVariant:i.z!==t.z?i.z-t.z:i.id-t.id}function $p(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.z!==t.z?t.z-i.z:i.id-t.id}function Yp(){let i=[],t=0,e=[],n=[],s=[];function r(){t=0,e.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,g,_,p,m){let x=i[t];return x===void 0?(x={id:u.id,object:u,geometry:f,material:g,materialVariant:o(u),groupOrder:_,renderOrder:u.renderOrder,z:p,group:m},i[t]=x):(x.id=u.id,x.object=u,x.geometry=f,x.material=g,x.materialVariant=o(u),x.groupOrder=_,x.renderOrder=u.renderOrder,x.z=p,x.group=m),t++,x}function l(u,f,g,_,p,m,x){x.reversedDepth===!0&&(p=-p);let b=a(u,f,g,_,p,m);g.transmission>0?n.push(b):g.transparent===!0?s.push(b):e.push(b)}function c(u,f,g,_,p,m){let x=a(u,f,g,_,p,m);g.transmission>0?n.unshift(x):g.transparent===!0?s.unshift(x):e.unshift(x)}function h(u,f){e.length>1&&e.sort(u||Hb),n.length>1&&n.sort(f||$p),s.length>1&&s.sort(f||$p)}function d(){for(let u=t,f=i.length;u<f;u++){let g=i[u];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:e,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function Wb(){let i=new WeakMap;function t(n,s){let r=i.get(n),o;return r===void 0?(o=new Yp,i.set(n,[o])):s>=r.length?(o=new Yp,r.push(o)):o=r[s],o}function e(){i=new WeakMap}return{get:t,dispose:e}}function Xb(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={direction:new I,color:new Ot};break;case"SpotLight":e={position:new I,direction:new I,color:new Ot,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":e={position:new I,color:new Ot,distance:0,decay:0};break;case"HemisphereLight":e={direction:new I,skyColor:new Ot,groundColor:new Ot};break;case"RectAreaLight":e={color:new Ot,position:new I,halfWidth:new I,halfHeight:new I};break}return i[t.id]=e,e}}}function qb(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new gt};break;case"SpotLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new gt};break;case"PointLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new gt,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[t.id]=e,e}}}var $b=0;function Yb(i,t){return(t.castShadow?2:0)-(i.castShadow?2:0)+(t.map?1:0)-(i.map?1:0)}function Zb(i){let t=new Xb,e=qb(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new I);let s=new I,r=new Ut,o=new Ut;function a(c){let h=0,d=0,u=0;for(let R=0;R<9;R++)n.probe[R].set(0,0,0);let f=0,g=0,_=0,p=0,m=0,x=0,b=0,v=0,w=0,S=0,y=0,M=0,P=0,E=0;c.sort(Yb);for(let R=0,N=c.length;R<N;R++){let L=c[R],O=L.color,G=L.intensity,q=L.distance,nt=null;if(L.shadow&&L.shadow.map&&(L.shadow.map.texture.format===ri?nt=L.shadow.map.texture:nt=L.shadow.map.depthTexture||L.shadow.map.texture),L.isAmbientLight)h+=O.r*G,d+=O.g*G,u+=O.b*G;else if(L.isLightProbe){for(let V=0;V<9;V++)n.probe[V].addScaledVector(L.sh.coefficients[V],G);E++}else if(L.isSunLight){let V=t.get(L);if(V.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let J=L.shadow,et=e.get(L);et.shadowIntensity=J.intensity,et.shadowBias=J.bias,et.shadowNormalBias=J.normalBias,et.shadowRadius=J.radius,et.shadowMapSize.copy(J.mapSize).multiply(J.getFrameExtents()),n.sunShadow[g]=et,n.sunShadowMap[g]=nt;let st=J.getViewportCount();for(let Mt=0;Mt<st;Mt++)n.sunShadowMatrix[_+Mt]=J.getMatrix(Mt),n.sunShadowCascade[_+Mt]=J._cascadeData[Mt];_+=st,g++}n.sun[f]=V,f++}else if(L.isDirectionalLight){let V=t.get(L);if(V.color.copy(L.color).multiplyScalar(L.intensity),L.castShadow){let J=L.shadow,et=e.get(L);et.shadowIntensity=J.intensity,et.shadowBias=J.bias,et.shadowNormalBias=J.normalBias,et.shadowRadius=J.radius,et.shadowMapSize=J.mapSize,n.directionalShadow[p]=et,n.directionalShadowMap[p]=nt,n.directionalShadowMatrix[p]=L.shadow.matrix,w++}n.directional[p]=V,p++}else if(L.isSpotLight){let V=t.get(L);V.position.setFromMatrixPosition(L.matrixWorld),V.color.copy(O).multiplyScalar(G),V.distance=q,V.coneCos=Math.cos(L.angle),V.penumbraCos=Math.cos(L.angle*(1-L.penumbra)),V.decay=L.decay,n.spot[x]=V;let J=L.shadow;if(L.map&&(n.spotLightMap[M]=L.map,M++,J.updateMatrices(L),L.castShadow&&P++),n.spotLightMatrix[x]=J.matrix,L.castShadow){let et=e.get(L);et.shadowIntensity=J.intensity,et.shadowBias=J.bias,et.shadowNormalBias=J.normalBias,et.shadowRadius=J.radius,et.shadowMapSize=J.mapSize,n.spotShadow[x]=et,n.spotShadowMap[x]=nt,y++}x++}else if(L.isRectAreaLight){let V=t.get(L);V.color.copy(O).multiplyScalar(G),V.halfWidth.set(L.width*.5,0,0),V.halfHeight.set(0,L.height*.5,0),n.rectArea[b]=V,b++}else if(L.isPointLight){let V=t.get(L);if(V.color.copy(L.color).multiplyScalar(L.intensity),V.distance=L.distance,V.decay=L.decay,L.castShadow){let J=L.shadow,et=e.get(L);et.shadowIntensity=J.intensity,et.shadowBias=J.bias,et.shadowNormalBias=J.normalBias,et.shadowRadius=J.radius,et.shadowMapSize=J.mapSize,et.shadowCameraNear=J.camera.near,et.shadowCameraFar=J.camera.far,n.pointShadow[m]=et,n.pointShadowMap[m]=nt,n.pointShadowMatrix[m]=L.shadow.matrix,S++}n.point[m]=V,m++}else if(L.isHemisphereLight){let V=t.get(L);V.skyColor.copy(L.color).multiplyScalar(G),V.groundColor.copy(L.groundColor).multiplyScalar(G),n.hemi[v]=V,v++}}b>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=mt.LTC_FLOAT_1,n.rectAreaLTC2=mt.LTC_FLOAT_2):(n.rectAreaLTC1=mt.LTC_HALF_1,n.rectAreaLTC2=mt.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let A=n.hash;(A.sunLength!==f||A.directionalLength!==p||A.pointLength!==m||A.spotLength!==x||A.rectAreaLength!==b||A.hemiLength!==v||A.numSunShadows!==g||A.numDirectionalShadows!==w||A.numPointShadows!==S||A.numSpotShadows!==y||A.numSpotMaps!==M||A.numLightProbes!==E)&&(n.sun.length=f,n.directional.length=p,n.spot.length=x,n.rectArea.length=b,n.point.length=m,n.hemi.length=v,n.sunShadow.length=g,n.sunShadowMap.length=g,n.sunShadowMatrix.length=_,n.sunShadowCascade.length=_,n.directionalShadow.length=w,n.directionalShadowMap.length=w,n.directionalShadowMatrix.length=w,n.pointShadow.length=S,n.pointShadowMap.length=S,n.pointShadowMatrix.length=S,n.spotShadow.length=y,n.spotShadowMap.length=y,n.spotLightMatrix.length=y+M-P,n.spotLightMap.length=M,n.numSpotLightShadowsWithMaps=P,n.numLightProbes=E,A.sunLength=f,A.directionalLength=p,A.pointLength=m,A.spotLength=x,A.rectAreaLength=b,A.hemiLength=v,A.numSunShadows=g,A.numDirectionalShadows=w,A.numPointShadows=S,A.numSpotShadows=y,A.numSpotMaps=M,A.numLightProbes=E,n.version=$b++)}function l(c,h){let d=0,u=0,f=0,g=0,_=0,p=0,m=h.matrixWorldInverse;for(let x=0,b=c.length;x<b;x++){let v=c[x];if(v.isSunLight){let w=n.sun[d];w.direction.setFromMatrixPosition(v.matrixWorld),w.direction.transformDirection(m),d++}else if(v.isDirectionalLight){let w=n.directional[u];w.direction.setFromMatrixPosition(v.matrixWorld),s.setFromMatrixPosition(v.target.matrixWorld),w.direction.sub(s),w.direction.transformDirection(m),u++}else if(v.isSpotLight){let w=n.spot[g];w.position.setFromMatrixPosition(v.matrixWorld),w.position.applyMatrix4(m),w.direction.setFromMatrixPosition(v.matrixWorld),s.setFromMatrixPosition(v.target.matrixWorld),w.direction.sub(s),w.direction.transformDirection(m),g++}else if(v.isRectAreaLight){let w=n.rectArea[_];w.position.setFromMatrixPosition(v.matrixWorld),w.position.applyMatrix4(m),o.identity(),r.copy(v.matrixWorld),r.premultiply(m),o.extractRotation(r),w.halfWidth.set(v.width*.5,0,0),w.halfHeight.set(0,v.height*.5,0),w.halfWidth.applyMatrix4(o),w.halfHeight.applyMatrix4(o),_++}else if(v.isPointLight){let w=n.point[f];w.position.setFromMatrixPosition(v.matrixWorld),w.position.applyMatrix4(m),f++}else if(v.isHemisphereLight){let w=n.hemi[p];w.direction.setFromMatrixPosition(v.matrixWorld),w.direction.transformDirection(m),p++}}}return{setup:a,setupView:l,state:n}}function Zp(i){let t=new Zb(i),e=[],n=[],s=[];function r(d){h.camera=d,e.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):e.push(d)}function a(d){n.push(d)}function l(){t.setup(e),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){t.setupView(e,d)}let h={lightsArray:e,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:t,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function Kb(i){let t=new WeakMap;function e(s,r=0){let o=t.get(s),a;return o===void 0?(a=new Zp(i),t.set(s,[a])):r>=o.length?(a=new Zp(i),o.push(a)):a=o[r],a}function n(){t=new WeakMap}return{get:e,dispose:n}}var Jb=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,jb=`uniform sampler2D shadow_pass;
uniform vec2 resolution;
uniform float radius;
void main() {
	const float samples = float( VSM_SAMPLES );
	float mean = 0.0;
	float squared_mean = 0.0;
	float uvStride = samples <= 1.0 ? 0.0 : 2.0 / ( samples - 1.0 );
	float uvStart = samples <= 1.0 ? 0.0 : - 1.0;
	for ( float i = 0.0; i < samples; i ++ ) {
		float uvOffset = uvStart + i * uvStride;
		#ifdef HORIZONTAL_PASS
			vec2 distribution = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( uvOffset, 0.0 ) * radius ) / resolution ).rg;
			mean += distribution.x;
			squared_mean += distribution.y * distribution.y + distribution.x * distribution.x;
		#else
			float depth = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( 0.0, uvOffset ) * radius ) / resolution ).r;
			mean += depth;
			squared_mean += depth * depth;
		#endif
	}
	mean = mean / samples;
	squared_mean = squared_mean / samples;
	float std_dev = sqrt( max( 0.0, squared_mean - mean * mean ) );
	gl_FragColor = vec4( mean, std_dev, 0.0, 1.0 );
}`,Qb=[new I(1,0,0),new I(-1,0,0),new I(0,1,0),new I(0,-1,0),new I(0,0,1),new I(0,0,-1)],tS=[new I(0,-1,0),new I(0,-1,0),new I(0,0,1),new I(0,0,-1),new I(0,-1,0),new I(0,-1,0)],Kp=new Ut,Do=new I,Ru=new I;function eS(i,t,e){let n=new Wi,s=new gt,r=new gt,o=new he,a=new qa,l=new $a,c={},h=e.maxTextureSize,d={[Jn]:Be,[Be]:Jn,[tn]:tn},u=new Le({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new gt},radius:{value:4}},vertexShader:Jb,fragmentShader:jb}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let g=new Ce;g.setAttribute("position",new ce(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let _=new jt(g,u),p=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=vo;let m=this.type;this.render=function(S,y,M){if(p.enabled===!1||p.autoUpdate===!1&&p.needsUpdate===!1||S.length===0)return;this.type===$f&&(Nt("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=vo);let P=i.getRenderTarget(),E=i.getActiveCubeFace(),A=i.getActiveMipmapLevel(),R=i.state;R.setBlending(In),R.buffers.depth.getReversed()===!0?R.buffers.color.setClear(0,0,0,0):R.buffers.color.setClear(1,1,1,1),R.buffers.depth.setTest(!0),R.setScissorTest(!1);let N=m!==this.type;N&&y.traverse(function(L){L.material&&(Array.isArray(L.material)?L.material.forEach(O=>O.needsUpdate=!0):L.material.needsUpdate=!0)});for(let L=0,O=S.length;L<O;L++){let G=S[L],q=G.shadow;if(q===void 0){Nt("WebGLShadowMap:",G,"has no shadow.");continue}if(q.autoUpdate===!1&&q.needsUpdate===!1)continue;s.copy(q.mapSize);let nt=q.getFrameExtents();s.multiply(nt),r.copy(q.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/nt.x),s.x=r.x*nt.x,q.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/nt.y),s.y=r.y*nt.y,q.mapSize.y=r.y));let V=i.state.buffers.depth.getReversed();if(q.camera._reversedDepth=V,q.map===null||N===!0){if(q.map!==null&&(q.map.depthTexture!==null&&(q.map.depthTexture.dispose(),q.map.depthTexture=null),q.map.dispose()),this.type===hr){if(G.isPointLight){Nt("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}q.map=new Ie(s.x,s.y,{format:ri,type:wn,minFilter:Re,magFilter:Re,generateMipmaps:!1}),q.map.texture.name=G.name+".shadowMap",q.map.depthTexture=new Cn(s.x,s.y,ke),q.map.depthTexture.name=G.name+".shadowMapDepth",q.map.depthTexture.format=Mi,q.map.depthTexture.compareFunction=null,q.map.depthTexture.minFilter=Ae,q.map.depthTexture.magFilter=Ae}else G.isPointLight?(q.map=new Uo(s.x),q.map.depthTexture=new oo(s.x,jn)):(q.map=new Ie(s.x,s.y),q.map.depthTexture=new Cn(s.x,s.y,jn)),q.map.depthTexture.name=G.name+".shadowMap",q.map.depthTexture.format=Mi,this.type===vo?(q.map.depthTexture.compareFunction=V?gu:Co,q.map.depthTexture.minFilter=Re,q.map.depthTexture.magFilter=Re):(q.map.depthTexture.compareFunction=null,q.map.depthTexture.minFilter=Ae,q.map.depthTexture.magFilter=Ae);q.camera.updateProjectionMatrix()}q.map.isWebGLCubeRenderTarget!==!0&&(q.map.width!==s.x||q.map.height!==s.y)&&q.map.setSize(s.x,s.y);let J=q.map.isWebGLCubeRenderTarget?6:q.getViewportCount();G.isPointLight!==!0&&q.updateMatrices(G,M);let et=(q.camera.layers.mask&4294967294)!==0?q.camera.layers:M.layers;for(let st=0;st<J;st++){let Mt=q.getCamera(st);if(G.isPointLight){let Y=q.camera,at=q.matrix,St=G.distance||Y.far;St!==Y.far&&(Y.far=St,Y.updateProjectionMatrix()),Do.setFromMatrixPosition(G.matrixWorld),Y.position.copy(Do),Ru.copy(Y.position),Ru.add(Qb[st]),Y.up.copy(tS[st]),Y.lookAt(Ru),Y.updateMatrixWorld(),at.makeTranslation(-Do.x,-Do.y,-Do.z),Kp.multiplyMatrices(Y.projectionMatrix,Y.matrixWorldInverse),q._frustum.setFromProjectionMatrix(Kp,Y.coordinateSystem,Y.reversedDepth)}if(q.map.isWebGLCubeRenderTarget)i.setRenderTarget(q.map,st),i.clear();else{st===0&&(i.setRenderTarget(q.map),i.clear());let Y=q.getViewport(st);o.set(r.x*Y.x,r.y*Y.y,r.x*Y.z,r.y*Y.w),R.viewport(o)}n=q.getFrustum(st),v(y,M,Mt,G,et,this.type)}q.isPointLightShadow!==!0&&this.type===hr&&x(q,M),q.needsUpdate=!1}m=this.type,p.needsUpdate=!1,i.setRenderTarget(P,E,A)};function x(S,y){let M=t.update(_);u.defines.VSM_SAMPLES!==S.blurSamples&&(u.defines.VSM_SAMPLES=S.blurSamples,f.defines.VSM_SAMPLES=S.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),S.mapPass===null?S.mapPass=new Ie(s.x,s.y,{format:ri,type:wn}):(S.mapPass.width!==S.map.width||S.mapPass.height!==S.map.height)&&S.mapPass.setSize(S.map.width,S.map.height),u.uniforms.shadow_pass.value=S.map.depthTexture,u.uniforms.resolution.value.set(S.map.width,S.map.height),u.uniforms.radius.value=S.radius,i.setRenderTarget(S.mapPass),i.clear(),i.renderBufferDirect(y,null,M,u,_,null),f.uniforms.shadow_pass.value=S.mapPass.texture,f.uniforms.resolution.value.set(S.map.width,S.map.height),f.uniforms.radius.value=S.radius,i.setRenderTarget(S.map),i.clear(),i.renderBufferDirect(y,null,M,f,_,null)}function b(S,y,M,P){let E=null,A=M.isPointLight===!0?S.customDistanceMaterial:S.customDepthMaterial;if(A!==void 0)E=A;else if(E=M.isPointLight===!0?l:a,i.localClippingEnabled&&y.clipShadows===!0&&Array.isArray(y.clippingPlanes)&&y.clippingPlanes.length!==0||y.displacementMap&&y.displacementScale!==0||y.alphaMap&&y.alphaTest>0||y.map&&y.alphaTest>0||y.alphaToCoverage===!0){let R=E.uuid,N=y.uuid,L=c[R];L===void 0&&(L={},c[R]=L);let O=L[N];O===void 0&&(O=E.clone(),L[N]=O,y.addEventListener("dispose",w)),E=O}if(E.visible=y.visible,E.wireframe=y.wireframe,P===hr?E.side=y.shadowSide!==null?y.shadowSide:y.side:E.side=y.shadowSide!==null?y.shadowSide:d[y.side],E.alphaMap=y.alphaMap,E.alphaTest=y.alphaToCoverage===!0?.5:y.alphaTest,E.map=y.map,E.clipShadows=y.clipShadows,E.clippingPlanes=y.clippingPlanes,E.clipIntersection=y.clipIntersection,E.displacementMap=y.displacementMap,E.displacementScale=y.displacementScale,E.displacementBias=y.displacementBias,E.wireframeLinewidth=y.wireframeLinewidth,E.linewidth=y.linewidth,M.isPointLight===!0&&E.isMeshDistanceMaterial===!0){let R=i.properties.get(E);R.light=M}return E}function v(S,y,M,P,E,A){if(S.visible===!1)return;if(S.layers.test(E)&&(S.isMesh||S.isLine||S.isPoints)&&(S.castShadow||S.receiveShadow&&A===hr)&&(!S.frustumCulled||S.intersectsFrustum(n))){S.modelViewMatrix.multiplyMatrices(M.matrixWorldInverse,S.matrixWorld);let L=t.update(S),O=S.material;if(Array.isArray(O)){let G=L.groups;for(let q=0,nt=G.length;q<nt;q++){let V=G[q],J=O[V.materialIndex];if(J&&J.visible){let et=b(S,J,P,A);S.onBeforeShadow(i,S,y,M,L,et,V),i.renderBufferDirect(M,null,L,et,S,V),S.onAfterShadow(i,S,y,M,L,et,V)}}}else if(O.visible){let G=b(S,O,P,A);S.onBeforeShadow(i,S,y,M,L,G,null),i.renderBufferDirect(M,null,L,G,S,null),S.onAfterShadow(i,S,y,M,L,G,null)}}let N=S.children;for(let L=0,O=N.length;L<O;L++)v(N[L],y,M,P,E,A)}function w(S){S.target.removeEventListener("dispose",w);for(let M in c){let P=c[M],E=S.target.uuid;E in P&&(P[E].dispose(),delete P[E])}}}function nS(i,t){function e(){let U=!1,Q=new he,Z=null,ut=new he(0,0,0,0);return{setMask:function(ot){Z!==ot&&!U&&(i.colorMask(ot,ot,ot,ot),Z=ot)},setLocked:function(ot){U=ot},setClear:function(ot,ct,Rt,Wt,rt){rt===!0&&(ot*=Wt,ct*=Wt,Rt*=Wt),Q.set(ot,ct,Rt,Wt),ut.equals(Q)===!1&&(i.clearColor(ot,ct,Rt,Wt),ut.copy(Q))},reset:function(){U=!1,Z=null,ut.set(-1,0,0,0)}}}function n(){let U=!1,Q=!1,Z=null,ut=null,ot=null;return{setReversed:function(ct){if(Q!==ct){let Rt=t.get("EXT_clip_control");ct?Rt.clipControlEXT(Rt.LOWER_LEFT_EXT,Rt.ZERO_TO_ONE_EXT):Rt.clipControlEXT(Rt.LOWER_LEFT_EXT,Rt.NEGATIVE_ONE_TO_ONE_EXT),Q=ct;let Wt=ot;ot=null,this.setClear(Wt)}},getReversed:function(){return Q},setTest:function(ct){ct?_t(i.DEPTH_TEST):kt(i.DEPTH_TEST)},setMask:function(ct){Z!==ct&&!U&&(i.depthMask(ct),Z=ct)},setFunc:function(ct){if(Q&&(ct=Ap[ct]),ut!==ct){switch(ct){case Ia:i.depthFunc(i.NEVER);break;case Qs:i.depthFunc(i.ALWAYS);break;case La:i.depthFunc(i.LESS);break;case tr:i.depthFunc(i.LEQUAL);break;case Da:i.depthFunc(i.EQUAL);break;case Na:i.depthFunc(i.GEQUAL);break;case Ua:i.depthFunc(i.GREATER);break;case Fa:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}ut=ct}},setLocked:function(ct){U=ct},setClear:function(ct){ot!==ct&&(ot=ct,Q&&(ct=1-ct),i.clearDepth(ct))},reset:function(){U=!1,Z=null,ut=null,ot=null,Q=!1}}}function s(){let U=!1,Q=null,Z=null,ut=null,ot=null,ct=null,Rt=null,Wt=null,rt=null;return{setTest:function(Pt){U||(Pt?_t(i.STENCIL_TEST):kt(i.STENCIL_TEST))},setMask:function(Pt){Q!==Pt&&!U&&(i.stencilMask(Pt),Q=Pt)},setFunc:function(Pt,Ht,yt){(Z!==Pt||ut!==Ht||ot!==yt)&&(i.stencilFunc(Pt,Ht,yt),Z=Pt,ut=Ht,ot=yt)},setOp:function(Pt,Ht,yt){(ct!==Pt||Rt!==Ht||Wt!==yt)&&(i.stencilOp(Pt,Ht,yt),ct=Pt,Rt=Ht,Wt=yt)},setLocked:function(Pt){U=Pt},setClear:function(Pt){rt!==Pt&&(i.clearStencil(Pt),rt=Pt)},reset:function(){U=!1,Q=null,Z=null,ut=null,ot=null,ct=null,Rt=null,Wt=null,rt=null}}}let r=new e,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,g=[],_=null,p=!1,m=null,x=null,b=null,v=null,w=null,S=null,y=null,M=new Ot(0,0,0),P=0,E=!1,A=null,R=null,N=null,L=null,O=null,G=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),q=!1,nt=0,V=i.getParameter(i.VERSION);V.indexOf("WebGL")!==-1?(nt=parseFloat(/^WebGL (\d)/.exec(V)[1]),q=nt>=1):V.indexOf("OpenGL ES")!==-1&&(nt=parseFloat(/^OpenGL ES (\d)/.exec(V)[1]),q=nt>=2);let J=null,et={},st=i.getParameter(i.SCISSOR_BOX),Mt=i.getParameter(i.VIEWPORT),Y=new he().fromArray(st),at=new he().fromArray(Mt);function St(U,Q,Z,ut){let ot=new Uint8Array(4),ct=i.createTexture();i.bindTexture(U,ct),i.texParameteri(U,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(U,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Rt=0;Rt<Z;Rt++)U===i.TEXTURE_3D||U===i.TEXTURE_2D_ARRAY?i.texImage3D(Q,0,i.RGBA,1,1,ut,0,i.RGBA,i.UNSIGNED_BYTE,ot):i.texImage2D(Q+Rt,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,ot);return ct}let Ct={};Ct[i.TEXTURE_2D]=St(i.TEXTURE_2D,i.TEXTURE_2D,1),Ct[i.TEXTURE_CUBE_MAP]=St(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),Ct[i.TEXTURE_2D_ARRAY]=St(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),Ct[i.TEXTURE_3D]=St(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),_t(i.DEPTH_TEST),o.setFunc(tr),bn(!1),Me(Jh),_t(i.CULL_FACE),Ye(In);function _t(U){h[U]!==!0&&(i.enable(U),h[U]=!0)}function kt(U){h[U]!==!1&&(i.disable(U),h[U]=!1)}function Ee(U,Q){return u[U]!==Q?(i.bindFramebuffer(U,Q),u[U]=Q,U===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=Q),U===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=Q),!0):!1}function It(U,Q){let Z=g,ut=!1;if(U){Z=f.get(Q),Z===void 0&&(Z=[],f.set(Q,Z));let ot=U.textures;if(Z.length!==ot.length||Z[0]!==i.COLOR_ATTACHMENT0){for(let ct=0,Rt=ot.length;ct<Rt;ct++)Z[ct]=i.COLOR_ATTACHMENT0+ct;Z.length=ot.length,ut=!0}}else Z[0]!==i.BACK&&(Z[0]=i.BACK,ut=!0);ut&&i.drawBuffers(Z)}function te(U){return _!==U?(i.useProgram(U),_=U,!0):!1}let me={[_s]:i.FUNC_ADD,[Zf]:i.FUNC_SUBTRACT,[Kf]:i.FUNC_REVERSE_SUBTRACT};me[Jf]=i.MIN,me[jf]=i.MAX;let $t={[Qf]:i.ZERO,[tp]:i.ONE,[ep]:i.SRC_COLOR,[eu]:i.SRC_ALPHA,[ap]:i.SRC_ALPHA_SATURATE,[rp]:i.DST_COLOR,[ip]:i.DST_ALPHA,[np]:i.ONE_MINUS_SRC_COLOR,[nu]:i.ONE_MINUS_SRC_ALPHA,[op]:i.ONE_MINUS_DST_COLOR,[sp]:i.ONE_MINUS_DST_ALPHA,[lp]:i.CONSTANT_COLOR,[cp]:i.ONE_MINUS_CONSTANT_COLOR,[hp]:i.CONSTANT_ALPHA,[up]:i.ONE_MINUS_CONSTANT_ALPHA};function Ye(U,Q,Z,ut,ot,ct,Rt,Wt,rt,Pt){if(U===In){p===!0&&(kt(i.BLEND),p=!1);return}if(p===!1&&(_t(i.BLEND),p=!0),U!==Yf){if(U!==m||Pt!==E){if((x!==_s||w!==_s)&&(i.blendEquation(i.FUNC_ADD),x=_s,w=_s),Pt)switch(U){case ur:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case jh:i.blendFunc(i.ONE,i.ONE);break;case Qh:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case tu:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:Ft("WebGLState: Invalid blending: ",U);break}else switch(U){case ur:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case jh:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Qh:Ft("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case tu:Ft("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:Ft("WebGLState: Invalid blending: ",U);break}b=null,v=null,S=null,y=null,M.set(0,0,0),P=0,m=U,E=Pt}return}ot=ot||Q,ct=ct||Z,Rt=Rt||ut,(Q!==x||ot!==w)&&(i.blendEquationSeparate(me[Q],me[ot]),x=Q,w=ot),(Z!==b||ut!==v||ct!==S||Rt!==y)&&(i.blendFuncSeparate($t[Z],$t[ut],$t[ct],$t[Rt]),b=Z,v=ut,S=ct,y=Rt),(Wt.equals(M)===!1||rt!==P)&&(i.blendColor(Wt.r,Wt.g,Wt.b,rt),M.copy(Wt),P=rt),m=U,E=!1}function Fe(U,Q){U.side===tn?kt(i.CULL_FACE):_t(i.CULL_FACE);let Z=U.side===Be;Q&&(Z=!Z),bn(Z),U.blending===ur&&U.transparent===!1?Ye(In):Ye(U.blending,U.blendEquation,U.blendSrc,U.blendDst,U.blendEquationAlpha,U.blendSrcAlpha,U.blendDstAlpha,U.blendColor,U.blendAlpha,U.premultipliedAlpha),o.setFunc(U.depthFunc),o.setTest(U.depthTest),o.setMask(U.depthWrite),r.setMask(U.colorWrite);let ut=U.stencilWrite;a.setTest(ut),ut&&(a.setMask(U.stencilWriteMask),a.setFunc(U.stencilFunc,U.stencilRef,U.stencilFuncMask),a.setOp(U.stencilFail,U.stencilZFail,U.stencilZPass)),He(U.polygonOffset,U.polygonOffsetFactor,U.polygonOffsetUnits),U.alphaToCoverage===!0?_t(i.SAMPLE_ALPHA_TO_COVERAGE):kt(i.SAMPLE_ALPHA_TO_COVERAGE)}function bn(U){A!==U&&(U?i.frontFace(i.CW):i.frontFace(i.CCW),A=U)}function Me(U){U!==Xf?(_t(i.CULL_FACE),U!==R&&(U===Jh?i.cullFace(i.BACK):U===qf?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):kt(i.CULL_FACE),R=U}function ni(U){U!==N&&(q&&i.lineWidth(U),N=U)}function He(U,Q,Z){U?(_t(i.POLYGON_OFFSET_FILL),(L!==Q||O!==Z)&&(L=Q,O=Z,o.getReversed()&&(Q=-Q,Z=-Z),i.polygonOffset(Q,Z))):kt(i.POLYGON_OFFSET_FILL)}function Un(U){U?_t(i.SCISSOR_TEST):kt(i.SCISSOR_TEST)}function Fn(U){U===void 0&&(U=i.TEXTURE0+G-1),J!==U&&(i.activeTexture(U),J=U)}function On(U,Q,Z){Z===void 0&&(J===null?Z=i.TEXTURE0+G-1:Z=J);let ut=et[Z];ut===void 0&&(ut={type:void 0,texture:void 0},et[Z]=ut),(ut.type!==U||ut.texture!==Q)&&(J!==Z&&(i.activeTexture(Z),J=Z),i.bindTexture(U,Q||Ct[U]),ut.type=U,ut.texture=Q)}function z(){let U=et[J];U!==void 0&&U.type!==void 0&&(i.bindTexture(U.type,null),U.type=void 0,U.texture=void 0)}function Bn(){try{i.compressedTexImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function be(){try{i.compressedTexImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Se(){try{i.texSubImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function xt(){try{i.texSubImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Oe(){try{i.compressedTexSubImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function Lt(){try{i.compressedTexSubImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function zt(){try{i.texStorage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function D(){try{i.texStorage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function T(){try{i.texImage2D(...arguments)}catch(U){Ft("WebGLState:",U)}}function W(){try{i.texImage3D(...arguments)}catch(U){Ft("WebGLState:",U)}}function it(U){return d[U]!==void 0?d[U]:i.getParameter(U)}function tt(U,Q){d[U]!==Q&&(i.pixelStorei(U,Q),d[U]=Q)}function lt(U){Y.equals(U)===!1&&(i.scissor(U.x,U.y,U.z,U.w),Y.copy(U))}function ft(U){at.equals(U)===!1&&(i.viewport(U.x,U.y,U.z,U.w),at.copy(U))}function K(U,Q){let Z=c.get(Q);Z===void 0&&(Z=new WeakMap,c.set(Q,Z));let ut=Z.get(U);ut===void 0&&(ut=i.getUniformBlockIndex(Q,U.name),i.uniformBlockBinding(Q,ut,ut),Z.set(U,ut))}function j(U,Q,Z){let ot=c.get(Q).get(U);l[ot]!==Z&&(i.bindBufferBase(i.UNIFORM_BUFFER,ot,Z),l[ot]=Z)}function ht(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},J=null,et={},u={},l={},f=new WeakMap,g=[],_=null,p=!1,m=null,x=null,b=null,v=null,w=null,S=null,y=null,M=new Ot(0,0,0),P=0,E=!1,A=null,R=null,N=null,L=null,O=null,Y.set(0,0,i.canvas.width,i.canvas.height),at.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:_t,disable:kt,bindFramebuffer:Ee,drawBuffers:It,useProgram:te,setBlending:Ye,setMaterial:Fe,setFlipSided:bn,setCullFace:Me,setLineWidth:ni,setPolygonOffset:He,setScissorTest:Un,activeTexture:Fn,bindTexture:On,unbindTexture:z,compressedTexImage2D:Bn,compressedTexImage3D:be,texImage2D:T,texImage3D:W,pixelStorei:tt,getParameter:it,updateUBOMapping:K,uniformBlockBinding:j,texStorage2D:zt,texStorage3D:D,texSubImage2D:Se,texSubImage3D:xt,compressedTexSubImage2D:Oe,compressedTexSubImage3D:Lt,scissor:lt,viewport:ft,reset:ht}}function iS(i,t,e,n,s,r,o){let a=t.has("WEBGL_multisampled_render_to_texture")?t.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new gt,h=new WeakMap,d=new Set,u,f=new WeakMap,g=new Set,_=new FinalizationRegistry(D=>g.delete(D)),p=!1;try{p=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function m(D,T){return p?new OffscreenCanvas(D,T):Qr("canvas")}function x(D,T,W){let it=1,tt=zt(D);if((tt.width>W||tt.height>W)&&(it=W/Math.max(tt.width,tt.height)),it<1)if(typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&D instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&D instanceof ImageBitmap||typeof VideoFrame<"u"&&D instanceof VideoFrame){let lt=Math.floor(it*tt.width),ft=Math.floor(it*tt.height);u===void 0&&(u=m(lt,ft));let K=T?m(lt,ft):u;return K.width=lt,K.height=ft,K.getContext("2d").drawImage(D,0,0,lt,ft),Nt("WebGLRenderer: Texture has been resized from ("+tt.width+"x"+tt.height+") to ("+lt+"x"+ft+")."),K}else return"data"in D&&Nt("WebGLRenderer: Image in DataTexture is too big ("+tt.width+"x"+tt.height+")."),D;return D}function b(D){return D.generateMipmaps}function v(D){i.generateMipmap(D)}function w(D){return D.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:D.isWebGL3DRenderTarget?i.TEXTURE_3D:D.isWebGLArrayRenderTarget||D.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function S(D,T,W,it,tt,lt=!1){if(D!==null){if(i[D]!==void 0)return i[D];Nt("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+D+"'")}let ft;it&&(ft=t.get("EXT_texture_norm16"),ft||Nt("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let K=T;if(T===i.RED&&(W===i.FLOAT&&(K=i.R32F),W===i.HALF_FLOAT&&(K=i.R16F),W===i.UNSIGNED_BYTE&&(K=i.R8),W===i.UNSIGNED_SHORT&&ft&&(K=ft.R16_EXT),W===i.SHORT&&ft&&(K=ft.R16_SNORM_EXT)),T===i.RED_INTEGER&&(W===i.UNSIGNED_BYTE&&(K=i.R8UI),W===i.UNSIGNED_SHORT&&(K=i.R16UI),W===i.UNSIGNED_INT&&(K=i.R32UI),W===i.BYTE&&(K=i.R8I),W===i.SHORT&&(K=i.R16I),W===i.INT&&(K=i.R32I)),T===i.RG&&(W===i.FLOAT&&(K=i.RG32F),W===i.HALF_FLOAT&&(K=i.RG16F),W===i.UNSIGNED_BYTE&&(K=i.RG8),W===i.UNSIGNED_SHORT&&ft&&(K=ft.RG16_EXT),W===i.SHORT&&ft&&(K=ft.RG16_SNORM_EXT)),T===i.RG_INTEGER&&(W===i.UNSIGNED_BYTE&&(K=i.RG8UI),W===i.UNSIGNED_SHORT&&(K=i.RG16UI),W===i.UNSIGNED_INT&&(K=i.RG32UI),W===i.BYTE&&(K=i.RG8I),W===i.SHORT&&(K=i.RG16I),W===i.INT&&(K=i.RG32I)),T===i.RGB_INTEGER&&(W===i.UNSIGNED_BYTE&&(K=i.RGB8UI),W===i.UNSIGNED_SHORT&&(K=i.RGB16UI),W===i.UNSIGNED_INT&&(K=i.RGB32UI),W===i.BYTE&&(K=i.RGB8I),W===i.SHORT&&(K=i.RGB16I),W===i.INT&&(K=i.RGB32I)),T===i.RGBA_INTEGER&&(W===i.UNSIGNED_BYTE&&(K=i.RGBA8UI),W===i.UNSIGNED_SHORT&&(K=i.RGBA16UI),W===i.UNSIGNED_INT&&(K=i.RGBA32UI),W===i.BYTE&&(K=i.RGBA8I),W===i.SHORT&&(K=i.RGBA16I),W===i.INT&&(K=i.RGBA32I)),T===i.RGB&&(W===i.UNSIGNED_SHORT&&ft&&(K=ft.RGB16_EXT),W===i.SHORT&&ft&&(K=ft.RGB16_SNORM_EXT),W===i.UNSIGNED_INT_5_9_9_9_REV&&(K=i.RGB9_E5),W===i.UNSIGNED_INT_10F_11F_11F_REV&&(K=i.R11F_G11F_B10F)),T===i.RGBA){let j=lt?jr:Kt.getTransfer(tt);W===i.FLOAT&&(K=i.RGBA32F),W===i.HALF_FLOAT&&(K=i.RGBA16F),W===i.UNSIGNED_BYTE&&(K=j===le?i.SRGB8_ALPHA8:i.RGBA8),W===i.UNSIGNED_SHORT&&ft&&(K=ft.RGBA16_EXT),W===i.SHORT&&ft&&(K=ft.RGBA16_SNORM_EXT),W===i.UNSIGNED_SHORT_4_4_4_4&&(K=i.RGBA4),W===i.UNSIGNED_SHORT_5_5_5_1&&(K=i.RGB5_A1)}return(K===i.R16F||K===i.R32F||K===i.RG16F||K===i.RG32F||K===i.RGBA16F||K===i.RGBA32F)&&t.get("EXT_color_buffer_float"),K}function y(D,T){let W;return D?T===null||T===jn||T===vs?W=i.DEPTH24_STENCIL8:T===ke?W=i.DEPTH32F_STENCIL8:T===fr&&(W=i.DEPTH24_STENCIL8,Nt("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):T===null||T===jn||T===vs?W=i.DEPTH_COMPONENT24:T===ke?W=i.DEPTH_COMPONENT32F:T===fr&&(W=i.DEPTH_COMPONENT16),W}function M(D,T){return b(D)===!0||D.isFramebufferTexture&&D.minFilter!==Ae&&D.minFilter!==Re?Math.log2(Math.max(T.width,T.height))+1:D.mipmaps.length>0?D.mipmaps.length:D.isCompressedTexture&&Array.isArray(D.image)?T.mipmaps.length:1}function P(D){let T=new WeakRef(D);n.get(D).__ref=T,g.add(T),_.register(D,T,T)}function E(D){let T=n.get(D).__ref;T!==void 0&&(g.delete(T),_.unregister(T))}function A(D){N(D.target)}function R(D){L(D.target)}function N(D){D.removeEventListener("dispose",A),E(D),G(D),D.isVideoTexture&&h.delete(D),D.isHTMLTexture&&d.delete(D)}function L(D){D.removeEventListener("dispose",R),E(D),nt(D)}function O(){for(let D of g){let T=D.deref();T!==void 0&&(T.isRenderTarget===!0?L(T):N(T))}g.clear(),d.clear()}function G(D){let T=n.get(D);if(T.__webglInit===void 0)return;let W=D.source,it=f.get(W);if(it){let tt=it[T.__cacheKey];tt.usedTimes--,tt.usedTimes===0&&q(D),Object.keys(it).length===0&&f.delete(W)}n.remove(D)}function q(D){let T=n.get(D);i.deleteTexture(T.__webglTexture);let W=D.source,it=f.get(W);delete it[T.__cacheKey],o.memory.textures--}function nt(D){let T=n.get(D);T.__depthDisposeCallback&&T.__depthDisposeCallback();let W=D.depthTexture;if(W&&W.renderTarget===D&&N(W),D.isWebGLCubeRenderTarget)for(let tt=0;tt<6;tt++){if(Array.isArray(T.__webglFramebuffer[tt]))for(let lt=0;lt<T.__webglFramebuffer[tt].length;lt++)i.deleteFramebuffer(T.__webglFramebuffer[tt][lt]);else i.deleteFramebuffer(T.__webglFramebuffer[tt]);T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer[tt])}else{if(Array.isArray(T.__webglFramebuffer))for(let tt=0;tt<T.__webglFramebuffer.length;tt++)i.deleteFramebuffer(T.__webglFramebuffer[tt]);else i.deleteFramebuffer(T.__webglFramebuffer);if(T.__webglDepthbuffer&&i.deleteRenderbuffer(T.__webglDepthbuffer),T.__webglMultisampledFramebuffer&&i.deleteFramebuffer(T.__webglMultisampledFramebuffer),T.__webglColorRenderbuffer)for(let tt=0;tt<T.__webglColorRenderbuffer.length;tt++)T.__webglColorRenderbuffer[tt]&&i.deleteRenderbuffer(T.__webglColorRenderbuffer[tt]);T.__webglDepthRenderbuffer&&i.deleteRenderbuffer(T.__webglDepthRenderbuffer)}let it=D.textures;for(let tt=0,lt=it.length;tt<lt;tt++){let ft=n.get(it[tt]);ft.__webglTexture&&(i.deleteTexture(ft.__webglTexture),o.memory.textures--),n.remove(it[tt])}n.remove(D)}let V=0;function J(){V=0}function et(){return V}function st(D){V=D}function Mt(){let D=V;return D>=s.maxTextures&&Nt("WebGLTextures: Trying to use "+(D+1)+" texture units while this GPU supports only "+s.maxTextures),V+=1,D}function Y(D){let T=[];return T.push(D.wrapS),T.push(D.wrapT),T.push(D.wrapR||0),T.push(D.magFilter),T.push(D.minFilter),T.push(D.anisotropy),T.push(D.internalFormat),T.push(D.format),T.push(D.type),T.push(D.generateMipmaps),T.push(D.mipmapsAutoUpdate),T.push(D.premultiplyAlpha),T.push(D.flipY),T.push(D.unpackAlignment),T.push(D.colorSpace),T.join()}function at(D,T){let W=n.get(D);if(D.isVideoTexture&&Oe(D),D.isRenderTargetTexture===!1&&D.isExternalTexture!==!0&&D.version>0&&W.__version!==D.version){let it=D.image;if(it===null)Nt("WebGLRenderer: Texture marked for update but no image data found.");else if(it.complete===!1)Nt("WebGLRenderer: Texture marked for update but image is incomplete");else{Fe(W,D,T);return}}else D.isExternalTexture&&(W.__webglTexture=D.sourceTexture?D.sourceTexture:null);e.bindTexture(i.TEXTURE_2D,W.__webglTexture,i.TEXTURE0+T)}function St(D,T){let W=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&W.__version!==D.version){Fe(W,D,T);return}else D.isExternalTexture&&(W.__webglTexture=D.sourceTexture?D.sourceTexture:null);e.bindTexture(i.TEXTURE_2D_ARRAY,W.__webglTexture,i.TEXTURE0+T)}function Ct(D,T){let W=n.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&W.__version!==D.version){Fe(W,D,T);return}e.bindTexture(i.TEXTURE_3D,W.__webglTexture,i.TEXTURE0+T)}function _t(D,T){let W=n.get(D);if(D.version>0&&W.__version!==D.version){bn(W,D,T);return}e.bindTexture(i.TEXTURE_CUBE_MAP,W.__webglTexture,i.TEXTURE0+T)}let kt={[Oa]:i.REPEAT,[zn]:i.CLAMP_TO_EDGE,[Ba]:i.MIRRORED_REPEAT},Ee={[Ae]:i.NEAREST,[pp]:i.NEAREST_MIPMAP_NEAREST,[So]:i.NEAREST_MIPMAP_LINEAR,[Re]:i.LINEAR,[cl]:i.LINEAR_MIPMAP_NEAREST,[Li]:i.LINEAR_MIPMAP_LINEAR},It={[_p]:i.NEVER,[xu]:i.ALWAYS,[yp]:i.LESS,[Co]:i.LEQUAL,[vp]:i.EQUAL,[gu]:i.GEQUAL,[bp]:i.GREATER,[Sp]:i.NOTEQUAL};function te(D,T){if(T.type===ke&&t.has("OES_texture_float_linear")===!1&&(T.magFilter===Re||T.magFilter===cl||T.magFilter===So||T.magFilter===Li||T.minFilter===Re||T.minFilter===cl||T.minFilter===So||T.minFilter===Li)&&Nt("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(D,i.TEXTURE_WRAP_S,kt[T.wrapS]),i.texParameteri(D,i.TEXTURE_WRAP_T,kt[T.wrapT]),(D===i.TEXTURE_3D||D===i.TEXTURE_2D_ARRAY)&&i.texParameteri(D,i.TEXTURE_WRAP_R,kt[T.wrapR]),i.texParameteri(D,i.TEXTURE_MAG_FILTER,Ee[T.magFilter]),i.texParameteri(D,i.TEXTURE_MIN_FILTER,Ee[T.minFilter]),T.compareFunction&&(i.texParameteri(D,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(D,i.TEXTURE_COMPARE_FUNC,It[T.compareFunction])),t.has("EXT_texture_filter_anisotropic")===!0){if(T.magFilter===Ae||T.minFilter!==So&&T.minFilter!==Li||T.type===ke&&t.has("OES_texture_float_linear")===!1)return;if(T.anisotropy>1||n.get(T).__currentAnisotropy){let W=t.get("EXT_texture_filter_anisotropic");i.texParameterf(D,W.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(T.anisotropy,s.getMaxAnisotropy())),n.get(T).__currentAnisotropy=T.anisotropy}}}function me(D,T){let W=!1;D.__webglInit===void 0&&(D.__webglInit=!0,T.addEventListener("dispose",A),P(T));let it=T.source,tt=f.get(it);tt===void 0&&(tt={},f.set(it,tt));let lt=Y(T);if(lt!==D.__cacheKey){tt[lt]===void 0&&(tt[lt]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,W=!0),tt[lt].usedTimes++;let ft=tt[D.__cacheKey];ft!==void 0&&(tt[D.__cacheKey].usedTimes--,ft.usedTimes===0&&q(T)),D.__cacheKey=lt,D.__webglTexture=tt[lt].texture}return W}function $t(D,T,W){return Math.floor(Math.floor(D/W)/T)}function Ye(D,T,W,it){let lt=D.updateRanges;if(lt.length===0)e.texSubImage2D(i.TEXTURE_2D,0,0,0,T.width,T.height,W,it,T.data);else{lt.sort((U,Q)=>U.start-Q.start);let ft=0;for(let U=1;U<lt.length;U++){let Q=lt[ft],Z=lt[U],ut=Q.start+Q.count,ot=$t(Z.start,T.width,4),ct=$t(Q.start,T.width,4);Z.start<=ut+1&&ot===ct&&$t(Z.start+Z.count-1,T.width,4)===ot?Q.count=Math.max(Q.count,Z.start+Z.count-Q.start):(++ft,lt[ft]=Z)}lt.length=ft+1;let K=e.getParameter(i.UNPACK_ROW_LENGTH),j=e.getParameter(i.UNPACK_SKIP_PIXELS),ht=e.getParameter(i.UNPACK_SKIP_ROWS);e.pixelStorei(i.UNPACK_ROW_LENGTH,T.width);for(let U=0,Q=lt.length;U<Q;U++){let Z=lt[U],ut=Math.floor(Z.start/4),ot=Math.ceil(Z.count/4),ct=ut%T.width,Rt=Math.floor(ut/T.width),Wt=ot,rt=1;e.pixelStorei(i.UNPACK_SKIP_PIXELS,ct),e.pixelStorei(i.UNPACK_SKIP_ROWS,Rt),e.texSubImage2D(i.TEXTURE_2D,0,ct,Rt,Wt,rt,W,it,T.data)}D.clearUpdateRanges(),e.pixelStorei(i.UNPACK_ROW_LENGTH,K),e.pixelStorei(i.UNPACK_SKIP_PIXELS,j),e.pixelStorei(i.UNPACK_SKIP_ROWS,ht)}}function Fe(D,T,W){let it=i.TEXTURE_2D;(T.isDataArrayTexture||T.isCompressedArrayTexture)&&(it=i.TEXTURE_2D_ARRAY),T.isData3DTexture&&(it=i.TEXTURE_3D);let tt=me(D,T),lt=T.source;e.bindTexture(it,D.__webglTexture,i.TEXTURE0+W);let ft=n.get(lt);if(lt.version!==ft.__version||tt===!0){if(e.activeTexture(i.TEXTURE0+W),(typeof ImageBitmap<"u"&&T.image instanceof ImageBitmap)===!1){let rt=Kt.getPrimaries(Kt.workingColorSpace),Pt=T.colorSpace===Ni?null:Kt.getPrimaries(T.colorSpace),Ht=T.colorSpace===Ni||rt===Pt?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Ht)}e.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment);let j=x(T.image,!1,s.maxTextureSize);j=Lt(T,j);let ht=r.convert(T.format,T.colorSpace),U=r.convert(T.type),Q=S(T.internalFormat,ht,U,T.normalized,T.colorSpace,T.isVideoTexture);te(it,T);let Z,ut=T.mipmaps,ot=T.isVideoTexture!==!0,ct=ft.__version===void 0||tt===!0,Rt=lt.dataReady,Wt=M(T,j);if(T.isDepthTexture)Q=y(T.format===Di,T.type),ct&&(ot?e.texStorage2D(i.TEXTURE_2D,1,Q,j.width,j.height):e.texImage2D(i.TEXTURE_2D,0,Q,j.width,j.height,0,ht,U,null));else if(T.isDataTexture)if(ut.length>0){ot&&ct&&e.texStorage2D(i.TEXTURE_2D,Wt,Q,ut[0].width,ut[0].height);for(let rt=0,Pt=ut.length;rt<Pt;rt++)Z=ut[rt],ot?Rt&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,Z.width,Z.height,ht,U,Z.data):e.texImage2D(i.TEXTURE_2D,rt,Q,Z.width,Z.height,0,ht,U,Z.data);T.generateMipmaps=!1}else ot?(ct&&e.texStorage2D(i.TEXTURE_2D,Wt,Q,j.width,j.height),Rt&&Ye(T,j,ht,U)):e.texImage2D(i.TEXTURE_2D,0,Q,j.width,j.height,0,ht,U,j.data);else if(T.isCompressedTexture)if(T.isCompressedArrayTexture){ot&&ct&&e.texStorage3D(i.TEXTURE_2D_ARRAY,Wt,Q,ut[0].width,ut[0].height,j.depth);for(let rt=0,Pt=ut.length;rt<Pt;rt++)if(Z=ut[rt],T.format!==_n)if(ht!==null)if(ot){if(Rt)if(T.layerUpdates.size>0){let Ht=Au(Z.width,Z.height,T.format,T.type);for(let yt of T.layerUpdates){let de=Z.data.subarray(yt*Ht/Z.data.BYTES_PER_ELEMENT,(yt+1)*Ht/Z.data.BYTES_PER_ELEMENT);e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,yt,Z.width,Z.height,1,ht,de)}}else e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,0,Z.width,Z.height,j.depth,ht,Z.data)}else e.compressedTexImage3D(i.TEXTURE_2D_ARRAY,rt,Q,Z.width,Z.height,j.depth,0,Z.data,0,0);else Nt("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else ot?Rt&&e.texSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,0,Z.width,Z.height,j.depth,ht,U,Z.data):e.texImage3D(i.TEXTURE_2D_ARRAY,rt,Q,Z.width,Z.height,j.depth,0,ht,U,Z.data);T.layerUpdates.size>0&&T.clearLayerUpdates()}else{ot&&ct&&e.texStorage2D(i.TEXTURE_2D,Wt,Q,ut[0].width,ut[0].height);for(let rt=0,Pt=ut.length;rt<Pt;rt++)Z=ut[rt],T.format!==_n?ht!==null?ot?Rt&&e.compressedTexSubImage2D(i.TEXTURE_2D,rt,0,0,Z.width,Z.height,ht,Z.data):e.compressedTexImage2D(i.TEXTURE_2D,rt,Q,Z.width,Z.height,0,Z.data):Nt("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):ot?Rt&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,Z.width,Z.height,ht,U,Z.data):e.texImage2D(i.TEXTURE_2D,rt,Q,Z.width,Z.height,0,ht,U,Z.data)}else if(T.isDataArrayTexture)if(ot){if(ct&&e.texStorage3D(i.TEXTURE_2D_ARRAY,Wt,Q,j.width,j.height,j.depth),Rt)if(T.layerUpdates.size>0){let rt=Au(j.width,j.height,T.format,T.type);for(let Pt of T.layerUpdates){let Ht=j.data.subarray(Pt*rt/j.data.BYTES_PER_ELEMENT,(Pt+1)*rt/j.data.BYTES_PER_ELEMENT);e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Pt,j.width,j.height,1,ht,U,Ht)}T.clearLayerUpdates()}else e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,j.width,j.height,j.depth,ht,U,j.data)}else e.texImage3D(i.TEXTURE_2D_ARRAY,0,Q,j.width,j.height,j.depth,0,ht,U,j.data);else if(T.isData3DTexture)ot?(ct&&e.texStorage3D(i.TEXTURE_3D,Wt,Q,j.width,j.height,j.depth),Rt&&e.texSubImage3D(i.TEXTURE_3D,0,0,0,0,j.width,j.height,j.depth,ht,U,j.data)):e.texImage3D(i.TEXTURE_3D,0,Q,j.width,j.height,j.depth,0,ht,U,j.data);else if(T.isFramebufferTexture){if(ct)if(ot)e.texStorage2D(i.TEXTURE_2D,Wt,Q,j.width,j.height);else{let rt=j.width,Pt=j.height;for(let Ht=0;Ht<Wt;Ht++)e.texImage2D(i.TEXTURE_2D,Ht,Q,rt,Pt,0,ht,U,null),rt>>=1,Pt>>=1}}else if(T.isHTMLTexture){if("texElementImage2D"in i){let rt=i.canvas;if(rt.hasAttribute("layoutsubtree")||rt.setAttribute("layoutsubtree","true"),j.parentNode!==rt){rt.appendChild(j),d.add(T),rt.onpaint=Pt=>{let Ht=Pt.changedElements;for(let yt of d)Ht.includes(yt.image)&&(yt.needsUpdate=!0)},rt.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,j);else{let Ht=i.RGBA,yt=i.RGBA,de=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,Ht,yt,de,j)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(ut.length>0){if(ot&&ct){let rt=zt(ut[0]);e.texStorage2D(i.TEXTURE_2D,Wt,Q,rt.width,rt.height)}for(let rt=0,Pt=ut.length;rt<Pt;rt++)Z=ut[rt],ot?Rt&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,ht,U,Z):e.texImage2D(i.TEXTURE_2D,rt,Q,ht,U,Z);T.generateMipmaps=!1}else if(ot){if(ct){let rt=zt(j);e.texStorage2D(i.TEXTURE_2D,Wt,Q,rt.width,rt.height)}Rt&&e.texSubImage2D(i.TEXTURE_2D,0,0,0,ht,U,j)}else e.texImage2D(i.TEXTURE_2D,0,Q,ht,U,j);b(T)&&T.mipmapsAutoUpdate===!0&&v(it),ft.__version=lt.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function bn(D,T,W){if(T.image.length!==6)return;let it=me(D,T),tt=T.source;e.bindTexture(i.TEXTURE_CUBE_MAP,D.__webglTexture,i.TEXTURE0+W);let lt=n.get(tt);if(tt.version!==lt.__version||it===!0){e.activeTexture(i.TEXTURE0+W);let ft=Kt.getPrimaries(Kt.workingColorSpace),K=T.colorSpace===Ni?null:Kt.getPrimaries(T.colorSpace),j=T.colorSpace===Ni||ft===K?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,T.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,T.premultiplyAlpha),e.pixelStorei(i.UNPACK_ALIGNMENT,T.unpackAlignment),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,j);let ht=T.isCompressedTexture||T.image[0].isCompressedTexture,U=T.image[0]&&T.image[0].isDataTexture,Q=[];for(let yt=0;yt<6;yt++)!ht&&!U?Q[yt]=x(T.image[yt],!0,s.maxCubemapSize):Q[yt]=U?T.image[yt].image:T.image[yt],Q[yt]=Lt(T,Q[yt]);let Z=Q[0],ut=r.convert(T.format,T.colorSpace),ot=r.convert(T.type),ct=S(T.internalFormat,ut,ot,T.normalized,T.colorSpace),Rt=T.isVideoTexture!==!0,Wt=lt.__version===void 0||it===!0,rt=tt.dataReady,Pt=M(T,Z);te(i.TEXTURE_CUBE_MAP,T);let Ht;if(T.isDepthTexture){if(ct=y(T.format===Di,T.type),Wt)if(Rt)e.texStorage2D(i.TEXTURE_CUBE_MAP,1,ct,Z.width,Z.height);else for(let yt=0;yt<6;yt++)e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,0,ct,Z.width,Z.height,0,ut,ot,null)}else if(ht){Rt&&Wt&&e.texStorage2D(i.TEXTURE_CUBE_MAP,Pt,ct,Z.width,Z.height);for(let yt=0;yt<6;yt++){Ht=Q[yt].mipmaps;for(let de=0;de<Ht.length;de++){let We=Ht[de];T.format!==_n?ut!==null?Rt?rt&&e.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de,0,0,We.width,We.height,ut,We.data):e.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de,ct,We.width,We.height,0,We.data):Nt("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de,0,0,We.width,We.height,ut,ot,We.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de,ct,We.width,We.height,0,ut,ot,We.data)}}}else{if(Ht=T.mipmaps,Rt&&Wt){Ht.length>0&&Pt++;let yt=zt(Q[0]);e.texStorage2D(i.TEXTURE_CUBE_MAP,Pt,ct,yt.width,yt.height)}for(let yt=0;yt<6;yt++)if(U){Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,0,0,0,Q[yt].width,Q[yt].height,ut,ot,Q[yt].data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,0,ct,Q[yt].width,Q[yt].height,0,ut,ot,Q[yt].data);for(let de=0;de<Ht.length;de++){let Fi=Ht[de].image[yt].image;Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de+1,0,0,Fi.width,Fi.height,ut,ot,Fi.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de+1,ct,Fi.width,Fi.height,0,ut,ot,Fi.data)}}else{Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,0,0,0,ut,ot,Q[yt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,0,ct,ut,ot,Q[yt]);for(let de=0;de<Ht.length;de++){let We=Ht[de];Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de+1,0,0,ut,ot,We.image[yt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+yt,de+1,ct,ut,ot,We.image[yt])}}}b(T)&&T.mipmapsAutoUpdate===!0&&v(i.TEXTURE_CUBE_MAP),lt.__version=tt.version,T.onUpdate&&T.onUpdate(T)}D.__version=T.version}function Me(D,T,W,it,tt,lt){let ft=r.convert(W.format,W.colorSpace),K=r.convert(W.type),j=S(W.internalFormat,ft,K,W.normalized,W.colorSpace),ht=n.get(T),U=n.get(W);if(U.__renderTarget=T,!ht.__hasExternalTextures){let Q=Math.max(1,T.width>>lt),Z=Math.max(1,T.height>>lt);tt===i.TEXTURE_3D||tt===i.TEXTURE_2D_ARRAY?e.texImage3D(tt,lt,j,Q,Z,T.depth,0,ft,K,null):e.texImage2D(tt,lt,j,Q,Z,0,ft,K,null)}e.bindFramebuffer(i.FRAMEBUFFER,D),xt(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,it,tt,U.__webglTexture,0,Se(T)):(tt===i.TEXTURE_2D||tt>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&tt<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,it,tt,U.__webglTexture,lt),e.bindFramebuffer(i.FRAMEBUFFER,null)}function ni(D,T,W){if(i.bindRenderbuffer(i.RENDERBUFFER,D),T.depthBuffer){let it=T.depthTexture,tt=it&&it.isDepthTexture?it.type:null,lt=y(T.stencilBuffer,tt),ft=T.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;xt(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Se(T),lt,T.width,T.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,Se(T),lt,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,lt,T.width,T.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,ft,i.RENDERBUFFER,D)}else{let it=T.textures;for(let tt=0;tt<it.length;tt++){let lt=it[tt],ft=r.convert(lt.format,lt.colorSpace),K=r.convert(lt.type),j=S(lt.internalFormat,ft,K,lt.normalized,lt.colorSpace);xt(T)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Se(T),j,T.width,T.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,Se(T),j,T.width,T.height):i.renderbufferStorage(i.RENDERBUFFER,j,T.width,T.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function He(D,T,W){let it=T.isWebGLCubeRenderTarget===!0;if(e.bindFramebuffer(i.FRAMEBUFFER,D),!(T.depthTexture&&T.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let tt=n.get(T.depthTexture);tt.__renderTarget=T;let lt=it?T.depthTexture.image[0]:T.depthTexture.image;(!tt.__webglTexture||lt.width!==T.width||lt.height!==T.height)&&(lt.width=T.width,lt.height=T.height,T.depthTexture.needsUpdate=!0),it?_t(T.depthTexture,0):at(T.depthTexture,0);let ft=tt.__webglTexture,K=Se(T),j=it?i.TEXTURE_CUBE_MAP_POSITIVE_X+W:i.TEXTURE_2D,ht=T.depthTexture.format===Di?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(T.depthTexture.format===Mi)xt(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ht,j,ft,0,K):i.framebufferTexture2D(i.FRAMEBUFFER,ht,j,ft,0);else if(T.depthTexture.format===Di)xt(T)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ht,j,ft,0,K):i.framebufferTexture2D(i.FRAMEBUFFER,ht,j,ft,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Un(D){let T=n.get(D),W=D.isWebGLCubeRenderTarget===!0;if(T.__boundDepthTexture!==D.depthTexture){let it=D.depthTexture;if(T.__depthDisposeCallback&&T.__depthDisposeCallback(),it){let tt=()=>{delete T.__boundDepthTexture,delete T.__depthDisposeCallback,it.removeEventListener("dispose",tt)};it.addEventListener("dispose",tt),T.__depthDisposeCallback=tt}T.__boundDepthTexture=it}if(D.depthTexture&&!T.__autoAllocateDepthBuffer)if(W)for(let it=0;it<6;it++)He(T.__webglFramebuffer[it],D,it);else D.texture.mipmaps.length>0?He(T.__webglFramebuffer[0],D,0):He(T.__webglFramebuffer,D,0);else if(W){T.__webglDepthbuffer=[];for(let it=0;it<6;it++)if(e.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[it]),T.__webglDepthbuffer[it]===void 0)T.__webglDepthbuffer[it]=i.createRenderbuffer(),ni(T.__webglDepthbuffer[it],D,!1);else{let tt=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,lt=T.__webglDepthbuffer[it];i.bindRenderbuffer(i.RENDERBUFFER,lt),i.framebufferRenderbuffer(i.FRAMEBUFFER,tt,i.RENDERBUFFER,lt)}}else if(D.texture.mipmaps.length>0?e.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer[0]):e.bindFramebuffer(i.FRAMEBUFFER,T.__webglFramebuffer),T.__webglDepthbuffer===void 0)T.__webglDepthbuffer=i.createRenderbuffer(),ni(T.__webglDepthbuffer,D,!1);else{let tt=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,lt=T.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,lt),i.framebufferRenderbuffer(i.FRAMEBUFFER,tt,i.RENDERBUFFER,lt)}e.bindFramebuffer(i.FRAMEBUFFER,null)}function Fn(D,T,W){let it=n.get(D);T!==void 0&&Me(it.__webglFramebuffer,D,D.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),W!==void 0&&Un(D)}function On(D){let T=D.texture,W=n.get(D),it=n.get(T);D.addEventListener("dispose",R),P(D);let tt=D.textures,lt=D.isWebGLCubeRenderTarget===!0,ft=tt.length>1;if(ft||(it.__webglTexture===void 0&&(it.__webglTexture=i.createTexture()),it.__version=T.version,o.memory.textures++),lt){W.__webglFramebuffer=[];for(let K=0;K<6;K++)if(T.mipmaps.length>0){W.__webglFramebuffer[K]=[];for(let j=0;j<T.mipmaps.length;j++)W.__webglFramebuffer[K][j]=i.createFramebuffer()}else W.__webglFramebuffer[K]=i.createFramebuffer()}else{if(T.mipmaps.length>0){W.__webglFramebuffer=[];for(let K=0;K<T.mipmaps.length;K++)W.__webglFramebuffer[K]=i.createFramebuffer()}else W.__webglFramebuffer=i.createFramebuffer();if(ft)for(let K=0,j=tt.length;K<j;K++){let ht=n.get(tt[K]);ht.__webglTexture===void 0&&(ht.__webglTexture=i.createTexture(),o.memory.textures++)}if(D.samples>0&&xt(D)===!1){W.__webglMultisampledFramebuffer=i.createFramebuffer(),W.__webglColorRenderbuffer=[],e.bindFramebuffer(i.FRAMEBUFFER,W.__webglMultisampledFramebuffer);for(let K=0;K<tt.length;K++){let j=tt[K];W.__webglColorRenderbuffer[K]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,W.__webglColorRenderbuffer[K]);let ht=r.convert(j.format,j.colorSpace),U=r.convert(j.type),Q=S(j.internalFormat,ht,U,j.normalized,j.colorSpace,D.isXRRenderTarget===!0),Z=Se(D);i.renderbufferStorageMultisample(i.RENDERBUFFER,Z,Q,D.width,D.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+K,i.RENDERBUFFER,W.__webglColorRenderbuffer[K])}i.bindRenderbuffer(i.RENDERBUFFER,null),D.depthBuffer&&(W.__webglDepthRenderbuffer=i.createRenderbuffer(),ni(W.__webglDepthRenderbuffer,D,!0)),e.bindFramebuffer(i.FRAMEBUFFER,null)}}if(lt){e.bindTexture(i.TEXTURE_CUBE_MAP,it.__webglTexture),te(i.TEXTURE_CUBE_MAP,T);for(let K=0;K<6;K++)if(T.mipmaps.length>0)for(let j=0;j<T.mipmaps.length;j++)Me(W.__webglFramebuffer[K][j],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+K,j);else Me(W.__webglFramebuffer[K],D,T,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+K,0);b(T)?v(i.TEXTURE_CUBE_MAP):T.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),e.unbindTexture()}else if(ft){for(let K=0,j=tt.length;K<j;K++){let ht=tt[K],U=n.get(ht),Q=i.TEXTURE_2D;(D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(Q=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(Q,U.__webglTexture),te(Q,ht),Me(W.__webglFramebuffer,D,ht,i.COLOR_ATTACHMENT0+K,Q,0),b(ht)&&v(Q)}e.unbindTexture()}else{let K=i.TEXTURE_2D;if((D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(K=D.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(K,it.__webglTexture),te(K,T),T.mipmaps.length>0)for(let j=0;j<T.mipmaps.length;j++)Me(W.__webglFramebuffer[j],D,T,i.COLOR_ATTACHMENT0,K,j);else Me(W.__webglFramebuffer,D,T,i.COLOR_ATTACHMENT0,K,0);b(T)?v(K):T.mipmaps.length>0&&i.texParameteri(K,i.TEXTURE_MAX_LEVEL,T.mipmaps.length-1),e.unbindTexture()}D.depthBuffer&&Un(D)}function z(D){let T=D.textures;for(let W=0,it=T.length;W<it;W++){let tt=T[W];if(b(tt)&&tt.mipmapsAutoUpdate===!0){let lt=w(D),ft=n.get(tt).__webglTexture;e.bindTexture(lt,ft),v(lt),e.unbindTexture()}}}let Bn=[];function be(D){if(D.samples>0){if(xt(D)===!1){let T=D.textures,W=D.width,it=D.height,tt=i.COLOR_BUFFER_BIT,lt=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,ft=n.get(D),K=T.length>1;if(K)for(let ht=0;ht<T.length;ht++)e.bindFramebuffer(i.FRAMEBUFFER,ft.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.RENDERBUFFER,null),e.bindFramebuffer(i.FRAMEBUFFER,ft.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.TEXTURE_2D,null,0);e.bindFramebuffer(i.READ_FRAMEBUFFER,ft.__webglMultisampledFramebuffer),D.texture.mipmaps.length>0?e.bindFramebuffer(i.DRAW_FRAMEBUFFER,ft.__webglFramebuffer[0]):e.bindFramebuffer(i.DRAW_FRAMEBUFFER,ft.__webglFramebuffer);for(let ht=0;ht<T.length;ht++){if(D.resolveDepthBuffer&&(D.depthBuffer&&(tt|=i.DEPTH_BUFFER_BIT),D.stencilBuffer&&D.resolveStencilBuffer&&(tt|=i.STENCIL_BUFFER_BIT)),K){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,ft.__webglColorRenderbuffer[ht]);let U=n.get(T[ht]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,U,0)}i.blitFramebuffer(0,0,W,it,0,0,W,it,tt,i.NEAREST),l===!0&&(Bn.length=0,Bn.push(i.COLOR_ATTACHMENT0+ht),D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&Bn.push(lt),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,Bn))}if(e.bindFramebuffer(i.READ_FRAMEBUFFER,null),e.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),K)for(let ht=0;ht<T.length;ht++){e.bindFramebuffer(i.FRAMEBUFFER,ft.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.RENDERBUFFER,ft.__webglColorRenderbuffer[ht]);let U=n.get(T[ht]).__webglTexture;e.bindFramebuffer(i.FRAMEBUFFER,ft.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.TEXTURE_2D,U,0)}e.bindFramebuffer(i.DRAW_FRAMEBUFFER,ft.__webglMultisampledFramebuffer)}else if(D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&l){let T=D.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[T])}}}function Se(D){return Math.min(s.maxSamples,D.samples)}function xt(D){let T=n.get(D);return D.samples>0&&t.has("WEBGL_multisampled_render_to_texture")===!0&&T.__useRenderToTexture!==!1}function Oe(D){let T=o.render.frame;h.get(D)!==T&&(h.set(D,T),D.update())}function Lt(D,T){let W=D.colorSpace,it=D.format,tt=D.type;return D.isCompressedTexture===!0||D.isVideoTexture===!0||W!==Jr&&W!==Ni&&(Kt.getTransfer(W)===le?(it!==_n||tt!==Mn)&&Nt("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):Ft("WebGLTextures: Unsupported texture color space:",W)),T}function zt(D){return typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement?(c.width=D.naturalWidth||D.width,c.height=D.naturalHeight||D.height):typeof VideoFrame<"u"&&D instanceof VideoFrame?(c.width=D.displayWidth,c.height=D.displayHeight):(c.width=D.width,c.height=D.height),c}this.allocateTextureUnit=Mt,this.resetTextureUnits=J,this.getTextureUnits=et,this.setTextureUnits=st,this.setTexture2D=at,this.setTexture2DArray=St,this.setTexture3D=Ct,this.setTextureCube=_t,this.rebindTextures=Fn,this.setupRenderTarget=On,this.updateRenderTargetMipmap=z,this.updateMultisampleRenderTarget=be,this.setupDepthRenderbuffer=Un,this.setupFrameBufferTexture=Me,this.useMultisampledRTT=xt,this.dispose=O}function sS(i,t){function e(n,s=Ni){let r,o=Kt.getTransfer(s);if(n===Mn)return i.UNSIGNED_BYTE;if(n===ul)return i.UNSIGNED_SHORT_4_4_4_4;if(n===dl)return i.UNSIGNED_SHORT_5_5_5_1;if(n===du)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===fu)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===hu)return i.BYTE;if(n===uu)return i.SHORT;if(n===fr)return i.UNSIGNED_SHORT;if(n===hl)return i.INT;if(n===jn)return i.UNSIGNED_INT;if(n===ke)return i.FLOAT;if(n===wn)return i.HALF_FLOAT;if(n===pu)return i.ALPHA;if(n===mu)return i.RGB;if(n===_n)return i.RGBA;if(n===Mi)return i.DEPTH_COMPONENT;if(n===Di)return i.DEPTH_STENCIL;if(n===pr)return i.RED;if(n===fl)return i.RED_INTEGER;if(n===ri)return i.RG;if(n===pl)return i.RG_INTEGER;if(n===ml)return i.RGBA_INTEGER;if(n===Mo||n===wo||n===To||n===Ao)if(o===le)if(r=t.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===Mo)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===wo)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===To)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===Ao)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=t.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===Mo)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===wo)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===To)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===Ao)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===gl||n===xl||n===_l||n===yl)if(r=t.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===gl)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===xl)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===_l)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===yl)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===vl||n===bl||n===Sl||n===Ml||n===wl||n===Eo||n===Tl)if(r=t.get("WEBGL_compressed_texture_etc"),r!==null){if(n===vl||n===bl)return o===le?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===Sl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Ml)return r.COMPRESSED_R11_EAC;if(n===wl)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Eo)return r.COMPRESSED_RG11_EAC;if(n===Tl)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===Al||n===El||n===Rl||n===Cl||n===Pl||n===Il||n===Ll||n===Dl||n===Nl||n===Ul||n===Fl||n===Ol||n===Bl||n===kl)if(r=t.get("WEBGL_compressed_texture_astc"),r!==null){if(n===Al)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===El)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Rl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Cl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Pl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Il)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===Ll)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===Dl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===Nl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===Ul)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Fl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===Ol)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===Bl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===kl)return o===le?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===zl||n===Vl||n===Gl)if(r=t.get("EXT_texture_compression_bptc"),r!==null){if(n===zl)return o===le?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===Vl)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===Gl)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===Hl||n===Wl||n===Ro||n===Xl)if(r=t.get("EXT_texture_compression_rgtc"),r!==null){if(n===Hl)return r.COMPRESSED_RED_RGTC1_EXT;if(n===Wl)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===Ro)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===Xl)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===vs?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:e}}var rS=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,oS=`
uniform sampler2DArray depthColor;
uniform float depthWidth;
uniform float depthHeight;

void main() {

	vec2 coord = vec2( gl_FragCoord.x / depthWidth, gl_FragCoord.y / depthHeight );

	if ( coord.x >= 1.0 ) {

		gl_FragDepth = texture( depthColor, vec3( coord.x - 1.0, coord.y, 1 ) ).r;

	} else {

		gl_FragDepth = texture( depthColor, vec3( coord.x, coord.y, 0 ) ).r;

	}

}`,Uu=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(t,e){if(this.texture===null){let n=new ao(t.texture);(t.depthNear!==e.depthNear||t.depthFar!==e.depthFar)&&(this.depthNear=t.depthNear,this.depthFar=t.depthFar),this.texture=n}}getMesh(t){if(this.texture!==null&&this.mesh===null){let e=t.cameras[0].viewport,n=new Le({vertexShader:rS,fragmentShader:oS,uniforms:{depthColor:{value:this.texture},depthWidth:{value:e.z},depthHeight:{value:e.w}}});this.mesh=new jt(new lo(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Fu=class extends Zn{constructor(t,e){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,g=null,_=typeof XRWebGLBinding<"u",p=new Uu,m={},x=e.getContextAttributes(),b=null,v=null,w=[],S=[],y=new gt,M=null,P=null,E=new xn;E.viewport=new he;let A=new xn;A.viewport=new he;let R=[E,A],N=new rl,L=null,O=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(Y){let at=w[Y];return at===void 0&&(at=new or,w[Y]=at),at.getTargetRaySpace()},this.getControllerGrip=function(Y){let at=w[Y];return at===void 0&&(at=new or,w[Y]=at),at.getGripSpace()},this.getHand=function(Y){let at=w[Y];return at===void 0&&(at=new or,w[Y]=at),at.getHandSpace()};function G(Y){let at=S.indexOf(Y.inputSource);if(at===-1)return;let St=w[at];St!==void 0&&(St.update(Y.inputSource,Y.frame,c||o),St.dispatchEvent({type:Y.type,data:Y.inputSource}))}function q(){s.removeEventListener("select",G),s.removeEventListener("selectstart",G),s.removeEventListener("selectend",G),s.removeEventListener("squeeze",G),s.removeEventListener("squeezestart",G),s.removeEventListener("squeezeend",G),s.removeEventListener("end",q),s.removeEventListener("inputsourceschange",nt);for(let Y=0;Y<w.length;Y++){let at=S[Y];at!==null&&(S[Y]=null,w[Y].disconnect(at))}L=null,O=null,p.reset();for(let Y in m)delete m[Y];if(t.setRenderTarget(b),f=null,u=null,d=null,s=null,v=null,Mt.stop(),n.isPresenting=!1,t.setPixelRatio(M),t.setSize(y.width,y.height,!1),P!==null){let Y=P.camera;Y.fov=P.fov,Y.zoom=P.zoom,Y.updateProjectionMatrix(),P=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(Y){r=Y,n.isPresenting===!0&&Nt("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(Y){a=Y,n.isPresenting===!0&&Nt("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(Y){c=Y},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&_&&(d=new XRWebGLBinding(s,e)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(Y){if(s=Y,s!==null){if(b=t.getRenderTarget(),s.addEventListener("select",G),s.addEventListener("selectstart",G),s.addEventListener("selectend",G),s.addEventListener("squeeze",G),s.addEventListener("squeezestart",G),s.addEventListener("squeezeend",G),s.addEventListener("end",q),s.addEventListener("inputsourceschange",nt),x.xrCompatible!==!0&&await e.makeXRCompatible(),M=t.getPixelRatio(),t.getSize(y),_&&"createProjectionLayer"in XRWebGLBinding.prototype){let St=null,Ct=null,_t=null;x.depth&&(_t=x.stencil?e.DEPTH24_STENCIL8:e.DEPTH_COMPONENT24,St=x.stencil?Di:Mi,Ct=x.stencil?vs:jn);let kt={colorFormat:e.RGBA8,depthFormat:_t,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(kt),s.updateRenderState({layers:[u]}),t.setPixelRatio(1),t.setSize(u.textureWidth,u.textureHeight,!1),v=new Ie(u.textureWidth,u.textureHeight,{format:_n,type:Mn,depthTexture:new Cn(u.textureWidth,u.textureHeight,Ct,void 0,void 0,void 0,void 0,void 0,void 0,St),stencilBuffer:x.stencil,colorSpace:t.outputColorSpace,samples:x.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let St={antialias:x.antialias,alpha:!0,depth:x.depth,stencil:x.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,e,St),s.updateRenderState({baseLayer:f}),t.setPixelRatio(1),t.setSize(f.framebufferWidth,f.framebufferHeight,!1),v=new Ie(f.framebufferWidth,f.framebufferHeight,{format:_n,type:Mn,colorSpace:t.outputColorSpace,stencilBuffer:x.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}v.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),Mt.setContext(s),Mt.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return p.getDepthTexture()};function nt(Y){for(let at=0;at<Y.removed.length;at++){let St=Y.removed[at],Ct=S.indexOf(St);Ct>=0&&(S[Ct]=null,w[Ct].disconnect(St))}for(let at=0;at<Y.added.length;at++){let St=Y.added[at],Ct=S.indexOf(St);if(Ct===-1){for(let kt=0;kt<w.length;kt++)if(kt>=S.length){S.push(St),Ct=kt;break}else if(S[kt]===null){S[kt]=St,Ct=kt;break}if(Ct===-1)break}let _t=w[Ct];_t&&_t.connect(St)}}function V(Y,at){at===null?Y.matrixWorld.copy(Y.matrix):Y.matrixWorld.multiplyMatrices(at.matrixWorld,Y.matrix),Y.matrixWorldInverse.copy(Y.matrixWorld).invert()}this.updateCamera=function(Y){if(s===null)return;let at=Y.near,St=Y.far;p.texture!==null&&(p.depthNear>0&&(at=p.depthNear),p.depthFar>0&&(St=p.depthFar)),N.near=A.near=E.near=at,N.far=A.far=E.far=St,(L!==N.near||O!==N.far)&&(s.updateRenderState({depthNear:N.near,depthFar:N.far}),L=N.near,O=N.far),N.layers.mask=Y.layers.mask|6,E.layers.mask=N.layers.mask&-5,A.layers.mask=N.layers.mask&-3;let Ct=Y.parent,_t=N.cameras;V(N,Ct);for(let kt=0;kt<_t.length;kt++)V(_t[kt],Ct);N.projectionMatrix.copy(E.projectionMatrix),N.projectionMatrixInverse.copy(E.projectionMatrixInverse),P===null&&Y.isPerspectiveCamera&&(P={camera:Y,fov:Y.fov,zoom:Y.zoom}),J(Y,N,Ct)};function J(Y,at,St){St===null?Y.matrix.copy(at.matrixWorld):(Y.matrix.copy(St.matrixWorld),Y.matrix.invert(),Y.matrix.multiply(at.matrixWorld)),Y.matrix.decompose(Y.position,Y.quaternion,Y.scale),Y.updateMatrixWorld(!0),Y.projectionMatrix.copy(at.projectionMatrix),Y.projectionMatrixInverse.copy(at.projectionMatrixInverse),Y.isPerspectiveCamera&&(Y.fov=ir*2*Math.atan(1/Y.projectionMatrix.elements[5]),Y.zoom=1)}this.getCamera=function(){return N},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(Y){l=Y,u!==null&&(u.fixedFoveation=Y),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=Y)},this.hasDepthSensing=function(){return p.texture!==null},this.getDepthSensingMesh=function(){return p.getMesh(N)},this.getCameraTexture=function(Y){return m[Y]};let et=null;function st(Y,at){if(h=at.getViewerPose(c||o),g=at,h!==null){let St=h.views;f!==null&&(t.setRenderTargetFramebuffer(v,f.framebuffer),t.setRenderTarget(v));let Ct=!1;St.length!==N.cameras.length&&(N.cameras.length=0,Ct=!0);for(let It=0;It<St.length;It++){let te=St[It],me=null;if(f!==null)me=f.getViewport(te);else{let Ye=d.getViewSubImage(u,te);me=Ye.viewport,It===0&&(t.setRenderTargetTextures(v,Ye.colorTexture,Ye.depthStencilTexture),t.setRenderTarget(v))}let $t=R[It];$t===void 0&&($t=new xn,$t.layers.enable(It),$t.viewport=new he,R[It]=$t),$t.matrix.fromArray(te.transform.matrix),$t.matrix.decompose($t.position,$t.quaternion,$t.scale),$t.projectionMatrix.fromArray(te.projectionMatrix),$t.projectionMatrixInverse.copy($t.projectionMatrix).invert(),$t.viewport.set(me.x,me.y,me.width,me.height),It===0&&(N.matrix.copy($t.matrix),N.matrix.decompose(N.position,N.quaternion,N.scale)),Ct===!0&&N.cameras.push($t)}let _t=s.enabledFeatures;if(_t&&_t.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&_){d=n.getBinding();let It=d.getDepthInformation(St[0]);It&&It.isValid&&It.texture&&p.init(It,s.renderState)}if(_t&&_t.includes("camera-access")&&_){t.state.unbindTexture(),d=n.getBinding();for(let It=0;It<St.length;It++){let te=St[It].camera;if(te){let me=m[te];me||(me=new ao,m[te]=me);let $t=d.getCameraImage(te);me.sourceTexture=$t}}}}for(let St=0;St<w.length;St++){let Ct=S[St],_t=w[St];Ct!==null&&_t!==void 0&&_t.update(Ct,at,c||o)}et&&et(Y,at),at.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:at}),g=null}let Mt=new Jp;Mt.setAnimationLoop(st),this.setAnimationLoop=function(Y){et=Y},this.dispose=function(){}}},aS=new Ut,am=new Bt;am.set(-1,0,0,0,1,0,0,0,1);function lS(i,t){function e(p,m){p.matrixAutoUpdate===!0&&p.updateMatrix(),m.value.copy(p.matrix)}function n(p,m){m.color.getRGB(p.fogColor.value,Mu(i)),m.isFog?(p.fogNear.value=m.near,p.fogFar.value=m.far):m.isFogExp2&&(p.fogDensity.value=m.density)}function s(p,m,x,b,v){m.isNodeMaterial?m.uniformsNeedUpdate=!1:m.isMeshBasicMaterial?r(p,m):m.isMeshLambertMaterial?(r(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshToonMaterial?(r(p,m),d(p,m)):m.isMeshPhongMaterial?(r(p,m),h(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshStandardMaterial?(r(p,m),u(p,m),m.isMeshPhysicalMaterial&&f(p,m,v)):m.isMeshMatcapMaterial?(r(p,m),g(p,m)):m.isMeshDepthMaterial?r(p,m):m.isMeshDistanceMaterial?(r(p,m),_(p,m)):m.isMeshNormalMaterial?r(p,m):m.isLineBasicMaterial?(o(p,m),m.isLineDashedMaterial&&a(p,m)):m.isPointsMaterial?l(p,m,x,b):m.isSpriteMaterial?c(p,m):m.isShadowMaterial?(p.color.value.copy(m.color),p.opacity.value=m.opacity):m.isShaderMaterial&&(m.uniformsNeedUpdate=!1)}function r(p,m){p.opacity.value=m.opacity,m.color&&p.diffuse.value.copy(m.color),m.emissive&&p.emissive.value.copy(m.emissive).multiplyScalar(m.emissiveIntensity),m.map&&(p.map.value=m.map,e(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.bumpMap&&(p.bumpMap.value=m.bumpMap,e(m.bumpMap,p.bumpMapTransform),p.bumpScale.value=m.bumpScale,m.side===Be&&(p.bumpScale.value*=-1)),m.normalMap&&(p.normalMap.value=m.normalMap,e(m.normalMap,p.normalMapTransform),p.normalScale.value.copy(m.normalScale),m.side===Be&&p.normalScale.value.negate()),m.displacementMap&&(p.displacementMap.value=m.displacementMap,e(m.displacementMap,p.displacementMapTransform),p.displacementScale.value=m.displacementScale,p.displacementBias.value=m.displacementBias),m.emissiveMap&&(p.emissiveMap.value=m.emissiveMap,e(m.emissiveMap,p.emissiveMapTransform)),m.specularMap&&(p.specularMap.value=m.specularMap,e(m.specularMap,p.specularMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest);let x=t.get(m),b=x.envMap,v=x.envMapRotation;b&&(p.envMap.value=b,p.envMapRotation.value.setFromMatrix4(aS.makeRotationFromEuler(v)).transpose(),b.isCubeTexture&&b.isRenderTargetTexture===!1&&p.envMapRotation.value.premultiply(am),p.reflectivity.value=m.reflectivity,p.ior.value=m.ior,p.refractionRatio.value=m.refractionRatio),m.lightMap&&(p.lightMap.value=m.lightMap,p.lightMapIntensity.value=m.lightMapIntensity,e(m.lightMap,p.lightMapTransform)),m.aoMap&&(p.aoMap.value=m.aoMap,p.aoMapIntensity.value=m.aoMapIntensity,e(m.aoMap,p.aoMapTransform))}function o(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,m.map&&(p.map.value=m.map,e(m.map,p.mapTransform))}function a(p,m){p.dashSize.value=m.dashSize,p.totalSize.value=m.dashSize+m.gapSize,p.scale.value=m.scale}function l(p,m,x,b){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.size.value=m.size*x,p.scale.value=b*.5,m.map&&(p.map.value=m.map,e(m.map,p.uvTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function c(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.rotation.value=m.rotation,m.map&&(p.map.value=m.map,e(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function h(p,m){p.specular.value.copy(m.specular),p.shininess.value=Math.max(m.shininess,1e-4)}function d(p,m){m.gradientMap&&(p.gradientMap.value=m.gradientMap)}function u(p,m){p.metalness.value=m.metalness,m.metalnessMap&&(p.metalnessMap.value=m.metalnessMap,e(m.metalnessMap,p.metalnessMapTransform)),p.roughness.value=m.roughness,m.roughnessMap&&(p.roughnessMap.value=m.roughnessMap,e(m.roughnessMap,p.roughnessMapTransform)),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)}function f(p,m,x){p.ior.value=m.ior,m.diffuseRoughness>0&&(p.diffuseRoughness.value=m.diffuseRoughness,m.diffuseRoughnessMap&&(p.diffuseRoughnessMap.value=m.diffuseRoughnessMap,e(m.diffuseRoughnessMap,p.diffuseRoughnessMapTransform))),m.sheen>0&&(p.sheenColor.value.copy(m.sheenColor).multiplyScalar(m.sheen),p.sheenRoughness.value=m.sheenRoughness,m.sheenColorMap&&(p.sheenColorMap.value=m.sheenColorMap,e(m.sheenColorMap,p.sheenColorMapTransform)),m.sheenRoughnessMap&&(p.sheenRoughnessMap.value=m.sheenRoughnessMap,e(m.sheenRoughnessMap,p.sheenRoughnessMapTransform))),m.clearcoat>0&&(p.clearcoat.value=m.clearcoat,p.clearcoatRoughness.value=m.clearcoatRoughness,m.clearcoatMap&&(p.clearcoatMap.value=m.clearcoatMap,e(m.clearcoatMap,p.clearcoatMapTransform)),m.clearcoatRoughnessMap&&(p.clearcoatRoughnessMap.value=m.clearcoatRoughnessMap,e(m.clearcoatRoughnessMap,p.clearcoatRoughnessMapTransform)),m.clearcoatNormalMap&&(p.clearcoatNormalMap.value=m.clearcoatNormalMap,e(m.clearcoatNormalMap,p.clearcoatNormalMapTransform),p.clearcoatNormalScale.value.copy(m.clearcoatNormalScale),m.side===Be&&p.clearcoatNormalScale.value.negate())),m.dispersion>0&&(p.dispersion.value=m.dispersion),m.retroreflectivity>0&&(p.retroreflectivity.value=m.retroreflectivity),m.iridescence>0&&(p.iridescence.value=m.iridescence,p.iridescenceIOR.value=m.iridescenceIOR,p.iridescenceThicknessMinimum.value=m.iridescenceThicknessMinimum,p.iridescenceThicknessMaximum.value=m.iridescenceThicknessMaximum,m.iridescenceMap&&(p.iridescenceMap.value=m.iridescenceMap,e(m.iridescenceMap,p.iridescenceMapTransform)),m.iridescenceThicknessMap&&(p.iridescenceThicknessMap.value=m.iridescenceThicknessMap,e(m.iridescenceThicknessMap,p.iridescenceThicknessMapTransform))),m.transmission>0&&(p.transmission.value=m.transmission,p.transmissionSamplerMap.value=x.texture,p.transmissionSamplerSize.value.set(x.width,x.height),m.transmissionMap&&(p.transmissionMap.value=m.transmissionMap,e(m.transmissionMap,p.transmissionMapTransform)),p.thickness.value=m.thickness,m.thicknessMap&&(p.thicknessMap.value=m.thicknessMap,e(m.thicknessMap,p.thicknessMapTransform)),p.attenuationDistance.value=m.attenuationDistance,p.attenuationColor.value.copy(m.attenuationColor)),m.anisotropy>0&&(p.anisotropyVector.value.set(m.anisotropy*Math.cos(m.anisotropyRotation),m.anisotropy*Math.sin(m.anisotropyRotation)),m.anisotropyMap&&(p.anisotropyMap.value=m.anisotropyMap,e(m.anisotropyMap,p.anisotropyMapTransform))),p.specularIntensity.value=m.specularIntensity,p.specularColor.value.copy(m.specularColor),m.specularColorMap&&(p.specularColorMap.value=m.specularColorMap,e(m.specularColorMap,p.specularColorMapTransform)),m.specularIntensityMap&&(p.specularIntensityMap.value=m.specularIntensityMap,e(m.specularIntensityMap,p.specularIntensityMapTransform))}function g(p,m){m.matcap&&(p.matcap.value=m.matcap)}function _(p,m){let x=t.get(m).light;p.referencePosition.value.setFromMatrixPosition(x.matrixWorld),p.nearDistance.value=x.shadow.camera.near,p.farDistance.value=x.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function cS(i,t,e,n){let s={},r={};function o(x,b){let v=b.program;n.uniformBlockBinding(x,v,s[x.id])}function a(x,b){let v=s[x.id];v===void 0&&(g(x),v=l(x),s[x.id]=v,x.addEventListener("dispose",p));let w=b.program;n.updateUBOMapping(x,w);let S=t.render.frame;r[x.id]!==S&&(c(x),r[x.id]=S)}function l(x){let b=i.createBuffer(),v=x.__size,w=x.usage;return i.bindBuffer(i.UNIFORM_BUFFER,b),i.bufferData(i.UNIFORM_BUFFER,v,w),i.bindBuffer(i.UNIFORM_BUFFER,null),b}function c(x){let b=s[x.id],v=x.uniforms,w=x.__cache;i.bindBuffer(i.UNIFORM_BUFFER,b);for(let S=0,y=v.length;S<y;S++){let M=v[S];if(Array.isArray(M))for(let P=0,E=M.length;P<E;P++)h(M[P],S,P,w);else h(M,S,0,w)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(x,b,v,w){if(u(x,b,v,w)===!0){let S=x.__offset,y=x.value;if(Array.isArray(y)){let M=0;for(let P=0;P<y.length;P++){let E=y[P],A=_(E,!0);d(E,x.__data,M),M+=A.storage/Float32Array.BYTES_PER_ELEMENT}}else d(y,x.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,S,x.__data)}}function d(x,b,v){typeof x=="number"||typeof x=="boolean"?b[v]=x:x.isMatrix3?(b[v]=x.elements[0],b[v+1]=x.elements[1],b[v+2]=x.elements[2],b[v+3]=0,b[v+4]=x.elements[3],b[v+5]=x.elements[4],b[v+6]=x.elements[5],b[v+7]=0,b[v+8]=x.elements[6],b[v+9]=x.elements[7],b[v+10]=x.elements[8],b[v+11]=0):ArrayBuffer.isView(x)?b.set(x.subarray(0,b.length-v),v):x.toArray(b,v)}function u(x,b,v,w){let S=x.value,y=b+"_"+v;if(Array.isArray(S)){w[y]===void 0&&(w[y]=[]);let M=w[y],P=!1;for(let E=0;E<S.length;E++)f(S[E],M,E)===!0&&(P=!0);return P}return f(S,w,y)}function f(x,b,v){if(b[v]===void 0)return typeof x=="number"||typeof x=="boolean"?b[v]=x:ArrayBuffer.isView(x)?b[v]=x.slice():b[v]=x.clone(),!0;{let w=b[v];if(typeof x=="number"||typeof x=="boolean"){if(w!==x)return b[v]=x,!0}else{if(ArrayBuffer.isView(x))return!0;if(w.equals(x)===!1)return w.copy(x),!0}}return!1}function g(x){let b=x.uniforms,v=0,w=16;for(let y=0,M=b.length;y<M;y++){let P=Array.isArray(b[y])?b[y]:[b[y]];for(let E=0,A=P.length;E<A;E++){let R=P[E],N=Array.isArray(R.value)?R.value:[R.value],L=Array.isArray(b[y])||Array.isArray(R.value),O=v;for(let q=0,nt=N.length;q<nt;q++){let V=N[q],J=_(V,L),et=v%w,st=et%J.boundary,Mt=et+st;v+=st,Mt!==0&&w-Mt<J.storage&&(v+=w-Mt),q===0&&(O=v),v+=J.storage}let G=R.type==="int"?Int32Array:R.type==="uint"?Uint32Array:Float32Array;R.__data=new G((v-O)/Float32Array.BYTES_PER_ELEMENT),R.__offset=O}}let S=v%w;return S>0&&(v+=w-S),x.__size=v,x.__cache={},this}function _(x,b){let v={boundary:0,storage:0};return typeof x=="number"||typeof x=="boolean"?(v.boundary=4,v.storage=4):x.isVector2?(v.boundary=8,v.storage=8):x.isVector3||x.isColor?(v.boundary=16,v.storage=12):x.isVector4?(v.boundary=16,v.storage=16):x.isMatrix3?(v.boundary=16,v.storage=48):x.isMatrix4?(v.boundary=16,v.storage=64):x.isTexture?Nt("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(x)?(v.boundary=16,v.storage=x.byteLength):Nt("WebGLRenderer: Unsupported uniform value type.",x),b===!0&&(v.boundary=16,v.storage=Math.ceil(v.storage/16)*16),v}function p(x){let b=x.target;b.removeEventListener("dispose",p),i.deleteBuffer(s[b.id]),delete s[b.id],delete r[b.id]}function m(){for(let x in s)i.deleteBuffer(s[x]);s={},r={}}return{bind:o,update:a,dispose:m}}var hS=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),oi=null;function uS(){return oi===null&&(oi=new Ei(hS,16,16,ri,wn),oi.name="DFG_LUT",oi.minFilter=Re,oi.magFilter=Re,oi.wrapS=zn,oi.wrapT=zn,oi.generateMipmaps=!1,oi.needsUpdate=!0),oi}var Jl=class{constructor(t={}){let{canvas:e=Mp(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=Mn}=t;this.isWebGLRenderer=!0;let g;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=n.getContextAttributes().alpha}else g=o;let _=f,p=new Set([ml,pl,fl]),m=new Set([Mn,jn,fr,vs,ul,dl]),x=new Uint32Array(4),b=new Int32Array(4),v={textures:[],min:[],max:[],resolution:[]},w=null,S=null,y=[],M=[],P=null;this.domElement=e,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=si,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let E=this,A=!1,R=null,N=null,L=null,O=null;this._outputColorSpace=Ke;let G=0,q=0,nt=null,V=-1,J=null,et=new he,st=new he,Mt=null,Y=new Ot(0),at=0,St=e.width,Ct=e.height,_t=1,kt=null,Ee=null,It=new he(0,0,St,Ct),te=new he(0,0,St,Ct),me=!1,$t=new Wi,Ye=new Wa,Fe=!1,bn=!1,Me=new Ut,ni=new I,He=new he,Un={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Fn=!1;function On(){return nt===null?_t:1}let z=n;function Bn(C,B){return e.getContext(C,B)}let be,Se,xt,Oe,Lt,zt,D,T,W,it,tt,lt,ft,K,j,ht,U,Q,Z,ut,ot,ct,Rt;try{let C={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in e&&e.setAttribute("data-engine",`three.js r${"187"}`),e.addEventListener("webglcontextlost",Pt,!1),e.addEventListener("webglcontextrestored",Ht,!1),e.addEventListener("webglcontextcreationerror",yt,!1),z===null){let B="webgl2";if(z=Bn(B,C),z===null)throw Bn(B)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}Wt()}catch(C){throw e.removeEventListener("webglcontextlost",Pt,!1),e.removeEventListener("webglcontextrestored",Ht,!1),e.removeEventListener("webglcontextcreationerror",yt,!1),Ft("WebGLRenderer: "+C.message),C}function Wt(){be=new Sv(z),be.init(),ot=new sS(z,be),Se=new uv(z,be,t,ot),xt=new nS(z,be),Se.reversedDepthBuffer&&u&&xt.buffers.depth.setReversed(!0),N=z.createFramebuffer(),L=z.createFramebuffer(),O=z.createFramebuffer(),Oe=new Tv(z),Lt=new Gb,zt=new iS(z,be,xt,Lt,Se,ot,Oe),D=new bv(E),T=new Ex(z),ct=new cv(z,T),W=new Mv(z,T,Oe,ct),it=new Ev(z,W,T,ct,Oe),Q=new Av(z,Se,zt),j=new dv(Lt),tt=new Vb(E,D,be,Se,ct,j),lt=new lS(E,Lt),ft=new Wb,K=new Kb(be),U=new lv(E,D,xt,it,g,l),ht=new eS(E,it,Se),Rt=new cS(z,Oe,Se,xt),Z=new hv(z,be,Oe),ut=new wv(z,be,Oe),Oe.programs=tt.programs,E.capabilities=Se,E.extensions=be,E.properties=Lt,E.renderLists=ft,E.shadowMap=ht,E.state=xt,E.info=Oe}_!==Mn&&(P=new Cv(_,e.width,e.height,a,s,r));let rt=new Fu(E,z);this.xr=rt,this.getContext=function(){return z},this.getContextAttributes=function(){return z.getContextAttributes()},this.forceContextLoss=function(){let C=be.get("WEBGL_lose_context");C&&C.loseContext()},this.forceContextRestore=function(){let C=be.get("WEBGL_lose_context");C&&C.restoreContext()},this.getPixelRatio=function(){return _t},this.setPixelRatio=function(C){C!==void 0&&(_t=C,this.setSize(St,Ct,!1))},this.getSize=function(C){return C.set(St,Ct)},this.setSize=function(C,B,$=!0){if(rt.isPresenting){Nt("WebGLRenderer: Can't change size while VR device is presenting.");return}St=C,Ct=B,e.width=Math.floor(C*_t),e.height=Math.floor(B*_t),$===!0&&(e.style.width=C+"px",e.style.height=B+"px"),P!==null&&P.setSize(e.width,e.height),this.setViewport(0,0,C,B)},this.getDrawingBufferSize=function(C){return C.set(St*_t,Ct*_t).floor()},this.setDrawingBufferSize=function(C,B,$){St=C,Ct=B,_t=$,e.width=Math.floor(C*$),e.height=Math.floor(B*$),this.setViewport(0,0,C,B)},this.setEffects=function(C){if(_===Mn){Ft("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(C){for(let B=0;B<C.length;B++)if(C[B].isOutputPass===!0){Nt("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}P.setEffects(C||[])},this.getCurrentViewport=function(C){return C.copy(et)},this.getViewport=function(C){return C.copy(It)},this.setViewport=function(C,B,$,H){C.isVector4?It.set(C.x,C.y,C.z,C.w):It.set(C,B,$,H),xt.viewport(et.copy(It).multiplyScalar(On()).round())},this.getScissor=function(C){return C.copy(te)},this.setScissor=function(C,B,$,H){C.isVector4?te.set(C.x,C.y,C.z,C.w):te.set(C,B,$,H),xt.scissor(st.copy(te).multiplyScalar(On()).round())},this.getScissorTest=function(){return me},this.setScissorTest=function(C){xt.setScissorTest(me=C)},this.setOpaqueSort=function(C){kt=C},this.setTransparentSort=function(C){Ee=C},this.getClearColor=function(C){return C.copy(U.getClearColor())},this.setClearColor=function(){U.setClearColor(...arguments)},this.getClearAlpha=function(){return U.getClearAlpha()},this.setClearAlpha=function(){U.setClearAlpha(...arguments)},this.clear=function(C=!0,B=!0,$=!0){let H=0;if(C){let X=!1;if(nt!==null){let pt=nt.texture.format;X=p.has(pt)}if(X){let pt=nt.texture.type,wt=m.has(pt),dt=U.getClearColor(),bt=U.getClearAlpha(),Et=dt.r,Gt=dt.g,Yt=dt.b;wt?(x[0]=Et,x[1]=Gt,x[2]=Yt,x[3]=bt,z.clearBufferuiv(z.COLOR,0,x)):(b[0]=Et,b[1]=Gt,b[2]=Yt,b[3]=bt,z.clearBufferiv(z.COLOR,0,b))}else H|=z.COLOR_BUFFER_BIT}B&&(H|=z.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),$&&(H|=z.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),H!==0&&z.clear(H)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(C){C.setRenderer(this),R=C},this.dispose=function(){e.removeEventListener("webglcontextlost",Pt,!1),e.removeEventListener("webglcontextrestored",Ht,!1),e.removeEventListener("webglcontextcreationerror",yt,!1),U.dispose(),ft.dispose(),K.dispose(),zt.dispose(),Lt.dispose(),D.dispose(),it.dispose(),W.dispose(),ct.dispose(),Rt.dispose(),tt.dispose(),rt.dispose(),rt.removeEventListener("sessionstart",$d),rt.removeEventListener("sessionend",Yd),as.stop()};function Pt(C){C.preventDefault(),to("WebGLRenderer: Context Lost."),A=!0}function Ht(){to("WebGLRenderer: Context Restored."),A=!1;let C=Oe.autoReset,B=ht.enabled,$=ht.autoUpdate,H=ht.needsUpdate,X=ht.type;Wt(),Oe.autoReset=C,ht.enabled=B,ht.autoUpdate=$,ht.needsUpdate=H,ht.type=X}function yt(C){Ft("WebGLRenderer: A WebGL context could not be created. Reason: ",C.statusMessage)}function de(C){let B=C.target;B.removeEventListener("dispose",de),We(B)}function We(C){Fi(C),Lt.remove(C)}function Fi(C){let B=Lt.get(C).programs;B!==void 0&&(B.forEach(function($){tt.releaseProgram($)}),C.isShaderMaterial&&tt.releaseShaderCache(C))}this.renderBufferDirect=function(C,B,$,H,X,pt){B===null&&(B=Un);let wt=X.isMesh&&X.matrixWorld.determinantAffine()<0,dt=v0(C,B,$,H,X);xt.setMaterial(H,wt);let bt=$.index,Et=1;if(H.wireframe===!0){if(bt=W.getWireframeAttribute($),bt===void 0)return;Et=2}let Gt=$.drawRange,Yt=$.attributes.position,Tt=Gt.start*Et,Zt=(Gt.start+Gt.count)*Et;pt!==null&&(Tt=Math.max(Tt,pt.start*Et),Zt=Math.min(Zt,(pt.start+pt.count)*Et)),bt!==null?(Tt=Math.max(Tt,0),Zt=Math.min(Zt,bt.count)):Yt!=null&&(Tt=Math.max(Tt,0),Zt=Math.min(Zt,Yt.count));let Ne=Zt-Tt;if(Ne<0||Ne===1/0)return;ct.setup(X,H,dt,$,bt);let ye,ge=Z;if(bt!==null&&(ye=T.get(bt),ge=ut,ge.setIndex(ye)),X.isMesh)H.wireframe===!0?(xt.setLineWidth(H.wireframeLinewidth*On()),ge.setMode(z.LINES)):ge.setMode(z.TRIANGLES);else if(X.isLine){let on=H.linewidth;on===void 0&&(on=1),xt.setLineWidth(on*On()),X.isLineSegments?ge.setMode(z.LINES):X.isLineLoop?ge.setMode(z.LINE_LOOP):ge.setMode(z.LINE_STRIP)}else X.isPoints?ge.setMode(z.POINTS):X.isSprite&&ge.setMode(z.TRIANGLES);if(X.isBatchedMesh)if(be.get("WEBGL_multi_draw"))ge.renderMultiDraw(X._multiDrawStarts,X._multiDrawCounts,X._multiDrawCount);else{let on=X._multiDrawStarts,At=X._multiDrawCounts,mn=X._multiDrawCount,ie=bt?T.get(bt).bytesPerElement:1,ls=Lt.get(H).currentProgram.getUniforms();for(let an=0;an<mn;an++)ls.setValue(z,"_gl_DrawID",an),ge.render(on[an]/ie,At[an])}else if(X.isInstancedMesh)ge.renderInstances(Tt,Ne,X.count);else if($.isInstancedBufferGeometry){let on=$._maxInstanceCount!==void 0?$._maxInstanceCount:1/0,At=Math.min($.instanceCount,on);ge.renderInstances(Tt,Ne,At)}else ge.render(Tt,Ne)};function qd(C,B,$,H){R!==null&&C.isNodeMaterial&&R.setObject(H,C),Fe===!0&&j.setState(C,$,!1),C.transparent===!0&&C.side===tn&&C.forceSinglePass===!1?(C.side=Be,C.needsUpdate=!0,zr(C,B,H),C.side=Jn,C.needsUpdate=!0,zr(C,B,H),C.side=tn):zr(C,B,H)}this.compile=function(C,B,$=null){$===null&&($=C),R!==null&&R.renderStart(C,B,$),S=K.get($),S.init(B),M.push(S),$.traverseVisible(function(X){X.isLight&&X.layers.test(B.layers)&&(S.pushLight(X),X.castShadow&&S.pushShadow(X))}),C!==$&&C.traverseVisible(function(X){X.isLight&&X.layers.test(B.layers)&&(S.pushLight(X),X.castShadow&&S.pushShadow(X))}),S.setupLights(),R!==null&&R.updateLights(S.state.lightsArray),bn=this.localClippingEnabled,Fe=j.init(this.clippingPlanes,bn),Fe===!0&&j.setGlobalState(this.clippingPlanes,B),R!==null&&ht.render(S.state.shadowsArray,$,B);let H=new Set;return C.traverse(function(X){if(!(X.isMesh||X.isPoints||X.isLine||X.isSprite))return;let pt=X.material;if(pt)if(Array.isArray(pt))for(let wt=0;wt<pt.length;wt++){let dt=pt[wt];qd(dt,$,B,X),H.add(dt)}else qd(pt,$,B,X),H.add(pt)}),S=M.pop(),R!==null&&R.renderEnd(),H},this.compileAsync=function(C,B,$=null){let H=this.compile(C,B,$);return new Promise(X=>{function pt(){if(H.forEach(function(wt){let bt=Lt.get(wt).currentProgram;(bt===void 0||bt.isReady())&&H.delete(wt)}),H.size===0){X(C);return}setTimeout(pt,10)}be.get("KHR_parallel_shader_compile")!==null?pt():setTimeout(pt,10)})};let _h=null;function _0(C){_h&&_h(C)}function $d(){as.stop()}function Yd(){as.start()}let as=new Jp;as.setAnimationLoop(_0),typeof self<"u"&&as.setContext(self),this.setAnimationLoop=function(C){_h=C,rt.setAnimationLoop(C),C===null?as.stop():as.start()},rt.addEventListener("sessionstart",$d),rt.addEventListener("sessionend",Yd),this.render=function(C,B){if(B!==void 0&&B.isCamera!==!0){Ft("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(A===!0)return;R!==null&&R.renderStart(C,B);let $=rt.enabled===!0&&rt.isPresenting===!0,H=P!==null&&(nt===null||$)&&P.begin(E,nt);if(C.matrixWorldAutoUpdate===!0&&C.updateMatrixWorld(),B.parent===null&&B.matrixWorldAutoUpdate===!0&&B.updateMatrixWorld(),rt.enabled===!0&&rt.isPresenting===!0&&(P===null||P.isCompositing()===!1)&&(rt.cameraAutoUpdate===!0&&rt.updateCamera(B),B=rt.getCamera()),C.isScene===!0&&C.onBeforeRender(E,C,B,nt),S=K.get(C,M.length),S.init(B),S.state.textureUnits=zt.getTextureUnits(),M.push(S),Me.multiplyMatrices(B.projectionMatrix,B.matrixWorldInverse),B.isArrayCamera?Ye.setFromArrayCamera(B):$t.setFromProjectionMatrix(Me,Vn,B.reversedDepth),bn=this.localClippingEnabled,Fe=j.init(this.clippingPlanes,bn),w=ft.get(C,y.length),w.init(),y.push(w),this.info.render.frame++,rt.enabled===!0&&rt.isPresenting===!0){let wt=E.xr.getDepthSensingMesh();wt!==null&&yh(wt,B,-1/0,E.sortObjects)}yh(C,B,0,E.sortObjects),w.finish(),R!==null&&R.updateLights(S.state.lightsArray),E.sortObjects===!0&&w.sort(kt,Ee),Fn=rt.enabled===!1||rt.isPresenting===!1||rt.hasDepthSensing()===!1,Fn&&U.addToRenderList(w,C),this.info.autoReset===!0&&this.info.reset(),Fe===!0&&j.beginShadows();let X=S.state.shadowsArray;if(ht.render(X,C,B),Fe===!0&&j.endShadows(),(H&&P.hasRenderPass())===!1){let wt=w.opaque,dt=w.transmissive;if(S.setupLights(),B.isArrayCamera){let bt=B.cameras;if(dt.length>0)for(let Et=0,Gt=bt.length;Et<Gt;Et++){let Yt=bt[Et];Kd(wt,dt,C,Yt)}Fn&&U.render(C);for(let Et=0,Gt=bt.length;Et<Gt;Et++){let Yt=bt[Et];Zd(w,C,Yt,Yt.viewport)}}else dt.length>0&&Kd(wt,dt,C,B),Fn&&U.render(C),Zd(w,C,B)}nt!==null&&q===0&&(zt.updateMultisampleRenderTarget(nt),zt.updateRenderTargetMipmap(nt)),H&&P.end(E),C.isScene===!0&&C.onAfterRender(E,C,B),ct.resetDefaultState(),V=-1,J=null,M.pop(),M.length>0?(S=M[M.length-1],zt.setTextureUnits(S.state.textureUnits),Fe===!0&&j.setGlobalState(E.clippingPlanes,S.state.camera)):S=null,y.pop(),y.length>0?w=y[y.length-1]:w=null,R!==null&&R.renderEnd()};function yh(C,B,$,H){if(C.visible===!1)return;if(C.layers.test(B.layers)){if(C.isGroup)$=C.renderOrder;else if(C.isLOD)C.autoUpdate===!0&&C.update(B);else if(C.isLight)S.pushLight(C),C.castShadow&&S.pushShadow(C);else if(C.isSprite){let wt=B.isArrayCamera?Ye:$t;if(!C.frustumCulled||C.intersectsFrustum(wt)){H&&He.setFromMatrixPosition(C.matrixWorld).applyMatrix4(Me);let dt=it.update(C),bt=C.material;bt.visible&&w.push(C,dt,bt,$,He.z,null,B)}}else if(C.isMesh||C.isLine||C.isPoints){let wt=B.isArrayCamera?Ye:$t;if(!C.frustumCulled||C.intersectsFrustum(wt)){let dt=it.update(C),bt=C.material;if(H&&(C.boundingSphere!==void 0?(C.boundingSphere===null&&C.computeBoundingSphere(),He.copy(C.boundingSphere.center)):(dt.boundingSphere===null&&dt.computeBoundingSphere(),He.copy(dt.boundingSphere.center)),He.applyMatrix4(C.matrixWorld).applyMatrix4(Me)),Array.isArray(bt)){let Et=dt.groups;for(let Gt=0,Yt=Et.length;Gt<Yt;Gt++){let Tt=Et[Gt],Zt=bt[Tt.materialIndex];Zt&&Zt.visible&&w.push(C,dt,Zt,$,He.z,Tt,B)}}else bt.visible&&w.push(C,dt,bt,$,He.z,null,B)}}}let pt=C.children;for(let wt=0,dt=pt.length;wt<dt;wt++)yh(pt[wt],B,$,H)}function Zd(C,B,$,H){let{opaque:X,transmissive:pt,transparent:wt}=C;S.setupLightsView($),Fe===!0&&j.setGlobalState(E.clippingPlanes,$),H&&xt.viewport(et.copy(H)),X.length>0&&ia(X,B,$),pt.length>0&&ia(pt,B,$),wt.length>0&&ia(wt,B,$),xt.buffers.depth.setTest(!0),xt.buffers.depth.setMask(!0),xt.buffers.color.setMask(!0),xt.setPolygonOffset(!1)}function Kd(C,B,$,H){if(($.isScene===!0?$.overrideMaterial:null)!==null)return;if(S.state.transmissionRenderTarget[H.id]===void 0){let Tt=be.has("EXT_color_buffer_half_float")||be.has("EXT_color_buffer_float");S.state.transmissionRenderTarget[H.id]=new Ie(1,1,{generateMipmaps:!0,type:Tt?wn:Mn,minFilter:Li,samples:Math.max(4,Se.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:Kt.workingColorSpace})}let pt=S.state.transmissionRenderTarget[H.id],wt=H.viewport||et;pt.setSize(wt.z*E.transmissionResolutionScale,wt.w*E.transmissionResolutionScale);let dt=E.getRenderTarget(),bt=E.getActiveCubeFace(),Et=E.getActiveMipmapLevel();E.setRenderTarget(pt),E.getClearColor(Y),at=E.getClearAlpha(),at<1&&E.setClearColor(16777215,.5),E.clear(),Fn&&U.render($);let Gt=E.toneMapping;E.toneMapping=si;let Yt=H.viewport;if(H.viewport!==void 0&&(H.viewport=void 0),S.setupLightsView(H),Fe===!0&&j.setGlobalState(E.clippingPlanes,H),ia(C,$,H),zt.updateMultisampleRenderTarget(pt),zt.updateRenderTargetMipmap(pt),be.has("WEBGL_multisampled_render_to_texture")===!1){let Tt=!1;for(let Zt=0,Ne=B.length;Zt<Ne;Zt++){let ye=B[Zt],{object:ge,geometry:on,material:At,group:mn}=ye;if(At.side===tn&&ge.layers.test(H.layers)){let ie=At.side;At.side=Be,At.needsUpdate=!0,Jd(ge,$,H,on,At,mn),At.side=ie,At.needsUpdate=!0,Tt=!0}}Tt===!0&&(zt.updateMultisampleRenderTarget(pt),zt.updateRenderTargetMipmap(pt))}E.setRenderTarget(dt,bt,Et),E.setClearColor(Y,at),Yt!==void 0&&(H.viewport=Yt),E.toneMapping=Gt}function ia(C,B,$){let H=B.isScene===!0?B.overrideMaterial:null;for(let X=0,pt=C.length;X<pt;X++){let wt=C[X],{object:dt,geometry:bt,group:Et}=wt,Gt=wt.material;Gt.allowOverride===!0&&H!==null&&(Gt=H),dt.layers.test($.layers)&&Jd(dt,B,$,bt,Gt,Et)}}function Jd(C,B,$,H,X,pt){R!==null&&X.isNodeMaterial&&R.setObject(C,X),C.onBeforeRender(E,B,$,H,X,pt),C.modelViewMatrix.multiplyMatrices($.matrixWorldInverse,C.matrixWorld),C.normalMatrix.getNormalMatrix(C.modelViewMatrix),X.onBeforeRender(E,B,$,H,C,pt),X.transparent===!0&&X.side===tn&&X.forceSinglePass===!1?(X.side=Be,X.needsUpdate=!0,E.renderBufferDirect($,B,H,X,C,pt),X.side=Jn,X.needsUpdate=!0,E.renderBufferDirect($,B,H,X,C,pt),X.side=tn):E.renderBufferDirect($,B,H,X,C,pt),C.onAfterRender(E,B,$,H,X,pt)}function jd(C){let B=0;for(let $ of C)$.texture!==null&&B++;return B}function zr(C,B,$){B.isScene!==!0&&(B=Un);let H=Lt.get(C),X=S.state.lights,pt=S.state.shadowsArray,wt=X.state.version,dt=tt.getParameters(C,X.state,pt,B,$,S.state.lightProbeGridArray),bt=tt.getProgramCacheKey(dt),Et=H.programs;H.environment=C.isMeshStandardMaterial||C.isMeshLambertMaterial||C.isMeshPhongMaterial?B.environment:null,H.fog=B.fog;let Gt=C.isMeshStandardMaterial||C.isMeshLambertMaterial&&!C.envMap||C.isMeshPhongMaterial&&!C.envMap;H.envMap=D.get(C.envMap||H.environment,Gt),H.envMapRotation=H.environment!==null&&C.envMap===null?B.environmentRotation:C.envMapRotation,Et===void 0&&(C.addEventListener("dispose",de),Et=new Map,H.programs=Et,H.programVariants=new Map);let Yt=Et.get(bt);if(Yt!==void 0){if(H.currentProgram===Yt&&H.lightsStateVersion===wt)return tf(C,dt),Yt}else dt.uniforms=tt.getUniforms(C),R!==null&&C.isNodeMaterial&&R.build(C,$,dt),C.onBeforeCompile(dt,E),Yt=tt.acquireProgram(dt,bt),Et.set(bt,Yt),H.uniforms=dt.uniforms;let Tt=H.uniforms;return(!C.isShaderMaterial&&!C.isRawShaderMaterial||C.clipping===!0)&&(Tt.clippingPlanes=j.uniform),tf(C,dt),H.needsLights=S0(C),H.lightsStateVersion=wt,H.needsLights&&(Tt.ambientLightColor.value=X.state.ambient,Tt.lightProbe.value=X.state.probe,Tt.sunLights.value=X.state.sun,Tt.sunLightShadows.value=X.state.sunShadow,Tt.directionalLights.value=X.state.directional,Tt.directionalLightShadows.value=X.state.directionalShadow,Tt.spotLights.value=X.state.spot,Tt.spotLightShadows.value=X.state.spotShadow,Tt.rectAreaLights.value=X.state.rectArea,Tt.ltc_1.value=X.state.rectAreaLTC1,Tt.ltc_2.value=X.state.rectAreaLTC2,Tt.pointLights.value=X.state.point,Tt.pointLightShadows.value=X.state.pointShadow,Tt.hemisphereLights.value=X.state.hemi,Tt.sunShadowMatrix.value=X.state.sunShadowMatrix,Tt.sunShadowCascade.value=X.state.sunShadowCascade,Tt.directionalShadowMatrix.value=X.state.directionalShadowMatrix,Tt.spotLightMatrix.value=X.state.spotLightMatrix,Tt.spotLightMap.value=X.state.spotLightMap,Tt.pointShadowMatrix.value=X.state.pointShadowMatrix),H.numLightProbeGrids=jd(S.state.lightProbeGridArray),H.currentProgram=Yt,H.uniformsList=null,Yt}function y0(C,B,$,H,X){let pt=Lt.get(C),wt=pt.currentProgram.id+","+H+","+X,dt=pt.programVariants.get(wt);return dt===void 0?(dt=zr(C,B,$),pt.programVariants.set(wt,dt)):(pt.currentProgram=dt,pt.uniformsList=null,pt.outputColorSpace=H,pt.toneMapping=X),dt}function Qd(C){if(C.uniformsList===null){let B=C.currentProgram.getUniforms();C.uniformsList=mr.seqWithValue(B.seq,C.uniforms)}return C.uniformsList}function tf(C,B){let $=Lt.get(C);$.outputColorSpace=B.outputColorSpace,$.batching=B.batching,$.batchingColor=B.batchingColor,$.instancing=B.instancing,$.instancingColor=B.instancingColor,$.instancingMorph=B.instancingMorph,$.skinning=B.skinning,$.morphTargets=B.morphTargets,$.morphNormals=B.morphNormals,$.morphColors=B.morphColors,$.morphTargetsCount=B.morphTargetsCount,$.numClippingPlanes=B.numClippingPlanes,$.numIntersection=B.numClipIntersection,$.vertexAlphas=B.vertexAlphas,$.vertexTangents=B.vertexTangents,$.toneMapping=B.toneMapping}function v0(C,B,$,H,X){B.isScene!==!0&&(B=Un),zt.resetTextureUnits();let pt=B.fog,wt=H.isMeshStandardMaterial||H.isMeshLambertMaterial||H.isMeshPhongMaterial?B.environment:null,dt=nt===null?E.outputColorSpace:nt.isXRRenderTarget===!0?nt.texture.colorSpace:Kt.workingColorSpace,bt=H.isMeshStandardMaterial||H.isMeshLambertMaterial&&!H.envMap||H.isMeshPhongMaterial&&!H.envMap,Et=D.get(H.envMap||wt,bt),Gt=H.vertexColors===!0&&!!$.attributes.color&&$.attributes.color.itemSize===4,Yt=!!$.attributes.tangent&&(!!H.normalMap||H.anisotropy>0),Tt=!!$.morphAttributes.position,Zt=!!$.morphAttributes.normal,Ne=!!$.morphAttributes.color,ye=si;H.toneMapped&&(nt===null||nt.isXRRenderTarget===!0)&&(ye=E.toneMapping);let ge=$.morphAttributes.position||$.morphAttributes.normal||$.morphAttributes.color,on=ge!==void 0?ge.length:0,At=Lt.get(H),mn=S.state.lights;if(Fe===!0&&(bn===!0||C!==J)){let we=C===J&&H.id===V;j.setState(H,C,we)}let ie=!1,ls=!1;H.version===At.__version?At.needsLights&&At.lightsStateVersion!==mn.state.version||X.isBatchedMesh&&At.batching===!1||!X.isBatchedMesh&&At.batching===!0||X.isBatchedMesh&&At.batchingColor===!0&&X._colorsTexture===null||X.isBatchedMesh&&At.batchingColor===!1&&X._colorsTexture!==null||X.isInstancedMesh&&At.instancing===!1||!X.isInstancedMesh&&At.instancing===!0||X.isSkinnedMesh&&At.skinning===!1||!X.isSkinnedMesh&&At.skinning===!0||X.isInstancedMesh&&At.instancingColor===!0&&X.instanceColor===null||X.isInstancedMesh&&At.instancingColor===!1&&X.instanceColor!==null||X.isInstancedMesh&&At.instancingMorph===!0&&X.morphTexture===null||X.isInstancedMesh&&At.instancingMorph===!1&&X.morphTexture!==null||At.envMap!==Et||H.fog===!0&&At.fog!==pt||At.numClippingPlanes!==void 0&&(At.numClippingPlanes!==j.numPlanes||At.numIntersection!==j.numIntersection)||At.vertexAlphas!==Gt||At.vertexTangents!==Yt||At.morphTargets!==Tt||At.morphNormals!==Zt||At.morphColors!==Ne||At.morphTargetsCount!==on||At.numLightProbeGrids!==jd(S.state.lightProbeGridArray)?ie=!0:(At.outputColorSpace!==dt||At.toneMapping!==ye)&&(ls=!0):(ie=!0,At.__version=H.version);let an=At.currentProgram;(ie===!0||ls===!0)&&(an=ls===!0?y0(H,B,X,dt,ye):zr(H,B,X),R&&H.isNodeMaterial&&R.onUpdateProgram(H,an,At));let sa=!1,Oi=!1,cs=!1,ee=an.getUniforms(),Ze=At.uniforms;if(xt.useProgram(an.program)&&(sa=!0,Oi=!0,cs=!0),H.id!==V&&(V=H.id,Oi=!0),sa||J!==C){xt.buffers.depth.getReversed()&&C.reversedDepth!==!0&&(C._reversedDepth=!0,C.updateProjectionMatrix()),ee.setValue(z,"projectionMatrix",C.projectionMatrix),ee.setValue(z,"viewMatrix",C.matrixWorldInverse);let Xe=ee.map.cameraPosition;Xe!==void 0&&Xe.setValue(z,ni.setFromMatrixPosition(C.matrixWorld)),Se.logarithmicDepthBuffer&&ee.setValue(z,"logDepthBufFC",2/(Math.log(C.far+1)/Math.LN2)),(H.isMeshPhongMaterial||H.isMeshToonMaterial||H.isMeshLambertMaterial||H.isMeshBasicMaterial||H.isMeshStandardMaterial||H.isShaderMaterial)&&ee.setValue(z,"isOrthographic",C.isOrthographicCamera===!0),J!==C&&(J=C,Oi=!0,cs=!0)}if(At.needsLights&&(mn.state.sunShadowMap.length>0&&ee.setValue(z,"sunShadowMap",mn.state.sunShadowMap,zt),mn.state.directionalShadowMap.length>0&&ee.setValue(z,"directionalShadowMap",mn.state.directionalShadowMap,zt),mn.state.spotShadowMap.length>0&&ee.setValue(z,"spotShadowMap",mn.state.spotShadowMap,zt),mn.state.pointShadowMap.length>0&&ee.setValue(z,"pointShadowMap",mn.state.pointShadowMap,zt)),X.isSkinnedMesh){ee.setOptional(z,X,"bindMatrix"),ee.setOptional(z,X,"bindMatrixInverse");let we=X.skeleton;we&&(we.boneTexture===null&&we.computeBoneTexture(),ee.setValue(z,"boneTexture",we.boneTexture,zt))}X.isBatchedMesh&&(ee.setOptional(z,X,"batchingTexture"),ee.setValue(z,"batchingTexture",X._matricesTexture,zt),ee.setOptional(z,X,"batchingIdTexture"),ee.setValue(z,"batchingIdTexture",X._indirectTexture,zt),ee.setOptional(z,X,"batchingColorTexture"),X._colorsTexture!==null&&ee.setValue(z,"batchingColorTexture",X._colorsTexture,zt));let Xn=$.morphAttributes;if((Xn.position!==void 0||Xn.normal!==void 0||Xn.color!==void 0)&&Q.update(X,$,an),(Oi||At.receiveShadow!==X.receiveShadow)&&(At.receiveShadow=X.receiveShadow,ee.setValue(z,"receiveShadow",X.receiveShadow)),(H.isMeshStandardMaterial||H.isMeshLambertMaterial||H.isMeshPhongMaterial)&&H.envMap===null&&B.environment!==null&&(Ze.envMapIntensity.value=B.environmentIntensity),Ze.dfgLUT!==void 0&&(Ze.dfgLUT.value=uS()),Oi){if(ee.setValue(z,"toneMappingExposure",E.toneMappingExposure),At.needsLights&&b0(Ze,cs),pt&&H.fog===!0&&lt.refreshFogUniforms(Ze,pt),lt.refreshMaterialUniforms(Ze,H,_t,Ct,S.state.transmissionRenderTarget[C.id]),At.needsLights&&At.numLightProbeGrids>0){let we=v,Xe=0;for(let mi of S.state.lightProbeGridArray)mi.texture!==null&&(we.textures[Xe]=mi.texture,we.min[Xe]=mi.boundingBox.min,we.max[Xe]=mi.boundingBox.max,we.resolution[Xe]=mi.resolution,Xe++);for(let mi in we)we[mi].length=Xe;Ze.probesSH.value=we.textures,Ze.probesMin.value=we.min,Ze.probesMax.value=we.max,Ze.probesResolution.value=we.resolution}mr.upload(z,Qd(At),Ze,zt)}if(H.isShaderMaterial&&H.uniformsNeedUpdate===!0&&(mr.upload(z,Qd(At),Ze,zt),H.uniformsNeedUpdate=!1),H.isSpriteMaterial&&ee.setValue(z,"center",X.center),ee.setValue(z,"modelViewMatrix",X.modelViewMatrix),ee.setValue(z,"normalMatrix",X.normalMatrix),ee.setValue(z,"modelMatrix",X.matrixWorld),H.uniformsGroups!==void 0){let we=H.uniformsGroups;for(let Xe=0,mi=we.length;Xe<mi;Xe++){let nf=we[Xe];Rt.update(nf,an),Rt.bind(nf,an)}}return an}function b0(C,B){C.ambientLightColor.needsUpdate=B,C.lightProbe.needsUpdate=B,C.sunLights.needsUpdate=B,C.sunLightShadows.needsUpdate=B,C.directionalLights.needsUpdate=B,C.directionalLightShadows.needsUpdate=B,C.pointLights.needsUpdate=B,C.pointLightShadows.needsUpdate=B,C.spotLights.needsUpdate=B,C.spotLightShadows.needsUpdate=B,C.rectAreaLights.needsUpdate=B,C.hemisphereLights.needsUpdate=B}function S0(C){return C.isMeshLambertMaterial||C.isMeshToonMaterial||C.isMeshPhongMaterial||C.isMeshStandardMaterial||C.isShadowMaterial||C.isShaderMaterial&&C.lights===!0}this.getActiveCubeFace=function(){return G},this.getActiveMipmapLevel=function(){return q},this.getRenderTarget=function(){return nt},this.setRenderTargetTextures=function(C,B,$){let H=Lt.get(C);H.__autoAllocateDepthBuffer=C.resolveDepthBuffer===!1,H.__autoAllocateDepthBuffer===!1&&(H.__useRenderToTexture=!1),Lt.get(C.texture).__webglTexture=B,Lt.get(C.depthTexture).__webglTexture=H.__autoAllocateDepthBuffer?void 0:$,H.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(C,B){let $=Lt.get(C);$.__webglFramebuffer=B,$.__useDefaultFramebuffer=B===void 0},this.setRenderTarget=function(C,B=0,$=0){nt=C,G=B,q=$;let H=null,X=!1,pt=!1;if(C){let dt=Lt.get(C);if(dt.__useDefaultFramebuffer!==void 0){xt.bindFramebuffer(z.FRAMEBUFFER,dt.__webglFramebuffer),et.copy(C.viewport),st.copy(C.scissor),Mt=C.scissorTest,xt.viewport(et),xt.scissor(st),xt.setScissorTest(Mt),V=-1;return}else if(dt.__webglFramebuffer===void 0)zt.setupRenderTarget(C);else if(dt.__hasExternalTextures)zt.rebindTextures(C,Lt.get(C.texture).__webglTexture,Lt.get(C.depthTexture).__webglTexture);else if(C.depthBuffer){let Gt=C.depthTexture;if(dt.__boundDepthTexture!==Gt){if(Gt!==null&&Lt.has(Gt)&&(C.width!==Gt.image.width||C.height!==Gt.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");zt.setupDepthRenderbuffer(C)}}let bt=C.texture;(bt.isData3DTexture||bt.isDataArrayTexture||bt.isCompressedArrayTexture)&&(pt=!0);let Et=Lt.get(C).__webglFramebuffer;C.isWebGLCubeRenderTarget?(Array.isArray(Et[B])?H=Et[B][$]:H=Et[B],X=!0):C.samples>0&&zt.useMultisampledRTT(C)===!1?H=Lt.get(C).__webglMultisampledFramebuffer:Array.isArray(Et)?H=Et[$]:H=Et,et.copy(C.viewport),st.copy(C.scissor),Mt=C.scissorTest}else et.copy(It).multiplyScalar(_t).floor(),st.copy(te).multiplyScalar(_t).floor(),Mt=me;if($!==0&&(H=N),xt.bindFramebuffer(z.FRAMEBUFFER,H)&&xt.drawBuffers(C,H),xt.viewport(et),xt.scissor(st),xt.setScissorTest(Mt),X){let dt=Lt.get(C.texture);z.framebufferTexture2D(z.FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_CUBE_MAP_POSITIVE_X+B,dt.__webglTexture,$)}else if(pt){let dt=B;for(let bt=0;bt<C.textures.length;bt++){let Et=Lt.get(C.textures[bt]);z.framebufferTextureLayer(z.FRAMEBUFFER,z.COLOR_ATTACHMENT0+bt,Et.__webglTexture,$,dt)}}else if(C!==null&&$!==0){let dt=Lt.get(C.texture);z.framebufferTexture2D(z.FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_2D,dt.__webglTexture,$)}V=-1};function ef(C){let B=Lt.get(C);return(B.__readFormat!==C.format||B.__readType!==C.type)&&(B.__readFormat=C.format,B.__readType=C.type,B.__formatReadable=Se.textureFormatReadable(C.format),B.__typeReadable=Se.textureTypeReadable(C.type)),B}this.readRenderTargetPixels=function(C,B,$,H,X,pt,wt,dt=0){if(!(C&&C.isWebGLRenderTarget)){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let bt=Lt.get(C).__webglFramebuffer;if(C.isWebGLCubeRenderTarget&&wt!==void 0&&(bt=bt[wt],Array.isArray(bt)&&(bt=bt[0])),bt){xt.bindFramebuffer(z.FRAMEBUFFER,bt);try{let Et=C.textures[dt],Gt=Et.format,Yt=Et.type;C.textures.length>1&&z.readBuffer(z.COLOR_ATTACHMENT0+dt);let Tt=ef(Et);if(Tt.__formatReadable===!1){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Tt.__typeReadable===!1){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}B>=0&&B<=C.width-H&&$>=0&&$<=C.height-X&&z.readPixels(B,$,H,X,ot.convert(Gt),ot.convert(Yt),pt)}finally{let Et=nt!==null?Lt.get(nt).__webglFramebuffer:null;xt.bindFramebuffer(z.FRAMEBUFFER,Et)}}},this.readRenderTargetPixelsAsync=async function(C,B,$,H,X,pt,wt,dt=0){if(!(C&&C.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let bt=Lt.get(C).__webglFramebuffer;if(C.isWebGLCubeRenderTarget&&wt!==void 0&&(bt=bt[wt],Array.isArray(bt)&&(bt=bt[0])),bt)if(B>=0&&B<=C.width-H&&$>=0&&$<=C.height-X){xt.bindFramebuffer(z.FRAMEBUFFER,bt);let Et=C.textures[dt],Gt=Et.format,Yt=Et.type;C.textures.length>1&&z.readBuffer(z.COLOR_ATTACHMENT0+dt);let Tt=ef(Et);if(Tt.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Tt.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let Zt=z.createBuffer();z.bindBuffer(z.PIXEL_PACK_BUFFER,Zt),z.bufferData(z.PIXEL_PACK_BUFFER,pt.byteLength,z.STREAM_READ),z.readPixels(B,$,H,X,ot.convert(Gt),ot.convert(Yt),0),z.bindBuffer(z.PIXEL_PACK_BUFFER,null);let Ne=nt!==null?Lt.get(nt).__webglFramebuffer:null;xt.bindFramebuffer(z.FRAMEBUFFER,Ne);let ye=z.fenceSync(z.SYNC_GPU_COMMANDS_COMPLETE,0);return z.flush(),await Tp(z,ye,4),z.bindBuffer(z.PIXEL_PACK_BUFFER,Zt),z.getBufferSubData(z.PIXEL_PACK_BUFFER,0,pt),z.bindBuffer(z.PIXEL_PACK_BUFFER,null),z.deleteBuffer(Zt),z.deleteSync(ye),pt}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(C,B=null,$=0){let H=Math.pow(2,-$),X=Math.floor(C.image.width*H),pt=Math.floor(C.image.height*H),wt=B!==null?B.x:0,dt=B!==null?B.y:0;zt.setTexture2D(C,0),z.copyTexSubImage2D(z.TEXTURE_2D,$,0,0,wt,dt,X,pt),xt.unbindTexture()},this.copyTextureToTexture=function(C,B,$=null,H=null,X=0,pt=0){let wt,dt,bt,Et,Gt,Yt,Tt,Zt,Ne,ye=C.isCompressedTexture?C.mipmaps[pt]:C.image;if($!==null)wt=$.max.x-$.min.x,dt=$.max.y-$.min.y,bt=$.isBox3?$.max.z-$.min.z:1,Et=$.min.x,Gt=$.min.y,Yt=$.isBox3?$.min.z:0;else{let ee=Math.pow(2,-X);wt=Math.floor(ye.width*ee),dt=Math.floor(ye.height*ee),C.isDataArrayTexture?bt=ye.depth:C.isData3DTexture?bt=Math.floor(ye.depth*ee):bt=1,Et=0,Gt=0,Yt=0}H!==null?(Tt=H.x,Zt=H.y,Ne=H.z):(Tt=0,Zt=0,Ne=0);let ge=ot.convert(B.format),on=ot.convert(B.type),At;B.isData3DTexture?(zt.setTexture3D(B,0),At=z.TEXTURE_3D):B.isDataArrayTexture||B.isCompressedArrayTexture?(zt.setTexture2DArray(B,0),At=z.TEXTURE_2D_ARRAY):(zt.setTexture2D(B,0),At=z.TEXTURE_2D),xt.activeTexture(z.TEXTURE0),xt.pixelStorei(z.UNPACK_FLIP_Y_WEBGL,B.flipY),xt.pixelStorei(z.UNPACK_PREMULTIPLY_ALPHA_WEBGL,B.premultiplyAlpha),xt.pixelStorei(z.UNPACK_ALIGNMENT,B.unpackAlignment);let mn=xt.getParameter(z.UNPACK_ROW_LENGTH),ie=xt.getParameter(z.UNPACK_IMAGE_HEIGHT),ls=xt.getParameter(z.UNPACK_SKIP_PIXELS),an=xt.getParameter(z.UNPACK_SKIP_ROWS),sa=xt.getParameter(z.UNPACK_SKIP_IMAGES);xt.pixelStorei(z.UNPACK_ROW_LENGTH,ye.width),xt.pixelStorei(z.UNPACK_IMAGE_HEIGHT,ye.height),xt.pixelStorei(z.UNPACK_SKIP_PIXELS,Et),xt.pixelStorei(z.UNPACK_SKIP_ROWS,Gt),xt.pixelStorei(z.UNPACK_SKIP_IMAGES,Yt);let Oi=C.isDataArrayTexture||C.isData3DTexture,cs=B.isDataArrayTexture||B.isData3DTexture;if(C.isDepthTexture){let ee=Lt.get(C),Ze=Lt.get(B),Xn=Lt.get(ee.__renderTarget),we=Lt.get(Ze.__renderTarget);xt.bindFramebuffer(z.READ_FRAMEBUFFER,Xn.__webglFramebuffer),xt.bindFramebuffer(z.DRAW_FRAMEBUFFER,we.__webglFramebuffer);for(let Xe=0;Xe<bt;Xe++)Oi&&(z.framebufferTextureLayer(z.READ_FRAMEBUFFER,z.COLOR_ATTACHMENT0,Lt.get(C).__webglTexture,X,Yt+Xe),z.framebufferTextureLayer(z.DRAW_FRAMEBUFFER,z.COLOR_ATTACHMENT0,Lt.get(B).__webglTexture,pt,Ne+Xe)),z.blitFramebuffer(Et,Gt,Et+wt,Gt+dt,Tt,Zt,Tt+wt,Zt+dt,z.DEPTH_BUFFER_BIT,z.NEAREST);xt.bindFramebuffer(z.READ_FRAMEBUFFER,null),xt.bindFramebuffer(z.DRAW_FRAMEBUFFER,null)}else if(X!==0||C.isRenderTargetTexture||Lt.has(C)){let ee=Lt.get(C),Ze=Lt.get(B);xt.bindFramebuffer(z.READ_FRAMEBUFFER,L),xt.bindFramebuffer(z.DRAW_FRAMEBUFFER,O);for(let Xn=0;Xn<bt;Xn++)Oi?z.framebufferTextureLayer(z.READ_FRAMEBUFFER,z.COLOR_ATTACHMENT0,ee.__webglTexture,X,Yt+Xn):z.framebufferTexture2D(z.READ_FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_2D,ee.__webglTexture,X),cs?z.framebufferTextureLayer(z.DRAW_FRAMEBUFFER,z.COLOR_ATTACHMENT0,Ze.__webglTexture,pt,Ne+Xn):z.framebufferTexture2D(z.DRAW_FRAMEBUFFER,z.COLOR_ATTACHMENT0,z.TEXTURE_2D,Ze.__webglTexture,pt),X!==0?z.blitFramebuffer(Et,Gt,Et+wt,Gt+dt,Tt,Zt,Tt+wt,Zt+dt,z.COLOR_BUFFER_BIT,z.NEAREST):cs?z.copyTexSubImage3D(At,pt,Tt,Zt,Ne+Xn,Et,Gt,wt,dt):z.copyTexSubImage2D(At,pt,Tt,Zt,Et,Gt,wt,dt);xt.bindFramebuffer(z.READ_FRAMEBUFFER,null),xt.bindFramebuffer(z.DRAW_FRAMEBUFFER,null)}else cs?C.isDataTexture||C.isData3DTexture?z.texSubImage3D(At,pt,Tt,Zt,Ne,wt,dt,bt,ge,on,ye.data):B.isCompressedArrayTexture?z.compressedTexSubImage3D(At,pt,Tt,Zt,Ne,wt,dt,bt,ge,ye.data):z.texSubImage3D(At,pt,Tt,Zt,Ne,wt,dt,bt,ge,on,ye):C.isDataTexture?z.texSubImage2D(z.TEXTURE_2D,pt,Tt,Zt,wt,dt,ge,on,ye.data):C.isCompressedTexture?z.compressedTexSubImage2D(z.TEXTURE_2D,pt,Tt,Zt,ye.width,ye.height,ge,ye.data):z.texSubImage2D(z.TEXTURE_2D,pt,Tt,Zt,wt,dt,ge,on,ye);xt.pixelStorei(z.UNPACK_ROW_LENGTH,mn),xt.pixelStorei(z.UNPACK_IMAGE_HEIGHT,ie),xt.pixelStorei(z.UNPACK_SKIP_PIXELS,ls),xt.pixelStorei(z.UNPACK_SKIP_ROWS,an),xt.pixelStorei(z.UNPACK_SKIP_IMAGES,sa),pt===0&&B.generateMipmaps===!0&&B.mipmapsAutoUpdate===!0&&z.generateMipmap(At),xt.unbindTexture()},this.initRenderTarget=function(C){Lt.get(C).__webglFramebuffer===void 0&&zt.setupRenderTarget(C)},this.initTexture=function(C){C.isCubeTexture?zt.setTextureCube(C,0):C.isData3DTexture?zt.setTexture3D(C,0):C.isDataArrayTexture||C.isCompressedArrayTexture?zt.setTexture2DArray(C,0):zt.setTexture2D(C,0),xt.unbindTexture()},this.resetState=function(){G=0,q=0,nt=null,xt.reset(),ct.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Vn}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(t){this._outputColorSpace=t;let e=this.getContext();e.drawingBufferColorSpace=Kt._getDrawingBufferColorSpace(t),e.unpackColorSpace=Kt._getUnpackColorSpace()}};var Ou=i=>i.split(" ").map(t=>[0,2,4].map(e=>parseInt(t.slice(e,e+2),16))),dS=Ou("440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e 21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b fde725"),fS=Ou("fec488 fea772 fc8961 f56b5c e75263 d0416f b73779 9c2e7f 832681 6a1c81 51127c 36106b 1d1147"),pS=Ou("00224e 002e6a 1a386f 32436d 434e6c 535a6d 61656f 6f7073 7d7c78 8c8878 9b9476 aba072 bcae6c cdbb63 dec958 f0d846 fee838");function Bu(i,t){let e=Math.min(Math.max(t,0),1)*(i.length-1),n=Math.min(Math.floor(e),i.length-2);return i[n].map((s,r)=>Math.round(s+(i[n+1][r]-s)*(e-n)))}var cm=i=>`rgb(${i.join(",")})`,ku=i=>Bu(dS,i),zu=i=>cm(Bu(fS,i)),Vu=i=>cm(Bu(pS,i));function hm(){let i=new Uint8Array(1024);for(let e=0;e<256;e++)i.set([...ku(e/255),255],4*e);let t=new Ei(i,256,1,_n);return t.colorSpace=Ke,t.magFilter=t.minFilter=Re,t.wrapS=t.wrapT=zn,t.needsUpdate=!0,t}var lm=["#0072b2","#d55e00","#009e73","#8e4fb0","#e6b800","#3aa9e0","#c2527f","#5b6770"];function um(i){let t=new Map;for(let e of i)t.has(e)||t.set(e,lm[t.size%lm.length]);return t}function xr(i,t,e){let n=i.number.length;if(t==="order")return i.number.map((o,a)=>Vu(n>1?a/(n-1):0));if(t==="region")return i.region.map(o=>e.get(o)??Ss);let{low:s,high:r}=Gu(i);return i.depth_mm.map(o=>zu((o-s)/(r-s)))}function Gu({depth_mm:i}){let[t,e]=[Math.min(...i),Math.max(...i)];return e-t>.05*e?{low:t,high:e}:{low:0,high:2*e}}var Ss="#5b6770";var dm=new I(0,1,0),pm=new Ot("#ff3d7f"),mS=new Ot("#b7aca6"),mm=new Ot("#f7f8f8"),[Hu,fm]=[18,10],gS=4,xS=9,_S={polygonOffset:!0,polygonOffsetFactor:-1,polygonOffsetUnits:-8},yS=-.15,ec=class{group=new Te;spots=new Te;places;normals;radius_mm;base_mm;most_mm;parts;dome;rims;shadows;shapes;ring;scale=1;seen_from="";constructor(t){let e=t.number.length;this.places=t.xyz_mm.map(c=>new I(...c)),this.normals=t.normal.map(c=>new I(...c).normalize());let n=vS(this.places),s=Math.max(...t.volume_ml);this.base_mm=Float32Array.from(t.volume_ml,c=>Math.min(.21*n,4)*Wu(c,s)),this.most_mm=.36*n,this.radius_mm=new Float32Array(e);let r=_m([0,.25,.5,.7,.8,.82],Hu),o=ym([[1,-.3],[1,.1],[.95,.17],[.78,.19]],Hu);this.dome=new Ri(r,new Pi,e);let a=new Ri(o,new je({color:mm}),e),l=new Ri(bS(),new je({color:"#1a0f0c",vertexColors:!0,transparent:!0,depthWrite:!1,opacity:.45,..._S}),e);this.parts=[l,a,this.dome],this.rims=a,this.shadows=l,this.shapes={fine:[r,o],coarse:xm()};for(let c of this.parts)c.frustumCulled=!1;this.spots.add(...this.parts),this.group.add(this.spots),this.ring=new jt(new ho(1.5,.11,10,48).rotateX(Math.PI/2),new je({color:pm})),this.ring.visible=!1,this.group.add(this.ring)}fit(t,e,n){let s=`${t} ${e} ${this.scale} ${n.toArray().join()}`;if(s===this.seen_from)return;this.seen_from=s;let r=new I,o=new Ut,a=new $e,l=new I;for(let c=0;c<this.places.length;c++){let h=e*Math.min(Math.max(this.base_mm[c],this.scale*gS*t),this.most_mm,this.scale*xS*t);this.radius_mm[c]=h;let d=r.copy(n).sub(this.places[c]).normalize().dot(this.normals[c]);o.compose(this.places[c],a.setFromUnitVectors(dm,this.normals[c]),l.setScalar(d>yS?h:0));for(let u of this.parts)u.setMatrixAt(c,o)}for(let c of this.parts)c.instanceMatrix.needsUpdate=!0}set coarse(t){[this.dome.geometry,this.rims.geometry]=t?this.shapes.coarse:this.shapes.fine,this.shadows.visible=!t}dispose(){for(let t of[...this.shapes.fine,...this.shapes.coarse])t.dispose()}move(t,e,n){this.places[t].copy(e),this.normals[t].copy(n),this.seen_from=""}show(t,e){this.spots.visible=t,this.dome.visible=!e}get shown(){return this.spots.visible}paint(t,e){let n=new Ot;t.forEach((s,r)=>{n.set(s),r>e&&n.lerp(mS,.72),this.dome.setColorAt(r,n)}),this.dome.instanceColor&&(this.dome.instanceColor.needsUpdate=!0)}mark(t,e){this.ring.visible=e>=0&&e!==t,e>=0&&(this.ring.position.copy(this.places[e]).addScaledVector(this.normals[e],.25),this.ring.quaternion.setFromUnitVectors(dm,this.normals[e]),this.ring.scale.setScalar(this.radius_mm[e]))}};function gm(){let[i,t]=xm();return new Te().add(new jt(i,new Pi({color:pm})),new jt(t,new je({color:mm})))}function xm(){return[_m([0,.6,.82],fm),ym([[1,0],[.78,.19]],fm)]}function Wu(i,t){return Math.min(Math.max(Math.sqrt(i/t),.45),1)}function vS(i){if(i.length<2)return 20;let t=i.map((e,n)=>i.reduce((s,r,o)=>n===o?s:Math.min(s,e.distanceToSquared(r)),1/0));return Math.max(Math.sqrt(t.sort((e,n)=>e-n)[Math.floor(t.length/4)]),.5)}function _m(i,t){return new lr(i.map(e=>new gt(e,e<.82?.16+.2*Math.sqrt(1-(e/.85)**2):-.2)).reverse(),t)}function ym(i,t){return new lr(i.map(([e,n])=>new gt(e,n)),t)}function bS(){let i=new co(.9,1.55,Hu,2).rotateX(-Math.PI/2).translate(0,.07,0),t=i.getAttribute("position"),e=new Float32Array(t.count*4);for(let n=0;n<t.count;n++){let s=(Math.hypot(t.getX(n),t.getZ(n))-.9)/.65;e.set([1,1,1,(1-s)**2],4*n)}return i.setAttribute("color",new ce(e,4)),i}function Xu(i){let t=i/5,e=10**Math.floor(Math.log10(t)),n=[1,2,5,10].map(s=>s*e).find(s=>s>=t*.999)??e;return Array.from({length:Math.floor(i/n+1e-9)+1},(s,r)=>r*n)}function vm(){let i=(t,e)=>k("li",{},vt("svg",{width:30,height:8,viewBox:"0 0 30 8","aria-hidden":"true"},vt("line",{class:t,x1:1,x2:29,y1:4,y2:4})),`${100*e} % ${F.ofPrescription}`);return k("ul",{class:"line-key"},i("full",1),i("half",.5))}function bm(i,t,e){let n=t?250:168,s=12,r=d=>d/i.max*n,o=64,a=Array.from({length:o},(d,u)=>{let f=`rgb(${ku((u+.5)/o).join(",")})`,[g,_]=[u*n/o,n/o+(u+1<o?1:0)];return t?vt("rect",{x:14+g,y:18,width:_,height:s,fill:f,"shape-rendering":"crispEdges"}):vt("rect",{x:34,y:10+n-g-_,width:s,height:_,fill:f,"shape-rendering":"crispEdges"})}),l=Xu(i.max).flatMap(d=>{let u=r(d),f=Dt(d)+(i.over&&d>=i.max*.999?"+":"");return t?[vt("line",{class:"tick",x1:14+u,x2:14+u,y1:30,y2:34}),vt("text",{x:14+u,y:45,"text-anchor":"middle"},f)]:[vt("line",{class:"tick",x1:46,x2:50,y1:10+n-u,y2:10+n-u}),vt("text",{x:54,y:10+n-u+4},f)]}),c=i.rx!==null&&i.rx>0&&i.rx<=i.max?t?[vt("path",{class:"rx",d:`M${14+r(i.rx)} 18l-4 -6h8z`}),vt("text",{class:"rx-text",x:14+r(i.rx)+6,y:12},Ns)]:[vt("path",{class:"rx",d:`M34 ${10+n-r(i.rx)}l-6 -4v8z`}),vt("text",{class:"rx-text",x:25,y:10+n-r(i.rx)+4,"text-anchor":"end"},Ns)]:[],h=i.rx!==null?`; ${Ns} ${Dt(i.rx)}`:"";return k("figure",{class:t?"legend lying":"legend standing"},k("figcaption",{},F.areaDose,e?`, ${e}`:null,k("b",{},` ${i.unit}`)),vt("svg",{width:t?n+34:96,height:t?50:n+20,viewBox:t?`0 0 ${n+34} 50`:`0 0 96 ${n+20}`,role:"img","aria-label":`${F.areaDose}${F.colon}0 - ${Dt(i.max)} ${i.unit}${h}`},...a,...l,...c))}function Sm(i,t){let e=i.number.length;if(!e)return null;let n=Gu(i),s=t==="region"?null:SS(t==="depth"?F.depth:F.order,t==="depth"?zu:Vu,t==="depth"?[`${Dt(n.low)}`,`${Dt(n.high)} mm`]:[String(i.number[0]),String(i.number[e-1])]),r=[...new Set(i.volume_ml.map(a=>Number(a.toPrecision(4))))].sort((a,l)=>a-l),o=r.length>1?MS(r.length>3?[r[0],r[r.length-1]]:r):null;return s||o?k("div",{class:"point-legend"},s,o):null}function SS(i,t,[e,n]){return k("figure",{class:"legend"},k("figcaption",{},i),vt("svg",{width:112,height:28,viewBox:"0 0 112 28",role:"img","aria-label":`${i}${F.colon}${e} \u2013 ${n}`},...Array.from({length:48},(r,o)=>vt("rect",{x:o*110/48,y:2,width:110/48+.4,height:10,fill:t((o+.5)/48)})),vt("text",{x:0,y:25},e),vt("text",{x:110,y:25,"text-anchor":"end"},n)))}function MS(i){let t=i[i.length-1];return k("ul",{class:"size-key","aria-label":F.volume},...i.map(e=>{let n=6.5*Wu(e,t);return k("li",{},vt("svg",{width:16,height:16,viewBox:"-8 -8 16 16","aria-hidden":"true"},vt("circle",{r:n})),`${Dt(i.length>2?e:Number(e.toPrecision(2)))} mL`)}))}var[qu,$u,Ms,wS,ai,TS]=[360,208,44,10,14,34],[nc,_r]=[qu-Ms-wS,$u-ai-TS],ic=100;function AS({area_cm2:i,top_ml_cm2:t},e){let n=i.reduce((a,l)=>a+l,0);if(e<=0)return{share:1,cm2:n};if(e>t||n<=0)return{share:0,cm2:0};let s=e/t*i.length,r=Math.min(Math.floor(s),i.length-1),o=i.slice(r+1).reduce((a,l)=>a+l,0)+i[r]*(1-(s-r));return{share:o/n,cm2:o}}function Mm(i,t,e){let n=new Set,s=k("div",{class:"plot",tabindex:0,role:"slider","aria-label":F.histogramDose,"aria-valuemin":0}),r=k("p",{class:"readout"}),o=k("ul",{class:"curve-key"}),a=k("figure",{class:"histogram"},k("figcaption",{},F.histogram),r,s,o),l=[],c=1,h,d=null,u=({target:S})=>S===fe?F.allRegionsTogether:se(i.outlines[S].label,i.outlines[S].region),f=({target:S})=>S===fe?"var(--ink)":e.get(i.outlines[S].region)??"",g=({target:S})=>S!==fe&&i.outlines[S].label.endsWith(".right"),_=S=>Ms+S/c*nc,p=S=>ai+(1-S)*_r;function m(){let{product:S,depth_layer:y}=t.now;h=hs(i,t.now,1),l=i.histograms.filter(R=>R.product===S&&R.layer===y);let M=l.filter(({target:R})=>!n.has(R));c=Math.max(...(M.length?M:l).map(({top_ml_cm2:R})=>R),1e-9);let P=c*h.factor,E=M[0]?.rx_ml_cm2,A=E!==void 0&&M.every(R=>Math.abs(R.rx_ml_cm2-E)<1e-6*E)&&E>0&&E<=c;d=vt("line",{class:"at-dose hidden",y1:ai,y2:ai+_r}),s.replaceChildren(vt("svg",{viewBox:`0 0 ${qu} ${$u}`,"aria-hidden":"true"},...[0,.25,.5,.75,1].flatMap(R=>[vt("line",{class:"grid",x1:Ms,x2:Ms+nc,y1:p(R),y2:p(R)}),vt("text",{x:Ms-6,y:p(R)+4,"text-anchor":"end"},R===1?"100 %":String(100*R))]),...Xu(P).flatMap(R=>[vt("line",{class:"tick",x1:_(R/h.factor),x2:_(R/h.factor),y1:ai+_r,y2:ai+_r+4}),vt("text",{x:_(R/h.factor),y:ai+_r+16,"text-anchor":"middle"},Dt(R))]),vt("text",{class:"unit",x:Ms+nc,y:$u-3,"text-anchor":"end"},h.unit),...A?[vt("line",{class:"rx-line",x1:_(E),x2:_(E),y1:ai,y2:ai+_r}),vt("text",{class:"rx-text",x:_(E)+4,y:ai+10},Ns)]:[],...[...M].reverse().map(x),d)),o.replaceChildren(...l.map(b)),s.setAttribute("aria-valuemax",String(Number(P.toPrecision(4)))),v()}function x(S){let y=S.area_cm2.reduce((A,R)=>A+R,0)||1,M=y,P=S.area_cm2.map((A,R)=>(M-=A,`L${_((R+1)/S.area_cm2.length*S.top_ml_cm2).toFixed(2)} ${p(Math.max(M,0)/y).toFixed(2)}`)),E=vt("path",{class:S.target===fe?"curve all":g(S)?"curve dashed":"curve",d:`M${_(0)} ${p(1)}${P.join("")}`});return E.style.stroke=f(S),E}function b(S){let y=!n.has(S.target),M=vt("svg",{width:24,height:10,viewBox:"0 0 24 10","aria-hidden":"true"},vt("line",{class:S.target===fe?"curve all":g(S)?"curve dashed":"curve",x1:1,x2:23,y1:5,y2:5}));return M.style.stroke=f(S),k("li",{},k("button",{type:"button","aria-pressed":String(y),onclick:()=>{y?n.add(S.target):n.delete(S.target),m(),o.querySelectorAll("button")[l.indexOf(S)]?.focus()}},M,k("span",{class:"grow"},u(S)),k("span",{class:"share"}),k("span",{class:"area"})))}function v(){let S=t.now.marked_ml_cm2;d?.classList.toggle("hidden",S===null),d?.setAttribute("x1",String(_(S??0))),d?.setAttribute("x2",String(_(S??0)));let y=`${Dt(Number(((S??0)*h.factor).toPrecision(3)))} ${h.unit}`,M=l.map(E=>{let{share:A,cm2:R}=AS(E,S??0);return{each:E,share:S===null?"":`${Dt(100*A,1)} %`,area:`${Dt(R,1)} cm\xB2`}});r.textContent=S===null?F.histogramHint:`\u2265 ${y}`,r.classList.toggle("told-dose",S!==null);for(let[E,A]of[...o.children].entries())A.querySelector(".share").textContent=M[E].share,A.querySelector(".area").textContent=M[E].area;let P=M.filter(({each:E})=>!n.has(E.target)).map(({each:E,share:A,area:R})=>`${u(E)} ${A}, ${R}`);s.setAttribute("aria-valuenow",String(Number(((S??0)*h.factor).toPrecision(4)))),s.setAttribute("aria-valuetext",S===null?F.histogramHint:[`\u2265 ${y}`,...P].join("; "))}let w=S=>t.set({marked_ml_cm2:S===null?null:Math.min(Math.max(S,0),c)});return s.addEventListener("pointermove",S=>{let y=s.getBoundingClientRect();w(((S.clientX-y.x)/y.width*qu-Ms)/nc*c)}),s.addEventListener("pointerleave",S=>S.pointerType!=="touch"&&w(null)),s.addEventListener("blur",()=>w(null)),s.addEventListener("keydown",S=>{let y=t.now.marked_ml_cm2??0,M={ArrowRight:y+c/ic,ArrowLeft:y-c/ic,ArrowUp:y+c/ic,ArrowDown:y-c/ic,Home:0,End:c,PageUp:y+c/10,PageDown:y-c/10}[S.key];if(S.key==="Escape"&&t.now.marked_ml_cm2!==null)w(null);else if(M!==void 0&&!S.shiftKey)w(M);else return;S.preventDefault(),S.stopPropagation()}),t.watch((S,y)=>{S===y||S.product!==y.product||S.depth_layer!==y.depth_layer||S.unit!==y.unit?m():S.marked_ml_cm2!==y.marked_ml_cm2&&v()}),a}function wm(i,t,e){if(!gi(i))return[];let n=[];if(i.deposits){let s=Us(F.doseLayer,[fe,0,1,2].filter(r=>r===fe||i.histograms.some(o=>o.layer===r)).map(r=>({value:String(r),text:Yu(r),hint:"L"})),r=>t.set({depth_layer:Number(r)}));t.watch(({depth_layer:r})=>s.show(String(r))),n.push(k("div",{class:"screen-only"},k("h3",{},F.doseLayer),s.element)),i.products.length>1&&n.push(...ES(i,t))}return n.push(...RS(i,t)),i.histograms.length&&n.push(Mm(i,t,e)),n}function Yu(i){return{0:F.skin,1:F.subcutis,2:F.deeper}[i]??F.fullDepth}function ES(i,t){let e=Us(F.product,[fe,...i.products.keys()].map(n=>({value:String(n),text:n===fe?F.allProducts:se(`products.${i.products[n]}`,i.products[n]),hint:"Q"})),n=>Zu(i,t,Number(n)));return t.watch(({product:n})=>e.show(String(n))),[k("div",{class:"screen-only"},k("h3",{},F.product),e.element)]}function Zu(i,t,e){let n=i.dose_scales[e===fe?0:e+1]?.per_ml;t.set({product:e,unit:n===null?"ml":t.now.unit})}function RS(i,t){let e=k("input",{type:"checkbox",onchange:()=>t.toggle("isodose")}),n=k("input",{type:"range",min:0,max:100,step:5,"aria-label":F.doseOpacity,oninput:r=>t.set({opacity:Number(r.target.value)/100})});t.watch(r=>{e.checked=r.layers.isodose,n.value=String(Math.round(r.opacity*100))});let s=i.dose_scales.some(({rx_ml_cm2:r})=>r!==null);return[k("div",{class:"layer-choice"},s?k("label",{class:"layer"},e,k("span",{},F.isodose),k("kbd",{class:"keys"},"I")):null,k("label",{class:"slider"},k("span",{},F.doseOpacity),n,k("kbd",{class:"keys"},"[ ]")))]}function Tm(i,t,e){let n=k("button",{type:"button",class:"icon more","aria-expanded":"false","aria-label":F.details,title:F.details,onclick:()=>n.setAttribute("aria-expanded",String(s.classList.toggle("open")))},"\u22EF"),s=k("header",{class:"top"},k("div",{class:"names"},k("p",{class:"brand"},"mesomap"),k("h1",{},i.title),i.text.subtitle?k("p",{class:"subtitle",title:i.text.subtitle},i.text.subtitle):null),CS(i),k("a",{class:"to-disclaimer",href:"#disclaimer"},F.notADevice),k("div",{class:"tools"},n,...PS(i,t,e)));return s}function CS(i){let{volume_ml:t}=i.points,{containers:e,leftover:n,minutes:s,cost:r,sessions:o}=i.text,a=(l,c)=>l?k("div",{},k("dt",{},c),k("dd",{},l)):null;return k("dl",{class:"summary"},a(String(t.length),F.points),a(Dt(t.reduce((l,c)=>l+c,0)),F.injected),a(e,F.containers),a(n,F.leftover),a(s,F.minutes),a(r,F.cost),a(o,F.sessions))}function PS(i,t,e){return[...IS(i,e.speak),k("button",{type:"button",class:"icon","aria-label":F.theme,title:`${F.theme} (T)`,onclick:()=>t.set({dark:!t.now.dark})},"\u25D0"),k("button",{type:"button",class:"icon keys","aria-label":F.help,title:`${F.help} (?)`,onclick:e.help},"?")]}function IS(i,t){let e=[...i.languages].sort((s,r)=>s.localeCompare(r));if(e.length<2)return[];let n=k("select",{class:"language","aria-label":F.language,title:F.language,onchange:()=>t(n.value)},...e.map(s=>k("option",{value:s,lang:s,selected:s===i.lang},af[s]??s)));return[n]}function Ku(i=[]){let t=k("dialog",{class:"help","aria-label":F.help},k("h2",{},F.help),k("dl",{},...[...F.shortcuts,...i].map(([e,n])=>k("div",{},k("dt",{},e),k("dd",{},n)))));return t.append(k("button",{type:"button",class:"plain",onclick:()=>t.close()},F.close)),t.addEventListener("click",e=>e.target===t&&t.close()),t}var[Ln,ws,ji,Hn]=[340,156,40,38],Am=5,LS=12;function Ju(i,t){let e=i.layers_mm?.[t]??[null,null,null],n=[[F.epidermis,"epidermis"],[e[0]===null?F.skin:F.dermis,"dermis"],[F.subcutis,"subcutis"],[F.deeper,"deeper"]];if(e[1]===null)return[{name:F.skin,kind:"dermis",from_mm:0,to_mm:1/0}];let s=[e[0]??0,e[1],e[2]??1/0,1/0];return n.flatMap(([r,o],a)=>{let l=a?s[a-1]:0;return s[a]>l?[{name:r,kind:o,from_mm:l,to_mm:s[a]}]:[]})}function Em(i,t,e,n){let s=i.angle_deg[t]*Math.PI/180,r=i.depth_mm[t],o=i.insertion_mm[t]*Math.cos(s),a=Ju(i,t),l=a.find(({kind:v})=>v==="dermis")?.to_mm??0,c=n?Math.min(n.depth+n.b,n.bottom):r,h=Math.max(1.25*r,1.12*c,Number.isFinite(l)?1.25*l:0,.6),d=Math.max(n?.a??0,.8),u=ws-ji,f=Math.min(u/h,(Ln-Hn-40)/(o+2*d)),[g,_]=[.5*(Ln-Hn)-.5*o*f,.5*(Ln-Hn)+.5*o*f],p=v=>ji+v*f,m=a.flatMap(({name:v,kind:w,from_mm:S,to_mm:y})=>{let[M,P]=[p(S),Math.min(p(y),ws)];if(M>=ws)return[];let E=P-M>=LS?[vt("text",{class:"layer-name",x:6,y:Math.min(M+11,P-3)},v)]:[];return[vt("rect",{class:`tissue ${w}`,x:0,y:M,width:Ln-Hn,height:P-M}),...E]}),x=`depot-${t}`,b=n?[vt("clipPath",{id:x},vt("rect",{x:0,y:p(n.top),width:Ln-Hn,height:Math.max(Math.min(p(n.bottom),ws)-p(n.top),0)})),vt("rect",{class:"depot",x:(n.swept?g:_)-n.a*f,y:p(n.depth-n.b),width:(n.swept?_-g:0)+2*n.a*f,height:2*n.b*f,rx:n.a*f,ry:n.b*f,"clip-path":`url(#${x})`})]:[];return vt("svg",{class:"depth-strip",viewBox:`0 0 ${Ln} ${ws}`,role:"img","aria-label":[`${F.depth} ${Dt(r)} mm, ${F.angle} ${Dt(i.angle_deg[t])}\xB0`,se(`planes.${i.plane[t]}`,i.plane[t]),...a.map(({name:v,from_mm:w,to_mm:S})=>`${v} ${Dt(w,1)}${Number.isFinite(S)?`\u2013${Dt(S,1)}`:"+"} mm`)].join("; ")},...m,...b,vt("line",{class:"surface",x1:0,x2:Ln-Hn,y1:ji,y2:ji}),...DS(i.insertion_mm[t],s,g,f,e),vt("line",{class:"lead",x1:_+6,x2:Ln-Hn,y1:p(r),y2:p(r)}),vt("text",{class:"depth-text",x:Ln-Hn-4,y:p(r)-4,"text-anchor":"end"},`${Dt(r)} mm`),...NS(f))}function DS(i,t,e,n,s){let r=Math.max((s?.outer_mm??.3)*n,1.8),o=Math.max((s?.length_mm??13)-i,.5)*n,a=i*n,l=`translate(${e} ${ji}) rotate(${t*180/Math.PI})`,c=Math.min(2.2*r,a),h=r/2;return[vt("g",{transform:l},vt("rect",{class:"hub",x:-o-Am*n,y:-1.6*r-3,width:Am*n,height:3.2*r+6,rx:2}),vt("rect",{class:"shaft",x:-o,y:-h,width:o,height:r}),vt("path",{class:"buried",d:`M0 ${-h}H${a}L${a-c} ${h}H0z`}))]}function NS(i){let t=(ws-ji)/i,e=[.1,.2,.5,1,2,5,10,20,50].find(s=>s*6>=t)??100,n=Array.from({length:Math.floor(t/e+1e-9)+1},(s,r)=>r*e);return[vt("text",{x:Ln-Hn+9,y:ji-12},"mm"),...n.flatMap(s=>{let r=ji+s*i,o=vt("line",{class:"tick",x1:Ln-Hn,x2:Ln-Hn+5,y1:r,y2:r});return r>ws-4?[o]:[o,vt("text",{x:Ln-Hn+9,y:r+3.5},Dt(s))]})]}var[Qi,sc,rc,Qn,US]=[340,150,16,30,16];function Rm(i,t,e,n){let s=i.number.length,r=Math.max(...i.depth_mm,.5),o=i.layers_mm?.map(([,M])=>M??0)??[],a=1.2*Math.max(r,...o),l=M=>Qn+(M+.5)/s*(Qi-Qn),c=M=>rc+Math.min(M,a)/a*(sc-rc-US),h=(Qi-Qn)/s/2,u=["deeper","subcutis","dermis","epidermis"].map(M=>{let P=i.number.map((E,A)=>{let R=Ju(i,A).find(O=>O.kind===M),[N,L]=R?[c(R.from_mm),c(R.to_mm)]:[0,0];return L>N?`M${l(A)-h} ${N}h${2*h+.2}V${L}h${-2*h-.2}z`:""});return vt("path",{class:`tissue ${M}`,d:P.join("")})}),f=[.1,.2,.5,1,2,5,10,20].find(M=>M*5>=a)??50,g=Array.from({length:Math.floor(a/f)+1},(M,P)=>P*f).flatMap(M=>[vt("line",{class:"tick",x1:Qn-4,x2:Qn,y1:c(M),y2:c(M)}),vt("text",{x:Qn-7,y:c(M)+3.5,"text-anchor":"end"},Dt(M))]),_=Math.min(Math.max(.42*(2*h),2),4),p=xr(i,t.now.colouring,e),m=i.number.map((M,P)=>vt("circle",{class:"dot",cx:l(P),cy:c(i.depth_mm[P]),r:_,fill:p[P]})),x=vt("circle",{class:"ring hidden",r:_+3}),b=vt("text",{class:"depth-text",x:Qi-2,y:11,"text-anchor":"end"}),[v,w]=[Math.min(...i.depth_mm),Math.max(...i.depth_mm)],S=vt("svg",{class:"depth-strip overview",viewBox:`0 0 ${Qi} ${sc}`,role:"img","aria-label":`${F.depthOfAll}${F.colon}${Dt(v)}${w>v?`\u2013${Dt(w)}`:""} mm`},...u,vt("line",{class:"surface",x1:Qn,x2:Qi,y1:rc,y2:rc}),vt("text",{x:Qn-7,y:9,"text-anchor":"end"},"mm"),vt("text",{x:Qn,y:sc-3},String(i.number[0])),vt("text",{x:Qi-2,y:sc-3,"text-anchor":"end"},String(i.number[s-1])),...g,...m,x,b),y=M=>{let P=S.getBoundingClientRect(),E=((M.clientX-P.x)/P.width*Qi-Qn)/(Qi-Qn);return Math.min(Math.max(Math.floor(E*s),0),s-1)};return S.addEventListener("pointermove",M=>{let P=y(M);P!==t.now.hover&&t.set({hover:P}),x.setAttribute("cx",String(l(P))),x.setAttribute("cy",String(c(i.depth_mm[P]))),x.classList.remove("hidden"),b.textContent=`${i.number[P]}${F.colon}${se(i.region[P])}, ${Dt(i.depth_mm[P])} mm`}),S.addEventListener("pointerleave",()=>{x.classList.add("hidden"),b.textContent="",t.set({hover:-1})}),S.addEventListener("click",M=>n(y(M))),S}var FS=1;function oc(i,t){let e=i.xyz_mm[t][0];return Math.abs(e)<=FS?F.midline:e>0?F.left:F.right}function Cm(i){return{left:F.left,right:F.right,midline:F.midline}[i]??i}function yr(i,t){let e=[[F.region,se(i.region[t])],[F.side,oc(i,t)],[F.depth,`${Dt(i.depth_mm[t])} mm`],[F.angle,`${Dt(i.angle_deg[t])}\xB0`],[F.volume,`${Dt(i.volume_ml[t])} mL`]];return i.dose&&e.push([F.dose,`${Dt(i.dose[t])} ${i.dose_unit}`]),e.push([F.insertion,`${Dt(i.insertion_mm[t])} mm`],[F.plane,se(`planes.${i.plane[t]}`,i.plane[t])],[F.technique,se(`techniques.${i.technique[t]}`,i.technique[t])]),e}function OS(i,t){let e=i.layers_tag[t]??"",n={A:F.layersMeasured,S:F.layersNearby,P:F.layersReference,M:F.layersGiven}[e];return n?`${n} [${e}]`:""}function Pm(i,t,e,n,s){let{points:r}=i,o=k("section",{class:"card","aria-label":F.point}),a="";t.watch(({current:h,hover:d,colouring:u})=>{if(h<0&&o.querySelector(".overview:hover"))return;let f=d>=0?d:h,g=`${f} ${u}`;g!==a&&(a=g,o.replaceChildren(...f<0?l():c(f)))});function l(){let{needle:h}=i,d=h?`${F.needle} ${h.gauge} G \xD7 ${Dt(h.length_mm)} mm, ${F.syringe} ${Dt(h.syringe_ml)} mL`:"";return[k("h2",{},F.depthOfAll),...r.number.length?[Rm(r,t,e,s)]:[],...d?[k("p",{class:"fine"},d)]:[],k("p",{class:"hint keys"},F.noPointHint),k("p",{class:"hint touch"},F.noPointTouch)]}function c(h){let d=OS(r,h);return[k("h2",{},oa(xr(r,t.now.colouring,e)[h]),`${F.point} ${r.number[h]}`,k("span",{class:"where"},`${se(r.region[h])}, ${oc(r,h)}`)),k("dl",{class:"facts"},...yr(r,h).slice(2).map(([u,f])=>k("div",{},k("dt",{},u),k("dd",{},f)))),Em(r,h,i.needle,n(h)),...d?[k("p",{class:"fine"},d)]:[]]}return o}var ac=Math.PI/24;function Im({content:i,store:t,rig:e,playback:n,view:s,reset:r,nextRegion:o,help:a,measure:l,mark:c,rest:h}){let d=b=>{t.set({playing:!1}),n.go(b)},u=()=>gi(i()),f=()=>[fe,...[0,1,2].filter(b=>i().histograms.some(v=>v.layer===b))],g=()=>i().products.length>1?[fe,...i().products.keys()]:[fe],_=(b,v)=>b[(b.indexOf(v)+1)%b.length],p=b=>Math.min(Math.max(b,0),1),m={1:()=>s("front"),2:()=>s("oblique-left"),3:()=>s("oblique-right"),4:()=>s("left"),5:()=>s("right"),6:()=>s("back"),7:()=>s("top"),0:r,r,p:()=>t.set({mode:"points"}),d:()=>u()&&t.set({mode:"dose"}),b:()=>u()&&t.set({mode:"both"}),u:()=>u()&&t.now.mode!=="points"&&t.set({unit:_(ra(i(),t.now.product),t.now.unit)}),l:()=>i().deposits&&t.set({depth_layer:_(f(),t.now.depth_layer)}),q:()=>i().deposits&&Zu(i(),t,_(g(),t.now.product)),c:()=>t.set({colouring:_(["region","depth","order"],t.now.colouring)}),e:o,m:l,enter:c,w:()=>t.toggle("rows"),",":()=>n.faster(-1),".":()=>n.faster(1),n:()=>t.toggle("numbers"),o:()=>t.toggle("outlines"),g:()=>t.toggle("names"),z:()=>t.toggle("zones"),i:()=>t.toggle("isodose"),t:()=>t.set({dark:!t.now.dark}),"[":()=>t.set({opacity:p(t.now.opacity-.1)}),"]":()=>t.set({opacity:p(t.now.opacity+.1)}),"+":()=>e.nudge(0,0,.88),"=":()=>e.nudge(0,0,.88),"-":()=>e.nudge(0,0,1.1363636363636365),"?":a,arrowright:()=>d(t.now.current+1),arrowleft:()=>d(t.now.current-1),home:()=>d(0),end:()=>d(i().points.number.length-1)," ":()=>t.set({playing:!t.now.playing}),escape:()=>t.now.ruling?l():d(-1)},x={arrowleft:()=>e.nudge(-ac,0),arrowright:()=>e.nudge(ac,0),arrowup:()=>e.nudge(0,-ac),arrowdown:()=>e.nudge(0,ac)};document.addEventListener("keydown",b=>{if(b.ctrlKey||b.metaKey||b.altKey||document.querySelector("dialog[open]"))return;let v=b.target,w=b.key.toLowerCase(),S=v instanceof HTMLInputElement?v.type==="range"?["arrowleft","arrowright","arrowup","arrowdown","home","end"]:["checkbox","radio"].includes(v.type)?[" "]:null:v instanceof HTMLButtonElement||v instanceof HTMLAnchorElement?[" ","enter"]:v instanceof HTMLSelectElement||v instanceof HTMLTextAreaElement?null:v.classList.contains("scroll")?["arrowleft","arrowright"]:[];if(S===null||S.includes(w)&&!b.shiftKey)return;let y=b.shiftKey&&w.startsWith("arrow")?x[w]:m[w];y&&(h(),y(),b.preventDefault())})}function ju({points:i}){return[...new Set(i.region.map((e,n)=>`${e}\0${i.laterality[n]}`))].map(e=>{let[n,s]=e.split("\0");return{region:n,side:s,rows:i.region.flatMap((r,o)=>r===n&&i.laterality[o]===s?[o]:[])}})}function Lm(i,t,e,n){let r=[["numbers",F.numbers,"N",i.points.number.length>0],["outlines",F.outlines,"O",i.outlines.length>0],["names",F.names,"G",i.outlines.length>0],["zones",F.zones,"Z",i.zones.length>0],["rows",F.rowDirection,"W",i.points.number.length>1]].filter(([,,,a])=>a).map(([a,l,c])=>{let h=k("input",{type:"checkbox",onchange:()=>t.toggle(a)});return t.watch(d=>h.checked=d.layers[a]),k("label",{class:"layer"},h,k("span",{},l),k("kbd",{class:"keys"},c))}),o=ju(i).map(({region:a,side:l,rows:c})=>{let h=c.reduce((u,f)=>u+i.points.volume_ml[f],0),d=l==="midline"?se(a):`${se(a)}, ${Cm(l)}`;return k("li",{},k("button",{type:"button",title:`${F.zoomTo} ${d}`,onclick:()=>n(a,l)},oa(e.get(a)??""),k("span",{class:"grow"},d),k("span",{class:"number"},`${c.length} ${F.points}`),k("span",{class:"number"},`${Dt(h)} mL`)))});return[k("h3",{},F.regions,k("kbd",{class:"keys"},"E")),k("ul",{class:"region-list"},...o,k("li",{},k("button",{type:"button",class:"quiet",onclick:()=>n(null,null)},F.allRegions))),k("div",{class:"layer-choice"},k("h3",{},F.layers),...r)]}var BS={concentration:"{dose}/mL",gauge:"G",size_ml:"mL",leak_fraction:"",seconds_per_point:"s",sessions:"",max_dose:"{dose}",marking_s_per_point:"s",points:"",density_per_cm2:"/cm\xB2",total_dose:"{dose}",dose:"{dose}",ml_per_mm:"mL/mm",overlap:"",lidocaine_mg_ml:"mg/mL",max_points:"",max_sessions:"",max_bmi:"",travel_s_per_mm:"s",downtime_h:"h"},Dm={mm:"mm",ml:"mL",s:"s",deg:"\xB0",min:"min",cm2:"cm\xB2"};function Nm(i,t){let e=i.split("."),n={low:`, ${F.least}`,high:`, ${F.most}`}[e[e.length-1]];n&&e.pop();let s=e[e.length-1],r=s.split("_"),o=r.length>1&&Dm[r[r.length-1]],a=["before","after"].includes(e[1]),l=F.figures[s]??(o?se(r.slice(0,-1).join("-")):se(r.join("-"))),c=["interval_days","min_interval_days"].includes(s)?F.days:s==="needle_change_every"?F.points:BS[s]??(o?Dm[r[r.length-1]]:a?"min":""),h=l.charAt(0).toLocaleLowerCase(F.lang)+l.slice(1);return[(e[0]==="steps"?`${se(`steps.${e[1]}`,e[1])}${F.colon}${h}`:e[0]==="zones"&&e.length>2?`${se(e[1])}${F.colon}${h}`:e[0]==="product"&&e[1]==="containers"?`${F.container}${F.colon}${lf(s)?se(s):s}`:s==="dead_space_ml"?{needle:F.deadSpaceOfNeedle,syringe:F.deadSpaceOfSyringe}[e[0]]??l:e[0]==="session"&&e.length>2?`${e[1]==="before"?F.before:F.after}${F.colon}${h}`:l)+(n??""),t?c.replace("{dose}",t):c.replace(/\{dose\}\/?.*/,"")]}function td(i,t){return i.length===0?null:k("span",{class:"marks"},...i.map(e=>k("button",{type:"button",class:"mark",title:`${F.sources}${F.colon}${e}`,onclick:()=>t(e)},e)))}function Ts(i){return typeof i=="object"&&i!==null}function Um(i,t,e){let n=i.note?[k("p",{class:"note"},i.note)]:[];return i.layout==="cards"?[k("ul",{class:"cards"},...i.rows.map(s=>kS(i,s,e))),...n]:i.layout==="figures"?[k("ul",{class:"figures"},...i.rows.map(s=>zS(s,t,e))),...n]:[...VS(i,e),...n]}function Qu(i,t,e,n){let s=Ts(i)?i.value:i,r=s===null?"\u2013":typeof s=="number"?Dt(s,t):s;return[e&&s!==null?r+(e==="\xB0"?"":" ")+e:r,Ts(i)&&i.inferred?k("span",{class:"inferred",title:i.inferred},F.inferred):null,Ts(i)?td(i.sources,n):null]}function kS({columns:i},[t,...e],n){return k("li",{class:"row-card"},k("h4",{},...Qu(t,i[0].digits,"",n)),k("dl",{},...e.map((s,r)=>{let{label:o,unit:a,digits:l}=i[r+1];return k("div",{},k("dt",{},o),k("dd",{},...Qu(s,l,a,n)))})))}function zS([i,t,e,n],s,r){let[o,a]=Nm(String(i),s),l=Ts(t)?{...t,inferred:""}:t;return k("li",{},k("span",{class:"figure-name",title:String(i)},o),k("span",{class:"figure-value"},...Qu(l,null,a,r)),e&&e!=="quoted"?k("span",{class:"inferred"},String(e)):null,n?k("span",{class:"why"},String(n)):null)}function VS(i,t){let e=(r,o)=>r===null?"\u2013":typeof r=="number"?Dt(r,o):r,n=i.rows.map(r=>k("tr",{},...r.map((o,a)=>{let l=Ts(o)?o.value:o,c=typeof l=="number",h=[e(l,i.columns[a].digits)];return Ts(o)&&(o.inferred&&h.push(k("span",{class:"inferred",title:o.inferred},F.inferred)),h.push(td(o.sources,t))),a===0?k("th",{scope:"row"},...h):k("td",{class:c?"number":""},...h)}))),s=i.columns.map((r,o)=>i.rows.some(a=>{let l=a[o];return typeof(Ts(l)?l.value:l)=="number"}));return[k("div",{class:"scroll",tabindex:0,role:"region","aria-label":i.title},k("table",{},k("thead",{},k("tr",{},...i.columns.map(({label:r,unit:o},a)=>k("th",{scope:"col",class:s[a]?"number":""},r,o?k("small",{},o):null)))),k("tbody",{},...n)))]}function Fm(i,t,e){if(i.findings.length===0)return[k("p",{class:"hint"},F.noFindings)];let n={error:0,warning:1,info:2},s=[...i.findings].sort((r,o)=>(n[r.severity]??3)-(n[o.severity]??3));return[k("ul",{class:"findings"},...s.map(r=>{let o=r.unit?` ${r.unit}`:"",a=[r.value===null?null:`${Dt(r.value)}${o}`,r.limit===null?null:`${F.limit} ${Dt(r.limit)}${o}`].filter(l=>l!==null);return k("li",{class:`finding ${["error","warning"].includes(r.severity)?r.severity:"info"}`},k("b",{},[F.severity[r.severity]??r.severity,r.title].filter(Boolean).join(F.colon)),k("span",{},r.text),k("span",{class:"fine"},[`${F.rule} ${r.rule}`,r.region,...a].filter(Boolean).join(" \xB7 "),r.point===null?null:k("button",{type:"button",class:"mark",onclick:()=>t(r.point)},`${F.goToPoint} ${r.point}`),r.source?td([r.source],e):null))}))]}function Om(i){let t=i.sources.map(e=>{let n=/^https?:\/\//i.test(e.url),s=[e.publisher,e.year,e.tier].filter(Boolean).join(" \xB7 ");return k("li",{id:`source-${e.id}`,tabindex:-1},k("code",{},e.id),n?k("a",{href:e.url,target:"_blank",rel:"noopener noreferrer"},e.title):k("span",{},e.title),k("span",{class:"fine"},s))});return[t.length?k("ul",{class:"sources"},...t):k("p",{class:"hint"},F.noSources),k("h3",{},F.provenance),k("dl",{class:"provenance"},...i.provenance.map(([e,n])=>k("div",{},k("dt",{},e),k("dd",{},n))))]}function Bm(i,t,e,n,s){let{points:r}=i,o=Pm(i,t,e,n.shapeOf,m=>n.jump(r.number[m])),a=[],l=(m,x,b,v=null)=>{a.push({key:m,name:x,count:v,body:k("div",{},...b)})},c=m=>{_(a.length-1),document.getElementById(`source-${m}`)?.focus()};l("map",F.mapTab,Lm(i,t,e,n.lookAt));let h=m=>Um(m,r.dose_unit,c),d=i.text.tables.filter(m=>m.of_dose).flatMap(m=>[k("h3",{class:"of-dose"},m.title),...h(m)]);(gi(i)||d.length)&&l("dose",F.doseTab,[...wm(i,t,e),...d]),i.text.tables.filter(m=>!m.of_dose).forEach((m,x)=>l(`table ${x}`,m.title,h(m))),l("findings",F.findings,Fm(i.text,n.jump,c),i.text.findings.length),l("sources",F.sources,Om(i.text));let u=a.map(({name:m,count:x},b)=>k("button",{type:"button",role:"tab",id:`tab-${b}`,"aria-controls":`tabpanel-${b}`,onclick:()=>_(b)},m,x?k("span",{class:"count"},String(x)):null)),f=a.map(({name:m,body:x},b)=>k("section",{role:"tabpanel",id:`tabpanel-${b}`,"aria-labelledby":`tab-${b}`},k("h3",{class:"print-only"},m),x)),g=0,_=m=>{g=m,u.forEach((x,b)=>{x.setAttribute("aria-selected",String(b===g)),x.tabIndex=b===g?0:-1,f[b].classList.toggle("hidden",b!==g)})},p=k("div",{class:"tabs",role:"tablist","aria-label":F.details},...u);return p.addEventListener("keydown",m=>{let x=u.indexOf(document.activeElement),b={ArrowRight:x+1,ArrowLeft:x-1,Home:0,End:u.length-1}[m.key];if(x<0||b===void 0||m.shiftKey)return;let v=(b+u.length)%u.length;_(v),u[v].focus(),m.preventDefault(),m.stopPropagation()}),_(Math.max(a.findIndex(({key:m})=>m===s),0)),{element:k("aside",{class:"panel","aria-label":F.details},o,p,...f),open:()=>a[g].key}}var vr=[5,15,30,60,120,300],lc=class{constructor(t,e,n){this.played=t;this.store=e;this.count=n;e.watch(({playing:s},r)=>{if(s===r.playing||(cancelAnimationFrame(this.frame),!s))return;let o=e.now.clock_s,[a,l]=this.session.injecting;(o===null||o>=l)&&this.seek(a),this.last=performance.now(),this.frame=requestAnimationFrame(c=>this.step(c))})}played;store;count;frame=0;last=0;still=window.matchMedia("(prefers-reduced-motion: reduce)");get session(){return this.played()}go(t){let e=Math.min(Math.max(t,-1),this.count()-1);this.store.set({current:e,clock_s:e<0?null:this.session.endOf(e)})}seek(t){let e=Math.min(Math.max(t,0),this.session.length_s),n=this.session.rowAt(e);this.store.set(n===this.store.now.current?{clock_s:e}:{clock_s:e,current:n})}faster(t){let e=vr.indexOf(this.store.now.speed);this.store.set({speed:vr[Math.min(Math.max(e+t,0),vr.length-1)]})}get moves(){return this.store.now.playing&&!this.still.matches}step(t){let{clock_s:e,speed:n,playing:s}=this.store.now;if(!s||e===null)return;let r=Math.min((t-this.last)/1e3,.25);this.last=t;let o=e,a=this.session.length_s;for(;r>0&&o<a;){let{until_s:l,rate:c}=this.pace(o,n),h=Math.max(l-o,.001),d=Math.min(r*c,h);o+=d,r-=d/c}this.seek(o),o>=a?this.store.set({playing:!1}):this.frame=requestAnimationFrame(l=>this.step(l))}pace(t,e){let n=this.session.during(t),r=(l=>this.session.events.reduce((c,{start_s:h})=>h>t?Math.min(c,h):c,Math.min(...l.map(({end_s:c})=>c),this.session.length_s)))(n),a=n.some(({point:l})=>l!==null)?e:Math.max(e,(r-t+1e-6)/1.6,this.waitRate(n));return{until_s:r,rate:a}}waitRate(t){return Math.max(0,...t.map(({start_s:e,end_s:n})=>(n-e)/1.6))}};function km(i){let[t,e]=i.injecting,n=(e-t)/60;return vr.reduce((s,r)=>Math.abs(Math.log(r/n))<Math.abs(Math.log(s/n))?r:s,30)}var cc=class{constructor(t){this.field=t;let{canvas:e,store:n}=t;e.addEventListener("pointermove",s=>{let r=`${s.clientX} ${s.clientY}`;r!==this.last&&(this.last=r,s.buttons?this.rest():this.hover(s,9))}),e.addEventListener("pointerleave",()=>{this.last="",this.rest()}),e.addEventListener("pointerdown",s=>this.pressed={x:s.clientX,y:s.clientY}),e.addEventListener("pointerup",s=>{let r=this.pressed&&Math.hypot(s.clientX-this.pressed.x,s.clientY-this.pressed.y)<5;if(this.pressed=null,!!r){if(n.now.ruling)this.measure(s);else{if(t.taken?.(s))return;t.choose(t.stage.pick(s.clientX,s.clientY,s.pointerType==="touch"?18:9))}s.pointerType==="touch"&&this.rest()}}),n.watch(({hover:s},r)=>{s<0&&r.hover>=0&&this.hide()})}field;last="";pressed=null;rest(){this.hide(),this.field.store.now.hover>=0&&this.field.store.set({hover:-1})}measure(t){let e=this.field.stage.skinAt(t.clientX,t.clientY);e&&this.field.stage.ruler.add({face:e.face,place:e.place})}hide(){this.field.tip.classList.add("hidden"),this.field.canvas.classList.remove("over")}hover(t,e){let{canvas:n,holder:s,tip:r,stage:o,store:a,unit:l}=this.field,c=this.field.points(),h=o.pick(t.clientX,t.clientY,e);h!==a.now.hover&&a.set({hover:h}),n.classList.toggle("over",h>=0);let d=h<0&&a.now.mode!=="points"?o.probe(t.clientX,t.clientY):null;if(h<0&&d===null)return r.classList.add("hidden");r.replaceChildren(...h>=0?[k("b",{},`${F.point} ${c.number[h]}`),k("dl",{},...yr(c,h).map(([p,m])=>k("div",{},k("dt",{},p),k("dd",{},m)))),...this.field.more?.(h)??[]]:[k("b",{},`${Dt(Math.abs(d)<1e-9?0:Number(d.toPrecision(3)))} ${l()}`)]),r.classList.remove("hidden");let u=s.getBoundingClientRect(),[f,g]=[t.clientX-u.x,t.clientY-u.y],_=f+18+r.offsetWidth>u.width?f-18-r.offsetWidth:f+18;r.style.left=`${Math.max(4,Math.min(_,u.width-r.offsetWidth-4))}px`,r.style.top=`${Math.max(4,Math.min(g+14,u.height-r.offsetHeight-4))}px`}};function zm(i,t){let e=k("img",{class:"print-picture",alt:""}),n=!1;window.addEventListener("beforeprint",()=>{n=t.now.dark,t.set({dark:!1}),e.alt=F.scene,e.src=i.picture(),i.holder.append(e)}),window.addEventListener("afterprint",()=>{e.remove(),t.set({dark:n})})}var[Oo,hc,pc,fc]=[.12,.22,.38,.84],uc=9,mc=class{constructor(t,e){this.points=e;let n=e.number.length;this.timed=t.start_s.length>0,this.events=this.timed?t.start_s.map((s,r)=>({start_s:s,end_s:t.end_s[r],kind:t.kinds[t.kind[r]],by:t.hands[t.by[r]],target:t.target[r],point:t.point[r],remaining_ml:t.remaining_ml[r]})):e.number.map((s,r)=>({start_s:10*r,end_s:10*(r+1),kind:"injection",by:"practitioner",target:null,point:r,remaining_ml:null})),this.length_s=this.events.reduce((s,r)=>Math.max(s,r.end_s),0),this.injections=new Array(n);for(let s of this.events)s.point!==null&&(this.injections[s.point]=s);this.order=this.events.flatMap(({point:s})=>s===null?[]:[s])}points;events;timed;length_s;injections;order;endOf(t){return this.injections[t]?.end_s??0}get injecting(){return this.order.length?[this.injection(0).start_s,this.injection(this.order.length-1).end_s]:[0,this.length_s]}rowAt(t){let e=this.begun(t);return e?this.order[e-1]:-1}usedAt(t){let e=this.begun(t),n=0;for(let s=0;s<e;s++){let{end_s:r}=this.injection(s);n+=this.points.volume_ml[this.order[s]]*(t>=r?1:Vm(this.share(s,t)))}return n}remainingAt(t){let e=null;for(let n of this.events){if(n.start_s>t)break;n.end_s<=t&&n.remaining_ml!==null&&(e=n.remaining_ml)}return e}during(t){return this.events.filter(({start_s:e,end_s:n})=>e<=t&&t<n)}poseAt(t){let[e,n]=this.injecting;if(t<e||t>n||!this.order.length)return null;let s=this.begun(t)-1,r=this.order[s],o=this.points.insertion_mm[r],a=this.share(s,t),l=s>0?this.order[s-1]:r,c=s>0?this.injection(s).start_s-this.injection(s-1).end_s:0;if(a>1){let d=this.order[s+1],u=this.injection(s+1),f=u.start_s+Oo*(u.end_s-u.start_s),g=(t-this.injection(s).end_s)/Math.max(f-this.injection(s).end_s,1e-9);return{from:r,to:d,way:dc(g),insertion_mm:-uc,emptied:0}}if(a<Oo){let d=this.injection(s).end_s-this.injection(s).start_s,u=(c+a*d)/(c+Oo*d);return{from:l,to:r,way:dc(u),insertion_mm:-uc,emptied:0}}let h=a<hc?-uc*(1-dc((a-Oo)/(hc-Oo))):a<pc?o*(a-hc)/(pc-hc):a<fc?o:o-(o+uc)*dc((a-fc)/(1-fc));return{from:r,to:r,way:1,insertion_mm:h,emptied:Vm(a)}}begun(t){let[e,n]=[0,this.order.length];for(;e<n;){let s=e+n>>1;this.injection(s).start_s<=t?e=s+1:n=s}return e}injection(t){return this.injections[this.order[t]]}share(t,e){let{start_s:n,end_s:s}=this.injection(t);return(e-n)/Math.max(s-n,1e-9)}};function Vm(i){return Math.min(Math.max((i-pc)/(fc-pc),0),1)}function dc(i){let t=Math.min(Math.max(i,0),1);return t*t*(3-2*t)}function As(i){let t=Math.floor(i+1e-6),[e,n,s]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],r=o=>String(o).padStart(2,"0");return e?`${e}:${r(n)}:${r(s)}`:`${n}:${r(s)}`}var[ed,Es,gc,Gm,Hm,nd,id,Bo,Rs,xc,Cs,ko,Wm,Xm,qm]=[0,3,6,9,10,11,12,13,19,20,21,24,25,26,27],li=256,zo=8,GS=1.1,HS=48,$m=.2,yc=`
uniform sampler2D deposits;
uniform sampler2D deposit_cells;
uniform sampler2D deposit_lists;
uniform vec3 grid_origin;
uniform vec4 grid;
uniform float deposits_on;
uniform vec3 layers_on;
uniform float product_only;

vec4 laid_dose(vec3 place, vec3 normal, vec2 turned) {
  vec3 cell = floor((place - grid_origin) / grid.w);
  if (any(lessThan(cell, vec3(0.0))) || any(greaterThanEqual(cell, grid.xyz))) return vec4(0.0);
  int index = int(cell.x) + int(grid.x) * (int(cell.y) + int(grid.y) * int(cell.z));
  vec2 range = texelFetch(deposit_cells, ivec2(index % ${li}, index / ${li}), 0).rg;
  float total = 0.0, most = 0.0, turn = 0.0, arm = 0.0, wide = 0.0, deposit = -1.0, of_deposit = 0.0;
  for (int k = 0; k < 4096; k++) {
    if (k >= int(range.y)) break;
    int at = int(range.x) + k;
    int row = int(texelFetch(deposit_lists, ivec2(at % ${li}, at / ${li}), 0).r);
    vec4 t[${zo}];
    for (int i = 0; i < ${zo}; i++) {
      int texel = ${zo} * row + i;
      t[i] = texelFetch(deposits, ivec2(texel % ${li}, texel / ${li}), 0);
    }
    if (product_only >= 0.0 && t[7].z != product_only) continue;
    vec3 away = place - t[0].xyz;
    float run = dot(t[6].xyz, t[6].xyz);
    if (run > 0.0) away -= clamp(dot(away, t[6].xyz) / run, 0.0, 1.0) * t[6].xyz;
    float chord = length(away);
    if (chord > t[0].w || dot(normal, t[5].xyz) < ${$m}) continue;
    // At the depth of the deposit, each along its own normal of the skin.
    away -= t[6].w * (normal - t[5].xyz);
    chord = length(away);
    vec2 along = vec2(dot(away, t[1].xyz), dot(away, t[2].xyz));
    vec2 unit = along / max(length(along), 1e-6);
    float bend = t[1].w * unit.x * unit.x / t[3].x + t[2].w * unit.y * unit.y / t[3].y;
    float rho = chord * (1.0 + min(chord * chord * bend * bend, 4.0) / 24.0) / t[3].z;
    float half_height = t[3].w * sqrt(max(1.0 - rho * rho, 0.0));
    float low = max(t[4].x - half_height, t[4].y), high = min(t[4].x + half_height, t[4].z);
    vec3 ends = min(vec3(t[7].xy, high), high), starts = max(vec3(low, t[7].xy), low);
    float height = dot(max(ends - starts, 0.0), layers_on);
    float own = height * t[4].w * clamp(1.0 + t[6].w * (turned.x + t[6].w * turned.y), 0.25, 4.0);
    // Of a thread only the nearest node counts: the one that gives most.
    if (t[5].w != deposit) of_deposit = 0.0;
    deposit = t[5].w;
    total += max(own - of_deposit, 0.0);
    of_deposit = max(own, of_deposit);
    if (own > most) {
      most = own;
      turn = atan(unit.y, unit.x);
      arm = chord;
      wide = t[0].w;
    }
  }
  return vec4(total, turn, arm, wide);
}`,_c=class{uniforms={deposits:{value:null},deposit_cells:{value:null},deposit_lists:{value:null},grid_origin:{value:new I},grid:{value:[1,1,1,1]},deposits_on:{value:0},layers_on:{value:new I(1,1,1)},product_only:{value:fe}};rows=[];reach=[];constructor(){this.lay([])}lay(t){this.dispose(),this.rows=t,this.reach=t.map(u=>GS*u[Bo]/Math.min(u[nd],u[id]));let e=new Float32Array(sd(zo*t.length)*4);t.forEach((u,f)=>{let g=new I(...u.slice(gc,gc+3)),_=new I(...u.slice(Es,Es+3)).cross(g),[p,m,x,b,v,w]=u.slice(Bo,Rs),S=100*u[Rs]/w,y=[...u.slice(ed,ed+3),this.reach[f],...g.toArray(),u[Gm],..._.toArray(),u[Hm],u[nd],u[id],p,m,x,b,v,S,...u.slice(Es,Es+3),u[xc],...u.slice(Cs,Cs+3),u[ko],u[Wm],u[Xm],u[qm],0];e.set(y,4*zo*f)});let{origin:n,size:s,side:r,lists:o}=WS(t,this.reach.map((u,f)=>u+Math.hypot(...t[f].slice(Cs,Cs+3)))),a=new Float32Array(sd(o.length)*2),l=o.flat(),c=0;o.forEach((u,f)=>{a.set([c,u.length],2*f),c+=u.length});let h=new Float32Array(sd(l.length));h.set(l);let{uniforms:d}=this;d.deposits.value=rd(e,_n,4),d.deposit_cells.value=rd(a,ri,2),d.deposit_lists.value=rd(h,pr,1),d.grid_origin.value=n,d.grid.value=[...s,r],d.deposits_on.value=t.length?1:0}dispose(){for(let t of["deposits","deposit_cells","deposit_lists"])this.uniforms[t].value?.dispose()}choose(t,e){this.uniforms.layers_on.value.set(...[0,1,2].map(n=>t===fe||t===n?1:0)),this.uniforms.product_only.value=e}get any(){return this.rows.length>0}get most_ml_cm2(){return this.rows.reduce((t,e)=>{let[,n,s,r,o,a]=e.slice(Bo,Rs);return Math.max(t,100*e[Rs]*(Math.min(s+n,o)-Math.max(s-n,r))/a)},0)}shapeOf(t){let e=this.rows.find(l=>l[xc]===t);if(!e)return null;let[n,s,r,o,a]=e.slice(Bo,Rs);return{a:n,b:s,depth:r,top:o,bottom:a,swept:Math.hypot(...e.slice(Cs,ko))>0}}at(t,e,n){let s=new Map,r=this.uniforms.layers_on.value.toArray(),o=this.uniforms.product_only.value;return this.rows.forEach((a,l)=>{if(o!==fe&&a[qm]!==o)return;let c=a.slice(Cs,Cs+3),h=[0,1,2].map(st=>t.getComponent(st)-a[ed+st]),d=c.reduce((st,Mt)=>st+Mt*Mt,0),u=d>0?Math.min(Math.max(h.reduce((st,Mt,Y)=>st+Mt*c[Y],0)/d,0),1):0,f=h.map((st,Mt)=>st-u*c[Mt]),g=Math.hypot(...f),_=new I(...a.slice(Es,Es+3));if(g>this.reach[l]||_.dot(e)<$m)return;let p=f.map((st,Mt)=>st-a[ko]*(e.getComponent(Mt)-a[Es+Mt])),m=Math.hypot(...p),x=new I(...a.slice(gc,gc+3)),b=[x,_.cross(x)].map(st=>st.x*p[0]+st.y*p[1]+st.z*p[2]),v=Math.max(Math.hypot(...b),1e-6),[w,S]=[b[0]/v,b[1]/v],y=a[Gm]*w*w/a[nd]+a[Hm]*S*S/a[id],M=m*(1+Math.min((m*y)**2,4)/24),[P,E,A,R,N,L]=a.slice(Bo,Rs),O=E*Math.sqrt(Math.max(1-(M/P)**2,0)),[G,q]=[Math.max(A-O,R),Math.min(A+O,N)],nt=[G,a[Wm],a[Xm],q],V=r.reduce((st,Mt,Y)=>st+Mt*Math.max(Math.min(nt[Y+1],q)-Math.max(nt[Y],G),0),0),J=Math.min(Math.max(1+a[ko]*(n[0]+a[ko]*n[1]),.25),4),et=100*a[Rs]*J*V/L;s.set(a[xc],Math.max(et,s.get(a[xc])??0))}),[...s.values()].reduce((a,l)=>a+l,0)}};function sd(i){return li*Math.max(1,Math.ceil(i/li))}function rd(i,t,e){let n=new Ei(i,li,i.length/e/li,t,ke);return n.magFilter=n.minFilter=Ae,n.needsUpdate=!0,n}function WS(i,t){let e=(c,h)=>Math.max(...i.map((d,u)=>c*d[h]+t[u]),i.length===0?0:-1/0),n=[0,1,2].map(c=>-e(-1,c)),s=[0,1,2].map(c=>e(1,c)),r=Math.max(...s.map((c,h)=>c-n[h]),1),o=Math.max(2*Math.max(...t,.5),r/HS),a=s.map((c,h)=>Math.floor((c-n[h])/o)+1),l=Array.from({length:a[0]*a[1]*a[2]},()=>[]);return i.forEach((c,h)=>{let d=n.map((f,g)=>Math.floor((c[g]-t[h]-f)/o)),u=n.map((f,g)=>Math.floor((c[g]+t[h]-f)/o));for(let f=Math.max(d[2],0);f<=Math.min(u[2],a[2]-1);f++)for(let g=Math.max(d[1],0);g<=Math.min(u[1],a[1]-1);g++)for(let _=Math.max(d[0],0);_<=Math.min(u[0],a[0]-1);_++)l[_+a[0]*(g+a[1]*f)].push(h)}),{origin:new I(...n),size:a,side:o,lists:l}}var od=[-.42,.56,.71],br=`
vec3 wrapped(float facing, vec3 wrap) {
  vec3 share = clamp((vec3(facing) + wrap) / (1.0 + wrap), 0.0, 1.0);
  return share * share * (3.0 - 2.0 * share) * 0.5 + share * 0.5;
}

float gloss(vec3 n, vec3 v, vec3 l, float rough) {
  vec3 half_way = normalize(l + v);
  float nh = max(dot(n, half_way), 0.0), nl = max(dot(n, l), 0.0), nv = max(dot(n, v), 0.05), vh = max(dot(v, half_way), 0.0);
  float a2 = rough * rough * rough * rough;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  float fresnel = 0.028 + 0.972 * pow(1.0 - vh, 5.0);
  float k = rough * rough * 0.5;
  return fresnel * a2 / (3.14159 * d * d) * nl * 0.25 / ((nl * (1.0 - k) + k) * (nv * (1.0 - k) + k));
}

const vec3 KEY = vec3(${od.join(", ")});
const vec3 FILL = vec3(0.80, 0.10, 0.59);
const vec3 RIM_LEFT = vec3(-0.83, 0.25, -0.50);
const vec3 RIM_RIGHT = vec3(0.80, 0.33, -0.50);

vec3 lit_skin(vec3 albedo, vec3 n, vec3 v, float open_share, float key_share, float shine, float flatten) {
  float reached = mix(key_share, 1.0, 0.6 * flatten);
  vec3 wrap = mix(vec3(0.42, 0.24, 0.18), vec3(0.4), flatten);
  float up = dot(n, mat3(viewMatrix) * vec3(0.0, 0.0, 1.0)) * 0.5 + 0.5;
  vec3 shade = mix(mix(vec3(0.42, 0.22, 0.17), vec3(0.45), flatten), vec3(1.0), smoothstep(0.05, 0.95, open_share));
  vec3 light = mix(vec3(0.16, 0.138, 0.13), vec3(0.30, 0.322, 0.352), up) * shade;
  vec3 in_shadow = mix(vec3(0.42, 0.30, 0.26), vec3(1.0), reached);
  light += 0.86 * vec3(1.00, 0.975, 0.945) * wrapped(dot(n, KEY), wrap) * mix(vec3(1.0), shade, 0.65) * in_shadow;
  light += 0.25 * vec3(0.86, 0.94, 1.00) * wrapped(dot(n, FILL), wrap) * shade;
  float edge = 1.0 - max(dot(n, v), 0.0);
  float rim = pow(edge, 2.5) * (max(dot(n, RIM_LEFT), 0.0) + max(dot(n, RIM_RIGHT), 0.0));
  light += 0.55 * rim * vec3(0.95, 0.97, 1.0) * open_share;
  vec3 result = albedo * light;
  float spec = reached * (1.1 * gloss(n, v, KEY, 0.50) + 0.55 * gloss(n, v, KEY, 0.33)) + 0.35 * gloss(n, v, FILL, 0.5);
  result += shine * open_share * spec * vec3(1.0, 0.98, 0.95);
  result += shine * 0.05 * pow(edge, 4.0) * vec3(1.0, 0.9, 0.85) * open_share;
  return result;
}
`;var Sr=640,Ym=4,bc=`
uniform highp sampler2DShadow shadow_map;
uniform mat4 shadow_matrix;
uniform float shadow_texel_mm;

float key_reaches(vec3 place, vec3 normal) {
  vec3 at = (shadow_matrix * vec4(place + 2.2 * shadow_texel_mm * normal, 1.0)).xyz;
  if (any(lessThan(at, vec3(0.01))) || any(greaterThan(at, vec3(0.99)))) return 1.0;
#ifdef DRAFT
  return 1.0;
#else
  float lit = 0.0;
  for (int i = -2; i <= 2; i++)
    for (int j = -2; j <= 2; j++)
      lit += texture(shadow_map, vec3(at.xy + vec2(i, j) * 2.1 / ${Sr.toFixed(1)}, at.z - 0.0006));
  return lit / 25.0;
#endif
}
`,vc=class{uniforms;target;scene=new Ti;lamp=new gs;toward=new I;constructor(t){let e=new Cn(Sr,Sr,ke);e.compareFunction=Co,e.minFilter=e.magFilter=Re,this.target=new Ie(Sr,Sr,{depthTexture:e}),this.scene.add(new jt(t,new je({side:Be,colorWrite:!1}))),this.uniforms={shadow_map:{value:e},shadow_matrix:{value:new Ut},shadow_texel_mm:{value:1}}}dispose(){this.target.dispose();for(let t of this.scene.children)t.material.dispose()}cast(t,e,n,s){let{lamp:r}=this;this.toward.set(...od).transformDirection(e.matrixWorld),r.left=r.bottom=-s,r.right=r.top=s,r.near=0,r.far=2*Ym*s,r.up.set(0,0,1).transformDirection(e.matrixWorld),r.position.copy(n).addScaledVector(this.toward,Ym*s),r.lookAt(n),r.updateMatrixWorld(),r.updateProjectionMatrix(),this.uniforms.shadow_matrix.value.set(.5,0,0,.5,0,.5,0,.5,0,0,.5,.5,0,0,0,1).multiply(r.projectionMatrix).multiply(r.matrixWorldInverse),this.uniforms.shadow_texel_mm.value=2*s/Sr,t.setRenderTarget(this.target),t.clear(),t.render(this.scene,r),t.setRenderTarget(null)}};var ad=`
in vec3 tone;
in float open_share;
in float dose;
in float zone;
in vec2 bend;
out vec2 v_bend;
out vec3 v_place;
out vec3 v_view;
out vec3 v_normal;
out vec3 v_outward;
out vec3 v_tone;
out vec3 v_scalar;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  v_place = position;
  v_view = view.xyz;
  v_normal = normalMatrix * normal;
  v_outward = normal;
  v_bend = bend;
  v_tone = tone;
  v_scalar = vec3(open_share, dose, zone);
  gl_Position = projectionMatrix * view;
}`,ld=`
uniform sampler2D colour_map;
uniform float dose_max;
uniform float dose_factor;
uniform float dose_share;
uniform float rx;
uniform float lines_on;
`,cd=`
/** A dose in the unit shown, how much it changes from pixel to pixel; where its lines are dashed, and how much room they have. */
struct Laid {
  float dose;
  float slope;
  float dash;
  float room;
};

float covering(float share, float closed) {
  return dose_share * smoothstep(0.004, 0.07, share) * (1.0 - 0.55 * closed);
}

vec3 dose_colour(float dose) {
  return texture(colour_map, vec2(clamp(dose / dose_max, 0.0, 1.0) * 0.996 + 0.002, 0.5)).rgb;
}

/** Share of a line of the given half width in pixels where the value passes the level. */
float iso_line(float value, float slope, float level, float half_width) {
  return 1.0 - smoothstep(half_width - 0.4, half_width + 0.4, abs(value - level) / max(slope, 1e-7));
}

/** Colour of the line of the prescription or of half of it, and its share of the pixel. */
vec3 dose_lines(Laid laid, out float share) {
  share = 0.0;
  if (rx <= 0.0 || lines_on <= 0.0) return vec3(0.0);
  float full = iso_line(laid.dose, laid.slope, rx, 0.75);
  float half_way = iso_line(laid.dose, laid.slope, 0.5 * rx, 0.6) * laid.dash * (1.0 - full);
  float a = mix(0.45, 0.9, laid.room) * full, b = 0.9 * laid.room * half_way;
  vec3 of_full = rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95), of_half = 0.5 * rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95);
  share = a + b - a * b;
  return share > 0.0 ? (of_full * a * (1.0 - b) + of_half * b) / share : vec3(0.0);
}
`,hd=`
Laid laid_here(vec3 place, vec3 outward, vec2 bend) {
#ifdef DRAFT
  float dose = laid_dose(place, outward, bend).x * dose_factor;
  return Laid(dose, fwidth(dose), 1.0, 1.0);
#else
  vec3 step_x = 0.25 * dFdx(place), step_y = 0.25 * dFdy(place);
  vec4 a = laid_dose(place - step_x - step_y, outward, bend);
  vec4 b = laid_dose(place + step_x - step_y, outward, bend);
  vec4 c = laid_dose(place - step_x + step_y, outward, bend);
  vec4 d = laid_dose(place + step_x + step_y, outward, bend);
  float slope = length(vec2(b.x + d.x - a.x - c.x, c.x + d.x - a.x - b.x)) * dose_factor;
  float pixel = max(4.0 * max(length(step_x), length(step_y)), 1e-4);
  float dashes = max(6.0, floor(6.2832 * a.z / (9.0 * pixel)));
  float room = smoothstep(7.0, 24.0, max(max(a.w, b.w), max(c.w, d.w)) / pixel);
  float dash = smoothstep(0.30, 0.20, abs(fract(a.y / 6.2832 * dashes) - 0.5));
  return Laid(0.25 * (a.x + b.x + c.x + d.x) * dose_factor, slope, dash, room);
#endif
}
`,Zm=`
uniform float marked;
uniform float zones_on;
uniform float hatch_px;
in vec3 v_place;
in vec3 v_view;
in vec3 v_normal;
in vec3 v_outward;
in vec2 v_bend;
in vec3 v_tone;
in vec3 v_scalar;
${ld}
${br}
${bc}
${yc}
${cd}
${hd}

const vec3 MARKED = vec3(0.86, 0.01, 0.24);

float hash(vec3 p) {
  p = fract(p * vec3(0.1031, 0.1030, 0.0973));
  p += dot(p, p.yxz + 33.33);
  return fract((p.x + p.y) * p.z);
}

float noise(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x), mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x), mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y),
    f.z);
}

void main() {
  vec3 n = normalize(v_normal);
  vec3 v = normalize(-v_view);
  bool back = !gl_FrontFacing;
  float turned_away = max(-dot(n, v), 0.0);
  // A back that is hardly turned away belongs to the outline and is lit like it; only the true inside has its own side.
  n = turned_away < 0.2 ? normalize(n + (turned_away + 0.02 * step(1e-6, turned_away)) * v) : -n;

  float open_share = clamp(v_scalar.x, 0.0, 1.0);
  vec3 albedo = v_tone;
#ifndef DRAFT
  float mottle = noise(v_place * 0.11) * 0.6 + noise(v_place * 0.37) * 0.4 - 0.5;
  albedo *= 1.0 + mottle * vec3(0.07, 0.10, 0.11);
#endif

  float closed = zones_on * smoothstep(-0.5, 0.5, v_scalar.z / max(fwidth(v_scalar.z), 1e-4));
  float across = (gl_FragCoord.x - gl_FragCoord.y) * 0.7071 / hatch_px;
  float stripe = smoothstep(0.5 / hatch_px, -0.5 / hatch_px, abs(fract(across) - 0.5) - 0.11);
  albedo = mix(albedo, mix(albedo * 0.84, vec3(0.055, 0.075, 0.10), 0.5 * stripe), closed);

  float scalar = v_scalar.y * dose_factor;
  Laid laid = Laid(scalar, fwidth(scalar), 1.0, 1.0);
  float cover = 0.0;
#ifndef BARE
  if (deposits_on > 0.0 && (dose_share > 0.0 || marked >= 0.0)) laid = laid_here(v_place, normalize(v_outward), v_bend);
  cover = covering(laid.dose / dose_max, closed);
  albedo = mix(albedo, dose_colour(laid.dose), cover);
#endif

#ifndef DRAFT
  float fine = smoothstep(0.9, 0.25, length(fwidth(v_place)));
  if (fine > 0.0 && !back) {
    vec3 q = v_place * 1.7;
    float pore = noise(q);
    vec3 grain = vec3(noise(q + vec3(0.35, 0, 0)), noise(q + vec3(0, 0.35, 0)), noise(q + vec3(0, 0, 0.35))) - pore;
    n = normalize(n + (1.0 - cover) * fine * 0.10 * mat3(viewMatrix) * grain);
  }
#endif

  vec3 result = lit_skin(albedo, n, v, open_share, back ? 1.0 : key_reaches(v_place, normalize(v_outward)), mix(1.0, 0.35, cover), cover);
#ifndef BARE
  float line = 0.0;
  vec3 ink = dose_lines(laid, line);
  result = mix(result, ink, line);
  if (marked >= 0.0) {
    float lit_up = marked > 0.0 ? smoothstep(-0.6, 0.6, (laid.dose - marked) / max(laid.slope, 1e-7)) : 1.0;
    float grey = dot(result, vec3(0.3, 0.6, 0.1));
    result = mix(mix(result, vec3(grey), 0.75) * 0.8, result, lit_up);
    result = mix(result, MARKED, max(0.38 * lit_up, 0.95 * iso_line(laid.dose, laid.slope, marked, 0.9)));
  }
#endif
  if (back) result *= mix(1.0, 0.015, smoothstep(0.15, 0.5, turned_away));
  gl_FragColor = vec4(result, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;var Sc=`
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`,Km=`
uniform float zones_on;
in vec3 v_place;
in vec3 v_outward;
in vec2 v_bend;
in vec3 v_scalar;
layout(location = 0) out highp vec4 place_and_bend;
layout(location = 1) out highp vec4 facing_and_bend;
void main() {
  vec3 n = normalize(v_outward);
  n /= abs(n.x) + abs(n.y) + abs(n.z);
  vec2 folded = n.z >= 0.0 ? n.xy : (1.0 - abs(n.yx)) * vec2(n.x >= 0.0 ? 1.0 : -1.0, n.y >= 0.0 ? 1.0 : -1.0);
  float closed = zones_on * smoothstep(-0.5, 0.5, v_scalar.z / max(fwidth(v_scalar.z), 1e-4));
  place_and_bend = vec4(v_place, v_bend.x);
  // Nothing is drawn where the last is 0.
  facing_and_bend = vec4(folded, v_bend.y, 1.0 + floor(255.0 * closed) + 0.999 * clamp(v_scalar.x, 0.0, 1.0));
}`,Jm=`
uniform highp sampler2D places;
uniform highp sampler2D facings;
uniform float pixels;
${ld}
${br}
${bc}
${yc}
${cd}
${hd}

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy * pixels);
  vec4 facing = texelFetch(facings, pixel, 0), place = texelFetch(places, pixel, 0);
  vec3 outward = vec3(facing.xy, 1.0 - abs(facing.x) - abs(facing.y));
  if (outward.z < 0.0) outward.xy = (1.0 - abs(outward.yx)) * vec2(outward.x >= 0.0 ? 1.0 : -1.0, outward.y >= 0.0 ? 1.0 : -1.0);
  outward = normalize(outward);
  Laid laid = laid_here(place.xyz, outward, vec2(place.w, facing.z));
  float skin = step(0.5, facing.w), closed = floor(facing.w - 1.0) / 255.0;
  float cover = skin * covering(laid.dose / dose_max, closed);
  vec3 n = mat3(viewMatrix) * outward, v = normalize(mat3(viewMatrix) * (cameraPosition - place.xyz));
  n *= dot(n, v) < 0.0 ? -1.0 : 1.0;
  vec3 result = vec3(0.0);
  if (cover > 0.0) result = lit_skin(dose_colour(laid.dose), n, v, fract(facing.w) / 0.999, key_reaches(place.xyz, outward), 0.35, dose_share);
  vec4 covered = vec4(result * cover, cover);
  float line = 0.0;
  vec3 ink = dose_lines(laid, line);
  gl_FragColor = mix(covered, vec4(ink, 1.0), skin * line);
}`,jm=`
uniform sampler2D bare;
uniform highp sampler2D bare_depth;
uniform sampler2D overlay;
uniform vec2 size;
uniform float overlaid;
void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  vec4 skin = texelFetch(bare, pixel, 0);
  gl_FragDepth = texelFetch(bare_depth, pixel, 0).r;
  gl_FragColor = vec4(skin.rgb / max(skin.a, 1e-4), 1.0);
  if (overlaid > 0.0) {
    vec4 over = texture(overlay, gl_FragCoord.xy / size);
    gl_FragColor.rgb = gl_FragColor.rgb * (1.0 - over.a) + over.rgb;
  }
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor *= skin.a;
}`,Qm=`
uniform sampler2D picture;
void main() {
  gl_FragColor = texelFetch(picture, ivec2(gl_FragCoord.xy), 0);
}`;var ci=1,ud=3,Mc=class{constructor(t){this.renderer=t;let e=new Ce().setAttribute("position",new ce(new Float32Array([-1,-1,0,3,-1,0,-1,3,0]),3));this.sheet=new jt(e,this.cover),this.sheet.frustumCulled=!1,this.sheet.layers.enableAll(),this.flat.add(this.sheet)}renderer;kept_for="";targets=null;smooth=null;skin=null;overlays=[];sheet;flat=new Ti;cover=new Le({vertexShader:Sc,fragmentShader:jm,uniforms:{bare:{value:null},bare_depth:{value:null},overlay:{value:null},size:{value:new gt},overlaid:{value:0}},depthFunc:Qs,blending:In});copy=new Le({vertexShader:Sc,fragmentShader:Qm,uniforms:{picture:{value:null}},depthTest:!1,depthWrite:!1,blending:In});get possible(){return this.renderer.extensions.has("EXT_color_buffer_float")}holds(t){return this.kept_for===t}keep(t,e,n,s){let{renderer:r}=this,{bare:o,places:a}=this.fitting(r.getDrawingBufferSize(new gt));this.skin!==s&&this.take(s);let l=n.layers.mask;n.layers.set(ci),s.drawAs("bare",()=>{r.setRenderTarget(o),r.render(e,n)}),s.drawAs("placed",()=>{r.setRenderTarget(a),r.render(s.mesh,n)}),r.setRenderTarget(null),n.layers.mask=l,this.kept_for=t}smoothly(t,e){let{renderer:n}=this,{x:s,y:r}=n.getDrawingBufferSize(new gt);(this.smooth?.width!==s||this.smooth.height!==r)&&(this.smooth?.dispose(),this.smooth=XS(s,r)),n.setRenderTarget(this.smooth),e(),n.setRenderTarget(null),this.copy.uniforms.picture.value=this.smooth.texture,this.sheet.material=this.copy,n.render(this.flat,t)}show(t,e,n){let{renderer:s,targets:r,sheet:o,cover:a}=this;if(!r)return;let l=n?r.quick:r.fine;if(e){let h=s.getRenderTarget();o.material=this.overlays[n?0:1],s.setRenderTarget(l),s.render(this.flat,t),s.setRenderTarget(h)}let{uniforms:c}=a;c.bare.value=r.bare.texture,c.bare_depth.value=r.bare.depthTexture,c.overlay.value=l.texture,c.overlaid.value=e?1:0,c.size.value.set(r.bare.width,r.bare.height),o.material=a,s.render(this.flat,t)}drop(){for(let t of Object.values(this.targets??{}))t.dispose();this.smooth?.dispose(),this.targets=this.smooth=null,this.kept_for=""}dispose(){this.drop();for(let t of this.overlays)t.dispose();this.cover.dispose(),this.copy.dispose(),this.sheet.geometry.dispose()}take(t){for(let s of this.overlays)s.dispose();this.skin=t;let{places:e}=this.targets,n=(s,r)=>new Le({vertexShader:Sc,fragmentShader:Jm,uniforms:{...t.mesh.material.uniforms,places:{value:e.textures[0]},facings:{value:e.textures[1]},pixels:{value:s}},defines:r,depthTest:!1,depthWrite:!1,blending:In});this.overlays=[n(ud,{DRAFT:""}),n(1,{})]}fitting({x:t,y:e}){if(this.targets&&this.targets.bare.width===t&&this.targets.bare.height===e)return this.targets;this.drop();let n={type:wn,depthBuffer:!1,minFilter:Re,magFilter:Re},s={type:ke,minFilter:Ae,magFilter:Ae};return this.targets={bare:new Ie(t,e,{type:wn,samples:4,depthTexture:new Cn(t,e,ke)}),places:new Ie(t,e,{...s,count:2}),quick:new Ie(Math.ceil(t/ud),Math.ceil(e/ud),n),fine:new Ie(t,e,n)},this.skin=null,this.targets}};function XS(i,t){let e=new Ie(i,t,{samples:4,colorSpace:Ke,internalFormat:"RGBA8"});return Object.assign(e,{isXRRenderTarget:!0})}var tg={type:"change"},fd={type:"start"},ng={type:"end"},wc=new Ai,eg=new Je,qS=Math.cos(70*Io.DEG2RAD),Ge=new I,Tn=2*Math.PI,re={NONE:-1,ROTATE:0,DOLLY:1,PAN:2,TOUCH_ROTATE:3,TOUCH_PAN:4,TOUCH_DOLLY_PAN:5,TOUCH_DOLLY_ROTATE:6},dd=1e-6,Tc=class extends yo{constructor(t,e=null){super(t,e),this.state=re.NONE,this.target=new I,this.cursor=new I,this.minDistance=0,this.maxDistance=1/0,this.minZoom=0,this.maxZoom=1/0,this.minTargetRadius=0,this.maxTargetRadius=1/0,this.minPolarAngle=0,this.maxPolarAngle=Math.PI,this.minAzimuthAngle=-1/0,this.maxAzimuthAngle=1/0,this.enableDamping=!1,this.dampingFactor=.05,this.enableZoom=!0,this.zoomSpeed=1,this.enableRotate=!0,this.rotateSpeed=1,this.keyRotateSpeed=1,this.enablePan=!0,this.panSpeed=1,this.screenSpacePanning=!0,this.keyPanSpeed=7,this.zoomToCursor=!1,this.autoRotate=!1,this.autoRotateSpeed=2,this.keys={LEFT:"ArrowLeft",UP:"ArrowUp",RIGHT:"ArrowRight",BOTTOM:"ArrowDown"},this.mouseButtons={LEFT:Zi.ROTATE,MIDDLE:Zi.DOLLY,RIGHT:Zi.PAN},this.touches={ONE:Ki.ROTATE,TWO:Ki.DOLLY_PAN},this.target0=this.target.clone(),this.position0=this.object.position.clone(),this.zoom0=this.object.zoom,this._cursorStyle="auto",this._domElementKeyEvents=null,this._lastPosition=new I,this._lastQuaternion=new $e,this._lastTargetPosition=new I,this._quat=new $e().setFromUnitVectors(t.up,new I(0,1,0)),this._quatInverse=this._quat.clone().invert(),this._spherical=new Ii,this._sphericalDelta=new Ii,this._scale=1,this._panOffset=new I,this._rotateStart=new gt,this._rotateEnd=new gt,this._rotateDelta=new gt,this._panStart=new gt,this._panEnd=new gt,this._panDelta=new gt,this._dollyStart=new gt,this._dollyEnd=new gt,this._dollyDelta=new gt,this._dollyDirection=new I,this._mouse=new gt,this._performCursorZoom=!1,this._pointers=[],this._pointerPositions={},this._controlActive=!1,this._onPointerMove=YS.bind(this),this._onPointerDown=$S.bind(this),this._onPointerUp=ZS.bind(this),this._onContextMenu=nM.bind(this),this._onMouseWheel=jS.bind(this),this._onKeyDown=QS.bind(this),this._onTouchStart=tM.bind(this),this._onTouchMove=eM.bind(this),this._onMouseDown=KS.bind(this),this._onMouseMove=JS.bind(this),this._interceptControlDown=iM.bind(this),this._interceptControlUp=sM.bind(this),this.domElement!==null&&this.connect(this.domElement),this.update()}set cursorStyle(t){this._cursorStyle=t,t==="grab"?this.domElement.style.cursor="grab":this.domElement.style.cursor="auto"}get cursorStyle(){return this._cursorStyle}connect(t){super.connect(t),this.domElement.addEventListener("pointerdown",this._onPointerDown),this.domElement.addEventListener("pointercancel",this._onPointerUp),this.domElement.addEventListener("contextmenu",this._onContextMenu),this.domElement.addEventListener("wheel",this._onMouseWheel,{passive:!1}),this.domElement.ownerDocument.addEventListener("keydown",this._interceptControlDown,{passive:!0,capture:!0}),this.domElement.style.touchAction="none"}disconnect(){this.state=re.NONE,this.domElement.removeEventListener("pointerdown",this._onPointerDown),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.domElement.removeEventListener("pointercancel",this._onPointerUp),this.domElement.removeEventListener("wheel",this._onMouseWheel),this.domElement.removeEventListener("contextmenu",this._onContextMenu),this.stopListenToKeyEvents(),this.domElement.ownerDocument.removeEventListener("keydown",this._interceptControlDown,{capture:!0}),this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{capture:!0}),this._controlActive=!1,this._pointers.length=0,this._pointerPositions={},this.domElement.style.touchAction="",this.domElement.style.cursor="auto"}dispose(){this.disconnect()}getPolarAngle(){return this._spherical.phi}getAzimuthalAngle(){return this._spherical.theta}getDistance(){return this.object.position.distanceTo(this.target)}listenToKeyEvents(t){t.addEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=t}stopListenToKeyEvents(){this._domElementKeyEvents!==null&&(this._domElementKeyEvents.removeEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=null)}saveState(){this.target0.copy(this.target),this.position0.copy(this.object.position),this.zoom0=this.object.zoom}reset(){this.target.copy(this.target0),this.object.position.copy(this.position0),this.object.zoom=this.zoom0,this.object.updateProjectionMatrix(),this.dispatchEvent(tg),this.update(),this.state=re.NONE}pan(t,e){this._pan(t,e),this.update()}dollyIn(t){this._dollyIn(t),this.update()}dollyOut(t){this._dollyOut(t),this.update()}rotateLeft(t){this._rotateLeft(t),this.update()}rotateUp(t){this._rotateUp(t),this.update()}update(t=null){let e=this.object.position;Ge.copy(e).sub(this.target),Ge.applyQuaternion(this._quat),this._spherical.setFromVector3(Ge),this.autoRotate&&this.state===re.NONE&&this._rotateLeft(this._getAutoRotationAngle(t)),this.enableDamping?(this._spherical.theta+=this._sphericalDelta.theta*this.dampingFactor,this._spherical.phi+=this._sphericalDelta.phi*this.dampingFactor):(this._spherical.theta+=this._sphericalDelta.theta,this._spherical.phi+=this._sphericalDelta.phi);let n=this.minAzimuthAngle,s=this.maxAzimuthAngle;isFinite(n)&&isFinite(s)&&(n<-Math.PI?n+=Tn:n>Math.PI&&(n-=Tn),s<-Math.PI?s+=Tn:s>Math.PI&&(s-=Tn),n<=s?this._spherical.theta=Math.max(n,Math.min(s,this._spherical.theta)):this._spherical.theta=this._spherical.theta>(n+s)/2?Math.max(n,this._spherical.theta):Math.min(s,this._spherical.theta)),this._spherical.phi=Math.max(this.minPolarAngle,Math.min(this.maxPolarAngle,this._spherical.phi)),this._spherical.makeSafe(),this.enableDamping===!0?this.target.addScaledVector(this._panOffset,this.dampingFactor):this.target.add(this._panOffset),this.target.sub(this.cursor),this.target.clampLength(this.minTargetRadius,this.maxTargetRadius),this.target.add(this.cursor);let r=!1;if(this.zoomToCursor&&this._performCursorZoom||this.object.isOrthographicCamera)this._spherical.radius=this._clampDistance(this._spherical.radius);else{let o=this._spherical.radius;this._spherical.radius=this._clampDistance(this._spherical.radius*this._scale),r=o!=this._spherical.radius}if(Ge.setFromSpherical(this._spherical),Ge.applyQuaternion(this._quatInverse),e.copy(this.target).add(Ge),this.object.lookAt(this.target),this.enableDamping===!0?(this._sphericalDelta.theta*=1-this.dampingFactor,this._sphericalDelta.phi*=1-this.dampingFactor,this._panOffset.multiplyScalar(1-this.dampingFactor)):(this._sphericalDelta.set(0,0,0),this._panOffset.set(0,0,0)),this.zoomToCursor&&this._performCursorZoom){let o=null;if(this.object.isPerspectiveCamera){let a=Ge.length();o=this._clampDistance(a*this._scale);let l=a-o;this.object.position.addScaledVector(this._dollyDirection,l),this.object.updateMatrixWorld(),r=!!l}else if(this.object.isOrthographicCamera){let a=new I(this._mouse.x,this._mouse.y,0);a.unproject(this.object);let l=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),this.object.updateProjectionMatrix(),r=l!==this.object.zoom;let c=new I(this._mouse.x,this._mouse.y,0);c.unproject(this.object),this.object.position.sub(c).add(a),this.object.updateMatrixWorld(),o=Ge.length()}else console.warn("WARNING: OrbitControls.js encountered an unknown camera type - zoom to cursor disabled."),this.zoomToCursor=!1;o!==null&&(this.screenSpacePanning?this.target.set(0,0,-1).transformDirection(this.object.matrix).multiplyScalar(o).add(this.object.position):(wc.origin.copy(this.object.position),wc.direction.set(0,0,-1).transformDirection(this.object.matrix),Math.abs(this.object.up.dot(wc.direction))<qS?this.object.lookAt(this.target):(eg.setFromNormalAndCoplanarPoint(this.object.up,this.target),wc.intersectPlane(eg,this.target))))}else if(this.object.isOrthographicCamera){let o=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),o!==this.object.zoom&&(this.object.updateProjectionMatrix(),r=!0)}return this._scale=1,this._performCursorZoom=!1,r||this._lastPosition.distanceToSquared(this.object.position)>dd||8*(1-this._lastQuaternion.dot(this.object.quaternion))>dd||this._lastTargetPosition.distanceToSquared(this.target)>dd?(this.dispatchEvent(tg),this._lastPosition.copy(this.object.position),this._lastQuaternion.copy(this.object.quaternion),this._lastTargetPosition.copy(this.target),!0):!1}_getAutoRotationAngle(t){return t!==null?Tn/60*this.autoRotateSpeed*t:Tn/60/60*this.autoRotateSpeed}_getZoomScale(t){let e=Math.abs(t*.01);return Math.pow(.95,this.zoomSpeed*e)}_rotateLeft(t){this._sphericalDelta.theta-=t}_rotateUp(t){this._sphericalDelta.phi-=t}_panLeft(t,e){Ge.setFromMatrixColumn(e,0),Ge.multiplyScalar(-t),this._panOffset.add(Ge)}_panUp(t,e){this.screenSpacePanning===!0?Ge.setFromMatrixColumn(e,1):(Ge.setFromMatrixColumn(e,0),Ge.crossVectors(this.object.up,Ge)),Ge.multiplyScalar(t),this._panOffset.add(Ge)}_pan(t,e){let n=this.domElement;if(this.object.isPerspectiveCamera){let s=this.object.position;Ge.copy(s).sub(this.target);let r=Ge.length();r*=Math.tan(this.object.fov/2*Math.PI/180),this._panLeft(2*t*r/n.clientHeight,this.object.matrix),this._panUp(2*e*r/n.clientHeight,this.object.matrix)}else this.object.isOrthographicCamera?(this._panLeft(t*(this.object.right-this.object.left)/this.object.zoom/n.clientWidth,this.object.matrix),this._panUp(e*(this.object.top-this.object.bottom)/this.object.zoom/n.clientHeight,this.object.matrix)):(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - pan disabled."),this.enablePan=!1)}_dollyOut(t){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale/=t:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_dollyIn(t){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale*=t:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_updateZoomParameters(t,e){if(!this.zoomToCursor)return;this._performCursorZoom=!0;let n=this.domElement.getBoundingClientRect(),s=t-n.left,r=e-n.top,o=n.width,a=n.height;this._mouse.x=s/o*2-1,this._mouse.y=-(r/a)*2+1,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()}_clampDistance(t){return Math.max(this.minDistance,Math.min(this.maxDistance,t))}_handleMouseDownRotate(t){this._rotateStart.set(t.clientX,t.clientY)}_handleMouseDownDolly(t){this._updateZoomParameters(t.clientX,t.clientY),this._dollyStart.set(t.clientX,t.clientY)}_handleMouseDownPan(t){this._panStart.set(t.clientX,t.clientY)}_handleMouseMoveRotate(t){this._rotateEnd.set(t.clientX,t.clientY),this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let e=this.domElement;this._rotateLeft(Tn*this._rotateDelta.x/e.clientHeight),this._rotateUp(Tn*this._rotateDelta.y/e.clientHeight),this._rotateStart.copy(this._rotateEnd),this.update()}_handleMouseMoveDolly(t){this._dollyEnd.set(t.clientX,t.clientY),this._dollyDelta.subVectors(this._dollyEnd,this._dollyStart),this._dollyDelta.y>0?this._dollyOut(this._getZoomScale(this._dollyDelta.y)):this._dollyDelta.y<0&&this._dollyIn(this._getZoomScale(this._dollyDelta.y)),this._dollyStart.copy(this._dollyEnd),this.zoomToCursor&&(this._performCursorZoom=!0,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()),this.update()}_handleMouseMovePan(t){this._panEnd.set(t.clientX,t.clientY),this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd),this.update()}_handleMouseWheel(t){this._updateZoomParameters(t.clientX,t.clientY),t.deltaY<0?this._dollyIn(this._getZoomScale(t.deltaY)):t.deltaY>0&&this._dollyOut(this._getZoomScale(t.deltaY)),this.update()}_handleKeyDown(t){let e=!1;switch(t.code){case this.keys.UP:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateUp(Tn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,this.keyPanSpeed),e=!0;break;case this.keys.BOTTOM:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateUp(-Tn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,-this.keyPanSpeed),e=!0;break;case this.keys.LEFT:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateLeft(Tn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(this.keyPanSpeed,0),e=!0;break;case this.keys.RIGHT:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateLeft(-Tn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(-this.keyPanSpeed,0),e=!0;break}e&&(t.preventDefault(),this.update())}_handleTouchStartRotate(t){if(this._pointers.length===1)this._rotateStart.set(t.pageX,t.pageY);else{let e=this._getSecondPointerPosition(t),n=.5*(t.pageX+e.x),s=.5*(t.pageY+e.y);this._rotateStart.set(n,s)}}_handleTouchStartPan(t){if(this._pointers.length===1)this._panStart.set(t.pageX,t.pageY);else{let e=this._getSecondPointerPosition(t),n=.5*(t.pageX+e.x),s=.5*(t.pageY+e.y);this._panStart.set(n,s)}}_handleTouchStartDolly(t){let e=this._getSecondPointerPosition(t),n=t.pageX-e.x,s=t.pageY-e.y,r=Math.sqrt(n*n+s*s);this._dollyStart.set(0,r)}_handleTouchStartDollyPan(t){this.enableZoom&&this._handleTouchStartDolly(t),this.enablePan&&this._handleTouchStartPan(t)}_handleTouchStartDollyRotate(t){this.enableZoom&&this._handleTouchStartDolly(t),this.enableRotate&&this._handleTouchStartRotate(t)}_handleTouchMoveRotate(t){if(this._pointers.length==1)this._rotateEnd.set(t.pageX,t.pageY);else{let n=this._getSecondPointerPosition(t),s=.5*(t.pageX+n.x),r=.5*(t.pageY+n.y);this._rotateEnd.set(s,r)}this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let e=this.domElement;this._rotateLeft(Tn*this._rotateDelta.x/e.clientHeight),this._rotateUp(Tn*this._rotateDelta.y/e.clientHeight),this._rotateStart.copy(this._rotateEnd)}_handleTouchMovePan(t){if(this._pointers.length===1)this._panEnd.set(t.pageX,t.pageY);else{let e=this._getSecondPointerPosition(t),n=.5*(t.pageX+e.x),s=.5*(t.pageY+e.y);this._panEnd.set(n,s)}this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd)}_handleTouchMoveDolly(t){let e=this._getSecondPointerPosition(t),n=t.pageX-e.x,s=t.pageY-e.y,r=Math.sqrt(n*n+s*s);this._dollyEnd.set(0,r),this._dollyDelta.set(0,Math.pow(this._dollyEnd.y/this._dollyStart.y,this.zoomSpeed)),this._dollyOut(this._dollyDelta.y),this._dollyStart.copy(this._dollyEnd);let o=(t.pageX+e.x)*.5,a=(t.pageY+e.y)*.5;this._updateZoomParameters(o,a)}_handleTouchMoveDollyPan(t){this.enableZoom&&this._handleTouchMoveDolly(t),this.enablePan&&this._handleTouchMovePan(t)}_handleTouchMoveDollyRotate(t){this.enableZoom&&this._handleTouchMoveDolly(t),this.enableRotate&&this._handleTouchMoveRotate(t)}_addPointer(t){this._pointers.push(t.pointerId)}_removePointer(t){delete this._pointerPositions[t.pointerId];for(let e=0;e<this._pointers.length;e++)if(this._pointers[e]==t.pointerId){this._pointers.splice(e,1);return}}_isTrackingPointer(t){for(let e=0;e<this._pointers.length;e++)if(this._pointers[e]==t.pointerId)return!0;return!1}_trackPointer(t){let e=this._pointerPositions[t.pointerId];e===void 0&&(e=new gt,this._pointerPositions[t.pointerId]=e),e.set(t.pageX,t.pageY)}_getSecondPointerPosition(t){let e=t.pointerId===this._pointers[0]?this._pointers[1]:this._pointers[0];return this._pointerPositions[e]}_customWheelEvent(t){let e=t.deltaMode,n={clientX:t.clientX,clientY:t.clientY,deltaY:t.deltaY};switch(e){case 1:n.deltaY*=16;break;case 2:n.deltaY*=100;break}return t.ctrlKey&&!this._controlActive&&(n.deltaY*=10),n}};function $S(i){this.enabled!==!1&&(this._pointers.length===0&&(this.domElement.setPointerCapture(i.pointerId),this.domElement.ownerDocument.addEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.addEventListener("pointerup",this._onPointerUp)),!this._isTrackingPointer(i)&&(this._addPointer(i),i.pointerType==="touch"?this._onTouchStart(i):this._onMouseDown(i),this._cursorStyle==="grab"&&(this.domElement.style.cursor="grabbing")))}function YS(i){this.enabled!==!1&&(i.pointerType==="touch"?this._onTouchMove(i):this._onMouseMove(i))}function ZS(i){switch(this._removePointer(i),this._pointers.length){case 0:this.domElement.releasePointerCapture(i.pointerId),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.dispatchEvent(ng),this.state=re.NONE,this._cursorStyle==="grab"&&(this.domElement.style.cursor="grab");break;case 1:let t=this._pointers[0],e=this._pointerPositions[t];this._onTouchStart({pointerId:t,pageX:e.x,pageY:e.y});break}}function KS(i){let t;switch(i.button){case 0:t=this.mouseButtons.LEFT;break;case 1:t=this.mouseButtons.MIDDLE;break;case 2:t=this.mouseButtons.RIGHT;break;default:t=-1}switch(t){case Zi.DOLLY:if(this.enableZoom===!1)return;this._handleMouseDownDolly(i),this.state=re.DOLLY;break;case Zi.ROTATE:if(i.ctrlKey||i.metaKey||i.shiftKey){if(this.enablePan===!1)return;this._handleMouseDownPan(i),this.state=re.PAN}else{if(this.enableRotate===!1)return;this._handleMouseDownRotate(i),this.state=re.ROTATE}break;case Zi.PAN:if(i.ctrlKey||i.metaKey||i.shiftKey){if(this.enableRotate===!1)return;this._handleMouseDownRotate(i),this.state=re.ROTATE}else{if(this.enablePan===!1)return;this._handleMouseDownPan(i),this.state=re.PAN}break;default:this.state=re.NONE}this.state!==re.NONE&&this.dispatchEvent(fd)}function JS(i){switch(this.state){case re.ROTATE:if(this.enableRotate===!1)return;this._handleMouseMoveRotate(i);break;case re.DOLLY:if(this.enableZoom===!1)return;this._handleMouseMoveDolly(i);break;case re.PAN:if(this.enablePan===!1)return;this._handleMouseMovePan(i);break}}function jS(i){this.enabled===!1||this.enableZoom===!1||this.state!==re.NONE||(i.preventDefault(),this.dispatchEvent(fd),this._handleMouseWheel(this._customWheelEvent(i)),this.dispatchEvent(ng))}function QS(i){this.enabled!==!1&&this._handleKeyDown(i)}function tM(i){switch(this._trackPointer(i),this._pointers.length){case 1:switch(this.touches.ONE){case Ki.ROTATE:if(this.enableRotate===!1){this.state=re.NONE;break}this._handleTouchStartRotate(i),this.state=re.TOUCH_ROTATE;break;case Ki.PAN:if(this.enablePan===!1){this.state=re.NONE;break}this._handleTouchStartPan(i),this.state=re.TOUCH_PAN;break;default:this.state=re.NONE}break;case 2:switch(this.touches.TWO){case Ki.DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchStartDollyPan(i),this.state=re.TOUCH_DOLLY_PAN;break;case Ki.DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchStartDollyRotate(i),this.state=re.TOUCH_DOLLY_ROTATE;break;default:this.state=re.NONE}break;default:this.state=re.NONE}this.state!==re.NONE&&this.dispatchEvent(fd)}function eM(i){switch(this._trackPointer(i),this.state){case re.TOUCH_ROTATE:if(this.enableRotate===!1)return;this._handleTouchMoveRotate(i),this.update();break;case re.TOUCH_PAN:if(this.enablePan===!1)return;this._handleTouchMovePan(i),this.update();break;case re.TOUCH_DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchMoveDollyPan(i),this.update();break;case re.TOUCH_DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchMoveDollyRotate(i),this.update();break;default:this.state=re.NONE}}function nM(i){this.enabled!==!1&&i.preventDefault()}function iM(i){i.key==="Control"&&(this._controlActive=!0,this.domElement.ownerDocument.addEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}function sM(i){i.key==="Control"&&(this._controlActive=!1,this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}var Vo={front:[0,-1,.04],"oblique-left":[.7071,-.7071,.05],"oblique-right":[-.7071,-.7071,.05],left:[1,0,.03],right:[-1,0,.03],back:[0,1,.04],top:[0,-.12,1]},rM=1.15;function sg(i){let t=e=>{let n=new I(...Vo[e]).normalize();return i.reduce((s,r)=>s+Math.max(r.dot(n)-.1,0),0)};return Object.keys(Vo).reduce((e,n)=>t(n)>rM*t(e)?n:e,"front")}var oM=420,aM=.11,Ac=class{constructor(t,e){this.wake=e;this.camera.up.set(0,0,1),this.controls=new Tc(this.camera,t),this.controls.enableDamping=!0,this.controls.dampingFactor=.16,this.controls.rotateSpeed=.75,this.controls.zoomToCursor=!0,this.controls.addEventListener("change",e),this.controls.addEventListener("start",()=>this.flight=null)}wake;camera=new xn(20,1,1,1e4);controls;start="front";reach=0;flight=null;still=window.matchMedia("(prefers-reduced-motion: reduce)");held=[];get home(){return this.held}set home(t){this.held=t,this.reach=new Jt().setFromPoints(t).getSize(new I).length()}get moving(){return this.flight!==null}resize(t,e){this.camera.aspect=t/e,this.camera.updateProjectionMatrix()}view(t,e=!1){this.look(new I(...Vo[t]),this.home,e)}get standing(){let t=this.goal.offset.normalize();return Object.keys(Vo).find(n=>t.angleTo(new I(...Vo[n]))<.02)??null}look(t,e,n=!1){let s=this.framed(t,e);this.controls.minDistance=40,this.controls.maxDistance=Math.max(6*s.offset.length(),4*this.reach),this.fly(s,n)}framed(t,e){let n=t.clone().normalize(),s=new I().crossVectors(new I(0,0,1),n).normalize(),r=new I().crossVectors(n,s),o=Math.tan(this.camera.fov*Math.PI/360)*(1-2*aM),a=o*this.camera.aspect,l=d=>{let u=e.map(f=>f.dot(d));return(Math.min(...u)+Math.max(...u))/2},c=new I;for(let d of[s,r,n])c.addScaledVector(d,l(d));let h=0;for(let d=0;d<4;d++){let u=e.map(f=>f.clone().sub(c));h=Math.max(...u.map(f=>f.dot(n)+Math.max(Math.abs(f.dot(s))/a,Math.abs(f.dot(r))/o)),30);for(let f of[s,r]){let g=u.map(_=>_.dot(f)/(h-_.dot(n)));c.addScaledVector(f,(Math.min(...g)+Math.max(...g))/2*h)}}return{target:c,offset:n.multiplyScalar(h)}}get goal(){return this.flight?{target:this.flight.to.target.clone(),offset:this.flight.to.offset.clone()}:this.pose()}fly(t,e=!1){e||this.still.matches?(this.flight=null,this.place(t)):this.flight={from:this.pose(),to:t,start:performance.now()},this.wake()}nudge(t,e,n=1){this.flight=null;let s=this.pose(),r=pd(s.offset);r.theta+=t,r.phi=Math.min(Math.max(r.phi+e,.05),Math.PI-.05),r.radius=Math.min(Math.max(r.radius*n,this.controls.minDistance),this.controls.maxDistance),this.place({target:s.target,offset:ig(r)}),this.wake()}step(t){if(this.flight){let e=Math.min((t-this.flight.start)/oM,1),n=e*e*(3-2*e),s=pd(this.flight.from.offset),r=pd(this.flight.to.offset),o=r.theta-s.theta;o>Math.PI&&(o-=2*Math.PI),o<-Math.PI&&(o+=2*Math.PI);let a=new Ii(s.radius*(r.radius/s.radius)**n,s.phi+(r.phi-s.phi)*n,s.theta+o*n);return this.place({target:this.flight.from.target.clone().lerp(this.flight.to.target,n),offset:ig(a)}),e>=1&&(this.flight=null),!0}return this.controls.update()}pose(){return{target:this.controls.target.clone(),offset:this.camera.position.clone().sub(this.controls.target)}}place({target:t,offset:e}){this.controls.target.copy(t),this.camera.position.copy(t).add(e),this.camera.near=Math.max(e.length()*.05,1),this.camera.far=e.length()+8*this.reach+2500,this.camera.updateProjectionMatrix(),this.controls.update()}};function pd(i){return new Ii().setFromCartesianCoords(i.x,i.z,-i.y)}function ig(i){let t=new I().setFromSpherical(i);return new I(t.x,-t.z,t.y)}var lM=`
out vec3 v_place;
out vec3 v_view;
out vec3 v_normal;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  v_place = normalize(position);
  v_view = view.xyz;
  v_normal = normalMatrix * normal;
  gl_Position = projectionMatrix * view;
}`,cM=`
uniform vec3 gaze;
in vec3 v_place;
in vec3 v_view;
in vec3 v_normal;
${br}
void main() {
  vec3 n = normalize(v_normal);
  vec3 v = normalize(-v_view);
  float away = acos(clamp(dot(v_place, gaze), -1.0, 1.0));
  vec3 across = normalize(cross(gaze, vec3(0.0, 0.0, 1.0)));
  float turn = atan(dot(v_place, cross(across, gaze)), dot(v_place, across));
  float soft = max(fwidth(away), 0.004);
  float iris = 0.46, pupil = 0.17;
  vec3 white = mix(vec3(0.80, 0.77, 0.74), vec3(0.66, 0.47, 0.42), smoothstep(0.62, 1.25, away));
  float fibre = 0.5 + 0.25 * sin(turn * 37.0 + 3.0 * sin(turn * 5.0)) + 0.25 * sin(turn * 61.0 + away * 30.0);
  vec3 brown = mix(vec3(0.10, 0.055, 0.03), vec3(0.27, 0.15, 0.075), fibre * smoothstep(0.48, 0.22, away));
  brown *= 1.0 - 0.75 * smoothstep(iris - 0.10, iris, away);
  vec3 albedo = mix(brown, white, smoothstep(iris - soft, iris + soft + 0.02, away));
  albedo = mix(vec3(0.006), albedo, smoothstep(pupil - soft, pupil + soft, away));
  float lid = smoothstep(0.02, 0.42, v_place.z) + 0.5 * smoothstep(-0.12, -0.4, v_place.z);
  vec3 result = lit_skin(albedo, n, v, 0.78 - 0.55 * lid, 1.0, 0.0, 0.7);
  result += 6.0 * gloss(n, v, KEY, 0.16);
  gl_FragColor = vec4(result, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;function rg(i){return i.map(({centre_mm:t,radius_mm:e,gaze:n})=>{let s=new jt(new Ci(e,48,32),new Le({vertexShader:lM,fragmentShader:cM,uniforms:{gaze:{value:new I(...n).normalize()}}}));return s.position.set(...t),s})}var[og,Go,hM,Ho]=[0,1,2,3],uM=.72;function ag(i){let t=[],e=[],n=0;return i.number.forEach((s,r)=>{let o=r>0&&i.region[r]===i.region[r-1]&&i.laterality[r]===i.laterality[r-1];t.push(r===0?0:t[r-1]+(o?0:1));let a=o&&n>1&&dM(i,r)<uM;e.push(r===0?0:e[r-1]+(o&&!a?0:1)),n=o&&!a?n+1:1}),{number:i.number,run:t,row:e}}function dM({xyz_mm:i},t){let e=o=>i[o].map((a,l)=>a-i[o-1][l]),[n,s]=[e(t-1),e(t)];return n.reduce((o,a,l)=>o+a*s[l],0)/(Math.hypot(...n)*Math.hypot(...s)||1)}function lg(i,t,e){let n=i===Ho?1:i===hM?5:i===Go?10:1/0;return t.filter(s=>e.number[s]%n===0)}function cg(i,t){return i.filter((e,n)=>n===0||n===i.length-1||t.row[i[n-1]]!==t.row[e]||t.row[i[n+1]]!==t.row[e])}var fM=1,md=10.5,pM=.45,hg=["above right","above","above left"],mM={text:"",kind:"letter",x:0,y:0,width:0,height:0},ug='system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',Rc=class{constructor(t){this.canvas=t;this.pen=t.getContext("2d")}canvas;placed=[];pen;width=0;size=1;height=0;blocked=[];resize(t,e,n){this.width=t,this.height=e;let s=parseFloat(getComputedStyle(document.documentElement).fontSize)/14;this.size=Math.max(Math.min(t/1300,e/760,2.4),s),this.canvas.width=Math.round(t*n),this.canvas.height=Math.round(e*n),this.pen.setTransform(n,0,0,n,0,0)}begin(t,e){this.pen.clearRect(0,0,this.width,this.height),this.placed=[],this.blocked=t.map(n=>({text:"",kind:"letter",x:n.x-e.x,y:n.y-e.y,width:n.width,height:n.height}))}chosen(t,e,n,s,r){let o=this.pen,a=t.radius+4*this.size;if(s)for(let[_,p]of[[5,r.rim],[2.5,r.accent]])o.lineWidth=_*this.size,o.strokeStyle=p,o.beginPath(),o.arc(t.x,t.y,a,0,2*Math.PI),o.stroke();let{width:l,height:c,font:h}=this.measure(e,14,700),d=a+4,u=(_,p)=>({text:e,kind:"number",x:t.x+_,y:t.y+p,width:l,height:c}),f=[u(d*.72,-d*.72-c),u(-d*.72-l,-d*.72-c),u(d,-c/2),u(-d-l,-c/2),u(-l/2,d),u(-l/2,-d-c)].filter(_=>this.free(_,1)),g=f.find(_=>!n.some(p=>p.row!==t.row&&Ec(_,p)))??f[0];g&&this.write(g,h,r.accent,r.halo,4)}pin({x:t,y:e,radius:n}){let s=this.pen,r=Math.max(.42*n,2.2*this.size);s.beginPath(),s.moveTo(t,e-r);for(let[o,a]of[[r,0],[0,r],[-r,0]])s.lineTo(t+o,e+a);s.closePath(),s.fillStyle="#10161c",s.strokeStyle="#ffffff",s.lineWidth=1.6*this.size,s.stroke(),s.fill()}flag(t,e){let n=this.pen,s=6.5*this.size,[r,o]=[t.x-t.radius-.6*s,t.y+t.radius+.2*s];n.beginPath(),n.moveTo(r,o-s),n.lineTo(r+s,o+.75*s),n.lineTo(r-s,o+.75*s),n.closePath(),n.lineJoin="round",n.lineWidth=3*this.size,n.strokeStyle="#ffffff",n.stroke(),n.fillStyle=e==="error"?"#b3261e":e==="warning"?"#d98200":"#3b6fb5",n.fill(),n.fillStyle="#ffffff",n.fillRect(r-.11*s,o-.38*s,.22*s,.6*s),n.fillRect(r-.12*s,o+.36*s,.24*s,.22*s)}numbers(t,e,n,s,r){let o=[...this.placed];this.placed=[];let a=new Map;for(let _ of t){let p=a.get(e.run[_.row])??[];this.inside({...mM,x:_.x,y:_.y})&&!this.blocked.some(m=>Ec(m,_))&&p.push(_),a.set(e.run[_.row],p)}let{height:l}=this.measure("0",md,600),c=(_,p)=>{let m=String(e.number[_.row]),{width:x}=this.measure(m,md,600),b=.62*_.radius+.5,[v,w]={"above right":[b,-b-l],above:[-x/2,-_.radius-1-l],"above left":[-b-x,-b-l],right:[_.radius+2,-l/2],left:[-_.radius-2-x,-l/2]}[p];return{text:m,kind:"number",x:_.x+v,y:_.y+w,width:x,height:l}},h=(_,p)=>this.inside(_)&&![...this.blocked,...p].some(m=>gd(_,m,1)),d=(_,p,m)=>{let x=c(_,p);return h(x,m)&&!t.some(b=>b.row!==_.row&&Ec(x,b))};for(let[_,p]of a){if(!p.length)continue;let m=p.map(({row:S})=>S),x=S=>p[m.indexOf(S)],b=[e.run.indexOf(_),e.run.lastIndexOf(_)].filter(S=>m.includes(S)),v=cg(m,e);for(let S of[...b,...v.filter(y=>!b.includes(y))]){let y=[S-1,S+1].find(A=>m.includes(A)&&e.row[A]===e.row[S]),M=y===void 0?"above right":x(y).x>x(S).x?"left":"right",E=(b.includes(S)?[M,"above right","above","above left"]:[M]).find(A=>d(x(S),A,this.placed));E?this.placed.push(c(x(S),E)):b.includes(S)&&h(c(x(S),M),this.placed)&&this.placed.push(c(x(S),M))}let w=S=>{let y=lg(S,m,e).filter(M=>!v.includes(M)&&(S<Ho||x(M).facing>pM));return[...new Set(y.map(M=>e.row[M]))].map(M=>y.filter(P=>e.row[P]===M))};for(let S=s;S>og;S--){let y=[...this.placed],M=0;for(let P of w(S)){let E=hg.map(R=>P.filter(N=>d(x(N),R,y))),A=E.reduce((R,N,L)=>N.length>E[R].length?L:R,0);M+=P.length-E[A].length,y.push(...E[A].map(R=>c(x(R),hg[A])))}if(!(M&&S>Go)){this.placed=y;break}}}let u=this.measure("0",md,600).font,f=n.map(_=>String(e.number[_])),g=this.placed.filter(_=>!f.includes(_.text)&&!o.some(p=>gd(_,p,1)));this.placed=o;for(let _ of g)this.write(_,u,r.ink,r.halo,3)}name(t,e,n,s,r,o,a){if(n.length<6)return;let l=n.map(P=>P.x),c=n.map(P=>P.y),[h,d,u,f]=[Math.min(...l),Math.max(...l),Math.min(...c),Math.max(...c)],[g,_]=[(h+d)/2,(u+f)/2],p=this.measure(e,11,400),m=this.measure(t,12.5,600),x=16*this.size,b=Math.max(m.width,p.width)+3,v=e?1.85*x:x,w={left:[h-b-5,_-v/2],right:[d+5,_-v/2],top:[g-b/2,u-v-4],bottom:[g-b/2,f+4],"low left":[h-b*.55,f-2],"low right":[d-b*.45,f-2],"high left":[h-b*.8,u-v+2],"high right":[d-b*.2,u-v+2]},S=g<s.x?["left","low left","high left"]:["right","low right","high right"],y=_<s.y?["top","bottom"]:["bottom","top"],M=Math.abs(g-s.x)<.25*(d-h);for(let P of M?[...y,...S]:[...S,"bottom","top"]){let[E,A]=w[P],R={text:t,kind:"name",x:E,y:A,width:b,height:v};if(!(!this.free(R,3)||r.some(N=>Ec(R,N)))){this.pen.textAlign="center",this.letter(t,E+b/2,A+x/2,m.font,o,a.halo,4),e&&this.letter(e,E+b/2,A+1.36*x,p.font,a.ink,a.halo,4),this.placed.push(R);return}}}measure_mark(t,e,n){let{width:s,height:r,font:o}=this.measure(e,13,700),[a,l]=[t.x-s/2,t.y-r-12],c=this.pen;c.fillStyle=n.accent,c.beginPath(),c.roundRect(a-7,l-5,s+14,r+10,6),c.fill(),c.textAlign="left",this.letter(e,a,l+r/2+1,o,n.rim,"transparent",0),this.placed.push({text:e,kind:"length",x:a-7,y:l-5,width:s+14,height:r+10})}compass(t,e,n){let{pen:s,size:r}=this,[o,a,l]=[this.width-44*r,this.height-44*r,22*r],c=[[e.left,new I(1,0,0)],[e.right,new I(-1,0,0)],[e.back,new I(0,1,0)],[e.front,new I(0,-1,0)],[e.head,new I(0,0,1)],[e.foot,new I(0,0,-1)]];for(let[h,d]of c){let u=t(d);if(Math.hypot(u.x,u.y)<.45||u.z<-.1)continue;s.globalAlpha=.9,s.beginPath(),s.moveTo(o,a),s.lineTo(o+u.x*l,a-u.y*l);for(let[g,_]of[[n.halo,3],[n.ink,1]])s.strokeStyle=g,s.lineWidth=_*r,s.stroke();s.textAlign="center";let f=l+9*r;this.letter(h,o+u.x*f,a-u.y*f,`600 ${11*r}px ${ug}`,n.ink,n.halo,3)}s.globalAlpha=1,this.blocked.push({text:"",kind:"letter",x:o-38*r,y:a-38*r,width:76*r,height:76*r})}measure(t,e,n){let s=`${n} ${e*this.size}px ${ug}`;return this.pen.font=s,{width:this.pen.measureText(t).width+1,height:Math.round(e*this.size*.86),font:s}}inside(t){return t.x>2&&t.y>2&&t.x+t.width<this.width-2&&t.y+t.height<this.height-2}free(t,e){return this.inside(t)&&![...this.placed,...this.blocked].some(n=>gd(t,n,e))}write(t,e,n,s,r){this.pen.textAlign="left",this.letter(t.text,t.x+1,t.y+t.height/2+.5,e,n,s,r),this.placed.push(t)}letter(t,e,n,s,r,o,a){let l=this.pen;l.font=s,l.textBaseline="middle",l.lineJoin="round",l.lineWidth=a,l.strokeStyle=o,l.fillStyle=r,a&&l.strokeText(t,e,n),l.fillText(t,e,n)}};function gd(i,t,e){return i.x<t.x+t.width+e&&t.x<i.x+i.width+e&&i.y<t.y+t.height+e&&t.y<i.y+i.height+e}function Ec(i,t){let e=Math.max(i.x,Math.min(t.x,i.x+i.width)),n=Math.max(i.y,Math.min(t.y,i.y+i.height));return Math.hypot(e-t.x,n-t.y)<t.radius+fM}var gM=new I(0,1,0),xM=new Ot("#ff3d7f"),_M={gauge:30,length_mm:13,outer_mm:.3,syringe_ml:1},dg=5,Wo=class{group=new Te;shaft;hub;buried;depot;length_mm;at=new I;constructor(t){let{length_mm:e,outer_mm:n}=t??_M;this.length_mm=e;let s=.9*n,r=new Pi({color:"#aab4bd"});this.shaft=new jt(new ms(s,s,1,14).translate(0,-.5,0),r),this.hub=new jt(new ms(1.35,.75,dg,20).rotateX(Math.PI).translate(0,-dg/2,0),new Pi({color:"#e9edf0"}));let o=new je({color:xM,depthTest:!1,transparent:!0,opacity:.9});this.buried=new jt(new ms(s,s,1,12).translate(0,.5,0),o),this.depot=new jt(new Ci(.42,16,12),o),this.buried.renderOrder=this.depot.renderOrder=10,this.group.add(this.shaft,this.hub,this.buried,this.depot),this.group.visible=!1}get tip(){return this.group.visible?this.at:null}hide(){this.group.visible=!1}stand(t,e,n,s,r){let o=Math.max(n,0),a=Math.max(this.length_mm-o,1),l=Math.min(n,0);this.group.visible=!0,this.at=t.clone().addScaledVector(e,n),this.group.position.copy(t),this.group.quaternion.setFromUnitVectors(gM,e),this.shaft.scale.set(1,a,1),this.shaft.position.set(0,l,0),this.hub.position.set(0,l-a,0),this.buried.visible=r&&o>0,this.depot.visible=r&&(o>0||s>0),this.buried.scale.set(1,Math.max(o,.01),1),this.depot.position.set(0,o,0),this.depot.scale.setScalar(.6+.9*s)}};var yM=/swiftshader|llvmpipe|softpipe|software|basic render/i;function fg(){let i=document.createElement("canvas").getContext("webgl2"),t=i?.getExtension("WEBGL_debug_renderer_info"),e=i&&t?i.getParameter(t.UNMASKED_RENDERER_WEBGL):"";return i?.getExtension("WEBGL_lose_context")?.loseContext(),typeof e=="string"&&yM.test(e)}var[vM,bM]=[280,900],SM=8,Cc=class{constructor(t,e){this.renderer=t;this.slow=e}renderer;slow;fence=null;began=0;measures=!0;fine_ms=0;hurried_until=0;timer=0;hurry(){this.hurried_until=performance.now()+Math.min(Math.max(vM,this.fine_ms),bM)}get hurried(){return performance.now()<this.hurried_until}get rest_ms(){return Math.max(this.hurried_until-performance.now(),0)}get occupied(){return this.look(),this.fence!==null}begin(t){this.began=performance.now(),this.measures=t}end(){let t=this.renderer.getContext();this.fence=t.fenceSync(t.SYNC_GPU_COMMANDS_COMPLETE,0),t.flush(),this.watch()}dispose(){window.clearTimeout(this.timer)}watch(){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>{this.look(),this.fence&&this.watch()},SM)}look(){if(!this.fence)return;let t=this.renderer.getContext();t.getSyncParameter(this.fence,t.SYNC_STATUS)===t.SIGNALED&&(t.deleteSync(this.fence),this.fence=null,this.measures&&(this.fine_ms=performance.now()-this.began,this.slow=this.fine_ms>70))}};var MM=.6,wM=4e6,TM=150,Pc=class{constructor(t,e,n){this.finer=n;this.renderer=new Jl({canvas:t,antialias:!this.software,alpha:!0,preserveDrawingBuffer:!0}),this.renderer.toneMapping=bo,this.renderer.toneMappingExposure=1,this.pace=new Cc(this.renderer,e||this.software),this.backdrop=new Mc(this.renderer)}finer;renderer;pace;software=fg();backdrop;ratio=1;fits=!0;coarse=!1;sketched=!1;timer=0;get unfinished(){return this.timer!==0}resize(t,e,n){[this.ratio,this.coarse]=[n,!1],this.fits=t*e*n*n<=wM,this.renderer.setPixelRatio(n),this.renderer.setSize(t,e,!1)}wayTo({plain:t,ground:e},n,s){let{backdrop:r,pace:o}=this;if((!o.slow||!this.fits)&&r.drop(),s||!o.slow)return"whole";if(!t||!this.keeps)return n?"whole":"coarse";let a=r.holds(e);return n?a?"over":"keep":a?"quick over":"coarse"}prepare(t,e){let n=t==="coarse";e.show(n?this.sketched?"coarse":"sketch":"fine"),n!==this.coarse&&this.renderer.setPixelRatio(this.ratio*(n?MM:1)),this.coarse=n,e.style({hatch_px:7*this.renderer.getPixelRatio()})}paint(t,e,n){let{backdrop:s,pace:r}=this;r.begin(e==="whole"||e==="keep"),e==="keep"&&s.keep(t.ground,t.scene,t.camera,t.skin),this.software&&this.keeps&&!Ic(e)?s.smoothly(t.camera,()=>this.put(t,e)):this.put(t,e),window.clearTimeout(this.timer),this.timer=0,!n&&(r.end(),this.sketched?Ic(e)&&this.later(()=>this.finer(!0),r.rest_ms):this.afterSketch(),this.sketched=!0)}dispose(){window.clearTimeout(this.timer),this.pace.dispose(),this.backdrop.dispose(),this.renderer.dispose(),this.renderer.forceContextLoss()}get keeps(){return this.fits&&this.backdrop.possible}afterSketch(){this.later(()=>this.pace.occupied?this.afterSketch():this.finer(!1),TM)}later(t,e){this.timer=window.setTimeout(()=>{this.timer=0,t()},e)}put({scene:t,camera:e,dosed:n},s){let{renderer:r,backdrop:o}=this;if(s==="whole"||s==="coarse")return r.render(t,e);o.show(e,n,s==="quick over"),r.autoClear=!1,e.layers.disable(ci),r.render(t,e),e.layers.enable(ci),r.autoClear=!0}};function Ic(i){return i==="coarse"||i==="quick over"}var pg=new Jt,Lc=new I,Mr=class extends _o{constructor(){super(),this.isLineSegmentsGeometry=!0,this.type="LineSegmentsGeometry";let t=[-1,2,0,1,2,0,-1,1,0,1,1,0,-1,0,0,1,0,0,-1,-1,0,1,-1,0],e=[-1,2,1,2,-1,1,1,1,-1,-1,1,-1,-1,-2,1,-2],n=[0,2,1,2,3,1,2,4,3,4,5,3,4,6,5,6,7,5];this.setIndex(n),this.setAttribute("position",new ne(t,3)),this.setAttribute("uv",new ne(e,2))}applyMatrix4(t){let e=this.attributes.instanceStart,n=this.attributes.instanceEnd;return e!==void 0&&(e.applyMatrix4(t),n.applyMatrix4(t),e.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this}setPositions(t){let e;t instanceof Float32Array?e=t:Array.isArray(t)&&(e=new Float32Array(t));let n=new Yi(e,6,1);return this.setAttribute("instanceStart",new Kn(n,3,0)),this.setAttribute("instanceEnd",new Kn(n,3,3)),this.instanceCount=this.attributes.instanceStart.count,this.computeBoundingBox(),this.computeBoundingSphere(),this}setColors(t){let e;t instanceof Float32Array?e=t:Array.isArray(t)&&(e=new Float32Array(t));let n=new Yi(e,6,1);return this.setAttribute("instanceColorStart",new Kn(n,3,0)),this.setAttribute("instanceColorEnd",new Kn(n,3,3)),this}fromWireframeGeometry(t){return this.setPositions(t.attributes.position.array),this}fromEdgesGeometry(t){return this.setPositions(t.attributes.position.array),this}fromMesh(t){return this.fromWireframeGeometry(new uo(t.geometry)),this}fromLineSegments(t){let e=t.geometry;return this.setPositions(e.attributes.position.array),this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Jt);let t=this.attributes.instanceStart,e=this.attributes.instanceEnd;t!==void 0&&e!==void 0&&(this.boundingBox.setFromBufferAttribute(t),pg.setFromBufferAttribute(e),this.boundingBox.union(pg))}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Gn),this.boundingBox===null&&this.computeBoundingBox();let t=this.attributes.instanceStart,e=this.attributes.instanceEnd;if(t!==void 0&&e!==void 0){let n=this.boundingSphere.center;this.boundingBox.getCenter(n);let s=0;for(let r=0,o=t.count;r<o;r++)Lc.fromBufferAttribute(t,r),s=Math.max(s,n.distanceToSquared(Lc)),Lc.fromBufferAttribute(e,r),s=Math.max(s,n.distanceToSquared(Lc));this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&console.error("THREE.LineSegmentsGeometry.computeBoundingSphere(): Computed radius is NaN. The instanced position data is likely to have NaN values.",this)}}toJSON(){}};mt.line={worldUnits:{value:1},linewidth:{value:1},resolution:{value:new gt},dashOffset:{value:0},dashScale:{value:1},dashSize:{value:1},gapSize:{value:1}};yn.line={uniforms:Lo.merge([mt.common,mt.fog,mt.line]),vertexShader:`
		#include <common>
		#include <color_pars_vertex>
		#include <fog_pars_vertex>
		#include <logdepthbuf_pars_vertex>
		#include <clipping_planes_pars_vertex>

		uniform float linewidth;
		uniform vec2 resolution;

		attribute vec3 instanceStart;
		attribute vec3 instanceEnd;

		attribute vec3 instanceColorStart;
		attribute vec3 instanceColorEnd;

		#ifdef WORLD_UNITS

			varying vec4 worldPos;
			varying vec3 worldStart;
			varying vec3 worldEnd;

			#ifdef USE_DASH

				varying vec2 vUv;

			#endif

		#else

			varying vec2 vUv;

		#endif

		#ifdef USE_DASH

			uniform float dashScale;
			attribute float instanceDistanceStart;
			attribute float instanceDistanceEnd;
			varying float vLineDistance;

		#endif

		float trimSegmentAlpha( const in vec4 start, const in vec4 end ) {

			// compute the interpolation factor needed to trim the segment so it terminates
			// between the camera plane and the near plane

			// conservative estimate of the near plane
			float a = projectionMatrix[ 2 ][ 2 ]; // 3nd entry in 3th column
			float b = projectionMatrix[ 3 ][ 2 ]; // 3nd entry in 4th column

			// we need different nearEstimate formula for reversed and default depth buffer
			// a is positive with a reversed depth buffer so it can be used for controlling the code flow
			float nearEstimate = ( a > 0.0 ) ? ( - b / ( a + 1.0 ) ) : ( - 0.5 * b / a );

			return ( nearEstimate - start.z ) / ( end.z - start.z );

		}

		void main() {

			#ifdef USE_COLOR

				vColor.xyz = ( position.y < 0.5 ) ? instanceColorStart : instanceColorEnd;

			#endif

			float aspect = resolution.x / resolution.y;

			// camera space
			vec4 start = modelViewMatrix * vec4( instanceStart, 1.0 );
			vec4 end = modelViewMatrix * vec4( instanceEnd, 1.0 );

			#ifdef USE_DASH

				float lineDistanceStart = dashScale * instanceDistanceStart;
				float lineDistanceEnd = dashScale * instanceDistanceEnd;

			#endif

			#ifdef WORLD_UNITS

				worldStart = start.xyz;
				worldEnd = end.xyz;

			#else

				vUv = uv;

			#endif

			// special case for perspective projection, and segments that terminate either in, or behind, the camera plane
			// clearly the gpu firmware has a way of addressing this issue when projecting into ndc space
			// but we need to perform ndc-space calculations in the shader, so we must address this issue directly
			// perhaps there is a more elegant solution -- WestLangley

			bool perspective = ( projectionMatrix[ 2 ][ 3 ] == - 1.0 ); // 4th entry in the 3rd column

			if ( perspective ) {

				if ( start.z < 0.0 && end.z >= 0.0 ) {

					float alpha = trimSegmentAlpha( start, end );
					end.xyz = mix( start.xyz, end.xyz, alpha );

					#ifdef USE_DASH

						lineDistanceEnd = mix( lineDistanceStart, lineDistanceEnd, alpha );

					#endif

				} else if ( end.z < 0.0 && start.z >= 0.0 ) {

					float alpha = trimSegmentAlpha( end, start );
					start.xyz = mix( end.xyz, start.xyz, alpha );

					#ifdef USE_DASH

						lineDistanceStart = mix( lineDistanceEnd, lineDistanceStart, alpha );

					#endif

				}

			}

			#ifdef USE_DASH

				vLineDistance = ( position.y < 0.5 ) ? lineDistanceStart : lineDistanceEnd;
				vUv = uv;

			#endif

			// clip space
			vec4 clipStart = projectionMatrix * start;
			vec4 clipEnd = projectionMatrix * end;

			// ndc space
			vec3 ndcStart = clipStart.xyz / clipStart.w;
			vec3 ndcEnd = clipEnd.xyz / clipEnd.w;

			// direction
			vec2 dir = ndcEnd.xy - ndcStart.xy;

			// account for clip-space aspect ratio
			dir.x *= aspect;
			dir = normalize( dir );

			#ifdef WORLD_UNITS

				vec3 worldDir = normalize( end.xyz - start.xyz );
				vec3 tmpFwd = perspective ? normalize( mix( start.xyz, end.xyz, 0.5 ) ) : vec3( 0.0, 0.0, - 1.0 );
				vec3 worldUp = normalize( cross( worldDir, tmpFwd ) );
				vec3 worldFwd = cross( worldDir, worldUp );
				worldPos = position.y < 0.5 ? start: end;

				// height offset
				float hw = linewidth * 0.5;
				worldPos.xyz += position.x < 0.0 ? hw * worldUp : - hw * worldUp;

				// don't extend the line if we're rendering dashes because we
				// won't be rendering the endcaps
				#ifndef USE_DASH

					// cap extension
					worldPos.xyz += position.y < 0.5 ? - hw * worldDir : hw * worldDir;

					// add width to the box
					worldPos.xyz += worldFwd * hw;

					// endcaps
					if ( position.y > 1.0 || position.y < 0.0 ) {

						worldPos.xyz -= worldFwd * 2.0 * hw;

					}

				#endif

				// project the worldpos
				vec4 clip = projectionMatrix * worldPos;

				// shift the depth of the projected points so the line
				// segments overlap neatly
				vec3 clipPose = ( position.y < 0.5 ) ? ndcStart : ndcEnd;

				// only shift the depth of vertices in front of the camera (#35137)
				if ( clip.w > 0.0 ) clip.z = clipPose.z * clip.w;

			#else

				vec2 offset = vec2( dir.y, - dir.x );
				// undo aspect ratio adjustment
				dir.x /= aspect;
				offset.x /= aspect;

				// sign flip
				if ( position.x < 0.0 ) offset *= - 1.0;

				// endcaps
				if ( position.y < 0.0 ) {

					offset += - dir;

				} else if ( position.y > 1.0 ) {

					offset += dir;

				}

				// adjust for linewidth
				offset *= linewidth;

				// adjust for clip-space to screen-space conversion // maybe resolution should be based on viewport ...
				offset /= resolution.y;

				// select end
				vec4 clip = ( position.y < 0.5 ) ? clipStart : clipEnd;

				// back to clip space
				offset *= clip.w;

				clip.xy += offset;

			#endif

			gl_Position = clip;

			vec4 mvPosition = ( position.y < 0.5 ) ? start : end; // this is an approximation

			#include <logdepthbuf_vertex>
			#include <clipping_planes_vertex>
			#include <fog_vertex>

		}
		`,fragmentShader:`
		uniform vec3 diffuse;
		uniform float opacity;
		uniform float linewidth;

		#ifdef USE_DASH

			uniform float dashOffset;
			uniform float dashSize;
			uniform float gapSize;

		#endif

		varying float vLineDistance;

		#ifdef WORLD_UNITS

			varying vec4 worldPos;
			varying vec3 worldStart;
			varying vec3 worldEnd;

			#ifdef USE_DASH

				varying vec2 vUv;

			#endif

		#else

			varying vec2 vUv;

		#endif

		#include <common>
		#include <color_pars_fragment>
		#include <fog_pars_fragment>
		#include <logdepthbuf_pars_fragment>
		#include <clipping_planes_pars_fragment>

		vec2 closestLineToLine(vec3 p1, vec3 p2, vec3 p3, vec3 p4) {

			float mua;
			float mub;

			vec3 p13 = p1 - p3;
			vec3 p43 = p4 - p3;

			vec3 p21 = p2 - p1;

			float d1343 = dot( p13, p43 );
			float d4321 = dot( p43, p21 );
			float d1321 = dot( p13, p21 );
			float d4343 = dot( p43, p43 );
			float d2121 = dot( p21, p21 );

			float denom = d2121 * d4343 - d4321 * d4321;

			float numer = d1343 * d4321 - d1321 * d4343;

			mua = numer / denom;
			mua = clamp( mua, 0.0, 1.0 );
			mub = ( d1343 + d4321 * ( mua ) ) / d4343;
			mub = clamp( mub, 0.0, 1.0 );

			return vec2( mua, mub );

		}

		void main() {

			float alpha = opacity;
			vec4 diffuseColor = vec4( diffuse, alpha );

			#include <clipping_planes_fragment>

			#ifdef USE_DASH

				if ( vUv.y < - 1.0 || vUv.y > 1.0 ) discard; // discard endcaps

				if ( mod( vLineDistance + dashOffset, dashSize + gapSize ) > dashSize ) discard; // todo - FIX

			#endif

			#ifdef WORLD_UNITS

				float len;

				if ( isOrthographic ) {

					// View rays are parallel to the z axis so the distance reduces to camera-space XY
					vec2 lineDir = worldEnd.xy - worldStart.xy;
					float t = clamp( dot( worldPos.xy - worldStart.xy, lineDir ) / dot( lineDir, lineDir ), 0.0, 1.0 );
					len = length( worldStart.xy + lineDir * t - worldPos.xy );

				} else {

					// Find the closest points on the view ray and the line segment
					vec3 rayEnd = normalize( worldPos.xyz ) * 1e5;
					vec3 lineDir = worldEnd - worldStart;
					vec2 params = closestLineToLine( worldStart, worldEnd, vec3( 0.0, 0.0, 0.0 ), rayEnd );

					vec3 p1 = worldStart + lineDir * params.x;
					vec3 p2 = rayEnd * params.y;
					vec3 delta = p1 - p2;
					len = length( delta );

				}

				float norm = len / linewidth;

				#ifndef USE_DASH

					#ifdef USE_ALPHA_TO_COVERAGE

						float dnorm = fwidth( norm );
						alpha = 1.0 - smoothstep( 0.5 - dnorm, 0.5 + dnorm, norm );

					#else

						if ( norm > 0.5 ) {

							discard;

						}

					#endif

				#endif

			#else

				#ifdef USE_ALPHA_TO_COVERAGE

					// artifacts appear on some hardware if a derivative is taken within a conditional
					float a = vUv.x;
					float b = ( vUv.y > 0.0 ) ? vUv.y - 1.0 : vUv.y + 1.0;
					float len2 = a * a + b * b;
					float dlen = fwidth( len2 );

					if ( abs( vUv.y ) > 1.0 ) {

						alpha = 1.0 - smoothstep( 1.0 - dlen, 1.0 + dlen, len2 );

					}

				#else

					if ( abs( vUv.y ) > 1.0 ) {

						float a = vUv.x;
						float b = ( vUv.y > 0.0 ) ? vUv.y - 1.0 : vUv.y + 1.0;
						float len2 = a * a + b * b;

						if ( len2 > 1.0 ) discard;

					}

				#endif

			#endif

			#include <logdepthbuf_fragment>
			#include <color_fragment>

			gl_FragColor = vec4( diffuseColor.rgb, alpha );

			#include <tonemapping_fragment>
			#include <colorspace_fragment>
			#include <fog_fragment>
			#include <premultiplied_alpha_fragment>

		}
		`};var ts=class extends Le{constructor(t){super({type:"LineMaterial",uniforms:Lo.clone(yn.line.uniforms),vertexShader:yn.line.vertexShader,fragmentShader:yn.line.fragmentShader,clipping:!0}),this.isLineMaterial=!0,this.setValues(t)}get color(){return this.uniforms.diffuse.value}set color(t){this.uniforms.diffuse.value=t}get worldUnits(){return"WORLD_UNITS"in this.defines}set worldUnits(t){t===!0!==this.worldUnits&&(this.needsUpdate=!0),t===!0?this.defines.WORLD_UNITS="":delete this.defines.WORLD_UNITS}get linewidth(){return this.uniforms.linewidth.value}set linewidth(t){this.uniforms.linewidth&&(this.uniforms.linewidth.value=t)}get dashed(){return"USE_DASH"in this.defines}set dashed(t){t===!0!==this.dashed&&(this.needsUpdate=!0),t===!0?this.defines.USE_DASH="":delete this.defines.USE_DASH}get dashScale(){return this.uniforms.dashScale.value}set dashScale(t){this.uniforms.dashScale.value=t}get dashSize(){return this.uniforms.dashSize.value}set dashSize(t){this.uniforms.dashSize.value=t}get dashOffset(){return this.uniforms.dashOffset.value}set dashOffset(t){this.uniforms.dashOffset.value=t}get gapSize(){return this.uniforms.gapSize.value}set gapSize(t){this.uniforms.gapSize.value=t}get opacity(){return this.uniforms.opacity.value}set opacity(t){this.uniforms&&(this.uniforms.opacity.value=t)}get resolution(){return this.uniforms.resolution.value}set resolution(t){this.uniforms.resolution.value.copy(t)}get alphaToCoverage(){return"USE_ALPHA_TO_COVERAGE"in this.defines}set alphaToCoverage(t){this.defines&&(t===!0!==this.alphaToCoverage&&(this.needsUpdate=!0),t===!0?this.defines.USE_ALPHA_TO_COVERAGE="":delete this.defines.USE_ALPHA_TO_COVERAGE)}};var xd=new he,mg=new I,gg=new I,en=new he,nn=new he,hi=new he,_d=new I,yd=new Ut,sn=new Qe,xg=new I,Dc=new Jt,Nc=new Gn,ui=new he,di,Ps;function _g(i,t,e){return ui.set(0,0,-t,1).applyMatrix4(i.projectionMatrix),ui.multiplyScalar(1/ui.w),ui.x=Ps/e.width,ui.y=Ps/e.height,ui.applyMatrix4(i.projectionMatrixInverse),ui.multiplyScalar(1/ui.w),Math.abs(Math.max(ui.x,ui.y))}function AM(i,t){let e=i.matrixWorld,n=i.geometry,s=n.attributes.instanceStart,r=n.attributes.instanceEnd,o=Math.min(n.instanceCount,s.count);for(let a=0,l=o;a<l;a++){sn.start.fromBufferAttribute(s,a),sn.end.fromBufferAttribute(r,a),sn.applyMatrix4(e);let c=new I,h=new I;di.distanceSqToSegment(sn.start,sn.end,h,c),h.distanceTo(c)<Ps*.5&&t.push({point:h,pointOnLine:c,distance:di.origin.distanceTo(h),object:i,face:null,faceIndex:a,uv:null,uv1:null})}}function EM(i,t,e){let n=t.projectionMatrix,r=i.material.resolution,o=i.matrixWorld,a=i.geometry,l=a.attributes.instanceStart,c=a.attributes.instanceEnd,h=Math.min(a.instanceCount,l.count),d=-t.near;di.at(1,hi),hi.w=1,hi.applyMatrix4(t.matrixWorldInverse),hi.applyMatrix4(n),hi.multiplyScalar(1/hi.w),hi.x*=r.x/2,hi.y*=r.y/2,hi.z=0,_d.copy(hi),yd.multiplyMatrices(t.matrixWorldInverse,o);for(let u=0,f=h;u<f;u++){if(en.fromBufferAttribute(l,u),nn.fromBufferAttribute(c,u),en.w=1,nn.w=1,en.applyMatrix4(yd),nn.applyMatrix4(yd),en.z>d&&nn.z>d)continue;if(en.z>d){let b=en.z-nn.z,v=(en.z-d)/b;en.lerp(nn,v)}else if(nn.z>d){let b=nn.z-en.z,v=(nn.z-d)/b;nn.lerp(en,v)}en.applyMatrix4(n),nn.applyMatrix4(n),en.multiplyScalar(1/en.w),nn.multiplyScalar(1/nn.w),en.x*=r.x/2,en.y*=r.y/2,nn.x*=r.x/2,nn.y*=r.y/2,sn.start.copy(en),sn.start.z=0,sn.end.copy(nn),sn.end.z=0;let _=sn.closestPointToPointParameter(_d,!0);sn.at(_,xg);let p=Io.lerp(en.z,nn.z,_),m=p>=-1&&p<=1,x=_d.distanceTo(xg)<Ps*.5;if(m&&x){sn.start.fromBufferAttribute(l,u),sn.end.fromBufferAttribute(c,u),sn.start.applyMatrix4(o),sn.end.applyMatrix4(o);let b=new I,v=new I;di.distanceSqToSegment(sn.start,sn.end,v,b),e.push({point:v,pointOnLine:b,distance:di.origin.distanceTo(v),object:i,face:null,faceIndex:u,uv:null,uv1:null})}}}var Uc=class extends jt{constructor(t=new Mr,e=new ts({color:Math.random()*16777215})){super(t,e),this.isLineSegments2=!0,this.type="LineSegments2"}computeLineDistances(){let t=this.geometry,e=t.attributes.instanceStart,n=t.attributes.instanceEnd,s=new Float32Array(2*e.count);for(let o=0,a=0,l=e.count;o<l;o++,a+=2)mg.fromBufferAttribute(e,o),gg.fromBufferAttribute(n,o),s[a]=a===0?0:s[a-1],s[a+1]=s[a]+mg.distanceTo(gg);let r=new Yi(s,2,1);return t.setAttribute("instanceDistanceStart",new Kn(r,1,0)),t.setAttribute("instanceDistanceEnd",new Kn(r,1,1)),this}raycast(t,e){let n=this.material.worldUnits,s=t.camera;if(s===null&&!n&&console.error('LineSegments2: "Raycaster.camera" needs to be set in order to raycast against LineSegments2 while worldUnits is set to false.'),n===!1&&(this.material.resolution.x===0||this.material.resolution.y===0))return;let r=t.params.Line2!==void 0&&t.params.Line2.threshold||0;di=t.ray;let o=this.matrixWorld,a=this.geometry,l=this.material;Ps=l.linewidth+r,a.boundingSphere===null&&a.computeBoundingSphere(),Nc.copy(a.boundingSphere).applyMatrix4(o);let c;if(n)c=Ps*.5;else{let d=Math.max(s.near,Nc.distanceToPoint(di.origin));c=_g(s,d,l.resolution)}if(Nc.radius+=c,di.intersectsSphere(Nc)===!1)return;a.boundingBox===null&&a.computeBoundingBox(),Dc.copy(a.boundingBox).applyMatrix4(o);let h;if(n)h=Ps*.5;else{let d=Math.max(s.near,Dc.distanceToPoint(di.origin));h=_g(s,d,l.resolution)}Dc.expandByScalar(h),di.intersectsBox(Dc)!==!1&&(n?AM(this,e):EM(this,s,e))}onBeforeRender(t){let e=this.material.uniforms;e&&e.resolution&&(t.getViewport(xd),this.material.uniforms.resolution.value.set(xd.z,xd.w))}};var wr=class extends Mr{constructor(){super(),this.isLineGeometry=!0,this.type="LineGeometry"}setPositions(t){let e=t.length-3,n=new Float32Array(2*e);for(let s=0;s<e;s+=3)n[2*s]=t[s],n[2*s+1]=t[s+1],n[2*s+2]=t[s+2],n[2*s+3]=t[s+3],n[2*s+4]=t[s+4],n[2*s+5]=t[s+5];return super.setPositions(n),this}setColors(t){let e=t.length-3,n=new Float32Array(2*e);for(let s=0;s<e;s+=3)n[2*s]=t[s],n[2*s+1]=t[s+1],n[2*s+2]=t[s+2],n[2*s+3]=t[s+3],n[2*s+4]=t[s+4],n[2*s+5]=t[s+5];return super.setColors(n),this}setFromPoints(t){let e=t.length-1,n=new Float32Array(6*e);for(let s=0;s<e;s++)n[6*s]=t[s].x,n[6*s+1]=t[s].y,n[6*s+2]=t[s].z||0,n[6*s+3]=t[s+1].x,n[6*s+4]=t[s+1].y,n[6*s+5]=t[s+1].z||0;return super.setPositions(n),this}fromLine(t){let e=t.geometry;return this.setPositions(e.attributes.position.array),this}};var Fc=class extends Uc{constructor(t=new wr,e=new ts({color:Math.random()*16777215})){super(t,e),this.isLine2=!0,this.type="Line2"}};var RM=1.5,CM=1.2;function PM({xyz_mm:i,closed:t},e){let n=i.map(a=>new I(...a)),s=[],r={point:new I,distance:0,faceIndex:0};n.slice(0,t?void 0:-1).forEach((a,l)=>{let c=n[(l+1)%n.length],h=Math.max(1,Math.ceil(a.distanceTo(c)/RM));for(let d=0;d<h;d++){let u=a.clone().lerp(c,d/h);h>1&&e.closestPointToPoint(u,r)&&u.copy(r.point),s.push(u.x,u.y,u.z)}});let o=n[t?0:n.length-1];return[...s,o.x,o.y,o.z]}function Oc(i,{colour:t,width:e,dashed:n=!1,opacity:s=1}){let r=new ts({color:t,linewidth:e,dashed:n,dashSize:2.2,gapSize:1.6,alphaToCoverage:!1,transparent:s<1,opacity:s});r.onBeforeCompile=a=>{a.vertexShader=a.vertexShader.replace("#include <logdepthbuf_vertex>",`gl_Position.z += ${CM.toFixed(2)} * projectionMatrix[3][2] / gl_Position.w;
#include <logdepthbuf_vertex>`)};let o=new Fc(new wr().setPositions(i),r);return o.userData.width=e,n&&o.computeLineDistances(),o}function yg(i,t){for(let e of i.children)e.material.linewidth=t*e.userData.width}function Bc(i,t){let e=new Te;for(let n of i)e.add(Oc(PM(n,t),n));return e}var[Xo,vg]=[.13,.11],IM=2.4,LM=.35,DM="#26323c";function bg(i,{row:t},e){let n=[],s={point:new I,distance:0,faceIndex:0};for(let l=0;l+1<t.length;l++){if(t[l]!==t[l+1])continue;let[c,h]=[new I(...i.xyz_mm[l]),new I(...i.xyz_mm[l+1])],d=c.distanceTo(h);if(d<1e-6)continue;let u=new I(...i.normal[l]).add(new I(...i.normal[l+1])).normalize(),f=c.clone().lerp(h,.5);e.tree.closestPointToPoint(f,s)&&f.copy(s.point),f.addScaledVector(u,LM);let g=h.sub(c).addScaledVector(u,-h.dot(u)).normalize(),_=new I().crossVectors(u,g),p=Math.min(d,IM/Xo),m=(S,y)=>f.clone().addScaledVector(g,S*p).addScaledVector(_,y*p).toArray(),[x,b,v,w]=[m(Xo,0),m(-Xo,vg),m(-.45*Xo,0),m(-Xo,-vg)];n.push(...x,...b,...v,...x,...v,...w)}let r=new Te;if(!n.length)return r;let o=new Ce;o.setAttribute("position",new ne(n,3));let a=new je({color:DM,side:tn,transparent:!0,opacity:.75,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-12});return r.add(new jt(o,a)),r}var kc=class{constructor(t,e,n,s){this.content=t;this.skin=e;this.colours=n;let{points:r,outlines:o,zones:a,threads:l}=t;this.markers=new ec(r),this.needles=r.needle.map(d=>new I(...d).normalize()),this.rules=ag(r);let c=d=>n.get(d)??Ss,h=d=>{if(!s||s.skin!==e||s.content[d]!==t[d]||d==="outlines"&&o.some(({region:f})=>s.colours.get(f)!==n.get(f)))return null;let u=s[d];return s.group.remove(u),u};this.outlines=h("outlines")??Bc(o.map(({region:d,xyz_mm:u})=>({xyz_mm:u,closed:!0,colour:c(d),width:2})),e.tree),this.zones=h("zones")??Bc(a.map(({xyz_mm:d})=>({xyz_mm:d,closed:!0,colour:"#2c3640",width:1.1,dashed:!0,opacity:.6})),e.tree),this.threads=Bc(l.map(({point:d,xyz_mm:u})=>({xyz_mm:u,closed:!1,colour:c(r.region[d]),width:4})),e.tree);for(let d of this.still)d.traverse(u=>u.layers.set(ci));this.group.add(this.outlines,this.zones,this.threads,this.markers.group),e.deposits.lay(t.deposits??[])}content;skin;colours;group=new Te;markers;needles;rules;outlines;zones;threads;arrows=null;get still(){return[this.outlines,this.zones]}get places(){let{points:t,outlines:e}=this.content;return[...t.xyz_mm,...e.flatMap(n=>n.xyz_mm)].map(n=>new I(...n))}follow(t,e){this.markers.show(t.mode!=="dose",t.mode==="both"),(!e||t.colouring!==e.colouring||t.current!==e.current||t.clock_s===null!=(e.clock_s===null))&&this.markers.paint(xr(this.content.points,t.colouring,this.colours),t.clock_s===null?1/0:t.current),this.threads.visible=t.mode!=="dose",this.outlines.visible=t.layers.outlines,this.zones.visible=t.layers.zones;let n=t.layers.rows&&t.mode!=="dose";n&&!this.arrows&&(this.arrows=bg(this.content.points,this.rules,this.skin),this.group.add(this.arrows)),this.arrows&&(this.arrows.visible=n)}scale(t){this.markers.scale=t;for(let e of[this.outlines,this.zones,this.threads])yg(e,t)}dispose(){this.markers.dispose(),Tr(this.group)}};function Tr(i){i.removeFromParent(),i.traverse(t=>{let{geometry:e,material:n}=t;e?.dispose();for(let s of Array.isArray(n)?n:n?[n]:[])s.dispose();t instanceof Ri&&t.dispose()})}var NM=.3,UM=40;function Sg(i,t,e,n){let s=Math.max(1,Math.floor(i.xyz_mm.length/UM)),r=i.xyz_mm.filter((o,a)=>a%s===0).map(o=>new I(...o)).filter(o=>t.unhidden(o,null)&&t.inFrame(o,e,n));return r.length*s<NM*i.xyz_mm.length?[]:r}function Mg(i,t,e){let n=new Ot(i.get(t)??Ss);return`#${(e?n.lerp(new Ot("#ffffff"),.5):n).getHexString()}`}var FM=4e3,zc=[1/6,1/2,5/6],OM=Math.PI-1e-7,Gc=class{constructor(t,e){this.xyz=t;this.faces=e;this.twin=BM(e),this.stops=new Float32Array(3*zc.length*e.length);for(let n=0;n<e.length;n++){let[s,r]=[e[n],e[fn(n)]];zc.forEach((o,a)=>{for(let l=0;l<3;l++)this.stops[3*(zc.length*n+a)+l]=(1-o)*t[3*s+l]+o*t[3*r+l]})}}xyz;faces;twin;stops;path(t,e){let n=this.firstStrip(t,e);if(!n)return null;let s=this.thread(n,t,e),r=new Set;for(let o=0;o<FM;o++){let a=s.bends.filter(({vertex:h,beyond:d})=>d<OM&&!r.has(h)).sort((h,d)=>h.beyond-d.beyond)[0];if(!a)break;let l=this.ledRound(n,a),c=l&&this.thread(l,t,e);if(!l||!c||c.length_mm>s.length_mm-1e-9){r.add(a.vertex);continue}[n,s]=[l,c],r.clear()}return s}firstStrip(t,e){if(t.face===e.face)return[t.face];let{twin:n,stops:s}=this,r=zc.length,o=new Float32Array(r*n.length).fill(1/0),a=new Int32Array(o.length).fill(-1),l=new Uint8Array(o.length),c=new vd,h=(p,m,x,b)=>Math.hypot(s[3*p]-m,s[3*p+1]-x,s[3*p+2]-b),d=p=>{let m=n[Math.floor(p/r)];return m<0?-1:r*m+(r-1-p%r)},u=(p,m,x)=>{let b=d(p);b<0||o[b]<=m||([o[b],a[b]]=[m,x],c.push(b,m+h(b,e.place.x,e.place.y,e.place.z)))};for(let p=3*r*t.face;p<3*r*(t.face+1);p++)u(p,h(p,t.place.x,t.place.y,t.place.z),-1);let f=-1,g=1/0;for(;c.size;){let{value:p,key:m}=c.pop();if(m>=g)break;if(l[p])continue;l[p]=1;let x=Math.floor(p/r);if(Math.floor(x/3)===e.face){[g,f]=[m,p];continue}let[v,w,S]=[s[3*p],s[3*p+1],s[3*p+2]];for(let y=fn(x);y!==x;y=fn(y))for(let M=r*y;M<r*(y+1);M++)u(M,o[p]+h(M,v,w,S),p)}if(f<0)return null;let _=[];for(let p=f;p>=0;p=a[p])_.push(Math.floor(p/r/3));return Tg([t.face,..._.reverse()])}thread(t,e,n){let{sides:s,lefts:r,rights:o,from:a,to:l}=this.flat(t,e,n),c=s.length;r.push(l),o.push(l);let h=[],d=a,[u,f]=[a,a],[g,_]=[-1,-1];for(let v=0;v<=c;v++){if(Vc(d,f,o[v])>=0)if(wg(d,f)||Vc(d,u,o[v])<=0)[f,_]=[o[v],v];else{h.push({at:u,portal:g,left:!0}),v=this.restart(s,g,!0,c),d=u,[u,f,_]=[d,d,g];continue}if(Vc(d,u,r[v])<=0)if(wg(d,u)||Vc(d,f,r[v])>=0)[u,g]=[r[v],v];else{h.push({at:f,portal:_,left:!1}),v=this.restart(s,_,!1,c),d=f,[u,f,g]=[d,d,_];continue}}let p=[{at:a,portal:-1,left:!0},...h,{at:l,portal:c,left:!0}],m=h.map((v,w)=>this.bend(t,s,v,p[w].at,p[w+2].at)),x=0,b=[e.place.clone()];for(let v=1;v<p.length;v++){let[w,S]=[p[v-1],p[v]];x+=w.at.distanceTo(S.at);for(let y=w.portal+1;y<=Math.min(S.portal,c-1);y++)b.push(this.crossing(s[y],w.at,S.at,r[y],o[y]))}return b.push(n.place.clone()),{length_mm:x,line:b,bends:m}}restart(t,e,n,s){let r=a=>this.faces[n?fn(t[a]):t[a]],o=e;for(;o+1<s&&r(o+1)===r(e);)o++;return o}flat(t,e,n){let s=[],[r,o]=[[],[]],a=3*t[0],l=this.corner(a).distanceTo(this.corner(fn(a))),c={side:a,a:new gt(0,0),b:new gt(l,0)},h=this.flatPlace(c,e.place);for(let d=0;d+1<t.length;d++){let u=this.flatPlace(c,this.corner(fn(fn(c.side)))),f=[[c.side,c.a,c.b],[fn(c.side),c.b,u],[fn(fn(c.side)),u,c.a]],[g,_,p]=f.find(([m])=>this.twin[m]>=0&&Math.floor(this.twin[m]/3)===t[d+1]);s.push(g),r.push(p),o.push(_),c={side:this.twin[g],a:p,b:_}}return{sides:s,lefts:r,rights:o,from:h,to:this.flatPlace(c,n.place)}}flatPlace({side:t,a:e,b:n},s){let r=this.corner(t),o=this.corner(fn(t)).sub(r).normalize(),a=s.clone().sub(r),l=a.dot(o),c=a.addScaledVector(o,-l).length(),h=n.clone().sub(e).normalize();return new gt(e.x+l*h.x-c*h.y,e.y+l*h.y+c*h.x)}bend(t,e,{at:n,portal:s,left:r},o,a){let l=this.faces[r?fn(e[s]):e[s]],c=p=>p>=0&&p<t.length&&this.cornerIn(t[p],l)>=0,[h,d]=[s,s+1];for(;c(h-1);)h--;for(;c(d+1);)d++;let[u,f]=[o.clone().sub(n),a.clone().sub(n)],g=Math.atan2(u.cross(f),u.dot(f)),_=r?g:-g;return{vertex:l,first:h,last:d,left:r,beyond:this.angleAbout(l,t[h])-(_<=0?_+2*Math.PI:_)}}ledRound(t,{vertex:e,first:n,last:s,left:r}){let o=[],a=t[n];for(let l=0;l<200;l++){let c=this.cornerIn(a,e),h=r?3*a+c:3*a+(c+2)%3;if(this.twin[h]<0)return null;if(a=Math.floor(this.twin[h]/3),a===t[s])return Tg([...t.slice(0,n+1),...o,...t.slice(s)]);o.push(a)}return null}angleAbout(t,e){let n=0,s=e;do{let r=this.cornerIn(s,t),o=this.corner(3*s+r);n+=this.corner(3*s+(r+1)%3).sub(o).angleTo(this.corner(3*s+(r+2)%3).sub(o));let a=this.twin[3*s+r];if(a<0)return 1/0;s=Math.floor(a/3)}while(s!==e);return n}crossing(t,e,n,s,r){let[o,a]=[n.clone().sub(e),s.clone().sub(r)],l=o.cross(a),c=Math.abs(l)<1e-12?.5:o.cross(e.clone().sub(r))/l;return this.corner(t).lerp(this.corner(fn(t)),Math.min(Math.max(c,0),1))}cornerIn(t,e){for(let n=0;n<3;n++)if(this.faces[3*t+n]===e)return n;return-1}corner(t){return new I().fromArray(this.xyz,3*this.faces[t])}},fn=i=>i%3===2?i-2:i+1,wg=(i,t)=>i.distanceToSquared(t)<1e-18;function Vc(i,t,e){return(t.x-i.x)*(e.y-i.y)-(t.y-i.y)*(e.x-i.x)}function Tg(i){let t=[],e=new Map;for(let n of i){let s=e.get(n);if(s!==void 0)for(let r of t.splice(s+1))e.delete(r);else e.set(n,t.length),t.push(n)}return t}function BM(i){let t=i.reduce((a,l)=>Math.max(a,l),0)+2,e=new Uint32Array(t),n=a=>Math.min(i[a],i[fn(a)]);for(let a=0;a<i.length;a++)e[n(a)+1]++;for(let a=1;a<t;a++)e[a]+=e[a-1];let s=new Uint32Array(i.length),r=e.slice();for(let a=0;a<i.length;a++)s[r[n(a)]++]=a;let o=new Int32Array(i.length).fill(-1);for(let a=0;a+1<t;a++)for(let l=e[a];l<e[a+1];l++)for(let c=l+1;c<e[a+1];c++){let[h,d]=[s[l],s[c]];i[h]===i[fn(d)]&&i[fn(h)]===i[d]&&([o[h],o[d]]=[d,h])}return o}var vd=class{values=[];keys=[];get size(){return this.values.length}push(t,e){let{values:n,keys:s}=this,r=n.length;for(n.push(t),s.push(e);r>0;){let o=r-1>>1;if(s[o]<=e)break;[n[r],s[r]]=[n[o],s[o]],r=o}[n[r],s[r]]=[t,e]}pop(){let{values:t,keys:e}=this,n={value:t[0],key:e[0]},[s,r]=[t.pop(),e.pop()],o=t.length;if(!o)return n;let a=0;for(let l=1;l<o&&(l+1<o&&e[l+1]<e[l]&&l++,!(e[l]>=r));l=2*a+1)[t[a],e[a]]=[t[l],e[l]],a=l;return[t[a],e[a]]=[s,r],n}};var Ag="#b4004e",kM="#ffffff",zM=.9,Hc=class{constructor(t,e){this.skin=t;this.changed=e}skin;changed;group=new Te;geodesics=null;ends=[];found=null;add(t){if(this.ends=this.ends.length===2?[t]:[...this.ends,t],this.ends.length===2){let e=this.skin.mesh.geometry;this.geodesics??=new Gc(e.getAttribute("position").array,e.index?.array),this.found=this.geodesics.path(this.ends[0],this.ends[1])}else this.found=null;this.draw()}clear(){this.ends=[],this.found=null,this.draw()}get count(){return this.ends.length}get measured(){return this.found?{along_mm:this.found.length_mm,straight_mm:this.ends[0].place.distanceTo(this.ends[1].place),line:this.found.line.map(t=>t.toArray())}:null}get words(){return this.ends.length<2?"":this.found?`${Dt(this.found.length_mm,1)} mm`:F.noWay}get middle(){if(this.ends.length<2)return null;if(!this.found)return this.ends[1].place;let{line:t,length_mm:e}=this.found,n=e/2;for(let s=0;s+1<t.length;s++){let r=t[s].distanceTo(t[s+1]);if(r>=n)return t[s].clone().lerp(t[s+1],r?n/r:0);n-=r}return t[t.length-1]}draw(){for(let t of[...this.group.children]){this.group.remove(t);let{geometry:e,material:n}=t;e.dispose(),n.dispose()}if(this.found){let t=this.found.line.flatMap(e=>e.toArray());this.group.add(Oc(t,{colour:kM,width:5}),Oc(t,{colour:Ag,width:2.5}))}for(let{place:t}of this.ends){let e=new jt(new Ci(zM,20,14),new je({color:Ag}));e.position.copy(t),this.group.add(e)}this.changed()}};var Wc=class{constructor(t,e){this.rig=t;this.skin=e}rig;skin;ray=new xs;bringIntoSight(t,e){let{target:n,offset:s}=this.rig.goal,r=s.length();if(this.wellSeen(t,e,n,s,-.3))return;let o=r>.85*this.rig.framed(s,this.rig.home).offset.length(),a=s.clone().normalize(),l=new I(e.x,e.y,0),c=l.length()>.2?l.setLength(Math.hypot(a.x,a.y)).setZ(a.z):a.clone(),h=e.clone().setZ(Math.min(Math.max(e.z,-.75),.75)).normalize();for(let d of[c,h]){let u=new $e().setFromUnitVectors(a,d);for(let f of[0,.3,.45,.6,.75,.9,1]){let g=s.clone().applyQuaternion(new $e().slerp(u,f)).setLength(r);d===c&&g.setZ(s.z).setLength(r);let _=o?[this.rig.framed(g,this.rig.home)]:[n,n.clone().lerp(t,.5),t.clone()].map(p=>({target:p,offset:g}));for(let p of _)if(this.wellSeen(t,e,p.target,p.offset,-.5))return this.rig.fly(p)}}this.rig.fly({target:t.clone(),offset:h.setLength(r)})}wellSeen(t,e,n,s,r){return this.inFrame(t,n,s)&&this.unhidden(t,e,n.clone().add(s),r)}inFrame(t,e,n){let s=n.clone().normalize(),r=new I().crossVectors(this.rig.camera.up,s).normalize(),o=new I().crossVectors(s,r),a=t.clone().sub(e),l=Math.tan(this.rig.camera.fov*Math.PI/360)*(n.length()-a.dot(s))*.94;return Math.abs(a.dot(o))<l&&Math.abs(a.dot(r))<l*this.rig.camera.aspect}unhidden(t,e,n=this.rig.camera.position,s=-.08){let r=t.clone().sub(n),o=r.length();if(r.divideScalar(o),e&&r.dot(e)>s)return!1;this.ray.ray.origin.copy(n),this.ray.ray.direction.copy(r);let a=this.skin.tree.raycastFirst(this.ray.ray,this.skin.mesh.material);return!a||a.distance>o-1.5}};var Ar=Math.pow(2,-24),qo=Symbol("SKIP_GENERATION"),Xc={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[qo]:!1};function xe(i,t,e){return e.min.x=t[i],e.min.y=t[i+1],e.min.z=t[i+2],e.max.x=t[i+3],e.max.y=t[i+4],e.max.z=t[i+5],e}function $o(i){let t=-1,e=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>e&&(e=s,t=n)}return t}function bd(i,t,e){for(let n=0;n<3;n++){let s=t[i+2*n],r=t[i+2*n+1],o=s-r,a=s+r;o<e[n]&&(e[n]=o),a>e[n+3]&&(e[n+3]=a)}}function qc(i){let t=i[3]-i[0],e=i[4]-i[1],n=i[5]-i[2];return 2*(t*e+e*n+n*t)}function Qt(i,t){return t[i+15]===65535}function ue(i,t){return t[i+6]}function pe(i,t){return t[i+14]}function oe(i){return i+8}function ae(i,t){let e=t[i+6];return i+e*8}function Er(i,t){return t[i+7]}function $c(i,t,e,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0,d=1/0,u=1/0,f=1/0,g=-1/0,_=-1/0,p=-1/0,m=i.offset||0;for(let x=(t-m)*6,b=(t+e-m)*6;x<b;x+=6){let v=i[x+0],w=i[x+1],S=v-w,y=v+w;S<r&&(r=S),y>l&&(l=y),v<d&&(d=v),v>g&&(g=v);let M=i[x+2],P=i[x+3],E=M-P,A=M+P;E<o&&(o=E),A>c&&(c=A),M<u&&(u=M),M>_&&(_=M);let R=i[x+4],N=i[x+5],L=R-N,O=R+N;L<a&&(a=L),O>h&&(h=O),R<f&&(f=R),R>p&&(p=R)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=h,s[0]=d,s[1]=u,s[2]=f,s[3]=g,s[4]=_,s[5]=p}var pi=8,Md=8,Sd=new Int32Array(pi),fi=new Float32Array(pi*6),Rr=new Float32Array(pi*6),ti=new Float32Array(6),Yc=new Float32Array(6),es=new Int32Array(Md),Rg=new Float32Array(Md*6);function HM(i,t,e,n){for(let s=0;s<3;s++){let r=t[i+2*s],o=t[i+2*s+1],a=r-o,l=r+o;a<e[n+s]&&(e[n+s]=a),l>e[n+s+3]&&(e[n+s+3]=l)}}function Cg(i,t){let e=i[t+3]-i[t],n=i[t+4]-i[t+1],s=i[t+5]-i[t+2];return 2*(e*n+n*s+s*e)}function Pg(i,t,e,n,s,r){let o=-1,a=0;if(r===0)o=$o(t),o!==-1&&(a=(t[o]+t[o+3])/2);else if(r===1)o=$o(i),o!==-1&&(a=WM(e,n,s,o));else if(r===2){let l=qc(i),c=1.25*s,h=e.offset||0,d=(n-h)*6,u=(n+s-h)*6;for(let f=0;f<3;f++){let g=t[f],m=(t[f+3]-g)/pi;if(s<Md){for(let x=0;x<s;x++){let b=d+x*6,v=e[b+2*f],w=x;for(;w>0&&e[es[w-1]+2*f]>v;)es[w]=es[w-1],w--;es[w]=b}for(let x=0;x<3;x++)ti[x]=1/0,ti[x+3]=-1/0,Yc[x]=1/0,Yc[x+3]=-1/0;for(let x=s-1;x>=0;x--)bd(es[x],e,Yc),Rg.set(Yc,x*6);for(let x=0;x<s-1;x++){bd(es[x],e,ti);let b=e[es[x+1]+2*f];if(e[es[x]+2*f]===b)continue;let v=x+1,w=s-v,S=qc(ti)/l,y=Cg(Rg,v*6)/l,M=1+1.25*(S*v+y*w);M<c&&(o=f,c=M,a=b)}}else{for(let v=0;v<pi;v++){Sd[v]=0;for(let w=0;w<3;w++)fi[v*6+w]=1/0,fi[v*6+w+3]=-1/0}for(let v=d;v<u;v+=6){let y=~~((e[v+2*f]-g)/m);y>=pi&&(y=pi-1),Sd[y]++,HM(v,e,fi,y*6)}let x=(pi-1)*6;for(let v=0;v<6;v++)Rr[x+v]=fi[x+v];for(let v=pi-2;v>=0;v--){let w=v*6,S=w+6;for(let y=0;y<3;y++)Rr[w+y]=Math.min(fi[w+y],Rr[S+y]),Rr[w+y+3]=Math.max(fi[w+y+3],Rr[S+y+3])}let b=0;for(let v=0;v<pi-1;v++){let w=v*6,S=Sd[v];if(S!==0)for(let A=0;A<3;A++)b===0?(ti[A]=fi[w+A],ti[A+3]=fi[w+A+3]):(ti[A]=Math.min(ti[A],fi[w+A]),ti[A+3]=Math.max(ti[A+3],fi[w+A+3]));b+=S;let y=0,M=0;b!==0&&(y=qc(ti)/l);let P=s-b;P!==0&&(M=Cg(Rr,w+6)/l);let E=1+1.25*(y*b+M*P);E<c&&(o=f,c=E,a=g+m+v*m)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function WM(i,t,e,n){let s=0,r=i.offset;for(let o=t,a=t+e;o<a;o++)s+=i[(o-r)*6+n*2];return s/e}function Ig(i,t,e,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,h=e.offset||0;for(;;){for(;o<=a&&e[(o-h)*6+c]<l;)o++;for(;o<=a&&e[(a-h)*6+c]>=l;)a--;if(o<a){for(let d=0;d<t;d++){let u=i[o*t+d];i[o*t+d]=i[a*t+d],i[a*t+d]=u}for(let d=0;d<6;d++){let u=o-h,f=a-h,g=e[u*6+d];e[u*6+d]=e[f*6+d],e[f*6+d]=g}o++,a--}else return o}}var XM=Math.pow(2,32),Cr=new Float32Array(6),Zc=new Float32Array(6);function qM(i,t,e,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:h,onProgress:d,useSharedArrayBuffer:u=!1}=s,f=i.primitiveBuffer,g=i.primitiveBufferStride,_=u?SharedArrayBuffer:ArrayBuffer,p=new _(32*Math.max(1,2*Math.ceil(n)-1)),m=new Float32Array(p),x=new Uint32Array(p),b=new Uint16Array(p),v=0,w=!1;return $c(t,e,n,Cr,Zc),M(e,n,0),p.slice(0,v*32);function S(P){d&&d((P-r.offset)/r.count)}function y(P,E,A){let R=P*2;x[P+6]=E,b[R+14]=A,b[R+15]=65535,S(E+A)}function M(P,E,A){let R=v++,N=R*8;m.set(Cr,N),!w&&A>=o&&(w=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let L=E>c;if(E<=l&&!L||A>=o){y(N,P,E);return}let O=Pg(Cr,Zc,t,P,E,h),G=O.axis===-1?-1:Ig(f,g,t,P,E,O);if(O.axis===-1||G===P||G===P+E){if(!L){y(N,P,E);return}O.axis=Math.max(0,$o(Cr)),G=P+Math.max(1,Math.floor(E/2))}x[N+7]=O.axis;let q=G-P;$c(t,P,q,Cr,Zc),M(P,q,A+1);let nt=v-R;if(nt>XM)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");x[N+6]=nt;let V=E-q;$c(t,G,V,Cr,Zc),M(G,V,A+1)}}function Lg(i,t){let e=i.getRootRanges(t.range),n=e[0],s=e[e.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=e.map(a=>qM(i,o,a.offset,a.count,t,r))}var ns=class{constructor(t){this._getNewPrimitive=t,this._primitives=[]}getPrimitive(){let t=this._primitives;return t.length===0?this._getNewPrimitive():t.pop()}releasePrimitive(t){this._primitives.push(t)}};var wd=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let t=[],e=null;this.setBuffer=n=>{e&&t.push(e),e=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{e=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,t.length!==0&&this.setBuffer(t.pop())}}},qt=new wd;var is,Ir,Pr=[],Kc=new ns(()=>new Jt);function Dg(i,t,e,n,s,r){is=Kc.getPrimitive(),Ir=Kc.getPrimitive(),Pr.push(is,Ir),qt.setBuffer(i._roots[t]);let o=Td(0,i.geometry,e,n,s,r);qt.clearBuffer(),Kc.releasePrimitive(is),Kc.releasePrimitive(Ir),Pr.pop(),Pr.pop();let a=Pr.length;return a>0&&(Ir=Pr[a-1],is=Pr[a-2]),o}function Td(i,t,e,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=qt,h=i*2;if(Qt(h,l)){let u=ue(i,c),f=pe(h,l);return xe(i,a,is),n(u,f,!1,o,r+i/8,is)}else{let E=function(R){let{uint16Array:N,uint32Array:L}=qt,O=R*2;for(;!Qt(O,N);)R=oe(R),O=R*2;return ue(R,L)},A=function(R){let{uint16Array:N,uint32Array:L}=qt,O=R*2;for(;!Qt(O,N);)R=ae(R,L),O=R*2;return ue(R,L)+pe(O,N)},u=oe(i),f=ae(i,c),g=u,_=f,p,m,x,b;if(s&&(x=is,b=Ir,xe(g,a,x),xe(_,a,b),p=s(x),m=s(b),m<p)){g=f,_=u;let R=p;p=m,m=R,x=b}x||(x=is,xe(g,a,x));let v=Qt(g*2,l),w=e(x,v,p,o+1,r+g/8),S;if(w===2){let R=E(g),L=A(g)-R;S=n(R,L,!0,o+1,r+g/8,x)}else S=w&&Td(g,t,e,n,s,r,o+1);if(S)return!0;b=Ir,xe(_,a,b);let y=Qt(_*2,l),M=e(b,y,m,o+1,r+_/8),P;if(M===2){let R=E(_),L=A(_)-R;P=n(R,L,!0,o+1,r+_/8,b)}else P=M&&Td(_,t,e,n,s,r,o+1);return!!P}}var Yo=new qt.constructor,Jc=new qt.constructor,ss=new ns(()=>new Jt),Lr=new Jt,Dr=new Jt,Ed=new Jt,Rd=new Jt,Cd=!1;function Ng(i,t,e,n){if(Cd)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");Cd=!0;let s=i._roots,r=t._roots,o,a=0,l=0,c=new Ut().copy(e).invert();for(let h=0,d=s.length;h<d;h++){Yo.setBuffer(s[h]),l=0;let u=ss.getPrimitive();xe(0,Yo.float32Array,u),u.applyMatrix4(c);for(let f=0,g=r.length;f<g&&(Jc.setBuffer(r[f]),o=ei(0,0,e,c,n,a,l,0,0,u),Jc.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(ss.releasePrimitive(u),Yo.clearBuffer(),a+=s[h].byteLength/32,o)break}return Cd=!1,o}function ei(i,t,e,n,s,r=0,o=0,a=0,l=0,c=null,h=!1){let d,u;h?(d=Jc,u=Yo):(d=Yo,u=Jc);let f=d.float32Array,g=d.uint32Array,_=d.uint16Array,p=u.float32Array,m=u.uint32Array,x=u.uint16Array,b=i*2,v=t*2,w=Qt(b,_),S=Qt(v,x),y=!1;if(S&&w)h?y=s(ue(t,m),pe(t*2,x),ue(i,g),pe(i*2,_),l,o+t/8,a,r+i/8):y=s(ue(i,g),pe(i*2,_),ue(t,m),pe(t*2,x),a,r+i/8,l,o+t/8);else if(S){let M=ss.getPrimitive();xe(t,p,M),M.applyMatrix4(e);let P=oe(i),E=ae(i,g);xe(P,f,Lr),xe(E,f,Dr);let A=M.intersectsBox(Lr),R=M.intersectsBox(Dr);y=A&&ei(t,P,n,e,s,o,r,l,a+1,M,!h)||R&&ei(t,E,n,e,s,o,r,l,a+1,M,!h),ss.releasePrimitive(M)}else{let M=oe(t),P=ae(t,m);xe(M,p,Ed),xe(P,p,Rd);let E=c.intersectsBox(Ed),A=c.intersectsBox(Rd);if(E&&A)y=ei(i,M,e,n,s,r,o,a,l+1,c,h)||ei(i,P,e,n,s,r,o,a,l+1,c,h);else if(E)if(w)y=ei(i,M,e,n,s,r,o,a,l+1,c,h);else{let R=ss.getPrimitive();R.copy(Ed).applyMatrix4(e);let N=oe(i),L=ae(i,g);xe(N,f,Lr),xe(L,f,Dr);let O=R.intersectsBox(Lr),G=R.intersectsBox(Dr);y=O&&ei(M,N,n,e,s,o,r,l,a+1,R,!h)||G&&ei(M,L,n,e,s,o,r,l,a+1,R,!h),ss.releasePrimitive(R)}else if(A)if(w)y=ei(i,P,e,n,s,r,o,a,l+1,c,h);else{let R=ss.getPrimitive();R.copy(Rd).applyMatrix4(e);let N=oe(i),L=ae(i,g);xe(N,f,Lr),xe(L,f,Dr);let O=R.intersectsBox(Lr),G=R.intersectsBox(Dr);y=O&&ei(P,N,n,e,s,o,r,l,a+1,R,!h)||G&&ei(P,L,n,e,s,o,r,l,a+1,R,!h),ss.releasePrimitive(R)}}return y}var jc=new class{constructor(){let i=null,t=null,e=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=e=new Uint16Array(i),this.uint32Array=t=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=e=null,this.uint32Array=t=null},this.getRangeStart=r=>{let o=r*2;for(;!Qt(o,e);)r=oe(r),o=r*2;return ue(r,t)},this.getRangeEnd=r=>{let o=r*2;for(;!Qt(o,e);)r=ae(r,t),o=r*2;return ue(r,t)+pe(o,e)};let s=(r,o,a)=>{let l=o*2,c=Qt(l,e);if(!r(a,c,o)&&!c){let d=oe(o),u=ae(o,t);s(r,d,a+1),s(r,u,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,h=t[l+6],d=e[c+14];return r(o,a,new Float32Array(i,l*4,6),h,d)}else{let c=Er(l,t);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var Ug=new Jt,Nr=new Float32Array(6),Qc=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(t){t={...Xc,...t},"maxLeafSize"in t&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafSize}),Lg(this,t)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(t,e,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0;for(let d=t,u=t+e;d<u;d++){this.writePrimitiveBounds(d,Nr,0);let[f,g,_,p,m,x]=Nr;f<r&&(r=f),p>l&&(l=p),g<o&&(o=g),m>c&&(c=m),_<a&&(a=_),x>h&&(h=x)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=h,n}computePrimitiveBounds(t,e,n){let s=n.offset||0;for(let r=t,o=t+e;r<o;r++){this.writePrimitiveBounds(r,Nr,0);let[a,l,c,h,d,u]=Nr,f=(a+h)/2,g=(l+d)/2,_=(c+u)/2,p=(h-a)/2,m=(d-l)/2,x=(u-c)/2,b=(r-s)*6;n[b+0]=f,n[b+1]=p+(Math.abs(f)+p)*Ar,n[b+2]=g,n[b+3]=m+(Math.abs(g)+m)*Ar,n[b+4]=_,n[b+5]=x+(Math.abs(_)+x)*Ar}return n}shiftPrimitiveOffsets(t){let e=this._indirectBuffer;if(e)for(let n=0,s=e.length;n<s;n++)e[n]+=t;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let h=8*c,d=2*h;Qt(d,a)&&(o[h+6]+=t)}}}}traverse(t,e=0){jc.setBVH(this,e),jc.traverse(t),jc.reset()}refit(){let t=this._roots;for(let e=0,n=t.length;e<n;e++){let s=t[e],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let h=c*8,d=h*2;if(Qt(d,o)){let f=ue(h,r),g=pe(d,o);this.writePrimitiveRangeBounds(f,g,Nr,0),a.set(Nr,h)}else{let f=oe(h),g=ae(h,r);for(let _=0;_<3;_++){let p=a[f+_],m=a[f+_+3],x=a[g+_],b=a[g+_+3];a[h+_]=p<x?p:x,a[h+_+3]=m>b?m:b}}}}}getBoundingBox(t){return t.makeEmpty(),this._roots.forEach(n=>{xe(0,new Float32Array(n),Ug),t.union(Ug)}),t}shapecast(t){let{boundsTraverseOrder:e,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=t;if(s&&r){let d=s;s=(u,f,g,_,p)=>d(u,f,g,_,p)?!0:a(u,f,this,r,g,_,o)}else s||(r?s=(d,u,f,g)=>a(d,u,this,r,f,g,o):s=(d,u,f)=>f);let l=!1,c=0,h=this._roots;for(let d=0,u=h.length;d<u;d++){let f=h[d];if(l=Dg(this,d,n,s,e,c),l)break;c+=f.byteLength/32}return l}bvhcast(t,e,n){let{intersectsRanges:s}=n;return Ng(this,t,e,s)}};function Fg(){return typeof SharedArrayBuffer<"u"}function Pd(i){return i.index?i.index.count:i.attributes.position.count}function rs(i){return Pd(i)/3}function YM(i,t=ArrayBuffer){return i>65535?new Uint32Array(new t(4*i)):new Uint16Array(new t(2*i))}function Og(i,t){if(!i.index){let e=i.attributes.position.count,n=t.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=YM(e,n);i.setIndex(new ce(s,1));for(let r=0;r<e;r++)s[r]=r}}function ZM(i,t,e){let n=Pd(i)/e,s=t||i.drawRange,r=s.start/e,o=(s.start+s.count)/e,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function KM(i,t){return i.groups.map(e=>({offset:e.start/t,count:e.count/t}))}function Id(i,t,e){let n=ZM(i,t,e),s=KM(i,e);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=Pd(i)/e,c=[];for(let u of s){let{offset:f,count:g}=u,_=f,p=isFinite(g)?g:l-f,m=f+p;_<a&&m>o&&(c.push({pos:Math.max(o,_),isStart:!0}),c.push({pos:Math.min(a,m),isStart:!1}))}c.sort((u,f)=>u.pos!==f.pos?u.pos-f.pos:u.type==="end"?-1:1);let h=0,d=null;for(let u of c){let f=u.pos;h!==0&&f!==d&&r.push({offset:d,count:f-d}),h+=u.isStart?1:-1,d=f}return r}function JM(i,t){let e=i[i.length-1],n=e.offset+e.count>2**16,s=i.reduce((c,h)=>c+h.count,0),r=n?4:2,o=t?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:h,count:d}=i[c];for(let u=0;u<d;u++)a[l+u]=h+u;l+=d}return a}var th=class extends Qc{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(t){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(t){}constructor(t,e={}){if(t.isBufferGeometry){if(t.index&&t.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(e.useSharedArrayBuffer&&!Fg())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=t,this.resolvePrimitiveIndex=e.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,e={...Xc,...e},e[qo]||this.init(e)}init(t){let{geometry:e,primitiveStride:n}=this;if(t.indirect){let s=Id(e,t.range,n),r=JM(s,t.useSharedArrayBuffer);this._indirectBuffer=r}else Og(e,t);super.init(t),!e.boundingBox&&t.setBoundingBox&&(e.boundingBox=this.getBoundingBox(new Jt))}getRootRanges(t){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:Id(this.geometry,t,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var Nn=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(t,e){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let l=t[r][e];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(t,e){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let a=e[r],l=t.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(t){return this.min>t.max||t.min>this.max}};Nn.prototype.setFromBox=(function(){let i=new I;return function(e,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let h=0;h<=1;h++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*h+r.z*(1-h);let d=e.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var jM=(function(){let i=new I,t=new I,e=new I;return function(s,r,o){let a=s.start,l=i,c=r.start,h=t;e.subVectors(a,c),i.subVectors(s.end,s.start),t.subVectors(r.end,r.start);let d=e.dot(h),u=h.dot(l),f=h.dot(h),g=e.dot(l),p=l.dot(l)*f-u*u,m,x;p!==0?m=(d*u-g*f)/p:m=0,x=(d+m*u)/f,o.x=m,o.y=x}})(),Zo=(function(){let i=new gt,t=new I,e=new I;return function(s,r,o,a){jM(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let h;l<0?h=s.start:h=s.end;let d;c<0?d=r.start:d=r.end;let u=t,f=e;if(s.closestPointToPoint(d,!0,t),r.closestPointToPoint(h,!0,e),u.distanceToSquared(d)<=f.distanceToSquared(h)){o.copy(u),a.copy(d);return}else{o.copy(h),a.copy(f);return}}}})(),Bg=(function(){let i=new I,t=new I,e=new Je,n=new Qe;return function(r,o){let{radius:a,center:l}=r,{a:c,b:h,c:d}=o;if(n.start=c,n.end=h,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=h,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let _=o.getPlane(e);if(Math.abs(_.distanceToPoint(l))<=a){let m=_.projectPoint(l,t);if(o.containsPoint(m))return!0}return!1}})();var QM=["x","y","z"],Ui=1e-15,kg=Ui*Ui;function Wn(i){return Math.abs(i)<Ui}var rn=class extends hn{constructor(...t){super(...t),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new I),this.satBounds=new Array(4).fill().map(()=>new Nn),this.points=[this.a,this.b,this.c],this.plane=new Je,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new Qe,this.needsUpdate=!0}intersectsSphere(t){return Bg(t,this)}update(){let t=this.a,e=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],h=o[1];c.subVectors(t,e),h.setFromPoints(c,s);let d=r[2],u=o[2];d.subVectors(e,n),u.setFromPoints(d,s);let f=r[3],g=o[3];f.subVectors(n,t),g.setFromPoints(f,s);let _=c.length(),p=d.length(),m=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,_<Ui?p<Ui||m<Ui?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(n)):p<Ui?m<Ui?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(t)):m<Ui&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(e)),this.plane.setFromNormalAndCoplanarPoint(a,t),this.needsUpdate=!1}};rn.prototype.closestPointToSegment=(function(){let i=new I,t=new I,e=new Qe;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,h,d=1/0,u=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(u*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let g=0;g<3;g++){let _=(g+1)%3;e.start.copy(c[g]),e.end.copy(c[_]),Zo(e,s,i,t),h=i.distanceToSquared(t),h<d&&(d=h,r&&r.copy(i),o&&o.copy(t))}return this.closestPointToPoint(a,i),h=a.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),h=l.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();rn.prototype.intersectsTriangle=(function(){let i=new rn,t=new Nn,e=new Nn,n=new I,s=new I,r=new I,o=new I,a=new Qe,l=new Qe,c=new I,h=new gt,d=new gt;function u(b,v,w,S){let y=n;!b.isDegenerateIntoPoint&&!b.isDegenerateIntoSegment?y.copy(b.plane.normal):y.copy(v.plane.normal);let M=b.satBounds,P=b.satAxes;for(let R=1;R<4;R++){let N=M[R],L=P[R];if(t.setFromPoints(L,v.points),N.isSeparated(t)||(o.copy(y).cross(L),t.setFromPoints(o,b.points),e.setFromPoints(o,v.points),t.isSeparated(e)))return!1}let E=v.satBounds,A=v.satAxes;for(let R=1;R<4;R++){let N=E[R],L=A[R];if(t.setFromPoints(L,b.points),N.isSeparated(t)||(o.crossVectors(y,L),t.setFromPoints(o,b.points),e.setFromPoints(o,v.points),t.isSeparated(e)))return!1}return w&&(S||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),w.start.set(0,0,0),w.end.set(0,0,0)),!0}function f(b,v,w,S,y,M,P,E,A,R,N){let L=P/(P-E);R.x=S+(y-S)*L,N.start.subVectors(v,b).multiplyScalar(L).add(b),L=P/(P-A),R.y=S+(M-S)*L,N.end.subVectors(w,b).multiplyScalar(L).add(b)}function g(b,v,w,S,y,M,P,E,A,R,N){if(y>0)f(b.c,b.a,b.b,S,v,w,A,P,E,R,N);else if(M>0)f(b.b,b.a,b.c,w,v,S,E,P,A,R,N);else if(E*A>0||P!=0)f(b.a,b.b,b.c,v,w,S,P,E,A,R,N);else if(E!=0)f(b.b,b.a,b.c,w,v,S,E,P,A,R,N);else if(A!=0)f(b.c,b.a,b.b,S,v,w,A,P,E,R,N);else return!0;return!1}function _(b,v,w,S){let y=v.degenerateSegment,M=b.plane.distanceToPoint(y.start),P=b.plane.distanceToPoint(y.end);return Wn(M)?Wn(P)?u(b,v,w,S):(w&&(w.start.copy(y.start),w.end.copy(y.start)),b.containsPoint(y.start)):Wn(P)?(w&&(w.start.copy(y.end),w.end.copy(y.end)),b.containsPoint(y.end)):b.plane.intersectLine(y,n)!=null?(w&&(w.start.copy(n),w.end.copy(n)),b.containsPoint(n)):!1}function p(b,v,w){let S=v.a;return Wn(b.plane.distanceToPoint(S))&&b.containsPoint(S)?(w&&(w.start.copy(S),w.end.copy(S)),!0):!1}function m(b,v,w){let S=b.degenerateSegment,y=v.a;return S.closestPointToPoint(y,!0,n),y.distanceToSquared(n)<kg?(w&&(w.start.copy(y),w.end.copy(y)),!0):!1}function x(b,v,w,S){if(b.isDegenerateIntoSegment)if(v.isDegenerateIntoSegment){let y=b.degenerateSegment,M=v.degenerateSegment,P=s,E=r;y.delta(P),M.delta(E);let A=n.subVectors(M.start,y.start),R=P.x*E.y-P.y*E.x;if(Wn(R))return!1;let N=(A.x*E.y-A.y*E.x)/R,L=-(P.x*A.y-P.y*A.x)/R;if(N<0||N>1||L<0||L>1)return!1;let O=y.start.z+P.z*N,G=M.start.z+E.z*L;return Wn(O-G)?(w&&(w.start.copy(y.start).addScaledVector(P,N),w.end.copy(y.start).addScaledVector(P,N)),!0):!1}else return v.isDegenerateIntoPoint?m(b,v,w):_(v,b,w,S);else{if(b.isDegenerateIntoPoint)return v.isDegenerateIntoPoint?v.a.distanceToSquared(b.a)<kg?(w&&(w.start.copy(b.a),w.end.copy(b.a)),!0):!1:v.isDegenerateIntoSegment?m(v,b,w):p(v,b,w);if(v.isDegenerateIntoPoint)return p(b,v,w);if(v.isDegenerateIntoSegment)return _(b,v,w,S)}}return function(v,w=null,S=!1){this.needsUpdate&&this.update(),v.isExtendedTriangle?v.needsUpdate&&v.update():(i.copy(v),i.update(),v=i);let y=x(this,v,w,S);if(y!==void 0)return y;let M=this.plane,P=v.plane,E=P.distanceToPoint(this.a),A=P.distanceToPoint(this.b),R=P.distanceToPoint(this.c);Wn(E)&&(E=0),Wn(A)&&(A=0),Wn(R)&&(R=0);let N=E*A,L=E*R;if(N>0&&L>0)return!1;let O=M.distanceToPoint(v.a),G=M.distanceToPoint(v.b),q=M.distanceToPoint(v.c);Wn(O)&&(O=0),Wn(G)&&(G=0),Wn(q)&&(q=0);let nt=O*G,V=O*q;if(nt>0&&V>0)return!1;s.copy(M.normal),r.copy(P.normal);let J=s.cross(r),et=0,st=Math.abs(J.x),Mt=Math.abs(J.y);Mt>st&&(st=Mt,et=1),Math.abs(J.z)>st&&(et=2);let at=QM[et],St=this.a[at],Ct=this.b[at],_t=this.c[at],kt=v.a[at],Ee=v.b[at],It=v.c[at];if(g(this,St,Ct,_t,N,L,E,A,R,h,a))return u(this,v,w,S);if(g(v,kt,Ee,It,nt,V,O,G,q,d,l))return u(this,v,w,S);if(h.y<h.x){let te=h.y;h.y=h.x,h.x=te,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let te=d.y;d.y=d.x,d.x=te,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return h.y<d.x||d.y<h.x?!1:(w&&(d.x>h.x?w.start.copy(l.start):w.start.copy(a.start),d.y<h.y?w.end.copy(l.end):w.end.copy(a.end)),!0)}})();rn.prototype.distanceToPoint=(function(){let i=new I;return function(e){return this.closestPointToPoint(e,i),e.distanceTo(i)}})();rn.prototype.distanceToTriangle=(function(){let i=new I,t=new I,e=["a","b","c"],n=new Qe,s=new Qe;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let h=1/0;for(let d=0;d<3;d++){let u,f=e[d],g=o[f];this.closestPointToPoint(g,i),u=g.distanceToSquared(i),u<h&&(h=u,a&&a.copy(i),l&&l.copy(g));let _=this[f];o.closestPointToPoint(_,i),u=_.distanceToSquared(i),u<h&&(h=u,a&&a.copy(_),l&&l.copy(i))}for(let d=0;d<3;d++){let u=e[d],f=e[(d+1)%3];n.set(this[u],this[f]);for(let g=0;g<3;g++){let _=e[g],p=e[(g+1)%3];s.set(o[_],o[p]),Zo(n,s,i,t);let m=i.distanceToSquared(t);m<h&&(h=m,a&&a.copy(i),l&&l.copy(t))}}return Math.sqrt(h)}})();var Pe=class{constructor(t,e,n){this.isOrientedBox=!0,this.min=new I,this.max=new I,this.matrix=new Ut,this.invMatrix=new Ut,this.points=new Array(8).fill().map(()=>new I),this.satAxes=new Array(3).fill().map(()=>new I),this.satBounds=new Array(3).fill().map(()=>new Nn),this.alignedSatBounds=new Array(3).fill().map(()=>new Nn),this.needsUpdate=!1,t&&this.min.copy(t),e&&this.max.copy(e),n&&this.matrix.copy(n)}set(t,e,n){this.min.copy(t),this.max.copy(e),this.matrix.copy(n),this.needsUpdate=!0}copy(t){this.min.copy(t.min),this.max.copy(t.max),this.matrix.copy(t.matrix),this.needsUpdate=!0}};Pe.prototype.update=(function(){return function(){let t=this.matrix,e=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let h=0;h<=1;h++)for(let d=0;d<=1;d++){let u=1*c|2*h|4*d,f=s[u];f.x=c?n.x:e.x,f.y=h?n.y:e.y,f.z=d?n.z:e.z,f.applyMatrix4(t)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let h=o[c],d=r[c],u=1<<c,f=s[u];h.subVectors(a,f),d.setFromPoints(h,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Pe.prototype.intersectsBox=(function(){let i=new Nn;return function(e){this.needsUpdate&&this.update();let n=e.min,s=e.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],h=r[l];if(i.setFromBox(c,e),h.isSeparated(i))return!1}return!0}})();Pe.prototype.intersectsTriangle=(function(){let i=new rn,t=new Array(3),e=new Nn,n=new Nn,s=new I;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;t[0]=o.a,t[1]=o.b,t[2]=o.c;for(let u=0;u<3;u++){let f=a[u],g=l[u];if(e.setFromPoints(g,t),f.isSeparated(e))return!1}let c=o.satBounds,h=o.satAxes,d=this.points;for(let u=0;u<3;u++){let f=c[u],g=h[u];if(e.setFromPoints(g,d),f.isSeparated(e))return!1}for(let u=0;u<3;u++){let f=l[u];for(let g=0;g<4;g++){let _=h[g];if(s.crossVectors(f,_),e.setFromPoints(s,t),n.setFromPoints(s,d),e.isSeparated(n))return!1}}return!0}})();Pe.prototype.closestPointToPoint=(function(){return function(t,e){return this.needsUpdate&&this.update(),e.copy(t).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),e}})();Pe.prototype.distanceToPoint=(function(){let i=new I;return function(e){return this.closestPointToPoint(e,i),e.distanceTo(i)}})();Pe.prototype.distanceToBox=(function(){let i=["x","y","z"],t=new Array(12).fill().map(()=>new Qe),e=new Array(12).fill().map(()=>new Qe),n=new I,s=new I;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let h=a*a,d=o.min,u=o.max,f=this.points,g=1/0;for(let p=0;p<8;p++){let m=f[p];s.copy(m).clamp(d,u);let x=m.distanceToSquared(s);if(x<g&&(g=x,l&&l.copy(m),c&&c.copy(s),x<h))return Math.sqrt(x)}let _=0;for(let p=0;p<3;p++)for(let m=0;m<=1;m++)for(let x=0;x<=1;x++){let b=(p+1)%3,v=(p+2)%3,w=m<<b|x<<v,S=1<<p|m<<b|x<<v,y=f[w],M=f[S];t[_].set(y,M);let E=i[p],A=i[b],R=i[v],N=e[_],L=N.start,O=N.end;L[E]=d[E],L[A]=m?d[A]:u[A],L[R]=x?d[R]:u[R],O[E]=u[E],O[A]=m?d[A]:u[A],O[R]=x?d[R]:u[R],_++}for(let p=0;p<=1;p++)for(let m=0;m<=1;m++)for(let x=0;x<=1;x++){s.x=p?u.x:d.x,s.y=m?u.y:d.y,s.z=x?u.z:d.z,this.closestPointToPoint(s,n);let b=s.distanceToSquared(n);if(b<g&&(g=b,l&&l.copy(n),c&&c.copy(s),b<h))return Math.sqrt(b)}for(let p=0;p<12;p++){let m=t[p];for(let x=0;x<12;x++){let b=e[x];Zo(m,b,n,s);let v=n.distanceToSquared(s);if(v<g&&(g=v,l&&l.copy(n),c&&c.copy(s),v<h))return Math.sqrt(v)}}return Math.sqrt(g)}})();var Ld=class extends ns{constructor(){super(()=>new rn)}},vn=new Ld;var Ko=new I,Dd=new I;function zg(i,t,e={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:h=>(Ko.copy(t).clamp(h.min,h.max),Ko.distanceToSquared(t)),intersectsBounds:(h,d,u)=>u<a&&u<o,intersectsTriangle:(h,d)=>{h.closestPointToPoint(t,Ko);let u=t.distanceToSquared(Ko);return u<a&&(Dd.copy(Ko),a=u,l=d),u<r}}),a===1/0)return null;let c=Math.sqrt(a);return e.point?e.point.copy(Dd):e.point=Dd.clone(),e.distance=c,e.faceIndex=l,e}var eh=parseInt("187")>=169,tw=parseInt("187")<=161,Is=new I,Ls=new I,Ds=new I,nh=new gt,ih=new gt,sh=new gt,Vg=new I,Gg=new I,Hg=new I,Jo=new I;function ew(i,t,e,n,s,r,o,a){let l;if(r===Be?l=i.intersectTriangle(n,e,t,!0,s):l=i.intersectTriangle(t,e,n,r!==tn,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function Wg(i,t,e,n,s,r,o,a,l,c,h){Is.fromBufferAttribute(t,r),Ls.fromBufferAttribute(t,o),Ds.fromBufferAttribute(t,a);let d=ew(i,Is,Ls,Ds,Jo,l,c,h);if(d){if(n){nh.fromBufferAttribute(n,r),ih.fromBufferAttribute(n,o),sh.fromBufferAttribute(n,a),d.uv=new gt;let f=hn.getInterpolation(Jo,Is,Ls,Ds,nh,ih,sh,d.uv);eh||(d.uv=f)}if(s){nh.fromBufferAttribute(s,r),ih.fromBufferAttribute(s,o),sh.fromBufferAttribute(s,a),d.uv1=new gt;let f=hn.getInterpolation(Jo,Is,Ls,Ds,nh,ih,sh,d.uv1);eh||(d.uv1=f),tw&&(d.uv2=d.uv1)}if(e){Vg.fromBufferAttribute(e,r),Gg.fromBufferAttribute(e,o),Hg.fromBufferAttribute(e,a),d.normal=new I;let f=hn.getInterpolation(Jo,Is,Ls,Ds,Vg,Gg,Hg,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),eh||(d.normal=f)}let u={a:r,b:o,c:a,normal:new I,materialIndex:0};if(hn.getNormal(Is,Ls,Ds,u.normal),d.face=u,d.faceIndex=r,eh){let f=new I;hn.getBarycoord(Jo,Is,Ls,Ds,f),d.barycoord=f}}return d}function Xg(i){return i&&i.isMaterial?i.side:i}function Ur(i,t,e,n,s,r,o){let a=n*3,l=a+0,c=a+1,h=a+2,{index:d,groups:u}=i;i.index&&(l=d.getX(l),c=d.getX(c),h=d.getX(h));let{position:f,normal:g,uv:_,uv1:p}=i.attributes;if(Array.isArray(t)){let m=n*3;for(let x=0,b=u.length;x<b;x++){let{start:v,count:w,materialIndex:S}=u[x];if(m>=v&&m<v+w){let y=Xg(t[S]),M=Wg(e,f,g,_,p,l,c,h,y,r,o);if(M)if(M.faceIndex=n,M.face.materialIndex=S,s)s.push(M);else return M}}}else{let m=Xg(t),x=Wg(e,f,g,_,p,l,c,h,m,r,o);if(x)if(x.faceIndex=n,x.face.materialIndex=0,s)s.push(x);else return x}return null}function _e(i,t,e,n){let s=i.a,r=i.b,o=i.c,a=t,l=t+1,c=t+2;e&&(a=e.getX(a),l=e.getX(l),c=e.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function qg(i,t,e,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++)Ur(l,t,e,h,r,o,a)}function $g(i,t,e,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=Ur(a,t,e,d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function Yg(i,t,e,n,s,r,o){let{geometry:a}=e,{index:l}=a,c=a.attributes.position;for(let h=i,d=t+i;h<d;h++){let u;if(u=h,_e(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Zg(i,t=null){t&&Array.isArray(t)&&(t=new Set(t));let e=i.geometry,n=e.index?e.index.array:null,s=e.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let _=u*2;if(Qt(_,a)){let p=ue(u,o),m=pe(_,a),x=1/0,b=1/0,v=1/0,w=-1/0,S=-1/0,y=-1/0;for(let M=3*p,P=3*(p+m);M<P;M++){let E=n[M],A=s.getX(E),R=s.getY(E),N=s.getZ(E);A<x&&(x=A),A>w&&(w=A),R<b&&(b=R),R>S&&(S=R),N<v&&(v=N),N>y&&(y=N)}return l[u+0]!==x||l[u+1]!==b||l[u+2]!==v||l[u+3]!==w||l[u+4]!==S||l[u+5]!==y?(l[u+0]=x,l[u+1]=b,l[u+2]=v,l[u+3]=w,l[u+4]=S,l[u+5]=y,!0):!1}else{let p=oe(u),m=ae(u,o),x=g,b=!1,v=!1;if(t){if(!x){let E=p/8+f/32,A=m/8+f/32;b=t.has(E),v=t.has(A),x=!b&&!v}}else b=!0,v=!0;let w=x||b,S=x||v,y=!1;w&&(y=d(p,f,x));let M=!1;S&&(M=d(m,f,x));let P=y||M;if(P)for(let E=0;E<3;E++){let A=p+E,R=m+E,N=l[A],L=l[A+3],O=l[R],G=l[R+3];l[u+E]=N<O?N:O,l[u+E+3]=L>G?L:G}return P}}}function pn(i,t,e,n,s){let r,o,a,l,c,h,d=1/e.direction.x,u=1/e.direction.y,f=1/e.direction.z,g=e.origin.x,_=e.origin.y,p=e.origin.z,m=t[i],x=t[i+3],b=t[i+1],v=t[i+3+1],w=t[i+2],S=t[i+3+2];return d>=0?(r=(m-g)*d,o=(x-g)*d):(r=(x-g)*d,o=(m-g)*d),u>=0?(a=(b-_)*u,l=(v-_)*u):(a=(v-_)*u,l=(b-_)*u),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(w-p)*f,h=(S-p)*f):(c=(S-p)*f,h=(w-p)*f),r>h||c>o)?!1:((c>r||r!==r)&&(r=c),(h<o||o!==o)&&(o=h),r<=s&&o>=n)}function Kg(i,t,e,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++){let u=c?c[h]:h;Ur(l,t,e,u,r,o,a)}}function Jg(i,t,e,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=Ur(a,t,e,l?l[d]:d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function jg(i,t,e,n,s,r,o){let{geometry:a}=e,{index:l}=a,c=a.attributes.position;for(let h=i,d=t+i;h<d;h++){let u;if(u=e.resolveTriangleIndex(h),_e(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function Qg(i,t,e,n,s,r,o){qt.setBuffer(i._roots[t]),pn(0,qt.float32Array,n,r,o)&&Nd(0,i,e,n,s,r,o),qt.clearBuffer()}function Nd(i,t,e,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=qt,h=i*2;if(Qt(h,l)){let u=ue(i,c),f=pe(h,l);qg(t,e,n,u,f,s,r,o)}else{let u=oe(i);pn(u,a,n,r,o)&&Nd(u,t,e,n,s,r,o);let f=ae(i,c);pn(f,a,n,r,o)&&Nd(f,t,e,n,s,r,o)}}var nw=["x","y","z"];function t0(i,t,e,n,s,r){qt.setBuffer(i._roots[t]);let o=null;return pn(0,qt.float32Array,n,s,r)&&(o=Ud(0,i,e,n,s,r)),qt.clearBuffer(),o}function Ud(i,t,e,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=qt,c=i*2;if(Qt(c,a)){let d=ue(i,l),u=pe(c,a);return $g(t,e,n,d,u,s,r)}else{let d=Er(i,l),u=nw[d],g=n.direction[u]>=0,_,p;g?(_=oe(i),p=ae(i,l)):(_=ae(i,l),p=oe(i));let x=pn(_,o,n,s,r)?Ud(_,t,e,n,s,r):null;if(x){let w=x.point[u];if(g?w<=o[p+d]:w>=o[p+d+3])return x}let v=pn(p,o,n,s,r)?Ud(p,t,e,n,s,r):null;return x&&v?x.distance<=v.distance?x:v:x||v||null}}var rh=new Jt,Fr=new rn,Or=new rn,jo=new Ut,e0=new Pe,oh=new Pe;function n0(i,t,e,n){qt.setBuffer(i._roots[t]);let s=Fd(0,i,e,n);return qt.clearBuffer(),s}function Fd(i,t,e,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=qt,l=i*2;if(s===null&&(e.boundingBox||e.computeBoundingBox(),e0.set(e.boundingBox.min,e.boundingBox.max,n),s=e0),Qt(l,o)){let h=t.geometry,d=h.index,u=h.attributes.position,f=e.index,g=e.attributes.position,_=ue(i,a),p=pe(l,o);if(jo.copy(n).invert(),e.boundsTree)return xe(i,r,oh),oh.matrix.copy(jo),oh.needsUpdate=!0,e.boundsTree.shapecast({intersectsBounds:x=>oh.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let b=_*3,v=(p+_)*3;b<v;b+=3)if(_e(Or,b,d,u),Or.needsUpdate=!0,x.intersectsTriangle(Or))return!0;return!1}});{let m=rs(e);for(let x=_*3,b=(p+_)*3;x<b;x+=3){_e(Fr,x,d,u),Fr.a.applyMatrix4(jo),Fr.b.applyMatrix4(jo),Fr.c.applyMatrix4(jo),Fr.needsUpdate=!0;for(let v=0,w=m*3;v<w;v+=3)if(_e(Or,v,f,g),Or.needsUpdate=!0,Fr.intersectsTriangle(Or))return!0}}}else{let h=oe(i),d=ae(i,a);return xe(h,r,rh),!!(s.intersectsBox(rh)&&Fd(h,t,e,n,s)||(xe(d,r,rh),s.intersectsBox(rh)&&Fd(d,t,e,n,s)))}}var ah=new Ut,Od=new Pe,Qo=new Pe,iw=new I,sw=new I,rw=new I,ow=new I;function i0(i,t,e,n={},s={},r=0,o=1/0){t.boundingBox||t.computeBoundingBox(),Od.set(t.boundingBox.min,t.boundingBox.max,e),Od.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=t.attributes.position,d=t.index,u=vn.getPrimitive(),f=vn.getPrimitive(),g=iw,_=sw,p=null,m=null;s&&(p=rw,m=ow);let x=1/0,b=null,v=null;return ah.copy(e).invert(),Qo.matrix.copy(ah),i.shapecast({boundsTraverseOrder:w=>Od.distanceToBox(w),intersectsBounds:(w,S,y)=>y<x&&y<o?(S&&(Qo.min.copy(w.min),Qo.max.copy(w.max),Qo.needsUpdate=!0),!0):!1,intersectsRange:(w,S)=>{if(t.boundsTree)return t.boundsTree.shapecast({boundsTraverseOrder:M=>Qo.distanceToBox(M),intersectsBounds:(M,P,E)=>E<x&&E<o,intersectsRange:(M,P)=>{for(let E=M,A=M+P;E<A;E++){_e(f,3*E,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let R=w,N=w+S;R<N;R++){_e(u,3*R,c,l),u.needsUpdate=!0;let L=u.distanceToTriangle(f,g,p);if(L<x&&(_.copy(g),m&&m.copy(p),x=L,b=R,v=E),L<r)return!0}}}});{let y=rs(t);for(let M=0,P=y;M<P;M++){_e(f,3*M,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let E=w,A=w+S;E<A;E++){_e(u,3*E,c,l),u.needsUpdate=!0;let R=u.distanceToTriangle(f,g,p);if(R<x&&(_.copy(g),m&&m.copy(p),x=R,b=E,v=M),R<r)return!0}}}}}),vn.releasePrimitive(u),vn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(_):n.point=_.clone(),n.distance=x,n.faceIndex=b,s&&(s.point?s.point.copy(m):s.point=m.clone(),s.point.applyMatrix4(ah),_.applyMatrix4(ah),s.distance=_.sub(s.point).length(),s.faceIndex=v),n)}function s0(i,t=null){t&&Array.isArray(t)&&(t=new Set(t));let e=i.geometry,n=e.index?e.index.array:null,s=e.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let _=u*2;if(Qt(_,a)){let p=ue(u,o),m=pe(_,a),x=1/0,b=1/0,v=1/0,w=-1/0,S=-1/0,y=-1/0;for(let M=p,P=p+m;M<P;M++){let E=3*i.resolveTriangleIndex(M);for(let A=0;A<3;A++){let R=E+A;R=n?n[R]:R;let N=s.getX(R),L=s.getY(R),O=s.getZ(R);N<x&&(x=N),N>w&&(w=N),L<b&&(b=L),L>S&&(S=L),O<v&&(v=O),O>y&&(y=O)}}return l[u+0]!==x||l[u+1]!==b||l[u+2]!==v||l[u+3]!==w||l[u+4]!==S||l[u+5]!==y?(l[u+0]=x,l[u+1]=b,l[u+2]=v,l[u+3]=w,l[u+4]=S,l[u+5]=y,!0):!1}else{let p=oe(u),m=ae(u,o),x=g,b=!1,v=!1;if(t){if(!x){let E=p/8+f/32,A=m/8+f/32;b=t.has(E),v=t.has(A),x=!b&&!v}}else b=!0,v=!0;let w=x||b,S=x||v,y=!1;w&&(y=d(p,f,x));let M=!1;S&&(M=d(m,f,x));let P=y||M;if(P)for(let E=0;E<3;E++){let A=p+E,R=m+E,N=l[A],L=l[A+3],O=l[R],G=l[R+3];l[u+E]=N<O?N:O,l[u+E+3]=L>G?L:G}return P}}}function r0(i,t,e,n,s,r,o){qt.setBuffer(i._roots[t]),pn(0,qt.float32Array,n,r,o)&&Bd(0,i,e,n,s,r,o),qt.clearBuffer()}function Bd(i,t,e,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=qt,h=i*2;if(Qt(h,l)){let u=ue(i,c),f=pe(h,l);Kg(t,e,n,u,f,s,r,o)}else{let u=oe(i);pn(u,a,n,r,o)&&Bd(u,t,e,n,s,r,o);let f=ae(i,c);pn(f,a,n,r,o)&&Bd(f,t,e,n,s,r,o)}}var aw=["x","y","z"];function o0(i,t,e,n,s,r){qt.setBuffer(i._roots[t]);let o=null;return pn(0,qt.float32Array,n,s,r)&&(o=kd(0,i,e,n,s,r)),qt.clearBuffer(),o}function kd(i,t,e,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=qt,c=i*2;if(Qt(c,a)){let d=ue(i,l),u=pe(c,a);return Jg(t,e,n,d,u,s,r)}else{let d=Er(i,l),u=aw[d],g=n.direction[u]>=0,_,p;g?(_=oe(i),p=ae(i,l)):(_=ae(i,l),p=oe(i));let x=pn(_,o,n,s,r)?kd(_,t,e,n,s,r):null;if(x){let w=x.point[u];if(g?w<=o[p+d]:w>=o[p+d+3])return x}let v=pn(p,o,n,s,r)?kd(p,t,e,n,s,r):null;return x&&v?x.distance<=v.distance?x:v:x||v||null}}var lh=new Jt,Br=new rn,kr=new rn,ta=new Ut,a0=new Pe,ch=new Pe;function l0(i,t,e,n){qt.setBuffer(i._roots[t]);let s=zd(0,i,e,n);return qt.clearBuffer(),s}function zd(i,t,e,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=qt,l=i*2;if(s===null&&(e.boundingBox||e.computeBoundingBox(),a0.set(e.boundingBox.min,e.boundingBox.max,n),s=a0),Qt(l,o)){let h=t.geometry,d=h.index,u=h.attributes.position,f=e.index,g=e.attributes.position,_=ue(i,a),p=pe(l,o);if(ta.copy(n).invert(),e.boundsTree)return xe(i,r,ch),ch.matrix.copy(ta),ch.needsUpdate=!0,e.boundsTree.shapecast({intersectsBounds:x=>ch.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let b=_,v=p+_;b<v;b++)if(_e(kr,3*t.resolveTriangleIndex(b),d,u),kr.needsUpdate=!0,x.intersectsTriangle(kr))return!0;return!1}});{let m=rs(e);for(let x=_,b=p+_;x<b;x++){let v=t.resolveTriangleIndex(x);_e(Br,3*v,d,u),Br.a.applyMatrix4(ta),Br.b.applyMatrix4(ta),Br.c.applyMatrix4(ta),Br.needsUpdate=!0;for(let w=0,S=m*3;w<S;w+=3)if(_e(kr,w,f,g),kr.needsUpdate=!0,Br.intersectsTriangle(kr))return!0}}}else{let h=oe(i),d=ae(i,a);return xe(h,r,lh),!!(s.intersectsBox(lh)&&zd(h,t,e,n,s)||(xe(d,r,lh),s.intersectsBox(lh)&&zd(d,t,e,n,s)))}}var hh=new Ut,Vd=new Pe,ea=new Pe,lw=new I,cw=new I,hw=new I,uw=new I;function c0(i,t,e,n={},s={},r=0,o=1/0){t.boundingBox||t.computeBoundingBox(),Vd.set(t.boundingBox.min,t.boundingBox.max,e),Vd.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=t.attributes.position,d=t.index,u=vn.getPrimitive(),f=vn.getPrimitive(),g=lw,_=cw,p=null,m=null;s&&(p=hw,m=uw);let x=1/0,b=null,v=null;return hh.copy(e).invert(),ea.matrix.copy(hh),i.shapecast({boundsTraverseOrder:w=>Vd.distanceToBox(w),intersectsBounds:(w,S,y)=>y<x&&y<o?(S&&(ea.min.copy(w.min),ea.max.copy(w.max),ea.needsUpdate=!0),!0):!1,intersectsRange:(w,S)=>{if(t.boundsTree){let y=t.boundsTree;return y.shapecast({boundsTraverseOrder:M=>ea.distanceToBox(M),intersectsBounds:(M,P,E)=>E<x&&E<o,intersectsRange:(M,P)=>{for(let E=M,A=M+P;E<A;E++){let R=y.resolveTriangleIndex(E);_e(f,3*R,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let N=w,L=w+S;N<L;N++){let O=i.resolveTriangleIndex(N);_e(u,3*O,c,l),u.needsUpdate=!0;let G=u.distanceToTriangle(f,g,p);if(G<x&&(_.copy(g),m&&m.copy(p),x=G,b=N,v=E),G<r)return!0}}}})}else{let y=rs(t);for(let M=0,P=y;M<P;M++){_e(f,3*M,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let E=w,A=w+S;E<A;E++){let R=i.resolveTriangleIndex(E);_e(u,3*R,c,l),u.needsUpdate=!0;let N=u.distanceToTriangle(f,g,p);if(N<x&&(_.copy(g),m&&m.copy(p),x=N,b=E,v=M),N<r)return!0}}}}}),vn.releasePrimitive(u),vn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(_):n.point=_.clone(),n.distance=x,n.faceIndex=b,s&&(s.point?s.point.copy(m):s.point=m.clone(),s.point.applyMatrix4(hh),_.applyMatrix4(hh),s.distance=_.sub(s.point).length(),s.faceIndex=v),n)}function Gd(i,t,e){return i===null?null:(i.point.applyMatrix4(t.matrixWorld),i.distance=i.point.distanceTo(e.ray.origin),i.object=t,i)}var uh=new Pe,dh=new Ai,h0=new I,u0=new Ut,d0=new I,Hd=["getX","getY","getZ"],fh=class i extends th{static serialize(t,e={}){e={cloneBuffers:!0,...e};let n=t.geometry,s=t._roots,r=t._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return e.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(t,e,n={}){n={setIndex:!0,indirect:!!t.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=t;t.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(e,{...n,[qo]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=e.getIndex();if(c===null){let h=new ce(t.index,1,!1);e.setIndex(h)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let h=0;h<c.length;h++){let d=c[h],u=new Uint32Array(d),f=new Uint16Array(d);for(let g=0,_=d.byteLength/32;g<_;g++){let p=8*g,m=2*p;Qt(m,f)||(u[p+6]=u[p+6]/8-g)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(t,e={}){e.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafTris}),super(t,e)}shiftTriangleOffsets(t){return super.shiftPrimitiveOffsets(t)}writePrimitiveBounds(t,e,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[t]:t)*3,h=c+0,d=c+1,u=c+2;a&&(h=a[h],d=a[d],u=a[u]);for(let f=0;f<3;f++){let g=o[Hd[f]](h),_=o[Hd[f]](d),p=o[Hd[f]](u),m=g;_<m&&(m=_),p<m&&(m=p);let x=g;_>x&&(x=_),p>x&&(x=p),e[n+f]=m,e[n+f+3]=x}return e}computePrimitiveBounds(t,e,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(t<0||e+t-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,h=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let u=["getX","getY","getZ"],f=n.offset;for(let g=t,_=t+e;g<_;g++){let m=(r?r[g]:g)*3,x=(g-f)*6,b=m+0,v=m+1,w=m+2;a&&(b=a[b],v=a[v],w=a[w]),l||(b=b*d+h,v=v*d+h,w=w*d+h);for(let S=0;S<3;S++){let y,M,P;l?(y=o[u[S]](b),M=o[u[S]](v),P=o[u[S]](w)):(y=c[b+S],M=c[v+S],P=c[w+S]);let E=y;M<E&&(E=M),P<E&&(E=P);let A=y;M>A&&(A=M),P>A&&(A=P);let R=(A-E)/2,N=S*2;n[x+N+0]=E+R,n[x+N+1]=R+(Math.abs(E)+R)*Ar}}return n}raycastObject3D(t,e,n=[]){let{material:s}=t;if(s===void 0)return;u0.copy(t.matrixWorld).invert(),dh.copy(e.ray).applyMatrix4(u0),d0.setFromMatrixScale(t.matrixWorld),h0.copy(dh.direction).multiply(d0);let r=h0.length(),o=e.near/r,a=e.far/r;if(e.firstHitOnly===!0){let l=this.raycastFirst(dh,s,o,a);l=Gd(l,t,e),l&&n.push(l)}else{let l=this.raycast(dh,s,o,a);for(let c=0,h=l.length;c<h;c++){let d=Gd(l[c],t,e);d&&n.push(d)}}return n}refit(t=null){return(this.indirect?s0:Zg)(this,t)}raycast(t,e=Jn,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?r0:Qg;for(let l=0,c=r.length;l<c;l++)a(this,l,e,t,o,n,s);return o}raycastFirst(t,e=Jn,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?o0:t0;for(let l=0,c=r.length;l<c;l++){let h=a(this,l,e,t,n,s);h!=null&&(o==null||h.distance<o.distance)&&(o=h)}return o}intersectsGeometry(t,e){let n=!1,s=this._roots,r=this.indirect?l0:n0;for(let o=0,a=s.length;o<a&&(n=r(this,o,t,e),!n);o++);return n}shapecast(t){let e=vn.getPrimitive(),n=super.shapecast({...t,intersectsPrimitive:t.intersectsTriangle,scratchPrimitive:e,iterate:this.indirect?jg:Yg});return vn.releasePrimitive(e),n}bvhcast(t,e,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=vn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?g=>{let _=this.resolveTriangleIndex(g);_e(o,_*3,a,l)}:g=>{_e(o,g*3,a,l)},h=vn.getPrimitive(),d=t.geometry.index,u=t.geometry.attributes.position,f=t.indirect?g=>{let _=t.resolveTriangleIndex(g);_e(h,_*3,d,u)}:g=>{_e(h,g*3,d,u)};if(r){if(!(t instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let g=(_,p,m,x,b,v,w,S)=>{for(let y=m,M=m+x;y<M;y++){f(y),h.a.applyMatrix4(e),h.b.applyMatrix4(e),h.c.applyMatrix4(e),h.needsUpdate=!0;for(let P=_,E=_+p;P<E;P++)if(c(P),o.needsUpdate=!0,r(o,h,P,y,b,v,w,S))return!0}return!1};if(s){let _=s;s=function(p,m,x,b,v,w,S,y){return _(p,m,x,b,v,w,S,y)?!0:g(p,m,x,b,v,w,S,y)}}else s=g}return super.bvhcast(t,e,{intersectsRanges:s})}intersectsBox(t,e){return uh.set(t.min,t.max,e),uh.needsUpdate=!0,this.shapecast({intersectsBounds:n=>uh.intersectsBox(n),intersectsTriangle:n=>uh.intersectsTriangle(n)})}intersectsSphere(t){return this.shapecast({intersectsBounds:e=>t.intersectsBox(e),intersectsTriangle:e=>e.intersectsSphere(t)})}closestPointToGeometry(t,e,n={},s={},r=0,o=1/0){return(this.indirect?c0:i0)(this,t,e,n,s,r,o)}closestPointToPoint(t,e={},n=0,s=1/0){return zg(this,t,e,n,s)}};function f0(i,t){let e=Math.sqrt(2*dw(i,t)/2e4),n=new Map,s=new Uint32Array(i.length/3);for(let o=0;o<s.length;o++){let[a,l,c]=[0,1,2].map(u=>Math.floor(i[3*o+u]/e)+4096),h=(a*8192+l)*8192+c,d=n.get(h);d===void 0&&n.set(h,o),s[o]=d??o}let r=[];for(let o=0;o<t.length;o+=3){let[a,l,c]=[s[t[o]],s[t[o+1]],s[t[o+2]]];a!==l&&l!==c&&c!==a&&r.push(a,l,c)}return Uint32Array.from(r)}function dw(i,t){let e=0;for(let n=0;n<t.length;n+=3){let[s,r,o]=[3*t[n],3*t[n+1],3*t[n+2]],[a,l,c]=[0,1,2].map(f=>i[r+f]-i[s+f]),[h,d,u]=[0,1,2].map(f=>i[o+f]-i[s+f]);e+=Math.hypot(l*u-c*d,c*h-a*u,a*d-l*h)}return e/2}var fw=[226,187,167],pw=i=>{let t=i/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4},ph=class{mesh;tree;full;draft;sketch;bare;placed;fine;coarse=null;deposits=new _c;shadow;zones_shown=0;constructor(t){let e=t.positions.length/3,n=new Ce;n.setAttribute("position",new ce(t.positions,3)),n.setIndex(new ce(t.faces,1)),t.normals?n.setAttribute("normal",new ce(t.normals,3)):n.computeVertexNormals();let s=new Float32Array(e*3);for(let a=0;a<s.length;a++)s[a]=pw(t.colours?t.colours[a]:fw[a%3]);n.setAttribute("tone",new ce(s,3)),n.setAttribute("open_share",new ce(t.open??new Float32Array(e).fill(1),1)),n.setAttribute("zone",new ce(t.zone??new Float32Array(e).fill(-1),1)),n.setAttribute("bend",new ce(t.bend??new Float32Array(2*e),2)),n.setAttribute("dose",new ce(t.ml??new Float32Array(e),1)),this.shadow=new vc(n),this.tree=new fh(n,{indirect:!0});let r={colour_map:{value:hm()},...this.deposits.uniforms,...this.shadow.uniforms,dose_max:{value:1},dose_factor:{value:1},dose_share:{value:0},rx:{value:0},lines_on:{value:0},marked:{value:-1},zones_on:{value:1},hatch_px:{value:7}},o=a=>new Le({vertexShader:ad,fragmentShader:Zm,side:tn,uniforms:r,defines:a});this.full=o({}),this.draft=o({DRAFT:""}),this.sketch=o({DRAFT:"",BARE:""}),this.bare=o({BARE:""}),this.placed=new Le({vertexShader:ad,fragmentShader:Km,side:tn,uniforms:r,glslVersion:Po,blending:In}),this.fine=n,this.mesh=new jt(n,this.full)}showZones(t){let e=this.fine.getAttribute("zone");e.copyArray(t),e.needsUpdate=!0,this.zones_shown++}drawAs(t,e){this.mesh.material=this[t],e(),this.mesh.material=this.full}show(t){this.mesh.material={fine:this.full,coarse:this.draft,sketch:this.sketch}[t],t!=="fine"&&(this.coarse??=this.coarser()),this.mesh.geometry=t!=="fine"&&this.coarse?this.coarse:this.fine}coarser(){let t=new Ce,e=this.fine.index;t.setIndex(new ce(f0(this.fine.getAttribute("position").array,e.array),1));for(let[n,s]of Object.entries(this.fine.attributes))t.setAttribute(n,s);return t}dispose(){this.mesh.removeFromParent(),this.fine.dispose(),this.coarse?.dispose(),this.mesh.material.uniforms.colour_map.value.dispose(),this.full.dispose(),this.draft.dispose(),this.sketch.dispose(),this.bare.dispose(),this.placed.dispose(),this.deposits.dispose(),this.shadow.dispose()}normalAt(t){let e=this.fine.getAttribute("normal");return t.reduce((n,s)=>n.add(new I().fromBufferAttribute(e,s)),new I).normalize()}showDose(t,e,n){let s=this.mesh.material.uniforms;[s.dose_factor.value,s.dose_max.value,s.rx.value]=[t,e,n??0]}get marks(){return this.full.uniforms.marked.value>=0}mark(t){this.mesh.material.uniforms.marked.value=t??-1}doseAt(t,[e,n,s]){let r=this.fine,o=g=>[e,n,s].map(_=>new I().fromBufferAttribute(r.getAttribute(g),_));if(this.deposits.uniforms.deposits_on.value){let g=this.normalAt([e,n,s]),_=r.getAttribute("bend"),p=[0,1].map(m=>(_.getComponent(e,m)+_.getComponent(n,m)+_.getComponent(s,m))/3);return this.deposits.at(t,g,p)*this.mesh.material.uniforms.dose_factor.value}let[a,l,c]=o("position"),h=(g,_,p)=>_.clone().sub(g).cross(p.clone().sub(g)).length(),d=[h(t,l,c),h(t,c,a),h(t,a,l)],u=r.getAttribute("dose"),f=[e,n,s].reduce((g,_,p)=>g+d[p]*u.getX(_),0);return this.mesh.material.uniforms.dose_factor.value*f/(d[0]+d[1]+d[2]||1)}style(t){for(let[e,n]of Object.entries(t))this.mesh.material.uniforms[e].value=n}};var mh=class{constructor(t,e,n,s,r,o=!1){this.holder=t;this.overlays=s;this.store=r;this.painter=new Pc(e,o,c=>this.draw(c)),this.rig=new Ac(e,()=>this.draw()),this.rig.controls.addEventListener("start",()=>this.turning=!0),this.rig.controls.addEventListener("end",()=>this.turning=!1);let a=new xo("#ffffff",1.5);a.position.set(-.5,.7,1),this.rig.camera.add(a,a.target),a.target.position.set(0,0,-1);let l=new mo("#ffffff","#c8bdb5",2);for(let c of[a,l])c.layers.enable(ci);this.rig.camera.layers.enable(ci),this.scene.add(this.needle.group,this.expected,l,this.rig.camera),this.labels=new Rc(n)}holder;overlays;store;rig;labels;skin;ruler;pose=()=>null;moved=()=>{};marks={locked:new Set,flagged:new Map};scene=new Ti;plan;expected=new Te;last={plan:null,points:0};needle=new Wo(null);sight;eyes=[];colours=new Map;middle=new I;asked=0;visible=[];seen_for="";cast_for="";seen_from="";stood_for="";hidden=!1;turning=!1;painter;ray=new xs;observer=new ResizeObserver(()=>this.resize());begin(t,e,n,s){this.showSkin(t,e),this.showPlan(n,s),this.observer.observe(this.holder),this.resize(),this.standAtBest(!0),this.store.watch((r,o)=>this.follow(r,o))}showSkin(t,e){this.ruler?.clear(),this.ruler?.group.removeFromParent(),this.skin?.dispose(),this.eyes.forEach(Tr),this.skin=new ph(t),this.eyes=rg(e),this.sight=new Wc(this.rig,this.skin),this.ruler=new Hc(this.skin,()=>this.draw());for(let n of[this.skin.mesh,...this.eyes])n.layers.set(ci);this.scene.add(this.skin.mesh,...this.eyes,this.ruler.group),this.seen_for=this.cast_for=""}showPlan(t,e){let{plan:n,store:s}=this;this.colours=e,this.plan=new kc(t,this.skin,e,n??null),n?.dispose(),this.plan.scale(this.labels.size),this.scene.add(this.plan.group),(!n||JSON.stringify(n.content.needle)!==JSON.stringify(t.needle))&&(Tr(this.needle.group),this.needle=new Wo(t.needle),this.scene.add(this.needle.group));let r=this.plan.places;this.rig.home=r.length?r:mw(this.skin),this.middle=new Jt().setFromPoints(this.rig.home).getCenter(new I),this.rig.start=sg(this.plan.markers.normals),this.seen_for="",n&&this.follow(s.now,null)}hidePlan(t){for(let e of[this.skin.mesh,...this.eyes,this.plan.group,this.needle.group])e.visible=!t;this.hidden=t,this.draw()}get hidesPlan(){return this.hidden}get centre(){return this.middle}get pictured(){return this.last}get pictures(){return this.painter.renderer.info.render.frame}get memory(){return{...this.painter.renderer.info.memory}}standAtBest(t){this.rig.view(this.rig.start,t)}add(t){this.scene.add(t),this.draw()}moveMarker(t,e,n){this.plan.markers.move(t,e,n),this.seen_for="",this.hurry()}expect(t,e){let n=gm();return n.position.copy(t),n.quaternion.setFromUnitVectors(new I(0,1,0),e),n.scale.setScalar(Math.max(...this.plan.markers.radius_mm)),this.expected.add(n),this.hurry(),()=>{Tr(n),this.draw()}}dispose(){this.observer.disconnect(),cancelAnimationFrame(this.asked),this.rig.controls.dispose(),this.plan.dispose(),this.skin.dispose(),Tr(this.scene),this.painter.dispose()}draw(t=!1){this.asked||(this.asked=requestAnimationFrame(e=>this.frame(e,t)))}hurry(){this.painter.pace.hurry(),this.draw()}get waits(){return this.asked!==0||this.rig.moving}get busy(){return this.asked!==0||this.rig.moving||this.painter.unfinished}pick(t,e,n){if(!this.plan.markers.shown)return-1;let s=this.holder.getBoundingClientRect(),[r,o]=[t-s.x,e-s.y],a=-1,l=1/0;for(let c of this.visible){let h=Math.hypot(c.x-r,c.y-o);h<Math.max(c.radius+3,n)&&h<l&&([a,l]=[c.row,h])}return a}picture(){this.frame(performance.now(),!0,!0);let t=document.createElement("canvas"),{width:e,height:n}=this.painter.renderer.domElement;[t.width,t.height]=[e,n];let s=t.getContext("2d");s.fillStyle="#ffffff",s.fillRect(0,0,e,n);for(let r of[this.painter.renderer.domElement,this.labels.canvas])s.drawImage(r,0,0,e,n);return t.toDataURL("image/png")}skinAt(t,e){let n=this.holder.getBoundingClientRect(),s=new gt((t-n.x)/n.width*2-1,1-(e-n.y)/n.height*2);this.ray.setFromCamera(s,this.rig.camera);let r=this.skin.tree.raycastFirst(this.ray.ray,this.skin.mesh.material);return!r?.face||r.faceIndex==null?null:{place:r.point,face:r.faceIndex,corners:[r.face.a,r.face.b,r.face.c]}}nearestOnSkin(t){let e={point:new I,distance:0,faceIndex:0};if(!this.skin.tree.closestPointToPoint(t,e))return null;let n=this.skin.mesh.geometry.index,s=[0,1,2].map(r=>n.getX(3*e.faceIndex+r));return{place:e.point.clone(),normal:this.skin.normalAt(s)}}get mmPerPx(){let{camera:t,controls:e}=this.rig;return 2*t.position.distanceTo(e.target)*Math.tan(t.fov*Math.PI/360)/this.holder.clientHeight}probe(t,e){let n=this.skinAt(t,e);return n&&this.skin.doseAt(n.place,n.corners)}project(t){let e=this.holder.getBoundingClientRect(),{x:n,y:s}=this.toScreen(this.plan.markers.places[t]);return{x:n+e.x,y:s+e.y,visible:this.visible.some(r=>r.row===t)}}lookAt(t,e){let n=this.plan.content.points.region.flatMap((o,a)=>o===t&&(e===null||this.plan.content.points.laterality[a]===e)?[a]:[]);if(!n.length)return this.rig.view(this.rig.start);let s=n.map(o=>this.plan.markers.places[o]),r=n.reduce((o,a)=>o.add(this.plan.markers.normals[a]),new I);for(let o of this.plan.content.outlines)o.region===t&&(!e||e==="midline"||o.label.endsWith(`.${e}`))&&s.push(...o.xyz_mm.map(a=>new I(...a)));r.length()<.2*n.length&&r.set(0,-1,0),r.z=Math.max(Math.min(r.z,.6*r.length()),-.6*r.length()),this.rig.look(r,s)}showDose({factor:t,max:e,rx:n},s,r){this.skin.showDose(t,e,n),this.skin.deposits.choose(s,r),this.draw()}mark(t){this.skin.mark(t),this.draw()}measureAt(t){let e=this.holder.getBoundingClientRect();if(t<0){let s=this.skinAt(e.x+e.width/2,e.y+e.height/2);s&&this.ruler.add(s);return}let n={point:new I,distance:0,faceIndex:0};this.skin.tree.closestPointToPoint(this.plan.markers.places[t],n)&&this.ruler.add({face:n.faceIndex,place:n.point})}get needleTip(){return this.needle.tip}follow(t,e){let n=t.mode!=="points";e&&t.current>=0&&t.current!==e.current&&this.sight.bringIntoSight(this.plan.markers.places[t.current],this.plan.markers.normals[t.current]),this.plan.follow(t,t===e?null:e),this.skin.style({dose_share:n?t.opacity:0,lines_on:n&&t.layers.isodose?1:0,zones_on:t.layers.zones?1:0}),this.draw()}resize(){let{clientWidth:t,clientHeight:e}=this.holder;if(!t||!e)return;let n=Math.min(window.devicePixelRatio||1,2);this.painter.resize(t,e,n),this.labels.resize(t,e,n),this.plan.scale(this.labels.size),this.rig.resize(t,e),this.draw()}frame(t,e=!1,n=!1){this.asked=0;let{painter:s}=this;if(!n&&s.pace.occupied)return this.draw(e);let r=this.rig.step(t);(!e||r||this.turning||this.store.now.playing)&&s.pace.hurry();let{camera:o}=this.rig;o.updateMatrixWorld();let a={scene:this.scene,camera:o,skin:this.skin,dosed:this.dosed,plain:this.plain,ground:this.ground},l=s.wayTo(a,e&&!s.pace.hurried,n);s.prepare(l,this.skin);let c=this.mmPerPx;this.plan.markers.coarse=Ic(l),this.plan.markers.fit(c,this.store.now.mode==="both"?.8:1,o.position),this.look(c,l==="whole"||l==="keep"),this.stood_for!==this.seen_from&&(this.stood_for=this.seen_from,this.moved()),this.placeNeedle(),s.paint(a,l,n),this.last={plan:this.plan.content,points:this.plan.content.points.number.length+this.expected.children.length},this.write();let{standing:h}=this.rig;h!==this.store.now.view&&this.store.set({view:h}),r&&this.draw()}get dosed(){return this.store.now.mode!=="points"}get plain(){return!this.hidden&&!this.skin.marks&&(!this.dosed||this.skin.deposits.any)}get ground(){let{layers:t}=this.store.now,{clientWidth:e,clientHeight:n}=this.holder;return[this.standing,window.devicePixelRatio,e,n,this.skin.mesh.uuid,this.skin.zones_shown,...this.plan.still.map(({uuid:s})=>s),t.outlines,t.zones].join()}get standing(){let{camera:t}=this.rig;return[...t.matrixWorld.elements,t.aspect,this.mmPerPx].map(e=>e.toFixed(6)).join()}look(t,e){let{camera:n}=this.rig,s=this.standing;this.seen_from=s;let r=`${s} ${this.plan.markers.radius_mm[0]}`;r===this.seen_for&&(!e||s===this.cast_for)||(this.seen_for=r,s!==this.cast_for&&e&&this.skin.shadow.cast(this.painter.renderer,n,this.rig.controls.target,.62*t*Math.hypot(this.holder.clientWidth,this.holder.clientHeight)),e&&(this.cast_for=s),this.visible=this.plan.markers.places.flatMap((o,a)=>this.sight.unhidden(o,this.plan.markers.normals[a])?[{row:a,...this.toScreen(o),radius:this.plan.markers.radius_mm[a]/t,facing:this.facing(a)}]:[]))}placeNeedle(){let{current:t,hover:e}=this.store.now;if(this.plan.markers.mark(t,e),this.hidden)return this.needle.hide();let n=e<0?this.pose():null,s=o=>this.visible.some(a=>a.row===o);if(n){let{from:o,to:a,way:l,insertion_mm:c,emptied:h}=n,d=this.plan.markers.places[o].clone().lerp(this.plan.markers.places[a],l),u=o===a?0:.18*this.plan.markers.places[o].distanceTo(this.plan.markers.places[a])*4*l*(1-l);d.addScaledVector(this.plan.markers.normals[o],u*(1-l)).addScaledVector(this.plan.markers.normals[a],u*l);let f=this.plan.needles[o].clone().lerp(this.plan.needles[a],l).normalize();return this.needle.stand(d,f,c,h,s(a))}let r=e>=0?e:t;if(r<0)return this.needle.hide();this.needle.stand(this.plan.markers.places[r],this.plan.needles[r],this.plan.content.points.insertion_mm[r],.5,s(r))}toScreen(t){let e=t.clone().project(this.rig.camera);return{x:(e.x+1)/2*this.holder.clientWidth,y:(1-e.y)/2*this.holder.clientHeight}}facing(t){return this.rig.camera.position.clone().sub(this.plan.markers.places[t]).normalize().dot(this.plan.markers.normals[t])}write(){let{mode:t,layers:e,current:n,hover:s}=this.store.now,r=getComputedStyle(this.holder),o=f=>r.getPropertyValue(f).trim(),a={ink:o("--label-ink"),halo:o("--label-halo"),accent:o("--label-accent"),rim:o("--label-rim")},l={...a,ink:o("--ink")};if(this.hidden)return this.labels.begin([],this.holder.getBoundingClientRect());this.labels.begin(this.overlays().map(f=>f.getBoundingClientRect()),this.holder.getBoundingClientRect());let c=this.rig.camera;this.labels.compass(f=>f.clone().transformDirection(c.matrixWorldInverse),of,l);let h=this.ruler.middle;h&&this.labels.measure_mark(this.toScreen(h),this.ruler.words,a);let d=[s,n].filter((f,g,_)=>f>=0&&_.indexOf(f)===g),u=t==="dose"?this.visible.filter(({row:f})=>d.includes(f)):this.visible;for(let f of d.reverse()){let g=u.find(_=>_.row===f);g&&this.labels.chosen(g,String(this.plan.content.points.number[f]),u,f===n,a)}if(e.numbers&&t!=="dose"&&this.labels.numbers(u,this.plan.rules,d,t==="both"?Go:Ho,a),t!=="dose")for(let f of u){this.marks.locked.has(f.row)&&this.labels.pin(f);let g=this.marks.flagged.get(f.row);g&&this.labels.flag(f,g)}e.names&&this.nameRegions(u,a)}nameRegions(t,e){let n=this.toScreen(this.middle),{target:s,offset:r}=this.rig.goal;for(let o of this.plan.content.outlines){let a=Sg(o,this.sight,s,r).map(c=>this.toScreen(c));if(!a.length)continue;let l=o.area_cm2===null?"":`${Dt(o.area_cm2,1)} cm\xB2`;this.labels.name(se(o.label,o.region),l,a,n,t,Mg(this.colours,o.region,this.store.now.dark),e)}}};function mw(i){let t=i.mesh.geometry.getAttribute("position");return Array.from({length:t.count},(e,n)=>new I().fromBufferAttribute(t,n))}function p0({mode:i,speed:t,dark:e}){return{mode:i,unit:"ml",layers:{numbers:!0,outlines:!0,names:!0,zones:!0,isodose:!1,rows:!1},colouring:"region",depth_layer:fe,product:fe,opacity:.85,current:-1,hover:-1,clock_s:null,playing:!1,speed:t,marked_ml_cm2:null,ruling:!1,view:"front",dark:e??window.matchMedia("(prefers-color-scheme: dark)").matches}}var gh=class{constructor(t){this.value=t}value;listeners=[];get now(){return this.value}set(t){let e=this.value,n=t.current!==void 0||t.mode!==void 0||t.unit!==void 0;this.value={...e,...n?{hover:-1}:{},...t};for(let s of this.listeners.slice())s(this.value,e)}toggle(t){this.set({layers:{...this.value.layers,[t]:!this.value.layers[t]}})}watch(t){this.listeners.push(t),t(this.value,this.value)}watchUntil(t){return this.watch(t),()=>{this.listeners=this.listeners.filter(e=>e!==t)}}during(t){let e=this.listeners;this.listeners=[...e],t();let n=this.listeners.slice(e.length);return()=>{this.listeners=this.listeners.filter(s=>!n.includes(s))}}};var[xh,Wd,na]=[17,3,22],gw=14,[xw,Xd]=[44,48];function m0(i,t,e,n,s){let r=["practitioner","assistant",""].filter(A=>t.events.some(R=>R.by===A)),o=_w(t.events,r),a=k("div",{class:"strip",tabindex:0,role:"slider","aria-label":F.sessionTime,"aria-valuemin":0,"aria-valuemax":Math.round(t.length_s),"aria-valuenow":0}),l=k("p",{class:"told","aria-hidden":"true"}),c=k("button",{type:"button",class:"icon zoom",onclick:()=>v(!h)}),h=t.injecting[1]-t.injecting[0]>.5*t.length_s,d=[0,1],u=null,[f,g]=[0,0],_=na+r.length*(xh+Wd),p=A=>(A-d[0])/(d[1]-d[0])*g,m=A=>{let R=a.getBoundingClientRect();return d[0]+(A.clientX-R.x)/R.width*(d[1]-d[0])},x=A=>({practitioner:F.practitioner,assistant:F.assistant})[A]??F.waiting,b=A=>se(i.outlines[A].label,i.outlines[A].region);function v(A){h=A,c.textContent=A?"\u2194":"\u21E4",c.textContent=A?"\u2922":"\u2921",c.setAttribute("aria-label",A?F.showInjections:F.showVisit),c.title=A?F.showInjections:F.showVisit,w()}function w(){if(f=a.clientWidth,!f)return;let A=parseFloat(getComputedStyle(document.documentElement).fontSize)/gw;g=f/A;let[R,N]=t.injecting,L=.02*(N-R);d=h?[0,t.length_s]:[Math.max(R-L,0),Math.min(N+L,t.length_s)],u=vt("g",{class:"head hidden"},vt("line",{x1:0,x2:0,y1:2,y2:_}),vt("path",{d:"M-5 0h10l-5 7z"})),a.replaceChildren(vt("svg",{width:f,height:_*A,viewBox:`0 0 ${g} ${_}`,"aria-hidden":"true"},...S(),...[...o].sort((O,G)=>G.row-O.row).flatMap(y),...M(),u)),P()}function S(){let A=(d[1]-d[0])/60,R=[.5,1,2,5,10,15,30,60,120].find(L=>A/L*1.2*Xd<=g)??240,N=Math.ceil(d[0]/60/R);return Array.from({length:Math.floor(d[1]/60/R)-N+1},(L,O)=>(N+O)*R).flatMap(L=>{let O=p(60*L);return O<.5*Xd||O>g-.5*Xd?[]:[vt("line",{class:"grid",x1:O,x2:O,y1:12,y2:_}),vt("text",{x:O,y:9,"text-anchor":"middle"},As(60*L))]})}function y(A){let[R,N]=[Math.max(p(A.start_s),0),Math.min(p(A.end_s),g)];if(N<=0||R>=g||N<=R)return[];let L=xh/A.rows,O=na+A.lane*(xh+Wd)+A.row*L,G=vt("rect",{class:A.of_points?"work":r[A.lane]?"phase":"phase waits",x:R,y:O,width:Math.max(N-R-.8,.8),height:L-(A.rows>1?1:0),rx:2});A.of_points&&A.target!==null&&(G.style.fill=s.get(i.outlines[A.target].region)??Ss);let q=A.of_points&&A.target!==null?b(A.target):se(A.kind),nt=na+A.lane*(xh+Wd),V=vt("text",{class:A.of_points?"on-work":"",x:R+5,y:nt+12.5},yw(q,N-R-8));return N-R>xw&&A.row===0?[G,V]:[G]}function M(){return t.events.flatMap(({kind:A,start_s:R,end_s:N})=>{let L=p(.5*(R+N));if(!["needle change","syringe refill"].includes(A)||L<0||L>g)return[];let O=A==="needle change"?`M${L} ${na-7}v6`:`M${L-3} ${na-7}h6v6h-6z`;return[vt("path",{class:"sign-mark",d:O})]})}function P(){let{clock_s:A}=e.now;u?.classList.toggle("hidden",A===null),A!==null&&u?.setAttribute("transform",`translate(${Math.min(Math.max(p(A),0),g)} 0)`),a.setAttribute("aria-valuenow",String(Math.round(A??0))),a.setAttribute("aria-valuetext",A===null?F.wholePlan:[As(A),...t.during(A).map(E)].join(", "))}let E=({kind:A,target:R,point:N})=>[se(A),N===null?null:`${F.point} ${i.points.number[N]}`,R===null?null:b(R)].filter(Boolean).join(", ");return a.addEventListener("pointerdown",A=>{a.setPointerCapture(A.pointerId),e.set({playing:!1}),n.seek(m(A))}),a.addEventListener("pointermove",A=>{let R=m(A);if(A.buttons)return n.seek(R);let N=t.during(R);l.textContent=[As(R),...N.map(O=>`${x(O.by)}${F.colon}${E(O)}`)].join(" \xB7 ");let L=N.find(O=>O.point!==null)?.point??-1;L!==e.now.hover&&e.set({hover:L})}),a.addEventListener("pointerleave",()=>{l.textContent="",e.now.hover>=0&&e.set({hover:-1})}),a.addEventListener("keydown",A=>{let R=e.now.clock_s??0,N=(d[1]-d[0])/100,L={ArrowRight:R+N,ArrowLeft:R-N,ArrowUp:R+N,ArrowDown:R-N,PageUp:R+10*N,PageDown:R-10*N,Home:d[0],End:d[1]}[A.key];L===void 0||A.shiftKey||(e.set({playing:!1}),n.seek(L),A.preventDefault(),A.stopPropagation())}),e.watch((A,R)=>{A.clock_s!==R.clock_s&&P()}),new ResizeObserver(()=>a.clientWidth!==f&&w()).observe(a),v(h),k("div",{class:"timeline"},k("ul",{class:"lanes","aria-hidden":"true"},...r.map(A=>k("li",{},x(A)))),a,c,l)}function _w(i,t){let e=[],n=new Set(["travel","needle change","syringe refill"]),s=new Map,r=null;for(let o of i){let a=t.indexOf(o.by),l=o.point!==null||n.has(o.kind);o.point!==null&&(r=o.target);let c=s.get(a);if(l&&c?.of_points&&(o.point===null||c.target===r))c.end_s=o.end_s;else{let h={start_s:o.start_s,end_s:o.end_s,kind:o.kind,target:l?r:o.target,lane:a,row:0,rows:1,of_points:l};e.push(h),s.set(a,h)}}for(let o of t.keys()){let a=[],l=e.filter(c=>c.lane===o);for(let c of l){let h=a.findIndex(d=>d<=c.start_s+1e-6);c.row=h<0?a.length:h,a[c.row]=c.end_s}for(let c of l)c.rows=a.length}return e}function yw(i,t){let e=Math.floor(t/6);return i.length<=e?i:`${i.slice(0,Math.max(e-1,1))}\u2026`}function g0(i,t,e,n,s=!1){let{number:r,volume_ml:o}=i.points,a=o.reduce((m,x)=>m+x,0),l=(m,x,b)=>k("button",{type:"button",class:"icon","aria-label":m,title:m,onclick:b},x),c=l(F.play,"\u25B6",()=>e.set({playing:!e.now.playing})),h=m=>{e.set({playing:!1}),n.go(m)},d=k("input",{type:"range",min:0,max:r.length,step:1,value:0,"aria-label":F.order,oninput:m=>h(Number(m.target.value)-1)}),u=k("output",{class:"at"}),f=k("output",{class:"clock","aria-label":F.clock,title:F.clock}),g=k("output",{class:"used","aria-label":F.used,title:F.used}),_=k("select",{class:"speed","aria-label":F.speed,title:`${F.speed} (, .)`,onchange:()=>e.set({speed:Number(_.value)})},...vr.map(m=>k("option",{value:m},`\xD7${m}`))),p=As(t.length_s);return e.watch(({current:m,playing:x,clock_s:b,speed:v})=>{d.value=String(m+1);let w=b===null?F.wholePlan:`${m+1} ${F.of} ${r.length}`;d.setAttribute("aria-valuetext",w),u.textContent!==w&&(u.textContent=w),c.textContent=x?"\u275A\u275A":"\u25B6",c.setAttribute("aria-label",x?F.pause:F.play),f.textContent=s?"\u2026":`${As(b??t.length_s)} / ${p}`,g.textContent=`${Dt(b===null?a:t.usedAt(b),2)} / ${Dt(a,2)} mL`,_.value=String(v)}),k("div",{class:"transport",role:"group","aria-label":F.order},l(F.previous,"\u2039",()=>h(e.now.current-1)),c,l(F.next,"\u203A",()=>h(e.now.current+1)),d,u,...t.timed||s?[f]:[],g,...t.timed||s?[_]:[])}async function vw(i){let t=atob(i),e=new Uint8Array(t.length);for(let s=0;s<t.length;s++)e[s]=t.charCodeAt(s);let n=new Blob([e]).stream().pipeThrough(new DecompressionStream("deflate"));return new Uint8Array(await new Response(n).arrayBuffer())}async function os(i){let t=await vw(i.data),e=i.rows*i.columns,n=t.length/e,s=n===4?4294967295:(1<<8*n)-1,r=new Uint32Array(e);for(let o=0;o<e;o++){let a=0;for(let h=0;h<n;h++)a|=t[h*e+o]<<8*h;let l=a>>>1^-(a&1),c=o>=i.columns?r[o-i.columns]:0;r[o]=c+l&s}return r}async function bw(i){if(!i)return null;let t=(i.max??0)/65535;return Float32Array.from(await os(i),e=>e*t)}async function Sw(i){let t=await os(i),{origin:e=[0,0,0],step:n=[1,1,1]}=i;return Float32Array.from(t,(s,r)=>e[r%3]+s*n[r%3])}async function Mw(i){if(!i)return null;let t=await os(i),e=new Float32Array(i.rows*3);for(let n=0;n<i.rows;n++){let s=t[2*n]/65535*2-1,r=t[2*n+1]/65535*2-1,o=1-Math.abs(s)-Math.abs(r);o<0&&([s,r]=[(1-Math.abs(r))*(s<0?-1:1),(1-Math.abs(s))*(r<0?-1:1)]);let a=Math.hypot(s,r,o);e.set([s/a,r/a,o/a],3*n)}return e}async function x0(i){let[t,e,n,s,r]=await Promise.all([Sw(i.positions),os(i.faces),Mw(i.normals),bw(i.ml_cm2),i.openness?os(i.openness):null]),o=i.zone_mm?.band_mm??0;return{positions:t,faces:e,normals:n,ml:s,open:r&&Float32Array.from(r,a=>a/255),colours:i.colours?Uint8Array.from(await os(i.colours)):null,bend:i.bend?Float32Array.from(await os(i.bend),a=>a/65535*2-1):null,zone:i.zone_mm?Float32Array.from(await os(i.zone_mm),a=>(a/127.5-1)*o):null}}async function ww(){let i=cf(),t=bh(i,document.documentElement.lang),{points:e}=t,n=document.getElementById("page"),s=[...e.region,...t.outlines.map(V=>V.region)],r=um(s),o=new mc(t.session,e),a=new gh(p0({mode:"points",speed:km(o)}));a.watch(({dark:V})=>document.documentElement.dataset.theme=V?"dark":"light");let l=new lc(()=>o,a,()=>e.number.length),c=k("canvas",{class:"scene",tabindex:0,role:"img"}),h=k("canvas",{class:"words","aria-hidden":"true"}),d=k("div",{class:"tip hidden",role:"presentation"}),u=k("div",{class:"legend-box hidden"}),f=k("div",{class:"holder"},c,h,u,d),g=k("p",{class:"spoken","aria-live":"polite"}),_=null,p=null,m=Ku(),x=()=>"",b=()=>{},v=V=>{a.set({playing:!1}),l.go(V)},w=V=>v(e.number.indexOf(V)),S=V=>_?.rig.view(V),y=()=>_?.rig.view(_.rig.start),M=()=>{a.set({ruling:!a.now.ruling}),_?.ruler.clear(),g.textContent=a.now.ruling?F.rulerHint:""},P=()=>m.open?m.close():m.showModal();function E(){b(),b=a.during(()=>{document.documentElement.lang=t.lang;let V=document.getElementById("disclaimer");V&&(V.textContent=t.text.disclaimer),c.setAttribute("aria-label",F.scene),m=Ku();let J=k("p",{class:"chosen-line","aria-hidden":"true"});a.watch(({current:Y})=>J.replaceChildren(...Tw(t,Y)));let et=k("p",{class:"ruler-hint",role:"status"});a.watch(({ruling:Y})=>{et.textContent=Y?F.rulerHint:"",et.classList.toggle("hidden",!Y)}),f.querySelector(".ruler-hint")?.remove(),f.append(et);let st=Bm(t,a,r,{lookAt:(Y,at)=>_?.lookAt(Y,at),jump:w,shapeOf:Y=>_?.skin.deposits.shapeOf(Y)??null},x());x=st.open;let Mt=k("main",{},ff(t,a,{view:S,reset:y,measure:M}),f,g0(t,o,a,l),...o.timed?[m0(t,o,a,l,r)]:[],J,g);n.replaceChildren(Tm(t,a,{help:P,speak:A}),Mt,st.element,m);for(let Y of[Mt,st.element])Y.addEventListener("click",at=>at.target!==c&&p?.rest())}),L(),_?.draw()}function A(V){t=bh(i,V),E(),n.querySelector("select.language")?.focus()}let R=window.matchMedia("(max-width: 900px)"),N=hs(t,a.now,1);function L(){let{mode:V,layers:J,depth_layer:et,product:st,colouring:Mt}=a.now,Y=t.vertex_ml_cm2??1;N=hs(t,a.now,Y),_?.showDose(N,et,st);let at=[et===fe?"":Yu(et),st===fe?"":se(`products.${t.products[st]}`)].filter(Boolean).join(", "),St=V==="points"?[]:[bm(N,R.matches,at),...J.isodose&&N.rx?[vm()]:[]],Ct=V==="dose"?null:Sm(e,Mt);u.replaceChildren(...St,...Ct?[Ct]:[]),u.classList.toggle("hidden",!u.childElementCount),R.matches?f.after(u):f.append(u)}E(),a.watch((V,J)=>{["unit","mode","layers","depth_layer","product","colouring"].some(st=>V[st]!==J[st])&&L(),V.marked_ml_cm2!==J.marked_ml_cm2&&_?.mark(V.marked_ml_cm2===null?null:V.marked_ml_cm2*N.factor),V.current!==J.current&&!V.playing&&(g.textContent=V.current<0?F.wholePlan:`${F.point} ${e.number[V.current]}. ${yr(e,V.current).map(st=>st.join(" ")).join(". ")}`)}),R.addEventListener("change",L);let O=await x0(i.mesh);try{_=new mh(f,c,h,()=>[u].filter(V=>!V.classList.contains("hidden")),a),_.begin(O,i.eyes,t,r)}catch(V){f.replaceChildren(k("p",{class:"fault"},F.noWebgl,k("small",{},String(V))));return}let G=_;G.pose=()=>l.moves&&a.now.clock_s!==null?o.poseAt(a.now.clock_s):null,L(),p=new cc({canvas:c,holder:f,tip:d,stage:G,store:a,points:()=>e,unit:()=>N.unit,choose:v}),zm(G,a);let q=ju(t),nt=-1;Im({content:()=>t,store:a,rig:G.rig,playback:l,view:S,reset:y,nextRegion:()=>{nt=nt+1<q.length?nt+1:-1,G.lookAt(q[nt]?.region??null,q[nt]?.side??null)},help:P,measure:M,mark:()=>{a.now.ruling&&(G.measureAt(a.now.current),g.textContent=G.ruler.words||F.rulerHint)},rest:()=>p?.rest()}),sf(G,a,i,o,()=>N,()=>t.lang)}function Tw(i,t){let{points:e}=i;if(t<0)return[F.noPoint];let n=[`${se(e.region[t])}, ${oc(e,t)}`,...yr(e,t).slice(2,5).map(([,s])=>s)];return[k("b",{},`${F.point} ${e.number[t]}`),` ${n.join(" \xB7 ")}`]}ww().catch(i=>{let t=F?.broken??"This page could not be drawn:";throw document.getElementById("page")?.replaceChildren(k("p",{class:"fault"},`${t} ${String(i)}`)),i});})();
