// Which lines, which gaps; then one row.
#include "deeds/audit_seals.hpp"

#include "base/encodings.hpp"
#include "base/numbers.hpp"
#include "crypto/digests.hpp"
#include "crypto/files.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace cakey::deeds {

namespace {

IdSet ids_in(const std::string& text)
{
    auto ids = IdSet::parse(text);
    if (!ids)
        throw std::runtime_error("a seal of the audit log cannot be read: cakeyctl audit verify says which");
    return *std::move(ids);
}

// Lines whose transactions committed later than others.
std::vector<WrittenLine> found_in(AuditSeals seals, const IdSet& open)
{
    std::vector<WrittenLine> found;
    for (const auto& [first, last] : open.ranges()) {
        const auto room = AuditSeal::most_lines - static_cast<int>(found.size());
        for (auto& line : seals.lines_between(first, last, room))
            found.push_back(std::move(line));
        if (static_cast<int>(found.size()) == AuditSeal::most_lines)
            break;
    }
    return found;
}

}

AuditKeys read_audit_keys(const std::string& file) { return crypto::read_seal_keys(file); }

std::string digest_of(const WrittenLine& line)
{
    return crypto::sha256(canonical(line)).substr(0, AuditSeal::digest_size);
}

std::optional<std::string> hmac_of(const AuditSeal& seal, const std::string& before, const AuditKeys& keys)
{
    const auto key = std::ranges::find(keys, seal.key, [](const auto& one) { return std::int64_t{one.number}; });
    return key == keys.end() ? std::nullopt : std::optional(crypto::hmac_sha256(key->bytes, canonical(seal, before)));
}

std::optional<AuditSeal> seal_lines(Unit& unit, const AuditKeys& keys, Instant now)
{
    auto seals = unit.audit_seals();
    if (!seals.take_turn())
        return std::nullopt;
    const auto last = seals.newest().value_or(AuditSeal());
    auto open = ids_in(last.open);  // what stood open, and then what still does
    IdSet gaps;                     // that nobody has seen before

    // Asked before the lines are read: what was over then is among them, or never will be.
    const bool settled = seals.are_over_before(last.horizon);
    auto lines = found_in(seals, open);
    const auto above = seals.lines_above(last.highest, AuditSeal::most_lines - static_cast<int>(lines.size()));
    lines.insert(lines.end(), above.begin(), above.end());

    AuditSeal seal{.number = last.number + 1, .sealed_at = now, .highest = last.highest, .horizon = last.horizon};
    IdSet ids;
    for (const auto& line : lines) {
        ids.add(line.id);
        open.remove(line.id);
        seal.digests += digest_of(line);
        if (line.id > seal.highest) {
            if (line.id > seal.highest + 1)
                gaps.add(seal.highest + 1, line.id - 1);
            seal.highest = line.id;
        }
    }
    // A full seal has not looked into all that was open.
    if (!seal.is_full() && settled)
        open = IdSet();
    // Whoever drew one of these numbers has begun. (A transaction that writes nothing but the line gets its own number a
    // moment after it drew the line's; that moment would have to last until the next seal.)
    if (!gaps.empty())
        seal.horizon = seals.this_transaction();
    for (const auto& [first_missing, last_missing] : gaps.ranges())
        open.add(first_missing, last_missing);
    seal.ids = ids.text();
    seal.open = open.text();
    if (ids.empty() && seal.open == last.open)
        return std::nullopt;

    seal.key = keys.front().number;
    seal.hmac = hmac_of(seal, last.hmac, keys).value();
    seals.add(seal);
    return seal;
}

bool export_head(const AuditSeal& seal, const std::string& directory, Instant now)
{
    const auto path = std::filesystem::path(directory) / ("cakey-audit-" + date_text(china_date(now)) + ".head");
    if (std::filesystem::exists(path))
        return false;
    crypto::write_new_file(path.string(),
                           std::to_string(seal.number) + ' ' + hex(seal.hmac) + ' ' + china_iso(seal.sealed_at) + '\n');
    return true;
}

std::optional<std::vector<AuditHead>> parse_heads(const std::string& text)
{
    std::vector<AuditHead> heads;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string number, hmac, sealed_at, more;
        words >> number >> hmac >> sealed_at >> more;
        const auto counted = whole_number<std::int64_t>(number);
        const auto bytes = from_hex(hmac);
        if (!counted || *counted < 1 || !bytes || bytes->size() != 32 || sealed_at.empty() || !more.empty())
            return std::nullopt;
        heads.push_back({*counted, *bytes});
    }
    return heads.empty() ? std::nullopt : std::optional(std::move(heads));
}

}
