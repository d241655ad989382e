// OCSP requests: in the path of a GET, and as the body of a POST.
#include "ca/status_request.hpp"

#include "base/encodings.hpp"
#include "ca/der.hpp"
#include "ca/openssl.hpp"
#include "fuzz/target.hpp"

#include <string>

namespace cakey::fuzz {

namespace {

using namespace ca;

void must_be_whole(const StatusRequest& request)
{
    must(request.nonce.size() <= 128, "a nonce is bounded");
    must(!request.serial.empty() && request.serial.find_first_not_of("-0123456789ABCDEF") == std::string::npos,
         "a serial number is upper-case hex");
    must(first_element(request.certificate_id) == request.certificate_id, "an id is one element");
    must(decoded(d2i_OCSP_CERTID, request.certificate_id) != nullptr, "an id is one that OpenSSL reads");
}

}

void feed(std::string_view input)
{
    if (const auto request = read_status_request(input)) {
        must_be_whole(*request);
        must(status_request_in(percent_encoded(base64(input))) == input, "a body is a path, too");
    }
    if (const auto der = status_request_in(input))
        read_status_request(*der);
    must(ERR_peek_error() == 0, "no failure is left for the next reader");
}

}
