// Skeletons of names that have none yet.
#include "ctl/names.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <ostream>

namespace cakey::ctl {

namespace {

constexpr int at_once = 500;

// Why the name stays as it is, or nothing.
const char* fold(Store& store, CompanyId id)
{
    try {
        return store.transact([&](Unit& unit) -> const char* {
            auto company = unit.companies().locked(id);
            const bool folded = company.fold_name();
            unit.companies().save(company);
            return folded ? nullptr : "its name is none by today's rules";
        });
    } catch (const DomainError& error) {
        if (error.fault() != Fault::already_exists)
            throw;
        return "its name reads like that of another account";
    }
}

}

int fold_names(Store& store, std::ostream& out)
{
    int folded = 0;
    CompanyId last;
    for (;;) {
        const auto some = store.read([&](Unit& unit) { return unit.companies().without_skeleton(last, at_once); });
        if (some.empty())
            return folded;
        for (const auto& company : some) {
            last = company.id();
            if (const auto* why = fold(store, last))
                out << "company " << last.value << ": " << why << '\n';
            else
                ++folded;
        }
    }
}

}
