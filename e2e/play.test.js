// Playing a figure: what is lit stays in sight, time passes at a steady pace, and one control plays what stands side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, PAGES, launch, open, reader, serve, serveWith, visit } from './book.js';

const browser = await launch();
const site = await serve(BOOK);
const FIGURE = 'await_in_order';
const PAGE = 'await.html';

/**
 * Goes through all steps of a control, as a reader does who presses a button that has the focus, and gives for each what
 * is lit, and what of it is not in sight: covered, scrolled away or out of the window. A browser tells of a scroll with its
 * next frame; here it is told at once, so that no time passes, but for the last step, which is looked at as it is drawn.
 */
function walk(control) {
    return control.evaluate(async box => {
        const range = box.querySelector('input');
        const pair = box.closest('.pair');
        const figures = pair ? [...pair.querySelectorAll('.listing')] : [box.closest('.listing')];
        const drawn = () => new Promise(done => requestAnimationFrame(done));
        const seen = part => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            if (part.matches('.ph')) {
                const plot = part.closest('.plot').getBoundingClientRect();
                return left >= plot.left - 1 && right <= plot.right + 1;
            }
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            // A number is covered by nothing but its own tint.
            const own = hit && (hit === part || part.contains(hit) || hit.closest('pre, svg') === part.closest('pre, svg'));
            let inside = top >= 0 && bottom <= innerHeight;
            for (let outer = part.parentElement; outer && !outer.matches('.listing'); outer = outer.parentElement) {
                if (getComputedStyle(outer).overflowY !== 'visible') {
                    const frame = outer.getBoundingClientRect();
                    inside &&= top >= frame.top - 1 && bottom <= frame.bottom + 1;
                }
            }
            return own && inside;
        };
        const faults = [];
        const last = Number(range.max);
        for (let step = 1; step <= last; step += 1) {
            box.querySelector('.next').click();
            document.dispatchEvent(new Event('scroll'));
            if (step === last) {
                await drawn();
                await drawn();
            }
            const bar = document.querySelector('#mdbook-menu-bar').getBoundingClientRect();
            const parts = figures.flatMap(figure => [...figure.querySelectorAll('.numbers .now, .line.now, circle.now, .ph')])
                .filter(part => part.checkVisibility());
            const count = selector => parts.filter(part => part.matches(selector)).length;
            const lit = { programs: count('.numbers .now'), marks: count('circle.now'), heads: count('.ph') };
            const all = lit.heads > 0 && (figures[0].matches('.alone') ? lit.marks > 0 : lit.marks + lit.programs > 0);
            const hidden = parts.filter(part => !seen(part)).map(part => {
                const { top, bottom } = part.getBoundingClientRect();
                return `${part.getAttribute('class')}: ${Math.round(top)} to ${Math.round(bottom)}`;
            });
            if (bar.top > 1 && bar.top < innerHeight) {
                hidden.push(`mdBook's bar is at ${bar.top}`);
            }
            if (Number(range.value) !== step || !all || hidden.length > 0) {
                faults.push(`step ${step} (${range.value}): ${JSON.stringify(lit)} ${hidden}`);
            }
        }
        return { name: box.dataset.name, last, faults };
    });
}

/** Walks through all figures of the pages; gives the number of steps, and what was not in sight. */
async function sight(shown, pages, { width, height, language }) {
    const page = await reader(browser, { width, language });
    await page.setViewportSize({ width, height });
    let steps = 0;
    const faults = [];
    for (const path of pages) {
        await open(page, shown, path);
        for (const control of await page.locator('main .play').all()) {
            const { name, last, faults: found } = await walk(control);
            steps += last;
            faults.push(...found.map(fault => `${path}, ${name}, ${fault}`));
        }
    }
    await page.context().close();
    return { steps, faults };
}

test('What is lit is in sight at each step, in every figure and window', async t => {
    const ways = [[1280, 800], [1920, 1080], [390, 844]].flatMap(([width, height]) =>
        ['rust', 'python', ...width > 390 ? ['both'] : []].map(language => ({ width, height, language })));
    const walks = await Promise.all(ways.map(async way => ({ ...way, ...await sight(site, PAGES, way) })));
    for (const { width, height, language, steps, faults } of walks) {
        assert.ok(steps > 0);
        assert.deepEqual(faults.slice(0, 12), [], `at ${width}x${height}, ${language}: ${steps - faults.length} of ${steps}`);
    }
    t.diagnostic(walks.map(({ width, height, language, steps }) => `${width}x${height} ${language}: ${steps} of ${steps}`).join('; '));
});

