// What a figure can do beyond being read. The preprocessor puts this and play.js into each page with a figure, before
// all figures, as the body of one function; the page of the whole book has it once a chapter.
const root = document.documentElement;
if (root.dataset.language) {
    return;
}
const each = (selector, of = document) => [...of.querySelectorAll(selector)];

// The chosen language is known before a figure is drawn, so that nothing jumps.
root.dataset.language = storage('getItem') || 'rust';
document.addEventListener('DOMContentLoaded', listings);

// Tabs and controls are filled as soon as they are read, so that nothing moves when the page is there.
const filler = new MutationObserver(() => each('.tabs:empty, .play:empty').forEach(box => {
    box.append(document.getElementById(`new-${box.className}`).content.cloneNode(true));
}));
filler.observe(root, { childList: true, subtree: true });

function listings() {
    filler.disconnect();
    each('[role=tab]').forEach(prepare);
    each('button.run').forEach(runs);
    choose(root.dataset.language);
    each('.play').forEach(player);
    follow();
    window.addEventListener('hashchange', follow);
}

// Tabs, after https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ : one choice for all figures and pages.

function prepare(tab) {
    const panel = tab.closest('.listing').querySelector(`.program[data-language=${tab.dataset.language}]`);
    tab.id = `${panel.id}-tab`;
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => chooseAt(tab));
    tab.addEventListener('keydown', event => {
        const { firstElementChild: first, lastElementChild: last } = tab.parentElement;
        const next = {
            ArrowRight: tab.nextElementSibling || first,
            ArrowLeft: tab.previousElementSibling || last,
            Home: first,
            End: last,
        }[event.key];
        if (next) {
            event.preventDefault();
            chooseAt(next);
        }
    });
}

// Without storage, a choice holds for its page.
function storage(does, ...language) {
    try {
        return localStorage[does]('listing-language', ...language);
    } catch (e) {
        return null;
    }
}

function choose(language) {
    root.dataset.language = language;
    storage('setItem', language);
    for (const tab of each('[role=tab]')) {
        const selected = tab.dataset.language === language;
        tab.setAttribute('aria-selected', selected);
        tab.tabIndex = selected ? 0 : -1;
    }
    window.dispatchEvent(new Event('resize'));
}

// Choosing changes the height of every figure; what the reader looks at stays where it is.
function chooseAt(tab) {
    const top = () => tab.getBoundingClientRect().top;
    const before = top();
    choose(tab.dataset.language);
    tab.focus({ preventScroll: true });
    window.scrollBy(0, top() - before);
}

// A link to a line (#NAME-L5 in Rust, #NAME-P5 in Python) shows the program that the line is in.
function follow() {
    each('.there').forEach(line => line.classList.remove('there'));
    const [, name, letter, number] = location.hash.match(/^#(\w+)-([LP])(\d+)$/) || [];
    const program = document.getElementById(`${name}-${letter === 'P' ? 'python' : 'rust'}`);
    const line = program?.querySelector('.numbers').children[number - 1];
    if (!line) {
        return;
    }
    if (program.closest('.listing').querySelector('.tabs')) {
        choose(program.dataset.language);
    }
    line.classList.add('there');
    line.scrollIntoView({ block: 'center' });
}

const PATIENCE = 20_000;

// Run: the playground gets the program, with the dice of the recording.
function runs(button) {
    const program = button.closest('.program');
    button.setAttribute('aria-label', `Run ${program.querySelector('a[download]').download}`);
    // There before it speaks, or nobody is told.
    const result = document.createElement('div');
    result.className = 'ran';
    result.setAttribute('role', 'status');
    button.closest('.bar').after(result);
    button.addEventListener('click', async () => {
        // Were it disabled, it would lose the focus.
        if (button.hasAttribute('aria-disabled')) {
            return;
        }
        let code = program.querySelector('pre > code').textContent;
        if (code.includes('fastrand')) {
            const dice = `    fastrand::seed(${button.dataset.seed}); // the dice of the recording\n`;
            code = code.replace(/async fn main\(\) \{\n/, `$&${dice}`);
        }
        button.setAttribute('aria-disabled', true);
        result.textContent = 'Running on play.rust-lang.org...';
        result.textContent = await run(code);
        button.removeAttribute('aria-disabled');
    });
}

async function run(code) {
    const program = { channel: 'stable', mode: 'debug', edition: '2024', crateType: 'bin', tests: false, backtrace: false, code };
    let answer;
    try {
        answer = await fetch('https://play.rust-lang.org/execute', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(program),
            signal: AbortSignal.timeout(PATIENCE),
        });
        const { success, stdout, stderr, error } = await answer.json();
        if (error || !answer.ok) {
            return `The playground refuses: ${error || answer.status}`;
        }
        return (success ? stdout : stderr) || 'It printed nothing.';
    } catch (error) {
        if (error.name === 'TimeoutError') {
            return `The playground does not answer within ${PATIENCE / 1000} seconds.`;
        }
        return answer
            ? `The playground gives no result (its answer has the status ${answer.status}).`
            : `The playground does not answer: ${error.message}`;
    }
}
