// Bouncy Castle's programs of tests/support/bouncy_castle, run from their source.
#pragma once

#include <string>

namespace cakey::support {

// How its command begins; arguments follow.
inline std::string bouncy_castle(const std::string& program)
{
    return "java -cp /usr/share/java/bcprov.jar:/usr/share/java/bcpkix.jar:/usr/share/java/bcutil.jar " CAKEY_SOURCE
           "/tests/support/bouncy_castle/"
           + program + ".java ";
}

}
