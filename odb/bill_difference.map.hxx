// bill_differences: nothing of it changes but what people find out about it
#pragma once

#include "bill.map.hxx"

#pragma db value(cakey::DifferenceKind) type("TEXT")

#pragma db object(cakey::BillDifference) table("bill_differences") optimistic
#pragma db member(cakey::BillDifference::id) id auto
#pragma db member(cakey::BillDifference::version) version
#pragma db member(cakey::BillDifference::day_id) readonly
#pragma db member(cakey::BillDifference::kind) readonly
#pragma db member(cakey::BillDifference::about) readonly
#pragma db member(cakey::BillDifference::out_trade_no) readonly
#pragma db member(cakey::BillDifference::out_request_no) readonly
#pragma db member(cakey::BillDifference::order_number) readonly
#pragma db member(cakey::BillDifference::gateway_trade_no) readonly
#pragma db member(cakey::BillDifference::books_trade_no) readonly
#pragma db member(cakey::BillDifference::gateway_amount) readonly
#pragma db member(cakey::BillDifference::books_amount) readonly
#pragma db member(cakey::BillDifference::gateway_at) readonly
#pragma db member(cakey::BillDifference::books_at) readonly
#pragma db member(cakey::BillDifference::line) readonly
#pragma db member(cakey::BillDifference::fault) readonly
