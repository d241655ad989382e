// red_letters
#pragma once

#include "invoice_files.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::RedLetterState) type("TEXT")
#pragma db value(cakey::RedReason) type("TEXT")

#pragma db object(cakey::RedLetter) table("red_letters") optimistic
#pragma db member(cakey::RedLetter::id) id auto
#pragma db member(cakey::RedLetter::version) version

// The files alone.
#pragma db object(cakey::RedLetterFiles) table("red_letters")
