# The way to the merchant: posts notifications, over connections that are kept while he keeps them.
import http.client
import os
import select
import ssl
import sys
import threading
import urllib.parse

TIMEOUT = 10  # seconds
HEADERS = {"Content-Type": "application/x-www-form-urlencoded;charset=utf-8"}
ERRORS = (OSError, http.client.HTTPException, ValueError)


class Merchant:
    """`ca`: a PEM file trusted besides no other, whatever stands in it when a connection is made."""

    def __init__(self, ca):
        self._ca, self._lock, self._idle = ca, threading.Lock(), {}
        self._read, self._context = None, None

    def post(self, url, body):
        """Posts once, returns {"status", "body"}; status 0 when there was no answer."""
        try:
            parts = urllib.parse.urlsplit(url)
            place = parts.scheme, parts.hostname, parts.port
            connection = self._kept(place) or self._fresh(*place)
            try:
                connection.request("POST", parts._replace(scheme="", netloc="", fragment="").geturl() or "/", body,
                                   HEADERS)
                answer = connection.getresponse()
                heard = {"status": answer.status, "body": answer.read(4096).decode(errors="replace")}
                if answer.isclosed() and connection.sock:
                    self._keep(place, connection)
                    connection = None
                return heard
            finally:
                if connection:
                    connection.close()
        except ERRORS as error:
            print("notice to %s: %s" % (url, error), file=sys.stderr, flush=True)
            return {"status": 0, "body": str(error)}

    def _kept(self, place):
        """One that lies idle and that the merchant has not closed: nothing is to be read from it."""
        while True:
            with self._lock:
                idle = self._idle.get(place)
                connection = idle.pop() if idle else None
            if not connection or not select.select([connection.sock], [], [], 0)[0]:
                return connection
            connection.close()

    def _keep(self, place, connection):
        with self._lock:
            self._idle.setdefault(place, []).append(connection)

    def _fresh(self, scheme, host, port):
        if scheme != "https":
            return http.client.HTTPConnection(host, port, timeout=TIMEOUT)
        return http.client.HTTPSConnection(host, port, timeout=TIMEOUT, context=self._trust())

    def _trust(self):
        """Read anew when the file is another: a checkout makes itself a new certificate beneath a running sandbox."""
        with self._lock:
            stamp = self._ca and os.stat(self._ca).st_mtime_ns
            if self._context is None or stamp != self._read:
                context = ssl.create_default_context(cafile=self._ca)
                context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
                self._read, self._context = stamp, context
            return self._context
