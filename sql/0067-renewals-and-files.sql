-- Certificates renewed by themselves, and certificates in files.

-- What a company signed in with, to have it renewed: the session is for nothing else.
alter table sessions add column renews bigint references certificates on delete cascade,
    add constraint companies_renew check (renews is null or company_id is not null);
create index sessions_renewing on sessions (renews) where renews is not null;

-- The same of the order: no papers were asked for. One at a time. (The first index is for the certificate that goes.)
alter table orders add column holder_proof_certificate bigint references certificates on delete set null,
    add column holder_proof_at timestamptz;
create index orders_proved on orders (holder_proof_certificate) where holder_proof_certificate is not null;
create unique index orders_renewing on orders (holder_proof_certificate)
    where holder_proof_certificate is not null and state not in ('completed', 'closed');

-- Certificates in files: where platforms take them, the company makes the key and asks for the certificate itself.
alter table orders drop constraint orders_delivery_check,
    add constraint orders_delivery_check check (delivery in ('courier', 'pick_up', 'download', 'none'));
alter table platforms add column files boolean not null default false;
grant update (files) on platforms to cakey_web;
alter table certificates alter column requested_by drop not null,
    drop constraint asked_is_released,
    add constraint asked_is_released check (state in ('requested', 'abandoned') or released_by is not null
                                            or (requested_by is null and not four_eyes));
