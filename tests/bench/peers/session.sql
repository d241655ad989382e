select c.id, c.name, encode(s.csrf_secret, 'hex') from sessions s join companies c on c.id = s.company_id and c.closed_at is null
where s.token_hash = $1 and s.seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'
