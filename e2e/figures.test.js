// What a reader can do with a figure: choose a language, step through the recording, link, copy, download.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { BOOK, PAGES, figures, launch, listing, open, reader, serve, visit } from './book.js';
import { arrowKeys, besideEachOther, chosen, foldsWhatIsKnown, joinsLines, lit, litIsSeen, numbered, stepsThrough } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);
const FIGURE = 'await_in_order';
const PAGE = 'await.html';

const python = page => page.locator(`#${FIGURE}-python-tab`);
const rust = page => page.locator(`#${FIGURE}-rust-tab`);

test('Tabs follow the keyboard, and do not turn the page', async () => {
    for (const width of [1920, 1280, 390]) {
        const seen = await visit(browser, site, PAGE, { width });
        await arrowKeys(seen);
        await seen.close();
    }
});

test('One choice holds for all figures, after a reload and on the next page', async () => {
    const { page, close } = await visit(browser, site, PAGE);
    await chosen(page, 'rust');
    await python(page).click();
    await chosen(page, 'python');
    await page.reload();
    await chosen(page, 'python');

    // Where no tab has the focus, the arrow keys turn the page.
    const next = PAGES[PAGES.indexOf(PAGE) + 1];
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(site.url + next);
    await chosen(page, 'python');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(site.url + PAGE);
    await rust(page).click();
    await chosen(page, 'rust');
    await close();
});

test('Where there is room, who has not chosen sees both programs side by side, and no line is cut', async () => {
    for (const [width, least] of [[1920, 0.7], [1280, 0.01], [1100, 0], [390, 0]]) {
        const page = await reader(browser, { width });
        let [all, both] = [0, 0];
        for (const path of PAGES) {
            const seen = await open(page, site, path);
            const tabs = await page.locator('main [role=tablist]').count();
            if (tabs) {
                const shown = await besideEachOther(seen);
                assert.equal(shown, await chosen(page, 'both'), `${path} shows both wherever it can`);
                all += tabs;
                both += shown;
            }
        }
        assert.ok(both >= least * all, `at ${width} px ${both} of ${all} figures show both`);
        assert.ok(width > 390 || both === 0, `at ${width} px ${both} figures show both`);
        await page.context().close();
    }
    // A choice is kept, also where there is room; and what a window is resized to counts.
    const { page, close } = await visit(browser, site, PAGE, { width: 1920 });
    await chosen(page, 'both');
    await page.setViewportSize({ width: 700, height: 800 });
    await page.locator('[data-show=rust]').first().waitFor();
    await chosen(page, 'rust');
    await page.setViewportSize({ width: 1920, height: 800 });
    await page.locator('[data-show=both]').first().waitFor();
    await python(page).click();
    await page.reload();
    await chosen(page, 'python');
    await page.locator(`#${FIGURE}-both-tab`).click();
    await chosen(page, 'both');
    await close();
});

test('A line that prints is joined with the line of the other program that prints the same', async () => {
    const seen = await visit(browser, site, PAGE, { width: 1920 });
    for (const pair of [[['rust', 20], ['python', 16]], [['python', 19], ['rust', 23]]]) {
        await joinsLines(seen, FIGURE, ...pair);
    }
    // Where they print different lines, too.
    await joinsLines(seen, 'join', ['rust', 22], ['python', 18]);
    await seen.close();
});

test('A function that an earlier page has shown is folded, and one press unfolds it', async () => {
    for (const [width, language] of [[1280, 'rust'], [390, 'python'], [1920, 'rust']]) {
        const seen = await visit(browser, site, PAGE, { width, language: width < 1900 ? language : undefined });
        await foldsWhatIsKnown(seen, FIGURE, language);
        await seen.close();
    }
    // Where it is shown first, it is whole.
    const { page, close } = await visit(browser, site, 'function.html');
    assert.equal(await page.locator('#unlikely_to_return .fold').count(), 0);
    await close();
});

