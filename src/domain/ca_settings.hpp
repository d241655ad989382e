// What our own certificate authority is told: where its keys are reached, and what its certificates say in common.
#pragma once

#include <string>

namespace cakey {

struct CaSettings {
    std::string url;            // "http://ca.example.cn": where lists, answers and authorities' certificates are fetched
    std::string policy;         // OID
    std::string statement_url;  // of the certification practice statement
    std::string code_oid;       // of the extension that has the credit code; "": none
    std::string pkcs11_module;  // "": no key is in a token
    std::string pkcs11_pin_file;
};

}
