// What a figure can do beyond being read: tabs, links to lines, Run. Playing is in a file of its own.
// Everything is there without this script, too: both programs stand one after the other.
// The preprocessor puts this into each page with a figure, before all figures, without the lines that are comments;
// the page of the whole book has it once a chapter.
(() => {
    'use strict';

    const root = document.documentElement;
    if (root.dataset.language) {
        return;
    }
    // The chosen language is known before a figure is drawn, so that nothing jumps.
    root.dataset.language = 'rust';
    try {
        root.dataset.language = localStorage.getItem('listing-language') || 'rust';
    } catch (e) {
        // Without storage there was no choice.
    }
    document.addEventListener('DOMContentLoaded', listings);

    function listings() {
        const tabs = [...document.querySelectorAll('.tabs [role=tab]')];

        // Tabs, after https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ : one choice for all figures and pages.

        function choose(language) {
            root.dataset.language = language;
            try {
                localStorage.setItem('listing-language', language);
            } catch (e) {
                // Without storage the choice holds for this page.
            }
            for (const tab of tabs) {
                const selected = tab.dataset.language === language;
                tab.setAttribute('aria-selected', selected);
                tab.tabIndex = selected ? 0 : -1;
            }
            markScrollers();
        }

        // Choosing changes the height of every figure; what the reader looks at stays where it is.
        function chooseAt(tab) {
            const before = tab.getBoundingClientRect().top;
            choose(tab.dataset.language);
            tab.focus({ preventScroll: true });
            window.scrollBy(0, tab.getBoundingClientRect().top - before);
        }

        for (const tab of tabs) {
            const panel = document.getElementById(tab.getAttribute('aria-controls'));
            panel.setAttribute('role', 'tabpanel');
            panel.setAttribute('aria-labelledby', tab.id);
            tab.addEventListener('click', () => chooseAt(tab));
            tab.addEventListener('keydown', event => {
                const all = [...tab.parentElement.children];
                const here = all.indexOf(tab);
                const next = {
                    ArrowRight: (here + 1) % all.length,
                    ArrowLeft: (here + all.length - 1) % all.length,
                    Home: 0,
                    End: all.length - 1,
                }[event.key];
                if (next === undefined) {
                    return;
                }
                // mdBook turns the page with the arrow keys; not while a tab has the focus.
                event.preventDefault();
                event.stopPropagation();
                chooseAt(all[next]);
            });
        }

        // What scrolls sideways can be reached with the keyboard.
        function markScrollers() {
            for (const box of document.querySelectorAll('.listing pre > code')) {
                if (box.scrollWidth > box.clientWidth) {
                    box.tabIndex = 0;
                } else {
                    box.removeAttribute('tabindex');
                }
            }
        }
        window.addEventListener('resize', markScrollers);

        // A link to a line (#NAME-L5 in Rust, #NAME-P5 in Python) shows the program that the line is in.
        function follow() {
            for (const line of document.querySelectorAll('.there')) {
                line.classList.remove('there');
            }
            const [, name, letter, number] = location.hash.match(/^#(\w+)-([LP])(\d+)$/) || [];
            const program = document.getElementById(`${name}-${letter === 'P' ? 'python' : 'rust'}`);
            const line = program && program.querySelector('.numbers').children[number - 1];
            if (!line) {
                return;
            }
            if (program.closest('.listing').querySelector('.tabs')) {
                choose(program.dataset.language);
            }
            line.classList.add('there');
            line.scrollIntoView({ block: 'center' });
        }
        window.addEventListener('hashchange', follow);

        // Run: the playground gets the program, with the dice of the recording.

        const PLAYGROUND = 'https://play.rust-lang.org/execute';
        const PATIENCE = 20_000;

        // What the playground says of a program, or why it says nothing.
        async function run(code) {
            let answer;
            try {
                answer = await fetch(PLAYGROUND, {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json' },
                    body: JSON.stringify({
                        channel: 'stable',
                        mode: 'debug',
                        edition: '2024',
                        crateType: 'bin',
                        tests: false,
                        backtrace: false,
                        code,
                    }),
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

        for (const button of document.querySelectorAll('button.run')) {
            const program = button.closest('.program');
            button.setAttribute('aria-label', `Run ${program.querySelector('a[download]').download}`);
            // There before it speaks, or nobody is told; and beside the button, so that it is seen.
            const result = document.createElement('div');
            result.className = 'ran';
            result.setAttribute('role', 'status');
            button.closest('.bar').after(result);
            button.addEventListener('click', async () => {
                // Not disabled, for then it would lose the focus.
                if (button.getAttribute('aria-disabled') === 'true') {
                    return;
                }
                let code = program.querySelector('pre > code').textContent;
                if (code.includes('fastrand')) {
                    code = code.replace(
                        /async fn main\(\) \{\n/,
                        `$&    fastrand::seed(${button.dataset.seed}); // the dice of the recording\n`,
                    );
                }
                button.setAttribute('aria-disabled', true);
                result.textContent = 'Running on play.rust-lang.org...';
                result.textContent = await run(code);
                button.removeAttribute('aria-disabled');
            });
        }

        choose(root.dataset.language);
        follow();
    }
})();