test('A clicked tab stays where it is in the window', async () => {
    for (const width of [1280, 390]) {
        const { page, close } = await visit(browser, site, PAGE, { width });
        for (const tab of await page.getByRole('tab').all()) {
            await tab.evaluate(box => box.scrollIntoView({ block: 'center' }));
            const before = (await tab.boundingBox()).y;
            await tab.click();
            const moved = (await tab.boundingBox()).y - before;
            assert.ok(Math.abs(moved) <= 2, `${tab} moves by ${moved} at ${width} px`);
        }
        await close();
    }
});

test('Each step lights its line of output, its mark and the line of the program that prints it', async () => {
    const page = await reader(browser);
    for (const path of PAGES) {
        await stepsThrough(await open(page, site, path));
    }
});

test('The slider follows the keyboard', async () => {
    const { page, close } = await visit(browser, site, PAGE);
    const range = page.locator(`#${FIGURE} .play input`);
    const last = listing(FIGURE).recorded.rust.lines.length;
    await range.focus();
    const press = async (key, times = 1) => {
        for (let count = 0; count < times; count += 1) {
            await page.keyboard.press(key);
        }
        const [now] = await lit(page.locator(`#${FIGURE}`));
        return now;
    };
    assert.equal((await press('ArrowRight')).step, 1);
    assert.deepEqual(await press('ArrowRight', 8), {
        step: 9,
        output: ['task2: 0.09 is a hit'],
        marks: [1],
        rust: ['            println!("{tag}: {roll:.2} is a hit");'],
        python: ['    print(f"{tag}: {roll:.2f} is a hit")'],
        status: '300 ms, task2',
    });
    await litIsSeen(page.locator(`#${FIGURE}`));
    assert.equal((await press('End')).step, last);
    assert.deepEqual(await press('Home'), { step: 0, output: [], marks: [0], rust: [], python: [], status: '' });
    assert.equal(page.url(), site.url + PAGE);
    await close();
});

/** A visit whose timers run only when the test says so. */
async function timed(context) {
    const prepare = page => page.clock.install({ time: 0 });
    const { page, close } = await visit(browser, site, PAGE, { prepare, ...context });
    await page.clock.pauseAt(3_600_000);
    const button = page.locator(`#${FIGURE} .play .go`);
    const says = async (step, text) => {
        assert.equal(await page.locator(`#${FIGURE} .play input`).inputValue(), String(step));
        assert.equal(await button.textContent(), text);
    };
    return { page, close, button, says };
}

test('Play steps by itself up to the end; Pause stops it', async () => {
    const { page, close, button, says } = await timed();
    const last = listing(FIGURE).recorded.rust.lines.length;
    await says(0, 'Play');
    await button.click();
    await says(1, 'Pause');
    await page.clock.runFor(60_000);
    await says(last, 'Play');
    await button.click();
    await says(1, 'Pause');
    await page.clock.runFor(1_000);
    await says(2, 'Pause');
    await button.click();
    await says(2, 'Play');
    await page.clock.runFor(60_000);
    await says(2, 'Play');
    await close();
});

test('With reduced motion, Next moves one step a press', async () => {
    const { page, close, button, says } = await timed({ reducedMotion: 'reduce' });
    await says(0, 'Next');
    for (const step of [1, 2]) {
        await button.click();
        await page.clock.runFor(60_000);
        await says(step, 'Next');
    }
    await close();
});

test('Pointing at a line of output, or going to it, says its time and task', async () => {
    const { page } = await visit(browser, site, PAGE);
    const status = page.locator(`#${FIGURE} .play output`);
    const lines = page.locator(`#${FIGURE} .output .line`);
    await lines.nth(8).hover();
    assert.equal(await status.textContent(), '300 ms, task2');
    await lines.nth(0).focus();
    assert.equal(await status.textContent(), '0 ms, main');
    for (let count = 0; count < 3; count += 1) {
        await page.keyboard.press('ArrowDown');
    }
    assert.ok(await lines.nth(3).evaluate(line => line === document.activeElement), 'ArrowDown moves the focus');
    assert.equal(await status.textContent(), '100 ms, task1');

    // In every figure, also where the programs differ: each line speaks for itself.
    for (const path of PAGES) {
        await open(page, site, path);
        const wrong = await page.locator('main figure.listing[id]:has(.play) .line[data-at]').evaluateAll(all => all
            .map(line => {
                line.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
                const said = line.closest('figure').querySelector('.play output').textContent;
                return [said, `${line.dataset.at}, ${line.dataset.task}`];
            })
            .filter(([said, own]) => said !== own));
        assert.deepEqual(wrong, [], path);
    }
});

