// The checks of a whole page. Each takes a visit and throws if the page is at fault, so that the tests of the book
// and the tests of the checks themselves use the same ones.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import axe from 'axe-core';

import { BOOK, ROOT, listing } from './book.js';

const none = (found, what) => assert.deepEqual(found, [], what);

/** WCAG 2.2 A and AA, and what axe-core calls best practice, as far as a program can tell. */
export async function accessible(seen) {
    await examined(seen, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
}

/** The part of it that a theme decides. */
export async function readable(seen) {
    await examined(seen, ['color-contrast', 'link-in-text-block']);
}

async function examined({ page }, runOnly) {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async only => {
        const result = await window.axe.run({ runOnly: only, resultTypes: ['violations'], preload: false });
        return result.violations.flatMap(({ id, nodes }) => nodes.map(node =>
            `${id}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\n', ' ')}`));
    }, runOnly);
    none(violations, 'axe-core finds no violation');
}

/** Neither the page nor a box around the text scrolls sideways, and no figure sticks out of the window. */
export async function fits({ page }) {
    const wide = await page.evaluate(() => {
        const found = [];
        for (let box = document.querySelector('main'); box; box = box.parentElement) {
            if (box.scrollWidth > box.clientWidth) {
                found.push(`${box.tagName} ${box.className}: ${box.scrollWidth} > ${box.clientWidth}`);
            }
        }
        // A timeline may scroll, if it says so and the keyboard reaches it.
        const scrolls = plot => plot?.scrollWidth > plot?.clientWidth && plot.tabIndex === 0
            && getComputedStyle(plot).boxShadow !== 'none';
        for (const part of document.querySelectorAll('main figure, main figure text')) {
            if (scrolls(part.closest('.plot'))) {
                continue;
            }
            const { left, right } = part.getBoundingClientRect();
            if (left < 0 || right > innerWidth) {
                found.push(`${part.tagName} ${part.id || part.textContent}: ${left} to ${right}`);
            }
        }
        return found;
    });
    none(wide, 'nothing is wider than the window');
}

/** What is no text and must be seen all the same has a contrast of 3 or more with what is behind it. */
export async function strong({ page }) {
    const faint = await page.evaluate(() => {
        const root = getComputedStyle(document.documentElement);
        const probe = document.body.appendChild(document.createElement('i'));
        const light = colour => {
            const canvas = new OffscreenCanvas(1, 1).getContext('2d');
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => {
                const value = part / 255;
                return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const found = [];
        const figure = document.querySelector('.listing');
        const of = (name, box) => {
            if (!box) {
                return;
            }
            const value = getComputedStyle(box).getPropertyValue(name);
            probe.style.color = value;
            const [one, other] = [light(getComputedStyle(probe).color), light(root.backgroundColor)];
            const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            if (contrast < 3) {
                found.push(`${name}: ${contrast.toFixed(2)}`);
            }
        };
        of('--icons', document.documentElement);
        of('--links', document.documentElement);
        for (const name of ['--odd', '--abort', '--c0', '--c1', '--c2', '--c3', '--c4', '--c5', '--c6']) {
            of(name, figure);
        }
        probe.remove();
        return found;
    });
    none(faint, 'nothing that must be seen is faint');
}

/** Where the system chooses the colours, it chooses those of the timelines and of the lit lines, too. */
export async function readableInForcedColours({ page }) {
    const wrong = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const of = system => {
            probe.style.color = system;
            return getComputedStyle(probe).color;
        };
        const ink = ['CanvasText', 'LinkText', 'Highlight'].map(of);
        // A printed line is a hole in its turn.
        const hole = of('Canvas');
        const found = [...document.querySelectorAll('svg.timeline text, svg.timeline circle[data-step]')]
            .filter(part => ![...ink, part.matches('circle[data-step]') && hole].includes(getComputedStyle(part).fill))
            .map(part => `${part.textContent || part.tagName}: ${getComputedStyle(part).fill}`);
        probe.remove();
        return found;
    });
    none(wrong, 'the system chooses each colour');
}

