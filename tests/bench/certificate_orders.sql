-- A company, who of the staff deals with it, and for each row of the temporary table made(n, hash, algorithm, public_key) its
-- order, numbered from :prefix on, and its key. To be included.
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
select 1, :'prefix' || lpad(n::text, 13, '0'), id, 'completed', (select min(code) from platforms), 'new', 1, 1, 0, 0, 0, '', '',
       '赵小满', '\x', '13951000000', '江苏省南京市建邺区江东中路1号', 'courier', '', name, credit_code, profile_legal_person,
       profile_province, profile_city, profile_county, profile_phone, profile_address, invoice_info_title,
       invoice_info_tax_number, '', '', invoice_info_email, mobile, 30000, 1, now(), now(), now(), '', 'sf',
       'SF1000000000000'
from made, who;

insert into certificate_keys (hash, algorithm, public_key, company, seen_at, blocked, token_serial)
select hash, algorithm, public_key, id, now(), '', '' from made, who;
