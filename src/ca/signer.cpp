// Signing by X509_sign_ctx(), and the second look at what it did.
#include "ca/signer.hpp"

#include "ca/certificate.hpp"
#include "ca/keys.hpp"
#include "ca/signatures.hpp"
#include "crypto/files.hpp"

#include <stdexcept>
#include <utility>

namespace cakey::ca {

namespace {

std::string certificate_from(const std::string& file)
{
    auto certificate = as_der(crypto::read_key_file(file));
    if (!certificate)
        throw std::runtime_error(file + " is no certificate");
    return std::move(*certificate);
}

}

Signer Signer::from_files(const std::string& certificate_file, const std::string& key_file)
{
    auto certificate = certificate_from(certificate_file);
    try {
        return {std::move(certificate), private_key_in(crypto::read_private_file(key_file))};
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(key_file + ": " + error.what());
    }
}

Signer Signer::from_token(const std::string& certificate_file, const Token& token)
{
    return {certificate_from(certificate_file), key_in(token)};
}

Signer Signer::at(std::string certificate, const std::string& place, const CaSettings& settings)
{
    if (!is_in_token(place))
        return {std::move(certificate), private_key_in(crypto::read_private_file(place))};
    if (settings.pkcs11_module.empty() || settings.pkcs11_pin_file.empty())
        throw std::runtime_error("'ca_pkcs11_module' and 'ca_pkcs11_pin_file' say how to reach a token");
    return {std::move(certificate), key_in({settings.pkcs11_module, place, settings.pkcs11_pin_file})};
}

Signer::Signer(std::string certificate, std::shared_ptr<evp_pkey_st> key)
    : certificate_(std::move(certificate)), x509_(certificate_in(certificate_)), key_(std::move(key))
{
    if (!is_signed_by(public_key(), signed_request(key_.get())))
        throw std::runtime_error("the key is not that of the certificate of " + text_of(X509_get_subject_name(x509())));
}

std::string Signer::sign(std::string_view intent) const
{
    const auto draft = certificate_in(intent);
    if (X509_NAME_cmp(X509_get_issuer_name(draft.get()), X509_get_subject_name(x509())) != 0)
        throw std::runtime_error("a certificate was to be signed that names another issuer");
    if (X509_check_ca(draft.get()) != 0)
        throw std::runtime_error("an intent is a company's certificate, and no authority's");
    const Signing signing(key());
    if (X509_sign_ctx(draft.get(), signing.context()) <= 0)
        fail("a certificate cannot be signed");
    auto certificate = encoded(i2d_X509, draft.get());
    if (signed_part(intent).empty() || signed_part(certificate) != signed_part(intent))
        throw std::runtime_error("what was signed is not the certificate that was meant");
    if (!is_signed_by(public_key(), certificate))
        throw std::runtime_error("a certificate was signed by another key than its issuer's");
    return certificate;
}

evp_pkey_st* Signer::public_key() const
{
    return must(X509_get0_pubkey(x509()), "the key of a certificate authority cannot be read");
}

}
