"""Who somebody is: users, passwords, the second step, and the municipalities' own services."""

from django.core.exceptions import ImproperlyConfigured

from samordna.accounts.services.sign_in_services import Service
from samordna.config.declared import value
from samordna.config.environment_values import CannotStart
from samordna.config.settings.basis import PRODUCTION
from samordna.config.sign_in_file import read_services

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["samordna.accounts.signing_in.backend.Backend"]
PASSWORD_HASHERS = [
    "samordna.accounts.signing_in.passwords.BoundedArgon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
BREACHED_PASSWORDS = value("SAMORDNA_BREACHED_PASSWORDS")
"""A file of breached passwords' SHA-1 hashes, sorted (accounts/signing_in/passwords.py); empty for none."""
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "samordna.accounts.signing_in.passwords.BreachedPasswordValidator",
        "OPTIONS": {"path": BREACHED_PASSWORDS},
    },
]
PASSWORD_RESET_TIMEOUT = 60 * 60
REQUIRE_SECOND_STEP = PRODUCTION or value("SAMORDNA_REQUIRE_SECOND_STEP")
"""Roles that can change or administer sign in in two steps. Only the demo, whose passwords are public, does without."""
CSRF_FAILURE_VIEW = "samordna.core.unsent.csrf_failure"
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "home:start"
LOGOUT_REDIRECT_URL = "accounts:sign_in"


def _services() -> tuple[Service, ...]:
    try:
        return read_services(value("SAMORDNA_OIDC_FILE"))
    except ImproperlyConfigured as error:
        raise CannotStart(str(error)) from None


SIGN_IN_SERVICES = _services()
"""Sign-in services of municipalities (accounts/services/sign_in_services.py)."""

ACCOUNT_ADAPTER = "samordna.accounts.signing_in.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "10/5m/key", "reset_password": "20/m/ip"}
"""Guessing a password is slowed down by accounts/signing_in/lockout.py; ``login_failed`` counts codes of a second step."""
ACCOUNT_FORMS = {
    "change_password": "samordna.accounts.signing_in.forms.password.PasswordChangeForm",
    "reauthenticate": "samordna.accounts.signing_in.forms.password.AgainForm",
    "reset_password": "samordna.accounts.signing_in.forms.password.ResetForm",
    "reset_password_from_key": "samordna.accounts.signing_in.forms.password.ResetFromLinkForm",
    "set_password": "samordna.accounts.signing_in.forms.password.PasswordSetForm",
}
MFA_ADAPTER = "samordna.accounts.signing_in.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Samordna"
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": None}
MFA_FORMS = {
    "activate_totp": "samordna.accounts.signing_in.forms.second_step.AppForm",
    "deactivate_totp": "samordna.accounts.signing_in.forms.second_step.AppRemoveForm",
    "add_webauthn": "samordna.accounts.signing_in.forms.second_step.PasskeyForm",
    "edit_webauthn": "samordna.accounts.signing_in.forms.second_step.PasskeyNameForm",
    "authenticate": "samordna.accounts.signing_in.forms.second_step.CodeForm",
    "reauthenticate": "samordna.accounts.signing_in.forms.second_step.CodeAgainForm",
    "generate_recovery_codes": "samordna.accounts.signing_in.forms.second_step.RecoveryCodesForm",
}
SOCIALACCOUNT_ADAPTER = "samordna.accounts.services.sso.ServiceAdapter"
SOCIALACCOUNT_PROVIDERS = {
    "saml": {"provider_class": "samordna.accounts.services.bound_answers.BoundProvider"}
}
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_OPENID_CONNECT_URL_PREFIX = ""
