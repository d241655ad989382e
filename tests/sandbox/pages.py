# How a page is put together: templates with every value escaped, the frame, redirects.
import html
import os
import string

from server import Response

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")
# Path, the character on its icon, name. No emoji: many machines have no font for them.
APPS = (("/", "信", "短信"), ("/scan", "扫", "扫一扫"), ("/payments", "账", "账单"),
        ("/mailbox", "邮", "邮箱"), ("/faults-page", "障", "故障"))


def escaped(value):
    return html.escape(str(value), quote=True)


def template(name, values, markup=()):
    """The template filled in. Values are escaped, except those that `markup` names: they are made here."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        text = string.Template(file.read())
    return text.substitute({key: value if key in markup else escaped(value) for key, value in values.items()})


def page(title, content, app, status=200, refresh=0):
    """`content`: markup; `app`: the path of the app it belongs to; `refresh`: seconds, 0 for never."""
    apps = "\n".join('<a href="%s"%s><span aria-hidden="true">%s</span>%s</a>' % (
        path, ' aria-current="page"' if path == app else "", icon, name) for path, icon, name in APPS)
    text = template("layout.html", {
        "title": title, "content": content, "apps": apps,
        "refresh": '<meta http-equiv="refresh" content="%d">' % refresh if refresh else ""},
        markup=("content", "apps", "refresh"))
    return Response(status, "text/html;charset=utf-8", text.encode(), [
        ("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'"),
        ("Cache-Control", "no-store")])


def see_other(path):
    return Response(303, "text/plain", b"", [("Location", path)])


def style(request):
    with open(os.path.join(FOLDER, "style.css"), "rb") as file:
        return Response(200, "text/css;charset=utf-8", file.read())
