// A program may be there before its database, and does not end for that.
#include "deeds/start.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

bool Start::attempt()
{
    try {
        Store(connection_).require_schema();
    } catch (const DomainError& error) {
        if (error.fault() != Fault::unavailable)
            throw;
        if (const auto reason = reason_of(error); reason != said_)
            note_("database_away", said_ = reason);
        return false;
    }
    if (!said_.empty())
        note_("database_back", "");
    return true;
}

}