test('What is lit and out of sight is found', async () => {
    const way = { width: 1280, height: 800, language: 'rust' };
    for (const [from, to] of [
        ['box.scrollTop += ', ''],
        ["figure.classList.toggle('staged', plays);", ''],
        ['x = stops[step];', 'x = 2 * stops[step];'],
    ]) {
        const { faults } = await sight(await serveWith(['await.html', from, to], ['first.html', from, to]), ['await.html', 'first.html'], way);
        assert.ok(faults.length > 0, `without ${from}`);
    }
});

/** A visit whose time passes only when the test says so. */
async function timed(path, control, shown = site) {
    const prepare = page => page.clock.install({ time: 0 });
    const { page, close } = await visit(browser, shown, path, { prepare });
    await page.clock.pauseAt(3_600_000);
    const box = page.locator(control);
    const head = () => page.locator('.ph').first().evaluate(line => parseFloat(line.getAttribute('x1')));
    const step = async () => Number(await box.locator('input').inputValue());
    return { page, close, box, head, step };
}

test('The playhead crosses waiting at a steady pace, and stands still while it is paused', async () => {
    const { page, close, box, head, step } = await timed(PAGE, `#${FIGURE} .play`);
    const places = await page.locator(`#${FIGURE} svg.timeline`).first().locator('circle[data-step]')
        .evaluateAll(marks => marks.map(mark => parseFloat(mark.getAttribute('cx'))).sort((a, b) => a - b));
    await box.locator('.go').click();
    assert.equal(await step(), 1);
    assert.equal(await head(), places[0]);
    // From the last mark at 0 ms to the first at 100 ms nothing is lit anew, and the playhead goes on.
    const moves = [];
    while (await step() < 4) {
        const before = [await step(), await head()];
        await page.clock.runFor(100);
        const after = [await step(), await head()];
        if (before[0] === 3 && after[0] === 3) {
            moves.push(after[1] - before[1]);
        }
    }
    const moving = moves.filter(move => move > 0).slice(1);
    assert.ok(moving.length >= 2, `it moves in steps of ${moves}`);
    assert.ok(moving.every(move => Math.abs(move - moving[0]) < 0.3), `steadily: ${moving}`);
    await box.locator('.go').click();
    const paused = [await step(), await head()];
    await page.clock.runFor(10_000);
    assert.deepEqual([await step(), await head()], paused);
    await close();
});

test('At double speed it takes half the time', async () => {
    const times = [];
    for (const presses of [0, 1, 2]) {
        const { page, close, box, step } = await timed(PAGE, `#${FIGURE} .play`);
        for (let press = 0; press < presses; press += 1) {
            await box.locator('.speed').click();
        }
        await box.locator('.go').click();
        let time = 0;
        while (await step() < 10) {
            await page.clock.runFor(100);
            time += 100;
        }
        times.push(time);
        await close();
    }
    const [one, double, half] = times;
    assert.ok(Math.abs(one / double - 2) < 0.3 && Math.abs(half / one - 2) < 0.3, `${times} ms`);
});

test('Buttons and arrow keys go one step back and on, and back to the start', async () => {
    const { page, close, box, step } = await timed(PAGE, `#${FIGURE} .play`);
    const staged = () => page.locator(`#${FIGURE}`).evaluate(figure => figure.matches('.staged, .stepping'));
    for (const [button, to] of [['next', 1], ['next', 2], ['next', 3], ['back', 2], ['start', 0], ['back', 0]]) {
        await box.locator(`.${button}`).click();
        assert.equal(await step(), to, button);
    }
    assert.equal(await staged(), false, 'at the start the figure is as it was');
    for (const [key, to] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowLeft', 1]]) {
        await page.keyboard.press(key);
        assert.equal(await step(), to, key);
    }
    const line = page.locator(`#${FIGURE} .line`).nth(3);
    await line.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await step(), 2);
    assert.equal(page.url(), site.url + PAGE, 'the page is not turned');
    await close();
});

