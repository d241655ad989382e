// 「证书详情」 while the certificate is being signed: shows it as soon as it is there.
(() => {
    "use strict";

    if (!document.querySelector("#signing"))
        return;

    const every_ms = 1000;

    async function look() {
        try {
            const answer = await fetch(window.location.href, { cache: "no-store" });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            if (answer.ok && !page.querySelector("#signing")) {
                window.location.reload();
                return;
            }
        } catch {
            // Asked again.
        }
        setTimeout(look, every_ms);
    }

    setTimeout(look, every_ms);
})();
