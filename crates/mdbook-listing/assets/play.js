// Playing a recording: program, output and timeline are lit together, step by step, and a playhead goes through time.
// A step is a printed line. Two timelines that stand side by side are played together.
(() => {
    'use strict';

    const root = document.documentElement;
    if ('plays' in root.dataset) {
        return;
    }
    root.dataset.plays = '';

    // How far the playhead goes in a second, in percent of the width, and how long it rests at a step, in seconds.
    const PACE = 12;
    const REST = 0.45;
    const SPEEDS = [1, 2, 0.5];
    const still = window.matchMedia('(prefers-reduced-motion: reduce)');

    document.addEventListener('DOMContentLoaded', () => {
        for (const control of document.querySelectorAll('.listing .play')) {
            const pair = control.closest('.pair');
            player(control, pair ? [...pair.querySelectorAll('.listing')] : [control.closest('.listing')]);
        }
    });

    function player(control, figures) {
        const [go, range, status, speed] = ['.go', 'input', 'output', '.speed'].map(part => control.querySelector(part));
        const { stops, parts } = stopsOf(figures);
        const last = stops.length;
        range.max = last;
        const heads = figures.flatMap(figure => [...figure.querySelectorAll('.timeline')]).map(playhead);

        // Where the reader is: the step, where the playhead is, and how long it still rests there.
        let step = 0;
        let x = 0;
        let rest = 0;
        let frame = null;

        // `pointed` is the part that the reader points at, if any: then its task is said, and not the other language's.
        function light(at, pointed) {
            for (const figure of figures) {
                figure.classList.toggle('stepping', at > 0);
                for (const lit of figure.querySelectorAll('.now')) {
                    lit.classList.remove('now');
                }
            }
            const said = new Set();
            for (const [part, stop] of parts) {
                part.classList.toggle('later', at > 0 && stop > at);
                if (stop !== at) {
                    continue;
                }
                part.classList.add('now');
                const { at: time, task, rust, python } = part.dataset;
                const figure = part.closest('.listing');
                if (time && (!pointed || part === pointed || !said.size)) {
                    // Where the program's output is not shown, the line itself is said.
                    const alone = figure.classList.contains('alone');
                    if (part === pointed || !alone && said.size) {
                        said.clear();
                    }
                    said.add(`${time}, ${alone ? part.textContent.trim() : task}`);
                }
                for (const [key, line] of [['rust', rust], ['python', python]]) {
                    const numbers = figure.querySelector(`.program[data-language=${key}] .numbers`);
                    if (numbers && line) {
                        numbers.children[line - 1].classList.add('now');
                    }
                }
            }
            const words = [...said].join(' | ');
            status.textContent = words;
            return words;
        }

        function show(at) {
            step = Math.max(0, Math.min(last, at));
            x = step ? stops[step - 1].x : 0;
            range.value = step;
            const words = light(step);
            range.setAttribute('aria-valuetext', step ? `step ${step} of ${last}: ${words}` : 'start');
            move();
            figures.forEach(figure => stage(figure, step > 0));
        }

        function move() {
            for (const head of heads) {
                head.setAttribute('x1', `${x}%`);
                head.setAttribute('x2', `${x}%`);
                head.style.display = step ? '' : 'none';
                const plot = head.closest('.plot');
                const at = x / 100 * plot.scrollWidth;
                if (at < plot.scrollLeft + 40 || at > plot.scrollLeft + plot.clientWidth - 40) {
                    plot.scrollLeft = at - plot.clientWidth / 2;
                }
            }
        }

        function name(word) {
            go.textContent = word;
            go.setAttribute('aria-label', go.getAttribute('aria-label').replace(/^\w+/, word));
        }

        function stop() {
            cancelAnimationFrame(frame);
            frame = null;
            name(still.matches ? 'Next' : 'Play');
        }

        // Time passes at a steady pace, so that waiting is felt; each step rests for a moment.
        function run(before, now) {
            let time = Math.min(now - before, 100) / 1000 * SPEEDS[speed.value];
            const rested = Math.min(rest, time);
            rest -= rested;
            time -= rested;
            x += PACE * time;
            if (x >= stops[step].x && rest <= 0) {
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
        function goTo(at) {
            stop();
            status.setAttribute('aria-live', 'polite');
            show(at);
        }

        go.addEventListener('click', () => {
            if (still.matches) {
                goTo(step % last + 1);
            } else if (frame !== null) {
                stop();
            } else {
                name('Pause');
                status.setAttribute('aria-live', 'off');
                show(step % last + 1);
                rest = REST;
                frame = requestAnimationFrame(now => run(now, now));
            }
        });
        speed.value = 0;
        speed.addEventListener('click', () => {
            speed.value = (Number(speed.value) + 1) % SPEEDS.length;
            speed.textContent = `${SPEEDS[speed.value]}×`.replace('0.5', '½');
        });
        const press = (part, to) => control.querySelector(part).addEventListener('click', () => goTo(to()));
        press('.start', () => 0);
        press('.back', () => step - 1);
        press('.next', () => step + 1);
        range.addEventListener('input', () => {
            stop();
            status.setAttribute('aria-live', 'off');
            show(Number(range.value));
        });
        still.addEventListener('change', stop);
        window.addEventListener('resize', () => figures.forEach(figure => stage(figure, step > 0)));
        stop();

        // Pointing at a line or a mark, or going to a line with the keyboard, shows its time and its task; leaving
        // shows again what was there before.
        // What a press moves under a mouse that stands still is not pointed at.
        let pressed = null;
        const place = ({ screenX, screenY }) => `${screenX} ${screenY}`;
        control.addEventListener('click', event => {
            pressed = place(event);
        });
        const point = event => {
            const part = event.target.closest('[data-step]');
            if (part && frame === null && !(event.type === 'mouseover' && place(event) === pressed)) {
                status.setAttribute('aria-live', 'off');
                light(parts.get(part), part);
            }
        };
        const leave = () => frame === null && light(step);
        for (const figure of figures) {
            for (const box of figure.querySelectorAll('.output, .timelines')) {
                box.addEventListener('mouseover', point);
                box.addEventListener('focusin', point);
                box.addEventListener('mouseleave', leave);
                box.addEventListener('focusout', leave);
            }
            byArrows(figure, to => goTo(step + to));
        }
    }

    // The steps of figures that are played together, by their place, and for each part that is lit its step from 1.
    function stopsOf(figures) {
        const stops = [];
        const parts = new Map();
        const at = new Map();
        for (const figure of figures) {
            for (const mark of figure.querySelectorAll('.mark[data-step]')) {
                const [x, own] = [parseFloat(mark.getAttribute('cx')), mark.dataset.step];
                // Both programs of one figure have the same steps; two figures have the same places.
                const key = figures.length > 1 ? x.toFixed(1) : own;
                const known = at.get(key) || { x, key };
                known.x = Math.min(known.x, x);
                at.set(key, known);
                mark.key = key;
            }
        }
        stops.push(...at.values());
        stops.sort((one, other) => (figures.length > 1 ? one.x - other.x : one.key - other.key));
        const index = new Map(stops.map(({ key }, nth) => [key, nth + 1]));
        for (const figure of figures) {
            for (const part of figure.querySelectorAll('[data-step]')) {
                const mark = part.key ? part : figure.querySelector(`.mark[data-step="${part.dataset.step}"]`);
                parts.set(part, mark ? index.get(mark.key) : Number(part.dataset.step) + 1);
            }
        }
        return { stops, parts };
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
        figure.classList.toggle('staged', on);
        if (!on) {
            return;
        }
        const seen = selector => [...figure.querySelectorAll(selector)].filter(box => box.getClientRects().length);
        const [program] = seen('.program > pre');
        const outputs = seen('.output > pre');
        const [timelines] = seen('.timelines');
        const bar = document.querySelector('#mdbook-menu-bar, #menu-bar');
        const top = (bar ? bar.offsetHeight : 0) + 6;
        const room = window.innerHeight - top - 6;
        const height = (name, pixels) => figure.style.setProperty(name, `${Math.floor(pixels)}px`);
        const first = program || seen('figcaption')[0] || timelines;
        const spans = () => timelines.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
        if (program && outputs.length) {
            height('--timelines', room / 2);
            height('--program', 0);
            height('--output', 0);
            // What stands between the two takes its place whatever their heights.
            const rows = new Set(outputs.map(box => Math.round(box.getBoundingClientRect().top))).size;
            const left = Math.max(room - spans(), 60 * (rows + 1));
            const wanted = program.scrollHeight;
            const output = Math.max(...outputs.map(box => box.scrollHeight)) * rows;
            const share = Math.min(Math.max(left * 0.6, left - output), wanted);
            height('--program', share);
            height('--output', (left - share) / rows);
        }
        const parts = [...(program ? [program] : []), ...outputs, timelines];
        for (const box of parts) {
            const [part] = [...box.querySelectorAll('.now')].filter(one => one.getClientRects().length);
            if (part) {
                keep(box, part);
            }
        }
        const { top: from } = first.getBoundingClientRect();
        const { bottom: to } = timelines.getBoundingClientRect();
        if (from < top || to - from > room) {
            window.scrollBy(0, from - top);
        } else if (to > window.innerHeight - 6) {
            window.scrollBy(0, to - window.innerHeight + 6);
        }
        // mdBook's bar stays where a jump leaves it, in the middle of the window; a second event puts it to the top.
        const again = () => document.dispatchEvent(new Event('scroll'));
        document.addEventListener('scroll', again, { once: true });
    }

    // Scrolls a box, and only the box, until the part can be seen, with a line around it.
    function keep(box, part) {
        const [frame, { top, bottom, height }] = [box.getBoundingClientRect(), part.getBoundingClientRect()];
        const around = Math.min(24, Math.max(0, (box.clientHeight - height) / 2));
        if (top - around < frame.top) {
            box.scrollTop += top - around - frame.top;
        } else if (bottom + around > frame.bottom) {
            box.scrollTop += bottom + around - frame.bottom;
        }
    }

    // Left and right step while the focus is in the control or on a line of output; up and down go from line to line.
    function byArrows(figure, step) {
        figure.addEventListener('keydown', event => {
            const to = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
            const here = event.target.closest('.play, .line');
            if (to && here && event.target.type !== 'range' && !(event.altKey || event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                event.stopPropagation();
                step(to);
            }
        });
        const lines = [...figure.querySelectorAll('.line[data-at]')];
        lines.forEach((line, index) => {
            line.tabIndex = index ? -1 : 0;
            line.addEventListener('keydown', event => {
                const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: lines.length - 1 }[event.key];
                if (lines[next]) {
                    event.preventDefault();
                    line.tabIndex = -1;
                    lines[next].tabIndex = 0;
                    lines[next].focus();
                }
            });
        });
    }
})();
