// The checks can fail: each fault is put into a copy of the book, and the check must find it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { launch, open, reader, serveWith, settle } from './book.js';
import * as checks from './checks.js';

const browser = await launch();
const add = (name, text) => [name, '</html>', `</html>${text}`];
const inMain = html => ['await.html', '<main>', `<main>${html}`];
// Runs when the figures come to life.
const MOMENT = 'function listings() {';
const atEnd = script => ['await.html', MOMENT, `${MOMENT}\n${script}`];
const css = rule => ['await.html', '.listing figcaption p {', `${rule}\n.listing figcaption p {`];

// What is wrong, the check that must find it, what it must say, the edit, and how the page is visited.
const FAULTS = [
    ['a picture without a text', checks.accessible, /image-alt/, inMain('<img src="nothing.png">')],
    ['a faint text', checks.accessible, /color-contrast/, css('.listing figcaption { opacity: 0.4; }')],
    ['a wide box', checks.fits, /wider/, inMain('<div style="width: 3000px">wide</div>')],
    ['a wide box where nothing scrolls', checks.fits, /wider/, css('figure.listing { margin-inline-start: -999px; }')],
    ['a picture from another site', checks.stays, /example\.com/, inMain('<img alt="" src="https://example.com/a.png">')],
    ['an error in a script', checks.quiet, /broken/, atEnd('throw new Error("broken");')],
    ['a missing file', checks.quiet, /404/, inMain('<img alt="" src="missing.png">')],
    ['a small text in a timeline', checks.legible, /small/, css('.timeline text { font-size: 10px !important; }')],
    ['a box that comes late', checks.still, /moves by/,
        atEnd('document.querySelector("main").prepend(Object.assign(document.createElement("p"), '
            + '{ style: "height: 300px" }));'), { late: true }],
    ['tabs that a script draws', checks.still, /moves by/, css('.js:not(.drawn) .tabs ~ * { display: none !important; }'),
        { late: true }, atEnd('document.documentElement.classList.add("drawn");')],
    ['no description', checks.named, /description/, ['await.html', '<meta name="description"', '<meta name="other"']],
    ['an icon that is not there', checks.named, /icon is there/, ['await.html', 'rel="icon" href="', 'rel="icon" href="no-']],
    ['a heavy page', checks.light, /loads \d+ bytes/, add('await.html', `<!--${' '.repeat(380_000)}-->`)],
    ['a heavy script of the figures', checks.figuresAreLight, /the script of the figures has/, atEnd(`/*${' '.repeat(12 * 1024)}*/`)],
    ['arrow keys that turn the page', checks.arrowKeys, /turn/, ['await.html', 'event.stopPropagation();', '']],
    ['arrow keys that do not wrap', checks.arrowKeys, /deep/, ['await.html', '(here + 1) % all.length', 'here + 1']],
    ['tabs that are all reached with Tab', checks.arrowKeys, /deep/,
        ['await.html', 'tab.tabIndex = selected ? 0 : -1;', '']],
    ['a step that lights the line before', checks.stepsThrough, /step 1/,
        ['await.html', 'numbers.children[line - 1]', 'numbers.children[line - 2]']],
    ['a step that lights no mark', checks.stepsThrough, /step 1/,
        ['await.html', "querySelectorAll('[data-step]')", "querySelectorAll('.line[data-step]')"]],
    ['a page that prints one language', checks.everythingStands, /can be seen/,
        ['await.html', 'display: block !important;', ''], { media: 'print' }],
    ['a page that prints its buttons', checks.everythingStands, /no \.tabs can be seen/,
        css('@media print { .js .listing .tabs.tabs { display: flex !important; } }'), { media: 'print' }],
    ['tabs without JavaScript', checks.everythingStands, /no \.tabs can be seen/,
        css('html .listing .tabs { display: flex !important; }'), { javaScriptEnabled: false }],
    ['output hidden without JavaScript', checks.everythingStands, /can be seen/,
        css('html:not(.js) .output { display: none; }'), { javaScriptEnabled: false }],
    ['numbers that stand elsewhere', ({ page }) => checks.numbered(page), /number/, css('.numbers { margin-top: 1em; }')],
];

// One tab for each way of visiting, used by one fault after the other.
const readers = new Map();
function readerOf(way) {
    const key = JSON.stringify(way);
    readers.set(key, readers.get(key) ?? reader(browser, way));
    return readers.get(key);
}

describe('A fault is found', () => {
    for (const [what, check, says, edit, { media = null, ...way } = {}, ...edits] of FAULTS) {
        it(what, async () => {
            const page = await readerOf(way);
            await page.emulateMedia({ media });
            const seen = await open(page, await serveWith(edit, ...edits), 'await.html');
            if (way.javaScriptEnabled !== false) {
                await settle(seen);
            }
            await assert.rejects(async () => check(seen), error => {
                assert.equal(error.code, 'ERR_ASSERTION', error);
                assert.match(error.message, says);
                return true;
            });
        });
    }
});
