-- Accounts that their companies want deleted: asked for, decided at the desk, and then forgotten by the worker, all but what the
-- law wants kept.
alter table companies add column deleted_at timestamptz, add column forgotten_at timestamptz,
    add constraint deleted_is_closed check (deleted_at is null or closed_at is not null),
    add constraint forgotten_is_deleted check (forgotten_at is null or deleted_at is not null),
    drop constraint companies_mobile_check,
    add constraint companies_mobile_check check (mobile ~ '^1[3-9][0-9]{9}$' or (mobile = '' and forgotten_at is not null));
create index companies_to_forget on companies (deleted_at) where deleted_at is not null and forgotten_at is null;
create index companies_deleted on companies (id) where deleted_at is not null;

alter table identity_requests drop constraint identity_requests_matter_check,
    add constraint identity_requests_matter_check check (matter in ('mobile', 'name', 'reclaim', 'deletion')),
    drop constraint mobile_is_asked_by_the_company,
    add constraint mobile_is_asked_by_the_company check ((matter in ('mobile', 'deletion')) = (asked_by is null)),
    -- What it said is forgotten with the account.
    drop constraint mobile_has_its_number,
    add constraint mobile_has_its_number check ((matter = 'mobile' or mobile = '')
                                                and (matter <> 'mobile' or mobile <> ''
                                                     or state in ('refused', 'withdrawn', 'done'))),
    -- The company wants it, and somebody at the desk has looked: two, as for a mobile.
    add constraint deletion_is_decided check (matter <> 'deletion' or state <> 'done' or decided_by is not null);

-- Whom an order of such an account names goes with its papers, when no records of certificates need it any more.
alter table orders add column people_gone_at timestamptz,
    add constraint people_go_after_papers check (people_gone_at is null or papers_gone_at is not null);

-- The worker forgets of a company what it was deleted for, and touches no other.
create function keep_living_companies() returns trigger language plpgsql as $$
begin
    if current_user = 'cakey_worker' and old.deleted_at is null then
        raise exception 'company % is not deleted: what it says of itself stays', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger living_companies_stay before update on companies for each row execute function keep_living_companies();
create function keep_company_of_row() returns trigger language plpgsql as $$
begin
    if current_user = 'cakey_worker'
        and not exists (select from companies where id = old.company_id and deleted_at is not null) then
        raise exception 'company % is not deleted: its rows stay', old.company_id using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger profile_changes_stay before delete on profile_changes
    for each row execute function keep_company_of_row();
create trigger mail_wishes_stay before delete on mail_wishes for each row execute function keep_company_of_row();
create trigger identity_requests_stay before update on identity_requests
    for each row execute function keep_company_of_row();

grant update (contact, mobile, profile_legal_person, profile_phone, profile_address, invoice_info_address_phone,
              invoice_info_bank_account, invoice_info_email, forgotten_at) on companies to cakey_worker;
grant select (company_id, field), delete on profile_changes to cakey_worker;
grant delete on mail_wishes, mail_bounces to cakey_worker;
grant select (company_id, matter), update (mobile, note) on identity_requests to cakey_worker;

-- A mail that is over may lose its address.
alter table mail_messages drop constraint mail_messages_address_check,
    add constraint mail_messages_address_check check (address <> '' or state in ('sent', 'refused', 'unknown'));

alter table mail_messages drop constraint mail_messages_purpose_check, add constraint mail_messages_purpose_check
    check (purpose in ('paid', 'in_review', 'returned', 'refused', 'dispatched', 'ready', 'to_download', 'completed',
                       'expiring', 'reissue_refused', 'invoice_undone', 'taxpayer_checked', 'deletion_decided'));
alter table text_messages drop constraint text_messages_purpose_check, add constraint text_messages_purpose_check
    check (purpose in ('registration_code', 'mobile_change_code', 'sign_in_code', 'one_time_password', 'dispatched',
                       'refused', 'returned', 'mobile_changed', 'mobile_change_requested', 'reclaim_requested',
                       'account_closed', 'password_changed', 'rename_requested', 'renamed', 'reversed',
                       'certificate_ending', 'certificate_revoked', 'revocation_refused', 'progress_code',
                       'deletion_requested', 'deletion_refused', 'account_deleted'));
