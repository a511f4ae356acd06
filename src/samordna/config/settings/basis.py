"""What the other settings go by: which environment this is, the keys, and the names it answers to."""

from samordna.config.declared import value
from samordna.config.environment import require_sound

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
