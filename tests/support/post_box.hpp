// A place on loopback that takes one HTTP POST after the other, as a notify_url does.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cakey::support {

class PostBox {
public:
    PostBox();
    PostBox(const PostBox&) = delete;
    PostBox& operator=(const PostBox&) = delete;
    ~PostBox();

    std::string url() const;

    // Waits for the next POST, answers `success`, gives its decoded form fields. Throws when none comes in 20 s.
    std::vector<std::pair<std::string, std::string>> next();

private:
    int listener_ = -1;
    int port_ = 0;
};

}
