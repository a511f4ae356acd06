"""What browsers keep and are told: cookies, HTTPS, and whom to tell of a weakness."""

from samordna.config.declared import value
from samordna.config.settings.basis import PRODUCTION, PROXIES

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
