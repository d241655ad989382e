// Questions over HTTP (RFC 6960 appendix A), answered by a signature made for each.
#pragma once

#include "ocsp/responders.hpp"
#include "ocsp/tally.hpp"
#include "web/fcgi.hpp"

#include <string>

namespace cakey::ocsp {

// One a thread. `path`: what stands before the question in the address, "/ocsp"; "" for nothing.
class Asked : public web::Handler {
public:
    Asked(const std::string& database, const Responders& responders, const Clock& clock, std::string path,
          Tally& tally);

    web::Response handle(web::Request& request) override;

private:
    std::string answer(const std::string& der);
    std::string sign(const Responder& responder, const ca::StatusRequest& question, const KnownStatus& known);

    Store store_;
    const Responders& responders_;
    const Clock& clock_;
    const std::string path_;
    Tally& tally_;
};

}
