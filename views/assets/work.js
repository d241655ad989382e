// 「待办」: says how many orders have come since the page was made, and loads them when nobody is at something else.
(() => {
    "use strict";

    const every_ms = 10000;
    const list = () => document.querySelector("#work");
    if (!list())
        return;
    let tag = "";

    // Whoever types, or has chosen a row or a text, is not disturbed: the sentence is a link.
    function is_busy() {
        const at = document.activeElement;
        return document.querySelector("dialog[open]") || (at && at !== document.body && at.id !== "main")
            || String(window.getSelection()) !== "";
    }

    function say(count) {
        const place = document.querySelector("#work-fresh");
        place.hidden = count === 0;
        if (count > 0)
            place.querySelector("a").textContent = `有 ${count} 个新订单`;
    }

    async function load() {
        const answer = await fetch(list().dataset.here, { cache: "no-store" });
        if (answer.redirected || !answer.ok)
            throw new Error(String(answer.status));
        const there = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of ["#work", ".tallies"])
            document.querySelector(part).replaceWith(document.adoptNode(there.querySelector(part)));
        for (const row of list().querySelectorAll("[data-open] tr"))
            row.tabIndex = 0;
        tag = "";
    }

    async function look() {
        try {
            const answer = await fetch(list().dataset.fresh, { cache: "no-store", headers: { "If-None-Match": tag } });
            // Signed out meanwhile: the next press of anything says so.
            if (answer.redirected)
                return;
            if (answer.ok) {
                tag = answer.headers.get("ETag") || "";
                say((await answer.json()).count);
            }
            if (!document.querySelector("#work-fresh").hidden && !document.hidden && !is_busy())
                await load();
        } catch {
            // Asked again.
        }
        if (list().dataset.fresh)
            setTimeout(look, every_ms);
    }

    document.addEventListener("click", (event) => {
        if (!event.target.closest("#work-fresh a"))
            return;
        event.preventDefault();
        load().catch(() => window.location.assign(list().dataset.here));
    });

    if (list().dataset.fresh)
        setTimeout(look, every_ms);
})();
