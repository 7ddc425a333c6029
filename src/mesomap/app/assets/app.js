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
"use strict";(()=>{var Tx="http://www.w3.org/2000/svg";function Of(i,t,e){for(let[n,s]of Object.entries(t))typeof s=="function"?i.addEventListener(n.slice(2),s):s===!0?i.setAttribute(n,""):s!==!1&&s!==null&&i.setAttribute(n,String(s));for(let n of e)n!==null&&i.append(n);return i}function T(i,t={},...e){return Of(document.createElement(i),t,e)}function _t(i,t={},...e){return Of(document.createElementNS(Tx,i),t,e)}function Gs(i){let t=T("span",{class:"swatch","aria-hidden":"true"});return t.style.setProperty("--c",i),t}function Ws(i,t,e){let n=t.map(({value:s,text:r,hint:o})=>T("button",{type:"button",title:o,"data-value":s,onclick:()=>e(s)},r));return{element:T("div",{class:"choice",role:"group","aria-label":i},...n),show:s=>{for(let r of n)r.setAttribute("aria-pressed",String(r.dataset.value===s))},enable:s=>{for(let r of n)r.disabled=!s},name:(s,r)=>{for(let o of n.filter(({dataset:a})=>a.value===s))o.textContent=r??"",o.classList.toggle("hidden",r===null)}}}var k,Jh={};function Bf(i,t){k=i,Jh=t}var zf={left:"L",right:"R",front:"A",back:"P",head:"S",foot:"I"},Xs="Rx",Vf={en:"English",fr:"Fran\xE7ais",it:"Italiano",es:"Espa\xF1ol",tr:"T\xFCrk\xE7e"};function un(i){return i.replace(/\b(c?m)2\b/g,"$1\xB2").replace(/(\d) x (?=[\w(])/g,"$1 \xD7 ").replace(/(?<![\d-]\d*)(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?![\d-])/g,"$1\u2013$2").replace(/ - /g," \u2013 ")}function Hf(i){return i in Jh}function Jt(i,t=i){return Jh[i]??Ax(t)}function Ax(i){let t=i.replaceAll("-"," ");return t.charAt(0).toUpperCase()+t.slice(1)}function St(i,t=null){return t!==null?i.toFixed(t):Number.isInteger(i)?String(i):String(Number(i.toPrecision(4)))}function Gf(i=[]){let t=T("dialog",{class:"help","aria-label":k.help},T("h2",{},k.help),T("dl",{},...[...k.shortcuts,...i].map(([e,n])=>T("div",{},T("dt",{},e),T("dd",{},n)))));return t.append(T("button",{type:"button",class:"plain",onclick:()=>t.close()},k.close)),t.addEventListener("click",e=>e.target===t&&t.close()),t}var Qt=-1;function Wf(i,t,e,n){return Bf(t.words,t.names),{...i,title:un(i.title),lang:e,languages:n,text:{...t,subtitle:un(t.subtitle),containers:un(t.containers),minutes:un(t.minutes),sessions:un(t.sessions),tables:t.tables.map(Ex),findings:t.findings.map(s=>({...s,text:un(s.text),unit:s.unit&&un(s.unit)}))}}}function Ex(i){let t=e=>typeof e=="string"?un(e):e;return{...i,note:un(i.note),columns:i.columns.map(e=>({...e,label:un(e.label),unit:un(e.unit)})),rows:i.rows.map(e=>e.map((n,s)=>i.layout==="figures"&&s===0?n:typeof n=="object"&&n!==null?{...n,value:t(n.value),inferred:un(n.inferred)}:t(n)))}}var es={LEFT:0,MIDDLE:1,RIGHT:2,ROTATE:0,DOLLY:1,PAN:2},ns={ROTATE:0,PAN:1,DOLLY_PAN:2,DOLLY_ROTATE:3},wp=0,Cu=1,Sp=2;var Ro=1,Mp=2,vr=3,ii=0,He=1,sn=2,Nn=0,br=1,Pu=2,Ru=3,Lu=4,Tp=5;var Ts=100,Ap=101,Ep=102,Cp=103,Pp=104,Rp=200,Lp=201,Ip=202,Dp=203,Iu=204,Du=205,Np=206,kp=207,Up=208,Fp=209,Op=210,Bp=211,zp=212,Vp=213,Hp=214,Xa=0,cr=1,$a=2,hr=3,qa=4,Ya=5,Za=6,Ka=7,vl=0,Gp=1,Wp=2,hi=0,Nu=1,ku=2,Uu=3,Fu=4,Ou=5,Bu=6,Lo=7;var zu=300,As=301,wr=302,bl=303,wl=304,ja=1e3,Gn=1001,Ja=1002,Ce=1003,Xp=1004;var Io=1005;var Re=1006,Sl=1007;var ki=1008;var En=1009,Vu=1010,Hu=1011,Sr=1012,Ml=1013,si=1014,Ge=1015,Cn=1016,Tl=1017,Al=1018,Es=1020,Gu=35902,Wu=35899,Xu=1021,$u=1022,wn=1023,Ci=1026,Ui=1027,Mr=1028,El=1029,ui=1030,Cl=1031;var Pl=1033,Do=33776,No=33777,ko=33778,Uo=33779,Rl=35840,Ll=35841,Il=35842,Dl=35843,Nl=36196,kl=37492,Ul=37496,Fl=37488,Ol=37489,Fo=37490,Bl=37491,zl=37808,Vl=37809,Hl=37810,Gl=37811,Wl=37812,Xl=37813,$l=37814,ql=37815,Yl=37816,Zl=37817,Kl=37818,jl=37819,Jl=37820,Ql=37821,tc=36492,ec=36494,nc=36495,ic=36283,sc=36284,Oo=36285,rc=36286;var ao=2300,Qa=2301,Ga=2302,vu=2303,bu=2400,wu=2401,Su=2402;var $p=3200;var oc=0,qp=1,Fi="",tn="srgb",lo="srgb-linear",co="linear",ue="srgb";var Wa=7680;var Yp=519,Zp=512,Kp=513,jp=514,Bo=515,Jp=516,Qp=517,qu=518,Yu=519,Zu=35044;var zo="300 es",Wn=2e3,ur=2001;function Cx(i){for(let t=i.length-1;t>=0;--t)if(i[t]>=65535)return!0;return!1}function Px(i){return ArrayBuffer.isView(i)&&!(i instanceof DataView)}function ho(i){return document.createElementNS("http://www.w3.org/1999/xhtml",i)}function tm(){let i=ho("canvas");return i.style.display="block",i}var Xf={},dr=null;function uo(...i){let t="THREE."+i.shift();dr?dr("log",t,...i):console.log(t,...i)}function em(i){let t=i[0];if(typeof t=="string"&&t.startsWith("TSL:")){let e=i[1];e&&e.isStackTrace?i[0]+=" "+e.getLocation():i[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return i}function kt(...i){i=em(i);let t="THREE."+i.shift();if(dr)dr("warn",t,...i);else{let e=i[0];e&&e.isStackTrace?console.warn(e.getError(t)):console.warn(t,...i)}}function Ft(...i){i=em(i);let t="THREE."+i.shift();if(dr)dr("error",t,...i);else{let e=i[0];e&&e.isStackTrace?console.error(e.getError(t)):console.error(t,...i)}}function so(...i){let t=i.join(" ");t in Xf||(Xf[t]=!0,kt(...i))}function nm(i,t,e){return new Promise(function(n,s){function r(){switch(i.clientWaitSync(t,i.SYNC_FLUSH_COMMANDS_BIT,0)){case i.WAIT_FAILED:s();break;case i.TIMEOUT_EXPIRED:setTimeout(r,e);break;default:n()}}setTimeout(r,e)})}var im={[Xa]:Xa,[$a]:Za,[qa]:qa,[hr]:Ya,[cr]:cr,[Za]:$a,[Ka]:Ka,[Ya]:hr},Qn=class{addEventListener(t,e){this._listeners===void 0&&(this._listeners={});let n=this._listeners;n[t]===void 0&&(n[t]=[]),n[t].indexOf(e)===-1&&n[t].push(e)}hasEventListener(t,e){let n=this._listeners;return n===void 0?!1:n[t]!==void 0&&n[t].indexOf(e)!==-1}removeEventListener(t,e){let n=this._listeners;if(n===void 0)return;let s=n[t];if(s!==void 0){let r=s.indexOf(e);r!==-1&&s.splice(r,1)}}dispatchEvent(t){let e=this._listeners;if(e===void 0)return;let n=e[t.type];if(n!==void 0){t.target=this;let s=n.slice(0);for(let r=0,o=s.length;r<o;r++)s[r].call(this,t);t.target=null}}},dn=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"],$f=1234567,ro=Math.PI/180,fr=180/Math.PI;function is(){let i=Math.random()*4294967295|0,t=Math.random()*4294967295|0,e=Math.random()*4294967295|0,n=Math.random()*4294967295|0;return(dn[i&255]+dn[i>>8&255]+dn[i>>16&255]+dn[i>>24&255]+"-"+dn[t&255]+dn[t>>8&255]+"-"+dn[t>>16&15|64]+dn[t>>24&255]+"-"+dn[e&63|128]+dn[e>>8&255]+"-"+dn[e>>16&255]+dn[e>>24&255]+dn[n&255]+dn[n>>8&255]+dn[n>>16&255]+dn[n>>24&255]).toLowerCase()}function Ht(i,t,e){return Math.max(t,Math.min(e,i))}function Ku(i,t){return(i%t+t)%t}function Rx(i,t,e,n,s){return n+(i-t)*(s-n)/(e-t)}function Lx(i,t,e){return i!==t?(e-i)/(t-i):0}function oo(i,t,e){return(1-e)*i+e*t}function Ix(i,t,e,n){return oo(i,t,1-Math.exp(-e*n))}function Dx(i,t=1){return t-Math.abs(Ku(i,t*2)-t)}function Nx(i,t,e){return i<=t?0:i>=e?1:(i=(i-t)/(e-t),i*i*(3-2*i))}function kx(i,t,e){return i<=t?0:i>=e?1:(i=(i-t)/(e-t),i*i*i*(i*(i*6-15)+10))}function Ux(i,t){return i+Math.floor(Math.random()*(t-i+1))}function Fx(i,t){return i+Math.random()*(t-i)}function Ox(i){return i*(.5-Math.random())}function Bx(i){i!==void 0&&($f=i);let t=$f+=1831565813;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}function zx(i){return i*ro}function Vx(i){return i*fr}function Hx(i){return i>0&&Number.isInteger(i)&&2**Math.round(Math.log2(i))===i}function Gx(i){return Math.pow(2,Math.ceil(Math.log(i)/Math.LN2))}function ju(i){return Math.pow(2,Math.floor(Math.log(i)/Math.LN2))}function Wx(i,t,e,n,s){let r=Math.cos,o=Math.sin,a=r(e/2),l=o(e/2),c=r((t+n)/2),h=o((t+n)/2),d=r((t-n)/2),u=o((t-n)/2),f=r((n-t)/2),g=o((n-t)/2);switch(s){case"XYX":i.set(a*h,l*d,l*u,a*c);break;case"YZY":i.set(l*u,a*h,l*d,a*c);break;case"ZXZ":i.set(l*d,l*u,a*h,a*c);break;case"XZX":i.set(a*h,l*g,l*f,a*c);break;case"YXY":i.set(l*f,a*h,l*g,a*c);break;case"ZYZ":i.set(l*g,l*f,a*h,a*c);break;default:kt("MathUtils: .setQuaternionFromProperEuler() encountered an unknown order: "+s)}}function ac(i){switch(i.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function Ju(i,t){if(t.constructor===Float32Array)return i;let e=ac(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(i/e,-1)}function Qu(i,t){if(t.constructor===Float32Array)return i;let e=ac(t);if(e===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(i*e)}var Vo={DEG2RAD:ro,RAD2DEG:fr,generateUUID:is,clamp:Ht,euclideanModulo:Ku,mapLinear:Rx,inverseLerp:Lx,lerp:oo,damp:Ix,pingpong:Dx,smoothstep:Nx,smootherstep:kx,randInt:Ux,randFloat:Fx,randFloatSpread:Ox,seededRandom:Bx,degToRad:zx,radToDeg:Vx,isPowerOfTwo:Hx,ceilPowerOfTwo:Gx,floorPowerOfTwo:ju,setQuaternionFromProperEuler:Wx,normalize:Qu,denormalize:Ju},xt=class{static{this.prototype.isVector2=!0}constructor(t=0,e=0){this.x=t,this.y=e}get width(){return this.x}set width(t){this.x=t}get height(){return this.y}set height(t){this.y=t}set(t,e){return this.x=t,this.y=e,this}setScalar(t){return this.x=t,this.y=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;default:throw new Error("THREE.Vector2: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y)}copy(t){return this.x=t.x,this.y=t.y,this}add(t){return this.x+=t.x,this.y+=t.y,this}addScalar(t){return this.x+=t,this.y+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this}subScalar(t){return this.x-=t,this.y-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this}multiply(t){return this.x*=t.x,this.y*=t.y,this}multiplyScalar(t){return this.x*=t,this.y*=t,this}divide(t){return this.x/=t.x,this.y/=t.y,this}divideScalar(t){return this.multiplyScalar(1/t)}applyMatrix3(t){let e=this.x,n=this.y,s=t.elements;return this.x=s[0]*e+s[3]*n+s[6],this.y=s[1]*e+s[4]*n+s[7],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this}clamp(t,e){return this.x=Ht(this.x,t.x,e.x),this.y=Ht(this.y,t.y,e.y),this}clampScalar(t,e){return this.x=Ht(this.x,t,e),this.y=Ht(this.y,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Ht(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(t){return this.x*t.x+this.y*t.y}cross(t){return this.x*t.y-this.y*t.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(Ht(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y;return e*e+n*n}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this}equals(t){return t.x===this.x&&t.y===this.y}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this}rotateAround(t,e){let n=Math.cos(e),s=Math.sin(e),r=this.x-t.x,o=this.y-t.y;return this.x=r*n-o*s+t.x,this.y=r*s+o*n+t.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Be=class{constructor(t=0,e=0,n=0,s=1){this.isQuaternion=!0,this._x=t,this._y=e,this._z=n,this._w=s}static slerpFlat(t,e,n,s,r,o,a){let l=n[s+0],c=n[s+1],h=n[s+2],d=n[s+3],u=r[o+0],f=r[o+1],g=r[o+2],y=r[o+3];if(d!==y||l!==u||c!==f||h!==g){let p=l*u+c*f+h*g+d*y;p<0&&(u=-u,f=-f,g=-g,y=-y,p=-p);let m=1-a;if(p<.9995){let x=Math.acos(p),b=Math.sin(x);m=Math.sin(m*x)/b,a=Math.sin(a*x)/b,l=l*m+u*a,c=c*m+f*a,h=h*m+g*a,d=d*m+y*a}else{l=l*m+u*a,c=c*m+f*a,h=h*m+g*a,d=d*m+y*a;let x=1/Math.sqrt(l*l+c*c+h*h+d*d);l*=x,c*=x,h*=x,d*=x}}t[e]=l,t[e+1]=c,t[e+2]=h,t[e+3]=d}static multiplyQuaternionsFlat(t,e,n,s,r,o){let a=n[s],l=n[s+1],c=n[s+2],h=n[s+3],d=r[o],u=r[o+1],f=r[o+2],g=r[o+3];return t[e]=a*g+h*d+l*f-c*u,t[e+1]=l*g+h*u+c*d-a*f,t[e+2]=c*g+h*f+a*u-l*d,t[e+3]=h*g-a*d-l*u-c*f,t}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get w(){return this._w}set w(t){this._w=t,this._onChangeCallback()}set(t,e,n,s){return this._x=t,this._y=e,this._z=n,this._w=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(t){return this._x=t.x,this._y=t.y,this._z=t.z,this._w=t.w,this._onChangeCallback(),this}setFromEuler(t,e=!0){let n=t._x,s=t._y,r=t._z,o=t._order,a=Math.cos,l=Math.sin,c=a(n/2),h=a(s/2),d=a(r/2),u=l(n/2),f=l(s/2),g=l(r/2);switch(o){case"XYZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"YXZ":this._x=u*h*d+c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"ZXY":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d-u*f*g;break;case"ZYX":this._x=u*h*d-c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d+u*f*g;break;case"YZX":this._x=u*h*d+c*f*g,this._y=c*f*d+u*h*g,this._z=c*h*g-u*f*d,this._w=c*h*d-u*f*g;break;case"XZY":this._x=u*h*d-c*f*g,this._y=c*f*d-u*h*g,this._z=c*h*g+u*f*d,this._w=c*h*d+u*f*g;break;default:kt("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return e===!0&&this._onChangeCallback(),this}setFromAxisAngle(t,e){let n=e/2,s=Math.sin(n);return this._x=t.x*s,this._y=t.y*s,this._z=t.z*s,this._w=Math.cos(n),this._onChangeCallback(),this}setFromRotationMatrix(t){let e=t.elements,n=e[0],s=e[4],r=e[8],o=e[1],a=e[5],l=e[9],c=e[2],h=e[6],d=e[10],u=n+a+d;if(u>0){let f=.5/Math.sqrt(u+1);this._w=.25/f,this._x=(h-l)*f,this._y=(r-c)*f,this._z=(o-s)*f}else if(n>a&&n>d){let f=2*Math.sqrt(1+n-a-d);this._w=(h-l)/f,this._x=.25*f,this._y=(s+o)/f,this._z=(r+c)/f}else if(a>d){let f=2*Math.sqrt(1+a-n-d);this._w=(r-c)/f,this._x=(s+o)/f,this._y=.25*f,this._z=(l+h)/f}else{let f=2*Math.sqrt(1+d-n-a);this._w=(o-s)/f,this._x=(r+c)/f,this._y=(l+h)/f,this._z=.25*f}return this._onChangeCallback(),this}setFromUnitVectors(t,e){let n=t.dot(e)+1;return n<1e-8?(n=0,Math.abs(t.x)>Math.abs(t.z)?(this._x=-t.y,this._y=t.x,this._z=0,this._w=n):(this._x=0,this._y=-t.z,this._z=t.y,this._w=n)):(this._x=t.y*e.z-t.z*e.y,this._y=t.z*e.x-t.x*e.z,this._z=t.x*e.y-t.y*e.x,this._w=n),this.normalize()}angleTo(t){return 2*Math.acos(Math.abs(Ht(this.dot(t),-1,1)))}rotateTowards(t,e){let n=this.angleTo(t);if(n===0)return this;let s=Math.min(1,e/n);return this.slerp(t,s),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(t){return this._x*t._x+this._y*t._y+this._z*t._z+this._w*t._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let t=this.length();return t===0?(this._x=0,this._y=0,this._z=0,this._w=1):(t=1/t,this._x=this._x*t,this._y=this._y*t,this._z=this._z*t,this._w=this._w*t),this._onChangeCallback(),this}multiply(t){return this.multiplyQuaternions(this,t)}premultiply(t){return this.multiplyQuaternions(t,this)}multiplyQuaternions(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=e._x,l=e._y,c=e._z,h=e._w;return this._x=n*h+o*a+s*c-r*l,this._y=s*h+o*l+r*a-n*c,this._z=r*h+o*c+n*l-s*a,this._w=o*h-n*a-s*l-r*c,this._onChangeCallback(),this}slerp(t,e){let n=t._x,s=t._y,r=t._z,o=t._w,a=this.dot(t);a<0&&(n=-n,s=-s,r=-r,o=-o,a=-a);let l=1-e;if(a<.9995){let c=Math.acos(a),h=Math.sin(c);l=Math.sin(l*c)/h,e=Math.sin(e*c)/h,this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this._onChangeCallback()}else this._x=this._x*l+n*e,this._y=this._y*l+s*e,this._z=this._z*l+r*e,this._w=this._w*l+o*e,this.normalize();return this}slerpQuaternions(t,e,n){return this.copy(t).slerp(e,n)}random(){let t=2*Math.PI*Math.random(),e=2*Math.PI*Math.random(),n=Math.random(),s=Math.sqrt(1-n),r=Math.sqrt(n);return this.set(s*Math.sin(t),s*Math.cos(t),r*Math.sin(e),r*Math.cos(e))}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._w===this._w}fromArray(t,e=0){return this._x=t[e],this._y=t[e+1],this._z=t[e+2],this._w=t[e+3],this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._w,t}fromBufferAttribute(t,e){return this._x=t.getX(e),this._y=t.getY(e),this._z=t.getZ(e),this._w=t.getW(e),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},L=class{static{this.prototype.isVector3=!0}constructor(t=0,e=0,n=0){this.x=t,this.y=e,this.z=n}set(t,e,n){return n===void 0&&(n=this.z),this.x=t,this.y=e,this.z=n,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;default:throw new Error("THREE.Vector3: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this}multiplyVectors(t,e){return this.x=t.x*e.x,this.y=t.y*e.y,this.z=t.z*e.z,this}applyEuler(t){return this.applyQuaternion(qf.setFromEuler(t))}applyAxisAngle(t,e){return this.applyQuaternion(qf.setFromAxisAngle(t,e))}applyMatrix3(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[3]*n+r[6]*s,this.y=r[1]*e+r[4]*n+r[7]*s,this.z=r[2]*e+r[5]*n+r[8]*s,this}applyNormalMatrix(t){return this.applyMatrix3(t).normalize()}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=t.elements,o=1/(r[3]*e+r[7]*n+r[11]*s+r[15]);return this.x=(r[0]*e+r[4]*n+r[8]*s+r[12])*o,this.y=(r[1]*e+r[5]*n+r[9]*s+r[13])*o,this.z=(r[2]*e+r[6]*n+r[10]*s+r[14])*o,this}applyQuaternion(t){let e=this.x,n=this.y,s=this.z,r=t.x,o=t.y,a=t.z,l=t.w,c=2*(o*s-a*n),h=2*(a*e-r*s),d=2*(r*n-o*e);return this.x=e+l*c+o*d-a*h,this.y=n+l*h+a*c-r*d,this.z=s+l*d+r*h-o*c,this}project(t){return this.applyMatrix4(t.matrixWorldInverse).applyMatrix4(t.projectionMatrix)}unproject(t){return this.applyMatrix4(t.projectionMatrixInverse).applyMatrix4(t.matrixWorld)}transformDirection(t){let e=this.x,n=this.y,s=this.z,r=t.elements;return this.x=r[0]*e+r[4]*n+r[8]*s,this.y=r[1]*e+r[5]*n+r[9]*s,this.z=r[2]*e+r[6]*n+r[10]*s,this.normalize()}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this}divideScalar(t){return this.multiplyScalar(1/t)}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this}clamp(t,e){return this.x=Ht(this.x,t.x,e.x),this.y=Ht(this.y,t.y,e.y),this.z=Ht(this.z,t.z,e.z),this}clampScalar(t,e){return this.x=Ht(this.x,t,e),this.y=Ht(this.y,t,e),this.z=Ht(this.z,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Ht(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this}cross(t){return this.crossVectors(this,t)}crossVectors(t,e){let n=t.x,s=t.y,r=t.z,o=e.x,a=e.y,l=e.z;return this.x=s*l-r*a,this.y=r*o-n*l,this.z=n*a-s*o,this}projectOnVector(t){let e=t.lengthSq();if(e===0)return this.set(0,0,0);let n=t.dot(this)/e;return this.copy(t).multiplyScalar(n)}projectOnPlane(t){return Qh.copy(this).projectOnVector(t),this.sub(Qh)}reflect(t){return this.sub(Qh.copy(t).multiplyScalar(2*this.dot(t)))}angleTo(t){let e=Math.sqrt(this.lengthSq()*t.lengthSq());if(e===0)return Math.PI/2;let n=this.dot(t)/e;return Math.acos(Ht(n,-1,1))}distanceTo(t){return Math.sqrt(this.distanceToSquared(t))}distanceToSquared(t){let e=this.x-t.x,n=this.y-t.y,s=this.z-t.z;return e*e+n*n+s*s}manhattanDistanceTo(t){return Math.abs(this.x-t.x)+Math.abs(this.y-t.y)+Math.abs(this.z-t.z)}setFromSpherical(t){return this.setFromSphericalCoords(t.radius,t.phi,t.theta)}setFromSphericalCoords(t,e,n){let s=Math.sin(e)*t;return this.x=s*Math.sin(n),this.y=Math.cos(e)*t,this.z=s*Math.cos(n),this}setFromCylindrical(t){return this.setFromCylindricalCoords(t.radius,t.theta,t.y)}setFromCylindricalCoords(t,e,n){return this.x=t*Math.sin(e),this.y=n,this.z=t*Math.cos(e),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this}setFromMatrixScale(t){let e=this.setFromMatrixColumn(t,0).length(),n=this.setFromMatrixColumn(t,1).length(),s=this.setFromMatrixColumn(t,2).length();return this.x=e,this.y=n,this.z=s,this}setFromMatrixColumn(t,e){return this.fromArray(t.elements,e*4)}setFromMatrix3Column(t,e){return this.fromArray(t.elements,e*3)}setFromEuler(t){return this.x=t._x,this.y=t._y,this.z=t._z,this}setFromColor(t){return this.x=t.r,this.y=t.g,this.z=t.b,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let t=Math.random()*Math.PI*2,e=Math.random()*2-1,n=Math.sqrt(1-e*e);return this.x=n*Math.cos(t),this.y=e,this.z=n*Math.sin(t),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Qh=new L,qf=new Be,Bt=class{static{this.prototype.isMatrix3=!0}constructor(t,e,n,s,r,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c)}set(t,e,n,s,r,o,a,l,c){let h=this.elements;return h[0]=t,h[1]=s,h[2]=a,h[3]=e,h[4]=r,h[5]=l,h[6]=n,h[7]=o,h[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],this}extractBasis(t,e,n){return t.setFromMatrix3Column(this,0),e.setFromMatrix3Column(this,1),n.setFromMatrix3Column(this,2),this}setFromMatrix4(t){let e=t.elements;return this.set(e[0],e[4],e[8],e[1],e[5],e[9],e[2],e[6],e[10]),this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[3],l=n[6],c=n[1],h=n[4],d=n[7],u=n[2],f=n[5],g=n[8],y=s[0],p=s[3],m=s[6],x=s[1],b=s[4],v=s[7],M=s[2],w=s[5],_=s[8];return r[0]=o*y+a*x+l*M,r[3]=o*p+a*b+l*w,r[6]=o*m+a*v+l*_,r[1]=c*y+h*x+d*M,r[4]=c*p+h*b+d*w,r[7]=c*m+h*v+d*_,r[2]=u*y+f*x+g*M,r[5]=u*p+f*b+g*w,r[8]=u*m+f*v+g*_,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[3]*=t,e[6]*=t,e[1]*=t,e[4]*=t,e[7]*=t,e[2]*=t,e[5]*=t,e[8]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8];return e*o*h-e*a*c-n*r*h+n*a*l+s*r*c-s*o*l}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=h*o-a*c,u=a*l-h*r,f=c*r-o*l,g=e*d+n*u+s*f;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let y=1/g;return t[0]=d*y,t[1]=(s*c-h*n)*y,t[2]=(a*n-s*o)*y,t[3]=u*y,t[4]=(h*e-s*l)*y,t[5]=(s*r-a*e)*y,t[6]=f*y,t[7]=(n*l-c*e)*y,t[8]=(o*e-n*r)*y,this}transpose(){let t,e=this.elements;return t=e[1],e[1]=e[3],e[3]=t,t=e[2],e[2]=e[6],e[6]=t,t=e[5],e[5]=e[7],e[7]=t,this}getNormalMatrix(t){return this.setFromMatrix4(t).invert().transpose()}transposeIntoArray(t){let e=this.elements;return t[0]=e[0],t[1]=e[3],t[2]=e[6],t[3]=e[1],t[4]=e[4],t[5]=e[7],t[6]=e[2],t[7]=e[5],t[8]=e[8],this}setUvTransform(t,e,n,s,r,o,a){let l=Math.cos(r),c=Math.sin(r);return this.set(n*l,n*c,-n*(l*o+c*a)+o+t,-s*c,s*l,-s*(-c*o+l*a)+a+e,0,0,1),this}scale(t,e){return so("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(tu.makeScale(t,e)),this}rotate(t){return so("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(tu.makeRotation(-t)),this}translate(t,e){return so("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(tu.makeTranslation(t,e)),this}makeTranslation(t,e){return t.isVector2?this.set(1,0,t.x,0,1,t.y,0,0,1):this.set(1,0,t,0,1,e,0,0,1),this}makeRotation(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,n,e,0,0,0,1),this}makeScale(t,e){return this.set(t,0,0,0,e,0,0,0,1),this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<9;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<9;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t}clone(){return new this.constructor().fromArray(this.elements)}},tu=new Bt,Yf=new Bt().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Zf=new Bt().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Xx(){let i={enabled:!0,workingColorSpace:lo,spaces:{},convert:function(s,r,o){return this.enabled===!1||r===o||!r||!o||(this.spaces[r].transfer===ue&&(s.r=Ei(s.r),s.g=Ei(s.g),s.b=Ei(s.b)),this.spaces[r].primaries!==this.spaces[o].primaries&&(s.applyMatrix3(this.spaces[r].toXYZ),s.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===ue&&(s.r=lr(s.r),s.g=lr(s.g),s.b=lr(s.b))),s},workingToColorSpace:function(s,r){return this.convert(s,this.workingColorSpace,r)},colorSpaceToWorking:function(s,r){return this.convert(s,r,this.workingColorSpace)},getPrimaries:function(s){return this.spaces[s].primaries},getTransfer:function(s){return s===Fi?co:this.spaces[s].transfer},getToneMappingMode:function(s){return this.spaces[s].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(s,r=this.workingColorSpace){return s.fromArray(this.spaces[r].luminanceCoefficients)},define:function(s){Object.assign(this.spaces,s)},_getMatrix:function(s,r,o){return s.copy(this.spaces[o].fromXYZ).multiply(this.spaces[r].toXYZ)},_getDrawingBufferColorSpace:function(s){return this.spaces[s].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(s=this.workingColorSpace){return this.spaces[s].workingColorSpaceConfig.unpackColorSpace}},t=[.64,.33,.3,.6,.15,.06],e=[.2126,.7152,.0722],n=[.3127,.329];return i.define({[lo]:{primaries:t,whitePoint:n,transfer:co,toXYZ:Yf,fromXYZ:Zf,luminanceCoefficients:e,workingColorSpaceConfig:{unpackColorSpace:tn},outputColorSpaceConfig:{drawingBufferColorSpace:tn}},[tn]:{primaries:t,whitePoint:n,transfer:ue,toXYZ:Yf,fromXYZ:Zf,luminanceCoefficients:e,outputColorSpaceConfig:{drawingBufferColorSpace:tn}}}),i}var te=Xx();function Ei(i){return i<.04045?i*.0773993808:Math.pow(i*.9478672986+.0521327014,2.4)}function lr(i){return i<.0031308?i*12.92:1.055*Math.pow(i,.41666)-.055}var $s,tl=class{static getDataURL(t,e="image/png"){if(/^data:/i.test(t.src)||typeof HTMLCanvasElement>"u")return t.src;let n;if(t instanceof HTMLCanvasElement)n=t;else{$s===void 0&&($s=ho("canvas")),$s.width=t.width,$s.height=t.height;let s=$s.getContext("2d");t instanceof ImageData?s.putImageData(t,0,0):s.drawImage(t,0,0,t.width,t.height),n=$s}return n.toDataURL(e)}static sRGBToLinear(t){if(typeof HTMLImageElement<"u"&&t instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&t instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&t instanceof ImageBitmap){let e=ho("canvas");e.width=t.width,e.height=t.height;let n=e.getContext("2d");n.drawImage(t,0,0,t.width,t.height);let s=n.getImageData(0,0,t.width,t.height),r=s.data;for(let o=0;o<r.length;o++)r[o]=Ei(r[o]/255)*255;return n.putImageData(s,0,0),e}else if(t.data){let e=t.data.slice(0);for(let n=0;n<e.length;n++)e instanceof Uint8Array||e instanceof Uint8ClampedArray?e[n]=Math.floor(Ei(e[n]/255)*255):e[n]=Ei(e[n]);return{data:e,width:t.width,height:t.height}}else return kt("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),t}},$x=0,pr=class{constructor(t=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:$x++}),this.uuid=is(),this.data=t,this.dataReady=!0,this.version=0}getSize(t){let e=this.data;return typeof HTMLVideoElement<"u"&&e instanceof HTMLVideoElement?t.set(e.videoWidth,e.videoHeight,0):typeof VideoFrame<"u"&&e instanceof VideoFrame?t.set(e.displayWidth,e.displayHeight,0):e!==null?t.set(e.width||0,e.height||0,e.depth||0):t.set(0,0,0),t}set needsUpdate(t){t===!0&&this.version++}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.images[this.uuid]!==void 0)return t.images[this.uuid];let n={uuid:this.uuid,url:""},s=this.data;if(s!==null){let r;if(Array.isArray(s)){r=[];for(let o=0,a=s.length;o<a;o++)s[o].isDataTexture?r.push(eu(s[o].image)):r.push(eu(s[o]))}else r=eu(s);n.url=r}return e||(t.images[this.uuid]=n),n}};function eu(i){return typeof HTMLImageElement<"u"&&i instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&i instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&i instanceof ImageBitmap?tl.getDataURL(i):i.data?{data:Array.from(i.data),width:i.width,height:i.height,type:i.data.constructor.name}:(kt("Texture: Unable to serialize Texture."),{})}var qx=0,nu=new L,An=class i extends Qn{constructor(t=i.DEFAULT_IMAGE,e=i.DEFAULT_MAPPING,n=Gn,s=Gn,r=Re,o=ki,a=wn,l=En,c=i.DEFAULT_ANISOTROPY,h=Fi){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:qx++}),this.uuid=is(),this.name="",this.source=new pr(t),this.mipmaps=[],this.mapping=e,this.channel=0,this.wrapS=n,this.wrapT=s,this.magFilter=r,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new xt(0,0),this.repeat=new xt(1,1),this.center=new xt(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new Bt,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=h,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(t&&t.depth&&t.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(nu).x}get height(){return this.source.getSize(nu).y}get depth(){return this.source.getSize(nu).z}get image(){return this.source.data}set image(t){this.source.data=t}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(t){return this.name=t.name,this.source=t.source,this.mipmaps=t.mipmaps.slice(0),this.mapping=t.mapping,this.channel=t.channel,this.wrapS=t.wrapS,this.wrapT=t.wrapT,this.magFilter=t.magFilter,this.minFilter=t.minFilter,this.anisotropy=t.anisotropy,this.format=t.format,this.internalFormat=t.internalFormat,this.type=t.type,this.normalized=t.normalized,this.offset.copy(t.offset),this.repeat.copy(t.repeat),this.center.copy(t.center),this.rotation=t.rotation,this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrix.copy(t.matrix),this.generateMipmaps=t.generateMipmaps,this.mipmapsAutoUpdate=t.mipmapsAutoUpdate,this.premultiplyAlpha=t.premultiplyAlpha,this.flipY=t.flipY,this.unpackAlignment=t.unpackAlignment,this.colorSpace=t.colorSpace,this.renderTarget=t.renderTarget,this.isRenderTargetTexture=t.isRenderTargetTexture,this.isPMREMTexture=t.isPMREMTexture,this.isArrayTexture=t.isArrayTexture,this.userData=JSON.parse(JSON.stringify(t.userData)),this.needsUpdate=!0,this}setValues(t){for(let e in t){let n=t[e];if(n===void 0){kt(`Texture.setValues(): parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){kt(`Texture.setValues(): property '${e}' does not exist.`);continue}s&&n&&s.isVector2&&n.isVector2||s&&n&&s.isVector3&&n.isVector3||s&&n&&s.isMatrix3&&n.isMatrix3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";if(!e&&t.textures[this.uuid]!==void 0)return t.textures[this.uuid];let n={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(t).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(n.userData=this.userData),e||(t.textures[this.uuid]=n),n}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(t){if(this.mapping!==zu)return t;if(t.applyMatrix3(this.matrix),t.x<0||t.x>1)switch(this.wrapS){case ja:t.x=t.x-Math.floor(t.x);break;case Gn:t.x=t.x<0?0:1;break;case Ja:Math.abs(Math.floor(t.x)%2)===1?t.x=Math.ceil(t.x)-t.x:t.x=t.x-Math.floor(t.x);break}if(t.y<0||t.y>1)switch(this.wrapT){case ja:t.y=t.y-Math.floor(t.y);break;case Gn:t.y=t.y<0?0:1;break;case Ja:Math.abs(Math.floor(t.y)%2)===1?t.y=Math.ceil(t.y)-t.y:t.y=t.y-Math.floor(t.y);break}return this.flipY&&(t.y=1-t.y),t}set needsUpdate(t){t===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(t){t===!0&&this.pmremVersion++}};An.DEFAULT_IMAGE=null;An.DEFAULT_MAPPING=zu;An.DEFAULT_ANISOTROPY=1;var de=class{static{this.prototype.isVector4=!0}constructor(t=0,e=0,n=0,s=1){this.x=t,this.y=e,this.z=n,this.w=s}get width(){return this.z}set width(t){this.z=t}get height(){return this.w}set height(t){this.w=t}set(t,e,n,s){return this.x=t,this.y=e,this.z=n,this.w=s,this}setScalar(t){return this.x=t,this.y=t,this.z=t,this.w=t,this}setX(t){return this.x=t,this}setY(t){return this.y=t,this}setZ(t){return this.z=t,this}setW(t){return this.w=t,this}setComponent(t,e){switch(t){case 0:this.x=e;break;case 1:this.y=e;break;case 2:this.z=e;break;case 3:this.w=e;break;default:throw new Error("THREE.Vector4: index is out of range: "+t)}return this}getComponent(t){switch(t){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+t)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(t){return this.x=t.x,this.y=t.y,this.z=t.z,this.w=t.w!==void 0?t.w:1,this}add(t){return this.x+=t.x,this.y+=t.y,this.z+=t.z,this.w+=t.w,this}addScalar(t){return this.x+=t,this.y+=t,this.z+=t,this.w+=t,this}addVectors(t,e){return this.x=t.x+e.x,this.y=t.y+e.y,this.z=t.z+e.z,this.w=t.w+e.w,this}addScaledVector(t,e){return this.x+=t.x*e,this.y+=t.y*e,this.z+=t.z*e,this.w+=t.w*e,this}sub(t){return this.x-=t.x,this.y-=t.y,this.z-=t.z,this.w-=t.w,this}subScalar(t){return this.x-=t,this.y-=t,this.z-=t,this.w-=t,this}subVectors(t,e){return this.x=t.x-e.x,this.y=t.y-e.y,this.z=t.z-e.z,this.w=t.w-e.w,this}multiply(t){return this.x*=t.x,this.y*=t.y,this.z*=t.z,this.w*=t.w,this}multiplyScalar(t){return this.x*=t,this.y*=t,this.z*=t,this.w*=t,this}applyMatrix4(t){let e=this.x,n=this.y,s=this.z,r=this.w,o=t.elements;return this.x=o[0]*e+o[4]*n+o[8]*s+o[12]*r,this.y=o[1]*e+o[5]*n+o[9]*s+o[13]*r,this.z=o[2]*e+o[6]*n+o[10]*s+o[14]*r,this.w=o[3]*e+o[7]*n+o[11]*s+o[15]*r,this}divide(t){return this.x/=t.x,this.y/=t.y,this.z/=t.z,this.w/=t.w,this}divideScalar(t){return this.multiplyScalar(1/t)}setAxisAngleFromQuaternion(t){this.w=2*Math.acos(t.w);let e=Math.sqrt(1-t.w*t.w);return e<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=t.x/e,this.y=t.y/e,this.z=t.z/e),this}setAxisAngleFromRotationMatrix(t){let e,n,s,r,l=t.elements,c=l[0],h=l[4],d=l[8],u=l[1],f=l[5],g=l[9],y=l[2],p=l[6],m=l[10];if(Math.abs(h-u)<.01&&Math.abs(d-y)<.01&&Math.abs(g-p)<.01){if(Math.abs(h+u)<.1&&Math.abs(d+y)<.1&&Math.abs(g+p)<.1&&Math.abs(c+f+m-3)<.1)return this.set(1,0,0,0),this;e=Math.PI;let b=(c+1)/2,v=(f+1)/2,M=(m+1)/2,w=(h+u)/4,_=(d+y)/4,S=(g+p)/4;return b>v&&b>M?b<.01?(n=0,s=.707106781,r=.707106781):(n=Math.sqrt(b),s=w/n,r=_/n):v>M?v<.01?(n=.707106781,s=0,r=.707106781):(s=Math.sqrt(v),n=w/s,r=S/s):M<.01?(n=.707106781,s=.707106781,r=0):(r=Math.sqrt(M),n=_/r,s=S/r),this.set(n,s,r,e),this}let x=Math.sqrt((p-g)*(p-g)+(d-y)*(d-y)+(u-h)*(u-h));return Math.abs(x)<.001&&(x=1),this.x=(p-g)/x,this.y=(d-y)/x,this.z=(u-h)/x,this.w=Math.acos((c+f+m-1)/2),this}setFromMatrixPosition(t){let e=t.elements;return this.x=e[12],this.y=e[13],this.z=e[14],this.w=e[15],this}min(t){return this.x=Math.min(this.x,t.x),this.y=Math.min(this.y,t.y),this.z=Math.min(this.z,t.z),this.w=Math.min(this.w,t.w),this}max(t){return this.x=Math.max(this.x,t.x),this.y=Math.max(this.y,t.y),this.z=Math.max(this.z,t.z),this.w=Math.max(this.w,t.w),this}clamp(t,e){return this.x=Ht(this.x,t.x,e.x),this.y=Ht(this.y,t.y,e.y),this.z=Ht(this.z,t.z,e.z),this.w=Ht(this.w,t.w,e.w),this}clampScalar(t,e){return this.x=Ht(this.x,t,e),this.y=Ht(this.y,t,e),this.z=Ht(this.z,t,e),this.w=Ht(this.w,t,e),this}clampLength(t,e){let n=this.length();return this.divideScalar(n||1).multiplyScalar(Ht(n,t,e))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(t){return this.x*t.x+this.y*t.y+this.z*t.z+this.w*t.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(t){return this.normalize().multiplyScalar(t)}lerp(t,e){return this.x+=(t.x-this.x)*e,this.y+=(t.y-this.y)*e,this.z+=(t.z-this.z)*e,this.w+=(t.w-this.w)*e,this}lerpVectors(t,e,n){return this.x=t.x+(e.x-t.x)*n,this.y=t.y+(e.y-t.y)*n,this.z=t.z+(e.z-t.z)*n,this.w=t.w+(e.w-t.w)*n,this}equals(t){return t.x===this.x&&t.y===this.y&&t.z===this.z&&t.w===this.w}fromArray(t,e=0){return this.x=t[e],this.y=t[e+1],this.z=t[e+2],this.w=t[e+3],this}toArray(t=[],e=0){return t[e]=this.x,t[e+1]=this.y,t[e+2]=this.z,t[e+3]=this.w,t}fromBufferAttribute(t,e){return this.x=t.getX(e),this.y=t.getY(e),this.z=t.getZ(e),this.w=t.getW(e),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},el=class extends Qn{constructor(t=1,e=1,n={}){super(),n=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Re,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},n),this.isRenderTarget=!0,this.width=t,this.height=e,this.depth=n.depth,this.scissor=new de(0,0,t,e),this.scissorTest=!1,this.viewport=new de(0,0,t,e),this.textures=[];let s=n.count;for(let r=0;r<s;r++)this.textures[r]=new An({width:t,height:e,depth:n.depth}),this.textures[r].isRenderTargetTexture=!0,this.textures[r].renderTarget=this;this._setTextureOptions(n),this.depthBuffer=n.depthBuffer,this.stencilBuffer=n.stencilBuffer,this.resolveColorBuffer=n.resolveColorBuffer,this.resolveDepthBuffer=n.resolveDepthBuffer,this.resolveStencilBuffer=n.resolveStencilBuffer,this.storeMultisampledColorBuffer=n.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=n.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=n.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=n.depthTexture,this.samples=n.samples,this.multiview=n.multiview,this.useArrayDepthTexture=n.useArrayDepthTexture}_setTextureOptions(t={}){let e={minFilter:Re,generateMipmaps:!1,flipY:!1,internalFormat:null};t.mapping!==void 0&&(e.mapping=t.mapping),t.wrapS!==void 0&&(e.wrapS=t.wrapS),t.wrapT!==void 0&&(e.wrapT=t.wrapT),t.wrapR!==void 0&&(e.wrapR=t.wrapR),t.magFilter!==void 0&&(e.magFilter=t.magFilter),t.minFilter!==void 0&&(e.minFilter=t.minFilter),t.format!==void 0&&(e.format=t.format),t.type!==void 0&&(e.type=t.type),t.anisotropy!==void 0&&(e.anisotropy=t.anisotropy),t.colorSpace!==void 0&&(e.colorSpace=t.colorSpace),t.flipY!==void 0&&(e.flipY=t.flipY),t.generateMipmaps!==void 0&&(e.generateMipmaps=t.generateMipmaps),t.mipmapsAutoUpdate!==void 0&&(e.mipmapsAutoUpdate=t.mipmapsAutoUpdate),t.internalFormat!==void 0&&(e.internalFormat=t.internalFormat);for(let n=0;n<this.textures.length;n++)this.textures[n].setValues(e)}get texture(){return this.textures[0]}set texture(t){this.textures[0]=t}set depthTexture(t){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),t!==null&&t.renderTarget===null&&(t.renderTarget=this),this._depthTexture=t}get depthTexture(){return this._depthTexture}setSize(t,e,n=1){if(this.width!==t||this.height!==e||this.depth!==n){this.width=t,this.height=e,this.depth=n;for(let s=0,r=this.textures.length;s<r;s++)this.textures[s].image.width=t,this.textures[s].image.height=e,this.textures[s].image.depth=n,this.textures[s].isData3DTexture!==!0&&(this.textures[s].isArrayTexture=this.textures[s].image.depth>1);this.dispose()}this.viewport.set(0,0,t,e),this.scissor.set(0,0,t,e)}clone(){return new this.constructor().copy(this)}copy(t){this.width=t.width,this.height=t.height,this.depth=t.depth,this.scissor.copy(t.scissor),this.scissorTest=t.scissorTest,this.viewport.copy(t.viewport),this.textures.length=0;for(let e=0,n=t.textures.length;e<n;e++){this.textures[e]=t.textures[e].clone(),this.textures[e].isRenderTargetTexture=!0,this.textures[e].renderTarget=this;let s=Object.assign({},t.textures[e].image);this.textures[e].source=new pr(s)}if(this.depthBuffer=t.depthBuffer,this.stencilBuffer=t.stencilBuffer,this.resolveColorBuffer=t.resolveColorBuffer,this.resolveDepthBuffer=t.resolveDepthBuffer,this.resolveStencilBuffer=t.resolveStencilBuffer,this.storeMultisampledColorBuffer=t.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=t.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=t.storeMultisampledStencilBuffer,t.depthTexture!==null)if(t.depthTexture.renderTarget===t){let e=t.depthTexture.clone();e.renderTarget=null,this.depthTexture=e}else this.depthTexture=t.depthTexture;else this.depthTexture=null;return this.samples=t.samples,this.multiview=t.multiview,this.useArrayDepthTexture=t.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},De=class extends el{constructor(t=1,e=1,n={}){super(t,e,n),this.isWebGLRenderTarget=!0}},fo=class extends An{constructor(t=null,e=1,n=1,s=1){super(null),this.isDataArrayTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=Ce,this.minFilter=Ce,this.wrapR=Gn,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}addLayerUpdate(t){this.layerUpdates.add(t)}clearLayerUpdates(){this.layerUpdates.clear()}};var nl=class extends An{constructor(t=null,e=1,n=1,s=1){super(null),this.isData3DTexture=!0,this.image={data:t,width:e,height:n,depth:s},this.magFilter=Ce,this.minFilter=Ce,this.wrapR=Gn,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(t){return super.copy(t),this.wrapR=t.wrapR,this}};var Ut=class i{static{this.prototype.isMatrix4=!0}constructor(t,e,n,s,r,o,a,l,c,h,d,u,f,g,y,p){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],t!==void 0&&this.set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,y,p)}set(t,e,n,s,r,o,a,l,c,h,d,u,f,g,y,p){let m=this.elements;return m[0]=t,m[4]=e,m[8]=n,m[12]=s,m[1]=r,m[5]=o,m[9]=a,m[13]=l,m[2]=c,m[6]=h,m[10]=d,m[14]=u,m[3]=f,m[7]=g,m[11]=y,m[15]=p,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new i().fromArray(this.elements)}copy(t){let e=this.elements,n=t.elements;return e[0]=n[0],e[1]=n[1],e[2]=n[2],e[3]=n[3],e[4]=n[4],e[5]=n[5],e[6]=n[6],e[7]=n[7],e[8]=n[8],e[9]=n[9],e[10]=n[10],e[11]=n[11],e[12]=n[12],e[13]=n[13],e[14]=n[14],e[15]=n[15],this}copyPosition(t){let e=this.elements,n=t.elements;return e[12]=n[12],e[13]=n[13],e[14]=n[14],this}setFromMatrix3(t){let e=t.elements;return this.set(e[0],e[3],e[6],0,e[1],e[4],e[7],0,e[2],e[5],e[8],0,0,0,0,1),this}extractBasis(t,e,n){return this.determinantAffine()===0?(t.set(1,0,0),e.set(0,1,0),n.set(0,0,1),this):(t.setFromMatrixColumn(this,0),e.setFromMatrixColumn(this,1),n.setFromMatrixColumn(this,2),this)}makeBasis(t,e,n){return this.set(t.x,e.x,n.x,0,t.y,e.y,n.y,0,t.z,e.z,n.z,0,0,0,0,1),this}extractRotation(t){if(t.determinantAffine()===0)return this.identity();let e=this.elements,n=t.elements,s=1/qs.setFromMatrixColumn(t,0).length(),r=1/qs.setFromMatrixColumn(t,1).length(),o=1/qs.setFromMatrixColumn(t,2).length();return e[0]=n[0]*s,e[1]=n[1]*s,e[2]=n[2]*s,e[3]=0,e[4]=n[4]*r,e[5]=n[5]*r,e[6]=n[6]*r,e[7]=0,e[8]=n[8]*o,e[9]=n[9]*o,e[10]=n[10]*o,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromEuler(t){let e=this.elements,n=t.x,s=t.y,r=t.z,o=Math.cos(n),a=Math.sin(n),l=Math.cos(s),c=Math.sin(s),h=Math.cos(r),d=Math.sin(r);if(t.order==="XYZ"){let u=o*h,f=o*d,g=a*h,y=a*d;e[0]=l*h,e[4]=-l*d,e[8]=c,e[1]=f+g*c,e[5]=u-y*c,e[9]=-a*l,e[2]=y-u*c,e[6]=g+f*c,e[10]=o*l}else if(t.order==="YXZ"){let u=l*h,f=l*d,g=c*h,y=c*d;e[0]=u+y*a,e[4]=g*a-f,e[8]=o*c,e[1]=o*d,e[5]=o*h,e[9]=-a,e[2]=f*a-g,e[6]=y+u*a,e[10]=o*l}else if(t.order==="ZXY"){let u=l*h,f=l*d,g=c*h,y=c*d;e[0]=u-y*a,e[4]=-o*d,e[8]=g+f*a,e[1]=f+g*a,e[5]=o*h,e[9]=y-u*a,e[2]=-o*c,e[6]=a,e[10]=o*l}else if(t.order==="ZYX"){let u=o*h,f=o*d,g=a*h,y=a*d;e[0]=l*h,e[4]=g*c-f,e[8]=u*c+y,e[1]=l*d,e[5]=y*c+u,e[9]=f*c-g,e[2]=-c,e[6]=a*l,e[10]=o*l}else if(t.order==="YZX"){let u=o*l,f=o*c,g=a*l,y=a*c;e[0]=l*h,e[4]=y-u*d,e[8]=g*d+f,e[1]=d,e[5]=o*h,e[9]=-a*h,e[2]=-c*h,e[6]=f*d+g,e[10]=u-y*d}else if(t.order==="XZY"){let u=o*l,f=o*c,g=a*l,y=a*c;e[0]=l*h,e[4]=-d,e[8]=c*h,e[1]=u*d+y,e[5]=o*h,e[9]=f*d-g,e[2]=g*d-f,e[6]=a*h,e[10]=y*d+u}return e[3]=0,e[7]=0,e[11]=0,e[12]=0,e[13]=0,e[14]=0,e[15]=1,this}makeRotationFromQuaternion(t){return this.compose(Yx,t,Zx)}lookAt(t,e,n){let s=this.elements;return Rn.subVectors(t,e),Rn.lengthSq()===0&&(Rn.z=1),Rn.normalize(),Wi.crossVectors(n,Rn),Wi.lengthSq()===0&&(Math.abs(n.z)===1?Rn.x+=1e-4:Rn.z+=1e-4,Rn.normalize(),Wi.crossVectors(n,Rn)),Wi.normalize(),ba.crossVectors(Rn,Wi),s[0]=Wi.x,s[4]=ba.x,s[8]=Rn.x,s[1]=Wi.y,s[5]=ba.y,s[9]=Rn.y,s[2]=Wi.z,s[6]=ba.z,s[10]=Rn.z,this}multiply(t){return this.multiplyMatrices(this,t)}premultiply(t){return this.multiplyMatrices(t,this)}multiplyMatrices(t,e){let n=t.elements,s=e.elements,r=this.elements,o=n[0],a=n[4],l=n[8],c=n[12],h=n[1],d=n[5],u=n[9],f=n[13],g=n[2],y=n[6],p=n[10],m=n[14],x=n[3],b=n[7],v=n[11],M=n[15],w=s[0],_=s[4],S=s[8],I=s[12],C=s[1],A=s[5],P=s[9],U=s[13],D=s[2],O=s[6],z=s[10],H=s[14],J=s[3],$=s[7],et=s[11],it=s[15];return r[0]=o*w+a*C+l*D+c*J,r[4]=o*_+a*A+l*O+c*$,r[8]=o*S+a*P+l*z+c*et,r[12]=o*I+a*U+l*H+c*it,r[1]=h*w+d*C+u*D+f*J,r[5]=h*_+d*A+u*O+f*$,r[9]=h*S+d*P+u*z+f*et,r[13]=h*I+d*U+u*H+f*it,r[2]=g*w+y*C+p*D+m*J,r[6]=g*_+y*A+p*O+m*$,r[10]=g*S+y*P+p*z+m*et,r[14]=g*I+y*U+p*H+m*it,r[3]=x*w+b*C+v*D+M*J,r[7]=x*_+b*A+v*O+M*$,r[11]=x*S+b*P+v*z+M*et,r[15]=x*I+b*U+v*H+M*it,this}multiplyScalar(t){let e=this.elements;return e[0]*=t,e[4]*=t,e[8]*=t,e[12]*=t,e[1]*=t,e[5]*=t,e[9]*=t,e[13]*=t,e[2]*=t,e[6]*=t,e[10]*=t,e[14]*=t,e[3]*=t,e[7]*=t,e[11]*=t,e[15]*=t,this}determinant(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[12],o=t[1],a=t[5],l=t[9],c=t[13],h=t[2],d=t[6],u=t[10],f=t[14],g=t[3],y=t[7],p=t[11],m=t[15],x=l*f-c*u,b=a*f-c*d,v=a*u-l*d,M=o*f-c*h,w=o*u-l*h,_=o*d-a*h;return e*(y*x-p*b+m*v)-n*(g*x-p*M+m*w)+s*(g*b-y*M+m*_)-r*(g*v-y*w+p*_)}determinantAffine(){let t=this.elements,e=t[0],n=t[4],s=t[8],r=t[1],o=t[5],a=t[9],l=t[2],c=t[6],h=t[10];return e*(o*h-a*c)-n*(r*h-a*l)+s*(r*c-o*l)}transpose(){let t=this.elements,e;return e=t[1],t[1]=t[4],t[4]=e,e=t[2],t[2]=t[8],t[8]=e,e=t[6],t[6]=t[9],t[9]=e,e=t[3],t[3]=t[12],t[12]=e,e=t[7],t[7]=t[13],t[13]=e,e=t[11],t[11]=t[14],t[14]=e,this}setPosition(t,e,n){let s=this.elements;return t.isVector3?(s[12]=t.x,s[13]=t.y,s[14]=t.z):(s[12]=t,s[13]=e,s[14]=n),this}invert(){let t=this.elements,e=t[0],n=t[1],s=t[2],r=t[3],o=t[4],a=t[5],l=t[6],c=t[7],h=t[8],d=t[9],u=t[10],f=t[11],g=t[12],y=t[13],p=t[14],m=t[15],x=e*a-n*o,b=e*l-s*o,v=e*c-r*o,M=n*l-s*a,w=n*c-r*a,_=s*c-r*l,S=h*y-d*g,I=h*p-u*g,C=h*m-f*g,A=d*p-u*y,P=d*m-f*y,U=u*m-f*p,D=x*U-b*P+v*A+M*C-w*I+_*S;if(D===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let O=1/D;return t[0]=(a*U-l*P+c*A)*O,t[1]=(s*P-n*U-r*A)*O,t[2]=(y*_-p*w+m*M)*O,t[3]=(u*w-d*_-f*M)*O,t[4]=(l*C-o*U-c*I)*O,t[5]=(e*U-s*C+r*I)*O,t[6]=(p*v-g*_-m*b)*O,t[7]=(h*_-u*v+f*b)*O,t[8]=(o*P-a*C+c*S)*O,t[9]=(n*C-e*P-r*S)*O,t[10]=(g*w-y*v+m*x)*O,t[11]=(d*v-h*w-f*x)*O,t[12]=(a*I-o*A-l*S)*O,t[13]=(e*A-n*I+s*S)*O,t[14]=(y*b-g*M-p*x)*O,t[15]=(h*M-d*b+u*x)*O,this}scale(t){let e=this.elements,n=t.x,s=t.y,r=t.z;return e[0]*=n,e[4]*=s,e[8]*=r,e[1]*=n,e[5]*=s,e[9]*=r,e[2]*=n,e[6]*=s,e[10]*=r,e[3]*=n,e[7]*=s,e[11]*=r,this}getMaxScaleOnAxis(){let t=this.elements,e=t[0]*t[0]+t[1]*t[1]+t[2]*t[2],n=t[4]*t[4]+t[5]*t[5]+t[6]*t[6],s=t[8]*t[8]+t[9]*t[9]+t[10]*t[10];return Math.sqrt(Math.max(e,n,s))}makeTranslation(t,e,n){return t.isVector3?this.set(1,0,0,t.x,0,1,0,t.y,0,0,1,t.z,0,0,0,1):this.set(1,0,0,t,0,1,0,e,0,0,1,n,0,0,0,1),this}makeRotationX(t){let e=Math.cos(t),n=Math.sin(t);return this.set(1,0,0,0,0,e,-n,0,0,n,e,0,0,0,0,1),this}makeRotationY(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,0,n,0,0,1,0,0,-n,0,e,0,0,0,0,1),this}makeRotationZ(t){let e=Math.cos(t),n=Math.sin(t);return this.set(e,-n,0,0,n,e,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(t,e){let n=Math.cos(e),s=Math.sin(e),r=1-n,o=t.x,a=t.y,l=t.z,c=r*o,h=r*a;return this.set(c*o+n,c*a-s*l,c*l+s*a,0,c*a+s*l,h*a+n,h*l-s*o,0,c*l-s*a,h*l+s*o,r*l*l+n,0,0,0,0,1),this}makeScale(t,e,n){return this.set(t,0,0,0,0,e,0,0,0,0,n,0,0,0,0,1),this}makeShear(t,e,n,s,r,o){return this.set(1,n,r,0,t,1,o,0,e,s,1,0,0,0,0,1),this}compose(t,e,n){let s=this.elements,r=e._x,o=e._y,a=e._z,l=e._w,c=r+r,h=o+o,d=a+a,u=r*c,f=r*h,g=r*d,y=o*h,p=o*d,m=a*d,x=l*c,b=l*h,v=l*d,M=n.x,w=n.y,_=n.z;return s[0]=(1-(y+m))*M,s[1]=(f+v)*M,s[2]=(g-b)*M,s[3]=0,s[4]=(f-v)*w,s[5]=(1-(u+m))*w,s[6]=(p+x)*w,s[7]=0,s[8]=(g+b)*_,s[9]=(p-x)*_,s[10]=(1-(u+y))*_,s[11]=0,s[12]=t.x,s[13]=t.y,s[14]=t.z,s[15]=1,this}decompose(t,e,n){let s=this.elements;t.x=s[12],t.y=s[13],t.z=s[14];let r=this.determinantAffine();if(r===0)return n.set(1,1,1),e.identity(),this;let o=qs.set(s[0],s[1],s[2]).length(),a=qs.set(s[4],s[5],s[6]).length(),l=qs.set(s[8],s[9],s[10]).length();r<0&&(o=-o),Kn.copy(this);let c=1/o,h=1/a,d=1/l;return Kn.elements[0]*=c,Kn.elements[1]*=c,Kn.elements[2]*=c,Kn.elements[4]*=h,Kn.elements[5]*=h,Kn.elements[6]*=h,Kn.elements[8]*=d,Kn.elements[9]*=d,Kn.elements[10]*=d,e.setFromRotationMatrix(Kn),n.x=o,n.y=a,n.z=l,this}makePerspective(t,e,n,s,r,o,a=Wn,l=!1){let c=this.elements,h=2*r/(e-t),d=2*r/(n-s),u=(e+t)/(e-t),f=(n+s)/(n-s),g,y;if(l)g=r/(o-r),y=o*r/(o-r);else if(a===Wn)g=-(o+r)/(o-r),y=-2*o*r/(o-r);else if(a===ur)g=-o/(o-r),y=-o*r/(o-r);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=u,c[12]=0,c[1]=0,c[5]=d,c[9]=f,c[13]=0,c[2]=0,c[6]=0,c[10]=g,c[14]=y,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(t,e,n,s,r,o,a=Wn,l=!1){let c=this.elements,h=2/(e-t),d=2/(n-s),u=-(e+t)/(e-t),f=-(n+s)/(n-s),g,y;if(l)g=1/(o-r),y=o/(o-r);else if(a===Wn)g=-2/(o-r),y=-(o+r)/(o-r);else if(a===ur)g=-1/(o-r),y=-r/(o-r);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=h,c[4]=0,c[8]=0,c[12]=u,c[1]=0,c[5]=d,c[9]=0,c[13]=f,c[2]=0,c[6]=0,c[10]=g,c[14]=y,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(t){let e=this.elements,n=t.elements;for(let s=0;s<16;s++)if(e[s]!==n[s])return!1;return!0}fromArray(t,e=0){for(let n=0;n<16;n++)this.elements[n]=t[n+e];return this}toArray(t=[],e=0){let n=this.elements;return t[e]=n[0],t[e+1]=n[1],t[e+2]=n[2],t[e+3]=n[3],t[e+4]=n[4],t[e+5]=n[5],t[e+6]=n[6],t[e+7]=n[7],t[e+8]=n[8],t[e+9]=n[9],t[e+10]=n[10],t[e+11]=n[11],t[e+12]=n[12],t[e+13]=n[13],t[e+14]=n[14],t[e+15]=n[15],t}},qs=new L,Kn=new Ut,Yx=new L(0,0,0),Zx=new L(1,1,1),Wi=new L,ba=new L,Rn=new L,Kf=new Ut,jf=new Be,Pi=class i{constructor(t=0,e=0,n=0,s=i.DEFAULT_ORDER){this.isEuler=!0,this._x=t,this._y=e,this._z=n,this._order=s}get x(){return this._x}set x(t){this._x=t,this._onChangeCallback()}get y(){return this._y}set y(t){this._y=t,this._onChangeCallback()}get z(){return this._z}set z(t){this._z=t,this._onChangeCallback()}get order(){return this._order}set order(t){this._order=t,this._onChangeCallback()}set(t,e,n,s=this._order){return this._x=t,this._y=e,this._z=n,this._order=s,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(t){return this._x=t._x,this._y=t._y,this._z=t._z,this._order=t._order,this._onChangeCallback(),this}setFromRotationMatrix(t,e=this._order,n=!0){let s=t.elements,r=s[0],o=s[4],a=s[8],l=s[1],c=s[5],h=s[9],d=s[2],u=s[6],f=s[10];switch(e){case"XYZ":this._y=Math.asin(Ht(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-h,f),this._z=Math.atan2(-o,r)):(this._x=Math.atan2(u,c),this._z=0);break;case"YXZ":this._x=Math.asin(-Ht(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(a,f),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-d,r),this._z=0);break;case"ZXY":this._x=Math.asin(Ht(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(-d,f),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,r));break;case"ZYX":this._y=Math.asin(-Ht(d,-1,1)),Math.abs(d)<.9999999?(this._x=Math.atan2(u,f),this._z=Math.atan2(l,r)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(Ht(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-h,c),this._y=Math.atan2(-d,r)):(this._x=0,this._y=Math.atan2(a,f));break;case"XZY":this._z=Math.asin(-Ht(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(u,c),this._y=Math.atan2(a,r)):(this._x=Math.atan2(-h,f),this._y=0);break;default:kt("Euler: .setFromRotationMatrix() encountered an unknown order: "+e)}return this._order=e,n===!0&&this._onChangeCallback(),this}setFromQuaternion(t,e,n){return Kf.makeRotationFromQuaternion(t),this.setFromRotationMatrix(Kf,e,n)}setFromVector3(t,e=this._order){return this.set(t.x,t.y,t.z,e)}reorder(t){return jf.setFromEuler(this),this.setFromQuaternion(jf,t)}equals(t){return t._x===this._x&&t._y===this._y&&t._z===this._z&&t._order===this._order}fromArray(t){return this._x=t[0],this._y=t[1],this._z=t[2],t[3]!==void 0&&(this._order=t[3]),this._onChangeCallback(),this}toArray(t=[],e=0){return t[e]=this._x,t[e+1]=this._y,t[e+2]=this._z,t[e+3]=this._order,t}_onChange(t){return this._onChangeCallback=t,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Pi.DEFAULT_ORDER="XYZ";var mr=class{constructor(){this.mask=1}set(t){this.mask=(1<<t|0)>>>0}enable(t){this.mask|=1<<t|0}enableAll(){this.mask=-1}toggle(t){this.mask^=1<<t|0}disable(t){this.mask&=~(1<<t|0)}disableAll(){this.mask=0}test(t){return(this.mask&t.mask)!==0}isEnabled(t){return(this.mask&(1<<t|0))!==0}},Kx=0,Jf=new L,Ys=new Be,wi=new Ut,wa=new L,Jr=new L,jx=new L,Jx=new Be,Qf=new L(1,0,0),tp=new L(0,1,0),ep=new L(0,0,1),np={type:"added"},Qx={type:"removed"},Zs={type:"childadded",child:null},iu={type:"childremoved",child:null},mn=class i extends Qn{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:Kx++}),this.uuid=is(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=i.DEFAULT_UP.clone();let t=new L,e=new Pi,n=new Be,s=new L(1,1,1);function r(){n.setFromEuler(e,!1)}function o(){e.setFromQuaternion(n,void 0,!1)}e._onChange(r),n._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:t},rotation:{configurable:!0,enumerable:!0,value:e},quaternion:{configurable:!0,enumerable:!0,value:n},scale:{configurable:!0,enumerable:!0,value:s},modelViewMatrix:{value:new Ut},normalMatrix:{value:new Bt}}),this.matrix=new Ut,this.matrixWorld=new Ut,this.matrixAutoUpdate=i.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=i.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new mr,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(t){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(t),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(t){return this.quaternion.premultiply(t),this}setRotationFromAxisAngle(t,e){this.quaternion.setFromAxisAngle(t,e)}setRotationFromEuler(t){this.quaternion.setFromEuler(t,!0)}setRotationFromMatrix(t){this.quaternion.setFromRotationMatrix(t)}setRotationFromQuaternion(t){this.quaternion.copy(t)}rotateOnAxis(t,e){return Ys.setFromAxisAngle(t,e),this.quaternion.multiply(Ys),this}rotateOnWorldAxis(t,e){return Ys.setFromAxisAngle(t,e),this.quaternion.premultiply(Ys),this}rotateX(t){return this.rotateOnAxis(Qf,t)}rotateY(t){return this.rotateOnAxis(tp,t)}rotateZ(t){return this.rotateOnAxis(ep,t)}translateOnAxis(t,e){return Jf.copy(t).applyQuaternion(this.quaternion),this.position.add(Jf.multiplyScalar(e)),this}translateX(t){return this.translateOnAxis(Qf,t)}translateY(t){return this.translateOnAxis(tp,t)}translateZ(t){return this.translateOnAxis(ep,t)}localToWorld(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(this.matrixWorld)}worldToLocal(t){return this.updateWorldMatrix(!0,!1),t.applyMatrix4(wi.copy(this.matrixWorld).invert())}lookAt(t,e,n){t.isVector3?wa.copy(t):wa.set(t,e,n);let s=this.parent;this.updateWorldMatrix(!0,!1),Jr.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?wi.lookAt(Jr,wa,this.up):wi.lookAt(wa,Jr,this.up),this.quaternion.setFromRotationMatrix(wi),s&&(wi.extractRotation(s.matrixWorld),Ys.setFromRotationMatrix(wi),this.quaternion.premultiply(Ys.invert()))}add(t){if(arguments.length>1){for(let e=0;e<arguments.length;e++)this.add(arguments[e]);return this}return t===this?(Ft("Object3D.add: object can't be added as a child of itself.",t),this):(t&&t.isObject3D?(t.removeFromParent(),t.parent=this,this.children.push(t),t.dispatchEvent(np),Zs.child=t,this.dispatchEvent(Zs),Zs.child=null):Ft("Object3D.add: object not an instance of THREE.Object3D.",t),this)}remove(t){if(arguments.length>1){for(let n=0;n<arguments.length;n++)this.remove(arguments[n]);return this}let e=this.children.indexOf(t);return e!==-1&&(t.parent=null,this.children.splice(e,1),t.dispatchEvent(Qx),iu.child=t,this.dispatchEvent(iu),iu.child=null),this}removeFromParent(){let t=this.parent;return t!==null&&t.remove(this),this}clear(){return this.remove(...this.children)}attach(t){return this.updateWorldMatrix(!0,!1),wi.copy(this.matrixWorld).invert(),t.parent!==null&&(t.parent.updateWorldMatrix(!0,!1),wi.multiply(t.parent.matrixWorld)),t.applyMatrix4(wi),t.removeFromParent(),t.parent=this,this.children.push(t),t.updateWorldMatrix(!1,!0),t.dispatchEvent(np),Zs.child=t,this.dispatchEvent(Zs),Zs.child=null,this}getObjectById(t){return this.getObjectByProperty("id",t)}getObjectByName(t){return this.getObjectByProperty("name",t)}getObjectByProperty(t,e){if(this[t]===e)return this;for(let n=0,s=this.children.length;n<s;n++){let o=this.children[n].getObjectByProperty(t,e);if(o!==void 0)return o}}getObjectsByProperty(t,e,n=[]){this[t]===e&&n.push(this);let s=this.children;for(let r=0,o=s.length;r<o;r++)s[r].getObjectsByProperty(t,e,n);return n}getWorldPosition(t){return this.updateWorldMatrix(!0,!1),t.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Jr,t,jx),t}getWorldScale(t){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Jr,Jx,t),t}getWorldDirection(t){this.updateWorldMatrix(!0,!1);let e=this.matrixWorld.elements;return t.set(e[8],e[9],e[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(t){t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverse(t)}traverseVisible(t){if(this.visible===!1)return;t(this);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].traverseVisible(t)}traverseAncestors(t){let e=this.parent;e!==null&&(t(e),e.traverseAncestors(t))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let t=this.pivot;if(t!==null){let e=t.x,n=t.y,s=t.z,r=this.matrix.elements;r[12]+=e-r[0]*e-r[4]*n-r[8]*s,r[13]+=n-r[1]*e-r[5]*n-r[9]*s,r[14]+=s-r[2]*e-r[6]*n-r[10]*s}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(t){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||t)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,t=!0);let e=this.children;for(let n=0,s=e.length;n<s;n++)e[n].updateMatrixWorld(t)}updateWorldMatrix(t,e,n=!1){let s=this.parent;if(t===!0&&s!==null&&s.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||n)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,n=!0),e===!0){let r=this.children;for(let o=0,a=r.length;o<a;o++)r[o].updateWorldMatrix(!1,!0,n)}}toJSON(t){let e=t===void 0||typeof t=="string",n={};e&&(t={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},n.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let s={};s.uuid=this.uuid,s.type=this.type,s.name=this.name,s.castShadow=this.castShadow,s.receiveShadow=this.receiveShadow,s.visible=this.visible,s.frustumCulled=this.frustumCulled,s.renderOrder=this.renderOrder,s.static=this.static,s.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(s.userData=this.userData),s.layers=this.layers.mask,s.matrix=this.matrix.toArray(),s.up=this.up.toArray(),this.pivot!==null&&(s.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(s.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(s.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(s.type="InstancedMesh",s.count=this.count,s.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(s.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(s.type="BatchedMesh",s.perObjectFrustumCulled=this.perObjectFrustumCulled,s.sortObjects=this.sortObjects,s.drawRanges=this._drawRanges,s.reservedRanges=this._reservedRanges,s.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),s.instanceInfo=this._instanceInfo.map(a=>({...a})),s.availableInstanceIds=this._availableInstanceIds.slice(),s.availableGeometryIds=this._availableGeometryIds.slice(),s.nextIndexStart=this._nextIndexStart,s.nextVertexStart=this._nextVertexStart,s.geometryCount=this._geometryCount,s.maxInstanceCount=this._maxInstanceCount,s.maxVertexCount=this._maxVertexCount,s.maxIndexCount=this._maxIndexCount,s.geometryInitialized=this._geometryInitialized,s.matricesTexture=this._matricesTexture.toJSON(t),s.indirectTexture=this._indirectTexture.toJSON(t),this._colorsTexture!==null&&(s.colorsTexture=this._colorsTexture.toJSON(t)),this.boundingSphere!==null&&(s.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(s.boundingBox=this.boundingBox.toJSON()));function r(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(t)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?s.background=this.background.toJSON():this.background.isTexture&&(s.background=this.background.toJSON(t).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(s.environment=this.environment.toJSON(t).uuid);else if(this.isMesh||this.isLine||this.isPoints){s.geometry=r(t.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,h=l.length;c<h;c++){let d=l[c];r(t.shapes,d)}else r(t.shapes,l)}}if(this.isSkinnedMesh&&(s.bindMode=this.bindMode,s.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(r(t.skeletons,this.skeleton),s.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(r(t.materials,this.material[l]));s.material=a}else s.material=r(t.materials,this.material);if(this.children.length>0){s.children=[];for(let a=0;a<this.children.length;a++)s.children.push(this.children[a].toJSON(t).object)}if(this.animations.length>0){s.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];s.animations.push(r(t.animations,l))}}if(e){let a=o(t.geometries),l=o(t.materials),c=o(t.textures),h=o(t.images),d=o(t.shapes),u=o(t.skeletons),f=o(t.animations),g=o(t.nodes);a.length>0&&(n.geometries=a),l.length>0&&(n.materials=l),c.length>0&&(n.textures=c),h.length>0&&(n.images=h),d.length>0&&(n.shapes=d),u.length>0&&(n.skeletons=u),f.length>0&&(n.animations=f),g.length>0&&(n.nodes=g)}return n.object=s,n;function o(a){let l=[];for(let c in a){let h=a[c];delete h.metadata,l.push(h)}return l}}clone(t){return new this.constructor().copy(this,t)}copy(t,e=!0){if(this.name=t.name,this.up.copy(t.up),this.position.copy(t.position),this.rotation.order=t.rotation.order,this.quaternion.copy(t.quaternion),this.scale.copy(t.scale),this.pivot=t.pivot!==null?t.pivot.clone():null,this.matrix.copy(t.matrix),this.matrixWorld.copy(t.matrixWorld),this.matrixAutoUpdate=t.matrixAutoUpdate,this.matrixWorldAutoUpdate=t.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=t.matrixWorldNeedsUpdate,this.layers.mask=t.layers.mask,this.visible=t.visible,this.castShadow=t.castShadow,this.receiveShadow=t.receiveShadow,this.frustumCulled=t.frustumCulled,this.renderOrder=t.renderOrder,this.static=t.static,this.animations=t.animations.slice(),this.userData=JSON.parse(JSON.stringify(t.userData)),e===!0)for(let n=0;n<t.children.length;n++){let s=t.children[n];this.add(s.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};mn.DEFAULT_UP=new L(0,1,0);mn.DEFAULT_MATRIX_AUTO_UPDATE=!0;mn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var be=class extends mn{constructor(){super(),this.isGroup=!0,this.type="Group"}},ty={type:"move"},gr=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new be,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new be,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new L,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new L),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new be,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new L,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new L,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(t){return this._targetRay!==null&&this._targetRay.dispatchEvent(t),this._grip!==null&&this._grip.dispatchEvent(t),this._hand!==null&&this._hand.dispatchEvent(t),this}connect(t){if(t&&t.hand){let e=this._hand;if(e)for(let n of t.hand.values())this._getHandJoint(e,n)}return this.dispatchEvent({type:"connected",data:t}),this}disconnect(t){return this.dispatchEvent({type:"disconnected",data:t}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(t,e,n){let s=null,r=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(t&&e.session.visibilityState!=="visible-blurred"){if(c&&t.hand){o=!0;for(let y of t.hand.values()){let p=e.getJointPose(y,n),m=this._getHandJoint(c,y);p!==null&&(m.matrix.fromArray(p.transform.matrix),m.matrix.decompose(m.position,m.quaternion,m.scale),m.matrixWorldNeedsUpdate=!0,m.jointRadius=p.radius),m.visible=p!==null}let h=c.joints["index-finger-tip"],d=c.joints["thumb-tip"],u=h.position.distanceTo(d.position),f=.02,g=.005;c.inputState.pinching&&u>f+g?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:t.handedness,target:this})):!c.inputState.pinching&&u<=f-g&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:t.handedness,target:this}))}else l!==null&&t.gripSpace&&(r=e.getPose(t.gripSpace,n),r!==null&&(l.matrix.fromArray(r.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,r.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(r.linearVelocity)):l.hasLinearVelocity=!1,r.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(r.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:t,target:this})));a!==null&&(s=e.getPose(t.targetRaySpace,n),s===null&&r!==null&&(s=r),s!==null&&(a.matrix.fromArray(s.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,s.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(s.linearVelocity)):a.hasLinearVelocity=!1,s.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(s.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(ty)))}return a!==null&&(a.visible=s!==null),l!==null&&(l.visible=r!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(t,e){if(t.joints[e.jointName]===void 0){let n=new be;n.matrixAutoUpdate=!1,n.visible=!1,t.joints[e.jointName]=n,t.add(n)}return t.joints[e.jointName]}},sm={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},Xi={h:0,s:0,l:0},Sa={h:0,s:0,l:0};function su(i,t,e){return e<0&&(e+=1),e>1&&(e-=1),e<1/6?i+(t-i)*6*e:e<1/2?t:e<2/3?i+(t-i)*6*(2/3-e):i}var Ot=class{constructor(t,e,n){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(t,e,n)}set(t,e,n){if(e===void 0&&n===void 0){let s=t;s&&s.isColor?this.copy(s):typeof s=="number"?this.setHex(s):typeof s=="string"&&this.setStyle(s)}else this.setRGB(t,e,n);return this}setScalar(t){return this.r=t,this.g=t,this.b=t,this}setHex(t,e=tn){return t=Math.floor(t),this.r=(t>>16&255)/255,this.g=(t>>8&255)/255,this.b=(t&255)/255,te.colorSpaceToWorking(this,e),this}setRGB(t,e,n,s=te.workingColorSpace){return this.r=t,this.g=e,this.b=n,te.colorSpaceToWorking(this,s),this}setHSL(t,e,n,s=te.workingColorSpace){if(t=Ku(t,1),e=Ht(e,0,1),n=Ht(n,0,1),e===0)this.r=this.g=this.b=n;else{let r=n<=.5?n*(1+e):n+e-n*e,o=2*n-r;this.r=su(o,r,t+1/3),this.g=su(o,r,t),this.b=su(o,r,t-1/3)}return te.colorSpaceToWorking(this,s),this}setStyle(t,e=tn){function n(r){r!==void 0&&parseFloat(r)<1&&kt("Color: Alpha component of "+t+" will be ignored.")}let s;if(s=/^(\w+)\(([^\)]*)\)/.exec(t)){let r,o=s[1],a=s[2];switch(o){case"rgb":case"rgba":if(r=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(255,parseInt(r[1],10))/255,Math.min(255,parseInt(r[2],10))/255,Math.min(255,parseInt(r[3],10))/255,e);if(r=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setRGB(Math.min(100,parseFloat(r[1]))/100,Math.min(100,parseFloat(r[2]))/100,Math.min(100,parseFloat(r[3]))/100,e);break;case"hsl":case"hsla":if(r=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return n(r[4]),this.setHSL(parseFloat(r[1])/360,parseFloat(r[2])/100,parseFloat(r[3])/100,e);break;default:kt("Color: Unknown color model "+t)}}else if(s=/^\#([A-Fa-f\d]+)$/.exec(t)){let r=s[1],o=r.length;if(o===3)return this.setRGB(parseInt(r.charAt(0),16)/15,parseInt(r.charAt(1),16)/15,parseInt(r.charAt(2),16)/15,e);if(o===6)return this.setHex(parseInt(r,16),e);kt("Color: Invalid hex color "+t)}else if(t&&t.length>0)return this.setColorName(t,e);return this}setColorName(t,e=tn){let n=sm[t.toLowerCase()];return n!==void 0?this.setHex(n,e):kt("Color: Unknown color "+t),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(t){return this.r=t.r,this.g=t.g,this.b=t.b,this}copySRGBToLinear(t){return this.r=Ei(t.r),this.g=Ei(t.g),this.b=Ei(t.b),this}copyLinearToSRGB(t){return this.r=lr(t.r),this.g=lr(t.g),this.b=lr(t.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(t=tn){return te.workingToColorSpace(fn.copy(this),t),Math.round(Ht(fn.r*255,0,255))*65536+Math.round(Ht(fn.g*255,0,255))*256+Math.round(Ht(fn.b*255,0,255))}getHexString(t=tn){return("000000"+this.getHex(t).toString(16)).slice(-6)}getHSL(t,e=te.workingColorSpace){te.workingToColorSpace(fn.copy(this),e);let n=fn.r,s=fn.g,r=fn.b,o=Math.max(n,s,r),a=Math.min(n,s,r),l,c,h=(a+o)/2;if(a===o)l=0,c=0;else{let d=o-a;switch(c=h<=.5?d/(o+a):d/(2-o-a),o){case n:l=(s-r)/d+(s<r?6:0);break;case s:l=(r-n)/d+2;break;case r:l=(n-s)/d+4;break}l/=6}return t.h=l,t.s=c,t.l=h,t}getRGB(t,e=te.workingColorSpace){return te.workingToColorSpace(fn.copy(this),e),t.r=fn.r,t.g=fn.g,t.b=fn.b,t}getStyle(t=tn){te.workingToColorSpace(fn.copy(this),t);let e=fn.r,n=fn.g,s=fn.b;return t!==tn?`color(${t} ${e.toFixed(3)} ${n.toFixed(3)} ${s.toFixed(3)})`:`rgb(${Math.round(e*255)},${Math.round(n*255)},${Math.round(s*255)})`}offsetHSL(t,e,n){return this.getHSL(Xi),this.setHSL(Xi.h+t,Xi.s+e,Xi.l+n)}add(t){return this.r+=t.r,this.g+=t.g,this.b+=t.b,this}addColors(t,e){return this.r=t.r+e.r,this.g=t.g+e.g,this.b=t.b+e.b,this}addScalar(t){return this.r+=t,this.g+=t,this.b+=t,this}sub(t){return this.r=Math.max(0,this.r-t.r),this.g=Math.max(0,this.g-t.g),this.b=Math.max(0,this.b-t.b),this}multiply(t){return this.r*=t.r,this.g*=t.g,this.b*=t.b,this}multiplyScalar(t){return this.r*=t,this.g*=t,this.b*=t,this}lerp(t,e){return this.r+=(t.r-this.r)*e,this.g+=(t.g-this.g)*e,this.b+=(t.b-this.b)*e,this}lerpColors(t,e,n){return this.r=t.r+(e.r-t.r)*n,this.g=t.g+(e.g-t.g)*n,this.b=t.b+(e.b-t.b)*n,this}lerpHSL(t,e){this.getHSL(Xi),t.getHSL(Sa);let n=oo(Xi.h,Sa.h,e),s=oo(Xi.s,Sa.s,e),r=oo(Xi.l,Sa.l,e);return this.setHSL(n,s,r),this}setFromVector3(t){return this.r=t.x,this.g=t.y,this.b=t.z,this}applyMatrix3(t){let e=this.r,n=this.g,s=this.b,r=t.elements;return this.r=r[0]*e+r[3]*n+r[6]*s,this.g=r[1]*e+r[4]*n+r[7]*s,this.b=r[2]*e+r[5]*n+r[8]*s,this}equals(t){return t.r===this.r&&t.g===this.g&&t.b===this.b}fromArray(t,e=0){return this.r=t[e],this.g=t[e+1],this.b=t[e+2],this}toArray(t=[],e=0){return t[e]=this.r,t[e+1]=this.g,t[e+2]=this.b,t}fromBufferAttribute(t,e){return this.r=t.getX(e),this.g=t.getY(e),this.b=t.getZ(e),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},fn=new Ot;Ot.NAMES=sm;var Ri=class extends mn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Pi,this.environmentIntensity=1,this.environmentRotation=new Pi,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(t,e){return super.copy(t,e),this.background=t.background!==null?t.background.clone():null,this.environment=t.environment!==null?t.environment.clone():null,this.fog=t.fog!==null?t.fog.clone():null,this.backgroundBlurriness=t.backgroundBlurriness,this.backgroundIntensity=t.backgroundIntensity,this.backgroundRotation.copy(t.backgroundRotation),this.environmentIntensity=t.environmentIntensity,this.environmentRotation.copy(t.environmentRotation),this.overrideMaterial=t.overrideMaterial!==null?t.overrideMaterial.clone():null,this.matrixAutoUpdate=t.matrixAutoUpdate,this}toJSON(t){let e=super.toJSON(t);return this.fog!==null&&(e.object.fog=this.fog.toJSON()),e.object.backgroundBlurriness=this.backgroundBlurriness,e.object.backgroundIntensity=this.backgroundIntensity,e.object.backgroundRotation=this.backgroundRotation.toArray(),e.object.environmentIntensity=this.environmentIntensity,e.object.environmentRotation=this.environmentRotation.toArray(),e}},jn=new L,Si=new L,ru=new L,Mi=new L,Ks=new L,js=new L,ip=new L,ou=new L,au=new L,lu=new L,cu=new de,hu=new de,uu=new de,pn=class i{constructor(t=new L,e=new L,n=new L){this.a=t,this.b=e,this.c=n}static getNormal(t,e,n,s){s.subVectors(n,e),jn.subVectors(t,e),s.cross(jn);let r=s.lengthSq();return r>0?s.multiplyScalar(1/Math.sqrt(r)):s.set(0,0,0)}static getBarycoord(t,e,n,s,r){jn.subVectors(s,e),Si.subVectors(n,e),ru.subVectors(t,e);let o=jn.dot(jn),a=jn.dot(Si),l=jn.dot(ru),c=Si.dot(Si),h=Si.dot(ru),d=o*c-a*a;if(d===0)return r.set(0,0,0),null;let u=1/d,f=(c*l-a*h)*u,g=(o*h-a*l)*u;return r.set(1-f-g,g,f)}static containsPoint(t,e,n,s){return this.getBarycoord(t,e,n,s,Mi)===null?!1:Mi.x>=0&&Mi.y>=0&&Mi.x+Mi.y<=1}static getInterpolation(t,e,n,s,r,o,a,l){return this.getBarycoord(t,e,n,s,Mi)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(r,Mi.x),l.addScaledVector(o,Mi.y),l.addScaledVector(a,Mi.z),l)}static getInterpolatedAttribute(t,e,n,s,r,o){return cu.setScalar(0),hu.setScalar(0),uu.setScalar(0),cu.fromBufferAttribute(t,e),hu.fromBufferAttribute(t,n),uu.fromBufferAttribute(t,s),o.setScalar(0),o.addScaledVector(cu,r.x),o.addScaledVector(hu,r.y),o.addScaledVector(uu,r.z),o}static isFrontFacing(t,e,n,s){return jn.subVectors(n,e),Si.subVectors(t,e),jn.cross(Si).dot(s)<0}set(t,e,n){return this.a.copy(t),this.b.copy(e),this.c.copy(n),this}setFromPointsAndIndices(t,e,n,s){return this.a.copy(t[e]),this.b.copy(t[n]),this.c.copy(t[s]),this}setFromAttributeAndIndices(t,e,n,s){return this.a.fromBufferAttribute(t,e),this.b.fromBufferAttribute(t,n),this.c.fromBufferAttribute(t,s),this}clone(){return new this.constructor().copy(this)}copy(t){return this.a.copy(t.a),this.b.copy(t.b),this.c.copy(t.c),this}getArea(){return jn.subVectors(this.c,this.b),Si.subVectors(this.a,this.b),jn.cross(Si).length()*.5}getMidpoint(t){return t.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(t){return i.getNormal(this.a,this.b,this.c,t)}getPlane(t){return t.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(t,e){return i.getBarycoord(t,this.a,this.b,this.c,e)}getInterpolation(t,e,n,s,r){return i.getInterpolation(t,this.a,this.b,this.c,e,n,s,r)}containsPoint(t){return i.containsPoint(t,this.a,this.b,this.c)}isFrontFacing(t){return i.isFrontFacing(this.a,this.b,this.c,t)}intersectsBox(t){return t.intersectsTriangle(this)}closestPointToPoint(t,e){let n=this.a,s=this.b,r=this.c,o,a;Ks.subVectors(s,n),js.subVectors(r,n),ou.subVectors(t,n);let l=Ks.dot(ou),c=js.dot(ou);if(l<=0&&c<=0)return e.copy(n);au.subVectors(t,s);let h=Ks.dot(au),d=js.dot(au);if(h>=0&&d<=h)return e.copy(s);let u=l*d-h*c;if(u<=0&&l>=0&&h<=0&&l-h>0)return o=l/(l-h),e.copy(n).addScaledVector(Ks,o);lu.subVectors(t,r);let f=Ks.dot(lu),g=js.dot(lu);if(g>=0&&f<=g)return e.copy(r);let y=f*c-l*g;if(y<=0&&c>=0&&g<=0)return a=c/(c-g),e.copy(n).addScaledVector(js,a);let p=h*g-f*d;if(p<=0&&d-h>=0&&f-g>=0)return ip.subVectors(r,s),a=(d-h)/(d-h+(f-g)),e.copy(s).addScaledVector(ip,a);let m=1/(p+y+u);return o=y*m,a=u*m,e.copy(n).addScaledVector(Ks,o).addScaledVector(js,a)}equals(t){return t.a.equals(this.a)&&t.b.equals(this.b)&&t.c.equals(this.c)}},ee=class{constructor(t=new L(1/0,1/0,1/0),e=new L(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=t,this.max=e}set(t,e){return this.min.copy(t),this.max.copy(e),this}setFromArray(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e+=3)this.expandByPoint(Jn.fromArray(t,e));return this}setFromBufferAttribute(t){this.makeEmpty();for(let e=0,n=t.count;e<n;e++)this.expandByPoint(Jn.fromBufferAttribute(t,e));return this}setFromPoints(t){this.makeEmpty();for(let e=0,n=t.length;e<n;e++)this.expandByPoint(t[e]);return this}setFromCenterAndSize(t,e){let n=Jn.copy(e).multiplyScalar(.5);return this.min.copy(t).sub(n),this.max.copy(t).add(n),this}setFromObject(t,e=!1){return this.makeEmpty(),this.expandByObject(t,e)}clone(){return new this.constructor().copy(this)}copy(t){return this.min.copy(t.min),this.max.copy(t.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(t){return this.isEmpty()?t.set(0,0,0):t.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(t){return this.isEmpty()?t.set(0,0,0):t.subVectors(this.max,this.min)}expandByPoint(t){return this.min.min(t),this.max.max(t),this}expandByVector(t){return this.min.sub(t),this.max.add(t),this}expandByScalar(t){return this.min.addScalar(-t),this.max.addScalar(t),this}expandByObject(t,e=!1){t.updateWorldMatrix(!1,!1);let n=t.geometry;if(n!==void 0){let r=n.getAttribute("position");if(e===!0&&r!==void 0&&t.isInstancedMesh!==!0&&t.isBatchedMesh!==!0)for(let o=0,a=r.count;o<a;o++)t.isMesh===!0?t.getVertexPosition(o,Jn):Jn.fromBufferAttribute(r,o),Jn.applyMatrix4(t.matrixWorld),this.expandByPoint(Jn);else t.boundingBox!==void 0?(t.boundingBox===null&&t.computeBoundingBox(),Ma.copy(t.boundingBox)):(n.boundingBox===null&&n.computeBoundingBox(),Ma.copy(n.boundingBox)),Ma.applyMatrix4(t.matrixWorld),this.union(Ma)}let s=t.children;for(let r=0,o=s.length;r<o;r++)this.expandByObject(s[r],e);return this}containsPoint(t){return t.x>=this.min.x&&t.x<=this.max.x&&t.y>=this.min.y&&t.y<=this.max.y&&t.z>=this.min.z&&t.z<=this.max.z}containsBox(t){return this.min.x<=t.min.x&&t.max.x<=this.max.x&&this.min.y<=t.min.y&&t.max.y<=this.max.y&&this.min.z<=t.min.z&&t.max.z<=this.max.z}getParameter(t,e){return e.set((t.x-this.min.x)/(this.max.x-this.min.x),(t.y-this.min.y)/(this.max.y-this.min.y),(t.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(t){return t.max.x>=this.min.x&&t.min.x<=this.max.x&&t.max.y>=this.min.y&&t.min.y<=this.max.y&&t.max.z>=this.min.z&&t.min.z<=this.max.z}intersectsSphere(t){return this.clampPoint(t.center,Jn),Jn.distanceToSquared(t.center)<=t.radius*t.radius}intersectsPlane(t){let e,n;return t.normal.x>0?(e=t.normal.x*this.min.x,n=t.normal.x*this.max.x):(e=t.normal.x*this.max.x,n=t.normal.x*this.min.x),t.normal.y>0?(e+=t.normal.y*this.min.y,n+=t.normal.y*this.max.y):(e+=t.normal.y*this.max.y,n+=t.normal.y*this.min.y),t.normal.z>0?(e+=t.normal.z*this.min.z,n+=t.normal.z*this.max.z):(e+=t.normal.z*this.max.z,n+=t.normal.z*this.min.z),e<=-t.constant&&n>=-t.constant}intersectsTriangle(t){if(this.isEmpty())return!1;this.getCenter(Qr),Ta.subVectors(this.max,Qr),Js.subVectors(t.a,Qr),Qs.subVectors(t.b,Qr),tr.subVectors(t.c,Qr),$i.subVectors(Qs,Js),qi.subVectors(tr,Qs),xs.subVectors(Js,tr);let e=[0,-$i.z,$i.y,0,-qi.z,qi.y,0,-xs.z,xs.y,$i.z,0,-$i.x,qi.z,0,-qi.x,xs.z,0,-xs.x,-$i.y,$i.x,0,-qi.y,qi.x,0,-xs.y,xs.x,0];return!du(e,Js,Qs,tr,Ta)||(e=[1,0,0,0,1,0,0,0,1],!du(e,Js,Qs,tr,Ta))?!1:(Aa.crossVectors($i,qi),e=[Aa.x,Aa.y,Aa.z],du(e,Js,Qs,tr,Ta))}clampPoint(t,e){return e.copy(t).clamp(this.min,this.max)}distanceToPoint(t){return this.clampPoint(t,Jn).distanceTo(t)}getBoundingSphere(t){return this.isEmpty()?t.makeEmpty():(this.getCenter(t.center),t.radius=this.getSize(Jn).length()*.5),t}intersect(t){return this.min.max(t.min),this.max.min(t.max),this.isEmpty()&&this.makeEmpty(),this}union(t){return this.min.min(t.min),this.max.max(t.max),this}applyMatrix4(t){return this.isEmpty()?this:(Ti[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(t),Ti[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(t),Ti[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(t),Ti[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(t),Ti[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(t),Ti[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(t),Ti[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(t),Ti[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(t),this.setFromPoints(Ti),this)}translate(t){return this.min.add(t),this.max.add(t),this}equals(t){return t.min.equals(this.min)&&t.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(t){return this.min.fromArray(t.min),this.max.fromArray(t.max),this}},Ti=[new L,new L,new L,new L,new L,new L,new L,new L],Jn=new L,Ma=new ee,Js=new L,Qs=new L,tr=new L,$i=new L,qi=new L,xs=new L,Qr=new L,Ta=new L,Aa=new L,ys=new L;function du(i,t,e,n,s){for(let r=0,o=i.length-3;r<=o;r+=3){ys.fromArray(i,r);let a=s.x*Math.abs(ys.x)+s.y*Math.abs(ys.y)+s.z*Math.abs(ys.z),l=t.dot(ys),c=e.dot(ys),h=n.dot(ys);if(Math.max(-Math.max(l,c,h),Math.min(l,c,h))>a)return!1}return!0}var Oe=new L,Ea=new xt,ey=0,re=class extends Qn{constructor(t,e,n=!1){if(super(),Array.isArray(t))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:ey++}),this.name="",this.array=t,this.itemSize=e,this.count=t!==void 0?t.length/e:0,this.normalized=n,this.usage=Zu,this.updateRanges=[],this.gpuType=Ge,this.version=0,this._normalizationScale=t!==void 0?ac(t):void 0}onUploadCallback(){}set needsUpdate(t){t===!0&&this.version++}setUsage(t){return this.usage=t,this}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}copy(t){return this.name=t.name,this.array=new t.array.constructor(t.array),this.itemSize=t.itemSize,this.count=t.count,this.normalized=t.normalized,this.usage=t.usage,this.gpuType=t.gpuType,this._normalizationScale=t._normalizationScale,this}copyAt(t,e,n){t*=this.itemSize,n*=e.itemSize;for(let s=0,r=this.itemSize;s<r;s++)this.array[t+s]=e.array[n+s];return this}copyArray(t){return this.array.set(t),this}applyMatrix3(t){if(this.itemSize===2)for(let e=0,n=this.count;e<n;e++)Ea.fromBufferAttribute(this,e),Ea.applyMatrix3(t),this.setXY(e,Ea.x,Ea.y);else if(this.itemSize===3)for(let e=0,n=this.count;e<n;e++)Oe.fromBufferAttribute(this,e),Oe.applyMatrix3(t),this.setXYZ(e,Oe.x,Oe.y,Oe.z);return this}applyMatrix4(t){for(let e=0,n=this.count;e<n;e++)Oe.fromBufferAttribute(this,e),Oe.applyMatrix4(t),this.setXYZ(e,Oe.x,Oe.y,Oe.z);return this}applyNormalMatrix(t){for(let e=0,n=this.count;e<n;e++)Oe.fromBufferAttribute(this,e),Oe.applyNormalMatrix(t),this.setXYZ(e,Oe.x,Oe.y,Oe.z);return this}transformDirection(t){for(let e=0,n=this.count;e<n;e++)Oe.fromBufferAttribute(this,e),Oe.transformDirection(t),this.setXYZ(e,Oe.x,Oe.y,Oe.z);return this}set(t,e=0){return this.array.set(t,e),this}getComponent(t,e){let n=this.array[t*this.itemSize+e];return this.normalized&&(n=this._denormalize(n)),n}setComponent(t,e,n){return this.normalized&&(n=this._normalize(n)),this.array[t*this.itemSize+e]=n,this}getX(t){let e=this.array[t*this.itemSize];return this.normalized&&(e=this._denormalize(e)),e}setX(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize]=e,this}getY(t){let e=this.array[t*this.itemSize+1];return this.normalized&&(e=this._denormalize(e)),e}setY(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+1]=e,this}getZ(t){let e=this.array[t*this.itemSize+2];return this.normalized&&(e=this._denormalize(e)),e}setZ(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+2]=e,this}getW(t){let e=this.array[t*this.itemSize+3];return this.normalized&&(e=this._denormalize(e)),e}setW(t,e){return this.normalized&&(e=this._normalize(e)),this.array[t*this.itemSize+3]=e,this}setXY(t,e,n){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n)),this.array[t+0]=e,this.array[t+1]=n,this}setXYZ(t,e,n,s){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this}setXYZW(t,e,n,s,r){return t*=this.itemSize,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.array[t+0]=e,this.array[t+1]=n,this.array[t+2]=s,this.array[t+3]=r,this}onUpload(t){return this.onUploadCallback=t,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let t={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return t.name=this.name,t.usage=this.usage,t.gpuType=this.gpuType,t}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(t){let e=this._normalizationScale;return e!==void 0?Math.max(t/e,-1):Ju(t,this.array)}_normalize(t){let e=this._normalizationScale;return e!==void 0?Math.round(t*e):Qu(t,this.array)}};var po=class extends re{constructor(t,e,n){super(new Uint16Array(t),e,n)}};var mo=class extends re{constructor(t,e,n){super(new Uint32Array(t),e,n)}};var oe=class extends re{constructor(t,e,n){super(new Float32Array(t),e,n)}},ny=new ee,to=new L,fu=new L,Xn=class{constructor(t=new L,e=-1){this.isSphere=!0,this.center=t,this.radius=e}set(t,e){return this.center.copy(t),this.radius=e,this}setFromPoints(t,e){let n=this.center;e!==void 0?n.copy(e):ny.setFromPoints(t).getCenter(n);let s=0;for(let r=0,o=t.length;r<o;r++)s=Math.max(s,n.distanceToSquared(t[r]));return this.radius=Math.sqrt(s),this}copy(t){return this.center.copy(t.center),this.radius=t.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(t){return t.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(t){return t.distanceTo(this.center)-this.radius}intersectsSphere(t){let e=this.radius+t.radius;return t.center.distanceToSquared(this.center)<=e*e}intersectsBox(t){return t.intersectsSphere(this)}intersectsPlane(t){return Math.abs(t.distanceToPoint(this.center))<=this.radius}clampPoint(t,e){let n=this.center.distanceToSquared(t);return e.copy(t),n>this.radius*this.radius&&(e.sub(this.center).normalize(),e.multiplyScalar(this.radius).add(this.center)),e}getBoundingBox(t){return this.isEmpty()?(t.makeEmpty(),t):(t.set(this.center,this.center),t.expandByScalar(this.radius),t)}applyMatrix4(t){return this.center.applyMatrix4(t),this.radius=this.radius*t.getMaxScaleOnAxis(),this}translate(t){return this.center.add(t),this}expandByPoint(t){if(this.isEmpty())return this.center.copy(t),this.radius=0,this;to.subVectors(t,this.center);let e=to.lengthSq();if(e>this.radius*this.radius){let n=Math.sqrt(e),s=(n-this.radius)*.5;this.center.addScaledVector(to,s/n),this.radius+=s}return this}union(t){return t.isEmpty()?this:this.isEmpty()?(this.copy(t),this):(this.center.equals(t.center)===!0?this.radius=Math.max(this.radius,t.radius):(fu.subVectors(t.center,this.center).setLength(t.radius),this.expandByPoint(to.copy(t.center).add(fu)),this.expandByPoint(to.copy(t.center).sub(fu))),this)}equals(t){return t.center.equals(this.center)&&t.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(t){return this.radius=t.radius,this.center.fromArray(t.center),this}},iy=0,Hn=new Ut,pu=new mn,er=new L,Ln=new ee,eo=new ee,je=new L,Te=class i extends Qn{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:iy++}),this.uuid=is(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(t){return Array.isArray(t)?this.index=new(Cx(t)?mo:po)(t,1):this.index=t,this}setIndirect(t,e=0){return this.indirect=t,this.indirectOffset=e,this}getIndirect(){return this.indirect}getAttribute(t){return this.attributes[t]}setAttribute(t,e){return this.attributes[t]=e,this}deleteAttribute(t){return delete this.attributes[t],this}hasAttribute(t){return this.attributes[t]!==void 0}addGroup(t,e,n=0){this.groups.push({start:t,count:e,materialIndex:n})}clearGroups(){this.groups=[]}setDrawRange(t,e){this.drawRange.start=t,this.drawRange.count=e}applyMatrix4(t){let e=this.attributes.position;e!==void 0&&(e.applyMatrix4(t),e.needsUpdate=!0);let n=this.attributes.normal;if(n!==void 0){let r=new Bt().getNormalMatrix(t);n.applyNormalMatrix(r),n.needsUpdate=!0}let s=this.attributes.tangent;return s!==void 0&&(s.transformDirection(t),s.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(t){return Hn.makeRotationFromQuaternion(t),this.applyMatrix4(Hn),this}rotateX(t){return Hn.makeRotationX(t),this.applyMatrix4(Hn),this}rotateY(t){return Hn.makeRotationY(t),this.applyMatrix4(Hn),this}rotateZ(t){return Hn.makeRotationZ(t),this.applyMatrix4(Hn),this}translate(t,e,n){return Hn.makeTranslation(t,e,n),this.applyMatrix4(Hn),this}scale(t,e,n){return Hn.makeScale(t,e,n),this.applyMatrix4(Hn),this}lookAt(t){return pu.lookAt(t),pu.updateMatrix(),this.applyMatrix4(pu.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(er).negate(),this.translate(er.x,er.y,er.z),this}setFromPoints(t){let e=this.getAttribute("position");if(e===void 0){let n=[];for(let s=0,r=t.length;s<r;s++){let o=t[s];n.push(o.x,o.y,o.z||0)}this.setAttribute("position",new oe(n,3))}else{let n=Math.min(t.length,e.count);for(let s=0;s<n;s++){let r=t[s];e.setXYZ(s,r.x,r.y,r.z||0)}t.length>e.count&&kt("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),e.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new ee);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Ft("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new L(-1/0,-1/0,-1/0),new L(1/0,1/0,1/0));return}if(t!==void 0){if(this.boundingBox.setFromBufferAttribute(t),e)for(let n=0,s=e.length;n<s;n++){let r=e[n];Ln.setFromBufferAttribute(r),this.morphTargetsRelative?(je.addVectors(this.boundingBox.min,Ln.min),this.boundingBox.expandByPoint(je),je.addVectors(this.boundingBox.max,Ln.max),this.boundingBox.expandByPoint(je)):(this.boundingBox.expandByPoint(Ln.min),this.boundingBox.expandByPoint(Ln.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&Ft('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Xn);let t=this.attributes.position,e=this.morphAttributes.position;if(t&&t.isGLBufferAttribute){Ft("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new L,1/0);return}if(t){let n=this.boundingSphere.center;if(Ln.setFromBufferAttribute(t),e)for(let r=0,o=e.length;r<o;r++){let a=e[r];eo.setFromBufferAttribute(a),this.morphTargetsRelative?(je.addVectors(Ln.min,eo.min),Ln.expandByPoint(je),je.addVectors(Ln.max,eo.max),Ln.expandByPoint(je)):(Ln.expandByPoint(eo.min),Ln.expandByPoint(eo.max))}Ln.getCenter(n);let s=0;for(let r=0,o=t.count;r<o;r++)je.fromBufferAttribute(t,r),s=Math.max(s,n.distanceToSquared(je));if(e)for(let r=0,o=e.length;r<o;r++){let a=e[r],l=this.morphTargetsRelative;for(let c=0,h=a.count;c<h;c++)je.fromBufferAttribute(a,c),l&&(er.fromBufferAttribute(t,c),je.add(er)),s=Math.max(s,n.distanceToSquared(je))}this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&Ft('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let t=this.index,e=this.attributes;if(t===null||e.position===void 0||e.normal===void 0||e.uv===void 0){Ft("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let n=e.position,s=e.normal,r=e.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==n.count)&&(o=new re(new Float32Array(4*n.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(n.count);for(let I=0;I<n.count;I++)a[I]=new L,l[I]=new L;let h=new L,d=new L,u=new L,f=new xt,g=new xt,y=new xt,p=new L,m=new L;function x(I,C,A){c[I]=c[C]=c[A]=1,h.fromBufferAttribute(n,I),d.fromBufferAttribute(n,C),u.fromBufferAttribute(n,A),f.fromBufferAttribute(r,I),g.fromBufferAttribute(r,C),y.fromBufferAttribute(r,A),d.sub(h),u.sub(h),g.sub(f),y.sub(f);let P=1/(g.x*y.y-y.x*g.y);isFinite(P)&&(p.copy(d).multiplyScalar(y.y).addScaledVector(u,-g.y).multiplyScalar(P),m.copy(u).multiplyScalar(g.x).addScaledVector(d,-y.x).multiplyScalar(P),a[I].add(p),a[C].add(p),a[A].add(p),l[I].add(m),l[C].add(m),l[A].add(m))}let b=this.groups;b.length===0&&(b=[{start:0,count:t.count}]);for(let I=0,C=b.length;I<C;++I){let A=b[I],P=A.start,U=A.count;for(let D=P,O=P+U;D<O;D+=3)x(t.getX(D+0),t.getX(D+1),t.getX(D+2))}let v=new L,M=new L,w=new L,_=new L;function S(I){w.fromBufferAttribute(s,I),_.copy(w);let C=a[I];v.copy(C),v.sub(w.multiplyScalar(w.dot(C))).normalize(),M.crossVectors(_,C);let P=M.dot(l[I])<0?-1:1;o.setXYZW(I,v.x,v.y,v.z,P)}for(let I=0,C=n.count;I<C;++I)c[I]&&S(I);this._transformed=!0}computeVertexNormals(){let t=this.index,e=this.getAttribute("position");if(e!==void 0){let n=this.getAttribute("normal");if(n===void 0||n.count!==e.count)n=new re(new Float32Array(e.count*3),3),this.setAttribute("normal",n);else for(let u=0,f=n.count;u<f;u++)n.setXYZ(u,0,0,0);let s=new L,r=new L,o=new L,a=new L,l=new L,c=new L,h=new L,d=new L;if(t)for(let u=0,f=t.count;u<f;u+=3){let g=t.getX(u+0),y=t.getX(u+1),p=t.getX(u+2);s.fromBufferAttribute(e,g),r.fromBufferAttribute(e,y),o.fromBufferAttribute(e,p),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),a.fromBufferAttribute(n,g),l.fromBufferAttribute(n,y),c.fromBufferAttribute(n,p),a.add(h),l.add(h),c.add(h),n.setXYZ(g,a.x,a.y,a.z),n.setXYZ(y,l.x,l.y,l.z),n.setXYZ(p,c.x,c.y,c.z)}else for(let u=0,f=e.count;u<f;u+=3)s.fromBufferAttribute(e,u+0),r.fromBufferAttribute(e,u+1),o.fromBufferAttribute(e,u+2),h.subVectors(o,r),d.subVectors(s,r),h.cross(d),n.setXYZ(u+0,h.x,h.y,h.z),n.setXYZ(u+1,h.x,h.y,h.z),n.setXYZ(u+2,h.x,h.y,h.z);this.normalizeNormals(),n.needsUpdate=!0}}normalizeNormals(){let t=this.attributes.normal;for(let e=0,n=t.count;e<n;e++)je.fromBufferAttribute(t,e),je.normalize(),t.setXYZ(e,je.x,je.y,je.z)}toNonIndexed(){function t(a,l){let c=a.array,h=a.itemSize,d=a.normalized,u=new c.constructor(l.length*h),f=0,g=0;for(let y=0,p=l.length;y<p;y++){a.isInterleavedBufferAttribute?f=l[y]*a.data.stride+a.offset:f=l[y]*h;for(let m=0;m<h;m++)u[g++]=c[f++]}return new re(u,h,d)}if(this.index===null)return kt("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let e=new i,n=this.index.array,s=this.attributes;for(let a in s){let l=s[a],c=t(l,n);e.setAttribute(a,c)}let r=this.morphAttributes;for(let a in r){let l=[],c=r[a];for(let h=0,d=c.length;h<d;h++){let u=c[h],f=t(u,n);l.push(f)}e.morphAttributes[a]=l}e.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];e.addGroup(c.start,c.count,c.materialIndex)}return e}toJSON(){let t={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(t.uuid=this.uuid,t.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,t.name=this.name,Object.keys(this.userData).length>0&&(t.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(t[c]=l[c]);return t}t.data={attributes:{}};let e=this.index;e!==null&&(t.data.index={type:e.array.constructor.name,array:Array.prototype.slice.call(e.array)});let n=this.attributes;for(let l in n){let c=n[l];t.data.attributes[l]=c.toJSON(t.data)}let s={},r=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],h=[];for(let d=0,u=c.length;d<u;d++){let f=c[d];h.push(f.toJSON(t.data))}h.length>0&&(s[l]=h,r=!0)}r&&(t.data.morphAttributes=s,t.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(t.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(t.data.boundingSphere=a.toJSON()),t}clone(){return new this.constructor().copy(this)}copy(t){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let e={};this.name=t.name;let n=t.index;n!==null&&this.setIndex(n.clone());let s=t.attributes;for(let c in s){let h=s[c];this.setAttribute(c,h.clone(e))}let r=t.morphAttributes;for(let c in r){let h=[],d=r[c];for(let u=0,f=d.length;u<f;u++)h.push(d[u].clone(e));this.morphAttributes[c]=h}this.morphTargetsRelative=t.morphTargetsRelative;let o=t.groups;for(let c=0,h=o.length;c<h;c++){let d=o[c];this.addGroup(d.start,d.count,d.materialIndex)}let a=t.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=t.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=t.drawRange.start,this.drawRange.count=t.drawRange.count,this.userData=t.userData,this._transformed=t._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}},il=class{constructor(t,e){this.isInterleavedBuffer=!0,this.array=t,this.stride=e,this.count=t!==void 0?t.length/e:0,this.usage=Zu,this.updateRanges=[],this.version=0,this.uuid=is()}onUploadCallback(){}set needsUpdate(t){t===!0&&this.version++}setUsage(t){return this.usage=t,this}addUpdateRange(t,e){this.updateRanges.push({start:t,count:e})}clearUpdateRanges(){this.updateRanges.length=0}copy(t){return this.array=new t.array.constructor(t.array),this.count=t.count,this.stride=t.stride,this.usage=t.usage,this}copyAt(t,e,n){t*=this.stride,n*=e.stride;for(let s=0,r=this.stride;s<r;s++)this.array[t+s]=e.array[n+s];return this}set(t,e=0){return this.array.set(t,e),this}clone(t){t.arrayBuffers===void 0&&(t.arrayBuffers={});let e=sp(this.array);t.arrayBuffers[e]===void 0&&(t.arrayBuffers[e]=this.array.slice(0).buffer);let n=new this.array.constructor(t.arrayBuffers[e]),s=new this.constructor(n,this.stride);return s.setUsage(this.usage),s}onUpload(t){return this.onUploadCallback=t,this}toJSON(t){t.arrayBuffers===void 0&&(t.arrayBuffers={});let e=sp(this.array);t.arrayBuffers[e]===void 0&&(t.arrayBuffers[e]=Array.from(new Uint32Array(this.array.slice(0).buffer)));let n={uuid:this.uuid,buffer:e,type:this.array.constructor.name,stride:this.stride};return n.usage=this.usage,n}};function sp(i){return i.buffer._uuid===void 0&&(i.buffer._uuid=is()),i.byteOffset===0&&i.byteLength===i.buffer.byteLength?i.buffer._uuid:i.buffer._uuid+":"+i.byteOffset+":"+i.byteLength}var vn=new L,ti=class i{constructor(t,e,n,s=!1){this.isInterleavedBufferAttribute=!0,this.name="",this.data=t,this.itemSize=e,this.offset=n,this.normalized=s,this._normalizationScale=t!==void 0?ac(t.array):void 0}get count(){return this.data.count}get array(){return this.data.array}set needsUpdate(t){this.data.needsUpdate=t}applyMatrix4(t){for(let e=0,n=this.data.count;e<n;e++)vn.fromBufferAttribute(this,e),vn.applyMatrix4(t),this.setXYZ(e,vn.x,vn.y,vn.z);return this}applyNormalMatrix(t){for(let e=0,n=this.count;e<n;e++)vn.fromBufferAttribute(this,e),vn.applyNormalMatrix(t),this.setXYZ(e,vn.x,vn.y,vn.z);return this}transformDirection(t){for(let e=0,n=this.count;e<n;e++)vn.fromBufferAttribute(this,e),vn.transformDirection(t),this.setXYZ(e,vn.x,vn.y,vn.z);return this}getComponent(t,e){let n=this.array[t*this.data.stride+this.offset+e];return this.normalized&&(n=this._denormalize(n)),n}setComponent(t,e,n){return this.normalized&&(n=this._normalize(n)),this.data.array[t*this.data.stride+this.offset+e]=n,this}setX(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset]=e,this}setY(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset+1]=e,this}setZ(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset+2]=e,this}setW(t,e){return this.normalized&&(e=this._normalize(e)),this.data.array[t*this.data.stride+this.offset+3]=e,this}getX(t){let e=this.data.array[t*this.data.stride+this.offset];return this.normalized&&(e=this._denormalize(e)),e}getY(t){let e=this.data.array[t*this.data.stride+this.offset+1];return this.normalized&&(e=this._denormalize(e)),e}getZ(t){let e=this.data.array[t*this.data.stride+this.offset+2];return this.normalized&&(e=this._denormalize(e)),e}getW(t){let e=this.data.array[t*this.data.stride+this.offset+3];return this.normalized&&(e=this._denormalize(e)),e}setXY(t,e,n){return t=t*this.data.stride+this.offset,this.normalized&&(e=this._normalize(e),n=this._normalize(n)),this.data.array[t+0]=e,this.data.array[t+1]=n,this}setXYZ(t,e,n,s){return t=t*this.data.stride+this.offset,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s)),this.data.array[t+0]=e,this.data.array[t+1]=n,this.data.array[t+2]=s,this}setXYZW(t,e,n,s,r){return t=t*this.data.stride+this.offset,this.normalized&&(e=this._normalize(e),n=this._normalize(n),s=this._normalize(s),r=this._normalize(r)),this.data.array[t+0]=e,this.data.array[t+1]=n,this.data.array[t+2]=s,this.data.array[t+3]=r,this}clone(t){if(t===void 0){uo("InterleavedBufferAttribute.clone(): Cloning an interleaved buffer attribute will de-interleave buffer data.");let e=[];for(let n=0;n<this.count;n++){let s=n*this.data.stride+this.offset;for(let r=0;r<this.itemSize;r++)e.push(this.data.array[s+r])}return new re(new this.array.constructor(e),this.itemSize,this.normalized)}else return t.interleavedBuffers===void 0&&(t.interleavedBuffers={}),t.interleavedBuffers[this.data.uuid]===void 0&&(t.interleavedBuffers[this.data.uuid]=this.data.clone(t)),new i(t.interleavedBuffers[this.data.uuid],this.itemSize,this.offset,this.normalized)}toJSON(t){if(t===void 0){uo("InterleavedBufferAttribute.toJSON(): Serializing an interleaved buffer attribute will de-interleave buffer data.");let e=[];for(let n=0;n<this.count;n++){let s=n*this.data.stride+this.offset;for(let r=0;r<this.itemSize;r++)e.push(this.data.array[s+r])}return{itemSize:this.itemSize,type:this.array.constructor.name,array:e,normalized:this.normalized}}else return t.interleavedBuffers===void 0&&(t.interleavedBuffers={}),t.interleavedBuffers[this.data.uuid]===void 0&&(t.interleavedBuffers[this.data.uuid]=this.data.toJSON(t)),{isInterleavedBufferAttribute:!0,itemSize:this.itemSize,data:this.data.uuid,offset:this.offset,normalized:this.normalized}}_denormalize(t){let e=this._normalizationScale;return e!==void 0?Math.max(t/e,-1):Ju(t,this.data.array)}_normalize(t){let e=this._normalizationScale;return e!==void 0?Math.round(t*e):Qu(t,this.data.array)}},mu=new L,sy=new L,ry=new Bt,en=class{constructor(t=new L(1,0,0),e=0){this.isPlane=!0,this.normal=t,this.constant=e}set(t,e){return this.normal.copy(t),this.constant=e,this}setComponents(t,e,n,s){return this.normal.set(t,e,n),this.constant=s,this}setFromNormalAndCoplanarPoint(t,e){return this.normal.copy(t),this.constant=-e.dot(this.normal),this}setFromCoplanarPoints(t,e,n){let s=mu.subVectors(n,e).cross(sy.subVectors(t,e)).normalize();return this.setFromNormalAndCoplanarPoint(s,t),this}copy(t){return this.normal.copy(t.normal),this.constant=t.constant,this}normalize(){let t=1/this.normal.length();return this.normal.multiplyScalar(t),this.constant*=t,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(t){return this.normal.dot(t)+this.constant}distanceToSphere(t){return this.distanceToPoint(t.center)-t.radius}projectPoint(t,e){return e.copy(t).addScaledVector(this.normal,-this.distanceToPoint(t))}intersectLine(t,e,n=!0){let s=t.delta(mu),r=this.normal.dot(s);if(r===0)return this.distanceToPoint(t.start)===0?e.copy(t.start):null;let o=-(t.start.dot(this.normal)+this.constant)/r;return n===!0&&(o<0||o>1)?null:e.copy(t.start).addScaledVector(s,o)}intersectsLine(t){let e=this.distanceToPoint(t.start),n=this.distanceToPoint(t.end);return e<0&&n>0||n<0&&e>0}intersectsBox(t){return t.intersectsPlane(this)}intersectsSphere(t){return t.intersectsPlane(this)}coplanarPoint(t){return t.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(t,e){let n=e||ry.getNormalMatrix(t),s=this.coplanarPoint(mu).applyMatrix4(t),r=this.normal.applyMatrix3(n).normalize();return this.constant=-s.dot(r),this}translate(t){return this.constant-=t.dot(this.normal),this}equals(t){return t.normal.equals(this.normal)&&t.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(t){return this.normal.fromArray(t.normal),this.constant=t.constant,this}},oy=0,Zi=class extends Qn{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:oy++}),this.uuid=is(),this.name="",this.type="Material",this.blending=br,this.side=ii,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=Iu,this.blendDst=Du,this.blendEquation=Ts,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new Ot(0,0,0),this.blendAlpha=0,this.depthFunc=hr,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=Yp,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Wa,this.stencilZFail=Wa,this.stencilZPass=Wa,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(t){this._alphaTest>0!=t>0&&this.version++,this._alphaTest=t}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(t){if(t!==void 0)for(let e in t){let n=t[e];if(n===void 0){kt(`Material: parameter '${e}' has value of undefined.`);continue}let s=this[e];if(s===void 0){kt(`Material: '${e}' is not a property of THREE.${this.type}.`);continue}s&&s.isColor?s.set(n):s&&s.isVector2&&n&&n.isVector2||s&&s.isEuler&&n&&n.isEuler||s&&s.isVector3&&n&&n.isVector3?s.copy(n):this[e]=n}}toJSON(t){let e=t===void 0||typeof t=="string";e&&(t={textures:{},images:{}});let n={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};n.uuid=this.uuid,n.type=this.type,n.blending=this.blending,n.side=this.side,n.shadowSide=this.shadowSide,n.vertexColors=this.vertexColors,n.opacity=this.opacity,n.transparent=this.transparent,n.blendSrc=this.blendSrc,n.blendDst=this.blendDst,n.blendEquation=this.blendEquation,n.blendSrcAlpha=this.blendSrcAlpha,n.blendDstAlpha=this.blendDstAlpha,n.blendEquationAlpha=this.blendEquationAlpha,n.blendColor=this.blendColor.getHex(),n.blendAlpha=this.blendAlpha,n.depthFunc=this.depthFunc,n.depthTest=this.depthTest,n.depthWrite=this.depthWrite,n.colorWrite=this.colorWrite,n.clipIntersection=this.clipIntersection,n.clipShadows=this.clipShadows,n.stencilWriteMask=this.stencilWriteMask,n.stencilFunc=this.stencilFunc,n.stencilRef=this.stencilRef,n.stencilFuncMask=this.stencilFuncMask,n.stencilFail=this.stencilFail,n.stencilZFail=this.stencilZFail,n.stencilZPass=this.stencilZPass,n.stencilWrite=this.stencilWrite,n.polygonOffset=this.polygonOffset,n.polygonOffsetFactor=this.polygonOffsetFactor,n.polygonOffsetUnits=this.polygonOffsetUnits,n.dithering=this.dithering,n.alphaTest=this.alphaTest,n.alphaHash=this.alphaHash,n.alphaToCoverage=this.alphaToCoverage,n.premultipliedAlpha=this.premultipliedAlpha,n.forceSinglePass=this.forceSinglePass,n.allowOverride=this.allowOverride,n.visible=this.visible,n.toneMapped=this.toneMapped,n.name=this.name,this.color&&this.color.isColor&&(n.color=this.color.getHex()),this.roughness!==void 0&&(n.roughness=this.roughness),this.metalness!==void 0&&(n.metalness=this.metalness),this.sheen!==void 0&&(n.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(n.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(n.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(n.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(n.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(n.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(n.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(n.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(n.shininess=this.shininess),this.clearcoat!==void 0&&(n.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(n.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(n.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(n.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(t).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(n.clearcoatMap=this.clearcoatMap.toJSON(t).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(n.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(t).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(n.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(t).uuid,n.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(n.sheenColorMap=this.sheenColorMap.toJSON(t).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(n.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(t).uuid),this.dispersion!==void 0&&(n.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(n.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(n.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(n.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(n.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(n.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(n.iridescenceMap=this.iridescenceMap.toJSON(t).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(n.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(t).uuid),this.anisotropy!==void 0&&(n.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(n.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(n.anisotropyMap=this.anisotropyMap.toJSON(t).uuid),this.map&&this.map.isTexture&&(n.map=this.map.toJSON(t).uuid),this.matcap&&this.matcap.isTexture&&(n.matcap=this.matcap.toJSON(t).uuid),this.alphaMap&&this.alphaMap.isTexture&&(n.alphaMap=this.alphaMap.toJSON(t).uuid),this.lightMap&&this.lightMap.isTexture&&(n.lightMap=this.lightMap.toJSON(t).uuid,n.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(n.aoMap=this.aoMap.toJSON(t).uuid,n.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(n.bumpMap=this.bumpMap.toJSON(t).uuid,n.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(n.normalMap=this.normalMap.toJSON(t).uuid,n.normalMapType=this.normalMapType,n.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(n.displacementMap=this.displacementMap.toJSON(t).uuid,n.displacementScale=this.displacementScale,n.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(n.roughnessMap=this.roughnessMap.toJSON(t).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(n.metalnessMap=this.metalnessMap.toJSON(t).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(n.emissiveMap=this.emissiveMap.toJSON(t).uuid),this.specularMap&&this.specularMap.isTexture&&(n.specularMap=this.specularMap.toJSON(t).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(n.specularIntensityMap=this.specularIntensityMap.toJSON(t).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(n.specularColorMap=this.specularColorMap.toJSON(t).uuid),this.envMap&&this.envMap.isTexture&&(n.envMap=this.envMap.toJSON(t).uuid,this.combine!==void 0&&(n.combine=this.combine)),this.envMapRotation!==void 0&&(n.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(n.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(n.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(n.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(n.gradientMap=this.gradientMap.toJSON(t).uuid),this.transmission!==void 0&&(n.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(n.transmissionMap=this.transmissionMap.toJSON(t).uuid),this.thickness!==void 0&&(n.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(n.thicknessMap=this.thicknessMap.toJSON(t).uuid),this.attenuationDistance!==void 0&&(n.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(n.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(n.size=this.size),this.sizeAttenuation!==void 0&&(n.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(n.clippingPlanes=this.clippingPlanes.map(r=>r.toJSON())),this.rotation!==void 0&&(n.rotation=this.rotation),this.depthPacking!==void 0&&(n.depthPacking=this.depthPacking),this.linewidth!==void 0&&(n.linewidth=this.linewidth),this.linecap!==void 0&&(n.linecap=this.linecap),this.linejoin!==void 0&&(n.linejoin=this.linejoin),this.dashSize!==void 0&&(n.dashSize=this.dashSize),this.gapSize!==void 0&&(n.gapSize=this.gapSize),this.scale!==void 0&&(n.scale=this.scale),this.wireframe!==void 0&&(n.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(n.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(n.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(n.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(n.flatShading=this.flatShading),this.fog!==void 0&&(n.fog=this.fog),Object.keys(this.userData).length>0&&(n.userData=this.userData);function s(r){let o=[];for(let a in r){let l=r[a];delete l.metadata,o.push(l)}return o}if(e){let r=s(t.textures),o=s(t.images);r.length>0&&(n.textures=r),o.length>0&&(n.images=o)}return n}fromJSON(t,e){if(t.uuid!==void 0&&(this.uuid=t.uuid),t.name!==void 0&&(this.name=t.name),t.color!==void 0&&this.color!==void 0&&this.color.setHex(t.color),t.roughness!==void 0&&(this.roughness=t.roughness),t.metalness!==void 0&&(this.metalness=t.metalness),t.sheen!==void 0&&(this.sheen=t.sheen),t.sheenColor!==void 0&&(this.sheenColor=new Ot().setHex(t.sheenColor)),t.sheenRoughness!==void 0&&(this.sheenRoughness=t.sheenRoughness),t.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(t.emissive),t.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(t.specular),t.specularIntensity!==void 0&&(this.specularIntensity=t.specularIntensity),t.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(t.specularColor),t.shininess!==void 0&&(this.shininess=t.shininess),t.clearcoat!==void 0&&(this.clearcoat=t.clearcoat),t.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=t.clearcoatRoughness),t.diffuseRoughness!==void 0&&(this.diffuseRoughness=t.diffuseRoughness),t.dispersion!==void 0&&(this.dispersion=t.dispersion),t.retroreflectivity!==void 0&&(this.retroreflectivity=t.retroreflectivity),t.iridescence!==void 0&&(this.iridescence=t.iridescence),t.iridescenceIOR!==void 0&&(this.iridescenceIOR=t.iridescenceIOR),t.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessMinimum),t.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=t.iridescenceThicknessMaximum),t.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=t.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=t.iridescenceThicknessRange[1]),t.transmission!==void 0&&(this.transmission=t.transmission),t.thickness!==void 0&&(this.thickness=t.thickness),t.attenuationDistance!==void 0&&(this.attenuationDistance=t.attenuationDistance),t.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(t.attenuationColor),t.anisotropy!==void 0&&(this.anisotropy=t.anisotropy),t.anisotropyRotation!==void 0&&(this.anisotropyRotation=t.anisotropyRotation),t.fog!==void 0&&(this.fog=t.fog),t.flatShading!==void 0&&(this.flatShading=t.flatShading),t.blending!==void 0&&(this.blending=t.blending),t.combine!==void 0&&(this.combine=t.combine),t.side!==void 0&&(this.side=t.side),t.shadowSide!==void 0&&(this.shadowSide=t.shadowSide),t.opacity!==void 0&&(this.opacity=t.opacity),t.transparent!==void 0&&(this.transparent=t.transparent),t.alphaTest!==void 0&&(this.alphaTest=t.alphaTest),t.alphaHash!==void 0&&(this.alphaHash=t.alphaHash),t.depthFunc!==void 0&&(this.depthFunc=t.depthFunc),t.depthTest!==void 0&&(this.depthTest=t.depthTest),t.depthWrite!==void 0&&(this.depthWrite=t.depthWrite),t.colorWrite!==void 0&&(this.colorWrite=t.colorWrite),t.clippingPlanes!==void 0&&(this.clippingPlanes=t.clippingPlanes.map(n=>new en().fromJSON(n))),t.clipIntersection!==void 0&&(this.clipIntersection=t.clipIntersection),t.clipShadows!==void 0&&(this.clipShadows=t.clipShadows),t.depthPacking!==void 0&&(this.depthPacking=t.depthPacking),t.blendSrc!==void 0&&(this.blendSrc=t.blendSrc),t.blendDst!==void 0&&(this.blendDst=t.blendDst),t.blendEquation!==void 0&&(this.blendEquation=t.blendEquation),t.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=t.blendSrcAlpha),t.blendDstAlpha!==void 0&&(this.blendDstAlpha=t.blendDstAlpha),t.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=t.blendEquationAlpha),t.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(t.blendColor),t.blendAlpha!==void 0&&(this.blendAlpha=t.blendAlpha),t.stencilWriteMask!==void 0&&(this.stencilWriteMask=t.stencilWriteMask),t.stencilFunc!==void 0&&(this.stencilFunc=t.stencilFunc),t.stencilRef!==void 0&&(this.stencilRef=t.stencilRef),t.stencilFuncMask!==void 0&&(this.stencilFuncMask=t.stencilFuncMask),t.stencilFail!==void 0&&(this.stencilFail=t.stencilFail),t.stencilZFail!==void 0&&(this.stencilZFail=t.stencilZFail),t.stencilZPass!==void 0&&(this.stencilZPass=t.stencilZPass),t.stencilWrite!==void 0&&(this.stencilWrite=t.stencilWrite),t.wireframe!==void 0&&(this.wireframe=t.wireframe),t.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=t.wireframeLinewidth),t.wireframeLinecap!==void 0&&(this.wireframeLinecap=t.wireframeLinecap),t.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=t.wireframeLinejoin),t.rotation!==void 0&&(this.rotation=t.rotation),t.linewidth!==void 0&&(this.linewidth=t.linewidth),t.linecap!==void 0&&(this.linecap=t.linecap),t.linejoin!==void 0&&(this.linejoin=t.linejoin),t.dashSize!==void 0&&(this.dashSize=t.dashSize),t.gapSize!==void 0&&(this.gapSize=t.gapSize),t.scale!==void 0&&(this.scale=t.scale),t.polygonOffset!==void 0&&(this.polygonOffset=t.polygonOffset),t.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=t.polygonOffsetFactor),t.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=t.polygonOffsetUnits),t.dithering!==void 0&&(this.dithering=t.dithering),t.alphaToCoverage!==void 0&&(this.alphaToCoverage=t.alphaToCoverage),t.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=t.premultipliedAlpha),t.forceSinglePass!==void 0&&(this.forceSinglePass=t.forceSinglePass),t.allowOverride!==void 0&&(this.allowOverride=t.allowOverride),t.visible!==void 0&&(this.visible=t.visible),t.toneMapped!==void 0&&(this.toneMapped=t.toneMapped),t.userData!==void 0&&(this.userData=t.userData),t.vertexColors!==void 0&&(typeof t.vertexColors=="number"?this.vertexColors=t.vertexColors>0:this.vertexColors=t.vertexColors),t.size!==void 0&&(this.size=t.size),t.sizeAttenuation!==void 0&&(this.sizeAttenuation=t.sizeAttenuation),t.map!==void 0&&(this.map=e[t.map]||null),t.matcap!==void 0&&(this.matcap=e[t.matcap]||null),t.alphaMap!==void 0&&(this.alphaMap=e[t.alphaMap]||null),t.bumpMap!==void 0&&(this.bumpMap=e[t.bumpMap]||null),t.bumpScale!==void 0&&(this.bumpScale=t.bumpScale),t.normalMap!==void 0&&(this.normalMap=e[t.normalMap]||null),t.normalMapType!==void 0&&(this.normalMapType=t.normalMapType),t.normalScale!==void 0){let n=t.normalScale;Array.isArray(n)===!1&&(n=[n,n]),this.normalScale=new xt().fromArray(n)}return t.displacementMap!==void 0&&(this.displacementMap=e[t.displacementMap]||null),t.displacementScale!==void 0&&(this.displacementScale=t.displacementScale),t.displacementBias!==void 0&&(this.displacementBias=t.displacementBias),t.roughnessMap!==void 0&&(this.roughnessMap=e[t.roughnessMap]||null),t.metalnessMap!==void 0&&(this.metalnessMap=e[t.metalnessMap]||null),t.emissiveMap!==void 0&&(this.emissiveMap=e[t.emissiveMap]||null),t.emissiveIntensity!==void 0&&(this.emissiveIntensity=t.emissiveIntensity),t.specularMap!==void 0&&(this.specularMap=e[t.specularMap]||null),t.specularIntensityMap!==void 0&&(this.specularIntensityMap=e[t.specularIntensityMap]||null),t.specularColorMap!==void 0&&(this.specularColorMap=e[t.specularColorMap]||null),t.envMap!==void 0&&(this.envMap=e[t.envMap]||null),t.envMapRotation!==void 0&&this.envMapRotation.fromArray(t.envMapRotation),t.envMapIntensity!==void 0&&(this.envMapIntensity=t.envMapIntensity),t.reflectivity!==void 0&&(this.reflectivity=t.reflectivity),t.refractionRatio!==void 0&&(this.refractionRatio=t.refractionRatio),t.lightMap!==void 0&&(this.lightMap=e[t.lightMap]||null),t.lightMapIntensity!==void 0&&(this.lightMapIntensity=t.lightMapIntensity),t.aoMap!==void 0&&(this.aoMap=e[t.aoMap]||null),t.aoMapIntensity!==void 0&&(this.aoMapIntensity=t.aoMapIntensity),t.gradientMap!==void 0&&(this.gradientMap=e[t.gradientMap]||null),t.clearcoatMap!==void 0&&(this.clearcoatMap=e[t.clearcoatMap]||null),t.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=e[t.clearcoatRoughnessMap]||null),t.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=e[t.clearcoatNormalMap]||null),t.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new xt().fromArray(t.clearcoatNormalScale)),t.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=e[t.diffuseRoughnessMap]||null),t.iridescenceMap!==void 0&&(this.iridescenceMap=e[t.iridescenceMap]||null),t.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=e[t.iridescenceThicknessMap]||null),t.transmissionMap!==void 0&&(this.transmissionMap=e[t.transmissionMap]||null),t.thicknessMap!==void 0&&(this.thicknessMap=e[t.thicknessMap]||null),t.anisotropyMap!==void 0&&(this.anisotropyMap=e[t.anisotropyMap]||null),t.sheenColorMap!==void 0&&(this.sheenColorMap=e[t.sheenColorMap]||null),t.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=e[t.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(t){this.name=t.name,this.blending=t.blending,this.side=t.side,this.vertexColors=t.vertexColors,this.opacity=t.opacity,this.transparent=t.transparent,this.blendSrc=t.blendSrc,this.blendDst=t.blendDst,this.blendEquation=t.blendEquation,this.blendSrcAlpha=t.blendSrcAlpha,this.blendDstAlpha=t.blendDstAlpha,this.blendEquationAlpha=t.blendEquationAlpha,this.blendColor.copy(t.blendColor),this.blendAlpha=t.blendAlpha,this.depthFunc=t.depthFunc,this.depthTest=t.depthTest,this.depthWrite=t.depthWrite,this.stencilWriteMask=t.stencilWriteMask,this.stencilFunc=t.stencilFunc,this.stencilRef=t.stencilRef,this.stencilFuncMask=t.stencilFuncMask,this.stencilFail=t.stencilFail,this.stencilZFail=t.stencilZFail,this.stencilZPass=t.stencilZPass,this.stencilWrite=t.stencilWrite;let e=t.clippingPlanes,n=null;if(e!==null){let s=e.length;n=new Array(s);for(let r=0;r!==s;++r)n[r]=e[r].clone()}return this.clippingPlanes=n,this.clipIntersection=t.clipIntersection,this.clipShadows=t.clipShadows,this.shadowSide=t.shadowSide,this.colorWrite=t.colorWrite,this.precision=t.precision,this.polygonOffset=t.polygonOffset,this.polygonOffsetFactor=t.polygonOffsetFactor,this.polygonOffsetUnits=t.polygonOffsetUnits,this.dithering=t.dithering,this.alphaTest=t.alphaTest,this.alphaHash=t.alphaHash,this.alphaToCoverage=t.alphaToCoverage,this.premultipliedAlpha=t.premultipliedAlpha,this.forceSinglePass=t.forceSinglePass,this.allowOverride=t.allowOverride,this.visible=t.visible,this.toneMapped=t.toneMapped,this.userData=JSON.parse(JSON.stringify(t.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(t){t===!0&&this.version++}};var Ai=new L,gu=new L,Ca=new L,Pa=new L,Li=class{constructor(t=new L,e=new L(0,0,-1)){this.origin=t,this.direction=e}set(t,e){return this.origin.copy(t),this.direction.copy(e),this}copy(t){return this.origin.copy(t.origin),this.direction.copy(t.direction),this}at(t,e){return e.copy(this.origin).addScaledVector(this.direction,t)}lookAt(t){return this.direction.copy(t).sub(this.origin).normalize(),this}recast(t){return this.origin.copy(this.at(t,Ai)),this}closestPointToPoint(t,e){e.subVectors(t,this.origin);let n=e.dot(this.direction);return n<0?e.copy(this.origin):e.copy(this.origin).addScaledVector(this.direction,n)}distanceToPoint(t){return Math.sqrt(this.distanceSqToPoint(t))}distanceSqToPoint(t){let e=Ai.subVectors(t,this.origin).dot(this.direction);return e<0?this.origin.distanceToSquared(t):(Ai.copy(this.origin).addScaledVector(this.direction,e),Ai.distanceToSquared(t))}distanceSqToSegment(t,e,n,s){gu.copy(t).add(e).multiplyScalar(.5),Ca.copy(e).sub(t).normalize(),Pa.copy(this.origin).sub(gu);let r=t.distanceTo(e)*.5,o=-this.direction.dot(Ca),a=Pa.dot(this.direction),l=-Pa.dot(Ca),c=Pa.lengthSq(),h=Math.abs(1-o*o),d,u,f,g;if(h>0)if(d=o*l-a,u=o*a-l,g=r*h,d>=0)if(u>=-g)if(u<=g){let y=1/h;d*=y,u*=y,f=d*(d+o*u+2*a)+u*(o*d+u+2*l)+c}else u=r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u=-r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;else u<=-g?(d=Math.max(0,-(-o*r+a)),u=d>0?-r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c):u<=g?(d=0,u=Math.min(Math.max(-r,-l),r),f=u*(u+2*l)+c):(d=Math.max(0,-(o*r+a)),u=d>0?r:Math.min(Math.max(-r,-l),r),f=-d*d+u*(u+2*l)+c);else u=o>0?-r:r,d=Math.max(0,-(o*u+a)),f=-d*d+u*(u+2*l)+c;return n&&n.copy(this.origin).addScaledVector(this.direction,d),s&&s.copy(gu).addScaledVector(Ca,u),f}intersectSphere(t,e){if(t.radius<0)return null;Ai.subVectors(t.center,this.origin);let n=Ai.dot(this.direction),s=Ai.dot(Ai)-n*n,r=t.radius*t.radius;if(s>r)return null;let o=Math.sqrt(r-s),a=n-o,l=n+o;return l<0?null:a<0?this.at(l,e):this.at(a,e)}intersectsSphere(t){return t.radius<0?!1:this.distanceSqToPoint(t.center)<=t.radius*t.radius}distanceToPlane(t){let e=t.normal.dot(this.direction);if(e===0)return t.distanceToPoint(this.origin)===0?0:null;let n=-(this.origin.dot(t.normal)+t.constant)/e;return n>=0?n:null}intersectPlane(t,e){let n=this.distanceToPlane(t);return n===null?null:this.at(n,e)}intersectsPlane(t){let e=t.distanceToPoint(this.origin);return e===0||t.normal.dot(this.direction)*e<0}intersectBox(t,e){let n,s,r,o,a,l,c=1/this.direction.x,h=1/this.direction.y,d=1/this.direction.z,u=this.origin;return c>=0?(n=(t.min.x-u.x)*c,s=(t.max.x-u.x)*c):(n=(t.max.x-u.x)*c,s=(t.min.x-u.x)*c),h>=0?(r=(t.min.y-u.y)*h,o=(t.max.y-u.y)*h):(r=(t.max.y-u.y)*h,o=(t.min.y-u.y)*h),n>o||r>s||((r>n||isNaN(n))&&(n=r),(o<s||isNaN(s))&&(s=o),d>=0?(a=(t.min.z-u.z)*d,l=(t.max.z-u.z)*d):(a=(t.max.z-u.z)*d,l=(t.min.z-u.z)*d),n>l||a>s)||((a>n||n!==n)&&(n=a),(l<s||s!==s)&&(s=l),s<0)?null:this.at(n>=0?n:s,e)}intersectsBox(t){return this.intersectBox(t,Ai)!==null}intersectTriangle(t,e,n,s,r){let o=this.origin,a=this.direction,l=a.x,c=a.y,h=a.z,d=t.x-o.x,u=t.y-o.y,f=t.z-o.z,g=e.x-o.x,y=e.y-o.y,p=e.z-o.z,m=n.x-o.x,x=n.y-o.y,b=n.z-o.z,v=Math.abs(l),M=Math.abs(c),w=Math.abs(h),_,S,I,C,A,P,U,D,O,z,H,J;if(v>=M&&v>=w?(I=l,P=d,O=g,J=m,l>=0?(_=c,S=h,C=u,A=f,U=y,D=p,z=x,H=b):(_=h,S=c,C=f,A=u,U=p,D=y,z=b,H=x)):M>=w?(I=c,P=u,O=y,J=x,c>=0?(_=h,S=l,C=f,A=d,U=p,D=g,z=b,H=m):(_=l,S=h,C=d,A=f,U=g,D=p,z=m,H=b)):(I=h,P=f,O=p,J=b,h>=0?(_=l,S=c,C=d,A=u,U=g,D=y,z=m,H=x):(_=c,S=l,C=u,A=d,U=y,D=g,z=x,H=m)),I===0)return null;let $=_/I,et=S/I,it=1/I,ct=C-$*P,Pt=A-et*P,K=U-$*O,ft=D-et*O,Mt=z-$*J,It=H-et*J,vt=Mt*ft-It*K,zt=ct*It-Pt*Mt,Pe=K*Pt-ft*ct;if(s){if(vt<0||zt<0||Pe<0)return null}else if((vt<0||zt<0||Pe<0)&&(vt>0||zt>0||Pe>0))return null;let Dt=vt+zt+Pe;if(Dt===0)return null;let ie=it*(vt*P+zt*O+Pe*J);return(Dt>0?ie<0:ie>0)?null:this.at(ie/Dt,r)}applyMatrix4(t){return this.origin.applyMatrix4(t),this.direction.transformDirection(t),this}equals(t){return t.origin.equals(this.origin)&&t.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},Ne=class extends Zi{constructor(t){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new Ot(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Pi,this.combine=vl,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.lightMap=t.lightMap,this.lightMapIntensity=t.lightMapIntensity,this.aoMap=t.aoMap,this.aoMapIntensity=t.aoMapIntensity,this.specularMap=t.specularMap,this.alphaMap=t.alphaMap,this.envMap=t.envMap,this.envMapRotation.copy(t.envMapRotation),this.combine=t.combine,this.reflectivity=t.reflectivity,this.refractionRatio=t.refractionRatio,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.wireframeLinecap=t.wireframeLinecap,this.wireframeLinejoin=t.wireframeLinejoin,this.fog=t.fog,this}},rp=new Ut,_s=new Li,Ra=new Xn,op=new L,La=new L,Ia=new L,Da=new L,xu=new L,Na=new L,ap=new L,ka=new L,Xt=class extends mn{constructor(t=new Te,e=new Ne){super(),this.isMesh=!0,this.type="Mesh",this.geometry=t,this.material=e,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(t,e){return super.copy(t,e),t.morphTargetInfluences!==void 0?this.morphTargetInfluences=t.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,t.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},t.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(t.material)?t.material.slice():t.material,this.geometry=t.geometry,this}updateMorphTargets(){let e=this.geometry.morphAttributes,n=Object.keys(e);if(n.length>0){let s=e[n[0]];if(s!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let r=0,o=s.length;r<o;r++){let a=s[r].name||String(r);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=r}}}}getVertexPosition(t,e){let n=this.geometry,s=n.attributes.position,r=n.morphAttributes.position,o=n.morphTargetsRelative;e.fromBufferAttribute(s,t);let a=this.morphTargetInfluences;if(r&&a){Na.set(0,0,0);for(let l=0,c=r.length;l<c;l++){let h=a[l],d=r[l];h!==0&&(xu.fromBufferAttribute(d,t),o?Na.addScaledVector(xu,h):Na.addScaledVector(xu.sub(e),h))}e.add(Na)}return e}intersectsFrustum(t){return t.intersectsObject(this)}raycast(t,e){let n=this.geometry,s=this.material,r=this.matrixWorld;s!==void 0&&(n.boundingSphere===null&&n.computeBoundingSphere(),Ra.copy(n.boundingSphere),Ra.applyMatrix4(r),_s.copy(t.ray).recast(t.near),!(Ra.containsPoint(_s.origin)===!1&&(_s.intersectSphere(Ra,op)===null||_s.origin.distanceToSquared(op)>(t.far-t.near)**2))&&(rp.copy(r).invert(),_s.copy(t.ray).applyMatrix4(rp),!(n.boundingBox!==null&&_s.intersectsBox(n.boundingBox)===!1)&&this._computeIntersections(t,e,_s)))}_computeIntersections(t,e,n){let s,r=this.geometry,o=this.material,a=r.index,l=r.attributes.position,c=r.attributes.uv,h=r.attributes.uv1,d=r.attributes.normal,u=r.groups,f=r.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,y=u.length;g<y;g++){let p=u[g],m=o[p.materialIndex],x=Math.max(p.start,f.start),b=Math.min(a.count,Math.min(p.start+p.count,f.start+f.count));for(let v=x,M=b;v<M;v+=3){let w=a.getX(v),_=a.getX(v+1),S=a.getX(v+2);s=Ua(this,m,t,n,c,h,d,w,_,S),s&&(s.faceIndex=Math.floor(v/3),s.face.materialIndex=p.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),y=Math.min(a.count,f.start+f.count);for(let p=g,m=y;p<m;p+=3){let x=a.getX(p),b=a.getX(p+1),v=a.getX(p+2);s=Ua(this,o,t,n,c,h,d,x,b,v),s&&(s.faceIndex=Math.floor(p/3),e.push(s))}}else if(l!==void 0)if(Array.isArray(o))for(let g=0,y=u.length;g<y;g++){let p=u[g],m=o[p.materialIndex],x=Math.max(p.start,f.start),b=Math.min(l.count,Math.min(p.start+p.count,f.start+f.count));for(let v=x,M=b;v<M;v+=3){let w=v,_=v+1,S=v+2;s=Ua(this,m,t,n,c,h,d,w,_,S),s&&(s.faceIndex=Math.floor(v/3),s.face.materialIndex=p.materialIndex,e.push(s))}}else{let g=Math.max(0,f.start),y=Math.min(l.count,f.start+f.count);for(let p=g,m=y;p<m;p+=3){let x=p,b=p+1,v=p+2;s=Ua(this,o,t,n,c,h,d,x,b,v),s&&(s.faceIndex=Math.floor(p/3),e.push(s))}}}};function ay(i,t,e,n,s,r,o,a){let l;if(t.side===He?l=n.intersectTriangle(o,r,s,!0,a):l=n.intersectTriangle(s,r,o,t.side===ii,a),l===null)return null;ka.copy(a),ka.applyMatrix4(i.matrixWorld);let c=e.ray.origin.distanceTo(ka);return c<e.near||c>e.far?null:{distance:c,point:ka.clone(),object:i}}function Ua(i,t,e,n,s,r,o,a,l,c){i.getVertexPosition(a,La),i.getVertexPosition(l,Ia),i.getVertexPosition(c,Da);let h=ay(i,t,e,n,La,Ia,Da,ap);if(h){let d=new L;pn.getBarycoord(ap,La,Ia,Da,d),s&&(h.uv=pn.getInterpolatedAttribute(s,a,l,c,d,new xt)),r&&(h.uv1=pn.getInterpolatedAttribute(r,a,l,c,d,new xt)),o&&(h.normal=pn.getInterpolatedAttribute(o,a,l,c,d,new L),h.normal.dot(n.direction)>0&&h.normal.multiplyScalar(-1));let u={a,b:l,c,normal:new L,materialIndex:0};pn.getNormal(La,Ia,Da,u.normal),h.face=u,h.barycoord=d}return h}var Ii=class extends An{constructor(t=null,e=1,n=1,s,r,o,a,l,c=Ce,h=Ce,d,u){super(null,o,a,l,c,h,s,r,d,u),this.isDataTexture=!0,this.image={data:t,width:e,height:n},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var go=class extends re{constructor(t,e,n,s=1){super(t,e,n),this.isInstancedBufferAttribute=!0,this.meshPerAttribute=s}copy(t){return super.copy(t),this.meshPerAttribute=t.meshPerAttribute,this}toJSON(){let t=super.toJSON();return t.meshPerAttribute=this.meshPerAttribute,t.isInstancedBufferAttribute=!0,t}},nr=new Ut,lp=new Ut,Fa=[],cp=new ee,ly=new Ut,no=new Xt,io=new Xn,Di=class extends Xt{constructor(t,e,n){super(t,e),this.isInstancedMesh=!0,this.instanceMatrix=new go(new Float32Array(n*16),16),this.instanceColor=null,this.morphTexture=null,this.count=n,this.boundingBox=null,this.boundingSphere=null;for(let s=0;s<n;s++)this.setMatrixAt(s,ly)}computeBoundingBox(){let t=this.geometry,e=this.count;this.boundingBox===null&&(this.boundingBox=new ee),t.boundingBox===null&&t.computeBoundingBox(),this.boundingBox.makeEmpty();for(let n=0;n<e;n++)this.getMatrixAt(n,nr),cp.copy(t.boundingBox).applyMatrix4(nr),this.boundingBox.union(cp)}computeBoundingSphere(){let t=this.geometry,e=this.count;this.boundingSphere===null&&(this.boundingSphere=new Xn),t.boundingSphere===null&&t.computeBoundingSphere(),this.boundingSphere.makeEmpty();for(let n=0;n<e;n++)this.getMatrixAt(n,nr),io.copy(t.boundingSphere).applyMatrix4(nr),this.boundingSphere.union(io)}copy(t,e){return super.copy(t,e),this.instanceMatrix.copy(t.instanceMatrix),this.morphTexture=t.morphTexture!==null?t.morphTexture.clone():null,this.instanceColor=t.instanceColor!==null?t.instanceColor.clone():null,this.count=t.count,this.boundingBox=t.boundingBox!==null?t.boundingBox.clone():null,this.boundingSphere=t.boundingSphere!==null?t.boundingSphere.clone():null,this}getColorAt(t,e){return this.instanceColor===null?e.setRGB(1,1,1):e.fromArray(this.instanceColor.array,t*3)}getMatrixAt(t,e){return e.fromArray(this.instanceMatrix.array,t*16)}getMorphAt(t,e){let n=e.morphTargetInfluences,s=this.morphTexture.source.data.data,r=n.length+1,o=t*r+1;for(let a=0;a<n.length;a++)n[a]=s[o+a]}raycast(t,e){let n=this.matrixWorld,s=this.count;if(no.geometry=this.geometry,no.material=this.material,no.material!==void 0&&(this.boundingSphere===null&&this.computeBoundingSphere(),io.copy(this.boundingSphere),io.applyMatrix4(n),t.ray.intersectsSphere(io)!==!1))for(let r=0;r<s;r++){this.getMatrixAt(r,nr),lp.multiplyMatrices(n,nr),no.matrixWorld=lp,no.raycast(t,Fa);for(let o=0,a=Fa.length;o<a;o++){let l=Fa[o];l.instanceId=r,l.object=this,e.push(l)}Fa.length=0}}setColorAt(t,e){return this.instanceColor===null&&(this.instanceColor=new go(new Float32Array(this.instanceMatrix.count*3).fill(1),3)),e.toArray(this.instanceColor.array,t*3),this}setMatrixAt(t,e){return e.toArray(this.instanceMatrix.array,t*16),this}setMorphAt(t,e){let n=e.morphTargetInfluences,s=n.length+1;this.morphTexture===null&&(this.morphTexture=new Ii(new Float32Array(s*this.count),s,this.count,Mr,Ge));let r=this.morphTexture.source.data.data,o=0;for(let c=0;c<n.length;c++)o+=n[c];let a=this.geometry.morphTargetsRelative?1:1-o,l=s*t;return r[l]=a,r.set(n,l+1),this}updateMorphTargets(){}dispose(){super.dispose(),this.instanceMatrix.dispose(),this.instanceColor!==null&&this.instanceColor.dispose(),this.morphTexture!==null&&(this.morphTexture.dispose(),this.morphTexture=null)}},vs=new Xn,cy=new xt(.5,.5),Oa=new L,Ki=class{constructor(t=new en,e=new en,n=new en,s=new en,r=new en,o=new en){this.planes=[t,e,n,s,r,o]}set(t,e,n,s,r,o){let a=this.planes;return a[0].copy(t),a[1].copy(e),a[2].copy(n),a[3].copy(s),a[4].copy(r),a[5].copy(o),this}copy(t){let e=this.planes;for(let n=0;n<6;n++)e[n].copy(t.planes[n]);return this}setFromProjectionMatrix(t,e=Wn,n=!1){let s=this.planes,r=t.elements,o=r[0],a=r[1],l=r[2],c=r[3],h=r[4],d=r[5],u=r[6],f=r[7],g=r[8],y=r[9],p=r[10],m=r[11],x=r[12],b=r[13],v=r[14],M=r[15];if(s[0].setComponents(c-o,f-h,m-g,M-x).normalize(),s[1].setComponents(c+o,f+h,m+g,M+x).normalize(),s[2].setComponents(c+a,f+d,m+y,M+b).normalize(),s[3].setComponents(c-a,f-d,m-y,M-b).normalize(),n)s[4].setComponents(l,u,p,v).normalize(),s[5].setComponents(c-l,f-u,m-p,M-v).normalize();else if(s[4].setComponents(c-l,f-u,m-p,M-v).normalize(),e===Wn)s[5].setComponents(c+l,f+u,m+p,M+v).normalize();else if(e===ur)s[5].setComponents(l,u,p,v).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+e);return this}intersectsObject(t){if(t.boundingSphere!==void 0)t.boundingSphere===null&&t.computeBoundingSphere(),vs.copy(t.boundingSphere).applyMatrix4(t.matrixWorld);else{let e=t.geometry;e.boundingSphere===null&&e.computeBoundingSphere(),vs.copy(e.boundingSphere).applyMatrix4(t.matrixWorld)}return this.intersectsSphere(vs)}intersectsSprite(t){vs.center.set(0,0,0);let e=cy.distanceTo(t.center);return vs.radius=.7071067811865476+e,vs.applyMatrix4(t.matrixWorld),this.intersectsSphere(vs)}intersectsSphere(t){let e=this.planes,n=t.center,s=-t.radius;for(let r=0;r<6;r++)if(e[r].distanceToPoint(n)<s)return!1;return!0}intersectsBox(t){let e=this.planes;for(let n=0;n<6;n++){let s=e[n];if(Oa.x=s.normal.x>0?t.max.x:t.min.x,Oa.y=s.normal.y>0?t.max.y:t.min.y,Oa.z=s.normal.z>0?t.max.z:t.min.z,s.distanceToPoint(Oa)<0)return!1}return!0}containsPoint(t){let e=this.planes;for(let n=0;n<6;n++)if(e[n].distanceToPoint(t)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},hp=new Ut,sl=class i{constructor(){this.coordinateSystem=Wn,this._frustums=[],this._count=0}setFromArrayCamera(t){let e=t.cameras,n=this._frustums;for(let s=0;s<e.length;s++){let r=e[s];hp.multiplyMatrices(r.projectionMatrix,r.matrixWorldInverse),n[s]===void 0&&(n[s]=new Ki),n[s].setFromProjectionMatrix(hp,r.coordinateSystem,r.reversedDepth)}return this._count=e.length,this}getFrustum(t){return this._frustums[t]}intersectsObject(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsObject(t))return!0;return!1}intersectsSprite(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSprite(t))return!0;return!1}intersectsSphere(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsSphere(t))return!0;return!1}intersectsBox(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].intersectsBox(t))return!0;return!1}containsPoint(t){let e=this._frustums;for(let n=0;n<this._count;n++)if(e[n].containsPoint(t))return!0;return!1}copy(t){this.coordinateSystem=t.coordinateSystem;let e=this._frustums,n=t._frustums;for(let s=0;s<t._count;s++)e[s]===void 0&&(e[s]=new Ki),e[s].copy(n[s]);return this._count=t._count,this}clone(){return new i().copy(this)}};var xo=class extends An{constructor(t=[],e=As,n,s,r,o,a,l,c,h){super(t,e,n,s,r,o,a,l,c,h),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(t){this.image=t}};var In=class extends An{constructor(t,e,n=si,s,r,o,a=Ce,l=Ce,c,h=Ci,d=1){if(h!==Ci&&h!==Ui)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let u={width:t,height:e,depth:d};super(u,s,r,o,a,l,h,n,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(t){return super.copy(t),this.source=new pr(Object.assign({},t.image)),this.compareFunction=t.compareFunction,this}toJSON(t){let e=super.toJSON(t);return e.compareFunction=this.compareFunction,e}},yo=class extends In{constructor(t,e=si,n=As,s,r,o=Ce,a=Ce,l,c=Ci){let h={width:t,height:t,depth:1},d=[h,h,h,h,h,h];super(t,t,e,n,s,r,o,a,l,c),this.image=d,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(t){this.image=t}},_o=class extends An{constructor(t=null){super(),this.sourceTexture=t,this.isExternalTexture=!0}copy(t){return super.copy(t),this.sourceTexture=t.sourceTexture,this}},xr=class i extends Te{constructor(t=1,e=1,n=1,s=1,r=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:t,height:e,depth:n,widthSegments:s,heightSegments:r,depthSegments:o};let a=this;s=Math.floor(s),r=Math.floor(r),o=Math.floor(o);let l=[],c=[],h=[],d=[],u=0,f=0;g("z","y","x",-1,-1,n,e,t,o,r,0),g("z","y","x",1,-1,n,e,-t,o,r,1),g("x","z","y",1,1,t,n,e,s,o,2),g("x","z","y",1,-1,t,n,-e,s,o,3),g("x","y","z",1,-1,t,e,n,s,r,4),g("x","y","z",-1,-1,t,e,-n,s,r,5),this.setIndex(l),this.setAttribute("position",new oe(c,3)),this.setAttribute("normal",new oe(h,3)),this.setAttribute("uv",new oe(d,2));function g(y,p,m,x,b,v,M,w,_,S,I){let C=v/_,A=M/S,P=v/2,U=M/2,D=w/2,O=_+1,z=S+1,H=0,J=0,$=new L;for(let et=0;et<z;et++){let it=et*A-U;for(let ct=0;ct<O;ct++){let Pt=ct*C-P;$[y]=Pt*x,$[p]=it*b,$[m]=D,c.push($.x,$.y,$.z),$[y]=0,$[p]=0,$[m]=w>0?1:-1,h.push($.x,$.y,$.z),d.push(ct/_),d.push(1-et/S),H+=1}}for(let et=0;et<S;et++)for(let it=0;it<_;it++){let ct=u+it+O*et,Pt=u+it+O*(et+1),K=u+(it+1)+O*(et+1),ft=u+(it+1)+O*et;l.push(ct,Pt,ft),l.push(Pt,K,ft),J+=6}a.addGroup(f,J,I),f+=J,u+=H}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.depth,t.widthSegments,t.heightSegments,t.depthSegments)}};var bs=class i extends Te{constructor(t=1,e=1,n=1,s=32,r=1,o=!1,a=0,l=Math.PI*2){super(),this.type="CylinderGeometry",this.parameters={radiusTop:t,radiusBottom:e,height:n,radialSegments:s,heightSegments:r,openEnded:o,thetaStart:a,thetaLength:l};let c=this;s=Math.floor(s),r=Math.floor(r);let h=[],d=[],u=[],f=[],g=0,y=[],p=n/2,m=0;x(),o===!1&&(t>0&&b(!0),e>0&&b(!1)),this.setIndex(h),this.setAttribute("position",new oe(d,3)),this.setAttribute("normal",new oe(u,3)),this.setAttribute("uv",new oe(f,2));function x(){let v=new L,M=new L,w=0,_=(e-t)/n;for(let S=0;S<=r;S++){let I=[],C=S/r,A=C*(e-t)+t;for(let P=0;P<=s;P++){let U=P/s,D=U*l+a,O=Math.sin(D),z=Math.cos(D);M.x=A*O,M.y=-C*n+p,M.z=A*z,d.push(M.x,M.y,M.z),v.set(O,_,z).normalize(),u.push(v.x,v.y,v.z),f.push(U,1-C),I.push(g++)}y.push(I)}for(let S=0;S<s;S++)for(let I=0;I<r;I++){let C=y[I][S],A=y[I+1][S],P=y[I+1][S+1],U=y[I][S+1];(t>0||I!==0)&&(h.push(C,A,U),w+=3),(e>0||I!==r-1)&&(h.push(A,P,U),w+=3)}c.addGroup(m,w,0),m+=w}function b(v){let M=g,w=new xt,_=new L,S=0,I=v===!0?t:e,C=v===!0?1:-1;for(let P=1;P<=s;P++)d.push(0,p*C,0),u.push(0,C,0),f.push(.5,.5),g++;let A=g;for(let P=0;P<=s;P++){let D=P/s*l+a,O=Math.cos(D),z=Math.sin(D);_.x=I*z,_.y=p*C,_.z=I*O,d.push(_.x,_.y,_.z),u.push(0,C,0),w.x=O*.5+.5,w.y=z*.5*C+.5,f.push(w.x,w.y),g++}for(let P=0;P<s;P++){let U=M+P,D=A+P;v===!0?h.push(D,D+1,U):h.push(D+1,D,U),S+=3}c.addGroup(m,S,v===!0?1:2),m+=S}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radiusTop,t.radiusBottom,t.height,t.radialSegments,t.heightSegments,t.openEnded,t.thetaStart,t.thetaLength)}};var yr=class i extends Te{constructor(t=[new xt(0,-.5),new xt(.5,0),new xt(0,.5)],e=12,n=0,s=Math.PI*2){super(),this.type="LatheGeometry",this.parameters={points:t,segments:e,phiStart:n,phiLength:s},e=Math.floor(e),s=Ht(s,0,Math.PI*2);let r=[],o=[],a=[],l=[],c=[],h=1/e,d=new L,u=new xt,f=new L,g=new L,y=new L,p=0,m=0;for(let x=0;x<=t.length-1;x++)switch(x){case 0:p=t[x+1].x-t[x].x,m=t[x+1].y-t[x].y,f.x=m*1,f.y=-p,f.z=m*0,y.copy(f),f.normalize(),l.push(f.x,f.y,f.z);break;case t.length-1:y.normalize(),l.push(y.x,y.y,y.z);break;default:p=t[x+1].x-t[x].x,m=t[x+1].y-t[x].y,f.x=m*1,f.y=-p,f.z=m*0,g.copy(f),f.x+=y.x,f.y+=y.y,f.z+=y.z,f.normalize(),l.push(f.x,f.y,f.z),y.copy(g)}for(let x=0;x<=e;x++){let b=n+x*h*s,v=Math.sin(b),M=Math.cos(b);for(let w=0;w<=t.length-1;w++){d.x=t[w].x*v,d.y=t[w].y,d.z=t[w].x*M,o.push(d.x,d.y,d.z),u.x=x/e,u.y=w/(t.length-1),a.push(u.x,u.y);let _=l[3*w+0]*v,S=l[3*w+1],I=l[3*w+0]*M;c.push(_,S,I)}}for(let x=0;x<e;x++)for(let b=0;b<t.length-1;b++){let v=b+x*t.length,M=v,w=v+t.length,_=v+t.length+1,S=v+1;r.push(M,w,S),r.push(_,S,w)}this.setIndex(r),this.setAttribute("position",new oe(o,3)),this.setAttribute("uv",new oe(a,2)),this.setAttribute("normal",new oe(c,3))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.points,t.segments,t.phiStart,t.phiLength)}};var vo=class i extends Te{constructor(t=1,e=1,n=1,s=1){super(),this.type="PlaneGeometry",this.parameters={width:t,height:e,widthSegments:n,heightSegments:s};let r=t/2,o=e/2,a=Math.floor(n),l=Math.floor(s),c=a+1,h=l+1,d=t/a,u=e/l,f=[],g=[],y=[],p=[];for(let m=0;m<h;m++){let x=m*u-o;for(let b=0;b<c;b++){let v=b*d-r;g.push(v,-x,0),y.push(0,0,1),p.push(b/a),p.push(1-m/l)}}for(let m=0;m<l;m++)for(let x=0;x<a;x++){let b=x+c*m,v=x+c*(m+1),M=x+1+c*(m+1),w=x+1+c*m;f.push(b,v,w),f.push(v,M,w)}this.setIndex(f),this.setAttribute("position",new oe(g,3)),this.setAttribute("normal",new oe(y,3)),this.setAttribute("uv",new oe(p,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.width,t.height,t.widthSegments,t.heightSegments)}},bo=class i extends Te{constructor(t=.5,e=1,n=32,s=1,r=0,o=Math.PI*2){super(),this.type="RingGeometry",this.parameters={innerRadius:t,outerRadius:e,thetaSegments:n,phiSegments:s,thetaStart:r,thetaLength:o},n=Math.max(3,n),s=Math.max(1,s);let a=[],l=[],c=[],h=[],d=t,u=(e-t)/s,f=new L,g=new xt;for(let y=0;y<=s;y++){for(let p=0;p<=n;p++){let m=r+p/n*o;f.x=d*Math.cos(m),f.y=d*Math.sin(m),l.push(f.x,f.y,f.z),c.push(0,0,1),g.x=(f.x/e+1)/2,g.y=(f.y/e+1)/2,h.push(g.x,g.y)}d+=u}for(let y=0;y<s;y++){let p=y*(n+1);for(let m=0;m<n;m++){let x=m+p,b=x,v=x+n+1,M=x+n+2,w=x+1;a.push(b,v,w),a.push(v,M,w)}}this.setIndex(a),this.setAttribute("position",new oe(l,3)),this.setAttribute("normal",new oe(c,3)),this.setAttribute("uv",new oe(h,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.innerRadius,t.outerRadius,t.thetaSegments,t.phiSegments,t.thetaStart,t.thetaLength)}};var ei=class i extends Te{constructor(t=1,e=32,n=16,s=0,r=Math.PI*2,o=0,a=Math.PI){super(),this.type="SphereGeometry",this.parameters={radius:t,widthSegments:e,heightSegments:n,phiStart:s,phiLength:r,thetaStart:o,thetaLength:a},e=Math.max(3,Math.floor(e)),n=Math.max(2,Math.floor(n));let l=Math.min(o+a,Math.PI),c=0,h=[],d=new L,u=new L,f=[],g=[],y=[],p=[];for(let m=0;m<=n;m++){let x=[],b=m/n,v=o+b*a,M=t*Math.cos(v),w=Math.sqrt(t*t-M*M),_=0;m===0&&o===0?_=.5/e:m===n&&l===Math.PI&&(_=-.5/e);for(let S=0;S<=e;S++){let I=S/e,C=s+I*r;d.x=-w*Math.cos(C),d.y=M,d.z=w*Math.sin(C),g.push(d.x,d.y,d.z),u.copy(d).normalize(),y.push(u.x,u.y,u.z),p.push(I+_,1-b),x.push(c++)}h.push(x)}for(let m=0;m<n;m++)for(let x=0;x<e;x++){let b=h[m][x+1],v=h[m][x],M=h[m+1][x],w=h[m+1][x+1];(m!==0||o>0)&&f.push(b,v,w),(m!==n-1||l<Math.PI)&&f.push(v,M,w)}this.setIndex(f),this.setAttribute("position",new oe(g,3)),this.setAttribute("normal",new oe(y,3)),this.setAttribute("uv",new oe(p,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radius,t.widthSegments,t.heightSegments,t.phiStart,t.phiLength,t.thetaStart,t.thetaLength)}};var ws=class i extends Te{constructor(t=1,e=.4,n=12,s=48,r=Math.PI*2,o=0,a=Math.PI*2){super(),this.type="TorusGeometry",this.parameters={radius:t,tube:e,radialSegments:n,tubularSegments:s,arc:r,thetaStart:o,thetaLength:a},n=Math.floor(n),s=Math.floor(s);let l=[],c=[],h=[],d=[],u=new L,f=new L,g=new L;for(let y=0;y<=n;y++){let p=o+y/n*a;for(let m=0;m<=s;m++){let x=m/s*r;f.x=(t+e*Math.cos(p))*Math.cos(x),f.y=(t+e*Math.cos(p))*Math.sin(x),f.z=e*Math.sin(p),c.push(f.x,f.y,f.z),u.x=t*Math.cos(x),u.y=t*Math.sin(x),g.subVectors(f,u).normalize(),h.push(g.x,g.y,g.z),d.push(m/s),d.push(y/n)}}for(let y=1;y<=n;y++)for(let p=1;p<=s;p++){let m=(s+1)*y+p-1,x=(s+1)*(y-1)+p-1,b=(s+1)*(y-1)+p,v=(s+1)*y+p;l.push(m,x,v),l.push(x,b,v)}this.setIndex(l),this.setAttribute("position",new oe(c,3)),this.setAttribute("normal",new oe(h,3)),this.setAttribute("uv",new oe(d,2))}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}static fromJSON(t){return new i(t.radius,t.tube,t.radialSegments,t.tubularSegments,t.arc,t.thetaStart,t.thetaLength)}};var wo=class extends Te{constructor(t=null){if(super(),this.type="WireframeGeometry",this.parameters={geometry:t},t!==null){let e=[],n=new Set,s=new L,r=new L;if(t.index!==null){let o=t.attributes.position,a=t.index,l=t.groups;l.length===0&&(l=[{start:0,count:a.count,materialIndex:0}]);for(let c=0,h=l.length;c<h;++c){let d=l[c],u=d.start,f=d.count;for(let g=u,y=u+f;g<y;g+=3)for(let p=0;p<3;p++){let m=a.getX(g+p),x=a.getX(g+(p+1)%3);s.fromBufferAttribute(o,m),r.fromBufferAttribute(o,x),up(s,r,n)===!0&&(e.push(s.x,s.y,s.z),e.push(r.x,r.y,r.z))}}}else{let o=t.attributes.position;for(let a=0,l=o.count/3;a<l;a++)for(let c=0;c<3;c++){let h=3*a+c,d=3*a+(c+1)%3;s.fromBufferAttribute(o,h),r.fromBufferAttribute(o,d),up(s,r,n)===!0&&(e.push(s.x,s.y,s.z),e.push(r.x,r.y,r.z))}}this.setAttribute("position",new oe(e,3))}}copy(t){return super.copy(t),this.parameters=Object.assign({},t.parameters),this}};function up(i,t,e){let n=`${i.x},${i.y},${i.z}-${t.x},${t.y},${t.z}`,s=`${t.x},${t.y},${t.z}-${i.x},${i.y},${i.z}`;return e.has(n)===!0||e.has(s)===!0?!1:(e.add(n),e.add(s),!0)}function Cs(i){let t={};for(let e in i){t[e]={};for(let n in i[e]){let s=i[e][n];if(dp(s))s.isRenderTargetTexture?(kt("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),t[e][n]=null):t[e][n]=s.clone();else if(Array.isArray(s))if(dp(s[0])){let r=[];for(let o=0,a=s.length;o<a;o++)r[o]=s[o].clone();t[e][n]=r}else t[e][n]=s.slice();else t[e][n]=s}}return t}function gn(i){let t={};for(let e=0;e<i.length;e++){let n=Cs(i[e]);for(let s in n)t[s]=n[s]}return t}function dp(i){return i&&(i.isColor||i.isMatrix3||i.isMatrix4||i.isVector2||i.isVector3||i.isVector4||i.isTexture||i.isQuaternion)}function hy(i){let t=[];for(let e=0;e<i.length;e++)t.push(i[e].clone());return t}function td(i){let t=i.getRenderTarget();return t===null?i.outputColorSpace:t.isXRRenderTarget===!0?t.texture.colorSpace:te.workingColorSpace}var Ho={clone:Cs,merge:gn},uy=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,dy=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,ke=class extends Zi{constructor(t){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=uy,this.fragmentShader=dy,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,t!==void 0&&this.setValues(t)}copy(t){return super.copy(t),this.fragmentShader=t.fragmentShader,this.vertexShader=t.vertexShader,this.uniforms=Cs(t.uniforms),this.uniformsGroups=hy(t.uniformsGroups),this.defines=Object.assign({},t.defines),this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.fog=t.fog,this.lights=t.lights,this.clipping=t.clipping,this.extensions=Object.assign({},t.extensions),this.glslVersion=t.glslVersion,this.defaultAttributeValues=Object.assign({},t.defaultAttributeValues),this.index0AttributeName=t.index0AttributeName,this.uniformsNeedUpdate=t.uniformsNeedUpdate,this}toJSON(t){let e=super.toJSON(t);e.glslVersion=this.glslVersion,e.uniforms={};for(let s in this.uniforms){let o=this.uniforms[s].value;o&&o.isTexture?e.uniforms[s]={type:"t",value:o.toJSON(t).uuid}:o&&o.isColor?e.uniforms[s]={type:"c",value:o.getHex()}:o&&o.isVector2?e.uniforms[s]={type:"v2",value:o.toArray()}:o&&o.isVector3?e.uniforms[s]={type:"v3",value:o.toArray()}:o&&o.isVector4?e.uniforms[s]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?e.uniforms[s]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?e.uniforms[s]={type:"m4",value:o.toArray()}:e.uniforms[s]={value:o}}Object.keys(this.defines).length>0&&(e.defines=this.defines),e.vertexShader=this.vertexShader,e.fragmentShader=this.fragmentShader,e.lights=this.lights,e.clipping=this.clipping;let n={};for(let s in this.extensions)this.extensions[s]===!0&&(n[s]=!0);return Object.keys(n).length>0&&(e.extensions=n),e}fromJSON(t,e){if(super.fromJSON(t,e),t.uniforms!==void 0)for(let n in t.uniforms){let s=t.uniforms[n];switch(this.uniforms[n]={},s.type){case"t":this.uniforms[n].value=e[s.value]||null;break;case"c":this.uniforms[n].value=new Ot().setHex(s.value);break;case"v2":this.uniforms[n].value=new xt().fromArray(s.value);break;case"v3":this.uniforms[n].value=new L().fromArray(s.value);break;case"v4":this.uniforms[n].value=new de().fromArray(s.value);break;case"m3":this.uniforms[n].value=new Bt().fromArray(s.value);break;case"m4":this.uniforms[n].value=new Ut().fromArray(s.value);break;default:this.uniforms[n].value=s.value}}if(t.defines!==void 0&&(this.defines=t.defines),t.vertexShader!==void 0&&(this.vertexShader=t.vertexShader),t.fragmentShader!==void 0&&(this.fragmentShader=t.fragmentShader),t.glslVersion!==void 0&&(this.glslVersion=t.glslVersion),t.extensions!==void 0)for(let n in t.extensions)this.extensions[n]=t.extensions[n];return t.lights!==void 0&&(this.lights=t.lights),t.clipping!==void 0&&(this.clipping=t.clipping),this}},rl=class extends ke{constructor(t){super(t),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var ni=class extends Zi{constructor(t){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new Ot(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new Ot(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=oc,this.normalScale=new xt(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Pi,this.combine=vl,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(t)}copy(t){return super.copy(t),this.color.copy(t.color),this.map=t.map,this.lightMap=t.lightMap,this.lightMapIntensity=t.lightMapIntensity,this.aoMap=t.aoMap,this.aoMapIntensity=t.aoMapIntensity,this.emissive.copy(t.emissive),this.emissiveMap=t.emissiveMap,this.emissiveIntensity=t.emissiveIntensity,this.bumpMap=t.bumpMap,this.bumpScale=t.bumpScale,this.normalMap=t.normalMap,this.normalMapType=t.normalMapType,this.normalScale.copy(t.normalScale),this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this.specularMap=t.specularMap,this.alphaMap=t.alphaMap,this.envMap=t.envMap,this.envMapRotation.copy(t.envMapRotation),this.combine=t.combine,this.reflectivity=t.reflectivity,this.envMapIntensity=t.envMapIntensity,this.refractionRatio=t.refractionRatio,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this.wireframeLinecap=t.wireframeLinecap,this.wireframeLinejoin=t.wireframeLinejoin,this.flatShading=t.flatShading,this.fog=t.fog,this}},ol=class extends Zi{constructor(t){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=$p,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(t)}copy(t){return super.copy(t),this.depthPacking=t.depthPacking,this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this.wireframe=t.wireframe,this.wireframeLinewidth=t.wireframeLinewidth,this}},al=class extends Zi{constructor(t){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(t)}copy(t){return super.copy(t),this.map=t.map,this.alphaMap=t.alphaMap,this.displacementMap=t.displacementMap,this.displacementScale=t.displacementScale,this.displacementBias=t.displacementBias,this}};function ir(i,t){return!i||i.constructor===t?i:typeof t.BYTES_PER_ELEMENT=="number"?new t(i):Array.prototype.slice.call(i)}function Ba(i){return i!==void 0&&i.inTangents!==void 0&&i.outTangents!==void 0}var ji=class{constructor(t,e,n,s){this.parameterPositions=t,this._cachedIndex=0,this.resultBuffer=s!==void 0?s:new e.constructor(n),this.sampleValues=e,this.valueSize=n,this.settings=null,this.DefaultSettings_={}}evaluate(t){let e=this.parameterPositions,n=this._cachedIndex,s=e[n],r=e[n-1];n:{t:{let o;e:{i:if(!(t<s)){for(let a=n+2;;){if(s===void 0){if(t<r)break i;return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}if(n===a)break;if(r=s,s=e[++n],t<s)break t}o=e.length;break e}if(!(t>=r)){let a=e[1];t<a&&(n=2,r=a);for(let l=n-2;;){if(r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(n===l)break;if(s=r,r=e[--n-1],t>=r)break t}o=n,n=0;break e}break n}for(;n<o;){let a=n+o>>>1;t<e[a]?o=a:n=a+1}if(s=e[n],r=e[n-1],r===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(s===void 0)return n=e.length,this._cachedIndex=n,this.copySampleValue_(n-1)}this._cachedIndex=n,this.intervalChanged_(n,r,s)}return this.interpolate_(n,r,t,s)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(t){let e=this.resultBuffer,n=this.sampleValues,s=this.valueSize,r=t*s;for(let o=0;o!==s;++o)e[o]=n[r+o];return e}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},ll=class extends ji{constructor(t,e,n,s){super(t,e,n,s),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:bu,endingEnd:bu}}intervalChanged_(t,e,n){let s=this.parameterPositions,r=t-2,o=t+1,a=s[r],l=s[o];if(a===void 0)switch(this.getSettings_().endingStart){case wu:r=t,a=2*e-n;break;case Su:r=s.length-2,a=e+s[r]-s[r+1];break;default:r=t,a=n}if(l===void 0)switch(this.getSettings_().endingEnd){case wu:o=t,l=2*n-e;break;case Su:o=1,l=n+s[1]-s[0];break;default:o=t-1,l=e}let c=(n-e)*.5,h=this.valueSize;this._weightPrev=c/(e-a),this._weightNext=c/(l-n),this._offsetPrev=r*h,this._offsetNext=o*h}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this._offsetPrev,d=this._offsetNext,u=this._weightPrev,f=this._weightNext,g=(n-e)/(s-e),y=g*g,p=y*g,m=-u*p+2*u*y-u*g,x=(1+u)*p+(-1.5-2*u)*y+(-.5+u)*g+1,b=(-1-f)*p+(1.5+f)*y+.5*g,v=f*p-f*y;for(let M=0;M!==a;++M)r[M]=m*o[h+M]+x*o[c+M]+b*o[l+M]+v*o[d+M];return r}},cl=class extends ji{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=(n-e)/(s-e),d=1-h;for(let u=0;u!==a;++u)r[u]=o[c+u]*d+o[l+u]*h;return r}},hl=class extends ji{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t){return this.copySampleValue_(t-1)}},ul=class extends ji{interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=t*a,c=l-a,h=this.inTangents,d=this.outTangents;if(!h||!d){let g=(n-e)/(s-e),y=1-g;for(let p=0;p!==a;++p)r[p]=o[c+p]*y+o[l+p]*g;return r}let u=a*2,f=t-1;for(let g=0;g!==a;++g){let y=o[c+g],p=o[l+g],m=f*u+g*2,x=d[m],b=d[m+1],v=t*u+g*2,M=h[v],w=h[v+1],_=py(n,e,x,M,s);r[g]=rm(_,y,b,w,p)}return r}};function rm(i,t,e,n,s){let r=1-i;return r*r*r*t+3*r*r*i*e+3*r*i*i*n+i*i*i*s}function fy(i,t,e,n,s){let r=1-i;return 3*r*r*(e-t)+6*r*i*(n-e)+3*i*i*(s-n)}function py(i,t,e,n,s){let r=(i-t)/(s-t);for(let o=0;o<8;o++){let a=rm(r,t,e,n,s)-i;if(Math.abs(a)<1e-10)break;let l=fy(r,t,e,n,s);if(Math.abs(l)<1e-10)break;r=Math.max(0,Math.min(1,r-a/l))}return r}var Dn=class{constructor(t,e,n,s){if(t===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(e===void 0||e.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+t);this.name=t,this.times=ir(e,this.TimeBufferType),this.values=ir(n,this.ValueBufferType),this.setInterpolation(s||this.DefaultInterpolation)}static toJSON(t){let e=t.constructor,n;if(e.toJSON!==this.toJSON)n=e.toJSON(t);else{n={name:t.name,times:ir(t.times,Array),values:ir(t.values,Array)};let s=t.getInterpolation();s!==t.DefaultInterpolation&&(n.interpolation=s),Ba(t.settings)&&(n.settings={inTangents:ir(t.settings.inTangents,Array),outTangents:ir(t.settings.outTangents,Array)})}return n.type=t.ValueTypeName,n}InterpolantFactoryMethodDiscrete(t){return new hl(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodLinear(t){return new cl(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodSmooth(t){return new ll(this.times,this.values,this.getValueSize(),t)}InterpolantFactoryMethodBezier(t){let e=new ul(this.times,this.values,this.getValueSize(),t);return this.settings&&(e.inTangents=this.settings.inTangents,e.outTangents=this.settings.outTangents),e}setInterpolation(t){let e;switch(t){case ao:e=this.InterpolantFactoryMethodDiscrete;break;case Qa:e=this.InterpolantFactoryMethodLinear;break;case Ga:e=this.InterpolantFactoryMethodSmooth;break;case vu:e=this.InterpolantFactoryMethodBezier;break}if(e===void 0){let n="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(t!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(n);return kt("KeyframeTrack:",n),this}return this.createInterpolant=e,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return ao;case this.InterpolantFactoryMethodLinear:return Qa;case this.InterpolantFactoryMethodSmooth:return Ga;case this.InterpolantFactoryMethodBezier:return vu}}getValueSize(){return this.values.length/this.times.length}shift(t){if(t!==0){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]+=t;Ba(this.settings)&&(fp(this.settings.inTangents,t),fp(this.settings.outTangents,t))}return this}scale(t){if(t!==1){let e=this.times;for(let n=0,s=e.length;n!==s;++n)e[n]*=t;Ba(this.settings)&&(pp(this.settings.inTangents,t),pp(this.settings.outTangents,t))}return this}trim(t,e){let n=this.times,s=n.length,r=0,o=s-1;for(;r!==s&&n[r]<t;)++r;for(;o!==-1&&n[o]>e;)--o;if(++o,r!==0||o!==s){r>=o&&(o=Math.max(o,1),r=o-1);let a=this.getValueSize();this.times=n.slice(r,o),this.values=this.values.slice(r*a,o*a)}return this}validate(){let t=!0,e=this.getValueSize();e-Math.floor(e)!==0&&(Ft("KeyframeTrack: Invalid value size in track.",this),t=!1);let n=this.times,s=this.values,r=n.length;r===0&&(Ft("KeyframeTrack: Track is empty.",this),t=!1);let o=null;for(let a=0;a!==r;a++){let l=n[a];if(typeof l=="number"&&isNaN(l)){Ft("KeyframeTrack: Time is not a valid number.",this,a,l),t=!1;break}if(o!==null&&o>l){Ft("KeyframeTrack: Out of order keys.",this,a,l,o),t=!1;break}o=l}if(s!==void 0&&Px(s))for(let a=0,l=s.length;a!==l;++a){let c=s[a];if(isNaN(c)){Ft("KeyframeTrack: Value is not a valid number.",this,a,c),t=!1;break}}return t}optimize(){let t=this.times.slice(),e=this.values.slice(),n=this.getValueSize(),s=this.getInterpolation()===Ga,r=t.length-1,o=1;for(let a=1;a<r;++a){let l=!1,c=t[a],h=t[a+1];if(c!==h&&(a!==1||c!==t[0]))if(s)l=!0;else{let d=a*n,u=d-n,f=d+n;for(let g=0;g!==n;++g){let y=e[d+g];if(y!==e[u+g]||y!==e[f+g]){l=!0;break}}}if(l){if(a!==o){t[o]=t[a];let d=a*n,u=o*n;for(let f=0;f!==n;++f)e[u+f]=e[d+f]}++o}}if(r>0){t[o]=t[r];for(let a=r*n,l=o*n,c=0;c!==n;++c)e[l+c]=e[a+c];++o}return o!==t.length?(this.times=t.slice(0,o),this.values=e.slice(0,o*n)):(this.times=t,this.values=e),this}clone(){let t=this.times.slice(),e=this.values.slice(),n=this.constructor,s=new n(this.name,t,e);return s.createInterpolant=this.createInterpolant,Ba(this.settings)&&(s.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),s}};function fp(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]+=t}function pp(i,t){for(let e=0,n=i.length;e!==n;e+=2)i[e]*=t}Dn.prototype.ValueTypeName="";Dn.prototype.TimeBufferType=Float32Array;Dn.prototype.ValueBufferType=Float32Array;Dn.prototype.DefaultInterpolation=Qa;var Ji=class extends Dn{constructor(t,e,n){super(t,e,n)}};Ji.prototype.ValueTypeName="bool";Ji.prototype.ValueBufferType=Array;Ji.prototype.DefaultInterpolation=ao;Ji.prototype.InterpolantFactoryMethodLinear=void 0;Ji.prototype.InterpolantFactoryMethodSmooth=void 0;var dl=class extends Dn{constructor(t,e,n,s){super(t,e,n,s)}};dl.prototype.ValueTypeName="color";var fl=class extends Dn{constructor(t,e,n,s){super(t,e,n,s)}};fl.prototype.ValueTypeName="number";var pl=class extends ji{constructor(t,e,n,s){super(t,e,n,s)}interpolate_(t,e,n,s){let r=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(n-e)/(s-e),c=t*a;for(let h=c+a;c!==h;c+=4)Be.slerpFlat(r,0,o,c-a,o,c,l);return r}},So=class extends Dn{constructor(t,e,n,s){super(t,e,n,s)}InterpolantFactoryMethodLinear(t){return new pl(this.times,this.values,this.getValueSize(),t)}};So.prototype.ValueTypeName="quaternion";So.prototype.InterpolantFactoryMethodSmooth=void 0;var Qi=class extends Dn{constructor(t,e,n){super(t,e,n)}};Qi.prototype.ValueTypeName="string";Qi.prototype.ValueBufferType=Array;Qi.prototype.DefaultInterpolation=ao;Qi.prototype.InterpolantFactoryMethodLinear=void 0;Qi.prototype.InterpolantFactoryMethodSmooth=void 0;var ml=class extends Dn{constructor(t,e,n,s){super(t,e,n,s)}};ml.prototype.ValueTypeName="vector";var gl=class{constructor(t,e,n){let s=this,r=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=t,this.onProgress=e,this.onError=n,this._abortController=null,this.itemStart=function(h){a++,r===!1&&s.onStart!==void 0&&s.onStart(h,o,a),r=!0},this.itemEnd=function(h){o++,s.onProgress!==void 0&&s.onProgress(h,o,a),o===a&&(r=!1,s.onLoad!==void 0&&s.onLoad())},this.itemError=function(h){s.onError!==void 0&&s.onError(h)},this.resolveURL=function(h){return h=h.normalize("NFC"),l?l(h):h},this.setURLModifier=function(h){return l=h,this},this.addHandler=function(h,d){return c.push(h,d),this},this.removeHandler=function(h){let d=c.indexOf(h);return d!==-1&&c.splice(d,2),this},this.getHandler=function(h){for(let d=0,u=c.length;d<u;d+=2){let f=c[d],g=c[d+1];if(f.global&&(f.lastIndex=0),f.test(h))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},om=new gl,xl=class{constructor(t){this.manager=t!==void 0?t:om,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(t,e){let n=this;return new Promise(function(s,r){n.load(t,s,e,r)})}parse(){}setCrossOrigin(t){return this.crossOrigin=t,this}setWithCredentials(t){return this.withCredentials=t,this}setPath(t){return this.path=t,this}setResourcePath(t){return this.resourcePath=t,this}setRequestHeader(t){return this.requestHeader=t,this}setPriority(t){return this.priority=t,this}setCache(t){return this.cache=t,this}abort(){return this}};xl.DEFAULT_MATERIAL_NAME="__DEFAULT";var Mo=class extends mn{static registerNode(t){this.prototype._lightNode=t}constructor(t,e=1){super(),this.isLight=!0,this.type="Light",this.color=new Ot(t),this.intensity=e}copy(t,e){return super.copy(t,e),this.color.copy(t.color),this.intensity=t.intensity,this}toJSON(t){let e=super.toJSON(t);return e.object.color=this.color.getHex(),e.object.intensity=this.intensity,e}},To=class extends Mo{constructor(t,e,n){super(t,n),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(mn.DEFAULT_UP),this.updateMatrix(),this.groundColor=new Ot(e)}copy(t,e){return super.copy(t,e),this.groundColor.copy(t.groundColor),this}toJSON(t){let e=super.toJSON(t);return e.object.groundColor=this.groundColor.getHex(),e}},yu=new Ut,mp=new L,gp=new L,yl=class{constructor(t){this.camera=t,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new xt(512,512),this.mapType=En,this.map=null,this.mapPass=null,this.matrix=new Ut,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new Ki,this._frameExtents=new xt(1,1),this._viewportCount=1,this._viewports=[new de(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(t){let e=this.camera;mp.setFromMatrixPosition(t.matrixWorld),e.position.copy(mp),gp.setFromMatrixPosition(t.target.matrixWorld),e.lookAt(gp),e.updateMatrixWorld(),this._updateMatrix(e,this.matrix,this._frustum)}_updateMatrix(t,e,n,s){yu.multiplyMatrices(t.projectionMatrix,t.matrixWorldInverse),n.setFromProjectionMatrix(yu,t.coordinateSystem,t.reversedDepth);let r=this._frameExtents,o=s?s.z/r.x:1,a=s?s.w/r.y:1,l=s?s.x/r.x:0,c=s?s.y/r.y:0;t.coordinateSystem===ur||t.reversedDepth?e.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,1,0,0,0,0,1):e.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,.5,.5,0,0,0,1),e.multiply(yu)}getViewport(t){return this._viewports[t]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(t){return this.camera=t.camera.clone(),this.intensity=t.intensity,this.bias=t.bias,this.radius=t.radius,this.autoUpdate=t.autoUpdate,this.needsUpdate=t.needsUpdate,this.normalBias=t.normalBias,this.blurSamples=t.blurSamples,this.mapSize.copy(t.mapSize),this.mapType=t.mapType,this.biasNode=t.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let t={};return t.intensity=this.intensity,t.bias=this.bias,t.normalBias=this.normalBias,t.radius=this.radius,t.blurSamples=this.blurSamples,t.mapSize=this.mapSize.toArray(),t.mapType=this.mapType,t.camera=this.camera.toJSON(!1).object,delete t.camera.matrix,t}},za=new L,Va=new Be,ci=new L,Ao=class extends mn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Ut,this.projectionMatrix=new Ut,this.projectionMatrixInverse=new Ut,this.coordinateSystem=Wn,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(t,e){return super.copy(t,e),this.matrixWorldInverse.copy(t.matrixWorldInverse),this.projectionMatrix.copy(t.projectionMatrix),this.projectionMatrixInverse.copy(t.projectionMatrixInverse),this.coordinateSystem=t.coordinateSystem,this}getWorldDirection(t){return super.getWorldDirection(t).negate()}updateMatrixWorld(t){super.updateMatrixWorld(t),this.matrixWorld.decompose(za,Va,ci),ci.x===1&&ci.y===1&&ci.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(za,Va,ci.set(1,1,1)).invert()}updateWorldMatrix(t,e,n=!1){super.updateWorldMatrix(t,e,n),this.matrixWorld.decompose(za,Va,ci),ci.x===1&&ci.y===1&&ci.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(za,Va,ci.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Yi=new L,xp=new xt,yp=new xt,bn=class extends Ao{constructor(t=50,e=1,n=.1,s=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=t,this.zoom=1,this.near=n,this.far=s,this.focus=10,this.aspect=e,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.fov=t.fov,this.zoom=t.zoom,this.near=t.near,this.far=t.far,this.focus=t.focus,this.aspect=t.aspect,this.view=t.view===null?null:Object.assign({},t.view),this.filmGauge=t.filmGauge,this.filmOffset=t.filmOffset,this}setFocalLength(t){let e=.5*this.getFilmHeight()/t;this.fov=fr*2*Math.atan(e),this.updateProjectionMatrix()}getFocalLength(){let t=Math.tan(ro*.5*this.fov);return .5*this.getFilmHeight()/t}getEffectiveFOV(){return fr*2*Math.atan(Math.tan(ro*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(t,e,n){Yi.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),e.set(Yi.x,Yi.y).multiplyScalar(-t/Yi.z),Yi.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),n.set(Yi.x,Yi.y).multiplyScalar(-t/Yi.z)}getViewSize(t,e){return this.getViewBounds(t,xp,yp),e.subVectors(yp,xp)}setViewOffset(t,e,n,s,r,o){this.aspect=t/e,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=this.near,e=t*Math.tan(ro*.5*this.fov)/this.zoom,n=2*e,s=this.aspect*n,r=-.5*s,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;r+=o.offsetX*s/l,e-=o.offsetY*n/c,s*=o.width/l,n*=o.height/c}let a=this.filmOffset;a!==0&&(r+=t*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(r,r+s,e,e-n,t,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.fov=this.fov,e.object.zoom=this.zoom,e.object.near=this.near,e.object.far=this.far,e.object.focus=this.focus,e.object.aspect=this.aspect,this.view!==null&&(e.object.view=Object.assign({},this.view)),e.object.filmGauge=this.filmGauge,e.object.filmOffset=this.filmOffset,e}};var Ss=class extends Ao{constructor(t=-1,e=1,n=1,s=-1,r=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=t,this.right=e,this.top=n,this.bottom=s,this.near=r,this.far=o,this.updateProjectionMatrix()}copy(t,e){return super.copy(t,e),this.left=t.left,this.right=t.right,this.top=t.top,this.bottom=t.bottom,this.near=t.near,this.far=t.far,this.zoom=t.zoom,this.view=t.view===null?null:Object.assign({},t.view),this}setViewOffset(t,e,n,s,r,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=t,this.view.fullHeight=e,this.view.offsetX=n,this.view.offsetY=s,this.view.width=r,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let t=(this.right-this.left)/(2*this.zoom),e=(this.top-this.bottom)/(2*this.zoom),n=(this.right+this.left)/2,s=(this.top+this.bottom)/2,r=n-t,o=n+t,a=s+e,l=s-e;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,h=(this.top-this.bottom)/this.view.fullHeight/this.zoom;r+=c*this.view.offsetX,o=r+c*this.view.width,a-=h*this.view.offsetY,l=a-h*this.view.height}this.projectionMatrix.makeOrthographic(r,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(t){let e=super.toJSON(t);return e.object.zoom=this.zoom,e.object.left=this.left,e.object.right=this.right,e.object.top=this.top,e.object.bottom=this.bottom,e.object.near=this.near,e.object.far=this.far,this.view!==null&&(e.object.view=Object.assign({},this.view)),e}},Mu=class extends yl{constructor(){super(new Ss(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},Eo=class extends Mo{constructor(t,e){super(t,e),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(mn.DEFAULT_UP),this.updateMatrix(),this.target=new mn,this.shadow=new Mu}dispose(){super.dispose(),this.shadow.dispose()}copy(t){return super.copy(t),this.target=t.target.clone(),this.shadow=t.shadow.clone(),this}toJSON(t){let e=super.toJSON(t);return e.object.shadow=this.shadow.toJSON(),e.object.target=this.target.uuid,e}};var Co=class extends Te{constructor(){super(),this.isInstancedBufferGeometry=!0,this.type="InstancedBufferGeometry",this.instanceCount=1/0}copy(t){return super.copy(t),this.instanceCount=t.instanceCount,this}toJSON(){let t=super.toJSON();return t.instanceCount=this.instanceCount,t.isInstancedBufferGeometry=!0,t}};var sr=-90,rr=1,_r=class extends mn{constructor(t,e,n){super(),this.type="CubeCamera",this.renderTarget=n,this.coordinateSystem=null,this.activeMipmapLevel=0;let s=new bn(sr,rr,t,e);s.layers=this.layers,this.add(s);let r=new bn(sr,rr,t,e);r.layers=this.layers,this.add(r);let o=new bn(sr,rr,t,e);o.layers=this.layers,this.add(o);let a=new bn(sr,rr,t,e);a.layers=this.layers,this.add(a);let l=new bn(sr,rr,t,e);l.layers=this.layers,this.add(l);let c=new bn(sr,rr,t,e);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let t=this.coordinateSystem,e=this.children.concat(),[n,s,r,o,a,l]=e;for(let c of e)this.remove(c);if(t===Wn)n.up.set(0,1,0),n.lookAt(1,0,0),s.up.set(0,1,0),s.lookAt(-1,0,0),r.up.set(0,0,-1),r.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(t===ur)n.up.set(0,-1,0),n.lookAt(-1,0,0),s.up.set(0,-1,0),s.lookAt(1,0,0),r.up.set(0,0,1),r.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+t);for(let c of e)this.add(c),c.updateMatrixWorld()}update(t,e){this.parent===null&&this.updateMatrixWorld();let{renderTarget:n,activeMipmapLevel:s}=this;this.coordinateSystem!==t.coordinateSystem&&(this.coordinateSystem=t.coordinateSystem,this.updateCoordinateSystem());let[r,o,a,l,c,h]=this.children,d=t.getRenderTarget(),u=t.getActiveCubeFace(),f=t.getActiveMipmapLevel(),g=t.xr.enabled;t.xr.enabled=!1;let y=n.texture.mipmapsAutoUpdate;n.texture.mipmapsAutoUpdate=!1;let p=!1;t.isWebGLRenderer===!0?p=t.state.buffers.depth.getReversed():p=t.reversedDepthBuffer,t.setRenderTarget(n,0,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,r),t.setRenderTarget(n,1,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,o),t.setRenderTarget(n,2,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,a),t.setRenderTarget(n,3,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,l),t.setRenderTarget(n,4,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,c),n.texture.mipmapsAutoUpdate=y,t.setRenderTarget(n,5,s),p&&t.autoClear===!1&&t.clearDepth(),t.render(e,h),t.setRenderTarget(d,u,f),t.xr.enabled=g,n.texture.needsPMREMUpdate=!0}},_l=class extends bn{constructor(t=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=t,this.perCameraFrustumCulled=!1}};var ed="\\[\\]\\.:\\/",my=new RegExp("["+ed+"]","g"),nd="[^"+ed+"]",gy="[^"+ed.replace("\\.","")+"]",xy=/((?:WC+[\/:])*)/.source.replace("WC",nd),yy=/(WCOD+)?/.source.replace("WCOD",gy),_y=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",nd),vy=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",nd),by=new RegExp("^"+xy+yy+_y+vy+"$"),wy=["material","materials","bones","map"],Tu=class{constructor(t,e,n){let s=n||we.parseTrackName(e);this._targetGroup=t,this._bindings=t.subscribe_(e,s)}getValue(t,e){this.bind();let n=this._targetGroup.nCachedObjects_,s=this._bindings[n];s!==void 0&&s.getValue(t,e)}setValue(t,e){let n=this._bindings;for(let s=this._targetGroup.nCachedObjects_,r=n.length;s!==r;++s)n[s].setValue(t,e)}bind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].bind()}unbind(){let t=this._bindings;for(let e=this._targetGroup.nCachedObjects_,n=t.length;e!==n;++e)t[e].unbind()}},we=class i{constructor(t,e,n){this.path=e,this.parsedPath=n||i.parseTrackName(e),this.node=i.findNode(t,this.parsedPath.nodeName),this.rootNode=t,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(t,e,n){return t&&t.isAnimationObjectGroup?new i.Composite(t,e,n):new i(t,e,n)}static sanitizeNodeName(t){return t.replace(/\s/g,"_").replace(my,"")}static parseTrackName(t){let e=by.exec(t);if(e===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+t);let n={nodeName:e[2],objectName:e[3],objectIndex:e[4],propertyName:e[5],propertyIndex:e[6]},s=n.nodeName&&n.nodeName.lastIndexOf(".");if(s!==void 0&&s!==-1){let r=n.nodeName.substring(s+1);wy.indexOf(r)!==-1&&(n.nodeName=n.nodeName.substring(0,s),n.objectName=r)}if(n.propertyName===null||n.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+t);return n}static findNode(t,e){if(e===void 0||e===""||e==="."||e===-1||e===t.name||e===t.uuid)return t;if(t.skeleton){let n=t.skeleton.getBoneByName(e);if(n!==void 0)return n}if(t.children){let n=function(r){for(let o=0;o<r.length;o++){let a=r[o];if(a.name===e||a.uuid===e)return a;let l=n(a.children);if(l)return l}return null},s=n(t.children);if(s)return s}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(t,e){t[e]=this.targetObject[this.propertyName]}_getValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)t[e++]=n[s]}_getValue_arrayElement(t,e){t[e]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(t,e){this.resolvedProperty.toArray(t,e)}_setValue_direct(t,e){this.targetObject[this.propertyName]=t[e]}_setValue_direct_setNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(t,e){this.targetObject[this.propertyName]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++]}_setValue_array_setNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(t,e){let n=this.resolvedProperty;for(let s=0,r=n.length;s!==r;++s)n[s]=t[e++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(t,e){this.resolvedProperty[this.propertyIndex]=t[e]}_setValue_arrayElement_setNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty[this.propertyIndex]=t[e],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(t,e){this.resolvedProperty.fromArray(t,e)}_setValue_fromArray_setNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(t,e){this.resolvedProperty.fromArray(t,e),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(t,e){this.bind(),this.getValue(t,e)}_setValue_unbound(t,e){this.bind(),this.setValue(t,e)}bind(){let t=this.node,e=this.parsedPath,n=e.objectName,s=e.propertyName,r=e.propertyIndex;if(t||(t=i.findNode(this.rootNode,e.nodeName),this.node=t),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!t){kt("PropertyBinding: No target node found for track: "+this.path+".");return}if(n){let c=e.objectIndex;switch(n){case"materials":if(!t.material){Ft("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.materials){Ft("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}t=t.material.materials;break;case"bones":if(!t.skeleton){Ft("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}t=t.skeleton.bones;for(let h=0;h<t.length;h++)if(t[h].name===c){c=h;break}break;case"map":if("map"in t){t=t.map;break}if(!t.material){Ft("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!t.material.map){Ft("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}t=t.material.map;break;default:if(t[n]===void 0){Ft("PropertyBinding: Can not bind to objectName of node undefined.",this);return}t=t[n]}if(c!==void 0){if(t[c]===void 0){Ft("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,t);return}t=t[c]}}let o=t[s];if(o===void 0){let c=e.nodeName;Ft("PropertyBinding: Trying to update property for track: "+c+"."+s+" but it wasn't found.",t);return}let a=this.Versioning.None;this.targetObject=t,t.isMaterial===!0?a=this.Versioning.NeedsUpdate:t.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(r!==void 0){if(s==="morphTargetInfluences"){if(!t.geometry){Ft("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!t.geometry.morphAttributes){Ft("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}t.morphTargetDictionary[r]!==void 0&&(r=t.morphTargetDictionary[r])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=r}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=s;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};we.Composite=Tu;we.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};we.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};we.prototype.GetterByBindingType=[we.prototype._getValue_direct,we.prototype._getValue_array,we.prototype._getValue_arrayElement,we.prototype._getValue_toArray];we.prototype.SetterByBindingTypeAndVersioning=[[we.prototype._setValue_direct,we.prototype._setValue_direct_setNeedsUpdate,we.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[we.prototype._setValue_array,we.prototype._setValue_array_setNeedsUpdate,we.prototype._setValue_array_setMatrixWorldNeedsUpdate],[we.prototype._setValue_arrayElement,we.prototype._setValue_arrayElement_setNeedsUpdate,we.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[we.prototype._setValue_fromArray,we.prototype._setValue_fromArray_setNeedsUpdate,we.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var uT=new Float32Array(1);var ts=class extends il{constructor(t,e,n=1){super(t,e),this.isInstancedInterleavedBuffer=!0,this.meshPerAttribute=n}copy(t){return super.copy(t),this.meshPerAttribute=t.meshPerAttribute,this}clone(t){let e=super.clone(t);return e.meshPerAttribute=this.meshPerAttribute,e}toJSON(t){let e=super.toJSON(t);return e.isInstancedInterleavedBuffer=!0,e.meshPerAttribute=this.meshPerAttribute,e}};var _p=new Ut,Ms=class{constructor(t,e,n=0,s=1/0){this.ray=new Li(t,e),this.near=n,this.far=s,this.camera=null,this.layers=new mr,this.params={Mesh:{},Line:{threshold:1},LOD:{},Points:{threshold:1},Sprite:{}}}set(t,e){this.ray.set(t,e)}setFromCamera(t,e){e.isPerspectiveCamera?(this.ray.origin.setFromMatrixPosition(e.matrixWorld),this.ray.direction.set(t.x,t.y,.5).unproject(e).sub(this.ray.origin).normalize(),this.camera=e):e.isOrthographicCamera?(this.ray.origin.set(t.x,t.y,e.projectionMatrix.elements[14]).unproject(e),this.ray.direction.set(0,0,-1).transformDirection(e.matrixWorld),this.camera=e):Ft("Raycaster: Unsupported camera type: "+e.type)}setFromXRController(t){return _p.identity().extractRotation(t.matrixWorld),this.ray.origin.setFromMatrixPosition(t.matrixWorld),this.ray.direction.set(0,0,-1).applyMatrix4(_p),this}intersectObject(t,e=!0,n=[]){return Au(t,this,n,e),n.sort(vp),n}intersectObjects(t,e=!0,n=[]){for(let s=0,r=t.length;s<r;s++)Au(t[s],this,n,e);return n.sort(vp),n}};function vp(i,t){return i.distance-t.distance}function Au(i,t,e,n){let s=!0;if(i.layers.test(t.layers)&&i.raycast(t,e)===!1&&(s=!1),s===!0&&n===!0){let r=i.children;for(let o=0,a=r.length;o<a;o++)Au(r[o],t,e,!0)}}var Ni=class{constructor(t=1,e=0,n=0){this.radius=t,this.phi=e,this.theta=n}set(t,e,n){return this.radius=t,this.phi=e,this.theta=n,this}copy(t){return this.radius=t.radius,this.phi=t.phi,this.theta=t.theta,this}makeSafe(){return this.phi=Ht(this.phi,1e-6,Math.PI-1e-6),this}setFromVector3(t){return this.setFromCartesianCoords(t.x,t.y,t.z)}setFromCartesianCoords(t,e,n){return this.radius=Math.sqrt(t*t+e*e+n*n),this.radius===0?(this.theta=0,this.phi=0):(this.theta=Math.atan2(t,n),this.phi=Math.acos(Ht(e/this.radius,-1,1))),this}clone(){return new this.constructor().copy(this)}};var Eu=class{static{this.prototype.isMatrix2=!0}constructor(t,e,n,s){this.elements=[1,0,0,1],t!==void 0&&this.set(t,e,n,s)}identity(){return this.set(1,0,0,1),this}fromArray(t,e=0){for(let n=0;n<4;n++)this.elements[n]=t[n+e];return this}set(t,e,n,s){let r=this.elements;return r[0]=t,r[2]=e,r[1]=n,r[3]=s,this}};var bp=new L,Ha=new L,or=new L,ar=new L,_u=new L,Sy=new L,My=new L,nn=class{constructor(t=new L,e=new L){this.start=t,this.end=e}set(t,e){return this.start.copy(t),this.end.copy(e),this}copy(t){return this.start.copy(t.start),this.end.copy(t.end),this}getCenter(t){return t.addVectors(this.start,this.end).multiplyScalar(.5)}delta(t){return t.subVectors(this.end,this.start)}distanceSq(){return this.start.distanceToSquared(this.end)}distance(){return this.start.distanceTo(this.end)}at(t,e){return this.delta(e).multiplyScalar(t).add(this.start)}closestPointToPointParameter(t,e){bp.subVectors(t,this.start),Ha.subVectors(this.end,this.start);let n=Ha.dot(Ha);if(n===0)return 0;let r=Ha.dot(bp)/n;return e&&(r=Ht(r,0,1)),r}closestPointToPoint(t,e,n){let s=this.closestPointToPointParameter(t,e);return this.delta(n).multiplyScalar(s).add(this.start)}distanceSqToLine3(t,e=Sy,n=My){let s=10000000000000001e-32,r,o,a=this.start,l=t.start,c=this.end,h=t.end;or.subVectors(c,a),ar.subVectors(h,l),_u.subVectors(a,l);let d=or.dot(or),u=ar.dot(ar),f=ar.dot(_u);if(d<=s&&u<=s)return e.copy(a),n.copy(l),e.distanceToSquared(n);if(d<=s)r=0,o=f/u,o=Ht(o,0,1);else{let g=or.dot(_u);if(u<=s)o=0,r=Ht(-g/d,0,1);else{let y=or.dot(ar),p=d*u-y*y;p!==0?r=Ht((y*f-g*u)/p,0,1):r=0,o=(y*r+f)/u,o<0?(o=0,r=Ht(-g/d,0,1)):o>1&&(o=1,r=Ht((y-g)/d,0,1))}}return e.copy(a).addScaledVector(or,r),n.copy(l).addScaledVector(ar,o),e.distanceToSquared(n)}applyMatrix4(t){return this.start.applyMatrix4(t),this.end.applyMatrix4(t),this}equals(t){return t.start.equals(this.start)&&t.end.equals(this.end)}clone(){return new this.constructor().copy(this)}};var Po=class extends Qn{constructor(t,e=null){super(),this.object=t,this.domElement=e,this.enabled=!0,this.state=-1,this.keys={},this.mouseButtons={LEFT:null,MIDDLE:null,RIGHT:null},this.touches={ONE:null,TWO:null}}connect(t){this.domElement!==null&&this.disconnect(),this.domElement=t}disconnect(){}dispose(){}update(){}};function id(i,t,e,n){let s=Ty(n);switch(e){case Xu:return i*t;case Mr:return i*t/s.components*s.byteLength;case El:return i*t/s.components*s.byteLength;case ui:return i*t*2/s.components*s.byteLength;case Cl:return i*t*2/s.components*s.byteLength;case $u:return i*t*3/s.components*s.byteLength;case wn:return i*t*4/s.components*s.byteLength;case Pl:return i*t*4/s.components*s.byteLength;case Do:case No:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case ko:case Uo:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Ll:case Dl:return Math.max(i,16)*Math.max(t,8)/4;case Rl:case Il:return Math.max(i,8)*Math.max(t,8)/2;case Nl:case kl:case Fl:case Ol:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*8;case Ul:case Fo:case Bl:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case zl:return Math.floor((i+3)/4)*Math.floor((t+3)/4)*16;case Vl:return Math.floor((i+4)/5)*Math.floor((t+3)/4)*16;case Hl:return Math.floor((i+4)/5)*Math.floor((t+4)/5)*16;case Gl:return Math.floor((i+5)/6)*Math.floor((t+4)/5)*16;case Wl:return Math.floor((i+5)/6)*Math.floor((t+5)/6)*16;case Xl:return Math.floor((i+7)/8)*Math.floor((t+4)/5)*16;case $l:return Math.floor((i+7)/8)*Math.floor((t+5)/6)*16;case ql:return Math.floor((i+7)/8)*Math.floor((t+7)/8)*16;case Yl:return Math.floor((i+9)/10)*Math.floor((t+4)/5)*16;case Zl:return Math.floor((i+9)/10)*Math.floor((t+5)/6)*16;case Kl:return Math.floor((i+9)/10)*Math.floor((t+7)/8)*16;case jl:return Math.floor((i+9)/10)*Math.floor((t+9)/10)*16;case Jl:return Math.floor((i+11)/12)*Math.floor((t+9)/10)*16;case Ql:return Math.floor((i+11)/12)*Math.floor((t+11)/12)*16;case tc:case ec:case nc:return Math.ceil(i/4)*Math.ceil(t/4)*16;case ic:case sc:return Math.ceil(i/4)*Math.ceil(t/4)*8;case Oo:case rc:return Math.ceil(i/4)*Math.ceil(t/4)*16}throw new Error(`Unable to determine texture byte length for ${e} format.`)}function Ty(i){switch(i){case En:case Vu:return{byteLength:1,components:1};case Sr:case Hu:case Cn:return{byteLength:2,components:1};case Tl:case Al:return{byteLength:2,components:4};case si:case Ml:case Ge:return{byteLength:4,components:1};case Gu:case Wu:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${i}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?kt("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function Cm(){let i=null,t=!1,e=null,n=null;function s(r,o){n=i.requestAnimationFrame(s),e(r,o)}return{start:function(){t!==!0&&e!==null&&i!==null&&(n=i.requestAnimationFrame(s),t=!0)},stop:function(){i!==null&&i.cancelAnimationFrame(n),t=!1},setAnimationLoop:function(r){e=r},setContext:function(r){i=r}}}function Ay(i){let t=new WeakMap;function e(a,l){let c=a.array,h=a.usage,d=c.byteLength,u=i.createBuffer();i.bindBuffer(l,u),i.bufferData(l,c,h),a.onUploadCallback();let f;if(c instanceof Float32Array)f=i.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)f=i.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?f=i.HALF_FLOAT:f=i.UNSIGNED_SHORT;else if(c instanceof Int16Array)f=i.SHORT;else if(c instanceof Uint32Array)f=i.UNSIGNED_INT;else if(c instanceof Int32Array)f=i.INT;else if(c instanceof Int8Array)f=i.BYTE;else if(c instanceof Uint8Array)f=i.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)f=i.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:u,type:f,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:d}}function n(a,l,c){let h=l.array,d=l.updateRanges;if(i.bindBuffer(c,a),d.length===0)i.bufferSubData(c,0,h);else{d.sort((f,g)=>f.start-g.start);let u=0;for(let f=1;f<d.length;f++){let g=d[u],y=d[f];y.start<=g.start+g.count+1?g.count=Math.max(g.count,y.start+y.count-g.start):(++u,d[u]=y)}d.length=u+1;for(let f=0,g=d.length;f<g;f++){let y=d[f];i.bufferSubData(c,y.start*h.BYTES_PER_ELEMENT,h,y.start,y.count)}l.clearUpdateRanges()}l.onUploadCallback()}function s(a){return a.isInterleavedBufferAttribute&&(a=a.data),t.get(a)}function r(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=t.get(a);l&&(i.deleteBuffer(l.buffer),t.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let h=t.get(a);(!h||h.version<a.version)&&t.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=t.get(a);if(c===void 0)t.set(a,e(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");n(c.buffer,a,l),c.version=a.version}}return{get:s,remove:r,update:o}}var Ey=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,Cy=`#ifdef USE_ALPHAHASH
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
#endif`,Py=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,Ry=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Ly=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,Iy=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,Dy=`#ifdef USE_AOMAP
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
#endif`,Ny=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,ky=`#ifdef USE_BATCHING
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
#endif`,Uy=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,Fy=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,Oy=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,By=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,zy=`#ifdef USE_IRIDESCENCE
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
#endif`,Vy=`#ifdef USE_BUMPMAP
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
#endif`,Hy=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,Gy=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,Wy=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,Xy=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,$y=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,qy=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,Yy=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,Zy=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,Ky=`#define PI 3.141592653589793
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
} // validated`,jy=`vec3 transformedNormal = objectNormal;
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
#endif`,Jy=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,Qy=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,t_=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,e_=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,n_="gl_FragColor = linearToOutputTexel( gl_FragColor );",i_=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,s_=`#ifdef USE_ENVMAP
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
#endif`,r_=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,o_=`#ifdef USE_ENVMAP
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
#endif`,a_=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,l_=`#ifdef USE_ENVMAP
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
#endif`,c_=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,h_=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,u_=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,d_=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,f_=`#ifdef USE_GRADIENTMAP
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
}`,p_=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,m_=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,g_=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,x_=`uniform bool receiveShadow;
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
#endif`,__=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,v_=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,b_=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,w_=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,S_=`PhysicalMaterial material;
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
#endif`,M_=`uniform sampler2D dfgLUT;
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
}`,T_=`
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
#endif`,A_=`#if defined( RE_IndirectDiffuse )
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
#endif`,E_=`#if defined( RE_IndirectDiffuse )
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
#endif`,R_=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,L_=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,I_=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,D_=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,N_=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,k_=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,U_=`#if defined( USE_POINTS_UV )
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
#endif`,F_=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,O_=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,B_=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,z_=`#if defined( USE_MORPHCOLORS )
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
#endif`,V_=`#ifdef USE_MORPHNORMALS
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
#endif`,G_=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,W_=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,X_=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,q_=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Y_=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,Z_=`#ifdef USE_NORMALMAP
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
#endif`,K_=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,j_=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,J_=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,Q_=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,tv=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,ev=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,nv=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,iv=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,sv=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,rv=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,ov=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,av=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,lv=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,cv=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,hv=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,uv=`float getShadowMask() {
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
}`,dv=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,fv=`#ifdef USE_SKINNING
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
#endif`,pv=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,mv=`#ifdef USE_SKINNING
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
#endif`,gv=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,xv=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,yv=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,_v=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,vv=`#ifdef USE_TRANSMISSION
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
#endif`,bv=`#ifdef USE_TRANSMISSION
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
#endif`,wv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Sv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Mv=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Tv=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,Av=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,Ev=`uniform sampler2D t2D;
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
}`,Cv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Pv=`uniform float backgroundBlurriness;
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
}`,Rv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Lv=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Iv=`#include <common>
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
}`,Dv=`#if DEPTH_PACKING == 3200
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
}`,Nv=`#define DISTANCE
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
}`,kv=`#define DISTANCE
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
}`,Uv=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Fv=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Ov=`uniform float scale;
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
}`,Bv=`uniform vec3 diffuse;
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
}`,zv=`#include <common>
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
}`,Vv=`uniform vec3 diffuse;
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
}`,Hv=`#define LAMBERT
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
}`,Gv=`#define LAMBERT
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
}`,Wv=`#define MATCAP
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
}`,Xv=`#define MATCAP
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
}`,$v=`#define NORMAL
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
}`,qv=`#define NORMAL
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
}`,Yv=`#define PHONG
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
}`,Zv=`#define PHONG
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
}`,Kv=`#define STANDARD
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
}`,jv=`#define STANDARD
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
}`,Jv=`#define TOON
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
}`,Qv=`#define TOON
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
}`,tb=`uniform float size;
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
}`,eb=`uniform vec3 diffuse;
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
}`,nb=`#include <common>
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
}`,ib=`uniform vec3 color;
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
}`,sb=`uniform float rotation;
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
}`,rb=`uniform vec3 diffuse;
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
}`,qt={alphahash_fragment:Ey,alphahash_pars_fragment:Cy,alphamap_fragment:Py,alphamap_pars_fragment:Ry,alphatest_fragment:Ly,alphatest_pars_fragment:Iy,aomap_fragment:Dy,aomap_pars_fragment:Ny,batching_pars_vertex:ky,batching_vertex:Uy,begin_vertex:Fy,beginnormal_vertex:Oy,bsdfs:By,iridescence_fragment:zy,bumpmap_pars_fragment:Vy,clipping_planes_fragment:Hy,clipping_planes_pars_fragment:Gy,clipping_planes_pars_vertex:Wy,clipping_planes_vertex:Xy,color_fragment:$y,color_pars_fragment:qy,color_pars_vertex:Yy,color_vertex:Zy,common:Ky,defaultnormal_vertex:jy,displacementmap_pars_vertex:Jy,displacementmap_vertex:Qy,emissivemap_fragment:t_,emissivemap_pars_fragment:e_,colorspace_fragment:n_,colorspace_pars_fragment:i_,envmap_fragment:s_,envmap_common_pars_fragment:r_,envmap_pars_fragment:o_,envmap_pars_vertex:a_,envmap_physical_pars_fragment:y_,envmap_vertex:l_,fog_vertex:c_,fog_pars_vertex:h_,fog_fragment:u_,fog_pars_fragment:d_,gradientmap_pars_fragment:f_,lightmap_pars_fragment:p_,lights_lambert_fragment:m_,lights_lambert_pars_fragment:g_,lights_pars_begin:x_,lights_toon_fragment:__,lights_toon_pars_fragment:v_,lights_phong_fragment:b_,lights_phong_pars_fragment:w_,lights_physical_fragment:S_,lights_physical_pars_fragment:M_,lights_fragment_begin:T_,lights_fragment_maps:A_,lights_fragment_end:E_,lightprobes_pars_fragment:C_,logdepthbuf_fragment:P_,logdepthbuf_pars_fragment:R_,logdepthbuf_pars_vertex:L_,logdepthbuf_vertex:I_,map_fragment:D_,map_pars_fragment:N_,map_particle_fragment:k_,map_particle_pars_fragment:U_,metalnessmap_fragment:F_,metalnessmap_pars_fragment:O_,morphinstance_vertex:B_,morphcolor_vertex:z_,morphnormal_vertex:V_,morphtarget_pars_vertex:H_,morphtarget_vertex:G_,normal_fragment_begin:W_,normal_fragment_maps:X_,normal_pars_fragment:$_,normal_pars_vertex:q_,normal_vertex:Y_,normalmap_pars_fragment:Z_,clearcoat_normal_fragment_begin:K_,clearcoat_normal_fragment_maps:j_,clearcoat_pars_fragment:J_,iridescence_pars_fragment:Q_,opaque_fragment:tv,packing:ev,premultiplied_alpha_fragment:nv,project_vertex:iv,dithering_fragment:sv,dithering_pars_fragment:rv,roughnessmap_fragment:ov,roughnessmap_pars_fragment:av,shadowmap_pars_fragment:lv,shadowmap_pars_vertex:cv,shadowmap_vertex:hv,shadowmask_pars_fragment:uv,skinbase_vertex:dv,skinning_pars_vertex:fv,skinning_vertex:pv,skinnormal_vertex:mv,specularmap_fragment:gv,specularmap_pars_fragment:xv,tonemapping_fragment:yv,tonemapping_pars_fragment:_v,transmission_fragment:vv,transmission_pars_fragment:bv,uv_pars_fragment:wv,uv_pars_vertex:Sv,uv_vertex:Mv,worldpos_vertex:Tv,background_vert:Av,background_frag:Ev,backgroundCube_vert:Cv,backgroundCube_frag:Pv,cube_vert:Rv,cube_frag:Lv,depth_vert:Iv,depth_frag:Dv,distance_vert:Nv,distance_frag:kv,equirect_vert:Uv,equirect_frag:Fv,linedashed_vert:Ov,linedashed_frag:Bv,meshbasic_vert:zv,meshbasic_frag:Vv,meshlambert_vert:Hv,meshlambert_frag:Gv,meshmatcap_vert:Wv,meshmatcap_frag:Xv,meshnormal_vert:$v,meshnormal_frag:qv,meshphong_vert:Yv,meshphong_frag:Zv,meshphysical_vert:Kv,meshphysical_frag:jv,meshtoon_vert:Jv,meshtoon_frag:Qv,points_vert:tb,points_frag:eb,shadow_vert:nb,shadow_frag:ib,sprite_vert:sb,sprite_frag:rb},gt={common:{diffuse:{value:new Ot(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new Bt},alphaMap:{value:null},alphaMapTransform:{value:new Bt},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new Bt}},envmap:{envMap:{value:null},envMapRotation:{value:new Bt},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new Bt}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new Bt}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new Bt},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new Bt},normalScale:{value:new xt(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new Bt},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new Bt}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new Bt}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new Bt}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new Ot(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new Ot(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new Bt},alphaTest:{value:0},uvTransform:{value:new Bt}},sprite:{diffuse:{value:new Ot(16777215)},opacity:{value:1},center:{value:new xt(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new Bt},alphaMap:{value:null},alphaMapTransform:{value:new Bt},alphaTest:{value:0}}},Sn={basic:{uniforms:gn([gt.common,gt.specularmap,gt.envmap,gt.aomap,gt.lightmap,gt.fog]),vertexShader:qt.meshbasic_vert,fragmentShader:qt.meshbasic_frag},lambert:{uniforms:gn([gt.common,gt.specularmap,gt.envmap,gt.aomap,gt.lightmap,gt.emissivemap,gt.bumpmap,gt.normalmap,gt.displacementmap,gt.fog,gt.lights,{emissive:{value:new Ot(0)},envMapIntensity:{value:1}}]),vertexShader:qt.meshlambert_vert,fragmentShader:qt.meshlambert_frag},phong:{uniforms:gn([gt.common,gt.specularmap,gt.envmap,gt.aomap,gt.lightmap,gt.emissivemap,gt.bumpmap,gt.normalmap,gt.displacementmap,gt.fog,gt.lights,{emissive:{value:new Ot(0)},specular:{value:new Ot(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:qt.meshphong_vert,fragmentShader:qt.meshphong_frag},standard:{uniforms:gn([gt.common,gt.envmap,gt.aomap,gt.lightmap,gt.emissivemap,gt.bumpmap,gt.normalmap,gt.displacementmap,gt.roughnessmap,gt.metalnessmap,gt.fog,gt.lights,{emissive:{value:new Ot(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:qt.meshphysical_vert,fragmentShader:qt.meshphysical_frag},toon:{uniforms:gn([gt.common,gt.aomap,gt.lightmap,gt.emissivemap,gt.bumpmap,gt.normalmap,gt.displacementmap,gt.gradientmap,gt.fog,gt.lights,{emissive:{value:new Ot(0)}}]),vertexShader:qt.meshtoon_vert,fragmentShader:qt.meshtoon_frag},matcap:{uniforms:gn([gt.common,gt.bumpmap,gt.normalmap,gt.displacementmap,gt.fog,{matcap:{value:null}}]),vertexShader:qt.meshmatcap_vert,fragmentShader:qt.meshmatcap_frag},points:{uniforms:gn([gt.points,gt.fog]),vertexShader:qt.points_vert,fragmentShader:qt.points_frag},dashed:{uniforms:gn([gt.common,gt.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:qt.linedashed_vert,fragmentShader:qt.linedashed_frag},depth:{uniforms:gn([gt.common,gt.displacementmap]),vertexShader:qt.depth_vert,fragmentShader:qt.depth_frag},normal:{uniforms:gn([gt.common,gt.bumpmap,gt.normalmap,gt.displacementmap,{opacity:{value:1}}]),vertexShader:qt.meshnormal_vert,fragmentShader:qt.meshnormal_frag},sprite:{uniforms:gn([gt.sprite,gt.fog]),vertexShader:qt.sprite_vert,fragmentShader:qt.sprite_frag},background:{uniforms:{uvTransform:{value:new Bt},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:qt.background_vert,fragmentShader:qt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new Bt}},vertexShader:qt.backgroundCube_vert,fragmentShader:qt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:qt.cube_vert,fragmentShader:qt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:qt.equirect_vert,fragmentShader:qt.equirect_frag},distance:{uniforms:gn([gt.common,gt.displacementmap,{referencePosition:{value:new L},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:qt.distance_vert,fragmentShader:qt.distance_frag},shadow:{uniforms:gn([gt.lights,gt.fog,{color:{value:new Ot(0)},opacity:{value:1}}]),vertexShader:qt.shadow_vert,fragmentShader:qt.shadow_frag}};Sn.physical={uniforms:gn([Sn.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new Bt},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new Bt},clearcoatNormalScale:{value:new xt(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new Bt},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new Bt},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new Bt},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new Bt},sheen:{value:0},sheenColor:{value:new Ot(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new Bt},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new Bt},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new Bt},transmissionSamplerSize:{value:new xt},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new Bt},attenuationDistance:{value:0},attenuationColor:{value:new Ot(0)},specularColor:{value:new Ot(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new Bt},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new Bt},anisotropyVector:{value:new xt},anisotropyMap:{value:null},anisotropyMapTransform:{value:new Bt}}]),vertexShader:qt.meshphysical_vert,fragmentShader:qt.meshphysical_frag};var lc={r:0,b:0,g:0},ob=new Ut,Pm=new Bt;Pm.set(-1,0,0,0,1,0,0,0,1);function ab(i,t,e,n,s,r){let o=new Ot(0),a=s===!0?0:1,l,c,h=null,d=0,u=null;function f(x){let b=x.isScene===!0?x.background:null;if(b&&b.isTexture){let v=x.backgroundBlurriness>0;b=t.get(b,v)}return b}function g(x){let b=!1,v=f(x);v===null?p(o,a):v&&v.isColor&&(p(v,1),b=!0);let M=i.xr.getEnvironmentBlendMode();M==="additive"?e.buffers.color.setClear(0,0,0,1,r):M==="alpha-blend"&&e.buffers.color.setClear(0,0,0,0,r),(i.autoClear||b)&&(e.buffers.depth.setTest(!0),e.buffers.depth.setMask(!0),e.buffers.color.setMask(!0),i.clear(i.autoClearColor,i.autoClearDepth,i.autoClearStencil))}function y(x,b){let v=f(b);v&&v.isCubeTexture?(c===void 0&&(c=new Xt(new xr(1,1,1),new ke({name:"BackgroundCubeMaterial",uniforms:Cs(Sn.backgroundCube.uniforms),vertexShader:Sn.backgroundCube.vertexShader,fragmentShader:Sn.backgroundCube.fragmentShader,side:He,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(M,w,_){this.matrixWorld.copyPosition(_.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),n.update(c)),c.material.uniforms.envMap.value=v,c.material.uniforms.backgroundBlurriness.value=b.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=b.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(ob.makeRotationFromEuler(b.backgroundRotation)).transpose(),v.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(Pm),c.material.toneMapped=te.getTransfer(v.colorSpace)!==ue,(h!==v||d!==v.version||u!==i.toneMapping)&&(c.material.needsUpdate=!0,h=v,d=v.version,u=i.toneMapping),c.layers.enableAll(),x.unshift(c,c.geometry,c.material,0,0,null)):v&&v.isTexture&&(l===void 0&&(l=new Xt(new vo(2,2),new ke({name:"BackgroundMaterial",uniforms:Cs(Sn.background.uniforms),vertexShader:Sn.background.vertexShader,fragmentShader:Sn.background.fragmentShader,side:ii,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),n.update(l)),l.material.uniforms.t2D.value=v,l.material.uniforms.backgroundIntensity.value=b.backgroundIntensity,l.material.toneMapped=te.getTransfer(v.colorSpace)!==ue,v.matrixAutoUpdate===!0&&v.updateMatrix(),l.material.uniforms.uvTransform.value.copy(v.matrix),(h!==v||d!==v.version||u!==i.toneMapping)&&(l.material.needsUpdate=!0,h=v,d=v.version,u=i.toneMapping),l.layers.enableAll(),x.unshift(l,l.geometry,l.material,0,0,null))}function p(x,b){x.getRGB(lc,td(i)),e.buffers.color.setClear(lc.r,lc.g,lc.b,b,r)}function m(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(x,b=1){o.set(x),a=b,p(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(x){a=x,p(o,a)},render:g,addToRenderList:y,dispose:m}}function lb(i,t){let e=i.getParameter(i.MAX_VERTEX_ATTRIBS),n={},s=u(null),r=s,o=!1;function a(A,P,U,D,O){let z=!1,H=d(A,D,U,P);r!==H&&(r=H,c(r.object)),z=f(A,D,U,O),z&&g(A,D,U,O),O!==null&&t.update(O,i.ELEMENT_ARRAY_BUFFER),(z||o)&&(o=!1,v(A,P,U,D),O!==null&&i.bindBuffer(i.ELEMENT_ARRAY_BUFFER,t.get(O).buffer))}function l(){return i.createVertexArray()}function c(A){return i.bindVertexArray(A)}function h(A){return i.deleteVertexArray(A)}function d(A,P,U,D){let O=D.wireframe===!0,z=n[P.id];z===void 0&&(z={},n[P.id]=z);let H=A.isInstancedMesh===!0?A.id:0,J=z[H];J===void 0&&(J={},z[H]=J);let $=J[U.id];$===void 0&&($={},J[U.id]=$);let et=$[O];return et===void 0&&(et=u(l()),$[O]=et),et}function u(A){let P=[],U=[],D=[];for(let O=0;O<e;O++)P[O]=0,U[O]=0,D[O]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:P,enabledAttributes:U,attributeDivisors:D,object:A,attributes:{},index:null}}function f(A,P,U,D){let O=r.attributes,z=P.attributes,H=0,J=U.getAttributes();for(let $ in J)if(J[$].location>=0){let it=O[$],ct=z[$];if(ct===void 0&&($==="instanceMatrix"&&A.instanceMatrix&&(ct=A.instanceMatrix),$==="instanceColor"&&A.instanceColor&&(ct=A.instanceColor)),it===void 0||it.attribute!==ct||ct&&it.data!==ct.data)return!0;H++}return r.attributesNum!==H||r.index!==D}function g(A,P,U,D){let O={},z=P.attributes,H=0,J=U.getAttributes();for(let $ in J)if(J[$].location>=0){let it=z[$];it===void 0&&($==="instanceMatrix"&&A.instanceMatrix&&(it=A.instanceMatrix),$==="instanceColor"&&A.instanceColor&&(it=A.instanceColor));let ct={};ct.attribute=it,it&&it.data&&(ct.data=it.data),O[$]=ct,H++}r.attributes=O,r.attributesNum=H,r.index=D}function y(){let A=r.newAttributes;for(let P=0,U=A.length;P<U;P++)A[P]=0}function p(A){m(A,0)}function m(A,P){let U=r.newAttributes,D=r.enabledAttributes,O=r.attributeDivisors;U[A]=1,D[A]===0&&(i.enableVertexAttribArray(A),D[A]=1),O[A]!==P&&(i.vertexAttribDivisor(A,P),O[A]=P)}function x(){let A=r.newAttributes,P=r.enabledAttributes;for(let U=0,D=P.length;U<D;U++)P[U]!==A[U]&&(i.disableVertexAttribArray(U),P[U]=0)}function b(A,P,U,D,O,z,H){H===!0?i.vertexAttribIPointer(A,P,U,O,z):i.vertexAttribPointer(A,P,U,D,O,z)}function v(A,P,U,D){y();let O=D.attributes,z=U.getAttributes(),H=P.defaultAttributeValues;for(let J in z){let $=z[J];if($.location>=0){let et=O[J];if(et===void 0&&(J==="instanceMatrix"&&A.instanceMatrix&&(et=A.instanceMatrix),J==="instanceColor"&&A.instanceColor&&(et=A.instanceColor)),et!==void 0){let it=et.normalized,ct=et.itemSize,Pt=t.get(et);if(Pt===void 0)continue;let K=Pt.buffer,ft=Pt.type,Mt=Pt.bytesPerElement,It=ft===i.INT||ft===i.UNSIGNED_INT||et.gpuType===Ml;if(et.isInterleavedBufferAttribute){let vt=et.data,zt=vt.isInterleavedBuffer===!0?vt.stride:vt.itemSize,Pe=et.offset;if(vt.isInstancedInterleavedBuffer||vt.isInstancedBufferAttribute){for(let Dt=0;Dt<$.locationSize;Dt++)m($.location+Dt,vt.meshPerAttribute);A.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=vt.meshPerAttribute*vt.count)}else for(let Dt=0;Dt<$.locationSize;Dt++)p($.location+Dt);i.bindBuffer(i.ARRAY_BUFFER,K);for(let Dt=0;Dt<$.locationSize;Dt++)b($.location+Dt,ct/$.locationSize,ft,it,zt*Mt,(Pe+ct/$.locationSize*Dt)*Mt,It)}else{if(et.isInstancedBufferAttribute){for(let vt=0;vt<$.locationSize;vt++)m($.location+vt,et.meshPerAttribute);A.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=et.meshPerAttribute*et.count)}else for(let vt=0;vt<$.locationSize;vt++)p($.location+vt);i.bindBuffer(i.ARRAY_BUFFER,K);for(let vt=0;vt<$.locationSize;vt++)b($.location+vt,ct/$.locationSize,ft,it,ct*Mt,ct/$.locationSize*vt*Mt,It)}}else if(H!==void 0){let it=H[J];if(it!==void 0)switch(it.length){case 2:i.vertexAttrib2fv($.location,it);break;case 3:i.vertexAttrib3fv($.location,it);break;case 4:i.vertexAttrib4fv($.location,it);break;default:i.vertexAttrib1fv($.location,it)}}}}x()}function M(){I();for(let A in n){let P=n[A];for(let U in P){let D=P[U];for(let O in D){let z=D[O];for(let H in z)h(z[H].object),delete z[H];delete D[O]}}delete n[A]}}function w(A){if(n[A.id]===void 0)return;let P=n[A.id];for(let U in P){let D=P[U];for(let O in D){let z=D[O];for(let H in z)h(z[H].object),delete z[H];delete D[O]}}delete n[A.id]}function _(A){for(let P in n){let U=n[P];for(let D in U){let O=U[D];if(O[A.id]===void 0)continue;let z=O[A.id];for(let H in z)h(z[H].object),delete z[H];delete O[A.id]}}}function S(A){for(let P in n){let U=n[P],D=A.isInstancedMesh===!0?A.id:0,O=U[D];if(O!==void 0){for(let z in O){let H=O[z];for(let J in H)h(H[J].object),delete H[J];delete O[z]}delete U[D],Object.keys(U).length===0&&delete n[P]}}}function I(){C(),o=!0,r!==s&&(r=s,c(r.object))}function C(){s.geometry=null,s.program=null,s.wireframe=!1}return{setup:a,reset:I,resetDefaultState:C,dispose:M,releaseStatesOfGeometry:w,releaseStatesOfObject:S,releaseStatesOfProgram:_,initAttributes:y,enableAttribute:p,disableUnusedAttributes:x}}function cb(i,t,e){let n;function s(l){n=l}function r(l,c){i.drawArrays(n,l,c),e.update(c,n,1)}function o(l,c,h){h!==0&&(i.drawArraysInstanced(n,l,c,h),e.update(c,n,h))}function a(l,c,h){if(h===0)return;t.get("WEBGL_multi_draw").multiDrawArraysWEBGL(n,l,0,c,0,h);let u=0;for(let f=0;f<h;f++)u+=c[f];e.update(u,n,1)}this.setMode=s,this.render=r,this.renderInstances=o,this.renderMultiDraw=a}function hb(i,t,e,n){let s;function r(){if(s!==void 0)return s;if(t.has("EXT_texture_filter_anisotropic")===!0){let _=t.get("EXT_texture_filter_anisotropic");s=i.getParameter(_.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else s=0;return s}function o(_){return!(_!==wn&&n.convert(_)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(_){let S=_===Cn&&(t.has("EXT_color_buffer_half_float")||t.has("EXT_color_buffer_float"));return!(_!==En&&_!==Ge&&!S&&n.convert(_)!==i.getParameter(i.IMPLEMENTATION_COLOR_READ_TYPE))}function l(_){if(_==="highp"){if(i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.HIGH_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.HIGH_FLOAT).precision>0)return"highp";_="mediump"}return _==="mediump"&&i.getShaderPrecisionFormat(i.VERTEX_SHADER,i.MEDIUM_FLOAT).precision>0&&i.getShaderPrecisionFormat(i.FRAGMENT_SHADER,i.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=e.precision!==void 0?e.precision:"highp",h=l(c);h!==c&&(kt("WebGLRenderer:",c,"not supported, using",h,"instead."),c=h);let d=e.reversedDepthBuffer===!0&&t.has("EXT_clip_control"),u=e.logarithmicDepthBuffer===!0&&d===!1;e.reversedDepthBuffer===!0&&d===!1&&kt("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),e.logarithmicDepthBuffer===!0&&d===!0&&kt("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let f=i.getParameter(i.MAX_TEXTURE_IMAGE_UNITS),g=i.getParameter(i.MAX_VERTEX_TEXTURE_IMAGE_UNITS),y=i.getParameter(i.MAX_TEXTURE_SIZE),p=i.getParameter(i.MAX_CUBE_MAP_TEXTURE_SIZE),m=i.getParameter(i.MAX_VERTEX_ATTRIBS),x=i.getParameter(i.MAX_VERTEX_UNIFORM_VECTORS),b=i.getParameter(i.MAX_VARYING_VECTORS),v=i.getParameter(i.MAX_FRAGMENT_UNIFORM_VECTORS),M=i.getParameter(i.MAX_SAMPLES),w=i.getParameter(i.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:r,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:u,reversedDepthBuffer:d,maxTextures:f,maxVertexTextures:g,maxTextureSize:y,maxCubemapSize:p,maxAttributes:m,maxVertexUniforms:x,maxVaryings:b,maxFragmentUniforms:v,maxSamples:M,samples:w}}function ub(i){let t=this,e=null,n=0,s=!1,r=!1,o=new en,a=new Bt,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(d,u){let f=d.length!==0||u||n!==0||s;return s=u,n=d.length,f},this.beginShadows=function(){r=!0,h(null)},this.endShadows=function(){r=!1},this.setGlobalState=function(d,u){e=h(d,u,0)},this.setState=function(d,u,f){let g=d.clippingPlanes,y=d.clipIntersection,p=d.clipShadows,m=i.get(d);if(!s||g===null||g.length===0||r&&!p)r?h(null):c();else{let x=r?0:n,b=x*4,v=m.clippingState||null;l.value=v,v=h(g,u,b,f);for(let M=0;M!==b;++M)v[M]=e[M];m.clippingState=v,this.numIntersection=y?this.numPlanes:0,this.numPlanes+=x}};function c(){l.value!==e&&(l.value=e,l.needsUpdate=n>0),t.numPlanes=n,t.numIntersection=0}function h(d,u,f,g){let y=d!==null?d.length:0,p=null;if(y!==0){if(p=l.value,g!==!0||p===null){let m=f+y*4,x=u.matrixWorldInverse;a.getNormalMatrix(x),(p===null||p.length<m)&&(p=new Float32Array(m));for(let b=0,v=f;b!==y;++b,v+=4)o.copy(d[b]).applyMatrix4(x,a),o.normal.toArray(p,v),p[v+3]=o.constant}l.value=p,l.needsUpdate=!0}return t.numPlanes=y,t.numIntersection=0,p}}var Xo=class extends De{constructor(t=1,e={}){super(t,t,e),this.isWebGLCubeRenderTarget=!0;let n={width:t,height:t,depth:1},s=[n,n,n,n,n,n];this.texture=new xo(s),this._setTextureOptions(e),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(t,e){this.texture.type=e.type,this.texture.colorSpace=e.colorSpace,this.texture.generateMipmaps=e.generateMipmaps,this.texture.minFilter=e.minFilter,this.texture.magFilter=e.magFilter;let n={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},s=new xr(5,5,5),r=new ke({name:"CubemapFromEquirect",uniforms:Cs(n.uniforms),vertexShader:n.vertexShader,fragmentShader:n.fragmentShader,side:He,blending:Nn});r.uniforms.tEquirect.value=e;let o=new Xt(s,r),a=e.minFilter;return e.minFilter===ki&&(e.minFilter=Re),new _r(1,10,this).update(t,o),e.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(t,e=!0,n=!0,s=!0){let r=t.getRenderTarget();for(let o=0;o<6;o++)t.setRenderTarget(this,o),t.clear(e,n,s);t.setRenderTarget(r)}},am=256,db=3,fb=20,Rm=256,Lm=16,pb=3,mb=new L,gb=new Ot,hc=class i{constructor(t){this._renderer=t,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new _r(1,10,null),this._boxMesh=new Xt(new xr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(t,e=0,n=.1,s=100,r={}){let{size:o=256,position:a=mb}=r,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),h=this._getSourceTarget(!0);e>0&&(h.texture.mipmapsAutoUpdate=!1);let d=l.autoClear,u=l.autoClearColor,f=l.autoClearDepth,g=l.autoClearStencil,y=t.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,y===null&&(t.background=l.getClearColor(gb));let p=new _r(n,s,h);return p.position.copy(a),p.update(l,t),l.autoClear=d,l.autoClearColor=u,l.autoClearDepth=f,l.autoClearStencil=g,t.background=y,e>0&&(h.texture.mipmapsAutoUpdate=!0,this._blur(c,e)),this._applyPMREM(c),c}fromEquirectangular(t,e=null){return this._fromTexture(t,e)}fromCubemap(t,e=null){return this._fromTexture(t,e)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=hm(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=cm(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(t,e){return e>0?1-Math.sqrt(1-t/e):0}_setSize(t){this._cubeSize=Math.max(am,ju(t))}_fromTexture(t,e){t.mapping===As||t.mapping===wr?this._setSize(t.image.length===0?am:t.image[0].width||t.image[0].image.width):this._setSize(t.image.width/4);let n=e||this._allocateTarget();return this._textureToCubemap(t),this._applyPMREM(n),n}_allocateTarget(){let t=this._cubeSize,e=lm(t,!1,!1),n=Math.log2(t)-db;for(let s=0;s<=n;s++)e.texture.mipmaps.push({width:t>>s,height:t>>s});return e.texture.name="PMREM",e.texture.isPMREMTexture=!0,e}_getSourceTarget(t=!1){let e=this._cubeSize,n=this._sourceTarget;return(n===null||n.width!==e||t&&n.depthBuffer===!1)&&(n!==null&&n.dispose(),this._sourceTarget=lm(e,!0,t)),this._sourceTarget}_compileMaterial(t){this._boxMesh.material=t,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(t,e,n){let s=this._boxMesh,r=this._cubeCamera;s.material=n,r.renderTarget=t,r.activeMipmapLevel=e;let o=t.width>>e;t.viewport.set(0,0,o,o),r.update(this._renderer,s),t.viewport.set(0,0,t.width,t.height)}_textureToCubemap(t){let e;t.mapping===As||t.mapping===wr?(this._cubemapMaterial===null&&(this._cubemapMaterial=hm()),e=this._cubemapMaterial,e.uniforms.flipEnvMap.value=t.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=cm()),e=this._equirectMaterial),e.uniforms.envMap.value=t,this._renderCube(this._getSourceTarget(),0,e)}_applyPMREM(t){this._ggxMaterial===null&&(this._ggxMaterial=xb(),this._integrationMaterial=yb());let e=this._cubeSize,n=t.texture.mipmaps.length-1,s=this._ggxMaterial.uniforms;s.envMap.value=this._sourceTarget.texture;let r=this._integrationMaterial.uniforms;r.envMap.value=this._sourceTarget.texture,r.sourceLod.value=Math.log2(e/Lm);for(let o=0;o<=n;o++){let a=i.lodToRoughness(o,n);if(o>n-pb)r.roughness.value=a,this._renderCube(t,o,this._integrationMaterial);else{let l=a>0?Math.log2(e)+.5*Math.log2(6/(Rm*Math.pow(a,4)))+.5:0;s.roughness.value=a,s.lodBias.value=l,this._renderCube(t,o,this._ggxMaterial)}}}_blur(t,e){this._blurMaterial===null&&(this._blurMaterial=_b());let n=this._blurMaterial,s=n.uniforms,r=this._sourceTarget;s.sigma.value=Math.min(e,Math.PI)/Math.SQRT2,s.envMap.value=r.texture,this._renderCube(t,0,n),s.envMap.value=t.texture,this._renderCube(r,0,n)}};function lm(i,t,e){return new Xo(i,{minFilter:ki,generateMipmaps:t,type:Cn,colorSpace:lo,depthBuffer:e})}function $o(i,t,e){return new ke({name:i,uniforms:t,vertexShader:qt.cube_vert,fragmentShader:e,side:He,blending:Nn,depthTest:!1,depthWrite:!1})}function xb(){return $o("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${Rm}u

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
	`)}function yb(){return $o("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Lm}},`

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
	`)}function _b(){return $o("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${fb}
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
	`)}function cm(){return $o("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function hm(){return $o("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function vb(i){let t=new WeakMap,e=new WeakMap,n=null;function s(u,f=!1){return u==null?null:f?o(u):r(u)}function r(u){if(u&&u.isTexture){let f=u.mapping;if(f===bl||f===wl)if(t.has(u)){let g=t.get(u).texture;return a(g,u.mapping)}else{let g=u.image;if(g&&g.height>0){let y=new Xo(g.height);return y.fromEquirectangularTexture(i,u),t.set(u,y),u.addEventListener("dispose",c),a(y.texture,u.mapping)}else return null}}return u}function o(u){if(u&&u.isTexture&&u.isPMREMTexture!==!0){let f=u.mapping,g=f===bl||f===wl,y=f===As||f===wr;if(g||y){let p=e.get(u),m=p!==void 0?p.texture.pmremVersion:0;if(u.isRenderTargetTexture&&u.pmremVersion!==m)return n===null&&(n=new hc(i)),p=g?n.fromEquirectangular(u,p):n.fromCubemap(u,p),p.texture.pmremVersion=u.pmremVersion,e.set(u,p),p.texture;if(p!==void 0)return p.texture;{let x=u.image;return g&&x&&x.height>0||y&&x&&l(x)?(n===null&&(n=new hc(i)),p=g?n.fromEquirectangular(u):n.fromCubemap(u),p.texture.pmremVersion=u.pmremVersion,e.set(u,p),u.addEventListener("dispose",h),p.texture):null}}}return u}function a(u,f){return f===bl?u.mapping=As:f===wl&&(u.mapping=wr),u}function l(u){let f=0,g=6;for(let y=0;y<g;y++)u[y]!==void 0&&f++;return f===g}function c(u){let f=u.target;f.removeEventListener("dispose",c);let g=t.get(f);g!==void 0&&(t.delete(f),g.dispose())}function h(u){let f=u.target;f.removeEventListener("dispose",h);let g=e.get(f);g!==void 0&&(e.delete(f),g.dispose())}function d(){t=new WeakMap,e=new WeakMap,n!==null&&(n.dispose(),n=null)}return{get:s,dispose:d}}function bb(i){let t={};function e(n){if(t[n]!==void 0)return t[n];let s=i.getExtension(n);return t[n]=s,s}return{has:function(n){return e(n)!==null},init:function(){e("EXT_color_buffer_float"),e("WEBGL_clip_cull_distance"),e("OES_texture_float_linear"),e("EXT_color_buffer_half_float"),e("WEBGL_multisampled_render_to_texture"),e("WEBGL_render_shared_exponent")},get:function(n){let s=e(n);return s===null&&so("WebGLRenderer: "+n+" extension not supported."),s}}}function wb(i,t,e,n){let s={},r=new WeakMap,o=new FinalizationRegistry(g=>delete s[g]);function a(g){l(g.target)}function l(g){g.index!==null&&t.remove(g.index);for(let p in g.attributes)t.remove(g.attributes[p]);g.removeEventListener("dispose",a),delete s[g.id],o.unregister(g);let y=r.get(g);y&&(t.remove(y),r.delete(g)),n.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,e.memory.geometries--}function c(g,y){return s[y.id]!==void 0||(y.addEventListener("dispose",a),s[y.id]=new WeakRef(y),o.register(y,y.id,y),e.memory.geometries++),y}function h(g){let y=g.attributes;for(let p in y)t.update(y[p],i.ARRAY_BUFFER)}function d(g){let y=g.index,p=g.attributes.position,m=0;if(p===void 0)return;let x=y!==null?y.array.length:p.array.length/3-1,b=p.count>=65535?mo:po,v=new b(Math.ceil(x/3)*6,1),M=v.array;if(y!==null){let _=y.array;m=y.version;for(let S=0,I=0;S<x;S+=3){let C=_[S+0],A=_[S+1],P=_[S+2];M[I++]=C,M[I++]=A,M[I++]=A,M[I++]=P,M[I++]=P,M[I++]=C}}else{m=p.version;for(let _=0,S=0;_<x;_+=3){let I=_+0,C=_+1,A=_+2;M[S++]=I,M[S++]=C,M[S++]=C,M[S++]=A,M[S++]=A,M[S++]=I}}v.version=m;let w=r.get(g);w&&t.remove(w),r.set(g,v)}function u(g){let y=r.get(g);if(y){let p=g.index;p!==null&&y.version<p.version&&d(g)}else d(g);return r.get(g)}function f(){for(let g in s){let y=s[g].deref();y!==void 0&&l(y)}}return{get:c,update:h,getWireframeAttribute:u,dispose:f}}function Sb(i,t,e){let n;function s(d){n=d}let r,o;function a(d){r=d.type,o=d.bytesPerElement}function l(d,u){i.drawElements(n,u,r,d*o),e.update(u,n,1)}function c(d,u,f){f!==0&&(i.drawElementsInstanced(n,u,r,d*o,f),e.update(u,n,f))}function h(d,u,f){if(f===0)return;t.get("WEBGL_multi_draw").multiDrawElementsWEBGL(n,u,0,r,d,0,f);let y=0;for(let p=0;p<f;p++)y+=u[p];e.update(y,n,1)}this.setMode=s,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=h}function Mb(i){let t={geometries:0,textures:0},e={frame:0,calls:0,triangles:0,points:0,lines:0};function n(r,o,a){switch(e.calls++,o){case i.TRIANGLES:e.triangles+=a*(r/3);break;case i.LINES:e.lines+=a*(r/2);break;case i.LINE_STRIP:e.lines+=a*(r-1);break;case i.LINE_LOOP:e.lines+=a*r;break;case i.POINTS:e.points+=a*r;break;default:Ft("WebGLInfo: Unknown draw mode:",o);break}}function s(){e.calls=0,e.triangles=0,e.points=0,e.lines=0}return{memory:t,render:e,programs:null,autoReset:!0,reset:s,update:n}}function Tb(i,t,e){let n=new WeakMap,s=new de;function r(o,a,l){let c=o.morphTargetInfluences,h=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,d=h!==void 0?h.length:0,u=n.get(a);if(u===void 0||u.count!==d){let I=function(){_.dispose(),n.delete(a),a.removeEventListener("dispose",I)};u!==void 0&&u.texture.dispose();let f=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,y=a.morphAttributes.color!==void 0,p=a.morphAttributes.position||[],m=a.morphAttributes.normal||[],x=a.morphAttributes.color||[],b=0;f===!0&&(b=1),g===!0&&(b=2),y===!0&&(b=3);let v=a.attributes.position.count*b,M=1;v>t.maxTextureSize&&(M=Math.ceil(v/t.maxTextureSize),v=t.maxTextureSize);let w=new Float32Array(v*M*4*d),_=new fo(w,v,M,d);_.type=Ge,_.needsUpdate=!0;let S=b*4;for(let C=0;C<d;C++){let A=p[C],P=m[C],U=x[C],D=v*M*4*C;for(let O=0;O<A.count;O++){let z=O*S;f===!0&&(s.fromBufferAttribute(A,O),w[D+z+0]=s.x,w[D+z+1]=s.y,w[D+z+2]=s.z,w[D+z+3]=0),g===!0&&(s.fromBufferAttribute(P,O),w[D+z+4]=s.x,w[D+z+5]=s.y,w[D+z+6]=s.z,w[D+z+7]=0),y===!0&&(s.fromBufferAttribute(U,O),w[D+z+8]=s.x,w[D+z+9]=s.y,w[D+z+10]=s.z,w[D+z+11]=U.itemSize===4?s.w:1)}}u={count:d,texture:_,size:new xt(v,M)},n.set(a,u),a.addEventListener("dispose",I)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(i,"morphTexture",o.morphTexture,e);else{let f=0;for(let y=0;y<c.length;y++)f+=c[y];let g=a.morphTargetsRelative?1:1-f;l.getUniforms().setValue(i,"morphTargetBaseInfluence",g),l.getUniforms().setValue(i,"morphTargetInfluences",c)}l.getUniforms().setValue(i,"morphTargetsTexture",u.texture,e),l.getUniforms().setValue(i,"morphTargetsTextureSize",u.size)}return{update:r}}function Ab(i,t,e,n,s){let r=new WeakMap;function o(c){let h=s.render.frame,d=c.geometry,u=t.get(c,d);if(r.get(u)!==h&&(t.update(u),r.set(u,h)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),r.get(c)!==h&&(e.update(c.instanceMatrix,i.ARRAY_BUFFER),c.instanceColor!==null&&e.update(c.instanceColor,i.ARRAY_BUFFER),r.set(c,h))),c.isSkinnedMesh){let f=c.skeleton;r.get(f)!==h&&(f.update(),r.set(f,h))}return u}function a(){r=new WeakMap}function l(c){let h=c.target;h.removeEventListener("dispose",l),n.releaseStatesOfObject(h),e.remove(h.instanceMatrix),h.instanceColor!==null&&e.remove(h.instanceColor)}return{update:o,dispose:a}}var Eb={[Nu]:"LINEAR_TONE_MAPPING",[ku]:"REINHARD_TONE_MAPPING",[Uu]:"CINEON_TONE_MAPPING",[Fu]:"ACES_FILMIC_TONE_MAPPING",[Bu]:"AGX_TONE_MAPPING",[Lo]:"NEUTRAL_TONE_MAPPING",[Ou]:"CUSTOM_TONE_MAPPING"};function Cb(i,t,e,n,s,r){let o=new De(t,e,{type:i,depthBuffer:s,stencilBuffer:r,samples:n?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,h=new Te;h.setAttribute("position",new oe([-1,3,0,-1,-1,0,3,-1,0],3)),h.setAttribute("uv",new oe([0,2,0,0,2,0],2));let d=new rl({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),u=new Xt(h,d),f=new Ss(-1,1,1,-1,0,1),g=null,y=null,p=!1,m,x=null,b=[],v=!1;this.setSize=function(M,w){o.setSize(M,w),a!==null&&a.setSize(M,w),l!==null&&l.setSize(M,w);for(let _=0;_<b.length;_++){let S=b[_];S.setSize&&S.setSize(M,w)}},this.setEffects=function(M){b=M,v=b.length>0&&b[0].isRenderPass===!0;let w=o.width,_=o.height;b.length>0&&a===null&&(a=new De(w,_,{type:Cn,depthBuffer:!1,stencilBuffer:!1}),l=new De(w,_,{type:Cn,depthBuffer:!1,stencilBuffer:!1}));let S=s===!0&&b.some(I=>I.needsDepthTexture===!0);S!==(o.depthTexture!==null)&&(S===!0&&c===null&&(c=new In(w,_),r===!0&&(c.format=Ui,c.type=Es)),o.dispose(),o.depthTexture=S?c:null,o.resolveDepthBuffer=S,o.storeMultisampledDepthBuffer=S);for(let I=0;I<b.length;I++){let C=b[I];C.setSize&&C.setSize(w,_),S&&C.needsDepthTexture===!0&&C.setDepthTexture&&C.setDepthTexture(c)}},this.begin=function(M,w){if(p||M.toneMapping===hi&&b.length===0)return!1;if(x=w,w!==null){let _=w.width,S=w.height;(o.width!==_||o.height!==S)&&this.setSize(_,S)}return v===!1&&M.setRenderTarget(o),m=M.toneMapping,M.toneMapping=hi,!0},this.hasRenderPass=function(){return v},this.end=function(M,w){M.toneMapping=m,p=!0;let _=o,S=a;for(let I=0;I<b.length;I++){let C=b[I];C.enabled!==!1&&(C.render(M,S,_,w),C.needsSwap!==!1&&(_=S,S=S===a?l:a))}if(g!==M.outputColorSpace||y!==M.toneMapping){g=M.outputColorSpace,y=M.toneMapping,d.defines={},te.getTransfer(g)===ue&&(d.defines.SRGB_TRANSFER="");let I=Eb[y];I&&(d.defines[I]=""),d.needsUpdate=!0}d.uniforms.tDiffuse.value=_.texture,M.setRenderTarget(x),M.render(u,f),x=null,p=!1},this.isCompositing=function(){return p},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),h.dispose(),d.dispose()}}var Im=new An,Dm=new In(1,1),Nm=new yo(1),km=new fo,Um=new nl,Fm=new xo,um=[],dm=[],fm=new Float32Array(16),pm=new Float32Array(9),mm=new Float32Array(4);function Ar(i,t,e){let n=i[0];if(n<=0||n>0)return i;let s=t*e,r=um[s];if(r===void 0&&(r=new Float32Array(s),um[s]=r),t!==0){n.toArray(r,0);for(let o=1,a=0;o!==t;++o)a+=e,i[o].toArray(r,a)}return r}function We(i,t){if(i.length!==t.length)return!1;for(let e=0,n=i.length;e<n;e++)if(i[e]!==t[e])return!1;return!0}function Xe(i,t){for(let e=0,n=t.length;e<n;e++)i[e]=t[e]}function fc(i,t){let e=dm[t];e===void 0&&(e=new Int32Array(t),dm[t]=e);for(let n=0;n!==t;++n)e[n]=i.allocateTextureUnit();return e}function Pb(i,t){let e=this.cache;e[0]!==t&&(i.uniform1f(this.addr,t),e[0]=t)}function Rb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2f(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(We(e,t))return;i.uniform2fv(this.addr,t),Xe(e,t)}}function Lb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3f(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else if(t.r!==void 0)(e[0]!==t.r||e[1]!==t.g||e[2]!==t.b)&&(i.uniform3f(this.addr,t.r,t.g,t.b),e[0]=t.r,e[1]=t.g,e[2]=t.b);else{if(We(e,t))return;i.uniform3fv(this.addr,t),Xe(e,t)}}function Ib(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4f(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(We(e,t))return;i.uniform4fv(this.addr,t),Xe(e,t)}}function Db(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(We(e,t))return;i.uniformMatrix2fv(this.addr,!1,t),Xe(e,t)}else{if(We(e,n))return;mm.set(n),i.uniformMatrix2fv(this.addr,!1,mm),Xe(e,n)}}function Nb(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(We(e,t))return;i.uniformMatrix3fv(this.addr,!1,t),Xe(e,t)}else{if(We(e,n))return;pm.set(n),i.uniformMatrix3fv(this.addr,!1,pm),Xe(e,n)}}function kb(i,t){let e=this.cache,n=t.elements;if(n===void 0){if(We(e,t))return;i.uniformMatrix4fv(this.addr,!1,t),Xe(e,t)}else{if(We(e,n))return;fm.set(n),i.uniformMatrix4fv(this.addr,!1,fm),Xe(e,n)}}function Ub(i,t){let e=this.cache;e[0]!==t&&(i.uniform1i(this.addr,t),e[0]=t)}function Fb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2i(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(We(e,t))return;i.uniform2iv(this.addr,t),Xe(e,t)}}function Ob(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3i(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(We(e,t))return;i.uniform3iv(this.addr,t),Xe(e,t)}}function Bb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4i(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(We(e,t))return;i.uniform4iv(this.addr,t),Xe(e,t)}}function zb(i,t){let e=this.cache;e[0]!==t&&(i.uniform1ui(this.addr,t),e[0]=t)}function Vb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y)&&(i.uniform2ui(this.addr,t.x,t.y),e[0]=t.x,e[1]=t.y);else{if(We(e,t))return;i.uniform2uiv(this.addr,t),Xe(e,t)}}function Hb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z)&&(i.uniform3ui(this.addr,t.x,t.y,t.z),e[0]=t.x,e[1]=t.y,e[2]=t.z);else{if(We(e,t))return;i.uniform3uiv(this.addr,t),Xe(e,t)}}function Gb(i,t){let e=this.cache;if(t.x!==void 0)(e[0]!==t.x||e[1]!==t.y||e[2]!==t.z||e[3]!==t.w)&&(i.uniform4ui(this.addr,t.x,t.y,t.z,t.w),e[0]=t.x,e[1]=t.y,e[2]=t.z,e[3]=t.w);else{if(We(e,t))return;i.uniform4uiv(this.addr,t),Xe(e,t)}}function pc(i){return i.version===0&&(i.compareFunction=Yu,i.needsUpdate=!0),i}function Wb(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_2D_SHADOW?r=pc(Dm):r=Im,e.setTexture2D(t||r,s)}function Xb(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture3D(t||Um,s)}function $b(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s);let r;this.type===i.SAMPLER_CUBE_SHADOW?r=pc(Nm):r=Fm,e.setTextureCube(t||r,s)}function qb(i,t,e){let n=this.cache,s=e.allocateTextureUnit();n[0]!==s&&(i.uniform1i(this.addr,s),n[0]=s),e.setTexture2DArray(t||km,s)}function Yb(i){switch(i){case 5126:return Pb;case 35664:return Rb;case 35665:return Lb;case 35666:return Ib;case 35674:return Db;case 35675:return Nb;case 35676:return kb;case 5124:case 35670:return Ub;case 35667:case 35671:return Fb;case 35668:case 35672:return Ob;case 35669:case 35673:return Bb;case 5125:return zb;case 36294:return Vb;case 36295:return Hb;case 36296:return Gb;case 35678:case 36198:case 36298:case 36306:case 35682:return Wb;case 35679:case 36299:case 36307:return Xb;case 35680:case 36300:case 36308:case 36293:return $b;case 36289:case 36303:case 36311:case 36292:return qb}}function Zb(i,t){i.uniform1fv(this.addr,t)}function Kb(i,t){let e=Ar(t,this.size,2);i.uniform2fv(this.addr,e)}function jb(i,t){let e=Ar(t,this.size,3);i.uniform3fv(this.addr,e)}function Jb(i,t){let e=Ar(t,this.size,4);i.uniform4fv(this.addr,e)}function Qb(i,t){let e=Ar(t,this.size,4);i.uniformMatrix2fv(this.addr,!1,e)}function tw(i,t){let e=Ar(t,this.size,9);i.uniformMatrix3fv(this.addr,!1,e)}function ew(i,t){let e=Ar(t,this.size,16);i.uniformMatrix4fv(this.addr,!1,e)}function nw(i,t){i.uniform1iv(this.addr,t)}function iw(i,t){i.uniform2iv(this.addr,t)}function sw(i,t){i.uniform3iv(this.addr,t)}function rw(i,t){i.uniform4iv(this.addr,t)}function ow(i,t){i.uniform1uiv(this.addr,t)}function aw(i,t){i.uniform2uiv(this.addr,t)}function lw(i,t){i.uniform3uiv(this.addr,t)}function cw(i,t){i.uniform4uiv(this.addr,t)}function hw(i,t,e){let n=this.cache,s=t.length,r=fc(e,s);We(n,r)||(i.uniform1iv(this.addr,r),Xe(n,r));let o;this.type===i.SAMPLER_2D_SHADOW?o=pc(Dm):o=Im;for(let a=0;a!==s;++a)e.setTexture2D(t[a]||o,r[a])}function uw(i,t,e){let n=this.cache,s=t.length,r=fc(e,s);We(n,r)||(i.uniform1iv(this.addr,r),Xe(n,r));for(let o=0;o!==s;++o)e.setTexture3D(t[o]||Um,r[o])}function dw(i,t,e){let n=this.cache,s=t.length,r=fc(e,s);We(n,r)||(i.uniform1iv(this.addr,r),Xe(n,r));let o;this.type===i.SAMPLER_CUBE_SHADOW?o=pc(Nm):o=Fm;for(let a=0;a!==s;++a)e.setTextureCube(t[a]||o,r[a])}function fw(i,t,e){let n=this.cache,s=t.length,r=fc(e,s);We(n,r)||(i.uniform1iv(this.addr,r),Xe(n,r));for(let o=0;o!==s;++o)e.setTexture2DArray(t[o]||km,r[o])}function pw(i){switch(i){case 5126:return Zb;case 35664:return Kb;case 35665:return jb;case 35666:return Jb;case 35674:return Qb;case 35675:return tw;case 35676:return ew;case 5124:case 35670:return nw;case 35667:case 35671:return iw;case 35668:case 35672:return sw;case 35669:case 35673:return rw;case 5125:return ow;case 36294:return aw;case 36295:return lw;case 36296:return cw;case 35678:case 36198:case 36298:case 36306:case 35682:return hw;case 35679:case 36299:case 36307:return uw;case 35680:case 36300:case 36308:case 36293:return dw;case 36289:case 36303:case 36311:case 36292:return fw}}var od=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.setValue=Yb(e.type)}},ad=class{constructor(t,e,n){this.id=t,this.addr=n,this.cache=[],this.type=e.type,this.size=e.size,this.setValue=pw(e.type)}},ld=class{constructor(t){this.id=t,this.seq=[],this.map={}}setValue(t,e,n){let s=this.seq;for(let r=0,o=s.length;r!==o;++r){let a=s[r];a.setValue(t,e[a.id],n)}}},sd=/(\w+)(\])?(\[|\.)?/g;function gm(i,t){i.seq.push(t),i.map[t.id]=t}function mw(i,t,e){let n=i.name,s=n.length;for(sd.lastIndex=0;;){let r=sd.exec(n),o=sd.lastIndex,a=r[1],l=r[2]==="]",c=r[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===s){gm(e,c===void 0?new od(a,i,t):new ad(a,i,t));break}else{let d=e.map[a];d===void 0&&(d=new ld(a),gm(e,d)),e=d}}}var Tr=class{constructor(t,e){this.seq=[],this.map={};let n=t.getProgramParameter(e,t.ACTIVE_UNIFORMS);for(let o=0;o<n;++o){let a=t.getActiveUniform(e,o),l=t.getUniformLocation(e,a.name);mw(a,l,this)}let s=[],r=[];for(let o of this.seq)o.type===t.SAMPLER_2D_SHADOW||o.type===t.SAMPLER_CUBE_SHADOW||o.type===t.SAMPLER_2D_ARRAY_SHADOW?s.push(o):r.push(o);s.length>0&&(this.seq=s.concat(r))}setValue(t,e,n,s){let r=this.map[e];r!==void 0&&r.setValue(t,n,s)}setOptional(t,e,n){let s=e[n];s!==void 0&&this.setValue(t,n,s)}static upload(t,e,n,s){for(let r=0,o=e.length;r!==o;++r){let a=e[r],l=n[a.id];l.needsUpdate!==!1&&a.setValue(t,l.value,s)}}static seqWithValue(t,e){let n=[];for(let s=0,r=t.length;s!==r;++s){let o=t[s];o.id in e&&n.push(o)}return n}};function xm(i,t,e){let n=i.createShader(t);return i.shaderSource(n,e),i.compileShader(n),n}var gw=37297,xw=0;function yw(i,t){let e=i.split(`
`),n=[],s=Math.max(t-6,0),r=Math.min(t+6,e.length);for(let o=s;o<r;o++){let a=o+1;n.push(`${a===t?">":" "} ${a}: ${e[o]}`)}return n.join(`
`)}var ym=new Bt;function _w(i){te._getMatrix(ym,te.workingColorSpace,i);let t=`mat3( ${ym.elements.map(e=>e.toFixed(4))} )`;switch(te.getTransfer(i)){case co:return[t,"LinearTransferOETF"];case ue:return[t,"sRGBTransferOETF"];default:return kt("WebGLProgram: Unsupported color space: ",i),[t,"LinearTransferOETF"]}}function _m(i,t,e){let n=i.getShaderParameter(t,i.COMPILE_STATUS),r=(i.getShaderInfoLog(t)||"").trim();if(n&&r==="")return"";let o=/ERROR: 0:(\d+)/.exec(r);if(o){let a=parseInt(o[1]);return e.toUpperCase()+`

`+r+`

`+yw(i.getShaderSource(t),a)}else return r}function vw(i,t){let e=_w(t);return[`vec4 ${i}( vec4 value ) {`,`	return ${e[1]}( vec4( ${e[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var bw={[Nu]:"Linear",[ku]:"Reinhard",[Uu]:"Cineon",[Fu]:"ACESFilmic",[Bu]:"AgX",[Lo]:"Neutral",[Ou]:"Custom"};function ww(i,t){let e=bw[t];return e===void 0?(kt("WebGLProgram: Unsupported toneMapping:",t),"vec3 "+i+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+i+"( vec3 color ) { return "+e+"ToneMapping( color ); }"}var cc=new L;function Sw(){te.getLuminanceCoefficients(cc);let i=cc.x.toFixed(4),t=cc.y.toFixed(4),e=cc.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${i}, ${t}, ${e} );`,"	return dot( weights, rgb );","}"].join(`
`)}function Mw(i){return[i.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",i.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Wo).join(`
`)}function Tw(i){let t=[];for(let e in i){let n=i[e];n!==!1&&t.push("#define "+e+" "+n)}return t.join(`
`)}function Aw(i,t){let e={},n=i.getProgramParameter(t,i.ACTIVE_ATTRIBUTES);for(let s=0;s<n;s++){let r=i.getActiveAttrib(t,s),o=r.name,a=1;r.type===i.FLOAT_MAT2&&(a=2),r.type===i.FLOAT_MAT3&&(a=3),r.type===i.FLOAT_MAT4&&(a=4),e[o]={type:r.type,location:i.getAttribLocation(t,o),locationSize:a}}return e}function Wo(i){return i!==""}function vm(i,t){let e=t.numSpotLightShadows+t.numSpotLightMaps-t.numSpotLightShadowsWithMaps;return i.replace(/NUM_SUN_LIGHTS/g,t.numSunLights).replace(/NUM_DIR_LIGHTS/g,t.numDirLights).replace(/NUM_SPOT_LIGHTS/g,t.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,t.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,e).replace(/NUM_RECT_AREA_LIGHTS/g,t.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,t.numPointLights).replace(/NUM_HEMI_LIGHTS/g,t.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,t.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,t.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,t.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,t.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,t.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,t.numLightProbeGrids)}function bm(i,t){return i.replace(/NUM_CLIPPING_PLANES/g,t.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,t.numClippingPlanes-t.numClipIntersection)}var Ew=/^[ \t]*#include +<([\w\d./]+)>/gm;function cd(i){return i.replace(Ew,Cw)}function Cw(i,t){let e=qt[t];if(e===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+t+">");return cd(e)}var Pw=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function wm(i){return i.replace(Pw,Rw)}function Rw(i,t,e,n){let s="";for(let r=parseInt(t);r<parseInt(e);r++)s+=n.replace(/\[\s*i\s*\]/g,"[ "+r+" ]").replace(/UNROLLED_LOOP_INDEX/g,r);return s}function Sm(i){let t=`precision ${i.precision} float;
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
#define LOW_PRECISION`),t}var Lw={[Ro]:"SHADOWMAP_TYPE_PCF",[vr]:"SHADOWMAP_TYPE_VSM"};function Iw(i){return Lw[i.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var Dw={[wr]:"ENVMAP_MODE_REFRACTION"};function Nw(i){return i.envMap===!1?"ENVMAP_MODE_REFLECTION":Dw[i.envMapMode]||"ENVMAP_MODE_REFLECTION"}var kw={[vl]:"ENVMAP_BLENDING_MULTIPLY",[Gp]:"ENVMAP_BLENDING_MIX",[Wp]:"ENVMAP_BLENDING_ADD"};function Uw(i){return i.envMap===!1?"ENVMAP_BLENDING_NONE":kw[i.combine]||"ENVMAP_BLENDING_NONE"}function Fw(i,t,e,n){let s=i.getContext(),r=e.defines,o=e.vertexShader,a=e.fragmentShader,l=Iw(e),c=e.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",h=Nw(e),d=Uw(e),u=Mw(e),f=Tw(r),g=s.createProgram(),y,p,m=e.glslVersion?"#version "+e.glslVersion+`
`:"";e.isRawShaderMaterial?(y=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter(Wo).join(`
`),y.length>0&&(y+=`
`),p=["#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f].filter(Wo).join(`
`),p.length>0&&(p+=`
`)):(y=[Sm(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",e.batching?"#define USE_BATCHING":"",e.batchingColor?"#define USE_BATCHING_COLOR":"",e.instancing?"#define USE_INSTANCING":"",e.instancingColor?"#define USE_INSTANCING_COLOR":"",e.instancingMorph?"#define USE_INSTANCING_MORPH":"",e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.map?"#define USE_MAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+h:"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.displacementMap?"#define USE_DISPLACEMENTMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.mapUv?"#define MAP_UV "+e.mapUv:"",e.alphaMapUv?"#define ALPHAMAP_UV "+e.alphaMapUv:"",e.lightMapUv?"#define LIGHTMAP_UV "+e.lightMapUv:"",e.aoMapUv?"#define AOMAP_UV "+e.aoMapUv:"",e.emissiveMapUv?"#define EMISSIVEMAP_UV "+e.emissiveMapUv:"",e.bumpMapUv?"#define BUMPMAP_UV "+e.bumpMapUv:"",e.normalMapUv?"#define NORMALMAP_UV "+e.normalMapUv:"",e.displacementMapUv?"#define DISPLACEMENTMAP_UV "+e.displacementMapUv:"",e.metalnessMapUv?"#define METALNESSMAP_UV "+e.metalnessMapUv:"",e.roughnessMapUv?"#define ROUGHNESSMAP_UV "+e.roughnessMapUv:"",e.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+e.anisotropyMapUv:"",e.clearcoatMapUv?"#define CLEARCOATMAP_UV "+e.clearcoatMapUv:"",e.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+e.clearcoatNormalMapUv:"",e.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+e.clearcoatRoughnessMapUv:"",e.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+e.diffuseRoughnessMapUv:"",e.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+e.iridescenceMapUv:"",e.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+e.iridescenceThicknessMapUv:"",e.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+e.sheenColorMapUv:"",e.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+e.sheenRoughnessMapUv:"",e.specularMapUv?"#define SPECULARMAP_UV "+e.specularMapUv:"",e.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+e.specularColorMapUv:"",e.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+e.specularIntensityMapUv:"",e.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+e.transmissionMapUv:"",e.thicknessMapUv?"#define THICKNESSMAP_UV "+e.thicknessMapUv:"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexNormals?"#define HAS_NORMAL":"",e.vertexColors?"#define USE_COLOR":"",e.vertexAlphas?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.flatShading?"#define FLAT_SHADED":"",e.skinning?"#define USE_SKINNING":"",e.morphTargets?"#define USE_MORPHTARGETS":"",e.morphNormals&&e.flatShading===!1?"#define USE_MORPHNORMALS":"",e.morphColors?"#define USE_MORPHCOLORS":"",e.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+e.morphTextureStride:"",e.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+e.morphTargetsCount:"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.sizeAttenuation?"#define USE_SIZEATTENUATION":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Wo).join(`
`),p=[Sm(e),"#define SHADER_TYPE "+e.shaderType,"#define SHADER_NAME "+e.shaderName,f,e.useFog&&e.fog?"#define USE_FOG":"",e.useFog&&e.fogExp2?"#define FOG_EXP2":"",e.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",e.map?"#define USE_MAP":"",e.matcap?"#define USE_MATCAP":"",e.envMap?"#define USE_ENVMAP":"",e.envMap?"#define "+c:"",e.envMap?"#define "+h:"",e.envMap?"#define "+d:"",e.envMapPMREM?"#define ENVMAP_MAX_LOD "+e.envMapMaxLod+".0":"",e.envMapPMREM?"#define ENVMAP_SIZE "+e.envMapSize+".0":"",e.lightMap?"#define USE_LIGHTMAP":"",e.aoMap?"#define USE_AOMAP":"",e.bumpMap?"#define USE_BUMPMAP":"",e.normalMap?"#define USE_NORMALMAP":"",e.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",e.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",e.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",e.emissiveMap?"#define USE_EMISSIVEMAP":"",e.anisotropy?"#define USE_ANISOTROPY":"",e.anisotropyMap?"#define USE_ANISOTROPYMAP":"",e.clearcoat?"#define USE_CLEARCOAT":"",e.clearcoatMap?"#define USE_CLEARCOATMAP":"",e.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",e.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",e.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",e.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",e.dispersion?"#define USE_DISPERSION":"",e.retroreflection?"#define USE_RETROREFLECTION":"",e.iridescence?"#define USE_IRIDESCENCE":"",e.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",e.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",e.specularMap?"#define USE_SPECULARMAP":"",e.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",e.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",e.roughnessMap?"#define USE_ROUGHNESSMAP":"",e.metalnessMap?"#define USE_METALNESSMAP":"",e.alphaMap?"#define USE_ALPHAMAP":"",e.alphaTest?"#define USE_ALPHATEST":"",e.alphaHash?"#define USE_ALPHAHASH":"",e.sheen?"#define USE_SHEEN":"",e.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",e.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",e.transmission?"#define USE_TRANSMISSION":"",e.transmissionMap?"#define USE_TRANSMISSIONMAP":"",e.thicknessMap?"#define USE_THICKNESSMAP":"",e.vertexTangents&&e.flatShading===!1?"#define USE_TANGENT":"",e.vertexColors||e.instancingColor?"#define USE_COLOR":"",e.vertexAlphas||e.batchingColor?"#define USE_COLOR_ALPHA":"",e.vertexUv1s?"#define USE_UV1":"",e.vertexUv2s?"#define USE_UV2":"",e.vertexUv3s?"#define USE_UV3":"",e.pointsUvs?"#define USE_POINTS_UV":"",e.gradientMap?"#define USE_GRADIENTMAP":"",e.flatShading?"#define FLAT_SHADED":"",e.doubleSided?"#define DOUBLE_SIDED":"",e.flipSided?"#define FLIP_SIDED":"",e.shadowMapEnabled?"#define USE_SHADOWMAP":"",e.shadowMapEnabled?"#define "+l:"",e.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",e.numLightProbes>0?"#define USE_LIGHT_PROBES":"",e.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",e.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",e.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",e.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",e.toneMapping!==hi?"#define TONE_MAPPING":"",e.toneMapping!==hi?qt.tonemapping_pars_fragment:"",e.toneMapping!==hi?ww("toneMapping",e.toneMapping):"",e.dithering?"#define DITHERING":"",e.opaque?"#define OPAQUE":"",qt.colorspace_pars_fragment,vw("linearToOutputTexel",e.outputColorSpace),Sw(),e.useDepthPacking?"#define DEPTH_PACKING "+e.depthPacking:"",`
`].filter(Wo).join(`
`)),o=cd(o),o=vm(o,e),o=bm(o,e),a=cd(a),a=vm(a,e),a=bm(a,e),o=wm(o),a=wm(a),e.isRawShaderMaterial!==!0&&(m=`#version 300 es
`,y=[u,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+y,p=["#define varying in",e.glslVersion===zo?"":"layout(location = 0) out highp vec4 pc_fragColor;",e.glslVersion===zo?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+p);let x=m+y+o,b=m+p+a,v=xm(s,s.VERTEX_SHADER,x),M=xm(s,s.FRAGMENT_SHADER,b);s.attachShader(g,v),s.attachShader(g,M),e.index0AttributeName!==void 0?s.bindAttribLocation(g,0,e.index0AttributeName):e.hasPositionAttribute===!0&&s.bindAttribLocation(g,0,"position"),s.linkProgram(g);function w(C){if(i.debug.checkShaderErrors){let A=s.getProgramInfoLog(g)||"",P=s.getShaderInfoLog(v)||"",U=s.getShaderInfoLog(M)||"",D=A.trim(),O=P.trim(),z=U.trim(),H=!0,J=!0;if(s.getProgramParameter(g,s.LINK_STATUS)===!1)if(H=!1,typeof i.debug.onShaderError=="function")i.debug.onShaderError(s,g,v,M);else{let $=_m(s,v,"vertex"),et=_m(s,M,"fragment");Ft("WebGLProgram: Shader Error "+s.getError()+" - VALIDATE_STATUS "+s.getProgramParameter(g,s.VALIDATE_STATUS)+`

Material Name: `+C.name+`
Material Type: `+C.type+`

Program Info Log: `+D+`
`+$+`
`+et)}else D!==""?kt("WebGLProgram: Program Info Log:",D):(O===""||z==="")&&(J=!1);J&&(C.diagnostics={runnable:H,programLog:D,vertexShader:{log:O,prefix:y},fragmentShader:{log:z,prefix:p}})}s.deleteShader(v),s.deleteShader(M),_=new Tr(s,g),S=Aw(s,g)}let _;this.getUniforms=function(){return _===void 0&&w(this),_};let S;this.getAttributes=function(){return S===void 0&&w(this),S};let I=e.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return I===!1&&(I=s.getProgramParameter(g,gw)),I},this.destroy=function(){n.releaseStatesOfProgram(this),s.deleteProgram(g),this.program=void 0},this.type=e.shaderType,this.name=e.shaderName,this.id=xw++,this.cacheKey=t,this.usedTimes=1,this.program=g,this.vertexShader=v,this.fragmentShader=M,this}var Ow=0,hd=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(t,e,n){let s=this._getShaderCacheForMaterial(t);return s.has(e)===!1&&(s.add(e),e.usedTimes++),s.has(n)===!1&&(s.add(n),n.usedTimes++),this}remove(t){let e=this.materialCache.get(t);for(let n of e)n.usedTimes--,n.usedTimes===0&&this.shaderCache.delete(n.code);return this.materialCache.delete(t),this}getVertexShaderStage(t){return this._getShaderStage(t.vertexShader)}getFragmentShaderStage(t){return this._getShaderStage(t.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(t){let e=this.materialCache,n=e.get(t);return n===void 0&&(n=new Set,e.set(t,n)),n}_getShaderStage(t){let e=this.shaderCache,n=e.get(t);return n===void 0&&(n=new ud(t),e.set(t,n)),n}},ud=class{constructor(t){this.id=Ow++,this.code=t,this.usedTimes=0}};function Bw(i){return i===ui||i===Fo||i===Oo}function zw(i,t,e,n,s,r){let o=new mr,a=new hd,l=new Set,c=[],h=new Map,d=n.logarithmicDepthBuffer,u={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function f(_){return l.add(_),_===0?"uv":`uv${_}`}function g(_,S,I,C,A,P){let U=C.fog,D=A.geometry,O=_.isMeshStandardMaterial||_.isMeshLambertMaterial||_.isMeshPhongMaterial?C.environment:null,z=_.isMeshStandardMaterial||_.isMeshLambertMaterial&&!_.envMap||_.isMeshPhongMaterial&&!_.envMap,H=t.get(_.envMap||O,z),J=u[_.type],$=n.precision;_.precision!==null&&($=n.getMaxPrecision(_.precision),$!==_.precision&&kt("WebGLProgram.getParameters:",_.precision,"not supported, using",$,"instead."));let et=D.morphAttributes.position||D.morphAttributes.normal||D.morphAttributes.color,it=et!==void 0?et.length:0,ct=0;D.morphAttributes.position!==void 0&&(ct=1),D.morphAttributes.normal!==void 0&&(ct=2),D.morphAttributes.color!==void 0&&(ct=3);let Pt,K,ft,Mt;if(J){let bt=Sn[J];Pt=bt.vertexShader,K=bt.fragmentShader}else{Pt=_.vertexShader,K=_.fragmentShader;let bt=a.getVertexShaderStage(_),pe=a.getFragmentShaderStage(_);a.update(_,bt,pe),ft=bt.id,Mt=pe.id}let It=i.getRenderTarget(),vt=i.state.buffers.depth.getReversed(),zt=A.isInstancedMesh===!0,Pe=A.isBatchedMesh===!0,Dt=!!_.map,ie=!!_.matcap,ge=!!H,Zt=ge&&H.isPMREMTexture===!0,Je=!!_.aoMap,ze=!!_.lightMap,Tn=!!_.bumpMap&&_.wireframe===!1,Ae=!!_.normalMap,li=!!_.displacementMap,Ye=!!_.emissiveMap,On=!!_.metalnessMap,Bn=!!_.roughnessMap,zn=_.anisotropy>0,V=_.clearcoat>0,Vn=_.diffuseRoughness>0,Se=_.dispersion>0,Me=_.retroreflectivity>0,yt=_.iridescence>0,Ve=_.sheen>0,Nt=_.transmission>0,Vt=zn&&!!_.anisotropyMap,N=V&&!!_.clearcoatMap,E=V&&!!_.clearcoatNormalMap,W=V&&!!_.clearcoatRoughnessMap,st=Vn&&!!_.diffuseRoughnessMap,nt=yt&&!!_.iridescenceMap,at=yt&&!!_.iridescenceThicknessMap,pt=Ve&&!!_.sheenColorMap,j=Ve&&!!_.sheenRoughnessMap,Q=!!_.specularMap,ht=!!_.specularColorMap,F=!!_.specularIntensityMap,tt=Nt&&!!_.transmissionMap,Z=Nt&&!!_.thicknessMap,ut=!!_.gradientMap,ot=!!_.alphaMap,lt=_.alphaTest>0,Rt=!!_.alphaHash,$t=!!_.extensions,rt=hi;_.toneMapped&&(It===null||It.isXRRenderTarget===!0)&&(rt=i.toneMapping);let Lt=Zt?H.isCompressedCubeTexture?H.image[0].mipmaps:H.mipmaps:null,Wt={shaderID:J,shaderType:_.type,shaderName:_.name,vertexShader:Pt,fragmentShader:K,defines:_.defines,customVertexShaderID:ft,customFragmentShaderID:Mt,isRawShaderMaterial:_.isRawShaderMaterial===!0,glslVersion:_.glslVersion,precision:$,batching:Pe,batchingColor:Pe&&A._colorsTexture!==null,instancing:zt,instancingColor:zt&&A.instanceColor!==null,instancingMorph:zt&&A.morphTexture!==null,outputColorSpace:It===null?i.outputColorSpace:It.isXRRenderTarget===!0?It.texture.colorSpace:te.workingColorSpace,alphaToCoverage:!!_.alphaToCoverage,map:Dt,matcap:ie,envMap:ge,envMapMode:ge&&H.mapping,envMapPMREM:Zt,envMapMaxLod:Zt?Lt.length-1:null,envMapSize:Zt?Lt[0].width:null,aoMap:Je,lightMap:ze,bumpMap:Tn,normalMap:Ae,displacementMap:li,emissiveMap:Ye,normalMapObjectSpace:Ae&&_.normalMapType===qp,normalMapTangentSpace:Ae&&_.normalMapType===oc,packedNormalMap:Ae&&_.normalMapType===oc&&Bw(_.normalMap.format),metalnessMap:On,roughnessMap:Bn,anisotropy:zn,anisotropyMap:Vt,clearcoat:V,clearcoatMap:N,clearcoatNormalMap:E,clearcoatRoughnessMap:W,diffuseRoughness:Vn,diffuseRoughnessMap:st,dispersion:Se,retroreflection:Me,iridescence:yt,iridescenceMap:nt,iridescenceThicknessMap:at,sheen:Ve,sheenColorMap:pt,sheenRoughnessMap:j,specularMap:Q,specularColorMap:ht,specularIntensityMap:F,transmission:Nt,transmissionMap:tt,thicknessMap:Z,gradientMap:ut,opaque:_.transparent===!1&&_.blending===br&&_.alphaToCoverage===!1,alphaMap:ot,alphaTest:lt,alphaHash:Rt,combine:_.combine,mapUv:Dt&&f(_.map.channel),aoMapUv:Je&&f(_.aoMap.channel),lightMapUv:ze&&f(_.lightMap.channel),bumpMapUv:Tn&&f(_.bumpMap.channel),normalMapUv:Ae&&f(_.normalMap.channel),displacementMapUv:li&&f(_.displacementMap.channel),emissiveMapUv:Ye&&f(_.emissiveMap.channel),metalnessMapUv:On&&f(_.metalnessMap.channel),roughnessMapUv:Bn&&f(_.roughnessMap.channel),anisotropyMapUv:Vt&&f(_.anisotropyMap.channel),clearcoatMapUv:N&&f(_.clearcoatMap.channel),clearcoatNormalMapUv:E&&f(_.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:W&&f(_.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:st&&f(_.diffuseRoughnessMap.channel),iridescenceMapUv:nt&&f(_.iridescenceMap.channel),iridescenceThicknessMapUv:at&&f(_.iridescenceThicknessMap.channel),sheenColorMapUv:pt&&f(_.sheenColorMap.channel),sheenRoughnessMapUv:j&&f(_.sheenRoughnessMap.channel),specularMapUv:Q&&f(_.specularMap.channel),specularColorMapUv:ht&&f(_.specularColorMap.channel),specularIntensityMapUv:F&&f(_.specularIntensityMap.channel),transmissionMapUv:tt&&f(_.transmissionMap.channel),thicknessMapUv:Z&&f(_.thicknessMap.channel),alphaMapUv:ot&&f(_.alphaMap.channel),vertexTangents:!!D.attributes.tangent&&(Ae||zn),vertexNormals:!!D.attributes.normal,vertexColors:_.vertexColors,vertexAlphas:_.vertexColors===!0&&!!D.attributes.color&&D.attributes.color.itemSize===4,pointsUvs:A.isPoints===!0&&!!D.attributes.uv&&(Dt||ot),fog:!!U,useFog:_.fog===!0,fogExp2:!!U&&U.isFogExp2,flatShading:_.wireframe===!1&&(_.flatShading===!0||D.attributes.normal===void 0&&Ae===!1&&(_.isMeshLambertMaterial||_.isMeshPhongMaterial||_.isMeshStandardMaterial||_.isMeshPhysicalMaterial)),sizeAttenuation:_.sizeAttenuation===!0,logarithmicDepthBuffer:d,reversedDepthBuffer:vt,skinning:A.isSkinnedMesh===!0,hasPositionAttribute:D.attributes.position!==void 0,morphTargets:D.morphAttributes.position!==void 0,morphNormals:D.morphAttributes.normal!==void 0,morphColors:D.morphAttributes.color!==void 0,morphTargetsCount:it,morphTextureStride:ct,numSunLights:S.sun.length,numDirLights:S.directional.length,numPointLights:S.point.length,numSpotLights:S.spot.length,numSpotLightMaps:S.spotLightMap.length,numRectAreaLights:S.rectArea.length,numHemiLights:S.hemi.length,numSunLightShadows:S.sunShadowMap.length,numDirLightShadows:S.directionalShadowMap.length,numPointLightShadows:S.pointShadowMap.length,numSpotLightShadows:S.spotShadowMap.length,numSpotLightShadowsWithMaps:S.numSpotLightShadowsWithMaps,numLightProbes:S.numLightProbes,numLightProbeGrids:P.filter(bt=>bt.texture!==null).length,numClippingPlanes:r.numPlanes,numClipIntersection:r.numIntersection,dithering:_.dithering,shadowMapEnabled:i.shadowMap.enabled&&I.length>0,shadowMapType:i.shadowMap.type,toneMapping:rt,decodeVideoTexture:Dt&&_.map.isVideoTexture===!0&&te.getTransfer(_.map.colorSpace)===ue,decodeVideoTextureEmissive:Ye&&_.emissiveMap.isVideoTexture===!0&&te.getTransfer(_.emissiveMap.colorSpace)===ue,premultipliedAlpha:_.premultipliedAlpha,doubleSided:_.side===sn,flipSided:_.side===He,useDepthPacking:_.depthPacking>=0,depthPacking:_.depthPacking||0,index0AttributeName:_.index0AttributeName,extensionClipCullDistance:$t&&_.extensions.clipCullDistance===!0&&e.has("WEBGL_clip_cull_distance"),extensionMultiDraw:($t&&_.extensions.multiDraw===!0||Pe)&&e.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:e.has("KHR_parallel_shader_compile"),customProgramCacheKey:_.customProgramCacheKey()};return Wt.vertexUv1s=l.has(1),Wt.vertexUv2s=l.has(2),Wt.vertexUv3s=l.has(3),l.clear(),Wt}function y(_){let S=[];if(_.shaderID?S.push(_.shaderID):(S.push(_.customVertexShaderID),S.push(_.customFragmentShaderID)),_.defines!==void 0)for(let I in _.defines)S.push(I),S.push(_.defines[I]);return _.isRawShaderMaterial===!1&&(p(S,_),m(S,_),S.push(i.outputColorSpace)),S.push(_.customProgramCacheKey),S.join()}function p(_,S){_.push(S.precision),_.push(S.outputColorSpace),_.push(S.envMapMode),_.push(S.envMapPMREM),_.push(S.envMapMaxLod),_.push(S.envMapSize),_.push(S.mapUv),_.push(S.alphaMapUv),_.push(S.lightMapUv),_.push(S.aoMapUv),_.push(S.bumpMapUv),_.push(S.normalMapUv),_.push(S.displacementMapUv),_.push(S.emissiveMapUv),_.push(S.metalnessMapUv),_.push(S.roughnessMapUv),_.push(S.anisotropyMapUv),_.push(S.clearcoatMapUv),_.push(S.clearcoatNormalMapUv),_.push(S.clearcoatRoughnessMapUv),_.push(S.diffuseRoughnessMapUv),_.push(S.iridescenceMapUv),_.push(S.iridescenceThicknessMapUv),_.push(S.sheenColorMapUv),_.push(S.sheenRoughnessMapUv),_.push(S.specularMapUv),_.push(S.specularColorMapUv),_.push(S.specularIntensityMapUv),_.push(S.transmissionMapUv),_.push(S.thicknessMapUv),_.push(S.combine),_.push(S.fogExp2),_.push(S.sizeAttenuation),_.push(S.morphTargetsCount),_.push(S.numSunLights),_.push(S.numDirLights),_.push(S.numPointLights),_.push(S.numSpotLights),_.push(S.numSpotLightMaps),_.push(S.numHemiLights),_.push(S.numRectAreaLights),_.push(S.numSunLightShadows),_.push(S.numDirLightShadows),_.push(S.numPointLightShadows),_.push(S.numSpotLightShadows),_.push(S.numSpotLightShadowsWithMaps),_.push(S.numLightProbes),_.push(S.numLightProbeGrids),_.push(S.shadowMapType),_.push(S.toneMapping),_.push(S.numClippingPlanes),_.push(S.numClipIntersection),_.push(S.depthPacking)}function m(_,S){o.disableAll(),S.instancing&&o.enable(0),S.instancingColor&&o.enable(1),S.instancingMorph&&o.enable(2),S.matcap&&o.enable(3),S.envMap&&o.enable(4),S.normalMapObjectSpace&&o.enable(5),S.normalMapTangentSpace&&o.enable(6),S.clearcoat&&o.enable(7),S.iridescence&&o.enable(8),S.alphaTest&&o.enable(9),S.vertexColors&&o.enable(10),S.vertexAlphas&&o.enable(11),S.vertexUv1s&&o.enable(12),S.vertexUv2s&&o.enable(13),S.vertexUv3s&&o.enable(14),S.vertexTangents&&o.enable(15),S.anisotropy&&o.enable(16),S.alphaHash&&o.enable(17),S.batching&&o.enable(18),S.dispersion&&o.enable(19),S.retroreflection&&o.enable(24),S.diffuseRoughness&&o.enable(25),S.batchingColor&&o.enable(20),S.gradientMap&&o.enable(21),S.packedNormalMap&&o.enable(22),S.vertexNormals&&o.enable(23),_.push(o.mask),o.disableAll(),S.fog&&o.enable(0),S.useFog&&o.enable(1),S.flatShading&&o.enable(2),S.logarithmicDepthBuffer&&o.enable(3),S.reversedDepthBuffer&&o.enable(4),S.skinning&&o.enable(5),S.morphTargets&&o.enable(6),S.morphNormals&&o.enable(7),S.morphColors&&o.enable(8),S.premultipliedAlpha&&o.enable(9),S.shadowMapEnabled&&o.enable(10),S.doubleSided&&o.enable(11),S.flipSided&&o.enable(12),S.useDepthPacking&&o.enable(13),S.dithering&&o.enable(14),S.transmission&&o.enable(15),S.sheen&&o.enable(16),S.opaque&&o.enable(17),S.pointsUvs&&o.enable(18),S.decodeVideoTexture&&o.enable(19),S.decodeVideoTextureEmissive&&o.enable(20),S.alphaToCoverage&&o.enable(21),S.numLightProbeGrids>0&&o.enable(22),S.hasPositionAttribute&&o.enable(23),_.push(o.mask)}function x(_){let S=u[_.type],I;if(S){let C=Sn[S];I=Ho.clone(C.uniforms)}else I=_.uniforms;return I}function b(_,S){let I=h.get(S);return I!==void 0?++I.usedTimes:(I=new Fw(i,S,_,s),c.push(I),h.set(S,I)),I}function v(_){if(--_.usedTimes===0){let S=c.indexOf(_);c[S]=c[c.length-1],c.pop(),h.delete(_.cacheKey),_.destroy()}}function M(_){a.remove(_)}function w(){a.dispose()}return{getParameters:g,getProgramCacheKey:y,getUniforms:x,acquireProgram:b,releaseProgram:v,releaseShaderCache:M,programs:c,dispose:w}}function Vw(){let i=new WeakMap;function t(o){return i.has(o)}function e(o){let a=i.get(o);return a===void 0&&(a={},i.set(o,a)),a}function n(o){i.delete(o)}function s(o,a,l){i.get(o)[a]=l}function r(){i=new WeakMap}return{has:t,get:e,remove:n,update:s,dispose:r}}function Hw(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.material.id!==t.material.id?i.material.id-t.material.id:i.materialVariant!==t.materialVariant?i.materialVariant-t.materialVariant:i.z!==t.z?i.z-t.z:i.id-t.id}function Mm(i,t){return i.groupOrder!==t.groupOrder?i.groupOrder-t.groupOrder:i.renderOrder!==t.renderOrder?i.renderOrder-t.renderOrder:i.z!==t.z?t.z-i.z:i.id-t.id}function Tm(){let i=[],t=0,e=[],n=[],s=[];function r(){t=0,e.length=0,n.length=0,s.length=0}function o(u){let f=0;return u.isInstancedMesh&&(f+=2),u.isSkinnedMesh&&(f+=1),f}function a(u,f,g,y,p,m){let x=i[t];return x===void 0?(x={id:u.id,object:u,geometry:f,material:g,materialVariant:o(u),groupOrder:y,renderOrder:u.renderOrder,z:p,group:m},i[t]=x):(x.id=u.id,x.object=u,x.geometry=f,x.material=g,x.materialVariant=o(u),x.groupOrder=y,x.renderOrder=u.renderOrder,x.z=p,x.group=m),t++,x}function l(u,f,g,y,p,m,x){x.reversedDepth===!0&&(p=-p);let b=a(u,f,g,y,p,m);g.transmission>0?n.push(b):g.transparent===!0?s.push(b):e.push(b)}function c(u,f,g,y,p,m){let x=a(u,f,g,y,p,m);g.transmission>0?n.unshift(x):g.transparent===!0?s.unshift(x):e.unshift(x)}function h(u,f){e.length>1&&e.sort(u||Hw),n.length>1&&n.sort(f||Mm),s.length>1&&s.sort(f||Mm)}function d(){for(let u=t,f=i.length;u<f;u++){let g=i[u];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:e,transmissive:n,transparent:s,init:r,push:l,unshift:c,finish:d,sort:h}}function Gw(){let i=new WeakMap;function t(n,s){let r=i.get(n),o;return r===void 0?(o=new Tm,i.set(n,[o])):s>=r.length?(o=new Tm,r.push(o)):o=r[s],o}function e(){i=new WeakMap}return{get:t,dispose:e}}function Ww(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={direction:new L,color:new Ot};break;case"SpotLight":e={position:new L,direction:new L,color:new Ot,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":e={position:new L,color:new Ot,distance:0,decay:0};break;case"HemisphereLight":e={direction:new L,skyColor:new Ot,groundColor:new Ot};break;case"RectAreaLight":e={color:new Ot,position:new L,halfWidth:new L,halfHeight:new L};break}return i[t.id]=e,e}}}function Xw(){let i={};return{get:function(t){if(i[t.id]!==void 0)return i[t.id];let e;switch(t.type){case"SunLight":case"DirectionalLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new xt};break;case"SpotLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new xt};break;case"PointLight":e={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new xt,shadowCameraNear:1,shadowCameraFar:1e3};break}return i[t.id]=e,e}}}var $w=0;function qw(i,t){return(t.castShadow?2:0)-(i.castShadow?2:0)+(t.map?1:0)-(i.map?1:0)}function Yw(i){let t=new Ww,e=Xw(),n={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)n.probe.push(new L);let s=new L,r=new Ut,o=new Ut;function a(c){let h=0,d=0,u=0;for(let P=0;P<9;P++)n.probe[P].set(0,0,0);let f=0,g=0,y=0,p=0,m=0,x=0,b=0,v=0,M=0,w=0,_=0,S=0,I=0,C=0;c.sort(qw);for(let P=0,U=c.length;P<U;P++){let D=c[P],O=D.color,z=D.intensity,H=D.distance,J=null;if(D.shadow&&D.shadow.map&&(D.shadow.map.texture.format===ui?J=D.shadow.map.texture:J=D.shadow.map.depthTexture||D.shadow.map.texture),D.isAmbientLight)h+=O.r*z,d+=O.g*z,u+=O.b*z;else if(D.isLightProbe){for(let $=0;$<9;$++)n.probe[$].addScaledVector(D.sh.coefficients[$],z);C++}else if(D.isSunLight){let $=t.get(D);if($.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let et=D.shadow,it=e.get(D);it.shadowIntensity=et.intensity,it.shadowBias=et.bias,it.shadowNormalBias=et.normalBias,it.shadowRadius=et.radius,it.shadowMapSize.copy(et.mapSize).multiply(et.getFrameExtents()),n.sunShadow[g]=it,n.sunShadowMap[g]=J;let ct=et.getViewportCount();for(let Pt=0;Pt<ct;Pt++)n.sunShadowMatrix[y+Pt]=et.getMatrix(Pt),n.sunShadowCascade[y+Pt]=et._cascadeData[Pt];y+=ct,g++}n.sun[f]=$,f++}else if(D.isDirectionalLight){let $=t.get(D);if($.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let et=D.shadow,it=e.get(D);it.shadowIntensity=et.intensity,it.shadowBias=et.bias,it.shadowNormalBias=et.normalBias,it.shadowRadius=et.radius,it.shadowMapSize=et.mapSize,n.directionalShadow[p]=it,n.directionalShadowMap[p]=J,n.directionalShadowMatrix[p]=D.shadow.matrix,M++}n.directional[p]=$,p++}else if(D.isSpotLight){let $=t.get(D);$.position.setFromMatrixPosition(D.matrixWorld),$.color.copy(O).multiplyScalar(z),$.distance=H,$.coneCos=Math.cos(D.angle),$.penumbraCos=Math.cos(D.angle*(1-D.penumbra)),$.decay=D.decay,n.spot[x]=$;let et=D.shadow;if(D.map&&(n.spotLightMap[S]=D.map,S++,et.updateMatrices(D),D.castShadow&&I++),n.spotLightMatrix[x]=et.matrix,D.castShadow){let it=e.get(D);it.shadowIntensity=et.intensity,it.shadowBias=et.bias,it.shadowNormalBias=et.normalBias,it.shadowRadius=et.radius,it.shadowMapSize=et.mapSize,n.spotShadow[x]=it,n.spotShadowMap[x]=J,_++}x++}else if(D.isRectAreaLight){let $=t.get(D);$.color.copy(O).multiplyScalar(z),$.halfWidth.set(D.width*.5,0,0),$.halfHeight.set(0,D.height*.5,0),n.rectArea[b]=$,b++}else if(D.isPointLight){let $=t.get(D);if($.color.copy(D.color).multiplyScalar(D.intensity),$.distance=D.distance,$.decay=D.decay,D.castShadow){let et=D.shadow,it=e.get(D);it.shadowIntensity=et.intensity,it.shadowBias=et.bias,it.shadowNormalBias=et.normalBias,it.shadowRadius=et.radius,it.shadowMapSize=et.mapSize,it.shadowCameraNear=et.camera.near,it.shadowCameraFar=et.camera.far,n.pointShadow[m]=it,n.pointShadowMap[m]=J,n.pointShadowMatrix[m]=D.shadow.matrix,w++}n.point[m]=$,m++}else if(D.isHemisphereLight){let $=t.get(D);$.skyColor.copy(D.color).multiplyScalar(z),$.groundColor.copy(D.groundColor).multiplyScalar(z),n.hemi[v]=$,v++}}b>0&&(i.has("OES_texture_float_linear")===!0?(n.rectAreaLTC1=gt.LTC_FLOAT_1,n.rectAreaLTC2=gt.LTC_FLOAT_2):(n.rectAreaLTC1=gt.LTC_HALF_1,n.rectAreaLTC2=gt.LTC_HALF_2)),n.ambient[0]=h,n.ambient[1]=d,n.ambient[2]=u;let A=n.hash;(A.sunLength!==f||A.directionalLength!==p||A.pointLength!==m||A.spotLength!==x||A.rectAreaLength!==b||A.hemiLength!==v||A.numSunShadows!==g||A.numDirectionalShadows!==M||A.numPointShadows!==w||A.numSpotShadows!==_||A.numSpotMaps!==S||A.numLightProbes!==C)&&(n.sun.length=f,n.directional.length=p,n.spot.length=x,n.rectArea.length=b,n.point.length=m,n.hemi.length=v,n.sunShadow.length=g,n.sunShadowMap.length=g,n.sunShadowMatrix.length=y,n.sunShadowCascade.length=y,n.directionalShadow.length=M,n.directionalShadowMap.length=M,n.directionalShadowMatrix.length=M,n.pointShadow.length=w,n.pointShadowMap.length=w,n.pointShadowMatrix.length=w,n.spotShadow.length=_,n.spotShadowMap.length=_,n.spotLightMatrix.length=_+S-I,n.spotLightMap.length=S,n.numSpotLightShadowsWithMaps=I,n.numLightProbes=C,A.sunLength=f,A.directionalLength=p,A.pointLength=m,A.spotLength=x,A.rectAreaLength=b,A.hemiLength=v,A.numSunShadows=g,A.numDirectionalShadows=M,A.numPointShadows=w,A.numSpotShadows=_,A.numSpotMaps=S,A.numLightProbes=C,n.version=$w++)}function l(c,h){let d=0,u=0,f=0,g=0,y=0,p=0,m=h.matrixWorldInverse;for(let x=0,b=c.length;x<b;x++){let v=c[x];if(v.isSunLight){let M=n.sun[d];M.direction.setFromMatrixPosition(v.matrixWorld),M.direction.transformDirection(m),d++}else if(v.isDirectionalLight){let M=n.directional[u];M.direction.setFromMatrixPosition(v.matrixWorld),s.setFromMatrixPosition(v.target.matrixWorld),M.direction.sub(s),M.direction.transformDirection(m),u++}else if(v.isSpotLight){let M=n.spot[g];M.position.setFromMatrixPosition(v.matrixWorld),M.position.applyMatrix4(m),M.direction.setFromMatrixPosition(v.matrixWorld),s.setFromMatrixPosition(v.target.matrixWorld),M.direction.sub(s),M.direction.transformDirection(m),g++}else if(v.isRectAreaLight){let M=n.rectArea[y];M.position.setFromMatrixPosition(v.matrixWorld),M.position.applyMatrix4(m),o.identity(),r.copy(v.matrixWorld),r.premultiply(m),o.extractRotation(r),M.halfWidth.set(v.width*.5,0,0),M.halfHeight.set(0,v.height*.5,0),M.halfWidth.applyMatrix4(o),M.halfHeight.applyMatrix4(o),y++}else if(v.isPointLight){let M=n.point[f];M.position.setFromMatrixPosition(v.matrixWorld),M.position.applyMatrix4(m),f++}else if(v.isHemisphereLight){let M=n.hemi[p];M.direction.setFromMatrixPosition(v.matrixWorld),M.direction.transformDirection(m),p++}}}return{setup:a,setupView:l,state:n}}function Am(i){let t=new Yw(i),e=[],n=[],s=[];function r(d){h.camera=d,e.length=0,n.length=0,s.length=0}function o(d){d.isLightProbeGrid?s.push(d):e.push(d)}function a(d){n.push(d)}function l(){t.setup(e),s.sort((d,u)=>d.priority-u.priority||d.id-u.id)}function c(d){t.setupView(e,d)}let h={lightsArray:e,shadowsArray:n,lightProbeGridArray:s,camera:null,lights:t,transmissionRenderTarget:{},textureUnits:0};return{init:r,state:h,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function Zw(i){let t=new WeakMap;function e(s,r=0){let o=t.get(s),a;return o===void 0?(a=new Am(i),t.set(s,[a])):r>=o.length?(a=new Am(i),o.push(a)):a=o[r],a}function n(){t=new WeakMap}return{get:e,dispose:n}}var Kw=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,jw=`uniform sampler2D shadow_pass;
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
}`,Jw=[new L(1,0,0),new L(-1,0,0),new L(0,1,0),new L(0,-1,0),new L(0,0,1),new L(0,0,-1)],Qw=[new L(0,-1,0),new L(0,-1,0),new L(0,0,1),new L(0,0,-1),new L(0,-1,0),new L(0,-1,0)],Em=new Ut,Go=new L,rd=new L;function tS(i,t,e){let n=new Ki,s=new xt,r=new xt,o=new de,a=new ol,l=new al,c={},h=e.maxTextureSize,d={[ii]:He,[He]:ii,[sn]:sn},u=new ke({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new xt},radius:{value:4}},vertexShader:Kw,fragmentShader:jw}),f=u.clone();f.defines.HORIZONTAL_PASS=1;let g=new Te;g.setAttribute("position",new re(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let y=new Xt(g,u),p=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Ro;let m=this.type;this.render=function(w,_,S){if(p.enabled===!1||p.autoUpdate===!1&&p.needsUpdate===!1||w.length===0)return;this.type===Mp&&(kt("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Ro);let I=i.getRenderTarget(),C=i.getActiveCubeFace(),A=i.getActiveMipmapLevel(),P=i.state;P.setBlending(Nn),P.buffers.depth.getReversed()===!0?P.buffers.color.setClear(0,0,0,0):P.buffers.color.setClear(1,1,1,1),P.buffers.depth.setTest(!0),P.setScissorTest(!1);let U=m!==this.type;U&&_.traverse(function(D){D.material&&(Array.isArray(D.material)?D.material.forEach(O=>O.needsUpdate=!0):D.material.needsUpdate=!0)});for(let D=0,O=w.length;D<O;D++){let z=w[D],H=z.shadow;if(H===void 0){kt("WebGLShadowMap:",z,"has no shadow.");continue}if(H.autoUpdate===!1&&H.needsUpdate===!1)continue;s.copy(H.mapSize);let J=H.getFrameExtents();s.multiply(J),r.copy(H.mapSize),(s.x>h||s.y>h)&&(s.x>h&&(r.x=Math.floor(h/J.x),s.x=r.x*J.x,H.mapSize.x=r.x),s.y>h&&(r.y=Math.floor(h/J.y),s.y=r.y*J.y,H.mapSize.y=r.y));let $=i.state.buffers.depth.getReversed();if(H.camera._reversedDepth=$,H.map===null||U===!0){if(H.map!==null&&(H.map.depthTexture!==null&&(H.map.depthTexture.dispose(),H.map.depthTexture=null),H.map.dispose()),this.type===vr){if(z.isPointLight){kt("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}H.map=new De(s.x,s.y,{format:ui,type:Cn,minFilter:Re,magFilter:Re,generateMipmaps:!1}),H.map.texture.name=z.name+".shadowMap",H.map.depthTexture=new In(s.x,s.y,Ge),H.map.depthTexture.name=z.name+".shadowMapDepth",H.map.depthTexture.format=Ci,H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Ce,H.map.depthTexture.magFilter=Ce}else z.isPointLight?(H.map=new Xo(s.x),H.map.depthTexture=new yo(s.x,si)):(H.map=new De(s.x,s.y),H.map.depthTexture=new In(s.x,s.y,si)),H.map.depthTexture.name=z.name+".shadowMap",H.map.depthTexture.format=Ci,this.type===Ro?(H.map.depthTexture.compareFunction=$?qu:Bo,H.map.depthTexture.minFilter=Re,H.map.depthTexture.magFilter=Re):(H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Ce,H.map.depthTexture.magFilter=Ce);H.camera.updateProjectionMatrix()}H.map.isWebGLCubeRenderTarget!==!0&&(H.map.width!==s.x||H.map.height!==s.y)&&H.map.setSize(s.x,s.y);let et=H.map.isWebGLCubeRenderTarget?6:H.getViewportCount();z.isPointLight!==!0&&H.updateMatrices(z,S);let it=(H.camera.layers.mask&4294967294)!==0?H.camera.layers:S.layers;for(let ct=0;ct<et;ct++){let Pt=H.getCamera(ct);if(z.isPointLight){let K=H.camera,ft=H.matrix,Mt=z.distance||K.far;Mt!==K.far&&(K.far=Mt,K.updateProjectionMatrix()),Go.setFromMatrixPosition(z.matrixWorld),K.position.copy(Go),rd.copy(K.position),rd.add(Jw[ct]),K.up.copy(Qw[ct]),K.lookAt(rd),K.updateMatrixWorld(),ft.makeTranslation(-Go.x,-Go.y,-Go.z),Em.multiplyMatrices(K.projectionMatrix,K.matrixWorldInverse),H._frustum.setFromProjectionMatrix(Em,K.coordinateSystem,K.reversedDepth)}if(H.map.isWebGLCubeRenderTarget)i.setRenderTarget(H.map,ct),i.clear();else{ct===0&&(i.setRenderTarget(H.map),i.clear());let K=H.getViewport(ct);o.set(r.x*K.x,r.y*K.y,r.x*K.z,r.y*K.w),P.viewport(o)}n=H.getFrustum(ct),v(_,S,Pt,z,it,this.type)}H.isPointLightShadow!==!0&&this.type===vr&&x(H,S),H.needsUpdate=!1}m=this.type,p.needsUpdate=!1,i.setRenderTarget(I,C,A)};function x(w,_){let S=t.update(y);u.defines.VSM_SAMPLES!==w.blurSamples&&(u.defines.VSM_SAMPLES=w.blurSamples,f.defines.VSM_SAMPLES=w.blurSamples,u.needsUpdate=!0,f.needsUpdate=!0),w.mapPass===null?w.mapPass=new De(s.x,s.y,{format:ui,type:Cn}):(w.mapPass.width!==w.map.width||w.mapPass.height!==w.map.height)&&w.mapPass.setSize(w.map.width,w.map.height),u.uniforms.shadow_pass.value=w.map.depthTexture,u.uniforms.resolution.value.set(w.map.width,w.map.height),u.uniforms.radius.value=w.radius,i.setRenderTarget(w.mapPass),i.clear(),i.renderBufferDirect(_,null,S,u,y,null),f.uniforms.shadow_pass.value=w.mapPass.texture,f.uniforms.resolution.value.set(w.map.width,w.map.height),f.uniforms.radius.value=w.radius,i.setRenderTarget(w.map),i.clear(),i.renderBufferDirect(_,null,S,f,y,null)}function b(w,_,S,I){let C=null,A=S.isPointLight===!0?w.customDistanceMaterial:w.customDepthMaterial;if(A!==void 0)C=A;else if(C=S.isPointLight===!0?l:a,i.localClippingEnabled&&_.clipShadows===!0&&Array.isArray(_.clippingPlanes)&&_.clippingPlanes.length!==0||_.displacementMap&&_.displacementScale!==0||_.alphaMap&&_.alphaTest>0||_.map&&_.alphaTest>0||_.alphaToCoverage===!0){let P=C.uuid,U=_.uuid,D=c[P];D===void 0&&(D={},c[P]=D);let O=D[U];O===void 0&&(O=C.clone(),D[U]=O,_.addEventListener("dispose",M)),C=O}if(C.visible=_.visible,C.wireframe=_.wireframe,I===vr?C.side=_.shadowSide!==null?_.shadowSide:_.side:C.side=_.shadowSide!==null?_.shadowSide:d[_.side],C.alphaMap=_.alphaMap,C.alphaTest=_.alphaToCoverage===!0?.5:_.alphaTest,C.map=_.map,C.clipShadows=_.clipShadows,C.clippingPlanes=_.clippingPlanes,C.clipIntersection=_.clipIntersection,C.displacementMap=_.displacementMap,C.displacementScale=_.displacementScale,C.displacementBias=_.displacementBias,C.wireframeLinewidth=_.wireframeLinewidth,C.linewidth=_.linewidth,S.isPointLight===!0&&C.isMeshDistanceMaterial===!0){let P=i.properties.get(C);P.light=S}return C}function v(w,_,S,I,C,A){if(w.visible===!1)return;if(w.layers.test(C)&&(w.isMesh||w.isLine||w.isPoints)&&(w.castShadow||w.receiveShadow&&A===vr)&&(!w.frustumCulled||w.intersectsFrustum(n))){w.modelViewMatrix.multiplyMatrices(S.matrixWorldInverse,w.matrixWorld);let D=t.update(w),O=w.material;if(Array.isArray(O)){let z=D.groups;for(let H=0,J=z.length;H<J;H++){let $=z[H],et=O[$.materialIndex];if(et&&et.visible){let it=b(w,et,I,A);w.onBeforeShadow(i,w,_,S,D,it,$),i.renderBufferDirect(S,null,D,it,w,$),w.onAfterShadow(i,w,_,S,D,it,$)}}}else if(O.visible){let z=b(w,O,I,A);w.onBeforeShadow(i,w,_,S,D,z,null),i.renderBufferDirect(S,null,D,z,w,null),w.onAfterShadow(i,w,_,S,D,z,null)}}let U=w.children;for(let D=0,O=U.length;D<O;D++)v(U[D],_,S,I,C,A)}function M(w){w.target.removeEventListener("dispose",M);for(let S in c){let I=c[S],C=w.target.uuid;C in I&&(I[C].dispose(),delete I[C])}}}function eS(i,t){function e(){let F=!1,tt=new de,Z=null,ut=new de(0,0,0,0);return{setMask:function(ot){Z!==ot&&!F&&(i.colorMask(ot,ot,ot,ot),Z=ot)},setLocked:function(ot){F=ot},setClear:function(ot,lt,Rt,$t,rt){rt===!0&&(ot*=$t,lt*=$t,Rt*=$t),tt.set(ot,lt,Rt,$t),ut.equals(tt)===!1&&(i.clearColor(ot,lt,Rt,$t),ut.copy(tt))},reset:function(){F=!1,Z=null,ut.set(-1,0,0,0)}}}function n(){let F=!1,tt=!1,Z=null,ut=null,ot=null;return{setReversed:function(lt){if(tt!==lt){let Rt=t.get("EXT_clip_control");lt?Rt.clipControlEXT(Rt.LOWER_LEFT_EXT,Rt.ZERO_TO_ONE_EXT):Rt.clipControlEXT(Rt.LOWER_LEFT_EXT,Rt.NEGATIVE_ONE_TO_ONE_EXT),tt=lt;let $t=ot;ot=null,this.setClear($t)}},getReversed:function(){return tt},setTest:function(lt){lt?vt(i.DEPTH_TEST):zt(i.DEPTH_TEST)},setMask:function(lt){Z!==lt&&!F&&(i.depthMask(lt),Z=lt)},setFunc:function(lt){if(tt&&(lt=im[lt]),ut!==lt){switch(lt){case Xa:i.depthFunc(i.NEVER);break;case cr:i.depthFunc(i.ALWAYS);break;case $a:i.depthFunc(i.LESS);break;case hr:i.depthFunc(i.LEQUAL);break;case qa:i.depthFunc(i.EQUAL);break;case Ya:i.depthFunc(i.GEQUAL);break;case Za:i.depthFunc(i.GREATER);break;case Ka:i.depthFunc(i.NOTEQUAL);break;default:i.depthFunc(i.LEQUAL)}ut=lt}},setLocked:function(lt){F=lt},setClear:function(lt){ot!==lt&&(ot=lt,tt&&(lt=1-lt),i.clearDepth(lt))},reset:function(){F=!1,Z=null,ut=null,ot=null,tt=!1}}}function s(){let F=!1,tt=null,Z=null,ut=null,ot=null,lt=null,Rt=null,$t=null,rt=null;return{setTest:function(Lt){F||(Lt?vt(i.STENCIL_TEST):zt(i.STENCIL_TEST))},setMask:function(Lt){tt!==Lt&&!F&&(i.stencilMask(Lt),tt=Lt)},setFunc:function(Lt,Wt,bt){(Z!==Lt||ut!==Wt||ot!==bt)&&(i.stencilFunc(Lt,Wt,bt),Z=Lt,ut=Wt,ot=bt)},setOp:function(Lt,Wt,bt){(lt!==Lt||Rt!==Wt||$t!==bt)&&(i.stencilOp(Lt,Wt,bt),lt=Lt,Rt=Wt,$t=bt)},setLocked:function(Lt){F=Lt},setClear:function(Lt){rt!==Lt&&(i.clearStencil(Lt),rt=Lt)},reset:function(){F=!1,tt=null,Z=null,ut=null,ot=null,lt=null,Rt=null,$t=null,rt=null}}}let r=new e,o=new n,a=new s,l={},c=new WeakMap,h={},d={},u={},f=new WeakMap,g=[],y=null,p=!1,m=null,x=null,b=null,v=null,M=null,w=null,_=null,S=new Ot(0,0,0),I=0,C=!1,A=null,P=null,U=null,D=null,O=null,z=i.getParameter(i.MAX_COMBINED_TEXTURE_IMAGE_UNITS),H=!1,J=0,$=i.getParameter(i.VERSION);$.indexOf("WebGL")!==-1?(J=parseFloat(/^WebGL (\d)/.exec($)[1]),H=J>=1):$.indexOf("OpenGL ES")!==-1&&(J=parseFloat(/^OpenGL ES (\d)/.exec($)[1]),H=J>=2);let et=null,it={},ct=i.getParameter(i.SCISSOR_BOX),Pt=i.getParameter(i.VIEWPORT),K=new de().fromArray(ct),ft=new de().fromArray(Pt);function Mt(F,tt,Z,ut){let ot=new Uint8Array(4),lt=i.createTexture();i.bindTexture(F,lt),i.texParameteri(F,i.TEXTURE_MIN_FILTER,i.NEAREST),i.texParameteri(F,i.TEXTURE_MAG_FILTER,i.NEAREST);for(let Rt=0;Rt<Z;Rt++)F===i.TEXTURE_3D||F===i.TEXTURE_2D_ARRAY?i.texImage3D(tt,0,i.RGBA,1,1,ut,0,i.RGBA,i.UNSIGNED_BYTE,ot):i.texImage2D(tt+Rt,0,i.RGBA,1,1,0,i.RGBA,i.UNSIGNED_BYTE,ot);return lt}let It={};It[i.TEXTURE_2D]=Mt(i.TEXTURE_2D,i.TEXTURE_2D,1),It[i.TEXTURE_CUBE_MAP]=Mt(i.TEXTURE_CUBE_MAP,i.TEXTURE_CUBE_MAP_POSITIVE_X,6),It[i.TEXTURE_2D_ARRAY]=Mt(i.TEXTURE_2D_ARRAY,i.TEXTURE_2D_ARRAY,1,1),It[i.TEXTURE_3D]=Mt(i.TEXTURE_3D,i.TEXTURE_3D,1,1),r.setClear(0,0,0,1),o.setClear(1),a.setClear(0),vt(i.DEPTH_TEST),o.setFunc(hr),Tn(!1),Ae(Cu),vt(i.CULL_FACE),Je(Nn);function vt(F){h[F]!==!0&&(i.enable(F),h[F]=!0)}function zt(F){h[F]!==!1&&(i.disable(F),h[F]=!1)}function Pe(F,tt){return u[F]!==tt?(i.bindFramebuffer(F,tt),u[F]=tt,F===i.DRAW_FRAMEBUFFER&&(u[i.FRAMEBUFFER]=tt),F===i.FRAMEBUFFER&&(u[i.DRAW_FRAMEBUFFER]=tt),!0):!1}function Dt(F,tt){let Z=g,ut=!1;if(F){Z=f.get(tt),Z===void 0&&(Z=[],f.set(tt,Z));let ot=F.textures;if(Z.length!==ot.length||Z[0]!==i.COLOR_ATTACHMENT0){for(let lt=0,Rt=ot.length;lt<Rt;lt++)Z[lt]=i.COLOR_ATTACHMENT0+lt;Z.length=ot.length,ut=!0}}else Z[0]!==i.BACK&&(Z[0]=i.BACK,ut=!0);ut&&i.drawBuffers(Z)}function ie(F){return y!==F?(i.useProgram(F),y=F,!0):!1}let ge={[Ts]:i.FUNC_ADD,[Ap]:i.FUNC_SUBTRACT,[Ep]:i.FUNC_REVERSE_SUBTRACT};ge[Cp]=i.MIN,ge[Pp]=i.MAX;let Zt={[Rp]:i.ZERO,[Lp]:i.ONE,[Ip]:i.SRC_COLOR,[Iu]:i.SRC_ALPHA,[Op]:i.SRC_ALPHA_SATURATE,[Up]:i.DST_COLOR,[Np]:i.DST_ALPHA,[Dp]:i.ONE_MINUS_SRC_COLOR,[Du]:i.ONE_MINUS_SRC_ALPHA,[Fp]:i.ONE_MINUS_DST_COLOR,[kp]:i.ONE_MINUS_DST_ALPHA,[Bp]:i.CONSTANT_COLOR,[zp]:i.ONE_MINUS_CONSTANT_COLOR,[Vp]:i.CONSTANT_ALPHA,[Hp]:i.ONE_MINUS_CONSTANT_ALPHA};function Je(F,tt,Z,ut,ot,lt,Rt,$t,rt,Lt){if(F===Nn){p===!0&&(zt(i.BLEND),p=!1);return}if(p===!1&&(vt(i.BLEND),p=!0),F!==Tp){if(F!==m||Lt!==C){if((x!==Ts||M!==Ts)&&(i.blendEquation(i.FUNC_ADD),x=Ts,M=Ts),Lt)switch(F){case br:i.blendFuncSeparate(i.ONE,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Pu:i.blendFunc(i.ONE,i.ONE);break;case Ru:i.blendFuncSeparate(i.ZERO,i.ONE_MINUS_SRC_COLOR,i.ZERO,i.ONE);break;case Lu:i.blendFuncSeparate(i.DST_COLOR,i.ONE_MINUS_SRC_ALPHA,i.ZERO,i.ONE);break;default:Ft("WebGLState: Invalid blending: ",F);break}else switch(F){case br:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE_MINUS_SRC_ALPHA,i.ONE,i.ONE_MINUS_SRC_ALPHA);break;case Pu:i.blendFuncSeparate(i.SRC_ALPHA,i.ONE,i.ONE,i.ONE);break;case Ru:Ft("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case Lu:Ft("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:Ft("WebGLState: Invalid blending: ",F);break}b=null,v=null,w=null,_=null,S.set(0,0,0),I=0,m=F,C=Lt}return}ot=ot||tt,lt=lt||Z,Rt=Rt||ut,(tt!==x||ot!==M)&&(i.blendEquationSeparate(ge[tt],ge[ot]),x=tt,M=ot),(Z!==b||ut!==v||lt!==w||Rt!==_)&&(i.blendFuncSeparate(Zt[Z],Zt[ut],Zt[lt],Zt[Rt]),b=Z,v=ut,w=lt,_=Rt),($t.equals(S)===!1||rt!==I)&&(i.blendColor($t.r,$t.g,$t.b,rt),S.copy($t),I=rt),m=F,C=!1}function ze(F,tt){F.side===sn?zt(i.CULL_FACE):vt(i.CULL_FACE);let Z=F.side===He;tt&&(Z=!Z),Tn(Z),F.blending===br&&F.transparent===!1?Je(Nn):Je(F.blending,F.blendEquation,F.blendSrc,F.blendDst,F.blendEquationAlpha,F.blendSrcAlpha,F.blendDstAlpha,F.blendColor,F.blendAlpha,F.premultipliedAlpha),o.setFunc(F.depthFunc),o.setTest(F.depthTest),o.setMask(F.depthWrite),r.setMask(F.colorWrite);let ut=F.stencilWrite;a.setTest(ut),ut&&(a.setMask(F.stencilWriteMask),a.setFunc(F.stencilFunc,F.stencilRef,F.stencilFuncMask),a.setOp(F.stencilFail,F.stencilZFail,F.stencilZPass)),Ye(F.polygonOffset,F.polygonOffsetFactor,F.polygonOffsetUnits),F.alphaToCoverage===!0?vt(i.SAMPLE_ALPHA_TO_COVERAGE):zt(i.SAMPLE_ALPHA_TO_COVERAGE)}function Tn(F){A!==F&&(F?i.frontFace(i.CW):i.frontFace(i.CCW),A=F)}function Ae(F){F!==wp?(vt(i.CULL_FACE),F!==P&&(F===Cu?i.cullFace(i.BACK):F===Sp?i.cullFace(i.FRONT):i.cullFace(i.FRONT_AND_BACK))):zt(i.CULL_FACE),P=F}function li(F){F!==U&&(H&&i.lineWidth(F),U=F)}function Ye(F,tt,Z){F?(vt(i.POLYGON_OFFSET_FILL),(D!==tt||O!==Z)&&(D=tt,O=Z,o.getReversed()&&(tt=-tt,Z=-Z),i.polygonOffset(tt,Z))):zt(i.POLYGON_OFFSET_FILL)}function On(F){F?vt(i.SCISSOR_TEST):zt(i.SCISSOR_TEST)}function Bn(F){F===void 0&&(F=i.TEXTURE0+z-1),et!==F&&(i.activeTexture(F),et=F)}function zn(F,tt,Z){Z===void 0&&(et===null?Z=i.TEXTURE0+z-1:Z=et);let ut=it[Z];ut===void 0&&(ut={type:void 0,texture:void 0},it[Z]=ut),(ut.type!==F||ut.texture!==tt)&&(et!==Z&&(i.activeTexture(Z),et=Z),i.bindTexture(F,tt||It[F]),ut.type=F,ut.texture=tt)}function V(){let F=it[et];F!==void 0&&F.type!==void 0&&(i.bindTexture(F.type,null),F.type=void 0,F.texture=void 0)}function Vn(){try{i.compressedTexImage2D(...arguments)}catch(F){Ft("WebGLState:",F)}}function Se(){try{i.compressedTexImage3D(...arguments)}catch(F){Ft("WebGLState:",F)}}function Me(){try{i.texSubImage2D(...arguments)}catch(F){Ft("WebGLState:",F)}}function yt(){try{i.texSubImage3D(...arguments)}catch(F){Ft("WebGLState:",F)}}function Ve(){try{i.compressedTexSubImage2D(...arguments)}catch(F){Ft("WebGLState:",F)}}function Nt(){try{i.compressedTexSubImage3D(...arguments)}catch(F){Ft("WebGLState:",F)}}function Vt(){try{i.texStorage2D(...arguments)}catch(F){Ft("WebGLState:",F)}}function N(){try{i.texStorage3D(...arguments)}catch(F){Ft("WebGLState:",F)}}function E(){try{i.texImage2D(...arguments)}catch(F){Ft("WebGLState:",F)}}function W(){try{i.texImage3D(...arguments)}catch(F){Ft("WebGLState:",F)}}function st(F){return d[F]!==void 0?d[F]:i.getParameter(F)}function nt(F,tt){d[F]!==tt&&(i.pixelStorei(F,tt),d[F]=tt)}function at(F){K.equals(F)===!1&&(i.scissor(F.x,F.y,F.z,F.w),K.copy(F))}function pt(F){ft.equals(F)===!1&&(i.viewport(F.x,F.y,F.z,F.w),ft.copy(F))}function j(F,tt){let Z=c.get(tt);Z===void 0&&(Z=new WeakMap,c.set(tt,Z));let ut=Z.get(F);ut===void 0&&(ut=i.getUniformBlockIndex(tt,F.name),i.uniformBlockBinding(tt,ut,ut),Z.set(F,ut))}function Q(F,tt,Z){let ot=c.get(tt).get(F);l[ot]!==Z&&(i.bindBufferBase(i.UNIFORM_BUFFER,ot,Z),l[ot]=Z)}function ht(){i.disable(i.BLEND),i.disable(i.CULL_FACE),i.disable(i.DEPTH_TEST),i.disable(i.POLYGON_OFFSET_FILL),i.disable(i.SCISSOR_TEST),i.disable(i.STENCIL_TEST),i.disable(i.SAMPLE_ALPHA_TO_COVERAGE),i.blendEquation(i.FUNC_ADD),i.blendFunc(i.ONE,i.ZERO),i.blendFuncSeparate(i.ONE,i.ZERO,i.ONE,i.ZERO),i.blendColor(0,0,0,0),i.colorMask(!0,!0,!0,!0),i.clearColor(0,0,0,0),i.depthMask(!0),i.depthFunc(i.LESS),o.setReversed(!1),i.clearDepth(1),i.stencilMask(4294967295),i.stencilFunc(i.ALWAYS,0,4294967295),i.stencilOp(i.KEEP,i.KEEP,i.KEEP),i.clearStencil(0),i.cullFace(i.BACK),i.frontFace(i.CCW),i.polygonOffset(0,0),i.activeTexture(i.TEXTURE0),i.bindFramebuffer(i.FRAMEBUFFER,null),i.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),i.bindFramebuffer(i.READ_FRAMEBUFFER,null),i.useProgram(null),i.lineWidth(1),i.scissor(0,0,i.canvas.width,i.canvas.height),i.viewport(0,0,i.canvas.width,i.canvas.height),i.pixelStorei(i.PACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_ALIGNMENT,4),i.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,!1),i.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),i.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,i.BROWSER_DEFAULT_WEBGL),i.pixelStorei(i.PACK_ROW_LENGTH,0),i.pixelStorei(i.PACK_SKIP_PIXELS,0),i.pixelStorei(i.PACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_ROW_LENGTH,0),i.pixelStorei(i.UNPACK_IMAGE_HEIGHT,0),i.pixelStorei(i.UNPACK_SKIP_PIXELS,0),i.pixelStorei(i.UNPACK_SKIP_ROWS,0),i.pixelStorei(i.UNPACK_SKIP_IMAGES,0),h={},d={},et=null,it={},u={},l={},f=new WeakMap,g=[],y=null,p=!1,m=null,x=null,b=null,v=null,M=null,w=null,_=null,S=new Ot(0,0,0),I=0,C=!1,A=null,P=null,U=null,D=null,O=null,K.set(0,0,i.canvas.width,i.canvas.height),ft.set(0,0,i.canvas.width,i.canvas.height),r.reset(),o.reset(),a.reset()}return{buffers:{color:r,depth:o,stencil:a},enable:vt,disable:zt,bindFramebuffer:Pe,drawBuffers:Dt,useProgram:ie,setBlending:Je,setMaterial:ze,setFlipSided:Tn,setCullFace:Ae,setLineWidth:li,setPolygonOffset:Ye,setScissorTest:On,activeTexture:Bn,bindTexture:zn,unbindTexture:V,compressedTexImage2D:Vn,compressedTexImage3D:Se,texImage2D:E,texImage3D:W,pixelStorei:nt,getParameter:st,updateUBOMapping:j,uniformBlockBinding:Q,texStorage2D:Vt,texStorage3D:N,texSubImage2D:Me,texSubImage3D:yt,compressedTexSubImage2D:Ve,compressedTexSubImage3D:Nt,scissor:at,viewport:pt,reset:ht}}function nS(i,t,e,n,s,r,o){let a=t.has("WEBGL_multisampled_render_to_texture")?t.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new xt,h=new WeakMap,d=new Set,u,f=new WeakMap,g=new Set,y=new FinalizationRegistry(N=>g.delete(N)),p=!1;try{p=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function m(N,E){return p?new OffscreenCanvas(N,E):ho("canvas")}function x(N,E,W){let st=1,nt=Vt(N);if((nt.width>W||nt.height>W)&&(st=W/Math.max(nt.width,nt.height)),st<1)if(typeof HTMLImageElement<"u"&&N instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&N instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&N instanceof ImageBitmap||typeof VideoFrame<"u"&&N instanceof VideoFrame){let at=Math.floor(st*nt.width),pt=Math.floor(st*nt.height);u===void 0&&(u=m(at,pt));let j=E?m(at,pt):u;return j.width=at,j.height=pt,j.getContext("2d").drawImage(N,0,0,at,pt),kt("WebGLRenderer: Texture has been resized from ("+nt.width+"x"+nt.height+") to ("+at+"x"+pt+")."),j}else return"data"in N&&kt("WebGLRenderer: Image in DataTexture is too big ("+nt.width+"x"+nt.height+")."),N;return N}function b(N){return N.generateMipmaps}function v(N){i.generateMipmap(N)}function M(N){return N.isWebGLCubeRenderTarget?i.TEXTURE_CUBE_MAP:N.isWebGL3DRenderTarget?i.TEXTURE_3D:N.isWebGLArrayRenderTarget||N.isCompressedArrayTexture?i.TEXTURE_2D_ARRAY:i.TEXTURE_2D}function w(N,E,W,st,nt,at=!1){if(N!==null){if(i[N]!==void 0)return i[N];kt("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+N+"'")}let pt;st&&(pt=t.get("EXT_texture_norm16"),pt||kt("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let j=E;if(E===i.RED&&(W===i.FLOAT&&(j=i.R32F),W===i.HALF_FLOAT&&(j=i.R16F),W===i.UNSIGNED_BYTE&&(j=i.R8),W===i.UNSIGNED_SHORT&&pt&&(j=pt.R16_EXT),W===i.SHORT&&pt&&(j=pt.R16_SNORM_EXT)),E===i.RED_INTEGER&&(W===i.UNSIGNED_BYTE&&(j=i.R8UI),W===i.UNSIGNED_SHORT&&(j=i.R16UI),W===i.UNSIGNED_INT&&(j=i.R32UI),W===i.BYTE&&(j=i.R8I),W===i.SHORT&&(j=i.R16I),W===i.INT&&(j=i.R32I)),E===i.RG&&(W===i.FLOAT&&(j=i.RG32F),W===i.HALF_FLOAT&&(j=i.RG16F),W===i.UNSIGNED_BYTE&&(j=i.RG8),W===i.UNSIGNED_SHORT&&pt&&(j=pt.RG16_EXT),W===i.SHORT&&pt&&(j=pt.RG16_SNORM_EXT)),E===i.RG_INTEGER&&(W===i.UNSIGNED_BYTE&&(j=i.RG8UI),W===i.UNSIGNED_SHORT&&(j=i.RG16UI),W===i.UNSIGNED_INT&&(j=i.RG32UI),W===i.BYTE&&(j=i.RG8I),W===i.SHORT&&(j=i.RG16I),W===i.INT&&(j=i.RG32I)),E===i.RGB_INTEGER&&(W===i.UNSIGNED_BYTE&&(j=i.RGB8UI),W===i.UNSIGNED_SHORT&&(j=i.RGB16UI),W===i.UNSIGNED_INT&&(j=i.RGB32UI),W===i.BYTE&&(j=i.RGB8I),W===i.SHORT&&(j=i.RGB16I),W===i.INT&&(j=i.RGB32I)),E===i.RGBA_INTEGER&&(W===i.UNSIGNED_BYTE&&(j=i.RGBA8UI),W===i.UNSIGNED_SHORT&&(j=i.RGBA16UI),W===i.UNSIGNED_INT&&(j=i.RGBA32UI),W===i.BYTE&&(j=i.RGBA8I),W===i.SHORT&&(j=i.RGBA16I),W===i.INT&&(j=i.RGBA32I)),E===i.RGB&&(W===i.UNSIGNED_SHORT&&pt&&(j=pt.RGB16_EXT),W===i.SHORT&&pt&&(j=pt.RGB16_SNORM_EXT),W===i.UNSIGNED_INT_5_9_9_9_REV&&(j=i.RGB9_E5),W===i.UNSIGNED_INT_10F_11F_11F_REV&&(j=i.R11F_G11F_B10F)),E===i.RGBA){let Q=at?co:te.getTransfer(nt);W===i.FLOAT&&(j=i.RGBA32F),W===i.HALF_FLOAT&&(j=i.RGBA16F),W===i.UNSIGNED_BYTE&&(j=Q===ue?i.SRGB8_ALPHA8:i.RGBA8),W===i.UNSIGNED_SHORT&&pt&&(j=pt.RGBA16_EXT),W===i.SHORT&&pt&&(j=pt.RGBA16_SNORM_EXT),W===i.UNSIGNED_SHORT_4_4_4_4&&(j=i.RGBA4),W===i.UNSIGNED_SHORT_5_5_5_1&&(j=i.RGB5_A1)}return(j===i.R16F||j===i.R32F||j===i.RG16F||j===i.RG32F||j===i.RGBA16F||j===i.RGBA32F)&&t.get("EXT_color_buffer_float"),j}function _(N,E){let W;return N?E===null||E===si||E===Es?W=i.DEPTH24_STENCIL8:E===Ge?W=i.DEPTH32F_STENCIL8:E===Sr&&(W=i.DEPTH24_STENCIL8,kt("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):E===null||E===si||E===Es?W=i.DEPTH_COMPONENT24:E===Ge?W=i.DEPTH_COMPONENT32F:E===Sr&&(W=i.DEPTH_COMPONENT16),W}function S(N,E){return b(N)===!0||N.isFramebufferTexture&&N.minFilter!==Ce&&N.minFilter!==Re?Math.log2(Math.max(E.width,E.height))+1:N.mipmaps.length>0?N.mipmaps.length:N.isCompressedTexture&&Array.isArray(N.image)?E.mipmaps.length:1}function I(N){let E=new WeakRef(N);n.get(N).__ref=E,g.add(E),y.register(N,E,E)}function C(N){let E=n.get(N).__ref;E!==void 0&&(g.delete(E),y.unregister(E))}function A(N){U(N.target)}function P(N){D(N.target)}function U(N){N.removeEventListener("dispose",A),C(N),z(N),N.isVideoTexture&&h.delete(N),N.isHTMLTexture&&d.delete(N)}function D(N){N.removeEventListener("dispose",P),C(N),J(N)}function O(){for(let N of g){let E=N.deref();E!==void 0&&(E.isRenderTarget===!0?D(E):U(E))}g.clear(),d.clear()}function z(N){let E=n.get(N);if(E.__webglInit===void 0)return;let W=N.source,st=f.get(W);if(st){let nt=st[E.__cacheKey];nt.usedTimes--,nt.usedTimes===0&&H(N),Object.keys(st).length===0&&f.delete(W)}n.remove(N)}function H(N){let E=n.get(N);i.deleteTexture(E.__webglTexture);let W=N.source,st=f.get(W);delete st[E.__cacheKey],o.memory.textures--}function J(N){let E=n.get(N);E.__depthDisposeCallback&&E.__depthDisposeCallback();let W=N.depthTexture;if(W&&W.renderTarget===N&&U(W),N.isWebGLCubeRenderTarget)for(let nt=0;nt<6;nt++){if(Array.isArray(E.__webglFramebuffer[nt]))for(let at=0;at<E.__webglFramebuffer[nt].length;at++)i.deleteFramebuffer(E.__webglFramebuffer[nt][at]);else i.deleteFramebuffer(E.__webglFramebuffer[nt]);E.__webglDepthbuffer&&i.deleteRenderbuffer(E.__webglDepthbuffer[nt])}else{if(Array.isArray(E.__webglFramebuffer))for(let nt=0;nt<E.__webglFramebuffer.length;nt++)i.deleteFramebuffer(E.__webglFramebuffer[nt]);else i.deleteFramebuffer(E.__webglFramebuffer);if(E.__webglDepthbuffer&&i.deleteRenderbuffer(E.__webglDepthbuffer),E.__webglMultisampledFramebuffer&&i.deleteFramebuffer(E.__webglMultisampledFramebuffer),E.__webglColorRenderbuffer)for(let nt=0;nt<E.__webglColorRenderbuffer.length;nt++)E.__webglColorRenderbuffer[nt]&&i.deleteRenderbuffer(E.__webglColorRenderbuffer[nt]);E.__webglDepthRenderbuffer&&i.deleteRenderbuffer(E.__webglDepthRenderbuffer)}let st=N.textures;for(let nt=0,at=st.length;nt<at;nt++){let pt=n.get(st[nt]);pt.__webglTexture&&(i.deleteTexture(pt.__webglTexture),o.memory.textures--),n.remove(st[nt])}n.remove(N)}let $=0;function et(){$=0}function it(){return $}function ct(N){$=N}function Pt(){let N=$;return N>=s.maxTextures&&kt("WebGLTextures: Trying to use "+(N+1)+" texture units while this GPU supports only "+s.maxTextures),$+=1,N}function K(N){let E=[];return E.push(N.wrapS),E.push(N.wrapT),E.push(N.wrapR||0),E.push(N.magFilter),E.push(N.minFilter),E.push(N.anisotropy),E.push(N.internalFormat),E.push(N.format),E.push(N.type),E.push(N.generateMipmaps),E.push(N.mipmapsAutoUpdate),E.push(N.premultiplyAlpha),E.push(N.flipY),E.push(N.unpackAlignment),E.push(N.colorSpace),E.join()}function ft(N,E){let W=n.get(N);if(N.isVideoTexture&&Ve(N),N.isRenderTargetTexture===!1&&N.isExternalTexture!==!0&&N.version>0&&W.__version!==N.version){let st=N.image;if(st===null)kt("WebGLRenderer: Texture marked for update but no image data found.");else if(st.complete===!1)kt("WebGLRenderer: Texture marked for update but image is incomplete");else{ze(W,N,E);return}}else N.isExternalTexture&&(W.__webglTexture=N.sourceTexture?N.sourceTexture:null);e.bindTexture(i.TEXTURE_2D,W.__webglTexture,i.TEXTURE0+E)}function Mt(N,E){let W=n.get(N);if(N.isRenderTargetTexture===!1&&N.version>0&&W.__version!==N.version){ze(W,N,E);return}else N.isExternalTexture&&(W.__webglTexture=N.sourceTexture?N.sourceTexture:null);e.bindTexture(i.TEXTURE_2D_ARRAY,W.__webglTexture,i.TEXTURE0+E)}function It(N,E){let W=n.get(N);if(N.isRenderTargetTexture===!1&&N.version>0&&W.__version!==N.version){ze(W,N,E);return}e.bindTexture(i.TEXTURE_3D,W.__webglTexture,i.TEXTURE0+E)}function vt(N,E){let W=n.get(N);if(N.version>0&&W.__version!==N.version){Tn(W,N,E);return}e.bindTexture(i.TEXTURE_CUBE_MAP,W.__webglTexture,i.TEXTURE0+E)}let zt={[ja]:i.REPEAT,[Gn]:i.CLAMP_TO_EDGE,[Ja]:i.MIRRORED_REPEAT},Pe={[Ce]:i.NEAREST,[Xp]:i.NEAREST_MIPMAP_NEAREST,[Io]:i.NEAREST_MIPMAP_LINEAR,[Re]:i.LINEAR,[Sl]:i.LINEAR_MIPMAP_NEAREST,[ki]:i.LINEAR_MIPMAP_LINEAR},Dt={[Zp]:i.NEVER,[Yu]:i.ALWAYS,[Kp]:i.LESS,[Bo]:i.LEQUAL,[jp]:i.EQUAL,[qu]:i.GEQUAL,[Jp]:i.GREATER,[Qp]:i.NOTEQUAL};function ie(N,E){if(E.type===Ge&&t.has("OES_texture_float_linear")===!1&&(E.magFilter===Re||E.magFilter===Sl||E.magFilter===Io||E.magFilter===ki||E.minFilter===Re||E.minFilter===Sl||E.minFilter===Io||E.minFilter===ki)&&kt("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),i.texParameteri(N,i.TEXTURE_WRAP_S,zt[E.wrapS]),i.texParameteri(N,i.TEXTURE_WRAP_T,zt[E.wrapT]),(N===i.TEXTURE_3D||N===i.TEXTURE_2D_ARRAY)&&i.texParameteri(N,i.TEXTURE_WRAP_R,zt[E.wrapR]),i.texParameteri(N,i.TEXTURE_MAG_FILTER,Pe[E.magFilter]),i.texParameteri(N,i.TEXTURE_MIN_FILTER,Pe[E.minFilter]),E.compareFunction&&(i.texParameteri(N,i.TEXTURE_COMPARE_MODE,i.COMPARE_REF_TO_TEXTURE),i.texParameteri(N,i.TEXTURE_COMPARE_FUNC,Dt[E.compareFunction])),t.has("EXT_texture_filter_anisotropic")===!0){if(E.magFilter===Ce||E.minFilter!==Io&&E.minFilter!==ki||E.type===Ge&&t.has("OES_texture_float_linear")===!1)return;if(E.anisotropy>1||n.get(E).__currentAnisotropy){let W=t.get("EXT_texture_filter_anisotropic");i.texParameterf(N,W.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(E.anisotropy,s.getMaxAnisotropy())),n.get(E).__currentAnisotropy=E.anisotropy}}}function ge(N,E){let W=!1;N.__webglInit===void 0&&(N.__webglInit=!0,E.addEventListener("dispose",A),I(E));let st=E.source,nt=f.get(st);nt===void 0&&(nt={},f.set(st,nt));let at=K(E);if(at!==N.__cacheKey){nt[at]===void 0&&(nt[at]={texture:i.createTexture(),usedTimes:0},o.memory.textures++,W=!0),nt[at].usedTimes++;let pt=nt[N.__cacheKey];pt!==void 0&&(nt[N.__cacheKey].usedTimes--,pt.usedTimes===0&&H(E)),N.__cacheKey=at,N.__webglTexture=nt[at].texture}return W}function Zt(N,E,W){return Math.floor(Math.floor(N/W)/E)}function Je(N,E,W,st){let at=N.updateRanges;if(at.length===0)e.texSubImage2D(i.TEXTURE_2D,0,0,0,E.width,E.height,W,st,E.data);else{at.sort((F,tt)=>F.start-tt.start);let pt=0;for(let F=1;F<at.length;F++){let tt=at[pt],Z=at[F],ut=tt.start+tt.count,ot=Zt(Z.start,E.width,4),lt=Zt(tt.start,E.width,4);Z.start<=ut+1&&ot===lt&&Zt(Z.start+Z.count-1,E.width,4)===ot?tt.count=Math.max(tt.count,Z.start+Z.count-tt.start):(++pt,at[pt]=Z)}at.length=pt+1;let j=e.getParameter(i.UNPACK_ROW_LENGTH),Q=e.getParameter(i.UNPACK_SKIP_PIXELS),ht=e.getParameter(i.UNPACK_SKIP_ROWS);e.pixelStorei(i.UNPACK_ROW_LENGTH,E.width);for(let F=0,tt=at.length;F<tt;F++){let Z=at[F],ut=Math.floor(Z.start/4),ot=Math.ceil(Z.count/4),lt=ut%E.width,Rt=Math.floor(ut/E.width),$t=ot,rt=1;e.pixelStorei(i.UNPACK_SKIP_PIXELS,lt),e.pixelStorei(i.UNPACK_SKIP_ROWS,Rt),e.texSubImage2D(i.TEXTURE_2D,0,lt,Rt,$t,rt,W,st,E.data)}N.clearUpdateRanges(),e.pixelStorei(i.UNPACK_ROW_LENGTH,j),e.pixelStorei(i.UNPACK_SKIP_PIXELS,Q),e.pixelStorei(i.UNPACK_SKIP_ROWS,ht)}}function ze(N,E,W){let st=i.TEXTURE_2D;(E.isDataArrayTexture||E.isCompressedArrayTexture)&&(st=i.TEXTURE_2D_ARRAY),E.isData3DTexture&&(st=i.TEXTURE_3D);let nt=ge(N,E),at=E.source;e.bindTexture(st,N.__webglTexture,i.TEXTURE0+W);let pt=n.get(at);if(at.version!==pt.__version||nt===!0){if(e.activeTexture(i.TEXTURE0+W),(typeof ImageBitmap<"u"&&E.image instanceof ImageBitmap)===!1){let rt=te.getPrimaries(te.workingColorSpace),Lt=E.colorSpace===Fi?null:te.getPrimaries(E.colorSpace),Wt=E.colorSpace===Fi||rt===Lt?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,E.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,E.premultiplyAlpha),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Wt)}e.pixelStorei(i.UNPACK_ALIGNMENT,E.unpackAlignment);let Q=x(E.image,!1,s.maxTextureSize);Q=Nt(E,Q);let ht=r.convert(E.format,E.colorSpace),F=r.convert(E.type),tt=w(E.internalFormat,ht,F,E.normalized,E.colorSpace,E.isVideoTexture);ie(st,E);let Z,ut=E.mipmaps,ot=E.isVideoTexture!==!0,lt=pt.__version===void 0||nt===!0,Rt=at.dataReady,$t=S(E,Q);if(E.isDepthTexture)tt=_(E.format===Ui,E.type),lt&&(ot?e.texStorage2D(i.TEXTURE_2D,1,tt,Q.width,Q.height):e.texImage2D(i.TEXTURE_2D,0,tt,Q.width,Q.height,0,ht,F,null));else if(E.isDataTexture)if(ut.length>0){ot&&lt&&e.texStorage2D(i.TEXTURE_2D,$t,tt,ut[0].width,ut[0].height);for(let rt=0,Lt=ut.length;rt<Lt;rt++)Z=ut[rt],ot?Rt&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,Z.width,Z.height,ht,F,Z.data):e.texImage2D(i.TEXTURE_2D,rt,tt,Z.width,Z.height,0,ht,F,Z.data);E.generateMipmaps=!1}else ot?(lt&&e.texStorage2D(i.TEXTURE_2D,$t,tt,Q.width,Q.height),Rt&&Je(E,Q,ht,F)):e.texImage2D(i.TEXTURE_2D,0,tt,Q.width,Q.height,0,ht,F,Q.data);else if(E.isCompressedTexture)if(E.isCompressedArrayTexture){ot&&lt&&e.texStorage3D(i.TEXTURE_2D_ARRAY,$t,tt,ut[0].width,ut[0].height,Q.depth);for(let rt=0,Lt=ut.length;rt<Lt;rt++)if(Z=ut[rt],E.format!==wn)if(ht!==null)if(ot){if(Rt)if(E.layerUpdates.size>0){let Wt=id(Z.width,Z.height,E.format,E.type);for(let bt of E.layerUpdates){let pe=Z.data.subarray(bt*Wt/Z.data.BYTES_PER_ELEMENT,(bt+1)*Wt/Z.data.BYTES_PER_ELEMENT);e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,bt,Z.width,Z.height,1,ht,pe)}}else e.compressedTexSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,0,Z.width,Z.height,Q.depth,ht,Z.data)}else e.compressedTexImage3D(i.TEXTURE_2D_ARRAY,rt,tt,Z.width,Z.height,Q.depth,0,Z.data,0,0);else kt("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else ot?Rt&&e.texSubImage3D(i.TEXTURE_2D_ARRAY,rt,0,0,0,Z.width,Z.height,Q.depth,ht,F,Z.data):e.texImage3D(i.TEXTURE_2D_ARRAY,rt,tt,Z.width,Z.height,Q.depth,0,ht,F,Z.data);E.layerUpdates.size>0&&E.clearLayerUpdates()}else{ot&&lt&&e.texStorage2D(i.TEXTURE_2D,$t,tt,ut[0].width,ut[0].height);for(let rt=0,Lt=ut.length;rt<Lt;rt++)Z=ut[rt],E.format!==wn?ht!==null?ot?Rt&&e.compressedTexSubImage2D(i.TEXTURE_2D,rt,0,0,Z.width,Z.height,ht,Z.data):e.compressedTexImage2D(i.TEXTURE_2D,rt,tt,Z.width,Z.height,0,Z.data):kt("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):ot?Rt&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,Z.width,Z.height,ht,F,Z.data):e.texImage2D(i.TEXTURE_2D,rt,tt,Z.width,Z.height,0,ht,F,Z.data)}else if(E.isDataArrayTexture)if(ot){if(lt&&e.texStorage3D(i.TEXTURE_2D_ARRAY,$t,tt,Q.width,Q.height,Q.depth),Rt)if(E.layerUpdates.size>0){let rt=id(Q.width,Q.height,E.format,E.type);for(let Lt of E.layerUpdates){let Wt=Q.data.subarray(Lt*rt/Q.data.BYTES_PER_ELEMENT,(Lt+1)*rt/Q.data.BYTES_PER_ELEMENT);e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,Lt,Q.width,Q.height,1,ht,F,Wt)}E.clearLayerUpdates()}else e.texSubImage3D(i.TEXTURE_2D_ARRAY,0,0,0,0,Q.width,Q.height,Q.depth,ht,F,Q.data)}else e.texImage3D(i.TEXTURE_2D_ARRAY,0,tt,Q.width,Q.height,Q.depth,0,ht,F,Q.data);else if(E.isData3DTexture)ot?(lt&&e.texStorage3D(i.TEXTURE_3D,$t,tt,Q.width,Q.height,Q.depth),Rt&&e.texSubImage3D(i.TEXTURE_3D,0,0,0,0,Q.width,Q.height,Q.depth,ht,F,Q.data)):e.texImage3D(i.TEXTURE_3D,0,tt,Q.width,Q.height,Q.depth,0,ht,F,Q.data);else if(E.isFramebufferTexture){if(lt)if(ot)e.texStorage2D(i.TEXTURE_2D,$t,tt,Q.width,Q.height);else{let rt=Q.width,Lt=Q.height;for(let Wt=0;Wt<$t;Wt++)e.texImage2D(i.TEXTURE_2D,Wt,tt,rt,Lt,0,ht,F,null),rt>>=1,Lt>>=1}}else if(E.isHTMLTexture){if("texElementImage2D"in i){let rt=i.canvas;if(rt.hasAttribute("layoutsubtree")||rt.setAttribute("layoutsubtree","true"),Q.parentNode!==rt){rt.appendChild(Q),d.add(E),rt.onpaint=Lt=>{let Wt=Lt.changedElements;for(let bt of d)Wt.includes(bt.image)&&(bt.needsUpdate=!0)},rt.requestPaint();return}if(i.texElementImage2D.length===3)i.texElementImage2D(i.TEXTURE_2D,i.RGBA8,Q);else{let Wt=i.RGBA,bt=i.RGBA,pe=i.UNSIGNED_BYTE;i.texElementImage2D(i.TEXTURE_2D,0,Wt,bt,pe,Q)}i.texParameteri(i.TEXTURE_2D,i.TEXTURE_MIN_FILTER,i.LINEAR),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_S,i.CLAMP_TO_EDGE),i.texParameteri(i.TEXTURE_2D,i.TEXTURE_WRAP_T,i.CLAMP_TO_EDGE)}}else if(ut.length>0){if(ot&&lt){let rt=Vt(ut[0]);e.texStorage2D(i.TEXTURE_2D,$t,tt,rt.width,rt.height)}for(let rt=0,Lt=ut.length;rt<Lt;rt++)Z=ut[rt],ot?Rt&&e.texSubImage2D(i.TEXTURE_2D,rt,0,0,ht,F,Z):e.texImage2D(i.TEXTURE_2D,rt,tt,ht,F,Z);E.generateMipmaps=!1}else if(ot){if(lt){let rt=Vt(Q);e.texStorage2D(i.TEXTURE_2D,$t,tt,rt.width,rt.height)}Rt&&e.texSubImage2D(i.TEXTURE_2D,0,0,0,ht,F,Q)}else e.texImage2D(i.TEXTURE_2D,0,tt,ht,F,Q);b(E)&&E.mipmapsAutoUpdate===!0&&v(st),pt.__version=at.version,E.onUpdate&&E.onUpdate(E)}N.__version=E.version}function Tn(N,E,W){if(E.image.length!==6)return;let st=ge(N,E),nt=E.source;e.bindTexture(i.TEXTURE_CUBE_MAP,N.__webglTexture,i.TEXTURE0+W);let at=n.get(nt);if(nt.version!==at.__version||st===!0){e.activeTexture(i.TEXTURE0+W);let pt=te.getPrimaries(te.workingColorSpace),j=E.colorSpace===Fi?null:te.getPrimaries(E.colorSpace),Q=E.colorSpace===Fi||pt===j?i.NONE:i.BROWSER_DEFAULT_WEBGL;e.pixelStorei(i.UNPACK_FLIP_Y_WEBGL,E.flipY),e.pixelStorei(i.UNPACK_PREMULTIPLY_ALPHA_WEBGL,E.premultiplyAlpha),e.pixelStorei(i.UNPACK_ALIGNMENT,E.unpackAlignment),e.pixelStorei(i.UNPACK_COLORSPACE_CONVERSION_WEBGL,Q);let ht=E.isCompressedTexture||E.image[0].isCompressedTexture,F=E.image[0]&&E.image[0].isDataTexture,tt=[];for(let bt=0;bt<6;bt++)!ht&&!F?tt[bt]=x(E.image[bt],!0,s.maxCubemapSize):tt[bt]=F?E.image[bt].image:E.image[bt],tt[bt]=Nt(E,tt[bt]);let Z=tt[0],ut=r.convert(E.format,E.colorSpace),ot=r.convert(E.type),lt=w(E.internalFormat,ut,ot,E.normalized,E.colorSpace),Rt=E.isVideoTexture!==!0,$t=at.__version===void 0||st===!0,rt=nt.dataReady,Lt=S(E,Z);ie(i.TEXTURE_CUBE_MAP,E);let Wt;if(E.isDepthTexture){if(lt=_(E.format===Ui,E.type),$t)if(Rt)e.texStorage2D(i.TEXTURE_CUBE_MAP,1,lt,Z.width,Z.height);else for(let bt=0;bt<6;bt++)e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,lt,Z.width,Z.height,0,ut,ot,null)}else if(ht){Rt&&$t&&e.texStorage2D(i.TEXTURE_CUBE_MAP,Lt,lt,Z.width,Z.height);for(let bt=0;bt<6;bt++){Wt=tt[bt].mipmaps;for(let pe=0;pe<Wt.length;pe++){let Ze=Wt[pe];E.format!==wn?ut!==null?Rt?rt&&e.compressedTexSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,0,0,Ze.width,Ze.height,ut,Ze.data):e.compressedTexImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,lt,Ze.width,Ze.height,0,Ze.data):kt("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,0,0,Ze.width,Ze.height,ut,ot,Ze.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe,lt,Ze.width,Ze.height,0,ut,ot,Ze.data)}}}else{if(Wt=E.mipmaps,Rt&&$t){Wt.length>0&&Lt++;let bt=Vt(tt[0]);e.texStorage2D(i.TEXTURE_CUBE_MAP,Lt,lt,bt.width,bt.height)}for(let bt=0;bt<6;bt++)if(F){Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,0,0,tt[bt].width,tt[bt].height,ut,ot,tt[bt].data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,lt,tt[bt].width,tt[bt].height,0,ut,ot,tt[bt].data);for(let pe=0;pe<Wt.length;pe++){let Hi=Wt[pe].image[bt].image;Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,0,0,Hi.width,Hi.height,ut,ot,Hi.data):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,lt,Hi.width,Hi.height,0,ut,ot,Hi.data)}}else{Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,0,0,ut,ot,tt[bt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,0,lt,ut,ot,tt[bt]);for(let pe=0;pe<Wt.length;pe++){let Ze=Wt[pe];Rt?rt&&e.texSubImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,0,0,ut,ot,Ze.image[bt]):e.texImage2D(i.TEXTURE_CUBE_MAP_POSITIVE_X+bt,pe+1,lt,ut,ot,Ze.image[bt])}}}b(E)&&E.mipmapsAutoUpdate===!0&&v(i.TEXTURE_CUBE_MAP),at.__version=nt.version,E.onUpdate&&E.onUpdate(E)}N.__version=E.version}function Ae(N,E,W,st,nt,at){let pt=r.convert(W.format,W.colorSpace),j=r.convert(W.type),Q=w(W.internalFormat,pt,j,W.normalized,W.colorSpace),ht=n.get(E),F=n.get(W);if(F.__renderTarget=E,!ht.__hasExternalTextures){let tt=Math.max(1,E.width>>at),Z=Math.max(1,E.height>>at);nt===i.TEXTURE_3D||nt===i.TEXTURE_2D_ARRAY?e.texImage3D(nt,at,Q,tt,Z,E.depth,0,pt,j,null):e.texImage2D(nt,at,Q,tt,Z,0,pt,j,null)}e.bindFramebuffer(i.FRAMEBUFFER,N),yt(E)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,st,nt,F.__webglTexture,0,Me(E)):(nt===i.TEXTURE_2D||nt>=i.TEXTURE_CUBE_MAP_POSITIVE_X&&nt<=i.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&i.framebufferTexture2D(i.FRAMEBUFFER,st,nt,F.__webglTexture,at),e.bindFramebuffer(i.FRAMEBUFFER,null)}function li(N,E,W){if(i.bindRenderbuffer(i.RENDERBUFFER,N),E.depthBuffer){let st=E.depthTexture,nt=st&&st.isDepthTexture?st.type:null,at=_(E.stencilBuffer,nt),pt=E.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;yt(E)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Me(E),at,E.width,E.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,Me(E),at,E.width,E.height):i.renderbufferStorage(i.RENDERBUFFER,at,E.width,E.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,pt,i.RENDERBUFFER,N)}else{let st=E.textures;for(let nt=0;nt<st.length;nt++){let at=st[nt],pt=r.convert(at.format,at.colorSpace),j=r.convert(at.type),Q=w(at.internalFormat,pt,j,at.normalized,at.colorSpace);yt(E)?a.renderbufferStorageMultisampleEXT(i.RENDERBUFFER,Me(E),Q,E.width,E.height):W?i.renderbufferStorageMultisample(i.RENDERBUFFER,Me(E),Q,E.width,E.height):i.renderbufferStorage(i.RENDERBUFFER,Q,E.width,E.height)}}i.bindRenderbuffer(i.RENDERBUFFER,null)}function Ye(N,E,W){let st=E.isWebGLCubeRenderTarget===!0;if(e.bindFramebuffer(i.FRAMEBUFFER,N),!(E.depthTexture&&E.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let nt=n.get(E.depthTexture);nt.__renderTarget=E;let at=st?E.depthTexture.image[0]:E.depthTexture.image;(!nt.__webglTexture||at.width!==E.width||at.height!==E.height)&&(at.width=E.width,at.height=E.height,E.depthTexture.needsUpdate=!0),st?vt(E.depthTexture,0):ft(E.depthTexture,0);let pt=nt.__webglTexture,j=Me(E),Q=st?i.TEXTURE_CUBE_MAP_POSITIVE_X+W:i.TEXTURE_2D,ht=E.depthTexture.format===Ui?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;if(E.depthTexture.format===Ci)yt(E)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ht,Q,pt,0,j):i.framebufferTexture2D(i.FRAMEBUFFER,ht,Q,pt,0);else if(E.depthTexture.format===Ui)yt(E)?a.framebufferTexture2DMultisampleEXT(i.FRAMEBUFFER,ht,Q,pt,0,j):i.framebufferTexture2D(i.FRAMEBUFFER,ht,Q,pt,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function On(N){let E=n.get(N),W=N.isWebGLCubeRenderTarget===!0;if(E.__boundDepthTexture!==N.depthTexture){let st=N.depthTexture;if(E.__depthDisposeCallback&&E.__depthDisposeCallback(),st){let nt=()=>{delete E.__boundDepthTexture,delete E.__depthDisposeCallback,st.removeEventListener("dispose",nt)};st.addEventListener("dispose",nt),E.__depthDisposeCallback=nt}E.__boundDepthTexture=st}if(N.depthTexture&&!E.__autoAllocateDepthBuffer)if(W)for(let st=0;st<6;st++)Ye(E.__webglFramebuffer[st],N,st);else N.texture.mipmaps.length>0?Ye(E.__webglFramebuffer[0],N,0):Ye(E.__webglFramebuffer,N,0);else if(W){E.__webglDepthbuffer=[];for(let st=0;st<6;st++)if(e.bindFramebuffer(i.FRAMEBUFFER,E.__webglFramebuffer[st]),E.__webglDepthbuffer[st]===void 0)E.__webglDepthbuffer[st]=i.createRenderbuffer(),li(E.__webglDepthbuffer[st],N,!1);else{let nt=N.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,at=E.__webglDepthbuffer[st];i.bindRenderbuffer(i.RENDERBUFFER,at),i.framebufferRenderbuffer(i.FRAMEBUFFER,nt,i.RENDERBUFFER,at)}}else if(N.texture.mipmaps.length>0?e.bindFramebuffer(i.FRAMEBUFFER,E.__webglFramebuffer[0]):e.bindFramebuffer(i.FRAMEBUFFER,E.__webglFramebuffer),E.__webglDepthbuffer===void 0)E.__webglDepthbuffer=i.createRenderbuffer(),li(E.__webglDepthbuffer,N,!1);else{let nt=N.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,at=E.__webglDepthbuffer;i.bindRenderbuffer(i.RENDERBUFFER,at),i.framebufferRenderbuffer(i.FRAMEBUFFER,nt,i.RENDERBUFFER,at)}e.bindFramebuffer(i.FRAMEBUFFER,null)}function Bn(N,E,W){let st=n.get(N);E!==void 0&&Ae(st.__webglFramebuffer,N,N.texture,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,0),W!==void 0&&On(N)}function zn(N){let E=N.texture,W=n.get(N),st=n.get(E);N.addEventListener("dispose",P),I(N);let nt=N.textures,at=N.isWebGLCubeRenderTarget===!0,pt=nt.length>1;if(pt||(st.__webglTexture===void 0&&(st.__webglTexture=i.createTexture()),st.__version=E.version,o.memory.textures++),at){W.__webglFramebuffer=[];for(let j=0;j<6;j++)if(E.mipmaps.length>0){W.__webglFramebuffer[j]=[];for(let Q=0;Q<E.mipmaps.length;Q++)W.__webglFramebuffer[j][Q]=i.createFramebuffer()}else W.__webglFramebuffer[j]=i.createFramebuffer()}else{if(E.mipmaps.length>0){W.__webglFramebuffer=[];for(let j=0;j<E.mipmaps.length;j++)W.__webglFramebuffer[j]=i.createFramebuffer()}else W.__webglFramebuffer=i.createFramebuffer();if(pt)for(let j=0,Q=nt.length;j<Q;j++){let ht=n.get(nt[j]);ht.__webglTexture===void 0&&(ht.__webglTexture=i.createTexture(),o.memory.textures++)}if(N.samples>0&&yt(N)===!1){W.__webglMultisampledFramebuffer=i.createFramebuffer(),W.__webglColorRenderbuffer=[],e.bindFramebuffer(i.FRAMEBUFFER,W.__webglMultisampledFramebuffer);for(let j=0;j<nt.length;j++){let Q=nt[j];W.__webglColorRenderbuffer[j]=i.createRenderbuffer(),i.bindRenderbuffer(i.RENDERBUFFER,W.__webglColorRenderbuffer[j]);let ht=r.convert(Q.format,Q.colorSpace),F=r.convert(Q.type),tt=w(Q.internalFormat,ht,F,Q.normalized,Q.colorSpace,N.isXRRenderTarget===!0),Z=Me(N);i.renderbufferStorageMultisample(i.RENDERBUFFER,Z,tt,N.width,N.height),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+j,i.RENDERBUFFER,W.__webglColorRenderbuffer[j])}i.bindRenderbuffer(i.RENDERBUFFER,null),N.depthBuffer&&(W.__webglDepthRenderbuffer=i.createRenderbuffer(),li(W.__webglDepthRenderbuffer,N,!0)),e.bindFramebuffer(i.FRAMEBUFFER,null)}}if(at){e.bindTexture(i.TEXTURE_CUBE_MAP,st.__webglTexture),ie(i.TEXTURE_CUBE_MAP,E);for(let j=0;j<6;j++)if(E.mipmaps.length>0)for(let Q=0;Q<E.mipmaps.length;Q++)Ae(W.__webglFramebuffer[j][Q],N,E,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+j,Q);else Ae(W.__webglFramebuffer[j],N,E,i.COLOR_ATTACHMENT0,i.TEXTURE_CUBE_MAP_POSITIVE_X+j,0);b(E)?v(i.TEXTURE_CUBE_MAP):E.mipmaps.length>0&&i.texParameteri(i.TEXTURE_CUBE_MAP,i.TEXTURE_MAX_LEVEL,E.mipmaps.length-1),e.unbindTexture()}else if(pt){for(let j=0,Q=nt.length;j<Q;j++){let ht=nt[j],F=n.get(ht),tt=i.TEXTURE_2D;(N.isWebGL3DRenderTarget||N.isWebGLArrayRenderTarget)&&(tt=N.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(tt,F.__webglTexture),ie(tt,ht),Ae(W.__webglFramebuffer,N,ht,i.COLOR_ATTACHMENT0+j,tt,0),b(ht)&&v(tt)}e.unbindTexture()}else{let j=i.TEXTURE_2D;if((N.isWebGL3DRenderTarget||N.isWebGLArrayRenderTarget)&&(j=N.isWebGL3DRenderTarget?i.TEXTURE_3D:i.TEXTURE_2D_ARRAY),e.bindTexture(j,st.__webglTexture),ie(j,E),E.mipmaps.length>0)for(let Q=0;Q<E.mipmaps.length;Q++)Ae(W.__webglFramebuffer[Q],N,E,i.COLOR_ATTACHMENT0,j,Q);else Ae(W.__webglFramebuffer,N,E,i.COLOR_ATTACHMENT0,j,0);b(E)?v(j):E.mipmaps.length>0&&i.texParameteri(j,i.TEXTURE_MAX_LEVEL,E.mipmaps.length-1),e.unbindTexture()}N.depthBuffer&&On(N)}function V(N){let E=N.textures;for(let W=0,st=E.length;W<st;W++){let nt=E[W];if(b(nt)&&nt.mipmapsAutoUpdate===!0){let at=M(N),pt=n.get(nt).__webglTexture;e.bindTexture(at,pt),v(at),e.unbindTexture()}}}let Vn=[];function Se(N){if(N.samples>0){if(yt(N)===!1){let E=N.textures,W=N.width,st=N.height,nt=i.COLOR_BUFFER_BIT,at=N.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT,pt=n.get(N),j=E.length>1;if(j)for(let ht=0;ht<E.length;ht++)e.bindFramebuffer(i.FRAMEBUFFER,pt.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.RENDERBUFFER,null),e.bindFramebuffer(i.FRAMEBUFFER,pt.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.TEXTURE_2D,null,0);e.bindFramebuffer(i.READ_FRAMEBUFFER,pt.__webglMultisampledFramebuffer),N.texture.mipmaps.length>0?e.bindFramebuffer(i.DRAW_FRAMEBUFFER,pt.__webglFramebuffer[0]):e.bindFramebuffer(i.DRAW_FRAMEBUFFER,pt.__webglFramebuffer);for(let ht=0;ht<E.length;ht++){if(N.resolveDepthBuffer&&(N.depthBuffer&&(nt|=i.DEPTH_BUFFER_BIT),N.stencilBuffer&&N.resolveStencilBuffer&&(nt|=i.STENCIL_BUFFER_BIT)),j){i.framebufferRenderbuffer(i.READ_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.RENDERBUFFER,pt.__webglColorRenderbuffer[ht]);let F=n.get(E[ht]).__webglTexture;i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,F,0)}i.blitFramebuffer(0,0,W,st,0,0,W,st,nt,i.NEAREST),l===!0&&(Vn.length=0,Vn.push(i.COLOR_ATTACHMENT0+ht),N.depthBuffer&&N.storeMultisampledDepthBuffer===!1&&Vn.push(at),i.invalidateFramebuffer(i.READ_FRAMEBUFFER,Vn))}if(e.bindFramebuffer(i.READ_FRAMEBUFFER,null),e.bindFramebuffer(i.DRAW_FRAMEBUFFER,null),j)for(let ht=0;ht<E.length;ht++){e.bindFramebuffer(i.FRAMEBUFFER,pt.__webglMultisampledFramebuffer),i.framebufferRenderbuffer(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.RENDERBUFFER,pt.__webglColorRenderbuffer[ht]);let F=n.get(E[ht]).__webglTexture;e.bindFramebuffer(i.FRAMEBUFFER,pt.__webglFramebuffer),i.framebufferTexture2D(i.DRAW_FRAMEBUFFER,i.COLOR_ATTACHMENT0+ht,i.TEXTURE_2D,F,0)}e.bindFramebuffer(i.DRAW_FRAMEBUFFER,pt.__webglMultisampledFramebuffer)}else if(N.depthBuffer&&N.storeMultisampledDepthBuffer===!1&&l){let E=N.stencilBuffer?i.DEPTH_STENCIL_ATTACHMENT:i.DEPTH_ATTACHMENT;i.invalidateFramebuffer(i.DRAW_FRAMEBUFFER,[E])}}}function Me(N){return Math.min(s.maxSamples,N.samples)}function yt(N){let E=n.get(N);return N.samples>0&&t.has("WEBGL_multisampled_render_to_texture")===!0&&E.__useRenderToTexture!==!1}function Ve(N){let E=o.render.frame;h.get(N)!==E&&(h.set(N,E),N.update())}function Nt(N,E){let W=N.colorSpace,st=N.format,nt=N.type;return N.isCompressedTexture===!0||N.isVideoTexture===!0||W!==lo&&W!==Fi&&(te.getTransfer(W)===ue?(st!==wn||nt!==En)&&kt("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):Ft("WebGLTextures: Unsupported texture color space:",W)),E}function Vt(N){return typeof HTMLImageElement<"u"&&N instanceof HTMLImageElement?(c.width=N.naturalWidth||N.width,c.height=N.naturalHeight||N.height):typeof VideoFrame<"u"&&N instanceof VideoFrame?(c.width=N.displayWidth,c.height=N.displayHeight):(c.width=N.width,c.height=N.height),c}this.allocateTextureUnit=Pt,this.resetTextureUnits=et,this.getTextureUnits=it,this.setTextureUnits=ct,this.setTexture2D=ft,this.setTexture2DArray=Mt,this.setTexture3D=It,this.setTextureCube=vt,this.rebindTextures=Bn,this.setupRenderTarget=zn,this.updateRenderTargetMipmap=V,this.updateMultisampleRenderTarget=Se,this.setupDepthRenderbuffer=On,this.setupFrameBufferTexture=Ae,this.useMultisampledRTT=yt,this.dispose=O}function iS(i,t){function e(n,s=Fi){let r,o=te.getTransfer(s);if(n===En)return i.UNSIGNED_BYTE;if(n===Tl)return i.UNSIGNED_SHORT_4_4_4_4;if(n===Al)return i.UNSIGNED_SHORT_5_5_5_1;if(n===Gu)return i.UNSIGNED_INT_5_9_9_9_REV;if(n===Wu)return i.UNSIGNED_INT_10F_11F_11F_REV;if(n===Vu)return i.BYTE;if(n===Hu)return i.SHORT;if(n===Sr)return i.UNSIGNED_SHORT;if(n===Ml)return i.INT;if(n===si)return i.UNSIGNED_INT;if(n===Ge)return i.FLOAT;if(n===Cn)return i.HALF_FLOAT;if(n===Xu)return i.ALPHA;if(n===$u)return i.RGB;if(n===wn)return i.RGBA;if(n===Ci)return i.DEPTH_COMPONENT;if(n===Ui)return i.DEPTH_STENCIL;if(n===Mr)return i.RED;if(n===El)return i.RED_INTEGER;if(n===ui)return i.RG;if(n===Cl)return i.RG_INTEGER;if(n===Pl)return i.RGBA_INTEGER;if(n===Do||n===No||n===ko||n===Uo)if(o===ue)if(r=t.get("WEBGL_compressed_texture_s3tc_srgb"),r!==null){if(n===Do)return r.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(n===No)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(n===ko)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(n===Uo)return r.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(r=t.get("WEBGL_compressed_texture_s3tc"),r!==null){if(n===Do)return r.COMPRESSED_RGB_S3TC_DXT1_EXT;if(n===No)return r.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(n===ko)return r.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(n===Uo)return r.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(n===Rl||n===Ll||n===Il||n===Dl)if(r=t.get("WEBGL_compressed_texture_pvrtc"),r!==null){if(n===Rl)return r.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(n===Ll)return r.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(n===Il)return r.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(n===Dl)return r.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(n===Nl||n===kl||n===Ul||n===Fl||n===Ol||n===Fo||n===Bl)if(r=t.get("WEBGL_compressed_texture_etc"),r!==null){if(n===Nl||n===kl)return o===ue?r.COMPRESSED_SRGB8_ETC2:r.COMPRESSED_RGB8_ETC2;if(n===Ul)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:r.COMPRESSED_RGBA8_ETC2_EAC;if(n===Fl)return r.COMPRESSED_R11_EAC;if(n===Ol)return r.COMPRESSED_SIGNED_R11_EAC;if(n===Fo)return r.COMPRESSED_RG11_EAC;if(n===Bl)return r.COMPRESSED_SIGNED_RG11_EAC}else return null;if(n===zl||n===Vl||n===Hl||n===Gl||n===Wl||n===Xl||n===$l||n===ql||n===Yl||n===Zl||n===Kl||n===jl||n===Jl||n===Ql)if(r=t.get("WEBGL_compressed_texture_astc"),r!==null){if(n===zl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:r.COMPRESSED_RGBA_ASTC_4x4_KHR;if(n===Vl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:r.COMPRESSED_RGBA_ASTC_5x4_KHR;if(n===Hl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:r.COMPRESSED_RGBA_ASTC_5x5_KHR;if(n===Gl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:r.COMPRESSED_RGBA_ASTC_6x5_KHR;if(n===Wl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:r.COMPRESSED_RGBA_ASTC_6x6_KHR;if(n===Xl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:r.COMPRESSED_RGBA_ASTC_8x5_KHR;if(n===$l)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:r.COMPRESSED_RGBA_ASTC_8x6_KHR;if(n===ql)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:r.COMPRESSED_RGBA_ASTC_8x8_KHR;if(n===Yl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:r.COMPRESSED_RGBA_ASTC_10x5_KHR;if(n===Zl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:r.COMPRESSED_RGBA_ASTC_10x6_KHR;if(n===Kl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:r.COMPRESSED_RGBA_ASTC_10x8_KHR;if(n===jl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:r.COMPRESSED_RGBA_ASTC_10x10_KHR;if(n===Jl)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:r.COMPRESSED_RGBA_ASTC_12x10_KHR;if(n===Ql)return o===ue?r.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:r.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(n===tc||n===ec||n===nc)if(r=t.get("EXT_texture_compression_bptc"),r!==null){if(n===tc)return o===ue?r.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:r.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(n===ec)return r.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(n===nc)return r.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(n===ic||n===sc||n===Oo||n===rc)if(r=t.get("EXT_texture_compression_rgtc"),r!==null){if(n===ic)return r.COMPRESSED_RED_RGTC1_EXT;if(n===sc)return r.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(n===Oo)return r.COMPRESSED_RED_GREEN_RGTC2_EXT;if(n===rc)return r.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return n===Es?i.UNSIGNED_INT_24_8:i[n]!==void 0?i[n]:null}return{convert:e}}var sS=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,rS=`
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

}`,dd=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(t,e){if(this.texture===null){let n=new _o(t.texture);(t.depthNear!==e.depthNear||t.depthFar!==e.depthFar)&&(this.depthNear=t.depthNear,this.depthFar=t.depthFar),this.texture=n}}getMesh(t){if(this.texture!==null&&this.mesh===null){let e=t.cameras[0].viewport,n=new ke({vertexShader:sS,fragmentShader:rS,uniforms:{depthColor:{value:this.texture},depthWidth:{value:e.z},depthHeight:{value:e.w}}});this.mesh=new Xt(new vo(20,20),n)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},fd=class extends Qn{constructor(t,e){super();let n=this,s=null,r=1,o=null,a="local-floor",l=1,c=null,h=null,d=null,u=null,f=null,g=null,y=typeof XRWebGLBinding<"u",p=new dd,m={},x=e.getContextAttributes(),b=null,v=null,M=[],w=[],_=new xt,S=null,I=null,C=new bn;C.viewport=new de;let A=new bn;A.viewport=new de;let P=[C,A],U=new _l,D=null,O=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(K){let ft=M[K];return ft===void 0&&(ft=new gr,M[K]=ft),ft.getTargetRaySpace()},this.getControllerGrip=function(K){let ft=M[K];return ft===void 0&&(ft=new gr,M[K]=ft),ft.getGripSpace()},this.getHand=function(K){let ft=M[K];return ft===void 0&&(ft=new gr,M[K]=ft),ft.getHandSpace()};function z(K){let ft=w.indexOf(K.inputSource);if(ft===-1)return;let Mt=M[ft];Mt!==void 0&&(Mt.update(K.inputSource,K.frame,c||o),Mt.dispatchEvent({type:K.type,data:K.inputSource}))}function H(){s.removeEventListener("select",z),s.removeEventListener("selectstart",z),s.removeEventListener("selectend",z),s.removeEventListener("squeeze",z),s.removeEventListener("squeezestart",z),s.removeEventListener("squeezeend",z),s.removeEventListener("end",H),s.removeEventListener("inputsourceschange",J);for(let K=0;K<M.length;K++){let ft=w[K];ft!==null&&(w[K]=null,M[K].disconnect(ft))}D=null,O=null,p.reset();for(let K in m)delete m[K];if(t.setRenderTarget(b),f=null,u=null,d=null,s=null,v=null,Pt.stop(),n.isPresenting=!1,t.setPixelRatio(S),t.setSize(_.width,_.height,!1),I!==null){let K=I.camera;K.fov=I.fov,K.zoom=I.zoom,K.updateProjectionMatrix(),I=null}n.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(K){r=K,n.isPresenting===!0&&kt("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(K){a=K,n.isPresenting===!0&&kt("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(K){c=K},this.getBaseLayer=function(){return u!==null?u:f},this.getBinding=function(){return d===null&&y&&(d=new XRWebGLBinding(s,e)),d},this.getFrame=function(){return g},this.getSession=function(){return s},this.setSession=async function(K){if(s=K,s!==null){if(b=t.getRenderTarget(),s.addEventListener("select",z),s.addEventListener("selectstart",z),s.addEventListener("selectend",z),s.addEventListener("squeeze",z),s.addEventListener("squeezestart",z),s.addEventListener("squeezeend",z),s.addEventListener("end",H),s.addEventListener("inputsourceschange",J),x.xrCompatible!==!0&&await e.makeXRCompatible(),S=t.getPixelRatio(),t.getSize(_),y&&"createProjectionLayer"in XRWebGLBinding.prototype){let Mt=null,It=null,vt=null;x.depth&&(vt=x.stencil?e.DEPTH24_STENCIL8:e.DEPTH_COMPONENT24,Mt=x.stencil?Ui:Ci,It=x.stencil?Es:si);let zt={colorFormat:e.RGBA8,depthFormat:vt,scaleFactor:r};d=this.getBinding(),u=d.createProjectionLayer(zt),s.updateRenderState({layers:[u]}),t.setPixelRatio(1),t.setSize(u.textureWidth,u.textureHeight,!1),v=new De(u.textureWidth,u.textureHeight,{format:wn,type:En,depthTexture:new In(u.textureWidth,u.textureHeight,It,void 0,void 0,void 0,void 0,void 0,void 0,Mt),stencilBuffer:x.stencil,colorSpace:t.outputColorSpace,samples:x.antialias?4:0,resolveDepthBuffer:u.ignoreDepthValues===!1,resolveStencilBuffer:u.ignoreDepthValues===!1,storeMultisampledDepthBuffer:u.ignoreDepthValues===!1,storeMultisampledStencilBuffer:u.ignoreDepthValues===!1})}else{let Mt={antialias:x.antialias,alpha:!0,depth:x.depth,stencil:x.stencil,framebufferScaleFactor:r};f=new XRWebGLLayer(s,e,Mt),s.updateRenderState({baseLayer:f}),t.setPixelRatio(1),t.setSize(f.framebufferWidth,f.framebufferHeight,!1),v=new De(f.framebufferWidth,f.framebufferHeight,{format:wn,type:En,colorSpace:t.outputColorSpace,stencilBuffer:x.stencil,resolveDepthBuffer:f.ignoreDepthValues===!1,resolveStencilBuffer:f.ignoreDepthValues===!1,storeMultisampledDepthBuffer:f.ignoreDepthValues===!1,storeMultisampledStencilBuffer:f.ignoreDepthValues===!1})}v.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await s.requestReferenceSpace(a),Pt.setContext(s),Pt.start(),n.isPresenting=!0,n.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(s!==null)return s.environmentBlendMode},this.getDepthTexture=function(){return p.getDepthTexture()};function J(K){for(let ft=0;ft<K.removed.length;ft++){let Mt=K.removed[ft],It=w.indexOf(Mt);It>=0&&(w[It]=null,M[It].disconnect(Mt))}for(let ft=0;ft<K.added.length;ft++){let Mt=K.added[ft],It=w.indexOf(Mt);if(It===-1){for(let zt=0;zt<M.length;zt++)if(zt>=w.length){w.push(Mt),It=zt;break}else if(w[zt]===null){w[zt]=Mt,It=zt;break}if(It===-1)break}let vt=M[It];vt&&vt.connect(Mt)}}function $(K,ft){ft===null?K.matrixWorld.copy(K.matrix):K.matrixWorld.multiplyMatrices(ft.matrixWorld,K.matrix),K.matrixWorldInverse.copy(K.matrixWorld).invert()}this.updateCamera=function(K){if(s===null)return;let ft=K.near,Mt=K.far;p.texture!==null&&(p.depthNear>0&&(ft=p.depthNear),p.depthFar>0&&(Mt=p.depthFar)),U.near=A.near=C.near=ft,U.far=A.far=C.far=Mt,(D!==U.near||O!==U.far)&&(s.updateRenderState({depthNear:U.near,depthFar:U.far}),D=U.near,O=U.far),U.layers.mask=K.layers.mask|6,C.layers.mask=U.layers.mask&-5,A.layers.mask=U.layers.mask&-3;let It=K.parent,vt=U.cameras;$(U,It);for(let zt=0;zt<vt.length;zt++)$(vt[zt],It);U.projectionMatrix.copy(C.projectionMatrix),U.projectionMatrixInverse.copy(C.projectionMatrixInverse),I===null&&K.isPerspectiveCamera&&(I={camera:K,fov:K.fov,zoom:K.zoom}),et(K,U,It)};function et(K,ft,Mt){Mt===null?K.matrix.copy(ft.matrixWorld):(K.matrix.copy(Mt.matrixWorld),K.matrix.invert(),K.matrix.multiply(ft.matrixWorld)),K.matrix.decompose(K.position,K.quaternion,K.scale),K.updateMatrixWorld(!0),K.projectionMatrix.copy(ft.projectionMatrix),K.projectionMatrixInverse.copy(ft.projectionMatrixInverse),K.isPerspectiveCamera&&(K.fov=fr*2*Math.atan(1/K.projectionMatrix.elements[5]),K.zoom=1)}this.getCamera=function(){return U},this.getFoveation=function(){if(!(u===null&&f===null))return l},this.setFoveation=function(K){l=K,u!==null&&(u.fixedFoveation=K),f!==null&&f.fixedFoveation!==void 0&&(f.fixedFoveation=K)},this.hasDepthSensing=function(){return p.texture!==null},this.getDepthSensingMesh=function(){return p.getMesh(U)},this.getCameraTexture=function(K){return m[K]};let it=null;function ct(K,ft){if(h=ft.getViewerPose(c||o),g=ft,h!==null){let Mt=h.views;f!==null&&(t.setRenderTargetFramebuffer(v,f.framebuffer),t.setRenderTarget(v));let It=!1;Mt.length!==U.cameras.length&&(U.cameras.length=0,It=!0);for(let Dt=0;Dt<Mt.length;Dt++){let ie=Mt[Dt],ge=null;if(f!==null)ge=f.getViewport(ie);else{let Je=d.getViewSubImage(u,ie);ge=Je.viewport,Dt===0&&(t.setRenderTargetTextures(v,Je.colorTexture,Je.depthStencilTexture),t.setRenderTarget(v))}let Zt=P[Dt];Zt===void 0&&(Zt=new bn,Zt.layers.enable(Dt),Zt.viewport=new de,P[Dt]=Zt),Zt.matrix.fromArray(ie.transform.matrix),Zt.matrix.decompose(Zt.position,Zt.quaternion,Zt.scale),Zt.projectionMatrix.fromArray(ie.projectionMatrix),Zt.projectionMatrixInverse.copy(Zt.projectionMatrix).invert(),Zt.viewport.set(ge.x,ge.y,ge.width,ge.height),Dt===0&&(U.matrix.copy(Zt.matrix),U.matrix.decompose(U.position,U.quaternion,U.scale)),It===!0&&U.cameras.push(Zt)}let vt=s.enabledFeatures;if(vt&&vt.includes("depth-sensing")&&s.depthUsage=="gpu-optimized"&&y){d=n.getBinding();let Dt=d.getDepthInformation(Mt[0]);Dt&&Dt.isValid&&Dt.texture&&p.init(Dt,s.renderState)}if(vt&&vt.includes("camera-access")&&y){t.state.unbindTexture(),d=n.getBinding();for(let Dt=0;Dt<Mt.length;Dt++){let ie=Mt[Dt].camera;if(ie){let ge=m[ie];ge||(ge=new _o,m[ie]=ge);let Zt=d.getCameraImage(ie);ge.sourceTexture=Zt}}}}for(let Mt=0;Mt<M.length;Mt++){let It=w[Mt],vt=M[Mt];It!==null&&vt!==void 0&&vt.update(It,ft,c||o)}it&&it(K,ft),ft.detectedPlanes&&n.dispatchEvent({type:"planesdetected",data:ft}),g=null}let Pt=new Cm;Pt.setAnimationLoop(ct),this.setAnimationLoop=function(K){it=K},this.dispose=function(){}}},oS=new Ut,Om=new Bt;Om.set(-1,0,0,0,1,0,0,0,1);function aS(i,t){function e(p,m){p.matrixAutoUpdate===!0&&p.updateMatrix(),m.value.copy(p.matrix)}function n(p,m){m.color.getRGB(p.fogColor.value,td(i)),m.isFog?(p.fogNear.value=m.near,p.fogFar.value=m.far):m.isFogExp2&&(p.fogDensity.value=m.density)}function s(p,m,x,b,v){m.isNodeMaterial?m.uniformsNeedUpdate=!1:m.isMeshBasicMaterial?r(p,m):m.isMeshLambertMaterial?(r(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshToonMaterial?(r(p,m),d(p,m)):m.isMeshPhongMaterial?(r(p,m),h(p,m),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)):m.isMeshStandardMaterial?(r(p,m),u(p,m),m.isMeshPhysicalMaterial&&f(p,m,v)):m.isMeshMatcapMaterial?(r(p,m),g(p,m)):m.isMeshDepthMaterial?r(p,m):m.isMeshDistanceMaterial?(r(p,m),y(p,m)):m.isMeshNormalMaterial?r(p,m):m.isLineBasicMaterial?(o(p,m),m.isLineDashedMaterial&&a(p,m)):m.isPointsMaterial?l(p,m,x,b):m.isSpriteMaterial?c(p,m):m.isShadowMaterial?(p.color.value.copy(m.color),p.opacity.value=m.opacity):m.isShaderMaterial&&(m.uniformsNeedUpdate=!1)}function r(p,m){p.opacity.value=m.opacity,m.color&&p.diffuse.value.copy(m.color),m.emissive&&p.emissive.value.copy(m.emissive).multiplyScalar(m.emissiveIntensity),m.map&&(p.map.value=m.map,e(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.bumpMap&&(p.bumpMap.value=m.bumpMap,e(m.bumpMap,p.bumpMapTransform),p.bumpScale.value=m.bumpScale,m.side===He&&(p.bumpScale.value*=-1)),m.normalMap&&(p.normalMap.value=m.normalMap,e(m.normalMap,p.normalMapTransform),p.normalScale.value.copy(m.normalScale),m.side===He&&p.normalScale.value.negate()),m.displacementMap&&(p.displacementMap.value=m.displacementMap,e(m.displacementMap,p.displacementMapTransform),p.displacementScale.value=m.displacementScale,p.displacementBias.value=m.displacementBias),m.emissiveMap&&(p.emissiveMap.value=m.emissiveMap,e(m.emissiveMap,p.emissiveMapTransform)),m.specularMap&&(p.specularMap.value=m.specularMap,e(m.specularMap,p.specularMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest);let x=t.get(m),b=x.envMap,v=x.envMapRotation;b&&(p.envMap.value=b,p.envMapRotation.value.setFromMatrix4(oS.makeRotationFromEuler(v)).transpose(),b.isCubeTexture&&b.isRenderTargetTexture===!1&&p.envMapRotation.value.premultiply(Om),p.reflectivity.value=m.reflectivity,p.ior.value=m.ior,p.refractionRatio.value=m.refractionRatio),m.lightMap&&(p.lightMap.value=m.lightMap,p.lightMapIntensity.value=m.lightMapIntensity,e(m.lightMap,p.lightMapTransform)),m.aoMap&&(p.aoMap.value=m.aoMap,p.aoMapIntensity.value=m.aoMapIntensity,e(m.aoMap,p.aoMapTransform))}function o(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,m.map&&(p.map.value=m.map,e(m.map,p.mapTransform))}function a(p,m){p.dashSize.value=m.dashSize,p.totalSize.value=m.dashSize+m.gapSize,p.scale.value=m.scale}function l(p,m,x,b){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.size.value=m.size*x,p.scale.value=b*.5,m.map&&(p.map.value=m.map,e(m.map,p.uvTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function c(p,m){p.diffuse.value.copy(m.color),p.opacity.value=m.opacity,p.rotation.value=m.rotation,m.map&&(p.map.value=m.map,e(m.map,p.mapTransform)),m.alphaMap&&(p.alphaMap.value=m.alphaMap,e(m.alphaMap,p.alphaMapTransform)),m.alphaTest>0&&(p.alphaTest.value=m.alphaTest)}function h(p,m){p.specular.value.copy(m.specular),p.shininess.value=Math.max(m.shininess,1e-4)}function d(p,m){m.gradientMap&&(p.gradientMap.value=m.gradientMap)}function u(p,m){p.metalness.value=m.metalness,m.metalnessMap&&(p.metalnessMap.value=m.metalnessMap,e(m.metalnessMap,p.metalnessMapTransform)),p.roughness.value=m.roughness,m.roughnessMap&&(p.roughnessMap.value=m.roughnessMap,e(m.roughnessMap,p.roughnessMapTransform)),m.envMap&&(p.envMapIntensity.value=m.envMapIntensity)}function f(p,m,x){p.ior.value=m.ior,m.diffuseRoughness>0&&(p.diffuseRoughness.value=m.diffuseRoughness,m.diffuseRoughnessMap&&(p.diffuseRoughnessMap.value=m.diffuseRoughnessMap,e(m.diffuseRoughnessMap,p.diffuseRoughnessMapTransform))),m.sheen>0&&(p.sheenColor.value.copy(m.sheenColor).multiplyScalar(m.sheen),p.sheenRoughness.value=m.sheenRoughness,m.sheenColorMap&&(p.sheenColorMap.value=m.sheenColorMap,e(m.sheenColorMap,p.sheenColorMapTransform)),m.sheenRoughnessMap&&(p.sheenRoughnessMap.value=m.sheenRoughnessMap,e(m.sheenRoughnessMap,p.sheenRoughnessMapTransform))),m.clearcoat>0&&(p.clearcoat.value=m.clearcoat,p.clearcoatRoughness.value=m.clearcoatRoughness,m.clearcoatMap&&(p.clearcoatMap.value=m.clearcoatMap,e(m.clearcoatMap,p.clearcoatMapTransform)),m.clearcoatRoughnessMap&&(p.clearcoatRoughnessMap.value=m.clearcoatRoughnessMap,e(m.clearcoatRoughnessMap,p.clearcoatRoughnessMapTransform)),m.clearcoatNormalMap&&(p.clearcoatNormalMap.value=m.clearcoatNormalMap,e(m.clearcoatNormalMap,p.clearcoatNormalMapTransform),p.clearcoatNormalScale.value.copy(m.clearcoatNormalScale),m.side===He&&p.clearcoatNormalScale.value.negate())),m.dispersion>0&&(p.dispersion.value=m.dispersion),m.retroreflectivity>0&&(p.retroreflectivity.value=m.retroreflectivity),m.iridescence>0&&(p.iridescence.value=m.iridescence,p.iridescenceIOR.value=m.iridescenceIOR,p.iridescenceThicknessMinimum.value=m.iridescenceThicknessMinimum,p.iridescenceThicknessMaximum.value=m.iridescenceThicknessMaximum,m.iridescenceMap&&(p.iridescenceMap.value=m.iridescenceMap,e(m.iridescenceMap,p.iridescenceMapTransform)),m.iridescenceThicknessMap&&(p.iridescenceThicknessMap.value=m.iridescenceThicknessMap,e(m.iridescenceThicknessMap,p.iridescenceThicknessMapTransform))),m.transmission>0&&(p.transmission.value=m.transmission,p.transmissionSamplerMap.value=x.texture,p.transmissionSamplerSize.value.set(x.width,x.height),m.transmissionMap&&(p.transmissionMap.value=m.transmissionMap,e(m.transmissionMap,p.transmissionMapTransform)),p.thickness.value=m.thickness,m.thicknessMap&&(p.thicknessMap.value=m.thicknessMap,e(m.thicknessMap,p.thicknessMapTransform)),p.attenuationDistance.value=m.attenuationDistance,p.attenuationColor.value.copy(m.attenuationColor)),m.anisotropy>0&&(p.anisotropyVector.value.set(m.anisotropy*Math.cos(m.anisotropyRotation),m.anisotropy*Math.sin(m.anisotropyRotation)),m.anisotropyMap&&(p.anisotropyMap.value=m.anisotropyMap,e(m.anisotropyMap,p.anisotropyMapTransform))),p.specularIntensity.value=m.specularIntensity,p.specularColor.value.copy(m.specularColor),m.specularColorMap&&(p.specularColorMap.value=m.specularColorMap,e(m.specularColorMap,p.specularColorMapTransform)),m.specularIntensityMap&&(p.specularIntensityMap.value=m.specularIntensityMap,e(m.specularIntensityMap,p.specularIntensityMapTransform))}function g(p,m){m.matcap&&(p.matcap.value=m.matcap)}function y(p,m){let x=t.get(m).light;p.referencePosition.value.setFromMatrixPosition(x.matrixWorld),p.nearDistance.value=x.shadow.camera.near,p.farDistance.value=x.shadow.camera.far}return{refreshFogUniforms:n,refreshMaterialUniforms:s}}function lS(i,t,e,n){let s={},r={};function o(x,b){let v=b.program;n.uniformBlockBinding(x,v,s[x.id])}function a(x,b){let v=s[x.id];v===void 0&&(g(x),v=l(x),s[x.id]=v,x.addEventListener("dispose",p));let M=b.program;n.updateUBOMapping(x,M);let w=t.render.frame;r[x.id]!==w&&(c(x),r[x.id]=w)}function l(x){let b=i.createBuffer(),v=x.__size,M=x.usage;return i.bindBuffer(i.UNIFORM_BUFFER,b),i.bufferData(i.UNIFORM_BUFFER,v,M),i.bindBuffer(i.UNIFORM_BUFFER,null),b}function c(x){let b=s[x.id],v=x.uniforms,M=x.__cache;i.bindBuffer(i.UNIFORM_BUFFER,b);for(let w=0,_=v.length;w<_;w++){let S=v[w];if(Array.isArray(S))for(let I=0,C=S.length;I<C;I++)h(S[I],w,I,M);else h(S,w,0,M)}i.bindBuffer(i.UNIFORM_BUFFER,null)}function h(x,b,v,M){if(u(x,b,v,M)===!0){let w=x.__offset,_=x.value;if(Array.isArray(_)){let S=0;for(let I=0;I<_.length;I++){let C=_[I],A=y(C,!0);d(C,x.__data,S),S+=A.storage/Float32Array.BYTES_PER_ELEMENT}}else d(_,x.__data,0);i.bufferSubData(i.UNIFORM_BUFFER,w,x.__data)}}function d(x,b,v){typeof x=="number"||typeof x=="boolean"?b[v]=x:x.isMatrix3?(b[v]=x.elements[0],b[v+1]=x.elements[1],b[v+2]=x.elements[2],b[v+3]=0,b[v+4]=x.elements[3],b[v+5]=x.elements[4],b[v+6]=x.elements[5],b[v+7]=0,b[v+8]=x.elements[6],b[v+9]=x.elements[7],b[v+10]=x.elements[8],b[v+11]=0):ArrayBuffer.isView(x)?b.set(x.subarray(0,b.length-v),v):x.toArray(b,v)}function u(x,b,v,M){let w=x.value,_=b+"_"+v;if(Array.isArray(w)){M[_]===void 0&&(M[_]=[]);let S=M[_],I=!1;for(let C=0;C<w.length;C++)f(w[C],S,C)===!0&&(I=!0);return I}return f(w,M,_)}function f(x,b,v){if(b[v]===void 0)return typeof x=="number"||typeof x=="boolean"?b[v]=x:ArrayBuffer.isView(x)?b[v]=x.slice():b[v]=x.clone(),!0;{let M=b[v];if(typeof x=="number"||typeof x=="boolean"){if(M!==x)return b[v]=x,!0}else{if(ArrayBuffer.isView(x))return!0;if(M.equals(x)===!1)return M.copy(x),!0}}return!1}function g(x){let b=x.uniforms,v=0,M=16;for(let _=0,S=b.length;_<S;_++){let I=Array.isArray(b[_])?b[_]:[b[_]];for(let C=0,A=I.length;C<A;C++){let P=I[C],U=Array.isArray(P.value)?P.value:[P.value],D=Array.isArray(b[_])||Array.isArray(P.value),O=v;for(let H=0,J=U.length;H<J;H++){let $=U[H],et=y($,D),it=v%M,ct=it%et.boundary,Pt=it+ct;v+=ct,Pt!==0&&M-Pt<et.storage&&(v+=M-Pt),H===0&&(O=v),v+=et.storage}let z=P.type==="int"?Int32Array:P.type==="uint"?Uint32Array:Float32Array;P.__data=new z((v-O)/Float32Array.BYTES_PER_ELEMENT),P.__offset=O}}let w=v%M;return w>0&&(v+=M-w),x.__size=v,x.__cache={},this}function y(x,b){let v={boundary:0,storage:0};return typeof x=="number"||typeof x=="boolean"?(v.boundary=4,v.storage=4):x.isVector2?(v.boundary=8,v.storage=8):x.isVector3||x.isColor?(v.boundary=16,v.storage=12):x.isVector4?(v.boundary=16,v.storage=16):x.isMatrix3?(v.boundary=16,v.storage=48):x.isMatrix4?(v.boundary=16,v.storage=64):x.isTexture?kt("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(x)?(v.boundary=16,v.storage=x.byteLength):kt("WebGLRenderer: Unsupported uniform value type.",x),b===!0&&(v.boundary=16,v.storage=Math.ceil(v.storage/16)*16),v}function p(x){let b=x.target;b.removeEventListener("dispose",p),i.deleteBuffer(s[b.id]),delete s[b.id],delete r[b.id]}function m(){for(let x in s)i.deleteBuffer(s[x]);s={},r={}}return{bind:o,update:a,dispose:m}}var cS=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),di=null;function hS(){return di===null&&(di=new Ii(cS,16,16,ui,Cn),di.name="DFG_LUT",di.minFilter=Re,di.magFilter=Re,di.wrapS=Gn,di.wrapT=Gn,di.generateMipmaps=!1,di.needsUpdate=!0),di}var uc=class{constructor(t={}){let{canvas:e=tm(),context:n=null,depth:s=!0,stencil:r=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:h="default",failIfMajorPerformanceCaveat:d=!1,reversedDepthBuffer:u=!1,outputBufferType:f=En}=t;this.isWebGLRenderer=!0;let g;if(n!==null){if(typeof WebGLRenderingContext<"u"&&n instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=n.getContextAttributes().alpha}else g=o;let y=f,p=new Set([Pl,Cl,El]),m=new Set([En,si,Sr,Es,Tl,Al]),x=new Uint32Array(4),b=new Int32Array(4),v={textures:[],min:[],max:[],resolution:[]},M=null,w=null,_=[],S=[],I=null;this.domElement=e,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=hi,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let C=this,A=!1,P=null,U=null,D=null,O=null;this._outputColorSpace=tn;let z=0,H=0,J=null,$=-1,et=null,it=new de,ct=new de,Pt=null,K=new Ot(0),ft=0,Mt=e.width,It=e.height,vt=1,zt=null,Pe=null,Dt=new de(0,0,Mt,It),ie=new de(0,0,Mt,It),ge=!1,Zt=new Ki,Je=new sl,ze=!1,Tn=!1,Ae=new Ut,li=new L,Ye=new de,On={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Bn=!1;function zn(){return J===null?vt:1}let V=n;function Vn(R,B){return e.getContext(R,B)}let Se,Me,yt,Ve,Nt,Vt,N,E,W,st,nt,at,pt,j,Q,ht,F,tt,Z,ut,ot,lt,Rt;try{let R={alpha:!0,depth:s,stencil:r,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:h,failIfMajorPerformanceCaveat:d};if("setAttribute"in e&&e.setAttribute("data-engine",`three.js r${"187"}`),e.addEventListener("webglcontextlost",Lt,!1),e.addEventListener("webglcontextrestored",Wt,!1),e.addEventListener("webglcontextcreationerror",bt,!1),V===null){let B="webgl2";if(V=Vn(B,R),V===null)throw Vn(B)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}$t()}catch(R){throw e.removeEventListener("webglcontextlost",Lt,!1),e.removeEventListener("webglcontextrestored",Wt,!1),e.removeEventListener("webglcontextcreationerror",bt,!1),Ft("WebGLRenderer: "+R.message),R}function $t(){Se=new bb(V),Se.init(),ot=new iS(V,Se),Me=new hb(V,Se,t,ot),yt=new eS(V,Se),Me.reversedDepthBuffer&&u&&yt.buffers.depth.setReversed(!0),U=V.createFramebuffer(),D=V.createFramebuffer(),O=V.createFramebuffer(),Ve=new Mb(V),Nt=new Vw,Vt=new nS(V,Se,yt,Nt,Me,ot,Ve),N=new vb(C),E=new Ay(V),lt=new lb(V,E),W=new wb(V,E,Ve,lt),st=new Ab(V,W,E,lt,Ve),tt=new Tb(V,Me,Vt),Q=new ub(Nt),nt=new zw(C,N,Se,Me,lt,Q),at=new aS(C,Nt),pt=new Gw,j=new Zw(Se),F=new ab(C,N,yt,st,g,l),ht=new tS(C,st,Me),Rt=new lS(V,Ve,Me,yt),Z=new cb(V,Se,Ve),ut=new Sb(V,Se,Ve),Ve.programs=nt.programs,C.capabilities=Me,C.extensions=Se,C.properties=Nt,C.renderLists=pt,C.shadowMap=ht,C.state=yt,C.info=Ve}y!==En&&(I=new Cb(y,e.width,e.height,a,s,r));let rt=new fd(C,V);this.xr=rt,this.getContext=function(){return V},this.getContextAttributes=function(){return V.getContextAttributes()},this.forceContextLoss=function(){let R=Se.get("WEBGL_lose_context");R&&R.loseContext()},this.forceContextRestore=function(){let R=Se.get("WEBGL_lose_context");R&&R.restoreContext()},this.getPixelRatio=function(){return vt},this.setPixelRatio=function(R){R!==void 0&&(vt=R,this.setSize(Mt,It,!1))},this.getSize=function(R){return R.set(Mt,It)},this.setSize=function(R,B,q=!0){if(rt.isPresenting){kt("WebGLRenderer: Can't change size while VR device is presenting.");return}Mt=R,It=B,e.width=Math.floor(R*vt),e.height=Math.floor(B*vt),q===!0&&(e.style.width=R+"px",e.style.height=B+"px"),I!==null&&I.setSize(e.width,e.height),this.setViewport(0,0,R,B)},this.getDrawingBufferSize=function(R){return R.set(Mt*vt,It*vt).floor()},this.setDrawingBufferSize=function(R,B,q){Mt=R,It=B,vt=q,e.width=Math.floor(R*q),e.height=Math.floor(B*q),this.setViewport(0,0,R,B)},this.setEffects=function(R){if(y===En){Ft("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(R){for(let B=0;B<R.length;B++)if(R[B].isOutputPass===!0){kt("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}I.setEffects(R||[])},this.getCurrentViewport=function(R){return R.copy(it)},this.getViewport=function(R){return R.copy(Dt)},this.setViewport=function(R,B,q,G){R.isVector4?Dt.set(R.x,R.y,R.z,R.w):Dt.set(R,B,q,G),yt.viewport(it.copy(Dt).multiplyScalar(zn()).round())},this.getScissor=function(R){return R.copy(ie)},this.setScissor=function(R,B,q,G){R.isVector4?ie.set(R.x,R.y,R.z,R.w):ie.set(R,B,q,G),yt.scissor(ct.copy(ie).multiplyScalar(zn()).round())},this.getScissorTest=function(){return ge},this.setScissorTest=function(R){yt.setScissorTest(ge=R)},this.setOpaqueSort=function(R){zt=R},this.setTransparentSort=function(R){Pe=R},this.getClearColor=function(R){return R.copy(F.getClearColor())},this.setClearColor=function(){F.setClearColor(...arguments)},this.getClearAlpha=function(){return F.getClearAlpha()},this.setClearAlpha=function(){F.setClearAlpha(...arguments)},this.clear=function(R=!0,B=!0,q=!0){let G=0;if(R){let X=!1;if(J!==null){let mt=J.texture.format;X=p.has(mt)}if(X){let mt=J.texture.type,Tt=m.has(mt),dt=F.getClearColor(),wt=F.getClearAlpha(),Ct=dt.r,Gt=dt.g,Kt=dt.b;Tt?(x[0]=Ct,x[1]=Gt,x[2]=Kt,x[3]=wt,V.clearBufferuiv(V.COLOR,0,x)):(b[0]=Ct,b[1]=Gt,b[2]=Kt,b[3]=wt,V.clearBufferiv(V.COLOR,0,b))}else G|=V.COLOR_BUFFER_BIT}B&&(G|=V.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),q&&(G|=V.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),G!==0&&V.clear(G)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(R){R.setRenderer(this),P=R},this.dispose=function(){e.removeEventListener("webglcontextlost",Lt,!1),e.removeEventListener("webglcontextrestored",Wt,!1),e.removeEventListener("webglcontextcreationerror",bt,!1),F.dispose(),pt.dispose(),j.dispose(),Vt.dispose(),Nt.dispose(),N.dispose(),st.dispose(),W.dispose(),lt.dispose(),Rt.dispose(),nt.dispose(),rt.dispose(),rt.removeEventListener("sessionstart",Cf),rt.removeEventListener("sessionend",Pf),ps.stop()};function Lt(R){R.preventDefault(),uo("WebGLRenderer: Context Lost."),A=!0}function Wt(){uo("WebGLRenderer: Context Restored."),A=!1;let R=Ve.autoReset,B=ht.enabled,q=ht.autoUpdate,G=ht.needsUpdate,X=ht.type;$t(),Ve.autoReset=R,ht.enabled=B,ht.autoUpdate=q,ht.needsUpdate=G,ht.type=X}function bt(R){Ft("WebGLRenderer: A WebGL context could not be created. Reason: ",R.statusMessage)}function pe(R){let B=R.target;B.removeEventListener("dispose",pe),Ze(B)}function Ze(R){Hi(R),Nt.remove(R)}function Hi(R){let B=Nt.get(R).programs;B!==void 0&&(B.forEach(function(q){nt.releaseProgram(q)}),R.isShaderMaterial&&nt.releaseShaderCache(R))}this.renderBufferDirect=function(R,B,q,G,X,mt){B===null&&(B=On);let Tt=X.isMesh&&X.matrixWorld.determinantAffine()<0,dt=wx(R,B,q,G,X);yt.setMaterial(G,Tt);let wt=q.index,Ct=1;if(G.wireframe===!0){if(wt=W.getWireframeAttribute(q),wt===void 0)return;Ct=2}let Gt=q.drawRange,Kt=q.attributes.position,At=Gt.start*Ct,jt=(Gt.start+Gt.count)*Ct;mt!==null&&(At=Math.max(At,mt.start*Ct),jt=Math.min(jt,(mt.start+mt.count)*Ct)),wt!==null?(At=Math.max(At,0),jt=Math.min(jt,wt.count)):Kt!=null&&(At=Math.max(At,0),jt=Math.min(jt,Kt.count));let Fe=jt-At;if(Fe<0||Fe===1/0)return;lt.setup(X,G,dt,q,wt);let ve,xe=Z;if(wt!==null&&(ve=E.get(wt),xe=ut,xe.setIndex(ve)),X.isMesh)G.wireframe===!0?(yt.setLineWidth(G.wireframeLinewidth*zn()),xe.setMode(V.LINES)):xe.setMode(V.TRIANGLES);else if(X.isLine){let cn=G.linewidth;cn===void 0&&(cn=1),yt.setLineWidth(cn*zn()),X.isLineSegments?xe.setMode(V.LINES):X.isLineLoop?xe.setMode(V.LINE_LOOP):xe.setMode(V.LINE_STRIP)}else X.isPoints?xe.setMode(V.POINTS):X.isSprite&&xe.setMode(V.TRIANGLES);if(X.isBatchedMesh)if(Se.get("WEBGL_multi_draw"))xe.renderMultiDraw(X._multiDrawStarts,X._multiDrawCounts,X._multiDrawCount);else{let cn=X._multiDrawStarts,Et=X._multiDrawCounts,_n=X._multiDrawCount,ae=wt?E.get(wt).bytesPerElement:1,ms=Nt.get(G).currentProgram.getUniforms();for(let hn=0;hn<_n;hn++)ms.setValue(V,"_gl_DrawID",hn),xe.render(cn[hn]/ae,Et[hn])}else if(X.isInstancedMesh)xe.renderInstances(At,Fe,X.count);else if(q.isInstancedBufferGeometry){let cn=q._maxInstanceCount!==void 0?q._maxInstanceCount:1/0,Et=Math.min(q.instanceCount,cn);xe.renderInstances(At,Fe,Et)}else xe.render(At,Fe)};function Ef(R,B,q,G){P!==null&&R.isNodeMaterial&&P.setObject(G,R),ze===!0&&Q.setState(R,q,!1),R.transparent===!0&&R.side===sn&&R.forceSinglePass===!1?(R.side=He,R.needsUpdate=!0,jr(R,B,G),R.side=ii,R.needsUpdate=!0,jr(R,B,G),R.side=sn):jr(R,B,G)}this.compile=function(R,B,q=null){q===null&&(q=R),P!==null&&P.renderStart(R,B,q),w=j.get(q),w.init(B),S.push(w),q.traverseVisible(function(X){X.isLight&&X.layers.test(B.layers)&&(w.pushLight(X),X.castShadow&&w.pushShadow(X))}),R!==q&&R.traverseVisible(function(X){X.isLight&&X.layers.test(B.layers)&&(w.pushLight(X),X.castShadow&&w.pushShadow(X))}),w.setupLights(),P!==null&&P.updateLights(w.state.lightsArray),Tn=this.localClippingEnabled,ze=Q.init(this.clippingPlanes,Tn),ze===!0&&Q.setGlobalState(this.clippingPlanes,B),P!==null&&ht.render(w.state.shadowsArray,q,B);let G=new Set;return R.traverse(function(X){if(!(X.isMesh||X.isPoints||X.isLine||X.isSprite))return;let mt=X.material;if(mt)if(Array.isArray(mt))for(let Tt=0;Tt<mt.length;Tt++){let dt=mt[Tt];Ef(dt,q,B,X),G.add(dt)}else Ef(mt,q,B,X),G.add(mt)}),w=S.pop(),P!==null&&P.renderEnd(),G},this.compileAsync=function(R,B,q=null){let G=this.compile(R,B,q);return new Promise(X=>{function mt(){if(G.forEach(function(Tt){let wt=Nt.get(Tt).currentProgram;(wt===void 0||wt.isReady())&&G.delete(Tt)}),G.size===0){X(R);return}setTimeout(mt,10)}Se.get("KHR_parallel_shader_compile")!==null?mt():setTimeout(mt,10)})};let Kh=null;function vx(R){Kh&&Kh(R)}function Cf(){ps.stop()}function Pf(){ps.start()}let ps=new Cm;ps.setAnimationLoop(vx),typeof self<"u"&&ps.setContext(self),this.setAnimationLoop=function(R){Kh=R,rt.setAnimationLoop(R),R===null?ps.stop():ps.start()},rt.addEventListener("sessionstart",Cf),rt.addEventListener("sessionend",Pf),this.render=function(R,B){if(B!==void 0&&B.isCamera!==!0){Ft("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(A===!0)return;P!==null&&P.renderStart(R,B);let q=rt.enabled===!0&&rt.isPresenting===!0,G=I!==null&&(J===null||q)&&I.begin(C,J);if(R.matrixWorldAutoUpdate===!0&&R.updateMatrixWorld(),B.parent===null&&B.matrixWorldAutoUpdate===!0&&B.updateMatrixWorld(),rt.enabled===!0&&rt.isPresenting===!0&&(I===null||I.isCompositing()===!1)&&(rt.cameraAutoUpdate===!0&&rt.updateCamera(B),B=rt.getCamera()),R.isScene===!0&&R.onBeforeRender(C,R,B,J),w=j.get(R,S.length),w.init(B),w.state.textureUnits=Vt.getTextureUnits(),S.push(w),Ae.multiplyMatrices(B.projectionMatrix,B.matrixWorldInverse),B.isArrayCamera?Je.setFromArrayCamera(B):Zt.setFromProjectionMatrix(Ae,Wn,B.reversedDepth),Tn=this.localClippingEnabled,ze=Q.init(this.clippingPlanes,Tn),M=pt.get(R,_.length),M.init(),_.push(M),this.info.render.frame++,rt.enabled===!0&&rt.isPresenting===!0){let Tt=C.xr.getDepthSensingMesh();Tt!==null&&jh(Tt,B,-1/0,C.sortObjects)}jh(R,B,0,C.sortObjects),M.finish(),P!==null&&P.updateLights(w.state.lightsArray),C.sortObjects===!0&&M.sort(zt,Pe),Bn=rt.enabled===!1||rt.isPresenting===!1||rt.hasDepthSensing()===!1,Bn&&F.addToRenderList(M,R),this.info.autoReset===!0&&this.info.reset(),ze===!0&&Q.beginShadows();let X=w.state.shadowsArray;if(ht.render(X,R,B),ze===!0&&Q.endShadows(),(G&&I.hasRenderPass())===!1){let Tt=M.opaque,dt=M.transmissive;if(w.setupLights(),B.isArrayCamera){let wt=B.cameras;if(dt.length>0)for(let Ct=0,Gt=wt.length;Ct<Gt;Ct++){let Kt=wt[Ct];Lf(Tt,dt,R,Kt)}Bn&&F.render(R);for(let Ct=0,Gt=wt.length;Ct<Gt;Ct++){let Kt=wt[Ct];Rf(M,R,Kt,Kt.viewport)}}else dt.length>0&&Lf(Tt,dt,R,B),Bn&&F.render(R),Rf(M,R,B)}J!==null&&H===0&&(Vt.updateMultisampleRenderTarget(J),Vt.updateRenderTargetMipmap(J)),G&&I.end(C),R.isScene===!0&&R.onAfterRender(C,R,B),lt.resetDefaultState(),$=-1,et=null,S.pop(),S.length>0?(w=S[S.length-1],Vt.setTextureUnits(w.state.textureUnits),ze===!0&&Q.setGlobalState(C.clippingPlanes,w.state.camera)):w=null,_.pop(),_.length>0?M=_[_.length-1]:M=null,P!==null&&P.renderEnd()};function jh(R,B,q,G){if(R.visible===!1)return;if(R.layers.test(B.layers)){if(R.isGroup)q=R.renderOrder;else if(R.isLOD)R.autoUpdate===!0&&R.update(B);else if(R.isLight)w.pushLight(R),R.castShadow&&w.pushShadow(R);else if(R.isSprite){let Tt=B.isArrayCamera?Je:Zt;if(!R.frustumCulled||R.intersectsFrustum(Tt)){G&&Ye.setFromMatrixPosition(R.matrixWorld).applyMatrix4(Ae);let dt=st.update(R),wt=R.material;wt.visible&&M.push(R,dt,wt,q,Ye.z,null,B)}}else if(R.isMesh||R.isLine||R.isPoints){let Tt=B.isArrayCamera?Je:Zt;if(!R.frustumCulled||R.intersectsFrustum(Tt)){let dt=st.update(R),wt=R.material;if(G&&(R.boundingSphere!==void 0?(R.boundingSphere===null&&R.computeBoundingSphere(),Ye.copy(R.boundingSphere.center)):(dt.boundingSphere===null&&dt.computeBoundingSphere(),Ye.copy(dt.boundingSphere.center)),Ye.applyMatrix4(R.matrixWorld).applyMatrix4(Ae)),Array.isArray(wt)){let Ct=dt.groups;for(let Gt=0,Kt=Ct.length;Gt<Kt;Gt++){let At=Ct[Gt],jt=wt[At.materialIndex];jt&&jt.visible&&M.push(R,dt,jt,q,Ye.z,At,B)}}else wt.visible&&M.push(R,dt,wt,q,Ye.z,null,B)}}}let mt=R.children;for(let Tt=0,dt=mt.length;Tt<dt;Tt++)jh(mt[Tt],B,q,G)}function Rf(R,B,q,G){let{opaque:X,transmissive:mt,transparent:Tt}=R;w.setupLightsView(q),ze===!0&&Q.setGlobalState(C.clippingPlanes,q),G&&yt.viewport(it.copy(G)),X.length>0&&_a(X,B,q),mt.length>0&&_a(mt,B,q),Tt.length>0&&_a(Tt,B,q),yt.buffers.depth.setTest(!0),yt.buffers.depth.setMask(!0),yt.buffers.color.setMask(!0),yt.setPolygonOffset(!1)}function Lf(R,B,q,G){if((q.isScene===!0?q.overrideMaterial:null)!==null)return;if(w.state.transmissionRenderTarget[G.id]===void 0){let At=Se.has("EXT_color_buffer_half_float")||Se.has("EXT_color_buffer_float");w.state.transmissionRenderTarget[G.id]=new De(1,1,{generateMipmaps:!0,type:At?Cn:En,minFilter:ki,samples:Math.max(4,Me.samples),stencilBuffer:r,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:te.workingColorSpace})}let mt=w.state.transmissionRenderTarget[G.id],Tt=G.viewport||it;mt.setSize(Tt.z*C.transmissionResolutionScale,Tt.w*C.transmissionResolutionScale);let dt=C.getRenderTarget(),wt=C.getActiveCubeFace(),Ct=C.getActiveMipmapLevel();C.setRenderTarget(mt),C.getClearColor(K),ft=C.getClearAlpha(),ft<1&&C.setClearColor(16777215,.5),C.clear(),Bn&&F.render(q);let Gt=C.toneMapping;C.toneMapping=hi;let Kt=G.viewport;if(G.viewport!==void 0&&(G.viewport=void 0),w.setupLightsView(G),ze===!0&&Q.setGlobalState(C.clippingPlanes,G),_a(R,q,G),Vt.updateMultisampleRenderTarget(mt),Vt.updateRenderTargetMipmap(mt),Se.has("WEBGL_multisampled_render_to_texture")===!1){let At=!1;for(let jt=0,Fe=B.length;jt<Fe;jt++){let ve=B[jt],{object:xe,geometry:cn,material:Et,group:_n}=ve;if(Et.side===sn&&xe.layers.test(G.layers)){let ae=Et.side;Et.side=He,Et.needsUpdate=!0,If(xe,q,G,cn,Et,_n),Et.side=ae,Et.needsUpdate=!0,At=!0}}At===!0&&(Vt.updateMultisampleRenderTarget(mt),Vt.updateRenderTargetMipmap(mt))}C.setRenderTarget(dt,wt,Ct),C.setClearColor(K,ft),Kt!==void 0&&(G.viewport=Kt),C.toneMapping=Gt}function _a(R,B,q){let G=B.isScene===!0?B.overrideMaterial:null;for(let X=0,mt=R.length;X<mt;X++){let Tt=R[X],{object:dt,geometry:wt,group:Ct}=Tt,Gt=Tt.material;Gt.allowOverride===!0&&G!==null&&(Gt=G),dt.layers.test(q.layers)&&If(dt,B,q,wt,Gt,Ct)}}function If(R,B,q,G,X,mt){P!==null&&X.isNodeMaterial&&P.setObject(R,X),R.onBeforeRender(C,B,q,G,X,mt),R.modelViewMatrix.multiplyMatrices(q.matrixWorldInverse,R.matrixWorld),R.normalMatrix.getNormalMatrix(R.modelViewMatrix),X.onBeforeRender(C,B,q,G,R,mt),X.transparent===!0&&X.side===sn&&X.forceSinglePass===!1?(X.side=He,X.needsUpdate=!0,C.renderBufferDirect(q,B,G,X,R,mt),X.side=ii,X.needsUpdate=!0,C.renderBufferDirect(q,B,G,X,R,mt),X.side=sn):C.renderBufferDirect(q,B,G,X,R,mt),R.onAfterRender(C,B,q,G,X,mt)}function Df(R){let B=0;for(let q of R)q.texture!==null&&B++;return B}function jr(R,B,q){B.isScene!==!0&&(B=On);let G=Nt.get(R),X=w.state.lights,mt=w.state.shadowsArray,Tt=X.state.version,dt=nt.getParameters(R,X.state,mt,B,q,w.state.lightProbeGridArray),wt=nt.getProgramCacheKey(dt),Ct=G.programs;G.environment=R.isMeshStandardMaterial||R.isMeshLambertMaterial||R.isMeshPhongMaterial?B.environment:null,G.fog=B.fog;let Gt=R.isMeshStandardMaterial||R.isMeshLambertMaterial&&!R.envMap||R.isMeshPhongMaterial&&!R.envMap;G.envMap=N.get(R.envMap||G.environment,Gt),G.envMapRotation=G.environment!==null&&R.envMap===null?B.environmentRotation:R.envMapRotation,Ct===void 0&&(R.addEventListener("dispose",pe),Ct=new Map,G.programs=Ct,G.programVariants=new Map);let Kt=Ct.get(wt);if(Kt!==void 0){if(G.currentProgram===Kt&&G.lightsStateVersion===Tt)return kf(R,dt),Kt}else dt.uniforms=nt.getUniforms(R),P!==null&&R.isNodeMaterial&&P.build(R,q,dt),R.onBeforeCompile(dt,C),Kt=nt.acquireProgram(dt,wt),Ct.set(wt,Kt),G.uniforms=dt.uniforms;let At=G.uniforms;return(!R.isShaderMaterial&&!R.isRawShaderMaterial||R.clipping===!0)&&(At.clippingPlanes=Q.uniform),kf(R,dt),G.needsLights=Mx(R),G.lightsStateVersion=Tt,G.needsLights&&(At.ambientLightColor.value=X.state.ambient,At.lightProbe.value=X.state.probe,At.sunLights.value=X.state.sun,At.sunLightShadows.value=X.state.sunShadow,At.directionalLights.value=X.state.directional,At.directionalLightShadows.value=X.state.directionalShadow,At.spotLights.value=X.state.spot,At.spotLightShadows.value=X.state.spotShadow,At.rectAreaLights.value=X.state.rectArea,At.ltc_1.value=X.state.rectAreaLTC1,At.ltc_2.value=X.state.rectAreaLTC2,At.pointLights.value=X.state.point,At.pointLightShadows.value=X.state.pointShadow,At.hemisphereLights.value=X.state.hemi,At.sunShadowMatrix.value=X.state.sunShadowMatrix,At.sunShadowCascade.value=X.state.sunShadowCascade,At.directionalShadowMatrix.value=X.state.directionalShadowMatrix,At.spotLightMatrix.value=X.state.spotLightMatrix,At.spotLightMap.value=X.state.spotLightMap,At.pointShadowMatrix.value=X.state.pointShadowMatrix),G.numLightProbeGrids=Df(w.state.lightProbeGridArray),G.currentProgram=Kt,G.uniformsList=null,Kt}function bx(R,B,q,G,X){let mt=Nt.get(R),Tt=mt.currentProgram.id+","+G+","+X,dt=mt.programVariants.get(Tt);return dt===void 0?(dt=jr(R,B,q),mt.programVariants.set(Tt,dt)):(mt.currentProgram=dt,mt.uniformsList=null,mt.outputColorSpace=G,mt.toneMapping=X),dt}function Nf(R){if(R.uniformsList===null){let B=R.currentProgram.getUniforms();R.uniformsList=Tr.seqWithValue(B.seq,R.uniforms)}return R.uniformsList}function kf(R,B){let q=Nt.get(R);q.outputColorSpace=B.outputColorSpace,q.batching=B.batching,q.batchingColor=B.batchingColor,q.instancing=B.instancing,q.instancingColor=B.instancingColor,q.instancingMorph=B.instancingMorph,q.skinning=B.skinning,q.morphTargets=B.morphTargets,q.morphNormals=B.morphNormals,q.morphColors=B.morphColors,q.morphTargetsCount=B.morphTargetsCount,q.numClippingPlanes=B.numClippingPlanes,q.numIntersection=B.numClipIntersection,q.vertexAlphas=B.vertexAlphas,q.vertexTangents=B.vertexTangents,q.toneMapping=B.toneMapping}function wx(R,B,q,G,X){B.isScene!==!0&&(B=On),Vt.resetTextureUnits();let mt=B.fog,Tt=G.isMeshStandardMaterial||G.isMeshLambertMaterial||G.isMeshPhongMaterial?B.environment:null,dt=J===null?C.outputColorSpace:J.isXRRenderTarget===!0?J.texture.colorSpace:te.workingColorSpace,wt=G.isMeshStandardMaterial||G.isMeshLambertMaterial&&!G.envMap||G.isMeshPhongMaterial&&!G.envMap,Ct=N.get(G.envMap||Tt,wt),Gt=G.vertexColors===!0&&!!q.attributes.color&&q.attributes.color.itemSize===4,Kt=!!q.attributes.tangent&&(!!G.normalMap||G.anisotropy>0),At=!!q.morphAttributes.position,jt=!!q.morphAttributes.normal,Fe=!!q.morphAttributes.color,ve=hi;G.toneMapped&&(J===null||J.isXRRenderTarget===!0)&&(ve=C.toneMapping);let xe=q.morphAttributes.position||q.morphAttributes.normal||q.morphAttributes.color,cn=xe!==void 0?xe.length:0,Et=Nt.get(G),_n=w.state.lights;if(ze===!0&&(Tn===!0||R!==et)){let Ee=R===et&&G.id===$;Q.setState(G,R,Ee)}let ae=!1,ms=!1;G.version===Et.__version?Et.needsLights&&Et.lightsStateVersion!==_n.state.version||X.isBatchedMesh&&Et.batching===!1||!X.isBatchedMesh&&Et.batching===!0||X.isBatchedMesh&&Et.batchingColor===!0&&X._colorsTexture===null||X.isBatchedMesh&&Et.batchingColor===!1&&X._colorsTexture!==null||X.isInstancedMesh&&Et.instancing===!1||!X.isInstancedMesh&&Et.instancing===!0||X.isSkinnedMesh&&Et.skinning===!1||!X.isSkinnedMesh&&Et.skinning===!0||X.isInstancedMesh&&Et.instancingColor===!0&&X.instanceColor===null||X.isInstancedMesh&&Et.instancingColor===!1&&X.instanceColor!==null||X.isInstancedMesh&&Et.instancingMorph===!0&&X.morphTexture===null||X.isInstancedMesh&&Et.instancingMorph===!1&&X.morphTexture!==null||Et.envMap!==Ct||G.fog===!0&&Et.fog!==mt||Et.numClippingPlanes!==void 0&&(Et.numClippingPlanes!==Q.numPlanes||Et.numIntersection!==Q.numIntersection)||Et.vertexAlphas!==Gt||Et.vertexTangents!==Kt||Et.morphTargets!==At||Et.morphNormals!==jt||Et.morphColors!==Fe||Et.morphTargetsCount!==cn||Et.numLightProbeGrids!==Df(w.state.lightProbeGridArray)?ae=!0:(Et.outputColorSpace!==dt||Et.toneMapping!==ve)&&(ms=!0):(ae=!0,Et.__version=G.version);let hn=Et.currentProgram;(ae===!0||ms===!0)&&(hn=ms===!0?bx(G,B,X,dt,ve):jr(G,B,X),P&&G.isNodeMaterial&&P.onUpdateProgram(G,hn,Et));let va=!1,Gi=!1,gs=!1,se=hn.getUniforms(),Qe=Et.uniforms;if(yt.useProgram(hn.program)&&(va=!0,Gi=!0,gs=!0),G.id!==$&&($=G.id,Gi=!0),va||et!==R){yt.buffers.depth.getReversed()&&R.reversedDepth!==!0&&(R._reversedDepth=!0,R.updateProjectionMatrix()),se.setValue(V,"projectionMatrix",R.projectionMatrix),se.setValue(V,"viewMatrix",R.matrixWorldInverse);let Ke=se.map.cameraPosition;Ke!==void 0&&Ke.setValue(V,li.setFromMatrixPosition(R.matrixWorld)),Me.logarithmicDepthBuffer&&se.setValue(V,"logDepthBufFC",2/(Math.log(R.far+1)/Math.LN2)),(G.isMeshPhongMaterial||G.isMeshToonMaterial||G.isMeshLambertMaterial||G.isMeshBasicMaterial||G.isMeshStandardMaterial||G.isShaderMaterial)&&se.setValue(V,"isOrthographic",R.isOrthographicCamera===!0),et!==R&&(et=R,Gi=!0,gs=!0)}if(Et.needsLights&&(_n.state.sunShadowMap.length>0&&se.setValue(V,"sunShadowMap",_n.state.sunShadowMap,Vt),_n.state.directionalShadowMap.length>0&&se.setValue(V,"directionalShadowMap",_n.state.directionalShadowMap,Vt),_n.state.spotShadowMap.length>0&&se.setValue(V,"spotShadowMap",_n.state.spotShadowMap,Vt),_n.state.pointShadowMap.length>0&&se.setValue(V,"pointShadowMap",_n.state.pointShadowMap,Vt)),X.isSkinnedMesh){se.setOptional(V,X,"bindMatrix"),se.setOptional(V,X,"bindMatrixInverse");let Ee=X.skeleton;Ee&&(Ee.boneTexture===null&&Ee.computeBoneTexture(),se.setValue(V,"boneTexture",Ee.boneTexture,Vt))}X.isBatchedMesh&&(se.setOptional(V,X,"batchingTexture"),se.setValue(V,"batchingTexture",X._matricesTexture,Vt),se.setOptional(V,X,"batchingIdTexture"),se.setValue(V,"batchingIdTexture",X._indirectTexture,Vt),se.setOptional(V,X,"batchingColorTexture"),X._colorsTexture!==null&&se.setValue(V,"batchingColorTexture",X._colorsTexture,Vt));let Zn=q.morphAttributes;if((Zn.position!==void 0||Zn.normal!==void 0||Zn.color!==void 0)&&tt.update(X,q,hn),(Gi||Et.receiveShadow!==X.receiveShadow)&&(Et.receiveShadow=X.receiveShadow,se.setValue(V,"receiveShadow",X.receiveShadow)),(G.isMeshStandardMaterial||G.isMeshLambertMaterial||G.isMeshPhongMaterial)&&G.envMap===null&&B.environment!==null&&(Qe.envMapIntensity.value=B.environmentIntensity),Qe.dfgLUT!==void 0&&(Qe.dfgLUT.value=hS()),Gi){if(se.setValue(V,"toneMappingExposure",C.toneMappingExposure),Et.needsLights&&Sx(Qe,gs),mt&&G.fog===!0&&at.refreshFogUniforms(Qe,mt),at.refreshMaterialUniforms(Qe,G,vt,It,w.state.transmissionRenderTarget[R.id]),Et.needsLights&&Et.numLightProbeGrids>0){let Ee=v,Ke=0;for(let bi of w.state.lightProbeGridArray)bi.texture!==null&&(Ee.textures[Ke]=bi.texture,Ee.min[Ke]=bi.boundingBox.min,Ee.max[Ke]=bi.boundingBox.max,Ee.resolution[Ke]=bi.resolution,Ke++);for(let bi in Ee)Ee[bi].length=Ke;Qe.probesSH.value=Ee.textures,Qe.probesMin.value=Ee.min,Qe.probesMax.value=Ee.max,Qe.probesResolution.value=Ee.resolution}Tr.upload(V,Nf(Et),Qe,Vt)}if(G.isShaderMaterial&&G.uniformsNeedUpdate===!0&&(Tr.upload(V,Nf(Et),Qe,Vt),G.uniformsNeedUpdate=!1),G.isSpriteMaterial&&se.setValue(V,"center",X.center),se.setValue(V,"modelViewMatrix",X.modelViewMatrix),se.setValue(V,"normalMatrix",X.normalMatrix),se.setValue(V,"modelMatrix",X.matrixWorld),G.uniformsGroups!==void 0){let Ee=G.uniformsGroups;for(let Ke=0,bi=Ee.length;Ke<bi;Ke++){let Ff=Ee[Ke];Rt.update(Ff,hn),Rt.bind(Ff,hn)}}return hn}function Sx(R,B){R.ambientLightColor.needsUpdate=B,R.lightProbe.needsUpdate=B,R.sunLights.needsUpdate=B,R.sunLightShadows.needsUpdate=B,R.directionalLights.needsUpdate=B,R.directionalLightShadows.needsUpdate=B,R.pointLights.needsUpdate=B,R.pointLightShadows.needsUpdate=B,R.spotLights.needsUpdate=B,R.spotLightShadows.needsUpdate=B,R.rectAreaLights.needsUpdate=B,R.hemisphereLights.needsUpdate=B}function Mx(R){return R.isMeshLambertMaterial||R.isMeshToonMaterial||R.isMeshPhongMaterial||R.isMeshStandardMaterial||R.isShadowMaterial||R.isShaderMaterial&&R.lights===!0}this.getActiveCubeFace=function(){return z},this.getActiveMipmapLevel=function(){return H},this.getRenderTarget=function(){return J},this.setRenderTargetTextures=function(R,B,q){let G=Nt.get(R);G.__autoAllocateDepthBuffer=R.resolveDepthBuffer===!1,G.__autoAllocateDepthBuffer===!1&&(G.__useRenderToTexture=!1),Nt.get(R.texture).__webglTexture=B,Nt.get(R.depthTexture).__webglTexture=G.__autoAllocateDepthBuffer?void 0:q,G.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(R,B){let q=Nt.get(R);q.__webglFramebuffer=B,q.__useDefaultFramebuffer=B===void 0},this.setRenderTarget=function(R,B=0,q=0){J=R,z=B,H=q;let G=null,X=!1,mt=!1;if(R){let dt=Nt.get(R);if(dt.__useDefaultFramebuffer!==void 0){yt.bindFramebuffer(V.FRAMEBUFFER,dt.__webglFramebuffer),it.copy(R.viewport),ct.copy(R.scissor),Pt=R.scissorTest,yt.viewport(it),yt.scissor(ct),yt.setScissorTest(Pt),$=-1;return}else if(dt.__webglFramebuffer===void 0)Vt.setupRenderTarget(R);else if(dt.__hasExternalTextures)Vt.rebindTextures(R,Nt.get(R.texture).__webglTexture,Nt.get(R.depthTexture).__webglTexture);else if(R.depthBuffer){let Gt=R.depthTexture;if(dt.__boundDepthTexture!==Gt){if(Gt!==null&&Nt.has(Gt)&&(R.width!==Gt.image.width||R.height!==Gt.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");Vt.setupDepthRenderbuffer(R)}}let wt=R.texture;(wt.isData3DTexture||wt.isDataArrayTexture||wt.isCompressedArrayTexture)&&(mt=!0);let Ct=Nt.get(R).__webglFramebuffer;R.isWebGLCubeRenderTarget?(Array.isArray(Ct[B])?G=Ct[B][q]:G=Ct[B],X=!0):R.samples>0&&Vt.useMultisampledRTT(R)===!1?G=Nt.get(R).__webglMultisampledFramebuffer:Array.isArray(Ct)?G=Ct[q]:G=Ct,it.copy(R.viewport),ct.copy(R.scissor),Pt=R.scissorTest}else it.copy(Dt).multiplyScalar(vt).floor(),ct.copy(ie).multiplyScalar(vt).floor(),Pt=ge;if(q!==0&&(G=U),yt.bindFramebuffer(V.FRAMEBUFFER,G)&&yt.drawBuffers(R,G),yt.viewport(it),yt.scissor(ct),yt.setScissorTest(Pt),X){let dt=Nt.get(R.texture);V.framebufferTexture2D(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_CUBE_MAP_POSITIVE_X+B,dt.__webglTexture,q)}else if(mt){let dt=B;for(let wt=0;wt<R.textures.length;wt++){let Ct=Nt.get(R.textures[wt]);V.framebufferTextureLayer(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0+wt,Ct.__webglTexture,q,dt)}}else if(R!==null&&q!==0){let dt=Nt.get(R.texture);V.framebufferTexture2D(V.FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,dt.__webglTexture,q)}$=-1};function Uf(R){let B=Nt.get(R);return(B.__readFormat!==R.format||B.__readType!==R.type)&&(B.__readFormat=R.format,B.__readType=R.type,B.__formatReadable=Me.textureFormatReadable(R.format),B.__typeReadable=Me.textureTypeReadable(R.type)),B}this.readRenderTargetPixels=function(R,B,q,G,X,mt,Tt,dt=0){if(!(R&&R.isWebGLRenderTarget)){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let wt=Nt.get(R).__webglFramebuffer;if(R.isWebGLCubeRenderTarget&&Tt!==void 0&&(wt=wt[Tt],Array.isArray(wt)&&(wt=wt[0])),wt){yt.bindFramebuffer(V.FRAMEBUFFER,wt);try{let Ct=R.textures[dt],Gt=Ct.format,Kt=Ct.type;R.textures.length>1&&V.readBuffer(V.COLOR_ATTACHMENT0+dt);let At=Uf(Ct);if(At.__formatReadable===!1){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(At.__typeReadable===!1){Ft("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}B>=0&&B<=R.width-G&&q>=0&&q<=R.height-X&&V.readPixels(B,q,G,X,ot.convert(Gt),ot.convert(Kt),mt)}finally{let Ct=J!==null?Nt.get(J).__webglFramebuffer:null;yt.bindFramebuffer(V.FRAMEBUFFER,Ct)}}},this.readRenderTargetPixelsAsync=async function(R,B,q,G,X,mt,Tt,dt=0){if(!(R&&R.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let wt=Nt.get(R).__webglFramebuffer;if(R.isWebGLCubeRenderTarget&&Tt!==void 0&&(wt=wt[Tt],Array.isArray(wt)&&(wt=wt[0])),wt)if(B>=0&&B<=R.width-G&&q>=0&&q<=R.height-X){yt.bindFramebuffer(V.FRAMEBUFFER,wt);let Ct=R.textures[dt],Gt=Ct.format,Kt=Ct.type;R.textures.length>1&&V.readBuffer(V.COLOR_ATTACHMENT0+dt);let At=Uf(Ct);if(At.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(At.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let jt=V.createBuffer();V.bindBuffer(V.PIXEL_PACK_BUFFER,jt),V.bufferData(V.PIXEL_PACK_BUFFER,mt.byteLength,V.STREAM_READ),V.readPixels(B,q,G,X,ot.convert(Gt),ot.convert(Kt),0),V.bindBuffer(V.PIXEL_PACK_BUFFER,null);let Fe=J!==null?Nt.get(J).__webglFramebuffer:null;yt.bindFramebuffer(V.FRAMEBUFFER,Fe);let ve=V.fenceSync(V.SYNC_GPU_COMMANDS_COMPLETE,0);return V.flush(),await nm(V,ve,4),V.bindBuffer(V.PIXEL_PACK_BUFFER,jt),V.getBufferSubData(V.PIXEL_PACK_BUFFER,0,mt),V.bindBuffer(V.PIXEL_PACK_BUFFER,null),V.deleteBuffer(jt),V.deleteSync(ve),mt}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(R,B=null,q=0){let G=Math.pow(2,-q),X=Math.floor(R.image.width*G),mt=Math.floor(R.image.height*G),Tt=B!==null?B.x:0,dt=B!==null?B.y:0;Vt.setTexture2D(R,0),V.copyTexSubImage2D(V.TEXTURE_2D,q,0,0,Tt,dt,X,mt),yt.unbindTexture()},this.copyTextureToTexture=function(R,B,q=null,G=null,X=0,mt=0){let Tt,dt,wt,Ct,Gt,Kt,At,jt,Fe,ve=R.isCompressedTexture?R.mipmaps[mt]:R.image;if(q!==null)Tt=q.max.x-q.min.x,dt=q.max.y-q.min.y,wt=q.isBox3?q.max.z-q.min.z:1,Ct=q.min.x,Gt=q.min.y,Kt=q.isBox3?q.min.z:0;else{let se=Math.pow(2,-X);Tt=Math.floor(ve.width*se),dt=Math.floor(ve.height*se),R.isDataArrayTexture?wt=ve.depth:R.isData3DTexture?wt=Math.floor(ve.depth*se):wt=1,Ct=0,Gt=0,Kt=0}G!==null?(At=G.x,jt=G.y,Fe=G.z):(At=0,jt=0,Fe=0);let xe=ot.convert(B.format),cn=ot.convert(B.type),Et;B.isData3DTexture?(Vt.setTexture3D(B,0),Et=V.TEXTURE_3D):B.isDataArrayTexture||B.isCompressedArrayTexture?(Vt.setTexture2DArray(B,0),Et=V.TEXTURE_2D_ARRAY):(Vt.setTexture2D(B,0),Et=V.TEXTURE_2D),yt.activeTexture(V.TEXTURE0),yt.pixelStorei(V.UNPACK_FLIP_Y_WEBGL,B.flipY),yt.pixelStorei(V.UNPACK_PREMULTIPLY_ALPHA_WEBGL,B.premultiplyAlpha),yt.pixelStorei(V.UNPACK_ALIGNMENT,B.unpackAlignment);let _n=yt.getParameter(V.UNPACK_ROW_LENGTH),ae=yt.getParameter(V.UNPACK_IMAGE_HEIGHT),ms=yt.getParameter(V.UNPACK_SKIP_PIXELS),hn=yt.getParameter(V.UNPACK_SKIP_ROWS),va=yt.getParameter(V.UNPACK_SKIP_IMAGES);yt.pixelStorei(V.UNPACK_ROW_LENGTH,ve.width),yt.pixelStorei(V.UNPACK_IMAGE_HEIGHT,ve.height),yt.pixelStorei(V.UNPACK_SKIP_PIXELS,Ct),yt.pixelStorei(V.UNPACK_SKIP_ROWS,Gt),yt.pixelStorei(V.UNPACK_SKIP_IMAGES,Kt);let Gi=R.isDataArrayTexture||R.isData3DTexture,gs=B.isDataArrayTexture||B.isData3DTexture;if(R.isDepthTexture){let se=Nt.get(R),Qe=Nt.get(B),Zn=Nt.get(se.__renderTarget),Ee=Nt.get(Qe.__renderTarget);yt.bindFramebuffer(V.READ_FRAMEBUFFER,Zn.__webglFramebuffer),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,Ee.__webglFramebuffer);for(let Ke=0;Ke<wt;Ke++)Gi&&(V.framebufferTextureLayer(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Nt.get(R).__webglTexture,X,Kt+Ke),V.framebufferTextureLayer(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Nt.get(B).__webglTexture,mt,Fe+Ke)),V.blitFramebuffer(Ct,Gt,Ct+Tt,Gt+dt,At,jt,At+Tt,jt+dt,V.DEPTH_BUFFER_BIT,V.NEAREST);yt.bindFramebuffer(V.READ_FRAMEBUFFER,null),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,null)}else if(X!==0||R.isRenderTargetTexture||Nt.has(R)){let se=Nt.get(R),Qe=Nt.get(B);yt.bindFramebuffer(V.READ_FRAMEBUFFER,D),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,O);for(let Zn=0;Zn<wt;Zn++)Gi?V.framebufferTextureLayer(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,se.__webglTexture,X,Kt+Zn):V.framebufferTexture2D(V.READ_FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,se.__webglTexture,X),gs?V.framebufferTextureLayer(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,Qe.__webglTexture,mt,Fe+Zn):V.framebufferTexture2D(V.DRAW_FRAMEBUFFER,V.COLOR_ATTACHMENT0,V.TEXTURE_2D,Qe.__webglTexture,mt),X!==0?V.blitFramebuffer(Ct,Gt,Ct+Tt,Gt+dt,At,jt,At+Tt,jt+dt,V.COLOR_BUFFER_BIT,V.NEAREST):gs?V.copyTexSubImage3D(Et,mt,At,jt,Fe+Zn,Ct,Gt,Tt,dt):V.copyTexSubImage2D(Et,mt,At,jt,Ct,Gt,Tt,dt);yt.bindFramebuffer(V.READ_FRAMEBUFFER,null),yt.bindFramebuffer(V.DRAW_FRAMEBUFFER,null)}else gs?R.isDataTexture||R.isData3DTexture?V.texSubImage3D(Et,mt,At,jt,Fe,Tt,dt,wt,xe,cn,ve.data):B.isCompressedArrayTexture?V.compressedTexSubImage3D(Et,mt,At,jt,Fe,Tt,dt,wt,xe,ve.data):V.texSubImage3D(Et,mt,At,jt,Fe,Tt,dt,wt,xe,cn,ve):R.isDataTexture?V.texSubImage2D(V.TEXTURE_2D,mt,At,jt,Tt,dt,xe,cn,ve.data):R.isCompressedTexture?V.compressedTexSubImage2D(V.TEXTURE_2D,mt,At,jt,ve.width,ve.height,xe,ve.data):V.texSubImage2D(V.TEXTURE_2D,mt,At,jt,Tt,dt,xe,cn,ve);yt.pixelStorei(V.UNPACK_ROW_LENGTH,_n),yt.pixelStorei(V.UNPACK_IMAGE_HEIGHT,ae),yt.pixelStorei(V.UNPACK_SKIP_PIXELS,ms),yt.pixelStorei(V.UNPACK_SKIP_ROWS,hn),yt.pixelStorei(V.UNPACK_SKIP_IMAGES,va),mt===0&&B.generateMipmaps===!0&&B.mipmapsAutoUpdate===!0&&V.generateMipmap(Et),yt.unbindTexture()},this.initRenderTarget=function(R){Nt.get(R).__webglFramebuffer===void 0&&Vt.setupRenderTarget(R)},this.initTexture=function(R){R.isCubeTexture?Vt.setTextureCube(R,0):R.isData3DTexture?Vt.setTexture3D(R,0):R.isDataArrayTexture||R.isCompressedArrayTexture?Vt.setTexture2DArray(R,0):Vt.setTexture2D(R,0),yt.unbindTexture()},this.resetState=function(){z=0,H=0,J=null,yt.reset(),lt.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Wn}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(t){this._outputColorSpace=t;let e=this.getContext();e.drawingBufferColorSpace=te._getDrawingBufferColorSpace(t),e.unpackColorSpace=te._getUnpackColorSpace()}};var pd=i=>i.split(" ").map(t=>[0,2,4].map(e=>parseInt(t.slice(e,e+2),16))),uS=pd("440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e 21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b fde725"),dS=pd("fec488 fea772 fc8961 f56b5c e75263 d0416f b73779 9c2e7f 832681 6a1c81 51127c 36106b 1d1147"),fS=pd("00224e 002e6a 1a386f 32436d 434e6c 535a6d 61656f 6f7073 7d7c78 8c8878 9b9476 aba072 bcae6c cdbb63 dec958 f0d846 fee838");function md(i,t){let e=Math.min(Math.max(t,0),1)*(i.length-1),n=Math.min(Math.floor(e),i.length-2);return i[n].map((s,r)=>Math.round(s+(i[n+1][r]-s)*(e-n)))}var zm=i=>`rgb(${i.join(",")})`,gd=i=>md(uS,i),xd=i=>zm(md(dS,i)),yd=i=>zm(md(fS,i));function Vm(){let i=new Uint8Array(1024);for(let e=0;e<256;e++)i.set([...gd(e/255),255],4*e);let t=new Ii(i,256,1,wn);return t.colorSpace=tn,t.magFilter=t.minFilter=Re,t.wrapS=t.wrapT=Gn,t.needsUpdate=!0,t}var Bm=["#0072b2","#d55e00","#009e73","#8e4fb0","#e6b800","#3aa9e0","#c2527f","#5b6770"];function Er(i){let t=new Map;for(let e of i)t.has(e)||t.set(e,Bm[t.size%Bm.length]);return t}function Cr(i,t,e){let n=i.number.length;if(t==="order")return i.number.map((o,a)=>yd(n>1?a/(n-1):0));if(t==="region")return i.region.map(o=>e.get(o)??Ps);let{low:s,high:r}=_d(i);return i.depth_mm.map(o=>xd((o-s)/(r-s)))}function _d({depth_mm:i}){let[t,e]=[Math.min(...i),Math.max(...i)];return e-t>.05*e?{low:t,high:e}:{low:0,high:2*e}}var Ps="#5b6770";var Hm=new L(0,1,0),Wm=new Ot("#ff3d7f"),pS=new Ot("#b7aca6"),Xm=new Ot("#f7f8f8"),[vd,Gm]=[18,10],mS=4,gS=9,xS={polygonOffset:!0,polygonOffsetFactor:-1,polygonOffsetUnits:-8},yS=-.15,mc=class{group=new be;spots=new be;places;normals;radius_mm;base_mm;most_mm;parts;dome;rims;shadows;shapes;ring;scale=1;seen_from="";constructor(t){let e=t.number.length;this.places=t.xyz_mm.map(c=>new L(...c)),this.normals=t.normal.map(c=>new L(...c).normalize());let n=_S(this.places),s=Math.max(...t.volume_ml);this.base_mm=Float32Array.from(t.volume_ml,c=>Math.min(.21*n,4)*bd(c,s)),this.most_mm=.36*n,this.radius_mm=new Float32Array(e);let r=Ym([0,.25,.5,.7,.8,.82],vd),o=Zm([[1,-.3],[1,.1],[.95,.17],[.78,.19]],vd);this.dome=new Di(r,new ni,e);let a=new Di(o,new Ne({color:Xm}),e),l=new Di(vS(),new Ne({color:"#1a0f0c",vertexColors:!0,transparent:!0,depthWrite:!1,opacity:.45,...xS}),e);this.parts=[l,a,this.dome],this.rims=a,this.shadows=l,this.shapes={fine:[r,o],coarse:qm()};for(let c of this.parts)c.frustumCulled=!1;this.spots.add(...this.parts),this.group.add(this.spots),this.ring=new Xt(new ws(1.5,.11,10,48).rotateX(Math.PI/2),new Ne({color:Wm})),this.ring.visible=!1,this.group.add(this.ring)}fit(t,e,n){let s=`${t} ${e} ${this.scale} ${n.toArray().join()}`;if(s===this.seen_from)return;this.seen_from=s;let r=new L,o=new Ut,a=new Be,l=new L;for(let c=0;c<this.places.length;c++){let h=e*Math.min(Math.max(this.base_mm[c],this.scale*mS*t),this.most_mm,this.scale*gS*t);this.radius_mm[c]=h;let d=r.copy(n).sub(this.places[c]).normalize().dot(this.normals[c]);o.compose(this.places[c],a.setFromUnitVectors(Hm,this.normals[c]),l.setScalar(d>yS?h:0));for(let u of this.parts)u.setMatrixAt(c,o)}for(let c of this.parts)c.instanceMatrix.needsUpdate=!0}set coarse(t){[this.dome.geometry,this.rims.geometry]=t?this.shapes.coarse:this.shapes.fine,this.shadows.visible=!t}dispose(){for(let t of[...this.shapes.fine,...this.shapes.coarse])t.dispose()}move(t,e,n){this.places[t].copy(e),this.normals[t].copy(n),this.seen_from=""}show(t,e){this.spots.visible=t,this.dome.visible=!e}get shown(){return this.spots.visible}paint(t,e){let n=new Ot;t.forEach((s,r)=>{n.set(s),r>e&&n.lerp(pS,.72),this.dome.setColorAt(r,n)}),this.dome.instanceColor&&(this.dome.instanceColor.needsUpdate=!0)}mark(t,e){this.ring.visible=e>=0&&e!==t,e>=0&&(this.ring.position.copy(this.places[e]).addScaledVector(this.normals[e],.25),this.ring.quaternion.setFromUnitVectors(Hm,this.normals[e]),this.ring.scale.setScalar(this.radius_mm[e]))}};function $m(){let[i,t]=qm();return new be().add(new Xt(i,new ni({color:Wm})),new Xt(t,new Ne({color:Xm})))}function qm(){return[Ym([0,.6,.82],Gm),Zm([[1,0],[.78,.19]],Gm)]}function bd(i,t){return Math.min(Math.max(Math.sqrt(i/t),.45),1)}function _S(i){if(i.length<2)return 20;let t=i.map((e,n)=>i.reduce((s,r,o)=>n===o?s:Math.min(s,e.distanceToSquared(r)),1/0));return Math.max(Math.sqrt(t.sort((e,n)=>e-n)[Math.floor(t.length/4)]),.5)}function Ym(i,t){return new yr(i.map(e=>new xt(e,e<.82?.16+.2*Math.sqrt(1-(e/.85)**2):-.2)).reverse(),t)}function Zm(i,t){return new yr(i.map(([e,n])=>new xt(e,n)),t)}function vS(){let i=new bo(.9,1.55,vd,2).rotateX(-Math.PI/2).translate(0,.07,0),t=i.getAttribute("position"),e=new Float32Array(t.count*4);for(let n=0;n<t.count;n++){let s=(Math.hypot(t.getX(n),t.getZ(n))-.9)/.65;e.set([1,1,1,(1-s)**2],4*n)}return i.setAttribute("color",new re(e,4)),i}function wd(i){let t=i/5,e=10**Math.floor(Math.log10(t)),n=[1,2,5,10].map(s=>s*e).find(s=>s>=t*.999)??e;return Array.from({length:Math.floor(i/n+1e-9)+1},(s,r)=>r*n)}function Km(){let i=(t,e)=>T("li",{},_t("svg",{width:30,height:8,viewBox:"0 0 30 8","aria-hidden":"true"},_t("line",{class:t,x1:1,x2:29,y1:4,y2:4})),`${100*e} % ${k.ofPrescription}`);return T("ul",{class:"line-key"},i("full",1),i("half",.5))}function jm(i,t,e){let n=t?250:168,s=12,r=d=>d/i.max*n,o=64,a=Array.from({length:o},(d,u)=>{let f=`rgb(${gd((u+.5)/o).join(",")})`,[g,y]=[u*n/o,n/o+(u+1<o?1:0)];return t?_t("rect",{x:14+g,y:18,width:y,height:s,fill:f,"shape-rendering":"crispEdges"}):_t("rect",{x:34,y:10+n-g-y,width:s,height:y,fill:f,"shape-rendering":"crispEdges"})}),l=wd(i.max).flatMap(d=>{let u=r(d),f=St(d)+(i.over&&d>=i.max*.999?"+":"");return t?[_t("line",{class:"tick",x1:14+u,x2:14+u,y1:30,y2:34}),_t("text",{x:14+u,y:45,"text-anchor":"middle"},f)]:[_t("line",{class:"tick",x1:46,x2:50,y1:10+n-u,y2:10+n-u}),_t("text",{x:54,y:10+n-u+4},f)]}),c=i.rx!==null&&i.rx>0&&i.rx<=i.max?t?[_t("path",{class:"rx",d:`M${14+r(i.rx)} 18l-4 -6h8z`}),_t("text",{class:"rx-text",x:14+r(i.rx)+6,y:12},Xs)]:[_t("path",{class:"rx",d:`M34 ${10+n-r(i.rx)}l-6 -4v8z`}),_t("text",{class:"rx-text",x:25,y:10+n-r(i.rx)+4,"text-anchor":"end"},Xs)]:[],h=i.rx!==null?`; ${Xs} ${St(i.rx)}`:"";return T("figure",{class:t?"legend lying":"legend standing"},T("figcaption",{},k.areaDose,e?`, ${e}`:null,T("b",{},` ${i.unit}`)),_t("svg",{width:t?n+34:96,height:t?50:n+20,viewBox:t?`0 0 ${n+34} 50`:`0 0 96 ${n+20}`,role:"img","aria-label":`${k.areaDose}${k.colon}0 - ${St(i.max)} ${i.unit}${h}`},...a,...l,...c))}function Jm(i,t){let e=i.number.length;if(!e)return null;let n=_d(i),s=t==="region"?null:bS(t==="depth"?k.depth:k.order,t==="depth"?xd:yd,t==="depth"?[`${St(n.low)}`,`${St(n.high)} mm`]:[String(i.number[0]),String(i.number[e-1])]),r=[...new Set(i.volume_ml.map(a=>Number(a.toPrecision(4))))].sort((a,l)=>a-l),o=r.length>1?wS(r.length>3?[r[0],r[r.length-1]]:r):null;return s||o?T("div",{class:"point-legend"},s,o):null}function bS(i,t,[e,n]){return T("figure",{class:"legend"},T("figcaption",{},i),_t("svg",{width:112,height:28,viewBox:"0 0 112 28",role:"img","aria-label":`${i}${k.colon}${e} \u2013 ${n}`},...Array.from({length:48},(r,o)=>_t("rect",{x:o*110/48,y:2,width:110/48+.4,height:10,fill:t((o+.5)/48)})),_t("text",{x:0,y:25},e),_t("text",{x:110,y:25,"text-anchor":"end"},n)))}function wS(i){let t=i[i.length-1];return T("ul",{class:"size-key","aria-label":k.volume},...i.map(e=>{let n=6.5*bd(e,t);return T("li",{},_t("svg",{width:16,height:16,viewBox:"-8 -8 16 16","aria-hidden":"true"},_t("circle",{r:n})),`${St(i.length>2?e:Number(e.toPrecision(2)))} mL`)}))}function gc(i,t){return Oi(i)?i.dose_scales[tg(i,t)].per_ml===null?["ml"]:["ml","dose"]:[]}function Oi(i){return!!i.deposits||i.vertex_ml_cm2!==void 0}function Bi(i,{unit:t,product:e},n,s=0){let r=i.dose_scales[tg(i,e)],o=t==="dose"?r.per_ml??1:1,a=r.largest_ml_cm2??n,l=Math.max(r.max_ml_cm2??a,s);return{unit:t==="ml"?"mL/cm\xB2":`${r.dose_unit}/cm\xB2`,max:l>0?Qm(l*o):1,rx:r.rx_ml_cm2===null?null:Qm(r.rx_ml_cm2*o),over:a>l*1.001,factor:o}}function tg(i,t){return t===Qt||i.dose_scales.length===1?0:t+1}function Qm(i){return Number(i.toPrecision(12))}var[Sd,Md,Rs,SS,fi,MS]=[360,208,44,10,14,34],[xc,Pr]=[Sd-Rs-SS,Md-fi-MS],yc=100;function TS({area_cm2:i,top_ml_cm2:t},e){let n=i.reduce((a,l)=>a+l,0);if(e<=0)return{share:1,cm2:n};if(e>t||n<=0)return{share:0,cm2:0};let s=e/t*i.length,r=Math.min(Math.floor(s),i.length-1),o=i.slice(r+1).reduce((a,l)=>a+l,0)+i[r]*(1-(s-r));return{share:o/n,cm2:o}}function eg(i,t,e){let n=new Set,s=T("div",{class:"plot",tabindex:0,role:"slider","aria-label":k.histogramDose,"aria-valuemin":0}),r=T("p",{class:"readout"}),o=T("ul",{class:"curve-key"}),a=T("figure",{class:"histogram"},T("figcaption",{},k.histogram),r,s,o),l=[],c=1,h,d=null,u=({target:w})=>w===Qt?k.allRegionsTogether:Jt(i.outlines[w].label,i.outlines[w].region),f=({target:w})=>w===Qt?"var(--ink)":e.get(i.outlines[w].region)??"",g=({target:w})=>w!==Qt&&i.outlines[w].label.endsWith(".right"),y=w=>Rs+w/c*xc,p=w=>fi+(1-w)*Pr;function m(){let{product:w,depth_layer:_}=t.now;h=Bi(i,t.now,1),l=i.histograms.filter(P=>P.product===w&&P.layer===_);let S=l.filter(({target:P})=>!n.has(P));c=Math.max(...(S.length?S:l).map(({top_ml_cm2:P})=>P),1e-9);let I=c*h.factor,C=S[0]?.rx_ml_cm2,A=C!==void 0&&S.every(P=>Math.abs(P.rx_ml_cm2-C)<1e-6*C)&&C>0&&C<=c;d=_t("line",{class:"at-dose hidden",y1:fi,y2:fi+Pr}),s.replaceChildren(_t("svg",{viewBox:`0 0 ${Sd} ${Md}`,"aria-hidden":"true"},...[0,.25,.5,.75,1].flatMap(P=>[_t("line",{class:"grid",x1:Rs,x2:Rs+xc,y1:p(P),y2:p(P)}),_t("text",{x:Rs-6,y:p(P)+4,"text-anchor":"end"},P===1?"100 %":String(100*P))]),...wd(I).flatMap(P=>[_t("line",{class:"tick",x1:y(P/h.factor),x2:y(P/h.factor),y1:fi+Pr,y2:fi+Pr+4}),_t("text",{x:y(P/h.factor),y:fi+Pr+16,"text-anchor":"middle"},St(P))]),_t("text",{class:"unit",x:Rs+xc,y:Md-3,"text-anchor":"end"},h.unit),...A?[_t("line",{class:"rx-line",x1:y(C),x2:y(C),y1:fi,y2:fi+Pr}),_t("text",{class:"rx-text",x:y(C)+4,y:fi+10},Xs)]:[],...[...S].reverse().map(x),d)),o.replaceChildren(...l.map(b)),s.setAttribute("aria-valuemax",String(Number(I.toPrecision(4)))),v()}function x(w){let _=w.area_cm2.reduce((A,P)=>A+P,0)||1,S=_,I=w.area_cm2.map((A,P)=>(S-=A,`L${y((P+1)/w.area_cm2.length*w.top_ml_cm2).toFixed(2)} ${p(Math.max(S,0)/_).toFixed(2)}`)),C=_t("path",{class:w.target===Qt?"curve all":g(w)?"curve dashed":"curve",d:`M${y(0)} ${p(1)}${I.join("")}`});return C.style.stroke=f(w),C}function b(w){let _=!n.has(w.target),S=_t("svg",{width:24,height:10,viewBox:"0 0 24 10","aria-hidden":"true"},_t("line",{class:w.target===Qt?"curve all":g(w)?"curve dashed":"curve",x1:1,x2:23,y1:5,y2:5}));return S.style.stroke=f(w),T("li",{},T("button",{type:"button","aria-pressed":String(_),onclick:()=>{_?n.add(w.target):n.delete(w.target),m(),o.querySelectorAll("button")[l.indexOf(w)]?.focus()}},S,T("span",{class:"grow"},u(w)),T("span",{class:"share"}),T("span",{class:"area"})))}function v(){let w=t.now.marked_ml_cm2;d?.classList.toggle("hidden",w===null),d?.setAttribute("x1",String(y(w??0))),d?.setAttribute("x2",String(y(w??0)));let _=`${St(Number(((w??0)*h.factor).toPrecision(3)))} ${h.unit}`,S=l.map(C=>{let{share:A,cm2:P}=TS(C,w??0);return{each:C,share:w===null?"":`${St(100*A,1)} %`,area:`${St(P,1)} cm\xB2`}});r.textContent=w===null?k.histogramHint:`\u2265 ${_}`,r.classList.toggle("told-dose",w!==null);for(let[C,A]of[...o.children].entries())A.querySelector(".share").textContent=S[C].share,A.querySelector(".area").textContent=S[C].area;let I=S.filter(({each:C})=>!n.has(C.target)).map(({each:C,share:A,area:P})=>`${u(C)} ${A}, ${P}`);s.setAttribute("aria-valuenow",String(Number(((w??0)*h.factor).toPrecision(4)))),s.setAttribute("aria-valuetext",w===null?k.histogramHint:[`\u2265 ${_}`,...I].join("; "))}let M=w=>t.set({marked_ml_cm2:w===null?null:Math.min(Math.max(w,0),c)});return s.addEventListener("pointermove",w=>{let _=s.getBoundingClientRect();M(((w.clientX-_.x)/_.width*Sd-Rs)/xc*c)}),s.addEventListener("pointerleave",w=>w.pointerType!=="touch"&&M(null)),s.addEventListener("blur",()=>M(null)),s.addEventListener("keydown",w=>{let _=t.now.marked_ml_cm2??0,S={ArrowRight:_+c/yc,ArrowLeft:_-c/yc,ArrowUp:_+c/yc,ArrowDown:_-c/yc,Home:0,End:c,PageUp:_+c/10,PageDown:_-c/10}[w.key];if(w.key==="Escape"&&t.now.marked_ml_cm2!==null)M(null);else if(S!==void 0&&!w.shiftKey)M(S);else return;w.preventDefault(),w.stopPropagation()}),t.watch((w,_)=>{w===_||w.product!==_.product||w.depth_layer!==_.depth_layer||w.unit!==_.unit?m():w.marked_ml_cm2!==_.marked_ml_cm2&&v()}),a}function ng(i,t,e){if(!Oi(i))return[];let n=[];if(i.deposits){let s=Ws(k.doseLayer,[Qt,0,1,2].filter(r=>r===Qt||i.histograms.some(o=>o.layer===r)).map(r=>({value:String(r),text:Td(r),hint:"L"})),r=>t.set({depth_layer:Number(r)}));t.watch(({depth_layer:r})=>s.show(String(r))),n.push(T("div",{class:"screen-only"},T("h3",{},k.doseLayer),s.element)),i.products.length>1&&n.push(...AS(i,t))}return n.push(...ES(i,t)),i.histograms.length&&n.push(eg(i,t,e)),n}function Td(i){return{0:k.skin,1:k.subcutis,2:k.deeper}[i]??k.fullDepth}function AS(i,t){let e=Ws(k.product,[Qt,...i.products.keys()].map(n=>({value:String(n),text:n===Qt?k.allProducts:Jt(`products.${i.products[n]}`,i.products[n]),hint:"Q"})),n=>Ad(i,t,Number(n)));return t.watch(({product:n})=>e.show(String(n))),[T("div",{class:"screen-only"},T("h3",{},k.product),e.element)]}function Ad(i,t,e){let n=i.dose_scales[e===Qt?0:e+1]?.per_ml;t.set({product:e,unit:n===null?"ml":t.now.unit})}function ES(i,t){let e=T("input",{type:"checkbox",onchange:()=>t.toggle("isodose")}),n=T("input",{type:"range",min:0,max:100,step:5,"aria-label":k.doseOpacity,oninput:r=>t.set({opacity:Number(r.target.value)/100})});t.watch(r=>{e.checked=r.layers.isodose,n.value=String(Math.round(r.opacity*100))});let s=i.dose_scales.some(({rx_ml_cm2:r})=>r!==null);return[T("div",{class:"layer-choice"},s?T("label",{class:"layer"},e,T("span",{},k.isodose),T("kbd",{class:"keys"},"I")):null,T("label",{class:"slider"},T("span",{},k.doseOpacity),n,T("kbd",{class:"keys"},"[ ]")))]}var _c=Math.PI/24;function ig({content:i,store:t,rig:e,playback:n,view:s,reset:r,nextRegion:o,help:a,measure:l,mark:c,rest:h}){let d=b=>{t.set({playing:!1}),n.go(b)},u=()=>Oi(i()),f=()=>[Qt,...[0,1,2].filter(b=>i().histograms.some(v=>v.layer===b))],g=()=>i().products.length>1?[Qt,...i().products.keys()]:[Qt],y=(b,v)=>b[(b.indexOf(v)+1)%b.length],p=b=>Math.min(Math.max(b,0),1),m={1:()=>s("front"),2:()=>s("oblique-left"),3:()=>s("oblique-right"),4:()=>s("left"),5:()=>s("right"),6:()=>s("back"),7:()=>s("top"),0:r,r,p:()=>t.set({mode:"points"}),d:()=>u()&&t.set({mode:"dose"}),b:()=>u()&&t.set({mode:"both"}),u:()=>u()&&t.now.mode!=="points"&&t.set({unit:y(gc(i(),t.now.product),t.now.unit)}),l:()=>i().deposits&&t.set({depth_layer:y(f(),t.now.depth_layer)}),q:()=>i().deposits&&Ad(i(),t,y(g(),t.now.product)),c:()=>t.set({colouring:y(["region","depth","order"],t.now.colouring)}),e:o,m:l,enter:c,w:()=>t.toggle("rows"),",":()=>n.faster(-1),".":()=>n.faster(1),n:()=>t.toggle("numbers"),o:()=>t.toggle("outlines"),g:()=>t.toggle("names"),z:()=>t.toggle("zones"),i:()=>t.toggle("isodose"),t:()=>t.set({dark:!t.now.dark}),"[":()=>t.set({opacity:p(t.now.opacity-.1)}),"]":()=>t.set({opacity:p(t.now.opacity+.1)}),"+":()=>e.nudge(0,0,.88),"=":()=>e.nudge(0,0,.88),"-":()=>e.nudge(0,0,1.1363636363636365),"?":a,arrowright:()=>d(t.now.current+1),arrowleft:()=>d(t.now.current-1),home:()=>d(0),end:()=>d(i().points.number.length-1)," ":()=>t.set({playing:!t.now.playing}),escape:()=>t.now.ruling?l():d(-1)},x={arrowleft:()=>e.nudge(-_c,0),arrowright:()=>e.nudge(_c,0),arrowup:()=>e.nudge(0,-_c),arrowdown:()=>e.nudge(0,_c)};document.addEventListener("keydown",b=>{if(b.ctrlKey||b.metaKey||b.altKey||document.querySelector("dialog[open]"))return;let v=b.target,M=b.key.toLowerCase(),w=v instanceof HTMLInputElement?v.type==="range"?["arrowleft","arrowright","arrowup","arrowdown","home","end"]:["checkbox","radio"].includes(v.type)?[" "]:null:v instanceof HTMLButtonElement||v instanceof HTMLAnchorElement?[" ","enter"]:v instanceof HTMLSelectElement||v instanceof HTMLTextAreaElement?null:v.classList.contains("scroll")?["arrowleft","arrowright"]:[];if(w===null||w.includes(M)&&!b.shiftKey)return;let _=b.shiftKey&&M.startsWith("arrow")?x[M]:m[M];_&&(h(),_(),b.preventDefault())})}var[kn,Ls,ss,$n]=[340,156,40,38],sg=5,CS=12;function Ed(i,t){let e=i.layers_mm?.[t]??[null,null,null],n=[[k.epidermis,"epidermis"],[e[0]===null?k.skin:k.dermis,"dermis"],[k.subcutis,"subcutis"],[k.deeper,"deeper"]];if(e[1]===null)return[{name:k.skin,kind:"dermis",from_mm:0,to_mm:1/0}];let s=[e[0]??0,e[1],e[2]??1/0,1/0];return n.flatMap(([r,o],a)=>{let l=a?s[a-1]:0;return s[a]>l?[{name:r,kind:o,from_mm:l,to_mm:s[a]}]:[]})}function rg(i,t,e,n){let s=i.angle_deg[t]*Math.PI/180,r=i.depth_mm[t],o=i.insertion_mm[t]*Math.cos(s),a=Ed(i,t),l=a.find(({kind:v})=>v==="dermis")?.to_mm??0,c=n?Math.min(n.depth+n.b,n.bottom):r,h=Math.max(1.25*r,1.12*c,Number.isFinite(l)?1.25*l:0,.6),d=Math.max(n?.a??0,.8),u=Ls-ss,f=Math.min(u/h,(kn-$n-40)/(o+2*d)),[g,y]=[.5*(kn-$n)-.5*o*f,.5*(kn-$n)+.5*o*f],p=v=>ss+v*f,m=a.flatMap(({name:v,kind:M,from_mm:w,to_mm:_})=>{let[S,I]=[p(w),Math.min(p(_),Ls)];if(S>=Ls)return[];let C=I-S>=CS?[_t("text",{class:"layer-name",x:6,y:Math.min(S+11,I-3)},v)]:[];return[_t("rect",{class:`tissue ${M}`,x:0,y:S,width:kn-$n,height:I-S}),...C]}),x=`depot-${t}`,b=n?[_t("clipPath",{id:x},_t("rect",{x:0,y:p(n.top),width:kn-$n,height:Math.max(Math.min(p(n.bottom),Ls)-p(n.top),0)})),_t("rect",{class:"depot",x:(n.swept?g:y)-n.a*f,y:p(n.depth-n.b),width:(n.swept?y-g:0)+2*n.a*f,height:2*n.b*f,rx:n.a*f,ry:n.b*f,"clip-path":`url(#${x})`})]:[];return _t("svg",{class:"depth-strip",viewBox:`0 0 ${kn} ${Ls}`,role:"img","aria-label":[`${k.depth} ${St(r)} mm, ${k.angle} ${St(i.angle_deg[t])}\xB0`,Jt(`planes.${i.plane[t]}`,i.plane[t]),...a.map(({name:v,from_mm:M,to_mm:w})=>`${v} ${St(M,1)}${Number.isFinite(w)?`\u2013${St(w,1)}`:"+"} mm`)].join("; ")},...m,...b,_t("line",{class:"surface",x1:0,x2:kn-$n,y1:ss,y2:ss}),...PS(i.insertion_mm[t],s,g,f,e),_t("line",{class:"lead",x1:y+6,x2:kn-$n,y1:p(r),y2:p(r)}),_t("text",{class:"depth-text",x:kn-$n-4,y:p(r)-4,"text-anchor":"end"},`${St(r)} mm`),...RS(f))}function PS(i,t,e,n,s){let r=Math.max((s?.outer_mm??.3)*n,1.8),o=Math.max((s?.length_mm??13)-i,.5)*n,a=i*n,l=`translate(${e} ${ss}) rotate(${t*180/Math.PI})`,c=Math.min(2.2*r,a),h=r/2;return[_t("g",{transform:l},_t("rect",{class:"hub",x:-o-sg*n,y:-1.6*r-3,width:sg*n,height:3.2*r+6,rx:2}),_t("rect",{class:"shaft",x:-o,y:-h,width:o,height:r}),_t("path",{class:"buried",d:`M0 ${-h}H${a}L${a-c} ${h}H0z`}))]}function RS(i){let t=(Ls-ss)/i,e=[.1,.2,.5,1,2,5,10,20,50].find(s=>s*6>=t)??100,n=Array.from({length:Math.floor(t/e+1e-9)+1},(s,r)=>r*e);return[_t("text",{x:kn-$n+9,y:ss-12},"mm"),...n.flatMap(s=>{let r=ss+s*i,o=_t("line",{class:"tick",x1:kn-$n,x2:kn-$n+5,y1:r,y2:r});return r>Ls-4?[o]:[o,_t("text",{x:kn-$n+9,y:r+3.5},St(s))]})]}var[rs,vc,bc,ri,LS]=[340,150,16,30,16];function og(i,t,e,n){let s=i.number.length,r=Math.max(...i.depth_mm,.5),o=i.layers_mm?.map(([,S])=>S??0)??[],a=1.2*Math.max(r,...o),l=S=>ri+(S+.5)/s*(rs-ri),c=S=>bc+Math.min(S,a)/a*(vc-bc-LS),h=(rs-ri)/s/2,u=["deeper","subcutis","dermis","epidermis"].map(S=>{let I=i.number.map((C,A)=>{let P=Ed(i,A).find(O=>O.kind===S),[U,D]=P?[c(P.from_mm),c(P.to_mm)]:[0,0];return D>U?`M${l(A)-h} ${U}h${2*h+.2}V${D}h${-2*h-.2}z`:""});return _t("path",{class:`tissue ${S}`,d:I.join("")})}),f=[.1,.2,.5,1,2,5,10,20].find(S=>S*5>=a)??50,g=Array.from({length:Math.floor(a/f)+1},(S,I)=>I*f).flatMap(S=>[_t("line",{class:"tick",x1:ri-4,x2:ri,y1:c(S),y2:c(S)}),_t("text",{x:ri-7,y:c(S)+3.5,"text-anchor":"end"},St(S))]),y=Math.min(Math.max(.42*(2*h),2),4),p=Cr(i,t.now.colouring,e),m=i.number.map((S,I)=>_t("circle",{class:"dot",cx:l(I),cy:c(i.depth_mm[I]),r:y,fill:p[I]})),x=_t("circle",{class:"ring hidden",r:y+3}),b=_t("text",{class:"depth-text",x:rs-2,y:11,"text-anchor":"end"}),[v,M]=[Math.min(...i.depth_mm),Math.max(...i.depth_mm)],w=_t("svg",{class:"depth-strip overview",viewBox:`0 0 ${rs} ${vc}`,role:"img","aria-label":`${k.depthOfAll}${k.colon}${St(v)}${M>v?`\u2013${St(M)}`:""} mm`},...u,_t("line",{class:"surface",x1:ri,x2:rs,y1:bc,y2:bc}),_t("text",{x:ri-7,y:9,"text-anchor":"end"},"mm"),_t("text",{x:ri,y:vc-3},String(i.number[0])),_t("text",{x:rs-2,y:vc-3,"text-anchor":"end"},String(i.number[s-1])),...g,...m,x,b),_=S=>{let I=w.getBoundingClientRect(),C=((S.clientX-I.x)/I.width*rs-ri)/(rs-ri);return Math.min(Math.max(Math.floor(C*s),0),s-1)};return w.addEventListener("pointermove",S=>{let I=_(S);I!==t.now.hover&&t.set({hover:I}),x.setAttribute("cx",String(l(I))),x.setAttribute("cy",String(c(i.depth_mm[I]))),x.classList.remove("hidden"),b.textContent=`${i.number[I]}${k.colon}${Jt(i.region[I])}, ${St(i.depth_mm[I])} mm`}),w.addEventListener("pointerleave",()=>{x.classList.add("hidden"),b.textContent="",t.set({hover:-1})}),w.addEventListener("click",S=>n(_(S))),w}var IS=1;function ag(i,t){let e=i.xyz_mm[t][0];return Math.abs(e)<=IS?k.midline:e>0?k.left:k.right}function lg(i){return{left:k.left,right:k.right,midline:k.midline}[i]??i}function qo(i,t){let e=[[k.region,Jt(i.region[t])],[k.side,ag(i,t)],[k.depth,`${St(i.depth_mm[t])} mm`],[k.angle,`${St(i.angle_deg[t])}\xB0`],[k.volume,`${St(i.volume_ml[t])} mL`]];return i.dose&&e.push([k.dose,`${St(i.dose[t])} ${i.dose_unit}`]),e.push([k.insertion,`${St(i.insertion_mm[t])} mm`],[k.plane,Jt(`planes.${i.plane[t]}`,i.plane[t])],[k.technique,Jt(`techniques.${i.technique[t]}`,i.technique[t])]),e}function DS(i,t){let e=i.layers_tag[t]??"",n={A:k.layersMeasured,S:k.layersNearby,P:k.layersReference,M:k.layersGiven}[e];return n?`${n} [${e}]`:""}function cg(i,t,e,n,s){let{points:r}=i,o=T("section",{class:"card","aria-label":k.point}),a="";t.watch(({current:h,hover:d,colouring:u})=>{if(h<0&&o.querySelector(".overview:hover"))return;let f=d>=0?d:h,g=`${f} ${u}`;g!==a&&(a=g,o.replaceChildren(...f<0?l():c(f)))});function l(){let{needle:h}=i,d=h?`${k.needle} ${h.gauge} G \xD7 ${St(h.length_mm)} mm, ${k.syringe} ${St(h.syringe_ml)} mL`:"";return[T("h2",{},k.depthOfAll),...r.number.length?[og(r,t,e,s)]:[],...d?[T("p",{class:"fine"},d)]:[],T("p",{class:"hint keys"},k.noPointHint),T("p",{class:"hint touch"},k.noPointTouch)]}function c(h){let d=DS(r,h);return[T("h2",{},Gs(Cr(r,t.now.colouring,e)[h]),`${k.point} ${r.number[h]}`,T("span",{class:"where"},`${Jt(r.region[h])}, ${ag(r,h)}`)),T("dl",{class:"facts"},...qo(r,h).slice(2).map(([u,f])=>T("div",{},T("dt",{},u),T("dd",{},f)))),rg(r,h,i.needle,n(h)),...d?[T("p",{class:"fine"},d)]:[]]}return o}function Cd({points:i}){return[...new Set(i.region.map((e,n)=>`${e}\0${i.laterality[n]}`))].map(e=>{let[n,s]=e.split("\0");return{region:n,side:s,rows:i.region.flatMap((r,o)=>r===n&&i.laterality[o]===s?[o]:[])}})}function hg(i,t,e,n){let r=[["numbers",k.numbers,"N",i.points.number.length>0],["outlines",k.outlines,"O",i.outlines.length>0],["names",k.names,"G",i.outlines.length>0],["zones",k.zones,"Z",i.zones.length>0],["rows",k.rowDirection,"W",i.points.number.length>1]].filter(([,,,a])=>a).map(([a,l,c])=>{let h=T("input",{type:"checkbox",onchange:()=>t.toggle(a)});return t.watch(d=>h.checked=d.layers[a]),T("label",{class:"layer"},h,T("span",{},l),T("kbd",{class:"keys"},c))}),o=Cd(i).map(({region:a,side:l,rows:c})=>{let h=c.reduce((u,f)=>u+i.points.volume_ml[f],0),d=l==="midline"?Jt(a):`${Jt(a)}, ${lg(l)}`;return T("li",{},T("button",{type:"button",title:`${k.zoomTo} ${d}`,onclick:()=>n(a,l)},Gs(e.get(a)??""),T("span",{class:"grow"},d),T("span",{class:"number"},`${c.length} ${k.points}`),T("span",{class:"number"},`${St(h)} mL`)))});return[T("h3",{},k.regions,T("kbd",{class:"keys"},"E")),T("ul",{class:"region-list"},...o,T("li",{},T("button",{type:"button",class:"quiet",onclick:()=>n(null,null)},k.allRegions))),T("div",{class:"layer-choice"},T("h3",{},k.layers),...r)]}function ug(i,t){let e=T("img",{class:"print-picture",alt:""}),n=!1;window.addEventListener("beforeprint",()=>{n=t.now.dark,t.set({dark:!1}),e.alt=k.scene,e.src=i.picture(),i.holder.append(e)}),window.addEventListener("afterprint",()=>{e.remove(),t.set({dark:n})})}function dg({mode:i,speed:t,dark:e}){return{mode:i,unit:"ml",layers:{numbers:!0,outlines:!0,names:!0,zones:!0,isodose:!1,rows:!1},colouring:"region",depth_layer:Qt,product:Qt,opacity:.85,current:-1,hover:-1,clock_s:null,playing:!1,speed:t,marked_ml_cm2:null,ruling:!1,view:"front",dark:e??window.matchMedia("(prefers-color-scheme: dark)").matches}}var os=class{constructor(t){this.value=t}value;listeners=[];get now(){return this.value}set(t){let e=this.value,n=t.current!==void 0||t.mode!==void 0||t.unit!==void 0;this.value={...e,...n?{hover:-1}:{},...t};for(let s of this.listeners.slice())s(this.value,e)}toggle(t){this.set({layers:{...this.value.layers,[t]:!this.value.layers[t]}})}watch(t){this.listeners.push(t),t(this.value,this.value)}watchUntil(t){return this.watch(t),()=>{this.listeners=this.listeners.filter(e=>e!==t)}}during(t){let e=this.listeners;this.listeners=[...e],t();let n=this.listeners.slice(e.length);return()=>{this.listeners=this.listeners.filter(s=>!n.includes(s))}}};var NS="MSM1";function fg(i){let t=new TextDecoder().decode(new Uint8Array(i,0,4));if(t!==NS)throw new Error(`frame begins with ${t}`);let e=new DataView(i).getUint32(4,!0),{arrays:n,...s}=JSON.parse(new TextDecoder().decode(new Uint8Array(i,8,e))),r=8*Math.ceil((8+e)/8),o={};for(let{name:a,type:l,shape:c,offset:h}of n){let d=c.reduce((f,g)=>f*g,1),u={f4:Float32Array,u4:Uint32Array,u1:Uint8Array}[l];o[a]=new u(i,r+h,d)}return{header:s,arrays:o}}var $e=class extends Error{constructor(e,n,s,r=null){super(s);this.status=e;this.kind=n;this.state=r}status;kind;state},wc=class{constructor(t,e){this.token=t;this.lang=e}token;lang;tab=Array.from(crypto.getRandomValues(new Uint8Array(9)),t=>t.toString(16).padStart(2,"0")).join("");async json(t,e,n){let s=await this.ask(t,e,n);return s.status===204?void 0:await s.json()}async frame(t,e,n){return fg(await(await this.ask(t,e,n)).arrayBuffer())}async blob(t){return(await this.ask("GET",t)).blob()}async ask(t,e,n){let s={};this.token&&(s.authorization=`Bearer ${this.token}`);let r=n instanceof Blob;n!==void 0&&(s["content-type"]=r?"application/octet-stream":"application/json");let o=new URL(`api/${e}`,location.href);o.hash="",o.searchParams.set("lang",this.lang),o.searchParams.set("tab",this.tab);let a;try{a=await fetch(o,{method:t,headers:s,body:n===void 0?null:r||typeof n=="string"?n:JSON.stringify(n),cache:"no-store"})}catch(c){throw new $e(0,"network",String(c))}if(a.ok)return a;let l=await a.json().catch(()=>({}));throw new $e(a.status,l.kind??"",l.error??a.statusText,l.state??null)}};var Y;function Sc(i){Y=i}function Is(i,t){return i.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var pg=[140,210],mg=[15,45],Mc=class{constructor(t,e,n,s){this.desk=t;this.client=e;this.library=n;this.act=s}desk;client;library;act;element=T("div");shown="";wanted=null;asking=!1;faces=null;held=!1;build(){this.shown="",this.follow()}follow(){let{state:t}=this.desk.shown.header,e=JSON.stringify([t.body,t.surface,k.lang]);if(e===this.shown||this.held)return;this.shown=e;let n=T("button",{type:"button",class:"plain wide",onclick:this.act.own},Y.ownSurface);if(!t.body){this.element.replaceChildren(T("p",{class:"about"},`${Y.ownSurface} ${t.surface?.slice(0,8)??""}`),n);return}let s=structuredClone(t.body),{bodies:r}=this.library(),o=T("div",{class:"choice",role:"group","aria-label":Y.sex},...r.sexes.map(d=>T("button",{type:"button","aria-pressed":String(d===s.sex),onclick:()=>{this.commit({...s,sex:d,height_cm:s.height_cm===r.heights_cm[s.sex]?r.heights_cm[d]:s.height_cm})}},Y[d]))),a=(d,u,f,g,y,p,m)=>{let x=T("output",{class:"slide-value"},`${p} ${u}`),b=T("input",{type:"range",min:f,max:g,step:y,value:p,"aria-label":d,"aria-valuetext":`${p} ${u}`});return b.addEventListener("input",()=>{this.held=!0,m(b.valueAsNumber),x.textContent=`${b.value} ${u}`,b.setAttribute("aria-valuetext",x.textContent),this.morph(s)}),b.addEventListener("change",()=>{this.commit(s)}),T("div",{class:"slide"},T("div",{class:"slide-head"},T("span",{class:"slide-name"},d),x),T("div",{class:"slide-way"},b))},[l,c]=r.ages_years,h=r.local.map(({name:d,title:u})=>a(u,"",0,1,.05,s.local[d]??0,f=>s.local[d]=f));this.element.replaceChildren(o,a(Y.age,Y.years,l,c,1,s.age_years,d=>s.age_years=d),a(Y.height,"cm",pg[0],pg[1],1,s.height_cm,d=>s.height_cm=d),a(Y.bmi,"kg/m\xB2",mg[0],mg[1],.5,s.bmi,d=>s.bmi=d),T("details",{class:"more-shapes",open:Object.keys(s.local).length>0},T("summary",{},Y.local),...h),n)}async commit(t){this.wanted=null;let e=await this.desk.do({do:"body",sex:t.sex,age_years:t.age_years,height_cm:t.height_cm,bmi:t.bmi,local:t.local});this.held=!1,e||(this.shown=""),await this.act.settle(),this.follow()}morph(t){this.wanted=structuredClone(t),this.asking||this.ask()}async ask(){for(this.asking=!0;this.wanted;){let t=this.wanted;this.wanted=null;try{let{arrays:e}=await this.client.frame("POST","bodies",{...t,faces:!this.faces});e.faces&&(this.faces=e.faces),this.faces&&this.held&&this.act.morph(e.positions,this.faces)}catch(e){e instanceof $e&&["input","superseded"].includes(e.kind)||this.act.tell(e)}}this.asking=!1}};var Rr=(i,t=0,e=i.length/3)=>Array.from({length:e-t},(n,s)=>[i[3*(t+s)],i[3*(t+s)+1],i[3*(t+s)+2]]);function Lr(i,t){let e=i.header,{arrays:n}=i,{targets:s,steps:r}=e,[o,a]=[Array.from(n.target),Array.from(n.step)],l=o.length,c=p=>Array.from(n[p]),h=c("dose"),d=[n.outline_xyz_mm,n.zone_xyz_mm],u=(p,m,x)=>t&&x&&kS(t.lines[p],d[p])&&x.length===m.length&&m.every((b,v)=>b.label===x[v].label)?x:m.map(({label:b,region:v,area_cm2:M,end:w},_)=>({label:b,region:v,area_cm2:M,xyz_mm:Rr(d[p],_?m[_-1].end:0,w)})),f=n.layers_mm?Rr(n.layers_mm):null,g=n.deposits.length&&l?28:1,y={title:e.state.protocol.title,points:{number:o.map((p,m)=>m+1),xyz_mm:Rr(n.xyz_mm),normal:Rr(n.normal),needle:Rr(n.needle),region:o.map(p=>s[p].region),laterality:o.map(p=>s[p].laterality),technique:a.map(p=>r[p].technique),plane:a.map(p=>r[p].plane),depth_mm:c("depth_mm"),insertion_mm:c("insertion_mm"),angle_deg:c("angle_deg"),volume_ml:c("volume_ml"),dose:h.some(Number.isNaN)?null:h,dose_unit:e.dose_unit,layers_mm:f&&f.map(p=>p.map(m=>Number.isNaN(m)?null:m)),layers_tag:e.layers_tag},outlines:u(0,e.outlines,t?.data.outlines),zones:u(1,e.zones,t?.data.zones),threads:e.threads.map(({point:p,end:m},x)=>({point:p,xyz_mm:Rr(n.thread_xyz_mm,x?e.threads[x-1].end:0,m)})),deposits:Array.from({length:n.deposits.length/g},(p,m)=>Array.from(n.deposits.subarray(g*m,g*(m+1)))),products:e.products,dose_scales:[],histograms:[],session:gg,needle:e.needle};return{header:e,data:y,lines:d,locked:new Set(Array.from(n.locked).flatMap((p,m)=>p?[m]:[])),mirror_point:n.mirror_point}}var gg={kinds:[],hands:[],start_s:[],end_s:[],kind:[],by:[],target:[],point:[],product:[],remaining_ml:[]};function Yo(i,t,e,n,s){let{header:r,data:o}=i,a=t&&t.dose_scales.length===r.products.length+1?t:null,{dose:l,volume_ml:c,dose_unit:h,leftover_ml:d}=r.summary,u={max_ml_cm2:null,largest_ml_cm2:null,rx_ml_cm2:null,dose_unit:h??"",per_ml:l===null||!c?null:l/c},f=a?a.dose_scales.map(p=>e?p:{...p,rx_ml_cm2:null}):Array.from({length:r.products.length+1},()=>u),g=a&&(e||Math.max(...a.histograms.map(({target:p})=>p))===o.outlines.length-1)?a.histograms:[],y={words:n.words,disclaimer:n.disclaimer,subtitle:"",containers:r.summary.containers,leftover:d.includes(null)?"":St(d.reduce((p,m)=>p+(m??0),0),2),minutes:r.summary.minutes,cost:a?.text.cost??"",sessions:a?.text.sessions??"",names:{...n.regions,...a?.text.names,...r.names},tables:a?.text.tables??[],findings:e&&a?a.text.findings:r.findings,sources:a?.text.sources??[],provenance:a?.text.provenance??[]};return Wf({...o,dose_scales:f,histograms:g,session:e&&a?a.session:gg},y,s,n.languages)}function kS(i,t){return i.length===t.length&&i.every((e,n)=>e===t[n])}var US=200,Tc=class{constructor(t,e){this.client=t;this.tell=e}client;tell;shown;report=null;busy=0;kept;turn=Promise.resolve();wanted=null;previewing=null;reporting=!1;sequence=0;epoch=0;report_timer=0;listeners=[];get state(){return this.kept.header.state}get fresh(){return this.shown===this.kept&&this.report?.version===this.state.version}get previews(){return this.shown!==this.kept}watch(t){this.listeners.push(t)}async open(t){let e=await this.during(this.client.frame("GET",`plans/${t}/frame`));this.epoch++,this.report=null,this.kept=this.shown=Lr(e,null),this.changed("opened"),this.askReport()}async again(){let t=await this.during(this.client.frame("GET",`plans/${this.state.id}/frame`));this.report=null,this.take(t,"changed")}do(...t){return this.step("commands",()=>({version:this.state.version,commands:t}))}go(t){return!this.state[t]&&!this.busy?Promise.resolve(!1):this.step(t,()=>({version:this.state.version}))}preview(t){this.wanted=t,this.previewing??=this.previewOn().finally(()=>this.previewing=null)}restore(){this.epoch++,this.wanted=null,this.shown=this.kept,this.changed("refused")}step(t,e){this.epoch++,this.wanted=null;let n=async()=>{await this.previewing;let{id:r}=this.state;try{let o=await this.client.frame("POST",`plans/${r}/${t}`,e());return this.state.id===r&&this.take(o,"changed"),!0}catch(o){return this.restore(),this.tell(o),o instanceof $e&&o.kind==="conflict"&&await this.again(),!1}},s=this.during(this.turn.then(n));return this.turn=s,s}async previewOn(){for(;this.wanted;){let[t,e]=[this.wanted,this.epoch];this.wanted=null;try{let{id:n,version:s}=this.state,r=await this.client.frame("POST",`plans/${n}/preview`,{version:s,tab:this.client.tab,sequence:++this.sequence,values:t});if(e!==this.epoch)continue;this.shown=Lr(r,this.shown),this.changed("preview")}catch(n){!(n instanceof $e&&["superseded","conflict"].includes(n.kind))&&e===this.epoch&&this.tell(n)}}}take(t,e){this.kept=this.shown=Lr(t,this.shown),this.changed(e),this.askReport()}askReport(){window.clearTimeout(this.report_timer),this.report_timer=window.setTimeout(()=>{this.fetchReport()},US)}async fetchReport(){if(this.reporting)return;this.reporting=!0;let{id:t}=this.state,e=!1;try{let n=(await this.client.frame("GET",`plans/${t}/report`)).header;e=this.state.id!==t||this.state.version!==n.version,e||(this.report=n,this.changed("report"))}catch(n){e=this.state.id!==t,e||this.tell(n)}this.reporting=!1,e&&this.askReport()}async during(t){this.busy++,this.changed("busy");try{return await t}finally{this.busy--,this.changed("busy")}}changed(t){for(let e of this.listeners)e(t)}};var xg=new ee,Ac=new L,Ir=class extends Co{constructor(){super(),this.isLineSegmentsGeometry=!0,this.type="LineSegmentsGeometry";let t=[-1,2,0,1,2,0,-1,1,0,1,1,0,-1,0,0,1,0,0,-1,-1,0,1,-1,0],e=[-1,2,1,2,-1,1,1,1,-1,-1,1,-1,-1,-2,1,-2],n=[0,2,1,2,3,1,2,4,3,4,5,3,4,6,5,6,7,5];this.setIndex(n),this.setAttribute("position",new oe(t,3)),this.setAttribute("uv",new oe(e,2))}applyMatrix4(t){let e=this.attributes.instanceStart,n=this.attributes.instanceEnd;return e!==void 0&&(e.applyMatrix4(t),n.applyMatrix4(t),e.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this}setPositions(t){let e;t instanceof Float32Array?e=t:Array.isArray(t)&&(e=new Float32Array(t));let n=new ts(e,6,1);return this.setAttribute("instanceStart",new ti(n,3,0)),this.setAttribute("instanceEnd",new ti(n,3,3)),this.instanceCount=this.attributes.instanceStart.count,this.computeBoundingBox(),this.computeBoundingSphere(),this}setColors(t){let e;t instanceof Float32Array?e=t:Array.isArray(t)&&(e=new Float32Array(t));let n=new ts(e,6,1);return this.setAttribute("instanceColorStart",new ti(n,3,0)),this.setAttribute("instanceColorEnd",new ti(n,3,3)),this}fromWireframeGeometry(t){return this.setPositions(t.attributes.position.array),this}fromEdgesGeometry(t){return this.setPositions(t.attributes.position.array),this}fromMesh(t){return this.fromWireframeGeometry(new wo(t.geometry)),this}fromLineSegments(t){let e=t.geometry;return this.setPositions(e.attributes.position.array),this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new ee);let t=this.attributes.instanceStart,e=this.attributes.instanceEnd;t!==void 0&&e!==void 0&&(this.boundingBox.setFromBufferAttribute(t),xg.setFromBufferAttribute(e),this.boundingBox.union(xg))}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Xn),this.boundingBox===null&&this.computeBoundingBox();let t=this.attributes.instanceStart,e=this.attributes.instanceEnd;if(t!==void 0&&e!==void 0){let n=this.boundingSphere.center;this.boundingBox.getCenter(n);let s=0;for(let r=0,o=t.count;r<o;r++)Ac.fromBufferAttribute(t,r),s=Math.max(s,n.distanceToSquared(Ac)),Ac.fromBufferAttribute(e,r),s=Math.max(s,n.distanceToSquared(Ac));this.boundingSphere.radius=Math.sqrt(s),isNaN(this.boundingSphere.radius)&&console.error("THREE.LineSegmentsGeometry.computeBoundingSphere(): Computed radius is NaN. The instanced position data is likely to have NaN values.",this)}}toJSON(){}};gt.line={worldUnits:{value:1},linewidth:{value:1},resolution:{value:new xt},dashOffset:{value:0},dashScale:{value:1},dashSize:{value:1},gapSize:{value:1}};Sn.line={uniforms:Ho.merge([gt.common,gt.fog,gt.line]),vertexShader:`
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
		`};var as=class extends ke{constructor(t){super({type:"LineMaterial",uniforms:Ho.clone(Sn.line.uniforms),vertexShader:Sn.line.vertexShader,fragmentShader:Sn.line.fragmentShader,clipping:!0}),this.isLineMaterial=!0,this.setValues(t)}get color(){return this.uniforms.diffuse.value}set color(t){this.uniforms.diffuse.value=t}get worldUnits(){return"WORLD_UNITS"in this.defines}set worldUnits(t){t===!0!==this.worldUnits&&(this.needsUpdate=!0),t===!0?this.defines.WORLD_UNITS="":delete this.defines.WORLD_UNITS}get linewidth(){return this.uniforms.linewidth.value}set linewidth(t){this.uniforms.linewidth&&(this.uniforms.linewidth.value=t)}get dashed(){return"USE_DASH"in this.defines}set dashed(t){t===!0!==this.dashed&&(this.needsUpdate=!0),t===!0?this.defines.USE_DASH="":delete this.defines.USE_DASH}get dashScale(){return this.uniforms.dashScale.value}set dashScale(t){this.uniforms.dashScale.value=t}get dashSize(){return this.uniforms.dashSize.value}set dashSize(t){this.uniforms.dashSize.value=t}get dashOffset(){return this.uniforms.dashOffset.value}set dashOffset(t){this.uniforms.dashOffset.value=t}get gapSize(){return this.uniforms.gapSize.value}set gapSize(t){this.uniforms.gapSize.value=t}get opacity(){return this.uniforms.opacity.value}set opacity(t){this.uniforms&&(this.uniforms.opacity.value=t)}get resolution(){return this.uniforms.resolution.value}set resolution(t){this.uniforms.resolution.value.copy(t)}get alphaToCoverage(){return"USE_ALPHA_TO_COVERAGE"in this.defines}set alphaToCoverage(t){this.defines&&(t===!0!==this.alphaToCoverage&&(this.needsUpdate=!0),t===!0?this.defines.USE_ALPHA_TO_COVERAGE="":delete this.defines.USE_ALPHA_TO_COVERAGE)}};var Pd=new de,yg=new L,_g=new L,rn=new de,on=new de,pi=new de,Rd=new L,Ld=new Ut,an=new nn,vg=new L,Ec=new ee,Cc=new Xn,mi=new de,gi,Ds;function bg(i,t,e){return mi.set(0,0,-t,1).applyMatrix4(i.projectionMatrix),mi.multiplyScalar(1/mi.w),mi.x=Ds/e.width,mi.y=Ds/e.height,mi.applyMatrix4(i.projectionMatrixInverse),mi.multiplyScalar(1/mi.w),Math.abs(Math.max(mi.x,mi.y))}function FS(i,t){let e=i.matrixWorld,n=i.geometry,s=n.attributes.instanceStart,r=n.attributes.instanceEnd,o=Math.min(n.instanceCount,s.count);for(let a=0,l=o;a<l;a++){an.start.fromBufferAttribute(s,a),an.end.fromBufferAttribute(r,a),an.applyMatrix4(e);let c=new L,h=new L;gi.distanceSqToSegment(an.start,an.end,h,c),h.distanceTo(c)<Ds*.5&&t.push({point:h,pointOnLine:c,distance:gi.origin.distanceTo(h),object:i,face:null,faceIndex:a,uv:null,uv1:null})}}function OS(i,t,e){let n=t.projectionMatrix,r=i.material.resolution,o=i.matrixWorld,a=i.geometry,l=a.attributes.instanceStart,c=a.attributes.instanceEnd,h=Math.min(a.instanceCount,l.count),d=-t.near;gi.at(1,pi),pi.w=1,pi.applyMatrix4(t.matrixWorldInverse),pi.applyMatrix4(n),pi.multiplyScalar(1/pi.w),pi.x*=r.x/2,pi.y*=r.y/2,pi.z=0,Rd.copy(pi),Ld.multiplyMatrices(t.matrixWorldInverse,o);for(let u=0,f=h;u<f;u++){if(rn.fromBufferAttribute(l,u),on.fromBufferAttribute(c,u),rn.w=1,on.w=1,rn.applyMatrix4(Ld),on.applyMatrix4(Ld),rn.z>d&&on.z>d)continue;if(rn.z>d){let b=rn.z-on.z,v=(rn.z-d)/b;rn.lerp(on,v)}else if(on.z>d){let b=on.z-rn.z,v=(on.z-d)/b;on.lerp(rn,v)}rn.applyMatrix4(n),on.applyMatrix4(n),rn.multiplyScalar(1/rn.w),on.multiplyScalar(1/on.w),rn.x*=r.x/2,rn.y*=r.y/2,on.x*=r.x/2,on.y*=r.y/2,an.start.copy(rn),an.start.z=0,an.end.copy(on),an.end.z=0;let y=an.closestPointToPointParameter(Rd,!0);an.at(y,vg);let p=Vo.lerp(rn.z,on.z,y),m=p>=-1&&p<=1,x=Rd.distanceTo(vg)<Ds*.5;if(m&&x){an.start.fromBufferAttribute(l,u),an.end.fromBufferAttribute(c,u),an.start.applyMatrix4(o),an.end.applyMatrix4(o);let b=new L,v=new L;gi.distanceSqToSegment(an.start,an.end,v,b),e.push({point:v,pointOnLine:b,distance:gi.origin.distanceTo(v),object:i,face:null,faceIndex:u,uv:null,uv1:null})}}}var Pc=class extends Xt{constructor(t=new Ir,e=new as({color:Math.random()*16777215})){super(t,e),this.isLineSegments2=!0,this.type="LineSegments2"}computeLineDistances(){let t=this.geometry,e=t.attributes.instanceStart,n=t.attributes.instanceEnd,s=new Float32Array(2*e.count);for(let o=0,a=0,l=e.count;o<l;o++,a+=2)yg.fromBufferAttribute(e,o),_g.fromBufferAttribute(n,o),s[a]=a===0?0:s[a-1],s[a+1]=s[a]+yg.distanceTo(_g);let r=new ts(s,2,1);return t.setAttribute("instanceDistanceStart",new ti(r,1,0)),t.setAttribute("instanceDistanceEnd",new ti(r,1,1)),this}raycast(t,e){let n=this.material.worldUnits,s=t.camera;if(s===null&&!n&&console.error('LineSegments2: "Raycaster.camera" needs to be set in order to raycast against LineSegments2 while worldUnits is set to false.'),n===!1&&(this.material.resolution.x===0||this.material.resolution.y===0))return;let r=t.params.Line2!==void 0&&t.params.Line2.threshold||0;gi=t.ray;let o=this.matrixWorld,a=this.geometry,l=this.material;Ds=l.linewidth+r,a.boundingSphere===null&&a.computeBoundingSphere(),Cc.copy(a.boundingSphere).applyMatrix4(o);let c;if(n)c=Ds*.5;else{let d=Math.max(s.near,Cc.distanceToPoint(gi.origin));c=bg(s,d,l.resolution)}if(Cc.radius+=c,gi.intersectsSphere(Cc)===!1)return;a.boundingBox===null&&a.computeBoundingBox(),Ec.copy(a.boundingBox).applyMatrix4(o);let h;if(n)h=Ds*.5;else{let d=Math.max(s.near,Ec.distanceToPoint(gi.origin));h=bg(s,d,l.resolution)}Ec.expandByScalar(h),gi.intersectsBox(Ec)!==!1&&(n?FS(this,e):OS(this,s,e))}onBeforeRender(t){let e=this.material.uniforms;e&&e.resolution&&(t.getViewport(Pd),this.material.uniforms.resolution.value.set(Pd.z,Pd.w))}};var Dr=class extends Ir{constructor(){super(),this.isLineGeometry=!0,this.type="LineGeometry"}setPositions(t){let e=t.length-3,n=new Float32Array(2*e);for(let s=0;s<e;s+=3)n[2*s]=t[s],n[2*s+1]=t[s+1],n[2*s+2]=t[s+2],n[2*s+3]=t[s+3],n[2*s+4]=t[s+4],n[2*s+5]=t[s+5];return super.setPositions(n),this}setColors(t){let e=t.length-3,n=new Float32Array(2*e);for(let s=0;s<e;s+=3)n[2*s]=t[s],n[2*s+1]=t[s+1],n[2*s+2]=t[s+2],n[2*s+3]=t[s+3],n[2*s+4]=t[s+4],n[2*s+5]=t[s+5];return super.setColors(n),this}setFromPoints(t){let e=t.length-1,n=new Float32Array(6*e);for(let s=0;s<e;s++)n[6*s]=t[s].x,n[6*s+1]=t[s].y,n[6*s+2]=t[s].z||0,n[6*s+3]=t[s+1].x,n[6*s+4]=t[s+1].y,n[6*s+5]=t[s+1].z||0;return super.setPositions(n),this}fromLine(t){let e=t.geometry;return this.setPositions(e.attributes.position.array),this}};var Rc=class extends Pc{constructor(t=new Dr,e=new as({color:Math.random()*16777215})){super(t,e),this.isLine2=!0,this.type="Line2"}};var BS=1.5,zS=1.2;function VS({xyz_mm:i,closed:t},e){let n=i.map(a=>new L(...a)),s=[],r={point:new L,distance:0,faceIndex:0};n.slice(0,t?void 0:-1).forEach((a,l)=>{let c=n[(l+1)%n.length],h=Math.max(1,Math.ceil(a.distanceTo(c)/BS));for(let d=0;d<h;d++){let u=a.clone().lerp(c,d/h);h>1&&e.closestPointToPoint(u,r)&&u.copy(r.point),s.push(u.x,u.y,u.z)}});let o=n[t?0:n.length-1];return[...s,o.x,o.y,o.z]}function Ns(i,{colour:t,width:e,dashed:n=!1,opacity:s=1}){let r=new as({color:t,linewidth:e,dashed:n,dashSize:2.2,gapSize:1.6,alphaToCoverage:!1,transparent:s<1,opacity:s});r.onBeforeCompile=a=>{a.vertexShader=a.vertexShader.replace("#include <logdepthbuf_vertex>",`gl_Position.z += ${zS.toFixed(2)} * projectionMatrix[3][2] / gl_Position.w;
#include <logdepthbuf_vertex>`)};let o=new Rc(new Dr().setPositions(i),r);return o.userData.width=e,n&&o.computeLineDistances(),o}function wg(i,t){for(let e of i.children)e.material.linewidth=t*e.userData.width}function Lc(i,t){let e=new be;for(let n of i)e.add(Ns(VS(n,t),n));return e}var[Id,ks,Ic,Sg,Mg,Dd,Nd,Zo,Us,Dc,Fs,Ko,Tg,Ag,Eg]=[0,3,6,9,10,11,12,13,19,20,21,24,25,26,27],xi=256,jo=8,HS=1.1,GS=48,Cg=.2,kc=`
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
  vec2 range = texelFetch(deposit_cells, ivec2(index % ${xi}, index / ${xi}), 0).rg;
  float total = 0.0, most = 0.0, turn = 0.0, arm = 0.0, wide = 0.0, deposit = -1.0, of_deposit = 0.0;
  for (int k = 0; k < 4096; k++) {
    if (k >= int(range.y)) break;
    int at = int(range.x) + k;
    int row = int(texelFetch(deposit_lists, ivec2(at % ${xi}, at / ${xi}), 0).r);
    vec4 t[${jo}];
    for (int i = 0; i < ${jo}; i++) {
      int texel = ${jo} * row + i;
      t[i] = texelFetch(deposits, ivec2(texel % ${xi}, texel / ${xi}), 0);
    }
    if (product_only >= 0.0 && t[7].z != product_only) continue;
    vec3 away = place - t[0].xyz;
    float run = dot(t[6].xyz, t[6].xyz);
    if (run > 0.0) away -= clamp(dot(away, t[6].xyz) / run, 0.0, 1.0) * t[6].xyz;
    float chord = length(away);
    if (chord > t[0].w || dot(normal, t[5].xyz) < ${Cg}) continue;
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
}`,Nc=class{uniforms={deposits:{value:null},deposit_cells:{value:null},deposit_lists:{value:null},grid_origin:{value:new L},grid:{value:[1,1,1,1]},deposits_on:{value:0},layers_on:{value:new L(1,1,1)},product_only:{value:Qt}};rows=[];reach=[];constructor(){this.lay([])}lay(t){this.dispose(),this.rows=t,this.reach=t.map(u=>HS*u[Zo]/Math.min(u[Dd],u[Nd]));let e=new Float32Array(kd(jo*t.length)*4);t.forEach((u,f)=>{let g=new L(...u.slice(Ic,Ic+3)),y=new L(...u.slice(ks,ks+3)).cross(g),[p,m,x,b,v,M]=u.slice(Zo,Us),w=100*u[Us]/M,_=[...u.slice(Id,Id+3),this.reach[f],...g.toArray(),u[Sg],...y.toArray(),u[Mg],u[Dd],u[Nd],p,m,x,b,v,w,...u.slice(ks,ks+3),u[Dc],...u.slice(Fs,Fs+3),u[Ko],u[Tg],u[Ag],u[Eg],0];e.set(_,4*jo*f)});let{origin:n,size:s,side:r,lists:o}=WS(t,this.reach.map((u,f)=>u+Math.hypot(...t[f].slice(Fs,Fs+3)))),a=new Float32Array(kd(o.length)*2),l=o.flat(),c=0;o.forEach((u,f)=>{a.set([c,u.length],2*f),c+=u.length});let h=new Float32Array(kd(l.length));h.set(l);let{uniforms:d}=this;d.deposits.value=Ud(e,wn,4),d.deposit_cells.value=Ud(a,ui,2),d.deposit_lists.value=Ud(h,Mr,1),d.grid_origin.value=n,d.grid.value=[...s,r],d.deposits_on.value=t.length?1:0}dispose(){for(let t of["deposits","deposit_cells","deposit_lists"])this.uniforms[t].value?.dispose()}choose(t,e){this.uniforms.layers_on.value.set(...[0,1,2].map(n=>t===Qt||t===n?1:0)),this.uniforms.product_only.value=e}get any(){return this.rows.length>0}get most_ml_cm2(){return this.rows.reduce((t,e)=>{let[,n,s,r,o,a]=e.slice(Zo,Us);return Math.max(t,100*e[Us]*(Math.min(s+n,o)-Math.max(s-n,r))/a)},0)}shapeOf(t){let e=this.rows.find(l=>l[Dc]===t);if(!e)return null;let[n,s,r,o,a]=e.slice(Zo,Us);return{a:n,b:s,depth:r,top:o,bottom:a,swept:Math.hypot(...e.slice(Fs,Ko))>0}}at(t,e,n){let s=new Map,r=this.uniforms.layers_on.value.toArray(),o=this.uniforms.product_only.value;return this.rows.forEach((a,l)=>{if(o!==Qt&&a[Eg]!==o)return;let c=a.slice(Fs,Fs+3),h=[0,1,2].map(ct=>t.getComponent(ct)-a[Id+ct]),d=c.reduce((ct,Pt)=>ct+Pt*Pt,0),u=d>0?Math.min(Math.max(h.reduce((ct,Pt,K)=>ct+Pt*c[K],0)/d,0),1):0,f=h.map((ct,Pt)=>ct-u*c[Pt]),g=Math.hypot(...f),y=new L(...a.slice(ks,ks+3));if(g>this.reach[l]||y.dot(e)<Cg)return;let p=f.map((ct,Pt)=>ct-a[Ko]*(e.getComponent(Pt)-a[ks+Pt])),m=Math.hypot(...p),x=new L(...a.slice(Ic,Ic+3)),b=[x,y.cross(x)].map(ct=>ct.x*p[0]+ct.y*p[1]+ct.z*p[2]),v=Math.max(Math.hypot(...b),1e-6),[M,w]=[b[0]/v,b[1]/v],_=a[Sg]*M*M/a[Dd]+a[Mg]*w*w/a[Nd],S=m*(1+Math.min((m*_)**2,4)/24),[I,C,A,P,U,D]=a.slice(Zo,Us),O=C*Math.sqrt(Math.max(1-(S/I)**2,0)),[z,H]=[Math.max(A-O,P),Math.min(A+O,U)],J=[z,a[Tg],a[Ag],H],$=r.reduce((ct,Pt,K)=>ct+Pt*Math.max(Math.min(J[K+1],H)-Math.max(J[K],z),0),0),et=Math.min(Math.max(1+a[Ko]*(n[0]+a[Ko]*n[1]),.25),4),it=100*a[Us]*et*$/D;s.set(a[Dc],Math.max(it,s.get(a[Dc])??0))}),[...s.values()].reduce((a,l)=>a+l,0)}};function kd(i){return xi*Math.max(1,Math.ceil(i/xi))}function Ud(i,t,e){let n=new Ii(i,xi,i.length/e/xi,t,Ge);return n.magFilter=n.minFilter=Ce,n.needsUpdate=!0,n}function WS(i,t){let e=(c,h)=>Math.max(...i.map((d,u)=>c*d[h]+t[u]),i.length===0?0:-1/0),n=[0,1,2].map(c=>-e(-1,c)),s=[0,1,2].map(c=>e(1,c)),r=Math.max(...s.map((c,h)=>c-n[h]),1),o=Math.max(2*Math.max(...t,.5),r/GS),a=s.map((c,h)=>Math.floor((c-n[h])/o)+1),l=Array.from({length:a[0]*a[1]*a[2]},()=>[]);return i.forEach((c,h)=>{let d=n.map((f,g)=>Math.floor((c[g]-t[h]-f)/o)),u=n.map((f,g)=>Math.floor((c[g]+t[h]-f)/o));for(let f=Math.max(d[2],0);f<=Math.min(u[2],a[2]-1);f++)for(let g=Math.max(d[1],0);g<=Math.min(u[1],a[1]-1);g++)for(let y=Math.max(d[0],0);y<=Math.min(u[0],a[0]-1);y++)l[y+a[0]*(g+a[1]*f)].push(h)}),{origin:new L(...n),size:a,side:o,lists:l}}var Fd=[-.42,.56,.71],Nr=`
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

const vec3 KEY = vec3(${Fd.join(", ")});
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
`;var kr=640,Pg=4,Fc=`
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
      lit += texture(shadow_map, vec3(at.xy + vec2(i, j) * 2.1 / ${kr.toFixed(1)}, at.z - 0.0006));
  return lit / 25.0;
#endif
}
`,Uc=class{uniforms;target;scene=new Ri;lamp=new Ss;toward=new L;constructor(t){let e=new In(kr,kr,Ge);e.compareFunction=Bo,e.minFilter=e.magFilter=Re,this.target=new De(kr,kr,{depthTexture:e}),this.scene.add(new Xt(t,new Ne({side:He,colorWrite:!1}))),this.uniforms={shadow_map:{value:e},shadow_matrix:{value:new Ut},shadow_texel_mm:{value:1}}}dispose(){this.target.dispose();for(let t of this.scene.children)t.material.dispose()}cast(t,e,n,s){let{lamp:r}=this;this.toward.set(...Fd).transformDirection(e.matrixWorld),r.left=r.bottom=-s,r.right=r.top=s,r.near=0,r.far=2*Pg*s,r.up.set(0,0,1).transformDirection(e.matrixWorld),r.position.copy(n).addScaledVector(this.toward,Pg*s),r.lookAt(n),r.updateMatrixWorld(),r.updateProjectionMatrix(),this.uniforms.shadow_matrix.value.set(.5,0,0,.5,0,.5,0,.5,0,0,.5,.5,0,0,0,1).multiply(r.projectionMatrix).multiply(r.matrixWorldInverse),this.uniforms.shadow_texel_mm.value=2*s/kr,t.setRenderTarget(this.target),t.clear(),t.render(this.scene,r),t.setRenderTarget(null)}};var Od=`
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
}`,Bd=`
uniform sampler2D colour_map;
uniform float dose_max;
uniform float dose_factor;
uniform float dose_share;
uniform float rx;
uniform float lines_on;
`,zd=`
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
`,Vd=`
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
`,Rg=`
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
${Bd}
${Nr}
${Fc}
${kc}
${zd}
${Vd}

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
}`;var Oc=`
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`,Lg=`
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
}`,Ig=`
uniform highp sampler2D places;
uniform highp sampler2D facings;
uniform float pixels;
${Bd}
${Nr}
${Fc}
${kc}
${zd}
${Vd}

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
}`,Dg=`
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
}`,Ng=`
uniform sampler2D picture;
void main() {
  gl_FragColor = texelFetch(picture, ivec2(gl_FragCoord.xy), 0);
}`;var yi=1,Hd=3,Bc=class{constructor(t){this.renderer=t;let e=new Te().setAttribute("position",new re(new Float32Array([-1,-1,0,3,-1,0,-1,3,0]),3));this.sheet=new Xt(e,this.cover),this.sheet.frustumCulled=!1,this.sheet.layers.enableAll(),this.flat.add(this.sheet)}renderer;kept_for="";targets=null;smooth=null;skin=null;overlays=[];sheet;flat=new Ri;cover=new ke({vertexShader:Oc,fragmentShader:Dg,uniforms:{bare:{value:null},bare_depth:{value:null},overlay:{value:null},size:{value:new xt},overlaid:{value:0}},depthFunc:cr,blending:Nn});copy=new ke({vertexShader:Oc,fragmentShader:Ng,uniforms:{picture:{value:null}},depthTest:!1,depthWrite:!1,blending:Nn});get possible(){return this.renderer.extensions.has("EXT_color_buffer_float")}holds(t){return this.kept_for===t}keep(t,e,n,s){let{renderer:r}=this,{bare:o,places:a}=this.fitting(r.getDrawingBufferSize(new xt));this.skin!==s&&this.take(s);let l=n.layers.mask;n.layers.set(yi),s.drawAs("bare",()=>{r.setRenderTarget(o),r.render(e,n)}),s.drawAs("placed",()=>{r.setRenderTarget(a),r.render(s.mesh,n)}),r.setRenderTarget(null),n.layers.mask=l,this.kept_for=t}smoothly(t,e){let{renderer:n}=this,{x:s,y:r}=n.getDrawingBufferSize(new xt);(this.smooth?.width!==s||this.smooth.height!==r)&&(this.smooth?.dispose(),this.smooth=XS(s,r)),n.setRenderTarget(this.smooth),e(),n.setRenderTarget(null),this.copy.uniforms.picture.value=this.smooth.texture,this.sheet.material=this.copy,n.render(this.flat,t)}show(t,e,n){let{renderer:s,targets:r,sheet:o,cover:a}=this;if(!r)return;let l=n?r.quick:r.fine;if(e){let h=s.getRenderTarget();o.material=this.overlays[n?0:1],s.setRenderTarget(l),s.render(this.flat,t),s.setRenderTarget(h)}let{uniforms:c}=a;c.bare.value=r.bare.texture,c.bare_depth.value=r.bare.depthTexture,c.overlay.value=l.texture,c.overlaid.value=e?1:0,c.size.value.set(r.bare.width,r.bare.height),o.material=a,s.render(this.flat,t)}drop(){for(let t of Object.values(this.targets??{}))t.dispose();this.smooth?.dispose(),this.targets=this.smooth=null,this.kept_for=""}dispose(){this.drop();for(let t of this.overlays)t.dispose();this.cover.dispose(),this.copy.dispose(),this.sheet.geometry.dispose()}take(t){for(let s of this.overlays)s.dispose();this.skin=t;let{places:e}=this.targets,n=(s,r)=>new ke({vertexShader:Oc,fragmentShader:Ig,uniforms:{...t.mesh.material.uniforms,places:{value:e.textures[0]},facings:{value:e.textures[1]},pixels:{value:s}},defines:r,depthTest:!1,depthWrite:!1,blending:Nn});this.overlays=[n(Hd,{DRAFT:""}),n(1,{})]}fitting({x:t,y:e}){if(this.targets&&this.targets.bare.width===t&&this.targets.bare.height===e)return this.targets;this.drop();let n={type:Cn,depthBuffer:!1,minFilter:Re,magFilter:Re},s={type:Ge,minFilter:Ce,magFilter:Ce};return this.targets={bare:new De(t,e,{type:Cn,samples:4,depthTexture:new In(t,e,Ge)}),places:new De(t,e,{...s,count:2}),quick:new De(Math.ceil(t/Hd),Math.ceil(e/Hd),n),fine:new De(t,e,n)},this.skin=null,this.targets}};function XS(i,t){let e=new De(i,t,{samples:4,colorSpace:tn,internalFormat:"RGBA8"});return Object.assign(e,{isXRRenderTarget:!0})}var[kg,Jo,$S,Qo]=[0,1,2,3],qS=.72;function Ug(i){let t=[],e=[],n=0;return i.number.forEach((s,r)=>{let o=r>0&&i.region[r]===i.region[r-1]&&i.laterality[r]===i.laterality[r-1];t.push(r===0?0:t[r-1]+(o?0:1));let a=o&&n>1&&YS(i,r)<qS;e.push(r===0?0:e[r-1]+(o&&!a?0:1)),n=o&&!a?n+1:1}),{number:i.number,run:t,row:e}}function YS({xyz_mm:i},t){let e=o=>i[o].map((a,l)=>a-i[o-1][l]),[n,s]=[e(t-1),e(t)];return n.reduce((o,a,l)=>o+a*s[l],0)/(Math.hypot(...n)*Math.hypot(...s)||1)}function Fg(i,t,e){let n=i===Qo?1:i===$S?5:i===Jo?10:1/0;return t.filter(s=>e.number[s]%n===0)}function Og(i,t){return i.filter((e,n)=>n===0||n===i.length-1||t.row[i[n-1]]!==t.row[e]||t.row[i[n+1]]!==t.row[e])}var[ta,Bg]=[.13,.11],ZS=2.4,KS=.35,jS="#26323c";function zg(i,{row:t},e){let n=[],s={point:new L,distance:0,faceIndex:0};for(let l=0;l+1<t.length;l++){if(t[l]!==t[l+1])continue;let[c,h]=[new L(...i.xyz_mm[l]),new L(...i.xyz_mm[l+1])],d=c.distanceTo(h);if(d<1e-6)continue;let u=new L(...i.normal[l]).add(new L(...i.normal[l+1])).normalize(),f=c.clone().lerp(h,.5);e.tree.closestPointToPoint(f,s)&&f.copy(s.point),f.addScaledVector(u,KS);let g=h.sub(c).addScaledVector(u,-h.dot(u)).normalize(),y=new L().crossVectors(u,g),p=Math.min(d,ZS/ta),m=(w,_)=>f.clone().addScaledVector(g,w*p).addScaledVector(y,_*p).toArray(),[x,b,v,M]=[m(ta,0),m(-ta,Bg),m(-.45*ta,0),m(-ta,-Bg)];n.push(...x,...b,...v,...x,...v,...M)}let r=new be;if(!n.length)return r;let o=new Te;o.setAttribute("position",new oe(n,3));let a=new Ne({color:jS,side:sn,transparent:!0,opacity:.75,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-12});return r.add(new Xt(o,a)),r}var zc=class{constructor(t,e,n,s){this.content=t;this.skin=e;this.colours=n;let{points:r,outlines:o,zones:a,threads:l}=t;this.markers=new mc(r),this.needles=r.needle.map(d=>new L(...d).normalize()),this.rules=Ug(r);let c=d=>n.get(d)??Ps,h=d=>{if(!s||s.skin!==e||s.content[d]!==t[d]||d==="outlines"&&o.some(({region:f})=>s.colours.get(f)!==n.get(f)))return null;let u=s[d];return s.group.remove(u),u};this.outlines=h("outlines")??Lc(o.map(({region:d,xyz_mm:u})=>({xyz_mm:u,closed:!0,colour:c(d),width:2})),e.tree),this.zones=h("zones")??Lc(a.map(({xyz_mm:d})=>({xyz_mm:d,closed:!0,colour:"#2c3640",width:1.1,dashed:!0,opacity:.6})),e.tree),this.threads=Lc(l.map(({point:d,xyz_mm:u})=>({xyz_mm:u,closed:!1,colour:c(r.region[d]),width:4})),e.tree);for(let d of this.still)d.traverse(u=>u.layers.set(yi));this.group.add(this.outlines,this.zones,this.threads,this.markers.group),e.deposits.lay(t.deposits??[])}content;skin;colours;group=new be;markers;needles;rules;outlines;zones;threads;arrows=null;get still(){return[this.outlines,this.zones]}get places(){let{points:t,outlines:e}=this.content;return[...t.xyz_mm,...e.flatMap(n=>n.xyz_mm)].map(n=>new L(...n))}follow(t,e){this.markers.show(t.mode!=="dose",t.mode==="both"),(!e||t.colouring!==e.colouring||t.current!==e.current||t.clock_s===null!=(e.clock_s===null))&&this.markers.paint(Cr(this.content.points,t.colouring,this.colours),t.clock_s===null?1/0:t.current),this.threads.visible=t.mode!=="dose",this.outlines.visible=t.layers.outlines,this.zones.visible=t.layers.zones;let n=t.layers.rows&&t.mode!=="dose";n&&!this.arrows&&(this.arrows=zg(this.content.points,this.rules,this.skin),this.group.add(this.arrows)),this.arrows&&(this.arrows.visible=n)}scale(t){this.markers.scale=t;for(let e of[this.outlines,this.zones,this.threads])wg(e,t)}dispose(){this.markers.dispose(),qn(this.group)}};function qn(i){i.removeFromParent(),i.traverse(t=>{let{geometry:e,material:n}=t;e?.dispose();for(let s of Array.isArray(n)?n:n?[n]:[])s.dispose();t instanceof Di&&t.dispose()})}var Vg={zone:"#39434c",region:"#0b6b8a"},Gg="#b4004e",Hg=1.5,JS=1500,QS=new L(0,0,1),Vc=class{group=new be;mesh=new Xt(new ws(1,.06,8,56),new Ne({color:Gg,depthTest:!1,transparent:!0,opacity:.9}));constructor(){this.mesh.renderOrder=9,this.group.visible=!1,this.group.add(this.mesh)}show(t,e,n){this.group.visible=!0,this.group.position.copy(t).addScaledVector(e,.3),this.group.quaternion.copy(new Be().setFromUnitVectors(QS,e)),this.group.scale.setScalar(n)}hide(){let t=this.group.visible;return this.group.visible=!1,t}},Hc=class{group=new be;places=[];look={colour:Gg,width:3,opacity:1,step_mm:Hg};get count(){return this.places.length}begin({tool:t,way:e,brush_mm:n},s){let r=e==="brush";this.look={colour:t==="region"?Vg.region:Vg.zone,width:r?2*n/s:3,opacity:r?.45:1,step_mm:r?n/3:Hg}}on(t){let e=this.places[this.places.length-1];e&&e.distanceTo(t)<this.look.step_mm||this.corner(t)}corner(t){this.places.length>=JS||(this.places.push(t.clone()),this.draw())}take(){let{places:t}=this;return this.places=[],this.draw(),t}draw(){for(let o of[...this.group.children])qn(o);if(!this.places.length)return;let t=this.places[0],e=this.places.flatMap(o=>o.toArray()),{colour:n,width:s,opacity:r}=this.look;this.places.length===1&&e.push(t.x+.05,t.y,t.z),r===1&&this.group.add(Ns(e,{colour:"#ffffff",width:s+2.5})),this.group.add(Ns(e,{colour:n,width:s,opacity:r}))}};var tM=4,Wg=1,eM=450,Gc=class{constructor(t){this.act=t;let{stage:e,tools:n}=t,{holder:s}=e;e.add(this.ring.group),e.add(this.stroke.group),s.addEventListener("pointerdown",r=>this.down(r),{capture:!0}),s.addEventListener("pointermove",r=>this.move(r),{capture:!0}),s.addEventListener("pointerup",r=>this.up(r),{capture:!0}),s.addEventListener("pointercancel",()=>this.let_go(),{capture:!0}),s.addEventListener("pointerleave",()=>this.hideRing()),n.watch(({tool:r},o)=>{s.dataset.tool=r,r!==o.tool&&this.let_go()})}act;ring=new Vc;stroke=new Hc;held=null;drawing=!1;settle_timer=0;clicked(t){let{stage:e,tools:n}=this.act,{tool:s}=n.now;if(s==="add"){let r=e.skinAt(t.clientX,t.clientY);return r&&this.add(r),!0}if(s==="delete"){let r=e.pick(t.clientX,t.clientY,t.pointerType==="touch"?18:9);return r>=0&&this.remove(r),!0}return n.draws}placeInMiddle(){let{stage:t,tools:e}=this.act,n=t.holder.getBoundingClientRect(),s=t.skinAt(n.x+n.width/2,n.y+n.height/2);s&&(e.now.tool==="add"&&this.add(s),e.draws&&(this.stroke.begin(e.now,t.mmPerPx),this.stroke.corner(s.place),t.draw()))}finish(){let t=this.stroke.take();this.act.stage.draw(),t.length&&this.act.drawn(t)}get holds(){return this.held?.moved??!1}get corners(){return this.stroke.count}let_go(){let{stage:t,desk:e}=this.act,n=this.held!==null||this.stroke.count>0;return this.held?.moved&&e.restore(),this.held=null,this.drawing=!1,this.stroke.take(),t.rig.controls.enabled=!0,this.hideRing(),t.draw(),n}add({place:t,corners:e}){let{stage:n,desk:s,follow:r}=this.act;r(t);let o=n.expect(t,n.skin.normalAt(e));s.do({do:"add",xyz_mm:t.toArray(),...this.both}).finally(o)}remove(t){let{desk:e,follow:n}=this.act;t<0||e.busy||(n(null),e.do({do:"delete",points:[t+1],...this.both}))}lock(t){let{desk:e,follow:n}=this.act;t<0||e.busy||(n(new L(...e.shown.data.points.xyz_mm[t])),e.do({do:e.shown.locked.has(t)?"unlock":"lock",points:[t+1]}))}nudge(t,e){let{stage:n,store:s,desk:r}=this.act,o=s.now.current;if(o<0||r.busy)return;let a=this.held?.place??new L(...r.shown.data.points.xyz_mm[o]),{matrixWorld:l}=n.rig.camera,[c,h]=[new L,new L];l.extractBasis(c,h,new L);let d=n.nearestOnSkin(a.clone().addScaledVector(c,Wg*t).addScaledVector(h,Wg*e));d&&(this.held={row:o,x:0,y:0,moved:!0,place:d.place},n.moveMarker(o,d.place,d.normal),window.clearTimeout(this.settle_timer),this.settle_timer=window.setTimeout(()=>this.drop(),eM))}get both(){return this.act.tools.now.both_sides&&this.act.desk.state.mirror?{both_sides:!0}:{}}down(t){let{stage:e,store:n,tools:s,desk:r}=this.act;if(!(t.button!==0||!t.isPrimary||n.now.ruling||t.target.tagName!=="CANVAS")){if(s.draws){let o=e.skinAt(t.clientX,t.clientY);if(!o)return;this.stroke.take(),this.stroke.begin(s.now,e.mmPerPx),this.stroke.on(o.place),this.drawing=!0}else{let o=s.now.tool==="delete"||r.busy?-1:e.pick(t.clientX,t.clientY,t.pointerType==="touch"?18:9);if(o<0)return;this.held={row:o,x:t.clientX,y:t.clientY,moved:!1,place:null}}e.rig.controls.enabled=!1,e.holder.setPointerCapture(t.pointerId),t.stopPropagation()}}move(t){let{stage:e,tools:n}=this.act;if(this.drawing){t.stopPropagation();let r=e.skinAt(t.clientX,t.clientY);return r&&this.stroke.on(r.place),this.showRing(t),e.draw()}let{held:s}=this;if(s&&t.buttons){if(t.stopPropagation(),!s.moved&&Math.hypot(t.clientX-s.x,t.clientY-s.y)<tM)return;s.moved=!0;let r=e.skinAt(t.clientX,t.clientY);return r?(s.place=r.place,e.moveMarker(s.row,r.place,e.skin.normalAt(r.corners))):void 0}(n.now.tool==="add"||n.draws)&&this.showRing(t)}up(t){let{stage:e,choose:n}=this.act;if(this.drawing)return t.stopPropagation(),this.drawing=!1,e.rig.controls.enabled=!0,this.finish();let{held:s}=this;if(!(!s||!e.holder.hasPointerCapture(t.pointerId))){if(t.stopPropagation(),e.rig.controls.enabled=!0,s.moved)return this.drop();this.held=null,n(s.row)}}drop(){let{desk:t,follow:e}=this.act,{held:n}=this;this.held=null,n?.place&&(e(n.place),t.do({do:"move",point:n.row+1,xyz_mm:n.place.toArray(),...this.both}))}showRing(t){let{stage:e,tools:n}=this.act,s=e.skinAt(t.clientX,t.clientY);if(!s||t.buttons&&!this.drawing)return this.hideRing();let{tool:r,way:o,brush_mm:a}=n.now,l=r==="add"?2.2:o==="brush"?a:.8;this.ring.show(s.place,e.skin.normalAt(s.corners),l),e.draw()}hideRing(){this.ring.hide()&&this.act.stage.draw()}};var $g="mesomap.choices",Xg=["en","fr","it","es","tr"];function Ur(){try{return JSON.parse(localStorage.getItem($g)??"{}")}catch{return{}}}function Gd(i){localStorage.setItem($g,JSON.stringify({...Ur(),...i}))}function qg(){let{lang:i}=Ur();return i&&Xg.includes(i)?i:navigator.languages.map(t=>t.slice(0,2).toLowerCase()).find(t=>Xg.includes(t))??"en"}var Yg={type:"change"},Xd={type:"start"},Kg={type:"end"},Wc=new Li,Zg=new en,nM=Math.cos(70*Vo.DEG2RAD),qe=new L,Pn=2*Math.PI,le={NONE:-1,ROTATE:0,DOLLY:1,PAN:2,TOUCH_ROTATE:3,TOUCH_PAN:4,TOUCH_DOLLY_PAN:5,TOUCH_DOLLY_ROTATE:6},Wd=1e-6,Xc=class extends Po{constructor(t,e=null){super(t,e),this.state=le.NONE,this.target=new L,this.cursor=new L,this.minDistance=0,this.maxDistance=1/0,this.minZoom=0,this.maxZoom=1/0,this.minTargetRadius=0,this.maxTargetRadius=1/0,this.minPolarAngle=0,this.maxPolarAngle=Math.PI,this.minAzimuthAngle=-1/0,this.maxAzimuthAngle=1/0,this.enableDamping=!1,this.dampingFactor=.05,this.enableZoom=!0,this.zoomSpeed=1,this.enableRotate=!0,this.rotateSpeed=1,this.keyRotateSpeed=1,this.enablePan=!0,this.panSpeed=1,this.screenSpacePanning=!0,this.keyPanSpeed=7,this.zoomToCursor=!1,this.autoRotate=!1,this.autoRotateSpeed=2,this.keys={LEFT:"ArrowLeft",UP:"ArrowUp",RIGHT:"ArrowRight",BOTTOM:"ArrowDown"},this.mouseButtons={LEFT:es.ROTATE,MIDDLE:es.DOLLY,RIGHT:es.PAN},this.touches={ONE:ns.ROTATE,TWO:ns.DOLLY_PAN},this.target0=this.target.clone(),this.position0=this.object.position.clone(),this.zoom0=this.object.zoom,this._cursorStyle="auto",this._domElementKeyEvents=null,this._lastPosition=new L,this._lastQuaternion=new Be,this._lastTargetPosition=new L,this._quat=new Be().setFromUnitVectors(t.up,new L(0,1,0)),this._quatInverse=this._quat.clone().invert(),this._spherical=new Ni,this._sphericalDelta=new Ni,this._scale=1,this._panOffset=new L,this._rotateStart=new xt,this._rotateEnd=new xt,this._rotateDelta=new xt,this._panStart=new xt,this._panEnd=new xt,this._panDelta=new xt,this._dollyStart=new xt,this._dollyEnd=new xt,this._dollyDelta=new xt,this._dollyDirection=new L,this._mouse=new xt,this._performCursorZoom=!1,this._pointers=[],this._pointerPositions={},this._controlActive=!1,this._onPointerMove=sM.bind(this),this._onPointerDown=iM.bind(this),this._onPointerUp=rM.bind(this),this._onContextMenu=dM.bind(this),this._onMouseWheel=lM.bind(this),this._onKeyDown=cM.bind(this),this._onTouchStart=hM.bind(this),this._onTouchMove=uM.bind(this),this._onMouseDown=oM.bind(this),this._onMouseMove=aM.bind(this),this._interceptControlDown=fM.bind(this),this._interceptControlUp=pM.bind(this),this.domElement!==null&&this.connect(this.domElement),this.update()}set cursorStyle(t){this._cursorStyle=t,t==="grab"?this.domElement.style.cursor="grab":this.domElement.style.cursor="auto"}get cursorStyle(){return this._cursorStyle}connect(t){super.connect(t),this.domElement.addEventListener("pointerdown",this._onPointerDown),this.domElement.addEventListener("pointercancel",this._onPointerUp),this.domElement.addEventListener("contextmenu",this._onContextMenu),this.domElement.addEventListener("wheel",this._onMouseWheel,{passive:!1}),this.domElement.ownerDocument.addEventListener("keydown",this._interceptControlDown,{passive:!0,capture:!0}),this.domElement.style.touchAction="none"}disconnect(){this.state=le.NONE,this.domElement.removeEventListener("pointerdown",this._onPointerDown),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.domElement.removeEventListener("pointercancel",this._onPointerUp),this.domElement.removeEventListener("wheel",this._onMouseWheel),this.domElement.removeEventListener("contextmenu",this._onContextMenu),this.stopListenToKeyEvents(),this.domElement.ownerDocument.removeEventListener("keydown",this._interceptControlDown,{capture:!0}),this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{capture:!0}),this._controlActive=!1,this._pointers.length=0,this._pointerPositions={},this.domElement.style.touchAction="",this.domElement.style.cursor="auto"}dispose(){this.disconnect()}getPolarAngle(){return this._spherical.phi}getAzimuthalAngle(){return this._spherical.theta}getDistance(){return this.object.position.distanceTo(this.target)}listenToKeyEvents(t){t.addEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=t}stopListenToKeyEvents(){this._domElementKeyEvents!==null&&(this._domElementKeyEvents.removeEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=null)}saveState(){this.target0.copy(this.target),this.position0.copy(this.object.position),this.zoom0=this.object.zoom}reset(){this.target.copy(this.target0),this.object.position.copy(this.position0),this.object.zoom=this.zoom0,this.object.updateProjectionMatrix(),this.dispatchEvent(Yg),this.update(),this.state=le.NONE}pan(t,e){this._pan(t,e),this.update()}dollyIn(t){this._dollyIn(t),this.update()}dollyOut(t){this._dollyOut(t),this.update()}rotateLeft(t){this._rotateLeft(t),this.update()}rotateUp(t){this._rotateUp(t),this.update()}update(t=null){let e=this.object.position;qe.copy(e).sub(this.target),qe.applyQuaternion(this._quat),this._spherical.setFromVector3(qe),this.autoRotate&&this.state===le.NONE&&this._rotateLeft(this._getAutoRotationAngle(t)),this.enableDamping?(this._spherical.theta+=this._sphericalDelta.theta*this.dampingFactor,this._spherical.phi+=this._sphericalDelta.phi*this.dampingFactor):(this._spherical.theta+=this._sphericalDelta.theta,this._spherical.phi+=this._sphericalDelta.phi);let n=this.minAzimuthAngle,s=this.maxAzimuthAngle;isFinite(n)&&isFinite(s)&&(n<-Math.PI?n+=Pn:n>Math.PI&&(n-=Pn),s<-Math.PI?s+=Pn:s>Math.PI&&(s-=Pn),n<=s?this._spherical.theta=Math.max(n,Math.min(s,this._spherical.theta)):this._spherical.theta=this._spherical.theta>(n+s)/2?Math.max(n,this._spherical.theta):Math.min(s,this._spherical.theta)),this._spherical.phi=Math.max(this.minPolarAngle,Math.min(this.maxPolarAngle,this._spherical.phi)),this._spherical.makeSafe(),this.enableDamping===!0?this.target.addScaledVector(this._panOffset,this.dampingFactor):this.target.add(this._panOffset),this.target.sub(this.cursor),this.target.clampLength(this.minTargetRadius,this.maxTargetRadius),this.target.add(this.cursor);let r=!1;if(this.zoomToCursor&&this._performCursorZoom||this.object.isOrthographicCamera)this._spherical.radius=this._clampDistance(this._spherical.radius);else{let o=this._spherical.radius;this._spherical.radius=this._clampDistance(this._spherical.radius*this._scale),r=o!=this._spherical.radius}if(qe.setFromSpherical(this._spherical),qe.applyQuaternion(this._quatInverse),e.copy(this.target).add(qe),this.object.lookAt(this.target),this.enableDamping===!0?(this._sphericalDelta.theta*=1-this.dampingFactor,this._sphericalDelta.phi*=1-this.dampingFactor,this._panOffset.multiplyScalar(1-this.dampingFactor)):(this._sphericalDelta.set(0,0,0),this._panOffset.set(0,0,0)),this.zoomToCursor&&this._performCursorZoom){let o=null;if(this.object.isPerspectiveCamera){let a=qe.length();o=this._clampDistance(a*this._scale);let l=a-o;this.object.position.addScaledVector(this._dollyDirection,l),this.object.updateMatrixWorld(),r=!!l}else if(this.object.isOrthographicCamera){let a=new L(this._mouse.x,this._mouse.y,0);a.unproject(this.object);let l=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),this.object.updateProjectionMatrix(),r=l!==this.object.zoom;let c=new L(this._mouse.x,this._mouse.y,0);c.unproject(this.object),this.object.position.sub(c).add(a),this.object.updateMatrixWorld(),o=qe.length()}else console.warn("WARNING: OrbitControls.js encountered an unknown camera type - zoom to cursor disabled."),this.zoomToCursor=!1;o!==null&&(this.screenSpacePanning?this.target.set(0,0,-1).transformDirection(this.object.matrix).multiplyScalar(o).add(this.object.position):(Wc.origin.copy(this.object.position),Wc.direction.set(0,0,-1).transformDirection(this.object.matrix),Math.abs(this.object.up.dot(Wc.direction))<nM?this.object.lookAt(this.target):(Zg.setFromNormalAndCoplanarPoint(this.object.up,this.target),Wc.intersectPlane(Zg,this.target))))}else if(this.object.isOrthographicCamera){let o=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),o!==this.object.zoom&&(this.object.updateProjectionMatrix(),r=!0)}return this._scale=1,this._performCursorZoom=!1,r||this._lastPosition.distanceToSquared(this.object.position)>Wd||8*(1-this._lastQuaternion.dot(this.object.quaternion))>Wd||this._lastTargetPosition.distanceToSquared(this.target)>Wd?(this.dispatchEvent(Yg),this._lastPosition.copy(this.object.position),this._lastQuaternion.copy(this.object.quaternion),this._lastTargetPosition.copy(this.target),!0):!1}_getAutoRotationAngle(t){return t!==null?Pn/60*this.autoRotateSpeed*t:Pn/60/60*this.autoRotateSpeed}_getZoomScale(t){let e=Math.abs(t*.01);return Math.pow(.95,this.zoomSpeed*e)}_rotateLeft(t){this._sphericalDelta.theta-=t}_rotateUp(t){this._sphericalDelta.phi-=t}_panLeft(t,e){qe.setFromMatrixColumn(e,0),qe.multiplyScalar(-t),this._panOffset.add(qe)}_panUp(t,e){this.screenSpacePanning===!0?qe.setFromMatrixColumn(e,1):(qe.setFromMatrixColumn(e,0),qe.crossVectors(this.object.up,qe)),qe.multiplyScalar(t),this._panOffset.add(qe)}_pan(t,e){let n=this.domElement;if(this.object.isPerspectiveCamera){let s=this.object.position;qe.copy(s).sub(this.target);let r=qe.length();r*=Math.tan(this.object.fov/2*Math.PI/180),this._panLeft(2*t*r/n.clientHeight,this.object.matrix),this._panUp(2*e*r/n.clientHeight,this.object.matrix)}else this.object.isOrthographicCamera?(this._panLeft(t*(this.object.right-this.object.left)/this.object.zoom/n.clientWidth,this.object.matrix),this._panUp(e*(this.object.top-this.object.bottom)/this.object.zoom/n.clientHeight,this.object.matrix)):(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - pan disabled."),this.enablePan=!1)}_dollyOut(t){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale/=t:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_dollyIn(t){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale*=t:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_updateZoomParameters(t,e){if(!this.zoomToCursor)return;this._performCursorZoom=!0;let n=this.domElement.getBoundingClientRect(),s=t-n.left,r=e-n.top,o=n.width,a=n.height;this._mouse.x=s/o*2-1,this._mouse.y=-(r/a)*2+1,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()}_clampDistance(t){return Math.max(this.minDistance,Math.min(this.maxDistance,t))}_handleMouseDownRotate(t){this._rotateStart.set(t.clientX,t.clientY)}_handleMouseDownDolly(t){this._updateZoomParameters(t.clientX,t.clientY),this._dollyStart.set(t.clientX,t.clientY)}_handleMouseDownPan(t){this._panStart.set(t.clientX,t.clientY)}_handleMouseMoveRotate(t){this._rotateEnd.set(t.clientX,t.clientY),this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let e=this.domElement;this._rotateLeft(Pn*this._rotateDelta.x/e.clientHeight),this._rotateUp(Pn*this._rotateDelta.y/e.clientHeight),this._rotateStart.copy(this._rotateEnd),this.update()}_handleMouseMoveDolly(t){this._dollyEnd.set(t.clientX,t.clientY),this._dollyDelta.subVectors(this._dollyEnd,this._dollyStart),this._dollyDelta.y>0?this._dollyOut(this._getZoomScale(this._dollyDelta.y)):this._dollyDelta.y<0&&this._dollyIn(this._getZoomScale(this._dollyDelta.y)),this._dollyStart.copy(this._dollyEnd),this.zoomToCursor&&(this._performCursorZoom=!0,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()),this.update()}_handleMouseMovePan(t){this._panEnd.set(t.clientX,t.clientY),this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd),this.update()}_handleMouseWheel(t){this._updateZoomParameters(t.clientX,t.clientY),t.deltaY<0?this._dollyIn(this._getZoomScale(t.deltaY)):t.deltaY>0&&this._dollyOut(this._getZoomScale(t.deltaY)),this.update()}_handleKeyDown(t){let e=!1;switch(t.code){case this.keys.UP:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateUp(Pn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,this.keyPanSpeed),e=!0;break;case this.keys.BOTTOM:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateUp(-Pn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,-this.keyPanSpeed),e=!0;break;case this.keys.LEFT:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateLeft(Pn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(this.keyPanSpeed,0),e=!0;break;case this.keys.RIGHT:t.ctrlKey||t.metaKey||t.shiftKey?this.enableRotate&&this._rotateLeft(-Pn*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(-this.keyPanSpeed,0),e=!0;break}e&&(t.preventDefault(),this.update())}_handleTouchStartRotate(t){if(this._pointers.length===1)this._rotateStart.set(t.pageX,t.pageY);else{let e=this._getSecondPointerPosition(t),n=.5*(t.pageX+e.x),s=.5*(t.pageY+e.y);this._rotateStart.set(n,s)}}_handleTouchStartPan(t){if(this._pointers.length===1)this._panStart.set(t.pageX,t.pageY);else{let e=this._getSecondPointerPosition(t),n=.5*(t.pageX+e.x),s=.5*(t.pageY+e.y);this._panStart.set(n,s)}}_handleTouchStartDolly(t){let e=this._getSecondPointerPosition(t),n=t.pageX-e.x,s=t.pageY-e.y,r=Math.sqrt(n*n+s*s);this._dollyStart.set(0,r)}_handleTouchStartDollyPan(t){this.enableZoom&&this._handleTouchStartDolly(t),this.enablePan&&this._handleTouchStartPan(t)}_handleTouchStartDollyRotate(t){this.enableZoom&&this._handleTouchStartDolly(t),this.enableRotate&&this._handleTouchStartRotate(t)}_handleTouchMoveRotate(t){if(this._pointers.length==1)this._rotateEnd.set(t.pageX,t.pageY);else{let n=this._getSecondPointerPosition(t),s=.5*(t.pageX+n.x),r=.5*(t.pageY+n.y);this._rotateEnd.set(s,r)}this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let e=this.domElement;this._rotateLeft(Pn*this._rotateDelta.x/e.clientHeight),this._rotateUp(Pn*this._rotateDelta.y/e.clientHeight),this._rotateStart.copy(this._rotateEnd)}_handleTouchMovePan(t){if(this._pointers.length===1)this._panEnd.set(t.pageX,t.pageY);else{let e=this._getSecondPointerPosition(t),n=.5*(t.pageX+e.x),s=.5*(t.pageY+e.y);this._panEnd.set(n,s)}this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd)}_handleTouchMoveDolly(t){let e=this._getSecondPointerPosition(t),n=t.pageX-e.x,s=t.pageY-e.y,r=Math.sqrt(n*n+s*s);this._dollyEnd.set(0,r),this._dollyDelta.set(0,Math.pow(this._dollyEnd.y/this._dollyStart.y,this.zoomSpeed)),this._dollyOut(this._dollyDelta.y),this._dollyStart.copy(this._dollyEnd);let o=(t.pageX+e.x)*.5,a=(t.pageY+e.y)*.5;this._updateZoomParameters(o,a)}_handleTouchMoveDollyPan(t){this.enableZoom&&this._handleTouchMoveDolly(t),this.enablePan&&this._handleTouchMovePan(t)}_handleTouchMoveDollyRotate(t){this.enableZoom&&this._handleTouchMoveDolly(t),this.enableRotate&&this._handleTouchMoveRotate(t)}_addPointer(t){this._pointers.push(t.pointerId)}_removePointer(t){delete this._pointerPositions[t.pointerId];for(let e=0;e<this._pointers.length;e++)if(this._pointers[e]==t.pointerId){this._pointers.splice(e,1);return}}_isTrackingPointer(t){for(let e=0;e<this._pointers.length;e++)if(this._pointers[e]==t.pointerId)return!0;return!1}_trackPointer(t){let e=this._pointerPositions[t.pointerId];e===void 0&&(e=new xt,this._pointerPositions[t.pointerId]=e),e.set(t.pageX,t.pageY)}_getSecondPointerPosition(t){let e=t.pointerId===this._pointers[0]?this._pointers[1]:this._pointers[0];return this._pointerPositions[e]}_customWheelEvent(t){let e=t.deltaMode,n={clientX:t.clientX,clientY:t.clientY,deltaY:t.deltaY};switch(e){case 1:n.deltaY*=16;break;case 2:n.deltaY*=100;break}return t.ctrlKey&&!this._controlActive&&(n.deltaY*=10),n}};function iM(i){this.enabled!==!1&&(this._pointers.length===0&&(this.domElement.setPointerCapture(i.pointerId),this.domElement.ownerDocument.addEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.addEventListener("pointerup",this._onPointerUp)),!this._isTrackingPointer(i)&&(this._addPointer(i),i.pointerType==="touch"?this._onTouchStart(i):this._onMouseDown(i),this._cursorStyle==="grab"&&(this.domElement.style.cursor="grabbing")))}function sM(i){this.enabled!==!1&&(i.pointerType==="touch"?this._onTouchMove(i):this._onMouseMove(i))}function rM(i){switch(this._removePointer(i),this._pointers.length){case 0:this.domElement.releasePointerCapture(i.pointerId),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.dispatchEvent(Kg),this.state=le.NONE,this._cursorStyle==="grab"&&(this.domElement.style.cursor="grab");break;case 1:let t=this._pointers[0],e=this._pointerPositions[t];this._onTouchStart({pointerId:t,pageX:e.x,pageY:e.y});break}}function oM(i){let t;switch(i.button){case 0:t=this.mouseButtons.LEFT;break;case 1:t=this.mouseButtons.MIDDLE;break;case 2:t=this.mouseButtons.RIGHT;break;default:t=-1}switch(t){case es.DOLLY:if(this.enableZoom===!1)return;this._handleMouseDownDolly(i),this.state=le.DOLLY;break;case es.ROTATE:if(i.ctrlKey||i.metaKey||i.shiftKey){if(this.enablePan===!1)return;this._handleMouseDownPan(i),this.state=le.PAN}else{if(this.enableRotate===!1)return;this._handleMouseDownRotate(i),this.state=le.ROTATE}break;case es.PAN:if(i.ctrlKey||i.metaKey||i.shiftKey){if(this.enableRotate===!1)return;this._handleMouseDownRotate(i),this.state=le.ROTATE}else{if(this.enablePan===!1)return;this._handleMouseDownPan(i),this.state=le.PAN}break;default:this.state=le.NONE}this.state!==le.NONE&&this.dispatchEvent(Xd)}function aM(i){switch(this.state){case le.ROTATE:if(this.enableRotate===!1)return;this._handleMouseMoveRotate(i);break;case le.DOLLY:if(this.enableZoom===!1)return;this._handleMouseMoveDolly(i);break;case le.PAN:if(this.enablePan===!1)return;this._handleMouseMovePan(i);break}}function lM(i){this.enabled===!1||this.enableZoom===!1||this.state!==le.NONE||(i.preventDefault(),this.dispatchEvent(Xd),this._handleMouseWheel(this._customWheelEvent(i)),this.dispatchEvent(Kg))}function cM(i){this.enabled!==!1&&this._handleKeyDown(i)}function hM(i){switch(this._trackPointer(i),this._pointers.length){case 1:switch(this.touches.ONE){case ns.ROTATE:if(this.enableRotate===!1){this.state=le.NONE;break}this._handleTouchStartRotate(i),this.state=le.TOUCH_ROTATE;break;case ns.PAN:if(this.enablePan===!1){this.state=le.NONE;break}this._handleTouchStartPan(i),this.state=le.TOUCH_PAN;break;default:this.state=le.NONE}break;case 2:switch(this.touches.TWO){case ns.DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchStartDollyPan(i),this.state=le.TOUCH_DOLLY_PAN;break;case ns.DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchStartDollyRotate(i),this.state=le.TOUCH_DOLLY_ROTATE;break;default:this.state=le.NONE}break;default:this.state=le.NONE}this.state!==le.NONE&&this.dispatchEvent(Xd)}function uM(i){switch(this._trackPointer(i),this.state){case le.TOUCH_ROTATE:if(this.enableRotate===!1)return;this._handleTouchMoveRotate(i),this.update();break;case le.TOUCH_PAN:if(this.enablePan===!1)return;this._handleTouchMovePan(i),this.update();break;case le.TOUCH_DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchMoveDollyPan(i),this.update();break;case le.TOUCH_DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchMoveDollyRotate(i),this.update();break;default:this.state=le.NONE}}function dM(i){this.enabled!==!1&&i.preventDefault()}function fM(i){i.key==="Control"&&(this._controlActive=!0,this.domElement.ownerDocument.addEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}function pM(i){i.key==="Control"&&(this._controlActive=!1,this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}var ea={front:[0,-1,.04],"oblique-left":[.7071,-.7071,.05],"oblique-right":[-.7071,-.7071,.05],left:[1,0,.03],right:[-1,0,.03],back:[0,1,.04],top:[0,-.12,1]},mM=1.15;function Jg(i){let t=e=>{let n=new L(...ea[e]).normalize();return i.reduce((s,r)=>s+Math.max(r.dot(n)-.1,0),0)};return Object.keys(ea).reduce((e,n)=>t(n)>mM*t(e)?n:e,"front")}var gM=420,xM=.11,$c=class{constructor(t,e){this.wake=e;this.camera.up.set(0,0,1),this.controls=new Xc(this.camera,t),this.controls.enableDamping=!0,this.controls.dampingFactor=.16,this.controls.rotateSpeed=.75,this.controls.zoomToCursor=!0,this.controls.addEventListener("change",e),this.controls.addEventListener("start",()=>this.flight=null)}wake;camera=new bn(20,1,1,1e4);controls;start="front";reach=0;flight=null;still=window.matchMedia("(prefers-reduced-motion: reduce)");held=[];get home(){return this.held}set home(t){this.held=t,this.reach=new ee().setFromPoints(t).getSize(new L).length()}get moving(){return this.flight!==null}resize(t,e){this.camera.aspect=t/e,this.camera.updateProjectionMatrix()}view(t,e=!1){this.look(new L(...ea[t]),this.home,e)}get standing(){let t=this.goal.offset.normalize();return Object.keys(ea).find(n=>t.angleTo(new L(...ea[n]))<.02)??null}look(t,e,n=!1){let s=this.framed(t,e);this.controls.minDistance=40,this.controls.maxDistance=Math.max(6*s.offset.length(),4*this.reach),this.fly(s,n)}framed(t,e){let n=t.clone().normalize(),s=new L().crossVectors(new L(0,0,1),n).normalize(),r=new L().crossVectors(n,s),o=Math.tan(this.camera.fov*Math.PI/360)*(1-2*xM),a=o*this.camera.aspect,l=d=>{let u=e.map(f=>f.dot(d));return(Math.min(...u)+Math.max(...u))/2},c=new L;for(let d of[s,r,n])c.addScaledVector(d,l(d));let h=0;for(let d=0;d<4;d++){let u=e.map(f=>f.clone().sub(c));h=Math.max(...u.map(f=>f.dot(n)+Math.max(Math.abs(f.dot(s))/a,Math.abs(f.dot(r))/o)),30);for(let f of[s,r]){let g=u.map(y=>y.dot(f)/(h-y.dot(n)));c.addScaledVector(f,(Math.min(...g)+Math.max(...g))/2*h)}}return{target:c,offset:n.multiplyScalar(h)}}get goal(){return this.flight?{target:this.flight.to.target.clone(),offset:this.flight.to.offset.clone()}:this.pose()}fly(t,e=!1){e||this.still.matches?(this.flight=null,this.place(t)):this.flight={from:this.pose(),to:t,start:performance.now()},this.wake()}nudge(t,e,n=1){this.flight=null;let s=this.pose(),r=$d(s.offset);r.theta+=t,r.phi=Math.min(Math.max(r.phi+e,.05),Math.PI-.05),r.radius=Math.min(Math.max(r.radius*n,this.controls.minDistance),this.controls.maxDistance),this.place({target:s.target,offset:jg(r)}),this.wake()}step(t){if(this.flight){let e=Math.min((t-this.flight.start)/gM,1),n=e*e*(3-2*e),s=$d(this.flight.from.offset),r=$d(this.flight.to.offset),o=r.theta-s.theta;o>Math.PI&&(o-=2*Math.PI),o<-Math.PI&&(o+=2*Math.PI);let a=new Ni(s.radius*(r.radius/s.radius)**n,s.phi+(r.phi-s.phi)*n,s.theta+o*n);return this.place({target:this.flight.from.target.clone().lerp(this.flight.to.target,n),offset:jg(a)}),e>=1&&(this.flight=null),!0}return this.controls.update()}pose(){return{target:this.controls.target.clone(),offset:this.camera.position.clone().sub(this.controls.target)}}place({target:t,offset:e}){this.controls.target.copy(t),this.camera.position.copy(t).add(e),this.camera.near=Math.max(e.length()*.05,1),this.camera.far=e.length()+8*this.reach+2500,this.camera.updateProjectionMatrix(),this.controls.update()}};function $d(i){return new Ni().setFromCartesianCoords(i.x,i.z,-i.y)}function jg(i){let t=new L().setFromSpherical(i);return new L(t.x,-t.z,t.y)}var yM=`
out vec3 v_place;
out vec3 v_view;
out vec3 v_normal;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  v_place = normalize(position);
  v_view = view.xyz;
  v_normal = normalMatrix * normal;
  gl_Position = projectionMatrix * view;
}`,_M=`
uniform vec3 gaze;
in vec3 v_place;
in vec3 v_view;
in vec3 v_normal;
${Nr}
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
}`;function Qg(i){return i.map(({centre_mm:t,radius_mm:e,gaze:n})=>{let s=new Xt(new ei(e,48,32),new ke({vertexShader:yM,fragmentShader:_M,uniforms:{gaze:{value:new L(...n).normalize()}}}));return s.position.set(...t),s})}var vM=1,qd=10.5,bM=.45,t0=["above right","above","above left"],wM={text:"",kind:"letter",x:0,y:0,width:0,height:0},e0='system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',Yc=class{constructor(t){this.canvas=t;this.pen=t.getContext("2d")}canvas;placed=[];pen;width=0;size=1;height=0;blocked=[];resize(t,e,n){this.width=t,this.height=e;let s=parseFloat(getComputedStyle(document.documentElement).fontSize)/14;this.size=Math.max(Math.min(t/1300,e/760,2.4),s),this.canvas.width=Math.round(t*n),this.canvas.height=Math.round(e*n),this.pen.setTransform(n,0,0,n,0,0)}begin(t,e){this.pen.clearRect(0,0,this.width,this.height),this.placed=[],this.blocked=t.map(n=>({text:"",kind:"letter",x:n.x-e.x,y:n.y-e.y,width:n.width,height:n.height}))}chosen(t,e,n,s,r){let o=this.pen,a=t.radius+4*this.size;if(s)for(let[y,p]of[[5,r.rim],[2.5,r.accent]])o.lineWidth=y*this.size,o.strokeStyle=p,o.beginPath(),o.arc(t.x,t.y,a,0,2*Math.PI),o.stroke();let{width:l,height:c,font:h}=this.measure(e,14,700),d=a+4,u=(y,p)=>({text:e,kind:"number",x:t.x+y,y:t.y+p,width:l,height:c}),f=[u(d*.72,-d*.72-c),u(-d*.72-l,-d*.72-c),u(d,-c/2),u(-d-l,-c/2),u(-l/2,d),u(-l/2,-d-c)].filter(y=>this.free(y,1)),g=f.find(y=>!n.some(p=>p.row!==t.row&&qc(y,p)))??f[0];g&&this.write(g,h,r.accent,r.halo,4)}pin({x:t,y:e,radius:n}){let s=this.pen,r=Math.max(.42*n,2.2*this.size);s.beginPath(),s.moveTo(t,e-r);for(let[o,a]of[[r,0],[0,r],[-r,0]])s.lineTo(t+o,e+a);s.closePath(),s.fillStyle="#10161c",s.strokeStyle="#ffffff",s.lineWidth=1.6*this.size,s.stroke(),s.fill()}flag(t,e){let n=this.pen,s=6.5*this.size,[r,o]=[t.x-t.radius-.6*s,t.y+t.radius+.2*s];n.beginPath(),n.moveTo(r,o-s),n.lineTo(r+s,o+.75*s),n.lineTo(r-s,o+.75*s),n.closePath(),n.lineJoin="round",n.lineWidth=3*this.size,n.strokeStyle="#ffffff",n.stroke(),n.fillStyle=e==="error"?"#b3261e":e==="warning"?"#d98200":"#3b6fb5",n.fill(),n.fillStyle="#ffffff",n.fillRect(r-.11*s,o-.38*s,.22*s,.6*s),n.fillRect(r-.12*s,o+.36*s,.24*s,.22*s)}numbers(t,e,n,s,r){let o=[...this.placed];this.placed=[];let a=new Map;for(let y of t){let p=a.get(e.run[y.row])??[];this.inside({...wM,x:y.x,y:y.y})&&!this.blocked.some(m=>qc(m,y))&&p.push(y),a.set(e.run[y.row],p)}let{height:l}=this.measure("0",qd,600),c=(y,p)=>{let m=String(e.number[y.row]),{width:x}=this.measure(m,qd,600),b=.62*y.radius+.5,[v,M]={"above right":[b,-b-l],above:[-x/2,-y.radius-1-l],"above left":[-b-x,-b-l],right:[y.radius+2,-l/2],left:[-y.radius-2-x,-l/2]}[p];return{text:m,kind:"number",x:y.x+v,y:y.y+M,width:x,height:l}},h=(y,p)=>this.inside(y)&&![...this.blocked,...p].some(m=>Yd(y,m,1)),d=(y,p,m)=>{let x=c(y,p);return h(x,m)&&!t.some(b=>b.row!==y.row&&qc(x,b))};for(let[y,p]of a){if(!p.length)continue;let m=p.map(({row:w})=>w),x=w=>p[m.indexOf(w)],b=[e.run.indexOf(y),e.run.lastIndexOf(y)].filter(w=>m.includes(w)),v=Og(m,e);for(let w of[...b,...v.filter(_=>!b.includes(_))]){let _=[w-1,w+1].find(A=>m.includes(A)&&e.row[A]===e.row[w]),S=_===void 0?"above right":x(_).x>x(w).x?"left":"right",C=(b.includes(w)?[S,"above right","above","above left"]:[S]).find(A=>d(x(w),A,this.placed));C?this.placed.push(c(x(w),C)):b.includes(w)&&h(c(x(w),S),this.placed)&&this.placed.push(c(x(w),S))}let M=w=>{let _=Fg(w,m,e).filter(S=>!v.includes(S)&&(w<Qo||x(S).facing>bM));return[...new Set(_.map(S=>e.row[S]))].map(S=>_.filter(I=>e.row[I]===S))};for(let w=s;w>kg;w--){let _=[...this.placed],S=0;for(let I of M(w)){let C=t0.map(P=>I.filter(U=>d(x(U),P,_))),A=C.reduce((P,U,D)=>U.length>C[P].length?D:P,0);S+=I.length-C[A].length,_.push(...C[A].map(P=>c(x(P),t0[A])))}if(!(S&&w>Jo)){this.placed=_;break}}}let u=this.measure("0",qd,600).font,f=n.map(y=>String(e.number[y])),g=this.placed.filter(y=>!f.includes(y.text)&&!o.some(p=>Yd(y,p,1)));this.placed=o;for(let y of g)this.write(y,u,r.ink,r.halo,3)}name(t,e,n,s,r,o,a){if(n.length<6)return;let l=n.map(I=>I.x),c=n.map(I=>I.y),[h,d,u,f]=[Math.min(...l),Math.max(...l),Math.min(...c),Math.max(...c)],[g,y]=[(h+d)/2,(u+f)/2],p=this.measure(e,11,400),m=this.measure(t,12.5,600),x=16*this.size,b=Math.max(m.width,p.width)+3,v=e?1.85*x:x,M={left:[h-b-5,y-v/2],right:[d+5,y-v/2],top:[g-b/2,u-v-4],bottom:[g-b/2,f+4],"low left":[h-b*.55,f-2],"low right":[d-b*.45,f-2],"high left":[h-b*.8,u-v+2],"high right":[d-b*.2,u-v+2]},w=g<s.x?["left","low left","high left"]:["right","low right","high right"],_=y<s.y?["top","bottom"]:["bottom","top"],S=Math.abs(g-s.x)<.25*(d-h);for(let I of S?[..._,...w]:[...w,"bottom","top"]){let[C,A]=M[I],P={text:t,kind:"name",x:C,y:A,width:b,height:v};if(!(!this.free(P,3)||r.some(U=>qc(P,U)))){this.pen.textAlign="center",this.letter(t,C+b/2,A+x/2,m.font,o,a.halo,4),e&&this.letter(e,C+b/2,A+1.36*x,p.font,a.ink,a.halo,4),this.placed.push(P);return}}}measure_mark(t,e,n){let{width:s,height:r,font:o}=this.measure(e,13,700),[a,l]=[t.x-s/2,t.y-r-12],c=this.pen;c.fillStyle=n.accent,c.beginPath(),c.roundRect(a-7,l-5,s+14,r+10,6),c.fill(),c.textAlign="left",this.letter(e,a,l+r/2+1,o,n.rim,"transparent",0),this.placed.push({text:e,kind:"length",x:a-7,y:l-5,width:s+14,height:r+10})}compass(t,e,n){let{pen:s,size:r}=this,[o,a,l]=[this.width-44*r,this.height-44*r,22*r],c=[[e.left,new L(1,0,0)],[e.right,new L(-1,0,0)],[e.back,new L(0,1,0)],[e.front,new L(0,-1,0)],[e.head,new L(0,0,1)],[e.foot,new L(0,0,-1)]];for(let[h,d]of c){let u=t(d);if(Math.hypot(u.x,u.y)<.45||u.z<-.1)continue;s.globalAlpha=.9,s.beginPath(),s.moveTo(o,a),s.lineTo(o+u.x*l,a-u.y*l);for(let[g,y]of[[n.halo,3],[n.ink,1]])s.strokeStyle=g,s.lineWidth=y*r,s.stroke();s.textAlign="center";let f=l+9*r;this.letter(h,o+u.x*f,a-u.y*f,`600 ${11*r}px ${e0}`,n.ink,n.halo,3)}s.globalAlpha=1,this.blocked.push({text:"",kind:"letter",x:o-38*r,y:a-38*r,width:76*r,height:76*r})}measure(t,e,n){let s=`${n} ${e*this.size}px ${e0}`;return this.pen.font=s,{width:this.pen.measureText(t).width+1,height:Math.round(e*this.size*.86),font:s}}inside(t){return t.x>2&&t.y>2&&t.x+t.width<this.width-2&&t.y+t.height<this.height-2}free(t,e){return this.inside(t)&&![...this.placed,...this.blocked].some(n=>Yd(t,n,e))}write(t,e,n,s,r){this.pen.textAlign="left",this.letter(t.text,t.x+1,t.y+t.height/2+.5,e,n,s,r),this.placed.push(t)}letter(t,e,n,s,r,o,a){let l=this.pen;l.font=s,l.textBaseline="middle",l.lineJoin="round",l.lineWidth=a,l.strokeStyle=o,l.fillStyle=r,a&&l.strokeText(t,e,n),l.fillText(t,e,n)}};function Yd(i,t,e){return i.x<t.x+t.width+e&&t.x<i.x+i.width+e&&i.y<t.y+t.height+e&&t.y<i.y+i.height+e}function qc(i,t){let e=Math.max(i.x,Math.min(t.x,i.x+i.width)),n=Math.max(i.y,Math.min(t.y,i.y+i.height));return Math.hypot(e-t.x,n-t.y)<t.radius+vM}var SM=new L(0,1,0),MM=new Ot("#ff3d7f"),TM={gauge:30,length_mm:13,outer_mm:.3,syringe_ml:1},n0=5,na=class{group=new be;shaft;hub;buried;depot;length_mm;at=new L;constructor(t){let{length_mm:e,outer_mm:n}=t??TM;this.length_mm=e;let s=.9*n,r=new ni({color:"#aab4bd"});this.shaft=new Xt(new bs(s,s,1,14).translate(0,-.5,0),r),this.hub=new Xt(new bs(1.35,.75,n0,20).rotateX(Math.PI).translate(0,-n0/2,0),new ni({color:"#e9edf0"}));let o=new Ne({color:MM,depthTest:!1,transparent:!0,opacity:.9});this.buried=new Xt(new bs(s,s,1,12).translate(0,.5,0),o),this.depot=new Xt(new ei(.42,16,12),o),this.buried.renderOrder=this.depot.renderOrder=10,this.group.add(this.shaft,this.hub,this.buried,this.depot),this.group.visible=!1}get tip(){return this.group.visible?this.at:null}hide(){this.group.visible=!1}stand(t,e,n,s,r){let o=Math.max(n,0),a=Math.max(this.length_mm-o,1),l=Math.min(n,0);this.group.visible=!0,this.at=t.clone().addScaledVector(e,n),this.group.position.copy(t),this.group.quaternion.setFromUnitVectors(SM,e),this.shaft.scale.set(1,a,1),this.shaft.position.set(0,l,0),this.hub.position.set(0,l-a,0),this.buried.visible=r&&o>0,this.depot.visible=r&&(o>0||s>0),this.buried.scale.set(1,Math.max(o,.01),1),this.depot.position.set(0,o,0),this.depot.scale.setScalar(.6+.9*s)}};var AM=/swiftshader|llvmpipe|softpipe|software|basic render/i;function i0(){let i=document.createElement("canvas").getContext("webgl2"),t=i?.getExtension("WEBGL_debug_renderer_info"),e=i&&t?i.getParameter(t.UNMASKED_RENDERER_WEBGL):"";return i?.getExtension("WEBGL_lose_context")?.loseContext(),typeof e=="string"&&AM.test(e)}var[EM,CM]=[280,900],PM=8,Zc=class{constructor(t,e){this.renderer=t;this.slow=e}renderer;slow;fence=null;began=0;measures=!0;fine_ms=0;hurried_until=0;timer=0;hurry(){this.hurried_until=performance.now()+Math.min(Math.max(EM,this.fine_ms),CM)}get hurried(){return performance.now()<this.hurried_until}get rest_ms(){return Math.max(this.hurried_until-performance.now(),0)}get occupied(){return this.look(),this.fence!==null}begin(t){this.began=performance.now(),this.measures=t}end(){let t=this.renderer.getContext();this.fence=t.fenceSync(t.SYNC_GPU_COMMANDS_COMPLETE,0),t.flush(),this.watch()}dispose(){window.clearTimeout(this.timer)}watch(){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>{this.look(),this.fence&&this.watch()},PM)}look(){if(!this.fence)return;let t=this.renderer.getContext();t.getSyncParameter(this.fence,t.SYNC_STATUS)===t.SIGNALED&&(t.deleteSync(this.fence),this.fence=null,this.measures&&(this.fine_ms=performance.now()-this.began,this.slow=this.fine_ms>70))}};var RM=.6,LM=4e6,IM=150,Kc=class{constructor(t,e,n){this.finer=n;this.renderer=new uc({canvas:t,antialias:!this.software,alpha:!0,preserveDrawingBuffer:!0}),this.renderer.toneMapping=Lo,this.renderer.toneMappingExposure=1,this.pace=new Zc(this.renderer,e||this.software),this.backdrop=new Bc(this.renderer)}finer;renderer;pace;software=i0();backdrop;ratio=1;fits=!0;coarse=!1;sketched=!1;timer=0;get unfinished(){return this.timer!==0}resize(t,e,n){[this.ratio,this.coarse]=[n,!1],this.fits=t*e*n*n<=LM,this.renderer.setPixelRatio(n),this.renderer.setSize(t,e,!1)}wayTo({plain:t,ground:e},n,s){let{backdrop:r,pace:o}=this;if((!o.slow||!this.fits)&&r.drop(),s||!o.slow)return"whole";if(!t||!this.keeps)return n?"whole":"coarse";let a=r.holds(e);return n?a?"over":"keep":a?"quick over":"coarse"}prepare(t,e){let n=t==="coarse";e.show(n?this.sketched?"coarse":"sketch":"fine"),n!==this.coarse&&this.renderer.setPixelRatio(this.ratio*(n?RM:1)),this.coarse=n,e.style({hatch_px:7*this.renderer.getPixelRatio()})}paint(t,e,n){let{backdrop:s,pace:r}=this;r.begin(e==="whole"||e==="keep"),e==="keep"&&s.keep(t.ground,t.scene,t.camera,t.skin),this.software&&this.keeps&&!jc(e)?s.smoothly(t.camera,()=>this.put(t,e)):this.put(t,e),window.clearTimeout(this.timer),this.timer=0,!n&&(r.end(),this.sketched?jc(e)&&this.later(()=>this.finer(!0),r.rest_ms):this.afterSketch(),this.sketched=!0)}dispose(){window.clearTimeout(this.timer),this.pace.dispose(),this.backdrop.dispose(),this.renderer.dispose(),this.renderer.forceContextLoss()}get keeps(){return this.fits&&this.backdrop.possible}afterSketch(){this.later(()=>this.pace.occupied?this.afterSketch():this.finer(!1),IM)}later(t,e){this.timer=window.setTimeout(()=>{this.timer=0,t()},e)}put({scene:t,camera:e,dosed:n},s){let{renderer:r,backdrop:o}=this;if(s==="whole"||s==="coarse")return r.render(t,e);o.show(e,n,s==="quick over"),r.autoClear=!1,e.layers.disable(yi),r.render(t,e),e.layers.enable(yi),r.autoClear=!0}};function jc(i){return i==="coarse"||i==="quick over"}var DM=.3,NM=40;function s0(i,t,e,n){let s=Math.max(1,Math.floor(i.xyz_mm.length/NM)),r=i.xyz_mm.filter((o,a)=>a%s===0).map(o=>new L(...o)).filter(o=>t.unhidden(o,null)&&t.inFrame(o,e,n));return r.length*s<DM*i.xyz_mm.length?[]:r}function r0(i,t,e){let n=new Ot(i.get(t)??Ps);return`#${(e?n.lerp(new Ot("#ffffff"),.5):n).getHexString()}`}var kM=4e3,Jc=[1/6,1/2,5/6],UM=Math.PI-1e-7,th=class{constructor(t,e){this.xyz=t;this.faces=e;this.twin=FM(e),this.stops=new Float32Array(3*Jc.length*e.length);for(let n=0;n<e.length;n++){let[s,r]=[e[n],e[xn(n)]];Jc.forEach((o,a)=>{for(let l=0;l<3;l++)this.stops[3*(Jc.length*n+a)+l]=(1-o)*t[3*s+l]+o*t[3*r+l]})}}xyz;faces;twin;stops;path(t,e){let n=this.firstStrip(t,e);if(!n)return null;let s=this.thread(n,t,e),r=new Set;for(let o=0;o<kM;o++){let a=s.bends.filter(({vertex:h,beyond:d})=>d<UM&&!r.has(h)).sort((h,d)=>h.beyond-d.beyond)[0];if(!a)break;let l=this.ledRound(n,a),c=l&&this.thread(l,t,e);if(!l||!c||c.length_mm>s.length_mm-1e-9){r.add(a.vertex);continue}[n,s]=[l,c],r.clear()}return s}firstStrip(t,e){if(t.face===e.face)return[t.face];let{twin:n,stops:s}=this,r=Jc.length,o=new Float32Array(r*n.length).fill(1/0),a=new Int32Array(o.length).fill(-1),l=new Uint8Array(o.length),c=new Zd,h=(p,m,x,b)=>Math.hypot(s[3*p]-m,s[3*p+1]-x,s[3*p+2]-b),d=p=>{let m=n[Math.floor(p/r)];return m<0?-1:r*m+(r-1-p%r)},u=(p,m,x)=>{let b=d(p);b<0||o[b]<=m||([o[b],a[b]]=[m,x],c.push(b,m+h(b,e.place.x,e.place.y,e.place.z)))};for(let p=3*r*t.face;p<3*r*(t.face+1);p++)u(p,h(p,t.place.x,t.place.y,t.place.z),-1);let f=-1,g=1/0;for(;c.size;){let{value:p,key:m}=c.pop();if(m>=g)break;if(l[p])continue;l[p]=1;let x=Math.floor(p/r);if(Math.floor(x/3)===e.face){[g,f]=[m,p];continue}let[v,M,w]=[s[3*p],s[3*p+1],s[3*p+2]];for(let _=xn(x);_!==x;_=xn(_))for(let S=r*_;S<r*(_+1);S++)u(S,o[p]+h(S,v,M,w),p)}if(f<0)return null;let y=[];for(let p=f;p>=0;p=a[p])y.push(Math.floor(p/r/3));return a0([t.face,...y.reverse()])}thread(t,e,n){let{sides:s,lefts:r,rights:o,from:a,to:l}=this.flat(t,e,n),c=s.length;r.push(l),o.push(l);let h=[],d=a,[u,f]=[a,a],[g,y]=[-1,-1];for(let v=0;v<=c;v++){if(Qc(d,f,o[v])>=0)if(o0(d,f)||Qc(d,u,o[v])<=0)[f,y]=[o[v],v];else{h.push({at:u,portal:g,left:!0}),v=this.restart(s,g,!0,c),d=u,[u,f,y]=[d,d,g];continue}if(Qc(d,u,r[v])<=0)if(o0(d,u)||Qc(d,f,r[v])>=0)[u,g]=[r[v],v];else{h.push({at:f,portal:y,left:!1}),v=this.restart(s,y,!1,c),d=f,[u,f,g]=[d,d,y];continue}}let p=[{at:a,portal:-1,left:!0},...h,{at:l,portal:c,left:!0}],m=h.map((v,M)=>this.bend(t,s,v,p[M].at,p[M+2].at)),x=0,b=[e.place.clone()];for(let v=1;v<p.length;v++){let[M,w]=[p[v-1],p[v]];x+=M.at.distanceTo(w.at);for(let _=M.portal+1;_<=Math.min(w.portal,c-1);_++)b.push(this.crossing(s[_],M.at,w.at,r[_],o[_]))}return b.push(n.place.clone()),{length_mm:x,line:b,bends:m}}restart(t,e,n,s){let r=a=>this.faces[n?xn(t[a]):t[a]],o=e;for(;o+1<s&&r(o+1)===r(e);)o++;return o}flat(t,e,n){let s=[],[r,o]=[[],[]],a=3*t[0],l=this.corner(a).distanceTo(this.corner(xn(a))),c={side:a,a:new xt(0,0),b:new xt(l,0)},h=this.flatPlace(c,e.place);for(let d=0;d+1<t.length;d++){let u=this.flatPlace(c,this.corner(xn(xn(c.side)))),f=[[c.side,c.a,c.b],[xn(c.side),c.b,u],[xn(xn(c.side)),u,c.a]],[g,y,p]=f.find(([m])=>this.twin[m]>=0&&Math.floor(this.twin[m]/3)===t[d+1]);s.push(g),r.push(p),o.push(y),c={side:this.twin[g],a:p,b:y}}return{sides:s,lefts:r,rights:o,from:h,to:this.flatPlace(c,n.place)}}flatPlace({side:t,a:e,b:n},s){let r=this.corner(t),o=this.corner(xn(t)).sub(r).normalize(),a=s.clone().sub(r),l=a.dot(o),c=a.addScaledVector(o,-l).length(),h=n.clone().sub(e).normalize();return new xt(e.x+l*h.x-c*h.y,e.y+l*h.y+c*h.x)}bend(t,e,{at:n,portal:s,left:r},o,a){let l=this.faces[r?xn(e[s]):e[s]],c=p=>p>=0&&p<t.length&&this.cornerIn(t[p],l)>=0,[h,d]=[s,s+1];for(;c(h-1);)h--;for(;c(d+1);)d++;let[u,f]=[o.clone().sub(n),a.clone().sub(n)],g=Math.atan2(u.cross(f),u.dot(f)),y=r?g:-g;return{vertex:l,first:h,last:d,left:r,beyond:this.angleAbout(l,t[h])-(y<=0?y+2*Math.PI:y)}}ledRound(t,{vertex:e,first:n,last:s,left:r}){let o=[],a=t[n];for(let l=0;l<200;l++){let c=this.cornerIn(a,e),h=r?3*a+c:3*a+(c+2)%3;if(this.twin[h]<0)return null;if(a=Math.floor(this.twin[h]/3),a===t[s])return a0([...t.slice(0,n+1),...o,...t.slice(s)]);o.push(a)}return null}angleAbout(t,e){let n=0,s=e;do{let r=this.cornerIn(s,t),o=this.corner(3*s+r);n+=this.corner(3*s+(r+1)%3).sub(o).angleTo(this.corner(3*s+(r+2)%3).sub(o));let a=this.twin[3*s+r];if(a<0)return 1/0;s=Math.floor(a/3)}while(s!==e);return n}crossing(t,e,n,s,r){let[o,a]=[n.clone().sub(e),s.clone().sub(r)],l=o.cross(a),c=Math.abs(l)<1e-12?.5:o.cross(e.clone().sub(r))/l;return this.corner(t).lerp(this.corner(xn(t)),Math.min(Math.max(c,0),1))}cornerIn(t,e){for(let n=0;n<3;n++)if(this.faces[3*t+n]===e)return n;return-1}corner(t){return new L().fromArray(this.xyz,3*this.faces[t])}},xn=i=>i%3===2?i-2:i+1,o0=(i,t)=>i.distanceToSquared(t)<1e-18;function Qc(i,t,e){return(t.x-i.x)*(e.y-i.y)-(t.y-i.y)*(e.x-i.x)}function a0(i){let t=[],e=new Map;for(let n of i){let s=e.get(n);if(s!==void 0)for(let r of t.splice(s+1))e.delete(r);else e.set(n,t.length),t.push(n)}return t}function FM(i){let t=i.reduce((a,l)=>Math.max(a,l),0)+2,e=new Uint32Array(t),n=a=>Math.min(i[a],i[xn(a)]);for(let a=0;a<i.length;a++)e[n(a)+1]++;for(let a=1;a<t;a++)e[a]+=e[a-1];let s=new Uint32Array(i.length),r=e.slice();for(let a=0;a<i.length;a++)s[r[n(a)]++]=a;let o=new Int32Array(i.length).fill(-1);for(let a=0;a+1<t;a++)for(let l=e[a];l<e[a+1];l++)for(let c=l+1;c<e[a+1];c++){let[h,d]=[s[l],s[c]];i[h]===i[xn(d)]&&i[xn(h)]===i[d]&&([o[h],o[d]]=[d,h])}return o}var Zd=class{values=[];keys=[];get size(){return this.values.length}push(t,e){let{values:n,keys:s}=this,r=n.length;for(n.push(t),s.push(e);r>0;){let o=r-1>>1;if(s[o]<=e)break;[n[r],s[r]]=[n[o],s[o]],r=o}[n[r],s[r]]=[t,e]}pop(){let{values:t,keys:e}=this,n={value:t[0],key:e[0]},[s,r]=[t.pop(),e.pop()],o=t.length;if(!o)return n;let a=0;for(let l=1;l<o&&(l+1<o&&e[l+1]<e[l]&&l++,!(e[l]>=r));l=2*a+1)[t[a],e[a]]=[t[l],e[l]],a=l;return[t[a],e[a]]=[s,r],n}};var l0="#b4004e",OM="#ffffff",BM=.9,eh=class{constructor(t,e){this.skin=t;this.changed=e}skin;changed;group=new be;geodesics=null;ends=[];found=null;add(t){if(this.ends=this.ends.length===2?[t]:[...this.ends,t],this.ends.length===2){let e=this.skin.mesh.geometry;this.geodesics??=new th(e.getAttribute("position").array,e.index?.array),this.found=this.geodesics.path(this.ends[0],this.ends[1])}else this.found=null;this.draw()}clear(){this.ends=[],this.found=null,this.draw()}get count(){return this.ends.length}get measured(){return this.found?{along_mm:this.found.length_mm,straight_mm:this.ends[0].place.distanceTo(this.ends[1].place),line:this.found.line.map(t=>t.toArray())}:null}get words(){return this.ends.length<2?"":this.found?`${St(this.found.length_mm,1)} mm`:k.noWay}get middle(){if(this.ends.length<2)return null;if(!this.found)return this.ends[1].place;let{line:t,length_mm:e}=this.found,n=e/2;for(let s=0;s+1<t.length;s++){let r=t[s].distanceTo(t[s+1]);if(r>=n)return t[s].clone().lerp(t[s+1],r?n/r:0);n-=r}return t[t.length-1]}draw(){for(let t of[...this.group.children]){this.group.remove(t);let{geometry:e,material:n}=t;e.dispose(),n.dispose()}if(this.found){let t=this.found.line.flatMap(e=>e.toArray());this.group.add(Ns(t,{colour:OM,width:5}),Ns(t,{colour:l0,width:2.5}))}for(let{place:t}of this.ends){let e=new Xt(new ei(BM,20,14),new Ne({color:l0}));e.position.copy(t),this.group.add(e)}this.changed()}};var nh=class{constructor(t,e){this.rig=t;this.skin=e}rig;skin;ray=new Ms;bringIntoSight(t,e){let{target:n,offset:s}=this.rig.goal,r=s.length();if(this.wellSeen(t,e,n,s,-.3))return;let o=r>.85*this.rig.framed(s,this.rig.home).offset.length(),a=s.clone().normalize(),l=new L(e.x,e.y,0),c=l.length()>.2?l.setLength(Math.hypot(a.x,a.y)).setZ(a.z):a.clone(),h=e.clone().setZ(Math.min(Math.max(e.z,-.75),.75)).normalize();for(let d of[c,h]){let u=new Be().setFromUnitVectors(a,d);for(let f of[0,.3,.45,.6,.75,.9,1]){let g=s.clone().applyQuaternion(new Be().slerp(u,f)).setLength(r);d===c&&g.setZ(s.z).setLength(r);let y=o?[this.rig.framed(g,this.rig.home)]:[n,n.clone().lerp(t,.5),t.clone()].map(p=>({target:p,offset:g}));for(let p of y)if(this.wellSeen(t,e,p.target,p.offset,-.5))return this.rig.fly(p)}}this.rig.fly({target:t.clone(),offset:h.setLength(r)})}wellSeen(t,e,n,s,r){return this.inFrame(t,n,s)&&this.unhidden(t,e,n.clone().add(s),r)}inFrame(t,e,n){let s=n.clone().normalize(),r=new L().crossVectors(this.rig.camera.up,s).normalize(),o=new L().crossVectors(s,r),a=t.clone().sub(e),l=Math.tan(this.rig.camera.fov*Math.PI/360)*(n.length()-a.dot(s))*.94;return Math.abs(a.dot(o))<l&&Math.abs(a.dot(r))<l*this.rig.camera.aspect}unhidden(t,e,n=this.rig.camera.position,s=-.08){let r=t.clone().sub(n),o=r.length();if(r.divideScalar(o),e&&r.dot(e)>s)return!1;this.ray.ray.origin.copy(n),this.ray.ray.direction.copy(r);let a=this.skin.tree.raycastFirst(this.ray.ray,this.skin.mesh.material);return!a||a.distance>o-1.5}};var Fr=Math.pow(2,-24),ia=Symbol("SKIP_GENERATION"),ih={strategy:0,maxDepth:40,targetLeafSize:10,useSharedArrayBuffer:!1,setBoundingBox:!0,onProgress:null,indirect:!1,verbose:!0,range:null,[ia]:!1};function ye(i,t,e){return e.min.x=t[i],e.min.y=t[i+1],e.min.z=t[i+2],e.max.x=t[i+3],e.max.y=t[i+4],e.max.z=t[i+5],e}function sa(i){let t=-1,e=-1/0;for(let n=0;n<3;n++){let s=i[n+3]-i[n];s>e&&(e=s,t=n)}return t}function Kd(i,t,e){for(let n=0;n<3;n++){let s=t[i+2*n],r=t[i+2*n+1],o=s-r,a=s+r;o<e[n]&&(e[n]=o),a>e[n+3]&&(e[n+3]=a)}}function sh(i){let t=i[3]-i[0],e=i[4]-i[1],n=i[5]-i[2];return 2*(t*e+e*n+n*t)}function ne(i,t){return t[i+15]===65535}function fe(i,t){return t[i+6]}function me(i,t){return t[i+14]}function ce(i){return i+8}function he(i,t){let e=t[i+6];return i+e*8}function Or(i,t){return t[i+7]}function rh(i,t,e,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0,d=1/0,u=1/0,f=1/0,g=-1/0,y=-1/0,p=-1/0,m=i.offset||0;for(let x=(t-m)*6,b=(t+e-m)*6;x<b;x+=6){let v=i[x+0],M=i[x+1],w=v-M,_=v+M;w<r&&(r=w),_>l&&(l=_),v<d&&(d=v),v>g&&(g=v);let S=i[x+2],I=i[x+3],C=S-I,A=S+I;C<o&&(o=C),A>c&&(c=A),S<u&&(u=S),S>y&&(y=S);let P=i[x+4],U=i[x+5],D=P-U,O=P+U;D<a&&(a=D),O>h&&(h=O),P<f&&(f=P),P>p&&(p=P)}n[0]=r,n[1]=o,n[2]=a,n[3]=l,n[4]=c,n[5]=h,s[0]=d,s[1]=u,s[2]=f,s[3]=g,s[4]=y,s[5]=p}var vi=8,Jd=8,jd=new Int32Array(vi),_i=new Float32Array(vi*6),Br=new Float32Array(vi*6),oi=new Float32Array(6),oh=new Float32Array(6),ls=new Int32Array(Jd),h0=new Float32Array(Jd*6);function HM(i,t,e,n){for(let s=0;s<3;s++){let r=t[i+2*s],o=t[i+2*s+1],a=r-o,l=r+o;a<e[n+s]&&(e[n+s]=a),l>e[n+s+3]&&(e[n+s+3]=l)}}function u0(i,t){let e=i[t+3]-i[t],n=i[t+4]-i[t+1],s=i[t+5]-i[t+2];return 2*(e*n+n*s+s*e)}function d0(i,t,e,n,s,r){let o=-1,a=0;if(r===0)o=sa(t),o!==-1&&(a=(t[o]+t[o+3])/2);else if(r===1)o=sa(i),o!==-1&&(a=GM(e,n,s,o));else if(r===2){let l=sh(i),c=1.25*s,h=e.offset||0,d=(n-h)*6,u=(n+s-h)*6;for(let f=0;f<3;f++){let g=t[f],m=(t[f+3]-g)/vi;if(s<Jd){for(let x=0;x<s;x++){let b=d+x*6,v=e[b+2*f],M=x;for(;M>0&&e[ls[M-1]+2*f]>v;)ls[M]=ls[M-1],M--;ls[M]=b}for(let x=0;x<3;x++)oi[x]=1/0,oi[x+3]=-1/0,oh[x]=1/0,oh[x+3]=-1/0;for(let x=s-1;x>=0;x--)Kd(ls[x],e,oh),h0.set(oh,x*6);for(let x=0;x<s-1;x++){Kd(ls[x],e,oi);let b=e[ls[x+1]+2*f];if(e[ls[x]+2*f]===b)continue;let v=x+1,M=s-v,w=sh(oi)/l,_=u0(h0,v*6)/l,S=1+1.25*(w*v+_*M);S<c&&(o=f,c=S,a=b)}}else{for(let v=0;v<vi;v++){jd[v]=0;for(let M=0;M<3;M++)_i[v*6+M]=1/0,_i[v*6+M+3]=-1/0}for(let v=d;v<u;v+=6){let _=~~((e[v+2*f]-g)/m);_>=vi&&(_=vi-1),jd[_]++,HM(v,e,_i,_*6)}let x=(vi-1)*6;for(let v=0;v<6;v++)Br[x+v]=_i[x+v];for(let v=vi-2;v>=0;v--){let M=v*6,w=M+6;for(let _=0;_<3;_++)Br[M+_]=Math.min(_i[M+_],Br[w+_]),Br[M+_+3]=Math.max(_i[M+_+3],Br[w+_+3])}let b=0;for(let v=0;v<vi-1;v++){let M=v*6,w=jd[v];if(w!==0)for(let A=0;A<3;A++)b===0?(oi[A]=_i[M+A],oi[A+3]=_i[M+A+3]):(oi[A]=Math.min(oi[A],_i[M+A]),oi[A+3]=Math.max(oi[A+3],_i[M+A+3]));b+=w;let _=0,S=0;b!==0&&(_=sh(oi)/l);let I=s-b;I!==0&&(S=u0(Br,M+6)/l);let C=1+1.25*(_*b+S*I);C<c&&(o=f,c=C,a=g+m+v*m)}}}}else console.warn(`BVH: Invalid build strategy value ${r} used.`);return{axis:o,pos:a}}function GM(i,t,e,n){let s=0,r=i.offset;for(let o=t,a=t+e;o<a;o++)s+=i[(o-r)*6+n*2];return s/e}function f0(i,t,e,n,s,r){let o=n,a=n+s-1,l=r.pos,c=r.axis*2,h=e.offset||0;for(;;){for(;o<=a&&e[(o-h)*6+c]<l;)o++;for(;o<=a&&e[(a-h)*6+c]>=l;)a--;if(o<a){for(let d=0;d<t;d++){let u=i[o*t+d];i[o*t+d]=i[a*t+d],i[a*t+d]=u}for(let d=0;d<6;d++){let u=o-h,f=a-h,g=e[u*6+d];e[u*6+d]=e[f*6+d],e[f*6+d]=g}o++,a--}else return o}}var WM=Math.pow(2,32),zr=new Float32Array(6),ah=new Float32Array(6);function XM(i,t,e,n,s,r){let{maxDepth:o,verbose:a,targetLeafSize:l,_strictLeafSize:c=1/0,strategy:h,onProgress:d,useSharedArrayBuffer:u=!1}=s,f=i.primitiveBuffer,g=i.primitiveBufferStride,y=u?SharedArrayBuffer:ArrayBuffer,p=new y(32*Math.max(1,2*Math.ceil(n)-1)),m=new Float32Array(p),x=new Uint32Array(p),b=new Uint16Array(p),v=0,M=!1;return rh(t,e,n,zr,ah),S(e,n,0),p.slice(0,v*32);function w(I){d&&d((I-r.offset)/r.count)}function _(I,C,A){let P=I*2;x[I+6]=C,b[P+14]=A,b[P+15]=65535,w(C+A)}function S(I,C,A){let P=v++,U=P*8;m.set(zr,U),!M&&A>=o&&(M=!0,a&&console.warn(`BVH: Max depth of ${o} reached when generating BVH. Consider increasing maxDepth.`));let D=C>c;if(C<=l&&!D||A>=o){_(U,I,C);return}let O=d0(zr,ah,t,I,C,h),z=O.axis===-1?-1:f0(f,g,t,I,C,O);if(O.axis===-1||z===I||z===I+C){if(!D){_(U,I,C);return}O.axis=Math.max(0,sa(zr)),z=I+Math.max(1,Math.floor(C/2))}x[U+7]=O.axis;let H=z-I;rh(t,I,H,zr,ah),S(I,H,A+1);let J=v-P;if(J>WM)throw new Error("MeshBVH: Cannot store relative child node offset greater than 32 bits.");x[U+6]=J;let $=C-H;rh(t,z,$,zr,ah),S(z,$,A+1)}}function p0(i,t){let e=i.getRootRanges(t.range),n=e[0],s=e[e.length-1],r={offset:n.offset,count:s.offset+s.count-n.offset},o=new Float32Array(6*r.count);o.offset=r.offset,i.computePrimitiveBounds(r.offset,r.count,o),i._roots=e.map(a=>XM(i,o,a.offset,a.count,t,r))}var cs=class{constructor(t){this._getNewPrimitive=t,this._primitives=[]}getPrimitive(){let t=this._primitives;return t.length===0?this._getNewPrimitive():t.pop()}releasePrimitive(t){this._primitives.push(t)}};var Qd=class{constructor(){this.float32Array=null,this.uint16Array=null,this.uint32Array=null;let t=[],e=null;this.setBuffer=n=>{e&&t.push(e),e=n,this.float32Array=new Float32Array(n),this.uint16Array=new Uint16Array(n),this.uint32Array=new Uint32Array(n)},this.clearBuffer=()=>{e=null,this.float32Array=null,this.uint16Array=null,this.uint32Array=null,t.length!==0&&this.setBuffer(t.pop())}}},Yt=new Qd;var hs,Hr,Vr=[],lh=new cs(()=>new ee);function m0(i,t,e,n,s,r){hs=lh.getPrimitive(),Hr=lh.getPrimitive(),Vr.push(hs,Hr),Yt.setBuffer(i._roots[t]);let o=tf(0,i.geometry,e,n,s,r);Yt.clearBuffer(),lh.releasePrimitive(hs),lh.releasePrimitive(Hr),Vr.pop(),Vr.pop();let a=Vr.length;return a>0&&(Hr=Vr[a-1],hs=Vr[a-2]),o}function tf(i,t,e,n,s=null,r=0,o=0){let{float32Array:a,uint16Array:l,uint32Array:c}=Yt,h=i*2;if(ne(h,l)){let u=fe(i,c),f=me(h,l);return ye(i,a,hs),n(u,f,!1,o,r+i/8,hs)}else{let C=function(P){let{uint16Array:U,uint32Array:D}=Yt,O=P*2;for(;!ne(O,U);)P=ce(P),O=P*2;return fe(P,D)},A=function(P){let{uint16Array:U,uint32Array:D}=Yt,O=P*2;for(;!ne(O,U);)P=he(P,D),O=P*2;return fe(P,D)+me(O,U)},u=ce(i),f=he(i,c),g=u,y=f,p,m,x,b;if(s&&(x=hs,b=Hr,ye(g,a,x),ye(y,a,b),p=s(x),m=s(b),m<p)){g=f,y=u;let P=p;p=m,m=P,x=b}x||(x=hs,ye(g,a,x));let v=ne(g*2,l),M=e(x,v,p,o+1,r+g/8),w;if(M===2){let P=C(g),D=A(g)-P;w=n(P,D,!0,o+1,r+g/8,x)}else w=M&&tf(g,t,e,n,s,r,o+1);if(w)return!0;b=Hr,ye(y,a,b);let _=ne(y*2,l),S=e(b,_,m,o+1,r+y/8),I;if(S===2){let P=C(y),D=A(y)-P;I=n(P,D,!0,o+1,r+y/8,b)}else I=S&&tf(y,t,e,n,s,r,o+1);return!!I}}var ra=new Yt.constructor,ch=new Yt.constructor,us=new cs(()=>new ee),Gr=new ee,Wr=new ee,nf=new ee,sf=new ee,rf=!1;function g0(i,t,e,n){if(rf)throw new Error("MeshBVH: Recursive calls to bvhcast not supported.");rf=!0;let s=i._roots,r=t._roots,o,a=0,l=0,c=new Ut().copy(e).invert();for(let h=0,d=s.length;h<d;h++){ra.setBuffer(s[h]),l=0;let u=us.getPrimitive();ye(0,ra.float32Array,u),u.applyMatrix4(c);for(let f=0,g=r.length;f<g&&(ch.setBuffer(r[f]),o=ai(0,0,e,c,n,a,l,0,0,u),ch.clearBuffer(),l+=r[f].byteLength/32,!o);f++);if(us.releasePrimitive(u),ra.clearBuffer(),a+=s[h].byteLength/32,o)break}return rf=!1,o}function ai(i,t,e,n,s,r=0,o=0,a=0,l=0,c=null,h=!1){let d,u;h?(d=ch,u=ra):(d=ra,u=ch);let f=d.float32Array,g=d.uint32Array,y=d.uint16Array,p=u.float32Array,m=u.uint32Array,x=u.uint16Array,b=i*2,v=t*2,M=ne(b,y),w=ne(v,x),_=!1;if(w&&M)h?_=s(fe(t,m),me(t*2,x),fe(i,g),me(i*2,y),l,o+t/8,a,r+i/8):_=s(fe(i,g),me(i*2,y),fe(t,m),me(t*2,x),a,r+i/8,l,o+t/8);else if(w){let S=us.getPrimitive();ye(t,p,S),S.applyMatrix4(e);let I=ce(i),C=he(i,g);ye(I,f,Gr),ye(C,f,Wr);let A=S.intersectsBox(Gr),P=S.intersectsBox(Wr);_=A&&ai(t,I,n,e,s,o,r,l,a+1,S,!h)||P&&ai(t,C,n,e,s,o,r,l,a+1,S,!h),us.releasePrimitive(S)}else{let S=ce(t),I=he(t,m);ye(S,p,nf),ye(I,p,sf);let C=c.intersectsBox(nf),A=c.intersectsBox(sf);if(C&&A)_=ai(i,S,e,n,s,r,o,a,l+1,c,h)||ai(i,I,e,n,s,r,o,a,l+1,c,h);else if(C)if(M)_=ai(i,S,e,n,s,r,o,a,l+1,c,h);else{let P=us.getPrimitive();P.copy(nf).applyMatrix4(e);let U=ce(i),D=he(i,g);ye(U,f,Gr),ye(D,f,Wr);let O=P.intersectsBox(Gr),z=P.intersectsBox(Wr);_=O&&ai(S,U,n,e,s,o,r,l,a+1,P,!h)||z&&ai(S,D,n,e,s,o,r,l,a+1,P,!h),us.releasePrimitive(P)}else if(A)if(M)_=ai(i,I,e,n,s,r,o,a,l+1,c,h);else{let P=us.getPrimitive();P.copy(sf).applyMatrix4(e);let U=ce(i),D=he(i,g);ye(U,f,Gr),ye(D,f,Wr);let O=P.intersectsBox(Gr),z=P.intersectsBox(Wr);_=O&&ai(I,U,n,e,s,o,r,l,a+1,P,!h)||z&&ai(I,D,n,e,s,o,r,l,a+1,P,!h),us.releasePrimitive(P)}}return _}var hh=new class{constructor(){let i=null,t=null,e=null,n=!1;this.root=null,this.buffer=null,this.uint32Array=null,this.uint16Array=null,this.setBVH=(r,o)=>{if(n)throw new Error("BVHTraversalHelper: cannot call setBVH during an active traversal.");this.root=o,this.buffer=i=r._roots[o],this.uint16Array=e=new Uint16Array(i),this.uint32Array=t=new Uint32Array(i)},this.reset=()=>{this.root=null,this.buffer=i=null,this.uint16Array=e=null,this.uint32Array=t=null},this.getRangeStart=r=>{let o=r*2;for(;!ne(o,e);)r=ce(r),o=r*2;return fe(r,t)},this.getRangeEnd=r=>{let o=r*2;for(;!ne(o,e);)r=he(r,t),o=r*2;return fe(r,t)+me(o,e)};let s=(r,o,a)=>{let l=o*2,c=ne(l,e);if(!r(a,c,o)&&!c){let d=ce(o),u=he(o,t);s(r,d,a+1),s(r,u,a+1)}};this.traverseBuffer=r=>{if(n)throw new Error("BVHTraversalHelper: cannot start a traversal during an active traversal.");n=!0;try{s(r,0,0)}finally{n=!1}},this.traverse=r=>{this.traverseBuffer((o,a,l)=>{if(a){let c=l*2,h=t[l+6],d=e[c+14];return r(o,a,new Float32Array(i,l*4,6),h,d)}else{let c=Or(l,t);return r(o,a,new Float32Array(i,l*4,6),c)}})}}};var x0=new ee,Xr=new Float32Array(6),uh=class{constructor(){this._roots=null,this.primitiveBuffer=null,this.primitiveBufferStride=null}init(t){t={...ih,...t},"maxLeafSize"in t&&(console.warn('BVH: "maxLeafSize" option has been deprecated. Use "targetLeafSize", instead.'),t={...t,targetLeafSize:t.maxLeafSize}),p0(this,t)}getRootRanges(){throw new Error("BVH: getRootRanges() not implemented")}writePrimitiveBounds(){throw new Error("BVH: writePrimitiveBounds() not implemented")}writePrimitiveRangeBounds(t,e,n,s){let r=1/0,o=1/0,a=1/0,l=-1/0,c=-1/0,h=-1/0;for(let d=t,u=t+e;d<u;d++){this.writePrimitiveBounds(d,Xr,0);let[f,g,y,p,m,x]=Xr;f<r&&(r=f),p>l&&(l=p),g<o&&(o=g),m>c&&(c=m),y<a&&(a=y),x>h&&(h=x)}return n[s+0]=r,n[s+1]=o,n[s+2]=a,n[s+3]=l,n[s+4]=c,n[s+5]=h,n}computePrimitiveBounds(t,e,n){let s=n.offset||0;for(let r=t,o=t+e;r<o;r++){this.writePrimitiveBounds(r,Xr,0);let[a,l,c,h,d,u]=Xr,f=(a+h)/2,g=(l+d)/2,y=(c+u)/2,p=(h-a)/2,m=(d-l)/2,x=(u-c)/2,b=(r-s)*6;n[b+0]=f,n[b+1]=p+(Math.abs(f)+p)*Fr,n[b+2]=g,n[b+3]=m+(Math.abs(g)+m)*Fr,n[b+4]=y,n[b+5]=x+(Math.abs(y)+x)*Fr}return n}shiftPrimitiveOffsets(t){let e=this._indirectBuffer;if(e)for(let n=0,s=e.length;n<s;n++)e[n]+=t;else{let n=this._roots;for(let s=0;s<n.length;s++){let r=n[s],o=new Uint32Array(r),a=new Uint16Array(r),l=r.byteLength/32;for(let c=0;c<l;c++){let h=8*c,d=2*h;ne(d,a)&&(o[h+6]+=t)}}}}traverse(t,e=0){hh.setBVH(this,e),hh.traverse(t),hh.reset()}refit(){let t=this._roots;for(let e=0,n=t.length;e<n;e++){let s=t[e],r=new Uint32Array(s),o=new Uint16Array(s),a=new Float32Array(s),l=s.byteLength/32;for(let c=l-1;c>=0;c--){let h=c*8,d=h*2;if(ne(d,o)){let f=fe(h,r),g=me(d,o);this.writePrimitiveRangeBounds(f,g,Xr,0),a.set(Xr,h)}else{let f=ce(h),g=he(h,r);for(let y=0;y<3;y++){let p=a[f+y],m=a[f+y+3],x=a[g+y],b=a[g+y+3];a[h+y]=p<x?p:x,a[h+y+3]=m>b?m:b}}}}}getBoundingBox(t){return t.makeEmpty(),this._roots.forEach(n=>{ye(0,new Float32Array(n),x0),t.union(x0)}),t}shapecast(t){let{boundsTraverseOrder:e,intersectsBounds:n,intersectsRange:s,intersectsPrimitive:r,scratchPrimitive:o,iterate:a}=t;if(s&&r){let d=s;s=(u,f,g,y,p)=>d(u,f,g,y,p)?!0:a(u,f,this,r,g,y,o)}else s||(r?s=(d,u,f,g)=>a(d,u,this,r,f,g,o):s=(d,u,f)=>f);let l=!1,c=0,h=this._roots;for(let d=0,u=h.length;d<u;d++){let f=h[d];if(l=m0(this,d,n,s,e,c),l)break;c+=f.byteLength/32}return l}bvhcast(t,e,n){let{intersectsRanges:s}=n;return g0(this,t,e,s)}};function y0(){return typeof SharedArrayBuffer<"u"}function of(i){return i.index?i.index.count:i.attributes.position.count}function ds(i){return of(i)/3}function qM(i,t=ArrayBuffer){return i>65535?new Uint32Array(new t(4*i)):new Uint16Array(new t(2*i))}function _0(i,t){if(!i.index){let e=i.attributes.position.count,n=t.useSharedArrayBuffer?SharedArrayBuffer:ArrayBuffer,s=qM(e,n);i.setIndex(new re(s,1));for(let r=0;r<e;r++)s[r]=r}}function YM(i,t,e){let n=of(i)/e,s=t||i.drawRange,r=s.start/e,o=(s.start+s.count)/e,a=Math.max(0,r),l=Math.min(n,o)-a;return{offset:Math.floor(a),count:Math.floor(l)}}function ZM(i,t){return i.groups.map(e=>({offset:e.start/t,count:e.count/t}))}function af(i,t,e){let n=YM(i,t,e),s=ZM(i,e);if(!s.length)return[n];let r=[],o=n.offset,a=n.offset+n.count,l=of(i)/e,c=[];for(let u of s){let{offset:f,count:g}=u,y=f,p=isFinite(g)?g:l-f,m=f+p;y<a&&m>o&&(c.push({pos:Math.max(o,y),isStart:!0}),c.push({pos:Math.min(a,m),isStart:!1}))}c.sort((u,f)=>u.pos!==f.pos?u.pos-f.pos:u.type==="end"?-1:1);let h=0,d=null;for(let u of c){let f=u.pos;h!==0&&f!==d&&r.push({offset:d,count:f-d}),h+=u.isStart?1:-1,d=f}return r}function KM(i,t){let e=i[i.length-1],n=e.offset+e.count>2**16,s=i.reduce((c,h)=>c+h.count,0),r=n?4:2,o=t?new SharedArrayBuffer(s*r):new ArrayBuffer(s*r),a=n?new Uint32Array(o):new Uint16Array(o),l=0;for(let c=0;c<i.length;c++){let{offset:h,count:d}=i[c];for(let u=0;u<d;u++)a[l+u]=h+u;l+=d}return a}var dh=class extends uh{get indirect(){return!!this._indirectBuffer}get primitiveStride(){return null}get primitiveBufferStride(){return this.indirect?1:this.primitiveStride}set primitiveBufferStride(t){}get primitiveBuffer(){return this.indirect?this._indirectBuffer:this.geometry.index.array}set primitiveBuffer(t){}constructor(t,e={}){if(t.isBufferGeometry){if(t.index&&t.index.isInterleavedBufferAttribute)throw new Error("BVH: InterleavedBufferAttribute is not supported for the index attribute.")}else throw new Error("BVH: Only BufferGeometries are supported.");if(e.useSharedArrayBuffer&&!y0())throw new Error("BVH: SharedArrayBuffer is not available.");super(),this.geometry=t,this.resolvePrimitiveIndex=e.indirect?n=>this._indirectBuffer[n]:n=>n,this.primitiveBuffer=null,this.primitiveBufferStride=null,this._indirectBuffer=null,e={...ih,...e},e[ia]||this.init(e)}init(t){let{geometry:e,primitiveStride:n}=this;if(t.indirect){let s=af(e,t.range,n),r=KM(s,t.useSharedArrayBuffer);this._indirectBuffer=r}else _0(e,t);super.init(t),!e.boundingBox&&t.setBoundingBox&&(e.boundingBox=this.getBoundingBox(new ee))}getRootRanges(t){return this.indirect?[{offset:0,count:this._indirectBuffer.length}]:af(this.geometry,t,this.primitiveStride)}raycastObject3D(){throw new Error("BVH: raycastObject3D() not implemented")}};var Fn=class{constructor(){this.min=1/0,this.max=-1/0}setFromPointsField(t,e){let n=1/0,s=-1/0;for(let r=0,o=t.length;r<o;r++){let l=t[r][e];n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}setFromPoints(t,e){let n=1/0,s=-1/0;for(let r=0,o=e.length;r<o;r++){let a=e[r],l=t.dot(a);n=l<n?l:n,s=l>s?l:s}this.min=n,this.max=s}isSeparated(t){return this.min>t.max||t.min>this.max}};Fn.prototype.setFromBox=(function(){let i=new L;return function(e,n){let s=n.min,r=n.max,o=1/0,a=-1/0;for(let l=0;l<=1;l++)for(let c=0;c<=1;c++)for(let h=0;h<=1;h++){i.x=s.x*l+r.x*(1-l),i.y=s.y*c+r.y*(1-c),i.z=s.z*h+r.z*(1-h);let d=e.dot(i);o=Math.min(d,o),a=Math.max(d,a)}this.min=o,this.max=a}})();var jM=(function(){let i=new L,t=new L,e=new L;return function(s,r,o){let a=s.start,l=i,c=r.start,h=t;e.subVectors(a,c),i.subVectors(s.end,s.start),t.subVectors(r.end,r.start);let d=e.dot(h),u=h.dot(l),f=h.dot(h),g=e.dot(l),p=l.dot(l)*f-u*u,m,x;p!==0?m=(d*u-g*f)/p:m=0,x=(d+m*u)/f,o.x=m,o.y=x}})(),oa=(function(){let i=new xt,t=new L,e=new L;return function(s,r,o,a){jM(s,r,i);let l=i.x,c=i.y;if(l>=0&&l<=1&&c>=0&&c<=1){s.at(l,o),r.at(c,a);return}else if(l>=0&&l<=1){c<0?r.at(0,a):r.at(1,a),s.closestPointToPoint(a,!0,o);return}else if(c>=0&&c<=1){l<0?s.at(0,o):s.at(1,o),r.closestPointToPoint(o,!0,a);return}else{let h;l<0?h=s.start:h=s.end;let d;c<0?d=r.start:d=r.end;let u=t,f=e;if(s.closestPointToPoint(d,!0,t),r.closestPointToPoint(h,!0,e),u.distanceToSquared(d)<=f.distanceToSquared(h)){o.copy(u),a.copy(d);return}else{o.copy(h),a.copy(f);return}}}})(),v0=(function(){let i=new L,t=new L,e=new en,n=new nn;return function(r,o){let{radius:a,center:l}=r,{a:c,b:h,c:d}=o;if(n.start=c,n.end=h,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a||(n.start=c,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a)||(n.start=h,n.end=d,n.closestPointToPoint(l,!0,i).distanceTo(l)<=a))return!0;let y=o.getPlane(e);if(Math.abs(y.distanceToPoint(l))<=a){let m=y.projectPoint(l,t);if(o.containsPoint(m))return!0}return!1}})();var JM=["x","y","z"],zi=1e-15,b0=zi*zi;function Yn(i){return Math.abs(i)<zi}var ln=class extends pn{constructor(...t){super(...t),this.isExtendedTriangle=!0,this.satAxes=new Array(4).fill().map(()=>new L),this.satBounds=new Array(4).fill().map(()=>new Fn),this.points=[this.a,this.b,this.c],this.plane=new en,this.isDegenerateIntoSegment=!1,this.isDegenerateIntoPoint=!1,this.degenerateSegment=new nn,this.needsUpdate=!0}intersectsSphere(t){return v0(t,this)}update(){let t=this.a,e=this.b,n=this.c,s=this.points,r=this.satAxes,o=this.satBounds,a=r[0],l=o[0];this.getNormal(a),l.setFromPoints(a,s);let c=r[1],h=o[1];c.subVectors(t,e),h.setFromPoints(c,s);let d=r[2],u=o[2];d.subVectors(e,n),u.setFromPoints(d,s);let f=r[3],g=o[3];f.subVectors(n,t),g.setFromPoints(f,s);let y=c.length(),p=d.length(),m=f.length();this.isDegenerateIntoPoint=!1,this.isDegenerateIntoSegment=!1,y<zi?p<zi||m<zi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(t),this.degenerateSegment.end.copy(n)):p<zi?m<zi?this.isDegenerateIntoPoint=!0:(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(e),this.degenerateSegment.end.copy(t)):m<zi&&(this.isDegenerateIntoSegment=!0,this.degenerateSegment.start.copy(n),this.degenerateSegment.end.copy(e)),this.plane.setFromNormalAndCoplanarPoint(a,t),this.needsUpdate=!1}};ln.prototype.closestPointToSegment=(function(){let i=new L,t=new L,e=new nn;return function(s,r=null,o=null){this.needsUpdate&&this.update();let{start:a,end:l}=s,c=this.points,h,d=1/0,u=this.plane.distanceToPoint(a),f=this.plane.distanceToPoint(l);if(u*f<0&&this.plane.intersectLine(s,i)!==null&&this.containsPoint(i))return r&&r.copy(i),o&&o.copy(i),0;for(let g=0;g<3;g++){let y=(g+1)%3;e.start.copy(c[g]),e.end.copy(c[y]),oa(e,s,i,t),h=i.distanceToSquared(t),h<d&&(d=h,r&&r.copy(i),o&&o.copy(t))}return this.closestPointToPoint(a,i),h=a.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(a)),this.closestPointToPoint(l,i),h=l.distanceToSquared(i),h<d&&(d=h,r&&r.copy(i),o&&o.copy(l)),Math.sqrt(d)}})();ln.prototype.intersectsTriangle=(function(){let i=new ln,t=new Fn,e=new Fn,n=new L,s=new L,r=new L,o=new L,a=new nn,l=new nn,c=new L,h=new xt,d=new xt;function u(b,v,M,w){let _=n;!b.isDegenerateIntoPoint&&!b.isDegenerateIntoSegment?_.copy(b.plane.normal):_.copy(v.plane.normal);let S=b.satBounds,I=b.satAxes;for(let P=1;P<4;P++){let U=S[P],D=I[P];if(t.setFromPoints(D,v.points),U.isSeparated(t)||(o.copy(_).cross(D),t.setFromPoints(o,b.points),e.setFromPoints(o,v.points),t.isSeparated(e)))return!1}let C=v.satBounds,A=v.satAxes;for(let P=1;P<4;P++){let U=C[P],D=A[P];if(t.setFromPoints(D,b.points),U.isSeparated(t)||(o.crossVectors(_,D),t.setFromPoints(o,b.points),e.setFromPoints(o,v.points),t.isSeparated(e)))return!1}return M&&(w||console.warn("ExtendedTriangle.intersectsTriangle: Triangles are coplanar which does not support an output edge. Setting edge to 0, 0, 0."),M.start.set(0,0,0),M.end.set(0,0,0)),!0}function f(b,v,M,w,_,S,I,C,A,P,U){let D=I/(I-C);P.x=w+(_-w)*D,U.start.subVectors(v,b).multiplyScalar(D).add(b),D=I/(I-A),P.y=w+(S-w)*D,U.end.subVectors(M,b).multiplyScalar(D).add(b)}function g(b,v,M,w,_,S,I,C,A,P,U){if(_>0)f(b.c,b.a,b.b,w,v,M,A,I,C,P,U);else if(S>0)f(b.b,b.a,b.c,M,v,w,C,I,A,P,U);else if(C*A>0||I!=0)f(b.a,b.b,b.c,v,M,w,I,C,A,P,U);else if(C!=0)f(b.b,b.a,b.c,M,v,w,C,I,A,P,U);else if(A!=0)f(b.c,b.a,b.b,w,v,M,A,I,C,P,U);else return!0;return!1}function y(b,v,M,w){let _=v.degenerateSegment,S=b.plane.distanceToPoint(_.start),I=b.plane.distanceToPoint(_.end);return Yn(S)?Yn(I)?u(b,v,M,w):(M&&(M.start.copy(_.start),M.end.copy(_.start)),b.containsPoint(_.start)):Yn(I)?(M&&(M.start.copy(_.end),M.end.copy(_.end)),b.containsPoint(_.end)):b.plane.intersectLine(_,n)!=null?(M&&(M.start.copy(n),M.end.copy(n)),b.containsPoint(n)):!1}function p(b,v,M){let w=v.a;return Yn(b.plane.distanceToPoint(w))&&b.containsPoint(w)?(M&&(M.start.copy(w),M.end.copy(w)),!0):!1}function m(b,v,M){let w=b.degenerateSegment,_=v.a;return w.closestPointToPoint(_,!0,n),_.distanceToSquared(n)<b0?(M&&(M.start.copy(_),M.end.copy(_)),!0):!1}function x(b,v,M,w){if(b.isDegenerateIntoSegment)if(v.isDegenerateIntoSegment){let _=b.degenerateSegment,S=v.degenerateSegment,I=s,C=r;_.delta(I),S.delta(C);let A=n.subVectors(S.start,_.start),P=I.x*C.y-I.y*C.x;if(Yn(P))return!1;let U=(A.x*C.y-A.y*C.x)/P,D=-(I.x*A.y-I.y*A.x)/P;if(U<0||U>1||D<0||D>1)return!1;let O=_.start.z+I.z*U,z=S.start.z+C.z*D;return Yn(O-z)?(M&&(M.start.copy(_.start).addScaledVector(I,U),M.end.copy(_.start).addScaledVector(I,U)),!0):!1}else return v.isDegenerateIntoPoint?m(b,v,M):y(v,b,M,w);else{if(b.isDegenerateIntoPoint)return v.isDegenerateIntoPoint?v.a.distanceToSquared(b.a)<b0?(M&&(M.start.copy(b.a),M.end.copy(b.a)),!0):!1:v.isDegenerateIntoSegment?m(v,b,M):p(v,b,M);if(v.isDegenerateIntoPoint)return p(b,v,M);if(v.isDegenerateIntoSegment)return y(b,v,M,w)}}return function(v,M=null,w=!1){this.needsUpdate&&this.update(),v.isExtendedTriangle?v.needsUpdate&&v.update():(i.copy(v),i.update(),v=i);let _=x(this,v,M,w);if(_!==void 0)return _;let S=this.plane,I=v.plane,C=I.distanceToPoint(this.a),A=I.distanceToPoint(this.b),P=I.distanceToPoint(this.c);Yn(C)&&(C=0),Yn(A)&&(A=0),Yn(P)&&(P=0);let U=C*A,D=C*P;if(U>0&&D>0)return!1;let O=S.distanceToPoint(v.a),z=S.distanceToPoint(v.b),H=S.distanceToPoint(v.c);Yn(O)&&(O=0),Yn(z)&&(z=0),Yn(H)&&(H=0);let J=O*z,$=O*H;if(J>0&&$>0)return!1;s.copy(S.normal),r.copy(I.normal);let et=s.cross(r),it=0,ct=Math.abs(et.x),Pt=Math.abs(et.y);Pt>ct&&(ct=Pt,it=1),Math.abs(et.z)>ct&&(it=2);let ft=JM[it],Mt=this.a[ft],It=this.b[ft],vt=this.c[ft],zt=v.a[ft],Pe=v.b[ft],Dt=v.c[ft];if(g(this,Mt,It,vt,U,D,C,A,P,h,a))return u(this,v,M,w);if(g(v,zt,Pe,Dt,J,$,O,z,H,d,l))return u(this,v,M,w);if(h.y<h.x){let ie=h.y;h.y=h.x,h.x=ie,c.copy(a.start),a.start.copy(a.end),a.end.copy(c)}if(d.y<d.x){let ie=d.y;d.y=d.x,d.x=ie,c.copy(l.start),l.start.copy(l.end),l.end.copy(c)}return h.y<d.x||d.y<h.x?!1:(M&&(d.x>h.x?M.start.copy(l.start):M.start.copy(a.start),d.y<h.y?M.end.copy(l.end):M.end.copy(a.end)),!0)}})();ln.prototype.distanceToPoint=(function(){let i=new L;return function(e){return this.closestPointToPoint(e,i),e.distanceTo(i)}})();ln.prototype.distanceToTriangle=(function(){let i=new L,t=new L,e=["a","b","c"],n=new nn,s=new nn;return function(o,a=null,l=null){let c=a||l?n:null;if(this.intersectsTriangle(o,c,!0))return(a||l)&&(a&&c.getCenter(a),l&&c.getCenter(l)),0;let h=1/0;for(let d=0;d<3;d++){let u,f=e[d],g=o[f];this.closestPointToPoint(g,i),u=g.distanceToSquared(i),u<h&&(h=u,a&&a.copy(i),l&&l.copy(g));let y=this[f];o.closestPointToPoint(y,i),u=y.distanceToSquared(i),u<h&&(h=u,a&&a.copy(y),l&&l.copy(i))}for(let d=0;d<3;d++){let u=e[d],f=e[(d+1)%3];n.set(this[u],this[f]);for(let g=0;g<3;g++){let y=e[g],p=e[(g+1)%3];s.set(o[y],o[p]),oa(n,s,i,t);let m=i.distanceToSquared(t);m<h&&(h=m,a&&a.copy(i),l&&l.copy(t))}}return Math.sqrt(h)}})();var Le=class{constructor(t,e,n){this.isOrientedBox=!0,this.min=new L,this.max=new L,this.matrix=new Ut,this.invMatrix=new Ut,this.points=new Array(8).fill().map(()=>new L),this.satAxes=new Array(3).fill().map(()=>new L),this.satBounds=new Array(3).fill().map(()=>new Fn),this.alignedSatBounds=new Array(3).fill().map(()=>new Fn),this.needsUpdate=!1,t&&this.min.copy(t),e&&this.max.copy(e),n&&this.matrix.copy(n)}set(t,e,n){this.min.copy(t),this.max.copy(e),this.matrix.copy(n),this.needsUpdate=!0}copy(t){this.min.copy(t.min),this.max.copy(t.max),this.matrix.copy(t.matrix),this.needsUpdate=!0}};Le.prototype.update=(function(){return function(){let t=this.matrix,e=this.min,n=this.max,s=this.points;for(let c=0;c<=1;c++)for(let h=0;h<=1;h++)for(let d=0;d<=1;d++){let u=1*c|2*h|4*d,f=s[u];f.x=c?n.x:e.x,f.y=h?n.y:e.y,f.z=d?n.z:e.z,f.applyMatrix4(t)}let r=this.satBounds,o=this.satAxes,a=s[0];for(let c=0;c<3;c++){let h=o[c],d=r[c],u=1<<c,f=s[u];h.subVectors(a,f),d.setFromPoints(h,s)}let l=this.alignedSatBounds;l[0].setFromPointsField(s,"x"),l[1].setFromPointsField(s,"y"),l[2].setFromPointsField(s,"z"),this.invMatrix.copy(this.matrix).invert(),this.needsUpdate=!1}})();Le.prototype.intersectsBox=(function(){let i=new Fn;return function(e){this.needsUpdate&&this.update();let n=e.min,s=e.max,r=this.satBounds,o=this.satAxes,a=this.alignedSatBounds;if(i.min=n.x,i.max=s.x,a[0].isSeparated(i)||(i.min=n.y,i.max=s.y,a[1].isSeparated(i))||(i.min=n.z,i.max=s.z,a[2].isSeparated(i)))return!1;for(let l=0;l<3;l++){let c=o[l],h=r[l];if(i.setFromBox(c,e),h.isSeparated(i))return!1}return!0}})();Le.prototype.intersectsTriangle=(function(){let i=new ln,t=new Array(3),e=new Fn,n=new Fn,s=new L;return function(o){this.needsUpdate&&this.update(),o.isExtendedTriangle?o.needsUpdate&&o.update():(i.copy(o),i.update(),o=i);let a=this.satBounds,l=this.satAxes;t[0]=o.a,t[1]=o.b,t[2]=o.c;for(let u=0;u<3;u++){let f=a[u],g=l[u];if(e.setFromPoints(g,t),f.isSeparated(e))return!1}let c=o.satBounds,h=o.satAxes,d=this.points;for(let u=0;u<3;u++){let f=c[u],g=h[u];if(e.setFromPoints(g,d),f.isSeparated(e))return!1}for(let u=0;u<3;u++){let f=l[u];for(let g=0;g<4;g++){let y=h[g];if(s.crossVectors(f,y),e.setFromPoints(s,t),n.setFromPoints(s,d),e.isSeparated(n))return!1}}return!0}})();Le.prototype.closestPointToPoint=(function(){return function(t,e){return this.needsUpdate&&this.update(),e.copy(t).applyMatrix4(this.invMatrix).clamp(this.min,this.max).applyMatrix4(this.matrix),e}})();Le.prototype.distanceToPoint=(function(){let i=new L;return function(e){return this.closestPointToPoint(e,i),e.distanceTo(i)}})();Le.prototype.distanceToBox=(function(){let i=["x","y","z"],t=new Array(12).fill().map(()=>new nn),e=new Array(12).fill().map(()=>new nn),n=new L,s=new L;return function(o,a=0,l=null,c=null){if(this.needsUpdate&&this.update(),this.intersectsBox(o))return(l||c)&&(o.getCenter(s),this.closestPointToPoint(s,n),o.closestPointToPoint(n,s),l&&l.copy(n),c&&c.copy(s)),0;let h=a*a,d=o.min,u=o.max,f=this.points,g=1/0;for(let p=0;p<8;p++){let m=f[p];s.copy(m).clamp(d,u);let x=m.distanceToSquared(s);if(x<g&&(g=x,l&&l.copy(m),c&&c.copy(s),x<h))return Math.sqrt(x)}let y=0;for(let p=0;p<3;p++)for(let m=0;m<=1;m++)for(let x=0;x<=1;x++){let b=(p+1)%3,v=(p+2)%3,M=m<<b|x<<v,w=1<<p|m<<b|x<<v,_=f[M],S=f[w];t[y].set(_,S);let C=i[p],A=i[b],P=i[v],U=e[y],D=U.start,O=U.end;D[C]=d[C],D[A]=m?d[A]:u[A],D[P]=x?d[P]:u[P],O[C]=u[C],O[A]=m?d[A]:u[A],O[P]=x?d[P]:u[P],y++}for(let p=0;p<=1;p++)for(let m=0;m<=1;m++)for(let x=0;x<=1;x++){s.x=p?u.x:d.x,s.y=m?u.y:d.y,s.z=x?u.z:d.z,this.closestPointToPoint(s,n);let b=s.distanceToSquared(n);if(b<g&&(g=b,l&&l.copy(n),c&&c.copy(s),b<h))return Math.sqrt(b)}for(let p=0;p<12;p++){let m=t[p];for(let x=0;x<12;x++){let b=e[x];oa(m,b,n,s);let v=n.distanceToSquared(s);if(v<g&&(g=v,l&&l.copy(n),c&&c.copy(s),v<h))return Math.sqrt(v)}}return Math.sqrt(g)}})();var lf=class extends cs{constructor(){super(()=>new ln)}},Mn=new lf;var aa=new L,cf=new L;function w0(i,t,e={},n=0,s=1/0){let r=n*n,o=s*s,a=1/0,l=null;if(i.shapecast({boundsTraverseOrder:h=>(aa.copy(t).clamp(h.min,h.max),aa.distanceToSquared(t)),intersectsBounds:(h,d,u)=>u<a&&u<o,intersectsTriangle:(h,d)=>{h.closestPointToPoint(t,aa);let u=t.distanceToSquared(aa);return u<a&&(cf.copy(aa),a=u,l=d),u<r}}),a===1/0)return null;let c=Math.sqrt(a);return e.point?e.point.copy(cf):e.point=cf.clone(),e.distance=c,e.faceIndex=l,e}var fh=parseInt("187")>=169,QM=parseInt("187")<=161,Os=new L,Bs=new L,zs=new L,ph=new xt,mh=new xt,gh=new xt,S0=new L,M0=new L,T0=new L,la=new L;function t1(i,t,e,n,s,r,o,a){let l;if(r===He?l=i.intersectTriangle(n,e,t,!0,s):l=i.intersectTriangle(t,e,n,r!==sn,s),l===null)return null;let c=i.origin.distanceTo(s);return c<o||c>a?null:{distance:c,point:s.clone()}}function A0(i,t,e,n,s,r,o,a,l,c,h){Os.fromBufferAttribute(t,r),Bs.fromBufferAttribute(t,o),zs.fromBufferAttribute(t,a);let d=t1(i,Os,Bs,zs,la,l,c,h);if(d){if(n){ph.fromBufferAttribute(n,r),mh.fromBufferAttribute(n,o),gh.fromBufferAttribute(n,a),d.uv=new xt;let f=pn.getInterpolation(la,Os,Bs,zs,ph,mh,gh,d.uv);fh||(d.uv=f)}if(s){ph.fromBufferAttribute(s,r),mh.fromBufferAttribute(s,o),gh.fromBufferAttribute(s,a),d.uv1=new xt;let f=pn.getInterpolation(la,Os,Bs,zs,ph,mh,gh,d.uv1);fh||(d.uv1=f),QM&&(d.uv2=d.uv1)}if(e){S0.fromBufferAttribute(e,r),M0.fromBufferAttribute(e,o),T0.fromBufferAttribute(e,a),d.normal=new L;let f=pn.getInterpolation(la,Os,Bs,zs,S0,M0,T0,d.normal);d.normal.dot(i.direction)>0&&d.normal.multiplyScalar(-1),fh||(d.normal=f)}let u={a:r,b:o,c:a,normal:new L,materialIndex:0};if(pn.getNormal(Os,Bs,zs,u.normal),d.face=u,d.faceIndex=r,fh){let f=new L;pn.getBarycoord(la,Os,Bs,zs,f),d.barycoord=f}}return d}function E0(i){return i&&i.isMaterial?i.side:i}function $r(i,t,e,n,s,r,o){let a=n*3,l=a+0,c=a+1,h=a+2,{index:d,groups:u}=i;i.index&&(l=d.getX(l),c=d.getX(c),h=d.getX(h));let{position:f,normal:g,uv:y,uv1:p}=i.attributes;if(Array.isArray(t)){let m=n*3;for(let x=0,b=u.length;x<b;x++){let{start:v,count:M,materialIndex:w}=u[x];if(m>=v&&m<v+M){let _=E0(t[w]),S=A0(e,f,g,y,p,l,c,h,_,r,o);if(S)if(S.faceIndex=n,S.face.materialIndex=w,s)s.push(S);else return S}}}else{let m=E0(t),x=A0(e,f,g,y,p,l,c,h,m,r,o);if(x)if(x.faceIndex=n,x.face.materialIndex=0,s)s.push(x);else return x}return null}function _e(i,t,e,n){let s=i.a,r=i.b,o=i.c,a=t,l=t+1,c=t+2;e&&(a=e.getX(a),l=e.getX(l),c=e.getX(c)),s.x=n.getX(a),s.y=n.getY(a),s.z=n.getZ(a),r.x=n.getX(l),r.y=n.getY(l),r.z=n.getZ(l),o.x=n.getX(c),o.y=n.getY(c),o.z=n.getZ(c)}function C0(i,t,e,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++)$r(l,t,e,h,r,o,a)}function P0(i,t,e,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=$r(a,t,e,d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function R0(i,t,e,n,s,r,o){let{geometry:a}=e,{index:l}=a,c=a.attributes.position;for(let h=i,d=t+i;h<d;h++){let u;if(u=h,_e(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function L0(i,t=null){t&&Array.isArray(t)&&(t=new Set(t));let e=i.geometry,n=e.index?e.index.array:null,s=e.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let y=u*2;if(ne(y,a)){let p=fe(u,o),m=me(y,a),x=1/0,b=1/0,v=1/0,M=-1/0,w=-1/0,_=-1/0;for(let S=3*p,I=3*(p+m);S<I;S++){let C=n[S],A=s.getX(C),P=s.getY(C),U=s.getZ(C);A<x&&(x=A),A>M&&(M=A),P<b&&(b=P),P>w&&(w=P),U<v&&(v=U),U>_&&(_=U)}return l[u+0]!==x||l[u+1]!==b||l[u+2]!==v||l[u+3]!==M||l[u+4]!==w||l[u+5]!==_?(l[u+0]=x,l[u+1]=b,l[u+2]=v,l[u+3]=M,l[u+4]=w,l[u+5]=_,!0):!1}else{let p=ce(u),m=he(u,o),x=g,b=!1,v=!1;if(t){if(!x){let C=p/8+f/32,A=m/8+f/32;b=t.has(C),v=t.has(A),x=!b&&!v}}else b=!0,v=!0;let M=x||b,w=x||v,_=!1;M&&(_=d(p,f,x));let S=!1;w&&(S=d(m,f,x));let I=_||S;if(I)for(let C=0;C<3;C++){let A=p+C,P=m+C,U=l[A],D=l[A+3],O=l[P],z=l[P+3];l[u+C]=U<O?U:O,l[u+C+3]=D>z?D:z}return I}}}function yn(i,t,e,n,s){let r,o,a,l,c,h,d=1/e.direction.x,u=1/e.direction.y,f=1/e.direction.z,g=e.origin.x,y=e.origin.y,p=e.origin.z,m=t[i],x=t[i+3],b=t[i+1],v=t[i+3+1],M=t[i+2],w=t[i+3+2];return d>=0?(r=(m-g)*d,o=(x-g)*d):(r=(x-g)*d,o=(m-g)*d),u>=0?(a=(b-y)*u,l=(v-y)*u):(a=(v-y)*u,l=(b-y)*u),r>l||a>o||((a>r||isNaN(r))&&(r=a),(l<o||isNaN(o))&&(o=l),f>=0?(c=(M-p)*f,h=(w-p)*f):(c=(w-p)*f,h=(M-p)*f),r>h||c>o)?!1:((c>r||r!==r)&&(r=c),(h<o||o!==o)&&(o=h),r<=s&&o>=n)}function I0(i,t,e,n,s,r,o,a){let{geometry:l,_indirectBuffer:c}=i;for(let h=n,d=n+s;h<d;h++){let u=c?c[h]:h;$r(l,t,e,u,r,o,a)}}function D0(i,t,e,n,s,r,o){let{geometry:a,_indirectBuffer:l}=i,c=1/0,h=null;for(let d=n,u=n+s;d<u;d++){let f;f=$r(a,t,e,l?l[d]:d,null,r,o),f&&f.distance<c&&(h=f,c=f.distance)}return h}function N0(i,t,e,n,s,r,o){let{geometry:a}=e,{index:l}=a,c=a.attributes.position;for(let h=i,d=t+i;h<d;h++){let u;if(u=e.resolveTriangleIndex(h),_e(o,u*3,l,c),o.needsUpdate=!0,n(o,u,s,r))return!0}return!1}function k0(i,t,e,n,s,r,o){Yt.setBuffer(i._roots[t]),yn(0,Yt.float32Array,n,r,o)&&hf(0,i,e,n,s,r,o),Yt.clearBuffer()}function hf(i,t,e,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Yt,h=i*2;if(ne(h,l)){let u=fe(i,c),f=me(h,l);C0(t,e,n,u,f,s,r,o)}else{let u=ce(i);yn(u,a,n,r,o)&&hf(u,t,e,n,s,r,o);let f=he(i,c);yn(f,a,n,r,o)&&hf(f,t,e,n,s,r,o)}}var e1=["x","y","z"];function U0(i,t,e,n,s,r){Yt.setBuffer(i._roots[t]);let o=null;return yn(0,Yt.float32Array,n,s,r)&&(o=uf(0,i,e,n,s,r)),Yt.clearBuffer(),o}function uf(i,t,e,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Yt,c=i*2;if(ne(c,a)){let d=fe(i,l),u=me(c,a);return P0(t,e,n,d,u,s,r)}else{let d=Or(i,l),u=e1[d],g=n.direction[u]>=0,y,p;g?(y=ce(i),p=he(i,l)):(y=he(i,l),p=ce(i));let x=yn(y,o,n,s,r)?uf(y,t,e,n,s,r):null;if(x){let M=x.point[u];if(g?M<=o[p+d]:M>=o[p+d+3])return x}let v=yn(p,o,n,s,r)?uf(p,t,e,n,s,r):null;return x&&v?x.distance<=v.distance?x:v:x||v||null}}var xh=new ee,qr=new ln,Yr=new ln,ca=new Ut,F0=new Le,yh=new Le;function O0(i,t,e,n){Yt.setBuffer(i._roots[t]);let s=df(0,i,e,n);return Yt.clearBuffer(),s}function df(i,t,e,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Yt,l=i*2;if(s===null&&(e.boundingBox||e.computeBoundingBox(),F0.set(e.boundingBox.min,e.boundingBox.max,n),s=F0),ne(l,o)){let h=t.geometry,d=h.index,u=h.attributes.position,f=e.index,g=e.attributes.position,y=fe(i,a),p=me(l,o);if(ca.copy(n).invert(),e.boundsTree)return ye(i,r,yh),yh.matrix.copy(ca),yh.needsUpdate=!0,e.boundsTree.shapecast({intersectsBounds:x=>yh.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let b=y*3,v=(p+y)*3;b<v;b+=3)if(_e(Yr,b,d,u),Yr.needsUpdate=!0,x.intersectsTriangle(Yr))return!0;return!1}});{let m=ds(e);for(let x=y*3,b=(p+y)*3;x<b;x+=3){_e(qr,x,d,u),qr.a.applyMatrix4(ca),qr.b.applyMatrix4(ca),qr.c.applyMatrix4(ca),qr.needsUpdate=!0;for(let v=0,M=m*3;v<M;v+=3)if(_e(Yr,v,f,g),Yr.needsUpdate=!0,qr.intersectsTriangle(Yr))return!0}}}else{let h=ce(i),d=he(i,a);return ye(h,r,xh),!!(s.intersectsBox(xh)&&df(h,t,e,n,s)||(ye(d,r,xh),s.intersectsBox(xh)&&df(d,t,e,n,s)))}}var _h=new Ut,ff=new Le,ha=new Le,n1=new L,i1=new L,s1=new L,r1=new L;function B0(i,t,e,n={},s={},r=0,o=1/0){t.boundingBox||t.computeBoundingBox(),ff.set(t.boundingBox.min,t.boundingBox.max,e),ff.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=t.attributes.position,d=t.index,u=Mn.getPrimitive(),f=Mn.getPrimitive(),g=n1,y=i1,p=null,m=null;s&&(p=s1,m=r1);let x=1/0,b=null,v=null;return _h.copy(e).invert(),ha.matrix.copy(_h),i.shapecast({boundsTraverseOrder:M=>ff.distanceToBox(M),intersectsBounds:(M,w,_)=>_<x&&_<o?(w&&(ha.min.copy(M.min),ha.max.copy(M.max),ha.needsUpdate=!0),!0):!1,intersectsRange:(M,w)=>{if(t.boundsTree)return t.boundsTree.shapecast({boundsTraverseOrder:S=>ha.distanceToBox(S),intersectsBounds:(S,I,C)=>C<x&&C<o,intersectsRange:(S,I)=>{for(let C=S,A=S+I;C<A;C++){_e(f,3*C,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let P=M,U=M+w;P<U;P++){_e(u,3*P,c,l),u.needsUpdate=!0;let D=u.distanceToTriangle(f,g,p);if(D<x&&(y.copy(g),m&&m.copy(p),x=D,b=P,v=C),D<r)return!0}}}});{let _=ds(t);for(let S=0,I=_;S<I;S++){_e(f,3*S,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let C=M,A=M+w;C<A;C++){_e(u,3*C,c,l),u.needsUpdate=!0;let P=u.distanceToTriangle(f,g,p);if(P<x&&(y.copy(g),m&&m.copy(p),x=P,b=C,v=S),P<r)return!0}}}}}),Mn.releasePrimitive(u),Mn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=x,n.faceIndex=b,s&&(s.point?s.point.copy(m):s.point=m.clone(),s.point.applyMatrix4(_h),y.applyMatrix4(_h),s.distance=y.sub(s.point).length(),s.faceIndex=v),n)}function z0(i,t=null){t&&Array.isArray(t)&&(t=new Set(t));let e=i.geometry,n=e.index?e.index.array:null,s=e.attributes.position,r,o,a,l,c=0,h=i._roots;for(let u=0,f=h.length;u<f;u++)r=h[u],o=new Uint32Array(r),a=new Uint16Array(r),l=new Float32Array(r),d(0,c),c+=r.byteLength;function d(u,f,g=!1){let y=u*2;if(ne(y,a)){let p=fe(u,o),m=me(y,a),x=1/0,b=1/0,v=1/0,M=-1/0,w=-1/0,_=-1/0;for(let S=p,I=p+m;S<I;S++){let C=3*i.resolveTriangleIndex(S);for(let A=0;A<3;A++){let P=C+A;P=n?n[P]:P;let U=s.getX(P),D=s.getY(P),O=s.getZ(P);U<x&&(x=U),U>M&&(M=U),D<b&&(b=D),D>w&&(w=D),O<v&&(v=O),O>_&&(_=O)}}return l[u+0]!==x||l[u+1]!==b||l[u+2]!==v||l[u+3]!==M||l[u+4]!==w||l[u+5]!==_?(l[u+0]=x,l[u+1]=b,l[u+2]=v,l[u+3]=M,l[u+4]=w,l[u+5]=_,!0):!1}else{let p=ce(u),m=he(u,o),x=g,b=!1,v=!1;if(t){if(!x){let C=p/8+f/32,A=m/8+f/32;b=t.has(C),v=t.has(A),x=!b&&!v}}else b=!0,v=!0;let M=x||b,w=x||v,_=!1;M&&(_=d(p,f,x));let S=!1;w&&(S=d(m,f,x));let I=_||S;if(I)for(let C=0;C<3;C++){let A=p+C,P=m+C,U=l[A],D=l[A+3],O=l[P],z=l[P+3];l[u+C]=U<O?U:O,l[u+C+3]=D>z?D:z}return I}}}function V0(i,t,e,n,s,r,o){Yt.setBuffer(i._roots[t]),yn(0,Yt.float32Array,n,r,o)&&pf(0,i,e,n,s,r,o),Yt.clearBuffer()}function pf(i,t,e,n,s,r,o){let{float32Array:a,uint16Array:l,uint32Array:c}=Yt,h=i*2;if(ne(h,l)){let u=fe(i,c),f=me(h,l);I0(t,e,n,u,f,s,r,o)}else{let u=ce(i);yn(u,a,n,r,o)&&pf(u,t,e,n,s,r,o);let f=he(i,c);yn(f,a,n,r,o)&&pf(f,t,e,n,s,r,o)}}var o1=["x","y","z"];function H0(i,t,e,n,s,r){Yt.setBuffer(i._roots[t]);let o=null;return yn(0,Yt.float32Array,n,s,r)&&(o=mf(0,i,e,n,s,r)),Yt.clearBuffer(),o}function mf(i,t,e,n,s,r){let{float32Array:o,uint16Array:a,uint32Array:l}=Yt,c=i*2;if(ne(c,a)){let d=fe(i,l),u=me(c,a);return D0(t,e,n,d,u,s,r)}else{let d=Or(i,l),u=o1[d],g=n.direction[u]>=0,y,p;g?(y=ce(i),p=he(i,l)):(y=he(i,l),p=ce(i));let x=yn(y,o,n,s,r)?mf(y,t,e,n,s,r):null;if(x){let M=x.point[u];if(g?M<=o[p+d]:M>=o[p+d+3])return x}let v=yn(p,o,n,s,r)?mf(p,t,e,n,s,r):null;return x&&v?x.distance<=v.distance?x:v:x||v||null}}var vh=new ee,Zr=new ln,Kr=new ln,ua=new Ut,G0=new Le,bh=new Le;function W0(i,t,e,n){Yt.setBuffer(i._roots[t]);let s=gf(0,i,e,n);return Yt.clearBuffer(),s}function gf(i,t,e,n,s=null){let{float32Array:r,uint16Array:o,uint32Array:a}=Yt,l=i*2;if(s===null&&(e.boundingBox||e.computeBoundingBox(),G0.set(e.boundingBox.min,e.boundingBox.max,n),s=G0),ne(l,o)){let h=t.geometry,d=h.index,u=h.attributes.position,f=e.index,g=e.attributes.position,y=fe(i,a),p=me(l,o);if(ua.copy(n).invert(),e.boundsTree)return ye(i,r,bh),bh.matrix.copy(ua),bh.needsUpdate=!0,e.boundsTree.shapecast({intersectsBounds:x=>bh.intersectsBox(x),intersectsTriangle:x=>{x.a.applyMatrix4(n),x.b.applyMatrix4(n),x.c.applyMatrix4(n),x.needsUpdate=!0;for(let b=y,v=p+y;b<v;b++)if(_e(Kr,3*t.resolveTriangleIndex(b),d,u),Kr.needsUpdate=!0,x.intersectsTriangle(Kr))return!0;return!1}});{let m=ds(e);for(let x=y,b=p+y;x<b;x++){let v=t.resolveTriangleIndex(x);_e(Zr,3*v,d,u),Zr.a.applyMatrix4(ua),Zr.b.applyMatrix4(ua),Zr.c.applyMatrix4(ua),Zr.needsUpdate=!0;for(let M=0,w=m*3;M<w;M+=3)if(_e(Kr,M,f,g),Kr.needsUpdate=!0,Zr.intersectsTriangle(Kr))return!0}}}else{let h=ce(i),d=he(i,a);return ye(h,r,vh),!!(s.intersectsBox(vh)&&gf(h,t,e,n,s)||(ye(d,r,vh),s.intersectsBox(vh)&&gf(d,t,e,n,s)))}}var wh=new Ut,xf=new Le,da=new Le,a1=new L,l1=new L,c1=new L,h1=new L;function X0(i,t,e,n={},s={},r=0,o=1/0){t.boundingBox||t.computeBoundingBox(),xf.set(t.boundingBox.min,t.boundingBox.max,e),xf.needsUpdate=!0;let a=i.geometry,l=a.attributes.position,c=a.index,h=t.attributes.position,d=t.index,u=Mn.getPrimitive(),f=Mn.getPrimitive(),g=a1,y=l1,p=null,m=null;s&&(p=c1,m=h1);let x=1/0,b=null,v=null;return wh.copy(e).invert(),da.matrix.copy(wh),i.shapecast({boundsTraverseOrder:M=>xf.distanceToBox(M),intersectsBounds:(M,w,_)=>_<x&&_<o?(w&&(da.min.copy(M.min),da.max.copy(M.max),da.needsUpdate=!0),!0):!1,intersectsRange:(M,w)=>{if(t.boundsTree){let _=t.boundsTree;return _.shapecast({boundsTraverseOrder:S=>da.distanceToBox(S),intersectsBounds:(S,I,C)=>C<x&&C<o,intersectsRange:(S,I)=>{for(let C=S,A=S+I;C<A;C++){let P=_.resolveTriangleIndex(C);_e(f,3*P,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let U=M,D=M+w;U<D;U++){let O=i.resolveTriangleIndex(U);_e(u,3*O,c,l),u.needsUpdate=!0;let z=u.distanceToTriangle(f,g,p);if(z<x&&(y.copy(g),m&&m.copy(p),x=z,b=U,v=C),z<r)return!0}}}})}else{let _=ds(t);for(let S=0,I=_;S<I;S++){_e(f,3*S,d,h),f.a.applyMatrix4(e),f.b.applyMatrix4(e),f.c.applyMatrix4(e),f.needsUpdate=!0;for(let C=M,A=M+w;C<A;C++){let P=i.resolveTriangleIndex(C);_e(u,3*P,c,l),u.needsUpdate=!0;let U=u.distanceToTriangle(f,g,p);if(U<x&&(y.copy(g),m&&m.copy(p),x=U,b=C,v=S),U<r)return!0}}}}}),Mn.releasePrimitive(u),Mn.releasePrimitive(f),x===1/0?null:(n.point?n.point.copy(y):n.point=y.clone(),n.distance=x,n.faceIndex=b,s&&(s.point?s.point.copy(m):s.point=m.clone(),s.point.applyMatrix4(wh),y.applyMatrix4(wh),s.distance=y.sub(s.point).length(),s.faceIndex=v),n)}function yf(i,t,e){return i===null?null:(i.point.applyMatrix4(t.matrixWorld),i.distance=i.point.distanceTo(e.ray.origin),i.object=t,i)}var Sh=new Le,Mh=new Li,$0=new L,q0=new Ut,Y0=new L,_f=["getX","getY","getZ"],Th=class i extends dh{static serialize(t,e={}){e={cloneBuffers:!0,...e};let n=t.geometry,s=t._roots,r=t._indirectBuffer,o=n.getIndex(),a={version:1,roots:null,index:null,indirectBuffer:null};return e.cloneBuffers?(a.roots=s.map(l=>l.slice()),a.index=o?o.array.slice():null,a.indirectBuffer=r?r.slice():null):(a.roots=s,a.index=o?o.array:null,a.indirectBuffer=r),a}static deserialize(t,e,n={}){n={setIndex:!0,indirect:!!t.indirectBuffer,...n};let{index:s,roots:r,indirectBuffer:o}=t;t.version||(console.warn("MeshBVH.deserialize: Serialization format has been changed and will be fixed up. It is recommended to regenerate any stored serialized data."),l(r));let a=new i(e,{...n,[ia]:!0});if(a._roots=r,a._indirectBuffer=o||null,n.setIndex){let c=e.getIndex();if(c===null){let h=new re(t.index,1,!1);e.setIndex(h)}else c.array!==s&&(c.array.set(s),c.needsUpdate=!0)}return a;function l(c){for(let h=0;h<c.length;h++){let d=c[h],u=new Uint32Array(d),f=new Uint16Array(d);for(let g=0,y=d.byteLength/32;g<y;g++){let p=8*g,m=2*p;ne(m,f)||(u[p+6]=u[p+6]/8-g)}}}}get primitiveStride(){return 3}get resolveTriangleIndex(){return this.resolvePrimitiveIndex}constructor(t,e={}){e.maxLeafTris&&(console.warn('MeshBVH: "maxLeafTris" option has been deprecated. Use "targetLeafSize", instead.'),e={...e,targetLeafSize:e.maxLeafTris}),super(t,e)}shiftTriangleOffsets(t){return super.shiftPrimitiveOffsets(t)}writePrimitiveBounds(t,e,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,c=(r?r[t]:t)*3,h=c+0,d=c+1,u=c+2;a&&(h=a[h],d=a[d],u=a[u]);for(let f=0;f<3;f++){let g=o[_f[f]](h),y=o[_f[f]](d),p=o[_f[f]](u),m=g;y<m&&(m=y),p<m&&(m=p);let x=g;y>x&&(x=y),p>x&&(x=p),e[n+f]=m,e[n+f+3]=x}return e}computePrimitiveBounds(t,e,n){let s=this.geometry,r=this._indirectBuffer,o=s.attributes.position,a=s.index?s.index.array:null,l=o.normalized;if(t<0||e+t-n.offset>n.length/6)throw new Error("MeshBVH: compute triangle bounds range is invalid.");let c=o.array,h=o.offset||0,d=3;o.isInterleavedBufferAttribute&&(d=o.data.stride);let u=["getX","getY","getZ"],f=n.offset;for(let g=t,y=t+e;g<y;g++){let m=(r?r[g]:g)*3,x=(g-f)*6,b=m+0,v=m+1,M=m+2;a&&(b=a[b],v=a[v],M=a[M]),l||(b=b*d+h,v=v*d+h,M=M*d+h);for(let w=0;w<3;w++){let _,S,I;l?(_=o[u[w]](b),S=o[u[w]](v),I=o[u[w]](M)):(_=c[b+w],S=c[v+w],I=c[M+w]);let C=_;S<C&&(C=S),I<C&&(C=I);let A=_;S>A&&(A=S),I>A&&(A=I);let P=(A-C)/2,U=w*2;n[x+U+0]=C+P,n[x+U+1]=P+(Math.abs(C)+P)*Fr}}return n}raycastObject3D(t,e,n=[]){let{material:s}=t;if(s===void 0)return;q0.copy(t.matrixWorld).invert(),Mh.copy(e.ray).applyMatrix4(q0),Y0.setFromMatrixScale(t.matrixWorld),$0.copy(Mh.direction).multiply(Y0);let r=$0.length(),o=e.near/r,a=e.far/r;if(e.firstHitOnly===!0){let l=this.raycastFirst(Mh,s,o,a);l=yf(l,t,e),l&&n.push(l)}else{let l=this.raycast(Mh,s,o,a);for(let c=0,h=l.length;c<h;c++){let d=yf(l[c],t,e);d&&n.push(d)}}return n}refit(t=null){return(this.indirect?z0:L0)(this,t)}raycast(t,e=ii,n=0,s=1/0){let r=this._roots,o=[],a=this.indirect?V0:k0;for(let l=0,c=r.length;l<c;l++)a(this,l,e,t,o,n,s);return o}raycastFirst(t,e=ii,n=0,s=1/0){let r=this._roots,o=null,a=this.indirect?H0:U0;for(let l=0,c=r.length;l<c;l++){let h=a(this,l,e,t,n,s);h!=null&&(o==null||h.distance<o.distance)&&(o=h)}return o}intersectsGeometry(t,e){let n=!1,s=this._roots,r=this.indirect?W0:O0;for(let o=0,a=s.length;o<a&&(n=r(this,o,t,e),!n);o++);return n}shapecast(t){let e=Mn.getPrimitive(),n=super.shapecast({...t,intersectsPrimitive:t.intersectsTriangle,scratchPrimitive:e,iterate:this.indirect?N0:R0});return Mn.releasePrimitive(e),n}bvhcast(t,e,n){let{intersectsRanges:s,intersectsTriangles:r}=n,o=Mn.getPrimitive(),a=this.geometry.index,l=this.geometry.attributes.position,c=this.indirect?g=>{let y=this.resolveTriangleIndex(g);_e(o,y*3,a,l)}:g=>{_e(o,g*3,a,l)},h=Mn.getPrimitive(),d=t.geometry.index,u=t.geometry.attributes.position,f=t.indirect?g=>{let y=t.resolveTriangleIndex(g);_e(h,y*3,d,u)}:g=>{_e(h,g*3,d,u)};if(r){if(!(t instanceof i))throw new Error('MeshBVH: "intersectsTriangles" callback can only be used with another MeshBVH.');let g=(y,p,m,x,b,v,M,w)=>{for(let _=m,S=m+x;_<S;_++){f(_),h.a.applyMatrix4(e),h.b.applyMatrix4(e),h.c.applyMatrix4(e),h.needsUpdate=!0;for(let I=y,C=y+p;I<C;I++)if(c(I),o.needsUpdate=!0,r(o,h,I,_,b,v,M,w))return!0}return!1};if(s){let y=s;s=function(p,m,x,b,v,M,w,_){return y(p,m,x,b,v,M,w,_)?!0:g(p,m,x,b,v,M,w,_)}}else s=g}return super.bvhcast(t,e,{intersectsRanges:s})}intersectsBox(t,e){return Sh.set(t.min,t.max,e),Sh.needsUpdate=!0,this.shapecast({intersectsBounds:n=>Sh.intersectsBox(n),intersectsTriangle:n=>Sh.intersectsTriangle(n)})}intersectsSphere(t){return this.shapecast({intersectsBounds:e=>t.intersectsBox(e),intersectsTriangle:e=>e.intersectsSphere(t)})}closestPointToGeometry(t,e,n={},s={},r=0,o=1/0){return(this.indirect?X0:B0)(this,t,e,n,s,r,o)}closestPointToPoint(t,e={},n=0,s=1/0){return w0(this,t,e,n,s)}};function Z0(i,t){let e=Math.sqrt(2*u1(i,t)/2e4),n=new Map,s=new Uint32Array(i.length/3);for(let o=0;o<s.length;o++){let[a,l,c]=[0,1,2].map(u=>Math.floor(i[3*o+u]/e)+4096),h=(a*8192+l)*8192+c,d=n.get(h);d===void 0&&n.set(h,o),s[o]=d??o}let r=[];for(let o=0;o<t.length;o+=3){let[a,l,c]=[s[t[o]],s[t[o+1]],s[t[o+2]]];a!==l&&l!==c&&c!==a&&r.push(a,l,c)}return Uint32Array.from(r)}function u1(i,t){let e=0;for(let n=0;n<t.length;n+=3){let[s,r,o]=[3*t[n],3*t[n+1],3*t[n+2]],[a,l,c]=[0,1,2].map(f=>i[r+f]-i[s+f]),[h,d,u]=[0,1,2].map(f=>i[o+f]-i[s+f]);e+=Math.hypot(l*u-c*d,c*h-a*u,a*d-l*h)}return e/2}var d1=[226,187,167],f1=i=>{let t=i/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4},Ah=class{mesh;tree;full;draft;sketch;bare;placed;fine;coarse=null;deposits=new Nc;shadow;zones_shown=0;constructor(t){let e=t.positions.length/3,n=new Te;n.setAttribute("position",new re(t.positions,3)),n.setIndex(new re(t.faces,1)),t.normals?n.setAttribute("normal",new re(t.normals,3)):n.computeVertexNormals();let s=new Float32Array(e*3);for(let a=0;a<s.length;a++)s[a]=f1(t.colours?t.colours[a]:d1[a%3]);n.setAttribute("tone",new re(s,3)),n.setAttribute("open_share",new re(t.open??new Float32Array(e).fill(1),1)),n.setAttribute("zone",new re(t.zone??new Float32Array(e).fill(-1),1)),n.setAttribute("bend",new re(t.bend??new Float32Array(2*e),2)),n.setAttribute("dose",new re(t.ml??new Float32Array(e),1)),this.shadow=new Uc(n),this.tree=new Th(n,{indirect:!0});let r={colour_map:{value:Vm()},...this.deposits.uniforms,...this.shadow.uniforms,dose_max:{value:1},dose_factor:{value:1},dose_share:{value:0},rx:{value:0},lines_on:{value:0},marked:{value:-1},zones_on:{value:1},hatch_px:{value:7}},o=a=>new ke({vertexShader:Od,fragmentShader:Rg,side:sn,uniforms:r,defines:a});this.full=o({}),this.draft=o({DRAFT:""}),this.sketch=o({DRAFT:"",BARE:""}),this.bare=o({BARE:""}),this.placed=new ke({vertexShader:Od,fragmentShader:Lg,side:sn,uniforms:r,glslVersion:zo,blending:Nn}),this.fine=n,this.mesh=new Xt(n,this.full)}showZones(t){let e=this.fine.getAttribute("zone");e.copyArray(t),e.needsUpdate=!0,this.zones_shown++}drawAs(t,e){this.mesh.material=this[t],e(),this.mesh.material=this.full}show(t){this.mesh.material={fine:this.full,coarse:this.draft,sketch:this.sketch}[t],t!=="fine"&&(this.coarse??=this.coarser()),this.mesh.geometry=t!=="fine"&&this.coarse?this.coarse:this.fine}coarser(){let t=new Te,e=this.fine.index;t.setIndex(new re(Z0(this.fine.getAttribute("position").array,e.array),1));for(let[n,s]of Object.entries(this.fine.attributes))t.setAttribute(n,s);return t}dispose(){this.mesh.removeFromParent(),this.fine.dispose(),this.coarse?.dispose(),this.mesh.material.uniforms.colour_map.value.dispose(),this.full.dispose(),this.draft.dispose(),this.sketch.dispose(),this.bare.dispose(),this.placed.dispose(),this.deposits.dispose(),this.shadow.dispose()}normalAt(t){let e=this.fine.getAttribute("normal");return t.reduce((n,s)=>n.add(new L().fromBufferAttribute(e,s)),new L).normalize()}showDose(t,e,n){let s=this.mesh.material.uniforms;[s.dose_factor.value,s.dose_max.value,s.rx.value]=[t,e,n??0]}get marks(){return this.full.uniforms.marked.value>=0}mark(t){this.mesh.material.uniforms.marked.value=t??-1}doseAt(t,[e,n,s]){let r=this.fine,o=g=>[e,n,s].map(y=>new L().fromBufferAttribute(r.getAttribute(g),y));if(this.deposits.uniforms.deposits_on.value){let g=this.normalAt([e,n,s]),y=r.getAttribute("bend"),p=[0,1].map(m=>(y.getComponent(e,m)+y.getComponent(n,m)+y.getComponent(s,m))/3);return this.deposits.at(t,g,p)*this.mesh.material.uniforms.dose_factor.value}let[a,l,c]=o("position"),h=(g,y,p)=>y.clone().sub(g).cross(p.clone().sub(g)).length(),d=[h(t,l,c),h(t,c,a),h(t,a,l)],u=r.getAttribute("dose"),f=[e,n,s].reduce((g,y,p)=>g+d[p]*u.getX(y),0);return this.mesh.material.uniforms.dose_factor.value*f/(d[0]+d[1]+d[2]||1)}style(t){for(let[e,n]of Object.entries(t))this.mesh.material.uniforms[e].value=n}};var fs=class{constructor(t,e,n,s,r,o=!1){this.holder=t;this.overlays=s;this.store=r;this.painter=new Kc(e,o,c=>this.draw(c)),this.rig=new $c(e,()=>this.draw()),this.rig.controls.addEventListener("start",()=>this.turning=!0),this.rig.controls.addEventListener("end",()=>this.turning=!1);let a=new Eo("#ffffff",1.5);a.position.set(-.5,.7,1),this.rig.camera.add(a,a.target),a.target.position.set(0,0,-1);let l=new To("#ffffff","#c8bdb5",2);for(let c of[a,l])c.layers.enable(yi);this.rig.camera.layers.enable(yi),this.scene.add(this.needle.group,this.expected,l,this.rig.camera),this.labels=new Yc(n)}holder;overlays;store;rig;labels;skin;ruler;pose=()=>null;moved=()=>{};marks={locked:new Set,flagged:new Map};scene=new Ri;plan;expected=new be;last={plan:null,points:0};needle=new na(null);sight;eyes=[];colours=new Map;middle=new L;asked=0;visible=[];seen_for="";cast_for="";seen_from="";stood_for="";hidden=!1;turning=!1;painter;ray=new Ms;observer=new ResizeObserver(()=>this.resize());begin(t,e,n,s){this.showSkin(t,e),this.showPlan(n,s),this.observer.observe(this.holder),this.resize(),this.standAtBest(!0),this.store.watch((r,o)=>this.follow(r,o))}showSkin(t,e){this.ruler?.clear(),this.ruler?.group.removeFromParent(),this.skin?.dispose(),this.eyes.forEach(qn),this.skin=new Ah(t),this.eyes=Qg(e),this.sight=new nh(this.rig,this.skin),this.ruler=new eh(this.skin,()=>this.draw());for(let n of[this.skin.mesh,...this.eyes])n.layers.set(yi);this.scene.add(this.skin.mesh,...this.eyes,this.ruler.group),this.seen_for=this.cast_for=""}showPlan(t,e){let{plan:n,store:s}=this;this.colours=e,this.plan=new zc(t,this.skin,e,n??null),n?.dispose(),this.plan.scale(this.labels.size),this.scene.add(this.plan.group),(!n||JSON.stringify(n.content.needle)!==JSON.stringify(t.needle))&&(qn(this.needle.group),this.needle=new na(t.needle),this.scene.add(this.needle.group));let r=this.plan.places;this.rig.home=r.length?r:p1(this.skin),this.middle=new ee().setFromPoints(this.rig.home).getCenter(new L),this.rig.start=Jg(this.plan.markers.normals),this.seen_for="",n&&this.follow(s.now,null)}hidePlan(t){for(let e of[this.skin.mesh,...this.eyes,this.plan.group,this.needle.group])e.visible=!t;this.hidden=t,this.draw()}get hidesPlan(){return this.hidden}get centre(){return this.middle}get pictured(){return this.last}get pictures(){return this.painter.renderer.info.render.frame}get memory(){return{...this.painter.renderer.info.memory}}standAtBest(t){this.rig.view(this.rig.start,t)}add(t){this.scene.add(t),this.draw()}moveMarker(t,e,n){this.plan.markers.move(t,e,n),this.seen_for="",this.hurry()}expect(t,e){let n=$m();return n.position.copy(t),n.quaternion.setFromUnitVectors(new L(0,1,0),e),n.scale.setScalar(Math.max(...this.plan.markers.radius_mm)),this.expected.add(n),this.hurry(),()=>{qn(n),this.draw()}}dispose(){this.observer.disconnect(),cancelAnimationFrame(this.asked),this.rig.controls.dispose(),this.plan.dispose(),this.skin.dispose(),qn(this.scene),this.painter.dispose()}draw(t=!1){this.asked||(this.asked=requestAnimationFrame(e=>this.frame(e,t)))}hurry(){this.painter.pace.hurry(),this.draw()}get waits(){return this.asked!==0||this.rig.moving}get busy(){return this.asked!==0||this.rig.moving||this.painter.unfinished}pick(t,e,n){if(!this.plan.markers.shown)return-1;let s=this.holder.getBoundingClientRect(),[r,o]=[t-s.x,e-s.y],a=-1,l=1/0;for(let c of this.visible){let h=Math.hypot(c.x-r,c.y-o);h<Math.max(c.radius+3,n)&&h<l&&([a,l]=[c.row,h])}return a}picture(){this.frame(performance.now(),!0,!0);let t=document.createElement("canvas"),{width:e,height:n}=this.painter.renderer.domElement;[t.width,t.height]=[e,n];let s=t.getContext("2d");s.fillStyle="#ffffff",s.fillRect(0,0,e,n);for(let r of[this.painter.renderer.domElement,this.labels.canvas])s.drawImage(r,0,0,e,n);return t.toDataURL("image/png")}skinAt(t,e){let n=this.holder.getBoundingClientRect(),s=new xt((t-n.x)/n.width*2-1,1-(e-n.y)/n.height*2);this.ray.setFromCamera(s,this.rig.camera);let r=this.skin.tree.raycastFirst(this.ray.ray,this.skin.mesh.material);return!r?.face||r.faceIndex==null?null:{place:r.point,face:r.faceIndex,corners:[r.face.a,r.face.b,r.face.c]}}nearestOnSkin(t){let e={point:new L,distance:0,faceIndex:0};if(!this.skin.tree.closestPointToPoint(t,e))return null;let n=this.skin.mesh.geometry.index,s=[0,1,2].map(r=>n.getX(3*e.faceIndex+r));return{place:e.point.clone(),normal:this.skin.normalAt(s)}}get mmPerPx(){let{camera:t,controls:e}=this.rig;return 2*t.position.distanceTo(e.target)*Math.tan(t.fov*Math.PI/360)/this.holder.clientHeight}probe(t,e){let n=this.skinAt(t,e);return n&&this.skin.doseAt(n.place,n.corners)}project(t){let e=this.holder.getBoundingClientRect(),{x:n,y:s}=this.toScreen(this.plan.markers.places[t]);return{x:n+e.x,y:s+e.y,visible:this.visible.some(r=>r.row===t)}}lookAt(t,e){let n=this.plan.content.points.region.flatMap((o,a)=>o===t&&(e===null||this.plan.content.points.laterality[a]===e)?[a]:[]);if(!n.length)return this.rig.view(this.rig.start);let s=n.map(o=>this.plan.markers.places[o]),r=n.reduce((o,a)=>o.add(this.plan.markers.normals[a]),new L);for(let o of this.plan.content.outlines)o.region===t&&(!e||e==="midline"||o.label.endsWith(`.${e}`))&&s.push(...o.xyz_mm.map(a=>new L(...a)));r.length()<.2*n.length&&r.set(0,-1,0),r.z=Math.max(Math.min(r.z,.6*r.length()),-.6*r.length()),this.rig.look(r,s)}showDose({factor:t,max:e,rx:n},s,r){this.skin.showDose(t,e,n),this.skin.deposits.choose(s,r),this.draw()}mark(t){this.skin.mark(t),this.draw()}measureAt(t){let e=this.holder.getBoundingClientRect();if(t<0){let s=this.skinAt(e.x+e.width/2,e.y+e.height/2);s&&this.ruler.add(s);return}let n={point:new L,distance:0,faceIndex:0};this.skin.tree.closestPointToPoint(this.plan.markers.places[t],n)&&this.ruler.add({face:n.faceIndex,place:n.point})}get needleTip(){return this.needle.tip}follow(t,e){let n=t.mode!=="points";e&&t.current>=0&&t.current!==e.current&&this.sight.bringIntoSight(this.plan.markers.places[t.current],this.plan.markers.normals[t.current]),this.plan.follow(t,t===e?null:e),this.skin.style({dose_share:n?t.opacity:0,lines_on:n&&t.layers.isodose?1:0,zones_on:t.layers.zones?1:0}),this.draw()}resize(){let{clientWidth:t,clientHeight:e}=this.holder;if(!t||!e)return;let n=Math.min(window.devicePixelRatio||1,2);this.painter.resize(t,e,n),this.labels.resize(t,e,n),this.plan.scale(this.labels.size),this.rig.resize(t,e),this.draw()}frame(t,e=!1,n=!1){this.asked=0;let{painter:s}=this;if(!n&&s.pace.occupied)return this.draw(e);let r=this.rig.step(t);(!e||r||this.turning||this.store.now.playing)&&s.pace.hurry();let{camera:o}=this.rig;o.updateMatrixWorld();let a={scene:this.scene,camera:o,skin:this.skin,dosed:this.dosed,plain:this.plain,ground:this.ground},l=s.wayTo(a,e&&!s.pace.hurried,n);s.prepare(l,this.skin);let c=this.mmPerPx;this.plan.markers.coarse=jc(l),this.plan.markers.fit(c,this.store.now.mode==="both"?.8:1,o.position),this.look(c,l==="whole"||l==="keep"),this.stood_for!==this.seen_from&&(this.stood_for=this.seen_from,this.moved()),this.placeNeedle(),s.paint(a,l,n),this.last={plan:this.plan.content,points:this.plan.content.points.number.length+this.expected.children.length},this.write();let{standing:h}=this.rig;h!==this.store.now.view&&this.store.set({view:h}),r&&this.draw()}get dosed(){return this.store.now.mode!=="points"}get plain(){return!this.hidden&&!this.skin.marks&&(!this.dosed||this.skin.deposits.any)}get ground(){let{layers:t}=this.store.now,{clientWidth:e,clientHeight:n}=this.holder;return[this.standing,window.devicePixelRatio,e,n,this.skin.mesh.uuid,this.skin.zones_shown,...this.plan.still.map(({uuid:s})=>s),t.outlines,t.zones].join()}get standing(){let{camera:t}=this.rig;return[...t.matrixWorld.elements,t.aspect,this.mmPerPx].map(e=>e.toFixed(6)).join()}look(t,e){let{camera:n}=this.rig,s=this.standing;this.seen_from=s;let r=`${s} ${this.plan.markers.radius_mm[0]}`;r===this.seen_for&&(!e||s===this.cast_for)||(this.seen_for=r,s!==this.cast_for&&e&&this.skin.shadow.cast(this.painter.renderer,n,this.rig.controls.target,.62*t*Math.hypot(this.holder.clientWidth,this.holder.clientHeight)),e&&(this.cast_for=s),this.visible=this.plan.markers.places.flatMap((o,a)=>this.sight.unhidden(o,this.plan.markers.normals[a])?[{row:a,...this.toScreen(o),radius:this.plan.markers.radius_mm[a]/t,facing:this.facing(a)}]:[]))}placeNeedle(){let{current:t,hover:e}=this.store.now;if(this.plan.markers.mark(t,e),this.hidden)return this.needle.hide();let n=e<0?this.pose():null,s=o=>this.visible.some(a=>a.row===o);if(n){let{from:o,to:a,way:l,insertion_mm:c,emptied:h}=n,d=this.plan.markers.places[o].clone().lerp(this.plan.markers.places[a],l),u=o===a?0:.18*this.plan.markers.places[o].distanceTo(this.plan.markers.places[a])*4*l*(1-l);d.addScaledVector(this.plan.markers.normals[o],u*(1-l)).addScaledVector(this.plan.markers.normals[a],u*l);let f=this.plan.needles[o].clone().lerp(this.plan.needles[a],l).normalize();return this.needle.stand(d,f,c,h,s(a))}let r=e>=0?e:t;if(r<0)return this.needle.hide();this.needle.stand(this.plan.markers.places[r],this.plan.needles[r],this.plan.content.points.insertion_mm[r],.5,s(r))}toScreen(t){let e=t.clone().project(this.rig.camera);return{x:(e.x+1)/2*this.holder.clientWidth,y:(1-e.y)/2*this.holder.clientHeight}}facing(t){return this.rig.camera.position.clone().sub(this.plan.markers.places[t]).normalize().dot(this.plan.markers.normals[t])}write(){let{mode:t,layers:e,current:n,hover:s}=this.store.now,r=getComputedStyle(this.holder),o=f=>r.getPropertyValue(f).trim(),a={ink:o("--label-ink"),halo:o("--label-halo"),accent:o("--label-accent"),rim:o("--label-rim")},l={...a,ink:o("--ink")};if(this.hidden)return this.labels.begin([],this.holder.getBoundingClientRect());this.labels.begin(this.overlays().map(f=>f.getBoundingClientRect()),this.holder.getBoundingClientRect());let c=this.rig.camera;this.labels.compass(f=>f.clone().transformDirection(c.matrixWorldInverse),zf,l);let h=this.ruler.middle;h&&this.labels.measure_mark(this.toScreen(h),this.ruler.words,a);let d=[s,n].filter((f,g,y)=>f>=0&&y.indexOf(f)===g),u=t==="dose"?this.visible.filter(({row:f})=>d.includes(f)):this.visible;for(let f of d.reverse()){let g=u.find(y=>y.row===f);g&&this.labels.chosen(g,String(this.plan.content.points.number[f]),u,f===n,a)}if(e.numbers&&t!=="dose"&&this.labels.numbers(u,this.plan.rules,d,t==="both"?Jo:Qo,a),t!=="dose")for(let f of u){this.marks.locked.has(f.row)&&this.labels.pin(f);let g=this.marks.flagged.get(f.row);g&&this.labels.flag(f,g)}e.names&&this.nameRegions(u,a)}nameRegions(t,e){let n=this.toScreen(this.middle),{target:s,offset:r}=this.rig.goal;for(let o of this.plan.content.outlines){let a=s0(o,this.sight,s,r).map(c=>this.toScreen(c));if(!a.length)continue;let l=o.area_cm2===null?"":`${St(o.area_cm2,1)} cm\xB2`;this.labels.name(Jt(o.label,o.region),l,a,n,t,r0(this.colours,o.region,this.store.now.dark),e)}}};function p1(i){let t=i.mesh.geometry.getAttribute("position");return Array.from({length:t.count},(e,n)=>new L().fromBufferAttribute(t,n))}var m1={choose:"M5 3l10 6.2-4.6 1 2.6 4.9-2 1-2.5-4.9L5 14.2z",add:"M10 4v12M4 10h12",delete:"M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.6 8.8v4.6M11.4 8.8v4.6",zone:"M10 3.2a6.8 6.8 0 1 0 .01 0zM5.3 14.7l9.4-9.4",region:"M6.2 4.4c3-1.7 8.2-1 9.3 2.4 1 3.3-1.8 4-2.2 6.4-.5 2.7-4.2 3.9-6.9 2.4-3.3-1.8-4.4-8.6-.2-11.2z",undo:"M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4.2 4.2 0 0 1 0 8.4H8",redo:"M12.5 4.5L16 8l-3.5 3.5M16 8H8.5a4.2 4.2 0 0 0 0 8.4H12",lock:"M6 9h8v7H6zM7.5 9V6.8a2.5 2.5 0 0 1 5 0V9",unlock:"M6 9h8v7H6zM7.5 9V6.3a2.5 2.5 0 0 1 4.8-1",mirror:"M10 3v14M8 6.2L3 13.8h5zM12 6.2l5 7.6h-5z",plans:"M3 6.2V15h14V7.6h-7L8.5 5H3z",compare:"M3 4.5h6v11H3zM11 4.5h6v11h-6z",share:"M10 12.5V3.5M6.8 6.5L10 3.3l3.2 3.2M5 10H4v6.5h12V10h-1",close:"M5 5l10 10M15 5L5 15",both:"M10 3v14M6.5 7.5a2.4 2.4 0 1 0 .01 0zM13.5 7.5a2.4 2.4 0 1 0 .01 0z",copy:"M7 7h9v9H7zM4 13V4h9",upload:"M10 13V4M6.8 7L10 3.8 13.2 7M4 13v3.5h12V13"};function Ie(i){return _t("svg",{class:"icon-sign",viewBox:"0 0 20 20","aria-hidden":"true"},_t("path",{d:m1[i]}))}function Vi(i,t,...e){let n=T("dialog",{class:`help sheet ${t}`,"aria-label":i},T("div",{class:"sheet-head"},T("h2",{},i),T("button",{type:"button",class:"icon small","aria-label":k.close,title:`${k.close} (Esc)`,onclick:()=>n.close()},Ie("close"))),...e),s=document.activeElement;return n.addEventListener("click",r=>r.target===n&&n.close()),n.addEventListener("close",()=>{n.remove(),s?.focus()}),document.body.append(n),n.showModal(),n}function K0(i,t){let e=URL.createObjectURL(i),n=T("a",{href:e,download:t});document.body.append(n),n.click(),n.remove(),window.setTimeout(()=>URL.revokeObjectURL(e),3e4)}async function Ch(i,t){let{header:e,arrays:n}=await i.frame("GET",`plans/${t.id}/zones`),{band_mm:s}=e;return Float32Array.from(n.zone_mm,r=>(r/127.5-1)*s)}var g1=2,Eh=[];async function fa(i,t){let e=Eh.find(({key:l})=>l===t.skin);if(e)return{...e,zones_key:""};let{header:n,arrays:s}=await i.frame("GET",`plans/${t.id}/skin`),{key:r,eyes:o}=n,a={key:r,eyes:o,zones_key:"",arrays:{positions:s.positions,faces:s.faces,normals:s.normals,ml:null,colours:s.colours,bend:s.bend,open:Float32Array.from(s.openness,l=>l/255),zone:null}};return Eh.push(a),Eh.length>g1&&Eh.shift(),a}var x1=["mode","unit","layers","colouring","depth_layer","opacity","dark","marked_ml_cm2"];async function j0(i,t,e){let n=(await i.json("GET","plans").catch(s=>(e(s),[]))).filter(({id:s})=>s!==t);return new Promise(s=>{let r=Vi(Y.compareWith,"plans",n.length?null:T("p",{class:"about"},Y.noOthers),T("ul",{class:"plan-list"},...n.map(o=>T("li",{},T("div",{class:"grow"},T("b",{},o.name),T("span",{class:"fine"},[o.title,`${o.points} ${k.points}`,`${St(o.volume_ml)} mL`].join(" \xB7 "))),T("button",{type:"button",class:"plain","aria-label":`${Y.compare}${k.colon}${o.name}`,onclick:()=>(s(o.id),r.close())},Y.compare)))));r.addEventListener("close",()=>s(null))})}var Ph=class{constructor(t,e,n,s,r,o,a){this.work=t;this.desk=e;this.client=n;this.library=s;this.id=r;this.tell=o;this.close=a;this.store=new os({...t.storeNow,current:-1,hover:-1,clock_s:null,playing:!1,ruling:!1,product:Qt})}work;desk;client;library;id;tell;close;list=T("section",{class:"differences","aria-label":Y.differences});canvas=T("canvas",{class:"scene",role:"img"});overlay=T("canvas",{class:"words","aria-hidden":"true"});own_title=T("p",{class:"picture-title"});title=T("p",{class:"picture-title"});holder=T("div",{class:"holder second"},this.canvas,this.overlay,this.title);store;stage=null;plan;content;forget=()=>{};listed_for="";async begin(){let{client:t,work:e}=this,n=await t.frame("GET",`plans/${this.id}/frame`);this.plan=Lr(n,null);let[s,r]=await Promise.all([fa(t,this.plan.header.state),t.frame("GET",`plans/${this.id}/report`)]),o=Yo(this.plan,r.header,!0,this.library,t.lang);e.names_beside=this.plan.header.names,e.speakAgain(),this.content=o,e.holder.after(this.holder),e.holder.append(this.own_title),this.canvas.setAttribute("aria-label",`${this.plan.header.state.name}. ${k.scene}`),this.stage=new fs(this.holder,this.canvas,this.overlay,()=>[this.title],this.store,!0),this.stage.begin(s.arrays,s.eyes,o,Er(o.points.region));let[a,l]=[e.stage,this.stage],c=this.sameBorders()?new L:l.centre.clone().sub(a.centre);a.moved=()=>l.rig.fly({target:a.rig.goal.target.add(c),offset:a.rig.goal.offset},!0),l.moved=()=>a.rig.fly({target:l.rig.goal.target.sub(c),offset:l.rig.goal.offset},!0),this.forget=e.watchStore((h,d)=>{let u=Object.fromEntries(x1.filter(f=>h[f]!==this.store.now[f]).map(f=>[f,h[f]]));Object.keys(u).length&&this.store.set(u),h!==d&&this.showScale()}),e.beside=!0,this.follow(),requestAnimationFrame(()=>requestAnimationFrame(()=>a.standAtBest(!0))),l.skin.showZones(await Ch(t,this.plan.header.state)),l.draw()}sameBorders(){let[t,e]=[this.desk.shown.header,this.plan.header],n=({state:s})=>JSON.stringify([s.body,s.surface]);return n(t)===n(e)&&t.targets.some(({label:s})=>e.targets.some(r=>r.label===s))}follow(){if(!this.stage)return;let t=({header:n},s)=>[T("b",{},s),` ${n.state.name} \xB7 ${n.summary.points} ${k.points} \xB7 ${St(n.summary.volume_ml)} mL`];this.own_title.replaceChildren(...t(this.desk.shown,"A")),this.title.replaceChildren(...t(this.plan,"B")),this.showScale();let e=`${this.desk.state.id} ${this.desk.state.version} ${this.client.lang}`;this.desk.fresh&&e!==this.listed_for&&(this.listed_for=e,this.showDifferences())}end(){this.forget(),this.work.stage.moved=()=>{},[this.work.common_ml_cm2,this.work.beside]=[0,!1],this.work.names_beside={},this.stage?.dispose(),this.holder.remove(),this.own_title.remove(),this.list.remove(),this.work.showScale(),requestAnimationFrame(()=>requestAnimationFrame(()=>this.work.stage.standAtBest(!0)))}showScale(){let{work:t,stage:e,content:n}=this;if(!e)return;let s=Bi(n,{unit:"ml",product:Qt},e.skin.deposits.most_ml_cm2).max;t.common_ml_cm2=s,t.showScale();let{unit:r}=this.store.now,o=n.dose_scales[0].per_ml;e.showDose(Bi(n,{unit:o===null?"ml":r,product:Qt},0,t.scale.max/t.scale.factor),this.store.now.depth_layer,Qt)}async showDifferences(){try{let e=(await this.client.json("GET",`plans/${this.desk.state.id}/difference/${this.id}`)).filter(({first:s,second:r})=>s!==r),n=s=>s===null||s==="-"?"\u2013":typeof s=="number"?St(s):un(s).replace(/\.(?=[a-z])|=/g,"$&\u200B");this.list.replaceChildren(T("div",{class:"sheet-head"},T("h2",{},Y.differences),T("button",{type:"button",class:"icon small","aria-label":Y.endCompare,title:Y.endCompare,onclick:this.close},Ie("close"))),e.length?T("div",{class:"scroll",tabindex:0,role:"region","aria-label":Y.differences},T("table",{},T("thead",{},T("tr",{},T("th",{scope:"col"},""),T("th",{scope:"col",class:"number"},"A"),T("th",{scope:"col",class:"number"},"B"))),T("tbody",{},...e.map(s=>T("tr",{},T("th",{scope:"row"},s.title,T("small",{},[s.place,s.unit&&un(s.unit)].filter(Boolean).join(", "))),T("td",{class:"number"},n(s.first)),T("td",{class:"number"},n(s.second))))))):T("p",{class:"about"},Y.noDifferences))}catch(t){this.tell(t)}}};var Rh={choose:"v",add:"a",delete:"x",zone:"y",region:"f"};function J0(i,t,e){let n=[["choose",Y.choose],["add",Y.add],["delete",Y.remove],["zone",Y.zone],["region",Y.drawRegion]],s=n.map(([f,g])=>T("button",{type:"button",class:"icon","aria-label":g,title:`${g} (${Rh[f].toUpperCase()})`,"aria-keyshortcuts":Rh[f],"data-tool":f,onclick:()=>i.set({tool:f})},Ie(f))),r=T("div",{class:"palette",role:"toolbar","aria-label":Y.tools,"aria-orientation":"vertical"},...s);r.addEventListener("keydown",f=>{let g=s.indexOf(document.activeElement),y={ArrowDown:g+1,ArrowUp:g-1,Home:0,End:s.length-1}[f.key];g<0||y===void 0||f.shiftKey||f.altKey||(s[(y+s.length)%s.length].focus(),f.preventDefault(),f.stopPropagation())});let o=T("div",{class:"hint-bar",role:"group","aria-label":Y.tools}),a=T("span",{class:"hint-words",role:"status"}),l=(f,g)=>{let y=T("input",{type:"checkbox",checked:i.now[g],onchange:()=>i.set({[g]:y.checked})});return T("label",{class:"check"},y,f)},c=(f,g,y,p)=>{let m=T("input",{type:"number",min:y,max:p,step:.5,value:i.now[g],onchange:()=>i.set({[g]:Math.min(Math.max(Number(m.value)||y,y),p)})});return T("label",{class:"number-field"},f,m,"mm")},h=()=>{let f=T("select",{"aria-label":Y.way,onchange:()=>i.set({way:f.value})},T("option",{value:"line",selected:i.now.way==="line"},Y.line),T("option",{value:"brush",selected:i.now.way==="brush"},Y.brush));return f},d="",u=i.watch(({tool:f,way:g})=>{s.forEach((m,x)=>{m.setAttribute("aria-pressed",String(n[x][0]===f)),m.tabIndex=n[x][0]===f?0:-1}),o.classList.toggle("hidden",f==="choose");let y=`${f} ${g} ${t.state.mirror}`;if(y===d)return;d=y;let p=f==="zone"||f==="region";a.textContent={choose:"",add:Y.addHint,delete:Y.removeHint,zone:Y.zoneHint,region:Y.regionHint}[f],o.replaceChildren(a,...p?[h(),...g==="brush"?[c(Y.brushSize,"brush_mm",1,60)]:[]]:[],...f==="zone"?[c(Y.margin,"margin_mm",0,30)]:[],...f==="region"?[l(Y.alone,"alone")]:[],...t.state.mirror?[l(Y.bothSides,"both_sides")]:[],...p?[T("button",{type:"button",class:"plain",onclick:e},Y.finish)]:[],T("button",{type:"button",class:"icon small","aria-label":k.close,title:`${k.close} (Esc)`,onclick:()=>i.set({tool:"choose"})},Ie("close")))});return{elements:[r,o],forget:u}}var y1={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]};function Q0({tools:i,hand:t,store:e,go:n,plans:s}){let r=new Map(Object.entries(Rh).map(([a,l])=>[l,a])),o=a=>{let l=a.key.toLowerCase();if(a.ctrlKey||a.metaKey)return l==="z"?()=>n(a.shiftKey?"redo":"undo"):l==="y"?()=>n("redo"):l==="o"?s:null;let c=y1[a.key];if(a.altKey)return c?()=>t.nudge(c[0]*(a.shiftKey?5:1),c[1]*(a.shiftKey?5:1)):null;let h=r.get(l);return h&&!a.shiftKey?()=>i.set({tool:h}):l==="delete"||l==="backspace"?()=>t.remove(e.now.current):l==="k"?()=>t.lock(e.now.current):l==="s"&&!a.shiftKey?()=>i.set({both_sides:!i.now.both_sides}):l==="enter"&&!e.now.ruling&&i.now.tool!=="choose"?a.shiftKey?()=>t.finish():()=>t.placeInMiddle():l==="escape"&&(i.now.tool!=="choose"||t.corners)?()=>{t.let_go()||i.set({tool:"choose"})}:null};document.addEventListener("keydown",a=>{let l=a.target,c=l instanceof HTMLInputElement&&!["range","checkbox","radio","button"].includes(l.type);if(document.querySelector("dialog[open]")||c||l instanceof HTMLTextAreaElement||l instanceof HTMLSelectElement||a.key==="Enter"&&(l instanceof HTMLButtonElement||l instanceof HTMLAnchorElement||l.tagName==="SUMMARY"))return;let h=o(a);h&&(h(),a.preventDefault(),a.stopPropagation())},{capture:!0})}var Lh=class{constructor(t){this.stage=t}stage;mesh=null;show(t,e){if(this.mesh){let n=this.mesh.geometry.getAttribute("position");n.copyArray(t),n.needsUpdate=!0}else{let n=new Te;n.setIndex(new re(e,1)),n.setAttribute("position",new re(t,3)),this.mesh=new Xt(n,new ni({color:"#e0b49c"})),this.stage.hidePlan(!0),this.stage.add(this.mesh)}this.mesh.geometry.computeVertexNormals(),this.stage.draw()}end(){this.mesh&&qn(this.mesh),this.mesh=null,this.stage.hidePlan(!1)}};async function tx(i){let{client:t,library:e}=i,n=T("ul",{class:"plan-list"}),s=T("input",{type:"text",maxlength:120,"aria-label":Y.name,placeholder:Y.name}),r=T("select",{"aria-label":Y.protocol},...e.protocols.map(({id:f,title:g,to_choose:y})=>T("option",{value:f,disabled:Object.keys(y).length>0,selected:f===i.now().protocol.id},g))),o=T("input",{type:"file",accept:".json,application/json",class:"spoken",tabindex:-1,"aria-hidden":"true"});o.addEventListener("change",()=>{let f=o.files?.[0];f&&c(async()=>h(await t.json("POST","plans/import",await f.text()))).then(()=>o.value="")});let a=T("form",{class:"new-plan"},T("h3",{},Y.newPlan),s,r,T("button",{type:"submit",class:"plain strong"},Y.newPlan),T("button",{type:"button",class:"plain",onclick:()=>o.click()},Y.importPlan),o);a.addEventListener("submit",f=>{f.preventDefault(),c(async()=>h(await t.json("POST","plans",{protocol:r.value,...s.value.trim()?{name:s.value}:{}})))});let l=Vi(Y.plans,"plans",n,a);async function c(f){l.setAttribute("aria-busy","true");try{await f()}catch(g){i.tell(g)}l.removeAttribute("aria-busy")}async function h({id:f}){await i.open(f),l.close()}async function d(){let f=await t.json("GET","plans");n.replaceChildren(...f.map(u))}function u(f){let g=f.id===i.now().id,y=(v,M,w)=>T("button",{type:"button",class:"icon small","aria-label":`${M}${k.colon}${f.name}`,title:M,onclick:w},Ie(v)),p=T("input",{type:"text",value:f.name,maxlength:120,"aria-label":`${Y.rename}${k.colon}${f.name}`,class:"plan-name"});p.addEventListener("change",()=>{c(async()=>{let{name:v}=await t.json("PUT",`plans/${f.id}/name`,{name:p.value});p.value=v,g&&i.renamed(v)})});let m=T("li",{class:g?"now":""},T("div",{class:"grow"},p,T("span",{class:"fine"},[f.title,`${f.points} ${k.points}`,`${St(f.volume_ml)} mL`,f.updated.slice(0,16).replace("T"," ")].join(" \xB7 "))),T("button",{type:"button",class:"plain","aria-label":`${Y.open}${k.colon}${f.name}`,onclick:()=>{c(()=>h(f))}},Y.open),y("copy",Y.duplicate,()=>{c(async()=>{await t.json("POST",`plans/${f.id}/duplicate`,{name:`${f.name} 2`}),await d()})}),y("delete",Y.delete,()=>x()));function x(){let v=T("button",{type:"button",class:"plain danger",onclick:()=>{c(b)}},Y.delete);m.replaceChildren(T("span",{class:"grow"},Is(Y.deleteSure,{name:f.name})),v,T("button",{type:"button",class:"plain",onclick:()=>m.replaceWith(u(f))},Y.cancel)),v.focus()}async function b(){await t.json("DELETE",`plans/${f.id}`);let v=await t.json("GET","plans");g&&await i.open(v[0]?.id??(await t.json("POST","plans",{protocol:i.now().protocol.id})).id),await d(),l.querySelector(".plan-list button")?.focus()}return m}await c(d)}var _1={csv:"points.csv",json:"plan.json, simulation.json",png:"PNG",html:"map.html",ply:"PLY",npz:"NPZ",glb:"map.glb",mrk:"points.mrk.json (3D Slicer)",pdf:"chart.pdf, stencil.pdf"};function ex(i,t,e,n){let s=T("p",{class:"about",role:"status"}),r=t.formats.map(u=>{let f=T("input",{type:"checkbox",checked:["csv","json","png","html"].includes(u)});return f.value=u,T("label",{class:"check"},f,T("code",{},u),T("span",{},_1[u]??""))}),o=e.name.normalize("NFKD").replace(/[^\w-]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"mesomap",a=T("button",{type:"button",class:"plain strong",onclick:()=>{d("page",`${o}.html`)}},Y.onePage),l=T("button",{type:"button",class:"plain strong",onclick:()=>{h()}},Y.download),c=Vi(Y.share,"share",T("section",{},T("h3",{},Y.onePage),T("p",{class:"about"},Y.onePageHint),a),T("section",{},T("h3",{},Y.exportTitle),T("p",{class:"about"},Y.exportHint),T("div",{class:"format-list"},...r),l),s);async function h(){let u=[...c.querySelectorAll(".format-list input:checked")].map(({value:f})=>f);u.length&&await d(`export?formats=${u.join(",")}`,`${o}.zip`)}async function d(u,f){if(!c.getAttribute("aria-busy")){c.setAttribute("aria-busy","true"),s.textContent=Y.preparing;try{K0(await i.blob(`plans/${e.id}/${u}`),f)}catch(g){n(g)}s.textContent="",c.removeAttribute("aria-busy")}}}var nx=new Map;function pa(i,t,...e){let n=T("details",{class:`part of-${i}`,open:!nx.get(i)},T("summary",{},T("h2",{},t)),T("div",{class:"part-body"},...e));return n.addEventListener("toggle",()=>nx.set(i,!n.open)),n}var Ih=class{constructor(t,e){this.desk=t;this.library=e}desk;library;element=T("div");regions=T("ul",{class:"region-checks"});shown="";build(){let{desk:t}=this,{protocols:e}=this.library(),n=T("select",{"aria-label":Y.protocol,onchange:()=>{t.do({do:"protocol",protocol:n.value}).then(()=>this.follow())}},...e.map(({id:s,title:r,to_choose:o})=>T("option",{value:s,disabled:Object.keys(o).length>0},r)));this.select=n,this.element.replaceChildren(n,this.about,this.regions),this.shown="",this.follow()}select=null;about=T("p",{class:"about"});follow(){let{state:t,targets:e}=this.desk.shown.header,{protocols:n,regions:s}=this.library(),r=n.find(({id:d})=>d===t.protocol.id);this.select&&(!r&&!this.select.querySelector(`option[value="${CSS.escape(t.protocol.id)}"]`)&&this.select.append(T("option",{value:t.protocol.id},t.protocol.title)),this.select.value=t.protocol.id);let o=JSON.stringify([t.protocol,t.regions,t.drawn,t.overrides,k.lang,e.map(({label:d})=>d)]);if(o===this.shown)return;this.shown=o,this.about.replaceChildren(...r?[T("span",{class:`status ${r.status}`},r.status_words),r.indication]:[T("span",{class:"status"},t.protocol.status)]);let a=(r?.steps??[]).flatMap(({id:d,regions:u})=>{let f=t.overrides[`steps.${d}.regions`];return Array.isArray(f)?f:u}),l=[...new Set([...a,...e.map(({region:d})=>d)])].filter(d=>e.some(({region:u,label:f})=>u===d||f===d)||s[d]||a.includes(d)),c=new Set(t.regions??l),h=Er(e.map(({region:d})=>d));this.regions.replaceChildren(...l.map(d=>{let u=c.has(d)||e.some(({region:g})=>g===d),f=T("input",{type:"checkbox",checked:u,onchange:()=>this.choose(l)});return f.dataset.region=d,T("li",{},T("label",{class:"check"},f,Gs(h.get(d)??"transparent"),T("span",{},s[d]??Jt(d))))}))}choose(t){let e=[...this.regions.querySelectorAll("input:checked")].map(({dataset:r})=>r.region),n=e.length===t.length?null:e,s=()=>{this.shown="",this.follow()};if(!e.length)return s();this.desk.do({do:"regions",regions:n}).then(r=>r?void 0:s())}},Dh=class{constructor(t,e,n){this.desk=t;this.chosen=e;this.act=n;this.element.append(this.buttons,this.drawn)}desk;chosen;act;element=T("div");buttons=T("div",{class:"buttons"});drawn=T("ul",{class:"drawn"});shown="";build(){this.shown="",this.follow()}follow(){let{desk:t,act:e}=this,{state:n,names:s}=t.shown.header,r=this.chosen(),o=t.shown.locked.has(r),a=JSON.stringify([r,o,t.shown.locked.size,n.mirror,n.drawn,k.lang]);if(a===this.shown)return;this.shown=a;let l=this.element.contains(document.activeElement)?document.activeElement.dataset.key:void 0,c=(u,f,g,y,p,m)=>T("button",{type:"button",class:"plain",title:g?`${u} (${g})`:u,"aria-disabled":String(!y),"data-key":m,onclick:()=>y&&p()},Ie(f),T("span",{},u)),h=r>=0?`${k.point} ${r+1}`:k.noPoint;this.buttons.replaceChildren(T("p",{class:"about"},T("b",{},h),t.shown.locked.size?` \xB7 ${Y.locked}${k.colon}${t.shown.locked.size}`:null),c(o?Y.unlock:Y.lock,o?"unlock":"lock","K",r>=0,e.lock,"lock"),c(Y.remove,"delete","Del",r>=0,e.remove,"remove"),c(Y.mirrorLeft,"mirror","",n.mirror,()=>e.mirror("left"),"left"),c(Y.mirrorRight,"mirror","",n.mirror,()=>e.mirror("right"),"right"));let d=[...new Set(n.drawn.map(({name:u})=>u.split(".")[0]))];this.drawn.replaceChildren(...d.map(u=>{let{kind:f}=n.drawn.find(g=>g.name.split(".")[0]===u);return T("li",{},Ie(f),T("span",{class:"grow"},s[u]??Jt(u)),T("button",{type:"button",class:"icon small","aria-label":`${Y.erase}${k.colon}${u}`,title:Y.erase,"data-key":u,onclick:()=>{t.do({do:"erase",name:u})}},Ie("close")))})),this.drawn.classList.toggle("hidden",!d.length),l&&this.element.querySelector(`[data-key="${CSS.escape(l)}"]`)?.focus()}};var v1={concentration:"{dose}/mL",gauge:"G",size_ml:"mL",leak_fraction:"",seconds_per_point:"s",sessions:"",max_dose:"{dose}",marking_s_per_point:"s",points:"",density_per_cm2:"/cm\xB2",total_dose:"{dose}",dose:"{dose}",ml_per_mm:"mL/mm",overlap:"",lidocaine_mg_ml:"mg/mL",max_points:"",max_sessions:"",max_bmi:"",travel_s_per_mm:"s",downtime_h:"h"},ix={mm:"mm",ml:"mL",s:"s",deg:"\xB0",min:"min",cm2:"cm\xB2"};function Nh(i,t){let e=i.split("."),n={low:`, ${k.least}`,high:`, ${k.most}`}[e[e.length-1]];n&&e.pop();let s=e[e.length-1],r=s.split("_"),o=r.length>1&&ix[r[r.length-1]],a=["before","after"].includes(e[1]),l=k.figures[s]??(o?Jt(r.slice(0,-1).join("-")):Jt(r.join("-"))),c=["interval_days","min_interval_days"].includes(s)?k.days:s==="needle_change_every"?k.points:v1[s]??(o?ix[r[r.length-1]]:a?"min":""),h=l.charAt(0).toLocaleLowerCase(k.lang)+l.slice(1);return[(e[0]==="steps"?`${Jt(`steps.${e[1]}`,e[1])}${k.colon}${h}`:e[0]==="zones"&&e.length>2?`${Jt(e[1])}${k.colon}${h}`:e[0]==="product"&&e[1]==="containers"?`${k.container}${k.colon}${Hf(s)?Jt(s):s}`:s==="dead_space_ml"?{needle:k.deadSpaceOfNeedle,syringe:k.deadSpaceOfSyringe}[e[0]]??l:e[0]==="session"&&e.length>2?`${e[1]==="before"?k.before:k.after}${k.colon}${h}`:l)+(n??""),t?c.replace("{dose}",t):c.replace(/\{dose\}\/?.*/,"")]}var kh=class{constructor(t,e){this.desk=t;this.openSource=e}desk;openSource;element=T("div",{class:"sliders"});rows=new Map;keys="";held="";build(){this.keys="",this.follow()}follow(){let{sliders:t,keep:e}=this.desk.shown.header.state,n=[...new Set(t.map(({step:r})=>r))],s=`${e} ${t.map(({key:r})=>r).join()}`;s!==this.keys&&!this.held&&(this.keys=s,this.rows.clear(),this.element.replaceChildren(this.keepChoice(),...n.map(r=>{let a=t.filter(l=>l.step===r).map(l=>{let c=this.row(l);return this.rows.set(l.key,c),c.element});return T("fieldset",{class:"step"},T("legend",{class:n.length>1?"":"spoken"},this.stepName(r)),...a)})));for(let r of t)r.key!==this.held&&this.rows.get(r.key)?.show(r)}stepName(t){let[e]=Nh(`steps.${t}.spacing_mm`,"");return e.includes(k.colon)?e.split(k.colon)[0]:t}keepChoice(){let{keep:t}=this.desk.state,e=(n,s)=>T("button",{type:"button","aria-pressed":String(t===n),onclick:()=>{this.desk.do({do:"keep",what:n})}},s);return T("div",{class:"keep"},T("span",{},Y.keep),T("div",{class:"choice",role:"group","aria-label":Y.keep},e("spacing",Y.keepSpacing),e("total",Y.keepTotal)))}row(t){let e=t,{desk:n}=this,s=t.figure==="direction"?Y.direction:k.figures[t.figure]??t.figure,r=t.unit==="\xB0"?"\xB0":` ${t.unit}`,o=Math.max(0,Math.ceil(-Math.log10(t.increment)-1e-9)),a=x=>Number(x.toFixed(o+1)),l=T("input",{type:"range",min:t.low,max:t.high,step:t.increment,"aria-label":s}),c=T("input",{type:"number",min:t.low,max:t.high,step:t.increment,"aria-label":`${s}, ${t.unit}`}),h=T("button",{type:"button",class:"icon small back","aria-label":`${Y.back}${k.colon}${s}`,title:Y.back,onclick:()=>{n.do({do:"set",values:{[t.key]:null}})}},"\u21BA"),d=T("span",{class:"usual-band","aria-hidden":"true"}),u=T("p",{class:"usual"}),f=x=>l.setAttribute("aria-valuetext",`${St(a(x))}${r}`),g=async x=>{this.held="",await n.do({do:"set",values:{[e.key]:a(x)}}),this.follow()};l.addEventListener("input",()=>{this.held=e.key;let x=Number(l.value);c.value=String(a(x)),f(x),y(x),n.preview({[e.key]:a(x)})}),l.addEventListener("change",()=>{g(Number(l.value))}),c.addEventListener("change",()=>{Number.isFinite(c.valueAsNumber)?g(c.valueAsNumber):p(e)});let y=x=>{let b=e.usual!==null&&(x<e.usual[0]-1e-9||x>e.usual[1]+1e-9);m.classList.toggle("unusual",b)},p=x=>{if(e=x,[l.min,l.max]=[String(x.low),String(x.high)],l.value=String(x.value),document.activeElement!==c&&(c.value=String(a(x.value))),f(x.value),h.classList.toggle("hidden",!(x.key in n.state.overrides)),d.classList.toggle("hidden",x.usual===null),x.usual){let b=v=>Math.min(Math.max((v-x.low)/(x.high-x.low),0),1);d.style.setProperty("--from",String(b(x.usual[0]))),d.style.setProperty("--to",String(b(x.usual[1])))}y(x.value)};t.usual&&u.append(`${Y.usual} ${[...new Set(t.usual.map(x=>St(x)))].join("\u2013")}${r}`,...t.sources.map(x=>T("button",{type:"button",class:"mark",title:`${k.sources}${k.colon}${x}`,onclick:()=>this.openSource(x)},x)));let m=T("div",{class:"slide"},T("div",{class:"slide-head"},T("span",{class:"slide-name"},s),h,T("span",{class:"slide-value"},c,T("span",{class:"unit"},t.unit))),T("div",{class:"slide-way"},d,l),u);return p(t),{element:m,show:p}}};var b1={set:"#b4004e",suggested:"#0b6b8a"},w1=1.7;async function sx(i,t){let{header:e,arrays:n}=await i.frame("GET",`surfaces/${t}/skin`),{middle:s,guess:r}=e;return{id:t,middle:s,mm_per_unit:r.mm_per_unit,unit:r.unit,words:r.words,positions:n.positions,faces:n.faces}}var Uh=class{constructor(t,e,n,s,r,o){this.surface=t;this.up=e;this.turned=n;let a=T("canvas",{class:"words","aria-hidden":"true"});this.canvas.setAttribute("aria-label",r),this.holder=T("div",{class:"holder surface-picture"},this.canvas,a,T("span",{class:"cross-hair","aria-hidden":"true"}));let l=new os({mode:"points",unit:"ml",layers:{numbers:!1,outlines:!1,names:!1,zones:!1,isodose:!1,rows:!1},colouring:"region",depth_layer:Qt,product:Qt,opacity:1,current:-1,hover:-1,clock_s:null,playing:!1,speed:30,marked_ml_cm2:null,ruling:!1,view:null,dark:s}),c=new Float32Array(t.positions.length);for(let h=0;h<c.length;h+=3)this.shown(t.positions[h],t.positions[h+1],t.positions[h+2]).toArray(c,h);this.stage=new fs(this.holder,this.canvas,a,()=>[],l,!0),this.stage.begin({positions:c,faces:t.faces,normals:null,ml:null,colours:null,bend:null,open:null,zone:null},[],S1,new Map),this.canvas.addEventListener("pointerdown",h=>this.pressed={x:h.clientX,y:h.clientY}),this.canvas.addEventListener("pointerup",h=>{let d=this.pressed&&Math.hypot(h.clientX-this.pressed.x,h.clientY-this.pressed.y)<5;this.pressed=null,d&&h.button===0&&this.take(h.clientX,h.clientY,o)}),this.canvas.addEventListener("keydown",h=>{let d=Math.PI/24,f={ArrowLeft:()=>this.stage.rig.nudge(-d,0),ArrowRight:()=>this.stage.rig.nudge(d,0),ArrowUp:()=>this.stage.rig.nudge(0,-d),ArrowDown:()=>this.stage.rig.nudge(0,d),"+":()=>this.stage.rig.nudge(0,0,.88),"-":()=>this.stage.rig.nudge(0,0,1/.88),Enter:()=>{let g=this.canvas.getBoundingClientRect();this.take(g.x+g.width/2,g.y+g.height/2,o)}}[h.key];!f||h.ctrlKey||h.metaKey||h.altKey||(f(),h.preventDefault())})}surface;up;turned;holder;stage;dots=new Map;canvas=T("canvas",{class:"scene",tabindex:0,role:"img"});pressed=null;get busy(){return this.stage.busy}project(t){let e=this.canvas.getBoundingClientRect(),{x:n,y:s}=this.fromFile(t).project(this.stage.rig.camera);return{x:e.x+(n+1)/2*e.width,y:e.y+(1-s)/2*e.height}}mark(t,e,n){for(let r of this.dots.values())qn(r);this.dots.clear();let s=(r,o,a)=>{let l=r===n,c=new Xt(new ei(w1*(l?1.5:1),18,12),new Ne({color:b1[a],transparent:!0,opacity:a==="set"?1:l?.9:.45}));c.position.copy(this.fromFile(o)),this.dots.set(r,c),this.stage.add(c)};for(let[r,o]of e)t.has(r)||s(r,o,"suggested");for(let[r,o]of t)s(r,o,"set");this.stage.draw()}focus(){this.canvas.focus()}dispose(){this.stage.dispose(),this.holder.remove()}take(t,e,n){let s=this.stage.skinAt(t,e);s&&n(this.toFile(s.place))}shown(t,e,n){let s=this.up==="y"?new L(t,-n,e):new L(t,e,n);return this.turned&&s.set(-s.x,-s.y,s.z),s.multiplyScalar(this.surface.mm_per_unit)}fromFile(t){let[e,n,s]=this.surface.middle;return this.shown(t.x-e,t.y-n,t.z-s)}toFile(t){let e=t.clone().divideScalar(this.surface.mm_per_unit);return this.turned&&e.set(-e.x,-e.y,e.z),(this.up==="y"?new L(e.x,e.z,-e.y):e).add(new L(...this.surface.middle))}};function rx(i){return i.filter(({asked:t})=>t)}var S1={title:"",points:{number:[],xyz_mm:[],normal:[],needle:[],region:[],laterality:[],technique:[],plane:[],depth_mm:[],insertion_mm:[],angle_deg:[],volume_ml:[],dose:null,dose_unit:"",layers_mm:null,layers_tag:[]},outlines:[],zones:[],threads:[],deposits:[],products:[],dose_scales:[],histograms:[],session:{kinds:[],hands:[],start_s:[],end_s:[],kind:[],by:[],target:[],point:[],product:[],remaining_ml:[]},needle:null};var M1=6;async function ox(i){let{client:t,library:e}=i,n=T("ul",{class:"plan-list"}),s=T("input",{type:"file",class:"spoken file-field","aria-label":Y.upload,accept:".glb,.obj,.ply,.stl,.3mf,.off,.vtk,.vtp"}),r=T("label",{class:"drop"},Ie("upload"),T("b",{},Y.upload),T("span",{class:"about"},Is(Y.uploadRules,{count:Math.round(e.limits.most_bytes/1e6),other:e.limits.most_triangles.toLocaleString(k.lang)})),s),o=Vi(Y.ownSurface,"surfaces",r,T("h3",{},Y.surfaces),n);s.addEventListener("change",()=>s.files?.[0]&&void l(s.files[0])),r.addEventListener("dragover",u=>u.preventDefault()),r.addEventListener("drop",u=>{u.preventDefault();let f=u.dataTransfer?.files[0];f&&l(f)});async function a(u){o.setAttribute("aria-busy","true");try{await u()}catch(f){i.tell(f)}o.removeAttribute("aria-busy")}let l=u=>a(async()=>{if(u.size>e.limits.most_bytes)throw new $e(413,"size",Is(Y.uploadRules,{count:Math.round(e.limits.most_bytes/1e6),other:e.limits.most_triangles.toLocaleString(k.lang)}));let{id:f}=await t.json("POST","surfaces",u);await c(f)});async function c(u){let f=await sx(t,u);o.close(),T1(i,f)}async function h(){let u=await t.json("GET","surfaces");n.replaceChildren(...u.map(f=>T("li",{},T("div",{class:"grow"},T("b",{},`${f.format.toUpperCase()} ${f.id.slice(0,8)}`),T("span",{class:"fine"},[`${f.triangles.toLocaleString(k.lang)} ${Y.triangles}`,`${Y.plans}${k.colon}${f.plans}`].join(" \xB7 "))),f.landmarks?T("button",{type:"button",class:"plain",onclick:()=>{a(()=>d(f.id))}},Y.newPlan):null,T("button",{type:"button",class:"plain",onclick:()=>{a(()=>c(f.id))}},Y.landmarks),T("button",{type:"button",class:"icon small","aria-label":`${Y.delete}${k.colon}${f.id.slice(0,8)}`,title:Y.delete,onclick:()=>{a(async()=>(await t.json("DELETE",`surfaces/${f.id}`),h()))}},Ie("delete")))))}async function d(u){await ax(i,u),o.close()}await a(h)}async function ax(i,t){let{id:e}=await i.client.json("POST","plans",{protocol:i.protocol,surface:t});await i.open(e)}function T1(i,t){let{client:e,library:n}=i,s=rx(n.landmarks),r=new Map,o=new Map,a=0,l=null,c=0,h="z",d=!1,u,f=T("select",{"aria-label":Y.unit,onchange:()=>{D()}},...["auto","mm","cm","m","in"].map(z=>T("option",{value:z},z))),g=T("select",{"aria-label":Y.sex,onchange:()=>{D()}},T("option",{value:"female"},Y.female),T("option",{value:"male"},Y.male)),y=T("div",{class:"asked","aria-live":"polite"}),p=T("ol",{class:"landmark-list"}),m=T("p",{class:"about",role:"status"}),x=T("button",{type:"button",class:"plain strong",onclick:()=>{O()}},Y.done),b=T("div",{class:"surface-stage"}),v=T("div",{class:"surface-side"},T("div",{class:"row"},T("label",{class:"number-field"},Y.unit,f),T("label",{class:"number-field"},Y.sex,g)),T("div",{class:"row"},T("button",{type:"button",class:"plain",onclick:()=>(h=h==="z"?"y":"z",_())},Y.upAxis),T("button",{type:"button",class:"plain",onclick:()=>(d=!d,_())},Y.turnRound)),y,p,m,x),M=Vi(Y.setLandmarks,"landmarks",T("div",{class:"surface-work"},b,v));M.addEventListener("close",()=>u.dispose());let w=({name:z,title:H,side:J})=>{let $=Jt(z.split(".")[0],H);return J==="midline"?$:`${$}, ${J==="left"?k.left:k.right}`};function _(){u?.dispose(),u=new Uh(t,h,d,i.dark,k.scene,z=>S(z)),b.replaceChildren(u.holder),window.mesomapSurface={project:(z,H)=>u.project(H?new L(...H):r.get(z)??new L),settled:()=>!u.busy,set:()=>[...r.keys()]},C()}function S(z){a>=s.length||(r.set(s[a].name,z),I(),D())}function I(){do a++;while(a<s.length&&r.has(s[a].name));C()}function C(){let z=s[a],H=z&&o.get(z.name);y.replaceChildren(...z?[T("p",{class:"fine"},`${Math.min(a+1,s.length)} / ${s.length}`),T("h3",{},Is(Y.landmarkAsk,{name:w(z)})),T("p",{class:"about"},z.definition),T("div",{class:"row"},H?T("button",{type:"button",class:"plain",onclick:()=>S(H.clone())},Y.suggest):null,T("button",{type:"button",class:"plain",onclick:I},Y.skip))]:[T("h3",{},Y.suggested)],T("p",{class:"fine keys"},Y.landmarkKeys)),p.replaceChildren(...s.map((J,$)=>T("li",{class:$===a?"now":r.has(J.name)?"set":""},T("button",{type:"button",class:"quiet","aria-current":$===a?"step":null,onclick:()=>(a=$,C())},w(J)),r.has(J.name)?T("button",{type:"button",class:"icon small","aria-label":`${Y.erase}${k.colon}${w(J)}`,onclick:()=>(r.delete(J.name),a=$,D(),C())},Ie("close")):null))),x.setAttribute("aria-disabled",String(!P())),u.mark(r,o,z?.name??"")}let A=()=>{let z=(n.protocols.find(({id:H})=>H===i.protocol)?.steps??[]).flatMap(({regions:H})=>H);return[...new Set(z)].filter(H=>H in n.regions&&!l?.regions.some(J=>J.split(".")[0]===H))},P=()=>l!==null&&!A().length,U=()=>({units:f.value,sex:g.value,places:Object.fromEntries([...r].map(([z,H])=>[z,H.toArray()]))});async function D(){let z=++c;if(l=null,r.size<M1)return o=new Map,C();let H="";try{let J=await e.json("PUT",`surfaces/${t.id}/landmarks`,{...U(),try:!0});if(z!==c)return;l=J;let $=new Set(s.map(({name:it})=>it));o=new Map(Object.entries(J.suggested).filter(([it])=>$.has(it)).map(([it,ct])=>[it,new L(...ct)]));let et=A().map(it=>n.regions[it]);H=[Is(Y.fits,{count:J.regions.length,other:St(J.mm_per_unit)}),et.length?`${Y.missing}${k.colon}${et.join(", ")}`:""].filter(Boolean).join(". ")}catch(J){if(z!==c)return;o=new Map,H=J instanceof $e&&J.kind==="input"?J.message:"",H||i.tell(J)}m.textContent=H,C()}async function O(){if(P()){M.setAttribute("aria-busy","true");try{await e.json("PUT",`surfaces/${t.id}/landmarks`,U()),await ax(i,t.id),M.close()}catch(z){i.tell(z)}M.removeAttribute("aria-busy")}}_(),u.focus()}var A1=9e3,Fh=class{box=T("div",{class:"toast",role:"alert",popover:"manual"});timer=0;tell(t){if(t instanceof $e&&t.kind==="superseded")return;let e=t instanceof $e&&t.kind==="network"?Y.network:t instanceof $e&&t.kind==="conflict"?Y.conflict:t instanceof Error?t.message:String(t);t instanceof $e||console.error(t),([...document.querySelectorAll("dialog[open]")].pop()??document.body).append(this.box),this.box.replaceChildren(T("p",{},e),T("button",{type:"button",class:"icon small","aria-label":k.close,onclick:()=>this.hide()},Ie("close"))),this.box.matches(":popover-open")&&this.box.hidePopover(),this.box.showPopover(),window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.hide(),A1)}hide(){this.box.matches(":popover-open")&&this.box.hidePopover()}};var Oh=class{listeners=[];value={tool:"choose",both_sides:!1,way:"line",brush_mm:6,margin_mm:0,alone:!1};get now(){return this.value}get draws(){return this.value.tool==="zone"||this.value.tool==="region"}set(t){let e=this.value;this.value={...e,...t};for(let n of this.listeners.slice())n(this.value,e)}watch(t){return this.listeners.push(t),t(this.value,this.value),()=>this.listeners=this.listeners.filter(e=>e!==t)}};function lx(i){let{volume_ml:t}=i.points,{containers:e,leftover:n,minutes:s,cost:r,sessions:o}=i.text,a=(l,c)=>l?T("div",{},T("dt",{},c),T("dd",{},l)):null;return T("dl",{class:"summary"},a(String(t.length),k.points),a(St(t.reduce((l,c)=>l+c,0)),k.injected),a(e,k.containers),a(n,k.leftover),a(s,k.minutes),a(r,k.cost),a(o,k.sessions))}function cx(i,t,e){return[...E1(i,e.speak),T("button",{type:"button",class:"icon","aria-label":k.theme,title:`${k.theme} (T)`,onclick:()=>t.set({dark:!t.now.dark})},"\u25D0"),T("button",{type:"button",class:"icon keys","aria-label":k.help,title:`${k.help} (?)`,onclick:e.help},"?")]}function E1(i,t){let e=[...i.languages].sort((s,r)=>s.localeCompare(r));if(e.length<2)return[];let n=T("select",{class:"language","aria-label":k.language,title:k.language,onchange:()=>t(n.value)},...e.map(s=>T("option",{value:s,lang:s,selected:s===i.lang},Vf[s]??s)));return[n]}var Bh=class{constructor(t,e,n){this.desk=t;this.store=e;this.act=n}desk;store;act;element=T("header",{class:"top"});sums=T("div",{class:"sums"});title=T("h1");subtitle=T("p",{class:"subtitle"});steps=null;build(t){let{act:e}=this,n=(a,l)=>T("button",{type:"button",class:"icon","aria-label":Y[a],title:`${Y[a]} (${l})`,"aria-keyshortcuts":l,onclick:()=>e.go(a)},Ie(a)),s=(a,l,c)=>T("button",{type:"button",class:"icon named",title:l,onclick:c},Ie(a),T("span",{},l)),r=a=>()=>{this.element.classList.remove("open"),o.setAttribute("aria-expanded","false"),a()};this.steps={undo:n("undo","Ctrl+Z"),redo:n("redo","Ctrl+Y")};let o=T("button",{type:"button",class:"icon more","aria-expanded":"false","aria-label":k.details,title:k.details,onclick:()=>o.setAttribute("aria-expanded",String(this.element.classList.toggle("open")))},"\u22EF");this.element.replaceChildren(T("div",{class:"names"},T("p",{class:"brand"},"mesomap"),this.title,this.subtitle),this.sums,T("a",{class:"to-disclaimer",href:"#disclaimer"},k.notADevice),T("div",{class:"tools steps"},this.steps.undo,this.steps.redo),T("div",{class:"tools whole"},s("plans",Y.plans,r(e.plans)),s("compare",Y.compare,r(e.compare)),s("share",Y.share,r(e.share))),T("div",{class:"tools"},o,...cx(t,this.store,{help:e.help,speak:e.speak}))),this.follow(t)}follow(t){let{state:e}=this.desk;this.title.textContent!==e.name&&(this.title.textContent=e.name);let n=e.protocol.title;this.subtitle.textContent!==n&&(this.subtitle.textContent=n),document.title=`${e.name} \u2013 mesomap`,this.sums.replaceChildren(lx(t)),this.sums.classList.toggle("previews",this.desk.previews);for(let s of["undo","redo"]){let r=this.steps?.[s];r&&(r.toggleAttribute("aria-disabled",!1),r.setAttribute("aria-disabled",String(!e[s])),r.title=`${Y[s]} (${s==="undo"?"Ctrl+Z":"Ctrl+Y"})${e[s]?` \xB7 ${e[s]}`:""}`)}}};function hx(i){let{work:t,desk:e,store:n,tools:s,client:r}=i,{stage:o}=t,a=()=>!e.busy&&!e.previews&&!i.hand.holds,l=c=>c<0?null:c+1;window.mesomap=Object.freeze({project:c=>c<1||c>t.content.points.number.length?null:o.project(c-1),measured:()=>o.ruler.measured,pictured:()=>({latest:o.pictured.plan?.points===e.shown.data.points,points:o.pictured.points,figure:o.hidesPlan,values:e.shown.header.state.sliders.map(({value:c})=>c)}),state:()=>{let{current:c,hover:h,clock_s:d,...u}=n.now,{camera:f,controls:g}=o.rig,{points:y}=t.content;return{...structuredClone(u),ready:!0,settled:!o.busy&&a()&&e.fresh,drawn:!o.busy,waiting:o.waits,done:!o.waits&&a(),lang:r.lang,current:l(c),hover:l(h),clock_s:d,plan:structuredClone(e.shown.header.state),previews:e.previews,points:y.number.length,volume_ml:y.volume_ml.reduce((p,m)=>p+m,0),places_mm:y.xyz_mm.map(p=>[...p]),locked:[...e.shown.locked].map(p=>p+1),tool:structuredClone(s.now),camera:{position_mm:f.position.toArray(),target_mm:g.target.toArray()},scale:{...t.scale},pictures:o.pictures,memory:o.memory}}})}function ux(i,t,{view:e,reset:n,measure:s}){let r=Oi(i),o=Ws(k.show,[{value:"points",text:k.modePoints,hint:"P"},{value:"dose",text:k.modeDose,hint:"D"},{value:"both",text:k.modeBoth,hint:"B"}],h=>t.set({mode:h})),a=Ws(k.unit,["ml","dose"].map(h=>({value:h,text:"",hint:"U"})),h=>t.set({unit:h})),l=T("select",{"aria-label":k.colouring,title:`${k.colouring} (C)`,onchange:()=>t.set({colouring:l.value})},...["region","depth","order"].map(h=>T("option",{value:h},{region:k.byRegion,depth:k.byDepth,order:k.byOrder}[h]))),c=T("button",{type:"button",class:"icon ruler","aria-label":k.ruler,title:`${k.ruler} (M)`,"aria-keyshortcuts":"m",onclick:s},P1());return t.watch(({mode:h,unit:d,colouring:u,product:f,ruling:g})=>{o.show(h),a.show(d);let y=gc(i,f);for(let p of["ml","dose"])a.name(p,y.includes(p)?Bi(i,{unit:p,product:f},1).unit:null);a.element.classList.toggle("hidden",y.length<2),a.enable(h!=="points"),l.value=u,c.setAttribute("aria-pressed",String(g))}),T("div",{class:"bar"},...r?[o.element,a.element]:[],T("label",{class:"colouring"},T("span",{class:"long"},k.colouring),l),c,C1(t,e,n))}function C1(i,t,e){let n=[["front",k.front,k.front,"1"],["oblique-left",k.obliqueLeft,k.obliqueLeftShort,"2"],["oblique-right",k.obliqueRight,k.obliqueRightShort,"3"],["left",k.leftSide,k.leftShort,"4"],["right",k.rightSide,k.rightShort,"5"],["back",k.back,k.back,"6"],["top",k.top,k.topShort,"7"]],s=(o,a,l,c)=>T("button",{type:"button",title:`${o} (${l})`,"aria-keyshortcuts":l,onclick:c},T("span",{class:"long"},o),T("span",{class:"short","aria-hidden":"true"},a)),r=T("div",{class:"views",role:"group","aria-label":k.views},...n.map(([o,a,l,c])=>{let h=s(a,l,c,()=>t(o));return h.dataset.view=o,h}),s(k.reset,k.reset,"0",e));return i.watch(({view:o})=>{for(let a of r.querySelectorAll("[data-view]"))a.setAttribute("aria-pressed",String(a.dataset.view===o))}),r}function P1(){return _t("svg",{class:"sign",viewBox:"0 0 17 17","aria-hidden":"true"},_t("path",{d:"M2.5 11.5l9-9 3 3-9 9z M5 9l1.4 1.4 M7 7l1.4 1.4 M9 5l1.4 1.4"}))}function bf(i,t){return i.length===0?null:T("span",{class:"marks"},...i.map(e=>T("button",{type:"button",class:"mark",title:`${k.sources}${k.colon}${e}`,onclick:()=>t(e)},e)))}function Vs(i){return typeof i=="object"&&i!==null}function dx(i,t,e){let n=i.note?[T("p",{class:"note"},i.note)]:[];return i.layout==="cards"?[T("ul",{class:"cards"},...i.rows.map(s=>R1(i,s,e))),...n]:i.layout==="figures"?[T("ul",{class:"figures"},...i.rows.map(s=>L1(s,t,e))),...n]:[...I1(i,e),...n]}function vf(i,t,e,n){let s=Vs(i)?i.value:i,r=s===null?"\u2013":typeof s=="number"?St(s,t):s;return[e&&s!==null?r+(e==="\xB0"?"":" ")+e:r,Vs(i)&&i.inferred?T("span",{class:"inferred",title:i.inferred},k.inferred):null,Vs(i)?bf(i.sources,n):null]}function R1({columns:i},[t,...e],n){return T("li",{class:"row-card"},T("h4",{},...vf(t,i[0].digits,"",n)),T("dl",{},...e.map((s,r)=>{let{label:o,unit:a,digits:l}=i[r+1];return T("div",{},T("dt",{},o),T("dd",{},...vf(s,l,a,n)))})))}function L1([i,t,e,n],s,r){let[o,a]=Nh(String(i),s),l=Vs(t)?{...t,inferred:""}:t;return T("li",{},T("span",{class:"figure-name",title:String(i)},o),T("span",{class:"figure-value"},...vf(l,null,a,r)),e&&e!=="quoted"?T("span",{class:"inferred"},String(e)):null,n?T("span",{class:"why"},String(n)):null)}function I1(i,t){let e=(r,o)=>r===null?"\u2013":typeof r=="number"?St(r,o):r,n=i.rows.map(r=>T("tr",{},...r.map((o,a)=>{let l=Vs(o)?o.value:o,c=typeof l=="number",h=[e(l,i.columns[a].digits)];return Vs(o)&&(o.inferred&&h.push(T("span",{class:"inferred",title:o.inferred},k.inferred)),h.push(bf(o.sources,t))),a===0?T("th",{scope:"row"},...h):T("td",{class:c?"number":""},...h)}))),s=i.columns.map((r,o)=>i.rows.some(a=>{let l=a[o];return typeof(Vs(l)?l.value:l)=="number"}));return[T("div",{class:"scroll",tabindex:0,role:"region","aria-label":i.title},T("table",{},T("thead",{},T("tr",{},...i.columns.map(({label:r,unit:o},a)=>T("th",{scope:"col",class:s[a]?"number":""},r,o?T("small",{},o):null)))),T("tbody",{},...n)))]}function fx(i,t,e){if(i.findings.length===0)return[T("p",{class:"hint"},k.noFindings)];let n={error:0,warning:1,info:2},s=[...i.findings].sort((r,o)=>(n[r.severity]??3)-(n[o.severity]??3));return[T("ul",{class:"findings"},...s.map(r=>{let o=r.unit?` ${r.unit}`:"",a=[r.value===null?null:`${St(r.value)}${o}`,r.limit===null?null:`${k.limit} ${St(r.limit)}${o}`].filter(l=>l!==null);return T("li",{class:`finding ${["error","warning"].includes(r.severity)?r.severity:"info"}`},T("b",{},[k.severity[r.severity]??r.severity,r.title].filter(Boolean).join(k.colon)),T("span",{},r.text),T("span",{class:"fine"},[`${k.rule} ${r.rule}`,r.region,...a].filter(Boolean).join(" \xB7 "),r.point===null?null:T("button",{type:"button",class:"mark",onclick:()=>t(r.point)},`${k.goToPoint} ${r.point}`),r.source?bf([r.source],e):null))}))]}function px(i){let t=i.sources.map(e=>{let n=/^https?:\/\//i.test(e.url),s=[e.publisher,e.year,e.tier].filter(Boolean).join(" \xB7 ");return T("li",{id:`source-${e.id}`,tabindex:-1},T("code",{},e.id),n?T("a",{href:e.url,target:"_blank",rel:"noopener noreferrer"},e.title):T("span",{},e.title),T("span",{class:"fine"},s))});return[t.length?T("ul",{class:"sources"},...t):T("p",{class:"hint"},k.noSources),T("h3",{},k.provenance),T("dl",{class:"provenance"},...i.provenance.map(([e,n])=>T("div",{},T("dt",{},e),T("dd",{},n))))]}function mx(i,t,e,n,s){let{points:r}=i,o=cg(i,t,e,n.shapeOf,m=>n.jump(r.number[m])),a=[],l=(m,x,b,v=null)=>{a.push({key:m,name:x,count:v,body:T("div",{},...b)})},c=m=>{y(a.length-1),document.getElementById(`source-${m}`)?.focus()};l("map",k.mapTab,hg(i,t,e,n.lookAt));let h=m=>dx(m,r.dose_unit,c),d=i.text.tables.filter(m=>m.of_dose).flatMap(m=>[T("h3",{class:"of-dose"},m.title),...h(m)]);(Oi(i)||d.length)&&l("dose",k.doseTab,[...ng(i,t,e),...d]),i.text.tables.filter(m=>!m.of_dose).forEach((m,x)=>l(`table ${x}`,m.title,h(m))),l("findings",k.findings,fx(i.text,n.jump,c),i.text.findings.length),l("sources",k.sources,px(i.text));let u=a.map(({name:m,count:x},b)=>T("button",{type:"button",role:"tab",id:`tab-${b}`,"aria-controls":`tabpanel-${b}`,onclick:()=>y(b)},m,x?T("span",{class:"count"},String(x)):null)),f=a.map(({name:m,body:x},b)=>T("section",{role:"tabpanel",id:`tabpanel-${b}`,"aria-labelledby":`tab-${b}`},T("h3",{class:"print-only"},m),x)),g=0,y=m=>{g=m,u.forEach((x,b)=>{x.setAttribute("aria-selected",String(b===g)),x.tabIndex=b===g?0:-1,f[b].classList.toggle("hidden",b!==g)})},p=T("div",{class:"tabs",role:"tablist","aria-label":k.details},...u);return p.addEventListener("keydown",m=>{let x=u.indexOf(document.activeElement),b={ArrowRight:x+1,ArrowLeft:x-1,Home:0,End:u.length-1}[m.key];if(x<0||b===void 0||m.shiftKey)return;let v=(b+u.length)%u.length;y(v),u[v].focus(),m.preventDefault(),m.stopPropagation()}),y(Math.max(a.findIndex(({key:m})=>m===s),0)),{element:T("aside",{class:"panel","aria-label":k.details},o,p,...f),open:()=>a[g].key}}var ma=[5,15,30,60,120,300],zh=class{constructor(t,e,n){this.played=t;this.store=e;this.count=n;e.watch(({playing:s},r)=>{if(s===r.playing||(cancelAnimationFrame(this.frame),!s))return;let o=e.now.clock_s,[a,l]=this.session.injecting;(o===null||o>=l)&&this.seek(a),this.last=performance.now(),this.frame=requestAnimationFrame(c=>this.step(c))})}played;store;count;frame=0;last=0;still=window.matchMedia("(prefers-reduced-motion: reduce)");get session(){return this.played()}go(t){let e=Math.min(Math.max(t,-1),this.count()-1);this.store.set({current:e,clock_s:e<0?null:this.session.endOf(e)})}seek(t){let e=Math.min(Math.max(t,0),this.session.length_s),n=this.session.rowAt(e);this.store.set(n===this.store.now.current?{clock_s:e}:{clock_s:e,current:n})}faster(t){let e=ma.indexOf(this.store.now.speed);this.store.set({speed:ma[Math.min(Math.max(e+t,0),ma.length-1)]})}get moves(){return this.store.now.playing&&!this.still.matches}step(t){let{clock_s:e,speed:n,playing:s}=this.store.now;if(!s||e===null)return;let r=Math.min((t-this.last)/1e3,.25);this.last=t;let o=e,a=this.session.length_s;for(;r>0&&o<a;){let{until_s:l,rate:c}=this.pace(o,n),h=Math.max(l-o,.001),d=Math.min(r*c,h);o+=d,r-=d/c}this.seek(o),o>=a?this.store.set({playing:!1}):this.frame=requestAnimationFrame(l=>this.step(l))}pace(t,e){let n=this.session.during(t),r=(l=>this.session.events.reduce((c,{start_s:h})=>h>t?Math.min(c,h):c,Math.min(...l.map(({end_s:c})=>c),this.session.length_s)))(n),a=n.some(({point:l})=>l!==null)?e:Math.max(e,(r-t+1e-6)/1.6,this.waitRate(n));return{until_s:r,rate:a}}waitRate(t){return Math.max(0,...t.map(({start_s:e,end_s:n})=>(n-e)/1.6))}};var Vh=class{constructor(t){this.field=t;let{canvas:e,store:n}=t;e.addEventListener("pointermove",s=>{let r=`${s.clientX} ${s.clientY}`;r!==this.last&&(this.last=r,s.buttons?this.rest():this.hover(s,9))}),e.addEventListener("pointerleave",()=>{this.last="",this.rest()}),e.addEventListener("pointerdown",s=>this.pressed={x:s.clientX,y:s.clientY}),e.addEventListener("pointerup",s=>{let r=this.pressed&&Math.hypot(s.clientX-this.pressed.x,s.clientY-this.pressed.y)<5;if(this.pressed=null,!!r){if(n.now.ruling)this.measure(s);else{if(t.taken?.(s))return;t.choose(t.stage.pick(s.clientX,s.clientY,s.pointerType==="touch"?18:9))}s.pointerType==="touch"&&this.rest()}}),n.watch(({hover:s},r)=>{s<0&&r.hover>=0&&this.hide()})}field;last="";pressed=null;rest(){this.hide(),this.field.store.now.hover>=0&&this.field.store.set({hover:-1})}measure(t){let e=this.field.stage.skinAt(t.clientX,t.clientY);e&&this.field.stage.ruler.add({face:e.face,place:e.place})}hide(){this.field.tip.classList.add("hidden"),this.field.canvas.classList.remove("over")}hover(t,e){let{canvas:n,holder:s,tip:r,stage:o,store:a,unit:l}=this.field,c=this.field.points(),h=o.pick(t.clientX,t.clientY,e);h!==a.now.hover&&a.set({hover:h}),n.classList.toggle("over",h>=0);let d=h<0&&a.now.mode!=="points"?o.probe(t.clientX,t.clientY):null;if(h<0&&d===null)return r.classList.add("hidden");r.replaceChildren(...h>=0?[T("b",{},`${k.point} ${c.number[h]}`),T("dl",{},...qo(c,h).map(([p,m])=>T("div",{},T("dt",{},p),T("dd",{},m)))),...this.field.more?.(h)??[]]:[T("b",{},`${St(Math.abs(d)<1e-9?0:Number(d.toPrecision(3)))} ${l()}`)]),r.classList.remove("hidden");let u=s.getBoundingClientRect(),[f,g]=[t.clientX-u.x,t.clientY-u.y],y=f+18+r.offsetWidth>u.width?f-18-r.offsetWidth:f+18;r.style.left=`${Math.max(4,Math.min(y,u.width-r.offsetWidth-4))}px`,r.style.top=`${Math.max(4,Math.min(g+14,u.height-r.offsetHeight-4))}px`}};var[ga,Hh,$h,Xh]=[.12,.22,.38,.84],Gh=9,xa=class{constructor(t,e){this.points=e;let n=e.number.length;this.timed=t.start_s.length>0,this.events=this.timed?t.start_s.map((s,r)=>({start_s:s,end_s:t.end_s[r],kind:t.kinds[t.kind[r]],by:t.hands[t.by[r]],target:t.target[r],point:t.point[r],remaining_ml:t.remaining_ml[r]})):e.number.map((s,r)=>({start_s:10*r,end_s:10*(r+1),kind:"injection",by:"practitioner",target:null,point:r,remaining_ml:null})),this.length_s=this.events.reduce((s,r)=>Math.max(s,r.end_s),0),this.injections=new Array(n);for(let s of this.events)s.point!==null&&(this.injections[s.point]=s);this.order=this.events.flatMap(({point:s})=>s===null?[]:[s])}points;events;timed;length_s;injections;order;endOf(t){return this.injections[t]?.end_s??0}get injecting(){return this.order.length?[this.injection(0).start_s,this.injection(this.order.length-1).end_s]:[0,this.length_s]}rowAt(t){let e=this.begun(t);return e?this.order[e-1]:-1}usedAt(t){let e=this.begun(t),n=0;for(let s=0;s<e;s++){let{end_s:r}=this.injection(s);n+=this.points.volume_ml[this.order[s]]*(t>=r?1:gx(this.share(s,t)))}return n}remainingAt(t){let e=null;for(let n of this.events){if(n.start_s>t)break;n.end_s<=t&&n.remaining_ml!==null&&(e=n.remaining_ml)}return e}during(t){return this.events.filter(({start_s:e,end_s:n})=>e<=t&&t<n)}poseAt(t){let[e,n]=this.injecting;if(t<e||t>n||!this.order.length)return null;let s=this.begun(t)-1,r=this.order[s],o=this.points.insertion_mm[r],a=this.share(s,t),l=s>0?this.order[s-1]:r,c=s>0?this.injection(s).start_s-this.injection(s-1).end_s:0;if(a>1){let d=this.order[s+1],u=this.injection(s+1),f=u.start_s+ga*(u.end_s-u.start_s),g=(t-this.injection(s).end_s)/Math.max(f-this.injection(s).end_s,1e-9);return{from:r,to:d,way:Wh(g),insertion_mm:-Gh,emptied:0}}if(a<ga){let d=this.injection(s).end_s-this.injection(s).start_s,u=(c+a*d)/(c+ga*d);return{from:l,to:r,way:Wh(u),insertion_mm:-Gh,emptied:0}}let h=a<Hh?-Gh*(1-Wh((a-ga)/(Hh-ga))):a<$h?o*(a-Hh)/($h-Hh):a<Xh?o:o-(o+Gh)*Wh((a-Xh)/(1-Xh));return{from:r,to:r,way:1,insertion_mm:h,emptied:gx(a)}}begun(t){let[e,n]=[0,this.order.length];for(;e<n;){let s=e+n>>1;this.injection(s).start_s<=t?e=s+1:n=s}return e}injection(t){return this.injections[this.order[t]]}share(t,e){let{start_s:n,end_s:s}=this.injection(t);return(e-n)/Math.max(s-n,1e-9)}};function gx(i){return Math.min(Math.max((i-$h)/(Xh-$h),0),1)}function Wh(i){let t=Math.min(Math.max(i,0),1);return t*t*(3-2*t)}function Hs(i){let t=Math.floor(i+1e-6),[e,n,s]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],r=o=>String(o).padStart(2,"0");return e?`${e}:${r(n)}:${r(s)}`:`${n}:${r(s)}`}var[qh,wf,ya]=[17,3,22],D1=14,[N1,Sf]=[44,48];function xx(i,t,e,n,s){let r=["practitioner","assistant",""].filter(A=>t.events.some(P=>P.by===A)),o=k1(t.events,r),a=T("div",{class:"strip",tabindex:0,role:"slider","aria-label":k.sessionTime,"aria-valuemin":0,"aria-valuemax":Math.round(t.length_s),"aria-valuenow":0}),l=T("p",{class:"told","aria-hidden":"true"}),c=T("button",{type:"button",class:"icon zoom",onclick:()=>v(!h)}),h=t.injecting[1]-t.injecting[0]>.5*t.length_s,d=[0,1],u=null,[f,g]=[0,0],y=ya+r.length*(qh+wf),p=A=>(A-d[0])/(d[1]-d[0])*g,m=A=>{let P=a.getBoundingClientRect();return d[0]+(A.clientX-P.x)/P.width*(d[1]-d[0])},x=A=>({practitioner:k.practitioner,assistant:k.assistant})[A]??k.waiting,b=A=>Jt(i.outlines[A].label,i.outlines[A].region);function v(A){h=A,c.textContent=A?"\u2194":"\u21E4",c.textContent=A?"\u2922":"\u2921",c.setAttribute("aria-label",A?k.showInjections:k.showVisit),c.title=A?k.showInjections:k.showVisit,M()}function M(){if(f=a.clientWidth,!f)return;let A=parseFloat(getComputedStyle(document.documentElement).fontSize)/D1;g=f/A;let[P,U]=t.injecting,D=.02*(U-P);d=h?[0,t.length_s]:[Math.max(P-D,0),Math.min(U+D,t.length_s)],u=_t("g",{class:"head hidden"},_t("line",{x1:0,x2:0,y1:2,y2:y}),_t("path",{d:"M-5 0h10l-5 7z"})),a.replaceChildren(_t("svg",{width:f,height:y*A,viewBox:`0 0 ${g} ${y}`,"aria-hidden":"true"},...w(),...[...o].sort((O,z)=>z.row-O.row).flatMap(_),...S(),u)),I()}function w(){let A=(d[1]-d[0])/60,P=[.5,1,2,5,10,15,30,60,120].find(D=>A/D*1.2*Sf<=g)??240,U=Math.ceil(d[0]/60/P);return Array.from({length:Math.floor(d[1]/60/P)-U+1},(D,O)=>(U+O)*P).flatMap(D=>{let O=p(60*D);return O<.5*Sf||O>g-.5*Sf?[]:[_t("line",{class:"grid",x1:O,x2:O,y1:12,y2:y}),_t("text",{x:O,y:9,"text-anchor":"middle"},Hs(60*D))]})}function _(A){let[P,U]=[Math.max(p(A.start_s),0),Math.min(p(A.end_s),g)];if(U<=0||P>=g||U<=P)return[];let D=qh/A.rows,O=ya+A.lane*(qh+wf)+A.row*D,z=_t("rect",{class:A.of_points?"work":r[A.lane]?"phase":"phase waits",x:P,y:O,width:Math.max(U-P-.8,.8),height:D-(A.rows>1?1:0),rx:2});A.of_points&&A.target!==null&&(z.style.fill=s.get(i.outlines[A.target].region)??Ps);let H=A.of_points&&A.target!==null?b(A.target):Jt(A.kind),J=ya+A.lane*(qh+wf),$=_t("text",{class:A.of_points?"on-work":"",x:P+5,y:J+12.5},U1(H,U-P-8));return U-P>N1&&A.row===0?[z,$]:[z]}function S(){return t.events.flatMap(({kind:A,start_s:P,end_s:U})=>{let D=p(.5*(P+U));if(!["needle change","syringe refill"].includes(A)||D<0||D>g)return[];let O=A==="needle change"?`M${D} ${ya-7}v6`:`M${D-3} ${ya-7}h6v6h-6z`;return[_t("path",{class:"sign-mark",d:O})]})}function I(){let{clock_s:A}=e.now;u?.classList.toggle("hidden",A===null),A!==null&&u?.setAttribute("transform",`translate(${Math.min(Math.max(p(A),0),g)} 0)`),a.setAttribute("aria-valuenow",String(Math.round(A??0))),a.setAttribute("aria-valuetext",A===null?k.wholePlan:[Hs(A),...t.during(A).map(C)].join(", "))}let C=({kind:A,target:P,point:U})=>[Jt(A),U===null?null:`${k.point} ${i.points.number[U]}`,P===null?null:b(P)].filter(Boolean).join(", ");return a.addEventListener("pointerdown",A=>{a.setPointerCapture(A.pointerId),e.set({playing:!1}),n.seek(m(A))}),a.addEventListener("pointermove",A=>{let P=m(A);if(A.buttons)return n.seek(P);let U=t.during(P);l.textContent=[Hs(P),...U.map(O=>`${x(O.by)}${k.colon}${C(O)}`)].join(" \xB7 ");let D=U.find(O=>O.point!==null)?.point??-1;D!==e.now.hover&&e.set({hover:D})}),a.addEventListener("pointerleave",()=>{l.textContent="",e.now.hover>=0&&e.set({hover:-1})}),a.addEventListener("keydown",A=>{let P=e.now.clock_s??0,U=(d[1]-d[0])/100,D={ArrowRight:P+U,ArrowLeft:P-U,ArrowUp:P+U,ArrowDown:P-U,PageUp:P+10*U,PageDown:P-10*U,Home:d[0],End:d[1]}[A.key];D===void 0||A.shiftKey||(e.set({playing:!1}),n.seek(D),A.preventDefault(),A.stopPropagation())}),e.watch((A,P)=>{A.clock_s!==P.clock_s&&I()}),new ResizeObserver(()=>a.clientWidth!==f&&M()).observe(a),v(h),T("div",{class:"timeline"},T("ul",{class:"lanes","aria-hidden":"true"},...r.map(A=>T("li",{},x(A)))),a,c,l)}function k1(i,t){let e=[],n=new Set(["travel","needle change","syringe refill"]),s=new Map,r=null;for(let o of i){let a=t.indexOf(o.by),l=o.point!==null||n.has(o.kind);o.point!==null&&(r=o.target);let c=s.get(a);if(l&&c?.of_points&&(o.point===null||c.target===r))c.end_s=o.end_s;else{let h={start_s:o.start_s,end_s:o.end_s,kind:o.kind,target:l?r:o.target,lane:a,row:0,rows:1,of_points:l};e.push(h),s.set(a,h)}}for(let o of t.keys()){let a=[],l=e.filter(c=>c.lane===o);for(let c of l){let h=a.findIndex(d=>d<=c.start_s+1e-6);c.row=h<0?a.length:h,a[c.row]=c.end_s}for(let c of l)c.rows=a.length}return e}function U1(i,t){let e=Math.floor(t/6);return i.length<=e?i:`${i.slice(0,Math.max(e-1,1))}\u2026`}function yx(i,t,e,n,s=!1){let{number:r,volume_ml:o}=i.points,a=o.reduce((m,x)=>m+x,0),l=(m,x,b)=>T("button",{type:"button",class:"icon","aria-label":m,title:m,onclick:b},x),c=l(k.play,"\u25B6",()=>e.set({playing:!e.now.playing})),h=m=>{e.set({playing:!1}),n.go(m)},d=T("input",{type:"range",min:0,max:r.length,step:1,value:0,"aria-label":k.order,oninput:m=>h(Number(m.target.value)-1)}),u=T("output",{class:"at"}),f=T("output",{class:"clock","aria-label":k.clock,title:k.clock}),g=T("output",{class:"used","aria-label":k.used,title:k.used}),y=T("select",{class:"speed","aria-label":k.speed,title:`${k.speed} (, .)`,onchange:()=>e.set({speed:Number(y.value)})},...ma.map(m=>T("option",{value:m},`\xD7${m}`))),p=Hs(t.length_s);return e.watch(({current:m,playing:x,clock_s:b,speed:v})=>{d.value=String(m+1);let M=b===null?k.wholePlan:`${m+1} ${k.of} ${r.length}`;d.setAttribute("aria-valuetext",M),u.textContent!==M&&(u.textContent=M),c.textContent=x?"\u275A\u275A":"\u25B6",c.setAttribute("aria-label",x?k.pause:k.play),f.textContent=s?"\u2026":`${Hs(b??t.length_s)} / ${p}`,g.textContent=`${St(b===null?a:t.usedAt(b),2)} / ${St(a,2)} mL`,y.value=String(v)}),T("div",{class:"transport",role:"group","aria-label":k.order},l(k.previous,"\u2039",()=>h(e.now.current-1)),c,l(k.next,"\u203A",()=>h(e.now.current+1)),d,u,...t.timed||s?[f]:[],g,...t.timed||s?[y]:[])}var _x={error:0,warning:1,info:2};function Mf({points:i,text:t}){let e=new Map;for(let{point:n,severity:s}of t.findings){if(n===null)continue;let r=i.number.indexOf(n),o=e.get(r);r>=0&&(o===void 0||_x[s]<_x[o])&&e.set(r,s)}return e}function Tf({points:i,text:t},e){return t.findings.filter(({point:n})=>n===i.number[e]).map(n=>T("p",{class:`beside finding ${n.severity}`},T("b",{},[k.severity[n.severity]??n.severity,n.title].filter(Boolean).join(k.colon)),T("span",{},n.text)))}var F1=1.5,Yh=class{constructor(t,e,n,s,r,o){this.desk=t;this.store=e;this.client=n;this.library=s;this.tell=r;this.measure=o;this.holder=T("div",{class:"holder"},this.canvas,this.overlay,this.legend_box,this.tip),this.playback=new zh(()=>this.session,e,()=>this.content.points.number.length),this.pictures=T("div",{class:"pictures"},this.holder),this.main=T("main",{},this.above,this.pictures,this.below,this.chosen,this.spoken),this.aside=T("div",{class:"right"});for(let a of[this.above,this.below,this.aside])a.addEventListener("click",()=>this.pointer?.rest())}desk;store;client;library;tell;measure;main;aside;holder;pictures;playback;spoken=T("p",{class:"spoken","aria-live":"polite"});content;stage;pointer;scale;common_ml_cm2=0;names_beside={};beside=!1;session=new xa({kinds:[],hands:[],start_s:[],end_s:[],kind:[],by:[],target:[],point:[],product:[],remaining_ml:[]},O1);followed=null;canvas=T("canvas",{class:"scene",tabindex:0,role:"img"});overlay=T("canvas",{class:"words","aria-hidden":"true"});tip=T("div",{class:"tip hidden",role:"presentation"});legend_box=T("div",{class:"legend-box hidden"});above=T("div",{class:"above"});below=T("div",{class:"below"});chosen=T("p",{class:"chosen-line","aria-hidden":"true"});skin=null;colours=new Map;forget=[];open_tab=()=>"map";made_for="";narrow=window.matchMedia("(max-width: 900px)");async begin(t){let e=await fa(this.client,this.desk.state);this.take(),this.skin=e,this.stage=new fs(this.holder,this.canvas,this.overlay,()=>this.overlays(),this.store,!0),this.stage.hurry(),this.stage.begin(e.arrays,e.eyes,this.content,this.colours),this.stage.marks={locked:this.desk.shown.locked,flagged:Mf(this.content)},this.stage.pose=()=>this.playback.moves&&this.store.now.clock_s!==null?this.session.poseAt(this.store.now.clock_s):null,this.pointer=new Vh({canvas:this.canvas,holder:this.holder,tip:this.tip,stage:this.stage,store:this.store,points:()=>this.content.points,unit:()=>this.scale.unit,choose:n=>this.choose(n),taken:t,more:n=>Tf(this.content,n)}),this.buildAround(),this.store.watch((n,s)=>{["unit","mode","layers","depth_layer","product","colouring"].some(o=>n[o]!==s[o])&&this.showScale(),n.marked_ml_cm2!==s.marked_ml_cm2&&this.stage.mark(n.marked_ml_cm2===null?null:n.marked_ml_cm2*this.scale.factor),n.current!==s.current&&!n.playing&&this.tellPoint()}),this.narrow.addEventListener("change",()=>this.showScale()),this.showScale(),this.showZones()}get storeNow(){return this.store.now}watchStore(t){return this.store.watchUntil(t)}get spoken_library(){return{...this.library,regions:{...this.library.regions,...this.names_beside}}}speakAgain(){this.content=Yo(this.desk.shown,this.desk.report,this.desk.fresh,this.spoken_library,this.client.lang)}choose(t){this.store.set({playing:!1}),this.playback.go(t)}follow(t){this.followed=t??new L(1/0,0,0)}async show(t){t==="refused"&&(this.followed=null);let e=this.content?.points,n=this.store.now.current,s=this.followed??(n>=0&&e?new L(...e.xyz_mm[n]):null);t!=="preview"&&t!=="report"&&(this.followed=null);let{state:r}=this.desk.shown.header;if(this.skin?.key!==r.skin){let o=await fa(this.client,r);if(this.desk.shown.header.state.skin!==o.key)return;this.take(),this.store.set({playing:!1,hover:-1,current:-1,clock_s:null}),this.skin=o,this.stage.showSkin(o.arrays,o.eyes)}else this.take();t!=="report"&&(this.stage.hurry(),this.pointer.rest(),this.stage.showPlan(this.content,this.colours)),this.stage.marks={locked:this.desk.shown.locked,flagged:Mf(this.content)},t!=="report"&&this.rechoose(s),t==="opened"&&this.stage.standAtBest(!0),this.showScale(),t!=="preview"&&this.buildAround(),this.skin?.zones_key!==r.zones&&this.showZones()}showScale(){let{content:t,store:e,stage:n}=this,{mode:s,layers:r,depth_layer:o,product:a,colouring:l}=e.now,c=n?.skin.deposits.most_ml_cm2??0;this.scale=Bi(t,e.now,c,this.common_ml_cm2),n?.showDose(this.scale,o,a);let h=[o===Qt?"":Td(o),a===Qt?"":Jt(`products.${t.products[a]}`,t.products[a])].filter(Boolean).join(", "),d=s==="points"?[]:[jm(this.scale,this.narrow.matches||this.beside,h),...r.isodose&&this.scale.rx?[Km()]:[]],u=s==="dose"?null:Jm(t.points,l);this.legend_box.replaceChildren(...d,...u?[u]:[]),this.legend_box.classList.toggle("hidden",!this.legend_box.childElementCount),this.narrow.matches||this.beside?this.pictures.after(this.legend_box):this.holder.append(this.legend_box)}buildAround(){let{content:t,store:e,desk:n}=this,s=Af(this.aside)??Af(this.below)??Af(this.above);for(let a of this.forget)a();this.canvas.setAttribute("aria-label",k.scene);let r=!n.fresh,{stage:o}=this;this.forget=[this.store.during(()=>{let a=c=>o.rig.view(c);this.above.replaceChildren(ux(t,e,{view:a,reset:()=>o.standAtBest(!1),measure:this.measure})),this.below.replaceChildren(yx(t,this.session,e,this.playback,r),...this.session.timed?[xx(t,this.session,e,this.playback,this.colours)]:r?[T("div",{class:"timeline waits","aria-busy":"true"},T("span",{},"\u2026"))]:[]);let l=mx(t,e,this.colours,{lookAt:(c,h)=>o.lookAt(c,h),jump:c=>this.choose(c-1),shapeOf:c=>o.skin.deposits.shapeOf(c)},this.open_tab());this.open_tab=l.open,l.element.classList.toggle("stale",r),l.element.querySelector(".card")?.append(this.findingsBox()),this.aside.querySelector(".panel")?.remove(),this.aside.append(l.element),e.watch(({current:c})=>this.chosen.replaceChildren(...this.chosenLine(c)))})],s?.()}findingsBox(){let t=T("div",{class:"point-findings"});return this.store.watch(({current:e,hover:n})=>{let s=n>=0?n:e;t.replaceChildren(...s>=0?Tf(this.content,s):[]),t.remove(),this.aside.querySelector(".card")?.append(t)}),t}take(){let{desk:t}=this;this.content=Yo(t.shown,t.report,t.fresh,this.spoken_library,this.client.lang);let e=[...t.shown.header.targets.map(({region:s})=>s),...this.content.outlines.map(({region:s})=>s)],n=[...new Set(e)].join();n!==this.made_for&&(this.colours=Er(e)),this.made_for=n,this.session=new xa(this.content.session,this.content.points),document.documentElement.lang=this.content.lang}rechoose(t){let{xyz_mm:e}=this.content.points,[n,s]=[-1,F1];t&&e.forEach((a,l)=>{let c=t.distanceTo(new L(...a));c<s&&([n,s]=[l,c])});let{current:r,clock_s:o}=this.store.now;(n!==r||o!==null)&&this.store.set({playing:!1,current:n,clock_s:n<0?null:this.session.endOf(n),marked_ml_cm2:null})}async showZones(){let{state:t}=this.desk.shown.header,{skin:e}=this;if(e){e.zones_key=t.zones;try{let n=await Ch(this.client,t);if(this.skin!==e||n.length*3!==e.arrays.positions.length)return;this.stage.skin.showZones(n),this.stage.draw()}catch(n){e.zones_key="",this.tell(n)}}}tellPoint(){let{points:t}=this.content,{current:e}=this.store.now,n=e<0?[]:qo(t,e).map(r=>r.join(" ")),s=e<0?[]:this.content.text.findings.filter(({point:r})=>r===t.number[e]).map(({text:r})=>r);this.spoken.textContent=e<0?k.wholePlan:[`${k.point} ${t.number[e]}`,...n,...s].join(". ")}chosenLine(t){let{points:e}=this.content;return t<0||t>=e.number.length?[k.noPoint]:[T("b",{},`${k.point} ${e.number[t]}`),` ${[Jt(e.region[t]),`${St(e.depth_mm[t])} mm`,`${St(e.volume_ml[t])} mL`].join(" \xB7 ")}`]}overlays(){return[this.legend_box,...this.holder.querySelectorAll(".palette, .hint-bar, .picture-title")].filter(t=>!t.classList.contains("hidden"))}},O1={number:[],xyz_mm:[],normal:[],needle:[],region:[],laterality:[],technique:[],plane:[],depth_mm:[],insertion_mm:[],angle_deg:[],volume_ml:[],dose:null,dose_unit:"",layers_mm:null,layers_tag:[]};function Af(i){let t=document.activeElement;if(!t||!i.contains(t)||t===i)return null;let e=()=>[...i.querySelectorAll("button, input, select, a, [tabindex]")],n=e().indexOf(t),s=t.id||t.getAttribute("aria-label")||t.title;return()=>(e().find(r=>s&&s===(r.id||r.getAttribute("aria-label")||r.title))??e()[n])?.focus()}var B1="mesolift-face",z1=300,Zh=class{constructor(t,e,n){this.client=t;this.library=e;this.page=n;let s=r=>this.teller.tell(r);this.store=new os(dg({mode:"both",speed:30,dark:Ur().dark})),this.store.watch(({dark:r},o)=>{document.documentElement.dataset.theme=r?"dark":"light",r!==o.dark&&Gd({dark:r})}),this.desk=new Tc(t,s),this.work=new Yh(this.desk,this.store,t,e,s,()=>this.measure()),this.top=new Bh(this.desk,this.store,{go:r=>{this.desk.go(r)},plans:()=>{this.plans()},compare:()=>{this.compare()},share:()=>ex(this.client,this.library,this.desk.state,s),help:()=>this.help(),speak:r=>{this.speak(r)}}),this.sliders=new kh(this.desk,r=>this.openSource(r)),this.parts={plan:new Ih(this.desk,()=>this.library),body:new Mc(this.desk,t,()=>this.library,{morph:(r,o)=>{this.morph??=new Lh(this.work.stage),this.morph.show(r,o)},settle:async()=>{await this.turn,this.morph?.end(),this.morph=null},own:()=>{this.ownSurface()},tell:s}),points:new Dh(this.desk,()=>this.store.now.current,{lock:()=>this.hand.lock(this.store.now.current),remove:()=>this.hand.remove(this.store.now.current),mirror:r=>{this.desk.do({do:"mirror",side:r})}})}}client;library;page;teller=new Fh;tools=new Oh;store;desk;work;hand;top;side=T("aside",{class:"side"});sliders;parts;morph=null;comparison=null;dialog=T("dialog");forget=()=>{};busy_timer=0;turn=Promise.resolve();async begin(){await this.desk.open(await this.firstPlan()),this.rememberPlan(),await this.work.begin(e=>this.hand.clicked(e));let{stage:t}=this.work;this.hand=new Gc({stage:t,store:this.store,desk:this.desk,tools:this.tools,choose:e=>this.work.choose(e),follow:e=>this.work.follow(e),drawn:e=>this.drawn(e),say:e=>this.work.spoken.textContent=e}),this.build(),this.desk.watch(e=>this.changed(e)),this.store.watch((e,n)=>{e.current!==n.current&&this.parts.points.follow()}),ug(t,this.store),this.bindKeys(),hx(this)}async open(t){this.endComparison(),await this.desk.open(t),await this.turn,this.rememberPlan()}async plans(){await tx({client:this.client,library:this.library,open:t=>this.open(t),now:()=>this.desk.state,renamed:t=>{this.desk.state.name=t,this.top.follow(this.work.content)},tell:t=>this.teller.tell(t)})}async ownSurface(){await ox({client:this.client,library:this.library,protocol:this.desk.state.protocol.id,dark:this.store.now.dark,open:t=>this.open(t),tell:t=>this.teller.tell(t)})}async compare(){if(this.comparison)return this.endComparison();let t=await j0(this.client,this.desk.state.id,n=>this.teller.tell(n));if(!t)return;let e=new Ph(this.work,this.desk,this.client,this.library,t,n=>this.teller.tell(n),()=>this.endComparison());this.comparison=e,this.page.classList.add("comparing"),this.work.aside.prepend(e.list);try{await e.begin()}catch(n){this.endComparison(),this.teller.tell(n)}}endComparison(){this.comparison?.end(),this.comparison=null,this.page.classList.remove("comparing")}measure(){let{stage:t,spoken:e}=this.work;this.tools.set({tool:"choose"}),this.store.set({ruling:!this.store.now.ruling}),t.ruler.clear(),e.textContent=this.store.now.ruling?k.rulerHint:""}help(){this.dialog.open?this.dialog.close():this.dialog.showModal()}async firstPlan(){let t=new URLSearchParams(location.hash.slice(1)).get("plan"),e=await this.client.json("GET","plans");return(e.find(({id:s})=>s===t)??e[0])?.id??(await this.client.json("POST","plans",{protocol:B1})).id}rememberPlan(){history.replaceState(null,"",`#plan=${this.desk.state.id}`)}build(){let{work:t,top:e,parts:n,sliders:s,page:r}=this;this.forget();let o=document.getElementById("disclaimer");o&&(o.textContent=this.library.disclaimer),e.build(t.content);for(let d of Object.values(n))d.build();s.build(),this.side.setAttribute("aria-label",Y.plan),this.side.replaceChildren(pa("plan",Y.protocol,n.plan.element),pa("figures",Y.figures,s.element),pa("points",Y.points,n.points.element),pa("body",Y.skin,n.body.element));let{elements:a,forget:l}=J0(this.tools,this.desk,()=>this.hand.finish()),c=T("p",{class:"ruler-hint",role:"status"}),h=this.store.during(()=>this.store.watch(({ruling:d})=>{c.textContent=d?k.rulerHint:"",c.classList.toggle("hidden",!d)}));for(let d of t.holder.querySelectorAll(".palette, .hint-bar, .ruler-hint"))d.remove();t.holder.append(...a,c),this.forget=()=>{l(),h()},this.dialog=Gf(Y.keys),r.replaceChildren(e.element,this.side,t.main,t.aside,this.dialog)}async speak(t){this.endComparison(),this.client.lang=t,Gd({lang:t});try{this.library=this.work.library=await this.client.json("GET","library"),Sc(this.library.app),await this.desk.again(),await this.turn,this.build(),this.work.buildAround(),this.page.querySelector("select.language")?.focus()}catch(e){this.teller.tell(e)}}changed(t){if(t==="busy"){window.clearTimeout(this.busy_timer),this.desk.busy?this.busy_timer=window.setTimeout(()=>this.page.classList.add("busy"),z1):this.page.classList.remove("busy");return}let e=this.work.show(t).then(()=>this.followControls(),n=>this.teller.tell(n));this.turn=e}followControls(){if(this.top.follow(this.work.content),this.sliders.follow(),this.comparison?.follow(),!this.desk.previews){for(let t of Object.values(this.parts))t.follow();this.tools.set({})}}drawn(t){let{tool:e,way:n,brush_mm:s,margin_mm:r,alone:o,both_sides:a}=this.tools.now,l=new Set(this.desk.state.drawn.map(({name:u})=>u.split(".")[0])),c=1;for(;l.has(`drawn-${c}`);)c++;let h=n==="brush"?{radius_mm:s}:{},d=e==="zone"?{margin_mm:r}:{alone:o};this.desk.do({do:e,name:`drawn-${c}`,line:t.map(u=>({xyz_mm:u.toArray()})),...h,...d,...a&&this.desk.state.mirror?{both_sides:a}:{}})}openSource(t){[...this.work.aside.querySelectorAll('[role="tab"]')].pop()?.click(),this.work.aside.querySelector(`#${CSS.escape(`source-${t}`)}`)?.focus()}bindKeys(){let{store:t,work:e,tools:n,desk:s,hand:r}=this,{stage:o}=e,a=-1;Q0({tools:n,hand:r,store:t,go:l=>{s.go(l)},plans:()=>{this.plans()}}),ig({content:()=>e.content,store:t,rig:o.rig,playback:e.playback,view:l=>o.rig.view(l),reset:()=>o.standAtBest(!1),nextRegion:()=>{let l=Cd(e.content);a=a+1<l.length?a+1:-1,o.lookAt(l[a]?.region??null,l[a]?.side??null)},help:()=>this.help(),measure:()=>this.measure(),mark:()=>{t.now.ruling&&(o.measureAt(t.now.current),e.spoken.textContent=o.ruler.words||k.rulerHint)},rest:()=>e.pointer.rest()})}};function V1(){let i=new URLSearchParams(location.hash.slice(1)).get("token");return i&&sessionStorage.setItem("mesomap.token",i),i??sessionStorage.getItem("mesomap.token")}async function H1(){document.documentElement.dataset.theme=Ur().dark??window.matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";let i=new wc(V1(),qg()),t=document.getElementById("page");try{let e=await i.json("GET","library");Sc(e.app),await new Zh(i,e,t).begin()}catch(e){if(e instanceof $e&&e.kind==="token")return G1(t,i.token!==null);throw e}}function G1(i,t){let e=T("input",{type:"password",autocomplete:"off","aria-label":"Token",required:!0}),n=T("form",{class:"token-form"},T("h1",{},"mesomap"),T("p",{},"This server asks for the token that stands behind #token= in the address it printed."),t?T("p",{class:"fault",role:"alert"},"The token given is wrong."):null,e,T("button",{type:"submit",class:"plain strong"},"Open"));n.addEventListener("submit",s=>{s.preventDefault(),sessionStorage.setItem("mesomap.token",e.value.trim());let r=new URLSearchParams(location.hash.slice(1));r.delete("token"),location.hash=r.toString(),location.reload()}),i.replaceChildren(n),e.focus()}H1().catch(i=>{let t=k?.broken??"This page could not be drawn:";throw document.getElementById("page")?.replaceChildren(T("p",{class:"fault",role:"alert"},`${t} ${i instanceof Error?i.message:String(i)}`)),i});})();
