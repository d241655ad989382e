// 省、市、区县: only the counties of the city chosen; another province's cities and counties come by the button that does
// the same without script. Should anything go wrong, the button is there again.
(() => {
    "use strict";

    const province = document.getElementById("province");
    if (!province)
        return;
    const city = document.getElementById("city");
    const county = document.getElementById("county");
    const other = document.getElementById("other-province");
    const place = city.closest("[data-province]");
    const button = other.querySelector("button");
    let groups = [];
    let asked = 0;

    // The first entry stays: 请选择.
    function show_counties() {
        const chosen = county.value;
        while (county.options.length > 1)
            county.remove(1);
        county.querySelectorAll("optgroup").forEach((group) => group.remove());
        const group = groups.find((one) => one.label === city.value);
        for (const option of group ? group.children : [])
            county.append(option.cloneNode(true));
        county.value = chosen;
        if (county.selectedIndex < 0)
            county.value = "";
    }

    function take_groups(select) {
        groups = Array.from(select.querySelectorAll("optgroup"), (group) => group.cloneNode(true));
    }

    async function ask() {
        const mine = ++asked;
        city.disabled = county.disabled = true;
        try {
            const body = new URLSearchParams(new FormData(button.form));
            const answer = await fetch(button.formAction, { method: "POST", body, redirect: "error" });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const cities = page.getElementById("city");
            if (mine !== asked)
                return;
            city.replaceChildren(...cities.children);
            place.dataset.province = cities.closest("[data-province]").dataset.province;
            take_groups(page.getElementById("county"));
            show_counties();
        } catch {
            other.hidden = false;
        }
        if (mine === asked)
            city.disabled = county.disabled = false;
    }

    take_groups(county);
    show_counties();
    other.hidden = true;
    city.addEventListener("change", () => {
        county.value = "";
        show_counties();
    });
    province.addEventListener("change", () => {
        city.value = county.value = "";
        ask();
    });
    // Going back, browsers fill in what was chosen, and the lists are still those that the page came with.
    window.addEventListener("pageshow", () => {
        if (province.value && province.value !== place.dataset.province)
            ask();
        else
            show_counties();
    });
})();
