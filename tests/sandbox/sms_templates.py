# The message templates that the SMS provider has approved for the merchant: purpose to code and words.
TEMPLATES = {
    "registration_code": ("SMS_480120001", "您的注册验证码为${code}，5分钟内有效，请勿告诉他人。"),
    "mobile_change_code": ("SMS_480120002", "您正在更换联系方式，验证码为${code}，5分钟内有效，请勿告诉他人。"),
    "one_time_password": ("SMS_480120003", "您的一次性密码为${password}，15分钟内有效，仅可用于重设登录密码。"),
    "dispatched": ("SMS_480120004", "您的订单${order}已审核通过并寄出，快递公司：${courier}，快递单号：${number}，请注意查收。"),
    "refused": ("SMS_480120005", "您的订单${order}未通过审核，原因：${reason}。已付款项将原路退回，请修改后重新提交。"),
    "returned": ("SMS_480120006", "您的订单${order}需要补正：${what}。请登录后补正并重新提交。"),
    "mobile_changed": ("SMS_480120007", "您的联系方式已更换为${mobile}。如非本人操作，请立即联系我们。"),
    "mobile_change_requested": ("SMS_480120008",
                                "您的账号申请将联系方式更换为${mobile}，受理号${number}。如非本人操作，请立即联系我们。"),
    "reclaim_requested": ("SMS_480120009",
                          "有企业持证明材料申请收回您的账号所用的企业名称，受理号${number}。如有异议，请立即联系我们。"),
    "account_closed": ("SMS_480120010",
                       "经核实材料，您的账号所用的企业名称已被收回，账号已关闭，受理号${number}。如有异议，请联系我们。"),
    "password_changed": ("SMS_480120012", "您的登录密码已修改，此前的登录已全部失效。如非本人操作，请立即联系我们。"),
    "rename_requested": ("SMS_480120013",
                         "您的账号申请变更企业名称或统一社会信用代码，受理号${number}。如非本企业办理，请立即联系我们。"),
    "renamed": ("SMS_480120014",
                "您的账号的企业名称或统一社会信用代码已变更，受理号${number}，请用新的名称或代码登录。如有异议，请联系我们。"),
    "reversed": ("SMS_480120015", "您的订单${order}已撤销，原因：${reason}。已付款项将原路退回。如有疑问，请联系我们。"),
    "certificate_ending": ("SMS_480120016",
                           "您的数字证书（序列号${serial}，用于${platform}）将于${ends}到期，请登录办理延期。"
                           "延期会更换密钥，有投标未开标的，请等开标以后再办理。"),
    "sign_in_code": ("SMS_480120011", "您的登录验证码为${code}，5分钟内有效，请勿告诉他人。"),
    "certificate_revoked": ("SMS_480120017", "您的证书${serial}已注销，原因：${reason}，不能再使用。如有疑问，请联系我们。"),
    "revocation_refused": ("SMS_480120018", "您的证书${serial}的注销申请没有批准：${reason}。如有疑问，请联系我们。"),
    "progress_code": ("SMS_480120019", "您正在查询订单办理进度，验证码为${code}，5分钟内有效，请勿告诉他人。"),
    "deletion_requested": ("SMS_480120020", "您的账号申请注销，受理号${number}。如非本企业办理，请立即登录撤回申请并修改密码，或联系我们。"),
    "deletion_refused": ("SMS_480120021", "您的账号注销申请没有批准，受理号${number}，原因请登录查看。账号可以照常使用。"),
    "account_deleted": ("SMS_480120022", "您的账号已按申请注销，受理号${number}，不能再登录。感谢您的使用。如有异议，请联系我们。"),
}
WORDS = {code: words for code, words in TEMPLATES.values()}
# Tencent's numbers of templates with the same words, their variables by their places.
NUMBERS = {str(1400001 + at): purpose for at, purpose in enumerate(TEMPLATES)}
# Of the type 验证码, whose variable has four to six letters or digits. The others are 通知短信.
CODES = {TEMPLATES[purpose][0] for purpose in ("registration_code", "mobile_change_code", "sign_in_code",
                                               "progress_code")}
