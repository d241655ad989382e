-- The rest of what is kept as a copy (src/store/catalogue_copy.hpp). The figures are counted anew once an hour.
create trigger changes_are_called after insert or update or delete on platforms for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on prices for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on settings for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on refusal_reasons for each statement execute function call_catalogue();
create trigger changes_are_called after insert or update or delete on figures for each statement execute function call_catalogue();
