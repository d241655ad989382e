# The Debian packages: built of this tree, and tried in a bare system. Sourced by ./dev.

# dev_package [--test]: leaves the packages in var/package/. With --test they are installed, upgraded and purged in a system
# that has nothing else, by tests/package/run.
dev_package()
{
    [[ $# == 0 || $* == --test ]] || fail "./dev package knows --test, not $*"
    install_missing
    install_odb
    install_besides package
    build_packages
    say "packages: $(cd "$top/var/package" && echo *.deb)"
    [[ $* != --test ]] || as_root "$top/tests/package/run" "$top/var/package"
}

# Of what git tracks, or would; beside the tree, since dpkg-buildpackage writes into it.
build_packages()
{
    local folder=$top/var/package
    rm -rf "$folder"
    mkdir -p "$folder/cakey"
    (cd "$top" && git ls-files -z --cached --others --exclude-standard | xargs -0 ls -d 2>/dev/null \
        | tar -c --verbatim-files-from -T - | tar -x -C "$folder/cakey")
    say "building the packages (log: var/package/build.log)"
    if ! (
        cd "$folder/cakey"
        # It is no part of the checkout around it; etc/dev/sources asks git.
        export GIT_CEILING_DIRECTORIES=$folder DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)"
        export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
        nice -n 10 dpkg-buildpackage --build=binary --no-sign
    ) >"$folder/build.log" 2>&1; then
        grep -E 'error|Error|\*\*\*' "$folder/build.log" | head -n 20 >&2 || tail -n 20 "$folder/build.log" >&2
        fail "the packages could not be built: see var/package/build.log"
    fi
}
