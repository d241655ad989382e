-- Revocations by two people: on what ground, who decided, and what became of it. One at a time for a certificate: one that
-- was refused or withdrawn may be asked for again.
alter table revocations
    add column ground text not null default 'wish' check (ground in ('wish', 'untrue', 'unsafe', 'breach', 'law', 'dropped')),
    add column note text not null default '' check (char_length(note) <= 500),
    add column refused_by bigint references staff,
    add column refused_at timestamptz,
    add column refusal_reason text not null default '' check (char_length(refusal_reason) <= 200),
    add column withdrawn_at timestamptz,
    drop constraint revocations_certificate_id_key,
    add constraint refused_is_whole check ((refused_at is null) = (refused_by is null)
                                           and (refused_at is null) = (refusal_reason = '')),
    add constraint refused_is_not_approved check (refused_at is null or approved_at is null),
    add constraint ended_once check (num_nonnulls(done_at, refused_at, withdrawn_at) <= 1),
    -- (Of before: who refused an order approved the revocation of what was made for it.)
    add constraint approved_by_another check (approved_by <> asker) not valid;
create unique index revocations_of_certificate on revocations (certificate_id)
    where refused_at is null and withdrawn_at is null;
create index revocations_by_certificate on revocations (certificate_id, id);
drop index revocations_open;
create index revocations_open on revocations (asked_at, id)
    where done_at is null and refused_at is null and withdrawn_at is null;

-- An approval is never taken back, and nothing that is over changes.
create function keep_decided() returns trigger language plpgsql as $$
begin
    if old.done_at is not null and new.done_at is distinct from old.done_at
        or old.refused_at is not null or old.withdrawn_at is not null
        or old.approved_at is not null and row(new.approved_by, new.approved_at)
            is distinct from row(old.approved_by, old.approved_at) then
        raise exception 'revocation % is decided', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger decided_stays before update on revocations for each row execute function keep_decided();

grant update (refused_by, refused_at, refusal_reason, withdrawn_at) on revocations to cakey_web;
-- The clock: what is issued after its revocation was approved is revoked then; of what has ended nothing is left to revoke.
grant update (version, approved_by, approved_at, done_at, refused_by, refused_at, refusal_reason, withdrawn_at) on revocations
    to cakey_worker;

alter table text_messages drop constraint text_messages_purpose_check, add constraint text_messages_purpose_check
    check (purpose in ('registration_code', 'mobile_change_code', 'sign_in_code', 'one_time_password', 'dispatched',
                       'refused', 'returned', 'mobile_changed', 'mobile_change_requested', 'reclaim_requested',
                       'account_closed', 'password_changed', 'rename_requested', 'renamed', 'reversed',
                       'certificate_ending', 'certificate_revoked', 'revocation_refused'));
