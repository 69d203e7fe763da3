import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { projectRoot } from '../../main/setup/command.ts'
import { electronRuntime } from '../../main/setup/electron-runtime.ts'
import { sandboxArguments } from '../../main/setup/sandbox.ts'
import { expect, launchedOnce, test } from './launch.ts'

/** The app's walls, tried from inside: Electron's security checklist as negative tests. */

const launched = launchedOnce()

declare global {
  interface Window {
    houseguest?: { connect(): void }
  }
}

test('the page is our own, draws without a complaint and asks for nothing but our files', async () => {
  const { app, page, complaints } = launched()
  await app.evaluate(({ session }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    session.defaultSession.webRequest.onCompleted(({ url }) => void seen.push(url))
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void seen.push(url))
  })
  await page.reload()
  await expect(page.locator('#root')).not.toBeEmpty()
  const seen = await app.evaluate(() => Reflect.get(globalThis, 'seen') as string[])
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.filter((url) => !url.startsWith('app://bundle/'))).toEqual([])
  expect(page.url()).toMatch(/^app:\/\/bundle\//)
  expect(complaints).toEqual([])
})

test('the page has no Node and reaches seven plain functions of the app', async () => {
  const { page } = launched()
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    reach: Object.entries(window.houseguest ?? {}).map(([name, value]) => [name, typeof value]),
  }))
  expect(found).toEqual({
    node: [],
    reach: [
      ['connect', 'function'],
      ['openLink', 'function'],
      ['chooseFiles', 'function'],
      ['handFiles', 'function'],
      ['handAgain', 'function'],
      ['keepPassword', 'function'],
      ['keepSecret', 'function'],
    ],
  })
})

test('windows are sandboxed and isolated, and main listens on two channels only', async () => {
  const { app } = launched()
  const { preferences, channels } = await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    // Electron keeps this getter out of its types.
    const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = read.call(contents)
    return {
      preferences: { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity },
      channels: ipcMain.eventNames().filter((name) => name !== 'error'),
    }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  expect(channels).toEqual(['link:open', 'engine:connect'])
})

test('the content security policy stops code and requests a device could smuggle in', async () => {
  const { page } = launched()
  let hits = 0
  const listener = createServer((_request, response) => {
    hits++
    response.end()
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const target = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  try {
    const { stopped, ran } = await page.evaluate(async (host) => {
      const stopped = new Set<string>()
      document.addEventListener('securitypolicyviolation', (event) => stopped.add(event.effectiveDirective))
      const ran: string[] = []
      Object.assign(window, { ran })
      const add = (tag: string, fields: object) =>
        document.body.append(Object.assign(document.createElement(tag), fields))
      const attempt = (name: string, code: () => unknown) =>
        new Promise<void>((done) => {
          // Later, as the page's own code: what a debugger evaluates is exempt from the policy.
          setTimeout(async () => {
            try {
              await code()
              ran.push(name)
            } catch {}
            done()
          })
        })
      await attempt('eval', () => Reflect.get(window, 'eval')('1'))
      await attempt('Function', () => new Function('return 1')())
      await attempt('innerHTML', () => {
        document.createElement('p').innerHTML = '<b>x</b>'
      })
      await attempt('fetch', () => fetch(`http://${host}/fetch`))
      await attempt('inline script', () => {
        const script = document.createElement('script')
        script.append('window.ran.push("inline")')
        document.body.append(script)
        throw new Error('whether it ran is in `ran`')
      })
      add('img', { src: `http://${host}/image` })
      add('link', { rel: 'prefetch', href: `http://${host}/prefetch` })
      add('link', { rel: 'stylesheet', href: `http://${host}/style` })
      add('iframe', { src: `http://${host}/frame` })
      await attempt('object', () => add('object', { data: `http://${host}/object` }))
      navigator.sendBeacon(`http://${host}/beacon`)
      const form = Object.assign(document.createElement('form'), { action: `http://${host}/form` })
      document.body.append(form)
      form.submit()
      const socket = new WebSocket(`ws://${host}/socket`)
      await new Promise((done) => socket.addEventListener('error', done))
      await new Promise((done) => setTimeout(done, 500))
      return { stopped: [...stopped].sort(), ran }
    }, target)
    expect(ran).toEqual([])
    expect(stopped).toEqual(
      expect.arrayContaining([
        'connect-src',
        'default-src',
        'form-action',
        'frame-src',
        'img-src',
        'require-trusted-types-for',
        'style-src-elem',
      ]),
    )
    expect(hits).toBe(0)
  } finally {
    listener.close()
  }
})

test('every permission is denied', async () => {
  const { page } = launched()
  const granted = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'push']
    const states = await Promise.all(
      names.map(async (name) => {
        const asked = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null)
        return asked && asked.state !== 'denied' ? `${name} ${asked.state}` : ''
      }),
    )
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'microphone opened',
      () => '',
    )
    const notify = (await Notification.requestPermission()) === 'granted' ? 'notifications granted' : ''
    return [...states, media ?? '', notify].filter(Boolean)
  })
  expect(granted).toEqual([])
})

