// Playing a recording: what a step printed, and where, is lit, and a playhead goes through time. It goes so many percent
// of the width in a second, and rests so many seconds at a step.
const PACE = 12;
const REST = 0.45;
const SPEEDS = { '1×': 1, '2×': 2, '½×': 0.5 };
const still = window.matchMedia('(prefers-reduced-motion: reduce)');

function player(control) {
    const pair = control.closest('.pair');
    const figures = pair ? each('.listing', pair) : [control.closest('.listing')];
    const [go, range, status, speed] = ['.go', 'input', 'output', '.speed'].map(part => control.querySelector(part));
    each('[aria-label]', control).forEach(part => {
        part.ariaLabel += ` ${control.dataset.name}`;
    });
    const parts = figures.flatMap(figure => each('[data-step]', figure));
    const stepOf = part => Number(part.dataset.step) + 1;
    // Where the playhead is at each step: at the first of its marks.
    const stops = [0];
    for (const mark of parts.filter(part => part.matches('circle'))) {
        const place = parseFloat(mark.getAttribute('cx'));
        stops[stepOf(mark)] = Math.min(place, stops[stepOf(mark)] ?? place);
    }
    const last = stops.length - 1;
    range.max = last;
    const heads = figures.flatMap(figure => each('.timeline', figure)).map(playhead);

    let step = 0;
    let x = 0;
    let rest = 0;
    let frame = null;

    // `pointed` is what the reader points at, if anything: then its task is said, and not the other language's.
    function light(at, pointed) {
        for (const figure of figures) {
            figure.classList.toggle('stepping', at > 0);
            each('.now', figure).forEach(lit => lit.classList.remove('now'));
        }
        const said = new Set();
        for (const part of parts) {
            const stop = stepOf(part);
            part.classList.toggle('later', at > 0 && stop > at);
            if (stop !== at) {
                continue;
            }
            part.classList.add('now');
            const { at: time, task } = part.dataset;
            const figure = part.closest('.listing');
            if (time && (!pointed || part === pointed || !said.size)) {
                // Where no output is shown, the line itself is said.
                const alone = figure.matches('.alone');
                if (part === pointed || !alone) {
                    said.clear();
                }
                said.add(`${time}, ${alone ? part.textContent.trim() : task}`);
            }
            for (const key of ['rust', 'python']) {
                const line = part.dataset[key];
                const numbers = figure.querySelector(`.program[data-language=${key}] .numbers`);
                numbers?.children[line - 1]?.classList.add('now');
            }
        }
        status.textContent = [...said].join(' | ');
    }

    function show(at) {
        step = Math.max(0, Math.min(last, at));
        x = stops[step];
        range.value = step;
        light(step);
        range.setAttribute('aria-valuetext', step ? `step ${step} of ${last}: ${status.textContent}` : 'start');
        move();
        fit();
    }

    const fit = () => figures.forEach(figure => stage(figure, step > 0));

    function move() {
        for (const head of heads) {
            ['x1', 'x2'].forEach(end => head.setAttribute(end, `${x}%`));
            head.style.display = step ? '' : 'none';
            const plot = head.closest('.plot');
            const at = x / 100 * plot.scrollWidth - plot.scrollLeft;
            if (at < 40 || at > plot.clientWidth - 40) {
                plot.scrollLeft += at - plot.clientWidth / 2;
            }
        }
    }

    function name(button, word) {
        button.textContent = word;
        button.ariaLabel = button.ariaLabel.replace(/^[^ ,]+/, word);
    }

    function stop() {
        cancelAnimationFrame(frame);
        frame = null;
        name(go, still.matches ? 'Next' : 'Play');
    }

    function run(before, now) {
        let time = Math.min(now - before, 100) / 1000 * SPEEDS[speed.textContent];
        const rested = Math.min(rest, time);
        rest -= rested;
        time -= rested;
        x += PACE * time;
        if (x >= stops[step + 1] && rest <= 0) {
            show(step + 1);
            rest = REST;
        } else {
            move();
        }
        if (step < last) {
            frame = requestAnimationFrame(later => run(now, later));
        } else {
            stop();
        }
    }

    // The status speaks only for who presses a button; the slider and the lines speak for themselves.
    const speaks = yes => status.setAttribute('aria-live', yes ? 'polite' : 'off');

    function goTo(at) {
        stop();
        speaks(true);
        show(at);
    }

    go.addEventListener('click', () => {
        if (still.matches) {
            goTo(step % last + 1);
        } else if (frame !== null) {
            stop();
        } else {
            name(go, 'Pause');
            speaks(false);
            show(step % last + 1);
            rest = REST;
            frame = requestAnimationFrame(now => run(now, now));
        }
    });
    speed.addEventListener('click', () => {
        const all = Object.keys(SPEEDS);
        name(speed, all[(all.indexOf(speed.textContent) + 1) % all.length]);
    });
    for (const [part, to] of [['.start', -Infinity], ['.back', -1], ['.next', 1]]) {
        control.querySelector(part).addEventListener('click', () => goTo(step + to));
    }
    range.addEventListener('input', () => {
        stop();
        speaks(false);
        show(Number(range.value));
    });
    still.addEventListener('change', stop);
    window.addEventListener('resize', fit);
    stop();

    // What a press moves under a mouse that stands still is not pointed at.
    let pressed = null;
    const place = ({ screenX, screenY }) => `${screenX} ${screenY}`;
    control.addEventListener('click', event => {
        pressed = place(event);
    });
    const point = event => {
        const part = event.target.closest('[data-step]');
        if (part && frame === null && !(event.type === 'mouseover' && place(event) === pressed)) {
            speaks(false);
            light(stepOf(part), part);
        }
    };
    const leave = () => frame === null && light(step);
    for (const figure of figures) {
        for (const box of each('.output, .timelines', figure)) {
            ['mouseover', 'focusin'].forEach(type => box.addEventListener(type, point));
            ['mouseleave', 'focusout'].forEach(type => box.addEventListener(type, leave));
        }
        byArrows(figure, to => goTo(step + to));
    }
}

