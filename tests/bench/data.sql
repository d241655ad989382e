-- What ./dev bench reads: the companies numbered :from to :to, with :each orders apiece, one made every :every. The order
-- of creation goes round the companies, so that one company's rows lie scattered as they do in life. :prefix is one
-- letter, another for each time. To be run as the database's superuser.
begin;

insert into companies (version, name, name_key, credit_code, contact, mobile, password_hash, profile_legal_person,
                       profile_province, profile_city, profile_county, profile_phone, profile_address,
                       invoice_info_title, invoice_info_tax_number, invoice_info_email, agreement_version, agreed_at,
                       registered_at)
select 1, '江苏测速第' || n || '科技有限公司', '江苏测速第' || n || '科技有限公司', '9132' || lpad(n::text, 14, '0'),
       '陈一鸣', '138' || lpad(n::text, 8, '0'), 'none', '陈一鸣', '江苏省', '南京市', '建邺区', '025-86500000', '江东中路1号',
       '江苏测速第' || n || '科技有限公司', '9132' || lpad(n::text, 14, '0'), 'invoice@bench.example',
       (select max(version) from agreements), now(), now()
from generate_series(:from, :to) n
on conflict do nothing;

-- Millions of rows are written sooner when they are looked up and indexed afterwards.
set local session_replication_role = replica;
create temporary table put_aside on commit drop as
select indexname, indexdef from pg_indexes
where tablename = 'orders' and not exists (select from pg_constraint where conname = indexname);
select format('drop index %I', indexname) from put_aside \gexec

insert into orders (version, number, company_id, state, platform, business_type, certificates, years, company_seals,
                    legal_seals, signature_seals, certificate_serial, reason, handler_name, handler_id_sealed,
                    handler_mobile, address, delivery, outlet, remark, applicant_name, applicant_credit_code,
                    applicant_profile_legal_person, applicant_profile_province, applicant_profile_city,
                    applicant_profile_county, applicant_profile_phone, applicant_profile_address, invoice_info_title,
                    invoice_info_tax_number, invoice_info_address_phone, invoice_info_bank_account, invoice_info_email,
                    mobile, total, submission, created_at, state_since, submitted_at, pay_by, due_at, bid_opening, refusal_reason,
                    courier, courier_number)
select 1, :'prefix' || lpad(i::text, 13, '0'), c.id, s.state, p.codes[1 + i % array_length(p.codes, 1)], 'new',
       1 + i % 5, 1, 1, 0, 0, '', '', '赵小满', '\x', '13951000000', '江苏省南京市建邺区江东中路1号',
       case when s.state = 'in_progress' then 'pick_up' else 'courier' end,
       case when s.state = 'in_progress' then (select min(id) from outlets) end, '',
       c.name, c.credit_code, c.profile_legal_person, c.profile_province, c.profile_city, c.profile_county,
       c.profile_phone, c.profile_address, c.invoice_info_title, c.invoice_info_tax_number, '', '',
       c.invoice_info_email, c.mobile, case when s.state = 'draft' then 0 else 30000 + i % 5 * 20000 end,
       case when s.state = 'draft' then 0 else 1 end, t.since, case when s.state = 'dispatched' then now() else t.since end,
       case when s.state <> 'draft' then t.since end,
       case when s.state = 'awaiting_payment' then now() + interval '1 day' end,
       case when s.state = 'awaiting_review' then t.since + interval '5 days' end,
       case when s.state = 'awaiting_review' and i % 500 = 7 then to_char(now(), 'YYYY-MM-DD') else '' end, '',
       case when s.state = 'dispatched' then 'sf' end,
       case when s.state = 'dispatched' then 'SF1000000000000' else '' end
from generate_series(1, (:to - :from + 1) * :each) i
cross join (select array_agg(code order by position) codes from platforms) p
cross join lateral (select now() - ((:to - :from + 1) * :each - i) * interval :'every' as since) t
-- A company's orders go through the states in turn.
cross join lateral (select case (i - 1) / (:to - :from + 1) % 20
        when 0 then 'draft' when 1 then 'awaiting_payment' when 2 then 'awaiting_review' when 3 then 'in_progress'
        when 4 then 'dispatched' when 5 then 'closed' else 'completed' end as state) s
join companies c on c.credit_code = '9132' || lpad((:from + (i - 1) % (:to - :from + 1))::text, 14, '0');

select indexdef from put_aside \gexec
commit;

-- Now, rather than by itself in the middle of a round.
vacuum analyze companies, orders;
