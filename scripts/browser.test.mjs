import { expect, test } from 'vitest'
import { usualPlaces } from './browser.mjs'

test.each([
  ['Debian', { platform: 'linux', env: { PATH: '/bin' }, home: '/root' }, '/usr/bin/chromium'],
  ['a path of one’s own', { platform: 'linux', env: { PATH: '/opt/x' }, home: '/root' }, '/opt/x/google-chrome'],
  ['macOS', { platform: 'darwin', env: {}, home: '/Users/jo' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['macOS, one’s own', { platform: 'darwin', env: {}, home: '/Users/jo' }, '/Users/jo/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['Windows', { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' }, home: 'C:\\' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['Windows, one’s own', { platform: 'win32', env: { LOCALAPPDATA: 'C:\\L' }, home: 'C:\\' }, 'C:\\L\\Microsoft\\Edge\\Application\\msedge.exe'],
])('GRD-11 looks for the browser where %s keeps it', (_where, machine, place) => {
  expect(usualPlaces(machine)).toContain(place)
})
