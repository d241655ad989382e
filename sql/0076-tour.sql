-- The tour that a company sees from its first sign-in on, until it closes it. Who was there before knows the way.
alter table companies add column tour_closed_at timestamptz;
update companies set tour_closed_at = now();
