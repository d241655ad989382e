// 「请先验证」: before money, names and accounts change, whoever sits at an open browser proves to be its owner, by a
// security key, or a one-time code where there is none.
#pragma once

#include "crypto/timed_tokens.hpp"
#include "deeds/confirmations.hpp"
#include "pages/frame/handler.hpp"

#include <optional>

namespace cakey::pages::desk {

// What was typed goes along in the page's form, which is sent to where it was going; of files a page can only ask again.
class Confirmation : public Handler {
public:
    explicit Confirmation(const Means& means);

    // Nothing when the session is confirmed, or is by what this form brings: then its page may go on. Else the answer.
    std::optional<web::Response> ask(const web::Request& request, const StaffPerson& who) const;

private:
    // What the account proves itself by.
    struct Holder {
        Staff staff;
        bool has_key = false;
    };

    std::optional<deeds::FactorProof> proof_in(const web::Request& request, const Holder& holder) const;
    std::optional<web::Response> try_it(const web::Request& request, const StaffPerson& who,
                                        const Holder& holder) const;
    web::Response page(const web::Request& request, const StaffPerson& who, const Holder& holder, const Form& form,
                       int status) const;
    web::Response end(const web::Request& request, const StaffPerson& who) const;

    crypto::TimedTokens tokens_;
};

}