test('the page cannot leave, open a window or embed another', async () => {
  const { app, page } = launched()
  const before = page.url()
  await page.evaluate(async () => {
    const click = (fields: object) => {
      const link = Object.assign(document.createElement('a'), fields)
      document.body.append(link)
      link.click()
      link.remove()
    }
    window.open('https://example.com/')
    click({ href: 'https://example.com/' })
    click({ href: 'https://example.com/', target: '_blank' })
    click({ href: 'file:///etc/passwd' })
    document.body.append(
      Object.assign(document.createElement('webview'), { src: 'https://example.com/' }),
      Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: '0;url=https://example.com/',
      }),
    )
    location.assign('https://example.com/')
    await new Promise((done) => setTimeout(done, 500))
  })
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('our scheme serves the bundle with its headers and nothing else', async () => {
  const { app } = launched()
  const answers = await app.evaluate(async ({ net }) => {
    const ask = async (url: string, method = 'GET') => {
      const answer = await net.fetch(url, { method }).catch(() => null)
      return answer?.status ?? 'refused'
    }
    const page = await net.fetch('app://bundle/')
    return {
      status: page.status,
      policy: page.headers.get('content-security-policy'),
      sniffing: page.headers.get('x-content-type-options'),
      refused: [
        await ask('app://bundle/../../etc/passwd'),
        await ask('app://bundle/%2e%2e/%2e%2e/etc/passwd'),
        await ask('app://bundle/..%2f..%2fetc%2fpasswd'),
        await ask('app://bundle/..\\..\\package.json'),
        await ask('app://bundle/index.html%00.js'),
        await ask('app://bundle/assets'),
        await ask('app://elsewhere/index.html'),
        await ask('app://bundle/index.html', 'POST'),
        await ask('http://127.0.0.1:9/'),
      ],
    }
  })
  expect(answers).toEqual({
    status: 200,
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'",
    sniffing: 'nosniff',
    refused: [404, 404, 404, 404, 404, 404, 404, 405, 'refused'],
  })
})

test('only listed links open in the browser', async () => {
  const { app, page } = launched()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  await page.evaluate(() => {
    const { openLink } = window.houseguest as unknown as { openLink(id: unknown): void }
    const hostile = [
      'https://example.com/',
      'file:///etc/passwd',
      'smb://x/',
      'javascript:alert(1)',
      'ms-msdt:x',
    ]
    for (const id of [...hostile, '', '__proto__', 'constructor', 7, null, {}, ['mdns', 'x']]) openLink(id)
    openLink('mdns')
  })
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]))
    .toEqual(['https://www.rfc-editor.org/rfc/rfc6762'])
})

test('a second start brings the first window forward and ends', async () => {
  const { app, userData } = launched()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())
  const runtime = await electronRuntime()
  const second = spawn(
    runtime.executable,
    [...sandboxArguments(runtime), projectRoot, `--user-data-dir=${userData}`],
    { stdio: 'ignore' },
  )
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized()))
    .toBe(false)
})
