// The Run button: what it sends to the playground is intercepted, and is then compiled and run here.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { BOOK, PAGES, ROOT, figures, launch, listing, open, reader, serve, serveWith, visit } from './book.js';

const run = promisify(execFile);
const browser = await launch();
const site = await serve(BOOK);

/** Makes the playground of a page give this answer (in Playwright's words); without one, none. Notes what is sent. */
async function playground(page, answer) {
    const sent = [];
    await page.route('https://play.rust-lang.org/execute', route => {
        sent.push(route.request());
        return answer ? route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } }) : route.abort();
    });
    return sent;
}

/** Presses Run in a figure and gives what the page then says. */
async function press(page, name) {
    const program = page.locator(`#${name}-rust`);
    await program.locator('button.run').click();
    await program.locator('button.run:not([aria-disabled])').waitFor();
    return program.locator('.ran').textContent();
}

// Crates that it has not, and what stands outside the program: files, sockets, children, signals, input.
const OUTSIDE = /\b(?:async_channel|async_stream|tokio_test|tracing)\b|\b(?:env|fs|net|os|process|signal)\s*(?:::|,|\}|;)|\bstdin\b/;

/** Whether the playground can run a listing: on the virtual clock, not for long, and with the crates that it has. */
const runs = name => {
    const { recorded, rust } = listing(name);
    const recording = recorded?.rust;
    const isThere = () => !OUTSIDE.test(readFileSync(rust.file, 'utf8'));
    return Boolean(recording?.virtual && recording.lines.at(-1).at <= 2000 && isThere());
};

const programs = new Map();

test('Run is there exactly where the playground can run the program, and shows what it printed', async () => {
    const page = await reader(browser);
    const sent = await playground(page, { json: { success: true, stdout: 'hello\n', stderr: '' } });
    for (const path of PAGES) {
        await open(page, site, path);
        for (const name of await figures(page)) {
            const buttons = await page.locator(`#${name} button.run`).count();
            assert.equal(buttons, runs(name) ? 1 : 0, `${name} has ${buttons} Run buttons`);
            if (buttons) {
                assert.equal(await press(page, name), 'hello\n', name);
                const request = sent.pop();
                assert.equal(request.method(), 'POST');
                const { code, ...asked } = request.postDataJSON();
                assert.deepEqual(asked, {
                    channel: 'stable', mode: 'debug', edition: '2024', crateType: 'bin', tests: false, backtrace: false,
                });
                assert.ok(!programs.has(name), `${name} is there twice`);
                programs.set(name, code);
            }
        }
        assert.deepEqual(sent, []);
    }
    assert.ok(programs.size > 0, 'some listings have a Run button');
});

/** What the playground may answer, in Playwright's words (without one, it does not answer), and what is then said. */
const ANSWERS = [
    [{ json: { success: false, stdout: '', stderr: 'error: no\n' } }, /^error: no$/m],
    [{ json: { error: 'too much work' } }, /refuses: too much work/],
    [{ status: 500, json: { error: 'broken' } }, /refuses: broken/],
    [{ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }, /no result.*502/],
    [{ json: { success: true, stdout: '', stderr: '' } }, /printed nothing/],
    [undefined, /does not answer/],
];

async function saysWhatIsWrong(shown) {
    for (const [answer, said] of ANSWERS) {
        const { page, close } = await visit(browser, shown, 'await.html');
        await playground(page, answer);
        assert.match(await press(page, 'await_in_order'), said);
        await close();
    }
}

/** The limit is the browser's own and not a timer of the page, so that no clock can be moved: it is made short. */
const SHORT = ['await.html', 'const PATIENCE = 20_000;', 'const PATIENCE = 50;'];

async function waitsForALimitedTime(shown) {
    const { page, close } = await visit(browser, shown, 'await.html');
    await page.route('https://play.rust-lang.org/execute', () => {});
    page.setDefaultTimeout(5_000);
    const said = await press(page, 'await_in_order').catch(error => error.name);
    assert.match(said, /does not answer within/);
    await close();
}

