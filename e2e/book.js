// What every test needs: the built book, served and opened in Chromium, and the recordings of its listings.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = resolve(here, '..');
export const BOOK = resolve(here, process.env.BOOK ?? '../book');
export const PICTURES = join(here, 'pictures');

// The pages that the book's table of contents lists.
const toc = readFileSync(join(BOOK, 'toc.html'), 'utf8');
export const PAGES = [...toc.matchAll(/<a href="([^"#]+\.html)"/g)].map(match => match[1]);
assert.ok(PAGES.length > 0 && new Set(PAGES).size === PAGES.length, `toc.html lists ${PAGES.length} pages`);

// The recordings and programs.

/** `# CLOCK`, then `ms task line | text`, then `# task`; on real threads a line is `| text`. */
function parse(path, text = readFileSync(path, 'utf8')) {
    const [head, ...rows] = text.trimEnd().split('\n');
    // Rows that tell what happened besides are marked with a colon.
    const printed = rows.filter(row => !row.startsWith('#') && !/^\s*\d+ \S+\s+(?:\d+ )?: /.test(row));
    const lines = printed.map(row => {
        const found = row.match(/^\s*(?:(\d+) (\S+)\s+(?:(\d+) )?)?\|(?: (.*))?$/);
        assert.ok(found, `${path}: ${row}`);
        const [, at, task, line, text = ''] = found;
        return { at: Number(at), task, line: Number(line), text };
    });
    return { virtual: head.startsWith('# virtual clock'), lines };
}

/** What both programs do with the seeds from 0: one recording behind the other. */
function rolls(path) {
    const all = existsSync(path) ? readFileSync(path, 'utf8').split(/(?=^# )/m).map(text => parse(path, text)) : [];
    return all.flatMap((one, index) => (index % 2 ? [] : [{ rust: one, python: all[index + 1] }]));
}

export const THEMES = ['light', 'rust', 'coal', 'navy', 'ayu'];

const listings = new Map();
// The folder of the listings is a package, and so are some of the folders in it.
const packages = ['.', ...readdirSync(join(ROOT, 'listings'))]
    .map(folder => join(ROOT, 'listings', folder))
    .filter(folder => existsSync(join(folder, 'Cargo.toml')));
const kinds = packages
    .flatMap(folder => ['examples', 'compile_fail'].map(kind => [kind, join(folder, kind)]))
    .filter(([, folder]) => existsSync(folder));
for (const [kind, folder] of kinds) {
    for (const name of readdirSync(folder)) {
        const file = (owner, path) => join(folder, owner, path);
        const settings = file(name, 'listing.toml');
        const twin = existsSync(settings) && readFileSync(settings, 'utf8').match(/^twin = "(\w+)"$/m);
        const owner = twin ? twin[1] : name;
        const runs = kind === 'examples';
        listings.set(name, {
            // What each language's download is called, and the file that it must equal.
            rust: { download: `${name}.rs`, file: file(name, 'main.rs') },
            python: runs && { download: `${owner}.py`, file: file(owner, 'main.py') },
            recorded: runs && { rust: parse(file(name, 'rust.rec')), python: parse(file(name, 'python.rec')) },
            rolls: rolls(file(name, 'rolls.rec')),
        });
    }
}

export function listing(name) {
    assert.ok(listings.has(name), `a figure shows ${name}, which is no listing`);
    return listings.get(name);
}

// The book, served.

const TYPES = {
    '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png',
    '.woff2': 'font/woff2', '.mjs': 'text/javascript',
};

/** Serves a folder on a free port for as long as the file's tests run. */
export async function serve(folder) {
    const late = new Map();
    const server = createServer(async (request, response) => {
        const path = join(folder, decodeURIComponent(new URL(request.url, 'http://book').pathname));
        if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) {
            // As Pages does.
            response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(folder, '404.html')));
            return;
        }
        await late.get(request.headers['late-visit'])?.(path);
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(readFileSync(path));
    });
    // A connection that the server closed just as it is used again would fail a test for no fault of the book.
    server.keepAliveTimeout = 0;
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    // A server keeps no file's tests from ending, whenever it was started.
    server.unref();
    return { folder, url: `http://127.0.0.1:${server.address().port}/`, late };
}

/** A file of the built book by its name without the hash, such as `theme/pages.css`. */
export function built(folder, name) {
    const [stem, extension] = [name.slice(0, -extname(name).length), extname(name)];
    const found = readdirSync(folder, { recursive: true })
        .filter(file => file === name || (file.startsWith(`${stem}-`) && file.slice(stem.length).match(/^-[0-9a-f]{8}\./)
            && file.endsWith(extension)));
    assert.equal(found.length, 1, `${name} in the built book: ${found}`);
    return found[0];
}

// The copies go when the process does, for a hook of one test would not see those of the others.
const copies = [];
process.on('exit', () => copies.forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** Serves a copy of the book with edits, each `[file, from, to]`; `from` must be there. */
export async function serveWith(...edits) {
    const folder = mkdtempSync(join(tmpdir(), 'book-'));
    copies.push(folder);
    cpSync(BOOK, folder, { recursive: true });
    for (const [name, from, to] of edits) {
        const path = join(folder, built(folder, name));
        const text = readFileSync(path, 'utf8');
        assert.ok(text.includes(from), `${name} has no ${from}`);
        writeFileSync(path, text.replaceAll(from, () => to));
    }
    return serve(folder);
}

// The browser.

/** A browser. Nothing leaves this machine: it finds no other host. */
export function chromiumHere() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
}

/** One browser for a file's tests. */
export async function launch() {
    const browser = await chromiumHere();
    after(() => browser.close());
    return browser;
}

// What to do when a page has been painted for the first time.
const paints = new Map();

/**
 * A page, still empty, for a reader of its own. `language` and `theme` are the remembered choices; `late` holds scripts and fonts
 * back until the book's page has been painted without them, which is what a slow network does; `prepare` sees the page
 * first; the rest is Playwright's.
 */
export async function reader(browser, { width = 1280, language, theme, late, prepare, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
    if (language) {
        await context.addInitScript(chosen => localStorage.setItem('listing-language', chosen), language);
    }
    if (theme) {
        await context.addInitScript(chosen => localStorage.setItem('mdbook-theme', chosen), theme);
    }
    if (late) {
        await context.exposeBinding('paintedFirst', ({ page }) => paints.get(page)?.());
        await context.addInitScript(() => {
            window.shifts = [];
            const note = list => window.shifts.push(...list.getEntries());
            window.shiftObserver = new PerformanceObserver(note);
            window.shiftObserver.observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(() => window.paintedFirst()).observe({ type: 'paint', buffered: true });
        });
    }
    const page = await context.newPage();
    if (late) {
        paints.set(page, () => {});
    }
    await prepare?.(page);
    return page;
}

/** Opens a page of the book in a reader's page, and notes what it asks for and complains about. */
export async function open(page, site, path) {
    const seen = { page, site, path, requests: [], errors: [], loaded: [] };
    page.removeAllListeners();
    page.on('request', request => seen.requests.push(request.url()));
    page.on('response', response => seen.loaded.push(response.url()));
    page.on('console', message => message.type() === 'error' && seen.errors.push(message.text()));
    page.on('pageerror', error => seen.errors.push(String(error)));
    if (paints.has(page)) {
        await holdBack(page, site, path);
    }
    await page.goto(site.url + path);
    return seen;
}

async function holdBack(page, site, path) {
    const [head] = readFileSync(join(site.folder, path.replace(/[?#].*/, '')), 'utf8').split('</head>');
    // A script in the head holds the first paint back itself.
    const waits = file => /\.(js|woff2)$/.test(file) && !head.includes(`<script src="${basename(file)}"`);
    const painted = new Promise(done => paints.set(page, done));
    const name = randomUUID();
    site.late.set(name, file => waits(file) && painted);
    await page.setExtraHTTPHeaders({ 'late-visit': name });
}

/** Opens a page of the book for a reader of its own. */
export async function visit(browser, site, path, options) {
    const page = await reader(browser, options);
    return { ...await open(page, site, path), close: () => page.context().close() };
}

/** Waits until the page has been painted as it is after loading; of a `late` visit, notes how much moved so far. */
export async function settle(seen) {
    seen.moved = await seen.page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        window.shifts?.push(...window.shiftObserver.takeRecords());
        return window.shifts?.reduce((sum, { value }) => sum + value, 0);
    });
}

/** Each figure of the page that has a program, by the name of its listing; not those of a twin alone. */
export function figures(page) {
    return page.locator('main figure.listing[id]:not([id$="-twin"])').evaluateAll(all => all.map(figure => figure.id));
}
