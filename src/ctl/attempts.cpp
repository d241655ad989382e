#include "ctl/attempts.hpp"

#include "domain/fault.hpp"

#include <ostream>

namespace cakey::ctl {

bool Attempts::attempt(const std::string& what, const std::function<std::string()>& attempt)
{
    const auto wrong = [&](const std::string& why) {
        ++wrong_;
        out_ << "wrong  " << what << ": " << why << '\n';
        return false;
    };
    ++tried_;
    try {
        const auto gave = attempt();
        out_ << "ok     " << what << (gave.empty() ? "" : ": " + gave) << '\n';
        return true;
    } catch (const DomainError& error) {
        const auto reason = reason_of(error);
        return wrong(reason.empty() ? error.what() : reason);
    } catch (const std::exception& error) {
        return wrong(error.what());
    }
}

Verdict Attempts::sum() const
{
    out_ << tried_ << " tried, " << wrong_ << " wrong\n";
    return wrong_ > 0 ? Verdict::differs : Verdict::right;
}

}
