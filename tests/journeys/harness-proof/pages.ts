/** Pages with one fault each and one good page, so that the harness itself is seen to fail where it must. */
import { once } from 'node:events'
import { createServer } from 'node:http'

const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>试页</title>${head}</head><body><main><h1>试页</h1>${body}</main></body></html>`

const form = page(`<form method="post" action="/saved">
  <p><label for="name">姓名</label> <input id="name" name="name" autocomplete="off"></p>
  <p><label for="cause">类型</label> <select id="cause" name="cause"><option>工资</option><option>工伤</option><option>社保</option></select></p>
  <fieldset><legend>渠道</legend>
    <label><input type="radio" name="source" value="walk-in"> 来访</label>
    <label><input type="radio" name="source" value="hotline"> 热线</label></fieldset>
  <p><label><input type="checkbox" name="group"> 集体</label></p>
  <p><button>保存</button></p></form>`)

const pages: Record<string, [status: number, body: string]> = {
  '/good': [200, page('<p>好</p><p><a href="/form">登记</a></p>')],
  '/form': [200, form],
  '/chips': [
    200,
    page(
      '<form method="post" action="/saved"><p><label class="chip"><input type="checkbox" name="injury"><span>工伤</span></label></p><p><button>保存</button></p></form>',
      '<link rel="stylesheet" href="/chips.css">',
    ),
  ],
  '/unlabelled': [200, page('<input name="x">')],
  '/inline': [200, page('<p>x</p><script>1</script>')],
  '/throws': [200, page('<p>x</p>', '<script src="/throws.js"></script>')],
  '/complains': [200, page('<p>x</p>', '<script src="/complains.js"></script>')],
  '/broken': [500, page('<p>x</p>')],
  '/refused': [422, page('<p>更正</p>')],
  '/lost': [200, page('<p>x</p>', '<link rel="stylesheet" href="/none.css">')],
  '/stranger': [200, page('<p><img alt="x" src="http://127.0.0.1:9/x.png"></p>')],
  '/wide': [200, page(`<p>${'宽'.repeat(10)}${'w'.repeat(400)}</p>`)],
  '/heavy': [200, page('<p>x</p>', '<script src="/heavy.js"></script>')],
  '/later': [
    200,
    page('<p><button id="more">更多</button></p><div id="place"></div>', '<script src="/later.js" defer></script>'),
  ],
  '/trap': [
    200,
    page(
      '<p><button id="trap">陷阱</button></p><p><button>后面</button></p>',
      '<script src="/trap.js" defer></script>',
    ),
  ],
}

const scripts: Record<string, () => string> = {
  '/throws.js': () => "throw new Error('boom')",
  '/complains.js': () => "console.error('not well')",
  '/heavy.js': () =>
    `/*${Array.from({ length: 40_000 }, (_, at) => (at * 7919 + at * at * 31).toString(36)).join('')}*/`,
  '/later.js': () => `document.getElementById('more').onclick = () => {
    const input = document.createElement('input')
    document.getElementById('place').append(input)
  }`,
  '/trap.js': () =>
    "document.addEventListener('keydown', (event) => event.key === 'Tab' && event.target.id === 'trap' && event.preventDefault())",
}

/** Serves the pages on a free port; `saved` holds the bodies that the form has sent. */
export async function servePages(): Promise<{ url: string; saved: string[]; close: () => void }> {
  const saved: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const script = scripts[path]
    const style =
      path === '/chips.css'
        ? '.chip{position:relative;padding:1em}.chip input{opacity:0}.chip span{position:absolute;inset:0}'
        : null
    if (path === '/saved') {
      request.on('data', (piece: Buffer) => saved.push(decodeURIComponent(piece.toString().replaceAll('+', ' '))))
      request.on('end', () => response.writeHead(303, { location: '/good' }).end())
    } else if (style !== null) {
      response.writeHead(200, { 'content-type': 'text/css' }).end(style)
    } else if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script())
    } else {
      const [status, body] = pages[path] ?? [404, page('<p>404</p>')]
      response
        .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(body)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, saved, close: () => server.close() }
}
