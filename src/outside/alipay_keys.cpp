// Certificates are changed every few years: a handful is all that there can be.
#include "outside/alipay_keys.hpp"

#include "outside/alipay_certificates.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr std::size_t most_learnt = 8;

void check(const AlipayKeyFiles& files)
{
    if (files.certificate.empty() && files.root_certificates.empty()) {
        if (files.public_key.empty())
            throw std::runtime_error("'alipay_public_key_file' is missing; in certificate mode 'alipay_cert_file' and "
                                     "'alipay_root_cert_file'");
        return;
    }
    if (!files.public_key.empty())
        throw std::runtime_error("'alipay_public_key_file' is for key mode, 'alipay_cert_file' and "
                                 "'alipay_root_cert_file' are for certificate mode: give what the app has");
    for (const auto& [name, file] : {std::pair("alipay_cert_file", files.certificate),
                                     std::pair("alipay_root_cert_file", files.root_certificates)})
        if (file.empty())
            throw std::runtime_error(std::string("'") + name
                                     + "' is missing: certificate mode takes "
                                       "'alipay_cert_file' and 'alipay_root_cert_file'");
}

}

AlipayKeys::AlipayKeys(const AlipayKeyFiles& files, const Clock& clock, CertificateStore* fetched)
    : clock_(clock), fetched_(fetched)
{
    check(files);
    if (!files.public_key.empty()) {
        on_file_ = Known{{}, crypto::PublicKey::from_file(files.public_key)};
        return;
    }
    file_ = crypto::Certificate::from_file(files.certificate);
    on_file_ = Known{alipay_number(file_.front()), file_.front().public_key()};
    roots_ = crypto::Certificate::from_file(files.root_certificates);
    if (root_number().empty())
        throw std::runtime_error(files.root_certificates + ": there is no certificate in it that is signed by RSA");
}

std::optional<crypto::PublicKey> AlipayKeys::find(const std::string& number) const
{
    if (!is_certificate_mode())
        return on_file_->key;
    if (!is_alipay_number(number))
        return std::nullopt;
    if (auto key = known(number))
        return key;
    const auto pem = fetched_ ? fetched_->load(number) : std::nullopt;
    return pem ? take_in(number, *pem) : std::nullopt;
}

std::optional<crypto::PublicKey> AlipayKeys::learn(const std::string& number, const std::string& pem) const
{
    auto key = take_in(number, pem);
    if (key && fetched_)
        fetched_->save(number, pem);
    return key;
}

std::string AlipayKeys::root_number() const { return alipay_root_number(roots_); }

std::optional<crypto::PublicKey> AlipayKeys::known(const std::string& number) const
{
    if (number == on_file_->number)
        return on_file_->key;
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(learnt_, number, &Known::number);
    return found == learnt_.end() ? std::nullopt : std::optional(found->key);
}

std::optional<crypto::PublicKey> AlipayKeys::take_in(const std::string& number, const std::string& pem) const
{
    try {
        auto chain = crypto::Certificate::all_in(pem);
        chain.insert(chain.end(), file_.begin(), file_.end());
        if (alipay_number(chain.front()) != number || !crypto::leads_to(chain, roots_, clock_.now()))
            return std::nullopt;
        auto key = chain.front().public_key();
        const std::scoped_lock lock(mutex_);
        learnt_.push_front({number, key});
        if (learnt_.size() > most_learnt)
            learnt_.pop_back();
        return key;
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

}