test('A lit line of output is one box, and the focus on it can be told', async () => {
    const { page, close } = await timed(PAGE, `#${FIGURE} .play`);
    const line = page.locator(`#${FIGURE} .line`).nth(3);
    const look = () => line.evaluate(part => [part.getClientRects().length, getComputedStyle(part).outline]);
    await line.hover();
    const [boxes, lit] = await look();
    assert.equal(boxes, 1);
    await page.locator(`#${FIGURE} .line`).nth(2).focus();
    await page.keyboard.press('ArrowDown');
    assert.notEqual((await look())[1], lit);
    await close();
});

test('Leaving what was pointed at shows again what was there before', async () => {
    const { page, close, box, step } = await timed(PAGE, `#${FIGURE} .play`);
    const lit = () => page.locator(`#${FIGURE} .line.now`).allTextContents();
    const lines = page.locator(`#${FIGURE} .line`);
    await lines.nth(8).hover();
    assert.equal((await lit()).length, 1);
    await page.mouse.move(2, 2);
    assert.deepEqual(await lit(), []);
    assert.equal(await page.locator(`#${FIGURE}.stepping`).count(), 0);
    await box.locator('.next').click();
    const before = await lit();
    await lines.nth(2).hover();
    assert.notDeepEqual(await lit(), before);
    await page.mouse.move(2, 2);
    assert.deepEqual(await lit(), before);
    await lines.nth(4).focus();
    assert.notDeepEqual(await lit(), before);
    await lines.nth(4).blur();
    assert.deepEqual(await lit(), before);
    assert.equal(await step(), 1);
    await close();
});

test('One control plays the timelines that stand side by side', async () => {
    const { page, close, box, step } = await timed('introduction.html', '.pair .play');
    assert.equal(await box.count(), 1);
    const marks = await page.locator('.pair circle[data-step]').count();
    const last = Number(await box.locator('input').getAttribute('max'));
    const lit = new Set();
    let together = 0;
    for (let at = 1; at <= last; at += 1) {
        await box.locator('.next').click();
        assert.equal(await step(), at);
        const now = await page.locator('.pair circle[data-step]').evaluateAll(all => all
            .flatMap((mark, index) => (mark.matches('.now') ? [index] : [])));
        now.forEach(mark => lit.add(mark));
        together += now.length === 2 ? 1 : 0;
        const heads = await page.locator('.pair .ph').evaluateAll(all => all.map(head => head.getAttribute('x1')));
        assert.equal(heads.length, 2);
        assert.equal(heads[0], heads[1], 'both playheads are at the same time');
    }
    assert.equal(lit.size, marks, 'each mark is lit once');
    assert.ok(together > 0, 'what happens at the same place in both is one step');
    await close();
});

/** The turns in which nothing is printed, and those of them at which the playhead does not rest. */
async function restsAtTurns(shown) {
    const name = 'workers_in_turns';
    const { page, close, box } = await timed('queues.html', `#${name} .play`, shown);
    const figure = page.locator(`#${name}`);
    const head = () => figure.locator('.ph').first().evaluate(line => parseFloat(line.getAttribute('x1')));
    const turns = await figure.locator('svg.timeline').first().evaluate(svg => svg.dataset.turns.split(' ').map(Number));
    await box.locator('.go').click();
    // It starts at the first mark.
    const start = await head();
    const rests = new Set();
    while (await head() < 60) {
        const before = await head();
        await page.clock.runFor(100);
        if (await head() === before) {
            rests.add(before);
        }
    }
    const end = await head();
    await close();
    const passed = turns.filter(turn => turn > start && turn < end);
    return { passed, missed: passed.filter(turn => !rests.has(turn)) };
}

test('The playhead rests at each turn, also where nothing is printed', async () => {
    const { passed, missed } = await restsAtTurns(site);
    assert.ok(passed.length > 2, `there are turns: ${passed}`);
    assert.deepEqual(missed, []);
});

test('A playhead that runs over turns is found', async () => {
    const { missed } = await restsAtTurns(await serveWith(['queues.html', 'rest = turn ? REST / 2 : rest;', '']));
    assert.ok(missed.length > 0, `${missed}`);
});
