// The desk's order page: a chosen reason goes into the text, where it can be changed before it is sent.
(() => {
    "use strict";

    const templates = document.getElementById("reason_template");
    const reason = document.getElementById("reason");
    if (!templates || !reason)
        return;

    templates.addEventListener("change", () => {
        if (!templates.value)
            return;
        const chosen = templates.selectedOptions[0].textContent;
        const typed = reason.value.trim();
        reason.value = typed ? typed + "。" + chosen : chosen;
        templates.value = "";
        reason.focus();
    });
})();
