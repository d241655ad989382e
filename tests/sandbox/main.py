# The sandbox: plays Alipay, the SMS provider, the mail server and the invoice issuer on loopback.
import argparse
import signal
import ssl
import sys

sys.dont_write_bytecode = True  # the source tree may be read-only, and stays clean in any case

from imap import ImapServer  # noqa: E402
from keys import Keys  # noqa: E402
from mail import MailServer  # noqa: E402
from phone import Phone  # noqa: E402
from programs import Programs  # noqa: E402
from server import Routes, WebServer  # noqa: E402
from world import World  # noqa: E402

ENDING = (signal.SIGTERM, signal.SIGINT)


def serve(keys, port, smtp_port, starttls_port, imap_port, notify_ca):
    if not keys.complete():
        sys.exit("sandbox: %s has no keys; make them with: main.py init %s" % (keys.folder, keys.folder))
    world = World(keys, "https://%s:%d" % (keys.account()["host"], port), notify_ca)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.minimum_version = ssl.TLSVersion.TLSv1_2
    tls.load_cert_chain(keys.path("private", "server.pem"), keys.path("private", "server_key.pem"))
    routes = Routes()
    Programs(world).add_to(routes)
    Phone(world).add_to(routes)
    try:
        web = WebServer(("127.0.0.1", port), tls, routes)
    except OSError as error:
        sys.exit("sandbox: cannot listen on 127.0.0.1:%d: %s" % (port, error.strerror))
    mails = [mail_server(smtp_port, tls, world, True)]
    if starttls_port:
        mails.append(mail_server(starttls_port, tls, world, False))
    if imap_port:
        mails.append(imap_server(imap_port, tls, world))

    # Blocked here, and so in every thread that follows: they wait for sigwait() below.
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    web.run()
    for mail in mails:
        mail.run()
    world.run()
    print("ready: https://%s:%d smtps://%s:%d" % (world.account["host"], port, world.account["host"], smtp_port),
          flush=True)
    signal.sigwait(ENDING)
    world.stop.set()
    # The threads end with the process; what they had put away is whole, since records are replaced in one step.


def mail_server(port, tls, world, tls_at_once):
    try:
        return MailServer(("127.0.0.1", port), tls, world.account, world.mailbox, world.faults, world.stop, tls_at_once,
                          world.returned)
    except OSError as error:
        sys.exit("sandbox: cannot listen on 127.0.0.1:%d: %s" % (port, error.strerror))


def imap_server(port, tls, world):
    try:
        return ImapServer(("127.0.0.1", port), tls, world.account, world.returned, world.faults, world.stop)
    except OSError as error:
        sys.exit("sandbox: cannot listen on 127.0.0.1:%d: %s" % (port, error.strerror))


def main():
    parser = argparse.ArgumentParser(description="The outside world, on loopback.")
    commands = parser.add_subparsers(dest="command", required=True)
    init = commands.add_parser("init", help="make keys and accounts, where they are missing")
    init.add_argument("directory")
    init.add_argument("--host", default="localhost", help="the name in the server's certificate and addresses")
    run = commands.add_parser("serve", help="listen until SIGTERM")
    run.add_argument("directory")
    run.add_argument("--port", type=int, required=True, help="https: gateway, SMS, invoices, phone, JSON views")
    run.add_argument("--smtp-port", type=int, required=True, help="SMTP over TLS")
    run.add_argument("--starttls-port", type=int, help="SMTP with STARTTLS; none without it")
    run.add_argument("--imap-port", type=int, help="IMAP over TLS: what came back; none without it")
    run.add_argument("--notify-ca", help="PEM file trusted when notifications are posted; read at each post")
    options = parser.parse_args()
    if options.command == "init":
        Keys(options.directory).make(options.host)
    else:
        serve(Keys(options.directory), options.port, options.smtp_port, options.starttls_port,
              options.imap_port, options.notify_ca)


if __name__ == "__main__":
    main()
