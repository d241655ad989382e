// For scripts that send photographs: cakey_picture(file, side) resolves to a JPEG of at most that many pixels a side, upright.
(() => {
    "use strict";

    window.cakey_picture = async (file, side) => {
        const picture = await createImageBitmap(file, {imageOrientation: "from-image"});
        const scale = Math.min(1, side / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(scale * picture.width);
        canvas.height = Math.round(scale * picture.height);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
    };
})();
