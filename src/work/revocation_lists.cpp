// The row first, then the file: after a death between the two the next round finds a file that is older than its row.
#include "work/revocation_lists.hpp"

#include "ca/certificate.hpp"
#include "ca/public_files.hpp"
#include "ca/revocation_list.hpp"
#include "work/rounds.hpp"

#include <exception>
#include <utility>

namespace cakey::work {

RevocationLists::RevocationLists(Store& store, const Clock& clock, Issuers issuers, std::string directory, Note note)
    : store_(store),
      clock_(clock),
      issuers_(std::move(issuers)),
      directory_(std::move(directory)),
      note_(std::move(note))
{
}

void RevocationLists::run(std::stop_token stop)
{
    go_rounds(stop, between_rounds, [&] { step(); });
}

void RevocationLists::step()
{
    for (const auto& issuer : issuers_())
        try {
            attempt(issuer);
        } catch (const std::exception& error) {
            note_("crl_failed", error.what());
        }
}

void RevocationLists::attempt(const ca::Signer& issuer)
{
    const auto name = ca::read_certificate(issuer.certificate())->subject;
    const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now());
    std::optional<CrlMark> newest;
    bool unpublished = false;
    store_.read([&](Unit& unit) {
        newest = unit.crls().newest(name);
        unpublished = unit.crls().has_unpublished(name);
    });
    if (!newest || unpublished || newest->this_update + crl_renewal <= now)
        newest = sign_next(issuer, name, newest, now);
    if (newest->number == put_[name])
        return;
    put(issuer, store_.read([&](Unit& unit) { return unit.crls().numbered(name, newest->number); }));
    put_[name] = newest->number;
}

CrlMark RevocationLists::sign_next(const ca::Signer& issuer, const std::string& name,
                                   const std::optional<CrlMark>& newest, Instant now)
{
    const auto shown_at = newest ? newest->this_update : Instant();
    const auto entries = store_.read([&](Unit& unit) { return unit.crls().entries(name, shown_at); });
    ca::RevocationList list{.number = newest ? static_cast<std::uint64_t>(newest->number) + 1 : 1,
                            .this_update = now,
                            .next_update = now + crl_life};
    std::vector<std::int64_t> published;
    for (const auto& entry : entries) {
        list.revoked.push_back({entry.serial, entry.revoked_at, entry.reason});
        if (entry.unpublished)
            published.push_back(*entry.unpublished);
    }
    const Crl signed_list{.issuer = name,
                          .number = static_cast<std::int64_t>(list.number),
                          .this_update = list.this_update,
                          .next_update = list.next_update,
                          .content = ca::sign(list, issuer)};
    store_.transact([&](Unit& unit) {
        auto crl = signed_list;
        unit.crls().add(crl, published);
    });
    note_("crl_signed", std::to_string(signed_list.number) + " with " + std::to_string(list.revoked.size()));
    return {signed_list.number, signed_list.this_update};
}

void RevocationLists::put(const ca::Signer& issuer, const Crl& crl)
{
    const auto name = directory_ + '/' + ca::public_name(issuer.certificate());
    ca::put_public_file(name + ".crl", crl.content);
    ca::put_public_file(name + ".crt", issuer.certificate());
}

}
