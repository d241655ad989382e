-- A code to an order's mobile, for who asks how far the order is without signing in.
alter table text_codes drop constraint text_codes_purpose_check, add constraint text_codes_purpose_check
    check (purpose in ('registration_code', 'mobile_change_code', 'sign_in_code', 'one_time_password', 'progress_code'));
alter table text_messages drop constraint text_messages_purpose_check, add constraint text_messages_purpose_check
    check (purpose in ('registration_code', 'mobile_change_code', 'sign_in_code', 'one_time_password', 'dispatched',
                       'refused', 'returned', 'mobile_changed', 'mobile_change_requested', 'reclaim_requested',
                       'account_closed', 'password_changed', 'rename_requested', 'renamed', 'reversed',
                       'certificate_ending', 'certificate_revoked', 'revocation_refused', 'progress_code'));