function playhead(svg) {
    const head = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    head.setAttribute('class', 'ph');
    head.setAttribute('y2', svg.getAttribute('height') - 18);
    head.style.display = 'none';
    svg.append(head);
    return head;
}

// What is played fits the window: program and output share what the timelines leave, and scroll to what is lit.
function stage(figure, on) {
    const timelines = figure.querySelector('.timelines');
    timelines.removeAttribute('tabindex');
    figure.classList.toggle('staged', on);
    if (!on) {
        return;
    }
    const drawn = (selector, box = figure) => each(selector, box).filter(part => part.getClientRects().length);
    const [program] = drawn('.program > pre');
    const outputs = drawn('.output > pre');
    const top = document.getElementById('mdbook-menu-bar').offsetHeight + 6;
    const room = window.innerHeight - top - 6;
    const height = (name, pixels) => figure.style.setProperty(name, `${Math.floor(pixels)}px`);
    const first = program || drawn('figcaption')[0] || timelines;
    const edges = () => [first.getBoundingClientRect().top, timelines.getBoundingClientRect().bottom];
    if (program && outputs.length) {
        height('--timelines', room * 0.58);
        height('--program', 0);
        height('--output', 0);
        // What stands between the two takes its place whatever their heights.
        const rows = new Set(outputs.map(box => Math.round(box.getBoundingClientRect().top))).size;
        const [from, to] = edges();
        const left = Math.max(room - to + from, 60 * (rows + 1));
        const output = Math.max(...outputs.map(box => box.scrollHeight)) * rows;
        const share = Math.min(Math.max(left * 0.6, left - output), program.scrollHeight);
        height('--program', share);
        height('--output', (left - share) / rows);
    }
    for (const box of [program, ...outputs, timelines].filter(Boolean)) {
        keep(box, drawn('.now', box));
    }
    if (timelines.scrollHeight > timelines.clientHeight) {
        timelines.tabIndex = 0;
    }
    const [from, to] = edges();
    if (from < top || to - from > room) {
        window.scrollBy(0, from - top);
    } else if (to > top + room) {
        window.scrollBy(0, to - top - room);
    }
    // mdBook's bar stays where a jump leaves it, in the middle of the window; a second event puts it to the top.
    document.addEventListener('scroll', () => document.dispatchEvent(new Event('scroll')), { once: true });
}

// Scrolls a box, and only the box, until the parts can be seen, with a line around them.
function keep(box, parts) {
    const [frame, first, last] = [box, parts[0] || box, parts.at(-1) || box].map(one => one.getBoundingClientRect());
    const around = Math.min(24, Math.max(0, (box.clientHeight - last.bottom + first.top) / 2));
    box.scrollTop += Math.min(0, first.top - around - frame.top) || Math.max(0, last.bottom + around - frame.bottom);
}

// Left and right step, in the control and on a line of output; up and down go from line to line.
function byArrows(figure, step) {
    figure.addEventListener('keydown', event => {
        const to = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const here = event.target.closest('.play, .line');
        if (to && here && event.target.type !== 'range' && !(event.altKey || event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            step(to);
        }
    });
    const lines = each('.line[data-at]', figure);
    lines.forEach((line, index) => {
        line.tabIndex = index ? -1 : 0;
        line.addEventListener('keydown', event => {
            const next = lines[{ ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: lines.length - 1 }[event.key]];
            if (next) {
                event.preventDefault();
                line.tabIndex = -1;
                next.tabIndex = 0;
                next.focus();
            }
        });
    });
}
