// What cakeyctl can be asked for.
#pragma once

namespace cakey::ctl {

inline constexpr const char* usage = R"(usage: cakeyctl --config=FILE COMMAND
  migrate [--force]                        bring the database's schema up to date, and give the programs' roles their rights;
                                           what breaks a program that is connected is refused without --force
  backup FILE                              the whole database in a file; it opens with the sealing key alone
  restore FILE                             such a file into an empty database, on whatever cluster
  check web|worker|ca|ocsp|ctl             try all that the program needs, with its own configuration and best as its user:
                                           keys, database, views, those outside. Exit status 0: all is well, 1: not
  import outlets|platforms|checks|prices|agreement|profiles FILE
  import companies FILE                    password in the first line of standard input
  staff create USERNAME NAME ROLE [OUTLET] prints the link by which the member sets the account up, within a day;
                                           ROLE is operator, outlet, administrator or auditor
        reset USERNAME                     prints another one: what they had opens nothing any more
        disable|enable|sign-out USERNAME
        list
        set-up LINK                        in the member's place: password, and maybe a secret for one-time codes, each
                                           in a line of standard input; prints that secret and the recovery codes
  books audit [DAYS]                       every order's money from its payments and refunds, and what Alipay says where
                                           it is not right; or of all payments of so many days. Wants the
                                           worker's configuration. Exit status 0: all is right, 1: something
                                           differs, 2: it could not be checked
  audit verify [--head FILE]               every line of the audit log beside its seal; with a file that the worker wrote
                                           into audit_heads_dir: whether the end was cut off since. Wants
                                           audit_key_file. Exit status as above: 1 names what was changed,
                                           taken away or put in
  ca verify                                every certificate: signed by its issuer, there once, within its profile, explained
                                           by an order, in the state that its revocation says, written into the
                                           audit log. Exit status as above
  outbox list                              what is still to be done outside: what is stuck, and what waits
         retry KIND ID [--yes]             asks once more for what is stuck; without --yes it only says what it would do
  order show NUMBER                        an order's state, payments, refunds, invoices and outbox; no names
  invoice retry ORDER [--yes]              the order's invoice, or its letter, once more
  ca make DIR NAME ALGORITHM               a key for an authority and the request for its certificate, DIR/NAME.key and .csr;
                                           ALGORITHM is rsa_2048, rsa_3072, rsa_4096, p256 or sm2
     root DIR NAME ORGANISATION COMMON_NAME YEARS
                                           its certificate, DIR/NAME.crt, signed by itself
     issuing DIR NAME ROOT ORGANISATION COMMON_NAME YEARS [CRL_URL [ROOT_URL]]
                                           the certificate for DIR/NAME.csr, signed by DIR/ROOT.key: issues to companies
     ocsp DIR NAME ISSUING ORGANISATION COMMON_NAME DAYS
                                           the same, signed by DIR/ISSUING.key: answers whether one is revoked
     register root|issuing|ocsp FILE [PLACE]
                                           a certificate, and where its key is: a file of cakey-ca's, or pkcs11:...;
                                           its issuer must be registered. Prints its number
     key list                              the registered ones
         retire NUMBER                     it signs no certificate any more, but lists and answers to its end
  seal rotate                              seal anew all that lies under an older key of seal_key_file
       cakeyctl seal add FILE              put a new sealing key in front of the others in that file

With --json check, books audit, audit verify, ca verify, outbox list and order show answer for programs.
)";

}
