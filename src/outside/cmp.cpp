// Addresses, secrets, and the transactions that are waited for.
#include "outside/cmp.hpp"

#include "ca/certificate.hpp"
#include "crypto/files.hpp"
#include "crypto/tokens.hpp"
#include "outside/wording.hpp"

#include <utility>

namespace cakey::outside {

namespace {

constexpr std::size_t most_answer = 256 << 10;

ca::CmpAccess access_of(const CmpSettings& settings)
{
    ca::CmpAccess access;
    access.recipient = settings.recipient;
    if (!settings.reference.empty()) {
        access.reference = settings.reference;
        access.secret = crypto::read_secret(settings.secret_file);
        if (access.secret.empty())
            throw std::runtime_error(settings.secret_file + " is empty");
    } else {
        access.certificate = crypto::read_key_file(settings.certificate_file);
        access.private_key = crypto::read_private_file(settings.private_key_file);
    }
    access.trust = ca::trust_in(crypto::read_key_file(settings.authorities_file));
    if (access.trust.roots.empty())
        throw std::runtime_error(settings.authorities_file + " has no root certificate");
    return access;
}

}

CmpAuthority::CmpAuthority(const CmpSettings& settings, const Clock& clock)
    : clock_(clock),
      settings_(settings),
      access_(access_of(settings)),
      http_({.ca_file = settings.ca_file,
             .connect_timeout = settings.connect_timeout,
             .total_timeout = settings.total_timeout,
             .most_bytes = most_answer,
             .keeps_connections = false})
{
    if (https_host(settings.url).empty())
        throw std::runtime_error("'cmp_url' is no https address");
    ca::CmpTransaction tried(access_, crypto::random_hex(), {});
}

ca::CmpTransaction CmpAuthority::transaction(const std::string& id)
{
    return ca::CmpTransaction(access_, id, [this](const std::string& message) {
        auto answer = http_.post(settings_.url, {"Content-Type: application/pkixcmp", "Expect:"}, message);
        ca::CmpReply reply{.sent = answer.sent, .message = {}, .failure = answer.failure};
        // An answer of 4xx or 5xx may have a message, too (RFC 6712 section 3.4).
        if (answer.heard && answer.header("content-type").starts_with("application/pkixcmp"))
            reply.message = std::move(answer.body);
        else if (answer.heard)
            reply.failure = "HTTP " + std::to_string(answer.status);
        return reply;
    });
}

Answer<std::string> CmpAuthority::issue(const CertificateIntent& intent)
{
    const auto now = clock_.now();
    return go_on(std::unique_ptr<Asked>(new Asked{transaction(intent.transaction_id), now, now}), intent);
}

Answer<std::string> CmpAuthority::look(const CertificateIntent& intent)
{
    const auto now = clock_.now();
    std::unique_ptr<Asked> asked;
    {
        const std::scoped_lock lock(mutex_);
        if (const auto found = waiting_.find(intent.transaction_id); found != waiting_.end()) {
            if (now < found->second->again)
                return {Heard::later, {}, "waiting", {}};
            asked = std::move(found->second);
            waiting_.erase(found);
        }
    }
    if (!asked || now > asked->at + std::chrono::minutes(settings_.wait_minutes))
        return {Heard::unknown, {}, asked ? "waited" : "lost", {}};
    return go_on(std::move(asked), intent);
}

Answer<std::string> CmpAuthority::go_on(std::unique_ptr<Asked> asked, const CertificateIntent& intent)
{
    const auto now = clock_.now();
    auto answer = asked->transaction.request(intent.request, intent.accepts, now);
    answer.text = for_log(answer.text);
    if (answer.heard == Heard::later && answer.code == "waiting") {
        asked->again = now + asked->transaction.wait();
        const std::scoped_lock lock(mutex_);
        waiting_.insert_or_assign(intent.transaction_id, std::move(asked));
    }
    return answer;
}

Answer<Nothing> CmpAuthority::revoke(const std::string& certificate, RevocationReason reason)
{
    auto answer = transaction(crypto::random_hex()).revoke(certificate, reason);
    answer.text = for_log(answer.text);
    return answer;
}

}
