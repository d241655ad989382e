select count(*)::int from (select from orders where company_id = $1 limit 1001) fitting
