// Questions over HTTP (RFC 6960 appendix A), answered by a signature made for each.
#pragma once

#include "ocsp/responders.hpp"
#include "web/fcgi.hpp"

#include <string>

namespace cakey::ocsp {

// One a thread. `path`: what stands before the question in the address, "/ocsp"; "" for nothing.
class Asked : public web::Handler {
public:
    Asked(const std::string& database, const Responders& responders, const Clock& clock, std::string path);

    web::Response handle(web::Request& request) override;

private:
    std::string answer(const std::string& der);

    Store store_;
    const Responders& responders_;
    const Clock& clock_;
    const std::string path_;
};

}
