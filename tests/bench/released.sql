-- Certificates that wait to be signed, from the rows that tests/bench/authority.cpp writes: psql's input has them; their orders
-- are numbered from :prefix on. To be run as the database's superuser, after people.sql's company and staff.
begin;

create temporary table made (n int, algorithm text, hash text, public_key bytea, request bytea) on commit drop;
\copy made from pstdin

\ir certificate_orders.sql

insert into certificates (version, company_id, order_id, submission, line, key_id, request, transaction_id, driver,
                          subject_name, subject_credit_code, years, four_eyes, requested_by, requested_at, state,
                          state_since, released_by, released_at, content, issuer, serial, failure)
select 1, w.id, o.id, 1, 1, k.id, m.request, m.hash, 'embedded', w.name, w.credit_code, 1, true, w.operator, now(),
       'prepared', now(), w.second, now(), '', '', '', ''
from made m, who w, orders o, certificate_keys k
where o.number = :'prefix' || lpad(m.n::text, 13, '0') and k.hash = m.hash;

commit;

vacuum analyze orders, certificates, certificate_keys;
