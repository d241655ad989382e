// 「订单支付」: counts the QR code's time down, and asks whether the payment has arrived.
(() => {
    "use strict";

    const page = document.querySelector("#pay");
    if (!page)
        return;
    const step = page.dataset.step;
    const status = document.querySelector("#pay-status");
    const left = document.querySelector("#pay-left");
    const every_ms = 2000;

    if (left) {
        const ends = Date.now() + 1000 * Number(left.dataset.seconds);
        const tick = () => {
            const seconds = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
            const two = String(seconds % 60).padStart(2, "0");
            left.textContent = `，还剩 ${Math.floor(seconds / 60)}:${two}`;
            if (seconds > 0)
                setTimeout(tick, 500);
        };
        tick();
    }

    if (step === "confirm")
        return;
    const words = status.textContent;

    // The page itself knows what follows: it is asked for anew when anything has changed.
    async function look() {
        try {
            const answer = await fetch(page.dataset.status, { headers: { Accept: "application/json" }, cache: "no-store" });
            if (answer.redirected || !answer.ok)
                throw new Error(String(answer.status));
            const now = await answer.json();
            if (now.order_state !== "awaiting_payment" || now.state !== step) {
                window.location.replace(page.dataset.done);
                return;
            }
            if (status.textContent !== words)
                status.textContent = words;
        } catch {
            status.textContent = "暂时连接不上，正在重试…";
        }
        setTimeout(look, every_ms);
    }

    setTimeout(look, every_ms);
})();
