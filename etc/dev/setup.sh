# Installing the packages that are missing, and taking them away again. Sourced by ./dev.

# What ./dev installed on this machine, a line each.
installed_by_us=/var/lib/cakey-dev/packages

dev_setup()
{
    install_missing
    install_odb
    install_checkers
    say "every package is there"
}

# What looks at pages for the journeys comes from npm, by the versions and digests of tests/browser/checkers.
install_checkers()
{
    local wanted=$top/tests/browser/checkers/package-lock.json made=$top/var/checkers
    ! cmp -s "$wanted" "$made/complete.json" || return 0
    command -v npm >/dev/null || apt_install nodejs npm
    say "fetching what looks at pages"
    mkdir -p "$made"
    cp "${wanted%-lock.json}.json" "$wanted" "$made/"
    (cd "$made" && npm ci --ignore-scripts --no-audit --no-fund) >"$made/npm.log" 2>&1 \
        || { tail -n 15 "$made/npm.log" >&2; fail "npm could not fetch tests/browser/checkers"; }
    cp "$wanted" "$made/complete.json"
}

# The tables of packages for this machine: what is common, and what its distribution calls otherwise.
package_tables()
{
    local own
    own=$(distribution "${1:-/etc/os-release}")
    [[ -e $top/etc/dev/packages/$own.txt ]] \
        || fail "$own is none of $(basename -s .txt "$top"/etc/dev/packages/*-*.txt | paste -sd' '): install by hand what" \
            "etc/dev/packages/ names"
    echo "$top/etc/dev/packages/common.txt" "$top/etc/dev/packages/$own.txt"
}

# distribution FILE: "debian-12", by os-release(5). Debian's testing has no number yet: it is the newest that we know.
distribution()
{
    (
        ID='' VERSION_ID=''
        source "$1"
        case $ID in
            debian) echo "debian-${VERSION_ID:-13}" ;;
            *) echo "$ID-$VERSION_ID" ;;
        esac
    )
}

# missing PACKAGE...: those of them that are not installed.
missing()
{
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' | sort -u \
        | comm -13 - <(printf '%s\n' "$@" | sort -u)
}

install_missing()
{
    local tables needed package
    [[ -r /etc/debian_version ]] || fail "this is not Debian: install by hand what etc/dev/packages/ names"
    read -ra tables < <(package_tables)
    [[ ${#tables[@]} == 2 ]] || exit 1
    mapfile -t needed < <(missing $(awk '!/^#/ { print $1 }' "${tables[@]}"))
    ((${#needed[@]} > 0)) || return 0

    say "these packages are missing and will be installed:"
    for package in "${needed[@]}"; do
        awk -v package="$package" '$1 == package { $1 = ""; printf "   %-28s%s\n", package, $0 }' "${tables[@]}"
    done
    apt_install "${needed[@]}"
}

# install_besides TABLE: what one command alone wants.
install_besides()
{
    local needed
    mapfile -t needed < <(missing $(awk '!/^#/ { print $1 }' "$top/etc/dev/packages/$1.txt"))
    ((${#needed[@]} == 0)) || { say "these packages are missing and will be installed: ${needed[*]}"; apt_install "${needed[@]}"; }
}

# apt_install PACKAGE|./FILE...: asks nothing; leaves no service running or enabled that was not so before.
apt_install()
{
    ((EUID == 0)) || command -v sudo >/dev/null || fail "installing needs root or sudo; missing: $*"
    as_root true || fail "sudo does not let us install; missing: $*"

    local log status=0 before=()
    log=$(mktemp)
    hush_services
    {
        # One source of the machine may be down and what we need still be there.
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update || true
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null || status=$?
    unhush_services >>"$log" 2>&1
    if ((status != 0)); then
        tail -n 15 "$log" >&2
        rm -f "$log"
        fail "apt could not install: $*"
    fi
    rm -f "$log"
    as_root mkdir -p "${installed_by_us%/*}"
    printf '%s\n' "$@" | sed -E 's|.*/([^/_]+)_[^/]*\.deb$|\1|' | as_root tee -a "$installed_by_us" >/dev/null
}

# PostgreSQL and web servers would start at once, with a cluster and a site of their own, and again at each start of the machine;
# cakey runs private ones.
services='nginx postgresql apache2 lighttpd'
policy=/usr/sbin/policy-rc.d
no_cluster=/etc/postgresql-common/createcluster.d/cakey-setup.conf

hush_services()
{
    local service
    for service in $services; do
        ! enabled "$service" || before+=("enabled $service")
        ! runs "$service" || before+=("runs $service")
    done
    if [[ ! -e $policy ]]; then  # the machine may have a policy of its own
        as_root install -m 755 /dev/stdin "$policy" <<<$'#!/bin/sh\n# of cakey\'s ./dev setup\nexit 101'
    fi
    if [[ -n $(missing postgresql-common) ]]; then
        as_root install -D -m 644 /dev/stdin "$no_cluster" <<<'create_main_cluster = false'
    fi
}

unhush_services()
{
    local service
    take_back_policy
    for service in $services; do
        if [[ " ${before[*]} " != *" enabled $service "* ]] && enabled "$service"; then
            as_root deb-systemd-helper disable "$service.service" || true
            as_root update-rc.d "$service" disable || true
        fi
        [[ " ${before[*]} " == *" runs $service "* ]] || ! runs "$service" || as_root service "$service" stop || true
    done
}

take_back_policy()
{
    [[ ! -e $no_cluster ]] || as_root rm -f "$no_cluster"
    ! grep -qs "of cakey's ./dev setup" "$policy" || as_root rm -f "$policy"
}

# Whether it starts with the machine: by systemd, or by the links of System V.
enabled()
{
    [[ -e /etc/systemd/system/multi-user.target.wants/$1.service ]] || compgen -G "/etc/rc[2345].d/S??$1" >/dev/null
}

runs()
{
    service "$1" status >/dev/null 2>&1
}

# dev_purge [--yes]: takes away what ./dev put outside the checkout. What the machine needs otherwise stays.
dev_purge()
{
    local one ours=()
    [[ $# == 0 || $* == --yes ]] || fail "./dev purge knows --yes, not $*"
    for one in "$top"/var/*/private; do
        [[ -e $one ]] || continue
        instance "$(basename "${one%/private}")" 0 0 0 0 0
        ! running || fail "var/$(basename "$run") runs: ./dev stop"
    done
    [[ ! -e $installed_by_us ]] || mapfile -t ours < <(sort -u "$installed_by_us")
    if ((${#ours[@]} > 0)); then
        # What nothing else needs goes, with what it brought along.
        as_root apt-mark auto "${ours[@]}" >/dev/null 2>&1 || true
        if ! as_root apt-get autoremove --purge ${1:+-y}; then
            as_root apt-mark manual "${ours[@]}" >/dev/null 2>&1 || true
            fail "the packages stay"
        fi
        as_root rm -rf "${installed_by_us%/*}"
    fi
    take_back_policy
    for one in "$top"/var/*/private; do
        [[ ! -e $one ]] || as_root rm -rf "$(cat "$one")" "$one"
    done
    say "nothing of ./dev is left outside this folder"
}
