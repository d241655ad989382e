// Failures, times, numbers and names.
#include "ca/openssl.hpp"

#include <chrono>

namespace cakey::ca {

namespace {

using namespace std::chrono;

const char* reason_of(unsigned long error)
{
    const char* const reason = ERR_reason_error_string(error);
    return reason ? reason : "no reason given";
}

}

void fail(const char* what)
{
    const std::string why = reason_of(ERR_peek_last_error());
    ERR_clear_error();
    throw std::runtime_error(std::string(what) + ": " + why);
}

Owned<X509> certificate_in(std::string_view der)
{
    return must(decoded(d2i_X509, der), "a certificate cannot be read");
}

std::shared_ptr<X509> issuer_in(std::string_view der)
{
    struct Read {
        std::string der;
        std::shared_ptr<X509> certificate;
    };
    thread_local Read last;
    if (!last.certificate || last.der != der)
        last = {std::string(der), certificate_in(der)};
    return last.certificate;
}

Owned<ASN1_TIME> time_of(Instant at)
{
    return must(Owned<ASN1_TIME>(ASN1_TIME_set(nullptr, floor<seconds>(at).time_since_epoch().count())));
}

Owned<ASN1_INTEGER> number_of(const std::string& serial)
{
    BIGNUM* read = nullptr;
    const int digits = BN_hex2bn(&read, serial.c_str());
    const Owned<BIGNUM> number(read);
    if (digits == 0 || static_cast<std::size_t>(digits) != serial.size() || BN_is_negative(number.get()))
        throw std::runtime_error("a serial number is hexadecimal");
    return must(Owned<ASN1_INTEGER>(BN_to_ASN1_INTEGER(number.get(), nullptr)));
}

std::string serial_of(const ASN1_INTEGER* number)
{
    const auto value = must(Owned<BIGNUM>(ASN1_INTEGER_to_BN(number, nullptr)));
    char* const digits = must(BN_bn2hex(value.get()));
    std::string text = digits;
    OPENSSL_free(digits);
    return text;
}

std::string text_of(const X509_NAME* name)
{
    const auto text = must(Owned<BIO>(BIO_new(BIO_s_mem())));
    if (X509_NAME_print_ex(text.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) < 0)
        fail("a name cannot be read");
    char* bytes = nullptr;
    const auto size = BIO_get_mem_data(text.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

}
