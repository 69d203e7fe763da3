import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasDisplay } from './display.ts'
import { userNamespacesForbidden } from './sandbox.ts'
import { missingLibraries, onPath } from './system-libraries.ts'

test('only libraries that ldd did not find are missing', () => {
  const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libgbm.so.1 => not found
`
  assert.deepEqual(missingLibraries(ldd), ['libnss3.so', 'libgbm.so.1'])
  assert.deepEqual(missingLibraries('	not a dynamic executable\n'), [])
})

test('a program is on the path only where it may be executed', () => {
  assert.equal(onPath('sh', '/nowhere:/bin'), true)
  assert.equal(onPath('passwd', '/etc'), false)
  assert.equal(onPath('sh', ''), false)
})

const APPARMOR = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
const systems = [
  { name: 'Ubuntu 24.04', files: { [APPARMOR]: '1\n' }, forbidden: true },
  { name: 'Ubuntu, restriction lifted', files: { [APPARMOR]: '0\n' }, forbidden: false },
  { name: 'old Debian', files: { '/proc/sys/kernel/unprivileged_userns_clone': '0\n' }, forbidden: true },
  { name: 'no namespaces at all', files: { '/proc/sys/user/max_user_namespaces': '0\n' }, forbidden: true },
  { name: 'Fedora', files: { '/proc/sys/user/max_user_namespaces': '63000\n' }, forbidden: false },
]
for (const { name, files, forbidden } of systems)
  test(`user namespaces on ${name} are ${forbidden ? 'forbidden' : 'allowed'}`, () => {
    const read = (file: string) => {
      const text = (files as Record<string, string | undefined>)[file]
      if (text === undefined) throw new Error('ENOENT')
      return text
    }
    assert.equal(userNamespacesForbidden(read), forbidden)
  })

test('a window can be seen with X or Wayland on Linux, and always elsewhere', () => {
  assert.equal(hasDisplay({}, 'linux'), false)
  assert.equal(hasDisplay({ DISPLAY: ':0' }, 'linux'), true)
  assert.equal(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux'), true)
  assert.equal(hasDisplay({}, 'darwin'), true)
})
