#include "domain/fault.hpp"

namespace cakey {

DomainError::DomainError(Fault fault, Facts facts)
    : std::runtime_error("fault: " + std::string(word(fault))), fault_(fault), facts_(std::move(facts))
{
}

DomainError::DomainError(Fault fault, About about) : DomainError(fault, Facts{{"about", std::string(word(about))}}) {}

DomainError::~DomainError() = default;

std::string reason_of(const DomainError& error)
{
    const auto reason = error.facts().find("reason");
    return reason == error.facts().end() ? "" : reason->second;
}

}
