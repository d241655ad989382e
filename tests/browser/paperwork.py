# The three papers of an order, as real files: a PDF, a JPEG and a PNG, drawn here.
import base64
import os

import stamped_form_sheet

# Chromium is at hand and writes both kinds of picture.
DRAW = """
const [words, type] = arguments;
const canvas = document.createElement("canvas");
canvas.width = 800; canvas.height = 560;
const pen = canvas.getContext("2d");
pen.fillStyle = "#f6f1e4"; pen.fillRect(0, 0, 800, 560);
pen.strokeStyle = "#b03a2e"; pen.lineWidth = 8; pen.strokeRect(20, 20, 760, 520);
pen.fillStyle = "#222"; pen.font = "36px sans-serif";
words.forEach((line, at) => pen.fillText(line, 70, 120 + 70 * at));
return canvas.toDataURL(type).split(",")[1];
"""


# A picture that no packing makes small, one half dark.
PHOTO = """
const [width, height] = arguments;
const canvas = document.createElement("canvas");
canvas.width = width; canvas.height = height;
const pen = canvas.getContext("2d");
const picture = pen.createImageData(width, height);
for (let at = 0; at < picture.data.length; at += 4) {
    const shade = (at / 4) % width < width / 2 ? 0 : 128;
    for (let colour = 0; colour < 3; ++colour)
        picture.data[at + colour] = shade + 127 * Math.random();
    picture.data[at + 3] = 255;
}
pen.putImageData(picture, 0, 0);
return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
"""
# What a camera notes that was held upright: turn it by a quarter to the right (EXIF's orientation, 6).
UPRIGHT = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"


def _write(folder, name, content):
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(content)
    return path


def _picture(browser, name, words, media_type):
    drawn = browser.driver.execute_script(DRAW, words, media_type)
    return _write(browser.folder, name, base64.b64decode(drawn))


def stamped_form(browser, name="stamped-form.pdf"):
    path = os.path.join(browser.folder, name)
    stamped_form_sheet.draw(path)
    return path


def licence(browser, firm):
    return _picture(browser, "licence.jpg", ["营业执照", firm.name, firm.credit_code, firm.legal_person], "image/jpeg")


def bank_slip(browser, payee, amount):
    return _picture(browser, "bank-slip.png", ["银行回单", payee, amount], "image/png")


def id_card(browser, firm):
    return _picture(browser, "id-card.png", ["居民身份证", firm.handler, firm.handler_id], "image/png")


def photo(browser):
    """As a phone takes one that is held upright: lying on its left side (which is dark), and larger than anybody may send."""
    drawn = base64.b64decode(browser.driver.execute_script(PHOTO, 4000, 3000))
    segment = b"\xff\xe1" + (len(UPRIGHT) + 2).to_bytes(2, "big") + UPRIGHT
    return _write(browser.folder, "photo.jpg", drawn[:2] + segment + drawn[2:])
