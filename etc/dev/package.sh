# The Debian packages: built of this tree, and tried in a bare system. Sourced by ./dev.

# dev_package [--suite NAME] [--test]: leaves the packages in var/package/; those for another release of Debian than this machine's,
# which are built in a system of that release, in var/package-NAME/. With --test they are installed, upgraded and purged in a system
# that has nothing else, by tests/package/run.
dev_package()
{
    local own suite test='' folder=$top/var/package how=(build_packages)
    own=$(source /etc/os-release && echo "${VERSION_CODENAME:-}")
    suite=$own
    while (($# > 0)); do
        case $1 in
            --test) test=yes ;;
            --suite)
                [[ ${2:-} =~ ^[a-z]+$ ]] || fail "--suite wants the name of a release of Debian: bookworm, trixie"
                suite=$2
                shift
                ;;
            *) fail "./dev package knows --suite and --test, not $1" ;;
        esac
        shift
    done
    install_missing
    install_odb
    install_besides package
    if [[ $suite != "$own" ]]; then
        folder+=-$suite
        how=(build_packages_for "$suite")
    fi
    copy_tree "$folder"
    say "building the packages (log: ${folder#"$top/"}/build.log)"
    if ! "${how[@]}" "$folder" >"$folder/build.log" 2>&1 </dev/null; then
        grep -E 'error|Error|\*\*\*' "$folder/build.log" | head -n 20 >&2 || tail -n 20 "$folder/build.log" >&2
        fail "the packages could not be built: see ${folder#"$top/"}/build.log"
    fi
    say "packages: $(cd "$folder" && echo *.deb)"
    [[ -z $test ]] || as_root "$top/tests/package/run" "$folder" "$suite"
}

# Of what git tracks, or would; beside the tree, since dpkg-buildpackage writes into it.
copy_tree()
{
    rm -rf "$1"
    mkdir -p "$1/cakey"
    (cd "$top" && git ls-files -z --cached --others --exclude-standard | xargs -0 ls -d 2>/dev/null \
        | tar -c --verbatim-files-from -T - | tar -x -C "$1/cakey")
}

build_packages()
{
    (
        cd "$1/cakey"
        # It is no part of the checkout around it; etc/dev/sources asks git.
        export GIT_CEILING_DIRECTORIES=$1 DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)"
        export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
        nice -n 10 dpkg-buildpackage --build=binary --no-sign
    )
}

# build_packages_for SUITE FOLDER: without a network, so that whatever it takes is in debian/control.
build_packages_for()
{
    local suite=$1 folder=$2 archive root status=0 cache
    cache=$(ccache --get-config cache_dir)
    mkdir -p "$cache"
    archive=$(packed_builder "$suite") || return
    root=$(mktemp -d /var/tmp/cakey-builder.XXXXXX)
    as_root tar -xf "$archive" -C "$root" --numeric-owner --exclude='./dev/*'
    as_root cp -a "$folder/cakey" "$root/root/"
    as_root nice -n 10 systemd-nspawn --quiet --as-pid2 --keep-unit --register=no --private-network --console=pipe --directory="$root" \
        --bind="$cache:/root/ccache" --setenv=CCACHE_DIR=/root/ccache --setenv=CCACHE_NOHASHDIR=1 \
        --setenv=CCACHE_SLOPPINESS=pch_defines,time_macros --setenv=DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)" \
        --setenv=LC_ALL=C.UTF-8 --chdir=/root/cakey dpkg-buildpackage --build=binary --no-sign || status=$?
    as_root cp "$root"/root/*.deb "$folder/" || status=1
    as_root rm -rf "$root"
    return "$status"
}

# A system of that release that has what debian/control builds with, as an archive; made once for each such list.
packed_builder()
{
    local suite=$1 archive
    archive=$top/var/bare/$suite-builder-$(sha256sum "$top/debian/control" | cut -c 1-12).tar
    if [[ ! -e $archive ]]; then
        mkdir -p "$top/var/bare"
        rm -f "$top/var/bare/$suite-builder-"*
        as_root mmdebstrap --mode=root --variant=buildd --include=ccache \
            --customize-hook='mkdir -p "$1/root/builds/debian"' \
            --customize-hook="copy-in '$top/debian/control' /root/builds/debian" \
            --customize-hook='chroot "$1" apt-get -y --no-install-recommends build-dep /root/builds' "$suite" "$top/var/bare/new-$suite.tar" >&2 || return
        as_root mv "$top/var/bare/new-$suite.tar" "$archive"
    fi
    echo "$archive"
}