// What can be done without a mouse.

/** Notes where the page would go, and stays. */
async function watchTurns(page) {
    await page.evaluate(() => {
        window.turns = [];
        navigation.addEventListener('navigate', event => {
            window.turns.push(event.destination.url);
            event.preventDefault();
        });
    });
}

/** On an output line, on what scrolls and in the theme menu, the arrow keys do not turn the page; elsewhere they do. */
export async function keepsThePage({ page }) {
    await watchTurns(page);
    const press = async what => {
        for (const key of ['ArrowRight', 'ArrowLeft']) {
            await page.keyboard.press(key);
            assert.deepEqual(await page.evaluate(() => window.turns), [], `${key} on ${what} does not turn the page`);
        }
    };
    const kinds = ['.output [tabindex="0"]', 'main pre > code[tabindex]', '.table-wrapper[tabindex]'];
    let tried = 0;
    for (const kind of kinds) {
        const box = page.locator(kind).filter({ visible: true }).first();
        if (await box.count()) {
            await box.focus();
            await press(kind);
            tried += 1;
        }
    }
    assert.ok(tried > 0, 'something can have the focus');
    await page.locator('#mdbook-theme-toggle').click();
    await press('the theme menu');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
        document.activeElement.blur();
        window.turns = [];
    });
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => window.turns.length), 1, 'where nothing has the focus, the page is turned');
}

/** Tab leads to the button that copies a program, where it can be seen, and Enter copies. */
export async function reachesCopy({ page }) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
    await page.locator('.program a[download]').filter({ visible: true }).first().focus();
    await page.keyboard.press('Tab');
    const button = page.locator('.clip-button:focus');
    assert.equal(await button.count(), 1, 'Tab leads to a button that copies');
    await page.waitForTimeout(300);
    const opacity = await button.evaluate(box => getComputedStyle(box.parentElement).opacity);
    assert.equal(opacity, '1', 'the button can be seen');
    await page.keyboard.press('Enter');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.includes('fn main'), `Enter copies, and not ${copied}`);
}

