# An instance's own certificate authorities: a root, an issuing one and its responder for each kind of key. Sourced by ./dev.

# KIND ALGORITHM, a line each.
authority_kinds='rsa rsa_3072
p256 p256
sm2 sm2'

# In $run/ca, made once. Where the addresses that certificates name lie, nginx says.
authority_files()
{
    local kind algorithm
    [[ ! -e $run/ca/made ]] || return 0
    mkdir -p "$run/ca"
    while read -r kind algorithm; do
        for one in root issuing ocsp; do
            without_settings ca make "$run/ca" "$one-$kind" "$algorithm"
        done
        without_settings ca root "$run/ca" "root-$kind" 示例认证中心 "示例根 $kind" 20
        without_settings ca issuing "$run/ca" "issuing-$kind" "root-$kind" 示例认证中心 "示例企业 $kind" 10
        without_settings ca ocsp "$run/ca" "ocsp-$kind" "issuing-$kind" 示例认证中心 "示例 OCSP $kind" 90
    done <<<"$authority_kinds"
    touch "$run/ca/made"
}

# After `cakeyctl migrate`; the root's key is not with the site.
register_authorities()
{
    local kind
    while read -r kind _; do
        ctl ca register root "$run/ca/root-$kind.crt"
        ctl ca register issuing "$run/ca/issuing-$kind.crt" "$run/ca/issuing-$kind.key"
        ctl ca register ocsp "$run/ca/ocsp-$kind.crt" "$run/ca/ocsp-$kind.key"
    done <<<"$authority_kinds"
}

without_settings()
{
    "$top/build/cakeyctl" "$@" >>"$run/log/authorities.log" || fail "an authority could not be made: see $run/log/authorities.log"
}
