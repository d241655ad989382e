"""An order's three papers, as files: drawn once, for all of them."""
import io

import cairo

import stamped_form_sheet


def _pdf():
    written = io.BytesIO()
    stamped_form_sheet.draw(written)
    return written.getvalue()


def _picture(words):
    picture = cairo.ImageSurface(cairo.FORMAT_RGB24, 320, 200)
    pen = cairo.Context(picture)
    pen.set_source_rgb(0.96, 0.94, 0.89)
    pen.paint()
    pen.set_source_rgb(0.1, 0.1, 0.1)
    pen.set_font_size(24)
    pen.move_to(20, 100)
    pen.show_text(words)
    written = io.BytesIO()
    picture.write_to_png(written)
    return written.getvalue()


# By the word of its kind: the label, the file's name, its content.
PAPERS = {
    "application_form": ("盖章申请表", "form.png", _picture("Application form")),
    "business_licence": ("营业执照", "licence.png", _picture("Business licence")),
    "handler_id_card": ("经办人身份证", "card.png", _picture("Identity card")),
}
_STAMPED = ("form.pdf", _pdf())


def file(kind, pdf=False):
    """For the form's field: `pdf`, the application form is one. Looking into it takes a process, so that few are."""
    name, content = _STAMPED if pdf and kind == "application_form" else PAPERS[kind][1:]
    return "paper_" + kind, name, content


def files(pdf=False):
    return [file(kind, pdf) for kind in PAPERS]
