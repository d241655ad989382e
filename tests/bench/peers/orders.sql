select o.number, p.name, o.business_type, o.certificates, o.company_seals + o.legal_seals + o.signature_seals, o.total, o.submission,
       o.state, to_char(o.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), o.version
from orders o left join platforms p on p.code = o.platform where o.company_id = $1
order by o.created_at desc, o.id desc limit 21
