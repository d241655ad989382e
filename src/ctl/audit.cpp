// Seal by seal, each beside its stretch of the table.
#include "ctl/audit.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <ostream>
#include <set>

namespace cakey::ctl {

namespace {

constexpr int at_once = 2000;
constexpr int most_told = 1000;
// Longer than any transaction takes, and than clocks differ.
constexpr std::chrono::hours slack{1};
constexpr auto least_id = std::numeric_limits<std::int64_t>::min();

std::string day_of(Instant at) { return date_text(china_date(at)); }

class Inspection {
public:
    Inspection(Store& store, const deeds::AuditKeys& keys, const std::vector<deeds::AuditHead>& heads,
               std::ostream& out)
        : store_(store), keys_(keys), out_(out)
    {
        for (const auto& head : heads)
            heads_.emplace(head.number, head.hmac);
    }

    Verdict run(Instant now)
    {
        each_line(least_id, 0, [&](const WrittenLine& line) { added(line); });
        while (true) {
            const auto seals = store_.read([&](Unit& unit) { return unit.audit_seals().after(last_.number, 20); });
            for (const auto& seal : seals)
                look_at(seal);
            if (seals.empty())
                break;
        }
        for (const auto& [number, hmac] : heads_)
            tell("seal " + std::to_string(number) + " was there, and is missing: the end of the log was cut off");
        look_at_the_rest(now);
        if (differing_ > most_told)
            out_ << "... " << differing_ - most_told << " more\n";
        out_ << last_.number << " seals, " << sealed_ << " lines: " << differing_ << " differences, " << unchecked_
             << " not checked\n";
        return differing_ > 0 ? Verdict::differs : unchecked_ > 0 ? Verdict::not_checked : Verdict::right;
    }

private:
    void tell(const std::string& what)
    {
        if (++differing_ <= most_told)
            out_ << what << '\n';
    }

    void added(const WrittenLine& line)
    {
        tell("line " + std::to_string(line.id) + " of " + day_of(line.at) + " was added");
    }

    void each_line(std::int64_t first, std::int64_t last, const std::function<void(const WrittenLine&)>& look)
    {
        for (auto next = first; next <= last;) {
            const auto lines = store_.read(
                [&](Unit& unit) { return unit.audit_seals().lines_between(next, last, at_once); });
            std::ranges::for_each(lines, look);
            if (lines.size() < at_once || lines.back().id == last)
                return;
            next = lines.back().id + 1;
        }
    }

    void look_at(const AuditSeal& seal)
    {
        const auto name = "seal " + std::to_string(seal.number) + " of " + day_of(seal.sealed_at);
        const bool follows = seal.number == last_.number + 1;
        if (!follows)
            tell("seals " + std::to_string(last_.number + 1) + " to " + std::to_string(seal.number - 1)
                 + " are missing");
        if (const auto hmac = deeds::hmac_of(seal, last_.hmac, keys_); !hmac) {
            ++unchecked_;
            out_ << name << ": there is no key " << seal.key << '\n';
        } else if (follows && *hmac != seal.hmac) {
            tell(name + " was changed");
        }
        if (const auto head = heads_.extract(seal.number); head && head.mapped() != seal.hmac)
            tell(name + " is another one than was carried away");
        look_at_lines(seal, name);
        if (!seal.is_full())
            drained_at_ = seal.sealed_at;
        last_ = seal;
    }

    void look_at_lines(const AuditSeal& seal, const std::string& name)
    {
        const auto ids = IdSet::parse(seal.ids), open = IdSet::parse(seal.open);
        if (!ids || !open || seal.highest < last_.highest
            || seal.digests.size() != ids->count() * AuditSeal::digest_size) {
            tell(name + " cannot be read");
            return;
        }
        auto covered = covered_by(*ids, seal);
        // Lines that came late, and then all above those of the seal before.
        for (const auto& [id, digest] : covered) {
            if (id > last_.highest)
                break;
            late_.erase(id);
            each_line(id, id, [&](const WrittenLine& line) { compare(line, covered); });
        }
        each_line(last_.highest + 1, seal.highest, [&](const WrittenLine& line) {
            if (covered.contains(line.id))
                compare(line, covered);
            else if (open->contains(line.id))
                late_.insert(line.id);
            else
                added(line);
        });
        sealed_ += ids->count();
        for (const auto& [id, digest] : covered)
            if (!digest.empty())
                tell("line " + std::to_string(id) + ", sealed on " + day_of(seal.sealed_at) + ", is missing");
        std::erase_if(late_, [&](std::int64_t id) {
            if (open->contains(id))
                return false;
            each_line(id, id, [&](const WrittenLine& line) { added(line); });
            return true;
        });
    }

    using Covered = std::map<std::int64_t, std::string_view>;  // from the line to its digest; empty: it was seen

    static Covered covered_by(const IdSet& ids, const AuditSeal& seal)
    {
        Covered covered;
        auto digests = std::string_view(seal.digests);
        for (const auto& [first, last] : ids.ranges())
            for (auto id = first; id <= last; ++id, digests.remove_prefix(AuditSeal::digest_size))
                covered.emplace_hint(covered.end(), id, digests.substr(0, AuditSeal::digest_size));
        return covered;
    }

    void compare(const WrittenLine& line, Covered& covered)
    {
        auto& digest = covered.at(line.id);
        if (deeds::digest_of(line) != digest)
            tell("line " + std::to_string(line.id) + " of " + day_of(line.at) + " was changed");
        else if (drained_at_ && line.at < *drained_at_ - slack)
            tell("line " + std::to_string(line.id) + " of " + day_of(line.at)
                 + " was added: all lines of that day were "
                   "sealed by "
                 + china_text(*drained_at_));
        digest = {};
    }

    // Above the last seal.
    void look_at_the_rest(Instant now)
    {
        const auto lines = store_.read(
            [&](Unit& unit) { return unit.audit_seals().lines_above(last_.highest, at_once); });
        if (lines.empty())
            return;
        const bool all = lines.size() < at_once;
        out_ << (all ? "" : "more than ") << lines.size() << " lines are not sealed yet\n";
        if (std::ranges::any_of(lines, [&](const auto& line) { return line.at < now - slack; })) {
            ++unchecked_;
            out_ << "some of them for more than an hour: does cakey-worker run?\n";
        }
    }

    Store& store_;
    const deeds::AuditKeys& keys_;
    std::ostream& out_;
    std::map<std::int64_t, std::string> heads_;  // not come by yet
    AuditSeal last_;
    std::optional<Instant> drained_at_;  // when a seal left nothing unsealed
    std::set<std::int64_t> late_;        // lines of open gaps: a later seal has them
    std::uint64_t sealed_ = 0;
    int differing_ = 0;
    int unchecked_ = 0;
};

}

Verdict verify_audit(Store& store, const deeds::AuditKeys& keys, const std::vector<deeds::AuditHead>& heads,
                     std::ostream& out, Instant now)
{
    return Inspection(store, keys, heads, out).run(now);
}

}
