import { describe, expect, it } from 'vitest';
import { findRefusal } from '@/lib/server/request-rules';

const ask = (url: string, method = 'GET', headers = {}, basePath = '') =>
  findRefusal({ method, url, headers }, basePath);

describe('addresses', () => {
  it.each([
    '/a/%ff',
    '/a/%E4%BD',
    '/a/%',
    '/a/%00',
    '/a/%0a',
    '/a%2fx',
    '/a%5Cx',
    '/a\\x',
    '/a/../x',
    '/a/./x',
    '/a/%2e%2e/x',
    '/a/.%2E',
    '/_next/static/../../package.json',
    'http://www.example.gov.cn/',
    '*',
    '',
  ])('%s is refused as broken', (url) => expect(ask(url)).toEqual({ status: 400 }));

  it.each([
    '/.env',
    '/.git/config',
    '/.next/BUILD_ID',
    '/a/.hidden',
    '/_next/image?url=%2Fx&w=64&q=75',
    '/_next/data/b/x.json',
  ])('%s is not there', (url) => expect(ask(url)).toEqual({ status: 404 }));

  it.each([
    '/_next/static/chunks/main.js.map',
    '/sw.js.map',
    '/__nextjs_original-stack-frame',
    '/wp-login.php',
    '/x.bak',
  ])('%s is not there either', (url) => expect(ask(url)).toEqual({ status: 404 }));

  it.each([
    '/',
    '/a/7kes5n38',
    '/a/7kes5n38.json',
    '/a/7kes5n38/qr.svg',
    '/search?q=100%&x=%ff',
    '/search?q=../..%2f',
    '/%E7%A4%BA%E4%BE%8B',
    '/_next/static/chunks/main-0.js',
    '/.well-known/security.txt',
    '/feed.json?page=2',
    '/sw.js',
  ])('%s may pass', (url) => expect(ask(url)).toBeUndefined());

  it('are refused when they are too long', () => {
    expect(ask(`/${'x'.repeat(2048)}`)).toEqual({ status: 414 });
    expect(ask(`/?q=${'x'.repeat(8192)}`)).toEqual({ status: 414 });
    expect(ask(`/${'x'.repeat(2000)}?${'y'.repeat(6000)}`)).toBeUndefined();
  });

  it('are judged below the base path', () => {
    expect(ask('/cwzl/.env', 'GET', {}, '/cwzl')).toEqual({ status: 404 });
    expect(ask('/cwzl/_next/image', 'GET', {}, '/cwzl')).toEqual({ status: 404 });
    expect(ask('/cwzl/api/refresh', 'POST', {}, '/cwzl')).toBeUndefined();
    expect(ask('/cwzl', 'GET', {}, '/cwzl')).toBeUndefined();
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused on pages', (method) => {
    expect(ask('/', method)).toEqual({ status: 405, allow: 'GET, HEAD' });
    expect(ask('/a/7kes5n38', method)).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it('only /api and the desk take POST, and nothing else', () => {
    expect(ask('/api/refresh', 'POST')).toBeUndefined();
    expect(ask('/desk/session', 'POST')).toBeUndefined();
    expect(ask('/desk', 'POST')).toEqual({ status: 405, allow: 'GET, HEAD' });
    expect(ask('/api/refresh', 'DELETE')).toEqual({ status: 405, allow: 'GET, HEAD, POST' });
    expect(ask('/apis', 'POST')).toEqual({ status: 405, allow: 'GET, HEAD' });
  });
});

describe('headers', () => {
  it('of server actions are refused', () => {
    expect(ask('/api/refresh', 'POST', { 'next-action': 'x' })).toEqual({ status: 400 });
    expect(ask('/', 'GET', { 'next-action': '' })).toEqual({ status: 400 });
  });

  it('asking for another protocol are refused, an offer of HTTP/2 is not', () => {
    expect(ask('/', 'GET', { upgrade: 'websocket' })).toEqual({ status: 400 });
    expect(ask('/', 'GET', { upgrade: 'h2c' })).toBeUndefined();
  });

  it('announcing too long a body are refused', () => {
    expect(ask('/api/refresh', 'POST', { 'content-length': '65537' })).toEqual({ status: 413 });
    expect(ask('/api/refresh', 'POST', { 'content-length': '65536' })).toBeUndefined();
  });
});
