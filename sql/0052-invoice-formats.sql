-- An issuer gives an invoice as PDF, OFD and XML. Where there is an OFD the PDF is no original; any of them may be missing.
alter table invoices
    alter column pdf set default '',
    add column ofd bytea not null default '',
    add column xml bytea not null default '',
    drop constraint issued_is_whole,
    add constraint issued_is_whole check (state not in ('issued', 'mailing', 'mailed', 'unsure')
                                          or (invoice_number <> '' and length(pdf) + length(ofd) + length(xml) > 0));
alter table invoices alter column ofd set storage external;  -- packed already
