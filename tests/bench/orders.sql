-- Orders :from to :to for ./dev bench --work, one a company, going round :companies of them: numbered :prefix and N,
-- version 1, in :state, by courier. :payment is 'none', 'waiting' (a code that was shown five minutes ago, looked after at
-- any time within the next :due) or 'paid'. Those that await review are claimed. As the application leaves them, but
-- without history.
begin;

create temporary table goods on commit drop as
select n, :'prefix' || lpad(n::text, 13, '0') as number, c.*, 10000 + 20000 * (1 + n % 5) as total
from generate_series(:from, :to) n
join companies c on c.credit_code = '9132' || lpad((1 + n % :companies)::text, 14, '0');

insert into orders (version, number, company_id, state, platform, business_type, certificates, years, company_seals,
                    legal_seals, signature_seals, certificate_serial, reason, handler_name, handler_id_sealed,
                    handler_mobile, address, delivery, remark, applicant_name, applicant_credit_code,
                    applicant_profile_legal_person, applicant_profile_province, applicant_profile_city,
                    applicant_profile_county, applicant_profile_phone, applicant_profile_address, invoice_info_title,
                    invoice_info_tax_number, invoice_info_address_phone, invoice_info_bank_account, invoice_info_email,
                    mobile, total, submission, created_at, state_since, submitted_at, pay_by, claimed_by, claimed_at,
                    refusal_reason, courier_number)
select 1, number, id, :'state', (select min(code) from platforms), 'new', 1 + n % 5, 1, 1, 0, 0, '', '', '赵小满', '\x',
       '13951000000', '江苏省南京市建邺区江东中路1号', 'courier', '', name, credit_code, profile_legal_person, profile_province,
       profile_city, profile_county, profile_phone, profile_address, invoice_info_title, invoice_info_tax_number, '', '',
       invoice_info_email, mobile, total, 1, now(), now(), now(),
       case :'state' when 'awaiting_payment' then now() + interval '1 day' end,
       case :'state' when 'awaiting_review' then (select min(id) from staff where role = 'operator') end,
       case :'state' when 'awaiting_review' then now() end, '', ''
from goods;

insert into payments (version, order_id, order_number, submission, attempt, out_trade_no, amount, state, qr_code,
                      qr_ends_at, final_after, trade_no, received, paid_at, created_at)
select 1, o.id, o.number, 1, 1, o.number || '_1_1', o.total, :'payment', 'https://qr.alipay.com/bax' || o.number,
       now() + interval '25 minutes', now() + interval '55 minutes',
       case :'payment' when 'paid' then '2026' || right('000000000000000000000000' || g.n, 24) else '' end,
       case :'payment' when 'paid' then o.total else 0 end, case :'payment' when 'paid' then now() end,
       now() - interval '5 minutes'
from orders o join goods g on g.number = o.number
where :'payment' <> 'none';

insert into outbox (kind, subject_id, order_number, state, tries, due_at, created_at, finished_at, code)
select 'payment', p.id, p.order_number, case :'payment' when 'paid' then 'done' else 'waiting' end, 1,
       now() + random() * interval :'due', p.created_at, case :'payment' when 'paid' then now() end, ''
from payments p join goods g on g.number = p.order_number;

commit;

-- Now, rather than by itself in the middle of a measurement.
vacuum analyze orders, payments, outbox;