/** A press of Enter on Run keeps the focus there, and what comes of it is in the window and told to a screen reader. */
async function keepsFocusAndTells(shown, width) {
    const { page, close } = await visit(browser, shown, 'await.html', { width });
    const program = page.locator('#await_in_order-rust');
    const region = program.locator('[role=status]');
    assert.equal(await region.count(), 1, 'the region is there before it speaks');
    let answer;
    await page.route('https://play.rust-lang.org/execute', route => {
        answer = () => route.fulfill({
            json: { success: true, stdout: 'hello\n', stderr: '' }, headers: { 'access-control-allow-origin': '*' },
        });
    });
    const button = program.locator('button.run');
    await button.focus();
    const focused = () => button.evaluate(box => box === document.activeElement);
    await page.keyboard.press('Enter');
    await region.filter({ hasText: 'Running' }).waitFor();
    assert.ok(await focused(), 'the focus stays while the program runs');
    await page.keyboard.press('Enter');
    await answer();
    await region.filter({ hasText: 'hello' }).waitFor();
    assert.ok(await focused(), 'the focus stays when the result is there');
    const { top, bottom } = await region.evaluate(box => box.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom <= 800, `the result is seen at ${width} px: ${top} to ${bottom}`);
    await close();
}

test('Run shows what the compiler says, and what is wrong with the playground', () => saysWhatIsWrong(site));

test('Run waits for a limited time', async () => waitsForALimitedTime(await serveWith(SHORT)));

test('Run keeps the focus, and its result is seen and told', async () => {
    for (const width of [1280, 390]) {
        await keepsFocusAndTells(site, width);
    }
});

test('Each fault of Run is found', async () => {
    const edit = (from, to) => ['await.html', from, to];
    const tells = shown => keepsFocusAndTells(shown, 1280);
    for (const [check, says, ...edits] of [
        [saysWhatIsWrong, /refuses: too much work/, edit('if (error || !answer.ok)', 'if (!answer.ok)')],
        [saysWhatIsWrong, /no result/, edit('return answer\n', 'return false\n')],
        [saysWhatIsWrong, /printed nothing/, edit(" || 'It printed nothing.'", '')],
        [waitsForALimitedTime, /does not answer within/, edit('signal: AbortSignal.timeout(PATIENCE),', '')],
        [tells, /focus stays/, edit('button.ariaDisabled = true;', 'button.disabled = true;'),
            edit('button.ariaDisabled = null;', 'button.disabled = false;')],
        [tells, /result is seen/, edit("const result = program.querySelector('.ran');", "const result = program.querySelector('.ran');\nprogram.append(result);")],
        [tells, /before it speaks/, edit('class="ran" role="status"', 'class="ran"')],
    ]) {
        const shown = await serveWith(...edits);
        await assert.rejects(async () => check(shown), error => {
            assert.equal(error.code, 'ERR_ASSERTION', error);
            assert.match(`${error.message}`, says);
            return true;
        });
    }
});

test('What Run sends compiles, and prints what was recorded', { timeout: 600_000 }, async t => {
    assert.ok(programs.size > 0, 'there is something to compile');
    const target = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'e2e');
    const folder = join(target, 'package');
    const locked = readFileSync(join(ROOT, 'Cargo.lock'), 'utf8');
    const version = crate => locked.match(new RegExp(`name = "${crate}"\\nversion = "(.+)"`))[1];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'examples'), { recursive: true });
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src', 'lib.rs'), '');
    // The same versions as in the workspace, of what these crates need, too.
    writeFileSync(join(folder, 'Cargo.lock'), locked);
    writeFileSync(join(folder, 'Cargo.toml'), `[workspace]
[package]
name = "what-run-sends"
edition = "2024"
[dependencies]
anyhow = "=${version('anyhow')}"
fastrand = "=${version('fastrand')}"
futures = { version = "=${version('futures')}", default-features = false, features = ["async-await", "std"] }
tokio = { version = "=${version('tokio')}", features = ["io-util", "macros", "net", "rt-multi-thread", "sync", "test-util", "time"] }
tokio-util = { version = "=${version('tokio-util')}", features = ["codec", "rt"] }
`);
    for (const [name, code] of programs) {
        writeFileSync(join(folder, 'examples', `${name}.rs`), code);
    }
    const start = performance.now();
    await run('cargo', ['build', '--quiet', '--offline', '--examples', '--target-dir', target], { cwd: folder });
    t.diagnostic(`${programs.size} programs compiled in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    // As Run asks for it: a backtrace takes so long that lines printed after a panic could change places.
    const env = { ...process.env, RUST_BACKTRACE: '0' };
    for (const name of programs.keys()) {
        const expected = listing(name).recorded.rust.lines.map(({ text }) => `${text}\n`).join('');
        let printed;
        // The clock is the real one: on a busy machine a program can be woken so late that lines printed a few
        // milliseconds apart change places. That is no fault of the program, so it may try again.
        for (let tries = 5; tries > 0 && printed !== expected; tries -= 1) {
            ({ stdout: printed } = await run(join(target, 'debug', 'examples', name), { env }));
        }
        assert.equal(printed, expected, name);
    }
});
