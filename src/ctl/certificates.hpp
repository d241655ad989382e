// Looking whether each certificate is what it should be.
#pragma once

#include "ctl/verdict.hpp"
#include "store/store.hpp"

#include <iosfwd>

namespace cakey::ctl {

// Of every certificate that was issued: that its issuer signed it, also by SM2, and leads to a root; that it and its key
// are there once; that it says what its row says, what its profile's version says and what was meant before it was signed;
// that a line of an order explains it; that its state, its revocation, the list of revoked ones and the stored answers agree;
// that the audit log has what was before and after. Prints a line for each that is not so. It needs the memory of a page
// of certificates and of one list of revoked ones, however many there are, and changes nothing.
Verdict verify_certificates(Store& store, std::ostream& out, Instant now);

}
