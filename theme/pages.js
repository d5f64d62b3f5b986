// What mdBook's pages lack for those who use the keyboard.
(() => {
    'use strict';

    // What scrolls sideways can be reached with the keyboard.
    function markScrollers() {
        for (const box of document.querySelectorAll('main pre > code, main .table-wrapper')) {
            if (box.scrollWidth > box.clientWidth) {
                box.tabIndex = 0;
            } else {
                box.removeAttribute('tabindex');
            }
        }
    }
    window.addEventListener('resize', markScrollers);
    markScrollers();

    // mdBook's button for the sidebar is a label: say what it is, and let the keyboard press it.
    const sidebar = document.getElementById('mdbook-sidebar-toggle');
    if (sidebar && sidebar.tagName === 'LABEL') {
        sidebar.setAttribute('role', 'button');
        sidebar.tabIndex = 0;
        sidebar.addEventListener('keydown', event => {
            if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                sidebar.click();
            }
        });
    }
})();
