// The files of an invoice or a red letter, from where their issuer has them.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"

#include <map>
#include <optional>
#include <string>

namespace cakey::work {

struct FetchedFiles {
    InvoiceFiles files{};
    // What was heard of the one that could not be had; then there are no files.
    std::optional<Answer<std::string>> failed{};
};

// Keeps the item meanwhile: three slow files take longer than its lease.
FetchedFiles fetch_files(Store& store, InvoiceIssuer& issuer, const Clock& clock, OutboxItem& item,
                         const std::map<InvoiceFormat, std::string>& urls);

}
