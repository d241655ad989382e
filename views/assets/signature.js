// 领取人签名: drawn on the screen, sent as a picture with the form. Without script the slip is signed on paper.
(() => {
    "use strict";

    for (const place of document.querySelectorAll("[data-signature]")) {
        const canvas = place.querySelector("canvas"), input = place.querySelector("input[type=file]");
        const pen = canvas.getContext("2d");
        let drawn = false;

        const empty = () => {
            pen.fillStyle = "#fff";
            pen.fillRect(0, 0, canvas.width, canvas.height);
            pen.lineWidth = 3;
            pen.lineCap = pen.lineJoin = "round";
            drawn = false;
            input.value = "";
        };
        // The canvas may be shown smaller than it is.
        const at = (event) => {
            const box = canvas.getBoundingClientRect();
            return [
                (event.clientX - box.left) * canvas.width / box.width,
                (event.clientY - box.top) * canvas.height / box.height
            ];
        };
        const keep = () => canvas.toBlob((picture) => {
            if (!drawn)
                return;
            const files = new DataTransfer();
            files.items.add(new File([ picture ], "signature.png", {type : "image/png"}));
            input.files = files.files;
        }, "image/png");

        canvas.addEventListener("pointerdown", (event) => {
            event.preventDefault();
            canvas.setPointerCapture(event.pointerId);
            pen.beginPath();
            pen.moveTo(...at(event));
        });
        canvas.addEventListener("pointermove", (event) => {
            if (!canvas.hasPointerCapture(event.pointerId))
                return;
            pen.lineTo(...at(event));
            pen.stroke();
            drawn = true;
        });
        canvas.addEventListener("pointerup", keep);
        place.querySelector("[data-clear]").addEventListener("click", empty);
        empty();
        place.hidden = false;
    }
})();
