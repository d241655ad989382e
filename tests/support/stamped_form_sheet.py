# The application form as it comes back from the printer and the stamp: one sheet of PDF.
import cairo


def draw(target):
    """To a path, or to what can be written to."""
    sheet = cairo.PDFSurface(target, 595, 842)
    pen = cairo.Context(sheet)
    pen.set_font_size(28)
    pen.move_to(60, 100)
    pen.show_text("Application form")
    pen.set_source_rgb(0.8, 0.1, 0.1)
    pen.set_line_width(5)
    pen.new_sub_path()
    pen.arc(430, 700, 70, 0, 6.2832)
    pen.stroke()
    sheet.finish()
