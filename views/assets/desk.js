// Keys on the desk's pages: "/" goes to the search box, "j" and "k" through the rows of a list, "?" shows the keys. Enter
// on a row opens it (cakey.js).
(() => {
    "use strict";

    const is_typed = (node) => node.closest("input, textarea, select, [contenteditable]");
    const rows = () => Array.from(document.querySelectorAll("[data-open] tr"));

    function move(by) {
        const all = rows();
        const at = all.findIndex((row) => row.contains(document.activeElement));
        const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
        if (next) {
            next.focus();
            next.scrollIntoView({ block: "nearest" });
        }
    }

    const does = {
        "/": () => document.querySelector("#search")?.focus(),
        "j": () => move(1),
        "k": () => move(-1),
        "?": () => document.querySelector("#keys")?.showModal?.(),
    };

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || is_typed(event.target)
            || document.querySelector("dialog[open]") || !does[event.key])
            return;
        event.preventDefault();
        does[event.key]();
    });
})();
