# The accounts of a checkout's own instance: what `./dev run` and `./dev env` print. No product knows them.
# All of the staff have the operator's password and secret.
OPERATOR_USER=operator
SECOND_OPERATOR_USER=colleague
OPERATOR_PASSWORD='Counter-2026-Review'
OPERATOR_TOTP_SECRET=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
OUTLET_USER=nanjing
OUTLET_NAME=江苏公共资源
ADMINISTRATOR_USER=admin
SECOND_ADMINISTRATOR_USER=deputy
AUDITOR_USER=auditor
COMPANY_NAME=江苏青禾信息技术有限公司
COMPANY_PASSWORD='Orchard-2026-Plum'
