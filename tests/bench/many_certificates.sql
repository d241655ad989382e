-- Certificates :from to :to in use, going round the orders of data.sql, line by line, so that one company's rows lie scattered
-- as they do in life: for lists, nobody can read what they contain. To be run as the database's superuser.
begin;

-- Millions of rows are written sooner when they are looked up and indexed afterwards.
set local session_replication_role = replica;
create temporary table put_aside on commit drop as
select indexname, indexdef from pg_indexes
where tablename in ('certificates', 'certificate_keys')
    and not exists (select from pg_constraint where conname = indexname);
select format('drop index %I', indexname) from put_aside \gexec

create temporary table places on commit drop as
select row_number() over (order by id) - 1 as place, id, company_id, applicant_name, applicant_credit_code
from orders where number like 'B%';
create unique index on places (place);
analyze places;
select count(*) as places, coalesce((select max(id) from certificate_keys), 0) as keys from places \gset

insert into certificate_keys (id, hash, algorithm, public_key, company, seen_at, blocked, token_serial)
overriding system value
select :keys + n, md5(n::text) || md5((-n)::text), 'sm2', '\x00', p.company_id, now(), '', 'HD' || n
from generate_series(:from, :to) n join places p on p.place = n % :places;

insert into certificates (version, company_id, order_id, submission, line, key_id, request, transaction_id, driver,
                          subject_name, subject_credit_code, years, four_eyes, requested_by, requested_at, state,
                          state_since, released_by, released_at, content, issuer, serial, not_before, not_after, issued_at,
                          failure)
select 1, p.company_id, p.id, 1, 1 + n / :places, :keys + n, '\x00', 'bench' || n, 'by_hand', p.applicant_name,
       p.applicant_credit_code, 1, true, w.operator, t.at, 'delivered', t.at, w.second, t.at, '\x00', 'CN=bench',
       upper(md5(n::text)), t.at, t.at + interval '3 years', t.at, ''
from generate_series(:from, :to) n join places p on p.place = n % :places
cross join lateral (select now() - (:to - n) * interval '2 seconds' as at) t
cross join (select (select min(id) from staff where role = 'operator') as operator,
                   (select min(id) from staff where role = 'administrator') as second) w;

select setval(pg_get_serial_sequence('certificate_keys', 'id'), (select max(id) from certificate_keys)) \gset
select indexdef from put_aside \gexec

commit;

vacuum analyze certificates, certificate_keys;
-- Else what is measured next has this written to the disk beside it.
checkpoint;
