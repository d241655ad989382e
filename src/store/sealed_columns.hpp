// Whatever lies sealed in the database, table by table: for sealing it anew under another key.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cakey {

class Libpq;

// `place`: the SQL of what a row's value is bound to, as those who seal it write it.
struct SealedColumn {
    const char* table;
    const char* column;
    const char* place;
    bool versioned = false;  // whoever has read the row and saves it meanwhile is told, and reads it again
};

inline constexpr std::array<SealedColumn, 8> sealed_columns{{
    // pages/papers/papers.cpp
    {"papers", "content_sealed", "'paper:' || (select number from orders where id = order_id) || ':' || kind"},
    {"identity_papers", "content_sealed",
     "'identity_paper:' || (select number from identity_requests where id = request_id) || ':' || kind"},
    {"settlement_papers", "content_sealed",
     "'settlement_paper:' || (select number from settlements where id = settlement_id)"},
    // pages/orders/parts.cpp
    {"settlements", "account_sealed", "'settlement:' || number || ':account'"},
    {"orders", "handler_id_sealed", "'order:' || number || ':handler_id'", true},
    // pages/desk/outlet/hand_over_form.cpp
    {"hand_overs", "collector_id_sealed",
     "'order:' || (select number from orders where id = order_id) || ':collector_id'"},
    {"hand_overs", "signature_sealed", "'order:' || (select number from orders where id = order_id) || ':signature'"},
    // pages/desk/sign_in.cpp
    {"staff", "totp_secret_sealed", "'staff:' || username || ':totp'", true},
}};

class SealedColumns {
public:
    // `connection`: a libpq connection string of the schema's owner. std::runtime_error, with libpq's reason, when
    // something fails, here and below.
    explicit SealedColumns(const std::string& connection);
    ~SealedColumns();

    struct Row {
        std::int64_t id = 0;
        std::string place;
        std::string sealed;
    };

    // Rows whose value does not begin so, in the order of their ids, from behind that one on. Empty values are none.
    std::vector<Row> not_begun_with(const SealedColumn& column, const std::string& beginning, std::int64_t behind,
                                    int most);
    // Unless it was changed since it was read; then it stays, and gives false.
    bool replace(const SealedColumn& column, const Row& read, const std::string& sealed);

private:
    std::unique_ptr<Libpq> connection_;
};

}
