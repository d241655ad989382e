// What our own certificate authority is told besides its profiles: where keys are that lie in tokens.
#pragma once

#include <string>

namespace cakey {

struct CaSettings {
    std::string pkcs11_module{};  // "": no key is in a token
    std::string pkcs11_pin_file{};
};

}
