"""What is logged and counted."""

from samordna.config.declared import value

METRICS_TOKEN = value("SAMORDNA_METRICS_TOKEN")
"""What a machine brings to see figures of the work at /metrics; empty for no such page."""
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
