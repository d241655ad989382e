-- What an operator has in hand can be put off until a day: 「暂缓」.
alter table orders add column hold_reason text not null default '',
    add column held_until timestamptz,
    add constraint held_by_somebody check (held_until is null or claimed_by is not null),
    add constraint hold_is_whole check ((held_until is null) = (hold_reason = ''));
