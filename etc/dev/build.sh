# Building into build/, or where $built says, configured with what $built_with says. Sourced by ./dev.

built=build
# GCC 12 warns of nothing here, and what it warns of is mended before it is kept; another version may see other things.
built_with=()
[[ $(g++ -dumpversion 2>/dev/null) != 12 ]] || built_with=(--enable-werror)

# build TARGET...: makes it; two at once wait for each other. A failed build shows its errors and is one line at the end.
build()
{
    local log=$top/var/build.log
    mkdir -p "$top/$built" "$top/var"
    [[ -e $top/$built/Makefile ]] || say "building; the first time takes some minutes (log: var/build.log)"
    if ! (
        flock 9
        [[ -x $top/configure ]] || "$top/bootstrap"
        find_sources
        cd "$top/$built"
        [[ -e Makefile ]] || ../configure "${built_with[@]}"
        # Where there is a ccache: the precompiled headers take it nothing but these two promises.
        export CCACHE_SLOPPINESS=pch_defines,time_macros
        make --no-print-directory -j"$(nproc)" "$@"
    ) >"$log" 2>&1 9>"$top/var/build.lock"; then
        grep -E 'error|Error|\*\*\*' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
        fail "the build failed: see var/build.log"
    fi
}

# What came or went since ./bootstrap: make then makes its own makefiles anew.
find_sources()
{
    "$top/etc/dev/sources" "$top" >"$top/var/sources.am"
    cmp -s "$top/var/sources.am" "$top/sources.am" || cp "$top/var/sources.am" "$top/sources.am"
}
