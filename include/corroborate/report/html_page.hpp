// The fixed parts of the HTML report: its style, its script, and the policy that allows these two
// and nothing else (W3C Content Security Policy Level 3). The hashes are of the very bytes below;
// tests/report_html.cpp computes them anew.
#pragma once

#include <string>
#include <string_view>

#include <corroborate/report/marks.hpp>

namespace corroborate {
inline namespace v0 {
namespace report {
namespace detail {

// clang-format off
inline constexpr std::string_view page_style = R"css(
:root{color-scheme:light dark;--bg:#fff;--ink:#1a1d21;--mute:#5b6470;--line:#e3e6ea;--soft:#f6f7f9;--link:#005a8f;--bad:#a63c00;--warn:#7a5200;--good:#00684b;--l:17.5rem;--r:14rem}
@media screen and (prefers-color-scheme:dark){:root{--bg:#15181c;--ink:#e8eaed;--mute:#a3acb8;--line:#2a2f36;--soft:#1c2026;--link:#7cc4f0;--bad:#ff9d69;--warn:#f2b93b;--good:#45d0a5}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:68rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:3rem}
h1{font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0 0 .5rem}
h2{font-size:1.375rem;line-height:1.3;font-weight:650;letter-spacing:-.01em;margin:0 0 .25rem}
h3{font-size:1.0625rem;font-weight:650;margin:2rem 0 .5rem}
h4{font-size:1rem;font-weight:600;margin:0}
p{margin:.25rem 0 .75rem;max-width:46rem}
a{color:var(--link);text-underline-offset:.15em}
.lead{font-size:1.125rem;max-width:46rem}
.mute,small{color:var(--mute);font-size:.875rem}
.tiles{display:flex;flex-wrap:wrap;gap:.75rem 2.75rem;margin:1.75rem 0 2rem;padding:0;list-style:none}
.tiles b{display:block;font-size:1.75rem;line-height:1.15;font-weight:600;font-variant-numeric:tabular-nums}
.tiles span{color:var(--mute);font-size:.875rem}
section{padding:2.5rem 0 .5rem;border-top:1px solid var(--line);margin-top:2rem}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem;margin:1rem 0}
.tools label{font-size:.875rem;color:var(--mute);flex:0 1 auto}
.tools input,.tools select{font:inherit;color:var(--ink);background:var(--bg);border:1px solid #8a939e;border-radius:.375rem;padding:.375rem .625rem;margin-left:.375rem;max-width:100%}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.9375rem}
.index{width:100%}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
th{font-size:.8125rem;font-weight:600;color:var(--mute)}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th button::after{content:" \2195";opacity:.6}
th[aria-sort=ascending] button::after{content:" \2191";opacity:1}
th[aria-sort=descending] button::after{content:" \2193";opacity:1}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.tag{white-space:nowrap;font-size:.875rem;font-weight:600}
.v0{color:var(--good)}.v1{color:var(--warn)}.v2{color:var(--bad)}
.i{display:inline-block;width:14px;height:14px;vertical-align:-2px;margin-right:.375rem;overflow:visible}
.forest{position:relative;margin:1.25rem 0 .5rem;padding-bottom:3rem}
.forest>svg{position:absolute;top:0;bottom:3rem;left:calc(var(--l) + 1.25rem);width:calc(100% - var(--l) - var(--r) - 2.5rem);height:calc(100% - 3rem);overflow:visible}
.forest ol{list-style:none;margin:0;padding:0;position:relative}
.forest li{display:grid;grid-template-columns:var(--l) minmax(0,1fr) var(--r);column-gap:1.25rem;align-items:center;padding:.3125rem 0;line-height:1.3}
.forest li b{font-weight:550;display:block}
.forest li span{color:var(--mute);font-size:.8125rem;display:block}
.forest li .p{display:block;width:100%;height:22px;overflow:visible}
.forest .off b{text-decoration:line-through}
.forest .bs{border-top:1px dashed var(--mute);margin-top:.375rem;padding-top:.625rem}
.forest i{font-style:normal}
.forest text{font-size:.75rem}
.many li{padding:0;line-height:1.25}
.many li b,.many li span{display:inline;font-size:.8125rem}
.many{--l:25rem;--r:15.5rem}
.many li>div{display:flex;gap:.5rem;white-space:nowrap;overflow:hidden}
.many li>div b{flex:none;max-width:55%;overflow:hidden;text-overflow:ellipsis;margin:0}
.many li>div span{display:flex;min-width:0;align-items:baseline;white-space:pre}
.many li>div span bdi{overflow:hidden;text-overflow:ellipsis}
.many li>div i{flex:none}
.time{width:100%;overflow:visible;display:block;margin:1rem 0 .5rem}
.time text{font-size:.75rem}
.time .hl{font-weight:600}
.why{margin:1rem 0;padding-left:1.125rem;border-left:3px solid var(--line)}
.why p{margin:.25rem 0}
.why.v1x{border-color:#e69f00}.why.v2x{border-color:#d55e00}
.matrix{font-size:.875rem}
.matrix th,.matrix td{border:1px solid var(--line);padding:.25rem .5rem;text-align:center;min-width:2.25rem;color:var(--ink)}
.matrix tbody th{text-align:left;font-weight:400;min-width:10rem;max-width:22rem;font-size:.875rem}
.matrix .v0,.matrix .v3{color:var(--mute)}
.matrix .v1{background:#e69f0033;font-weight:700}.matrix .v2{background:#d55e0040;font-weight:700}
.cards{list-style:none;margin:0;padding:0;columns:24rem 2;column-gap:2rem}
.cards li{break-inside:avoid;padding:.75rem 0;border-bottom:1px solid var(--line)}
.cards p{margin:.125rem 0;font-size:.9375rem}
blockquote{margin:.375rem 0;padding-left:.75rem;border-left:3px solid var(--line)}
dl{margin:.25rem 0;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.0625rem .75rem;font-size:.875rem}
dt{color:var(--mute)}dd{margin:0}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.25rem 0}
details.topic{border-bottom:1px solid var(--line);margin:0}
details.topic>summary{padding:.625rem 0}
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{margin-left:.5rem;padding-left:1.25rem;border-left:1px solid var(--line)}
.tree li{padding:.125rem 0;position:relative}
.tree ul>li::before{content:"";position:absolute;left:-1.25rem;top:.875rem;width:.875rem;border-top:1px solid var(--line)}
.tree>li{padding:.25rem 0}.tree details{margin:0}.tree summary{padding:0}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:.5rem 0;font-size:.875rem;color:var(--mute)}
.key svg{width:2.25rem;height:20px;vertical-align:-5px;margin-right:.375rem;overflow:visible}
footer{padding-top:2rem;padding-bottom:3rem;margin-top:3rem;border-top:1px solid var(--line)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media screen and (max-width:50rem){
main,header,footer{padding-left:1rem;padding-right:1rem}
header{padding-top:1.75rem}h1{font-size:1.625rem}
.forest>svg{left:0;width:100%}
.forest li{grid-template-columns:minmax(0,1fr) max-content;column-gap:0;padding:0 0 .25rem;align-items:stretch}
.forest li>div{background:var(--bg);position:relative;padding-top:.5rem}
.forest li .p{grid-column:1/3;grid-row:2;margin-top:.25rem}
.forest li>div:last-child{text-align:right;max-width:11rem;padding-left:.75rem}
.t2{display:none}
.many li{grid-template-columns:minmax(0,1fr)}
.many li .p{grid-column:1;grid-row:3;margin:0}
.many li>div{padding-top:.25rem}
.many li>div:last-child{text-align:left;max-width:none;padding:0}
.index thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.index,.index tbody,.index tr,.index td{display:block;width:100%}
.index tr{padding:.625rem 0;border-bottom:1px solid var(--line)}
.index td{border:0;padding:0;text-align:left}
.index td[data-l]{display:inline-block;width:auto;margin-right:.75rem;font-size:.875rem;color:var(--mute)}
.index td[data-l]::after{content:" " attr(data-l)}
.index td[data-v="0"]{display:none}
}
@media print{
:root{color-scheme:light;--l:12.5rem;--r:9.5rem}
body{font-size:10pt}main,header,footer{max-width:none;padding:0}
.tools,.skip{display:none}section{break-inside:auto;margin-top:1rem;padding-top:1rem}
h1,h2,h3,h2+p,summary,details>p{break-after:avoid}.forest:not(.many),.forest li,.why,.matrix,.key,.cards li,tr{break-inside:avoid}
.many{--l:17rem;--r:11rem}
.cards{display:grid;grid-template-columns:1fr 1fr;column-gap:1.5rem}
.scroll{overflow:visible}.matrix tbody th{min-width:7rem}
summary{list-style:none}details::details-content{content-visibility:visible}
a{color:inherit;text-decoration:none}th button::after{content:""}
}
)css";

inline constexpr std::string_view page_script = R"js(
"use strict";
(function(){
var all=function(q,e){return Array.prototype.slice.call((e||document).querySelectorAll(q))};
var tools=document.querySelector(".tools"),find=document.getElementById("find"),show=document.getElementById("show"),told=document.getElementById("told");
if(tools){
tools.hidden=false;
var parts=all("[data-t]"),rows=all(".index tbody tr");
var names=new Map();
rows.forEach(function(r){names.set(r,r.cells[0].textContent.toLowerCase())});
parts.forEach(function(p){if(!names.has(p))names.set(p,p.textContent.toLowerCase())});
var filter=function(){
var words=find.value.toLowerCase().split(/\s+/).filter(Boolean),kind=show.value,n=0;
parts.forEach(function(p){
var text=names.get(p),fits=(kind==="all"||p.dataset.k===kind||(kind==="d"&&p.dataset.k!=="0"))&&words.every(function(w){return text.indexOf(w)>=0});
p.hidden=!fits;
if(fits&&p.tagName==="TR")n++;
});
told.textContent=n+" of "+rows.length+" listed topics";
};
find.addEventListener("input",filter);show.addEventListener("change",filter);filter();
}
all("table.sort").forEach(function(table){
all("thead th",table).forEach(function(th,column){
var button=document.createElement("button");
button.type="button";button.textContent=th.textContent;th.textContent="";th.appendChild(button);
button.addEventListener("click",function(){
var down=th.getAttribute("aria-sort")==="descending"?-1:th.getAttribute("aria-sort")==="ascending"?1:th.className==="n"?1:-1;
var body=table.tBodies[0],rows=all("tr",body);
var key=function(r){var c=r.cells[column];return c.dataset.v===undefined?c.textContent:Number(c.dataset.v)};
rows.map(function(r,i){return{r:r,k:key(r),i:i}}).sort(function(a,b){
var o=typeof a.k==="number"?a.k-b.k:a.k.localeCompare(b.k);
return o?-o*down:a.i-b.i;
}).forEach(function(x){body.appendChild(x.r)});
all("thead th",table).forEach(function(h){h.removeAttribute("aria-sort")});
th.setAttribute("aria-sort",down===1?"descending":"ascending");
});
});
});
var folded=[];
window.addEventListener("beforeprint",function(){folded=all("details:not([open])");folded.forEach(function(d){d.open=true})});
window.addEventListener("afterprint",function(){folded.forEach(function(d){d.open=false});folded=[]});
})();
)js";
// clang-format on

/// SHA-256 of page_style followed by marks_style, and of page_script, in base64.
inline constexpr std::string_view page_style_hash = "j1xjQx7FzAa0ikeDwMiCs+f5QWFVVcGCuzlyg25Y7I8=";
inline constexpr std::string_view page_script_hash = "Fmnw1bCWELIMnh2ksd8vuf+usGKb9l1Qa5SZnPV4gm8=";

/// All up to the body's content. The title comes escaped.
[[nodiscard]] inline std::string page_head(std::string_view title) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'sha256-";
    out.append(page_style_hash).append("'; script-src 'sha256-").append(page_script_hash);
    out.append("'; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    out.append(title).append("</title>\n<style>").append(page_style).append(marks_style);
    out.append("</style>\n</head>\n<body>\n<svg width=\"0\" height=\"0\" class=\"sr\" "
               "aria-hidden=\"true\">");
    return out.append(marks_definitions).append("</svg>\n");
}
[[nodiscard]] inline std::string page_foot() {
    return std::string{"<script>"}.append(page_script).append("</script>\n</body>\n</html>\n");
}

} // namespace detail
} // namespace report
} // namespace v0
} // namespace corroborate
