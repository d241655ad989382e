-- Signed-in browsers for ./dev bench --work: of the companies numbered :from to :to, bench-company-N; of the operator, bench-operator.
insert into sessions (token_hash, company_id, csrf_secret, browser, address, created_at, seen_at)
select encode(sha256(convert_to('bench-company-' || n, 'UTF8')), 'hex'), c.id, sha256('bench'), 'bench', '127.0.0.1', now(), now()
from generate_series(:from, :to) n
join companies c on c.credit_code = '9132' || lpad(n::text, 14, '0')
on conflict do nothing;

insert into sessions (token_hash, staff_id, csrf_secret, browser, address, created_at, seen_at)
select encode(sha256('bench-operator'), 'hex'), id, sha256('bench'), 'bench', '127.0.0.1', now(), now()
from staff where role = 'operator'
on conflict do nothing;
