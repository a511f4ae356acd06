"""What leaves Samordna: mail, text messages, and what channels are told of alarms."""

from samordna.config.database.address import var
from samordna.config.declared import value

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
