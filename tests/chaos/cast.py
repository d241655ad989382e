"""Who takes part: companies that have an account, a few that register first, operators and two administrators. Accounts are
made as an administrator would make them."""
import csv
import os
import random
import subprocess
from pathlib import Path

from administrators import Administrators
from clerk import Clerk
from company import Company
from firms import PASSWORD, Firm
from programs import RUN

CTL = Path(__file__).resolve().parents[2] / "build/cakeyctl"
REGISTER = 0.1  # of the companies
COLUMNS = ("name", "credit_code", "contact", "mobile", "legal_person", "province", "city", "county", "phone", "address",
           "email")
LONGEST = 120   # seconds that somebody may take to finish what they are at


def ctl(command, said=""):
    return subprocess.run([CTL, "--config=%s" % (RUN / "ctl.conf"), *command], input=said, text=True, check=True,
                          stdout=subprocess.PIPE).stdout


def hire(name, called, role, password, secret):
    link = ctl(("staff", "create", name, called, role)).strip()
    ctl(("staff", "set-up", link), "%s\n%s\n" % (password, secret))


class Cast:
    def __init__(self, options, promises, end):
        chance = random.Random("%s cast" % options.seed)
        firms = [Firm.drawn(chance) for _ in range(options.companies)]
        new = int(options.companies * REGISTER)
        _import(firms[new:])
        self.companies = [Company(number, options.seed, firm, options.rate / options.companies, number < new, promises,
                                  end) for number, firm in enumerate(firms)]
        password, secret = os.environ["OPERATOR_PASSWORD"], os.environ["OPERATOR_TOTP_SECRET"]
        names = ["chaos%d" % number for number in range(options.operators)]
        for name in names:
            hire(name, "操作员" + name[-1], "operator", password, secret)
        self.operators = [Clerk(number, options.seed, name, password, secret, promises, end)
                          for number, name in enumerate(names)]
        pair = ["chaosadmin%d" % number for number in range(2)]
        for name in pair:
            hire(name, "管理员" + name[-1], "administrator", password, secret)
        self.administrators = Administrators(options.seed, pair, password, secret, promises, end)

    def begin(self):
        for one in self.companies + self.operators + [self.administrators]:
            one.start()

    def end(self):
        """When the event is set: waits for them; what went wrong with whom."""
        failures = []
        for one in self.companies + self.operators + [self.administrators]:
            one.join(LONGEST)
            if one.is_alive():
                failures.append("%s does not come to an end" % one.name)
            elif one.wrong:
                failures.append("%s: %r" % (one.name, one.wrong))
        return failures

    def visitors(self):
        return [one.visitor for one in self.companies + self.operators] + self.administrators.pair


def _import(firms):
    path = RUN / "companies.tsv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(COLUMNS)
        for firm in firms:
            table.writerow((firm.name, firm.credit_code, firm.contact, firm.mobile, firm.legal_person, "江苏省", "南京市",
                            "建邺区", "025-86501234", "南京市建邺区江东中路100号", firm.email))
    ctl(("import", "companies", path), PASSWORD + "\n")
