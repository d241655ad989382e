-- Orders of a certificate each, their keys and certificates, from the rows that tests/bench/authority.cpp writes: :rows is
-- its file. To be run as the database's superuser, after people.sql's company and staff.
begin;

create temporary table made (n int, profile_id bigint, hash text, public_key bytea, intent bytea, content bytea, issuer text,
                             serial text, not_before timestamptz, not_after timestamptz) on commit drop;
\copy made from pstdin

insert into companies (version, name, name_key, credit_code, contact, mobile, password_hash, profile_legal_person,
                       profile_province, profile_city, profile_county, profile_phone, profile_address,
                       invoice_info_title, invoice_info_tax_number, invoice_info_email, agreement_version, agreed_at,
                       registered_at)
select 1, '广州市示例建设有限公司', '广州市示例建设有限公司', '91350100M000100Y43', '陈一鸣', '13800000000', 'none', '陈一鸣', '江苏省',
       '南京市', '建邺区', '025-86500000', '江东中路1号', '广州市示例建设有限公司', '91350100M000100Y43', 'invoice@bench.example',
       (select max(version) from agreements), now(), now()
on conflict do nothing;

create temporary table who on commit drop as
select c.*, (select min(id) from staff where role = 'operator') as operator,
       (select min(id) from staff where role = 'administrator') as second
from companies c where c.credit_code = '91350100M000100Y43';

insert into orders (version, number, company_id, state, platform, business_type, certificates, years, company_seals,
                    legal_seals, signature_seals, certificate_serial, reason, handler_name, handler_id_sealed,
                    handler_mobile, address, delivery, remark, applicant_name, applicant_credit_code,
                    applicant_profile_legal_person, applicant_profile_province, applicant_profile_city,
                    applicant_profile_county, applicant_profile_phone, applicant_profile_address, invoice_info_title,
                    invoice_info_tax_number, invoice_info_address_phone, invoice_info_bank_account, invoice_info_email,
                    mobile, total, submission, created_at, state_since, submitted_at, refusal_reason, courier, courier_number)
select 1, 'V' || lpad(n::text, 13, '0'), id, 'completed', (select min(code) from platforms), 'new', 1, 1, 0, 0, 0, '', '',
       '赵小满', '\x', '13951000000', '江苏省南京市建邺区江东中路1号', 'courier', '', name, credit_code, profile_legal_person,
       profile_province, profile_city, profile_county, profile_phone, profile_address, invoice_info_title,
       invoice_info_tax_number, '', '', invoice_info_email, mobile, 30000, 1, now(), now(), now(), '', 'sf',
       'SF1000000000000'
from made, who;

insert into certificate_keys (hash, algorithm, public_key, company, seen_at, blocked, token_serial)
select hash, 'p256', public_key, id, now(), '', '' from made, who;

insert into certificates (version, company_id, order_id, submission, line, key_id, request, transaction_id, driver,
                          subject_name, subject_credit_code, years, four_eyes, requested_by, requested_at, state,
                          state_since, released_by, released_at, content, issuer, serial, not_before, not_after,
                          issued_at, failure)
select 1, w.id, o.id, 1, 1, k.id, '\x00', m.serial, 'embedded', w.name, w.credit_code, 1, true, w.operator, now(),
       'delivered', now(), w.second, now(), m.content, m.issuer, m.serial, m.not_before, m.not_after,
       now(), ''
from made m, who w, orders o, certificate_keys k
where o.number = 'V' || lpad(m.n::text, 13, '0') and k.hash = m.hash;

insert into signing_intents (certificate_id, ca_key_id, issuer, serial, content, made_at, profile_id)
select c.id, (select max(id) from ca_keys where purpose = 'issuing'), m.issuer, m.serial, m.intent, now(), m.profile_id
from made m join certificates c on c.transaction_id = m.serial;

insert into audit_lines (at, by, person_id, event, order_number, detail, subject)
select now(), 'clock', 0, e, 'V' || lpad(m.n::text, 13, '0'),
       case e when 'certificate_asked' then m.serial || ' SHA-256 ' || encode(sha256(m.intent), 'hex') else '' end,
       'certificate:' || c.id
from made m join certificates c on c.transaction_id = m.serial
cross join unnest(array['certificate_asked', 'certificate_issued']) e;

commit;

vacuum analyze orders, certificates, certificate_keys, audit_lines;
