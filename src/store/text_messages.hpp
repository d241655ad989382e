// Text messages in the database.
#pragma once

#include "domain/ids.hpp"
#include "domain/text_message.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class TextMessages {
public:
    explicit TextMessages(Link& link) : link_(link) {}

    void add(TextMessage& message, std::chrono::milliseconds later = {});  // and the outbox item that sends it then
    // The same work, but nothing comes of it: where the time it takes must not tell whether there is somebody to send to.
    void rehearse(TextMessage message, std::chrono::milliseconds later);
    TextMessage at(std::int64_t id);
    std::optional<TextMessage> find(std::int64_t id);  // nothing when it has been cleared away
    std::vector<TextMessage> find(const std::vector<std::int64_t>& ids);  // those of them that there still are
    std::optional<TextMessage> called(const std::string& out_id);  // as the provider knows it
    void save(TextMessage& message);
    // Whether the last message to that mobile, of those that its carrier has told us of, did not arrive.
    bool is_unreached(const std::string& mobile);
    // The provider has taken it: what the carrier makes of it is asked for, `later` from now.
    void await_receipt(const TextMessage& message, Instant now, std::chrono::milliseconds later);

private:
    Link& link_;
};

}
