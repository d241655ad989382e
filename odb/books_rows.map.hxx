// Rows about the books as a whole: views over SQL that src/store/books.cpp writes.
#pragma once

#include "order.map.hxx"

#pragma db view(cakey::OrderBooks)
#pragma db view(cakey::BooksSum)
