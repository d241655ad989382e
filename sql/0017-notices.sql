-- Whoever owns an account is told that its password was changed.
alter table text_messages drop constraint text_messages_purpose_check, add constraint text_messages_purpose_check
    check (purpose in ('registration_code', 'mobile_change_code', 'sign_in_code', 'one_time_password', 'dispatched',
                       'refused', 'returned', 'mobile_changed', 'mobile_change_requested', 'reclaim_requested',
                       'account_closed', 'password_changed'));