test('A link to a line shows it, lit and in its language', async () => {
    for (const [letter, number, language] of [['L', 20, 'rust'], ['P', 16, 'python']]) {
        const hash = `#${FIGURE}-${letter}${number}`;
        for (const width of [1280, 390]) {
            // Once as the page loads, and once on a page that is there already.
            for (const path of [PAGE + hash, PAGE]) {
                const { page, close } = await visit(browser, site, path, { width });
                await page.evaluate(target => {
                    location.hash = target;
                }, hash);
                const line = page.locator(`#${FIGURE}-${language} .numbers > :nth-child(${number})`);
                const shown = await line.evaluateHandle(box => () => {
                    const { top, bottom } = box.getBoundingClientRect();
                    return top > 0 && bottom > top && bottom < innerHeight;
                });
                await page.waitForFunction(isShown => isShown(), shown);
                await chosen(page, language);
                const tint = await line.evaluate(box => getComputedStyle(box, '::after').content);
                assert.notEqual(tint, 'none', `${hash} is lit`);
                await numbered(page);
                await close();
            }
        }
    }
});

/** The program as its file has it; the final newline is not part of the comparison. */
const source = ({ file }) => readFileSync(file, 'utf8').trimEnd();

test('The clipboard button copies exactly the program', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    for (const language of ['rust', 'python']) {
        const page = await reader(browser, { permissions, language });
        for (const path of PAGES) {
            await open(page, site, path);
            for (const name of await figures(page)) {
                const program = listing(name)[language];
                if (program) {
                    await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
                    const button = page.locator(`#${name}-${language} > pre .clip-button`);
                    if (path === PAGE) {
                        // The button is there only while the pointer is over the program.
                        await page.locator(`#${name}-${language} pre`).hover();
                        await button.click();
                    } else {
                        await button.dispatchEvent('click');
                    }
                    const copied = await page.evaluate(() => navigator.clipboard.readText());
                    assert.equal(copied.trimEnd(), source(program), `${name}, ${language}`);
                }
            }
        }
    }
});

test('Each download is the program, byte for byte, also without JavaScript', async () => {
    async function downloads(page, name, language) {
        const program = listing(name)[language];
        const [download] = await Promise.all([
            page.waitForEvent('download'),
            page.locator(`#${name}-${language} a[download]`).click(),
        ]);
        assert.equal(download.suggestedFilename(), program.download);
        assert.deepEqual(readFileSync(await download.path()), readFileSync(program.file), `${name}, ${language}`);
    }
    const plain = await reader(browser, { javaScriptEnabled: false });
    // Chromium lets a page start ten downloads, and asks its user about the next; what they would be stands in the page.
    await open(plain, site, PAGE);
    for (const name of (await figures(plain)).slice(0, 4)) {
        for (const language of listing(name).python ? ['rust', 'python'] : ['rust']) {
            await downloads(plain, name, language);
        }
    }
    for (const path of PAGES) {
        await open(plain, site, path);
        for (const name of await figures(plain)) {
            const links = await plain.locator(`#${name} a[download]`).evaluateAll(all => all.map(link => [link.download, link.href]));
            const expected = [listing(name).rust, listing(name).python].filter(Boolean);
            assert.deepEqual(links.map(([file]) => file), expected.map(({ download }) => download));
            for (const [index, { file }] of expected.entries()) {
                const bytes = Buffer.from(await (await fetch(links[index][1])).arrayBuffer());
                assert.deepEqual(bytes, readFileSync(file), name);
            }
        }
    }
    const { page, close } = await visit(browser, site, PAGE);
    await downloads(page, FIGURE, 'rust');
    await python(page).click();
    await downloads(page, FIGURE, 'python');
    await close();
});
