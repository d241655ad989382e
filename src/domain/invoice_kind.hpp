// What kind of electronic invoice (数电票) it is.
#pragma once

#include "base/word.hpp"

namespace cakey {

// special: its buyer may set the tax in it off against his own, so it is for general taxpayers (一般纳税人) alone.
enum class InvoiceKind { ordinary, special };

template <>
inline constexpr auto words<InvoiceKind> = WordTable<InvoiceKind, 2>{
    {{InvoiceKind::ordinary, "ordinary"}, {InvoiceKind::special, "special"}}};

template <>
inline constexpr auto labels<InvoiceKind> = WordTable<InvoiceKind, 2>{{
    {InvoiceKind::ordinary, "电子发票（普通发票）"},
    {InvoiceKind::special, "电子发票（增值税专用发票）"},
}};

}
