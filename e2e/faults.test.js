// The checks can fail: each fault is put into a copy of the book, and the check must find it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { PAGES, launch, open, reader, serveWith, settle } from './book.js';
import * as checks from './checks.js';

const browser = await launch();
const add = (name, text) => [name, '</html>', `</html>${text}`];
const inMain = html => ['await.html', '<main>', `<main>${html}`];
// Runs when the figures come to life.
const MOMENT = 'function listings() {';
const atEnd = script => ['await.html', MOMENT, `${MOMENT}\n${script}`];
const css = rule => ['await.html', '.listing figcaption p {', `${rule}\n.listing figcaption p {`];

const TURNS = ['theme/pages.js', "['ArrowLeft', 'ArrowRight'].includes(event.key)", 'false'];
const WIDE = { width: 1920 };
// The lines of both programs that print the same.
const SAME = ['await_in_order', ['rust', 20], ['python', 16]];
const JOINED = seen => checks.joinsLines(seen, ...SAME);
const FOLDS = seen => checks.foldsWhatIsKnown(seen, 'await_in_order', 'rust');
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

// What is wrong, the check that must find it, what it must say, the edit, and how the page is visited.
const FAULTS = [
    ['a picture without a text', checks.accessible, /image-alt/, inMain('<img src="nothing.png">')],
    ['a faint text', checks.accessible, /color-contrast/, css('.listing figcaption { opacity: 0.4; }')],
    ['a wide box', checks.fits, /wider/, inMain('<div style="width: 3000px">wide</div>')],
    ['a wide box where nothing scrolls', checks.fits, /wider/, css('figure.listing { margin-inline-start: -999px; }')],
    ['a timeline that scrolls and does not say so', checks.fits, /wider/,
        ['theme/pages.css', ':is(.table-wrapper, pre > code, .plot)', 'pre > code'], { path: 'ported-two.html', width: 390 }],
    ['a timeline that scrolls and that no key reaches', checks.fits, /wider/,
        ['theme/pages.js', ', .plot)', ')'], { path: 'ported-two.html', width: 390 }],
    ['a colour of code that is too faint', checks.accessible, /color-contrast/,
        ['theme/code.css', '--keyword: #7b1fa2;', '--keyword: #d9b3e6;']],
    ['a head of a column that is empty', checks.accessible, /empty-table-header/,
        inMain('<table><thead><tr><th></th><th>A</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>')],
    ['the colours of a dark theme on paper', checks.accessible, /color-contrast/,
        ['theme/pages.css', '--fg: #000;', ''], { theme: 'navy', media: 'print' }],
    ['icons that are too faint', checks.strong, /--icons: 1/,
        ['theme/pages.css', '--icons: #9596a2;', '--icons: #333;'], { theme: 'coal' }],
    ['a timeline in colours that are not the system\'s', checks.readableInForcedColours, /the system chooses/,
        ['theme/pages.css', '(forced-colors: active)', '(width < 1px)'], { forcedColors: 'active', theme: 'navy' }],
    ['arrow keys that turn the page while they scroll', checks.keepsThePage, /does not turn the page/,
        TURNS, { width: 390 }],
    ['a button that copies and that Tab does not reach', checks.reachesCopy, /Tab leads/,
        ['theme/code.css', 'visibility: visible;', ''], CLIPBOARD],
    ['a button that copies and that has the focus unseen', checks.reachesCopy, /can be seen/,
        ['theme/code.css', 'opacity: 1;', ''], CLIPBOARD],
    ['a sidebar that stays over the page', checks.escapeClosesTheSidebar, /Escape closes/,
        ['theme/pages.js', "event.key === 'Escape'", 'false'], { width: 390 }],
    ['no way over the menu', checks.skips, /first stop/, ['theme/pages.js', 'class="skip"', 'class="skip" hidden']],
    ['a next page without its title', seen => checks.leadsOn(seen, PAGES), /names its neighbours/,
        ['await.html', '<span>Next</span> When', '<span>Next</span> If']],
    ['headings that are not listed', checks.listsHeadings, /lists its headings/,
        ['await.html', '<details class="here">', '<details class="there">']],
    ['a hit that stays in a hidden tab', checks.showsItsHit, /shows its hit/,
        ['theme/pages.js', "getAttribute('aria-labelledby'))?.click();", "getAttribute('aria-labelledby'));"], { path: 'await.html?highlight=create_task#start-first-await-after' }],
    ['a picture from another site', checks.stays, /example\.com/, inMain('<img alt="" src="https://example.com/a.png">')],
    ['an error in a script', checks.quiet, /broken/, atEnd('throw new Error("broken");')],
    ['a missing file', checks.quiet, /404/, inMain('<img alt="" src="missing.png">')],
    ['a small text in a timeline', checks.legible, /small/, css('.timeline text { font-size: 10px !important; }')],
    ['a box that comes late', checks.still, /moves by/,
        atEnd('document.querySelector("main").prepend(Object.assign(document.createElement("p"), '
            + '{ style: "height: 300px" }));'), { late: true }],
    ['tabs that a script draws', checks.still, /moves by/, css('.js:not(.drawn) .tabs ~ * { display: none !important; }'),
        { late: true }, atEnd('document.documentElement.classList.add("drawn");')],
    ['a field that comes late', checks.still, /moves by/,
        ['theme/pages.css', ".names [role='search'] {\n  position: absolute;", ".names [role='search'] {\n  padding-bottom: 9em;"],
        { late: true, path: 'names.html' },
        ['names.html', '(() => {\n  const names =', 'setTimeout(() => {\n  const names ='],
        ['names.html', '};\n})();\n</script>', '};\n}, 100);\n</script>']],
    ['no description', checks.named, /description/, ['await.html', '<meta name="description"', '<meta name="other"']],
    ['an icon that is not there', checks.named, /icon is there/, ['await.html', 'rel="icon" href="', 'rel="icon" href="no-']],
    ['a heavy page', checks.light, /loads \d+ bytes/, add('await.html', `<!--${' '.repeat(380_000)}-->`)],
    ['a heavy script of the figures', checks.ownIsLight, /the script of the book has/, atEnd(`/*${' '.repeat(9 * 1024)}*/`)],
    ['a heavy script of the pages', checks.ownIsLight, /the script of the book has/,
        ['theme/pages.js', 'function search() {', `function search() {/*${' '.repeat(9 * 1024)}*/`]],
    ['a heavy style of the pages', checks.ownIsLight, /the style of the book has/,
        ['theme/pages.css', '.skip {', `/*${' '.repeat(9 * 1024)}*/ .skip {`]],
    ['programs one below the other', checks.besideEachOther, /do not stand beside/, css('[data-show] { display: block !important; }'), WIDE],
    ['a program that is cut', checks.besideEachOther, /is cut/, css('[data-show=both] { grid-template-columns: 1fr 3fr !important; }'), WIDE],
    ['programs over the arrows', checks.besideEachOther, /lies over/,
        ['await.html', 'var(--wide)) / 2);', '1500px) / 2);'], WIDE],
    ['both programs where there is no room', checks.fits, /wider/, ['await.html', '>= parseFloat(', '>= 0 * parseFloat(']],
    ['a line that is joined with nothing', JOINED, /pointing lights both/, ['await.html', 'joined.set(number, lines.filter(isSame));', ''], WIDE],
    ['a function that is not folded', FOLDS, /lines are shown/, css('.numbers b.old.old { height: 9px !important; }')],
    ['a function that is lost where it is folded', FOLDS, /folded, the text is whole/, css('.js .old.old.old { display: none !important; }')],
    ['a function that does not unfold', FOLDS, /one press unfolds/, ['await.html', '.fold:not(:checked)', '.fold']],
    ['a function that is folded on paper', checks.everythingStands, /each \.old can be seen/,
        css('@media print { span.old { display: inline-block !important; height: 0; overflow: hidden; } }'), { media: 'print' }],
    ['a line that the focus does not join', JOINED, /focus lights both|focus/,
        ['await.html', "'mousemove focusin'", "'mousemove'"], WIDE],
    ['arrow keys that turn the page', checks.arrowKeys, /turn/, TURNS],
    ['arrow keys that do not wrap', checks.arrowKeys, /deep/, ['await.html', 'tabs.at(next % tabs.length)', 'tabs[next]']],
    ['tabs that are all reached with Tab', checks.arrowKeys, /deep/,
        ['await.html', 'tab.tabIndex = selected ? 0 : -1;', '']],
    ['a step that lights the line before', checks.stepsThrough, /step 1/,
        ['await.html', 'dataset.language] - 1]', 'dataset.language] - 2]']],
    ['a step that lights no mark', checks.stepsThrough, /step 1/,
        ['await.html', "part.classList.add('now');", "part.matches('circle') || part.classList.add('now');"]],
    ['a page that prints one language', checks.everythingStands, /can be seen/,
        ['await.html', 'display: block !important;', ''], { media: 'print' }],
    ['a page that prints its buttons', checks.everythingStands, /no \.tabs can be seen/,
        css('@media print { .js .listing .tabs.tabs { display: flex !important; } }'), { media: 'print' }],
    ['tabs without JavaScript', checks.everythingStands, /no \.tabs can be seen/,
        css('html .listing .tabs { display: flex !important; height: 2em; }'), { javaScriptEnabled: false }],
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
    for (const [what, check, says, edit, { media = null, path = 'await.html', ...way } = {}, ...edits] of FAULTS) {
        it(what, async () => {
            const page = await readerOf(way);
            await page.emulateMedia({ media });
            const seen = await open(page, await serveWith(edit, ...edits), path);
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
