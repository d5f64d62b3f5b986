// What leaves a printer, as pixels: a PDF without backgrounds, as a browser prints by default.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { BOOK, ROOT, THEMES, launch, open, reader, serve, serveWith, visit } from './book.js';
import { numbered } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);
const tools = await serve(join(ROOT, 'e2e', 'node_modules', 'pdfjs-dist', 'legacy', 'build'));
const context = await browser.newContext();
after(() => context.close());

/** A page that draws PDFs. */
const drawing = await context.newPage();
await drawing.route(`${tools.url}draw.html`, route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
await drawing.goto(`${tools.url}draw.html`);

/** Each word of a PDF with the contrast of its darkest pixel to the paper. */
function words(pdf) {
    return drawing.evaluate(async base64 => {
        const pdfjs = await import('/pdf.min.mjs');
        pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
        const data = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const document_ = await pdfjs.getDocument({ data }).promise;
        const light = value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        const all = [];
        for (let number = 1; number <= document_.numPages; number += 1) {
            const page = await document_.getPage(number);
            const viewport = page.getViewport({ scale: 3 });
            const canvas = new OffscreenCanvas(viewport.width, viewport.height);
            const canvasContext = canvas.getContext('2d', { willReadFrequently: true });
            await page.render({ canvasContext, viewport }).promise;
            for (const { str, transform, width } of (await page.getTextContent()).items) {
                if (!/[\p{L}\p{N}]/u.test(str)) {
                    continue;
                }
                const size = Math.hypot(transform[2], transform[3]);
                const [x, y] = viewport.convertToViewportPoint(transform[4], transform[5]);
                const [wide, high] = [Math.max(1, width * 3), size * 3 * 0.8];
                const { data: pixels } = canvasContext.getImageData(x, y - high, wide, high);
                let darkest = 1;
                for (let at = 0; at < pixels.length; at += 4) {
                    const [red, green, blue] = [0, 1, 2].map(part => light(pixels[at + part] / 255));
                    darkest = Math.min(darkest, 0.2126 * red + 0.7152 * green + 0.0722 * blue);
                }
                all.push({ str, contrast: 1.05 / (darkest + 0.05) });
            }
        }
        return all;
    }, pdf.toString('base64'));
}

async function faint(shown, theme, colours = {}) {
    const path = 'await.html';
    const { page, close } = await visit(browser, shown, path, { theme });
    await page.emulateMedia(colours);
    const all = await words(await page.pdf({ printBackground: false }));
    await close();
    assert.ok(all.length > 100, `${path} has ${all.length} words on paper`);
    return all.filter(({ contrast }) => contrast < 4.5).map(({ str, contrast }) => `${str}: ${contrast.toFixed(2)}`);
}

test('Without backgrounds, each word can be read on paper, in each theme', async () => {
    for (const theme of THEMES) {
        assert.deepEqual(await faint(site, theme), [], theme);
    }
});

/** Where the reader's system chooses all colours, and chooses dark ones. */
const DARK = { forcedColors: 'active', colorScheme: 'dark' };

test('Without backgrounds, each word can be read on paper, also where a system chooses dark colours', async () => {
    for (const theme of ['light', 'navy']) {
        assert.deepEqual(await faint(site, theme, DARK), [], theme);
    }
});

test('Words in the dark colours of a system are found', async () => {
    const shown = await serveWith(['theme/pages.css', 'screen and (forced-colors', '(forced-colors']);
    assert.notDeepEqual(await faint(shown, 'light', DARK), []);
});

/** How many pages of A4 the sheet takes, with the margins that a browser chooses. */
async function pagesOfTheSheet(shown) {
    const { page, close } = await visit(browser, shown, 'sheet.html');
    assert.equal(await page.locator('main tbody tr').count(), 30);
    const margin = '10mm';
    const pdf = await page.pdf({ format: 'A4', margin: { top: margin, right: margin, bottom: margin, left: margin } });
    await close();
    return pdf.toString('latin1').match(/\/Type \/Page\b/g).length;
}

/** Beside each line of a program stands its number, as wide as a browser prints and as wide as the PDF of the book. */
async function numberedOnPaper(shown, paths) {
    for (const width of [718, 756]) {
        const page = await reader(browser, { width });
        await page.emulateMedia({ media: 'print' });
        for (const path of paths) {
            await open(page, shown, path);
            await numbered(page);
        }
        await page.context().close();
    }
}

test('On paper the numbers stand beside the lines', () => numberedOnPaper(site, ['await.html', 'parallel.html', 'context.html', 'http.html']));

test('A line that is broken on paper is found', async () => {
    const large = await serveWith(['theme/pages.css', '--code-font-size: 10.5px;', '--code-font-size: 15px;']);
    await assert.rejects(() => numberedOnPaper(large, ['parallel.html']), /number/);
});

test('The sheet of thirty names is one page', async () => {
    assert.equal(await pagesOfTheSheet(site), 1);
    const larger = await serveWith(['theme/pages.css', 'font-size: 8pt;', 'font-size: 11pt;']);
    assert.ok(await pagesOfTheSheet(larger) > 1, 'a larger letter takes more');
});

test('A line that its tint hides on paper is found, and so are the colours of a dark theme', async () => {
    const css = 'await.html';
    const tint = await serveWith([css, '.numbers :is(.lit, .now, :target, .there)::after {\nbackground: none;', '.none {\nbackground: none;']);
    assert.ok((await faint(tint, 'light')).some(word => word.includes('tokio::spawn') || word.includes('spawn')));
    const dark = await serveWith(['theme/pages.css', '--fg: #000;', '']);
    assert.ok((await faint(dark, 'navy')).length > 100);
});
