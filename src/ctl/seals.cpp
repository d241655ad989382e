// One key more in the file; then row by row, while the programs run.
#include "ctl/seals.hpp"

#include "config.hpp"
#include "crypto/files.hpp"
#include "crypto/sealed.hpp"
#include "deeds/site_keys.hpp"
#include "store/sealed_columns.hpp"
#include "store/store.hpp"

#include <ostream>
#include <stdexcept>

namespace cakey::ctl {

namespace {

constexpr int at_once = 20;  // papers are up to 5 MiB

struct Count {
    int sealed = 0;
    int left = 0;
};

Count rotate(SealedColumns& columns, const SealedColumn& column, const crypto::Seal& seal, std::ostream& out)
{
    Count count;
    const auto beginning = seal.beginning();
    for (std::int64_t last = 0;;) {
        const auto rows = columns.not_begun_with(column, beginning, last, at_once);
        if (rows.empty())
            return count;
        for (const auto& row : rows) {
            last = row.id;
            const auto plain = seal.open(row.sealed, row.place);
            if (plain && columns.replace(column, row, seal.seal(*plain, row.place))) {
                ++count.sealed;
                continue;
            }
            ++count.left;
            out << column.table << ' ' << row.id << (plain ? " was changed meanwhile\n" : " does not open\n");
        }
    }
}

// Whether the keys open anything of what lies sealed, or nothing does.
bool open_what_is_there(const Config& config)
{
    // No sealed form begins so: every value is another one.
    const std::string never = "\xff";
    const crypto::Seal seal(config.seal_key_file);
    SealedColumns columns(config.database);
    bool is_any = false;
    for (const auto& column : sealed_columns)
        for (const auto& row : columns.not_begun_with(column, never, 0, at_once)) {
            is_any = true;
            if (seal.open(row.sealed, row.place))
                return true;
        }
    return !is_any;
}

}

int note_seal_keys(Store& store, const Config& config, Instant now)
{
    const auto keys = crypto::read_seal_keys(config.seal_key_file);
    const bool first = store.read([](Unit& unit) { return unit.site_keys().of(SiteKeyPurpose::seal).empty(); });
    if (first && !open_what_is_there(config))
        throw std::runtime_error(
            "'seal_key_file' does not open what lies sealed in this database: it is another site's");
    return store.transact([&](Unit& unit) { return deeds::note_seal_keys(unit, keys, now); });
}

void add_seal_key(const std::string& file, std::ostream& out)
{
    const auto keys = crypto::read_seal_keys(file);
    crypto::replace_private_file(file, crypto::with_new_seal_key(keys));
    out << "key " << keys.front().number + 1 << " is the newest in " << file
        << "; once the worker, the web program and cakeyctl have it, too: cakeyctl --config=FILE seal rotate\n";
}

bool rotate_seals(const Config& config, std::ostream& out)
{
    const crypto::Seal seal(config.seal_key_file);
    SealedColumns columns(config.database);
    int left = 0;
    for (const auto& column : sealed_columns) {
        const auto count = rotate(columns, column, seal, out);
        left += count.left;
        out << column.table << ": " << count.sealed << " sealed with key " << seal.newest_number() << '\n';
    }
    // What somebody saved meanwhile, having read it before.
    for (const auto& column : sealed_columns)
        left += static_cast<int>(columns.not_begun_with(column, seal.beginning(), 0, 1).size());
    if (left == 0)
        out << "nothing is sealed with an older key: its line may go, once no program seals with it any more\n";
    else
        out << "not all is sealed anew: run it again\n";
    return left == 0;
}

}
