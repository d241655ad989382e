# The site's database, as far as a test may look or, by do(), prepare: the last one-time code, and the books.
import json
import subprocess
from decimal import Decimal


def ask(question, **values):
    """The rows of a question, as lists of text. Values stand in it as :'name'."""
    command = ["psql", "--no-psqlrc", "-qAtX", "-v", "ON_ERROR_STOP=1", "-F", "\t"]
    for name, value in values.items():
        command += ["-v", "%s=%s" % (name, value)]
    answer = subprocess.run(command, input=question, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise AssertionError("psql: " + answer.stderr)
    return [line.split("\t") for line in answer.stdout.splitlines()]


def rows(question, **values):
    """The same, as dicts by the columns' names."""
    return [json.loads(row[0]) for row in ask("select row_to_json(found) from (%s) found" % question, **values)]


def do(command, **values):
    """Changes what stands there, for a test that needs more of it than anybody would type."""
    ask(command, **values)


def last_totp_step(username):
    return int(ask("select totp_step from staff where username = :'username'", username=username)[0][0])


def confirm_sessions(username):
    """As if they had just given their second factor: what asks for it again is a story of its own."""
    do("update sessions set confirmed_at = now() where staff_id = (select id from staff where username = :'username')",
       username=username)


def let_confirmation_lapse(username):
    """As if they had signed in a while ago."""
    do("""update sessions set confirmed_at = now() - interval '6 minutes'
          where staff_id = (select id from staff where username = :'username')""", username=username)


def let_sessions_lapse(company):
    """As if it had done nothing for half an hour."""
    do("update sessions set seen_at = now() - interval '31 minutes' where company_id = (select id from companies where name = :'name')",
       name=company)


def money(order):
    """What the books say was taken for an order and what was given back, by Alipay or by transfer, in yuan."""
    row = ask("""
        select (select coalesce(sum(received), 0) from payments where order_number = :'order'),
               (select coalesce(sum(amount), 0) from refunds where order_number = :'order' and state in ('done', 'settled'))
        """, order=order)[0]
    return tuple(Decimal(fen) / 100 for fen in row)


def payments(order):
    """How many attempts to pay there have been."""
    return int(ask("select count(*) from payments where order_number = :'order'", order=order)[0][0])


def unfinished(order):
    """What is still to be done outside for an order."""
    return ask("select kind, state, code from outbox where order_number = :'order' and state <> 'done'", order=order)
