-- What is open is counted several times a minute, for Prometheus: by indexes of that alone.
create index payments_closing on payments (id) where state = 'closing';
create index refunds_wanted on refunds (id) where state = 'wanted';
