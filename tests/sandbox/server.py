# The HTTPS server: connections, limits, and the table that says which request goes where.
import http.server
import re
import socket
import sys
import threading
import traceback
import urllib.parse

from faults import HangUp, Instead

LARGEST = 2 * 1024 * 1024  # octets of a request's body
IDLE = 60                  # seconds


class Request:
    """`path` and `query` as sent; `headers` by lower-case name; `body` bytes."""

    def __init__(self, method, target, headers, body):
        self.method, self.headers, self.body = method, headers, body
        self.path, _, self.query = target.partition("?")

    def form(self):
        return dict(urllib.parse.parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))

    def asked(self):
        """The query, decoded."""
        return dict(urllib.parse.parse_qsl(self.query, keep_blank_values=True))


class Response:
    def __init__(self, status, content_type, body, headers=()):
        self.status, self.content_type, self.body, self.headers = status, content_type, body, headers


class Routes:
    """Method and path pattern to what answers: fn(request, *groups) -> Response."""

    def __init__(self):
        self._routes = []

    def add(self, method, pattern, answer):
        self._routes.append((method, re.compile(pattern), answer))

    def answer(self, request):
        known = False
        for method, pattern, answer in self._routes:
            match = pattern.fullmatch(request.path)
            if match and method == request.method:
                return answer(request, *match.groups())
            known = known or bool(match)
        return Response(405 if known else 404, "text/plain;charset=utf-8",
                        b"method not allowed\n" if known else b"not found\n")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "sandbox", ""
    timeout = IDLE
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        self.respond(self.answered(self.request_with(b"")))

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LARGEST:
            self.close_connection = True
            return self.respond(Response(413 if length.isdigit() else 411, "text/plain", b"length\n"))
        body = self.rfile.read(int(length))
        self.respond(self.answered(self.request_with(body)))

    def answered(self, request):
        try:
            return self.server.routes.answer(request)
        except Instead as other:
            return Response(other.status, other.content_type, other.body, other.headers)

    def request_with(self, body):
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Request(self.command, self.path, headers, body)

    def respond(self, response):
        self.send_response(response.status)
        self.send_header("Content-Type", response.content_type)
        self.send_header("Content-Length", str(len(response.body)))
        for name, value in response.headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(response.body)

    def hang_up(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_request(self, code="-", size="-"):
        """Without the query: it holds codes and telephone numbers."""
        sys.stderr.write("%s %s %s\n" % (self.command, self.path.partition("?")[0], code))

    def log_message(self, format, *args):
        """Nothing else is worth a line."""

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except HangUp:
            self.hang_up()
        except OSError:
            self.close_connection = True
        except Exception:
            traceback.print_exc()
            self.hang_up()


class WebServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address, tls, routes):
        self.routes = routes
        super().__init__(address, Handler)
        self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request, client_address):
        """A client that goes away, or that does not trust us, is nobody's error."""

    def run(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
