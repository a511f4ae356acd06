"""The WSGI application that granian serves."""

import gc
import os
from multiprocessing import parent_process
from signal import SIGKILL

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from samordna.config.database.privileges import die_with_parent
from samordna.config.loading import loading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
if "SAMORDNA_SUPERVISED" in os.environ:
    server = parent_process()
    if server and server.pid:
        die_with_parent(
            SIGKILL, parent=server.pid
        )  # a worker whose server was killed must not go on answering

with loading():
    application = get_wsgi_application()
    _ = get_resolver().url_patterns  # every page is loaded, and not by the first who asks
gc.set_threshold(5_000, 5, 10)  # what one page makes is not looked through over and over while it is made
