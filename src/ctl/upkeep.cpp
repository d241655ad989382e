#include "ctl/upkeep.hpp"

#include "base/numbers.hpp"
#include "ctl/accounts.hpp"
#include "ctl/backups.hpp"
#include "ctl/imports.hpp"
#include "ctl/names.hpp"
#include "ctl/outbox.hpp"
#include "ctl/seals.hpp"
#include "ctl/staff.hpp"

#include <iostream>
#include <stdexcept>

namespace cakey::ctl {

int migrate(const Given& given)
{
    const auto& config = given.config;
    const auto applied = Migrations(config.database, config.schema).apply(given.line.has("--force"));
    for (const auto& name : applied)
        given.out << "applied " << name << '\n';
    if (applied.empty())
        given.out << "the schema is up to date\n";
    Store store(config.database);
    store.require_schema();
    if (const int noted = note_seal_keys(store, config, SystemClock().now()); noted > 0)
        given.out << "noted whose keys these are: " << noted << '\n';
    if (const int folded = fold_names(store, given.out); folded > 0)
        given.out << "filled in how names read: " << folded << '\n';
    return 0;
}

int import(const Given& given)
{
    auto store = opened(given.config);
    const auto &what = given.words[0], &path = given.words[1];
    const auto now = SystemClock().now();
    const int rows = what == "outlets"     ? import_outlets(store, path)
                     : what == "platforms" ? import_platforms(store, path)
                     : what == "checks"    ? import_checks(store, path)
                     : what == "prices"    ? import_prices(store, path, now)
                     : what == "agreement" ? import_agreement(store, path, now)
                     : what == "profiles"  ? import_profiles(store, path, now)
                     : what == "companies" ? import_companies(store, given.config, path, std::cin, now)
                                           : throw std::runtime_error("cannot import '" + what + "'");
    given.out << what << ": " << rows << '\n';
    return 0;
}

int keep_staff(const Given& given)
{
    auto store = opened(given.config);
    return keep_staff(store, given.config, given.words, std::cin, given.out, SystemClock().now()) ? 0 : misused;
}

int back_up(const Given& given)
{
    back_up(given.config, given.words[0], given.out);
    return 0;
}

int restore(const Given& given)
{
    restore(given.config, given.words[0], given.out);
    return 0;
}

int rotate_seals(const Given& given)
{
    auto store = opened(given.config);
    note_seal_keys(store, given.config, SystemClock().now());
    return rotate_seals(given.config, given.out) ? 0 : 1;
}

int add_seal_key(const Given& given)
{
    add_seal_key(given.words[0], given.out);
    return 0;
}

int retry(const Given& given)
{
    const auto kind = from_word<OutboxKind>(given.words[0]);
    const auto subject = whole_number<std::int64_t>(given.words[1]);
    if (!kind || !subject)
        return misused;
    auto store = opened(given.config);
    retry(store, *kind, *subject, given.line.has("--yes"), given.out, SystemClock().now());
    return 0;
}

int retry_invoice(const Given& given)
{
    auto store = opened(given.config);
    retry_invoice(store, given.words[0], given.line.has("--yes"), given.out, SystemClock().now());
    return 0;
}

}
