"""Every setting of Samordna, each from the environment with a default that works.

``declared.py`` says which there are and what each may be. ``SAMORDNA_ENV`` is ``demo`` (the default: a try-out on one's own
machine) or ``production``, which refuses to start with what would be unsafe (``environment.require_sound``). Any of them may also
be given as a file: ``SAMORDNA_SECRET_KEY_FILE`` names a file that holds the key.
"""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import conninfo_to_dict

from samordna.accounts.services.sign_in_services import Service, read_services
from samordna.config.database import is_embedded
from samordna.config.database import url as database_url
from samordna.config.database.address import home, var
from samordna.config.declared import value
from samordna.config.environment import require_sound
from samordna.config.environment_values import CannotStart

PACKAGE = Path(__file__).resolve().parent.parent

require_sound()
ENVIRONMENT = value("SAMORDNA_ENV")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = value("SAMORDNA_DEBUG")
SECRET_KEY = value("SAMORDNA_SECRET_KEY")
SECRET_KEY_FALLBACKS = value("SAMORDNA_SECRET_KEY_FALLBACKS")
"""Former keys: what they signed is still believed, so that a new key signs nobody out. Newest first; empty them in time."""
HISTORY_FORMER_KEYS = value("SAMORDNA_HISTORY_FORMER_KEYS")
"""Former keys that only the history's seals are still held against, for as long as the history is kept."""
ALLOWED_HOSTS = value("SAMORDNA_HOSTS")
PROXIES = value("SAMORDNA_BEHIND_PROXY")
"""How many proxies stand in front. Only then does what they say of the client count (core/network.py)."""
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if PRODUCTION else []
SERVED_AT = "" if PRODUCTION else value("SAMORDNA_SERVED_AT")
"""Where ``samordna serve`` answers on one's own machine, which it tells its web and its workers, for links in mails."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "procrastinate.contrib.django",
    "samordna.core",
    "samordna.accounts",
    "samordna.organisation",
    "samordna.guidance",
    "samordna.mapping",
    "samordna.situation",
    "samordna.plans",
    "samordna.collaboration",
    "samordna.training",
    "samordna.briefings",
    "samordna.review",
    "samordna.followup",
    "samordna.readiness",
    "samordna.intake",
    "samordna.history",
    "samordna.home",
    "samordna.content",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
]

MIDDLEWARE = [
    "samordna.core.middleware.RequestId",
    "samordna.core.middleware.SafeAnswers",
    "samordna.core.probes.Probes",
    "samordna.core.middleware.KnownHost",
    "samordna.core.plain_requests.PlainRequests",
    "samordna.core.middleware.SchemeTold",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samordna.core.middleware.ChosenLanguage",
    "samordna.core.middleware.Received",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "samordna.core.middleware.Limits",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "samordna.core.middleware.HelpfulRefusals",
    "samordna.accounts.signing_in.middleware.SessionLimits",
    "samordna.accounts.signing_in.middleware.BusyHashing",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "samordna.config.urls"
WSGI_APPLICATION = "samordna.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "samordna.core.templatetags.kept",
                "samordna.core.templatetags.once",
                "samordna.core.templatetags.quick",
                "samordna.core.templatetags.words",
            ],
        },
    }
]


def _database(address: str) -> dict[str, object]:
    parts = conninfo_to_dict(address)
    others = {
        name: value
        for name, value in parts.items()
        if name not in {"dbname", "user", "password", "host", "port"}
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", ""),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": str(parts.get("port", "")),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**others, "pool": {"min_size": 1, "max_size": 8, "timeout": 10}},
    }


DATABASE_FOLDER = home() if is_embedded() else None
"""Where the embedded database lies; None for a server of one's own."""
DATABASES = {"default": _database(database_url())}
APPLICATION_ROLE = str(conninfo_to_dict(database_url("app")).get("user", ""))
"""The database role that serves; it may use the tables, the owner makes them."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

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

EMAIL_HOST = value("SAMORDNA_EMAIL_HOST")
EMAIL_PORT = value("SAMORDNA_EMAIL_PORT")
EMAIL_HOST_USER = value("SAMORDNA_EMAIL_USER")
EMAIL_HOST_PASSWORD = value("SAMORDNA_EMAIL_PASSWORD")
EMAIL_USE_SSL = value("SAMORDNA_EMAIL_TLS")
EMAIL_USE_TLS = (
    not EMAIL_USE_SSL if value("SAMORDNA_EMAIL_STARTTLS") == "" else value("SAMORDNA_EMAIL_STARTTLS")
)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = value("SAMORDNA_EMAIL_FROM")
EMAIL_FILE_PATH = var() / "mail"
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if EMAIL_HOST else "samordna.core.mail_files.EmailBackend"
)
"""The demo without a mail server keeps its mails as files, where whoever tries it out can read them."""
PROCRASTINATE_ON_APP_READY = "samordna.core.job_connection.use"

SMS_GATEWAY = value("SAMORDNA_SMS_GATEWAY")
"""Where text messages of alarms go: an address as apprise has them, with ``{phone}`` where the number stands."""
ALARM_CHANNELS = value("SAMORDNA_ALARM_CHANNELS")
"""Addresses of the same kind that are told when an alarm begins and ends, such as a channel of the crisis staff."""

LANGUAGE_CODE = "sv"
FORMAT_MODULE_PATH = ["samordna.core.formats"]
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = Path(value("SAMORDNA_STATIC") or PACKAGE / "staticfiles")
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

WHITENOISE_ALLOW_ALL_ORIGINS = False
"""Our files are for our own pages."""

_COOKIE_PREFIX = "__Host-" if PRODUCTION else ""
"""With it browsers take a cookie from this very host over HTTPS only, so no neighbour of the domain can plant one."""
SESSION_ENGINE = "samordna.accounts.signing_in.session_store"
SESSION_COOKIE_NAME = f"{_COOKIE_PREFIX}session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_IDLE_AGE = 2 * 60 * 60
"""Whoever can change or administer is signed out after so long without a page; everybody after SESSION_COOKIE_AGE."""
DEVICE_COOKIE_NAME = f"{_COOKIE_PREFIX}device"
CSRF_COOKIE_NAME = f"{_COOKIE_PREFIX}csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = PRODUCTION
LANGUAGE_COOKIE_NAME = f"{_COOKIE_PREFIX}language"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = PRODUCTION
MESSAGE_COOKIE_NAME = f"{_COOKIE_PREFIX}messages"
MESSAGE_STORAGE = "samordna.core.cookies.MessageCookie"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION and value("SAMORDNA_HSTS_SUBDOMAINS")
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
SECURITY_CONTACT = value("SAMORDNA_SECURITY_CONTACT")
"""Whom to tell about a weakness: mailto: or https: addresses, the best first; shown in security.txt."""
SECURITY_POLICY = value("SAMORDNA_SECURITY_POLICY")
"""The https: address of the rules for reporting, if they are published."""

UPLOAD_LIMIT = value("SAMORDNA_UPLOAD_MB") * 1024 * 1024
REQUEST_LIMIT = UPLOAD_LIMIT + 1024 * 1024
"""A request may be so much larger than the file it carries."""
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "samordna.core.unnamed_uploads.NamelessFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
"""A table of activities that a thousand rows are pasted into."""

METRICS_TOKEN = value("SAMORDNA_METRICS_TOKEN")
"""What a machine brings to see figures of the work at /metrics; empty for no such page."""
CACHES = {"default": {"BACKEND": "samordna.core.cache.TableCache"}}
"""Shared by every process and machine, since limits and one-time codes must be counted once."""
DEFAULT_EXCEPTION_REPORTER_FILTER = "samordna.core.security.logs.NothingSent"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "samordna.core.security.logs.Discreet",
            "format": "%(asctime)s %(levelname)s %(name)s [%(asked)s] %(message)s",
        },
        "json": {"()": "samordna.core.security.logs.DiscreetJson"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": value("SAMORDNA_LOG_FORMAT")}},
    "root": {"handlers": ["console"], "level": value("SAMORDNA_LOG_LEVEL")},
    "loggers": {"procrastinate": {"level": "WARNING"}, "django": {"handlers": [], "propagate": True}},
}
