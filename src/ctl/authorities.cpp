// Words into files, and files into rows.
#include "ctl/authorities.hpp"

#include "base/log_line.hpp"
#include "base/numbers.hpp"
#include "ca/authority_files.hpp"
#include "crypto/files.hpp"
#include "deeds/ca_keys.hpp"
#include "domain/fault.hpp"

#include <ostream>
#include <stdexcept>

namespace cakey::ctl {

namespace {

constexpr int most_years = 30;
constexpr int most_days = 90;  // of a responder, whose certificate nobody can ask about

template <class Enum>
Enum named(const std::string& typed, const char* what)
{
    if (const auto found = from_word<Enum>(typed))
        return *found;
    throw std::runtime_error("there is no " + std::string(what) + " '" + typed + "'");
}

int counted(const std::string& typed, int most, const char* what)
{
    const auto number = whole_number<int>(typed);
    if (!number || *number < 1 || *number > most)
        throw std::runtime_error(std::string(what) + " are a whole number from 1 to " + std::to_string(most));
    return *number;
}

ca::AuthorityFiles files(const Given& given, std::size_t name) { return {given.words[0], given.words[name]}; }

ca::Authority authority(const Given& given, std::size_t first, std::chrono::days life)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    return {given.words[first], given.words[first + 1], now, now + life};
}

std::chrono::days years_in(const std::string& typed)
{
    return std::chrono::days(365 * counted(typed, most_years, "years"));
}

ca::Signer signer(const ca::AuthorityFiles& of) { return ca::Signer::from_files(of.certificate(), of.key()); }

std::string url_at(const Given& given, std::size_t index)
{
    return given.words.size() > index ? given.words[index] : std::string();
}

int made(const Given& given, const std::string& file)
{
    given.out << file << '\n';
    return 0;
}

}

int make_ca_key(const Given& given)
{
    const auto made_files = files(given, 1);
    ca::make_key(made_files, named<KeyAlgorithm>(given.words[2], "algorithm"));
    made(given, made_files.key());
    return made(given, made_files.request());
}

int certify_root(const Given& given)
{
    const auto root = files(given, 1);
    ca::certify_root(root, authority(given, 2, years_in(given.words[4])));
    return made(given, root.certificate());
}

int certify_issuing(const Given& given)
{
    const auto issuing = files(given, 1);
    ca::certify_issuing(issuing, authority(given, 3, years_in(given.words[5])), {url_at(given, 6), url_at(given, 7)},
                        signer(files(given, 2)));
    return made(given, issuing.certificate());
}

int certify_responder(const Given& given)
{
    const auto responder = files(given, 1);
    const std::chrono::days life(counted(given.words[5], most_days, "days"));
    ca::certify_responder(responder, authority(given, 3, life), signer(files(given, 2)));
    return made(given, responder.certificate());
}

int register_ca_key(const Given& given)
{
    const auto purpose = named<CaKeyPurpose>(given.words[0], "purpose");
    const auto certificate = crypto::read_key_file(given.words[1]);
    const auto place = given.words.size() > 2 ? given.words[2] : std::string();
    auto store = opened(given.config);
    const auto now = SystemClock().now();
    const auto key = store.transact(
        [&](Unit& unit) { return deeds::register_ca_key(unit, purpose, certificate, place, now); });
    given.out << key.id << '\n';
    return 0;
}

int retire_ca_key(const Given& given)
{
    const auto id = whole_number<std::int64_t>(given.words[0]);
    if (!id)
        return misused;
    auto store = opened(given.config);
    const auto now = SystemClock().now();
    store.transact([&](Unit& unit) { deeds::retire_ca_key(unit, *id, now); });
    given.out << "key " << *id << " signs no certificate any more\n";
    return 0;
}

int list_ca_keys(const Given& given)
{
    auto store = opened(given.config);
    for (const auto& key : store.read([](Unit& unit) { return unit.ca_keys().all(); }))
        given.out << key.id << '\t' << word(key.purpose) << '\t' << word(key.algorithm) << '\t' << word(key.state)
                  << "\tuntil " << log_text(key.valid_until) << '\t' << key.subject << '\t'
                  << (key.place.empty() ? "not with us" : key.place) << '\n';
    return 0;
}

}
