// 办理网点: only the counties of the city chosen; without one, all of them, by their cities.
(() => {
    "use strict";

    const finder = document.querySelector(".finder");
    if (!finder)
        return;
    const city = finder.querySelector("#city");
    const county = finder.querySelector("#county");
    const groups = Array.from(county.querySelectorAll("optgroup"));

    function show_counties() {
        const chosen = county.selectedOptions[0];
        const own = groups.filter((group) => group.label === city.value);
        groups.forEach((group) => group.remove());
        county.append(...(own.length > 0 ? own : groups));
        if (chosen && county.contains(chosen))
            chosen.selected = true;
        else
            county.value = "";
    }

    city.addEventListener("change", show_counties);
    // Going back, browsers fill in what was chosen after the page has come.
    window.addEventListener("pageshow", show_counties);
})();
