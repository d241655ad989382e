-- An invoice is mailed again as its company asks, to another address perhaps (empty: that of its details), some times a day.
alter table invoices
    add column mail_to text not null default '',
    add column mailings_on text not null default '',
    add column mailings int not null default 0 check (mailings >= 0);
