// Secrets sent by SMS, in the database.
#pragma once

#include "domain/text_code.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class TextCodes {
public:
    explicit TextCodes(Link& link) : link_(link) {}

    // Others that send to that number wait until the transaction ends: of two at once the second sees the first.
    void lock(const std::string& mobile);
    void add(TextCode& code);
    // The newest one to that number, whoever asked for it, whether still open or not.
    std::optional<TextCode> newest(const std::string& mobile, TextPurpose purpose);
    // The newest one that this browser asked for; locked until the transaction ends, so that tries are counted one by
    // one.
    std::optional<TextCode> newest_by(const std::string& browser, const std::string& mobile, TextPurpose purpose);
    // Of that company's, likewise: two companies may have the same number.
    std::optional<TextCode> newest_by(const std::string& browser, CompanyId company, const std::string& mobile,
                                      TextPurpose purpose);
    // The same secret for other browsers, itself too.
    std::vector<TextCode> shared(const TextCode& code);
    void save(TextCode& code);
    int sent_to(const std::string& mobile, Instant since);
    // When codes to that number were asked for, oldest first; without one-time passwords.
    std::vector<Instant> codes_to(const std::string& mobile, Instant since);
    int sent_from(const std::string& address, Instant since);
    int sent_from_wider(const std::string& network, Instant since);
    int sent(Instant since);  // to anybody
    int sent_for(CompanyId company, TextPurpose purpose, Instant since);
    int remove_dead(Instant now);  // a day after their end: the caps count them until then

private:
    Link& link_;
};

}
