#include "ctl/backups.hpp"

#include "config.hpp"
#include "crypto/sealed.hpp"
#include "deeds/site_keys.hpp"
#include "store/dumps.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <ostream>

namespace cakey::ctl {

void back_up(const Config& config, const std::string& file, std::ostream& out)
{
    Store store(config.database);
    const auto schema = store.read([](Unit& unit) { return unit.schema().version(); });
    const auto keys = crypto::read_seal_keys(config.seal_key_file);
    store.read([&](Unit& unit) { deeds::require_seal_keys(unit, keys); });
    Dumps(config.database).write(file);
    out << "schema " << schema << ", " << std::filesystem::file_size(file) << " bytes in " << file
        << "\nwhat lies sealed in it opens with " << config.seal_key_file << " alone, key " << keys.front().number
        << " and those before: keep that file elsewhere\n";
}

void restore(const Config& config, const std::string& file, std::ostream& out)
{
    const auto keys = crypto::read_seal_keys(config.seal_key_file);
    if (!std::filesystem::is_regular_file(file))
        throw std::runtime_error("there is no backup " + file);
    Dumps(config.database).read(file, Migrations(config.database, config.schema).roles());
    out << "restored " << file << '\n';
    Store store(config.database);
    store.read([&](Unit& unit) { deeds::require_seal_keys(unit, keys); });
    out << "now, before visitors come: `cakeyctl migrate`, which also gives the programs their rights; then "
           "cakey-worker, which asks Alipay\n"
           "about every payment that was open, and sends again what was about to leave; then `cakeyctl books audit "
           "30`, which names\n"
           "what Alipay knows and the books do not\n";
}

}
