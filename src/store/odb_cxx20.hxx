// Lets libodb 2.4 compile as C++20: included by force, before all else, and for the store library alone.
//
// Its <odb/details/shared-ptr/base.hxx> declares operator new with `throw (std::bad_alloc)`, which C++17 took out of
// the language. Here that one header is read with the word `throw(...)` blanked; its guard then keeps it from being
// read again. What it includes comes first, so that nothing else is read without `throw`.
// configure asks for this file only where libodb needs it (later versions do not); see ODB_NEEDS_CURE in Makefile.am.
#pragma once

#include <cstddef>
#include <exception>
#include <new>

#include <odb/pre.hxx>

#include <odb/details/export.hxx>
#include <odb/details/meta/answer.hxx>
#include <odb/details/meta/class-p.hxx>
#include <odb/details/meta/polymorphic-p.hxx>
#include <odb/details/meta/remove-const-volatile.hxx>
#include <odb/details/meta/remove-const.hxx>
#include <odb/details/meta/remove-pointer.hxx>
#include <odb/details/meta/remove-volatile.hxx>
#include <odb/details/meta/static-assert.hxx>
#include <odb/details/shared-ptr/counter-type.hxx>

#define throw(...)
#include <odb/details/shared-ptr/base.hxx>
#undef throw

#include <odb/post.hxx>
