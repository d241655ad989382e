-- A signed-in browser of an operator, with the cookie :token.
insert into staff (version, username, name, role, password_hash, totp_secret_sealed, state, created_at)
values (1, 'bench', '测速员', 'operator', 'none', 'none', 'active', now())
on conflict do nothing;
insert into sessions (token_hash, staff_id, csrf_secret, browser, address, created_at, seen_at)
select encode(sha256(:'token'), 'hex'), id, sha256('bench'), 'bench', '127.0.0.1', now(), now()
from staff where username = 'bench';
