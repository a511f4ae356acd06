"""Every setting of Samordna, each from the environment with a default that works.

``declared.py`` says which there are and what each may be. ``SAMORDNA_ENV`` is ``demo`` (the default: a try-out on one's own
machine) or ``production``, which refuses to start with what would be unsafe (``environment.require_sound``). Any of them may also
be given as a file: ``SAMORDNA_SECRET_KEY_FILE`` names a file that holds the key.
"""

from django.utils.translation import gettext_lazy as _

from samordna.config.declared import value
from samordna.config.settings.basis import *  # noqa: F403 - first, since it refuses what is unsafe
from samordna.config.settings.browsers import *  # noqa: F403
from samordna.config.settings.database import *  # noqa: F403
from samordna.config.settings.parts_installed import *  # noqa: F403
from samordna.config.settings.sending import *  # noqa: F403
from samordna.config.settings.signing_in import *  # noqa: F403
from samordna.config.settings.watching import *  # noqa: F403
from samordna.config.static_files import PACKAGE, static_root

LANGUAGE_CODE = "sv"
FORMAT_MODULE_PATH = ["samordna.core.formats"]
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = static_root()
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

WHITENOISE_ALLOW_ALL_ORIGINS = False
"""Our files are for our own pages."""

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