/** The first hit of a search at or behind the heading that the address names is on the screen; gives its language. */
export async function showsItsHit({ page }) {
    const seen = () => {
        const start = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const first = [...document.querySelectorAll('main mark')].find(mark =>
            !start || start.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
        const { top, bottom } = first ? first.getBoundingClientRect() : { top: 0, bottom: 0 };
        return bottom > top && top >= 0 && bottom <= innerHeight
            && (first.closest('[data-language]')?.dataset.language ?? 'text');
    };
    const found = await page.waitForFunction(seen, undefined, { timeout: 5_000 }).catch(() => null);
    assert.ok(found, `${page.url()} shows its hit`);
    return found.jsonValue();
}

export async function escapeClosesTheSidebar({ page }) {
    const toggle = page.getByRole('button', { name: 'Toggle Table of Contents' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.locator('html.sidebar-visible').waitFor();
    assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('html.sidebar-visible').count(), 0, 'Escape closes the sidebar');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
    assert.ok(await toggle.evaluate(box => box === document.activeElement), 'the focus is where it was');
}

export async function skips({ page }) {
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    assert.equal(await link.textContent(), 'Skip to the text', 'the first stop skips');
    const { top, bottom } = await link.evaluate(box => box.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom > top, 'it is seen while it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.locator('main :focus').count(), 'the next stop is in the text');
}

// Ways.

/** The end of the page names its neighbours in `pages`, and leads to them. */
export async function leadsOn({ page, path }, pages) {
    const links = await page.locator('main nav.turn a').evaluateAll(all => all.map(link => ({
        rel: link.rel, to: link.getAttribute('href'), words: link.textContent,
    })));
    const at = pages.indexOf(path);
    const toc = readFileSync(join(BOOK, 'toc.html'), 'utf8');
    const title = file => toc.match(new RegExp(`href="${file}"[^>]*>(?:<strong[^>]*>.*?</strong>)?\\s*([^<]+)<`))[1];
    const expected = [['prev', pages[at - 1], 'Previous'], ['next', pages[at + 1], 'Next']]
        .filter(([, file]) => file)
        .map(([rel, to, word]) => ({ rel, to, words: `${word} ${title(to)}` }));
    assert.deepEqual(links, expected, `${path} names its neighbours`);
}

/** With more than three headings, the page lists them all, and only then. */
export async function listsHeadings({ page, path }) {
    const headings = await page.locator('main h2[id]').evaluateAll(all =>
        all.map(({ id, textContent }) => [`#${id}`, textContent.trim()]));
    const listed = await page.locator('main .here a').evaluateAll(all =>
        all.map(link => [link.getAttribute('href'), link.textContent.trim()]));
    assert.deepEqual(listed, headings.length > 3 ? headings : [], `${path} lists its headings`);
}

export async function quiet({ errors }) {
    none(errors, 'no error in the console');
}

export async function stays({ requests, site }) {
    none(requests.filter(url => !url.startsWith(site.url) && !url.startsWith('data:')), 'no request leaves the book');
}

/** The text of a timeline is drawn at 11 px or more. */
export async function legible({ page }) {
    const small = await page.locator('svg.timeline text').evaluateAll(texts => texts
        .map(text => [text.textContent, parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().d])
        .filter(([, size]) => size < 11)
        .map(([text, size]) => `${text}: ${size} px`));
    none(small, 'no text of a timeline is small');
}

/** Nothing moves while the page loads; only for a visit that was `late` and has settled. */
export async function still({ moved }) {
    assert.ok(moved < 0.01, `the page moves by ${moved} while it loads`);
}

export async function named({ page }) {
    const head = await page.evaluate(() => ({
        title: document.title.trim(),
        description: document.querySelector('meta[name=description]')?.content.trim(),
        language: document.documentElement.lang,
        icon: document.querySelector('link[rel~=icon]')?.href,
    }));
    assert.ok(head.title, 'the page has a title');
    assert.ok(head.description, 'the page has a description');
    assert.equal(head.language, 'en');
    assert.ok(head.icon, 'the page has an icon');
    const icon = await page.request.get(head.icon);
    assert.ok(icon.ok(), `the icon is there: ${icon.status()}`);
}

/** The uncompressed bytes of HTML, CSS and JS that a visit loaded. */
export function weigh({ loaded, site }) {
    const bytes = { html: 0, css: 0, js: 0 };
    for (const url of loaded) {
        const path = new URL(url).pathname;
        const kind = extname(path).slice(1);
        if (kind in bytes) {
            bytes[kind] += statSync(join(site.folder, path)).size;
        }
    }
    return { ...bytes, all: bytes.html + bytes.css + bytes.js };
}

export async function light(seen) {
    const { all } = weigh(seen);
    const most = seen.path === 'await.html' ? 260_000 : 320_000;
    assert.ok(all <= most, `${seen.path} loads ${all} bytes`);
}

const OWN = 20 * 1024;

/**
 * The book's own style and script, as a page loads them: those of the figures, which stand in the page itself, and the
 * files of the theme.
 */
export async function ownIsLight({ page, loaded, site }) {
    const files = readdirSync(join(ROOT, 'theme')).map(name => name.split('.')[0]);
    for (const [name, kind] of [['style', 'css'], ['script', 'js']]) {
        const inPage = await page.locator(`main > ${name}`).evaluateAll(all => all.map(one => one.textContent.length));
        assert.ok(inPage.length, `the page has a ${name} of its figures`);
        const own = loaded.map(url => new URL(url).pathname).filter(path => extname(path) === `.${kind}`
            && files.includes(basename(path).replace(/(-[0-9a-f]{8})?\..*$/, '')));
        assert.ok(own.length > 1, `the files of the theme are loaded: ${own}`);
        const bytes = own.map(path => statSync(join(site.folder, path)).size).concat(inPage).reduce((sum, one) => sum + one);
        assert.ok(bytes <= OWN, `the ${name} of the book has ${bytes} bytes`);
    }
}

/** What holds for every page, theme, width and language, and more. */
export async function whole(seen, more = []) {
    const faults = [];
    for (const check of [...more, fits, quiet, stays, legible, still, named]) {
        await check(seen).catch(error => faults.push(`${check.name}: ${error.message}`));
    }
    assert.equal(faults.join('\n'), '');
}

const visible = { checkOpacity: true, checkVisibilityCSS: true };

/** Of the page's boxes that match: how many there are, and which of them cannot be seen. */
export async function hidden(page, selector) {
    return page.locator(selector).evaluateAll((all, options) => ({
        count: all.length,
        unseen: all
            .filter(box => !box.checkVisibility(options) || box.getBoundingClientRect().height === 0)
            .map(box => box.outerHTML.slice(0, 80)),
    }), visible);
}

/** Both programs, all output and all timelines can be seen, and nothing that only a script can work. */
export async function everythingStands({ page }) {
    const figures = await page.locator('main figure.listing').count();
    for (const selector of ['.program', '.program pre > code', '.output', '.output .line', 'svg.timeline', '.old']) {
        const { unseen } = await hidden(page, `main figure.listing ${selector}`);
        none(unseen, `each ${selector} can be seen`);
    }
    const outputs = await page.locator('main figure.listing:has(.output)').count();
    assert.equal(outputs, figures, 'each figure has output');
    const heads = await hidden(page, 'main figure.listing:has(.tabs) .bar strong');
    none(heads.unseen, 'each program is headed by its language');
    for (const selector of ['.tabs', '.play', '.run', '.roll', '.fold', '.was']) {
        const { count, unseen } = await hidden(page, `main figure.listing ${selector}`);
        assert.equal(unseen.length, count, `no ${selector} can be seen`);
    }
}

// The checks of a figure.

/**
 * Every figure with tabs shows one language, or both where there is room for both: its tabs say so, and only its panels
 * can be seen.
 */
export async function chosen(page, language) {
    const lists = await page.locator('main [role=tablist]').evaluateAll((all, options) => all.map(list => {
        const tabs = [...list.querySelectorAll('[role=tab]')].filter(tab => tab.checkVisibility(options));
        const panels = tab => tab.getAttribute('aria-controls').split(' ').map(id => document.getElementById(id));
        const names = kept => tabs.filter(kept).map(tab => tab.dataset.language);
        return {
            tabs: names(() => true),
            selected: names(tab => tab.getAttribute('aria-selected') === 'true'),
            unselected: names(tab => tab.getAttribute('aria-selected') === 'false'),
            reachable: names(tab => tab.tabIndex === 0),
            panels: names(tab => panels(tab).every(panel => panel.getAttribute('role') === 'tabpanel'
                && (panels(tab).length === 2 || panel.getAttribute('aria-labelledby') === tab.id))),
            seen: names(tab => panels(tab).every(panel => panel.checkVisibility(options))),
        };
    }), visible);
    assert.ok(lists.length > 0, 'the page has tabs');
    for (const list of lists) {
        const tabs = list.tabs.includes('both') ? ['rust', 'python', 'both'] : ['rust', 'python'];
        const shown = tabs.includes(language) ? language : 'rust';
        const only = [shown];
        const unselected = tabs.filter(tab => tab !== shown);
        const seen = shown === 'both' ? tabs : only;
        assert.deepEqual(list, { tabs, selected: only, unselected, reachable: only, panels: tabs, seen });
    }
    return lists.filter(list => list.tabs.includes('both')).length;
}

/** Tabs after the WAI-ARIA pattern: arrows wrap, Home and End, and the page is not turned. */
export async function arrowKeys({ page }) {
    await watchTurns(page);
    const tabs = page.locator('[role=tablist]').first().getByRole('tab').filter({ visible: true });
    const names = await tabs.evaluateAll(all => all.map(tab => tab.dataset.language));
    const last = names.length - 1;
    await tabs.first().click();
    for (const [key, index] of [
        ...names.slice(1).map((_, at) => ['ArrowRight', at + 1]), ['ArrowRight', 0], ['ArrowLeft', last], ['ArrowLeft', last - 1],
        ['End', last], ['End', last], ['Home', 0], ['Home', 0],
    ]) {
        await page.keyboard.press(key);
        assert.deepEqual(await page.evaluate(() => window.turns), [], `${key} does not turn the page`);
        await chosen(page, names[index]);
        const focused = await tabs.nth(index).evaluate(tab => tab === document.activeElement);
        assert.ok(focused, `${key} moves the focus to ${names[index]}`);
    }
}

/**
 * Where a figure shows both programs, they stand beside each other, no line of theirs is cut, and nothing covers them;
 * gives how many do.
 */
export async function besideEachOther({ page }) {
    const found = await page.locator('main [data-show=both]').evaluateAll(all => all.map(figure => {
        const [rust, python] = [...figure.querySelectorAll('.program')].map(program => program.getBoundingClientRect());
        const faults = [];
        if (rust.top !== python.top || rust.right > python.left) {
            faults.push(`${figure.id}: they do not stand beside each other`);
        }
        for (const code of figure.querySelectorAll('.program pre > code')) {
            if (code.scrollWidth > code.clientWidth) {
                faults.push(`${figure.id}: ${code.className} is cut`);
            }
        }
        const { left, right } = figure.getBoundingClientRect();
        for (const arrow of document.querySelectorAll('.nav-chapters')) {
            const box = arrow.getBoundingClientRect();
            if (box.width && left < box.right && right > box.left) {
                faults.push(`${figure.id}: lies over what turns the page`);
            }
        }
        return faults;
    }));
    none(found.flat(), 'both programs are seen whole');
    return found.length;
}

/**
 * A function that an earlier page shows is one line, with a link to where it is shown; one press unfolds it, and another
 * folds it again. Copied, it is whole either way.
 */
export async function foldsWhatIsKnown({ page, site }, name, language) {
    const program = page.locator(`#${name}-${language}`);
    await program.scrollIntoViewIfNeeded();
    const lines = () => program.locator('.numbers > *').evaluateAll(all => all.filter(one => one.getBoundingClientRect().height > 0).length);
    const high = () => program.locator('pre > code').evaluate(code => code.getBoundingClientRect().height);
    const text = () => program.locator('pre > code').evaluate(code => code.innerText);
    const all = readFileSync(listing(name)[language].file, 'utf8');
    const count = all.trimEnd().split('\n').length;
    const [folded, low] = [await lines(), await high()];
    assert.ok(folded < count, `${folded} of ${count} lines are shown`);
    assert.equal((await text()).trimEnd(), all.trimEnd(), 'folded, the text is whole');
    await numbered(page);
    const link = program.locator('.was');
    const [address, label, width] = await link.evaluate(one => [one.href, one.ariaLabel, one.getBoundingClientRect().width]);
    assert.ok(width > 0 && label.match(/^\w+: Listing [\d.]+$/), `${label} is seen`);
    const there = await page.request.get(address);
    const [, file, id] = address.replace(site.url, '').match(/^(.*)#(\w+)$/);
    assert.ok(there.ok() && (await there.text()).includes(`id="${id}"`), `${file} shows ${id}`);
    await program.locator('.fold').focus();
    await page.keyboard.press('Space');
    assert.equal(await lines(), count, 'one press unfolds');
    assert.ok(await high() > low, 'the text takes its place');
    assert.equal((await text()).trimEnd(), all.trimEnd(), 'unfolded, the text is whole');
    await numbered(page);
    await program.locator('.fold').click();
    assert.equal(await lines(), folded, 'another press folds');
    // What is played is seen.
    await page.locator(`#${name} .next`).click();
    assert.equal(await lines(), count, 'played, it is unfolded');
    await page.locator(`#${name} .start`).click();
}

/** In the first figure, pointing at a line of a program, or going to it, lights the line of the other that prints the same. */
export async function joinsLines({ page }, name, [language, from], [other, to]) {
    const numbers = which => page.locator(`#${name} .program[data-language=${which}] .numbers > *`);
    const lit = which => numbers(which).evaluateAll(all => all.flatMap((number, index) =>
        (number.matches('.now') ? [index + 1] : [])));
    const own = numbers(language).nth(from - 1);
    const code = page.locator(`#${name} .program[data-language=${language}] pre > code`);
    await code.scrollIntoViewIfNeeded();
    const { y, height } = await own.boundingBox();
    const { x } = await code.boundingBox();
    await page.mouse.move(x + 60, y + height / 2);
    assert.deepEqual([await lit(language), await lit(other)], [[from], [to]], 'pointing lights both lines');
    await page.mouse.move(1, 1);
    assert.deepEqual([await lit(language), await lit(other)], [[], []], 'leaving restores');
    await own.focus();
    assert.deepEqual([await lit(language), await lit(other)], [[from], [to]], 'the focus lights both lines');
    await own.blur();
}

/**
 * What is lit in a figure: texts of output and programs, and for each timeline the number of marks. First the slider
 * is moved, if a step is given.
 */
export function lit(figure, steps = [undefined]) {
    return figure.evaluate((box, all) => all.map(step => {
        const range = box.querySelector('.play input');
        if (step !== undefined) {
            range.value = step;
            range.dispatchEvent(new Event('input'));
        }
        const program = language => {
            const numbers = box.querySelectorAll(`.program[data-language=${language}] .numbers > *`);
            const code = box.querySelector(`.program[data-language=${language}] pre > code`);
            return [...numbers].flatMap((number, index) =>
                (number.matches('.now') ? [code.textContent.split('\n')[index]] : []));
        };
        return {
            step: Number(range.value),
            output: [...box.querySelectorAll('.output .line.now')].map(line => line.textContent),
            marks: [...box.querySelectorAll('svg.timeline')].map(svg => svg.querySelectorAll('circle.now').length),
            rust: program('rust'),
            python: program('python'),
            status: box.querySelector('.play output').textContent,
        };
    }), steps);
}

/** The lines of a recording by their moment: the time, and how many lines were printed at that time before. */
function byMoment({ lines }) {
    const counts = {};
    return new Map(lines.map(line => {
        counts[line.at] = (counts[line.at] ?? -1) + 1;
        return [line.at * 1000 + counts[line.at], line];
    }));
}

/** At each step of each figure, what is lit is what both recordings have at that moment. */
export async function stepsThrough({ page }) {
    for (const box of await page.locator('main figure.listing[id]:has(.play)').all()) {
        const name = await box.getAttribute('id');
        await stepsThroughRun(box, listing(name).recorded);
    }
}

/** The same for one figure, which shows what is `recorded`. */
async function stepsThroughRun(box, recorded) {
    const name = await box.getAttribute('id');
    const { rust, python } = listing(name);
    const both = [byMoment(recorded.rust), byMoment(recorded.python)];
    const moments = [...new Set(both.flatMap(lines => [...lines.keys()]))].sort((a, b) => a - b);
    const sources = [rust, python].map(({ file }) => readFileSync(file, 'utf8').split('\n'));
    const apart = await box.locator('.differ').count() === 1;
    assert.equal(await box.locator('.play input').getAttribute('max'), String(moments.length), name);
    const states = await lit(box, moments.map((_, index) => index + 1));
    for (const [index, { step, output, marks, status, ...programs }] of states.entries()) {
        const what = `${name}, step ${step}`;
        assert.equal(step, index + 1, what);
        const printed = both.map(lines => lines.get(moments[index]));
        const outputs = printed.slice(0, apart ? 2 : 1).filter(Boolean);
        assert.deepEqual(output, outputs.map(({ text }) => text), what);
        assert.ok(marks.length > 0, what);
        marks.forEach((count, which) => assert.equal(count, printed[which] ? 1 : 0, what));
        [programs.rust, programs.python].forEach((lines, which) => {
            const expected = printed[which] ? [sources[which][printed[which].line - 1]] : [];
            assert.deepEqual(lines, expected, what);
            // What the loop itself calls has no line of the program; that of the loop stands for it.
            assert.ok(printed[which]?.task === 'callback' || lines.every(line => line.includes('print')),
                `${what}: ${lines} prints`);
        });
        assert.ok(outputs.every(({ at }) => status.startsWith(`${at} ms, `)), `${what}: ${status}`);
    }
}

/**
 * Roll again goes through all seeds of a figure and back to the first; each time the output and what each step lights are
 * what is recorded for that seed, the address has the seed, and Run would send it.
 */
export async function rollsThrough({ page, requests, site }, name) {
    const { rolls } = listing(name);
    const box = page.locator(`#${name}`);
    const control = box.locator('.roll');
    const first = Number(await control.getAttribute('data-seed'));
    const before = requests.length;
    for (let count = 1; count <= rolls.length; count += 1) {
        const seed = (first + count) % rolls.length;
        await control.getByRole('button').click();
        await control.getByText(new RegExp(`^Seed ${seed}${seed === first ? '$' : ';'}`)).waitFor({ timeout: 5_000 })
            .catch(() => assert.fail(`${name} shows seed ${seed}: ${page.url()}`));
        const { rust, python } = rolls[seed];
        const apart = await box.locator('.differ').count() === 1;
        const printed = (apart ? [rust, python] : [rust]).flatMap(one => one.lines);
        const lines = await box.locator('.output .line').evaluateAll(all => all.map(line => [line.dataset.at, line.textContent]));
        assert.deepEqual(lines, printed.map(({ at, text }) => [`${at} ms`, text]), `${name}, seed ${seed}`);
        assert.equal(new URL(page.url()).searchParams.get(name), String(seed), 'the address has the seed');
        assert.equal(await box.locator('.run').count() && await box.locator('.run').getAttribute('data-seed') !== String(seed), false,
            'Run sends the seed');
        if (await box.locator('.play').count()) {
            await stepsThroughRun(box, rolls[seed]);
        }
    }
    const asked = requests.slice(before).map(url => url.replace(site.url, '')).filter(file => file.startsWith('rolls/'));
    assert.equal(asked.length, rolls.length, `${name} asks for one file a roll: ${asked}`);
}

/** What is lit can be told by eye: a lit line, number and mark looks different from the others. */
export async function litIsSeen(figure) {
    const same = await figure.evaluate(box => [
        ['.output .line', line => getComputedStyle(line).backgroundColor],
        ['.program .numbers > *', number => getComputedStyle(number, '::after').content],
        ['.timeline circle[data-step]', mark => getComputedStyle(mark).fill],
    ].filter(([part, look]) =>
        look(box.querySelector(`${part}.now`)) === look(box.querySelector(`${part}:not(.now, .lit)`))).map(([part]) => part));
    none(same, 'what is lit looks different');
}

/** Each line's number stands beside the line, so that a tint lies on the line that was meant. */
export async function numbered(page) {
    const apart = await page.locator('.program').evaluateAll((programs, options) => programs
        .filter(program => program.checkVisibility(options))
        .flatMap(program => {
            const found = [];
            const code = program.querySelector('pre > code');
            const numbers = [...program.querySelectorAll('.numbers > *')];
            const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
            let line = 0;
            while (texts.nextNode()) {
                const { data } = texts.currentNode;
                // What is folded has no place.
                const folded = texts.currentNode.parentElement.closest('.old')?.getBoundingClientRect().height === 0;
                for (let at = 0; at < data.length; at += 1) {
                    if (data[at] === '\n') {
                        line += 1;
                    } else if (data[at].trim() && !folded) {
                        const range = document.createRange();
                        range.setStart(texts.currentNode, at);
                        range.setEnd(texts.currentNode, at + 1);
                        const middle = ({ top, bottom }) => (top + bottom) / 2;
                        const away = middle(range.getBoundingClientRect())
                            - middle(numbers[line].getBoundingClientRect());
                        if (Math.abs(away) > 3) {
                            found.push(`${numbers[line].id}: ${away} px`);
                        }
                        at = data.indexOf('\n', at) < 0 ? data.length : data.indexOf('\n', at) - 1;
                    }
                }
            }
            return found;
        }), visible);
    none(apart, 'each number stands beside its line');
}
