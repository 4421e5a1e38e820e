#!/usr/bin/env bash
# In Node 20, a fetch with a signal of AbortSignal.any may never be ended by a timeout among its sources.
#
# Expected: fetch(url, {signal: AbortSignal.any([signal, AbortSignal.timeout(200)])}) ends after 200 ms, as in browsers and by the DOM
# standard, which keeps a source with a pending timeout alive.
# Observed: in Node 20.20.2 the garbage collector takes the timeout, to which nothing but `any` refers, and the fetch waits for ever. With
# the timeout alone as the signal, or with a listener on the timeout, it ends in time.
#
# Why it matters: "a signal of the caller's, and ten seconds at most" is the usual way to limit a request. On a server under load, where
# memory is collected often, a request to a host that never answers then hangs.
#
# Requires Node.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/look.mjs" <<'JS'
import {once} from 'node:events';
import {createServer} from 'node:http';

const server = createServer(() => {}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${server.address().port}`;
setInterval(gc, 20);

/** Whether a fetch to a server that never answers ends. */
const ends = (signal) =>
  Promise.race([fetch(url, {signal}).catch(() => true), new Promise((resolve) => setTimeout(resolve, 1500, false))]);
const any = (limit) => AbortSignal.any([new AbortController().signal, limit]);
const listenedTo = (limit) => {
  limit.addEventListener('abort', () => {});
  return limit;
};

const time = () => AbortSignal.timeout(200);
console.log(`timeout: ${await ends(time())}, any: ${await ends(any(time()))}, any with a listener: ${await ends(any(listenedTo(time())))}`);
process.exit();
JS

seen=$(node --expose-gc "$folder/look.mjs")
echo "$seen (Node $(node -p process.versions.node))"
[ "$seen" = 'timeout: true, any: false, any with a listener: true' ] || { echo 'Node does otherwise now.'; exit 1; }
echo 'As described.'
