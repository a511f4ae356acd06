"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from samordna.config.database.privileges import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
if "SAMORDNA_SUPERVISED" in os.environ:
    die_with_parent()  # a worker whose server was killed must not go on answering at the port

application = get_wsgi_application()
