-- The audit log in full: from where, on what, from what to what, and what came of it; denials, too.
alter table audit_lines
    add column address text not null default '',
    add column company_id bigint not null default 0,
    add column subject text not null default '',
    add column before text not null default '',
    add column after text not null default '',
    add column result text not null default 'done' check (result in ('done', 'denied'));

-- Whose page is flooded with what they may not do is counted, not written down each time.
alter table sessions
    add column denied int not null default 0,
    add column denied_since timestamptz;

-- Newest first, by whatever somebody looks for.
create index audit_lines_by_time on audit_lines (at, id);
create index audit_lines_of_person on audit_lines (person_id, at, id) where by in ('operator', 'outlet');
create index audit_lines_denied on audit_lines (at, id) where result = 'denied';
create index audit_lines_of_event on audit_lines (event, at, id);
create index audit_lines_of_company on audit_lines (company_id, at, id) where company_id <> 0;
create index audit_lines_from_address on audit_lines (address, at, id) where address <> '';

-- Each covers its lines and the seal before it: src/domain/audit_seal.hpp.
create table audit_seals (
    number bigint primary key check (number > 0),
    sealed_at timestamptz not null,
    ids text not null,   -- the lines: '1-57,59'
    open text not null,  -- numbers that may still come
    highest bigint not null,
    horizon bigint not null,
    digests bytea not null,  -- 16 bytes for each line
    key bigint not null,
    hmac bytea not null check (length(hmac) = 32)
);
alter table audit_seals alter column digests set storage external;  -- digests do not compress

-- Evidence: only ever added to.
grant select, insert on audit_seals to cakey_worker;
grant select on audit_seals to cakey_web;
