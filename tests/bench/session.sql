-- A signed-in browser of the company numbered :company, with the cookie :token.
insert into sessions (token_hash, company_id, csrf_secret, browser, address, created_at, seen_at)
select encode(sha256(:'token'), 'hex'), id, sha256('bench'), 'bench', '127.0.0.1', now(), now()
from companies where credit_code = '9132' || lpad(:'company', 14, '0');
