-- Orders of a certificate each, their keys and certificates, from the rows that tests/bench/authority.cpp writes: :rows is
-- its file. To be run as the database's superuser, after people.sql's company and staff.
begin;

create temporary table made (n int, profile_id bigint, hash text, public_key bytea, intent bytea, content bytea, issuer text,
                             serial text, not_before timestamptz, not_after timestamptz) on commit drop;
\copy made from pstdin

alter table made add algorithm text not null default 'p256';
\set prefix V
\ir certificate_orders.sql

insert into certificates (version, company_id, order_id, submission, line, key_id, request, transaction_id, driver,
                          subject_name, subject_credit_code, years, four_eyes, requested_by, requested_at, state,
                          state_since, released_by, released_at, content, issuer, serial, not_before, not_after,
                          issued_at, failure)
select 1, w.id, o.id, 1, 1, k.id, '\x00', m.serial, 'embedded', w.name, w.credit_code, 1, true, w.operator, now(),
       'delivered', now(), w.second, now(), m.content, m.issuer, m.serial, m.not_before, m.not_after,
       now(), ''
from made m, who w, orders o, certificate_keys k
where o.number = :'prefix' || lpad(m.n::text, 13, '0') and k.hash = m.hash;

insert into signing_intents (certificate_id, ca_key_id, issuer, serial, content, made_at, profile_id)
select c.id, (select max(id) from ca_keys where purpose = 'issuing'), m.issuer, m.serial, m.intent, now(), m.profile_id
from made m join certificates c on c.transaction_id = m.serial;

insert into audit_lines (at, by, person_id, event, order_number, detail, subject)
select now(), 'clock', 0, e, :'prefix' || lpad(m.n::text, 13, '0'),
       case e when 'certificate_asked' then m.serial || ' SHA-256 ' || encode(sha256(m.intent), 'hex') else '' end,
       'certificate:' || c.id
from made m join certificates c on c.transaction_id = m.serial
cross join unnest(array['certificate_asked', 'certificate_issued']) e;

commit;

vacuum analyze orders, certificates, certificate_keys, audit_lines;
