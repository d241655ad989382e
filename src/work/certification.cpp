// Asked for, waited for, taken in. That it is asked is stored before; found asked by whoever did not ask, it is lost.
#include "work/certification.hpp"

#include "deeds/certificate_answers.hpp"
#include "domain/outbox_answer.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace cakey::work {

namespace {

constexpr std::chrono::seconds longest_asking{90};  // a request, its confirmation, and a little
constexpr std::chrono::seconds between_looks{5};
constexpr std::string_view asked = "asked";
// With these it certainly did nothing, and may be asked under the same number.
constexpr std::array<std::string_view, 2> nothing_done{"unreachable", "busy"};

std::string why(const OutboxItem& item, const std::string& code)
{
    const auto words = answer_text(item.kind, code);
    return words.empty() ? "签发系统答复：" + code : std::string(words);
}

}

// What the authority is asked for, and what was wrong with what it made.
struct Certification::Wish {
    CertificateIntent intent;
    CertificateState state = CertificateState::prepared;
    std::shared_ptr<std::optional<CertificateFlaw>> flaw;
};

Certification::Wish Certification::read(const OutboxItem& item)
{
    const auto now = clock_.now();
    return store_.read([&](Unit& unit) {
        auto certificate = unit.certificates().at(item.subject_id);
        const auto key = unit.certificate_keys().at(certificate.key_id());
        auto flaw = std::make_shared<std::optional<CertificateFlaw>>();
        const auto ends = deeds::predecessor_end(unit, certificate);
        const auto accepts = [=](const std::string& content) {
            const auto made = deeds::issued_in(content);
            if (made)
                *flaw = certificate.flaw(*made, key.hash, ends, now);
            return made && !*flaw;
        };
        return Wish{{.transaction_id = certificate.transaction_id(),
                     .public_key = key.public_key,
                     .subject = certificate.subject(),
                     .content = {},
                     .request = certificate.request(),
                     .accepts = accepts},
                    certificate.state(),
                    flaw};
    });
}

Progress Certification::carry_out(OutboxItem& item)
{
    const auto state = store_.read([&](Unit& unit) { return unit.certificates().at(item.subject_id).state(); });
    if (state == CertificateState::prepared)
        return ask(item);
    if (state == CertificateState::signing)
        return std::ranges::find(nothing_done, item.code) != nothing_done.end() ? ask(item) : look(item);
    if (state == CertificateState::unknown)
        return Progress::stuck(item.code);
    return Progress::done();
}

Progress Certification::ask(OutboxItem& item)
{
    const auto wish = read(item);
    begin(item);
    const auto answer = authority_.issue(wish.intent);
    return hear(item, answer, *wish.flaw);
}

Progress Certification::look(const OutboxItem& item)
{
    const auto wish = read(item);
    const auto answer = authority_.look(wish.intent);
    return hear(item, answer, *wish.flaw);
}

Progress Certification::hear(const OutboxItem& item, const Answer<std::string>& answer,
                             std::optional<CertificateFlaw> flaw)
{
    const auto id = item.subject_id;
    const auto now = clock_.now();
    switch (answer.heard) {
    case Heard::done:
        return Progress::done().storing(
            [id, now, content = answer.value](Unit& unit) { deeds::take_certificate(unit, id, content, now); });
    case Heard::refused:
        return Progress::done(answer.code).storing([id, now, said = why(item, answer.code)](Unit& unit) {
            deeds::take_refusal(unit, id, said, now);
        });
    case Heard::later:
        return answer.code == "waiting" ? Progress::watch(between_looks, answer.code) : Progress::retry(answer);
    case Heard::unknown:
        break;
    }
    auto said = why(item, answer.code);
    if (flaw)
        said += std::string(label(*flaw));
    return Progress::stuck(answer).storing([id, now, said](Unit& unit) { deeds::lose_answer(unit, id, said, now); });
}

// Who lost the item to another worker goes no further than this.
void Certification::begin(OutboxItem& item)
{
    const auto now = clock_.now();
    item.taken_until = store_.transact([&](Unit& unit) {
        deeds::ask_authority(unit, item.subject_id, now);
        return unit.outbox().keep(item, now, longest_asking, std::string(asked));
    });
}

}
