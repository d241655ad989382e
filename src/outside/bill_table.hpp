// A bill's table of single movements (业务明细), in GBK.
#pragma once

#include "domain/bill.hpp"

#include <string_view>

namespace cakey::outside {

// Adds what stands there. Lines that begin with # are remarks; the first other one names the columns, of which it wants
// 支付宝交易号, 商户订单号, 业务类型 (交易 or 退款), 完成时间, 订单金额（元） and 退款批次号/请求号, wherever they are. Every other line
// becomes an entry or a flaw.
void read_bill_table(std::string_view table, Bill& bill);

}
