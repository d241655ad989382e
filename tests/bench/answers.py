"""Part o of ./dev bench --ca: what OCSP costs: an answer that is a file, beside a list's file of the same size, and one that
is signed for a nonce, all through the same nginx."""
import base64
import os
import signal
import subprocess
from statistics import median

from measured import CONNECTIONS, NGINX_PID, RUN, SECONDS, Measured, database, nginx
from processes import tree
from system import ask, wait

STATUS, ROUNDS = os.environ["STATUS_URL"], 5
SITE_FILE = RUN / "nginx/status.conf"


def measure():
    number, (certificate, issuer) = issued()
    stored = STATUS + "/ocsp/" + question(certificate, issuer, "-no_nonce")
    live = STATUS + "/ocsp/" + question(certificate, issuer, "-nonce")
    wait(lambda: ask("select 1 from ocsp_responses where filed and certificate_id = %s" % number), 120, "no answer was filed")
    let_all_in()
    answer = Measured("stored", stored, {}, [nginx])
    (RUN / "public/crl/bench.crl").write_bytes(answer.page())
    static = Measured("static file", STATUS + "/crl/bench.crl", {}, [nginx])
    signed = Measured("signed, P-256", live, {}, [nginx, responder, database])
    pages = (static, answer, signed)
    for page in pages:
        page.warm_up()
    for _ in range(ROUNDS):
        for page in pages:
            page.round(len(page.page()))
    print(f"\n{CONNECTIONS} connections, medians of {ROUNDS} rounds of {SECONDS} s\n")
    print(f"{'OCSP':16}{'answers/s':>12}{'p50 ms':>9}{'p99 ms':>9}{'CPU µs':>9}{'to static':>11}{'to reach':>12}")
    for page, to_reach in zip(pages, ("", "0.80", "5,000/s")):
        print(f"{page.name:16}{median(page.rates):>12,.0f}{median(page.p50):>9.1f}{median(page.p99):>9.1f}"
              f"{median(page.cpu):>9.0f}{page.ratio_to(static):>11.2f}{to_reach:>12}")


def responder():
    return tree(int((RUN / "pids/ocsp").read_text().split()[0]))


def issued():
    """One of ours for a key of P-256: its number; files with it and its issuer's."""
    found = ask("select encode(c.content, 'hex'), encode(i.certificate, 'hex'), c.id from certificates c"
                " join signing_intents s on s.certificate_id = c.id join ca_keys i on i.id = s.ca_key_id"
                " where c.state in ('issued', 'delivered') and i.algorithm = 'p256' and i.place <> '' order by c.id limit 1")
    if not found:
        raise SystemExit("bench: part o wants part i before it")
    files = [RUN / ("bench-%s.pem" % name) for name in ("certificate", "issuer")]
    for file, der in zip(files, found[0]):
        subprocess.run(["openssl", "x509", "-inform", "DER", "-out", file], input=bytes.fromhex(der), check=True)
    return found[0][2], files


def question(certificate, issuer, nonce):
    file = RUN / "bench.request"
    subprocess.run(["openssl", "ocsp", "-issuer", issuer, "-cert", certificate, nonce, "-reqout", file], check=True)
    return base64.b64encode(file.read_bytes()).decode()


def let_all_in():
    """All of wrk comes from one address: the brake for strangers would be what is measured."""
    text = SITE_FILE.read_text()
    for brake, none in (("rate=200r/s", "rate=1000000r/s"), ("burst=400", "burst=100000")):
        if brake not in text:
            raise SystemExit("bench: the brake of %s is another one" % SITE_FILE)
        text = text.replace(brake, none)
    SITE_FILE.write_text(text)
    before = set(nginx()[1:])
    os.kill(NGINX_PID, signal.SIGHUP)
    wait(lambda: not before & set(nginx()), 30, "nginx did not read its settings again")
