// A request that cannot be served as it was sent: a status between 400 and 499, and why, for the log.
#pragma once

#include <stdexcept>
#include <string>

namespace cakey::web {

// The router answers it with the fault page of that status. `why` goes to the log, never to the visitor,
// and quotes nothing of what was sent.
class BadRequest : public std::runtime_error {
public:
    BadRequest(int status, const std::string& why) : std::runtime_error(why), status_(status) {}

    int status() const { return status_; }

private:
    int status_;
};

}
